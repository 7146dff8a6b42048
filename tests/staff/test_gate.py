"""The PIN and its door: wrong ones make it wait, longer each time, also across restarts."""

import os
import stat
from pathlib import Path

import pytest

from kiosk.staff import Gate, PinFileError, gate, is_pin, pin, write_pin

RIGHT, WRONG = "280497", "111112"


class Clock:
    """Both clocks of a machine."""

    def __init__(self) -> None:
        self.monotonic, self.wall = 1000.0, 1_700_000_000.0

    def pass_(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "_COST", 16)


@pytest.fixture
def door(tmp_path: Path, clock: Clock) -> Gate:
    write_pin(tmp_path / "service.pin", RIGHT)
    return restarted(tmp_path, clock)


def restarted(folder: Path, clock: Clock) -> Gate:
    return Gate(folder / "service.pin", folder / "tries", wall_clock=lambda: clock.wall, clock=lambda: clock.monotonic)


def test_the_file_holds_no_pin_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "service.pin"
    write_pin(path, RIGHT)
    assert RIGHT not in path.read_text("ascii")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    before = path.read_text("ascii")
    write_pin(path, RIGHT)
    assert path.read_text("ascii") != before, "another salt"


@pytest.mark.parametrize("text", ["", "12345", "1234567890123", "12345a", "000000", "٠١٢٣٤٥"])
def test_what_is_no_pin_is_not_taken(text: str, tmp_path: Path) -> None:
    assert not is_pin(text)
    with pytest.raises(ValueError, match="6 to 12"):
        write_pin(tmp_path / "service.pin", text)


def test_the_right_pin_opens_and_forgets_the_wrong_ones(door: Gate) -> None:
    assert door.ask(WRONG) == gate.Wrong(2)
    assert door.ask(RIGHT) == gate.Open()
    assert door.wrong == 0
    assert door.ask(WRONG) == gate.Wrong(2)


def test_after_three_wrong_ones_it_waits_and_then_twice_as_long_each_time(door: Gate, clock: Clock) -> None:
    assert [door.ask(WRONG) for _ in range(3)] == [gate.Wrong(2), gate.Wrong(1), gate.Wait(30.0)]
    assert door.ask(RIGHT) == gate.Wait(30.0), "not looked at"
    clock.pass_(30)
    assert door.ask(WRONG) == gate.Wait(60.0)
    clock.pass_(60)
    assert door.ask(WRONG) == gate.Wait(120.0)
    clock.pass_(120)
    assert door.ask(RIGHT) == gate.Open()


def test_the_wait_grows_to_an_hour_and_no_further() -> None:
    assert [gate.wait_after(n) for n in (0, 2, 3, 4, 9, 10, 10_000)] == [0, 0, 30, 60, 1920, 3600, 3600]


def test_pulling_the_plug_gives_no_try_back(door: Gate, tmp_path: Path, clock: Clock) -> None:
    for _ in range(3):
        door.ask(WRONG)
    clock.pass_(10)
    again = restarted(tmp_path, clock)
    assert again.stands() == gate.Wait(20.0)
    clock.pass_(20)
    assert again.ask(WRONG) == gate.Wait(60.0)


@pytest.mark.parametrize("jump", [-(10.0**9), 10.0**9])
def test_a_clock_that_was_set_makes_the_wait_no_longer(door: Gate, tmp_path: Path, clock: Clock, jump: float) -> None:
    for _ in range(3):
        door.ask(WRONG)
    clock.wall += jump
    stands = restarted(tmp_path, clock).stands()
    assert stands == gate.Open() if jump > 0 else stands == gate.Wait(30.0)


@pytest.mark.parametrize("kept", [b"", b"no json", b'{"wrong": "many"}', b"[]", b"\xff" * 3000])
def test_a_file_of_tries_that_says_nothing_shuts_nobody_out(
    door: Gate, tmp_path: Path, clock: Clock, kept: bytes
) -> None:
    (tmp_path / "tries").write_bytes(kept)
    assert restarted(tmp_path, clock).ask(RIGHT) == gate.Open()


def test_tries_that_cannot_be_kept_are_counted_all_the_same(tmp_path: Path, clock: Clock) -> None:
    write_pin(tmp_path / "service.pin", RIGHT)
    door = Gate(tmp_path / "service.pin", tmp_path / "nowhere" / "tries", clock=lambda: clock.monotonic)
    assert [type(door.ask(WRONG)) for _ in range(3)] == [gate.Wrong, gate.Wrong, gate.Wait]


def test_a_pin_file_that_cannot_be_used_lets_nobody_in(door: Gate, tmp_path: Path) -> None:
    path = tmp_path / "service.pin"
    path.chmod(0o644)
    assert door.ask(RIGHT) == gate.Unusable()
    path.chmod(0o600)
    for text in ("", "kiosk-pin-1:plain:280497", "kiosk-pin-1:scrypt:3:8:1:" + "0" * 32 + ":" + "0" * 64):
        path.write_text(text, "ascii")
        assert door.ask(RIGHT) == gate.Unusable()
    path.unlink()
    assert door.stands() == gate.Unusable()
    with pytest.raises(PinFileError, match=r"service\.pin"):
        pin.check(path)
    assert door.wrong == 0, "nobody's mistake"


def test_a_pin_that_systemd_hands_over_as_a_credential_can_be_used(tmp_path: Path) -> None:
    file = tmp_path / "kiosk_pin"
    file.write_text(pin.pin_line("482910"), "ascii")
    assert file.stat().st_uid == os.getuid() == 0, "these tests run as root, whose files credentials are"
    file.chmod(0o440)
    assert pin.matches(file, "482910")
    file.chmod(0o444)
    with pytest.raises(pin.PinFileError):
        pin.check(file)
