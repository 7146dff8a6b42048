"""Every refusal has words: what happened, what to say, what to do; and no word of a hospital's or colleague's own."""

from dataclasses import replace

import pytest

from kiosk.hospital import payloads
from kiosk.sandbox.problems import CATALOGUE
from kiosk.staff import AFTER_A_GAP, KINDS, OTHER, REFUSED, STATES, KeepReason, State, code_of, state_of, words_for
from offline_queue import Number, Summary, carrying


def aside(reason: str, *, kind: str = "book") -> Summary:
    return Summary("key", kind, Number("K3", 7), 0.0, 1, aside=True, reason=reason, readable=True)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_the_contract_can_give_has_words(code: str) -> None:
    words = words_for(aside(code))
    assert words is not OTHER
    assert words.what.vi
    assert words.do.vi
    assert code_of(aside(code)) == code


@pytest.mark.parametrize(
    "code",
    [
        *("appointment-moved", "patient-merged", "already-called", "already-paid"),
        *("coverage-invalid", "coverage-expired", "coverage-not-found", "coverage-mismatch"),
    ],
)
def test_what_a_patient_has_to_hear_is_there_to_be_said(code: str) -> None:
    words = words_for(aside(code))
    assert len(words.say.vi) > 30
    assert len(words.say.en) > 30


def test_no_two_refusals_say_the_same() -> None:
    assert len({words.what.vi for words in REFUSED.values()}) == len(REFUSED)


@pytest.mark.parametrize("words", [*REFUSED.values(), OTHER], ids=[*REFUSED, "other"])
def test_both_languages_say_everything(words) -> None:
    for said in (words.what, words.say, words.do):
        assert bool(said.vi) is bool(said.en)
        assert not said.vi or said.vi[-1] in ".:"


def test_every_kind_of_write_and_every_state_has_a_name() -> None:
    kinds = {payloads.BOOK, payloads.KEEP_NUMBER, payloads.HELP, payloads.CANCEL, payloads.LATE_COVERAGE}
    kinds |= {payloads.RETURN_LEASE, payloads.REPRINT, payloads.PAPER, payloads.PAYMENT, payloads.PAYMENT_NOTE}
    assert kinds <= set(KINDS)
    assert set(STATES) == set(State)


def test_a_code_nobody_knows_is_told_as_a_refusal_and_free_words_are_not_told() -> None:
    assert words_for(aside("new-in-2030")) is OTHER
    assert code_of(aside("Chị Mẫu, 001188990001")) == ""
    assert code_of(aside("staff: Chị Mẫu đã về")) == ""
    assert "Mẫu" not in str(words_for(aside("staff: Chị Mẫu đã về")))


@pytest.mark.parametrize("reason", list(KeepReason))
def test_a_fixed_reason_of_staff_is_told_in_its_own_words(reason: KeepReason) -> None:
    words = words_for(aside(reason.stored))
    assert reason.value.vi.lower() in words.what.vi
    assert reason.value.en.lower() in words.what.en
    assert words.do.vi


def test_the_gap_an_export_leaves_is_known_by_its_own_reason() -> None:
    assert carrying.AFTER_A_GAP == AFTER_A_GAP
    assert "không đọc được" in words_for(aside(AFTER_A_GAP)).what.vi


def test_an_item_stands_in_one_state_whatever_else_is_true_of_it() -> None:
    locked = Summary("key", "book", None, 0.0, 0, aside=True, reason="", readable=False, carried=True)
    carried = Summary("key", "book", None, 0.0, 0, aside=True, reason="", readable=True, carried=True)
    waiting = Summary("key", "book", None, 0.0, 0, aside=False, reason="busy", readable=True)
    states = [state_of(locked), state_of(carried), state_of(aside("x")), state_of(waiting)]
    assert states == [State.DOES_NOT_OPEN, State.CARRIED, State.SET_ASIDE, State.WAITING]


@pytest.mark.parametrize("reason", KeepReason)
def test_the_words_of_a_fixed_reason_are_understood_when_somebody_types_them(reason: KeepReason) -> None:
    assert KeepReason.named(f" “{reason.value.vi.upper()}”. ") is reason
    assert KeepReason.named(reason.value.en) is reason
    assert KeepReason.named(f"{reason.value.vi} lúc 9 giờ") is None


def test_only_an_item_with_a_number_on_paper_is_said_to_keep_it() -> None:
    booking = replace(aside(""), aside=False)
    assert words_for(booking).say.vi == "Số trên phiếu vẫn dùng được."
    assert words_for(replace(booking, kind="help")).say.vi == ""


def test_a_payment_that_is_only_looked_after_is_not_told_as_unsent() -> None:
    note = replace(aside("", kind=payloads.PAYMENT_NOTE), aside=False)
    assert words_for(note) != words_for(replace(note, kind="help"))
    assert "tiền" in words_for(note).what.vi
