"""What somebody agrees to by the big button, who may press it, and what is asked for beside it."""

from PySide6.QtCore import QCoreApplication

from kiosk.journey import Journey
from kiosk.journey.state import Person
from kiosk.values import dataclass
from ui.view_models.consent_words import purpose_words

translate = QCoreApplication.translate

AGREES_AT = 7
"""From this age on a child agrees together with a guardian (Law 91/2025/QH15 art. 24)."""


@dataclass(frozen=True, slots=True)
class PurposeRow:
    """A secondary purpose and its answer: yes, no, or nothing yet."""

    key: str
    words: str
    answer: str = ""


def purposes_of(journey: Journey, person: Person) -> tuple[PurposeRow, ...]:
    """What the hospital asks for, with the answers so far."""
    return tuple(
        PurposeRow(purpose.key, purpose_words(translate, purpose), _answer(person, purpose.key))
        for purpose in journey.site.purposes
    )


def _answer(person: Person, key: str) -> str:
    if key in person.purposes:
        return "yes"
    return "no" if key in person.declined else ""


def agreed_words(person: Person) -> str:
    """What the visit itself needs; said in one sentence, with the law's number."""
    if person.needs_guardian:
        agreed = translate(
            "Agreeing",
            "Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ "
            "(dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.",
        )
        return f"{agreed} {_child_words(person)}".strip()
    return translate(
        "Agreeing",
        "Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) "
        "để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.",
    )


def _child_words(person: Person) -> str:
    """A child of seven or more is asked too; one whose birthday is not known is asked rather than not."""
    if person.birth is None or person.birth.surely_under(AGREES_AT, person.today):
        return ""
    return translate("Agreeing", "Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.")
