"""Why an item of the queue waits or was refused, in words for staff.

What the hospital or a colleague wrote freely may name a patient: of a reason only a word of the contract, or one of the
fixed reasons of `KeepReason`, is ever shown; the rest by `kiosk queue show KEY --reveal` alone.
"""

import re
import unicodedata
from enum import Enum, StrEnum
from typing import Final

from kiosk.hospital import payloads
from kiosk.staff.next_steps import ASK_TECHNICIANS, AT_THE_DESK
from kiosk.staff.refusals import refused
from kiosk.staff.said import Said, Words
from offline_queue import Summary

BY_STAFF: Final = "staff: "
"""What the reason of an item begins with that a person set aside."""
AFTER_A_GAP: Final = "an earlier item of the same subject could not be read"
"""The queue's own reason, after an export or a salvage."""

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_LONG_DIGITS = re.compile(r"\d{6}")


class State(StrEnum):
    """How an item stands."""

    WAITING = "waiting"
    SET_ASIDE = "set-aside"
    CARRIED = "carried"
    DOES_NOT_OPEN = "does-not-open"


class KeepReason(Enum):
    """Why a member of staff sets an item aside, where no free words can be written; `Said` for the button."""

    AT_THE_DESK = Said("Đã đăng ký tại quầy", "Registered at the desk")
    ALREADY_THERE = Said("Trùng lượt khám đã có", "The visit is there already")
    PATIENT_LEFT = Said("Người bệnh không khám nữa", "The patient left")
    ASK_FIRST = Said("Chờ hỏi lại người bệnh", "The patient has to be asked first")
    WAIT = Said("Chờ kỹ thuật kiểm tra", "Technicians look into it first")

    @property
    def stored(self) -> str:
        """The reason as it stands in the queue."""
        return f"{BY_STAFF}{self.name.lower().replace('_', '-')}"

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do."""
        return self in (KeepReason.AT_THE_DESK, KeepReason.ALREADY_THERE, KeepReason.PATIENT_LEFT)

    @classmethod
    def named(cls, words: str) -> "KeepReason | None":
        """The one whose words somebody typed, in either language; None when it is a reason of their own."""
        typed = " ".join(unicodedata.normalize("NFC", words).casefold().split()).strip(" .“”\"'")
        return next((each for each in cls if typed in (each.value.vi.casefold(), each.value.en.casefold())), None)


KINDS: Final[dict[str, Said]] = {
    "book": Said("đăng ký khám", "visit"),
    "keep-number": Said("giữ số đã in", "printed number"),
    "help": Said("gọi nhân viên", "call for help"),
    "cancel": Said("hủy lượt khám", "cancelled visit"),
    "late-coverage": Said("kiểm tra BHYT sau", "insurance asked later"),
    "return-lease": Said("trả dải số đã mượn", "lent numbers given back"),
    "reprint": Said("in lại phiếu", "ticket printed again"),
    "ticket-paper": Said("báo tình trạng in phiếu", "whether a ticket came out"),
    "payment": Said("xin mã thanh toán", "code to pay with"),
    "payment-note": Said("theo dõi thanh toán", "payment followed up"),
}
STATES: Final[dict[State, Said]] = {
    State.WAITING: Said("chờ gửi", "waiting"),
    State.SET_ASIDE: Said("tạm giữ", "set aside"),
    State.CARRIED: Said("đã xuất", "carried out"),
    State.DOES_NOT_OPEN: Said("không mở được", "does not open"),
}

OTHER: Final = Words(
    Said("Bệnh viện từ chối.", "The hospital refused it."),
    AT_THE_DESK,
    Said("Đăng ký tại quầy cùng người bệnh, rồi tạm giữ mục này.", "Register at the desk, then set this aside."),
)
GAP: Final = Words(
    Said(
        "Mục trước của cùng người bệnh không đọc được.",
        "An earlier item of the same patient could not be read.",
    ),
    AT_THE_DESK,
    Said(
        "Hỏi người bệnh đã đăng ký gì, rồi mới gửi lại.",
        "Ask the patient what was registered, then send it again.",
    ),
)
STAFF: Final = Words(
    Said("Nhân viên tạm giữ lại.", "A member of staff set it aside."),
    do=Said("Cần gửi thì gửi lại.", "Send it again if it is meant after all."),
)
CARRIED: Final = Words(
    Said("Đã xuất ra tệp, để kiosk khác gửi.", "Carried out in a file, for another kiosk to deliver."),
    do=Said(
        "Chỉ gửi lại từ đây khi tệp đã hủy và chưa kiosk nào nhận tệp.",
        "Send it from here only if the file is destroyed and no kiosk took it in.",
    ),
)
NOT_OPENED: Final = Words(
    Said(
        "Không giải mã được bằng khóa hiện có; gọi kỹ thuật, đừng xóa.",
        "Does not open with the keys at hand: call a technician, erase nothing.",
    ),
    AT_THE_DESK,
    ASK_TECHNICIANS,
)
NUMBER_STANDS: Final = Said("Số trên phiếu vẫn dùng được.", "The number on the ticket stands.")
UNTRIED: Final = Words(Said("Chưa gửi, kiosk tự gửi khi có mạng.", "Not sent yet; the kiosk sends it by itself."))
FOLLOWED: Final = Words(
    Said("Kiosk theo dõi tiền của lượt khám này đã vào chưa.", "The kiosk looks what becomes of this payment."),
)
AGAIN: Final = Words(
    Said("Chưa gửi được, kiosk tự gửi lại.", "Not delivered yet; the kiosk tries again by itself."),
)


def state_of(item: Summary) -> State:
    """How it stands."""
    if not item.readable:
        return State.DOES_NOT_OPEN
    if item.carried:
        return State.CARRIED
    return State.SET_ASIDE if item.aside else State.WAITING


def words_for(item: Summary) -> Words:
    """Why it is still here, what to say, what to do."""
    match state_of(item):
        case State.DOES_NOT_OPEN:
            return NOT_OPENED
        case State.CARRIED:
            return CARRIED
        case State.WAITING:
            if item.kind == payloads.PAYMENT_NOTE:
                return FOLLOWED
            what = (AGAIN if item.attempts else UNTRIED).what
            return Words(what, NUMBER_STANDS if item.kind in (payloads.BOOK, payloads.KEEP_NUMBER) else Said())
        case State.SET_ASIDE:
            return _aside(item.reason)


def _aside(reason: str) -> Words:
    if reason.startswith(BY_STAFF):
        for fixed in KeepReason:
            if reason == fixed.stored:
                vi, en = fixed.value.vi, fixed.value.en
                what = Said(f"Nhân viên tạm giữ: {vi.lower()}.", f"Set aside by staff: {en.lower()}.")
                return Words(what, do=NOTHING_LEFT if fixed.is_settled else STAFF.do)
        return STAFF
    return GAP if reason == AFTER_A_GAP else refused(reason) or OTHER


NOTHING_LEFT: Final = Said("Không cần làm gì thêm.", "Nothing is left to do.")


def is_settled(item: Summary) -> bool:
    """Whether staff set it aside for good: nothing is left to do about it."""
    return state_of(item) is State.SET_ASIDE and words_for(item).do == NOTHING_LEFT


def code_of(item: Summary) -> str:
    """The contract's word for it, or "" for anything that a person may have written."""
    if item.reason.startswith(BY_STAFF) or _LONG_DIGITS.search(item.reason):
        return ""
    return item.reason if _CODE.fullmatch(item.reason) else ""


def kind_of(kind: str) -> Said:
    """What sort of write it is."""
    return KINDS.get(kind, Said(kind, kind))


def age_of(seconds: float) -> Said:
    """How long ago, to the nearest that matters: `2 giờ 05 phút`."""
    minutes = int(max(0.0, seconds)) // 60
    days, hours = divmod(minutes // 60, 24)
    if days:
        return Said(f"{days} ngày {hours} giờ", f"{days} d {hours} h")
    if hours:
        return Said(f"{hours} giờ {minutes % 60:02} phút", f"{hours} h {minutes % 60:02} min")
    return Said(f"{minutes} phút", f"{minutes} min")
