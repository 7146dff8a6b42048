"""`kiosk doctor` for the technicians' menu: the same checks, asking the running kiosk of the devices it holds."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kiosk.settings import Settings
from kiosk.staff.checks import Found, FoundWords, Light, PartName

if TYPE_CHECKING:
    from kiosk.doctor.checking import Check
    from kiosk.doctor.findings import Finding
    from kiosk.runtime.status_file import DeviceSaid


class DoctorChecks:
    """Implements `kiosk.staff.checks.Checks`. `live` tells how this kiosk's own devices are; without it
    the file is read that a running kiosk writes."""

    def __init__(self, settings: Settings, live: "Callable[[], tuple[DeviceSaid, ...] | None] | None") -> None:
        self._settings = settings
        self._live = live
        self._known: dict[str, Check] | None = None

    def parts(self) -> tuple[str, ...]:
        """Their names in the order of the report, each once, with what the doctor calls them in Vietnamese."""
        from kiosk.doctor.vietnamese import name_of  # noqa: PLC0415 - as below

        return tuple(PartName(part, name_of(part)) for part in self._checks())

    def look(self, part: str) -> tuple[Found, ...]:
        """At one of them. A part that nobody knows finds nothing."""
        check = self._checks().get(part)
        if check is None:
            return ()
        return _told(check.examine())

    def all(self) -> tuple[Found, ...]:
        """Everything at once, in the order of the report: as long as the slowest of them."""
        from kiosk.doctor.examination import examined  # noqa: PLC0415 - as below

        return _told(examined(tuple(self._checks().values())))

    def _checks(self) -> "dict[str, Check]":
        if self._known is None:
            from kiosk.doctor.examination import checks  # noqa: PLC0415 - brings every driver; when first asked for

            self._known = {check.part: check for check in checks(self._settings, live=self._live)}
        return self._known


def _told(findings: "Iterable[Finding]") -> tuple[Found, ...]:
    from kiosk.doctor.ordering import in_order  # noqa: PLC0415 - as above

    return tuple(map(_found, in_order(findings)))


def _found(one: "Finding") -> Found:
    from kiosk.doctor.vietnamese import in_vietnamese  # noqa: PLC0415 - as above

    told = in_vietnamese(one)
    words = FoundWords(told.part, told.what, told.remedy)
    return Found(one.part, Light(one.light.value), one.what, one.remedy, words)
