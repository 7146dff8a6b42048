"""What a check is: a name that stays, a level, the words of the contract it stands on, and a function."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.conformance.exchange import BrokenError, Exchange

if TYPE_CHECKING:
    from kiosk.conformance.bench import Bench

LEVELS = ("L0", "L1", "L2")


class Verdict(StrEnum):
    """How a check came out."""

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `says` are words of the contract's `section`; `look` tells a developer where to look.

    `feature` is the capability without which it does not apply; None is needed by every hospital of its level.
    """

    name: str
    title: str
    level: str
    section: str
    says: str
    look: str
    run: Callable[["Bench"], str | None]
    feature: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and the exchanges that show it."""

    what: str
    exchanges: tuple[Exchange, ...] = ()
    section: str | None = None
    says: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """A check and how it came out; `note` is a reason, a figure or nothing. `no_room`: nobody could be booked."""

    check: Check
    verdict: Verdict
    note: str = ""
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    no_room: bool = False


class WarnError(Exception):
    """Nothing the contract forbids, but somebody should know."""


class FoundError(Exception):
    """Several things are wrong."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


CHECKS: dict[str, Check] = {}
"""Every stateful check by its name, in the order they were written down."""


def check(
    name: str, title: str, *, level: str, section: str, says: str, look: str, feature: str | None = None
) -> Callable[[Callable[["Bench"], str | None]], Callable[["Bench"], str | None]]:
    """Write a function down as a check. What it returns is a note for the report."""

    def write_down(run: Callable[["Bench"], str | None]) -> Callable[["Bench"], str | None]:
        assert name not in CHECKS, name  # noqa: S101 - two checks of one name are a fault of ours
        CHECKS[name] = Check(name, title, level, section, says, look, run, feature)
        return run

    return write_down


def must(condition: bool, what: str, *exchanges: Exchange) -> None:
    """Raise BrokenError unless it holds."""
    if not condition:
        raise BrokenError(what, *exchanges)


def answers(exchange: Exchange, status: int, what: str, *before: Exchange) -> Exchange:
    """The exchange, when its status is this one. Raises BrokenError."""
    must(exchange.status == status, f"{what}: {status} is right, {exchange.status} came", *before, exchange)
    return exchange


def refuses(exchange: Exchange, status: int, code: str, what: str, *before: Exchange) -> Exchange:
    """The exchange, when it is a problem of this status and code. Raises BrokenError."""
    came = f"{exchange.status} `{exchange.code}`" if exchange.code else str(exchange.status)
    fits = exchange.status == status and exchange.code == code
    must(fits, f"{what}: {status} `{code}` is right, {came} came", *before, exchange)
    return exchange
