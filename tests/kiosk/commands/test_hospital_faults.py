import argparse
import http.client
import subprocess
import sys
from contextlib import closing

import pytest

from drivers.simulation.network import Point, Requests
from kiosk.commands import CannotStartError
from kiosk.commands.hospital_faults import NAMES, fault_of, upstream_of
from kiosk.sandbox.server import running


def test_every_point_a_proxy_can_break_at_has_a_name() -> None:
    assert set(NAMES.values()) == set(Point) - {Point.REFUSED}


def test_a_fault_as_a_technician_writes_it() -> None:
    dropped = fault_of("drop-after-commit POST */visits x1")
    assert (dropped.point, dropped.request, dropped.times) == (Point.BEFORE_ANSWER, Requests.of("POST", "*/visits"), 1)
    delayed = fault_of("delay=4 post */coverage:check")
    assert (delayed.point, delayed.seconds, delayed.times, delayed.share) == (Point.SLOW, 4.0, None, 1.0)
    refused = fault_of("503 * * 10%")
    assert (refused.point, refused.share) == (Point.UNAVAILABLE, 0.1)
    assert fault_of("slow-drip").seconds == 20.0


@pytest.mark.parametrize(
    "text",
    ["drop", "reset=3", "delay=soon", "delay=-1", "delay=nan", "delay=9999", "503 POST /visits /more"],
)
def test_what_is_no_fault_is_explained(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        fault_of(text)


@pytest.mark.parametrize("url", ["his.example.vn", "ftp://his", "http://", "http://his/kiosk/v1", "http://his:port"])
def test_an_address_that_cannot_be_used_is_refused(url: str) -> None:
    with pytest.raises(CannotStartError):
        upstream_of(url, None)


def test_https_goes_to_its_own_port_and_is_verified() -> None:
    upstream = upstream_of("https://his.example.vn/", None)
    assert (upstream.host, upstream.port, upstream.host_header) == ("his.example.vn", 443, "his.example.vn")
    assert upstream.tls is not None
    assert upstream.tls.check_hostname


def test_an_authority_that_is_not_there_is_told() -> None:
    with pytest.raises(CannotStartError, match=r"missing\.pem"):
        upstream_of("https://his.example.vn", "missing.pem")


def test_a_kiosk_behind_it_meets_the_faults_and_they_are_told_without_the_query(tmp_path) -> None:
    with running(f"sqlite:///{tmp_path / 'hospital.db'}") as origin:
        command = [sys.executable, "-m", "kiosk", "hospital", "faults", origin, "--port", "0"]
        with subprocess.Popen(
            [*command, "--fault", "503 GET */appointments x1"], stdout=subprocess.PIPE, text=True
        ) as between:
            assert between.stdout is not None
            host = between.stdout.readline().split()[1].removeprefix("http://")
            client = http.client.HTTPConnection(host, timeout=10)
            with closing(client):
                statuses = []
                for path in (
                    "/kiosk/v1/health",
                    "/kiosk/v1/appointments?code=LH-1",
                    "/kiosk/v1/appointments?code=LH-1",
                ):
                    client.request("GET", path)
                    answer = client.getresponse()
                    answer.read()
                    statuses.append(answer.status)
            told = between.stdout.readline()
            between.terminate()
    assert statuses == [200, 503, 200]
    assert told.split()[1:] == ["503", "GET", "/kiosk/v1/appointments"]
