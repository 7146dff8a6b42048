"""What the line, the bit rate and extended lengths gain: 12 kB read from a chip behind an emulated PN532."""

import time
from pathlib import Path

import pytest

from drivers.chip_card.apdu import Command, Response
from drivers.chip_card.terminals.pn532 import Pn532Terminal
from drivers.simulation.chip_card.field import Field, Physics
from drivers.simulation.chip_card.pn532_module import Pn532Module
from support.pn532 import OK, ScriptedChip

FILE = bytes(index * 7 % 251 for index in range(12_000))
AS_ON_ISSUE = "3.2 s and 0.5 s"


def read_binary(command: bytes) -> bytes:
    """A chip's answer to READ BINARY with short or extended length."""
    offset = int.from_bytes(command[2:4], "big")
    wanted = command[4] or 256 if len(command) == 5 else int.from_bytes(command[5:7], "big") or 65_536
    return FILE[offset : offset + wanted] + OK


def read_file(terminal: Pn532Terminal, size: int) -> tuple[float, int]:
    """Seconds, and how many commands it took."""
    link = terminal.wait_for_card(5)
    assert link is not None
    data = b""
    commands = 0
    began = time.perf_counter()
    while len(data) < len(FILE):
        wanted = min(size, len(FILE) - len(data))
        command = Command(0x00, 0xB0, len(data) >> 8, len(data) & 0xFF, expected=wanted)
        data += Response.decode(link.transmit(command.encode())).data
        commands += 1
    seconds = time.perf_counter() - began
    assert data == FILE
    return seconds, commands


@pytest.mark.benchmark
def test_a_12_kb_file_from_the_slowest_to_the_fastest_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = []
    for speed, rate, size in [
        (115_200, 106, 224),
        (921_600, 106, 224),
        (921_600, 424, 224),
        (921_600, 424, 12_000),
    ]:
        field = Field(Physics())
        module = Pn532Module(tmp_path, field)
        terminal = Pn532Terminal(module.port, speed)
        terminal.open()
        field.lay(ScriptedChip(fastest=rate, respond=read_binary))
        seconds, commands = read_file(terminal, size)
        line = 10 * len(FILE) / speed
        figures.append((speed, rate, size, commands, seconds, field.air_seconds + field.card_seconds, line))
        terminal.close()
        module.close()
    slowest = figures[0][4]
    with capsys.disabled():
        print(f"\n12 kB behind a PN532 (notes say {AS_ON_ISSUE} for the first and the last):")
        for speed, rate, size, commands, seconds, air, line in figures:
            print(
                f"  {speed:>6} baud, {rate} kbit/s, reads of {size:>5}: {seconds:.2f} s, {slowest / seconds:.1f} times"
                f" as fast; {commands} commands; {air:.2f} s card and air, {line:.2f} s line"
            )
    assert figures[-1][4] < figures[0][4]
