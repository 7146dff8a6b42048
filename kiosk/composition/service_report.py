"""The readiness report as the technicians' menu prints it: of what its checks found, in Vietnamese for who signs it."""

from datetime import datetime

from drivers.printer import Page, PaperSize
from kiosk.composition.pages import DrawnPage
from kiosk.release import running_release
from kiosk.settings import Settings
from kiosk.staff.checks import Found
from ui.paper import PaperShape


def report_page(settings: Settings, found: tuple[Found, ...], at: datetime, paper: PaperSize) -> Page:
    """One slip for this paper. Needs a QGuiApplication. Raises `ui.paper.fonts.FontError`."""
    from kiosk.doctor.findings import Finding, Light  # noqa: PLC0415 - brings every driver; when first asked for
    from kiosk.doctor.readiness import readiness_of  # noqa: PLC0415
    from kiosk.doctor.telling import Examined  # noqa: PLC0415
    from ui.paper.readiness_slip import readiness_slip  # noqa: PLC0415

    findings = tuple(Finding(one.part, Light(one.light.value), one.what, one.remedy) for one in found)
    told = readiness_of(Examined(at, running_release(), settings, findings), vietnamese=True)
    return DrawnPage(readiness_slip(told, PaperShape(paper.width, paper.dots_per_inch)))
