"""The simulated insurance portal speaks the documented messages."""

import hashlib
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import requests

from kiosk.sandbox import person
from kiosk.sandbox.portal.answering import FIELDS, MEANINGS
from kiosk.sandbox.portal.behaviour import Account
from kiosk.sandbox.portal.cards import BIRTH_OF_ALL, CARD_CODES, NAME_OF_ALL, card_number_of, citizen_number_of
from kiosk.sandbox.portal.server import CannotListenError, running, serve

ACCOUNT = Account()
MD5 = hashlib.md5(ACCOUNT.password.encode(), usedforsecurity=False).hexdigest()
ALL = {"hoTen": NAME_OF_ALL, "ngaySinh": "20/05/1980"}


class Caller:
    """A hospital's program that follows the letter word for word."""

    def __init__(self, origin: str) -> None:
        self.origin = origin

    def take(self, password: str = MD5.upper()) -> dict[str, Any]:
        form = {"username": ACCOUNT.username, "password": password}
        answer: dict[str, Any] = requests.post(f"{self.origin}/api/token/take", data=form, timeout=10).json()
        return answer

    def ask(self, query: dict[str, str] | None = None, *, as_form: bool = False, **question: Any) -> requests.Response:
        key = self.take()["APIKey"]
        signed = {"token": key["access_token"], "id_token": key["id_token"], "username": ACCOUNT.username}
        body = {"hoTenCb": ACCOUNT.operator_name, "cccdCb": ACCOUNT.operator_number} | ALL | question
        return requests.post(
            f"{self.origin}/api/egw/KQNhanLichSuKCB2024",
            params=signed | {"password": MD5} | (query or {}),
            timeout=10,
            **({"data": body} if as_form else {"json": body}),
        )

    def code(self, query: dict[str, str] | None = None, **question: Any) -> str:
        return str(self.ask(query, **question).json()["maKetQua"])

    def behave(self, **changes: Any) -> None:
        requests.post(f"{self.origin}/simulator", json=changes, timeout=10).raise_for_status()


@pytest.fixture(scope="module")
def portal_origin() -> Iterator[str]:
    with running() as origin:
        yield origin


@pytest.fixture
def caller(portal_origin: str) -> Caller:
    caller = Caller(portal_origin)
    caller.behave(mode="ok", delay_seconds=0, token_seconds=3600)
    return caller


def test_a_token_is_given_as_documented(caller: Caller) -> None:
    answer = caller.take()
    assert answer["maKetQua"] == "200"
    assert set(answer["APIKey"]) == {"access_token", "id_token", "token_type", "username", "expires_in"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z", answer["APIKey"]["expires_in"])
    assert caller.take(MD5)["maKetQua"] == "200"
    assert caller.take("0" * 32)["maKetQua"] == "401"


def test_a_reply_has_the_documented_fields_in_their_order(caller: Caller) -> None:
    reply = caller.ask(maThe=citizen_number_of("000")).json()
    assert tuple(reply) == FIELDS
    assert (reply["maThe"], reply["gtTheDen"]) == (card_number_of("000"), f"31/12/{date.today().year}")
    assert tuple(caller.ask(maThe=citizen_number_of("060")).json()) == FIELDS


@pytest.mark.parametrize("code", CARD_CODES)
def test_there_is_somebody_for_every_code(caller: Caller, code: str) -> None:
    assert caller.code(maThe=card_number_of(code)) == code


@pytest.mark.parametrize("as_form", [True, False])
def test_json_and_form_are_both_understood(caller: Caller, as_form: bool) -> None:
    assert caller.ask(as_form=as_form, maThe=card_number_of("000")).json()["maKetQua"] == "000"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ({"maThe": "DN40101"}, "051"),
        ({"maThe": "DN4970198800000"}, "052"),
        ({"maThe": "DN9010198800000"}, "053"),
        ({"maThe": "0199999999"}, "050"),
        ({"hoTen": "ĐINH VĂN MẨU"}, "061"),
        ({"hoTen": "AI ĐÓ"}, "060"),
        ({"ngaySinh": "21/05/1980"}, "070"),
        ({"ngaySinh": "20051980"}, "205"),
        ({"ngaySinh": ""}, "205"),
        ({"hoTen": None}, "205"),
        ({"cccdCb": "001190990098"}, "054"),
        ({"hoTenCb": "AI ĐÓ"}, "055"),
        ({"ngaySinh": "1980"}, "000"),
    ],
)
def test_what_is_wrong_with_a_question_is_told_by_its_code(caller: Caller, question: dict[str, Any], code: str) -> None:
    assert caller.code(**({"maThe": card_number_of("000")} | question)) == code


