"""The engine with real timers and threads: events in, effects out, in order."""

import threading
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.journal import Journal
from kiosk.journey import Delays, Journey, NumberKind, events, state
from kiosk.journey.effects import Effect, FindPatient, Forget
from kiosk.runtime.engine import Engine
from support.world import ANH, TODAY, journey


class Hands:
    def __init__(self) -> None:
        self.done: list[Effect] = []

    def do(self, effect: Effect) -> None:
        self.done.append(effect)


def engine(journal: Journal, delays: Delays | None = None, start: Journey | None = None) -> Engine:
    return Engine(start or journey(), delays=delays or Delays(), journal=journal, today=lambda: TODAY)


def test_effects_asked_for_before_anybody_could_perform_them_are_performed_later(qapp, journal: Journal) -> None:
    kiosk = engine(journal)
    kiosk.dispatch(events.DocumentShown(ANH))
    hands = Hands()
    kiosk.use(hands)
    assert any(isinstance(effect, FindPatient) for effect in hands.done)
    kiosk.close()


def test_an_event_caused_by_an_effect_waits_its_turn(qapp, journal: Journal) -> None:
    kiosk = engine(journal)
    seen: list[str] = []

    class Eager(Hands):
        def do(self, effect: Effect) -> None:
            super().do(effect)
            if isinstance(effect, FindPatient):
                kiosk.dispatch(events.PatientAnswered(effect.question, None))
                seen.append(type(kiosk.journey.step).__name__)

    kiosk.use(Eager())
    kiosk.dispatch(events.DocumentShown(ANH))
    assert seen == ["Confirming"]
    assert isinstance(kiosk.journey.step, state.Confirming)
    assert kiosk.journey.step.person.patient is None
    kiosk.close()


def test_events_of_other_threads_arrive_on_the_gui_thread_in_order(qtbot, journal: Journal) -> None:
    kiosk = engine(journal)
    arrived: list[threading.Thread] = []
    kiosk.changed.connect(lambda: arrived.append(threading.current_thread()))

    def shout() -> None:
        kiosk.bridge.post(events.TypeNumber(NumberKind.DOCUMENT))
        for digit in "0123":
            kiosk.bridge.post(events.DigitTyped(digit))

    thread = threading.Thread(target=shout)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: kiosk.journey.step == state.Typing(NumberKind.DOCUMENT, "0123"))
    assert set(arrived) == {threading.main_thread()}
    kiosk.close()


def test_a_wait_that_runs_out_ends_the_visit(qtbot, journal: Journal) -> None:
    hands = Hands()
    kiosk = engine(journal, Delays(idle_warning=0.05, idle_reset=0.05))
    kiosk.use(hands)
    kiosk.dispatch(events.TypeNumber(NumberKind.DOCUMENT))
    qtbot.waitUntil(lambda: kiosk.journey.notice == state.StillThere())
    qtbot.waitUntil(lambda: kiosk.journey.step == state.Welcome())
    assert any(isinstance(effect, Forget) for effect in hands.done)
    kiosk.close()


def test_a_touch_stops_the_wait(qtbot, journal: Journal) -> None:
    kiosk = engine(journal, Delays(idle_warning=0.05, idle_reset=10))
    kiosk.dispatch(events.TypeNumber(NumberKind.DOCUMENT))
    qtbot.waitUntil(lambda: kiosk.journey.notice == state.StillThere())
    kiosk.dispatch(events.Touched())
    assert kiosk.journey.notice is None
    kiosk.close()


def test_midnight_passes_while_nobody_is_there(qapp, journal: Journal) -> None:
    today = [TODAY]
    kiosk = Engine(journey(), delays=Delays(), journal=journal, today=lambda: today[0])
    today[0] = date(2026, 11, 23)
    kiosk.dispatch(events.DocumentShown(ANH))
    assert isinstance(kiosk.journey.step, state.Confirming)
    assert kiosk.journey.step.person.today == date(2026, 11, 23)
    kiosk.close()


def test_after_closing_nothing_arrives_any_more(qapp, journal: Journal) -> None:
    kiosk = engine(journal)
    kiosk.close()
    kiosk.bridge.post(events.TypeNumber(NumberKind.DOCUMENT))
    QCoreApplication.processEvents()
    assert kiosk.journey.step == state.Welcome()


@pytest.mark.parametrize("leave", [events.ExitPressed(), events.BackPressed()])
def test_the_journal_tells_the_visit_and_never_the_patient(qapp, tmp_path, leave: events.Event) -> None:
    path = tmp_path / "told"
    with path.open("w", encoding="utf-8") as stream:
        kiosk = engine(Journal(stream))
        kiosk.dispatch(events.DocumentShown(ANH))
        kiosk.dispatch(leave)
        kiosk.close()
    told = path.read_text("utf-8")
    assert "identity-read document=citizen_card" in told
    assert "visit-started visit=1 step=Confirming" in told
    assert "visit-ended visit=1 outcome=left" in told
    assert "ANH" not in told
    assert "990001" not in told
