"""CPU of the native adapter for one operation, and of the `requests` calls that move the same bytes."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.departments import Catalogue
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.web import Signed, TokenFile
from kiosk.identity import PatientCode
from kiosk.visit import Booking, PatientRecord, Payment
from support.bookings import request

ROUNDS, CALLS = 5, 100

SERVER = """
import json, socket, sys
answers = {name.encode(): body.encode() for name, body in json.loads(sys.stdin.readline()).items()}
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
import threading
def serve(connection):
    buffer = b""
    while True:
        while b"\\r\\n\\r\\n" not in buffer:
            part = connection.recv(65536)
            if not part:
                return
            buffer += part
        head, _, buffer = buffer.partition(b"\\r\\n\\r\\n")
        lines = head.lower().split(b"\\r\\n")
        length = next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)
        while len(buffer) < length:
            buffer += connection.recv(65536)
        buffer = buffer[length:]
        path = head.split(b" ", 2)[1].split(b"?")[0].rpartition(b"/")[2]
        body = answers[path]
        start = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n"
        connection.sendall(start % len(body) + body)
while True:
    connection, _ = listener.accept()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=serve, args=(connection,), daemon=True).start()
"""

DEPARTMENT = {"id": "dep-tm", "code": "TM", "name": "Tim mạch", "active": True, "acceptsBhyt": True, "hours": []}
ROOM = {"id": "q-1", "departmentId": "dep-tm", "roomCode": "101", "roomName": "Phòng 1", "state": "open", "waiting": 3}
VISIT = {
    "visitId": "vis-1",
    "visitCode": "V7K2-9QMX",
    "status": "waiting",
    "departmentId": "dep-tm",
    "departmentName": "Tim mạch",
    "queue": {"display": "A 042", "roomName": "Phòng 1", "floor": "Tầng 1", "ahead": 3, "estimatedWaitMinutes": 15},
    "charges": [{"name": "Khám", "amount": 50_600, "insurancePays": 40_480, "patientPays": 10_120}],
    "paymentRequired": "after",
    "paid": False,
    "version": 1,
}
MATCH = {"patientId": "pat-1", "name": "NGUYỄN VĂN A", "birthDate": "1990-01-01", "sex": "male", "grade": "certain"}
ENDS = (datetime.now(UTC) + timedelta(minutes=5)).isoformat()
PAYMENT = {"paymentId": "pay-1", "visitId": "vis-1", "status": "pending", "amount": 1, "expiresAt": ENDS}
ANSWERS = {
    "departments": {"items": [DEPARTMENT] * 20, "nextCursor": None},
    "queues": {"items": [ROOM] * 40, "asOf": "2026-11-22T08:00:00+07:00"},
    "patients:search": {"matches": [MATCH]},
    "visits": VISIT,
    "pay-1": PAYMENT,
}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A server in a process of its own, so that its work is not counted."""
    with subprocess.Popen([sys.executable, "-c", SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin
        assert server.stdout
        server.stdin.write(json.dumps({name: json.dumps(body) for name, body in ANSWERS.items()}).encode() + b"\n")
        server.stdin.flush()
        yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        server.kill()


def cpu_ms(*ways: Callable[[], Any]) -> list[float]:
    """Median of the rounds for each way, in milliseconds of this process for one call; the ways take turns."""
    rounds: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for spent, way in zip(rounds, ways, strict=True):
            began = time.process_time()
            for _ in range(CALLS):
                way()
            spent.append((time.process_time() - began) / CALLS * 1000)
    return [statistics.median(each) for each in rounds]


@pytest.mark.benchmark
def test_an_operation_costs_little_more_than_its_bytes(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("invented-secret", "utf-8")
    base = f"{url}/kiosk/v1"
    bare = requests.Session()
    plain, token, signed = (
        NativeHospital(url, credentials=way) for way in (None, TokenFile(secret), Signed("K3", secret))
    )
    booking, code = request(), PatientCode("00000001")

    def get(*paths: str) -> Callable[[], None]:
        def call() -> None:
            for path in paths:
                bare.get(base + path, timeout=(1, 3))

        return call

    def post(path: str) -> Callable[[], Any]:
        return lambda: bare.post(base + path, data=b"{}", timeout=(1, 8))

    cases: list[tuple[str, Callable[[], Any], Callable[[NativeHospital], Any], type]] = [
        ("catalogue (2 calls)", get("/departments", "/queues"), lambda h: h.catalogue(), Catalogue),
        ("find_patient", post("/patients:search"), lambda h: h.find_patient(code), PatientRecord),
        ("book", post("/visits"), lambda h: h.book(booking), Booking),
        ("visit", get("/visits"), lambda h: h.visit(booking.reference), Booking),
        ("payment", get("/payments/pay-1"), lambda h: h.payment("pay-1"), Payment),
    ]
    lines = [f"{'CPU ms for one':20} {'requests':>9} {'session':>9} {'adapter':>9} {'token':>9} {'hmac':>9}"]
    for name, without, ask, kind in cases:
        assert all(isinstance(ask(hospital), kind) for hospital in (plain, token, signed))
        figures = cpu_ms(without, *(lambda h=h, ask=ask: ask(h) for h in (plain, token, signed)))
        (alone,) = cpu_ms(lambda: requests.get(f"{base}/visits", timeout=(1, 3)))
        lines.append(f"{name:20} {alone:9.3f} " + " ".join(f"{each:9.3f}" for each in figures))
    with capsys.disabled():
        print("\n" + "\n".join(lines))
        print("requests: one requests.get without a session; session: the same calls over a kept requests.Session")
        print(f"load {os.getloadavg()[0]:.1f}")