@pytest.mark.parametrize("query", [{"token": "x"}, {"id_token": "x"}, {"password": "x"}, {"username": "x"}])
def test_whoever_is_not_signed_in_gets_401(caller: Caller, query: dict[str, str]) -> None:
    assert caller.code(query, maThe=card_number_of("000")) == "401"


def test_a_sign_in_ends(caller: Caller) -> None:
    caller.behave(token_seconds=0)
    assert caller.code(maThe=card_number_of("000")) == "401"


def test_the_old_card_names_the_new_one_and_the_new_one_is_valid(caller: Caller) -> None:
    old = caller.ask(maThe=card_number_of("003")).json()
    assert (old["maKetQua"], old["maTheMoi"]) == ("003", "HT3010198800003")
    new = caller.ask(maThe=old["maTheMoi"]).json()
    assert (new["maKetQua"], new["maThe"], new["maTheCu"]) == ("000", old["maTheMoi"], old["maThe"])
    assert new["gtTheDen"] == old["gtTheDenMoi"]


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("insured", "000"),
        ("bhyt", "000"),
        ("child", "000"),
        ("expired-insurance", "010"),
        ("uninsured", "050"),
        ("army", "001"),
        ("police", "002"),
        ("mismatch", "061"),
        ("unavailable", "101"),
        ("withdrawn-card", "110"),
    ],
)
def test_the_people_of_the_sandbox_are_known(caller: Caller, slug: str, code: str) -> None:
    who = person(slug, date.today())
    born = date.fromisoformat(who.birth).strftime("%d/%m/%Y")
    assert caller.code(maThe=who.citizen_number, hoTen=who.name, ngaySinh=born) == code


@pytest.mark.parametrize(
    ("mode", "status"),
    [("server-error", 500), ("maintenance", 503), ("blocked", 403), ("empty", 200), ("garbage", 200), ("cut", 200)],
)
def test_it_can_be_told_to_misbehave(caller: Caller, mode: str, status: int) -> None:
    key = caller.take()["APIKey"]
    caller.behave(mode=mode)
    answer = requests.post(
        f"{caller.origin}/api/egw/KQNhanLichSuKCB2024", params={"token": key["access_token"]}, json={}, timeout=10
    )
    assert answer.status_code == status
    with pytest.raises((ValueError, AssertionError)):
        assert set(answer.json()) == set(FIELDS)


def test_every_meaning_is_a_code_of_three_digits() -> None:
    assert all(re.fullmatch(r"\d{3}", code) for code in MEANINGS)
    assert BIRTH_OF_ALL == "1980-05-20"


def test_a_taken_port_is_explained(portal_origin: str) -> None:
    port = int(portal_origin.rpartition(":")[2])
    with pytest.raises(CannotListenError, match=str(port)):
        serve("127.0.0.1", port, ACCOUNT, announce=print)


def test_the_command_serves_until_it_is_stopped() -> None:
    code = (
        "import argparse as a; from kiosk.commands import hospital_portal as c; p = a.ArgumentParser(); c.configure(p)"
    )
    command = [sys.executable, "-c", f"{code}; c.run(p.parse_args(['--port', '0']))"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            origin = process.stdout.readline().removeprefix("ready ").strip()
            assert Caller(origin).code(maThe=card_number_of("000")) == "000"
        finally:
            process.send_signal(signal.SIGTERM)
    assert process.returncode in (0, -signal.SIGTERM)
