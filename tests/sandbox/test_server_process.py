"""The hospital as a process: started, killed, started again."""

import signal
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.sandbox import API_PATH, CONTROL_PATH
from kiosk.sandbox.database import UnusableDatabaseError
from kiosk.sandbox.server import CannotListenError, serve

PROGRAM = """
import sys
from kiosk.sandbox.server import serve
serve(sys.argv[2], 0, sys.argv[1], announce=lambda origin: print(origin, flush=True))
"""


@contextmanager
def hospital(path: Path, host: str = "127.0.0.1") -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A hospital process and the origin it announced."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, f"sqlite:///{path}", host],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip(), process
    finally:
        process.kill()
        process.communicate(timeout=20)


def body(patient_id: str, department: str = "dep-tm") -> dict[str, Any]:
    return {
        "clientReference": str(uuid.uuid4()),
        "kioskId": "K1",
        "patientId": patient_id,
        "departmentId": department,
        "payer": "SELF",
    }


def book_until_it_dies(origin: str, kept: list[dict[str, Any]], enough: threading.Event, count: int) -> None:
    """One kiosk that registers and books as fast as it can, and keeps what was acknowledged."""
    session = requests.Session()
    with suppress(requests.ConnectionError, requests.exceptions.ChunkedEncodingError):
        while True:
            patient = {
                "clientReference": str(uuid.uuid4()),
                "identifiers": [],
                "name": "PHAN VÍ DỤ",
                "birthDate": "1980",
                "birthDatePrecision": "year",
                "sex": "male",
                "source": "manual",
            }
            keys = [{"Idempotency-Key": str(uuid.uuid4())} for _ in range(2)]
            answer = session.post(f"{origin}{API_PATH}/patients", json=patient, headers=keys[0], timeout=20)
            wanted = body(answer.json()["patientId"])
            booked = session.post(f"{origin}{API_PATH}/visits", json=wanted, headers=keys[1], timeout=20)
            assert booked.status_code == 201
            kept.append(booked.json())
            if len(kept) >= count:
                enough.set()


def test_every_acknowledged_visit_survives_a_killed_process(tmp_path: Path) -> None:
    path = tmp_path / "hospital.db"
    kept: list[dict[str, Any]] = []
    enough = threading.Event()
    with hospital(path) as (origin, process):
        kiosks = [
            threading.Thread(target=book_until_it_dies, args=(origin, kept, enough, 30), name=f"kiosk {number}")
            for number in range(4)
        ]
        for kiosk in kiosks:
            kiosk.start()
        assert enough.wait(60)
        process.send_signal(signal.SIGKILL)
        for kiosk in kiosks:
            kiosk.join(30)
        assert process.wait(20) == -signal.SIGKILL

    assert len(kept) >= 30
    with hospital(path) as (origin, _):
        for visit in kept:
            reference = {"clientReference": visit["clientReference"]}
            found = requests.get(f"{origin}{API_PATH}/visits", params=reference, timeout=20)
            assert found.status_code == 200
            assert found.json()["visitId"] == visit["visitId"]
            assert found.json()["queue"]["display"] == visit["queue"]["display"]
        stored = requests.get(f"{origin}{CONTROL_PATH}/visits", timeout=20).json()["items"]
        numbers = [visit["number"] for visit in stored]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), "no gap, no double"
        again = requests.post(
            f"{origin}{API_PATH}/visits",
            json=body("pat-insured"),
            headers={"Idempotency-Key": str(uuid.uuid4())},
            timeout=20,
        ).json()
        assert again["queue"]["number"] == numbers[-1] + 1


def test_a_process_that_is_asked_to_stop_stops_and_says_nothing(tmp_path: Path) -> None:
    with hospital(tmp_path / "hospital.db") as (origin, process):
        requests.get(f"{origin}{API_PATH}/departments", timeout=20)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)

    assert (process.returncode, out, err) == (0, "", "")


def test_whoever_reaches_it_over_the_network_gets_the_contract_but_not_the_control_surface(tmp_path: Path) -> None:
    with hospital(tmp_path / "hospital.db", host="0.0.0.0") as (origin, _):  # noqa: S104 - what is tested
        here = origin.replace("0.0.0.0", "127.0.0.1")  # noqa: S104 - what is tested
        contract = requests.get(f"{here}{API_PATH}/capabilities", timeout=20)
        control = requests.post(f"{here}{CONTROL_PATH}/reset", timeout=20)

    assert (contract.status_code, control.status_code) == (200, 404)


def test_an_address_that_is_taken_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotListenError, match=str(port)):
            serve("127.0.0.1", port, f"sqlite:///{tmp_path / 'hospital.db'}", announce=print)


def test_a_host_that_is_not_ours_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotListenError, match=r"192\.0\.2\.1"):
        serve("192.0.2.1", 0, f"sqlite:///{tmp_path / 'hospital.db'}", announce=print)


def test_a_database_that_cannot_be_opened_stops_the_start() -> None:
    with pytest.raises(UnusableDatabaseError):
        serve("127.0.0.1", 0, "sqlite:////nowhere/at/all/hospital.db", announce=print)
