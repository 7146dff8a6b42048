import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged, Faulty, Impaired, Ready, Scan, Sighting, Unplugged
from drivers.keyboard_scanner import Damage, DamagedCodeError, KeyboardScanner, find_keyboards
from drivers.simulation.keyboard_line import Letters, SimulatedKeyboard

CITIZEN = "001090000000|012345678|Nguyễn Thị Ngọc Ánh|01011990|Nữ|Số 1, Phường Ví Dụ, Hà Nội|01012022"
INSURANCE = "DN4010123456789|4e677579e1bb856e2056c4836e2041|01/01/1990|1|-|01 - 043|$"


def ungrabbed(fd: int) -> None:
    """A pipe has one reader anyway."""


class Bench:
    """A simulated keyboard and the driver that reads it."""

    def __init__(self, folder: Path, letters: Letters) -> None:
        self.keyboard = SimulatedKeyboard(folder, letters=letters)
        self.reader = KeyboardScanner(self.keyboard.device, grab_device=ungrabbed)
        self.reader.open()

    def read(self, timeout_s: float = 2) -> bytes | None:
        sighting = self.reader.read(timeout_s)
        return sighting.scans[0].payload if sighting else None

    def refused(self) -> Damage:
        with pytest.raises(DamagedCodeError) as caught:
            self.reader.read(2)
        assert str(caught.value) == getattr(self.reader.status, "detail", None)
        return caught.value.damage


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path, getattr(request, "param", Letters.DROPPED))
    yield bench
    bench.reader.close()
    bench.keyboard.close()


@pytest.mark.parametrize("bench", [Letters.ALT_UNICODE, Letters.ALT_UTF8, Letters.CTRL_SHIFT_U], indirect=True)
def test_a_vietnamese_text_whose_letters_come_as_numbers_arrives_byte_for_byte(bench: Bench) -> None:
    bench.keyboard.beep(CITIZEN)
    assert bench.read() == CITIZEN.encode()
    assert bench.reader.status == Ready()


@pytest.mark.parametrize(
    ("bench", "damage"),
    [
        (Letters.DROPPED, Damage.LETTERS_LOST),
        (Letters.TELEX, Damage.LETTERS_LOST),
        (Letters.ALT_LATIN1, Damage.CODE_PAGE),
    ],
    indirect=["bench"],
)
def test_a_vietnamese_text_typed_in_any_other_way_is_refused_and_plain_codes_still_pass(
    bench: Bench, damage: Damage
) -> None:
    bench.keyboard.beep(CITIZEN)
    assert bench.refused() is damage
    assert isinstance(bench.reader.status, Impaired)
    bench.keyboard.beep(INSURANCE)
    assert bench.read() == INSURANCE.encode()
    assert isinstance(bench.reader.status, Impaired)


@pytest.mark.parametrize("text", [INSURANCE, "KSK1:A:hen-2026", "BN0001234"])
@pytest.mark.parametrize("enter", [True, False])
def test_plain_codes_arrive_with_and_without_enter(bench: Bench, text: str, enter: bool) -> None:
    bench.keyboard.beep(text, enter=enter)
    assert bench.read() == text.encode()


def test_the_aim_identifier_becomes_the_symbology(bench: Bench) -> None:
    bench.keyboard.beep("]C0BN0001234")
    assert bench.reader.read(2) == Sighting((Scan(b"BN0001234", "Code128", "keyboard scanner"),))


def test_a_scanner_that_loses_shift_is_faulty_until_it_types_well(bench: Bench) -> None:
    bench.keyboard.lose_shift()
    bench.keyboard.beep(INSURANCE)
    assert bench.refused() is Damage.SEPARATOR
    assert isinstance(bench.reader.status, Faulty)
    bench.keyboard.beep("8934567890123")
    assert bench.read() == b"8934567890123"
    assert bench.reader.status == Ready()


def test_a_code_some_keys_of_which_were_dropped_is_refused(bench: Bench) -> None:
    bench.keyboard.beep("0123456789", enter=False)
    bench.keyboard.overflow()
    bench.keyboard.beep("0123456789")
    assert bench.refused() is Damage.KEYS_LOST


def test_what_a_hand_types_is_no_code(bench: Bench) -> None:
    bench.keyboard.beep("8934567890123", gap_s=0.08)
    assert bench.read(0.4) is None
    assert bench.reader.status == Ready()


def test_two_codes_one_after_the_other_are_two(bench: Bench) -> None:
    bench.keyboard.beep("BN0001234")
    bench.keyboard.beep("BN0005678")
    assert [bench.read(), bench.read(), bench.read(0.2)] == [b"BN0001234", b"BN0005678", None]


def test_a_stalled_scanner_is_silent_until_it_recovers(bench: Bench) -> None:
    bench.keyboard.stall()
    bench.keyboard.beep("BN0001234")
    assert bench.read(0.2) is None
    bench.keyboard.recover()
    bench.keyboard.beep("BN0001234")
    assert bench.read() == b"BN0001234"


def test_pulling_the_cable_in_the_middle_of_a_code_leaves_nothing_of_it(bench: Bench) -> None:
    bench.keyboard.beep("BN00", enter=False)
    assert bench.read(0.01) is None
    bench.keyboard.unplug()
    with pytest.raises(DeviceUnplugged):
        bench.reader.read(1)
    assert isinstance(bench.reader.status, Unplugged)
    bench.keyboard.plug_in()
    bench.reader.open()
    bench.keyboard.beep("BN0001234")
    assert bench.read() == b"BN0001234"


def test_the_keys_of_a_device_are_taken_for_this_program_alone(tmp_path: Path) -> None:
    keyboard = SimulatedKeyboard(tmp_path)
    taken: list[int] = []
    reader = KeyboardScanner(keyboard.device, grab_device=taken.append)
    reader.open()
    assert len(taken) == 1
    reader.close()
    keyboard.close()


def test_a_keyboard_another_program_took_is_busy(tmp_path: Path) -> None:
    def busy(fd: int) -> None:
        raise OSError(errno.EBUSY, "busy")

    keyboard = SimulatedKeyboard(tmp_path)
    reader = KeyboardScanner(keyboard.device, grab_device=busy)
    with pytest.raises(DeviceBusy):
        reader.open()
    assert isinstance(reader.status, Faulty)
    keyboard.close()


def test_what_is_no_input_device_is_refused_by_the_real_grab(tmp_path: Path) -> None:
    keyboard = SimulatedKeyboard(tmp_path)
    with pytest.raises(DeviceError, match="no keyboard"):
        KeyboardScanner(keyboard.device).open()
    keyboard.close()


def test_keyboards_are_listed_by_their_stable_names(tmp_path: Path) -> None:
    for name in ("usb-Newland_FM430-event-kbd", "usb-Mouse-event-mouse", "usb-A_Scanner-event-kbd"):
        (tmp_path / name).touch()
    assert find_keyboards(tmp_path) == [
        str(tmp_path / "usb-A_Scanner-event-kbd"),
        str(tmp_path / "usb-Newland_FM430-event-kbd"),
    ]
    assert find_keyboards(tmp_path / "none") == []
