"""The closed vocabularies are those of the code: a word that is missing would count as `other` for good."""

import re
from enum import Enum
from pathlib import Path
from typing import get_args

import pytest

from drivers.printer import PrinterStatus
from kiosk.failures import Failure
from kiosk.hospital import payloads
from kiosk.identity import DocumentKind, ProofLevel, RefusalKind
from kiosk.journey import CancelWord, CardProblem, CodeHint, OutOfServiceReason
from kiosk.journey.state import Step
from kiosk.runtime.printing.words import CONSENT, RECEIPT, TICKET
from kiosk.watching.catalogue import OTHER, catalogue, closed, words
from kiosk.watching.weekly import words as of_the_page
from kiosk.watching.weekly.summing import COURSE, PATIENTS_OWN, WAITS

ROOT = Path(__file__).parents[2]


def values(kind: type[Enum]) -> set[str]:
    return {one.value for one in kind}


def test_steps_are_those_of_the_journey() -> None:
    steps = {step.__name__ for step in get_args(Step)}
    assert len(steps) > 15
    assert set(words("steps")) == steps
    assert set(COURSE) == PATIENTS_OWN | WAITS
    assert set(COURSE) < steps


def test_outcomes_are_those_a_visit_can_have() -> None:
    told = {"booked", "provisional", "shown-again", "cancelled", "left", "unclear", "refused-late"}
    told |= {f"stopped-{failure.value}" for failure in Failure}
    told |= {f"not-cancelled-{word.value}" for word in CancelWord if word not in (CancelWord.DONE, CancelWord.LATER)}
    assert set(words("outcomes")) == told


@pytest.mark.parametrize(
    ("vocabulary", "known"),
    [
        ("refusals", {kind.name.lower() for kind in RefusalKind}),
        ("documents", {kind.name.lower() for kind in DocumentKind} | {"patient_code"}),
        ("card-problems", values(CardProblem)),
        ("hints", values(CodeHint)),
        ("proofs", values(ProofLevel)),
        ("out-of-service", values(OutOfServiceReason)),
        ("printed", {TICKET, RECEIPT, CONSENT}),
    ],
)
def test_vocabularies_are_those_of_the_code(vocabulary: str, known: set[str]) -> None:
    assert set(words(vocabulary)) == known


def test_writes_are_those_of_the_queue() -> None:
    kinds = {value for name, value in vars(payloads).items() if name.isupper() and isinstance(value, str)}
    assert "book" in kinds
    assert set(words("writes")) <= kinds | {"payment-note"}
    assert {"book", "help", "cancel", "payment", "return-lease"} <= set(words("writes"))


def test_printers_have_a_word_for_every_status() -> None:
    assert len(words("printer-status")) == len(get_args(PrinterStatus))


def test_every_word_that_is_counted_has_one_on_the_page() -> None:
    assert set(words("steps")) | {OTHER} == set(of_the_page.STEPS)
    assert set(words("devices")) | {OTHER} == set(of_the_page.DEVICES)
    causes = {*words("refusals"), *words("hints"), *words("card-problems"), OTHER}
    assert causes == set(of_the_page.CAUSES)
    assert {*words("printer-status"), OTHER} == set(of_the_page.PRINTER)
    assert {*words("out-of-service"), OTHER} == set(of_the_page.REASONS)


def test_what_stands_in_no_vocabulary_is_other() -> None:
    assert closed("Reviewing", "steps") == "Reviewing"
    assert closed("NGUYỄN VĂN A", "steps") == OTHER
    assert closed("001090000000", "refusals") == OTHER


def test_a_page_that_a_remedy_sends_to_is_there_and_says_what_it_is_said_to() -> None:
    told = [f"{event.meaning} {event.remedy}" for event in catalogue().values()]
    named = re.findall(r"`([\w./-]+\.md)`(?:, under ([A-Z][\w ]+))?", " ".join(told))
    assert len(named) >= 2
    for page, heading in named:
        assert page.startswith("packaging/docs/"), f"{page}: where is that?"
        assert not heading or f"\n## {heading}\n" in (ROOT / page).read_text("utf-8")
        assert (ROOT / page).is_file()


def test_nobody_is_sent_to_a_readme_that_a_kiosk_has_not_got() -> None:
    assert [event.note.value for event in catalogue().values() if "README" in event.remedy + event.meaning] == []
