"""The report as text: calm, one line for each check, then what is wrong."""

import shutil
from collections.abc import Iterable, Iterator, Mapping

from kiosk.conformance.check import Check, Finding, Result, Verdict
from kiosk.conformance.exchange import Exchange
from kiosk.conformance.runner import Report

MARKS = {Verdict.PASSED: "✓", Verdict.FAILED: "✗", Verdict.WARNED: "!", Verdict.SKIPPED: "–"}
LONGEST = 1200
MOST_SHOWN = 3
"""Exchanges shown for each finding: the last ones, the failing one at the end."""


def result_line(result: Result) -> str:
    """One check."""
    note = f"  ({plain(result.note)})".replace("\n", "\\n") if result.note else ""
    return f"{MARKS[result.verdict]} {result.check.level} {result.check.name:32} {result.check.title}{note}"


def listing(checks: Iterable[Check]) -> Iterator[str]:
    """Every check there is."""
    for each in checks:
        needs = f"  [{each.feature}]" if each.feature else ""
        yield f"{each.level} {each.name:32} {each.title}{needs}"


def summary(report: Report) -> str:
    """How the run came out."""
    parts = [
        f"{report.count(Verdict.PASSED)} passed",
        f"{report.count(Verdict.FAILED)} failed",
        f"{report.count(Verdict.WARNED)} warned",
        f"{report.count(Verdict.SKIPPED)} skipped",
    ]
    if report.unproved:
        parts.append(f"{report.unproved} of these for want of an open department: come back in its hours")
    return f"{', '.join(parts)} in {report.seconds:.1f} s ({report.answers} answers, {', '.join(report.levels)})"


def failures(report: Report) -> Iterator[str]:
    """What is wrong, with the request, the answer, the contract's words and where to look."""
    for result in report.results:
        if result.verdict is Verdict.FAILED:
            yield from _failure(result)


def plain(text: str, longest: int = LONGEST) -> str:
    """Text that does nothing to a terminal: control characters escaped, bounded."""
    cut = text if len(text) <= longest else f"{text[:longest]} … ({len(text)} characters)"
    return "".join(letter if letter.isprintable() or letter == "\n" else f"\\u{ord(letter):04x}" for letter in cut)


def _failure(result: Result) -> Iterator[str]:
    check = result.check
    yield ""
    yield f"✗ {check.name} · {check.level} · {check.title}"
    for finding in result.findings:
        yield f"  wrong      {plain(finding.what)}"
        yield from _shown(finding)
    yield f"  contract   “{check.says}”"
    yield f"             ({check.section})"
    yield f"  look       {check.look}"


def _shown(finding: Finding) -> Iterator[str]:
    for exchange in finding.exchanges[-MOST_SHOWN:]:
        yield from _exchange(exchange)


def _exchange(exchange: Exchange) -> Iterator[str]:
    sent, answer = exchange.sent, exchange.answer
    yield f"  request    {plain(sent.method)} {plain(sent.url)}"
    yield from _headers(sent.headers)
    if sent.body:
        yield from _body(sent.body)
    if answer is None:
        yield f"  answer     none ({exchange.trouble})"
        return
    yield f"  answer     {answer.status} after {answer.seconds * 1000:.0f} ms"
    yield from _headers(answer.headers)
    yield from _body(answer.body)


def _headers(headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        yield f"             {plain(name, 80)}: {plain(value, 200)}".replace("\n", "\\n")


def _body(body: str) -> Iterator[str]:
    width = max(60, shutil.get_terminal_size((120, 24)).columns - 13)
    for line in plain(body).splitlines():
        for start in range(0, len(line) or 1, width):
            yield f"             {line[start : start + width]}"
