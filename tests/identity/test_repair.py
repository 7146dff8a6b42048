"""Scanners that are set to another code page: the same person, or nobody. Everybody here is invented."""

import encodings.aliases
import random
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import Identity, IdentityWarning, Refusal, RefusalKind, read_scan
from kiosk.identity.repair import RIVAL_CODE_PAGES, VIETNAMESE_CODE_PAGE, is_damaged, read_repaired
from support.vietnamese import (
    TONES,
    citizen_text,
    in_best_fit,
    in_seven_bits,
    in_vietnamese_code_page,
    sent_twice,
)

CARD = "001190123456|012345678|Nguyễn Thị Thuý Hoà|31121990|Nữ|Số 1, Phường Ví Dụ, Hà Nội|02012022"
NOT_UTF8 = Refusal(RefusalKind.NOT_UTF8)
PEOPLE = 1000
LOSSY_PEOPLE = 150

REPAIRED: dict[str, Callable[[str], bytes]] = {
    "sent twice as Latin-1": lambda text: sent_twice(text, "latin-1"),
    "sent twice as cp1252": lambda text: sent_twice(text, "cp1252"),
    "sent twice as Latin-9": lambda text: sent_twice(text, "iso8859_15"),
    "sent twice as cp1258": lambda text: sent_twice(text, "cp1258"),
    "cp1258": in_vietnamese_code_page,
    "cp1258, every tone apart": lambda text: in_vietnamese_code_page(text, tones_apart=True),
}
LOSSY_CODE_PAGES = (
    "cp1258",
    *RIVAL_CODE_PAGES,
    "cp1250",
    "cp437",
    "cp1251",
    "iso8859_2",
    "shift_jis",
    "big5",
    "gb18030",
)
LOSSY: dict[str, Callable[[str], bytes]] = {
    **{f"{page}, ? for letters": lambda text, page=page: text.encode(page, "replace") for page in LOSSY_CODE_PAGES},
    **{f"{page}, letters left out": lambda text, page=page: text.encode(page, "ignore") for page in LOSSY_CODE_PAGES},
    **{f"{page}, best fit": lambda text, page=page: in_best_fit(text, page) for page in LOSSY_CODE_PAGES},
    "seven bits": lambda text: in_seven_bits(text.encode()),
    "UTF-16": lambda text: text.encode("utf-16-le"),
}


def read(payload: bytes) -> Identity:
    found = read_scan(payload)
    assert isinstance(found, Identity), found
    return found


def as_if_unrepaired(found: Identity) -> Identity:
    return replace(found, warnings=tuple(w for w in found.warnings if w is not IdentityWarning.REPAIRED_CODE_PAGE))


@pytest.mark.parametrize("way", REPAIRED)
def test_a_card_from_a_scanner_set_to_another_code_page_is_read_and_says_so(way: str) -> None:
    found = read(REPAIRED[way](CARD))
    assert found.warnings == (IdentityWarning.REPAIRED_CODE_PAGE,)
    assert as_if_unrepaired(found) == read(CARD.encode())


def test_a_card_that_came_as_it_should_says_nothing_of_repair() -> None:
    assert read(CARD.encode()).warnings == ()


def test_a_repaired_card_keeps_its_other_warnings() -> None:
    found = read(in_vietnamese_code_page(CARD.replace("31121990", "31121958")))
    assert found.warnings == (IdentityWarning.BIRTH_CONTRADICTS_NUMBER, IdentityWarning.REPAIRED_CODE_PAGE)


@pytest.mark.parametrize("way", REPAIRED)
@pytest.mark.parametrize("dress", [b"%s\r\n", b"\x02%s\x03", b"%s\x00\x00", b" %s "])
def test_what_scanners_put_around_does_not_hinder_repair(way: str, dress: bytes) -> None:
    assert read(dress % REPAIRED[way](CARD)) == read(REPAIRED[way](CARD))


def test_a_byte_order_mark_before_a_text_sent_twice_does_not_hinder_repair() -> None:
    assert read(b"\xef\xbb\xbf" + sent_twice(CARD, "cp1252")) == read(sent_twice(CARD, "cp1252"))


@pytest.mark.parametrize("way", REPAIRED)
def test_thousands_of_people_are_repaired_exactly_or_refused(way: str) -> None:
    dice = random.Random(way)
    repaired = 0
    for _ in range(PEOPLE):
        text = citizen_text(dice)
        found = read_scan(REPAIRED[way](text))
        if isinstance(found, Identity):
            assert as_if_unrepaired(found) == read(text.encode()), text
            repaired += 1
        else:
            assert found == NOT_UTF8, text
    print(f"{way}: {100 * repaired / PEOPLE:.1f} % repaired")
    assert repaired > 0.9 * PEOPLE


