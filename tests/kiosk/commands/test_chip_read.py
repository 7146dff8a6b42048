"""`kiosk chip read` on an emulated card, as a technician sees it."""

import argparse
import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.trust import TrustStore
from drivers.device import DeviceUnplugged
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.personalisation import (
    CardContents,
    Citizen,
    Lie,
    Traveller,
    personalise,
    personalise_passport,
)
from kiosk import settings as settings_of
from kiosk.commands import CannotStartError, chip_read
from kiosk.settings import SettingsError

CITIZEN = Citizen(
    "001099990001", "Nguyễn Thị Ví Dụ", date(1999, 1, 2), "Nữ", "Số 1, Phường Ví Dụ, Hà Nội", expires=date(2039, 1, 2)
)
PICTURE = b"\xff\xd8\xff\xe0" + bytes(400) + b"\xff\xd9"
QR = f"{CITIZEN.number}||{CITIZEN.name}|02011999|Nữ|{CITIZEN.address}|01072021"


@pytest.fixture(scope="module")
def contents() -> CardContents:
    return personalise(replace(CITIZEN, portrait=PICTURE))


@pytest.fixture
def card(contents: CardContents) -> EmulatedCard:
    return EmulatedCard(contents)


@pytest.fixture
def space() -> Field:
    return Field()


@pytest.fixture
def asked(space: Field, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[settings_of.Chip]]:
    """The readers that were asked for; each is one over the field."""
    asked: list[settings_of.Chip] = []
    terminals = []

    def terminal_from(chip: settings_of.Chip) -> DirectTerminal:
        asked.append(chip)
        terminals.append(DirectTerminal(space))
        return terminals[-1]

    monkeypatch.setattr(chip_read, "terminal_from", terminal_from)
    monkeypatch.setattr(chip_read, "DEFAULT_CONFIG", "/nowhere/kiosk.toml")
    yield asked
    with pytest.raises(DeviceUnplugged):
        terminals[-1].wait_for_card(0)  # it was given back


def read(*words: str) -> int:
    parser = argparse.ArgumentParser()
    chip_read.configure(parser)
    return chip_read.run(parser.parse_args(words))


def trusting(folder: Path, contents: CardContents) -> Path:
    TrustStore.open(folder).add([(Certificate.parse(contents.csca), "test")])
    return folder


