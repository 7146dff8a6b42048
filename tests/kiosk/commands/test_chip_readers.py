"""`kiosk chip readers`: what a technician is told of the readers of this machine."""

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.chip_card.terminals.pcsc.codes import Is
from drivers.chip_card.terminals.pcsc.service import ReaderState
from drivers.device import DeviceError
from drivers.serial_scanner.detection import FoundPort
from drivers.serial_scanner.profiles import GENERIC
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.pn532_module import Pn532Module
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.commands import chip_readers

EMPTY = ReaderState("ACS ACR1252 PICC 0", Is.EMPTY, b"")
WITH_ID_CARD = ReaderState("HID Omnikey 5022 CL", Is.PRESENT, bytes.fromhex("3B85800180739421C0C6"))
WITH_TRANSPORT_CARD = ReaderState(
    "HID Omnikey 5022 CL", Is.PRESENT, bytes.fromhex("3B8F8001804F0CA000000306030001000000006A")
)


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    chip_readers.configure(parser)
    return chip_readers.run(parser.parse_args(words))


@pytest.fixture(autouse=True)
def no_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chip_readers, "find_ports", list)


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def plug(*readers: ReaderState) -> None:
        monkeypatch.setattr(chip_readers, "pcsc_readers", lambda: readers)

    plug()
    return plug


@pytest.fixture
def module(tmp_path: Path) -> Iterator[Pn532Module]:
    module = Pn532Module(tmp_path, Field(), paced=False)
    yield module
    module.close()


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[SimulatedScanner]:
    scanner = SimulatedScanner(tmp_path)
    yield scanner
    scanner.close()


def with_ports(monkeypatch: pytest.MonkeyPatch, *ports: str) -> None:
    found = [FoundPort(port, port, "USB serial", GENERIC, is_usb=True) for port in ports]
    monkeypatch.setattr(chip_readers, "find_ports", lambda: found)


@pytest.mark.parametrize(
    ("reader", "words"),
    [
        (EMPTY, "ACS ACR1252 PICC 0  (no card)"),
        (WITH_ID_CARD, "a card lies there: one with a processor"),
        (WITH_TRANSPORT_CARD, "a storage card, no ID card"),
        (ReaderState("R", Is.PRESENT, b""), "lay it flat"),
    ],
)
def test_each_reader_is_named_with_what_lies_on_it(
    plugged: Callable[..., None], capsys: pytest.CaptureFixture[str], reader: ReaderState, words: str
) -> None:
    plugged(reader)
    assert run() == 0
    assert words in capsys.readouterr().out


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> tuple[ReaderState, ...]:
        raise DeviceError("pyscard is not installed: apt-get install …")

    monkeypatch.setattr(chip_readers, "pcsc_readers", fail)
    assert run() == 1
    said = capsys.readouterr()
    assert "pyscard is not installed" in said.out
    assert "no reader was found" in said.err


@pytest.mark.usefixtures("plugged")
def test_ports_are_listed_and_left_alone(
    module: Pn532Module, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with_ports(monkeypatch, module.port)
    assert run() == 1
    assert f"{module.port}  USB serial  (not asked)" in capsys.readouterr().out
    assert module.commands == []


@pytest.mark.usefixtures("plugged")
def test_probing_tells_a_pn532_from_anything_else(
    module: Pn532Module,
    scanner: SimulatedScanner,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with_ports(monkeypatch, module.port, scanner.port)
    assert run("--probe", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [port["pn532"] for port in told["ports"]] == [True, False]
    assert told["ports"][0]["trouble"] == ""
    assert told["ports"][1]["trouble"]


def test_json_has_all_of_it(plugged: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    plugged(EMPTY, WITH_ID_CARD)
    assert run("--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {
        "pcsc": [
            {"name": EMPTY.name, "card": False, "answer": ""},
            {"name": WITH_ID_CARD.name, "card": True, "answer": WITH_ID_CARD.atr.hex()},
        ],
        "missing": "",
        "ports": [],
    }
