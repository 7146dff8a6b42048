"""Trials of readers: while the menu is open nothing of a document reaches the journey, and what is shown is masked."""

import io
import threading
from collections import deque
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from drivers.chip_card.keys import AccessKey
from drivers.chip_card.port import (
    CardData,
    CardEvent,
    CardFailed,
    CardFailure,
    CardLaid,
    CardProgress,
    CardStage,
    CardTaken,
    KeyWanted,
)
from drivers.chip_card.proof.levels import Check, Proof, ProofLevel, Reason, Result
from drivers.device import Coached, DamagedCode, DeviceProtocolError, Hint, Ready, Scan, Sighting, Status
from kiosk.caretaker.dropping import Answered, NoAnswer, NoCaretaker
from kiosk.caretaker.requests import Answer, CalibrateTouch, Reboot, Request
from kiosk.journal import Journal
from kiosk.journey.events import Event as JourneyEvent
from kiosk.runtime.chip_desk import ChipDesk
from kiosk.runtime.readers import code_listener
from kiosk.runtime.service_caretaker import Caretaker
from kiosk.runtime.service_ear import Ear, HeardChip, HeardReader
from kiosk.runtime.service_sound import SENTENCES, SoundTrial
from kiosk.runtime.service_trials import Trials
from kiosk.runtime.speaker_face import Speech, Tone
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.pages import CardState, SoundWord
from kiosk.staff.touch import PLAIN, TURNED
from kiosk.staff.trials import ChipLevel, ScanKind

CCCD = "001188990001|111222333|Nguyễn Thị Mẫu|01011988|Nữ|1 Phố Mẫu, Hà Nội|01012021"
MARKS = ("001188990001", "111222333", "Nguyễn", "Mẫu", "1988")
SIGHTING = Sighting((Scan(CCCD.encode(), "QR", "zxing"),))
PROOF = Proof(ProofLevel.UNALTERED, (Reason(Check.SIGNER_CHAIN, Result.FAILED, "no issuer"),))
DATA = CardData(PROOF, id_number="001188990001", name="Nguyễn Thị Mẫu")


class Reader:
    """Gives what it was given, then nothing."""

    name = "reader"
    status: Status = Ready()

    def __init__(self, *news: object) -> None:
        self.news = deque(news)
        self.offered: list[AccessKey | None] = []

    def open(self) -> None: ...

    def close(self) -> None: ...

    def offer(self, key: AccessKey | None) -> None:
        self.offered.append(key)

    def read(self, timeout_s: float) -> object:
        if not self.news:
            threading.Event().wait(timeout_s / 100)
            return None
        news = self.news.popleft()
        if isinstance(news, Exception):
            raise news
        return news


class Heard(list[events.Event]):
    """Everything the menu was told."""

    @property
    def text(self) -> str:
        return repr(list(self))


@pytest.fixture
def heard() -> Heard:
    return Heard()


def trials(heard: Heard, chip: Reader | None = None, clock: list[float] | None = None) -> Trials:
    ticks = clock or [0.0]
    return Trials(chip, heard.append, clock=lambda: ticks.pop(0) if len(ticks) > 1 else ticks[0])  # type: ignore[arg-type]


def test_a_code_goes_to_the_menu_or_to_the_journey_and_never_to_both(heard: Heard) -> None:
    ear = Ear()
    reader = HeardReader("camera", Reader(SIGHTING, SIGHTING, Coached(Hint.HELD), SIGHTING), ear)  # type: ignore[arg-type]
    assert reader.read(1.0) == SIGHTING
    trial = trials(heard)
    ear.open(trial.hear)
    assert reader.read(1.0) is None
    assert heard == [], "no page asked for it"
    assert reader.read(1.0) == Coached(Hint.HELD)
    ear.shut()
    assert reader.read(1.0) == SIGHTING


def test_what_is_shown_of_a_code_is_masked(heard: Heard) -> None:
    trial = trials(heard)
    trial.listen(cards=False)
    trial.hear("camera", SIGHTING)
    [event] = heard
    assert isinstance(event, events.CodeSeen)
    seen = event.seen
    assert (seen.device, seen.kind, seen.decoder, seen.symbology) == ("camera", ScanKind.CITIZEN_CARD, "zxing", "QR")
    assert seen.size == len(CCCD.encode())
    assert seen.masked == "001 188 ••• 001 · N.T.M."
    assert [mark for mark in MARKS if mark in heard.text] == []


@pytest.mark.parametrize("took", [41.5, None])
def test_how_long_a_code_took_is_shown_where_the_reader_tells(heard: Heard, took: float | None) -> None:
    trial = trials(heard)
    trial.listen(cards=False)
    trial.hear("camera", Sighting(SIGHTING.scans, took))
    [event] = heard
    assert isinstance(event, events.CodeSeen)
    assert event.seen.ms == took


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (b"https://example.vn", ScanKind.OTHER),
        (b"\xff\xfe", ScanKind.BROKEN),
        (CCCD.replace("01011988", "32131988").encode(), ScanKind.BROKEN),
    ],
)
def test_what_is_no_document_is_told_apart_from_what_is_broken(heard: Heard, payload: bytes, kind: ScanKind) -> None:
    trial = trials(heard)
    trial.listen(cards=False)
    trial.hear("scanner", Sighting((Scan(payload, "QR", ""),)))
    [event] = heard
    assert isinstance(event, events.CodeSeen)
    assert event.seen.kind is kind


