"""Runs the checks one after another and gathers how they came out."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Any

from kiosk.conformance import checks as _all_checks  # noqa: F401 - importing writes them down
from kiosk.conformance.bench import NO_ROOM, Bench, Wishes
from kiosk.conformance.check import CHECKS, LEVELS, Check, Finding, FoundError, Result, Verdict, WarnError
from kiosk.conformance.contract import Contract
from kiosk.conformance.credentials import CredentialError
from kiosk.conformance.exchange import BrokenError, NoRoomError, SkipError
from kiosk.conformance.line import Address, Journal, Line
from kiosk.conformance.schema import schema_checks

LAST = ("answers-as-described", "problem-details", "no-patient-data-in-problems", "times-with-offset")
FULL = "the department the suite books in was full: choose one with `--department ID`"
UNREADABLE = (TypeError, ValueError, KeyError, IndexError, AttributeError, StopIteration)


class CannotRunError(Exception):
    """The suite could not be run at all; the text says why."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run: levels (None: what the hospital claims), names with `*`, examples of the schema part."""

    levels: tuple[str, ...] | None = None
    only: tuple[str, ...] = ()
    examples: int = 15


@dataclass(frozen=True, slots=True)
class Report:
    """A finished run."""

    url: str
    hospital: str
    contract_version: str
    levels: tuple[str, ...]
    began: datetime
    seconds: float
    answers: int
    results: tuple[Result, ...]

    def count(self, verdict: Verdict) -> int:
        """How many checks came out so."""
        return sum(each.verdict is verdict for each in self.results)

    @property
    def good(self) -> bool:
        """Whether nothing failed."""
        return self.count(Verdict.FAILED) == 0

    @property
    def unproved(self) -> int:
        """How many checks found no department to book in."""
        return sum(each.no_room for each in self.results)


def known_checks(contract: Contract, examples: int = 1) -> tuple[Check, ...]:
    """Every check, those that look at all answers last."""
    stateful = tuple(CHECKS.values())
    first = next(index for index, each in enumerate(stateful) if each.name == LAST[0])
    return (*stateful[:first], *schema_checks(contract, examples), *stateful[first:])


def run(address: Address, wishes: Wishes, plan: Plan, tell: Callable[[Result], None]) -> Report:
    """Run the plan; `tell` hears of each result at once. Raises CannotRunError."""
    contract, journal = Contract(), Journal()
    line = Line(address, journal)
    began, started = datetime.now(UTC), time.monotonic()
    try:
        bench = Bench(line, contract, wishes, capabilities_of(line))
        levels = plan.levels or claimed(bench.capabilities)
        chosen = choose(known_checks(contract, plan.examples), levels, plan.only)
        results = []
        for each in chosen:
            results.append(examine(each, bench))
            tell(results[-1])
    except CredentialError as error:
        raise CannotRunError(str(error)) from error
    finally:
        line.close()
    said = bench.capabilities
    return Report(
        address.url,
        str(said.get("hospitalName", "")),
        str(said.get("contractVersion", "")),
        levels,
        began,
        time.monotonic() - started,
        len(journal),
        tuple(results),
    )


def capabilities_of(line: Line) -> dict[str, Any]:
    """What the hospital says it can. Raises CannotRunError."""
    try:
        came = line.ask(line.prepared("GET", "/capabilities"))
    except BrokenError as error:
        raise CannotRunError(f"{line.address.url} does not answer: {error.what}") from error
    except (ValueError, OSError) as error:
        raise CannotRunError(f"{line.address.url} cannot be asked: {type(error).__name__}") from error
    if came.status in (401, 403):
        raise CannotRunError("the hospital does not accept the suite's credential")
    if came.status != 200 or not isinstance(came.data, dict):
        raise CannotRunError(f"GET {line.address.url}/capabilities gave {came.status} and no capabilities")
    return came.data


def claimed(capabilities: dict[str, Any] | Any) -> tuple[str, ...]:
    """The levels a hospital claims; of L2 each feature counts by its name, so it is always looked through."""
    named = capabilities.get("levels")
    named = named if isinstance(named, list) else []
    return tuple(level for level in LEVELS if level in ("L0", "L2") or level in named)


def choose(every: Iterable[Check], levels: Sequence[str], only: Sequence[str]) -> list[Check]:
    """The checks of these levels, or those named. Raises CannotRunError for a name nobody has."""
    if not only:
        return [each for each in every if each.level in levels]
    every = list(every)
    for name in only:
        if not any(fnmatchcase(each.name, name) for each in every):
            raise CannotRunError(f"there is no check `{name}`: see --list")
    return [each for each in every if any(fnmatchcase(each.name, name) for name in only)]


def examine(check: Check, bench: Bench) -> Result:
    """Run one check. Raises CredentialError."""
    if check.feature is not None and not bench.has(check.feature):
        return Result(check, Verdict.SKIPPED, f"`{check.feature}` is not among your features")
    mark, began = len(bench.line.journal), time.monotonic()
    note, verdict = "", Verdict.PASSED
    findings: tuple[Finding, ...] = ()
    try:
        note = check.run(bench) or ""
    except NoRoomError as reason:
        return Result(check, Verdict.SKIPPED, str(reason), seconds=time.monotonic() - began, no_room=True)
    except SkipError as reason:
        note, verdict = str(reason), Verdict.SKIPPED
    except WarnError as warning:
        note, verdict = str(warning), Verdict.WARNED
    except FoundError as found:
        findings, verdict = found.findings, Verdict.FAILED
    except BrokenError as broken:
        if _is_full(broken, bench):
            return Result(check, Verdict.SKIPPED, FULL, seconds=time.monotonic() - began, no_room=True)
        findings, verdict = (Finding(broken.what, broken.exchanges),), Verdict.FAILED
    except UNREADABLE as error:  # an answer may be anything; what a check cannot read is wrong
        what = f"an answer has a shape this check cannot read ({type(error).__name__})"
        findings, verdict = (Finding(what, bench.line.journal.since(mark)[-2:]),), Verdict.FAILED
    return Result(check, verdict, note, findings, time.monotonic() - began)


def _is_full(broken: BrokenError, bench: Bench) -> bool:
    """Whether a booking was refused for want of room and there is none: that is no fault."""
    last = broken.exchanges[-1] if broken.exchanges else None
    if last is None or last.code not in NO_ROOM or last.sent.path != "/visits":
        return False
    try:
        return not bench.has_room()
    except (BrokenError, SkipError):
        return False
