"""No request, however odd, is a fault of the hospital: it is answered as the contract says, or refused."""

import uuid
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.sandbox import CONTROL_PATH
from kiosk.sandbox.edge import LARGEST_BODY

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
VISIT = {
    "clientReference": "reference-of-a-visit",
    "kioskId": "K3",
    "patientId": "pat-insured",
    "departmentId": "dep-tm",
    "queueId": None,
    "slotId": None,
    "appointmentId": None,
    "serviceIds": [],
    "payer": "BHYT",
    "coverageEvidenceId": None,
    "coverageUnchecked": True,
    "referral": {"number": "1"},
    "priority": {"class": "merit", "evidence": "declared"},
    "consent": {"version": "1", "purposes": []},
    "offlineTicket": {"number": "K3-01", "issuedAt": "2026-11-23T08:00:00+07:00"},
}
PATIENT = {
    "clientReference": "reference-of-a-patient",
    "identifiers": [{"type": "CCCD", "value": "001085990011"}],
    "name": "NGÔ VÍ DỤ",
    "birthDate": "1985-02-17",
    "birthDatePrecision": "day",
    "sex": "male",
    "address": "Hà Nội",
    "phone": "0900000000",
    "guardian": {"name": "NGÔ MẪU", "relationship": "mother"},
    "source": "qr",
}
SEARCH = {"identifierType": "BHYT", "value": "0199000001", "name": "NGÔ VÍ DỤ", "birthDate": "1985"}
COVERAGE = {
    "card": "0199000001",
    "citizenNumber": "001188990001",
    "name": "X",
    "birthDate": "1985",
    "visitDate": "2026-11-23",
}
HELP = {"kioskId": "K3", "step": "review", "reason": "lost", "identityAgreed": True, "visitDraft": {"patientId": "p"}}

HEARTBEAT = {
    "at": "2026-11-23T08:00:00+07:00",
    "version": "1",
    "queue": {"waiting": 0, "setAside": 0, "oldestSeconds": None},
    "devices": [{"kind": "printer", "status": "ready"}],
}


@pytest.fixture(scope="module")
def asker(origin: str, clock: Any, kiosk_type: Any) -> Any:
    asker = kiosk_type(origin, clock)
    asker.session.post(f"{origin}{CONTROL_PATH}/reset", timeout=20)
    return asker


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("/visits", VISIT),
        ("/patients", PATIENT),
        ("/patients:search", SEARCH),
        ("/coverage:check", COVERAGE),
        ("/help-requests", HELP),
        ("/visits/vis-none:offline-ticket", VISIT["offlineTicket"]),
        ("/visits/vis-none:coverage", {"coverageEvidenceId": "cov-none"}),
        ("/number-leases", {"kioskId": "K3", "series": "T", "date": "2026-11-23", "count": 2}),
        ("/number-leases/lease-none:return", {"unusedFrom": 2}),
        ("/holds", {"kioskId": "K3", "slotId": None, "queueId": "q-tm-1", "ttlSeconds": 30}),
        ("/payments", {"visitId": "vis-none", "kioskId": "K3", "method": "vietqr", "amount": 1}),
        ("/visits/vis-none/reprints", {"kioskId": "K3", "reason": "lost", "at": "2026-11-23T08:00:00+07:00"}),
        (
            "/visits/vis-none:ticket-paper",
            {"kioskId": "K3", "state": "unconfirmed", "at": "2026-11-23T08:00:00+07:00", "why": "power"},
        ),
        ("/kiosks/K3/heartbeat", HEARTBEAT),
        ("/directory/reports", {"kioskId": "K3", "at": "2026-11-23T08:00:00+07:00", "running": 1, "reasons": ["x"]}),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_body_with_anything_in_it_is_answered_by_the_contract(asker: Any, path: str, whole: dict[str, Any]) -> None:
    @settings(max_examples=40, deadline=None)
    @given(
        st.dictionaries(st.sampled_from(sorted(whole)), json_values, max_size=3),
        st.sets(st.sampled_from(sorted(whole)), max_size=1),
    )
    def ask(changes: dict[str, Any], missing: set[str]) -> None:
        body = {name: value for name, value in (whole | changes).items() if name not in missing}
        answer = asker.post(path, body, key=str(uuid.uuid4()))

        assert answer.status_code in (200, 201, 204, 400, 404, 409, 422)

    ask()


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
@settings(max_examples=60, deadline=None)
def test_a_query_with_anything_in_it_is_answered_by_the_contract(asker: Any, text: str) -> None:
    for path, name in (
        ("/departments", "cursor"),
        ("/queues", "departmentId"),
        ("/services", "payer"),
        ("/sessions", "date"),
        ("/appointments", "code"),
        ("/visits", "clientReference"),
    ):
        assert asker.get(path, params={name: text}).status_code in (200, 400, 404)


@pytest.mark.parametrize(
    "odd", ["\x00", "a\x00b", "a\nb", "b\n", "%", " ", "x" * 65, "Ừ", "\ud800".encode("utf-8", "surrogatepass")]
)
def test_an_id_with_anything_in_it_is_answered_by_the_contract(asker: Any, odd: str | bytes) -> None:
    name = quote(odd, safe="")
    answers = [
        asker.get(f"/patients/{name}/visits"),
        asker.get(f"/payments/{name}"),
        asker.get(f"/visits/{name}"),
        asker.get(f"/kiosks/{name}/configuration"),
        asker.ask("DELETE", f"/holds/{name}"),
        asker.post(f"/visits/{name}/reprints", {"kioskId": "K3", "reason": "lost"}),
        asker.post(f"/kiosks/{name}/heartbeat", HEARTBEAT),
    ]

    assert {answer.status_code for answer in answers} <= {204, 400, 404}


@pytest.mark.parametrize("path", ["/nothing%0Ahere", "/%0A", "/%0Acapabilities"])
def test_a_path_with_a_line_feed_in_it_is_a_problem_like_any_other(asker: Any, path: str) -> None:
    answer = asker.get(path)

    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


@pytest.mark.parametrize("path", ["/sessions", "/patients/pat-insured/visits", "/appointments?patientId=pat-insured"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_no_calendar_reckons_with_is_invalid(asker: Any, path: str, day: str) -> None:
    assert asker.get(path, params={"date": day}).status_code == 400


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00"])
def test_a_moment_no_calendar_reckons_with_is_invalid(asker: Any, moment: str) -> None:
    ticket = {"number": "K3-01", "issuedAt": moment}
    answers = [
        asker.post("/visits", VISIT | {"clientReference": str(uuid.uuid4()), "offlineTicket": ticket}),
        asker.post("/visits/vis-none:offline-ticket", ticket),
        asker.post("/kiosks/K3/heartbeat", HEARTBEAT | {"at": moment}),
    ]

    assert [answer.status_code for answer in answers] == [400] * 3


def test_a_body_larger_than_any_request_is_invalid_however_it_comes(asker: Any) -> None:
    whole = b'{"value": "' + b"x" * LARGEST_BODY + b'"}'
    for body in (whole, iter([whole[:1000], whole[1000:]])):
        assert asker.ask("POST", "/patients:search", data=body).json()["code"] == "invalid-request"
    body = {"identifierType": "CCCD", "value": "001085990011", "more": "x" * (LARGEST_BODY - 1000)}
    assert asker.ask("POST", "/patients:search", json=body).status_code == 200
