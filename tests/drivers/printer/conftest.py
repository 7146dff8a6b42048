from collections.abc import Iterator

import pytest

from support.printer_lobby import Lobby, set_up


@pytest.fixture(params=["serial", "network", "usb"])
def lobby(request: pytest.FixtureRequest) -> Iterator[Lobby]:
    yield from set_up(request.param)


@pytest.fixture(params=["serial", "network", "usb"])
def lobby_with_a_cheap_printer(request: pytest.FixtureRequest) -> Iterator[Lobby]:
    yield from set_up(request.param, plain=True)


@pytest.fixture(params=["serial", "network", "usb"])
def lobby_with_a_small_buffer(request: pytest.FixtureRequest) -> Iterator[Lobby]:
    yield from set_up(request.param, receive_buffer=512)