def test_a_damaged_code_is_told_and_shows_nobody_a_problem(heard: Heard) -> None:
    ear, trial = Ear(), trials(heard)
    reader = HeardReader("scanner", Reader(DamagedCode("cut"), DamagedCode("cut")), ear)  # type: ignore[arg-type]
    ear.open(trial.hear)
    trial.listen(cards=False)
    with pytest.raises(DeviceProtocolError) as raised:
        reader.read(1.0)
    assert not isinstance(raised.value, DamagedCode)
    assert [type(one) for one in heard] == [events.CodeSeen]
    ear.shut()
    with pytest.raises(DamagedCode):
        reader.read(1.0)


def test_the_reader_of_a_running_kiosk_begins_no_visit_while_the_menu_is_open(heard: Heard, qtbot) -> None:
    ear, posted = Ear(), list[JourneyEvent]()
    trial = trials(heard)
    trial.listen(cards=False)
    ear.open(trial.hear)
    reader = Reader(SIGHTING)
    listener = code_listener("camera", HeardReader("camera", reader, ear), posted.append, Journal(io.StringIO()))  # type: ignore[arg-type]
    listener.start()
    qtbot.waitUntil(lambda: len(heard) == 1)
    ear.shut()
    reader.news.append(SIGHTING)
    qtbot.waitUntil(lambda: len(posted) == 1)
    listener.close()
    assert len(heard) == 1


CARD: tuple[CardEvent, ...] = (
    CardLaid(),
    KeyWanted(),
    CardProgress(CardStage.OPENING, 0.1),
    CardProgress(CardStage.READING, 0.6),
    DATA,
    CardTaken(),
)


def test_a_card_is_opened_by_its_own_code_and_told_by_level_and_time(heard: Heard) -> None:
    chip = Reader()
    trial = trials(heard, chip, [1.0, 4.25])
    trial.listen(cards=True)
    trial.hear("chip", CARD[0])
    trial.hear("chip", CARD[1])
    trial.hear("camera", SIGHTING)
    for news in CARD[2:]:
        trial.hear("chip", news)
    assert len(chip.offered) == 1
    assert chip.offered[0] is not None
    moves = [event.state for event in heard if isinstance(event, events.CardMoved)]
    reading = CardState.READING
    assert moves == [CardState.NONE, CardState.LAID, CardState.KEY_WANTED, reading, reading, CardState.NONE]
    [seen] = [event.seen for event in heard if isinstance(event, events.CardSeen)]
    assert (seen.level, seen.ms, seen.failed) == (ChipLevel.UNALTERED, 3250.0, ("signer-chain",))
    assert seen.masked == "001 188 ••• 001"
    assert [mark for mark in MARKS if mark in heard.text] == []
    trial.stop()
    assert chip.offered[-1] is None


def test_a_card_that_is_not_read_says_why(heard: Heard) -> None:
    trial = trials(heard, Reader())
    trial.listen(cards=True)
    trial.hear("chip", CardFailed(CardFailure.PULLED))
    assert isinstance(heard[-1], events.CardSeen)
    assert (heard[-1].seen.level, heard[-1].seen.problem) == (None, "pulled")


def test_a_card_that_lay_there_before_the_page_was_opened_is_known_to_it(heard: Heard) -> None:
    trial = trials(heard, Reader())
    trial.hear("chip", CardLaid())
    trial.hear("chip", KeyWanted())
    assert heard == []
    trial.listen(cards=True)
    assert heard == [events.CardMoved(CardState.KEY_WANTED)]


def test_the_journey_knows_that_a_card_lies_there_and_nothing_of_what_is_on_it(heard: Heard) -> None:
    ear, posted = Ear(), list[JourneyEvent]()
    chip = HeardChip("chip", Reader(*CARD), ear)  # type: ignore[arg-type]
    desk = ChipDesk(chip, posted.append, Journal(io.StringIO()))
    trial = trials(heard)
    trial.listen(cards=True)
    ear.open(trial.hear)
    for _ in CARD:
        desk.hear(chip.read(1.0))
    assert [type(one).__name__ for one in posted] == ["CardLaid", "CardTaken"]


