"""From the arrival of a code's last byte at the port to the code in the program's hands, at the pace of the wire."""

import os
import statistics
import threading
import time
from pathlib import Path

import pytest

from drivers.serial_scanner import SerialScanner
from drivers.simulation.serial_line import SimulatedScanner

SCANS = 200
CARD = "001090000000|012345678|Nguyễn Thị Ngọc Ánh|01011990|Nữ|Số 1, Phường Ví Dụ, Quận Ví Dụ, Hà Nội|01012022".encode()
INSURANCE = b"0123456789|" + b"4e677579e1bb856e" * 12 + b"|01/01/1990|1|-|01 - 043|01/01/2025|$"


@pytest.mark.benchmark
@pytest.mark.parametrize("baudrate", [9600, 115_200])
@pytest.mark.parametrize("payload", [CARD, INSURANCE], ids=["card", "insurance"])
def test_from_terminator_to_event(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], payload: bytes, baudrate: int
) -> None:
    scanner = SimulatedScanner(tmp_path, baudrate=baudrate)
    reader = SerialScanner(scanner.port, baudrate)
    reader.open()
    latencies: list[float] = []
    arrived = threading.Event()
    scans = SCANS if baudrate == 115_200 else SCANS // 10

    def scan() -> None:
        for _ in range(scans):
            arrived.clear()
            scanner.beep(payload)
            assert arrived.wait(5)

    scanning = threading.Thread(target=scan)
    scanning.start()
    for _ in range(scans):
        sighting = reader.read(5)
        now = time.monotonic()
        assert sighting is not None
        assert sighting.scans[0].payload == payload
        latencies.append((now - scanner.last_byte_at) * 1000)
        arrived.set()
    scanning.join()
    reader.close()
    scanner.close()
    with capsys.disabled():
        print(f"\n{len(payload)} bytes at {baudrate} baud, {scans} scans: terminator to event", end=" ")
        print(f"median {statistics.median(latencies):.2f} ms, worst {max(latencies):.2f} ms (asked: 15)", end=" ")
        print(f"load {os.getloadavg()[0]:.1f}")
    assert len(latencies) == scans
