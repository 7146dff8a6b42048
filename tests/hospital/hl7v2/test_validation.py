"""Every message the kiosk sends, by the tables of hl7apy."""

from dataclasses import replace
from pathlib import Path

import pytest
from hl7apy.consts import VALIDATION_LEVEL
from hl7apy.parser import parse_message, parse_segments

from kiosk.hospital.hl7v2 import Hl7Site, messages
from kiosk.hospital.hl7v2.messages import Time
from kiosk.hospital.hl7v2.site import VERSIONS
from kiosk.hospital.hl7v2.table import slot_of
from kiosk.hospital.hl7v2.table_file import read
from kiosk.identity import PersonName
from kiosk.visit import Payer, Priority
from support.hl7v2.hospital import SLOT, TABLE, TICKET, request, site
from support.world import ANH, CHILD, NOW

KINDS = ("walk-in", "child", "time", "number", "cancelled", "time-back", "query")


def text_of(kind: str, here: Hl7Site) -> str:
    table = read(TABLE, "table")
    place, slot = table.place("dep-ntq", "q-ntq-1"), slot_of(SLOT, table)
    assert place is not None
    assert slot is not None
    child = replace(CHILD, guardian_name=PersonName("TRẦN BẢO"), registered_facility="01043")
    insured = request(
        identity=child, payer=Payer.INSURANCE, evidence_id="e", priority=Priority.UNDER_6, patient_id=None
    )
    person = messages.nameless(here, "VISIT")
    made = {
        "walk-in": lambda: messages.walk_in(here, request(identity=ANH, appointment_id="A1"), TICKET, place),
        "child": lambda: messages.walk_in(here, insured, TICKET, place),
        "time": lambda: messages.time_wanted(here, insured, TICKET, slot[0], Time(slot[1], slot[2])),
        "number": lambda: messages.number_printed(here, "k", "VISIT", person, TICKET),
        "cancelled": lambda: messages.not_coming(here, "k", "VISIT", person, NOW),
        "time-back": lambda: messages.time_given_back(here, "k", "VISIT", "F1", NOW),
        "query": lambda: messages.who_is(here, "k", here.authorities.citizen, "001188990001", NOW),
    }
    return made[kind]().data.decode()


@pytest.mark.parametrize(
    ("version", "kind"),
    [
        (version, kind)
        for version in VERSIONS
        for kind in KINDS
        if version not in ("2.3", "2.7.1")  # hl7apy has no tables of 2.7.1; of 2.3 see below
        and not (kind == "query" and version == "2.3.1")  # QBP came with 2.4
    ],
)
def test_strictly_valid(version: str, kind: str, tmp_path: Path) -> None:
    here = site(tmp_path, 1, version=version, patient_query=version != "2.3.1")
    text = text_of(kind, here)
    if kind == "query":
        # hl7apy has the general QPD, whose field 3 stands once; that of Q22 (3.3.56) repeats.
        text = text.replace("~@PID.3.4.1^CCCD~@PID.3.5^NI", "")
    report = tmp_path / "report"
    message = parse_message(text, validation_level=VALIDATION_LEVEL.STRICT, find_groups=True)
    assert message.validate(report_file=str(report))
    told = report.read_text().splitlines() if report.exists() else []
    # Words of tables every hospital fills for itself, or that later versions of the table have.
    assert [line for line in told if "not in table" not in line] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "query"])
def test_every_segment_is_valid_in_the_oldest_version(kind: str, tmp_path: Path) -> None:
    """By segment: hl7apy looks for the structure in MSH-9.3, which came with 2.3.1."""
    text = text_of(kind, site(tmp_path, 1, version="2.3", patient_query=False))
    segments = parse_segments(text, version="2.3", validation_level=VALIDATION_LEVEL.STRICT)
    assert [segment.name for segment in segments] == [line[:3] for line in text.split("\r") if line]
    for segment in segments:
        assert segment.validate(report_file=str(tmp_path / "report"))
