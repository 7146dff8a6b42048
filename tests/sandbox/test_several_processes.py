"""Several server processes on one database behave as one hospital, whoever is killed."""

import os
import signal
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
import requests

from kiosk.sandbox import API_PATH, CONTROL_PATH
from kiosk.sandbox.database import UnusableDatabaseError
from kiosk.sandbox.server import CannotListenError, serve

PROCESSES = 2
WAIT = 30


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Where the kind of database does not matter."""
    return f"sqlite:///{tmp_path / 'hospital.db'}"


@contextmanager
def hospital(url: str, *more: str) -> Iterator[tuple[str, psutil.Popen]]:
    """The origin it announced, and the process that watches over the others."""
    words = ["hospital", "serve", "--port", "0", "--processes", str(PROCESSES), "--database", url, *more]
    process = psutil.Popen(
        [sys.executable, "-m", "kiosk", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process.stdout.readline().strip().removeprefix("ready "), process
    finally:
        with suppress(psutil.NoSuchProcess):
            process.terminate()
        process.communicate(timeout=WAIT)


def servers(process: psutil.Popen) -> list[psutil.Process]:
    """The processes that answer."""
    found = []
    for each in process.children():
        with suppress(psutil.NoSuchProcess):  # a zombie is none any more, too
            if "spawn_main" in " ".join(each.cmdline()):
                found.append(each)
    return found


def unexpected(err: str) -> list[str]:
    """What was said beside where the page for staff is."""
    return [line for line in err.splitlines() if "page for staff" not in line and "no account yet" not in line]


def until(done: Callable[[], bool]) -> None:
    """Ask again and again; what is waited for is the state of another process."""
    pause, deadline = threading.Event(), WAIT / 0.02
    while not done():
        deadline -= 1
        assert deadline > 0, "it does not happen"
        pause.wait(0.02)


def post(origin: str, path: str, body: dict[str, Any], key: str, timeout: float = WAIT) -> requests.Response:
    """On a connection of its own, so that every process gets some; again with the same key until it is answered."""
    while True:
        with suppress(requests.ConnectionError, requests.exceptions.ChunkedEncodingError):
            answer = requests.post(
                f"{origin}{API_PATH}{path}", json=body, headers={"Idempotency-Key": key}, timeout=timeout
            )
            if answer.status_code != 503:
                return answer


def hang_up(origin: str, body: dict[str, Any], key: str) -> None:
    """A kiosk that loses its power after the request went out."""
    with suppress(requests.RequestException):
        requests.post(f"{origin}{API_PATH}/visits", json=body, headers={"Idempotency-Key": key}, timeout=(WAIT, 0.002))


def visit_of(patient_id: str, **changes: Any) -> dict[str, Any]:
    return {
        "clientReference": str(uuid.uuid4()),
        "kioskId": "K1",
        "patientId": patient_id,
        "departmentId": "dep-tm",
        "payer": "SELF",
    } | changes


def new_patient(origin: str) -> str:
    body = {
        "clientReference": str(uuid.uuid4()),
        "identifiers": [],
        "name": "PHAN VÍ DỤ",
        "birthDate": "1980",
        "birthDatePrecision": "year",
        "sex": "male",
        "source": "manual",
    }
    return str(post(origin, "/patients", body, str(uuid.uuid4())).json()["patientId"])


def stored(origin: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = requests.get(f"{origin}{CONTROL_PATH}/visits", timeout=WAIT).json()["items"]
    return items


def test_numbers_have_no_gap_and_no_double_while_clients_and_servers_are_killed(new_database: str) -> None:
    with hospital(new_database) as (origin, process):
        first, second = servers(process)
        half = threading.Event()
        kept: list[dict[str, Any]] = []

        def kiosk(_: int) -> None:
            for turn in range(4):
                body, key = visit_of(new_patient(origin)), str(uuid.uuid4())
                refused = post(origin, "/visits", body | {"queueId": "q-none"}, f"{key}-refused")
                assert refused.json()["code"] == "queue-not-found", "after its number was taken"
                if turn % 2:
                    hang_up(origin, body, key)
                kept.append(post(origin, "/visits", body, key).json())
                if len(kept) >= 10:
                    half.set()

        with ThreadPoolExecutor(6) as pool:
            work = [pool.submit(kiosk, number) for number in range(6)]
            assert half.wait(WAIT)
            first.kill()
            for each in work:
                each.result()
        visits = stored(origin)
        assert second.is_running()

        requests.post(f"{origin}{CONTROL_PATH}/queues/q-mat-1", json={"places": 3}, timeout=WAIT)
        with ThreadPoolExecutor(8) as pool:
            last_places = sorted(pool.map(lambda _: book_in_small_room(origin), range(8)))

    assert {each["clientReference"]: each["number"] for each in visits} == {
        each["clientReference"]: each["queue"]["number"] for each in kept
    }, "none lost, and every kiosk was told the number that is stored"
    numbers = sorted(each["number"] for each in visits)
    assert numbers == list(range(numbers[0], numbers[0] + 24)), "no gap, no double"
    assert last_places == [*[201] * 3, *[409] * 5]


def book_in_small_room(origin: str) -> int:
    body = visit_of(new_patient(origin), departmentId="dep-mat")
    return post(origin, "/visits", body, str(uuid.uuid4())).status_code


def test_an_order_stands_for_every_process_also_for_one_that_died_and_was_started_again(url: str) -> None:
    with hospital(url) as (origin, process):
        for away in (True, False):
            order = {"unavailable": away, "coverageGatewayDown": True}
            requests.post(f"{origin}{CONTROL_PATH}/behaviour", json=order, timeout=WAIT)
            answers = {requests.get(f"{origin}{API_PATH}/departments", timeout=WAIT).status_code for _ in range(16)}
            assert answers == {503 if away else 200}
        requests.post(f"{origin}{CONTROL_PATH}/limits", json={"requestsPerSecond": 0}, timeout=WAIT)
        answers = {requests.get(f"{origin}{API_PATH}/departments", timeout=WAIT).status_code for _ in range(8)}
        assert answers == {429}
        requests.post(f"{origin}{CONTROL_PATH}/limits", json={}, timeout=WAIT)
        old = servers(process)
        for each in old:
            each.kill()
        until(lambda: len(set(servers(process)) - set(old)) == PROCESSES)
        health = [requests.get(f"{origin}{API_PATH}/health", timeout=WAIT).json()["status"] for _ in range(8)]

    assert health == ["degraded"] * 8, "those who came meanwhile waited"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_process_stays_behind_and_nothing_is_said(url: str, number: signal.Signals) -> None:
    with hospital(url) as (_, process):
        children = servers(process)
        os.kill(process.pid, number)
        out, err = process.communicate(timeout=WAIT)
        _, alive = psutil.wait_procs(children, WAIT)

    assert len(children) == PROCESSES
    assert (alive, out, unexpected(err)) == ([], "", [])
    assert process.returncode == (0 if number == signal.SIGINT else -number)


def test_the_terminals_interrupt_is_for_the_one_that_watches(url: str) -> None:
    with hospital(url) as (origin, process):
        children = servers(process)
        for each in children:
            each.send_signal(signal.SIGINT)
        answers = {requests.get(f"{origin}{API_PATH}/health", timeout=WAIT).status_code for _ in range(16)}
        ignored = [not each.is_running() or each.status() == psutil.STATUS_ZOMBIE for each in children]
        os.kill(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=WAIT)

    assert answers == {200}
    assert ignored == [False] * PROCESSES
    assert (process.returncode, out, unexpected(err)) == (0, "", [])


def test_an_address_that_is_taken_is_not_shared(url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotListenError, match=str(port)):
            serve("127.0.0.1", port, url, announce=print, processes=2)


def test_a_database_that_cannot_be_opened_stops_the_start_of_all() -> None:
    with pytest.raises(UnusableDatabaseError):
        serve("127.0.0.1", 0, "sqlite:////nowhere/at/all/hospital.db", announce=print, processes=2)
