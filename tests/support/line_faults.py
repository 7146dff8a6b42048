"""The requests of a visit, to let one go wrong (`Fault`, `Point`)."""

import re
from enum import Enum

from drivers.simulation.network import Fault, Point

__all__ = ["Fault", "Point", "Request"]


class Request(Enum):
    """The requests of a visit, by how their first line begins."""

    SEARCH = r"POST \S*/patients:search "
    COVERAGE = r"POST \S*/coverage:check "
    APPOINTMENTS = r"GET \S*/appointments\?"
    SERVICES = r"GET \S*/services\?"
    REGISTER_PATIENT = r"POST \S*/patients "
    CREATE_VISIT = r"POST \S*/visits "
    LOOK_UP = r"GET \S*/visits\?clientReference="
    KEEP_NUMBER = r"POST \S*/visits/[^/ ]*:offline-ticket "
    CANCEL = r"POST \S*/visits/[^/ ]*:cancel "
    LEND = r"POST \S*/number-leases "
    HELP = r"POST \S*/help-requests "
    VISITS_OF_TODAY = r"GET \S*/patients/[^/ ]*/visits\?"
    SESSIONS = r"GET \S*/sessions\?"
    HOLD = r"POST \S*/holds "
    RELEASE = r"DELETE \S*/holds/"
    START_PAYMENT = r"POST \S*/payments "
    PAYMENT = r"GET \S*/payments/"
    REPRINT = r"POST \S*/visits/[^/ ]*/reprints "

    def is_begun_by(self, start_line: str) -> bool:
        """Whether a request with this first line is one."""
        return re.match(self.value, start_line) is not None