@pytest.mark.usefixtures("asked")
def test_it_shows_what_the_card_says_how_sure_that_is_and_how_long_it_took(
    space: Field, card: EmulatedCard, contents: CardContents, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    space.lay(card)
    assert read("--qr", QR, "--trust", str(trusting(tmp_path, contents))) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("issuer-verified: ")
    for words in (
        "passed  signature",
        "passed  chip-authentication",
        CITIZEN.name,
        CITIZEN.address,
        "type A at 848 kbit/s",
        "by PACE",
    ):
        assert words in shown
    for words in (" APDUs, ", " ms: ", "software "):
        assert words in shown
    assert "DG2" not in shown


@pytest.mark.usefixtures("asked")
def test_json_has_all_of_it(space: Field, card: EmulatedCard, capsys: pytest.CaptureFixture[str]) -> None:
    space.lay(card)
    assert read("--can", "990001", "--groups", "1,2,13", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert tuple(told) == chip_read.KEYS, "as --help promises"
    assert (told["reader"], told["card"]["kind"], told["card"]["bit_rate"]) == ("direct reader", "A", 848)
    assert (told["access"], told["level"]) == ("PACE", "unaltered")
    assert told["details"]["id_number"] == told["mrz"]["optional"][:12] == CITIZEN.number
    assert told["details"]["name"] == CITIZEN.name
    assert (told["personal"], told["issue"]) == (None, None)
    assert told["portrait"] == {"media_type": "image/jpeg", "bytes": len(PICTURE)}
    assert {"check": "signature", "result": "passed"}.items() <= told["reasons"][
        [reason["check"] for reason in told["reasons"]].index("signature")
    ].items()
    measures = told["measures"]
    assert measures["apdus"] > 10
    assert measures["received"] > len(PICTURE)
    assert set(measures["milliseconds"]) == {"select", "access", "files", "proof"}
    assert measures["total"] == pytest.approx(sum(measures["milliseconds"].values()), abs=0.1)
    assert 0 < measures["software_share"] <= 1


@pytest.mark.usefixtures("asked")
def test_the_zone_opens_it_too(space: Field, card: EmulatedCard) -> None:
    space.lay(card)
    assert read("--mrz", CITIZEN.zone) == 0


@pytest.mark.usefixtures("asked")
def test_the_portrait_is_written_for_its_owner_alone(
    space: Field, card: EmulatedCard, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    space.lay(card)
    picture = tmp_path / "face.jpg"
    assert read("--can", "990001", "--portrait", str(picture)) == 0
    assert picture.read_bytes() == PICTURE
    assert stat.S_IMODE(picture.stat().st_mode) == 0o600
    assert f"image/jpeg, {len(PICTURE)} bytes" in capsys.readouterr().out


@pytest.mark.usefixtures("asked")
def test_a_card_without_a_picture_says_so(space: Field, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    space.lay(EmulatedCard(personalise(CITIZEN)))
    assert read("--can", "990001", "--portrait", str(tmp_path / "face.jpg")) == 0
    assert "no picture" in capsys.readouterr().err
    assert not (tmp_path / "face.jpg").exists()


@pytest.mark.usefixtures("asked")
def test_a_trace_shows_each_command_and_nothing_of_the_person(
    space: Field, card: EmulatedCard, capsys: pytest.CaptureFixture[str]
) -> None:
    space.lay(card)
    assert read("--can", "990001", "--trace") == 0
    traced = capsys.readouterr().err
    assert traced.count(" bytes out") > 10
    secrets = [CITIZEN.number, CITIZEN.number.encode().hex(), "990001", CITIZEN.name, CITIZEN.name.encode().hex()]
    for secret in secrets:
        assert secret.upper() not in traced.upper()


@pytest.mark.usefixtures("asked")
def test_a_passport_is_read_with_its_own_groups(space: Field, capsys: pytest.CaptureFixture[str]) -> None:
    traveller = Traveller("X99000017", "MUSTER", "ANNA", date(1990, 1, 1), "F")
    space.lay(EmulatedCard(personalise_passport(traveller)))
    assert read("--mrz", traveller.zone, "--groups", "1,11,12,13", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["mrz"]["document_number"] == traveller.number
    assert told["personal"]["full_name"] == traveller.full_name
    assert told["details"] is None


@pytest.mark.usefixtures("asked")
def test_a_card_that_is_not_genuine_is_shown_and_answered_with_no(
    space: Field, capsys: pytest.CaptureFixture[str]
) -> None:
    space.lay(EmulatedCard(personalise(CITIZEN, lies=[Lie.SWAPPED_GROUP])))
    assert read("--can", "990001") == 1
    shown = capsys.readouterr().out
    assert shown.startswith("not-verified: NOT proved genuine")
    assert "failed  group-hashes" in shown


@pytest.mark.usefixtures("asked")
def test_a_wrong_number_is_said_in_plain_words(
    space: Field, card: EmulatedCard, capsys: pytest.CaptureFixture[str]
) -> None:
    space.lay(card)
    assert read("--can", "123456", "--json") == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["failure"] == "access-refused"
    assert "not this card's" in said.err
    assert "123456" not in said.out + said.err


@pytest.mark.usefixtures("asked")
def test_two_cards_are_named(space: Field, contents: CardContents, capsys: pytest.CaptureFixture[str]) -> None:
    space.lay(EmulatedCard(contents))
    space.lay(EmulatedCard(contents))
    assert read("--can", "990001") == 1
    assert "several cards" in capsys.readouterr().err


@pytest.mark.usefixtures("asked")
def test_no_card_within_the_time_is_a_no(capsys: pytest.CaptureFixture[str]) -> None:
    assert read("--can", "990001", "--wait", "1") == 1
    said = capsys.readouterr().err
    assert "Lay the card on" in said
    assert "no card came within 1 s" in said


def test_the_reader_that_is_named_is_the_one_that_is_used(
    space: Field, card: EmulatedCard, asked: list[settings_of.Chip]
) -> None:
    space.lay(card)
    for words in (["--reader", "pn532:/dev/ttyUSB0"], ["--reader", "pcsc:ACR"], ["--reader", "pcsc"], []):
        assert read("--can", "990001", *words) == 0
    named = [(chip.connection, chip.reader) for chip in asked]
    assert named == [("pn532", "/dev/ttyUSB0"), ("pcsc", "ACR"), ("pcsc", ""), ("pcsc", "")]


def test_the_configured_reader_and_issuers_are_used_when_none_is_named(
    space: Field,
    contents: CardContents,
    asked: list[settings_of.Chip],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = tmp_path / "kiosk.toml"
    kiosk = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Ví Dụ"\n[hospital]\nurl = "https://his.example.vn"\n'
    trust = trusting(tmp_path / "trust", contents)
    config.write_text(f'{kiosk}[chip]\nconnection = "pn532"\nreader = "/dev/ttyS9"\ntrust_folder = "{trust}"\n')
    space.lay(EmulatedCard(contents))
    assert read("--can", "990001", "--config", str(config)) == 0
    assert read("--can", "990001", "--config", str(config), "--reader", "pcsc") == 0
    assert [chip.connection for chip in asked] == ["pn532", "pcsc"]
    assert capsys.readouterr().out.count("issuer-verified") == 2


def test_a_configuration_that_was_named_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        read("--can", "990001", "--config", str(tmp_path / "none.toml"))


def test_a_reader_that_is_not_there_cannot_be_used(space: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = DirectTerminal(space)
    terminal.unplug()
    monkeypatch.setattr(chip_read, "terminal_from", lambda _: terminal)
    with pytest.raises(CannotStartError, match="kiosk chip readers"):
        read("--can", "990001", "--reader", "pcsc")


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--can", "12"],
        ["--can", "990001", "--mrz", CITIZEN.zone],
        ["--can", "990001", "--reader", "usb"],
        ["--can", "990001", "--reader", "pn532:"],
        ["--can", "990001", "--groups", "17"],
        ["--can", "990001", "--groups", "1,,2"],
        ["--can", "990001", "--wait", "0"],
    ],
)
def test_a_command_line_that_is_not_understood(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read(*words)
    assert end.value.code == 2
    assert CITIZEN.number not in capsys.readouterr().err
