"""What is typed: Telex in names and nowhere else, and a doubt that says what was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.setup import Field, Given, Kind, Setup, Step, advance, events, rule_of
from kiosk.setup.doubts import Wrong, doubt_about
from kiosk.setup.entry import Entry, entry_of
from kiosk.setup.pages import Typing
from support.setup_scenes import GIVEN, LONG_NAME, at


def typed(field: Field, keys: str, setup: Setup | None = None) -> Setup:
    setup = setup or at(rule_of(field).step, given=Given(addressing="fixed"))
    setup, _ = advance(setup, events.FieldTouched(field))
    assert isinstance(setup.over, Typing)
    for key in keys:
        setup, _ = advance(setup, events.Pressed(key))
    return setup


def entered(field: Field, keys: str) -> Setup:
    return advance(typed(field, keys), events.Entered())[0]


def test_telex_makes_vietnamese_of_a_name_and_the_first_letter_is_a_capital() -> None:
    assert entered(Field.HOSPITAL, "beejnh vieejn").given.hospital == "Bệnh viện"


def test_an_address_is_never_telex() -> None:
    assert entered(Field.API_URL, "https://dooss.vn").given.api_url == "https://dooss.vn"
    assert typed(Field.API_URL, "ô").over == Typing(Field.API_URL, Entry())


def test_the_id_begins_with_a_capital_and_goes_on_with_digits() -> None:
    assert entered(Field.KIOSK_ID, "k3").given.kiosk_id == "K3"


def test_a_name_of_any_length_up_to_its_most_is_taken_and_goes_on_where_it_ended() -> None:
    assert len(LONG_NAME) > 80
    setup = entered(Field.HOSPITAL, LONG_NAME)
    assert setup.given.hospital == LONG_NAME
    again = typed(Field.HOSPITAL, " 2", setup)
    assert again.over.entry.text == f"{LONG_NAME} 2"


def test_a_key_for_several_letters_stands_as_it_is() -> None:
    setup = typed(Field.HOSPITAL, "")
    setup, _ = advance(setup, events.Pressed("Bệnh viện "))
    for key in "tan":
        setup, _ = advance(setup, events.Pressed(key))
    assert setup.over.entry.text == "Bệnh viện tan"


def test_a_capital_holds_for_one_letter() -> None:
    setup = typed(Field.KIOSK_NAME, "ab")
    setup, _ = advance(setup, events.CapitalTouched())
    for key in "cd":
        setup, _ = advance(setup, events.Pressed(key))
    assert setup.over.entry.text == "AbCd"


def test_a_number_takes_digits_only() -> None:
    assert typed(Field.LOWER_EDGE, "7a8.0").over.entry.text == "780"


def test_the_eraser_takes_one_letter_at_a_time_down_to_nothing() -> None:
    entry = entry_of("Sảnh A 2")
    left = []
    while entry.text:
        entry = entry.erased
        left.append(entry.text)
    assert left == ["Sảnh A ", "Sảnh A", "Sảnh ", "Sảnh", "Sản", "Sả", "S", ""]


@given(st.text(max_size=60), st.sampled_from(Kind))
def test_any_keys_make_a_text_no_longer_than_its_most_and_erasing_ends(keys: str, kind: Kind) -> None:
    entry = Entry()
    for key in keys:
        entry = entry.pressed(key, kind, 20)
        assert len(entry.text) <= 20
    for _ in range(len(entry.text)):
        entry = entry.erased
    assert entry.text == ""


@pytest.mark.parametrize(
    ("text", "wrong", "meant"),
    [
        ("kiosk.benhvien.vn", Wrong.SCHEME, "https://kiosk.benhvien.vn"),
        ("http:/kiosk.benhvien.vn", Wrong.SCHEME, "http://kiosk.benhvien.vn"),
        ("htps://kiosk.benhvien.vn:8443/api", Wrong.SCHEME, "https://kiosk.benhvien.vn:8443/api"),
        ("https//kiosk.benhvien,vn", Wrong.SCHEME, "https://kiosk.benhvien.vn"),
        ("https:// kiosk.benhvien.vn", Wrong.SPACE, "https://kiosk.benhvien.vn"),
        ("https://kiosk.benhvien.vn:84x3", Wrong.PORT, ""),
        ("https://", Wrong.HOST, ""),
        ("10.1.2.3", Wrong.SCHEME, "https://10.1.2.3"),
    ],
)
def test_a_mistyped_address_is_told_with_what_was_meant(text: str, wrong: Wrong, meant: str) -> None:
    doubt = doubt_about(Field.API_URL, text)
    assert doubt is not None
    assert (doubt.wrong, doubt.meant) == (wrong, meant)


@pytest.mark.parametrize("url", ["https://kiosk.benhvien.vn", "http://10.1.2.3:8080", "https://[2001:db8::1]/kiosk"])
def test_a_right_address_is_not_doubted(url: str) -> None:
    assert doubt_about(Field.API_URL, url) is None


@given(st.text(max_size=80))
def test_what_is_meant_is_never_doubted_itself(text: str) -> None:
    for field in Field:
        doubt = doubt_about(field, text)
        assert doubt is None or not doubt.meant or doubt_about(field, doubt.meant) is None


@pytest.mark.parametrize(
    ("field", "text", "wrong"),
    [
        (Field.KIOSK_ID, "k 3", Wrong.ID),
        (Field.ADDRESS, "10.1.2.3", Wrong.ADDRESS),
        (Field.ADDRESS, "10.1.2.300/24", Wrong.ADDRESS),
        (Field.GATEWAY, "10.9.9.1", Wrong.OTHER_NETWORK),
        (Field.GATEWAY, "router", Wrong.NOT_AN_ADDRESS),
        (Field.NAME_SERVERS, "10.1.2.1, dns", Wrong.NOT_AN_ADDRESS),
        (Field.TIME_SERVERS, "ntp.vn -", Wrong.HOST),
        (Field.WLAN_PASSWORD, "short", Wrong.PASSWORD),
        (Field.TOKEN, "mã có dấu", Wrong.TOKEN),
        (Field.LOWER_EDGE, "78", Wrong.EDGE),
        (Field.HOSPITAL, " ", Wrong.MISSING),
    ],
)
def test_every_field_has_its_own_doubts(field: Field, text: str, wrong: Wrong) -> None:
    doubt = doubt_about(field, text, network="10.1.2.3/24")
    assert doubt is not None
    assert doubt.wrong is wrong


def test_the_router_of_ipv6_lies_outside_every_network_of_its_own() -> None:
    assert doubt_about(Field.GATEWAY, "fe80::1", network="2001:db8::5/64") is None
    other = doubt_about(Field.GATEWAY, "fe80::1", network="10.1.2.3/24")
    assert other is not None
    assert other.wrong is Wrong.OTHER_NETWORK


def test_a_doubted_text_stays_on_the_keyboard_once_and_is_taken_when_insisted_on() -> None:
    doubted = entered(Field.API_URL, "kiosk.benhvien.vn")
    assert doubted.over.doubt.wrong is Wrong.SCHEME
    insisted, _ = advance(doubted, events.Entered())
    assert (insisted.over, insisted.given.api_url) == (None, "kiosk.benhvien.vn")
    meant, _ = advance(doubted, events.MeantTaken())
    assert (meant.over, meant.given.api_url) == (None, "https://kiosk.benhvien.vn")


def test_leaving_the_keyboard_keeps_what_stood_there_before() -> None:
    setup = typed(Field.HOSPITAL, "x", at(Step.PLACE, given=GIVEN))
    setup, _ = advance(setup, events.Back())
    assert (setup.step, setup.given.hospital) == (Step.PLACE, LONG_NAME)


def test_nothing_typed_shows_in_a_repr() -> None:
    setup = typed(Field.TOKEN, "s3cr3t")
    done, work = advance(setup, events.Entered())
    tried, more = advance(done, events.TryWanted(rule_of(Field.TOKEN).part))
    for shown in (setup, done, tried, work, more, events.Pressed("s3cr3t")):
        assert "s3cr3t" not in repr(shown)