class Loud(QObject):
    """A speaker that does as it is told."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.speech = Speech.SILENT
        self.asked: list[object] = []

    def says(self, _language: str, _key: str = "") -> bool:
        return True

    def say(self, sentences: list[str], language: str, _key: str = "") -> None:
        self.asked.append((tuple(sentences), language))
        self.become(Speech.SPEAKING)

    def stop(self) -> None:
        self.asked.append("stop")
        self.become(Speech.SILENT)

    def tone(self, tone: Tone) -> None:
        self.asked.append(tone)

    def set_volume(self, volume: int) -> None:
        self.asked.append(volume)

    def become(self, speech: Speech) -> None:
        self.speech = speech
        self.changed.emit()


def words(heard: Heard) -> list[SoundWord]:
    return [event.word for event in heard if isinstance(event, events.SoundCame)]


@pytest.fixture
def loud(qapp: QObject) -> Loud:
    return Loud()


def test_a_sentence_is_said_to_its_end_and_then_that_is_told(loud: Loud, heard: Heard) -> None:
    trial = SoundTrial(loud, heard.append, lambda: 1, loud)
    trial.do(jobs.SaySentence("km"))
    assert loud.asked == [((SENTENCES["km"],), "km")]
    loud.become(Speech.SILENT)
    loud.become(Speech.SPEAKING)
    assert words(heard)[-1] is SoundWord.PLAYED
    assert SoundWord.PLAYING in words(heard)


@pytest.mark.parametrize(
    ("speech", "word"), [(Speech.NO_VOICE, SoundWord.NO_VOICE), (Speech.NO_SOUND, SoundWord.NO_SOUND)]
)
def test_a_voice_or_a_card_that_is_missing_is_told(loud: Loud, heard: Heard, speech: Speech, word: SoundWord) -> None:
    trial = SoundTrial(loud, heard.append, lambda: 1, loud)
    trial.do(jobs.SaySentence("vi"))
    loud.become(speech)
    assert words(heard)[-1] is word


def test_after_the_trial_it_is_as_loud_as_before(loud: Loud, heard: Heard) -> None:
    trial = SoundTrial(loud, heard.append, lambda: 1, loud)
    trial.do(jobs.SetVolume(4))
    trial.do(jobs.PlayTone("good"))
    trial.do(jobs.Hush())
    assert loud.asked == [4, Tone.GOOD, "stop", 1]
    trial.close()
    loud.become(Speech.SPEAKING)
    assert words(heard) == [SoundWord.PLAYED]


def test_a_kiosk_without_a_loudspeaker_says_so(qapp: QObject, heard: Heard) -> None:
    trial = SoundTrial(None, heard.append, lambda: 1, qapp)
    for job in (jobs.PlayTone("good"), jobs.SetVolume(3), jobs.Hush()):
        trial.do(job)
    assert words(heard) == [SoundWord.NO_SOUND]


NEW = (1.1, 0.0, 0.0, 0.0, 1.0, 0.0)


class Asked(list[Request]):
    """A caretaker that writes down what it is asked, and answers as it is told."""

    answer: Answered | NoCaretaker | NoAnswer = Answered(Answer())

    def __call__(self, request: Request) -> Answered | NoCaretaker | NoAnswer:
        self.append(request)
        return self.answer


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "touch-matrix"


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (Answered(Answer()), MachineWord.DONE),
        (Answered(Answer(problem="no rights")), MachineWord.REFUSED),
        (NoCaretaker("nobody"), MachineWord.NO_CARETAKER),
        (NoAnswer(), MachineWord.NO_ANSWER),
    ],
)
def test_every_answer_of_the_caretaker_has_a_word(record: Path, answer: object, word: MachineWord) -> None:
    asked = Asked()
    asked.answer = answer  # type: ignore[assignment]
    assert Caretaker(record, asked).ask(MachineAsk.REBOOT, "280497") is word
    assert asked == [Reboot()]


def test_a_machine_without_a_caretaker_is_an_ordinary_one(record: Path) -> None:
    assert Caretaker(record).ask(MachineAsk.REBOOT, "280497") is MachineWord.NO_CARETAKER


def test_a_panel_that_was_never_calibrated_has_the_matrix_of_its_picture(record: Path) -> None:
    assert Caretaker(record, Asked()).matrix() == PLAIN
    assert Caretaker(record, Asked(), uncalibrated=TURNED[90]).matrix() == TURNED[90]
    record.write_bytes(b'{"matrix": [1, 2], "trying": false}')
    assert Caretaker(record, Asked()).matrix() == PLAIN


def test_what_nobody_confirmed_is_taken_back_when_the_program_starts_again(record: Path) -> None:
    Caretaker(record, Asked()).try_matrix(NEW, PLAIN)
    asked = Asked()
    after_power_cut = Caretaker(record, asked)
    assert after_power_cut.matrix() == PLAIN
    after_power_cut.settle()
    after_power_cut.settle()
    assert asked == [CalibrateTouch(PLAIN)]


def test_what_was_confirmed_stays_over_a_restart(record: Path) -> None:
    first = Caretaker(record, Asked())
    first.try_matrix(NEW, PLAIN)
    first.keep_matrix(NEW)
    asked = Asked()
    again = Caretaker(record, asked)
    again.settle()
    assert (again.matrix(), asked) == (NEW, [])


def test_a_matrix_that_may_lie_there_without_anybody_knowing_is_taken_back_at_once(record: Path) -> None:
    asked = Asked()
    asked.answer = NoAnswer()
    assert Caretaker(record, asked).try_matrix(NEW, PLAIN) is MachineWord.NO_ANSWER
    assert asked == [CalibrateTouch(NEW), CalibrateTouch(PLAIN)]
    assert Caretaker(record, asked).matrix() == PLAIN
