"""What can go wrong between a question and its answer.

IppError
├── Unreached   no connection, nothing of the question was sent
├── Refused     the printer said no, and did nothing of what it was asked
│   └── Gone    it knows no such job, or no longer
└── Lost        the question may have arrived; no answer came that can be understood
"""

from drivers.printer.status import Faulty, PrinterStatus, Unknown, Unreachable


class IppError(Exception):
    """`status` is how the printer looks because of it; its detail is for technicians."""

    @property
    def status(self) -> PrinterStatus:
        """As a status of the printer."""
        return Faulty(str(self))


class Unreached(IppError):  # noqa: N818 - these are named after what happened
    """The line could not be opened, or there is no such printer at its end."""

    @property
    def status(self) -> PrinterStatus:
        """See `IppError.status`."""
        return Unreachable(str(self))


class Refused(IppError):  # noqa: N818
    """Asked, and answered with no."""


class Gone(Refused):
    """The job that was asked about is not there."""


class Lost(IppError):  # noqa: N818
    """Asked, and not answered."""

    @property
    def status(self) -> PrinterStatus:
        """See `IppError.status`."""
        return Unknown(str(self))
