"""Small parsers: printed numbers, identifiers, names, birth dates, cursors."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kiosk.sandbox.appointments import masked
from kiosk.sandbox.numbers import display, printed
from kiosk.sandbox.patients import normal_identifier, normal_phone, same_birth
from kiosk.sandbox.placing import _possible_ages
from kiosk.sandbox.wire import folded
from kiosk.sandbox.wire.base import tidy

texts = st.text(min_size=1, max_size=16)


@given(texts)
def test_a_printed_number_is_shown_as_it_is_whatever_it_is(text: str) -> None:
    number = printed(text)

    assert number.display == text
    assert number.number >= 0


@given(st.from_regex(r"[A-Z][0-9]?", fullmatch=True), st.integers(1, 9999), st.sampled_from(["-", " ", " - "]))
def test_series_and_number_are_read_from_a_printed_ticket(series: str, number: int, separator: str) -> None:
    read = printed(f"{series}{separator}{number:02d}")

    assert (read.series, read.number) == (series, number)


@given(st.integers(1, 5000))
def test_the_hospitals_own_numbers_read_back(number: int) -> None:
    read = printed(display("B", number))

    assert (read.series, read.number) == ("B", number)


@given(st.sampled_from(["CCCD", "BHYT", "PASSPORT"]), st.text(max_size=64))
def test_a_normal_identifier_stays_normal(kind: str, value: str) -> None:
    once = normal_identifier(kind, value)

    assert normal_identifier(*once) == once


@given(st.text(max_size=32))
def test_a_normal_phone_stays_normal(value: str) -> None:
    once = normal_phone(value)

    assert normal_phone(once) == once


@given(st.text(max_size=40))
def test_tidy_text_stays_tidy_and_can_be_stored(text: str) -> None:
    once = tidy(text)

    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(letter) == "Cc" for letter in once)


@given(st.text(max_size=40), st.sampled_from(["NFC", "NFD", "NFKD"]))
def test_a_name_is_the_same_name_in_nfc_and_nfd(name: str, form: str) -> None:
    if form != "NFKD":
        assert folded(unicodedata.normalize(form, name)) == folded(name)  # one of the two forms
    assert folded(f"  {name} ") == folded(name)


def test_accents_make_another_name() -> None:
    assert folded("Lý Văn Toàn") != folded("Lý Văn Toản")


@given(st.text(min_size=1, max_size=40))
def test_a_masked_name_shows_one_word_at_most(name: str) -> None:
    words = name.split()
    if not words:
        return

    shown = masked(name).split()

    assert shown[-1] == words[-1]
    assert all(len(initial) == 2 for initial in shown[:-1])


@given(st.dates(), st.sampled_from([4, 7, 10]), st.sampled_from([4, 7, 10]))
def test_birth_dates_agree_as_far_as_both_are_known(birth: object, one: int, other: int) -> None:
    text = str(birth)

    assert same_birth(text[:one], text[:other])


@given(st.dates(), st.dates())
def test_a_vaguer_birth_date_allows_every_age_the_exact_one_has(birth: object, day: object) -> None:
    text = str(birth)
    youngest, oldest = _possible_ages(text, day)  # hypothesis gives dates

    assert youngest == oldest
    for known in (7, 4):
        low, high = _possible_ages(text[:known], day)  # hypothesis gives dates
        assert low <= youngest <= high
        assert high - low <= 1
