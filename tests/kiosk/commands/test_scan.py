"""`kiosk scan` on simulated devices, as a technician sees it."""

import argparse
import json
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.device import (
    Coached,
    DeviceError,
    DeviceProtocolError,
    DeviceUnplugged,
    Hint,
    Ready,
    Scan,
    Sighting,
    Status,
)
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.commands import CannotStartError, scan, scan_detect, scan_watch
from kiosk.commands.documents import kind_of, masked, printable
from kiosk.commands.scan_watch import Happening, Lost, watching
from kiosk.identity import read_scan

CARD = "001188990001||NGUYỄN THỊ MINH ANH|12041988|Nữ|Số 1, Hà Nội|16082021".encode()


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    scan.configure(parser)
    return parser.parse_args(words)


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[SimulatedScanner]:
    scanner = SimulatedScanner(tmp_path)
    yield scanner
    scanner.close()


def keep_doing(act: Callable[[], None]) -> threading.Event:
    """A hand that does it again and again until the event is set; a program opens its devices when it likes."""
    done = threading.Event()

    def hand() -> None:
        while not done.wait(0.05):
            act()

    threading.Thread(target=hand, daemon=True).start()
    return done


def run_while(act: Callable[[], None], *words: str) -> int:
    done = keep_doing(act)
    try:
        return scan.run(arguments(*words))
    finally:
        done.set()


def test_a_code_is_one_line_without_the_person(scanner: SimulatedScanner, capsys: pytest.CaptureFixture[str]) -> None:
    code = run_while(lambda: scanner.beep(b"]Q1" + CARD), "--scanner", scanner.port, "--count", "1")
    assert code == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "scanner: QR, " in line
    assert f"{len(CARD)} bytes, citizen-card: 001 188 ••• 001, N*** T*** M*** ANH" in line
    assert "001188990001" not in line
    assert "NGUYỄN" not in line


def test_raw_json_holds_everything(scanner: SimulatedScanner, capsys: pytest.CaptureFixture[str]) -> None:
    run_while(lambda: scanner.beep(CARD), "--scanner", scanner.port, "--count", "2", "--json", "--raw")
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(records) == 2
    for record in records:
        assert bytes.fromhex(record["bytes"]) == CARD
        assert record["content"] == CARD.decode()
        assert (record["event"], record["device"], record["length"]) == ("code", "scanner", len(CARD))
        assert record["kind"] == "citizen-card"


def test_json_without_raw_is_masked(scanner: SimulatedScanner, capsys: pytest.CaptureFixture[str]) -> None:
    run_while(lambda: scanner.beep(CARD), "--scanner", scanner.port, "--count", "1", "--json")
    out = capsys.readouterr().out
    assert "bytes" not in json.loads(out)
    assert "NGUY" not in out
    assert "188990001" not in out


def test_codes_of_others_are_named_and_hidden() -> None:
    shown = {
        text: read_scan(text.encode(), "Code128") for text in ("https://shop.example/x", "KSK1:A:7F2A", "BN0001234")
    }
    assert [kind_of(reading) for reading in shown.values()] == ["refused: web-link", "appointment-code", "patient-code"]
    assert {masked(reading) for reading in shown.values()} == {"•••"}


def test_a_code_gives_no_orders_to_the_terminal() -> None:
    assert printable(b"\x1b[2JABC\xff\n") == "\ufffd[2JABC\ufffd\ufffd"


def test_a_port_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    with pytest.raises(CannotStartError, match="is not there"):
        scan.run(arguments("--scanner", str(tmp_path / "none")))


