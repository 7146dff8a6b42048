"""What became of printed paper, in words: never more than the printer confirmed."""

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.journey import Paper
from kiosk.journey.state import Ticketed
from kiosk.values import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What is known of the printed ticket, and what to do."""

    tone: str = "info"
    icon: str = "printer"
    title: str = ""
    text: str = ""


def paper_words(step: Ticketed, late: bool) -> PaperWords:
    """The printed ticket and its receipt: never more than the printer confirmed."""
    words = _ticket_words(step.paper, step.place, late)
    receipt = _receipt_words(step.receipt)
    return replace(words, text=f"{words.text} {receipt}") if receipt else words


def _ticket_words(paper: Paper, place: str, late: bool) -> PaperWords:
    photograph = translate("Ticket", "Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.")
    match paper:
        case Paper.PRINTING:
            return PaperWords(
                "info",
                "printer",
                translate("Ticket", "Đang in phiếu…"),
                translate("Ticket", "Xin chờ phiếu ra ở khe in."),
            )
        case Paper.PRINTING_AGAIN:
            return PaperWords(
                "info",
                "printer",
                translate("Ticket", "Đang in lại phiếu…"),
                translate("Ticket", "Tờ trước bị dở dang. Xin chờ tờ mới, số của bạn không đổi."),
            )
        case Paper.PRINTED:
            keep = translate("Ticket", "Mang phiếu đến quầy hướng dẫn.")
            go = translate("Ticket", "Mang phiếu đến phòng khám và chờ gọi số.")
            #: %1 is where another printer stands, e.g. "quầy 2".
            there = translate("Ticket", "Mời bạn lấy phiếu ở %1").replace("%1", place)
            here = translate("Ticket", "Mời bạn lấy phiếu")
            return PaperWords("good", "ticket", there if place else here, keep if late else go)
        case Paper.NO_PAPER:
            return PaperWords("warn", "camera", translate("Ticket", "Máy đã hết giấy in"), photograph)
        case Paper.NOT_PRINTED:
            return PaperWords("warn", "camera", translate("Ticket", "Máy chưa in được phiếu"), photograph)
        case Paper.UNCONFIRMED:
            return PaperWords(
                "info",
                "camera",
                translate("Ticket", "Xin xem phiếu đã ra khe in chưa"),
                translate("Ticket", "Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại."),
            )
        case _:
            assert_never(paper)


def _receipt_words(receipt: Paper | None) -> str:
    match receipt:
        case None:
            return ""
        case Paper.PRINTING | Paper.PRINTING_AGAIN:
            return translate("Ticket", "Giấy về tiền khám ra sau phiếu.")
        case Paper.PRINTED:
            return translate("Ticket", "Lấy cả giấy về tiền khám.")
        case Paper.UNCONFIRMED | Paper.NO_PAPER | Paper.NOT_PRINTED:
            return translate("Ticket", "Giấy về tiền khám chưa in được: xin lấy ở quầy thu ngân.")
        case _:
            assert_never(receipt)
