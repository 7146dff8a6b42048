"""From the contract's JSON to the house's words. Every word this kiosk does not know has a safe meaning."""

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from kiosk.departments import AgeRange, ClinicRoom, Department, OpeningHours, RoomState, minute_of_day
from kiosk.hospital.native import wire, wire_l1
from kiosk.hospital.native.checks import count
from kiosk.hospital.port import Capabilities
from kiosk.identity import PartialDate, PersonName, Sex
from kiosk.visit import (
    Appointment,
    Coverage,
    Covered,
    NotCovered,
    NotCoveredReason,
    PatientRecord,
    PortalCode,
    Service,
    UncheckedCoverage,
)

LENDS = "number-leases"
LONGEST_SERIES = 8
LONGEST_ADDRESS = 200
_ADDRESS = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%{}-]+")

_LEVEL = re.compile(r"L[0-9]{1,2}")

_SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}
_STATES = {state.value: state for state in RoomState}
_REASONS = {reason.value: reason for reason in NotCoveredReason}


def capabilities(answer: wire.CapabilitiesAnswer) -> Capabilities:
    """What the hospital can do; levels as numbers, what this kiosk cannot use left out."""
    levels = frozenset(int(level[1:]) for level in answer.levels if _LEVEL.fullmatch(level))
    features = frozenset(answer.features)
    series = lease_series(answer.lease_series) if LENDS in features else None
    return Capabilities(answer.contract_version, levels, features, series, status_page(answer.status_page))


def lease_series(word: Any) -> str | None:
    """A series that can stand before a number on a ticket."""
    usable = isinstance(word, str) and 0 < len(word) <= LONGEST_SERIES and word.isalnum()
    return word if usable else None


def status_page(address: Any) -> str | None:
    """An address fit for the code on a ticket: `https` (or this machine), and a place for the visit's code."""
    if not isinstance(address, str) or len(address) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
        return None
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return None
    safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    plain = bool(host) and "@" not in parts.netloc and "{" not in parts.netloc
    return address if safe and plain and address.count("{code}") == 1 else None


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def sex(word: str | None) -> Sex:
    """A sex, UNKNOWN for every other word."""
    return _SEXES.get(word or "", Sex.UNKNOWN)


def birth(text: str | None) -> PartialDate | None:
    """`1990`, `1990-01` or `1990-01-31`; anything else is not known."""
    if not text:
        return None
    try:
        year, month, day = ([int(part) for part in text.split("-")] + [None, None])[:3]
        return PartialDate(year, month, day) if year is not None else None
    except ValueError:
        return None


def department(item: wire.DepartmentItem) -> Department:
    """One department."""
    ages = AgeRange(item.age_range.min_years, item.age_range.max_years) if item.age_range else AgeRange()
    limited = _SEXES.get(item.sex or "")
    return Department(
        item.id,
        item.code,
        item.name,
        {"en": item.name_en} if item.name_en else {},
        item.active,
        ages,
        limited,
        item.accepts_bhyt,
        opening=tuple(hours for each in item.hours or () if (hours := opening_hours(each)) is not None),
    )


def opening_hours(item: wire.Hours) -> OpeningHours | None:
    """Hours that can be understood; None says nothing about that time."""
    opens, closes = minute_of_day(item.opens), minute_of_day(item.closes)
    return None if opens is None or closes is None else OpeningHours(tuple(item.weekdays), opens, closes)


def room(item: wire.QueueItem) -> ClinicRoom:
    """One clinic room."""
    return ClinicRoom(
        queue_id=item.id,
        department_id=item.department_id,
        code=item.room_code,
        name=item.room_name,
        floor=item.floor,
        state=_STATES.get(item.state, RoomState.OTHER),
        waiting=count(item.waiting),
        minutes=count(item.estimated_wait_minutes),
        practitioner=item.practitioner,
    )


def patient(match: wire.PatientMatch) -> PatientRecord:
    """One patient."""
    return PatientRecord(
        match.patient_id, PersonName(match.name), birth(match.birth_date), sex(match.sex), match.grade == "certain"
    )


def coverage(result: wire_l1.CoverageResult) -> Coverage:
    """What insurance says; a "valid" without evidence promises nothing."""
    if result.status == "valid" and result.evidence_id:
        facility = (result.primary_facility.name or result.primary_facility.code) if result.primary_facility else None
        percent = result.benefit_percent
        believed = percent if percent is not None and 0 <= percent <= 100 else None
        return Covered(result.evidence_id, believed, result.valid_to, result.card, facility, result.provisional)
    if result.status in ("valid", "unavailable"):
        return UncheckedCoverage()
    reason = _REASONS.get(result.status, NotCoveredReason.OTHER)
    return NotCovered(reason, result.valid_to, code=PortalCode.parse(result.source_code))


def appointment(item: wire_l1.AppointmentItem) -> Appointment:
    """One appointment."""
    return Appointment(
        id=item.appointment_id,
        department_id=item.department_id,
        department_name=item.department_name,
        at=item.starts_at,
        practitioner=item.practitioner,
        room_name=item.room_name,
        floor=item.floor,
        queue_id=item.queue_id,
    )


def service(item: wire_l1.ServiceItem) -> Service:
    """One examination and its price."""
    return Service(item.code, item.name, item.price, item.bhyt_price)
