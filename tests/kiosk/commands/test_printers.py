"""`kiosk printers`: what a technician is told, and can copy into kiosk.toml."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.device import DeviceError
from drivers.printer import Faulty, FoundPrinter, NetworkTransport, PaperLow, PrinterIdentity
from drivers.printer.ipp import Queue
from drivers.simulation.printer import SimulatedPrinter
from kiosk.__main__ import main
from kiosk.commands import printers_found

EPSON = FoundPrinter("usb", "04b8:0202", PrinterIdentity("EPSON", "TM-T88V", serial="J7K4"), profile="TM-T88V")
NAMELESS = FoundPrinter(
    "usb", "1fc9:2016", PrinterIdentity(), trouble="no permission to open the USB printer 1fc9:2016"
)
PORT = FoundPrinter("serial", "/dev/serial/by-id/usb-x", PrinterIdentity(maker="FTDI"))
ON_PORT = FoundPrinter("serial", "/dev/ttyS1", PrinterIdentity(), answered=True, baudrate=9600)


@pytest.fixture(autouse=True)
def nothing_plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch)


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as printer:
        yield printer


def plug(monkeypatch: pytest.MonkeyPatch, *found: FoundPrinter, queues: tuple[Queue, ...] = ()) -> None:
    monkeypatch.setattr(printers_found, "find_printers", lambda *, probe: [*found, *([ON_PORT] if probe else [])])
    monkeypatch.setattr(printers_found, "find_queues", lambda: list(queues))


def config(folder: Path, *tables: str) -> str:
    file = folder / "kiosk.toml"
    file.write_text(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
        f'[queue]\npath = "{folder}/queue.db"\nkey_file = "{folder}/queue.key"\n' + "\n".join(tables),
        "utf-8",
    )
    return str(file)


def on_network(printer: SimulatedPrinter, name: str = "khe-in") -> str:
    host, port = printer.address
    return f'[printers.{name}]\nconnection = "network"\naddress = "{host}:{port}"'


def test_a_printer_that_is_ready_is_described(
    printer: SimulatedPrinter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["printers", "--config", config(tmp_path, on_network(printer))]) == 0
    said = capsys.readouterr().out
    assert said.startswith("khe-in: ready\n")
    assert "no profile: 576 dots, 203 an inch, cut: partial" in said


def test_one_that_is_not_ready_is_a_no_with_its_remedy(
    printer: SimulatedPrinter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = config(tmp_path, on_network(printer))
    printer.open_cover()
    assert main(["printers", "--config", file]) == 1
    assert "khe-in: the cover is open\n    → Close the cover" in capsys.readouterr().out
    assert main(["printers", "--config", file, "--json"]) == 1
    (told,) = json.loads(capsys.readouterr().out)["configured"]
    assert (told["name"], told["status"], told["width_dots"]) == ("khe-in", "cover-open", 576)
    assert told["remedy"].startswith("Close the cover")


def test_a_running_kiosk_that_has_it_is_no_failure(
    printer: SimulatedPrinter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = NetworkTransport(*printer.address)
    line.open()
    assert main(["printers", "--config", config(tmp_path, on_network(printer)), "--json"]) == 0
    line.close()
    (told,) = json.loads(capsys.readouterr().out)["configured"]
    assert told["status"] == "in-use"
    assert "the kiosk's own menu tells" in told["words"]


def test_what_is_found_has_the_lines_for_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plug(monkeypatch, EPSON, NAMELESS, PORT, ON_PORT, queues=(Queue("Phong_Kham", "Tầng 2", "HP", PaperLow()),))
    assert main(["printers"]) == 0
    said = capsys.readouterr().out
    assert "# usb 04b8:0202: EPSON TM-T88V, serial number J7K4" in said
    assert "# → no permission" in said
    assert "--probe asks" in said
    assert tomllib.loads(said)["printers"] == {
        "may-in": {"connection": "usb", "address": "04b8:0202", "profile": "TM-T88V"},
        "may-in-2": {"connection": "usb", "address": "1fc9:2016"},
        "may-in-3": {"connection": "serial", "address": "/dev/ttyS1", "baudrate": 9600},
        "may-in-4": {"connection": "cups", "address": "Phong_Kham"},
    }
    main(["printers", "--config", config(tmp_path, said)])


def test_an_office_printer_is_sent_to_cups(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    laser = FoundPrinter("usb", "03f0:0c17", PrinterIdentity("HP", "LaserJet"), commands=("PJL", "PCLXL", "URF"))
    plug(monkeypatch, laser)
    assert main(["printers"]) == 1
    said = capsys.readouterr().out
    assert "set it up in CUPS" in said
    assert tomllib.loads(said) == {}


def test_what_is_configured_is_not_found_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plug(monkeypatch, EPSON, NAMELESS)
    monkeypatch.setattr("kiosk.commands.printers_configured.looked_at", lambda _settings: [])
    for address, left in (("04B8:0202", "1fc9:2016"), ("", "1fc9:2016"), ("1fc9:2016", "04b8:0202")):
        file = config(tmp_path, f'[printers.may-in]\nconnection = "usb"\naddress = "{address}"')
        assert main(["printers", "--config", file, "--json"]) == 0
        (found,) = json.loads(capsys.readouterr().out)["found"]
        assert found["address"] == left
        assert found["lines"][0] == "[printers.may-in-2]"


def test_what_is_configured_by_another_of_its_names_is_not_found_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "by-id").symlink_to("/dev/ttyS1")
    plug(monkeypatch, EPSON, FoundPrinter("serial", str(tmp_path / "by-id"), PrinterIdentity(), answered=True))
    monkeypatch.setattr("kiosk.commands.printers_configured.looked_at", lambda _settings: [])
    tables = (
        '[printers.a]\nconnection = "usb"\naddress = "04B8:0202:J7K4"',
        '[printers.b]\nconnection = "serial"\naddress = "/dev/ttyS1"',
    )
    main(["printers", "--config", config(tmp_path, *tables), "--json"])
    assert json.loads(capsys.readouterr().out)["found"] == []


def test_of_two_alike_only_the_one_that_is_meant_is_configured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twins = [FoundPrinter("usb", f"04b8:0202:{serial}", PrinterIdentity(serial=serial)) for serial in ("J1", "J2")]
    plug(monkeypatch, *twins)
    monkeypatch.setattr("kiosk.commands.printers_configured.looked_at", lambda _settings: [])
    for address, left in (("", "J2"), ("04b8:0202", "J2"), ("04b8:0202:J2", "J1")):
        main(
            [
                "printers",
                "--json",
                "--config",
                config(tmp_path, f'[printers.a]\nconnection = "usb"\naddress = "{address}"'),
            ]
        )
        (found,) = json.loads(capsys.readouterr().out)["found"]
        assert found["address"] == f"04b8:0202:{left}"


def test_a_queue_that_does_not_print_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plug(monkeypatch, queues=(Queue("q", "", "", Faulty("the queue q is a raw queue")),))
    main(["printers"])
    assert "# → out of order: the queue q is a raw queue\n[printers.may-in]" in capsys.readouterr().out


def test_a_machine_without_printers_is_a_no(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["printers"]) == 1
    assert "no printer was found" in capsys.readouterr().err
    assert main(["printers", "--probe"]) == 0


def test_without_libusb_the_ports_are_listed_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*, probe: bool) -> list[FoundPrinter]:
        raise DeviceError("libusb is not installed")

    monkeypatch.setattr(printers_found, "find_printers", fail)
    monkeypatch.setattr(printers_found, "find_serial_ports", lambda *, probe: [PORT] if not probe else [ON_PORT])
    assert main(["printers"]) == 1
    said = capsys.readouterr()
    assert "/dev/serial/by-id/usb-x" in said.out
    assert "libusb is not installed" in said.err
    assert main(["printers", "--probe"]) == 0


def test_profiles_are_searched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["printers", "profiles", "t88v"]) == 0
    assert capsys.readouterr().out.startswith("TM-T88V ")
    assert main(["printers", "profiles", "epson", "--json"]) == 0
    assert {one["maker"] for one in json.loads(capsys.readouterr().out)} == {"Epson"}
    assert main(["printers", "profiles", "no such thing"]) == 1
    assert "width_dots" in capsys.readouterr().err
