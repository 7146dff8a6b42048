"""Which request of a visit goes wrong, and where."""

import re
from dataclasses import dataclass
from enum import Enum


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

    def is_begun_by(self, start_line: str) -> bool:
        """Whether a request with this first line is one."""
        return re.match(self.value, start_line) is not None


class Point(Enum):
    """Where the line breaks."""

    REFUSED = "nobody takes the connection (the client is sent to such a place, see support.hasty_hospital)"
    SILENT = "the request is taken, not passed on, and nothing comes back until the client gives up"
    BEFORE_REQUEST = "the connection breaks before anything was passed on"
    IN_REQUEST = "half of the request is passed on, then both connections break"
    BEFORE_ANSWER = "the server did it, and the connection breaks before its answer"
    IN_HEADERS = "the answer ends in the middle of its headers"
    IN_BODY = "the answer ends in the middle of its body"
    LATE = "the server did it, and its answer comes when the client has given up"
    TWICE = "the server gets the request twice"


@dataclass(frozen=True, slots=True)
class Fault:
    """This request, this point; `skip` so many of them before."""

    request: Request
    point: Point
    skip: int = 0
