"""A running sandbox hospital, and a kiosk that checks every answer against the written contract."""

import re
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml
from jsonschema import Draft202012Validator

from kiosk.sandbox import API_PATH, CONTROL_PATH, Person, contract_text, person
from kiosk.sandbox.server import running
from support.postgres import Cluster, cluster

MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=7)))
CONTRACT = yaml.safe_load(contract_text())


class ManualClock:
    """Stands still until it is told to move."""

    def __init__(self) -> None:
        self.moment = MONDAY_MORNING

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, **duration: float) -> None:
        self.moment += timedelta(**duration)


class ContractCheck:
    """Judges an answer of the contract's operations: declared status, media type, body, problem code."""

    def __init__(self) -> None:
        self._operations = [
            (method.upper(), re.compile(re.sub(r"\\{[^}]*\\}", "[^/:]+", re.escape(path))), operation)
            for path, item in CONTRACT["paths"].items()
            for method, operation in item.items()
        ]
        self._validators: dict[int, Draft202012Validator] = {}
        self._lock = threading.Lock()

    def __call__(self, method: str, path: str, answer: requests.Response) -> None:
        operation = next((o for m, p, o in self._operations if m == method and p.fullmatch(path)), None)
        responses = CONTRACT["components"]["responses"]
        declared = {"default": responses["AnyProblem"]} if operation is None else operation["responses"]
        response = declared.get(str(answer.status_code), declared["default"])
        if "$ref" in response:
            response = responses[response["$ref"].rsplit("/", 1)[-1]]
        if answer.status_code in (204, 304):
            assert str(answer.status_code) in declared
            assert answer.content == b""
            return
        assert answer.status_code in (200, 201) or answer.status_code >= 400
        assert not (answer.status_code < 400 and response is responses["AnyProblem"]), answer.status_code
        media = answer.headers["Content-Type"]
        errors = [
            error.message for error in self._validator(response["content"][media]["schema"]).iter_errors(answer.json())
        ]
        assert errors == []
        if answer.status_code >= 400:
            assert answer.json()["status"] == answer.status_code
            assert answer.json()["code"] in response["x-codes"]

    def _validator(self, schema: dict[str, Any]) -> Draft202012Validator:
        with self._lock:
            known = self._validators.get(id(schema))
            if known is None:
                whole = {**schema, "components": CONTRACT["components"]}
                checker = Draft202012Validator.FORMAT_CHECKER
                known = self._validators[id(schema)] = Draft202012Validator(whole, format_checker=checker)
            return known


CHECK = ContractCheck()


class Kiosk:
    """Asks the hospital as a kiosk does, and never accepts an answer the contract does not allow."""

    def __init__(self, origin: str, clock: ManualClock) -> None:
        self.origin = origin
        self.clock = clock
        self.session = requests.Session()

    def ask(self, method: str, path: str, **kwargs: Any) -> requests.Response:
        answer = self.session.request(method, f"{self.origin}{API_PATH}{path}", **{"timeout": 20, **kwargs})
        assert answer.status_code != 500, "a fault of the hospital"
        CHECK(method, path.partition("?")[0], answer)
        return answer

    def get(self, path: str, **kwargs: Any) -> requests.Response:
        return self.ask("GET", path, **kwargs)

    def post(self, path: str, body: Any, key: str | None = None, **headers: str) -> requests.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask("POST", path, json=body, headers={"Idempotency-Key": key or str(uuid.uuid4()), **named})

    def control(self, path: str, **body: Any) -> Any:
        answer = self.session.post(f"{self.origin}{CONTROL_PATH}{path}", json=body, timeout=20)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def staff_sees(self, what: str, **query: str) -> list[dict[str, Any]]:
        answer = self.session.get(f"{self.origin}{CONTROL_PATH}/{what}", params=query, timeout=20)
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def another(self) -> "Kiosk":
        """A second kiosk with its own connection."""
        return Kiosk(self.origin, self.clock)

    # What tests do again and again.

    def person(self, slug: str) -> Person:
        return person(slug, self.clock().date())

    def evidence(self, slug: str) -> str:
        answer = self.check_coverage(slug)
        assert answer["status"] == "valid"
        return str(answer["evidenceId"])

    def check_coverage(self, slug: str, **changes: Any) -> dict[str, Any]:
        who = self.person(slug)
        question = {
            "citizenNumber": who.citizen_number,
            "name": who.name,
            "birthDate": who.birth,
            "visitDate": self.clock().date().isoformat(),
        }
        answer: dict[str, Any] = self.post("/coverage:check", question | changes).json()
        return answer

    def visit(self, slug: str = "insured", department: str = "dep-tm", **changes: Any) -> dict[str, Any]:
        """The body of a visit that pays for itself."""
        return {
            "clientReference": str(uuid.uuid4()),
            "kioskId": "K3",
            "patientId": f"pat-{slug}",
            "departmentId": department,
            "payer": "SELF",
        } | changes

    def book(self, slug: str = "insured", department: str = "dep-tm", **changes: Any) -> dict[str, Any]:
        answer = self.post("/visits", self.visit(slug, department, **changes))
        assert answer.status_code == 201, answer.text
        booked: dict[str, Any] = answer.json()
        return booked

    def refused(self, slug: str = "insured", department: str = "dep-tm", **changes: Any) -> dict[str, Any]:
        answer = self.post("/visits", self.visit(slug, department, **changes))
        assert answer.status_code >= 400, answer.text
        problem: dict[str, Any] = answer.json()
        return problem

    def register(self, **changes: Any) -> str:
        """A new patient without papers; gives the patientId."""
        answer = self.post("/patients", self.new_patient(**changes))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["patientId"])

    def new_patient(self, **changes: Any) -> dict[str, Any]:
        return {
            "clientReference": str(uuid.uuid4()),
            "identifiers": [],
            "name": "PHAN VÍ DỤ",
            "birthDate": "1980-05-06",
            "birthDatePrecision": "day",
            "sex": "female",
            "source": "manual",
        } | changes

    def today(self) -> date:
        return self.clock().date()


@pytest.fixture(scope="session")
def clock() -> ManualClock:
    return ManualClock()


DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL server for the whole run."""
    with cluster() as server:
        yield server


@pytest.fixture(params=DATABASES)
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'hospital.db'}"
    server: Cluster = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture(scope="session", params=DATABASES)
def origin(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, clock: ManualClock
) -> Iterator[str]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('hospital') / 'hospital.db'}"
    else:
        url = request.getfixturevalue("postgres").new_database()
    with running(url, clock=clock) as origin:
        yield origin


@pytest.fixture(scope="session")
def kiosk_type() -> type[Kiosk]:
    """For tests that share one kiosk among many examples."""
    return Kiosk


@pytest.fixture
def kiosk(origin: str, clock: ManualClock) -> Kiosk:
    clock.moment = MONDAY_MORNING
    kiosk = Kiosk(origin, clock)
    kiosk.control("/reset")
    return kiosk


@pytest.fixture
def at_once(kiosk: Kiosk) -> Callable[..., list[Any]]:
    """`at_once(action, items)` gives each item to a kiosk of its own, all at the same moment; results in order."""

    def run(action: Callable[[Kiosk, Any], Any], items: Iterable[Any]) -> list[Any]:
        work = [(kiosk.another(), item) for item in items]
        gate = threading.Barrier(len(work))

        def one(each: tuple[Kiosk, Any]) -> Any:
            gate.wait(10)
            return action(*each)

        with ThreadPoolExecutor(len(work)) as pool:
            return list(pool.map(one, work))

    return run
