"""Whether insurance pays: asked through the server where it passes questions on, else what its books say.

`CoverageEligibilityRequest` is answered by a `CoverageEligibilityResponse`, if there is somebody behind the server who
answers. A `Coverage` in the books is only what the hospital noted earlier: it is confirmed at the desk, and none there
means that nobody knows.
"""

from datetime import date
from typing import Any

from kiosk.hospital.fhir.elements import Stored, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import RefusedError
from kiosk.hospital.fhir.finding import search
from kiosk.hospital.fhir.resources import Coverage as Noted
from kiosk.hospital.fhir.resources import CoverageEligibilityRequest, CoverageEligibilityResponse
from kiosk.hospital.fhir.site import FhirSite
from kiosk.hospital.fhir.times import day_of
from kiosk.hospital.fhir.writing import create, key_of
from kiosk.visit import Coverage, Covered, NotCovered, NotCoveredReason, UncheckedCoverage

INSURER = "Bảo hiểm xã hội Việt Nam"


def check(x: Exchange, site: FhirSite, patient_id: str, today: date) -> Coverage:
    """The insurer's word before the books'."""
    coverages = _noted(x, site, patient_id)
    if site.asks_insurer and (said := _asked(x, site, patient_id, coverages, today)) is not None:
        return said
    return by_the_books(coverages, site, today)


def _noted(x: Exchange, site: FhirSite, patient_id: str) -> list[Stored[Noted]]:
    """The patient's insurances in the books, the one that lasts longest first."""
    found = search(
        x,
        Noted,
        [("beneficiary", f"Patient/{patient_id}")],
        keep=lambda seen: seen.status == "active" and id_in(seen.beneficiary, "Patient") == patient_id,
    )
    return sorted(found, key=lambda each: _ends(each.seen, site) or date.max, reverse=True)


def by_the_books(coverages: list[Stored[Noted]], site: FhirSite, today: date) -> Coverage:
    """What the books promise, to be confirmed at the desk."""
    if not coverages:
        return UncheckedCoverage()
    best = coverages[0]
    ends = _ends(best.seen, site)
    if ends is not None and ends < today:
        return NotCovered(NotCoveredReason.EXPIRED, ends)
    begins = day_of(best.seen.period.start, site.zone) if best.seen.period else None
    if begins is not None and begins > today:
        return UncheckedCoverage()
    return Covered(best.path, None, ends, _card(best.seen, site), confirm_at_desk=True)


def _asked(
    x: Exchange, site: FhirSite, patient_id: str, coverages: list[Stored[Noted]], today: date
) -> Coverage | None:
    """What the insurer answers through the server, None where nobody does."""
    own = site.visit_system, key_of("coverage of", patient_id, today.isoformat())
    body: dict[str, Any] = {
        "insurer": {"display": INSURER},
        "resourceType": "CoverageEligibilityRequest",
        "identifier": [{"system": own[0], "value": own[1]}],
        "status": "active",
        "purpose": ["validation"],
        "patient": {"reference": f"Patient/{patient_id}"},
        "servicedDate": today.isoformat(),
        "created": today.isoformat(),
    }
    if coverages:
        body["insurance"] = [{"focal": True, "coverage": {"reference": coverages[0].path}}]
    try:
        request = create(x, CoverageEligibilityRequest, body, own, unless=[own])
    except RefusedError:
        return None
    if not isinstance(request, Stored):
        return None
    for _ in x.looks():
        responses = search(
            x,
            CoverageEligibilityResponse,
            [("request", request.path)],
            keep=lambda seen: id_in(seen.request, "CoverageEligibilityRequest") == request.id,
        )
        for each in responses:
            if each.seen.status == "active" and each.seen.outcome in ("complete", "partial"):
                return _answer(each, coverages, site)
    return None


def _answer(
    response: Stored[CoverageEligibilityResponse], coverages: list[Stored[Noted]], site: FhirSite
) -> Coverage | None:
    """A yes or no to the first insurance that has one."""
    for insurance in response.seen.insurance:
        if insurance.inforce is None:
            continue
        period = insurance.benefit_period
        ends = day_of(period.end, site.zone) if period else None
        if insurance.inforce:
            card = _card(coverages[0].seen, site) if coverages else None
            return Covered(response.path, None, ends, card)
        return NotCovered(NotCoveredReason.EXPIRED if ends else NotCoveredReason.OTHER, ends)
    return None


def _ends(coverage: Noted, site: FhirSite) -> date | None:
    return day_of(coverage.period.end, site.zone) if coverage.period else None


def _card(coverage: Noted, site: FhirSite) -> str | None:
    """The insurance number."""
    ours = (each.value for each in coverage.identifier if each.system == site.patients.insurance)
    return next(ours, None) or coverage.subscriber_id
