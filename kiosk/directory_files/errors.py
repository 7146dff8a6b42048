"""What can be wrong with a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: `place` is `line 12`, or sheet and cell (`Phòng khám!C7`); `vi` and `en` explain it."""

    place: str
    vi: str
    en: str


class DirectoryFileError(Exception):
    """A file cannot be used."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(f"{fault.place}: {fault.en}" for fault in faults))
        self.faults = faults


class UnreadableError(DirectoryFileError):
    """It cannot be read at all."""


class SignatureError(DirectoryFileError):
    """It is not the hospital's own, damaged, or older than what is in use."""

    @property
    def kind(self) -> str:
        """Always the same word, for reports: the place of its fault (`version-signature`)."""
        return self.faults[0].place
