"""What `kiosk doctor` says of the chip reader and of the issuers it trusts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.trust import TrustStore
from drivers.device import DeviceBusy, DeviceError, Impaired
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.personalisation import CITIZEN_CARD, Citizen, personalise
from kiosk.doctor import Finding, Light, chip
from kiosk.settings import Settings, parse

CITIZEN = Citizen("001099990001", "Nguyễn Thị Ví Dụ", date(1999, 1, 2), "Nữ")


def settings(tables: str) -> Settings:
    kiosk = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Ví Dụ"\n[hospital]\nurl = "https://his.example.vn"\n'
    return parse(kiosk + tables, "kiosk.toml")


def findings(folder: Path, more: str = "") -> dict[str, Finding]:
    table = f'[chip]\nconnection = "pcsc"\ntrust_folder = "{folder}"\n{more}'
    return {finding.part: finding for finding in chip.look_at_chip(settings(table))}


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> DirectTerminal:
    terminal = DirectTerminal(Field())
    monkeypatch.setattr(chip, "terminal_from", lambda _: terminal)
    return terminal


def trust(folder: Path, country: str) -> None:
    issuer = replace(CITIZEN_CARD.issuer, country=country)
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, issuer=issuer))
    TrustStore.open(folder).add([(Certificate.parse(contents.csca), "test")])


def test_a_kiosk_without_one_is_told_how_to_name_it() -> None:
    (finding,) = chip.look_at_chip(settings(""))
    assert (finding.part, finding.light) == ("chip", Light.YELLOW)
    assert "[chip]" in finding.remedy


@pytest.mark.usefixtures("terminal")
def test_a_reader_that_opens_and_vietnams_issuer_are_green(tmp_path: Path) -> None:
    trust(tmp_path, "VN")
    found = findings(tmp_path)
    assert [finding.light for finding in found.values()] == [Light.GREEN, Light.GREEN]
    assert "direct reader" in found["chip"].what
    assert "1 issuers' certificates, 1 of Vietnam, 0 expired" in found["chip trust"].what


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("installed", ["none", "another country's"])
def test_without_vietnams_issuer_it_is_said_what_that_means(tmp_path: Path, installed: str) -> None:
    if installed != "none":
        trust(tmp_path, "UT")
    finding = findings(tmp_path)["chip trust"]
    assert finding.light is Light.YELLOW
    assert "unaltered" in finding.what
    assert "kiosk chip trust add" in finding.remedy


@pytest.mark.usefixtures("terminal")
def test_rules_that_send_every_vietnamese_card_to_the_desk_are_red(tmp_path: Path) -> None:
    strict = 'unaltered = "desk"\n'
    finding = findings(tmp_path, strict)["chip trust"]
    assert finding.light is Light.RED
    assert "every Vietnamese card" in finding.what
    assert "kiosk chip trust add" in finding.remedy
    trust(tmp_path, "VN")
    assert findings(tmp_path, strict)["chip trust"].light is Light.GREEN


@pytest.mark.usefixtures("terminal")
def test_only_expired_issuers_of_vietnam_are_yellow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trust(tmp_path, "VN")
    (entry,) = TrustStore.open(tmp_path).entries()
    expired = replace(entry, not_after="2020-01-01T00:00:00+00:00")
    monkeypatch.setattr(TrustStore, "entries", lambda _: (expired,))
    finding = findings(tmp_path)["chip trust"]
    assert finding.light is Light.YELLOW
    assert "1 expired" in finding.what


@pytest.mark.usefixtures("terminal")
def test_a_trust_folder_that_cannot_be_read_is_red(tmp_path: Path) -> None:
    (tmp_path / "trust").write_text("no folder")
    finding = findings(tmp_path / "trust")["chip trust"]
    assert finding.light is Light.RED
    assert finding.remedy


def test_a_reader_that_is_gone_is_red(terminal: DirectTerminal, tmp_path: Path) -> None:
    terminal.unplug()
    finding = findings(tmp_path)["chip"]
    assert finding.light is Light.RED
    assert "kiosk chip readers" in finding.remedy


@pytest.mark.parametrize(
    ("error", "light"), [(DeviceBusy("held"), Light.YELLOW), (DeviceError("pcscd is not running"), Light.RED)]
)
def test_what_the_reader_says_is_told(
    terminal: DirectTerminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: DeviceError, light: Light
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(terminal, "open", fail)
    finding = findings(tmp_path)["chip"]
    assert (finding.light, finding.what) == (light, str(error))
    assert finding.remedy


def test_a_reader_that_works_badly_is_yellow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(DirectTerminal):
        status = Impaired("answers at 115200 baud only")

    monkeypatch.setattr(chip, "terminal_from", lambda _: Slow(Field()))
    finding = findings(tmp_path)["chip"]
    assert (finding.light, finding.what) == (Light.YELLOW, "answers at 115200 baud only")
