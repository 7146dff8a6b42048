import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.keyboard_scanner import Damage, DamagedCodeError
from drivers.keyboard_scanner.fidelity import code_of
from drivers.keyboard_scanner.keystrokes import Typed
from drivers.serial_scanner.dressing import Code

CITIZEN = "001090000000|012345678|Nguyễn Thị Ngọc Ánh|01011990|Nữ|Số 1, Phường Ví Dụ, Hà Nội|01012022"
PLAIN_CITIZEN = "001090000000||Le Van An|01011990|Nam|Ha Nam|01012022"
NEW_INSURANCE = (
    "0123456789|4e677579e1bb856e2056c4836e2041|01/01/1990|1|-|01 - 043|01/01/2025|-|01/01/2025|01050123456789|-|4|"
    "01/01/2030|0123456789abcdef-1202|4|5468c3a06e68207068e1bb912048c3a0204ee1bb9969|$"
)
OLD_INSURANCE = (
    "DN4010123456789|4e677579e1bb856e2056c4836e2041|01/01/1990|1|-|01 - 043|01/01/2020|31/12/2020|01/01/2020|"
    "01050123456789|-|4|01/01/2025|0123456789abcdef-1202|$"
)


def by_keys(text: str) -> Typed:
    return Typed(tuple(text), whole=True)


def by_unicode(text: str) -> Typed:
    return Typed(tuple(c if c.isascii() else ord(c) for c in text), whole=True)


def by_bytes(text: str, code_page: str) -> Typed:
    characters: list[str | int] = []
    for c in text:
        characters += [c] if c.isascii() else list(c.encode(code_page, "replace"))
    return Typed(tuple(characters), whole=True)


@pytest.mark.parametrize(
    "text",
    [
        NEW_INSURANCE,
        OLD_INSURANCE,
        "KSK1:A:hen-2026.11_07",
        "KSK1:V:K3-7F2A",
        "BN0001234",
        "8934567890123",
        "001090000000",
        "https://example.vn/a?b=c",
        "P<VNMNGUYEN<<VAN<AN<<<<<<<",
    ],
)
def test_plain_codes_pass_as_they_are(text: str) -> None:
    assert code_of(by_keys(text)) == Code(text.encode(), "")


def test_what_scanners_type_around_a_code_is_taken_off_before_it_is_judged() -> None:
    assert code_of(by_keys("]C0BN0001234")) == Code(b"BN0001234", "Code128")
    assert code_of(by_keys("#]Q1KSK1:A:7"), b"#") == Code(b"KSK1:A:7", "QR")
    assert code_of(by_keys("]Q1" + PLAIN_CITIZEN)) is Damage.LETTERS_LOST
    assert code_of(by_keys("#" + PLAIN_CITIZEN), b"#") is Damage.LETTERS_LOST
    assert code_of(by_keys("  " + PLAIN_CITIZEN)) is Damage.LETTERS_LOST


def test_letters_that_came_as_unicode_numbers_or_bytes_of_utf_8_are_exact() -> None:
    assert code_of(by_unicode(CITIZEN)) == Code(CITIZEN.encode(), "")
    assert code_of(by_bytes(CITIZEN, "utf-8")) == Code(CITIZEN.encode(), "")
    assert code_of(by_keys(CITIZEN)) == Code(CITIZEN.encode(), "")  # Ctrl+Shift+U


@pytest.mark.parametrize("code_page", ["latin-1", "cp1252", "cp1258"])
def test_letters_of_a_code_page_are_refused(code_page: str) -> None:
    assert code_of(by_bytes(CITIZEN, code_page)) is Damage.CODE_PAGE


@pytest.mark.parametrize(
    "text",
    [
        "001090000000|012345678|Nguyn Th Ngc nh|01011990|N|S 1, Phng Ví D|01012022",
        "001090000000|012345678|Nguyeexn Thij Ngojc Asnh|01011990|Nuwx|Soos 1, Haf Nooij|01012022",
        "001090000000|012345678|Nguy?n Th? Ng?c ?nh|01011990|N?|S? 1|01012022",
        PLAIN_CITIZEN,
        "001090000000 |" + PLAIN_CITIZEN[13:],
    ],
    ids=["dropped", "telex", "question marks", "plain", "spaced"],
)
def test_a_name_that_may_have_lost_letters_is_refused(text: str) -> None:
    assert code_of(by_unicode(text)) in (Damage.LETTERS_LOST, Damage.CODE_PAGE)


