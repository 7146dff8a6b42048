"""The contract's operations around the hospital's own directory: given out at once, to many, without a thread each."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests

from kiosk.sandbox import API_PATH, bulletin
from kiosk.sandbox.server import running
from support.told_offices import ToldOffice, envelope

LONG = {"wait": "30"}


@pytest.fixture(scope="module")
def office() -> ToldOffice:
    return ToldOffice()


@pytest.fixture(scope="module", autouse=True)
def quick_looks() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bulletin, "LOOK_SECONDS", 0.1)
        yield


@pytest.fixture(scope="module")
def at_origin(office: ToldOffice, tmp_path_factory: pytest.TempPathFactory, clock: Any) -> Iterator[str]:
    with running(f"sqlite:///{tmp_path_factory.mktemp('h') / 'hospital.db'}", clock=clock, office=office) as origin:
        yield origin


@pytest.fixture
def lobby(at_origin: str, office: ToldOffice, clock: Any, kiosk_type: Any) -> Any:
    """A kiosk before a hospital that published nothing."""
    office.now, office.silent = None, False
    office.news()
    return kiosk_type(at_origin, clock)


def asked(lobby: Any, version: int | None = None, **query: Any) -> requests.Response:
    known = {} if version is None else {"If-None-Match": f'"{version}"'}
    answer: requests.Response = lobby.get("/directory", params={"kiosk": "K3"} | query, headers=known)
    return answer


def test_before_the_first_version_nothing_is_found_and_the_feature_is_named(lobby: Any) -> None:
    answer = asked(lobby)
    assert (answer.status_code, answer.json()["code"]) == (404, "directory-not-published")
    assert "directory" in lobby.get("/capabilities").json()["features"]


def test_a_hospital_without_an_office_names_no_feature_and_finds_nothing(kiosk: Any) -> None:
    assert "directory" not in kiosk.get("/capabilities").json()["features"]
    assert kiosk.get("/directory").json()["code"] == "directory-not-published"


def test_a_version_is_passed_on_byte_for_byte_and_sent_once(lobby: Any, office: ToldOffice) -> None:
    office.publish(7)
    first = asked(lobby)
    assert (first.status_code, first.headers["ETag"], first.content) == (200, '"7"', envelope(7))
    again = asked(lobby, 7)
    assert (again.status_code, again.headers["ETag"]) == (304, '"7"')
    assert asked(lobby, 6).content == envelope(7)
    assert asked(lobby, 6, **LONG).content == envelope(7), "nobody waits who has another one"


@pytest.mark.parametrize(
    "query", [{"wait": "31"}, {"wait": "-1"}, {"wait": "soon"}, {"kiosk": "x" * 65}, {"kiosk": ""}]
)
def test_what_makes_no_sense_is_refused(lobby: Any, query: dict[str, str]) -> None:
    assert asked(lobby, **query).json()["code"] == "invalid-request"


def test_a_wait_ends_with_the_answer_that_nothing_changed(lobby: Any, office: ToldOffice) -> None:
    office.publish(7)
    assert asked(lobby, 7, wait="1").status_code == 304


@pytest.mark.parametrize("here", [True, False], ids=["by-this-process", "by-another-process"])
def test_many_that_wait_are_answered_as_soon_as_a_version_is_published(
    lobby: Any, office: ToldOffice, at_origin: str, here: bool
) -> None:
    office.publish(8)
    assert asked(lobby).status_code == 200
    threads = threading.active_count()
    with ThreadPoolExecutor(65) as pool:
        waiting = [
            pool.submit(
                requests.get,
                f"{at_origin}{API_PATH}/directory",
                params={"kiosk": f"K{number}"} | LONG,
                headers={"If-None-Match": '"8"'},
                timeout=25,
            )
            for number in range(65)
        ]
        office.wait_for_looks(2)
        assert threading.active_count() <= threads + 65 + 40, "65 of them are this test's own, 40 the server's pool"
        looks = office.looks
        office.publish(9, here=here)
        versions = {each.result().headers["ETag"] for each in waiting}
    assert versions == {'"9"'}
    assert office.looks - looks < 30, "no look for each of them"


def test_before_the_first_version_kiosks_wait_for_it(lobby: Any, office: ToldOffice) -> None:
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(asked, lobby.another(), **LONG)
        office.wait_for_looks(2)
        office.publish(1)
        assert waiting.result().content == envelope(1)


def test_a_silent_database_ends_no_wait(lobby: Any, office: ToldOffice) -> None:
    office.publish(3)
    assert asked(lobby).status_code == 200
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(asked, lobby.another(), 3, **LONG)
        office.wait_for_looks(1)
        office.silent = True
        office.wait_for_looks(2)
        office.silent = False
        office.publish(4)
        assert waiting.result().content == envelope(4)


def test_a_silent_database_is_told_to_who_asks_for_the_first_time(lobby: Any, office: ToldOffice) -> None:
    office.silent = True
    office.news()
    assert asked(lobby).json()["code"] == "his-unavailable"


def test_a_server_that_stops_lets_everybody_go_at_once(tmp_path: Path, clock: Any) -> None:
    office = ToldOffice()
    with ThreadPoolExecutor(1) as pool:
        with running(f"sqlite:///{tmp_path / 'hospital.db'}", clock=clock, office=office) as origin:
            office.publish(5)
            url = f"{origin}{API_PATH}/directory"
            known = {"If-None-Match": '"5"'}
            waiting = pool.submit(requests.get, url, params=LONG, headers=known, timeout=25)
            office.wait_for_looks(2)
        assert waiting.result().status_code == 304


def report(lobby: Any, **changes: Any) -> requests.Response:
    body = {
        "kioskId": "K3",
        "at": "2026-11-23T07:59:00+07:00",
        "running": 6,
        "refused": 7,
        "reasons": ["hours-overlap"],
    }
    answer: requests.Response = lobby.ask("POST", "/directory/reports", json=body | changes)
    return answer


@pytest.mark.parametrize(
    "changes",
    [
        {"kioskId": ""},
        {"at": "2026-11-23T07:59:00"},
        {"running": 0},
        {"running": 2**31},
        {"refused": -1},
        {"reasons": ["x"] * 21},
        {"reasons": [""]},
        {"reasons": None},
    ],
)
def test_a_report_that_makes_no_sense_is_refused(lobby: Any, changes: dict[str, Any]) -> None:
    assert report(lobby, **changes).json()["code"] == "invalid-request"


def test_a_kiosk_speaks_for_itself_only(lobby: Any, office: ToldOffice) -> None:
    office.publish(2)
    order = {"scheme": "token", "credentials": [{"kioskId": "K3", "secret": "token-of-K3-0123"}]}
    lobby.control("/auth", **order)
    try:
        lobby.session.headers["Authorization"] = "Bearer token-of-K3-0123"
        assert asked(lobby).status_code == 200
        assert lobby.get("/directory").status_code == 200
        assert lobby.get("/directory", params=[("kiosk", "K3"), ("kiosk", "K4")]).json()["code"] == "forbidden"
        assert asked(lobby, kiosk="K4").json()["code"] == "forbidden"
        assert report(lobby).status_code == 204
        assert report(lobby, kioskId="K4").json()["code"] == "forbidden"
        del lobby.session.headers["Authorization"]
        assert asked(lobby).json()["code"] == "unauthorized"
    finally:
        lobby.control("/auth", scheme="none")
