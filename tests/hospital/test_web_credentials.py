"""How the kiosk shows who it is, and that nobody else ever sees its secrets."""

import hmac
import logging
import traceback
from datetime import UTC, datetime
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path

import pytest

from kiosk.hospital.web import (
    Answer,
    CircuitBreaker,
    Credentials,
    Http,
    NotSent,
    Outgoing,
    Problem,
    Rules,
    Signed,
    TokenFile,
    credentials_from,
)
from support.lying_hospital import LyingHospital

REFUSED = (401, {"code": "unauthorized"})
SECRET = "bi-mat-7f3a9c"  # noqa: S105 - invented


@pytest.fixture
def secret_file(tmp_path: Path) -> Path:
    path = tmp_path / "secret"
    path.write_text(f"{SECRET}\n", "utf-8")
    return path


def shown(lying: LyingHospital) -> list[str | None]:
    return [asked.headers.get("Authorization") for asked in lying.asked]


# --- a token ----------------------------------------------------------------------------------------------------------


def test_a_token_goes_with_every_call(lying: LyingHospital, secret_file: Path) -> None:
    http = Http(lying.says((200, {})), credentials=TokenFile(secret_file))
    http.get("/queues")
    http.post("/visits", b"{}", key="k")
    assert shown(lying) == [f"Bearer {SECRET}"] * 2


def test_a_token_that_was_renewed_is_read_after_a_refusal_and_the_same_bytes_go_once_more(
    lying: LyingHospital, secret_file: Path
) -> None:
    http = Http(lying.says((200, {}), REFUSED, (201, {})), credentials=TokenFile(secret_file))
    http.get("/queues")
    secret_file.write_text("renewed", "utf-8")

    assert http.post("/visits", b'{"a": 1}', key="k") == Answer(b"{}", 201)
    _, refused, repeated = lying.asked
    assert shown(lying)[1:] == [f"Bearer {SECRET}", "Bearer renewed"]
    assert (refused.body, refused.headers["Idempotency-Key"]) == (repeated.body, repeated.headers["Idempotency-Key"])


def test_a_token_that_is_still_the_same_is_not_tried_again(lying: LyingHospital, secret_file: Path) -> None:
    http = Http(lying.says(REFUSED), credentials=TokenFile(secret_file))
    assert http.post("/visits", b"{}", key="k") == Problem(401, "unauthorized")
    assert len(lying.asked) == 1


def test_a_renewed_token_that_is_refused_too_is_a_refusal(lying: LyingHospital, secret_file: Path) -> None:
    http = Http(lying.says((200, {}), REFUSED), credentials=TokenFile(secret_file))
    http.get("/queues")
    secret_file.write_text("renewed", "utf-8")
    assert http.get("/queues") == Problem(401, "unauthorized")
    assert len(lying.asked) == 3


def test_without_the_file_nothing_is_sent(lying: LyingHospital, tmp_path: Path) -> None:
    http = Http(lying.says((200, {})), credentials=TokenFile(tmp_path / "none"))
    assert http.get("/queues") == NotSent("No such file or directory: token_file")
    assert lying.asked == []


# --- a signature ------------------------------------------------------------------------------------------------------

NOW = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC)


def test_a_signature_covers_method_address_kiosk_time_nonce_and_body(secret_file: Path) -> None:
    signed = Signed("K3", secret_file, now=lambda: NOW, nonce=lambda: "n-1")
    headers = signed.headers(Outgoing("POST", "/kiosk/v1/visits?a=%20b", b'{"a": 1}', 3.0))

    assert not isinstance(headers, NotSent)
    digest = sha256(b'{"a": 1}').hexdigest()
    lines = f"POST\n/kiosk/v1/visits?a=%20b\nK3\n2026-11-22T01:02:03+00:00\nn-1\n{digest}"
    expected = hmac.new(SECRET.encode(), lines.encode(), sha256).hexdigest()
    assert headers == {
        "Kiosk-Id": "K3",
        "Kiosk-Timestamp": "2026-11-22T01:02:03+00:00",
        "Kiosk-Nonce": "n-1",
        "Kiosk-Signature": f"v1={expected}",
    }


def test_what_is_signed_is_the_address_as_it_goes_over_the_line(lying: LyingHospital, secret_file: Path) -> None:
    seen: list[Outgoing] = []

    class Watched(Signed):
        def headers(self, attempt: Outgoing) -> dict[str, str] | NotSent:  # type: ignore[override]
            seen.append(attempt)
            return super().headers(attempt)  # type: ignore[return-value]

    http = Http(lying.says((200, {})) + "/kiosk/v1", credentials=Watched("K3", secret_file))
    http.get("/visits", params={"clientReference": "a b/ế?&"})
    assert lying.asked[0].line == f"GET {seen[0].target}"


def test_no_nonce_is_used_twice(lying: LyingHospital, secret_file: Path) -> None:
    http = Http(lying.says((200, {})), credentials=Signed("K3", secret_file))
    for _ in range(20):
        http.get("/queues")
    assert len({asked.headers["Kiosk-Nonce"] for asked in lying.asked}) == 20


