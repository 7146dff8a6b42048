"""How each language says figures, dates and what is masked. `%1` and so on stand for what is put in."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.values import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Manner:
    """The ways of one language. `digits` is empty where its voice names single digits rightly by itself.

    `date` takes day, month and year; `month` is empty where it has no names. `short` are abbreviations and what they
    stand for, the longest first.
    """

    masked: str
    money: str
    percent: str
    date: str
    time: str
    full_hour: str
    of: str
    to: str
    digits: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    short: tuple[tuple[str, str], ...] = ()


_VI_SHORT = (
    ("PGS", "phó giáo sư"),
    ("GS", "giáo sư"),
    ("ThS", "thạc sĩ"),
    ("TS", "tiến sĩ"),
    ("CKII", "chuyên khoa hai"),
    ("CKI", "chuyên khoa một"),
    ("BS", "bác sĩ"),
    ("BHYT", "bảo hiểm y tế"),
    ("CCCD", "căn cước"),
    ("TP", "thành phố"),
    ("QR", "quy a"),
    ("VietQR", "Việt quy a"),
    ("VNeID", "vi en e ai đi"),
)
_EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

MANNERS: Final = {
    "vi": Manner(
        masked="%1 số được che",
        money="%1 đồng",
        percent="%1 phần trăm",
        date="ngày %1 tháng %2 năm %3",
        time="%1 giờ %2",
        full_hour="%1 giờ",
        of="%1 trên %2",
        to="%1 đến %2",
        digits=("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
        short=_VI_SHORT,
    ),
    "en": Manner(
        masked="%1 digits hidden",
        money="%1 dong",
        percent="%1 percent",
        date="%1 %2 %3",
        time="%1:%2",
        full_hour="%1 o'clock",
        of="%1 of %2",
        to="%1 to %2",
        digits=("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
        months=_EN_MONTHS,
        short=(("BS", "doctor"), ("VNeID", "V N E I D"), ("VietQR", "Viet Q R"), ("QR", "Q R")),
    ),
}


def manner(language: str) -> Manner:
    """The ways of this language; for one that is not written down here they stand among its translated words."""
    return MANNERS.get(language) or Manner(
        #: Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742
        masked=translate("Spoken", "%1 số được che"),
        #: Spoken: an amount of money in Vietnamese dong
        money=translate("Spoken", "%1 đồng"),
        percent=translate("Spoken", "%1 phần trăm"),
        #: Spoken: a date; %1 day, %2 month, %3 year, all in figures
        date=translate("Spoken", "ngày %1 tháng %2 năm %3"),
        #: Spoken: a time of day; %1 hours, %2 minutes
        time=translate("Spoken", "%1 giờ %2"),
        #: Spoken: a time of day without minutes
        full_hour=translate("Spoken", "%1 giờ"),
        #: Spoken: a part of several, as in page 1 of 3
        of=translate("Spoken", "%1 trên %2"),
        #: Spoken: from %1 to %2, of times or numbers
        to=translate("Spoken", "%1 đến %2"),
    )


def put(template: str, *values: object) -> str:
    """The template with these values in their places."""
    for number, value in enumerate(values, start=1):
        template = template.replace(f"%{number}", str(value))
    return template
