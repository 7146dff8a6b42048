"""Published versions of the hospital's directory, as its server gives them out (operations 29 and 30).

Any web server that gives out the file will do: one that knows nothing of `wait` answers at once, one without ETags
sends the whole file again, and one that takes no reports says 404 or 405.
"""

from typing import Final

import msgspec

from kiosk.hospital.directory_answers import Fetched, Found, Mark, NotPublished, Report, Unchanged
from kiosk.hospital.port import Done, Unavailable
from kiosk.hospital.unusable import unavailable
from kiosk.hospital.web import LOOKUP_S, Answer, Http, Problem, sendable

ANSWER_S: Final = 20.0
"""How long the answer itself may take."""
NOT_THERE: Final = (404, 410)
NO_REPORTS: Final = (404, 405, 501)
LONGEST_DATE: Final = 40


class DirectoryServer:
    """One address. For several threads; every call ends within its time."""

    def __init__(self, http: Http, kiosk_id: str) -> None:
        self._http = http
        self._kiosk_id = kiosk_id

    def ask(self, mark: Mark, wait_s: int) -> Found:
        """What is published, held back for up to `wait_s` while it is as marked."""
        params = {"kiosk": self._kiosk_id, "wait": str(wait_s)}
        reply = self._http.get("", params=params, headers=mark.headers(), seconds=wait_s + ANSWER_S)
        match reply:
            case Answer(status=204):
                return NotPublished()
            case Answer(body=body, headers=headers):
                return Fetched(body, Mark(sendable(headers.get("ETag")), _date(headers.get("Last-Modified"))))
            case Problem(status=304):
                return Unchanged()
            case Problem(status=status) if status in NOT_THERE:
                return NotPublished()
            case _:
                return unavailable(reply)

    def report(self, report: Report) -> Done | Unavailable | None:
        """Tell what is shown; None where nobody takes reports."""
        said = {
            "kioskId": self._kiosk_id,
            "at": report.at.isoformat(timespec="seconds"),
            "running": report.running,
            "refused": report.refused,
            "reasons": list(report.reasons),
        }
        reply = self._http.post("/reports", msgspec.json.encode(said), seconds=LOOKUP_S)
        if isinstance(reply, Answer):
            return Done()
        return None if isinstance(reply, Problem) and reply.status in NO_REPORTS else unavailable(reply)

    def close(self) -> None:
        """Hang up."""
        self._http.close()


def _date(text: str | None) -> str | None:
    return text if text and len(text) <= LONGEST_DATE and text.isascii() and text.isprintable() else None
