"""Every order of touches, answers, device news and time-outs keeps the promises of a visit."""

from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kiosk.identity import (
    AppointmentCode,
    ChipProof,
    Identity,
    PatientCode,
    ProofLevel,
    Refusal,
    RefusalKind,
    TravelDocument,
)
from kiosk.journey import (
    Able,
    BookingRefusal,
    CancelWord,
    CardProblem,
    ChipRules,
    CodeHint,
    Delays,
    Feature,
    FindBy,
    Language,
    NoAnswer,
    NotHeld,
    NumberKind,
    OutOfServiceReason,
    Paper,
    PaymentRefusal,
    Timer,
    advance,
    deadlines,
    effects,
    events,
    state,
)
from kiosk.journey.curtain import beneath
from kiosk.ticket import TicketPayment
from kiosk.visit import (
    Held,
    NotCovered,
    NotCoveredReason,
    Payment,
    PaymentState,
    Priority,
    RegisteredBy,
    UncheckedCoverage,
)
from support.scene_words import shown_words
from support.world import (
    ANH,
    APPOINTMENT,
    BAO,
    BOOKING,
    CHILD,
    CHIP,
    CLINIC,
    COVERED,
    EVERYTHING,
    HELD,
    NOW,
    NUMBERED,
    PAYMENT,
    QUEUEING,
    RECORD,
    SERVICES,
    STORED,
    TO_PAY,
    TO_PAY_LATER,
    TODAYS,
    TYPED,
    journey,
)

TOUCHES = [
    events.Touched(),
    events.LanguageChosen(Language.EN),
    events.LanguageChosen(Language.VI),
    events.TypeNumber(NumberKind.DOCUMENT),
    events.TypeNumber(NumberKind.APPOINTMENT),
    events.DigitTyped("1"),
    events.DigitErased(),
    events.NumberEntered(),
    events.DocumentPicked(0),
    events.DocumentPicked(1),
    events.PurposeAnswered("survey", agreed=True),
    events.PurposeAnswered("survey", agreed=False),
    events.ConsentTextWanted(),
    events.ConsentPrintWanted(),
    events.IdentityConfirmed(),
    events.IdentityConfirmed(RegisteredBy.MOTHER),
    events.IdentityConfirmed(RegisteredBy.OTHER),
    events.PayMyself(),
    events.AppointmentChosen("app-1"),
    events.AppointmentsSkipped(),
    events.PageTurned(1),
    events.DepartmentChosen("dep-ntq"),
    events.DepartmentChosen("dep-mat"),
    *map(events.WayChosen, FindBy),
    events.KeyboardToggled(),
    events.KeyTyped("t"),
    events.KeyErased(),
    events.QueryCleared(),
    events.ComplaintChosen("chest"),
    events.ComplaintChosen("severe-chest"),
    events.DoctorChosen("q-tm-1"),
    events.DoctorsWanted("dep-ntq"),
    events.PriorityWanted(),
    events.PriorityChosen(Priority.MERIT),
    events.PlanConfirmed(),
    events.CancelWanted(),
    events.CancelConfirmed(),
    events.ChooseAgain(),
    events.CancelWanted("vis-0"),
    events.DoctorWanted(),
    events.SessionChosen("ses-1", "slot-1"),
    events.SessionChosen("ses-1", "slot-3"),
    events.SessionChosen("ses-2"),
    events.AnyDoctorChosen(),
    events.CopyWanted("vis-0"),
    events.RegisterMore(),
    events.PayWanted(),
    events.NewCodeWanted(),
    events.PayAtDesk(),
    events.AnotherPerson(),
    events.BackPressed(),
    events.ExitPressed(),
    events.HelpPressed(),
    events.EmergencyPressed(),
    events.WithoutChip(),
    events.NoticeDismissed(),
]
ONWARD: dict[type, tuple[events.Event, ...]] = {
    state.Welcome: (events.DocumentShown(ANH), events.DocumentShown(CHILD)),
    state.ReadProblem: (events.DocumentShown(ANH),),
    state.ChoosingDocument: (events.DocumentPicked(0), events.DocumentPicked(1), events.BackPressed()),
    state.Stopped: (events.DocumentShown(BAO),),
    state.Confirming: (events.IdentityConfirmed(), events.IdentityConfirmed(RegisteredBy.FATHER)),
    state.Curtained: (events.DocumentShown(ANH), *map(events.DigitTyped, "1988"), events.NumberEntered()),
    state.CoverageProblem: (events.PayMyself(),),
    state.ChoosingAppointment: (events.AppointmentChosen("app-1"), events.AppointmentsSkipped()),
    state.ChoosingDepartment: (events.DepartmentChosen("dep-ntq"),),
    state.AlreadyRegistered: (
        events.RegisterMore(),
        events.CopyWanted("vis-0"),
        events.CancelWanted("vis-0"),
        events.CancelConfirmed(),
    ),
    state.Reviewing: (events.PlanConfirmed(), events.PlanConfirmed(), events.PriorityWanted(), events.DoctorWanted()),
    state.ChoosingSession: (
        events.SessionChosen("ses-1", "slot-1"),
        events.SessionChosen("ses-1", "slot-3"),
        events.SessionChosen("ses-2"),
    ),
    state.Paying: (events.PayAtDesk(), events.NewCodeWanted()),
    state.AskingPriority: (events.PriorityChosen(Priority.MERIT),),
    state.Ticketed: (events.CancelWanted(), events.CancelConfirmed(), events.PayWanted(), events.Touched()),
    state.Cancelling: (events.ChooseAgain(), events.ExitPressed()),
    state.OutOfService: (events.ServiceRestored(),),
}
RARELY = st.integers(0, 19).map(lambda n: n == 0)
UNKNOWN = Refusal(RefusalKind.UNKNOWN_CODE)
PASSPORT = TravelDocument("L898902C3", "740812", "120415")
READINGS = [ANH, BAO, CHILD, TYPED, AppointmentCode("73920148"), UNKNOWN, PatientCode("26000123"), (ANH, BAO), PASSPORT]
FORGED = replace(CHIP, proof=ChipProof(ProofLevel.NOT_VERIFIED))
CHIPS = [CHIP, FORGED, replace(CHIP, name=BAO.name, citizen_number=BAO.citizen_number), UNKNOWN]
PERSONAL = ("MINH ANH", "QUỐC BẢO", "GIA HÂN", "001188990001", "001062990002")


