"""What the report shows: everything a developer needs, and nothing that acts on whoever reads it."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from kiosk.conformance import html, text
from kiosk.conformance.check import CHECKS, Verdict
from kiosk.conformance.runner import Report
from support.broken_hospitals import MUTANTS, BrokenHospital, Mutant
from support.broken_hospitals.breaking import Ask, Asked, Said

Examine = Callable[..., Report]
HOSTILE = "</pre><script>alert(1)</script>\x1b[2J\u202e<img src=x onerror=alert(1)>"


class Reader(HTMLParser):
    """The tags and attributes a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data


async def _hostile(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
    said = await ask(asked)
    if asked.path == "/capabilities":
        return said.saying(said.data | {"hospitalName": HOSTILE, "contractVersion": HOSTILE})
    body = json.dumps({"code": HOSTILE, "messageVi": HOSTILE}).encode() + HOSTILE.encode()
    return Said(409, {"content-type": "text/html", "x-hostile": "<b>bold</b>"}, body)


def test_a_failure_shows_request_answer_contract_and_where_to_look(hospital: BrokenHospital, examine: Examine) -> None:
    hospital.breaking(MUTANTS["duplicate-without-visit-id"])
    report = examine("same-reference-duplicate")
    check = CHECKS["same-reference-duplicate"]
    says = check.says.replace("`", "")
    for written in ("\n".join(text.failures(report)), Reader(html.page(report)).words):
        for needed in (
            "visitId",
            f"{hospital.origin}/kiosk/v1/visits",
            "Idempotency-Key",
            "clientReference",
            "application/problem+json",
            "409",
            says,
            check.section,
            check.look,
        ):
            assert needed in written.replace("`", ""), needed


def test_hostile_answers_do_nothing_to_a_page(hospital: BrokenHospital, examine: Examine) -> None:
    hospital.breaking(Mutant("hostile", (), _hostile))
    page = Reader(html.page(examine("not-modified", "cursor-and-limit-judged", "problem-details")))
    assert not {"script", "img", "iframe", "link", "b\x1b"} & set(page.tags)
    assert not {name for name in page.attributes if name.startswith("on") or name in ("src", "style")}
    assert "\x1b" not in page.words
    assert "\u202e" not in page.words
    assert "<script>alert(1)</script>" in page.words


def test_hostile_answers_do_nothing_to_a_terminal(hospital: BrokenHospital, examine: Examine) -> None:
    hospital.breaking(Mutant("hostile", (), _hostile))
    report = examine("not-modified", "capabilities-plain", "problem-details")
    written = "\n".join([*text.failures(report), *map(text.result_line, report.results), text.summary(report)])
    assert all(letter.isprintable() or letter == "\n" for letter in written)


@pytest.mark.parametrize(
    "body", [b"[]", b"null", b'"text"', b"", b"\xff\xfe", b"[" * 5000, b'{"items": [1]}'], ids=repr
)
def test_answers_of_any_shape_are_findings_and_not_crashes(
    hospital: BrokenHospital, examine: Examine, body: bytes
) -> None:
    async def says(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        said = await ask(asked)
        return said if asked.path == "/capabilities" else Said(said.status, said.headers, body)

    hospital.breaking(Mutant("any-shape", (), says))
    report = examine("paging-complete", "same-key-same-visit", "names-in-any-form", "last-place", "leases-apart")
    assert {each.verdict for each in report.results} == {Verdict.FAILED}


def test_a_page_is_whole_in_itself(examine: Examine) -> None:
    page = html.page(examine("capabilities-plain", "health-cheap"))
    reader = Reader(page)
    assert "Bệnh viện Đa khoa Ví Dụ" in reader.words
    assert "conforms" in reader.words
    assert "http://" not in page.replace("http://127.0.0.1", "")
    assert "https://" not in page
    assert reader.tags.count("h1") == 1
    assert "default-src 'none'" in page