@pytest.mark.parametrize("way", LOSSY)
def test_a_scanner_that_loses_letters_names_nobody_else(way: str) -> None:
    """Where only plain letters are left, nothing shows that there ever were others: such a text came as it is."""
    dice = random.Random(way)
    refused = 0
    for _ in range(LOSSY_PEOPLE):
        text = citizen_text(dice)
        sent = LOSSY[way](text)
        found = read_scan(sent)
        if isinstance(found, Identity) and not (sent.isascii() and way.endswith(("left out", "best fit"))):
            assert as_if_unrepaired(found) == read(text.encode()), text
        refused += isinstance(found, Refusal)
    assert "?" not in way or refused > 0.9 * LOSSY_PEOPLE


@pytest.mark.parametrize("way", REPAIRED)
@pytest.mark.parametrize("damage", [b"?", b"\x1a", b"\x00"])
def test_a_letter_replaced_on_the_way_names_nobody_else(way: str, damage: bytes) -> None:
    sent = REPAIRED[way](CARD)
    for place, byte in enumerate(sent):
        if byte >= 0x80:
            assert isinstance(read_scan(sent[:place] + damage + sent[place + 1 :]), Refusal)


@pytest.mark.parametrize("way", [way for way in REPAIRED if way.startswith("sent twice")])
def test_a_byte_lost_of_a_text_sent_twice_names_nobody_else(way: str) -> None:
    sent = REPAIRED[way](CARD)
    for place, byte in enumerate(sent):
        if byte >= 0x80:
            assert isinstance(read_scan(sent[:place] + sent[place + 1 :]), Refusal)


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param("001190123456||Lê Hà|1990|Nam|Hà Nam|".encode("latin-1"), id="Latin-1 that lost nothing"),
        pytest.param("001190123456||Lê Hà|1990|Nam|Hà Nam|".encode("cp1258"), id="cp1258 without a tone mark"),
        pytest.param("001190123456||Lê Giò|1990|Nam|Hà Nam|".encode("latin-1"), id="ò is the dot below of cp1258"),
        pytest.param("001190123456||Lê Quì|1990|Nam|Hà Nam|".encode("latin-1"), id="ì is the acute of cp1258"),
        pytest.param("001190123456||Mai Thuý|1990|Nam|Kon Tum|".encode("cp850"), id="ý is the acute of cp1258"),
        pytest.param("001190123456||NGUYÊN HUÊ|1990|Nam|Kon Tum|".encode("cp850"), id="Ê is the hook of cp1258"),
        pytest.param("001190123456||LÊ HOÃN|1990|Nam|Kon Tum|".encode("mac_roman"), id="Ã is the grave of cp1258"),
        pytest.param(sent_twice("001190123456||Siu Y Mai|1990|Nam|Hà Nam|", "latin-1"), id="could be Hã"),
        pytest.param("001190123456||LÃª HÃ |1990|Nam|Hà Nam|".encode(), id="sent twice, then a space lost"),
        pytest.param("001190123456||LÃª Văn|1990|Nam|Hà Nam|".encode(), id="sent twice in part"),
        pytest.param(b"001190123456||HC  Thanh|1990|Nam|HC  Nam|", id="seven bits of letters alone"),
        pytest.param(b"001190123456||L? V?n|1990|Nam|H? Nam|", id="question marks"),
        pytest.param(b"001190123456||Lan|1990|Nam|H? Nam|", id="question marks in the address alone"),
        pytest.param(b"001190123456||L\xea Anh|1990|Nam|H\xcc Nam|", id="a tone mark on a consonant"),
        pytest.param(b"001190123456||L\x81 Anh|1990|Nam|H\xcc Nam|", id="a byte no code page has"),
        pytest.param(b"\xc3\x28", id="no document"),
        pytest.param("KSK1:A:Đ".encode("cp1258"), id="no code of ours has other letters"),
    ],
)
def test_what_cannot_be_proved_is_refused(payload: bytes) -> None:
    found = read_scan(payload)
    assert isinstance(found, Refusal)
    assert found.kind in (RefusalKind.NOT_UTF8, RefusalKind.BROKEN_DOCUMENT)


@pytest.mark.parametrize("address", ["XÃ–TÂN LẬP, HÀ NỘI", "XÃ\u00a0TÂN LẬP", "“XÃ” ẤP 3", "Ấp Á», Lò"])
def test_a_sign_beside_a_letter_is_no_proof_of_damage(address: str) -> None:
    found = read(f"001190123456||Lê Thị Ngọc|1990|Nữ|{address}|".encode())
    assert found.warnings == ()
    assert found.address == " ".join(address.split())


