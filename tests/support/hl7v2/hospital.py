"""A small hospital that speaks HL7 v2, and requests to it."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.hospital.hl7v2 import Authorities, Authority, Hl7Site
from kiosk.identity import Identity
from kiosk.visit import BookingIntent, BookingRequest, Consent, OfflineTicket, Payer, Priority
from support.world import ANH, NOW

TABLE = """
[[departments]]
id = "dep-ntq"
code = "NTQ"
name = "Nội tổng quát"
name_en = "Internal medicine"
hours = [{ weekdays = [1, 2, 3, 4, 5, 6, 7], opens = "07:00", closes = "16:30" }]

    [[departments.rooms]]
    id = "q-ntq-1"
    code = "101"
    name = "Phòng khám Nội 1"
    floor = "Tầng 1"

[[departments]]
id = "dep-tm"
code = "TM"
name = "Tim mạch"
hours = [{ weekdays = [7], opens = "13:00", closes = "14:00" }]

    [[departments.rooms]]
    id = "q-tm-1"
    code = "305"
    name = "Phòng 305"
    floor = "Tầng 3"
    practitioner = "BS. Trần Ví Dụ"
    slot_minutes = 20
    slot_places = 2
"""
SLOT = "q-tm-1@2026-11-22T13:20:00+07:00"
TICKET = OfflineTicket("K3-07", NOW)


def site(folder: Path, port: int, **changed: Any) -> Hl7Site:
    table = folder / "departments.toml"
    if not table.exists():
        table.write_text(TABLE, "utf-8")
    settings: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": port,
        "departments_file": table,
        "records_folder": folder / "records",
        "receiving_application": "HIS",
        "receiving_facility": "BV",
        "sending_facility": "BV",
        "authorities": Authorities(record=Authority("BVVD", "MR")),
    }
    return Hl7Site(**settings | changed)


def request(
    number: int = 1,
    *,
    identity: Identity = ANH,
    ticket: OfflineTicket | None = TICKET,
    at: datetime = NOW,
    **intent: Any,
) -> BookingRequest:
    plan = BookingIntent(
        identity=identity,
        patient_id="0000123",
        department_id="dep-ntq",
        queue_id="q-ntq-1",
        appointment_id=None,
        payer=Payer.SELF,
        evidence_id=None,
        priority=Priority.NONE,
        consent=Consent("2026-01", ("research",)),
    )
    return BookingRequest(f"key-{number}", f"ref-{number}", "K3", at, replace(plan, **intent), ticket)
