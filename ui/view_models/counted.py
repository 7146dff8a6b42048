"""Phrases with a number in them, in the right plural form of the patient's language."""

from enum import Enum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Counted(Enum):
    """A phrase; `%n` is the number."""

    YEARS_OLD = "%n tuổi"
    WAITING = "%n người chờ"
    WAITING_NOW = "%n người đang chờ"
    AHEAD_OF_YOU = "Trước bạn còn %n người"
    MINUTES = "khoảng %n phút"
    WAIT_MINUTES = "Chờ khoảng %n phút"
    PRICE_ITEMS = "Giá khám, %n khoản"
    FREE_TIMES = "còn %n giờ trống"
    FREE_PLACES = "còn %n chỗ"


def counted(phrase: Counted, number: int) -> str:
    """The phrase with this number."""
    return translate("Counted", phrase.value, "", number)


def seen_by_lupdate() -> tuple[str, ...]:
    """The same phrases once more: lupdate takes a text for a plural only where the number is written in the source."""
    return (
        translate("Counted", "%n tuổi", "", 1),
        translate("Counted", "%n người chờ", "", 1),
        translate("Counted", "%n người đang chờ", "", 1),
        translate("Counted", "Trước bạn còn %n người", "", 1),
        translate("Counted", "khoảng %n phút", "", 1),
        translate("Counted", "Chờ khoảng %n phút", "", 1),
        translate("Counted", "Giá khám, %n khoản", "", 1),
        translate("Counted", "còn %n giờ trống", "", 1),
        translate("Counted", "còn %n chỗ", "", 1),
    )
