"""Whole visits made by touching the real scene; the world answers by hand."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.failures import Failure
from kiosk.identity import CitizenNumber, DocumentKind, RefusalKind, Sex
from kiosk.journey import CardProblem, Language, NumberKind, Paper, events
from kiosk.journey.effects import AskServices, Book, CheckCoverage, FindAppointments, FindPatient, Forget, PrintTicket
from kiosk.journey.state import (
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    Confirming,
    CoverageProblem,
    ReadProblem,
    Reviewing,
    Stopped,
)
from kiosk.visit import Covered, NotCovered, NotCoveredReason, Payer, Priority, Service
from ui.samples import EXPIRED, NAME, STORED, appointments, booking, documents, identity, journey, person, plan, record


def answer(window, kind):
    """The number of the last question of this kind."""
    return next(effect.question for effect in reversed(window.engine.asked) if isinstance(effect, kind))


def tell(window, *happened):
    for event in happened:
        window.engine.dispatch(event)


@pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
def test_an_insured_patient_registers_with_three_touches(glass, size):
    window = glass(size=size)
    tell(window, events.DocumentShown(identity()))
    tell(window, events.PatientAnswered(answer(window, FindPatient), record()))
    tell(window, events.CoverageAnswered(answer(window, CheckCoverage), Covered("e-1", 95, date(2026, 12, 31))))
    tell(window, events.AppointmentsAnswered(answer(window, FindAppointments), ()))
    window.touch("confirmIdentity")
    assert window.screen == "department"
    window.touch("department-tm")
    assert window.screen == "review"
    tell(window, events.ServicesAnswered(answer(window, AskServices), (Service("K", "Khám Tim mạch", 50_600, 50_600),)))
    window.touch("registerButton")
    assert window.screen == "registering"
    tell(window, events.BookingStored(answer(window, Book), STORED))
    tell(window, events.BookingDelivered(answer(window, Book), STORED, booking()))
    assert window.screen == "ticket"
    tell(window, events.PaperAnswered(answer(window, PrintTicket), Paper.PRINTED))
    assert window.find("queueNumber").property("text") == "B 042"
    assert window.find("visitCode").property("text").startswith("KSK1:V:")
    window.touch("doneButton")
    assert window.screen == "welcome"
    touches = [event for event in window.engine.events if type(event) in events.Touch.__args__]
    assert len(touches) == 4


@pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
@pytest.mark.parametrize("position", [0, 1, 2])
def test_of_several_documents_the_touched_one_begins_the_visit(glass, size, position):
    window = glass(size=size)
    tell(window, events.DocumentShown(documents()))
    assert window.screen == "choose-document"
    window.touch(f"document-{position}")
    assert window.screen == "identity"
    assert window.engine.journey.step.person.identity == documents()[position]


def test_two_people_of_one_name_and_year_are_told_apart_by_ear(glass):
    twins = [replace(identity(), citizen_number=CitizenNumber(f"03115899074{n}")) for n in range(2)]
    window = glass(journey(step=ChoosingDocument(tuple(twins))))
    spoken = [window.find(f"document-{n}").property("label") for n in range(2)]
    assert spoken[0] != spoken[1]
    assert all(twin.citizen_number.masked in words for twin, words in zip(twins, spoken, strict=True))


@pytest.mark.parametrize("way", ["backButton", "exitButton"])
def test_who_belongs_to_none_of_the_documents_leaves_with_nothing_left(glass, way):
    window = glass(journey(step=ChoosingDocument(documents())))
    window.touch(way)
    assert window.screen == "welcome"
    assert not any(NAME in words for words in window.all_words())


def test_a_number_is_typed_on_the_keypad(glass):
    window = glass()
    window.touch("typeNumberButton")
    for digit in "0311589907":
        window.touch(f"key{digit}")
    window.touch("keyErase")
    assert "031 158 990" in window.all_words()
    for digit in "742":
        window.touch(f"key{digit}")
    window.touch("keyEnter")
    assert window.screen == "identifying"


def test_a_number_of_the_wrong_length_stays_on_the_keypad_and_says_why(glass):
    window = glass()
    window.touch("typeNumberButton")
    window.touch("key5")
    window.touch("keyEnter")
    assert window.screen == "typing"
    assert any("12 chữ số" in words and "chưa đúng" in words for words in window.all_words())


def test_an_appointment_code_has_its_own_words(glass):
    window = glass()
    window.touch("appointmentCodeButton")
    assert "Nhập mã hẹn" in window.all_words()
    assert window.engine.journey.step.kind is NumberKind.APPOINTMENT


def test_somebody_else_is_sent_away_with_nothing_left(glass):
    window = glass(journey(step=Confirming(person())))
    window.touch("notMe")
    assert window.screen == "welcome"
    assert any(isinstance(effect, Forget) for effect in window.engine.asked)


def test_who_is_not_insured_can_pay_themselves(glass):
    window = glass(journey(step=CoverageProblem(person(coverage=EXPIRED), EXPIRED)))
    window.touch("payMyself")
    assert window.screen == "department"
    assert window.engine.journey.step.payer is Payer.SELF


def test_an_appointment_is_checked_in_with_one_touch(glass):
    window = glass(journey(step=ChoosingAppointment(person(), Payer.INSURANCE, appointments())))
    window.touch("appointment-1")
    assert window.screen == "review"
    assert window.engine.journey.step.plan.choice.department == "Mắt"


def test_another_department_than_the_appointments_can_be_chosen(glass):
    window = glass(journey(step=ChoosingAppointment(person(), Payer.INSURANCE, appointments())))
    window.touch("otherDepartment")
    assert window.screen == "department"


def test_a_department_that_is_full_is_shown_and_a_touch_offers_others(glass):
    window = glass(journey(step=ChoosingDepartment(person(), Payer.INSURANCE, page=1)))
    assert "Hết số hôm nay" in window.all_words()
    window.touch("department-tmh")
    assert window.screen == "department"
    assert {"Tai mũi họng", "Nội tổng quát"} <= set(window.all_words())


def test_a_finger_on_a_card_is_not_lost_when_the_queues_move(glass):
    window = glass(journey(step=ChoosingDepartment(person(), Payer.INSURANCE)))
    before = window.find("department-tm")
    old = window.engine.journey.catalogue
    rooms = tuple(type(room)(**{**{f: getattr(room, f) for f in room.__slots__}, "waiting": 33}) for room in old.rooms)
    tell(window, events.CatalogueChanged(type(old)(old.departments, rooms, old.as_of)))
    assert window.find("department-tm") is before
    assert any("33 người chờ" in words for words in window.all_words())


def test_priority_is_asked_quietly_and_comes_back_to_the_review(glass):
    window = glass(journey(step=Reviewing(plan())))
    window.touch("priorityButton")
    assert window.screen == "priority"
    window.touch("priority-pregnant")
    assert window.screen == "review"
    assert window.engine.journey.step.plan.priority is Priority.PREGNANT
    assert "Ưu tiên: phụ nữ có thai" in window.all_words()


def test_a_man_is_not_asked_whether_he_is_pregnant(glass):
    man = plan(person=person(identity=identity(sex=Sex.MALE)))
    window = glass(journey(step=Reviewing(man)))
    window.touch("priorityButton")
    assert not window.shows("priority-pregnant")
    assert window.shows("priority-none")


def test_back_help_and_exit_are_always_near(glass):
    window = glass(journey(step=Reviewing(plan())))
    window.touch("backButton")
    assert window.screen == "department"
    window.touch("helpButton")
    assert "Đang báo cho nhân viên…" in window.all_words()
    window.touch("dismissNotice")
    assert window.engine.journey.notice is None
    window.touch("exitButton")
    assert window.screen == "welcome"


def test_the_emergency_way_opens_from_the_welcome_screen_and_closes_again(glass):
    window = glass()
    window.touch("emergencyButton")
    assert "Đi thẳng tới khoa Cấp cứu" in window.all_words()
    window.touch("dismissNotice")
    assert not window.shows("dismissNotice")


def test_a_touch_anywhere_says_that_somebody_is_still_there(glass, qtbot):
    window = glass(journey(step=Confirming(person())))
    deadline = next(d for d in running(window) if d.timer.value == "idle-warning")
    tell(window, events.TimeUp(deadline))
    assert window.shows("stillHere")
    window.touch("stillHere")
    assert window.engine.journey.notice is None
    assert window.screen == "identity"


def running(window):
    from kiosk.journey import Delays, deadlines  # noqa: PLC0415 - only here

    return deadlines(window.engine.journey, Delays())


def test_a_code_that_is_none_can_be_tried_again_or_typed(glass):
    window = glass(journey(step=ReadProblem(RefusalKind.WEB_LINK)))
    assert "Đây là mã của một trang web" in window.all_words()
    window.touch("typeNumberButton")
    assert window.screen == "typing"
    tell(window, events.BackPressed())
    tell(window, events.CardLaid())
    assert window.screen == "reading-card"
    tell(window, events.CardFailed(CardProblem.UNREADABLE))
    window.touch("tryAgain")
    assert window.screen == "welcome"


def test_a_card_on_the_reader_is_opened_by_its_typed_number_or_left_out(glass):
    window = glass()
    tell(window, events.CardLaid(), events.CardKeyWanted())
    assert "Nhập số thẻ" in window.all_words()
    window.touch("typeCardNumber")
    assert window.screen == "typing"
    for digit in "031158990742":
        tell(window, events.DigitTyped(digit))
    tell(window, events.NumberEntered(), events.CardProgressed(0.5))
    assert window.screen == "reading-card"
    tell(window, events.CardFailed(CardProblem.WEAK_FIELD))
    assert window.screen == "read-problem"
    window.touch("skipChip")
    assert window.screen == "identifying"


def test_an_unknown_number_can_be_typed_again(glass):
    window = glass(journey(step=Stopped(Failure.UNKNOWN_NUMBER)))
    assert any("K10" in words for words in window.all_words())
    window.touch("tryAgain")
    assert window.screen == "typing"


@pytest.mark.parametrize("name", ["identity", "department", "review"])
def test_the_language_changes_at_any_moment_and_keeps_the_step(glass, name):
    steps = {
        "identity": Confirming(person()),
        "department": ChoosingDepartment(person(), Payer.INSURANCE),
        "review": Reviewing(plan()),
    }
    window = glass(journey(step=steps[name]))
    words = {"identity": "Yes, this is me", "department": "Cardiology", "review": "Confirm and get my number"}[name]
    assert words not in window.all_words()
    step = window.engine.journey.step
    window.touch("language-en")
    assert window.engine.journey.step == step
    assert window.screen == name
    assert words in window.all_words()
    window.touch("language-vi")
    assert words not in window.all_words()


def test_the_next_patient_finds_the_hospitals_language_again(glass):
    window = glass()
    window.touch("language-en")
    assert "Register for a visit" in window.all_words()
    tell(window, events.TypeNumber(NumberKind.DOCUMENT))
    window.touch("exitButton")
    assert window.engine.journey.language == Language.VI
    assert "Đăng ký khám bệnh" in window.all_words()


def test_a_typed_number_shows_no_name_to_whoever_typed_it(glass):
    stranger = person(
        identity=type(identity())(DocumentKind.TYPED_NUMBER, citizen_number=CitizenNumber("031158990742"))
    )
    window = glass(journey(step=Confirming(stranger)))
    words = " ".join(window.all_words())
    assert NAME not in words
    assert "N***" in words
    assert "17/08" not in words
    assert "95%" not in words


def test_insurance_that_knows_nobody_says_so(glass):
    nobody = NotCovered(NotCoveredReason.NOT_FOUND)
    window = glass(journey(step=CoverageProblem(person(coverage=nobody), nobody)))
    assert "Chưa tìm thấy thẻ BHYT của bạn" in window.all_words()
