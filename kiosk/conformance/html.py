"""The report as one HTML page: no script, nothing from elsewhere, for the screen (light and dark) and for paper.

Everything a hospital answered is foreign text: it is escaped, control characters are shown, and the page forbids
itself everything but its own style.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta, timezone
from html import escape
from importlib.resources import files

from kiosk.conformance.check import LEVELS, Finding, Result, Verdict
from kiosk.conformance.exchange import Exchange, json_of
from kiosk.conformance.runner import Report
from kiosk.conformance.text import MOST_SHOWN, plain

LONGEST_BODY = 4000
LEVEL_WORDS = {
    "L0": "L0 · the minimum",
    "L1": "L1 · sessions, services, insurance, appointments",
    "L2": "L2 · holds, payments, reprints, missing tickets, lent numbers",
}
WORDS = {
    Verdict.PASSED: ("✓", "passed"),
    Verdict.FAILED: ("✗", "failed"),
    Verdict.WARNED: ("!", "warned"),
    Verdict.SKIPPED: ("–", "skipped"),
}
VIETNAM = timezone(timedelta(hours=7))


def page(report: Report) -> str:
    """The whole page."""
    style = files("kiosk.conformance").joinpath("report.css").read_text(encoding="utf-8")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Conformance · {_text(report.hospital or report.url, 120)}</title>
<style>{style}</style>
</head>
<body>
<main>
{"".join(_head(report))}
{"".join(_failures(report))}
{"".join(_levels(report))}
<footer>Hospital contract {_text(report.contract_version, 20)} · {len(report.results)} checks, {report.answers} answers
read in {report.seconds:.1f} s · every patient of this run is invented</footer>
</main>
</body>
</html>
"""


def _head(report: Report) -> Iterator[str]:
    failed = report.count(Verdict.FAILED)
    verdict = "conforms" if report.good else f"{failed} check{'s' if failed > 1 else ''} failed"
    if report.good and report.unproved:
        verdict = f"nothing failed, but {report.unproved} checks found no open department"
    when = report.began.astimezone(VIETNAM)
    yield f'<header class="{"good" if report.good else "bad"}">'
    yield "<p class=kind>Conformance report · kiosk hospital contract</p>"
    yield f"<h1>{_text(report.hospital or 'Hospital', 200)}</h1>"
    yield f"<p class=verdict><strong>{', '.join(report.levels)}: {verdict}</strong></p>"
    yield f"<p class=where><code>{_text(report.url, 300)}</code> · <time>{when:%d %B %Y, %H:%M} (+07:00)</time></p>"
    yield "<dl class=counts>"
    for kind, (mark, word) in WORDS.items():
        yield f'<div class="{kind.value}"><dt><span aria-hidden=true>{mark}</span> {word}</dt>'
        yield f"<dd>{report.count(kind)}</dd></div>"
    yield "</dl></header>"


def _failures(report: Report) -> Iterator[str]:
    failed = [each for each in report.results if each.verdict is Verdict.FAILED]
    if not failed:
        return
    yield "<section aria-labelledby=wrong><h2 id=wrong>What is wrong</h2>"
    for result in failed:
        yield from _failure(result)
    yield "</section>"


def _failure(result: Result) -> Iterator[str]:
    check = result.check
    yield f'<article id="{_text(check.name)}"><h3><span class=level>{check.level}</span> {_words(check.title)}</h3>'
    yield f"<p class=name><code>{_text(check.name)}</code></p>"
    yield "<ul class=findings>"
    for finding in result.findings:
        yield f"<li><p>{_words(finding.what, 600)}</p>{''.join(_exchanges(finding))}</li>"
    yield "</ul>"
    yield f"<dl class=says><dt>The contract says</dt><dd><q>{_words(check.says)}</q> "
    yield f"<cite>{_text(check.section)}</cite></dd>"
    yield f"<dt>Where to look</dt><dd>{_words(check.look)}</dd></dl></article>"


def _exchanges(finding: Finding) -> Iterator[str]:
    shown = finding.exchanges[-MOST_SHOWN:]
    for exchange in shown:
        is_last = exchange is shown[-1]
        answered = exchange.status or "no answer"
        yield f"<details{' open' if is_last else ''}><summary><code>{_text(exchange.sent.method, 20)} "
        yield f"{_text(exchange.sent.path, 200)}</code> → {answered}{'' if is_last else ' (before)'}</summary>"
        yield from _exchange(exchange)
        yield "</details>"


def _exchange(exchange: Exchange) -> Iterator[str]:
    sent, answer = exchange.sent, exchange.answer
    yield '<div class=exchange><section><h4>Request</h4><pre tabindex=0 aria-label="Request">'
    yield f"<b>{_text(sent.method, 20)} {_text(sent.url, 600)}</b>\n{_headers(sent.headers)}"
    yield f"\n{_text(_laid_out(sent.body), LONGEST_BODY)}" if sent.body else ""
    yield '</pre></section><section><h4>Answer</h4><pre tabindex=0 aria-label="Answer">'
    if answer is None:
        yield f"<b>none</b> ({_text(exchange.trouble or 'unknown')})"
    else:
        yield f"<b>{answer.status}</b> after {answer.seconds * 1000:.0f} ms\n{_headers(answer.headers)}"
        yield f"\n{_text(_laid_out(answer.body), LONGEST_BODY)}"
    yield "</pre></section></div>"


def _levels(report: Report) -> Iterator[str]:
    for level in LEVELS:
        results = [each for each in report.results if each.check.level == level]
        if not results:
            continue
        yield f"<section aria-labelledby={level}><h2 id={level}>{LEVEL_WORDS[level]}</h2><table><thead><tr>"
        yield "<th scope=col>Outcome</th><th scope=col>Check</th><th scope=col>Note</th></tr></thead><tbody>"
        for result in results:
            mark, word = WORDS[result.verdict]
            name = f"<code>{_text(result.check.name)}</code>"
            if result.verdict is Verdict.FAILED:
                name = f'<a href="#{_text(result.check.name)}">{name}</a>'
            yield f'<tr class="{result.verdict.value}"><td><span class=mark aria-hidden=true>{mark}</span> {word}</td>'
            yield f"<th scope=row>{_words(result.check.title)}<br>{name}</th><td>{_words(result.note, 300)}</td></tr>"
        yield "</tbody></table></section>"


def _headers(headers: Mapping[str, str]) -> str:
    return "".join(f"{_text(name, 80)}: {_text(value, 300)}\n".replace("\r", "") for name, value in headers.items())


def _laid_out(body: str) -> str:
    """A JSON body with its lines indented; any other as it came."""
    data = json_of(body)
    return body if data is None else json.dumps(data, ensure_ascii=False, indent=2)


def _words(text: str, longest: int = 2000) -> str:
    """Text whose `marked` words are code."""
    parts = plain(text, longest).split("`")
    return "".join(f"<code>{escape(part)}</code>" if turn % 2 else escape(part) for turn, part in enumerate(parts))


def _text(text: str, longest: int = 2000) -> str:
    return escape(plain(text, longest))
