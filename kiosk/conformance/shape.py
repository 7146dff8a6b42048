"""Judges single answers: what any answer of any operation must be, whatever it was asked for."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.conformance.contract import Contract, Operation
from kiosk.conformance.exchange import Exchange

PROBLEM = "application/problem+json"
JSON = "application/json"
PERSONAL = frozenset({"name", "value", "birthDate", "phone", "address", "card", "citizenNumber"})
SHORTEST_PERSONAL = 6
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing wrong with one answer; `key` is the same wherever it is the same fault."""

    kind: str
    key: tuple[str, ...]
    what: str


def judge(contract: Contract, exchange: Exchange) -> Iterator[Breach]:
    """Everything that is wrong with an answer by itself. `kind` is the name of the check it belongs to."""
    if exchange.answer is None:
        return
    operation = contract.operation(exchange.sent.method, exchange.sent.path)
    where = (operation.name if operation else "no operation", str(exchange.status))
    for kind, what in _faults(contract, operation, exchange):
        yield Breach(kind, (kind, *where, re.sub(r"\d+", "#", what)), what)


def _faults(contract: Contract, operation: Operation | None, exchange: Exchange) -> Iterator[tuple[str, str]]:
    status = exchange.status
    if status >= 500:
        if status not in (503, 504):
            yield "no-server-fault", f"status {status}"
        if operation is None:
            return
    if status >= 400:
        yield from (("problem-details", what) for what in _problem_faults(contract, operation, exchange))
        yield from (("no-patient-data-in-problems", what) for what in _leaks(exchange))
    elif operation is not None:
        yield from (("answers-as-described", what) for what in _answer_faults(contract, operation, exchange))
        schema = contract.response(operation, status).get("content", {}).get(JSON, {}).get("schema", {})
        yield from (("times-with-offset", what) for what in _times(contract, schema, exchange.data))
        if exchange.answer is not None and exchange.answer.whole:
            yield from (("money-is-whole", what) for what in _fractions(contract, schema, exchange.answer.body))


def _answer_faults(contract: Contract, operation: Operation, exchange: Exchange) -> Iterator[str]:
    status = str(exchange.status)
    if status not in operation.responses:
        declared = ", ".join(each for each in operation.responses if each < "4")
        yield f"{operation.name} declares {declared}, {status} came"
        return
    response = contract.response(operation, exchange.status)
    if "content" not in response:
        if exchange.answer is not None and exchange.answer.body:
            yield f"{operation.name}: a {status} has no body"
        return
    media = _media(exchange)
    if media != JSON:
        yield f"{operation.name}: Content-Type is `{media}`, not `{JSON}`"
    if exchange.data is None:
        yield f"{operation.name}: the body is no JSON"
        return
    for breach in list(contract.breaches(response["content"][JSON]["schema"], exchange.data))[:3]:
        yield f"{operation.name}: {breach}"


def _problem_faults(contract: Contract, operation: Operation | None, exchange: Exchange) -> Iterator[str]:
    media = _media(exchange)
    if media != PROBLEM:
        yield f"Content-Type is `{media}`, not `{PROBLEM}`"
    if not isinstance(exchange.data, dict):
        yield "the body is no JSON object"
        return
    response = contract.response(operation, exchange.status)
    for breach in list(contract.breaches(response["content"][PROBLEM]["schema"], exchange.data))[:3]:
        yield f"problem details: {breach}"
    if exchange.data.get("status") != exchange.status:
        yield "`status` in the body is not the answer's status"
    general = contract.document["components"]["responses"]["AnyProblem"]["x-codes"]
    known = response.get("x-codes", ())
    if exchange.code is not None and exchange.code not in known and exchange.code not in general:
        yield f"`{exchange.code[:60]}` is none of the codes for {exchange.status}: {', '.join(known)}"
    if exchange.status == 429 and exchange.header("Retry-After") is None:
        yield "a 429 carries no `Retry-After`"


def _leaks(exchange: Exchange) -> Iterator[str]:
    """Personal values of the request that stand in the problem."""
    answered = exchange.answer.body if exchange.answer is not None else ""
    try:
        sent = json.loads(exchange.sent.body or "null")
    except ValueError:
        return
    plain = json.dumps(exchange.data, ensure_ascii=False) if exchange.data is not None else answered
    for name, value in _personal(sent):
        if value in answered or value in plain:
            yield f"the value of `{name}` that was sent stands in the problem"


def _personal(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            if name in PERSONAL and isinstance(each, str) and len(each) >= SHORTEST_PERSONAL:
                yield name, each
            yield from _personal(each)
    elif isinstance(value, list):
        for each in value:
            yield from _personal(each)


def _times(contract: Contract, schema: dict[str, Any], data: Any) -> Iterator[str]:
    for name, known, value in contract.described(schema, data):
        if known.get("format") == "date-time" and isinstance(value, str) and not _is_moment(value):
            yield f"`{name}` is no RFC 3339 time with an offset"


def _is_moment(text: str) -> bool:
    if not _MOMENT.fullmatch(text):
        return False
    try:
        return datetime.fromisoformat(text.upper()).tzinfo is not None
    except ValueError:
        return False


def _fractions(contract: Contract, schema: dict[str, Any], body: str) -> Iterator[str]:
    """Whole numbers that are written with a decimal point or as text: `50600.0` counts for a JSON schema as whole."""
    try:
        data = json.loads(body, parse_float=_Fraction)
    except (ValueError, RecursionError):
        return
    for name, known, value in contract.described(schema, data):
        if "integer" in known.get("type", "") and isinstance(value, _Fraction | str):
            yield f"`{name}` is not written as a whole number"


class _Fraction(str):
    """A number as it was written, with a point or an exponent."""

    __slots__ = ()


def _media(exchange: Exchange) -> str:
    return (exchange.header("Content-Type") or "nothing").partition(";")[0].strip().lower()
