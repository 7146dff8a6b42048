"""Tickets that did not come out: staff see whose they are, and the latest word counts."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest


def word(kiosk: Any, state: str = "not-printed", minutes: float = 0, **said: Any) -> dict[str, Any]:
    at = kiosk.clock() + timedelta(minutes=minutes)
    return {"kioskId": "K3", "state": state, "at": at.isoformat(), "why": "no-paper"} | said


def tell(kiosk: Any, visit: dict[str, Any], said: dict[str, Any], key: str | None = None) -> dict[str, Any]:
    answer = kiosk.post(f"/visits/{visit['visitId']}:ticket-paper", said, key=key)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def state(kiosk: Any, visit: dict[str, Any]) -> str | None:
    paper = kiosk.get(f"/visits/{visit['visitId']}").json()["ticketPaper"]
    return None if paper is None else str(paper["state"])


def copy(kiosk: Any, visit: dict[str, Any], **said: Any) -> dict[str, Any]:
    answer = kiosk.post(f"/visits/{visit['visitId']}/reprints", {"kioskId": "K4", "reason": "patient"} | said)
    assert answer.status_code == 201, answer.text
    shown: dict[str, Any] = answer.json()["visit"]
    return shown


def missing(kiosk: Any) -> list[str]:
    return [each["visitId"] for each in kiosk.staff_sees("missing-tickets")]


def test_staff_see_whose_ticket_did_not_come_out_and_the_visit_says_so(kiosk: Any) -> None:
    booked = kiosk.book("insured", "dep-tm")
    assert booked["ticketPaper"] is None
    told = tell(kiosk, booked, word(kiosk))

    assert told["ticketPaper"] == word(kiosk)
    assert told == booked | {"ticketPaper": word(kiosk)}, "nothing else of the visit changes, neither its version"
    assert kiosk.get(f"/visits?clientReference={booked['clientReference']}").json() == told
    assert kiosk.staff_sees("missing-tickets") == [
        {
            "visitId": booked["visitId"],
            "display": booked["queue"]["display"],
            "name": kiosk.person("insured").name,
            "roomName": booked["queue"]["roomName"],
            "kioskId": "K3",
            "state": "not-printed",
            "why": "no-paper",
            "at": kiosk.clock().isoformat(),
        }
    ]


def test_of_several_words_the_latest_counts_whenever_it_arrives(kiosk: Any) -> None:
    booked = kiosk.book()
    tell(kiosk, booked, word(kiosk, "unconfirmed", -2, why="interrupted"))
    tell(kiosk, booked, word(kiosk, "not-printed", -5))
    assert state(kiosk, booked) == "unconfirmed"

    tell(kiosk, booked, word(kiosk, "printed", -1, kioskId="K4", why=None))
    tell(kiosk, booked, word(kiosk, "not-printed", -1.5))
    assert state(kiosk, booked) == "printed"
    assert missing(kiosk) == []


def test_a_clock_that_runs_ahead_does_not_have_the_last_word_for_ever(kiosk: Any) -> None:
    booked = kiosk.book()
    ahead = tell(kiosk, booked, word(kiosk, "not-printed", 600))
    assert ahead["ticketPaper"]["at"] == kiosk.clock().isoformat()

    kiosk.clock.advance(minutes=1)
    assert tell(kiosk, booked, word(kiosk, "printed"))["ticketPaper"]["state"] == "printed"


def test_the_same_bytes_again_get_the_same_answer_and_undo_nothing(kiosk: Any) -> None:
    booked, path = kiosk.book(), "/visits/{visitId}:ticket-paper"
    said, key = word(kiosk, minutes=-1), "paper-key"
    first = kiosk.post(path.format(**booked), said, key=key)
    tell(kiosk, booked, word(kiosk, "printed"))
    again = kiosk.post(path.format(**booked), said, key=key)

    assert (again.content, again.headers["Idempotency-Replayed"]) == (first.content, "true")
    assert state(kiosk, booked) == "printed"
    other = kiosk.post(path.format(**booked), word(kiosk, "unconfirmed"), key=key)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")


def test_a_visit_that_is_over_takes_the_word_and_is_nobodys_trouble(kiosk: Any) -> None:
    called, cancelled, waiting = (kiosk.book("insured", name) for name in ("dep-tm", "dep-mat", "dep-ntq"))
    kiosk.control(f"/visits/{called['visitId']}:call")
    kiosk.post(f"/visits/{cancelled['visitId']}:cancel", {"reason": "mistake"}, If_Match="*")
    for visit in (called, cancelled, waiting):
        assert tell(kiosk, visit, word(kiosk))["ticketPaper"]["state"] == "not-printed"

    assert missing(kiosk) == [waiting["visitId"]]
    kiosk.clock.advance(days=1)
    assert missing(kiosk) == []


def test_who_knew_the_visit_before_the_word_can_still_cancel_it(kiosk: Any) -> None:
    booked = kiosk.book()
    etag = kiosk.get(f"/visits/{booked['visitId']}").headers["ETag"]
    tell(kiosk, booked, word(kiosk))

    assert kiosk.post(f"/visits/{booked['visitId']}:cancel", {"reason": "x"}, If_Match=etag).status_code == 200


def test_a_copy_printed_anywhere_settles_it(kiosk: Any) -> None:
    booked = kiosk.book()
    tell(kiosk, booked, word(kiosk))
    shown = copy(kiosk, booked)

    assert shown["ticketPaper"] == {"kioskId": "K4", "state": "printed", "at": kiosk.clock().isoformat(), "why": None}
    assert missing(kiosk) == []


@pytest.mark.parametrize("first", ["copy", "word"])
def test_a_copy_counts_by_its_own_time_whichever_arrives_first(kiosk: Any, first: str) -> None:
    before, after = kiosk.book("insured", "dep-tm"), kiosk.book("insured", "dep-mat")
    earlier, later = ((kiosk.clock() - timedelta(minutes=minutes)).isoformat() for minutes in (9, 1))
    acts = [
        lambda: (copy(kiosk, before, at=earlier), copy(kiosk, after, at=later)),
        lambda: (tell(kiosk, before, word(kiosk, minutes=-5)), tell(kiosk, after, word(kiosk, minutes=-5))),
    ]
    for act in acts if first == "copy" else reversed(acts):
        act()

    assert (state(kiosk, before), state(kiosk, after)) == ("not-printed", "printed")


def test_words_that_arrive_at_once_leave_the_latest(kiosk: Any, at_once: Callable[..., list[Any]]) -> None:
    booked = kiosk.book()
    said = [word(kiosk, "printed" if minutes == 1 else "not-printed", -minutes) for minutes in (6, 5, 4, 3, 2, 1)]

    at_once(lambda each, one: tell(each, booked, one), said)

    assert state(kiosk, booked) == "printed"


def test_a_printed_number_that_was_delivered_late_keeps_its_number_without_paper(kiosk: Any) -> None:
    ticket = {"number": "K3-07", "issuedAt": (kiosk.clock() - timedelta(minutes=20)).isoformat()}
    booked = kiosk.book("offline", "dep-mat", offlineTicket=ticket)
    tell(kiosk, booked, word(kiosk, minutes=-19, why="a reason of next year"))

    (seen,) = kiosk.staff_sees("missing-tickets")
    assert (seen["display"], seen["why"]) == ("K3-07", "a reason of next year")
    (found,) = kiosk.get("/patients/pat-offline/visits").json()["items"]
    assert (found["queue"]["display"], found["ticketPaper"]["state"]) == ("K3-07", "not-printed")


@pytest.mark.parametrize("said", [{"state": "eaten"}, {"at": "today"}, {"kioskId": ""}, {"why": "x" * 41}])
def test_a_word_that_is_none_is_refused(kiosk: Any, said: dict[str, Any]) -> None:
    path = f"/visits/{kiosk.book()['visitId']}:ticket-paper"
    assert kiosk.post(path, word(kiosk) | said).json()["code"] == "invalid-request"
    assert missing(kiosk) == []


def test_a_visit_nobody_knows_has_no_ticket(kiosk: Any) -> None:
    assert kiosk.post("/visits/vis-none:ticket-paper", word(kiosk)).json()["code"] == "visit-not-found"
