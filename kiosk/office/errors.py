"""What cannot be done, in words for staff."""

from kiosk.directory import Finding, Words


class OfficeError(Exception):
    """Something cannot be done."""

    def __init__(self, says: Words) -> None:
        super().__init__(says.get("en", ""))
        self.says = says


class ForbiddenError(OfficeError):
    """The account's role does not allow it."""


class StaleError(OfficeError):
    """Somebody else changed the draft meanwhile."""


class RefusedError(OfficeError):
    """What was given is wrong."""

    def __init__(self, says: Words, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(says)
        self.findings = findings


class UnknownError(OfficeError):
    """There is no such thing."""