@pytest.mark.parametrize("separator", ["\\", "/", "¦", ";", "~", "\t"])
@pytest.mark.parametrize("text", [CITIZEN, PLAIN_CITIZEN, NEW_INSURANCE, OLD_INSURANCE])
def test_another_character_for_the_bar_is_refused(text: str, separator: str) -> None:
    assert code_of(by_unicode(text.replace("|", separator))) in (Damage.SEPARATOR, Damage.CODE_PAGE)


@pytest.mark.parametrize("text", [NEW_INSURANCE, OLD_INSURANCE])
def test_a_lost_shift_is_refused(text: str) -> None:
    assert code_of(by_keys(text.replace("$", "4"))) is Damage.SHIFT
    assert code_of(by_keys(text.replace("$", "4").replace("|", "\\").lower())) is Damage.SEPARATOR
    assert code_of(by_keys(text.lower())) in (Damage.SHIFT, Code(text.lower().encode(), ""))
    assert code_of(by_keys(text[:-1])) is Damage.KEYS_LOST


@pytest.mark.parametrize(
    "text", ["dn4" + OLD_INSURANCE[3:], "ksk1;a;7", "ksk1:a:7", "KSK1;A;7", "ksk!:A:7", "))!)()))))))|"]
)
def test_capitals_and_signs_turned_round_are_refused(text: str) -> None:
    assert code_of(by_keys(text)) is Damage.SHIFT


@pytest.mark.parametrize("text", ["D" + OLD_INSURANCE, "Đ" + OLD_INSURANCE[1:], "DDN4010123456789\\x"])
def test_a_doubled_or_crossed_letter_is_refused(text: str) -> None:
    assert code_of(by_keys(text)) is Damage.TELEX


def test_missing_keys_are_refused() -> None:
    assert code_of(Typed(tuple("BN0001234"), whole=False)) is Damage.KEYS_LOST


@pytest.mark.parametrize(
    "characters", [(*"ABC", 0xD800), (*"ABC", 0x1F), (*"ABC", 0xFFFD), (*"ABC", 0x110), (*"ABCD", "\ud800")]
)
def test_numbers_that_are_no_letters_are_refused(characters: tuple[str | int, ...]) -> None:
    expected: Damage | Code = Code("ABCĐ".encode(), "") if characters[-1] == 0x110 else Damage.CODE_PAGE
    assert code_of(Typed(characters, whole=True)) == expected


words = st.text("Nguyễn Thị Ánh Đặng Ưng Ỷ", min_size=1, max_size=20)


@given(words, words, st.sampled_from(["latin-1", "cp1252", "cp1258", "dropped", "?"]))
def test_no_way_of_losing_letters_gives_another_name(name: str, address: str, way: str) -> None:
    text = f"001090000000||{name}|01011990|Nữ|{address}|01012022"
    if way == "dropped":
        typed = by_keys("".join(c for c in text if c.isascii()))
    elif way == "?":
        typed = by_unicode("".join(c if ord(c) < 0x100 else "?" for c in text))
    else:
        typed = by_bytes(text, way)
    assert isinstance(code_of(typed), Damage)


@given(st.lists(st.one_of(st.characters(), st.integers(0, 0x10FFFF)), max_size=30))
def test_anything_typed_is_a_code_or_a_damage(characters: list[str | int]) -> None:
    assert isinstance(code_of(Typed(tuple(characters), whole=True)), Code | Damage)


def test_every_damage_tells_the_technician_what_to_do_and_nothing_that_was_read() -> None:
    for damage in Damage:
        assert "USB serial" in damage.advice
        assert DamagedCodeError("scanner", damage).damage is damage
