"""Who did what when."""

from datetime import datetime

from starlette.responses import Response

from kiosk.office.audit import NOBODY
from kiosk.office.pages.acts import ACTS
from kiosk.office.pages.desk import Desk

A_PAGE = 50


def audit(desk: Desk) -> Response:
    """The newest first."""
    before = _before(desk.asked.query.get("before", ""))
    entries = desk.office.audit(most=A_PAGE, before=before)
    older = entries[-1].at.isoformat() if len(entries) == A_PAGE else None
    return desk.show("audit.html", entries=entries, older=older, is_first=before is None, acts=ACTS, nobody=NOBODY)


def _before(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
