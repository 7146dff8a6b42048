"""What is handed to a voice is short, clean, and whole."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from drivers.sound.pieces import LONGEST, cleaned, pieces

LONG = "Xin đặt thẻ căn cước lên đầu đọc, rồi chờ một lát. " * 200
TEXTS = st.text(st.sampled_from("aạbệ12 ,.。、!?\n\t\x00\x1b\u200b\u0301中あ한ក្[]<>&-"), max_size=600)


@given(st.lists(TEXTS, max_size=3))
def test_every_letter_is_kept_in_order(sentences: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] in "LNS")

    assert letters(" ".join(pieces(sentences))) == letters("\n".join(sentences))


@given(st.lists(TEXTS, max_size=3), st.integers(8, 40))
def test_no_piece_is_long_or_empty_or_holds_control_characters(sentences: list[str], longest: int) -> None:
    for piece in pieces(sentences, longest):
        assert 0 < len(piece) <= longest
        assert all(unicodedata.category(c)[0] != "C" or c == "\u200b" for c in piece)


def test_a_long_text_is_cut_where_a_speaker_would_breathe() -> None:
    parts = list(pieces([LONG]))
    assert len(LONG) > 10_000
    assert all(part.endswith((".", ",")) for part in parts)
    assert max(map(len, parts)) <= LONGEST


def test_a_short_sentence_with_an_abbreviation_is_not_torn_apart() -> None:
    assert list(pieces(["Bác sĩ: TS. Nguyễn Thị Ví Dụ, phòng 101."])) == ["Bác sĩ: TS. Nguyễn Thị Ví Dụ, phòng 101."]


def test_chinese_without_spaces_is_cut_at_its_own_signs() -> None:
    assert list(pieces(["请把身份证放在读卡器上。" * 3], 14)) == ["请把身份证放在读卡器上。"] * 3


def test_a_letter_is_not_parted_from_its_marks() -> None:
    khmer = "ក្រ" * 40
    assert all(unicodedata.category(part[0])[0] == "L" for part in pieces([khmer], 10))


def test_nothing_to_read_is_nothing_to_say() -> None:
    assert list(pieces(["", "   ", "...", "\x00\x1b", "—"])) == []


def test_what_a_program_would_take_for_phonemes_is_parted() -> None:
    assert "[[" not in cleaned("[[[h@l@U]]]")
