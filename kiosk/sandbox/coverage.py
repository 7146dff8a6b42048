"""Insurance: the simulated portal of Vietnam Social Security and what the hospital makes of its answers.

Result codes (`maKetQua`) and their meaning are those of official letter 1923/BHXH-CNTT, annex 03.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select

from kiosk.sandbox.departments_data import HOSPITAL_NAME
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.patients import same_birth
from kiosk.sandbox.people import BENEFIT_PERCENT, OTHER_FACILITY, THIS_FACILITY
from kiosk.sandbox.schema import evidence, portal_cards
from kiosk.sandbox.times import to_millis
from kiosk.sandbox.wire import Coverage, CoverageQuestion, Facility, folded

Status = Literal["valid", "expired", "not-found", "mismatch", "unavailable"]

FACILITIES = {THIS_FACILITY: HOSPITAL_NAME, OTHER_FACILITY: "Trung tâm Y tế Mẫu"}

# Two-digit province codes of the statistics office, characters 4 and 5 of a 15-character card.
_PROVINCE_LIST = (
    "01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 "
    "60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96"
)
PROVINCES = frozenset(_PROVINCE_LIST.split())


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a result code means for the patient."""

    status: Status
    message_vi: str
    provisional: bool = False


_ASK_LATER = "Chưa kiểm tra được BHYT. Mời tiếp tục, nhân viên sẽ kiểm tra sau."

MEANINGS: dict[str, Meaning] = {
    "000": Meaning("valid", "Thông tin thẻ BHYT chính xác."),
    "001": Meaning("valid", "Thẻ do BHXH Bộ Quốc phòng quản lý, xin xuất trình thẻ tại quầy.", provisional=True),
    "002": Meaning("valid", "Thẻ do BHXH Bộ Công an quản lý, xin xuất trình thẻ tại quầy.", provisional=True),
    "003": Meaning("valid", "Thẻ cũ hết giá trị, đã dùng thẻ mới được cấp."),
    "004": Meaning("valid", "Thẻ còn giá trị, đã được cấp thẻ mới."),
    "010": Meaning("expired", "Thẻ BHYT hết giá trị sử dụng."),
    "050": Meaning("not-found", "Không có thông tin thẻ BHYT."),
    "051": Meaning("not-found", "Mã thẻ BHYT không đúng."),
    "052": Meaning("not-found", "Mã tỉnh trên thẻ BHYT không đúng."),
    "053": Meaning("not-found", "Mã quyền lợi trên thẻ BHYT không đúng."),
    "054": Meaning("unavailable", _ASK_LATER),
    "055": Meaning("unavailable", _ASK_LATER),
    "060": Meaning("mismatch", "Họ tên không khớp với thẻ BHYT."),
    "061": Meaning("mismatch", "Họ tên không khớp với thẻ BHYT."),
    "070": Meaning("mismatch", "Ngày sinh không khớp với thẻ BHYT."),
    "100": Meaning("unavailable", _ASK_LATER),
    "101": Meaning("unavailable", _ASK_LATER),
    "110": Meaning("expired", "Thẻ BHYT đã bị thu hồi."),
    "120": Meaning("expired", "Thẻ BHYT đã báo giảm."),
    "121": Meaning("expired", "Thẻ BHYT đã báo giảm, chuyển ngoại tỉnh."),
    "122": Meaning("expired", "Thẻ BHYT đã báo giảm, chuyển nội tỉnh."),
    "123": Meaning("expired", "Thẻ BHYT đã báo giảm do tăng lại cùng đơn vị."),
    "124": Meaning("expired", "Thẻ BHYT đã báo giảm, ngừng tham gia."),
    "130": Meaning("not-found", "Trẻ em chưa xuất trình thẻ BHYT."),
    "205": Meaning("unavailable", _ASK_LATER),
    "401": Meaning("unavailable", _ASK_LATER),
    "500": Meaning("unavailable", _ASK_LATER),
}

SILENCE = Meaning("unavailable", _ASK_LATER)


def check(hospital: Hospital, question: CoverageQuestion) -> Coverage:
    """Ask the portal; a valid answer is kept as evidence for the visit."""
    now = hospital.now()
    if hospital.controls.coverage_gateway_down:
        return _answer(SILENCE, None, None, now, None)
    with hospital.database.read() as connection:
        code, card = _ask_portal(connection, question)
    meaning = MEANINGS[code]
    if meaning.status != "valid" or card is None:
        return _answer(meaning, code, card if meaning.status == "expired" else None, now, None)
    evidence_id = new_id("cov")
    with hospital.database.write(shown=False) as connection:
        connection.execute(
            insert(evidence).values(
                id=evidence_id,
                social_number=card.social_number,
                citizen_number=card.citizen_number,
                valid_from=card.valid_from,
                valid_to=card.valid_to,
                benefit_percent=BENEFIT_PERCENT.get(_current(card)[2]),
                provisional=meaning.provisional,
                checked_ms=to_millis(now),
            )
        )
    return _answer(meaning, code, card, now, evidence_id)


def _ask_portal(connection: Connection, question: CoverageQuestion) -> tuple[str, Row[Any] | None]:
    """The portal's result code, and the card where it found one."""
    number = "".join((question.card or question.citizen_number or "").split()).replace("-", "").upper()
    match len(number):
        case 10:
            wanted = portal_cards.c.social_number == number
        case 12:
            wanted = portal_cards.c.citizen_number == number
        case 15 if number[2] not in BENEFIT_PERCENT:
            return "053", None
        case 15 if number[3:5] not in PROVINCES:
            return "052", None
        case 15:
            wanted = portal_cards.c.social_number == number[-10:]
        case _:
            return "051", None
    card = connection.execute(select(portal_cards).where(wanted)).one_or_none()
    if card is None:
        return "050", None
    return _judge(card, question), card


def _judge(card: Row[Any], question: CoverageQuestion) -> str:
    asked, known = folded(question.name), folded(card.name)
    if card.answer in ("100", "101", "500"):
        return str(card.answer)
    if asked != known:
        return "061" if _initials(asked) == _initials(known) else "060"
    if not same_birth(question.birth_date, card.birth_date):
        return "070"
    if card.answer is not None:
        return str(card.answer)
    return "000" if card.valid_from <= question.visit_date.isoformat() <= card.valid_to else "010"


def _answer(
    meaning: Meaning, code: str | None, card: Row[Any] | None, now: datetime, evidence_id: str | None
) -> Coverage:
    valid = evidence_id is not None
    return Coverage(
        status=meaning.status,
        source_code=code,
        message_vi=meaning.message_vi,
        card=None if card is None else _current(card),
        valid_from=None if card is None else date.fromisoformat(card.valid_from),
        valid_to=None if card is None else date.fromisoformat(card.valid_to),
        primary_facility=None if card is None else Facility(code=card.facility, name=FACILITIES.get(card.facility)),
        benefit_percent=BENEFIT_PERCENT.get(_current(card)[2]) if valid and card is not None else None,
        route="unknown" if card is None else "right" if card.facility == THIS_FACILITY else "other-facility",
        provisional=meaning.provisional,
        checked_at=now,
        evidence_id=evidence_id,
    )


def _current(card: Row[Any]) -> str:
    return str(card.new_card or card.card)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
