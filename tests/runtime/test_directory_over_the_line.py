"""Whole kiosks but for the glass, a server and the line between them."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from drivers.simulation.network import Fault, FaultProxy, Point, Requests
from support.directories import bad_publish, signed, version_on
from support.directory_fleet import FleetKiosk, Hasty
from support.directory_server import Noticeboard, noticeboard
from support.world import catalogue

KIOSKS = 3


@pytest.fixture
def board() -> Iterator[Noticeboard]:
    with noticeboard() as board:
        yield board


def reported(board: Noticeboard, running: int) -> bool:
    return len(board.reports) == KIOSKS and all(one["running"] == running for one in board.reports.values())


def test_after_sixty_bad_publishes_every_kiosk_shows_the_last_good_version_and_takes_the_next(
    board: Noticeboard, tmp_path: Path
) -> None:
    dice = random.Random(9)
    fleet = [FleetKiosk(f"K{number}", board.url, tmp_path, said=catalogue(), pace=Hasty()) for number in range(KIOSKS)]
    board.publish(signed(7))
    for kiosk in fleet:
        kiosk.start()
    board.wait_for(lambda: reported(board, 7))
    for _ in range(60):
        number = board.publish(bad_publish(dice, 7))
        board.everybody_has(number, KIOSKS)
    board.publish(signed(9))
    board.wait_for(lambda: reported(board, 9))
    for kiosk in fleet:
        kiosk.close()
        assert [version_on(shown) for shown in kiosk.glass] == [None, 7, 9]
        assert "program-failed" not in kiosk.told.getvalue()


@pytest.mark.parametrize(
    "point",
    [Point.BEFORE_REQUEST, Point.BEFORE_ANSWER, Point.IN_HEADERS, Point.IN_BODY, Point.UNAVAILABLE, Point.TWICE],
)
def test_a_line_that_breaks_anywhere_only_delays_a_version(board: Noticeboard, tmp_path: Path, point: Point) -> None:
    host, _, port = board.url.removeprefix("http://").removesuffix("/v1/directory").partition(":")
    with FaultProxy(host, int(port)) as line:
        line.arm(Fault(Requests.of("GET"), point, times=4))
        url = "http://{}:{}/v1/directory".format(*line.address)
        kiosk = FleetKiosk("K0", url, tmp_path, said=catalogue(), pace=Hasty())
        board.publish(signed(7))
        kiosk.start()
        board.wait_for(lambda: board.reports.get("K0", {}).get("running") == 7)
        kiosk.close()
        assert [version_on(shown) for shown in kiosk.glass] == [None, 7]
        assert kiosk.taking.standing.reasons == ()
