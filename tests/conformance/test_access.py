"""The suite shows who it is in every way of the contract, and never shows the secret in its report."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from requests.auth import AuthBase

from kiosk.conformance import html, text
from kiosk.conformance.bench import Wishes
from kiosk.conformance.check import Verdict
from kiosk.conformance.credentials import Bearer, ClientCredentials, CredentialError, Nothing, Signature, wrong
from kiosk.conformance.line import Address
from kiosk.conformance.runner import CannotRunError, Plan, Report, run
from kiosk.sandbox.times import system_clock
from support.broken_hospitals import BrokenHospital, Mutant, broken_hospital
from support.broken_hospitals.breaking import Ask, Asked, Said, problem

SECRET = "an-invented-secret-of-at-least-32-characters"  # noqa: S105 - of nobody
CHECKS = ("wrong-credential", "signature-once", "same-key-same-visit", "answer-lost", "schema-createVisit")

Demand = Callable[[str], str]


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrokenHospital]:
    """By the machine's clock: signatures are."""
    with broken_hospital(tmp_path_factory.mktemp("guarded"), system_clock) as hospital:
        yield hospital


@pytest.fixture
def demand(guarded: BrokenHospital) -> Demand:
    """`demand(scheme)` makes the hospital ask for a credential; gives its id."""
    guarded.breaking(None)

    def demanded(scheme: str) -> str:
        order = {"scheme": scheme, "credentials": [{"kioskId": "K3", "secret": SECRET}]}
        answer = requests.post(f"{guarded.origin}/sandbox/auth", json=order, timeout=20)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["credentials"][0]["id"])

    return demanded


def examined(guarded: BrokenHospital, credential: AuthBase, *names: str) -> Report:
    address = Address(f"{guarded.origin}/kiosk/v1", credential)
    return run(address, Wishes(kiosk_id="K3"), Plan(only=names or CHECKS, examples=2), lambda _: None)


def credential_of(scheme: str, client_id: str, origin: str) -> AuthBase:
    match scheme:
        case "token":
            return Bearer(SECRET)
        case "oauth2":
            return ClientCredentials(f"{origin}/oauth2/token", client_id, SECRET)
        case _:
            return Signature("K3", SECRET.encode())


@pytest.mark.parametrize("scheme", ["token", "oauth2", "hmac"])
def test_a_hospital_that_asks_for_a_credential_is_examined(
    guarded: BrokenHospital, demand: Demand, scheme: str
) -> None:
    report = examined(guarded, credential_of(scheme, demand(scheme), guarded.origin))
    assert list(text.failures(report)) == []
    skipped = [each.check.name for each in report.results if each.verdict is Verdict.SKIPPED]
    assert skipped == ([] if scheme == "hmac" else ["signature-once"])


async def _lets_anybody_in(asked: Asked, ask: Ask, memory: dict[str, object]) -> Said:
    said = await ask(asked)
    return await ask(asked.with_header("authorization", f"Bearer {SECRET}")) if said.status == 401 else said


async def _hides_behind_404(asked: Asked, ask: Ask, memory: dict[str, object]) -> Said:
    said = await ask(asked)
    return problem(404, "not-found") if said.status == 401 else said


@pytest.mark.parametrize("breaks", [_lets_anybody_in, _hides_behind_404])
def test_a_hospital_that_does_not_look_at_the_credential_is_noticed(
    guarded: BrokenHospital, demand: Demand, breaks: Callable[..., object]
) -> None:
    demand("token")
    guarded.breaking(Mutant(breaks.__name__, (), breaks))  # type: ignore[arg-type]
    report = examined(guarded, Bearer(SECRET), "wrong-credential")
    assert [each.verdict for each in report.results] == [Verdict.FAILED]


def test_a_hospital_that_takes_a_signature_twice_is_noticed(guarded: BrokenHospital, demand: Demand) -> None:
    demand("hmac")

    async def remembers_no_nonce(asked: Asked, ask: Ask, memory: dict[str, Said]) -> Said:
        said = await ask(asked)
        signature = asked.headers.get("kiosk-signature", "")
        if said.status == 200:
            memory[signature] = said
        return memory.get(signature, said)

    guarded.breaking(Mutant("remembers-no-nonce", (), remembers_no_nonce))
    report = examined(guarded, Signature("K3", SECRET.encode()), "signature-once")
    assert [each.verdict for each in report.results] == [Verdict.FAILED]


def test_a_wrong_credential_stops_the_suite_before_it_begins(guarded: BrokenHospital, demand: Demand) -> None:
    demand("token")
    with pytest.raises(CannotRunError, match="does not accept"):
        examined(guarded, Bearer("somebody-elses"))
    assert wrong(Nothing()) is None


def test_a_token_endpoint_that_gives_no_token_stops_the_suite(guarded: BrokenHospital, demand: Demand) -> None:
    client = demand("oauth2")
    with pytest.raises(CannotRunError, match="no token") as caught:
        examined(guarded, ClientCredentials(f"{guarded.origin}/oauth2/token", client, "wrong-secret"))
    assert isinstance(caught.value.__cause__, CredentialError)
    assert "wrong-secret" not in str(caught.value)


def test_no_secret_stands_in_a_report(guarded: BrokenHospital, demand: Demand, tmp_path: Path) -> None:
    demand("token")

    async def fails_everywhere(asked: Asked, ask: Ask, memory: dict[str, object]) -> Said:
        return await ask(asked) if asked.path == "/capabilities" else problem(500, "internal-error")

    guarded.breaking(Mutant("fails-everywhere", (), fails_everywhere))
    report = examined(guarded, Bearer(SECRET), "same-key-same-visit", "wrong-credential", "schema-listDepartments")
    written = "\n".join(text.failures(report)) + html.page(report)
    assert "•••" in written
    assert SECRET not in written
