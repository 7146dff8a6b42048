import os
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.serial_scanner import PROFILES, profile_of
from drivers.serial_scanner.detection import SENSIBLE, Heard, find_ports, find_speed, readability, suffix_of
from drivers.serial_scanner.profiles import SPEEDS
from drivers.simulation.serial_line import FRAMINGS, Framing, SimulatedScanner
from drivers.simulation.uart import heard

codes = st.one_of(
    st.text("0123456789", min_size=8, max_size=20),
    st.text("Nguyễn Thị Ánh Đặng Ưng Ỷ|0123456789,./-ABCDEF", min_size=8, max_size=200),
    st.text("0123456789abcdef|$-/", min_size=8, max_size=300),
)


def at_speed(data: bytes, sent: int, listening: int) -> bytes:
    """What the driver gets: NUL for a byte without its stop bit."""
    return bytes(byte.value if byte.whole else 0 for byte in heard(data, sent, listening))


@given(codes, st.sampled_from(SPEEDS), st.sampled_from(SPEEDS), st.sampled_from([b"\r", b"\r\n", b""]))
def test_only_the_right_speed_makes_sense(code: str, sent: int, listening: int, end: bytes) -> None:
    arrived = Heard(listening, at_speed(code.encode() + end, sent, listening))
    assert arrived.makes_sense == (sent == listening)


@given(st.binary(max_size=300))
def test_readability_of_anything_is_between_none_and_all(data: bytes) -> None:
    assert 0.0 <= readability(data) <= 1.0


def test_bytes_without_their_stop_bit_tell_a_wrong_speed_although_the_others_look_like_text() -> None:
    arrived = at_speed(b"669725102734646869\r", 19_200, 9600)
    assert arrived == b"k\0\0\0)!HL\0\xff"
    assert not Heard(9600, arrived).makes_sense


def test_what_is_too_short_tells_nothing() -> None:
    assert readability(b"123\r\n") == 0.0


def test_a_code_page_that_is_not_utf_8_does_not_hide_the_right_speed() -> None:
    text = "001090000000||Trần Văn Bằng|01011990|Nam|Số 1, Phường Ví Dụ, Hà Nội|01012022"
    assert readability(text.encode("cp1258", "replace") + b"\r") >= 0.8
    assert readability(text.encode() + b"\r") == 1.0 >= SENSIBLE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"ABC\r", "CR"),
        (b"ABC\n", "LF"),
        (b"ABC\r\n", "CR LF"),
        (b"ABC\r\n\0", "CR LF"),
        (b"\x02ABC\x03", "STX … ETX"),
        (b"ABC\x03", "ETX"),
        (b"ABC", "none"),
    ],
)
def test_the_suffix_is_named(data: bytes, words: str) -> None:
    assert suffix_of(data) == words


@pytest.mark.parametrize("baudrate", SPEEDS)
def test_the_speed_of_a_scanner_on_a_wire_is_found_by_scanning(tmp_path: Path, card: bytes, baudrate: int) -> None:
    scanner = SimulatedScanner(tmp_path, baudrate=baudrate)
    listened: list[int] = []
    heard_at: list[Heard] = []

    def scan(speed: int) -> None:
        listened.append(speed)
        threading.Thread(target=scanner.beep, args=(card,)).start()

    found = find_speed(scanner.port, SPEEDS, patience_s=5, before=scan, after=heard_at.append)
    assert found is not None
    assert (found.baudrate, found.data, found.suffix) == (baudrate, card + b"\r", "CR")
    assert listened == [*SPEEDS[: SPEEDS.index(baudrate) + 1]]
    assert [one.baudrate for one in heard_at] == listened
    scanner.close()


@pytest.mark.parametrize("framing", FRAMINGS, ids=str)
def test_a_usb_port_has_no_speed_and_the_first_scan_settles_it(tmp_path: Path, card: bytes, framing: Framing) -> None:
    scanner = SimulatedScanner(tmp_path, framing=framing)
    found = find_speed(scanner.port, SPEEDS, patience_s=5, before=lambda _: scanner.beep(card), after=lambda _: None)
    assert found is not None
    assert found.baudrate == SPEEDS[0]
    assert found.symbology == ("QR" if framing.before == b"]Q1" else "")
    scanner.close()


def test_nobody_scanning_and_nothing_making_sense_are_told_as_not_found(tmp_path: Path) -> None:
    scanner = SimulatedScanner(tmp_path)
    found = find_speed(scanner.port, SPEEDS, patience_s=0.1, before=lambda _: None, after=lambda _: None)
    assert found is None
    found = find_speed(scanner.port, SPEEDS, patience_s=5, before=lambda _: scanner.garble(), after=lambda _: None)
    assert found is None
    scanner.close()


def test_a_port_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="could not open port"):
        find_speed(str(tmp_path / "none"), SPEEDS, patience_s=1, before=lambda _: None, after=lambda _: None)


@dataclass
class Listed:
    """A port as pyserial lists it."""

    device: str
    vid: int | None = None
    product: str | None = None
    description: str = "n/a"


def test_ports_have_stable_names_and_those_of_scanners_come_first(tmp_path: Path) -> None:
    devices = {name: tmp_path / name for name in ("ttyS0", "ttyUSB0", "ttyACM0")}
    for device in devices.values():
        device.touch()
    by_id = tmp_path / "by-id"
    by_id.mkdir()
    (by_id / "usb-Honeywell_Xenon-if00").symlink_to(os.path.relpath(devices["ttyACM0"], by_id))
    found = find_ports(
        [
            Listed(str(devices["ttyS0"])),
            Listed(str(devices["ttyUSB0"]), vid=0x1A86, product="USB Serial"),
            Listed(str(devices["ttyACM0"]), vid=0x0C2E, product="Xenon 1900"),
        ],
        by_id,
    )
    assert [port.profile.key for port in found] == ["honeywell", "generic", "generic"]
    assert [port.is_usb for port in found] == [True, True, False]
    assert found[0].stable_path == str(by_id / "usb-Honeywell_Xenon-if00")
    assert found[1].stable_path == str(devices["ttyUSB0"])
    assert found[0].description == "Xenon 1900"


def test_this_machine_s_ports_can_be_listed() -> None:
    assert all(port.path.startswith("/dev/") for port in find_ports())


@pytest.mark.parametrize(
    ("vendor", "key"),
    [
        (0x0C2E, "honeywell"),
        (0x0536, "honeywell"),
        (0x05E0, "zebra"),
        (0x1EAB, "newland"),
        (0x05F9, "datalogic"),
        (0x080C, "datalogic"),
        (0x1A86, "generic"),
        (None, "generic"),
    ],
)
def test_a_maker_is_known_by_its_usb_number(vendor: int | None, key: str) -> None:
    assert profile_of(vendor).key == key


def test_every_profile_is_whole() -> None:
    vendors = [vendor for profile in PROFILES.values() for vendor in profile.usb_vendors]
    assert len(vendors) == len(set(vendors))
    for key, profile in PROFILES.items():
        assert profile.key == key
        assert sorted(profile.speeds) == sorted(SPEEDS)
        assert profile.trigger is None or profile.trigger.wake != profile.trigger.rest
