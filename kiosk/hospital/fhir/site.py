"""What differs from one FHIR server to the next: where it is, what it calls things, how queues are numbered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo

from kiosk.departments import VIETNAM


@dataclass(frozen=True, slots=True)
class IdentifierSystems:
    """The systems patients' numbers stand under; an empty one is not used by this hospital.

    `record` is the hospital's own number of a patient, `appointment` what stands on appointment slips.
    """

    citizen: str
    insurance: str = ""
    passport: str = ""
    old_identity_card: str = ""
    record: str = ""
    appointment: str = ""


VN_CORE_EHEALTH = IdentifierSystems(
    citizen="http://fhir.ehealth.gov.vn/core/sid/national_id",
    insurance="http://fhir.ehealth.gov.vn/core/sid/insurance_number",
)
"""One of two rival drafts of "VN Core"."""
VN_CORE_HL7 = IdentifierSystems(
    citizen="http://fhir.hl7.org.vn/core/sid/cccd",
    insurance="http://fhir.hl7.org.vn/core/sid/bhyt",
)
"""The other."""
PRESETS: Mapping[str, IdentifierSystems] = {"vn-core-ehealth": VN_CORE_EHEALTH, "vn-core-hl7": VN_CORE_HL7}


@dataclass(frozen=True, slots=True)
class FhirSite:
    """One hospital's FHIR server.

    `hospital` is the address the hospital's own systems of identifiers and codes begin with, without a slash at the
    end. `series_of` names the letters before queue numbers by department (id or code); all others share
    `default_series`. `private_search` sends patients' numbers in the body (`POST Patient/_search`); without it they
    stand in addresses, which servers log: only for servers that cannot do otherwise. `asks_insurer` where somebody
    behind the server answers a CoverageEligibilityRequest.
    """

    base_url: str
    hospital: str
    patients: IdentifierSystems = VN_CORE_EHEALTH
    default_series: str = "A"
    series_of: Mapping[str, str] = field(default_factory=dict)
    private_search: bool = True
    asks_insurer: bool = False
    zone: tzinfo = VIETNAM

    @property
    def visit_system(self) -> str:
        """Under which our reference of a visit stands on everything that was written for it."""
        return f"{self.hospital}/sid/kiosk-visit"

    @property
    def check_in_system(self) -> str:
        """Under which it stands on an appointment that was made earlier, so that checking in can be undone."""
        return f"{self.hospital}/sid/kiosk-check-in"

    @property
    def entry_codes(self) -> str:
        """The system of the codes of a queue entry and of what is told with it."""
        return f"{self.hospital}/cs/queue-entry"

    @property
    def queue_prefix(self) -> str:
        """How every system of queue numbers begins."""
        return f"{self.hospital}/sid/queue/"

    def queue_system(self, day: date, series: str) -> str:
        """Under which the numbers of a series stand on one day."""
        return f"{self.queue_prefix}{day.isoformat()}/{series}"

    def series(self, department_id: str, code: str) -> str:
        """The letters before a department's queue numbers."""
        return self.series_of.get(department_id) or self.series_of.get(code) or self.default_series
