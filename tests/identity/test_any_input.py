"""Invented people in every spelling, and inputs nobody meant."""

import unicodedata
from datetime import date
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.identity import (
    AppointmentCode,
    ChipFields,
    CitizenNumber,
    Identity,
    InsuranceNumber,
    PartialDate,
    PersonName,
    Refusal,
    Sex,
    from_chip,
    read_scan,
    read_typed,
)

VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES] + list("bcdđghklmnpqrstvx")
ALPHABET = SMALL + [letter.upper() for letter in SMALL]
assert len(set(ALPHABET)) == 2 * (12 * 6 + 17)
assert all(len(letter) == 1 for letter in ALPHABET)

WORDS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=7)
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
ADDRESSES = st.lists(st.one_of(WORDS, st.sampled_from(["12/3", "Số 7,", "Q.1", "-"])), max_size=9).map(" ".join)
DIGITS = st.text("0123456789", min_size=12, max_size=12).filter(lambda text: text.strip("0"))
OLD_NUMBERS = st.one_of(st.just(""), st.text("0123456789", min_size=9, max_size=9))
DAYS = st.dates(date(1880, 1, 1), date(2100, 12, 31))
BIRTHS = st.builds(
    lambda day, precision: PartialDate(*(day.year, day.month, day.day)[:precision]), DAYS, st.sampled_from([1, 2, 3])
)
Form = Literal["NFC", "NFD"]
FORMS: st.SearchStrategy[Form] = st.sampled_from(("NFC", "NFD"))
CARD_NUMBERS = st.from_regex(r"[0-9]{9}[1-9]|[A-Z]{2}[1-5][0-9]{11}[1-9]", fullmatch=True)


def broken_character_in(found: object) -> bool:
    if not isinstance(found, Identity):
        return False
    names = [name.full for name in (found.name, found.guardian_name) if name]
    texts = [*names, found.address or "", found.registered_facility or "", found.old_number or ""]
    return any(c == "\ufffd" or unicodedata.category(c)[0] == "C" for text in texts for c in text)


@given(
    number=DIGITS,
    old=OLD_NUMBERS,
    name=NAMES,
    birth=BIRTHS,
    sex=st.sampled_from(["Nam", "Nữ"]),
    address=ADDRESSES,
    issued=DAYS,
    form=FORMS,
)
def test_everybody_is_read_from_a_citizen_card_exactly(
    *, number: str, old: str, name: str, birth: PartialDate, sex: str, address: str, issued: date, form: Form
) -> None:
    text = f"{number}|{old}|{name}|{birth.display().replace('/', '')}|{sex}|{address}|{issued:%d%m}{issued.year:04}"
    found = read_scan(unicodedata.normalize(form, text).encode())
    assert isinstance(found, Identity)
    assert found.citizen_number == CitizenNumber(number)
    assert found.name == PersonName(name)
    assert found.name is not None
    assert found.name.full == name
    assert found.old_number == (old or None)
    assert found.birth == birth
    assert found.sex is (Sex.MALE if sex == "Nam" else Sex.FEMALE)
    assert found.address == (address or None)
    assert found.issued == issued


@given(
    number=CARD_NUMBERS,
    name=NAMES,
    birth=BIRTHS,
    sex=st.sampled_from(["1", "2"]),
    address=ADDRESSES,
    issued=DAYS,
    guardian=st.none() | NAMES,
    form=FORMS,
)
def test_everybody_is_read_from_an_insurance_card_exactly(
    *,
    number: str,
    name: str,
    birth: PartialDate,
    sex: str,
    address: str,
    issued: date,
    guardian: str | None,
    form: Form,
) -> None:
    def hexed(text: str | None) -> str:
        return unicodedata.normalize(form, text).encode().hex() if text else "-"

    day = f"{issued:%d/%m}/{issued.year:04}"
    fields = [number, hexed(name), birth.display(), sex, hexed(address), "01 - 043", day, "-", day, "01050123456789"]
    fields += [hexed(guardian), "4", day, "0123456789abcdef-1202", "$"]
    found = read_scan("|".join(fields).encode())
    assert isinstance(found, Identity)
    assert found.insurance_number == InsuranceNumber(number)
    assert found.name is not None
    assert found.name.full == name
    assert found.birth == birth
    assert found.sex is (Sex.MALE if sex == "1" else Sex.FEMALE)
    assert found.address == (address or None)
    assert found.issued == issued
    assert (found.guardian_name.full if found.guardian_name else None) == guardian


@given(DIGITS, NAMES, BIRTHS, ADDRESSES, FORMS)
def test_everybody_is_read_from_a_chip_exactly(
    number: str, name: str, birth: PartialDate, address: str, form: Form
) -> None:
    fields = ChipFields(
        number, unicodedata.normalize(form, name), birth.display(), "Nam", unicodedata.normalize(form, address)
    )
    found = from_chip(fields)
    assert isinstance(found, Identity)
    assert found.name is not None
    assert (found.name.full, found.birth, found.address) == (name, birth, address or None)


@given(NAMES)
def test_a_name_once_read_never_changes_again(name: str) -> None:
    def again(text: str) -> str:
        found = read_scan(f"001190123456||{text}|1990|Nữ|x|".encode())
        assert isinstance(found, Identity)
        assert found.name is not None
        return found.name.full

    assert again(again(unicodedata.normalize("NFD", name))) == again(name) == name


@settings(max_examples=500)
@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_answered_and_are_nobody(payload: bytes) -> None:
    found = read_scan(payload)
    assert isinstance(found, Identity | AppointmentCode | Refusal)
    assert not broken_character_in(found)


FIELDS = st.one_of(
    st.text(max_size=12),
    st.binary(max_size=8).map(bytes.hex),
    st.sampled_from(["", "-", "$", "\ufffd", "Nam", "1", "Nguyễn Văn A", "1990", "01/01/1990", "01 - 043"]),
)


@settings(max_examples=500)
@given(
    st.sampled_from(["001190123456", "0123456789", "DN4010123456789"]),
    st.lists(FIELDS, max_size=16),
    st.sampled_from("|;\t"),
)
def test_documents_with_any_fields_are_answered_without_a_broken_character(
    number: str, fields: list[str], separator: str
) -> None:
    payload = separator.join([number, *fields]).encode("utf-8", "surrogatepass")
    found = read_scan(payload)
    assert isinstance(found, Identity | AppointmentCode | Refusal)
    assert not broken_character_in(found)


@settings(max_examples=500)
@given(st.data())
def test_a_card_changed_anywhere_is_read_without_a_broken_character_or_refused(data: st.DataObject) -> None:
    card = bytearray("001190123456|012345678|Nguyễn Thị Minh Anh|31121990|Nữ|Phường Ví Dụ, Hà Nội|02012022".encode())
    for _ in range(data.draw(st.integers(1, 4))):
        card[data.draw(st.integers(0, len(card) - 1))] = data.draw(st.integers(0, 255))
    found = read_scan(bytes(card))
    assert isinstance(found, Identity | AppointmentCode | Refusal)
    assert not broken_character_in(found)


@given(st.text(st.characters(), max_size=80))
def test_anything_may_be_typed(text: str) -> None:
    assert isinstance(read_typed(text), Identity | AppointmentCode | Refusal)


@given(st.text(max_size=20), st.lists(st.none() | st.text(max_size=20), max_size=7))
def test_a_chip_may_say_anything(number: str, texts: list[str | None]) -> None:
    for id_number in (number, "001190123456"):
        found = from_chip(ChipFields(id_number, *texts))
        assert isinstance(found, Identity | Refusal)
        assert not broken_character_in(found)
