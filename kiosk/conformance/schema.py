"""The schema part: schemathesis makes requests from the contract, right and wrong ones, always the same, and judges.

One check for each operation. Nothing is remembered between runs, and no example is sought once one is found.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, GenerationMode, Response
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kiosk.conformance.bench import Bench
from kiosk.conformance.check import Check, Finding, FoundError
from kiosk.conformance.contract import Contract, Operation
from kiosk.conformance.exchange import LONGEST_BODY, Answer, Exchange, json_of, masked
from kiosk.conformance.line import echo_of, sent_of
from kiosk.conformance.shape import judge

PREFIX = "schema-"
JUDGES = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
MOST_FINDINGS = 5
LONGEST_WAIT = 30
"""Seconds: what waits longer is refused, and that is asked."""
PLAIN = r"^[A-Za-z0-9._~-]{1,64}$"


def schema_checks(contract: Contract, examples: int) -> Iterator[Check]:
    """A check for each operation; `examples` right requests and as many wrong ones."""
    schema = cache(lambda: _schema(contract))
    for operation in contract.operations:
        yield Check(
            name=f"{PREFIX}{operation.name}",
            title=f"{operation.method} {operation.path} answers as described, whatever is sent",
            level=operation.level,
            section="Rules for every operation",
            says="JSON, UTF-8, property names in camelCase.",
            look="Compare status, media type and properties with the operation in openapi.yaml.",
            run=_runner(schema, operation, examples),
            feature=operation.feature,
        )


def _schema(contract: Contract) -> Any:
    """The contract for schemathesis. Ids in paths are plain: routers and proxies refuse the rest before a hospital."""
    document = json.loads(json.dumps(contract.document))
    document["security"] = []
    document["components"].pop("securitySchemes", None)
    for parameter in _path_parameters(document):
        parameter["schema"] |= {"minLength": 1, "pattern": PLAIN}
    return schemathesis.openapi.from_dict(document)


def _path_parameters(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        for operation in item.values():
            yield from (each for each in operation.get("parameters", ()) if each.get("in") == "path")
    yield from (each for each in document["components"]["parameters"].values() if each["in"] == "path")


def _runner(schema: Callable[[], Any], operation: Operation, examples: int) -> Any:
    def run(kiosk: Bench) -> str:
        found: dict[tuple[str, ...], Finding] = {}
        session = requests.Session()
        session.trust_env, session.auth = False, kiosk.line.address.credential
        sent = 0

        def one(case: Case[Any]) -> None:
            nonlocal sent
            sent += 1
            hurry(case)
            for key, finding in _findings(kiosk, session, case):
                found.setdefault(key, finding)

        with session:
            asked = schema()[operation.path][operation.method]
            _send(one, asked.as_strategy(generation_mode=GenerationMode.POSITIVE), examples)
            if asked.body or asked.query or asked.headers:
                ids = dict.fromkeys(re.findall(r"{(\w+)}", operation.path), "no-such-thing")
                wrong = asked.as_strategy(generation_mode=GenerationMode.NEGATIVE, path_parameters=ids or None)
                with suppress(Unsatisfiable):  # nothing about this operation can be asked wrongly
                    _send(one, wrong, examples)
        if found:
            raise FoundError(tuple(found.values())[:MOST_FINDINGS])
        return f"{sent} requests"

    return run


def _send(one: Callable[[Case[Any]], None], strategy: SearchStrategy[Case[Any]], examples: int) -> None:
    """Always the same examples, none of them kept."""
    bounded = settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    asked: Any = given(strategy)(one)
    bounded(asked)()


def hurry(case: Case[Any]) -> None:
    """Answers that would rightly be held back for half a minute, each, are asked for at once."""
    wait = str((case.query or {}).get("wait", ""))
    if wait.isascii() and wait.isdecimal() and 0 < int(wait[:4]) <= LONGEST_WAIT:
        case.query["wait"] = 0


def _findings(kiosk: Bench, session: requests.Session, case: Case[Any]) -> Iterator[tuple[tuple[str, ...], Finding]]:
    address = kiosk.line.address
    try:
        response = case.call(
            base_url=address.url,
            session=session,
            timeout=address.timeout,
            allow_redirects=False,
            verify=address.verify,
            cert=address.certificate,
        )
    except requests.RequestException as error:
        yield (type(error).__name__,), Finding(f"no answer came ({type(error).__name__})")
        return
    exchange = _exchange(response, address.url)
    for breach in judge(kiosk.contract, exchange):
        if breach.kind != "no-patient-data-in-problems":
            yield breach.key, Finding(breach.what, (exchange,))
    try:
        case.validate_response(response, checks=JUDGES)
    except FailureGroup as group:
        for failure in group.exceptions:
            title = str(getattr(failure, "title", type(failure).__name__))
            yield (title, str(exchange.status)), Finding(title, (exchange,))


def _exchange(response: Response, base: str) -> Exchange:
    mask = echo_of(response.request)
    text = mask(response.content.decode("utf-8", "replace"))
    headers = masked({name.lower(): mask(", ".join(values)) for name, values in response.headers.items()})
    cut = text[:LONGEST_BODY]
    answer = Answer(response.status_code, headers, cut, response.elapsed, whole=len(cut) == len(text))
    return Exchange(sent_of(response.request, base), answer, json_of(text))
