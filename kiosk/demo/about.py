"""What is special about an invented person, in a few words of Vietnamese and English, for whoever chooses one."""

from datetime import date
from typing import NamedTuple, assert_never

from kiosk.sandbox.people import THIS_FACILITY, CoverageKind, Person

NEW_NUMBER_LENGTH = 10
FIRST_BY_LAW_AT = 75
CHILD_UNDER = 6


class Words(NamedTuple):
    """The same in both languages."""

    vi: str
    en: str


def about(who: Person, today: date) -> Words:
    """Age, insurance, and what makes this visit unlike others."""
    age = _age(who, today)
    told = [Words(f"{age} tuổi", f"aged {age}"), _insurance(who), *_circumstances(who, age)]
    if who.coverage is CoverageKind.VALID and len(told) == 2:
        told.append(Words("khám thường", "nothing special"))
    return Words(" · ".join(words.vi for words in told), " · ".join(words.en for words in told))


def _insurance(who: Person) -> Words:
    match who.coverage:
        case CoverageKind.VALID:
            return Words(f"BHYT {who.benefit_percent} %", f"{who.benefit_percent} % insured")
        case CoverageKind.EXPIRED:
            return Words("BHYT hết hạn", "insurance expired")
        case CoverageKind.NOT_FOUND:
            return Words("không có BHYT", "no insurance")
        case CoverageKind.MISMATCH:
            return Words("tên trên BHYT khác CCCD", "insured under another name")
        case CoverageKind.UNAVAILABLE:
            return Words("cổng BHYT không trả lời", "portal does not answer")
        case CoverageKind.ARMY:
            return Words("BHYT quân đội", "insured by the army")
        case CoverageKind.POLICE:
            return Words("BHYT công an", "insured by the police")
        case CoverageKind.REPLACED:
            return Words("BHYT đã đổi thẻ mới", "insurance card replaced")
        case CoverageKind.WITHDRAWN:
            return Words("BHYT bị thu hồi", "insurance card withdrawn")
        case _:
            assert_never(who.coverage)


def _circumstances(who: Person, age: int) -> list[Words]:
    told = []
    if age < CHILD_UNDER:
        told.append(Words("ưu tiên, có người giám hộ", "seen first, with a guardian"))
    if age >= FIRST_BY_LAW_AT:
        told.append(Words("ưu tiên", "seen first"))
    if who.appointment is not None:
        told.append(Words("có hẹn hôm nay", "expected today"))
    if who.facility != THIS_FACILITY:
        told.append(Words("đăng ký nơi khác", "registered elsewhere"))
    if len(who.insurance_number or "") == NEW_NUMBER_LENGTH:
        told.append(Words("thẻ mới 10 số", "card of 10 digits"))
    if not who.known:
        told.append(Words("khám lần đầu", "new here"))
    return told


def _age(who: Person, today: date) -> int:
    birth = date.fromisoformat(who.birth)
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
