"""The printers as the technicians' menu sees them. Nothing of a patient but the number a ticket was given."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from kiosk.staff.checks import Found
from kiosk.staff.said import Said


class PrinterStanding(Enum):
    """How a printer is, and what a technician does about it."""

    READY = Said("Sẵn sàng", "Ready")
    PAPER_LOW = Said("Sắp hết giấy", "Paper is low")
    NO_PAPER = Said("Hết giấy: nạp cuộn mới", "No paper: put in a new roll")
    COVER_OPEN = Said("Nắp đang mở: đóng nắp lại", "The cover is open: close it")
    CUTTER_ERROR = Said(
        "Dao cắt bị kẹt: gỡ giấy kẹt, tắt rồi bật máy in", "The cutter is stuck: free it, switch off and on"
    )
    OVERHEATED = Said("Đầu in quá nóng: chờ máy nguội", "The head is too hot: let it cool")
    FAULTY = Said("Máy in báo lỗi: tắt rồi bật lại", "The printer reports an error: switch it off and on")
    UNREACHABLE = Said("Không kết nối được: xem dây và nguồn", "Not reached: look at cable and power")
    UNKNOWN = Said("Máy in không trả lời", "The printer does not tell")

    @property
    def prints(self) -> bool:
        """Whether a ticket would come out."""
        return self in (PrinterStanding.READY, PrinterStanding.PAPER_LOW)


@dataclass(frozen=True, slots=True)
class PrinterSeen:
    """One printer. `tickets_left` and `runs_out_at` are None where nobody knows; `sure` once measured here."""

    name: str
    standing: PrinterStanding
    place: str = ""
    tickets_left: int | None = None
    runs_out_at: datetime | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class KeptSeen:
    """A page that did not come out surely. `unsure`: it may lie there all the same. `is_ticket`: else a receipt."""

    key: str
    number: str
    at: datetime
    is_ticket: bool = True
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class PrintingSeen:
    """All printers in their order, and all that waits to be printed again, the oldest first."""

    printers: tuple[PrinterSeen, ...] = ()
    kept: tuple[KeptSeen, ...] = ()


class PrintedWord(Enum):
    """What became of paper a technician asked for."""

    PRINTED = Said("Đã in xong.", "Printed.")
    UNCONFIRMED = Said("Máy in không xác nhận: xem giấy đã ra chưa.", "Not confirmed: look whether it came out.")
    NOT_PRINTED = Said("Chưa in được: xem trạng thái máy in.", "Not printed: see how the printer is.")
    GONE = Said("Phiếu này không còn được giữ.", "This ticket is not kept any more.")
    NEW_ROLL = Said("Đã ghi nhận cuộn giấy mới.", "A new roll is noted.")


class PrintingWork(Protocol):
    """What is asked of the printers. Blocking; the world's faults are answers."""

    def look(self) -> PrintingSeen:
        """All printers and all that is kept."""
        ...

    def print_sheet(self, name: str) -> PrintedWord:
        """The technicians' sheet on this printer."""
        ...

    def print_again(self, key: str) -> PrintedWord:
        """What is kept under this key."""
        ...

    def print_report(self, found: tuple[Found, ...]) -> PrintedWord:
        """The readiness report of this, on the first printer that prints."""
        ...

    def new_roll(self, name: str) -> None:
        """A new roll was put into this printer."""
        ...
