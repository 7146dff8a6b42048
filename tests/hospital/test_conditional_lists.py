"""Lists that did not change are not sent again; what a hospital says of them is never believed beyond its ETag."""

from typing import Any

import pytest

from drivers.simulation.network import FaultProxy
from kiosk.departments import Catalogue
from kiosk.hospital import Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.hospital.native.conditional import Kept
from kiosk.hospital.native.wire_l1 import ServiceItem, ServiceList
from kiosk.hospital.web import Answer, Http, Reply, sendable
from kiosk.visit import Payer, Service
from support.lying_hospital import LyingHospital

SERVICE = {"code": "TM", "name": "Khám", "price": 50_600, "bhytPrice": 40_000}
LIST = {"items": [SERVICE]}
NOT_MODIFIED = (304, b"")


def etag(word: str) -> dict[str, str]:
    return {"ETag": word}


def tags(lying: LyingHospital) -> list[str | None]:
    return [asked.headers.get("If-None-Match") for asked in lying.asked]


def test_what_did_not_change_is_the_same_and_a_change_is_seen(lying: LyingHospital) -> None:
    dearer = {"items": [SERVICE | {"price": 60_000}]}
    lying.says((200, LIST, etag('"1"')), NOT_MODIFIED, (200, dearer, etag('W/"2"')), NOT_MODIFIED)
    hospital = NativeHospital(lying.url)
    found = [hospital.services("dep-tm") for _ in range(4)]

    assert found[0] == found[1] == (Service("TM", "Khám", 50_600, 40_000),)
    assert found[2] == found[3] == (Service("TM", "Khám", 60_000, 40_000),)
    assert tags(lying) == [None, '"1"', '"1"', 'W/"2"']


def test_every_address_has_its_own_etag(lying: LyingHospital) -> None:
    lying.says((200, LIST, etag('"tm"')), (200, LIST, etag('"mat"')), (200, LIST, etag('"bhyt"')), NOT_MODIFIED)
    hospital = NativeHospital(lying.url)
    hospital.services("dep-tm")
    hospital.services("dep-mat")
    hospital.services("dep-tm", Payer.INSURANCE)
    hospital.services("dep-tm")
    assert tags(lying) == [None, None, None, '"tm"']


def test_a_304_nobody_asked_for_is_no_answer(lying: LyingHospital) -> None:
    assert NativeHospital(lying.says(NOT_MODIFIED)).services("dep-tm") == Unavailable("304")


def test_a_problem_between_does_not_make_it_forget(lying: LyingHospital) -> None:
    lying.says((200, LIST, etag('"1"')), (503, {"code": "his-unavailable"}), NOT_MODIFIED)
    hospital = NativeHospital(lying.url)
    first = hospital.services("dep-tm")
    assert hospital.services("dep-tm") == Unavailable("503 his-unavailable")
    assert hospital.services("dep-tm") == first


def test_an_answer_without_an_etag_or_that_breaks_the_contract_is_not_kept(lying: LyingHospital) -> None:
    lying.says((200, LIST, etag('"1"')), (200, LIST), (200, {"items": 3}, etag('"3"')), (200, LIST, etag("1")))
    hospital = NativeHospital(lying.url)
    for _ in range(5):
        hospital.services("dep-tm")
    assert tags(lying) == [None, '"1"', None, None, None]


@pytest.mark.parametrize(
    ("word", "sent"),
    [
        ('"1"', '"1"'),
        ('W/"a.b"', 'W/"a.b"'),
        ('""', '""'),
        ("1", None),
        ('"a b"', None),
        ('"a\r\nX: y"', None),
        ('"' + "x" * 201 + '"', None),
        ('"é"', None),
        ("", None),
        (None, None),
    ],
)
def test_only_what_is_an_etag_goes_back(word: str | None, sent: str | None) -> None:
    assert sendable(word) == sent


class Counting(Http):
    """Answers every question with a list and an ETag, and remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__("http://unused.invalid")
        self.known: list[str | None] = []

    def get(self, path: str, **how: Any) -> Reply:
        self.known.append((how["headers"] or {}).get("If-None-Match"))
        return Answer(b'{"items": []}', 200, {"ETag": f'"{path}"'})


def test_only_so_many_lists_are_kept_and_the_oldest_is_forgotten() -> None:
    http = Counting()
    kept = Kept(http, most=3)
    for path in ("/a", "/b", "/c", "/d", "/a", "/d"):
        kept.ask(path, ServiceList)
    assert http.known == [None, None, None, None, None, '"/d"']


def test_a_price_that_cannot_be_one_is_not_shown(lying: LyingHospital) -> None:
    items = [SERVICE, SERVICE | {"price": -1}, SERVICE | {"price": 10**12}, SERVICE | {"bhytPrice": -5}]
    found = NativeHospital(lying.says((200, {"items": items}))).services("dep-tm")
    assert found == (Service("TM", "Khám", 50_600, 40_000),)
    assert ServiceItem("a", "b", 1).usual


def test_the_sandbox_is_asked_for_its_catalogue_and_sends_it_once(origin: str, network: FaultProxy) -> None:
    seen: list[Reply] = []
    host, port = network.address

    class Watching(Http):
        def get(self, path: str, **how: Any) -> Reply:
            seen.append(super().get(path, **how))
            return seen[-1]

    hospital = NativeHospital(origin)
    hospital._speak_by(Watching(f"http://{host}:{port}/kiosk/v1"))
    first, second = hospital.catalogue(), hospital.catalogue()
    assert isinstance(first, Catalogue)
    assert isinstance(second, Catalogue)
    assert first.departments == second.departments
    assert [getattr(reply, "status", None) for reply in seen] == [200, 200, 304, 304]