@pytest.mark.parametrize("text", ["12 Lo C, Ha Noi", "KDC 5, P.3", "TP.HCM", "Block A-D", "CC 10"])
def test_plain_letters_are_no_proof_of_damage(text: str) -> None:
    assert read(f"001190123456||NGUYEN VAN A|1990|Nam|{text}|".encode()).address == text


def test_a_name_no_rule_covers_is_read_as_it_came_and_not_repaired() -> None:
    card = CARD.replace("Hoà", "Kpă")
    assert read(card.encode()).warnings == ()
    assert read(sent_twice(card, "cp1252")).name == read(card.encode()).name
    assert read_scan(in_vietnamese_code_page(card)) == NOT_UTF8


def test_another_separator_does_not_hinder_repair() -> None:
    assert read(in_vietnamese_code_page(CARD.replace("|", ";"))) == read(in_vietnamese_code_page(CARD))
    assert read(sent_twice(CARD.replace("|", "\t"), "latin-1")) == read(sent_twice(CARD, "latin-1"))


def test_damaged_words_after_twelve_digits_are_not_claimed_to_be_a_card() -> None:
    assert read_scan("001190123456;kÃª;giÃ¡".encode()) == Refusal(RefusalKind.UNKNOWN_CODE)


def insurance(facility: str) -> str:
    name = "Lò Thị Đào".encode().hex()
    return f"0123456789|{name}|2021|2|-|{facility}|01/01/2025|-|02/01/2025|0105|-|4|01/01/2030|0f-1|4|Hà Nội|$"


def test_an_insurance_card_has_its_letters_in_hex_that_no_code_page_changes() -> None:
    found = read(insurance("01 – 043").encode("cp1258", "replace"))
    assert found.warnings == (IdentityWarning.REPAIRED_CODE_PAGE,)
    assert as_if_unrepaired(found) == read(insurance("01 – 043").encode())


LATIN_LETTERS = st.text(st.characters(codec="cp1252"), max_size=20)


@given(st.binary(max_size=40), st.binary(max_size=40), LATIN_LETTERS)
def test_any_card_is_repaired_or_not_and_what_is_repaired_is_no_longer_damaged(
    name: bytes, address: bytes, letters: str
) -> None:
    for text in (letters.encode(), letters.encode("cp1252"), name):
        found = read_repaired(b"001190123456||" + text + b"|1990|Nam|" + address + b"|")
        if found is not None:
            assert IdentityWarning.REPAIRED_CODE_PAGE in found.warnings
            assert not is_damaged(found.name.full if found.name else "")


@given(st.text(max_size=60))
def test_any_text_may_be_damaged(text: str) -> None:
    assert is_damaged(text) in (True, False)


def test_every_code_page_that_could_be_taken_for_the_vietnamese_one_is_a_rival() -> None:
    vowels = [unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy" for t in ["", *TONES]]
    letters = {letter for v in [*vowels, "đ"] if not v.isascii() for letter in (v, v.upper())}
    marks = TONES.encode(VIETNAMESE_CODE_PAGE)
    rivals = set()
    for codec in sorted(set(encodings.aliases.aliases.values())):
        try:
            if b"Az09|".decode(codec) != "Az09|":
                continue
            read_as = {bytes([mark]).decode(codec, "replace") for mark in marks}
        except (LookupError, UnicodeError):
            continue  # no code page for text
        if read_as & letters:
            rivals.add(codec)
    assert rivals == set(RIVAL_CODE_PAGES)


@pytest.mark.parametrize("codec", sorted(set(encodings.aliases.aliases.values())))
def test_utf8_taken_for_any_code_page_and_sent_on_names_nobody_else(codec: str) -> None:
    dice = random.Random(codec)
    for _ in range(LOSSY_PEOPLE):
        text = citizen_text(dice)
        try:
            sent = text.encode().decode(codec).encode()
        except (LookupError, UnicodeError):
            continue  # no code page for text, or not for all of this one
        found = read_scan(sent)
        if isinstance(found, Identity):
            assert as_if_unrepaired(found) == read(text.encode()), text


@pytest.mark.parametrize("name", ["BÙI ĐỨC LONG", "VŨ THỊ HÀ", "VŨ THỦ HÀ"])
def test_a_letter_that_two_code_pages_have_at_two_places_becomes_no_other(name: str) -> None:
    text = f"001190123456||{name}|1990|Nam|Hà Nam|"
    for codec in ("cp1252", "iso8859_15"):
        found = read_scan(sent_twice(text, codec))
        assert found == NOT_UTF8 or (isinstance(found, Identity) and found.name == read(text.encode()).name)


def test_a_text_sent_three_times_is_refused() -> None:
    assert read_scan(sent_twice(sent_twice(CARD, "latin-1").decode(), "latin-1")) == NOT_UTF8
