"""Credentials: none as a rule; when they are asked for, every kiosk has its own and speaks in its own name."""

import uuid
from typing import Any

import pytest

from kiosk.sandbox import CONTROL_PATH, TOKEN_PATH
from kiosk.sandbox.database import Database, DatabaseSilentError
from support.kiosk_credentials import FORBIDDEN, UNAUTHORIZED, Proving, code, demand, token

SCHEMES = ("token", "oauth2", "hmac")


def signed_request(kiosk: Any, credential: dict[str, str]) -> Any:
    return kiosk.get("/health", auth=Proving(kiosk, "hmac", credential))


def no_writing(*_: Any, **__: Any) -> Any:
    raise AssertionError("a stranger must not write")


def silent(*_: Any, **__: Any) -> Any:
    raise DatabaseSilentError("the database does not answer")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_kiosk_with_its_credential_is_let_in_and_works(kiosk: Any, scheme: str) -> None:
    proof = Proving(kiosk, scheme, demand(kiosk, scheme)["K3"])
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    booked = kiosk.ask("POST", "/visits", json=kiosk.visit(), headers=headers, auth=proof)

    assert kiosk.get("/capabilities", auth=proof).status_code == 200
    assert kiosk.get("/queues", params={"departmentId": "dep-tm"}, auth=proof).status_code == 200
    assert booked.status_code == 201
    assert kiosk.get(f"/visits/{booked.json()['visitId']}", auth=proof).json()["visitId"] == booked.json()["visitId"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_without_a_credential_or_with_a_wrong_one_nothing_is_answered(kiosk: Any, scheme: str) -> None:
    given = demand(kiosk, scheme)["K3"]
    wrong = Proving(kiosk, scheme, given | {"secret": "x" * 40})
    refused = [kiosk.get("/health"), kiosk.get("/health", auth=wrong), kiosk.post("/patients:search", {})]

    assert [code(answer) for answer in refused] == [UNAUTHORIZED] * 3
    assert all(answer.headers["WWW-Authenticate"] for answer in refused)
    assert kiosk.staff_sees("visits") == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_revoked_credential_opens_nothing_and_another_still_does(kiosk: Any, scheme: str) -> None:
    given = demand(kiosk, scheme)
    proof = Proving(kiosk, scheme, given["K3"])
    if scheme == "oauth2":
        proof = Proving(kiosk, "token", {"secret": token(kiosk, given["K3"]).json()["access_token"]})
    before = kiosk.get("/health", auth=proof).status_code
    kiosk.control(f"/auth/{given['K3']['id']}:revoke")

    assert before == 200
    assert code(kiosk.get("/health", auth=proof)) == UNAUTHORIZED
    assert kiosk.get("/health", auth=Proving(kiosk, scheme, given["K4"])).status_code == 200
    if scheme == "oauth2":
        assert token(kiosk, given["K3"]).json() == {"error": "invalid_client"}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_kiosk_speaks_in_its_own_name_only(kiosk: Any, scheme: str) -> None:
    given = demand(kiosk, scheme)
    other = Proving(kiosk, scheme, given["K4"])
    headers = {"Idempotency-Key": "key-of-k4-1"}
    refused = [
        kiosk.ask("POST", "/visits", json=kiosk.visit(), headers=headers, auth=other),
        kiosk.ask("POST", "/help-requests", json={"kioskId": "K3", "step": "x", "reason": "x"}, auth=other),
        kiosk.get("/kiosks/K3/configuration", auth=other),
        kiosk.get("/kiosks/K%33/configuration", auth=other),
        kiosk.ask("POST", "/kiosks/K3/heartbeat", json={}, auth=other),
    ]

    assert [code(answer) for answer in refused] == [FORBIDDEN] * 5
    assert kiosk.staff_sees("visits") == []
    assert kiosk.get("/kiosks/K4/configuration", auth=other).status_code == 200
    assert code(kiosk.ask("POST", "/visits", data=b"{", headers=headers, auth=other)) == (400, "invalid-request")


def test_a_kiosk_has_one_name_however_its_path_is_written(kiosk: Any) -> None:
    given = kiosk.control("/auth", scheme="token", credentials=[{"kioskId": "K1"}, {"kioskId": "K%31"}])["credentials"]
    plain, odd = (Proving(kiosk, "token", each) for each in given)

    assert code(kiosk.get("/kiosks/K%2531/configuration", auth=plain)) == FORBIDDEN
    assert code(kiosk.get("/kiosks/K%2531/configuration", auth=odd)) == (404, "kiosk-not-found")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_body_of_hostile_depth_is_no_fault_at_the_door(kiosk: Any, scheme: str) -> None:
    proof = Proving(kiosk, scheme, demand(kiosk, scheme)["K3"])
    answer = kiosk.ask("POST", "/patients:search", data=b"[" * 100_000, auth=proof)

    assert code(answer) == (400, "invalid-request")


def test_strangers_keep_no_writer_waiting(kiosk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for scheme, knock in (("hmac", signed_request), ("oauth2", token)):
        wrong = demand(kiosk, scheme)["K3"] | {"secret": "x" * 40}
        with monkeypatch.context() as patch:
            patch.setattr(Database, "write", no_writing)
            assert knock(kiosk, wrong).status_code == 401


def test_nothing_is_asked_for_until_it_is_told_nor_after_a_reset(kiosk: Any) -> None:
    assert kiosk.get("/health").status_code == 200
    demand(kiosk, "token")
    kiosk.control("/reset")

    assert kiosk.get("/health").status_code == 200
    demand(kiosk, "hmac")
    kiosk.control("/auth", scheme="none")
    assert kiosk.get("/health").status_code == 200


def test_a_credential_of_one_scheme_is_none_of_another(kiosk: Any) -> None:
    secret = "s" * 32
    for scheme in SCHEMES:
        kiosk.control("/auth", scheme=scheme, credentials=[{"kioskId": "K3", "id": "k3", "secret": secret}])
        for other in SCHEMES:
            answer = kiosk.get("/health", auth=Proving(kiosk, other, {"kioskId": "K3", "id": "k3", "secret": secret}))
            assert (answer.status_code == 200) is (other == scheme), (scheme, other)


@pytest.mark.parametrize("shared", [{"secret": "one-for-all-kiosks"}, {"id": "everybody"}])
def test_one_credential_for_all_kiosks_is_refused(kiosk: Any, shared: dict[str, str]) -> None:
    order = {"scheme": "token", "credentials": [{"kioskId": name, **shared} for name in ("K3", "K4")]}
    answer = kiosk.session.post(f"{kiosk.origin}{CONTROL_PATH}/auth", json=order, timeout=10)

    assert answer.status_code == 400
    assert "one-for-all" not in answer.text
    assert kiosk.get("/health").status_code == 200, "nothing changed"


def test_secrets_are_shown_once(kiosk: Any) -> None:
    given = demand(kiosk, "hmac")
    kiosk.control(f"/auth/{given['K4']['id']}:revoke")
    shown = kiosk.session.get(f"{kiosk.origin}{CONTROL_PATH}/auth", timeout=10)

    assert shown.json() == {
        "scheme": "hmac",
        "items": [
            {"kioskId": "K3", "id": given["K3"]["id"], "revoked": False},
            {"kioskId": "K4", "id": given["K4"]["id"], "revoked": True},
        ],
    }
    assert given["K3"]["secret"] != given["K4"]["secret"]
    assert len(given["K3"]["secret"]) >= 32


# Access tokens.


def test_an_access_token_lasts_as_long_as_it_says(kiosk: Any) -> None:
    given = demand(kiosk, "oauth2", tokenSeconds=60)["K3"]
    answer = token(kiosk, given)
    proof = Proving(kiosk, "token", {"secret": answer.json()["access_token"]})
    kiosk.clock.advance(seconds=59)
    lasts = kiosk.get("/health", auth=proof).status_code
    kiosk.clock.advance(seconds=1)

    assert answer.headers["Cache-Control"] == "no-store"
    assert (answer.json()["token_type"], answer.json()["expires_in"]) == ("Bearer", 60)
    assert lasts == 200
    assert code(kiosk.get("/health", auth=proof)) == UNAUTHORIZED


def test_the_token_endpoint_takes_the_secret_in_the_form_too(kiosk: Any) -> None:
    given = demand(kiosk, "oauth2")["K3"]
    form = {"grant_type": "client_credentials", "client_id": given["id"], "client_secret": given["secret"]}
    answer = kiosk.session.post(f"{kiosk.origin}{TOKEN_PATH}", data=form, timeout=10)

    proof = Proving(kiosk, "token", {"secret": answer.json()["access_token"]})
    assert kiosk.get("/health", auth=proof).status_code == 200


def test_what_the_token_endpoint_refuses(kiosk: Any) -> None:
    given = demand(kiosk, "oauth2")["K3"]

    def post(data: Any, **headers: str) -> tuple[int, str]:
        answer = kiosk.session.post(f"{kiosk.origin}{TOKEN_PATH}", data=data, headers=headers, timeout=10)
        return answer.status_code, answer.json()["error"]

    grant = {"grant_type": "client_credentials"}
    assert post(grant) == (401, "invalid_client")
    assert post(grant, Authorization="Basic !!") == (401, "invalid_client")
    assert post(grant | {"client_id": given["id"], "client_secret": "wrong"}) == (401, "invalid_client")
    assert post({"grant_type": "password"}) == (400, "unsupported_grant_type")
    assert post({}) == (400, "invalid_request")
    assert post("grant_type=client_credentials&grant_type=client_credentials") == (400, "invalid_request")
    assert post("x" * 9000) == (400, "invalid_request")
    assert token(kiosk, given, client_secret=given["secret"]).json() == {"error": "invalid_request"}
    assert token(kiosk, given | {"secret": "wrong"}).headers["WWW-Authenticate"].startswith("Basic")
    demand(kiosk, "token")
    assert token(kiosk, given).status_code == 404


def test_a_token_endpoint_without_its_database_says_when_to_come_back(
    kiosk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = demand(kiosk, "oauth2")["K3"]
    monkeypatch.setattr(Database, "write", silent)
    answer = token(kiosk, given)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