def test_a_repeat_with_a_renewed_secret_has_a_nonce_of_its_own(lying: LyingHospital, secret_file: Path) -> None:
    http = Http(lying.says((200, {}), REFUSED, (200, {})), credentials=Signed("K3", secret_file))
    http.get("/queues")
    secret_file.write_text("renewed", "utf-8")
    assert http.get("/queues") == Answer(b"{}")
    assert len({asked.headers["Kiosk-Nonce"] for asked in lying.asked}) == 3


def test_a_signature_that_is_refused_is_not_sent_again(lying: LyingHospital, secret_file: Path) -> None:
    http = Http(lying.says(REFUSED), credentials=Signed("K3", secret_file))
    assert http.get("/queues") == Problem(401, "unauthorized")
    assert len(lying.asked) == 1


# --- from the settings ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"auth": "token"}, 'auth = "token" wants token_file'),
        ({"auth": "hmac", "secret_file": "s"}, 'auth = "hmac" wants kiosk_id'),
        ({"auth": "hmac", "kiosk_id": "K3"}, 'auth = "hmac" wants secret_file'),
        ({"auth": "oauth2"}, 'auth = "oauth2" wants token_url'),
        ({"auth": "oauth2", "token_url": "https://a.vn/t", "secret_file": "s"}, 'auth = "oauth2" wants client_id'),
        ({"auth": "oauth2", "token_url": "http://a.vn/t"}, "token_url begins with https://"),
        ({"auth": "oauth2", "token_url": "https://me:pw@a.vn/t"}, "token_url is no address of a token endpoint"),
        ({"auth": "password"}, "auth is one of none, token, oauth2, hmac"),
    ],
)
def test_settings_that_lack_something_are_told_in_their_own_words(values: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words.replace("(", r"\(")):
        credentials_from(**values)


# --- nowhere else -----------------------------------------------------------------------------------------------------


def everything_said(item: object, depth: int = 4) -> str:
    """The repr of an object and of all it holds."""
    words = repr(item)
    if depth and not isinstance(item, str | bytes | int | float):
        inner = vars(item).values() if hasattr(item, "__dict__") else ()
        ours = [each for each in inner if type(each).__module__.startswith("kiosk")]
        words += "".join(everything_said(each, depth - 1) for each in ours)
    return words


@pytest.fixture
def ways(lying: LyingHospital, secret_file: Path) -> dict[str, Credentials]:
    token_url = f"{lying.url}/token"
    return {
        "token": credentials_from("token", token_file=str(secret_file)),
        "hmac": credentials_from("hmac", kiosk_id="K3", secret_file=str(secret_file)),
        "oauth2": credentials_from("oauth2", client_id="K3", secret_file=str(secret_file), token_url=token_url),
    }


@pytest.mark.parametrize("way", ["token", "hmac", "oauth2"])
@pytest.mark.parametrize("status", [200, 401, 500, 302])
def test_secrets_are_in_no_log_no_address_and_no_repr(
    lying: LyingHospital, ways: dict[str, Credentials], way: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "urllib3")
    token = {"access_token": "mã-thẻ-once".encode().hex(), "token_type": "Bearer", "expires_in": 600}
    lying.says((200, token), (status, {"code": "no"}), (200, token), (status, {"code": "no"}))
    http = Http(lying.url, credentials=ways[way], breaker=CircuitBreaker(Rules(opens_after=99)))
    replies = [
        http.get("/queues", params={"token": "only-in-the-address"}),
        http.post("/visits", b"{}", key="k"),
        Http("http://127.0.0.1:1", credentials=ways[way]).get("/queues"),
    ]

    assert lying.asked, "the test saw no request"
    said = caplog.text + everything_said(http) + everything_said(ways[way]) + repr(replies)
    said += "".join(asked.line for asked in lying.asked if "/queues?" not in asked.line)
    for secret in (SECRET, token["access_token"], "only-in-the-address", "SzM6"):
        assert str(secret) not in said


@pytest.mark.parametrize("way", ["token", "hmac", "oauth2"])
def test_not_even_a_chatty_http_library_prints_them(
    lying: LyingHospital,
    ways: dict[str, Credentials],
    way: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(HTTPConnection, "debuglevel", 1)
    lying.says((200, {"access_token": "the-token", "token_type": "Bearer"}), (200, {}))
    assert isinstance(Http(lying.url, credentials=ways[way]).get("/queues"), Answer)
    assert capsys.readouterr() == ("", "")


def test_a_mistake_inside_does_not_quote_the_secret(
    lying: LyingHospital, ways: dict[str, Credentials], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr("kiosk.hospital.web.transport.read_reply", broken)
    http = Http(lying.says((200, {})), credentials=ways["token"])
    with pytest.raises(RuntimeError) as caught:
        http.get("/queues")
    told = "".join(traceback.format_exception(caught.value))
    assert SECRET not in told
    assert "a mistake of ours" in told
