"""What `kiosk doctor` says of the port of [metrics]: at the kiosk's own listening socket."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watching.test_status import Liar
from watching.world import until

from kiosk.doctor import Finding, Light, figures
from kiosk.doctor.figures import look_at_figures
from kiosk.doctor.running import Live, nobody
from kiosk.doctor.vietnamese import in_vietnamese
from kiosk.settings import Settings, parse
from kiosk.watching.serving import Guard, Listening


def runs() -> tuple[()]:
    """A kiosk that holds no device."""
    return ()


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


def settings(table: str) -> Settings:
    text = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://his"\n'
    return parse(f"{text}{table}", "kiosk.toml")


def looked(port: int, token: Path | None = None, live: Live = runs) -> Finding:
    key = f'token_file = "{token}"\n' if token is not None else ""
    (found,) = look_at_figures(settings(f'[metrics]\nlisten = "0.0.0.0:{port}"\n{key}'), live)
    assert found.part == "figures"
    assert bool(found.remedy) is (found.light is not Light.GREEN)
    assert not found.remedy or in_vietnamese(found).remedy != found.remedy
    return found


@pytest.fixture
def serve(port: int) -> Iterator[Callable[[Guard], None]]:
    """The running kiosk's port."""
    begun: list[Listening] = []

    def serve(guard: Guard) -> None:
        told: list[str] = []
        listening = Listening("127.0.0.1", port, lambda: guard, lambda: b"kiosk_up 1\n", told.append)
        begun.append(listening)
        listening.start()
        until(lambda: told == [""])

    yield serve
    for listening in begun:
        listening.close()


def test_a_kiosk_without_figures_has_nothing_to_be_said() -> None:
    assert list(look_at_figures(settings(""), runs)) == []


def test_figures_that_can_be_fetched_are_green(port: int, serve: Callable[[Guard], None]) -> None:
    serve(Guard())
    assert looked(port).what == f"0.0.0.0:{port} gives the figures"


def test_the_token_is_shown_as_prometheus_shows_it(
    port: int, serve: Callable[[Guard], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(Guard(b"invented-token"))
    token = tmp_path / "token"
    token.write_text("invented-token\n")
    assert looked(port, token).light is Light.GREEN
    token.write_text("another")
    other = looked(port, token)
    assert (other.light, "knows another token" in other.what) == (Light.YELLOW, True)
    assert "another\n" not in other.what
    token.unlink()
    assert looked(port, token).what == f"{token}: No such file or directory"
    token.touch()
    assert looked(port, token).what == f"{token} is empty"
    token.unlink()
    monkeypatch.setattr(figures, "CREDENTIALS", tmp_path)
    assert looked(port, token).what == f"0.0.0.0:{port} answers; its token is the running kiosk's alone"


def test_a_port_that_is_shut_is_wrong_only_while_the_kiosk_runs(port: int) -> None:
    shut = looked(port)
    assert (shut.light, "Connection refused" in shut.what) == (Light.YELLOW, True)
    stopped = looked(port, live=nobody)
    assert (stopped.light, stopped.what) == (Light.GREY, f"0.0.0.0:{port} is open only while the kiosk runs")


@pytest.mark.parametrize("live", [runs, nobody])
def test_another_program_at_the_port_is_told(live: Live) -> None:
    page = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    liar = Liar(lambda line: (line.recv(4096), line.sendall(page)))
    found = looked(liar.port, live=live)
    assert (found.light, "another program answers" in found.what) == (Light.YELLOW, True)
    liar.close()


def test_a_program_that_speaks_no_http_is_no_figures() -> None:
    liar = Liar(lambda line: line.sendall(b"\x00\x01\x02\r\n"))
    assert looked(liar.port).light is Light.YELLOW
    liar.close()
