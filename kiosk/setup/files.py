"""The way that does it all: a provisioning file on a stick, or its text in a QR code."""

from dataclasses import field
from typing import Literal

from kiosk.provisioning.plan import Plan
from kiosk.provisioning.refusals import Refused
from kiosk.values import dataclass

Trust = Literal["known", "first", "foreign"]


@dataclass(frozen=True, slots=True)
class FileFound:
    """A provisioning file within reach. `key` names it for whoever found it; `name` is that of file and stick.

    `fingerprint` is the signer's. `trust` "first": this machine knows no signer yet, so the technician compares the
    fingerprint with the sheet. `refused` is why it cannot be used. Of a set of QR codes `missing` are still to come.
    """

    key: str
    name: str
    kiosk_id: str = ""
    fingerprint: tuple[str, ...] = ()
    trust: Trust = "first"
    refused: Refused | None = None
    from_code: bool = False
    missing: tuple[int, ...] = ()
    clock_doubtful: bool = False

    @property
    def usable(self) -> bool:
        """Whether a code may be typed for it."""
        return self.refused is None and self.trust != "foreign" and not self.missing


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What a file holds, opened by its code; and both, for the caretaker, who opens it anew.

    The plan's own repr hides secrets.
    """

    file: FileFound
    plan: Plan
    hospital: str = ""
    kiosk: str = ""
    api: str = ""
    sealed: bytes = field(default=b"", repr=False)
    code: str = field(default="", repr=False)
