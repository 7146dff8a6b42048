"""What the screens say, derived from the journey without a scene."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.departments import AgeRange, ClinicRoom, RoomState
from kiosk.failures import Failure
from kiosk.identity import DocumentKind, PartialDate, RefusalKind, Sex
from kiosk.journey import (
    Asked,
    BookingRefusal,
    CardProblem,
    CodeHint,
    Language,
    NoAnswer,
    NumberKind,
    OutOfServiceReason,
    Paper,
)
from kiosk.journey.state import (
    AskingPriority,
    Checking,
    ChoosingAppointment,
    ChoosingDepartment,
    ChoosingDocument,
    Confirmed,
    Confirming,
    CoverageProblem,
    HelpCalled,
    Identifying,
    Notice,
    OutOfService,
    Provisional,
    ReadProblem,
    RefusedLate,
    Registering,
    Reviewing,
    Step,
    Stopped,
    Typing,
    Welcome,
)
from kiosk.visit import (
    Covered,
    NotCovered,
    NotCoveredReason,
    Payer,
    Priority,
    Purpose,
    QueuePlace,
    Service,
    UncheckedCoverage,
)
from ui.samples import (
    COVERED,
    EXPIRED,
    NAME,
    STORED,
    TODAY,
    appointments,
    booking,
    catalogue,
    choice,
    documents,
    identity,
    journey,
    person,
    plan,
    record,
    ticketed,
)
from ui.translating import Translating
from ui.view_models import (
    appointment,
    checking,
    choose_document,
    coach,
    coverage,
    department_props,
    department_words,
    identifying,
    notices,
    out_of_service,
    person_words,
    priority,
    read_problem_words,
    review_words,
    screens,
    shell,
    stopped,
    ticket_words,
    typing_number,
    welcome,
    words,
)
from ui.view_models import identity as identity_screen
from ui.view_models.department_icons import DEFAULT, DRAWINGS, icon_of
from ui.view_models.failure_words import failure_words

VI, EN = Language.VI, Language.EN
QML = Path(screens.__file__).parents[1] / "qml" / "Kiosk"


@pytest.fixture
def in_english(qapp):
    translating = Translating()
    translating.speak(EN)
    yield
    translating.close()


class TestScreens:
    def test_every_step_has_a_screen_and_every_screen_a_file(self):
        assert set(screens.SCREENS) == set(Step.__args__)
        for name in screens.SCREENS.values():
            stem = "".join(part.capitalize() for part in name.split("-"))
            assert (QML / "Screens" / f"{stem}Screen.qml").exists()

    def test_every_notice_has_a_file(self):
        assert set(screens.NOTICES) == set(Notice.__args__)
        for name in screens.NOTICES.values():
            stem = "".join(part.capitalize() for part in name.split("-"))
            assert (QML / "Screens" / f"{stem}Notice.qml").exists()

    def test_the_parts_of_a_visit_never_go_back_on_the_way_through(self):
        way = [Typing, Identifying, Confirming, Checking, ChoosingDepartment, Reviewing, Registering]
        parts = [screens.PARTS[step] for step in way]
        assert parts == sorted(parts)
        assert screens.part_of(journey()) == 0


class TestFrame:
    def test_there_is_no_way_back_once_a_registration_is_on_its_way(self):
        frame = shell.derive(journey(step=Registering(plan(), 1)))
        assert not frame.can_go_back
        assert not frame.can_exit

    def test_a_visit_can_be_left_and_gone_back_in(self):
        frame = shell.derive(journey(step=Reviewing(plan())))
        assert frame.can_go_back
        assert frame.can_exit

    def test_the_welcome_screen_asks_to_take_a_card_that_still_lies_there(self):
        assert welcome.derive(journey(card_on_reader=True)).take_card
        assert not welcome.derive(journey(step=Confirming(person()), card_on_reader=True)).take_card

    def test_the_welcome_screen_says_when_the_line_is_down(self):
        assert not welcome.derive(journey(online=False)).online
        assert welcome.derive(journey()).chip
        assert not welcome.derive(journey(chip_works=False)).chip


class TestSmallWords:
    @pytest.mark.parametrize(("age", "said"), [(None, ""), (0, "chưa đầy 1 tuổi"), (1, "1 tuổi"), (68, "68 tuổi")])
    def test_ages(self, age, said):
        assert words.age_words(age) == said

    def test_dates_cannot_be_misread_in_english(self):
        assert words.date_words(date(2026, 8, 7), VI) == "07/08/2026"
        assert words.date_words(date(2026, 8, 7), EN) == "7 August 2026"

    def test_a_birth_of_which_only_the_year_is_known_is_said_as_such(self):
        assert words.birth_words(PartialDate(1958), VI) == "sinh năm 1958"
        assert words.birth_words(PartialDate(1958, 8), VI) == "sinh năm 08/1958"
        assert words.birth_words(PartialDate(1958, 8, 17), VI) == "17/08/1958"
        assert words.birth_words(None, VI) == ""

    @pytest.mark.parametrize(("amount", "said"), [(0, "0 đ"), (2530, "2.530 đ"), (-48070, "−48.070 đ")])
    def test_money_is_grouped_as_in_vietnam(self, amount, said):
        assert words.money_words(amount, VI) == said

    def test_money_in_english_says_its_currency(self):
        assert words.money_words(1_250_600, EN) == "1,250,600 VND"

    @pytest.mark.usefixtures("in_english")
    def test_signs_are_put_into_english_and_names_of_rooms_are_left(self):
        assert words.sign_words("Tầng 3, nhà A", EN) == "Floor 3, Building A"
        assert words.sign_words("Phòng 305", EN) == "Room 305"
        assert words.sign_words("Phòng khám Mắt", EN) == "Phòng khám Mắt"
        assert words.sign_words("3", VI) == "Tầng 3"

    def test_what_stands_on_the_door_comes_before_what_a_room_is_called(self):
        assert words.place_words("Phòng khám Mắt", "401", "Tầng 4", VI) == "Phòng 401 · Tầng 4"
        assert words.place_words("Phòng khám Mắt", "", "Tầng 4", VI) == "Phòng khám Mắt · Tầng 4"
        assert words.place_words("", "", "", VI) == ""


class TestTyping:
    def test_digits_stand_in_threes(self):
        props = typing_number.derive(journey(step=Typing(NumberKind.DOCUMENT, "0311589907")))
        assert props.number == "031 158 990 7"
        assert props.digits == 10

    @pytest.mark.parametrize("kind", list(RefusalKind))
    def test_every_refusal_of_a_typed_number_has_words(self, kind):
        assert typing_number.problem_words(kind, appointment=False)

    def test_the_right_lengths_are_named(self):
        said = typing_number.problem_words(RefusalKind.WRONG_LENGTH, appointment=False)
        assert "12" in said
        assert "10" in said


class TestReadProblem:
    @pytest.mark.parametrize("problem", [*RefusalKind, *CardProblem])
    def test_every_problem_names_its_cause_and_its_remedy(self, problem):
        props = read_problem_words.derive(journey(step=ReadProblem(problem)))
        assert props.title
        assert props.fix
        assert props.picture in ("card", "id-code", "phone", "desk")

    def test_no_words_a_patient_would_not_know(self):
        for problem in (*RefusalKind, *CardProblem):
            said = read_problem_words.derive(journey(step=ReadProblem(problem)))
            for foreign in ("token", "JWT", "UTF", "URL", "payload", "timeout", "NFC"):
                assert foreign not in said.title + said.fix


@pytest.mark.usefixtures("qapp")
class TestCoach:
    @pytest.fixture(params=[VI, EN])
    def language(self, request):
        translating = Translating()
        translating.speak(request.param)
        yield request.param
        translating.close()

    @pytest.mark.parametrize("hint", list(CodeHint))
    @pytest.mark.parametrize("step", [Welcome(), ReadProblem(RefusalKind.EMPTY)], ids=["welcome", "read-problem"])
    def test_every_hint_says_kindly_what_to_do(self, language, step, hint):
        props = coach.derive(journey(step=step, hint=hint, language=language))
        assert ("Xin " if language is VI else "Please ") in props.text
        assert len(props.text) <= 64
        assert props.holder in ("id-code", "phone")
        assert f'"{props.icon}":' in (QML / "Components" / "Icons.qml").read_text("utf-8")

    @pytest.mark.usefixtures("language")
    def test_no_two_hints_look_or_sound_the_same(self):
        said = [coach.hint_words(hint) for hint in CodeHint]
        assert len({props.text for props in said}) == len({props.icon for props in said}) == len(CodeHint)

    @pytest.mark.usefixtures("language")
    def test_no_words_a_patient_would_not_know(self):
        for hint in CodeHint:
            said = coach.hint_words(hint)
            for foreign in ("QR", "pixel", "exposure", "focus", "decode", "frame", "scan", "module"):
                assert foreign not in said.text + said.why

    def test_another_code_than_a_documents_names_the_three_that_help(self, language):
        said = coach.hint_words(CodeHint.NOT_A_DOCUMENT).text
        for document in ("căn cước", "VNeID", "BHYT") if language is VI else ("ID card", "VNeID", "insurance"):
            assert document in said

    def test_where_no_code_is_awaited_nobody_is_coached(self):
        for step in (Typing(NumberKind.DOCUMENT, ""), Confirming(person()), ChoosingDocument(documents())):
            assert coach.derive(journey(step=step, hint=CodeHint.TOO_FAR)) == coach.CoachProps()
        assert coach.derive(journey()) == coach.CoachProps()


class TestDocuments:
    def shown(self, *shown):
        return choose_document.derive(journey(step=ChoosingDocument(shown)))

    def test_each_document_is_one_card_as_on_the_identity_screen(self):
        mother, child, elder = self.shown(*documents())
        assert (mother.title, mother.number) == (NAME, "Số căn cước 031 158 ••• 742")
        assert mother.about == "Thẻ căn cước · sinh năm 1958"
        assert (child.position, child.about) == (1, "Thẻ căn cước · sinh năm 2012")
        assert (elder.about, elder.number) == ("Thẻ BHYT · sinh năm 1949", "Số thẻ BHYT HT2 01 0123 ••• 789")

    def test_what_has_no_name_is_known_by_its_masked_number(self):
        (typed,) = self.shown(replace(identity(), document=DocumentKind.TYPED_NUMBER, name=None, birth=None))
        assert (typed.title, typed.about, typed.number) == ("Số căn cước 031 158 ••• 742", "Số bạn đã nhập", "")

    def test_who_only_knows_an_appointment_code_sees_no_name(self):
        (booked,) = self.shown(replace(identity(), document=DocumentKind.APPOINTMENT_CODE))
        assert booked.title == "N*** T*** M*** ANH"

    @pytest.mark.parametrize("kind", list(DocumentKind))
    def test_every_kind_of_document_has_a_name_and_a_drawing(self, kind):
        icon, name = choose_document.document_words(kind)
        assert name
        assert f'"{icon}":' in (QML / "Components" / "Icons.qml").read_text("utf-8")

    def test_another_person_in_the_same_place_is_another_card(self):
        keys = {self.shown(document)[0].key for document in documents()}
        assert len(keys) == 3

    def test_a_row_shows_nobody_in_its_repr(self):
        assert NAME not in repr(self.shown(*documents()))
        assert "031" not in repr(self.shown(*documents()))


class TestIdentity:
    def test_a_card_in_the_hand_shows_its_name(self):
        props = identity_screen.derive(journey(step=Confirming(person())))
        assert props.name == NAME
        assert props.about == "Nữ · 17/08/1958 · 68 tuổi"
        assert props.number == "Số căn cước 031 158 ••• 742"
        assert not props.guardian
        assert {row.answer for row in props.purposes} == {""}

    @pytest.mark.parametrize("kind", [DocumentKind.TYPED_NUMBER, DocumentKind.APPOINTMENT_CODE])
    def test_who_only_knows_a_number_sees_no_name(self, kind):
        known = identity() if kind is DocumentKind.APPOINTMENT_CODE else replace(identity(), name=None, birth=None)
        props = identity_screen.derive(journey(step=Confirming(person(identity=replace(known, document=kind)))))
        assert props.name == "N*** T*** M*** ANH"
        assert props.about == "sinh năm 1958"
        assert "95" not in props.coverage.text

    def test_a_child_needs_a_guardian(self):
        child = person(identity=identity(birth=PartialDate(2022, 3, 5)))
        assert identity_screen.derive(journey(step=Confirming(child))).guardian

    def test_insurance_on_its_way_says_nothing_yet(self):
        asked = person(coverage=Asked(1))
        assert identity_screen.derive(journey(step=Confirming(asked))).coverage.tone == ""

    @pytest.mark.parametrize(
        ("answer", "tone", "part"),
        [
            (COVERED, "good", "còn hạn đến 31/12/2026 · hưởng 95%"),
            (Covered("e", None, None), "good", "còn hiệu lực"),
            (EXPIRED, "warn", "chưa chi trả"),
            (UncheckedCoverage(), "info", "chưa kiểm tra được"),
        ],
    )
    def test_insurance_in_words(self, answer, tone, part):
        news = person_words.coverage_words(person(coverage=answer), VI)
        assert news.tone == tone
        assert part in news.text

    def test_a_purpose_shows_what_the_patient_answered(self):
        chosen = person(purposes=frozenset({"survey"}), declined=frozenset({"messages"}))
        rows = identity_screen.derive(journey(step=Confirming(chosen))).purposes
        assert {row.key: row.answer for row in rows} == {"survey": "yes", "messages": "no"}

    def test_a_purpose_the_hospital_named_is_asked_in_its_own_words(self):
        asked = journey(step=Confirming(person()))
        asked = replace(asked, site=replace(asked.site, purposes=(Purpose("study", "Nghiên cứu bệnh tim?"),)))
        (row,) = identity_screen.derive(asked).purposes
        assert (row.key, row.words) == ("study", "Nghiên cứu bệnh tim?")

    def test_a_person_without_any_number_shows_none(self):
        assert person_words.number_words(person(identity=replace(identity(), citizen_number=None))) == ""


class TestErrands:
    def test_checking_ticks_off_what_was_answered(self):
        waiting = person(coverage=Asked(2), appointments=NoAnswer())
        rows = checking.derive(journey(step=Checking(waiting)))
        assert [row.progress for row in rows] == ["done", "doing", "missed"]

    def test_registering_never_says_more_than_happened(self):
        before = checking.derive(journey(step=Registering(plan(), 1)))
        after = checking.derive(journey(step=Registering(plan(), 1, STORED)))
        assert [row.progress for row in before] == ["doing", "waiting", "waiting"]
        assert [row.progress for row in after] == ["done", "doing", "waiting"]

    def test_an_appointment_is_looked_for_in_other_words_than_a_patient(self):
        from kiosk.identity import AppointmentCode  # noqa: PLC0415 - only here

        assert identifying.derive(journey(step=Identifying(AppointmentCode("123456"), 1))).appointment
        assert not identifying.derive(journey(step=Identifying(identity(), 1))).appointment


class TestCoverage:
    @pytest.mark.parametrize("reason", list(NotCoveredReason))
    def test_every_reason_has_words(self, reason):
        props = coverage.derive(journey(step=CoverageProblem(person(), NotCovered(reason))))
        assert props.title
        assert props.text

    def test_an_expired_card_names_its_last_day(self):
        props = coverage.derive(journey(step=CoverageProblem(person(), EXPIRED)))
        assert "30/06/2026" in props.text


class TestAppointments:
    def test_they_come_in_the_order_of_time_with_the_number_on_the_door(self):
        late_first = tuple(reversed(appointments()))
        rows = appointment.derive(journey(step=ChoosingAppointment(person(), Payer.INSURANCE, late_first)))
        assert [row.time for row in rows] == ["09:40", "10:30"]
        assert rows[0].place == "Phòng 305 · Tầng 3, nhà A"

    @pytest.mark.usefixtures("in_english")
    def test_without_the_hospitals_list_the_appointments_own_words_are_shown(self):
        step = ChoosingAppointment(person(), Payer.INSURANCE, appointments())
        rows = appointment.derive(journey(step=step, catalogue=None, language=EN))
        assert rows[0].department == "Tim mạch"
        assert rows[0].place == "Phòng khám Tim mạch 1 · Floor 3, Building A"


class TestDepartments:
    def shown(self, columns=2, lines=4, **changes):
        step = ChoosingDepartment(person(), Payer.INSURANCE, **changes)
        return department_props.derive(journey(step=step), columns, lines)

    def test_pages_are_full_lines_and_together_hold_everything(self):
        first, second = self.shown(), self.shown(page=1)
        assert (first.pages, first.per_page) == (2, 8)
        assert len(first.rows) + len(second.rows) == len(catalogue().departments)

    def test_a_page_that_a_larger_panel_no_longer_has_is_the_last_one(self):
        assert self.shown(page=9).page == 1
        assert self.shown(4, 4, page=1).page == 0

    def test_nothing_is_known_while_the_hospital_is_silent(self):
        step = ChoosingDepartment(person(), Payer.INSURANCE)
        assert not department_props.derive(journey(step=step, catalogue=None), 2, 4).known

    def test_what_cannot_be_chosen_says_why(self):
        rows = {row.key: row for row in self.shown(4, 4).rows}
        assert (rows["tmh"].level, rows["tmh"].open) == ("Hết số hôm nay", False)
        assert rows["rhm"].level == "Hiện không khám"
        assert rows["nhi"].level == "Khám cho trẻ dưới 16 tuổi"

    @pytest.mark.parametrize(
        ("waiting", "minutes", "tone", "level", "wait"),
        [
            (0, 5, "good", "Vắng · chưa có ai chờ", ""),
            (4, 15, "good", "Vắng · 4 người chờ", "Chờ khoảng 15 phút"),
            (9, 40, "info", "Vừa · 9 người chờ", "Chờ khoảng 40 phút"),
            (21, 70, "warn", "Đông · 21 người chờ", "Chờ khoảng 70 phút"),
            (20, None, "warn", "Đông · 20 người chờ", ""),
            (None, None, "info", "", ""),
        ],
    )
    def test_how_full_a_room_is_in_colour_and_in_words(self, waiting, minutes, tone, level, wait):
        room = ClinicRoom("q", "d", "1", "Phòng 1", "Tầng 1", RoomState.OPEN, waiting, minutes)
        assert department_words.room_wait(room) == (tone, level, wait)

    @pytest.mark.parametrize(
        ("ages", "said"),
        [
            (AgeRange(0, 15), "Khám cho trẻ dưới 16 tuổi"),
            (AgeRange(None, 15), "Khám cho trẻ dưới 16 tuổi"),
            (AgeRange(60, None), "Khám cho người từ 60 tuổi"),
            (AgeRange(16, 49), "Khám cho người từ 16 đến 49 tuổi"),
        ],
    )
    def test_ages_a_department_sees(self, ages, said):
        assert department_words.age_range_words(ages) == said

    @pytest.mark.parametrize("refusal", list(BookingRefusal))
    def test_every_refusal_has_words(self, refusal):
        assert self.shown(refused=refusal).refused

    @pytest.mark.parametrize(
        ("name", "drawing"),
        [
            ("Tim mạch", "heart"),
            ("Răng - Hàm - Mặt", "tooth"),
            ("Mắt", "eye"),
            ("Tiêu hoá – Gan mật", "stomach"),
            ("Thận – Tiết niệu", "kidney"),
            ("Thần kinh", "brain"),
            ("Bệnh nhiệt đới", "virus"),
            ("Nhi", "child"),
            ("Lão khoa", "person"),
            ("Lao và bệnh phổi", "lungs"),
            ("Nội tổng quát", DEFAULT),
        ],
    )
    def test_a_department_has_its_drawing(self, name, drawing):
        assert icon_of(name) == drawing

    def test_every_drawing_named_exists(self):
        icons = (QML / "Components" / "Icons.qml").read_text("utf-8")
        for drawing in (DEFAULT, *(drawing for drawing, _ in DRAWINGS)):
            assert f'"{drawing}":' in icons


class TestReview:
    def shown(self, **changes):
        return review_words.derive(journey(step=Reviewing(plan(**changes))))

    def test_what_insurance_pays_and_what_is_left(self):
        props = self.shown()
        assert (props.insurance_pays, props.you_pay) == ("−48.070 đ", "2.530 đ")
        assert props.payer_note == "Khám BHYT, hưởng 95%."

    def test_nothing_is_promised_where_insurance_was_not_checked(self):
        props = self.shown(person=person(coverage=UncheckedCoverage()))
        assert props.insurance_pays == ""
        assert props.you_pay == "50.600 đ"
        assert "chưa kiểm tra" in props.payer_note

    def test_who_pays_themselves_pays_everything(self):
        props = self.shown(payer=Payer.SELF)
        assert (props.insurance_pays, props.you_pay) == ("", "50.600 đ")

    def test_prices_on_their_way_and_prices_nobody_knows(self):
        assert self.shown(services=Asked(1)).prices == "asked"
        assert self.shown(services=NoAnswer()).prices == "unknown"
        assert self.shown(services=()).you_pay == ""

    def test_many_services_become_one_sum(self):
        props = self.shown(services=tuple(Service(str(n), f"Khám {n}", 100_000) for n in range(5)))
        assert [row.name for row in props.fees] == ["Giá khám, 5 khoản"]
        assert props.fees[0].amount == "500.000 đ"

    def test_a_department_that_takes_no_insurance_says_so(self):
        stock = catalogue()
        private = tuple(replace(d, accepts_insurance=False) for d in stock.departments)
        props = review_words.derive(
            journey(step=Reviewing(plan(payer=Payer.SELF)), catalogue=replace(stock, departments=private))
        )
        assert "không nhận BHYT" in props.payer_note

    def test_an_appointment_shows_its_time(self):
        props = self.shown(choice=replace(choice(), appointment=appointments()[0]))
        assert props.when == "Hẹn lúc 09:40 · BS. Trần Quốc Bảo"

    def test_desk_confirmation_and_an_unknown_share_are_said(self):
        assert "tại quầy" in self.shown(person=person(coverage=replace(COVERED, confirm_at_desk=True))).payer_note
        assert "tại quầy" in self.shown(person=person(coverage=replace(COVERED, percent=None))).payer_note

    @pytest.mark.parametrize("group", [group for group in Priority if group is not Priority.NONE])
    def test_every_priority_group_has_words(self, group):
        assert self.shown(priority=group).priority

    def test_only_one_group_is_marked(self):
        rows = priority.derive(journey(step=AskingPriority(plan(priority=Priority.AGE_75))))
        assert [row.key for row in rows if row.chosen] == ["none"]
        man = plan(person=person(identity=identity(sex=Sex.MALE)))
        assert "pregnant" not in [row.key for row in priority.derive(journey(step=AskingPriority(man)))]


class TestTicket:
    def shown(self, result, paper=Paper.PRINTED, **world):
        return ticket_words.derive(journey(step=ticketed(result, paper), **world))

    def test_a_confirmed_number_says_where_to_go_and_how_many_wait(self):
        props = self.shown(Confirmed(booking()))
        assert (props.kind, props.number) == ("confirmed", "B 042")
        assert props.place == "Phòng 305 · Tầng 3, nhà A"
        assert props.wait == "Trước bạn còn 7 người"
        assert props.minutes == "Chờ khoảng 25 phút"
        assert props.code == "KSK1:V:V7K2M9Q4"

    def test_nobody_before_is_said_in_words(self):
        alone = replace(booking(), place=QueuePlace("B 001", "Phòng 1", "Tầng 1", ahead=0))
        assert self.shown(Confirmed(alone)).wait == "Trước bạn không còn ai"

    def test_a_provisional_number_is_honest(self):
        props = self.shown(Provisional())
        assert props.headline == "Số tạm của bạn"
        assert "đã được lưu và sẽ được gửi" in props.note
        assert props.number == "K3-07"

    def test_a_provisional_number_the_hospital_accepted_stays_the_same(self):
        props = self.shown(Provisional(booking()))
        assert props.number == "K3-07"
        assert "được giữ nguyên" in props.note

    def test_an_accepted_number_is_shown_without_a_warning(self):
        assert self.shown(Provisional(booking())).kind == "kept"
        assert self.shown(Provisional()).kind == "provisional"

    def test_a_number_given_before_is_not_called_new(self):
        assert "không phải số mới" in self.shown(Confirmed(booking(), earlier=True)).note

    def test_who_was_refused_late_is_sent_to_the_desk_and_to_no_room(self):
        props = self.shown(RefusedLate())
        assert props.kind == "late"
        assert props.place == ""
        assert props.department == ""
        assert "quầy hướng dẫn" in props.headline + props.paper.text

    @pytest.mark.parametrize("paper", list(Paper))
    def test_paper_says_no_more_than_the_printer(self, paper):
        said = self.shown(Confirmed(booking()), paper=paper).paper
        assert said.title
        assert ("lấy phiếu" in said.title) == (paper is Paper.PRINTED)
        photographed = paper in (Paper.NO_PAPER, Paper.NOT_PRINTED, Paper.UNCONFIRMED)
        assert ("chụp màn hình" in said.text) == photographed

    def test_paper_that_lies_elsewhere_is_said_with_its_place(self):
        step = replace(ticketed(Confirmed(booking()), Paper.PRINTED), place="quầy 2")
        said = ticket_words.derive(journey(step=step)).paper
        assert said.title == "Mời bạn lấy phiếu ở quầy 2"

    @pytest.mark.parametrize("receipt", list(Paper))
    def test_a_receipt_is_promised_only_while_it_may_come(self, receipt):
        step = replace(ticketed(Confirmed(booking()), Paper.PRINTED), receipt=receipt)
        said = ticket_words.derive(journey(step=step)).paper.text
        missing = receipt in (Paper.NO_PAPER, Paper.NOT_PRINTED, Paper.UNCONFIRMED)
        assert "tiền khám" in said
        assert ("quầy thu ngân" in said) == missing

    def test_a_card_on_the_reader_is_not_forgotten(self):
        assert self.shown(Confirmed(booking()), card_on_reader=True).take_card


class TestTrouble:
    @pytest.mark.parametrize("failure", list(Failure))
    def test_every_failure_has_kind_words_and_its_code(self, failure):
        props = stopped.derive(journey(step=Stopped(failure)))
        assert props.code == failure.value
        assert props.title == failure_words(failure).title
        assert len(props.text) > 30
        assert props.picture in ("desk", "card")

    @pytest.mark.parametrize("reason", list(OutOfServiceReason))
    def test_every_reason_to_be_out_of_service_has_words(self, reason):
        assert out_of_service.derive(journey(step=OutOfService(reason))).text

    def test_whether_the_desk_heard_is_told_truthfully(self):
        tones = [notices.derive(journey(notice=HelpCalled(1, reached))).tone for reached in (None, True, False)]
        assert tones == ["info", "good", "warn"]

    def test_the_emergency_room_is_named_where_the_hospital_names_it(self):
        from kiosk.journey.state import Emergency  # noqa: PLC0415 - only here

        assert notices.derive(journey(notice=Emergency())).place == ""
        stock = catalogue()
        emergency = replace(stock.departments[0], id="cc", name="Cấp cứu")
        room = ClinicRoom("q", "cc", "", "Phòng cấp cứu", "Tầng 1, nhà A", RoomState.OPEN, 0)
        known = replace(stock, departments=(emergency,), rooms=(room,))
        assert notices.derive(journey(notice=Emergency(), catalogue=known)).place == "Phòng cấp cứu · Tầng 1, nhà A"


def test_every_screen_is_empty_while_another_is_shown():
    quiet = journey(step=Welcome())
    for module in (coverage, identity_screen, review_words, stopped, ticket_words, typing_number, out_of_service):
        empty = module.derive(quiet)
        assert not any(value for value in vars_of(empty) if isinstance(value, str) and len(value) > 12), module
    for module in (appointment, checking, choose_document, priority):
        assert module.derive(quiet) == ()
    assert department_props.derive(quiet, 2, 4).rows == ()


def vars_of(props):
    return [getattr(props, name) for name in props.__slots__]


def test_the_invented_patients_are_of_the_ages_the_samples_say():
    assert person().age == 68
    assert record().name.full == NAME
    assert TODAY - timedelta(days=1) < STORED.at.date() + timedelta(days=1)
