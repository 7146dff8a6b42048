"""Person, place and price in words, as the patient looks them over."""

from dataclasses import field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.departments import said_in
from kiosk.journey import Asked, Journey, Language
from kiosk.journey.choosing_doctors import may_choose_doctor
from kiosk.journey.priorities import groups_asked, rules_of
from kiosk.journey.state import Choice, Plan, Reviewing
from kiosk.values import dataclass
from kiosk.visit import (
    Covered,
    Fee,
    Payer,
    RegisteredBy,
    UncheckedCoverage,
    estimate,
    total_paid_by_insurance,
    total_paid_by_patient,
    total_price,
)
from ui.view_models.counted import Counted, counted
from ui.view_models.person_words import about_words, name_words, number_words
from ui.view_models.priority import priority_words
from ui.view_models.words import joined, money_words, place_words, time_words

translate = QCoreApplication.translate

MOST_LINES = 3
"""More services than this are shown as one sum: the screen is read standing."""


@dataclass(frozen=True, slots=True)
class FeeRow:
    """One line of the price."""

    key: str
    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class ReviewProps:
    """What is looked over. `prices` is asked, known or unknown; `doctor` is empty where none is or can be chosen.

    `groups`: a priority group can be named.
    """

    name: str = field(default="", repr=False)
    about: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    helper: str = ""
    department: str = ""
    place: str = ""
    when: str = ""
    prices: str = "asked"
    insurance_pays: str = ""
    you_pay: str = ""
    payer_note: str = ""
    payer_tone: str = "info"
    priority: str = ""
    doctor: str = ""
    chosen: bool = False
    changeable: bool = False
    groups: bool = True
    fees: tuple[FeeRow, ...] = ()


def derive(journey: Journey) -> ReviewProps:
    """The review for this journey."""
    match journey.step:
        case Reviewing(plan=plan):
            return _review(plan, journey)
        case _:
            return ReviewProps()


def _review(plan: Plan, journey: Journey) -> ReviewProps:
    language, choice = journey.language, plan.choice
    tone, note = payer_words(plan, journey)
    prices, fees = _fees(plan)
    insured = total_paid_by_insurance(fees)
    return ReviewProps(
        name=name_words(plan.person),
        about=about_words(plan.person, language),
        number=number_words(plan.person),
        helper=helper_words(plan.person.registered_by),
        department=said_in(choice.words.department, language, choice.department),
        place=place_words(choice.room, choice.room_code, choice.floor, language, choice.words),
        when=when_words(plan),
        prices=prices,
        insurance_pays=money_words(-insured, language) if insured else "",
        you_pay=money_words(total_paid_by_patient(fees), language) if prices == "known" else "",
        payer_note=note,
        payer_tone=tone,
        priority=priority_words(plan.priority, rules_of(journey)),
        groups=bool(groups_asked(journey, plan.person)),
        doctor=doctor_words(choice, language) if choice.session_id is not None or may_choose_doctor(journey) else "",
        chosen=choice.session_id is not None,
        changeable=may_choose_doctor(journey),
        fees=_fee_rows(fees, language),
    )


def helper_words(by: RegisteredBy) -> str:
    """Who registers the patient; nothing for the patient."""
    match by:
        case RegisteredBy.SELF:
            return ""
        case RegisteredBy.MOTHER:
            return translate("Review", "Mẹ đăng ký cho con")
        case RegisteredBy.FATHER:
            return translate("Review", "Bố đăng ký cho con")
        case RegisteredBy.GUARDIAN:
            return translate("Review", "Người giám hộ đăng ký giúp")
        case RegisteredBy.OTHER:
            return translate("Review", "Người thân đăng ký giúp")
        case _:
            assert_never(by)


def doctor_words(choice: Choice, language: Language) -> str:
    """Who is chosen, or that nobody is in particular; the time stands in a line of its own."""
    if choice.session_id is None:
        return translate("Review", "Bác sĩ bất kỳ, khám sớm nhất")
    return choice.practitioner or said_in(choice.words.room, language, choice.room)


def _fees(plan: Plan) -> tuple[str, tuple[Fee, ...]]:
    """Prices to expect, and whether they are known. Insurance counts only where the portal promised a share."""
    if isinstance(plan.services, Asked):
        return "asked", ()
    if not isinstance(plan.services, tuple) or not plan.services:
        return "unknown", ()
    percent = None
    if plan.payer is Payer.INSURANCE and isinstance(plan.person.coverage, Covered):
        percent = plan.person.coverage.percent
    return "known", estimate(plan.services, percent)


def _fee_rows(fees: tuple[Fee, ...], language: Language) -> tuple[FeeRow, ...]:
    if len(fees) > MOST_LINES:
        name = counted(Counted.PRICE_ITEMS, len(fees))
        return (FeeRow("sum", name, money_words(total_price(fees), language)),)
    return tuple(FeeRow(str(n), fee.name, money_words(fee.price, language)) for n, fee in enumerate(fees))


def when_words(plan: Plan) -> str:
    """When the patient is seen, as far as anybody knows."""
    choice = plan.choice
    if choice.appointment is not None:
        moment = translate("Review", "Hẹn lúc %1").replace("%1", time_words(choice.appointment.at))
        return joined(moment, choice.practitioner or "")
    if choice.at is not None:
        return translate("Review", "Khám lúc %1").replace("%1", time_words(choice.at))
    people = counted(Counted.WAITING_NOW, choice.waiting) if choice.waiting else ""
    about = counted(Counted.MINUTES, choice.minutes) if choice.minutes else ""
    return joined(people, about) or (choice.practitioner or "")


def payer_words(plan: Plan, journey: Journey) -> tuple[str, str]:
    """Who pays, and what to know about it."""
    department = journey.catalogue.department(plan.choice.department_id) if journey.catalogue else None
    if department is not None and not department.accepts_insurance:
        return "warn", translate("Review", "Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.")
    if plan.payer is Payer.SELF:
        return "info", translate("Review", "Bạn tự trả tiền khám.")
    match plan.person.coverage:
        case Covered(confirm_at_desk=True):
            return "info", translate("Review", "Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.")
        case Covered(percent=None):
            return "good", translate("Review", "Khám BHYT. Mức hưởng được tính tại quầy.")
        case Covered(percent=percent):
            return "good", translate("Review", "Khám BHYT, hưởng %1%.").replace("%1", str(percent))
        case UncheckedCoverage():
            return "info", translate("Review", "BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.")
        case _:
            return "info", ""
