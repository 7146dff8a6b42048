"""Zones against the specimens of ICAO Doc 9303-4, -5, -6 and -11, and against whatever else."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadFile
from drivers.chip_card.files.mrz import Mrz, parse_dg1, parse_lines
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation import data_groups, zones

VIETNAMESE = """IDVNM0900000007001090000000<<8
9001011M3001019VNM<<<<<<<<<<<4
NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"""
TD1 = """I<UTOD231458907<<<<<<<<<<<<<<<
7408122F1204159UTO<<<<<<<<<<<6
ERIKSSON<<ANNA<MARIA<<<<<<<<<<"""
TD1_LONG = """I<UTOD23145890<7349<<<<<<<<<<<
3407127M9507122UTO<<<<<<<<<<<2
STEVENSON<<PETER<JOHN<<<<<<<<<"""
TD2 = """I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
D231458907UTO7408122F1204159<<<<<<<6"""
TD2_LONG = """I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<
D23145890<UTO3407127M95071227349<<<8"""
TD3 = """P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L898902C36UTO7408122F1204159ZE184226B<<<<<10"""
SPECIMENS = [VIETNAMESE, TD1, TD1_LONG, TD2, TD2_LONG, TD3]


def dg1(zone: str) -> bytes:
    return encode(0x61, encode(0x5F1F, zone.encode("latin-1")))


def joined(lines: str) -> str:
    return lines.replace("\n", "")


def test_every_field_of_a_passport() -> None:
    assert parse_lines(TD3) == Mrz(
        document_code="P",
        issuer="UTO",
        document_number="L898902C3",
        surname="ERIKSSON",
        given_names="ANNA MARIA",
        nationality="UTO",
        birth="740812",
        sex="F",
        expiry="120415",
        optional="ZE184226B",
        holds=True,
    )


def test_every_field_of_a_vietnamese_card() -> None:
    mrz = parse_lines(VIETNAMESE)
    assert mrz == Mrz(
        document_code="ID",
        issuer="VNM",
        document_number="090000000",
        surname="NGUYEN",
        given_names="VAN A",
        nationality="VNM",
        birth="900101",
        sex="M",
        expiry="300101",
        optional="001090000000<<8",
    )
    assert mrz.citizen_number == "001090000000"


@pytest.mark.parametrize(
    ("lines", "information"),
    [
        (VIETNAMESE, "090000000790010113001019"),
        (TD1, "D23145890774081221204159"),
        (TD1_LONG, "D23145890734934071279507122"),
        (TD2, "D23145890774081221204159"),
        (TD2_LONG, "D23145890734934071279507122"),
        (TD3, "L898902C3674081221204159"),
    ],
)
def test_what_opens_the_chip(lines: str, information: str) -> None:
    assert parse_lines(lines).key.information.decode() == information


def test_a_short_document_number_has_its_fillers_in_the_key() -> None:
    zone = zones.td3(
        code="P", issuer="UTO", number="L898902C", surname="A", given_names="B", nationality="UTO",
        birth="690806", sex="F", expiry="940623",
    )  # fmt: skip
    mrz = parse_lines(zone)
    assert mrz.document_number == "L898902C"
    assert mrz.key.information == b"L898902C<369080619406236"  # 9303-11, D.2


@pytest.mark.parametrize("lines", SPECIMENS)
def test_lines_come_in_any_dress(lines: str) -> None:
    plain = parse_lines(lines)
    assert parse_lines(joined(lines)) == plain
    assert parse_lines(f"  {lines.lower()}\r\n") == plain
    assert parse_lines("\r\n".join(" ".join(line) for line in lines.split())) == plain


@pytest.mark.parametrize("lines", SPECIMENS)
def test_a_chip_says_the_same_as_the_printed_lines(lines: str) -> None:
    assert parse_dg1(dg1(joined(lines))) == parse_lines(lines)


@pytest.mark.parametrize("lines", SPECIMENS)
@pytest.mark.parametrize(
    "dress", [lambda zone: zone + "<<<", lambda zone: zone + "\n\x00\x00", lambda zone: zone + "   "]
)
def test_padding_in_a_chip_does_not_matter(lines: str, dress) -> None:
    assert parse_dg1(dg1(dress(joined(lines)))) == parse_lines(lines)


def test_a_chip_that_writes_blanks_or_leaves_fillers_away_is_understood() -> None:
    assert parse_dg1(dg1(joined(TD1).replace("<", " "))) == parse_lines(TD1)
    assert parse_dg1(dg1(joined(TD1).rstrip("<"))) == parse_lines(TD1)
    assert parse_dg1(dg1(VIETNAMESE)) == parse_lines(VIETNAMESE)


@pytest.mark.parametrize("lines", SPECIMENS)
def test_a_misread_digit_makes_no_key(lines: str) -> None:
    zone = joined(lines)
    digits = [place for place, character in enumerate(zone) if character.isdigit()]
    for place in digits:
        wrong = zone[:place] + str((int(zone[place]) + 1) % 10) + zone[place + 1 :]
        with pytest.raises(BadFile):
            parse_lines(wrong)


def test_a_wrong_composite_digit_is_only_told_when_a_chip_says_it() -> None:
    mrz = parse_dg1(dg1(joined(TD3)[:-1] + "9"))
    assert mrz == replace(parse_lines(TD3), holds=False)


@pytest.mark.parametrize("birth", ["74<<<<", "7408<<", "<<<<<<"])
@pytest.mark.parametrize("form", [zones.td1, zones.td2, zones.td3])
def test_a_birth_that_is_known_in_part_stays_as_printed(form, birth: str) -> None:
    zone = form(
        code="I", issuer="UTO", number="D23145890", surname="A", given_names="", nationality="UTO",
        birth=birth, sex="<", expiry="301231",
    )  # fmt: skip
    mrz = parse_lines(zone)
    assert (mrz.birth, mrz.sex, mrz.given_names) == (birth, "<", "")
    assert mrz.key.birth == birth


def test_optional_data_behind_a_long_number_is_kept() -> None:
    zone = zones.td1(
        code="I", issuer="BEL", number="590330101085", optional="9<2<", surname="A", given_names="B",
        nationality="BEL", birth="850101", sex="F", expiry="301231",
    )  # fmt: skip
    mrz = parse_lines(zone)
    assert mrz.document_number == "590330101085"
    assert mrz.optional == "9<2"


def test_optional_data_that_is_no_rest_of_a_number_does_not_become_one() -> None:
    mrz = parse_dg1(dg1(joined(TD1_LONG).replace("<7349<", "<7348<")))
    assert (mrz.document_number, mrz.optional, mrz.holds) == ("D23145890", "7348", False)


def test_the_last_digit_of_a_passport_without_optional_data_may_be_a_filler_or_nought() -> None:
    zone = zones.td3(
        code="P", issuer="D", number="C01X00T47", surname="MUSTERMANN", given_names="ERIKA", nationality="D",
        birth="640812", sex="F", expiry="320228",
    )  # fmt: skip
    assert zone[-2] == "<"
    with_nought = zone[:-2] + "0" + zone[-1]
    assert parse_lines(zone) == parse_lines(with_nought)
    assert parse_lines(zone).issuer == "D"
    with pytest.raises(BadFile):
        parse_lines(zone[:-2] + "1" + zone[-1])


def test_only_vietnamese_cards_have_citizen_numbers() -> None:
    fields = {"surname": "A", "given_names": "B", "birth": "900101", "sex": "F", "expiry": "301231"}
    thai = zones.td1(code="ID", issuer="THA", number="123456789", optional="1" * 13, nationality="VNM", **fields)
    passport = zones.td3(
        code="P", issuer="VNM", number="C1234567", optional="001090000000", nationality="VNM", **fields
    )
    old = zones.td1(code="ID", issuer="VNM", number="123456789", optional="00109000000", nationality="VNM", **fields)
    assert [parse_lines(zone).citizen_number for zone in (thai, passport, old)] == [None, None, None]


@pytest.mark.parametrize(
    "text",
    ["", "IDVNM", joined(TD3)[:-1], joined(TD3) + "<", joined(TD1) + "A", TD3.replace("ERIKSSON", "ÉRIKSSON"), "<" * 88,
     joined(TD1).replace("I", "ı", 1),
     "<" * 90, TD3.replace("<", "«"), "P" * 100_000, "\n" * 100_000],
)  # fmt: skip
def test_what_is_no_zone_is_refused(text: str) -> None:
    with pytest.raises(BadFile):
        parse_lines(text)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        dg1(""),
        dg1("<" * 5),
        dg1("P<UTO"),
        dg1(joined(TD3)[:-1]),
        dg1(joined(TD3).replace("E", "é")),
        dg1("A" * 100_000),
        encode(0x61, encode(0x5F1E, joined(TD3).encode())),
        encode(0x62, encode(0x5F1F, joined(TD3).encode())),
        dg1(joined(TD3)) + b"\x00",
        dg1(joined(TD3))[:-1],
    ],
)
def test_what_is_no_dg1_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        parse_dg1(data)
    assert caught.value.file == "EF.DG1"


def test_nothing_of_the_holder_is_in_a_repr_or_an_error() -> None:
    mrz = parse_lines(TD3)
    assert repr(mrz) == "Mrz(•••)"
    with pytest.raises(BadFile) as caught:
        parse_lines(TD3.replace("L898902C3", "L898902C4"))
    assert "L898902" not in str(caught.value)


@given(st.binary(max_size=200) | st.builds(dg1, st.text("AIP<09 \n", max_size=95)))
def test_any_bytes_are_a_zone_or_refused(data: bytes) -> None:
    with suppress(BadFile):
        assert parse_dg1(data).sex


@given(st.text(max_size=100) | st.text("ABIP<0123456789\n ", min_size=60, max_size=95))
def test_any_text_is_a_zone_that_makes_a_key_or_refused(text: str) -> None:
    with suppress(BadFile):
        assert parse_lines(text).key.information


LETTERS = st.text("ABCXYZ", min_size=1, max_size=10)
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31)).map(zones.day)


@given(
    form=st.sampled_from([zones.td1, zones.td2, zones.td3]),
    fields=st.fixed_dictionaries(
        {
            "code": st.sampled_from(["I", "ID", "AC", "P"]),
            "issuer": st.sampled_from(["UTO", "D", "VNM"]),
            "number": st.text("A1Z09", min_size=1, max_size=9),
            "optional": st.text("1A", max_size=7),
            "surname": LETTERS,
            "given_names": LETTERS,
            "nationality": st.sampled_from(["UTO", "D"]),
            "birth": DAYS,
            "sex": st.sampled_from("MF<"),
            "expiry": DAYS,
        }
    ),
)
def test_what_was_put_into_a_zone_comes_out_again(form, fields: dict[str, str]) -> None:
    mrz = parse_dg1(data_groups.dg1(form(**fields)))
    named = {"code": "document_code", "number": "document_number"}
    assert mrz.holds
    assert {name: getattr(mrz, named.get(name, name)) for name in fields} == fields


@given(form=st.sampled_from([zones.td1, zones.td2]), number=st.from_regex(r"[A-Z0-9]{10,13}", fullmatch=True))
def test_long_document_numbers_come_out_whole(form, number: str) -> None:
    zone = form(
        code="I", issuer="UTO", number=number, surname="A", given_names="B", nationality="UTO",
        birth="900101", sex="M", expiry="301231",
    )  # fmt: skip
    assert parse_lines(zone).document_number == number
