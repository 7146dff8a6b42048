"""Insurance, asked through the hospital. Behind it stands another house, which may be silent while the hospital is not.

It therefore has a circuit of its own: a portal nobody hears must not cost every patient the whole deadline.
"""

from datetime import datetime

from kiosk.departments import VIETNAM
from kiosk.hospital.native import reading, wire, wire_l1
from kiosk.hospital.native.decoding import decoded
from kiosk.hospital.port import Unavailable
from kiosk.hospital.web import COVERAGE_S, OPEN, Answer, CircuitBreaker, Http, Reply, Verdict, verdict_on
from kiosk.identity import Identity
from kiosk.visit import Coverage, PatientRecord, UncheckedCoverage

SLOW_S = 2.0


def judged(reply: Reply, seconds: float, *, write: bool) -> Verdict:
    """A hospital that waited long to say that the portal is silent would do so for the next patient too."""
    if isinstance(reply, Answer) and seconds >= SLOW_S:
        found = decoded(reply, wire_l1.CoverageResult)
        if isinstance(found, wire_l1.CoverageResult) and found.status == "unavailable":
            return Verdict.FAILED
    return verdict_on(reply, seconds, write=write)


class Insurance:
    """POST /coverage:check."""

    def __init__(self, http: Http, breaker: CircuitBreaker | None = None) -> None:
        self._http = http.behind(breaker or CircuitBreaker(judge=judged))

    def check(self, identity: Identity, record: PatientRecord | None) -> Coverage | Unavailable:
        """Without a full name and a birth date there is nothing to ask with."""
        name = identity.name or (record.name if record else None)
        born = identity.birth or (record.birth if record else None)
        if name is None or born is None:
            return UncheckedCoverage()
        question = wire.body(
            card=identity.insurance_number.value if identity.insurance_number else None,
            citizenNumber=identity.citizen_number.value if identity.citizen_number else None,
            name=name.full,
            birthDate=born.iso(),
            visitDate=datetime.now(VIETNAM).date().isoformat(),
        )
        reply = self._http.post("/coverage:check", question, seconds=COVERAGE_S)
        if reply is OPEN:
            return UncheckedCoverage(OPEN.reason)
        found = decoded(reply, wire_l1.CoverageResult)
        return found if isinstance(found, Unavailable) else reading.coverage(found)
