"""What a printer told of itself (RFC 8011 §5.4), and what that means for a ticket."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

from drivers.printer.port import PrinterIdentity
from drivers.printer.status import (
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    Overheated,
    PaperLow,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
)

ASKED = (
    "cups-version",
    "document-format-supported",
    "media-col-supported",
    "media-supported",
    "print-scaling-supported",
    "printer-device-id",
    "printer-firmware-string-version",
    "printer-info",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "printer-name",
    "printer-state",
    "printer-state-change-time",
    "printer-state-message",
    "printer-state-reasons",
    "printer-up-time",
    "queued-job-count",
)

IDLE, PROCESSING, STOPPED = 3, 4, 5

_RAW_QUEUE = "Local Raw Printer"
_TROUBLES: tuple[tuple[tuple[str, ...], PrinterStatus], ...] = (
    (("jam", "cutter-", "trimmer-"), CutterError()),
    (("cover-open", "door-open", "interlock-open", "input-tray-missing"), CoverOpen()),
    (("media-empty", "media-needed"), NoPaper()),
    (("over-temp", "overtemp", "overheat", "over-heat"), Overheated()),
)
"""What to mend first stands first. The endings -error, -warning and -report do not count here: many printers form them
from whether they happen to be printing, and a ticket printer has one roll."""

_UNREACHED = ("offline", "timed-out", "connecting-to-device", "shutdown")


def words(group: Mapping[str, object], name: str) -> tuple[str, ...]:
    """All values of an attribute that are words."""
    value = group.get(name)
    return tuple(word for word in (value if isinstance(value, list) else [value]) if isinstance(word, str) and word)


def number(group: Mapping[str, object], name: str) -> int | None:
    """The value of an attribute that is a number, None where it is not told."""
    value = group.get(name)
    return int(value) if isinstance(value, int) else None


@dataclass(frozen=True, slots=True)
class Facts:
    """One answer to Get-Printer-Attributes. `settled_s` is how long ago its state or its reasons last changed."""

    name: str
    info: str
    model: str
    device_id: str
    firmware: str
    cups: bool
    state: int
    reasons: frozenset[str]
    message: str
    settled_s: int
    accepts: bool
    queued: int
    formats: tuple[str, ...]
    media: tuple[str, ...]
    media_members: tuple[str, ...]
    scalings: tuple[str, ...]

    @classmethod
    def of(cls, group: Mapping[str, object]) -> Self:
        """Reads one."""

        def line(name: str) -> str:
            return " ".join(words(group, name))

        return cls(
            name=line("printer-name"),
            info=line("printer-info"),
            model=line("printer-make-and-model"),
            device_id=line("printer-device-id"),
            firmware=line("printer-firmware-string-version"),
            cups="cups-version" in group,
            state=number(group, "printer-state") or 0,
            reasons=frozenset(words(group, "printer-state-reasons")) - {"none"},
            message=line("printer-state-message"),
            settled_s=(number(group, "printer-up-time") or 0) - (number(group, "printer-state-change-time") or 0),
            accepts=group.get("printer-is-accepting-jobs") is not False,
            queued=number(group, "queued-job-count") or 0,
            formats=words(group, "document-format-supported"),
            media=words(group, "media-supported"),
            media_members=words(group, "media-col-supported"),
            scalings=words(group, "print-scaling-supported"),
        )

    def status(self, name: str, *, history_s: float) -> PrinterStatus:
        """How it is, and whether it would take a ticket; `name` is what technicians call it.

        CUPS hears of a printer only while it prints there, and keeps what it heard last: what an idle queue says is
        history after `history_s`, or nobody would ever find out that the roll was changed.
        """
        refusal = self._refusal()
        if refusal:
            return Faulty(f"{name} {refusal}")
        if self.state not in (IDLE, PROCESSING, STOPPED):
            return Unknown(f"{name} does not tell its state")
        if self.cups and self.state == IDLE and not self.queued and self.settled_s > history_s:
            return Ready()
        return self.trouble(self.reasons) or self.warning()

    def trouble(self, reasons: Collection[str]) -> PrinterStatus | None:
        """Why it does not print, going by these of its reasons."""
        for words_of_it, status in _TROUBLES:
            if any(word in reason for reason in reasons for word in words_of_it):
                return status
        away = [reason for reason in reasons if reason.startswith(_UNREACHED)]
        if away:
            return Unreachable(self._says(f"off or away ({', '.join(sorted(away))})"))
        if self.state == STOPPED:
            return Faulty(self._says(f"stopped ({', '.join(sorted(reasons)) or 'without a reason'})"))
        others = [reason for reason in reasons if reason.endswith("-error") or reason == "paused"]
        return Faulty(self._says(", ".join(sorted(others)))) if others else None

    def warning(self) -> PrinterStatus:
        """How it is when it prints."""
        return PaperLow() if any(reason.startswith("media-low") for reason in self.reasons) else Ready()

    def identity(self) -> PrinterIdentity:
        """What it is."""
        told = {
            key.strip().upper(): value.strip()
            for key, _, value in (pair.partition(":") for pair in self.device_id.split(";"))
        }
        maker = told.get("MFG") or told.get("MANUFACTURER", "")
        model = self.model.removeprefix(maker).strip() or told.get("MDL") or told.get("MODEL", "")
        serial = told.get("SN") or told.get("SERN") or told.get("SERIALNUMBER", "")
        return PrinterIdentity(maker=maker, model=model, firmware=self.firmware, serial=serial)

    def _refusal(self) -> str:
        if not self.accepts:
            return self._says("takes no jobs at present")
        if self.cups and self.model == _RAW_QUEUE:
            return "is a raw queue, which would hand the PDF undrawn to the printer: name the printer itself instead"
        if self.formats and "application/pdf" not in self.formats:
            return "takes no PDF"
        return ""

    def _says(self, what: str) -> str:
        return f"{what}: {self.message}" if self.message else what
