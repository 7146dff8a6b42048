"""What is read out while somebody looks on: each screen, what is new on it, and nothing twice."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.journey import Ease, Language, Paper, events
from kiosk.journey.state import Confirmed, Confirming, StillThere
from kiosk.runtime.speaker_face import Speech, Tone
from kiosk.visit import UncheckedCoverage
from tests.ui.speaking import FakeSpeaker, Listener
from ui.samples import booking, journey, person, scenes, ticketed
from ui.speech.staying import BEAT_MS, MOST_BEATS
from ui.speech.telling import Heard
from ui.speech.voice import MOST_WAITING, Utterance, Voice

SPOKEN = Ease(spoken=True)


@pytest.fixture
def listening(glass):
    """Opens a glass that is read out; says nothing of what it said first."""

    def listen(start=None, *languages, heard=False):
        listener = Listener(glass(replace(start or journey(), ease=SPOKEN)), *languages)
        if not heard:
            listener.hear()
        return listener

    return listen


def test_nothing_is_said_and_nothing_is_read_until_somebody_wants_it(glass):
    listener = Listener(glass())
    assert listener.hear() == []
    assert listener.speaker.tones == []
    assert not QAccessible.isActive()
    heard = listener.tell(events.SpeechToggled())
    assert QAccessible.isActive()
    assert heard[0] == "Đăng ký khám bệnh"
    assert listener.tell(events.SpeechToggled()) == []
    assert not QAccessible.isActive()


def test_a_screen_is_read_from_its_heading_down_with_what_can_be_pressed(listening):
    heard = listening(scenes()["ticket"], heard=True).hear()
    order = ["Số của bạn", "B, không bốn hai", "Tim mạch", "Phòng 305, Tầng 3, nhà A"]
    assert heard[:4] == order
    assert any(line.startswith("Xong") for line in heard)
    assert not any("Cấp cứu" in line for line in heard)


def test_keys_are_not_read_out_one_by_one(listening):
    heard = listening(scenes()["typing--appointment"], heard=True).hear()
    assert "5" not in heard
    assert any("Tiếp tục" in line for line in heard)


def test_what_is_new_on_a_screen_is_told_and_nothing_else(listening):
    listener = listening(journey(step=ticketed(Confirmed(booking()), Paper.PRINTING)))
    printed = replace(listener.window.engine.journey, step=ticketed(Confirmed(booking()), Paper.PRINTED))
    listener.window.engine.show(printed)
    heard = listener.hear()
    assert heard
    assert "Mời bạn lấy phiếu" in heard
    assert not any("B, không" in line for line in heard)
    listener.window.engine.show(replace(printed, questions=99))
    assert listener.hear() == []


def test_coverage_that_arrives_is_told(listening):
    listener = listening(journey(step=Confirming(person(coverage=UncheckedCoverage()))))
    listener.window.engine.show(replace(listener.window.engine.journey, step=Confirming(person())))
    assert any("95 phần trăm" in line for line in listener.hear())


def test_what_is_new_waits_until_what_is_said_has_been_said(listening):
    listener = listening(journey(step=Confirming(person(coverage=UncheckedCoverage()))), heard=True)
    listener.window.window._narrator.look()
    first = len(listener.speaker.said)
    listener.window.engine.show(replace(listener.window.engine.journey, step=Confirming(person())))
    listener.window.window._narrator.look()
    assert len(listener.speaker.said) == first
    assert any("95 phần trăm" in line for line in listener.hear()[first:])


def test_another_language_says_the_same_screen_again(listening):
    listener = listening(scenes()["review"])
    listener.tell(events.LanguageChosen(Language.EN))
    assert set(listener.speaker.spoken_in[-3:]) == {"en"}


def test_a_touch_makes_it_silent(listening):
    listener = listening(scenes()["review"], heard=True)
    listener.window.window._narrator.look()
    assert listener.speaker.speech is Speech.SPEAKING
    QTest.mousePress(listener.window.window.window, Qt.MouseButton.LeftButton)
    assert listener.speaker.speech is Speech.SILENT
    assert listener.speaker.tones[-1] is Tone.TOUCH


def test_the_keyboard_says_where_it_is(listening):
    listener = listening(scenes()["review"])
    listener.window.find("registerButton").forceActiveFocus()
    assert listener.hear() == ["Xác nhận và lấy số. Nút bấm"]


def test_a_notice_is_read_and_after_it_only_where_one_is(listening):
    listener = listening(scenes()["review"])
    heard = listener.tell(events.EmergencyPressed())
    assert heard[0] == "Đi thẳng tới khoa Cấp cứu"
    assert listener.tell(events.NoticeDismissed()) == ["Xin xem lại thông tin"]


def test_good_and_bad_news_sound_different(listening):
    listener = listening()
    for name, tone in (("ticket", Tone.GOOD), ("read-problem--two-cards", Tone.TROUBLE), ("review", Tone.SCREEN)):
        listener.window.engine.show(replace(scenes()[name], ease=SPOKEN))
        listener.hear()
        assert listener.speaker.tones[-1] is tone


def test_are_you_still_there_is_heard_even_by_who_did_not_want_speech(glass):
    listener = Listener(glass(replace(scenes()["review"], notice=StillThere())))
    assert listener.hear() == []
    assert listener.speaker.tones == [Tone.ASK]


def test_a_language_without_a_voice_is_said_on_the_glass_once(listening):
    listener = listening(scenes()["review"], "vi")
    listener.tell(events.LanguageChosen(Language.EN))
    assert listener.window.shows("unsaid")
    listener.window.touch("unsaidUnderstood")
    assert not listener.window.shows("unsaid")
    listener.window.engine.show(replace(scenes()["ticket"], ease=SPOKEN, language=Language.EN))
    listener.hear()
    assert not listener.window.shows("unsaid")


def test_a_voice_that_fails_is_said_on_the_glass(listening):
    listener = listening(scenes()["review"], heard=True)
    listener.window.window._narrator.look()
    listener.speaker.fail(Speech.NO_VOICE)
    assert listener.window.shows("unsaid")


def test_somebody_who_listens_is_here(listening):
    listener = listening(scenes()["review"], heard=True)
    listener.window.window._narrator.look()
    mark = listener.window.engine.journey.mark
    staying = listener.window.window._narrator._staying
    staying.beat()
    assert listener.window.engine.journey.mark == mark + 1
    listener.speaker.finish()
    assert listener.window.engine.journey.mark == mark + 2
    staying.beat()
    assert listener.window.engine.journey.mark == mark + 2


def test_a_voice_that_never_ends_keeps_nobodys_data_on_the_glass(listening):
    listener = listening(scenes()["review"], heard=True)
    listener.window.window._narrator.look()
    mark = listener.window.engine.journey.mark
    for _ in range(MOST_BEATS * 3):
        listener.window.window._narrator._staying.beat()
    assert listener.window.engine.journey.mark - mark < MOST_BEATS
    assert MOST_BEATS * BEAT_MS <= 180_000


def test_the_question_whether_somebody_is_here_does_not_answer_itself(listening):
    listener = listening(replace(scenes()["review"], notice=StillThere()))
    assert listener.window.engine.journey.notice == StillThere()


def test_what_a_hospital_records_are_screens_that_say_the_same_to_everybody(listening):
    listener = listening()
    listener.window.engine.show(replace(scenes()["emergency"], ease=SPOKEN))
    listener.hear()
    assert listener.speaker.keys[-1] == "emergency"
    for name in ("identity", "review", "ticket", "typing"):
        listener.window.engine.show(replace(scenes()[name], ease=SPOKEN))
        listener.hear()
        assert listener.speaker.keys[-1] == "", name


def test_nothing_that_was_read_out_is_kept_after_the_visit(listening):
    listener = listening(scenes()["ticket"])
    assert any(isinstance(one, Heard) and one.words for one in gc.get_objects())
    listener.window.engine.show(journey())
    assert listener.hear() == []
    assert not any(isinstance(one, Heard) and one.words for one in gc.get_objects())


def test_a_closed_window_is_followed_no_more(listening):
    listener = listening(scenes()["review"])
    listener.window.window._narrator.close()
    assert not QAccessible.isActive()
    listener.window.engine.changed.emit()
    assert listener.hear() == []
    listener.window.window._narrator = None


def test_a_voice_that_is_ready_later_says_the_screen_after_all(listening):
    listener = listening(scenes()["review"], "en")
    assert listener.window.shows("unsaid")
    listener.speaker.languages = ("vi",)
    listener.speaker.changed.emit()
    assert listener.hear()[0] == "Xin xem lại thông tin"
    assert not listener.window.shows("unsaid")


def test_what_was_new_long_ago_is_not_told_any_more(qapp):
    speaker = FakeSpeaker()
    voice = Voice(speaker)
    voice.say(Utterance(("Đầu",), "vi"))
    for number in range(100):
        voice.add(Utterance((f"Tin {number}",), "vi"))
    heard = speaker.heard()
    assert (heard[0], heard[-1]) == ("Đầu", "Tin 99")
    assert len(heard) == 1 + MOST_WAITING


def test_the_offer_of_another_language_is_not_cut_off_with_what_it_interrupts(qapp):
    speaker = FakeSpeaker("vi")
    voice = Voice(speaker)
    voice.unsaid.connect(lambda _: voice.add(Utterance(("Tiếng Việt",), "vi")))
    voice.say(Utterance(("Đầu",), "vi"))
    voice.say(Utterance(("ក",), "km"))
    assert voice.speaking
    assert speaker.speech is Speech.SPEAKING
    assert speaker.heard() == ["Đầu", "Tiếng Việt"]
