import http.client
import random
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import SimpleQueue

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.simulation.network import Fault, FaultProxy, Point, Requests, Upstream

PATIENCE_S = 10.0


class Hospital(ThreadingHTTPServer):
    """A server that keeps what was posted."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Desk)
        self.posted: SimpleQueue[bytes] = SimpleQueue()


class _Desk(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Hospital

    def do_GET(self) -> None:
        if self.path == "/chunked":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"3\r\none\r\n4;x=y\r\n two\r\n0\r\nTrailer: t\r\n\r\n")
        elif self.path == "/until-the-end":
            self.send_response(200)
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(b"all of it")
        elif self.path == "/nothing":
            self.send_response(204)
            self.end_headers()
        elif self.path == "/hint":
            self.send_response_only(103)
            self.end_headers()
            self._answer(b"after a hint")
        elif self.path == "/host":
            self._answer(self.headers["Host"].encode())
        else:
            self._answer(b"hello")

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()

    def do_POST(self) -> None:
        if self.headers["Transfer-Encoding"] == "chunked":
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posted.put(body)
        self._answer(b"kept")

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def hospital() -> Iterator[Hospital]:
    server = Hospital()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def proxy(hospital: Hospital) -> Iterator[FaultProxy]:
    with FaultProxy("127.0.0.1", hospital.server_port) as between:
        yield between


@pytest.fixture
def client(proxy: FaultProxy) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(*proxy.address, timeout=PATIENCE_S)
    yield connection
    connection.close()


def get(client: http.client.HTTPConnection, path: str = "/") -> bytes:
    client.request("GET", path)
    return client.getresponse().read()


def post(client: http.client.HTTPConnection, body: bytes) -> bytes:
    client.request("POST", "/", body)
    return client.getresponse().read()


def test_requests_and_answers_pass_on_a_connection_kept_alive(
    hospital: Hospital, client: http.client.HTTPConnection
) -> None:
    assert post(client, b"a booking") == b"kept"
    kept_alive = client.sock
    assert get(client) == b"hello"
    assert client.sock is kept_alive
    assert hospital.posted.get(timeout=PATIENCE_S) == b"a booking"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/chunked", b"one two"),
        ("/until-the-end", b"all of it"),
        ("/nothing", b""),
        ("/hint", b"after a hint"),
    ],
)
def test_answers_of_every_length_pass_whole(client: http.client.HTTPConnection, path: str, body: bytes) -> None:
    assert get(client, path) == body
    assert get(client) == b"hello"


def test_an_answer_without_a_body_is_not_waited_for(client: http.client.HTTPConnection) -> None:
    client.request("HEAD", "/")
    answer = client.getresponse()
    assert (answer.getheader("Content-Length"), answer.read()) == ("5", b"")
    assert get(client) == b"hello"


def test_a_request_in_chunks_passes_whole(hospital: Hospital, client: http.client.HTTPConnection) -> None:
    client.request("POST", "/", iter([b"a ", b"booking"]), encode_chunked=True)
    assert client.getresponse().read() == b"kept"
    assert hospital.posted.get(timeout=PATIENCE_S) == b"a booking"


def test_a_cut_line_resets_what_is_connected_and_refuses_what_comes(
    proxy: FaultProxy, client: http.client.HTTPConnection
) -> None:
    get(client)
    proxy.cut()
    with pytest.raises(ConnectionError):
        get(client)
    client.close()
    with pytest.raises(ConnectionRefusedError):
        get(client)


def test_a_restored_line_has_the_same_address(proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    for _ in range(3):
        address = proxy.address
        proxy.cut()
        proxy.restore()
        client.close()
        assert get(client) == b"hello"
        assert proxy.address == address


def test_a_slow_line_delays_answers(proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    proxy.slow(0.1)
    started = time.monotonic()
    assert get(client) == b"hello"
    assert time.monotonic() - started >= 0.1


def test_a_lost_answer_was_committed(hospital: Hospital, proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    proxy.drop_answer_after_commit(times=2)
    for number in (b"1", b"2"):
        with pytest.raises(ConnectionError):
            post(client, number)
        client.close()
        assert hospital.posted.get(timeout=PATIENCE_S) == number
    assert post(client, b"3") == b"kept"


def test_reading_uses_no_lost_answer_up(proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    proxy.drop_answer_after_commit()
    assert get(client) == b"hello"
    with pytest.raises(ConnectionError):
        post(client, b"x")


def test_a_stalled_line_takes_requests_and_passes_nothing_on(
    hospital: Hospital, proxy: FaultProxy, client: http.client.HTTPConnection
) -> None:
    get(client)
    client.sock.settimeout(0.1)
    proxy.stall()
    with pytest.raises(TimeoutError):
        post(client, b"lost")
    proxy.normal()
    client.close()
    assert post(client, b"kept") == b"kept"
    assert hospital.posted.get(timeout=PATIENCE_S) == b"kept"
    assert hospital.posted.empty()


def test_a_stalled_request_is_lost_when_the_line_is_normal_again(
    proxy: FaultProxy, client: http.client.HTTPConnection
) -> None:
    get(client)
    proxy.stall()
    client.request("GET", "/")
    proxy.normal()
    with pytest.raises(ConnectionError):
        client.getresponse()


def test_a_server_out_of_order_refuses_so_many_times(
    hospital: Hospital, proxy: FaultProxy, client: http.client.HTTPConnection
) -> None:
    proxy.refuse_with_503(times=2)
    for _ in range(2):
        client.request("POST", "/", b"x")
        answer = client.getresponse()
        assert (answer.status, answer.read()) == (503, b"unavailable")
    assert post(client, b"y") == b"kept"
    assert hospital.posted.get(timeout=PATIENCE_S) == b"y"
    assert hospital.posted.empty()


def test_normal_ends_every_fault(proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    proxy.slow(PATIENCE_S)
    proxy.refuse_with_503()
    proxy.drop_answer_after_commit()
    proxy.cut()
    proxy.normal()
    assert post(client, b"x") == b"kept"


def test_cutting_ends_an_answer_under_way(proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    proxy.slow(PATIENCE_S * 10)
    client.request("GET", "/")
    proxy.cut()
    with pytest.raises(ConnectionError):
        client.getresponse()


def test_a_server_that_is_not_there_resets_the_client(refusing_port: int) -> None:
    with FaultProxy("127.0.0.1", refusing_port) as proxy:
        client = http.client.HTTPConnection(*proxy.address, timeout=PATIENCE_S)
        with pytest.raises(ConnectionError):
            get(client)
        client.close()


@pytest.fixture
def refusing_port() -> Iterator[int]:
    with socket.socket() as bound_but_not_listening:
        bound_but_not_listening.bind(("127.0.0.1", 0))
        yield bound_but_not_listening.getsockname()[1]


def test_closing_leaves_no_thread_and_no_open_connection(hospital: Hospital) -> None:
    before = set(threading.enumerate())
    proxy = FaultProxy("127.0.0.1", hospital.server_port)
    connected = http.client.HTTPConnection(*proxy.address, timeout=PATIENCE_S)
    assert get(connected) == b"hello"
    mine = set(threading.enumerate()) - before
    assert [thread.name for thread in mine if thread.name == "fault proxy"] == ["fault proxy"]
    proxy.close()
    proxy.close()
    assert "fault proxy" not in {thread.name for thread in threading.enumerate()}
    with pytest.raises(ConnectionError):
        get(connected)
    connected.close()


@settings(deadline=None, max_examples=30)
@given(data=st.binary(min_size=1, max_size=60))
def test_what_is_no_http_ends_its_connection_and_nothing_else(data: bytes) -> None:
    with FaultProxy("127.0.0.1", 9) as proxy:
        for sent in (data + b"\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n"):
            with socket.create_connection(proxy.address, PATIENCE_S) as line, suppress(ConnectionError):
                line.sendall(sent + b"\r\n\r\n")
                assert line.recv(1) == b""
        proxy.refuse_with_503()
        client = http.client.HTTPConnection(*proxy.address, timeout=PATIENCE_S)
        client.request("GET", "/")
        assert client.getresponse().status == 503
        client.close()


def test_only_the_chosen_request_is_hit(proxy: FaultProxy, client: http.client.HTTPConnection) -> None:
    fault = Fault(Requests.of("GET", "/hi*"), Point.UNAVAILABLE)
    proxy.arm(fault)
    assert post(client, b"a booking") == b"kept"
    assert get(client) == b"hello"
    assert (get(client, "/hint?x=1"), get(client, "/hint")) == (b"unavailable", b"after a hint")
    assert proxy.hits == [fault]


def test_a_pattern_ends_with_the_path() -> None:
    writes = Requests.of("post", "*/visits")
    assert writes.is_begun_by("POST /kiosk/v1/visits?x=%2F HTTP/1.1")
    assert not writes.is_begun_by("POST /kiosk/v1/visits/v1:cancel HTTP/1.1")
    assert not writes.is_begun_by("GET /kiosk/v1/visits HTTP/1.1")


def test_a_request_given_twice_is_answered_once(
    hospital: Hospital, proxy: FaultProxy, client: http.client.HTTPConnection
) -> None:
    proxy.arm(Fault(Requests.of("POST"), Point.TWICE))
    assert post(client, b"a booking") == b"kept"
    assert [hospital.posted.get(timeout=PATIENCE_S) for _ in range(2)] == [b"a booking"] * 2
    assert (get(client), hospital.posted.empty()) == (b"hello", True)


def test_a_share_of_requests_is_hit_alike_with_the_same_seed(hospital: Hospital) -> None:
    def answers(seed: int) -> list[bytes]:
        with FaultProxy("127.0.0.1", hospital.server_port, chance=random.Random(seed)) as proxy:
            proxy.arm(Fault(Requests.of(), Point.UNAVAILABLE, times=None, share=0.5))
            client = http.client.HTTPConnection(*proxy.address, timeout=PATIENCE_S)
            with closing(client):
                return [get(client) for _ in range(40)]

    first = answers(7)
    assert first == answers(7) != answers(8)
    assert 8 < first.count(b"unavailable") < 32


def test_a_dripping_answer_comes_whole_and_in_pieces(proxy: FaultProxy) -> None:
    proxy.arm(Fault(Requests.of(), Point.DRIP, seconds=0.2))
    with socket.create_connection(proxy.address, PATIENCE_S) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        pieces = list(iter(lambda: connection.recv(65536), b""))
    assert b"".join(pieces).endswith(b"hello")
    assert len(pieces) > 5


def test_the_server_sees_the_host_it_is_asked_for_by(hospital: Hospital) -> None:
    upstream = Upstream("127.0.0.1", hospital.server_port, host_header="his.example.vn")
    with FaultProxy("", 0, upstream=upstream) as proxy:
        client = http.client.HTTPConnection(*proxy.address, timeout=PATIENCE_S)
        with closing(client):
            assert get(client, "/host") == b"his.example.vn"
