"""The readiness report: what stands on it, in Vietnamese with the technicians' English beside it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from ui.paper.words import Words


class Mark(Enum):
    """How a part is. Each has a shape and a word of its own: a printer knows no colours."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


MARK_WORDS: Final = {
    Mark.GREEN: Words("TỐT", "ok"),
    Mark.YELLOW: Words("CẦN XEM", "look"),
    Mark.RED: Words("HỎNG", "wrong"),
    Mark.GREY: Words("CHƯA XEM", "not looked at"),
}

TITLE: Final = Words("BIÊN BẢN KIỂM TRA SẴN SÀNG", "Readiness report")
PART_TITLE: Final = Words("KIỂM TRA MỘT PHẦN", "Part check")
HOSPITAL: Final = Words("Bệnh viện", "Hospital")
KIOSK: Final = Words("Máy đăng ký", "Kiosk")
CHECKED: Final = Words("Thời điểm kiểm tra", "Checked at")
VERSION: Final = Words("Phiên bản", "Version")
REMEDY: Final = "Xử lý / Remedy:"
TECHNICIAN: Final = Words("Kỹ thuật viên", "Technician")
FOR_HOSPITAL: Final = Words("Đại diện bệnh viện", "For the hospital")
SIGNED: Final = Words("Ký, ghi rõ họ tên, ngày", "Signature, name, date")
UNKNOWN: Final = "—"


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """One part: its name, what was found, and the remedy, which is empty where nothing is to be done."""

    mark: Mark
    name: Words
    what: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class ReadinessGroup:
    """Parts that are told together."""

    name: Words
    rows: tuple[ReadinessRow, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """The whole report. `at` is shown as it is given; nothing here is about a patient.

    One that is not `whole` was of some parts only: it has no verdict on the kiosk, and nobody signs it.
    """

    hospital: str
    kiosk: str
    at: datetime
    version: str
    groups: tuple[ReadinessGroup, ...]
    whole: bool = True

    @property
    def title(self) -> Words:
        """What it is."""
        return TITLE if self.whole else PART_TITLE

    def count(self, mark: Mark) -> int:
        """How many parts are so."""
        return sum(row.mark is mark for group in self.groups for row in group.rows)

    @property
    def verdict(self) -> Words:
        """Whether patients may use it. What nobody looked at is not ready."""
        if self.count(Mark.RED):
            return Words("CHƯA SẴN SÀNG", "Not ready")
        if not self.count(Mark.GREEN) and (self.count(Mark.GREY) or not self.count(Mark.YELLOW)):
            return Words("CHƯA KIỂM TRA ĐƯỢC", "Not looked at")
        if self.count(Mark.YELLOW) or self.count(Mark.GREY):
            return Words("SẴN SÀNG, CÓ ĐIỂM CẦN XEM", "Ready, with things to look at")
        return Words("SẴN SÀNG", "Ready")

    @property
    def counted(self) -> Words:
        """How many of each; greens too, so that a missing page shows."""
        counts = [(mark, self.count(mark)) for mark in (Mark.RED, Mark.YELLOW, Mark.GREY, Mark.GREEN)]
        there = [(MARK_WORDS[mark], count) for mark, count in counts if count]
        return Words(
            ", ".join(f"{count} {words.vi.lower()}" for words, count in there),
            ", ".join(f"{count} {words.en}" for words, count in there),
        )


def both(words: Words) -> str:
    """Both languages in one line."""
    return f"{words.vi} / {words.en}" if words.en else words.vi


def facts_of(report: Readiness) -> tuple[tuple[Words, str], ...]:
    """Which kiosk, when, which program."""
    return (
        (HOSPITAL, report.hospital or UNKNOWN),
        (KIOSK, report.kiosk or UNKNOWN),
        (CHECKED, f"{report.at:%d/%m/%Y %H:%M}"),
        (VERSION, report.version or UNKNOWN),
    )