def texts(value: object) -> list[str]:
    """Every text inside a value, also where its repr hides it."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    if isinstance(value, tuple | frozenset):
        return [text for part in value for text in texts(part)]
    return []


def levels(value: object) -> set[ProofLevel]:
    """Every level of proof inside a value."""
    if isinstance(value, ProofLevel):
        return {value}
    if is_dataclass(value):
        return {level for field in fields(value) for level in levels(getattr(value, field.name))}
    return {level for part in value for level in levels(part)} if isinstance(value, tuple) else set()


class AllOrders(RuleBasedStateMachine):
    """Plays patient, devices, hospital, store, printer and clock, each free to act at any time."""

    @initialize(
        chip=st.sampled_from([None, ChipRules(), ChipRules(needed=True)]),
        able=st.sampled_from([Able(), EVERYTHING, EVERYTHING, Able(frozenset())]),
    )
    def start(self, chip: ChipRules | None, able: Able) -> None:
        self.journey = replace(journey(), able=able)
        self.held: set[str] = set()
        self.holds = 0
        self.refunds: set[int] = set()
        self.was_able = able.features != frozenset()
        self.cancel_was_offered = able.offers(Feature.CANCEL)
        self.journey = replace(self.journey, site=replace(self.journey.site, chip=chip))
        self.pending: list[effects.Effect] = []
        self.books: dict[int, str] = {}
        self.cancelled: set[int] = set()
        self.visit_books: list[int] = []
        self.told: dict[int, set[str]] = {}

    def happen(self, event: events.Event) -> None:
        before = self.journey
        if isinstance(event, events.AbilitiesChanged):
            self.was_able |= event.able.features != frozenset()
            self.cancel_was_offered |= event.able.offers(Feature.CANCEL)
        match event:
            case events.PaymentAnswered(question=q, answer=Payment(state=PaymentState.REFUND_REQUIRED)):
                self.refunds.add(q)
        self.journey, new = advance(before, event)
        self.pending += new
        for effect in new:
            if isinstance(effect, effects.Book):
                self.books[effect.question] = "asked"
                self.visit_books.append(effect.question)
            if isinstance(effect, effects.CancelVisit) and isinstance(before.step, state.Ticketed):
                self.cancelled.add(before.step.question)
            if isinstance(effect, effects.Forget):
                self.visit_books.clear()
            if isinstance(effect, effects.ReleaseHold):
                self.held.discard(effect.hold.id)  # a refused booking gives it back too
            if isinstance(effect, effects.Book):
                self.held.discard(effect.intent.hold_id)
            if isinstance(effect, effects.PrintTicket):
                self.told.setdefault(self.journey.step.question, set()).add(effect.ticket.number)

    @precondition(lambda self: isinstance(self.journey.step, state.Registering | state.Ticketed | state.Cancelling))
    @rule(data=st.data())
    def news_of_the_booking_or_the_paper(self, data: st.DataObject) -> None:
        late = [
            e
            for e in self.pending
            if isinstance(e, effects.Book | effects.GiveNumber | effects.CancelVisit | effects.PrintTicket)
        ]
        if late:
            effect = data.draw(st.sampled_from(late))
            self.pending.remove(effect)
            answer = self.answer(effect, data)
            assert answer is not None
            self.happen(answer)

    @rule(touch=st.sampled_from(TOUCHES))
    def a_touch(self, touch: events.Event) -> None:
        self.happen(touch)

    @precondition(lambda self: type(self.journey.step) in ONWARD)
    @rule(data=st.data(), times=st.integers(1, 4))
    def a_patient_who_goes_on(self, data: st.DataObject, times: int) -> None:
        """Patients want a ticket: most of the time they do what leads there."""
        for _ in range(times):
            choices = ONWARD.get(type(self.journey.step))
            if choices:
                self.happen(data.draw(st.sampled_from(choices)))

    @precondition(lambda self: self.pending)
    @rule(data=st.data())
    def a_hospital_that_answers_everything(self, data: st.DataObject) -> None:
        for effect in tuple(self.pending):
            if effect in self.pending:
                self.pending.remove(effect)
                answer = self.answer(effect, data)
                if answer is not None:
                    self.happen(answer)

    @rule(reading=st.sampled_from(READINGS))
    def a_document(self, reading: Identity | AppointmentCode | Refusal | tuple[Identity, ...]) -> None:
        self.happen(events.DocumentShown(reading))

    @rule(hint=st.none() | st.sampled_from(CodeHint))
    def the_camera_coaches(self, hint: CodeHint | None) -> None:
        self.happen(events.CodeCoached(hint))

    @rule(
        event=st.sampled_from(
            [
                events.CardLaid(),
                events.CardKeyWanted(),
                events.CardProgressed(0.4),
                events.CardTaken(),
                events.ChipReaderChanged(works=True),
                events.ChipReaderChanged(works=False),
                *map(events.CardFailed, CardProblem),
                *map(events.CardRead, CHIPS),
            ]
        )
    )
    def the_card(self, event: events.Event) -> None:
        self.happen(event)

    @rule(really=RARELY, able=st.sampled_from([Able(), EVERYTHING, Able(frozenset())]))
    def a_hospital_that_was_renewed(self, really: bool, able: Able) -> None:
        if really:
            self.happen(events.AbilitiesChanged(able))

    @rule(online=st.booleans())
    def the_line(self, online: bool) -> None:
        self.happen(events.LineChanged(online))

    @rule(broken=st.booleans(), really=RARELY)
    def the_store(self, broken: bool, really: bool) -> None:
        if not really:
            return
        self.happen(events.ServiceStopped(OutOfServiceReason.STORE_BROKEN) if broken else events.ServiceRestored())

    @rule(really=RARELY, opened=st.booleans())
    def a_technician_at_the_menu(self, really: bool, opened: bool) -> None:
        if not really:
            return
        self.happen(events.ServiceMenuOpened() if opened else events.ServiceMenuClosed())

    @rule(really=RARELY, closed=st.booleans())
    def staff_close_and_open_it(self, really: bool, closed: bool) -> None:
        if not really:
            return
        step = self.journey.step
        self.happen(events.TakenOutOfService(OutOfServiceReason.NO_PAPER) if closed else events.PutBackInService())
        if not isinstance(step, state.Welcome | state.OutOfService):
            assert self.journey.step == step, "whoever stands here goes on"

    @rule(really=RARELY)
    def a_mistake_in_the_program(self, really: bool) -> None:
        if not really:
            return
        self.happen(events.ProgramFailed())

    @precondition(lambda self: deadlines(self.journey, Delays()))
    @rule(data=st.data())
    def time_runs_out(self, data: st.DataObject) -> None:
        due = sorted(deadlines(self.journey, Delays()), key=lambda d: d.timer.value)
        self.happen(events.TimeUp(data.draw(st.sampled_from(due))))

    @precondition(lambda self: self.pending)
    @rule(data=st.data())
    def an_answer(self, data: st.DataObject) -> None:
        effect = self.pending.pop(data.draw(st.integers(0, len(self.pending) - 1)))
        answer = self.answer(effect, data)
        if answer is not None:
            self.happen(answer)

    def answer(self, effect: effects.Effect, data: st.DataObject) -> events.Event | None:
        def pick(*values: object) -> object:
            return data.draw(st.sampled_from(values))

        match effect:
            case effects.FindPatient(question=q):
                return events.PatientAnswered(q, pick(RECORD, None, NoAnswer()))
            case effects.FindAppointmentByCode(question=q):
                return events.AppointmentCodeAnswered(q, pick((RECORD, APPOINTMENT), None, NoAnswer()))
            case effects.CheckCoverage(question=q):
                return events.CoverageAnswered(
                    q, pick(COVERED, NotCovered(NotCoveredReason.EXPIRED), UncheckedCoverage())
                )
            case effects.FindAppointments(question=q):
                return events.AppointmentsAnswered(q, pick((), (APPOINTMENT,), NoAnswer()))
            case effects.FindVisits(question=q):
                return events.VisitsAnswered(q, pick((), (TODAYS,), NoAnswer()))
            case effects.AskSessions(question=q):
                return events.SessionsAnswered(q, pick((CLINIC, QUEUEING), (), NoAnswer()))
            case effects.HoldPlace(question=q):
                self.holds += 1
                answer = pick(Held(f"hold-{self.holds}", NOW), NotHeld.TAKEN, NoAnswer())
                if isinstance(answer, Held):
                    self.held.add(answer.id)
                return events.HoldAnswered(q, answer)
            case effects.StartPayment(question=q):
                return events.PaymentAnswered(q, pick(PAYMENT, *PaymentRefusal, NoAnswer()))
            case effects.WatchPayment(question=q, payment=payment):
                news = replace(payment, state=pick(*PaymentState))
                if news.state in (PaymentState.PENDING, PaymentState.OTHER):
                    self.pending.append(effect)
                return events.PaymentAnswered(q, pick(news, NoAnswer()))
            case effects.AskServices(question=q):
                return events.ServicesAnswered(q, pick(SERVICES, NoAnswer()))
            case effects.Book(question=q):
                return self.outcome(effect, q, pick)
            case effects.GiveNumber(question=q):
                return pick(events.NumberGiven(q, NUMBERED), events.NumberNotGiven(q), events.NumberUnclear(q))
            case effects.CancelVisit(question=q):
                word = pick(*CancelWord)
                if word is CancelWord.SENDING:
                    self.pending.append(effect)
                return events.CancelAnswered(q, word)
            case effects.PrintTicket(question=q) | effects.PrintReceipt(question=q) | effects.PrintConsent(question=q):
                return events.PaperAnswered(q, pick(*(p for p in Paper if p is not Paper.PRINTING)))
            case effects.CallHelp(question=q):
                return events.HelpAnswered(q, reached=bool(pick(True, False)))
            case _:
                return None

    def outcome(self, effect: effects.Book, question: int, pick) -> events.Event:
        """The store's word first or the hospital's: a hospital never refuses what it booked."""
        where = self.books[question]
        if where == "asked" and pick(True, False):
            if pick(True, True, True, False):
                self.books[question] = "stored"
                self.pending.append(effect)
                return events.BookingStored(question, NUMBERED if effect.offline else STORED)
            self.books[question] = "not stored"
            return events.BookingNotStored(question)
        kind = pick("delivered", "refused", "delayed")
        if kind == "delayed":
            self.pending.append(effect)
            return events.BookingDelayed(question)
        self.books[question] = str(kind)
        if kind == "delivered":
            return events.BookingDelivered(question, STORED, pick(BOOKING, TO_PAY), earlier=pick(False, True))
        return events.BookingRefused(question, pick(*BookingRefusal))

    @invariant()
    def nothing_of_a_patient_survives_the_return_to_welcome(self) -> None:
        beside_a_chip = isinstance(self.journey.step, state.ReadProblem) and self.journey.step.known is not None
        at_rest = isinstance(self.journey.step, state.Welcome | state.OutOfService | state.ReadProblem | state.Stopped)
        if at_rest and not beside_a_chip:
            found = [text for text in texts(self.journey) if any(mark in text for mark in PERSONAL)]
            assert not found

    @invariant()
    def nothing_of_whoever_stepped_away_can_be_seen(self) -> None:
        if isinstance(self.journey.step, state.Curtained):
            found = [text for text in shown_words(self.journey) if any(mark in text for mark in PERSONAL)]
            assert not found

    @precondition(lambda self: isinstance(self.journey.step, state.Kept))
    @rule()
    def the_patient_steps_away(self) -> None:
        for timer in (Timer.IDLE_WARNING, Timer.IDLE_RESET):
            for due in deadlines(self.journey, Delays()):
                if due.timer is timer:
                    self.happen(events.TimeUp(due))

    @invariant()
    def no_forged_chip_is_ever_registered(self) -> None:
        assert ProofLevel.NOT_VERIFIED not in levels(self.journey.step)

    @invariant()
    def one_visit_books_at_most_once_unless_refused(self) -> None:
        step = self.journey.step
        if isinstance(step, state.Registering | state.Ticketed):
            if self.is_copy(step):
                return
            assert step.question == max(self.books), "a booking of an earlier visit is shown"
            assert len(self.visit_books) == len(set(self.visit_books))
            before = [q for q in self.visit_books[:-1] if q not in self.cancelled]
            assert all(self.books[q] in ("refused", "not stored") for q in before)

    @invariant()
    def what_the_hospital_said_is_what_is_shown(self) -> None:
        step = self.journey.step
        if isinstance(step, state.Registering):
            answered = self.books[step.question] not in ("asked", "stored")
            assert not answered or step.word is not None, "the answer came and nothing moved"
            assert step.word is None or step.numbering is not None
        if isinstance(step, state.Paying):
            assert self.is_copy(step.ticket) or self.books[step.ticket.question] == "delivered"
        if isinstance(step, state.Ticketed) and not self.is_copy(step):
            match self.books[step.question]:
                case "delivered":
                    assert step.result.booking in (BOOKING, TO_PAY, TO_PAY_LATER)
                    not_theirs = step.result.earlier and not step.plan.person.showed_document
                    assert not (not_theirs and isinstance(step.result, state.Confirmed)), "it may be a neighbour's"
                case "refused":
                    assert step.result == state.RefusedLate()
                case _:
                    assert step.result == state.Provisional()

    @invariant()
    def a_visit_shows_one_number_only(self) -> None:
        assert all(len(numbers) == 1 for numbers in self.told.values())
        step = self.journey.step
        if isinstance(step, state.Ticketed):
            assert self.told[step.question] == {step.number}

    @staticmethod
    def is_copy(step: state.Step) -> bool:
        return isinstance(step, state.Ticketed) and isinstance(step.result, state.Confirmed) and step.result.copy

    @invariant()
    def a_place_is_held_for_whoever_stands_here_or_for_nobody(self) -> None:
        match beneath(self.journey.step):
            case (
                state.Reviewing(plan=plan)
                | state.AskingPriority(plan=plan)
                | state.ChoosingSession(plan=plan)
                | state.Registering(plan=plan)
            ) if isinstance(plan.choice.hold, Held):
                assert self.held <= {plan.choice.hold.id}
            case _:
                assert not self.held

    @invariant()
    def a_typed_number_neither_prints_nor_takes_back_what_was_registered_before(self) -> None:
        step = self.journey.step
        if self.is_copy(step):
            assert step.plan.person.showed_document
        if isinstance(self.journey.notice, state.CancelAsked) and isinstance(step, state.AlreadyRegistered):
            assert step.person.showed_document

    @invariant()
    def a_code_to_pay_with_is_never_told_as_not_paid(self) -> None:
        """Unless the hospital said so: a code that was shown may have been paid."""
        step = self.journey.step
        if isinstance(step, state.Ticketed) and step.paying and step.payment is TicketPayment.AT_DESK:
            assert step.paying in self.refunds

    @invariant()
    def what_the_hospital_cannot_do_is_not_begun(self) -> None:
        step, able = self.journey.step, self.journey.able
        assert not isinstance(self.journey.notice, state.CancelAsked) or self.cancel_was_offered
        if able.features == frozenset() and not self.was_able:
            assert not isinstance(step, state.ChoosingSession | state.Paying | state.AlreadyRegistered)

    @invariant()
    def every_state_has_a_way_out(self) -> None:
        """Without any answer from anybody, waiting alone leads back to rest."""
        here = self.journey
        for _ in range(40):
            if isinstance(here.step, state.Welcome | state.OutOfService) and here.notice is None:
                return
            due = sorted(deadlines(here, Delays()), key=lambda d: d.seconds)
            assert due, f"nothing ever ends {here.step} under {here.notice}"
            here, _ = advance(here, events.TimeUp(due[0]))
        raise AssertionError(f"{self.journey.step} never comes to rest")

    @invariant()
    def a_person_can_always_leave_or_is_on_the_way_to_a_number(self) -> None:
        match self.journey.step:
            case state.Registering() | state.Cancelling(word=CancelWord.STORING):
                return
        gone, _ = advance(self.journey, events.ExitPressed())
        if isinstance(self.journey.step, state.Paying):
            assert isinstance(gone.step, state.Ticketed), "nobody leaves without their number"
            gone, _ = advance(gone, events.ExitPressed())
        assert isinstance(gone.step, state.Welcome | state.OutOfService)


class LaterOrders(AllOrders):
    """The same from further on: visits of today, doctors, a number to be paid for, which few orders get to."""

    @initialize(
        far=st.sampled_from(["registered", "reviewing", "choosing", "held", "held", "paying", "paying", "ticketed"]),
        typed=st.booleans(),
    )
    def start(self, far: str, typed: bool) -> None:
        super().start(None, EVERYTHING)
        self.happen(events.DocumentShown(TYPED if typed and far == "registered" else ANH))
        self.answered(effects.FindPatient, events.PatientAnswered, RECORD)
        self.answered(effects.CheckCoverage, events.CoverageAnswered, COVERED)
        self.answered(effects.FindAppointments, events.AppointmentsAnswered, ())
        self.answered(effects.FindVisits, events.VisitsAnswered, (TODAYS,) if far == "registered" else ())
        self.happen(events.IdentityConfirmed())
        if far == "registered":
            return
        self.happen(events.DepartmentChosen("dep-ntq"))
        if far in ("choosing", "held"):
            self.happen(events.DoctorWanted())
            self.answered(effects.AskSessions, events.SessionsAnswered, (CLINIC, QUEUEING))
        if far == "held":
            self.happen(events.SessionChosen("ses-1", "slot-1"))
            self.held.add(HELD.id)
            self.answered(effects.HoldPlace, events.HoldAnswered, HELD)
        if far in ("paying", "ticketed"):
            self.happen(events.PlanConfirmed())
            book = self.taken(effects.Book)
            self.happen(events.BookingStored(book.question, STORED))
            self.books[book.question] = "delivered"
            self.happen(events.BookingDelivered(book.question, STORED, TO_PAY if far == "paying" else TO_PAY_LATER))
        if far == "paying":
            self.answered(effects.StartPayment, events.PaymentAnswered, PAYMENT)

    def taken(self, kind: type) -> effects.Effect:
        effect = next(effect for effect in self.pending if isinstance(effect, kind))
        self.pending.remove(effect)
        return effect

    def answered(self, kind: type, answer: type, value: object) -> None:
        self.happen(answer(self.taken(kind).question, value))


TestLaterOrders = pytest.mark.usefixtures("qapp")(LaterOrders.TestCase)
TestLaterOrders.settings = settings(stateful_step_count=20)
TestAllOrders = pytest.mark.usefixtures("qapp")(AllOrders.TestCase)
TestAllOrders.settings = settings(stateful_step_count=50)