def test_the_devices_of_the_configuration_are_watched_when_none_is_named(
    scanner: SimulatedScanner, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "kiosk.toml"
    text = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Ví Dụ"\n[hospital]\nurl = "https://his.example.vn"\n'
    config.write_text(f'{text}[scanner]\nport = "{scanner.port}"\n')
    run_while(lambda: scanner.beep(CARD), "--config", str(config), "--count", "1")
    assert "citizen-card" in capsys.readouterr().out
    config.write_text(text)
    with pytest.raises(CannotStartError, match="neither a camera nor a scanner"):
        scan.run(arguments("--config", str(config)))


def test_losing_a_device_and_getting_it_back_are_told_once(
    scanner: SimulatedScanner, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = iter([lambda: scanner.beep(CARD), scanner.unplug, *[lambda: None] * 20, scanner.plug_in])

    def hand() -> None:
        next(steps, lambda: scanner.beep(CARD))()

    run_while(hand, "--scanner", scanner.port, "--count", "2", "--json")
    events = [json.loads(line)["event"] for line in capsys.readouterr().out.splitlines()]
    assert events.count("lost") == 1
    assert events.count("back") == 1
    assert events[-1] == "code"
    assert events.index("lost") < events.index("back")


def test_noise_is_told_as_trouble_and_its_end_too(
    scanner: SimulatedScanner, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = iter([scanner.garble, *[lambda: None] * 8])

    def hand() -> None:
        next(steps, lambda: scanner.beep(CARD))()

    run_while(hand, "--scanner", scanner.port, "--count", "2", "--json")
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["event"] for record in records] == ["trouble", "code", "well", "code"]
    assert "is 115200 baud right?" in records[0]["detail"]


class Played:
    """A reader that does what the test wrote down, and then nothing."""

    name = "camera"
    status: Status = Ready()

    def __init__(self, *news: Sighting | Coached | DeviceError) -> None:
        self._news = list(news)
        self._rest = threading.Event()

    def open(self) -> None: ...

    def close(self) -> None:
        self._rest.set()

    def read(self, timeout_s: float) -> Sighting | Coached | None:
        if not self._news:
            self._rest.wait(timeout_s)
            return None
        news = self._news.pop(0)
        if isinstance(news, DeviceError):
            raise news
        return news


def test_hints_of_a_camera_are_told_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    played = Played(*map(Coached, [*Hint, None]), Sighting((Scan(CARD, "QR", "zxing"), Scan(b"x", "QR", "zxing"))))
    monkeypatch.setattr(scan, "_readers", lambda _: [played])
    assert scan.run(arguments("--count", "2")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(Hint) + 3
    assert all("camera: " in line for line in lines)
    assert "too far away" in "".join(lines)
    assert "nothing is held there any more" in lines[-3]


def test_several_readers_are_watched_at_once() -> None:
    first, second = Played(Sighting((Scan(b"1", "", "a"),))), Played(Sighting((Scan(b"2", "", "b"),)))
    with watching([first, second]) as happenings:
        seen = {next(happenings).news for _ in range(2)}
    assert seen == {Sighting((Scan(b"1", "", "a"),)), Sighting((Scan(b"2", "", "b"),))}


def test_a_device_that_is_lost_for_good_is_told_once() -> None:
    played = Played(*[DeviceUnplugged("camera is not there")] * 2)
    with watching([played]) as happenings:
        first = next(happenings)
        assert "Lost" in repr(first)


def test_a_camera_whose_film_was_spoilt_is_lost_and_not_refused_again_and_again() -> None:
    class Spoilt(Played):
        opened = 0

        def open(self) -> None:
            self.opened += 1
            raise DeviceProtocolError("camera is no picture or video that can be read")

    spoilt = Spoilt()
    happenings: queue.Queue[Happening] = queue.Queue()
    ending = threading.Event()
    thread = threading.Thread(target=scan_watch._watch, args=(spoilt, happenings, ending))
    thread.start()
    assert isinstance(happenings.get(timeout=5).news, Lost)
    ending.set()
    thread.join()
    assert happenings.empty()
    assert spoilt.opened == 1


def test_a_terminal_that_is_held_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    class Flooding(Played):
        said = 0

        def read(self, timeout_s: float) -> Sighting:  # noqa: ARG002
            self.said += 1
            if self.said == 12:
                full.set()
            return Sighting((Scan(b"1", "", "a"),))

    full = threading.Event()
    monkeypatch.setattr(scan_watch, "MOST_WAITING", 10)
    flooding = Flooding()
    with watching([flooding]) as happenings:
        assert not full.wait(1)
        next(happenings)
        assert full.wait(5)
    assert flooding.said <= 13


@pytest.mark.parametrize("count", ["0", "-1", "many", "²"])
def test_a_count_that_is_none_is_told_in_words(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments(f"--count={count}")
    assert f"'{count}' is no number from 1 on" in capsys.readouterr().err


def test_ctrl_c_ends_it_well(scanner: SimulatedScanner) -> None:
    program = "import argparse, sys; from kiosk.commands import scan; p = argparse.ArgumentParser(); scan.configure(p)"
    # What is started in the background ignores Ctrl+C, and so would its children.
    command = [
        "env",
        "--default-signal=INT",
        sys.executable,
        "-c",
        f"{program}; sys.exit(scan.run(p.parse_args()))",
        "--scanner",
        scanner.port,
    ]
    done = keep_doing(lambda: scanner.beep(CARD))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert "citizen-card" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    done.set()


@pytest.fixture
def scan_when_asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """A technician who scans whenever the program asks for it."""
    ask = scan_detect._ask_to_scan

    def heed(act: Callable[[], None]) -> None:
        def ask_and_scan(baudrate: int) -> None:
            ask(baudrate)
            threading.Thread(target=act).start()

        monkeypatch.setattr(scan_detect, "_ask_to_scan", ask_and_scan)

    return heed


def test_detection_prints_the_lines_for_the_configuration(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], scan_when_asked: Callable[[Callable[[], None]], None]
) -> None:
    scanner = SimulatedScanner(tmp_path, baudrate=9600)
    scan_when_asked(lambda: scanner.beep(CARD))
    assert scan.run(arguments("--detect", "--scanner", scanner.port)) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[1:] == ["[scanner]", f'port = "{scanner.port}"', "baudrate = 9600"]
    assert printed.out.startswith("#")
    assert "Listening at 115200 baud" in printed.err
    assert "makes no sense" in printed.err
    assert "Listening at 9600 baud" in printed.err
    scanner.close()


def test_detection_that_hears_nothing_says_what_to_look_at(
    scanner: SimulatedScanner, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert scan_detect.detect(scanner.port, as_json=True, patience_s=0.1) == 1
    monkeypatch.setattr(scan_detect, "find_ports", list)
    assert scan_detect.detect(None, as_json=True, patience_s=0.1) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "No speed made sense" in printed.err
    assert "virtual COM port" in printed.err


def test_detection_as_json_is_one_object(
    scanner: SimulatedScanner,
    capsys: pytest.CaptureFixture[str],
    scan_when_asked: Callable[[Callable[[], None]], None],
) -> None:
    scan_when_asked(lambda: scanner.beep(b"]Q1" + CARD, b"\r\n"))
    assert scan_detect.detect(scanner.port, as_json=True) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["port"], record["baudrate"], record["suffix"]) == (scanner.port, 115_200, "CR LF")
    assert record["symbology"] == "QR"


def test_detection_of_a_port_that_is_not_there_cannot_start(tmp_path: Path) -> None:
    with pytest.raises(CannotStartError, match="cannot be used"):
        scan_detect.detect(str(tmp_path / "none"), as_json=False)


@pytest.mark.parametrize("words", [["--count", "0"], ["--camera", "0", "--scanner", "x"], ["--baudrate", "fast"]])
def test_what_makes_no_sense_on_the_command_line_is_not_understood(words: list[str]) -> None:
    with pytest.raises(SystemExit):
        arguments(*words)
