import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer import CoverOpen, CutterError, Faulty, NoPaper, Overheated, PaperLow, PrinterStatus, Ready, Unknown
from drivers.printer.status import decode_status

WELL = 0x12


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ((0x12, 0x12, 0x12, 0x12), Ready()),
        ((0x16, 0x12, 0x12, 0x12), Ready()),
        ((0x16, 0x12, 0x12, 0x1E), PaperLow()),
        ((0x16, 0x12, 0x12, 0x16), PaperLow()),
        ((0x1E, 0x32, 0x12, 0x7E), NoPaper()),
        ((0x1E, 0x12, 0x12, 0x72), NoPaper()),
        ((0x1E, 0x32, 0x12, 0x12), NoPaper()),
        ((0x1E, 0x16, 0x12, 0x12), CoverOpen()),
        ((0x1E, 0x36, 0x12, 0x7E), CoverOpen()),
        ((0x1E, 0x52, 0x1A, 0x12), CutterError()),
        ((0x1E, 0x56, 0x1A, 0x12), CutterError()),
        ((0x1E, 0x52, 0x32, 0x12), Faulty("unrecoverable error")),
        ((0x1E, 0x52, 0x52, 0x12), Overheated()),
        ((0x1E, 0x52, 0x16, 0x12), Faulty("recoverable error")),
        ((0x1E, 0x52, 0x12, 0x12), Faulty("error without a cause")),
        ((0x1A, 0x12, 0x12, 0x12), Faulty("off-line without a cause")),
    ],
)
def test_answers_mean_what_the_manual_says(answers: tuple[int, int, int, int], status: PrinterStatus) -> None:
    assert decode_status(*answers) == status


@pytest.mark.parametrize("missing", range(4))
def test_a_missing_answer_is_never_good_news(missing: int) -> None:
    answers: list[int | None] = [WELL] * 4
    answers[missing] = None
    assert decode_status(*answers) == Unknown(f"no answer to status request {missing + 1}")


@pytest.mark.parametrize("wrong", range(4))
@pytest.mark.parametrize("answer", [0x00, 0x10, 0x13, 0x92, 0xFF])
def test_a_byte_without_the_fixed_bits_is_no_answer(wrong: int, answer: int) -> None:
    answers: list[int | None] = [WELL] * 4
    answers[wrong] = answer
    assert isinstance(decode_status(*answers), Unknown)


def test_trouble_that_was_told_outweighs_a_missing_answer() -> None:
    assert decode_status(WELL, 0x16, None, None) == CoverOpen()


@given(st.lists(st.none() | st.integers(0, 255), min_size=4, max_size=4))
def test_only_four_proper_answers_make_a_printer_ready(answers: list[int | None]) -> None:
    if isinstance(decode_status(*answers), Ready | PaperLow):
        assert all(answer is not None and answer & 0x93 == 0x12 for answer in answers)
