"""Errors: a code to decide on, words for the patient, and never a stack or a patient's data."""

import logging
from typing import Any

import pytest
import requests
from fastapi import FastAPI

from kiosk.sandbox import API_PATH, catalogue, credentials
from kiosk.sandbox.database import DatabaseSilentError
from kiosk.sandbox.problems import CATALOGUE, RefusalError, problem
from kiosk.sandbox.wire import PatientMatch, PatientSearch

MARK = "XUYẾN-MARKED-PATIENT"


def raw(kiosk: Any, method: str, path: str, **kwargs: Any) -> requests.Response:
    return requests.request(method, f"{kiosk.origin}{API_PATH}{path}", timeout=10, **kwargs)


def test_an_unknown_path_and_a_wrong_method_are_problems_too(kiosk: Any) -> None:
    nowhere, wrong = kiosk.get("/nowhere"), kiosk.ask("DELETE", "/departments")

    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "not-found")
    assert (wrong.status_code, wrong.json()["code"]) == (405, "method-not-allowed")
    assert wrong.headers["Allow"] == "GET"
    assert kiosk.get("/departments/").json()["code"] == "not-found"


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"null", b"[]", b'"text"', b"\xff\xfe{", b'{"name": "\\ud800"}', b"{}", b"[" * 5000],
    ids=["empty", "torn", "null", "list", "text", "not utf-8", "half a letter", "nothing in it", "deep"],
)
def test_a_body_that_is_no_request_is_invalid(kiosk: Any, body: bytes) -> None:
    headers = {"Content-Type": "application/json", "Idempotency-Key": "key-made-before"}
    answer = raw(kiosk, "POST", "/visits", data=body, headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (400, "invalid-request")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_what_was_sent_is_never_repeated(kiosk: Any) -> None:
    body = kiosk.new_patient(name=MARK, birthDate=MARK, sex=MARK, source=MARK, phone=MARK * 9, identifiers=MARK)
    answer = kiosk.post("/patients", body | {"clientReference": MARK})

    assert answer.status_code == 400
    assert len(answer.json()["errors"]) == 6
    assert MARK not in answer.text


def test_the_callers_trace_is_kept_and_others_get_one(kiosk: Any) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    known = kiosk.get("/nowhere", headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"}).json()
    first, second = (kiosk.get("/nowhere", headers={"traceparent": "nonsense"}).json() for _ in range(2))

    assert known["traceId"] == trace
    assert len(first["traceId"]) == 32
    assert first["traceId"] != second["traceId"]


def test_a_fault_of_ours_says_nothing_but_where(
    kiosk: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> Any:
        raise KeyError(MARK)

    monkeypatch.setattr(catalogue, "department_page", broken)
    with caplog.at_level(logging.ERROR):
        answer = raw(kiosk, "GET", "/departments")

    assert (answer.status_code, answer.json()["code"]) == (500, "internal-error")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "Traceback" not in answer.text
    assert MARK not in answer.text + caplog.text
    assert "KeyError" in caplog.text
    assert answer.json()["traceId"] in caplog.text
    assert raw(kiosk, "GET", "/queues").status_code == 200


def test_a_fault_before_any_operation_is_a_problem_too(kiosk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise KeyError(MARK)

    monkeypatch.setattr(credentials, "remembered", broken)
    answer = raw(kiosk, "GET", "/departments")

    assert (answer.status_code, answer.json()["code"]) == (500, "internal-error")
    assert MARK not in answer.text


def test_nothing_a_patient_sends_reaches_the_log(kiosk: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        kiosk.register(name=MARK, address=MARK)
        kiosk.post("/patients:search", {"identifierType": "CCCD", "value": MARK})

    assert MARK not in caplog.text


def test_a_hospital_whose_system_is_down_says_when_to_come_back(kiosk: Any) -> None:
    kiosk.control("/behaviour", unavailable=True)
    answers = [kiosk.get("/departments"), kiosk.get("/health"), kiosk.post("/visits", kiosk.visit())]

    assert {answer.status_code for answer in answers} == {503}
    assert {answer.json()["code"] for answer in answers} == {"his-unavailable"}
    assert all(answer.headers["Retry-After"] for answer in answers)


def test_words_for_patients_are_vietnamese_and_complete() -> None:
    for code, kind in CATALOGUE.items():
        body = problem(RefusalError(code), "0" * 32)
        assert body.code == code
        assert body.message_vi
        assert not body.message_vi.isascii(), code
        assert 400 <= kind.status < 600


def test_only_what_may_pass_by_itself_is_retryable() -> None:
    retryable = {code for code, kind in CATALOGUE.items() if kind.retryable}

    assert retryable == {
        "idempotency-in-progress",
        "too-many-requests",
        "internal-error",
        "his-unavailable",
        "outcome-unknown",
    }


def test_no_page_of_the_framework_is_served(kiosk: Any) -> None:
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert raw(kiosk, "GET", path).status_code == 404
    assert FastAPI().openapi_url is not None, "the framework would serve them"


def test_a_shape_shows_no_patient_in_its_repr() -> None:
    asked = PatientSearch.model_validate({"identifierType": "CCCD", "value": MARK, "name": MARK})
    found = PatientMatch(
        patient_id="p", mrn="1", name=MARK, birth_date="1980", sex="male", phone_masked=None, grade="certain"
    )

    assert MARK not in f"{asked!r} {asked} {found!r} {found}"


def test_a_database_that_does_not_answer_is_unavailable_not_a_fault(
    kiosk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(*_: Any) -> Any:
        raise DatabaseSilentError("the database does not answer")

    monkeypatch.setattr(catalogue, "department_page", silent)

    assert kiosk.get("/departments").json()["code"] == "his-unavailable"
