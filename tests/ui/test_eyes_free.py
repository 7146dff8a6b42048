"""Whole visits by somebody who sees nothing: by the corners of the glass alone, and by a keypad alone."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent

from kiosk.departments import RoomState
from kiosk.journey import Ease, Language, Paper, events
from kiosk.journey.effects import AskServices, Book, CheckCoverage, FindAppointments, FindPatient, PrintTicket
from kiosk.journey.state import StillThere
from kiosk.runtime.speaker_face import Tone
from kiosk.visit import Covered, Service
from tests.ui.speaking import Listener
from ui.samples import STORED, booking, identity, journey, record, scenes
from ui.speech.staying import MOST_BEATS
from ui.window import WindowOptions

NUMBER = "031158990742"
AS_WORDS = "không ba một một năm tám chín chín không bảy bốn hai"


def answer(window, kind):
    return next(effect.question for effect in reversed(window.engine.asked) if isinstance(effect, kind))


def known_and_insured(listener):
    """The hospital answers all it was asked about the person."""
    window = listener.window
    listener.tell(events.PatientAnswered(answer(window, FindPatient), record()))
    listener.tell(events.CoverageAnswered(answer(window, CheckCoverage), Covered("e-1", 95, date(2026, 12, 31))))
    return listener.tell(events.AppointmentsAnswered(answer(window, FindAppointments), ()))


def booked(listener):
    """The hospital books, and the ticket is printed."""
    window = listener.window
    listener.tell(events.BookingStored(answer(window, Book), STORED))
    listener.tell(events.BookingDelivered(answer(window, Book), STORED, booking()))
    return listener.tell(events.PaperAnswered(answer(window, PrintTicket), Paper.PRINTED))


def priced(listener):
    services = (Service("K", "Khám Tim mạch", 50_600, 50_600),)
    return listener.tell(events.ServicesAnswered(answer(listener.window, AskServices), services))


def assert_the_way_was_told(listener):
    told = " / ".join(listener.transcript)
    assert "ba số được che, bảy bốn hai" in told
    for words in ("Đây có phải là bạn?", "bảo hiểm y tế còn", "Tim mạch", "50600 đồng", "B, không bốn hai"):
        assert words in told
    assert "Phòng 305, Tầng 3" in told
    assert NUMBER not in told
    assert AS_WORDS not in told.replace(",", "")


@pytest.fixture
def blind(glass):
    """Opens a glass and puts on headphones."""

    def put_on(start=None, *languages, size="portrait"):
        listener = Listener(glass(start, size), *languages)
        listener.tell(events.HeadphonesChanged(plugged=True))
        return listener

    return put_on


@pytest.mark.parametrize("size", ["portrait", "landscape"])
def test_a_visit_by_the_corners_alone(blind, size):
    listener = blind(size=size)
    window = listener.window
    on, choose = (lambda: listener.corner("Next")), (lambda: listener.corner("Choose"))
    assert any("Bệnh viện Đa khoa Ví Dụ" in line for line in listener.transcript)
    assert any("Góc trên bên phải: chọn" in line for line in listener.transcript)
    listener.tell(events.DocumentShown(identity()))
    known_and_insured(listener)
    assert window.screen == "identity"
    listener.find("Đúng, là tôi", on)
    choose()
    listener.find("Tim mạch", on)
    heard = choose()
    assert heard[0].startswith("Đã bấm: Tim mạch")
    priced(listener)
    listener.find("Xác nhận và lấy số", on)
    choose()
    assert window.screen == "registering"
    booked(listener)
    assert window.screen == "ticket"
    listener.find("Xong", on)
    choose()
    assert window.screen == "welcome"
    assert_the_way_was_told(listener)


def test_a_visit_by_the_keypad_alone(blind):
    listener = blind()
    window = listener.window
    on = lambda: listener.key(Qt.Key.Key_Right)  # noqa: E731 - one key
    enter = lambda: listener.key(Qt.Key.Key_Enter)  # noqa: E731 - one key
    listener.find("Nhập số giấy tờ", on)
    enter()
    assert window.screen == "typing"
    for count, digit in enumerate(NUMBER, start=1):
        said = listener.key(getattr(Qt.Key, f"Key_{digit}"))
        assert said == [digit, f"Đã nhập {count} chữ số"]
    enter()
    assert window.screen == "identifying"
    known_and_insured(listener)
    listener.find("Đúng, là tôi", on)
    enter()
    listener.find("Tim mạch", on)
    enter()
    priced(listener)
    listener.find("Xác nhận và lấy số", on)
    enter()
    booked(listener)
    assert window.screen == "ticket"
    assert_the_way_was_told(listener)


def test_digits_are_chosen_by_the_corners_in_their_order_wherever_they_stand(blind):
    listener = blind(scenes()["typing--appointment"])
    heard = [listener.corner("Next")[0] for _ in range(10)]
    assert heard == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "Xóa. Nút bấm"]
    listener.corner("Previous")
    assert listener.corner("Choose") == ["9", "Đã nhập 1 chữ số"]
    assert listener.window.engine.journey.step.text == "9"


def test_without_headphones_nobody_hears_which_digit_is_typed(glass):
    listener = Listener(glass(replace(scenes()["typing--appointment"], ease=Ease(eyes_free=True))))
    listener.hear()
    assert listener.key(Qt.Key.Key_7) == ["Đã nhập 1 chữ số"]
    assert listener.key(Qt.Key.Key_Backspace) == ["Đã nhập 0 chữ số"]


def test_a_foreigner_is_asked_in_their_language_and_touches_one_corner(blind):
    listener = blind(None, "vi", "en", "ko")
    said = dict(zip(listener.speaker.spoken_in, listener.transcript, strict=True))
    assert said["en"] == "For English, touch the upper right corner, or press Enter."
    listener.corner("Choose")
    assert listener.window.engine.journey.language == Language.EN
    assert any("한국어" in line for line in listener.transcript)
    listener.corner("Choose")
    assert listener.window.engine.journey.language == Language.KO


def test_languages_come_first_at_the_door(blind):
    listener = blind()
    assert listener.corner("Next")[0].startswith("Tiếng Việt")
    assert listener.corner("Next")[0] == "English"
    listener.corner("Choose")
    assert listener.window.engine.journey.language == Language.EN


def test_a_language_without_a_voice_offers_one_that_has_and_says_so_on_the_glass(blind):
    listener = blind(scenes()["review"], "vi", "en")
    heard = listener.tell(events.LanguageChosen(Language.KM))
    assert heard == ["Để nghe tiếng Việt, hãy chạm góc trên bên phải, hoặc bấm phím Enter."]
    assert listener.window.shows("unsaid")
    listener.corner("Choose")
    assert listener.window.engine.journey.language == Language.VI
    assert not listener.window.shows("unsaid")


@pytest.mark.parametrize("name", ["help", "emergency", "cancel-asked"])
def test_every_notice_is_operated_by_the_corners(blind, name):
    found = [scene for scene in scenes() if scene.startswith(name)]
    listener = blind(scenes()[found[0]])
    listener.find("Nút bấm", lambda: listener.corner("Next"))
    listener.corner("Choose")
    assert listener.window.engine.journey.notice is None


def test_any_corner_says_i_am_still_here_and_does_nothing_else(blind):
    listener = blind(scenes()["review"])
    asking = replace(listener.window.engine.journey, notice=StillThere())
    listener.window.engine.show(asking)
    heard = listener.hear()
    assert heard == ["Bạn còn ở đây không?", "Chạm vào màn hình ở bất kỳ đâu để tiếp tục."]
    assert Tone.ASK in listener.speaker.tones
    assert listener.window.engine.journey.notice == StillThere()
    before = len(listener.window.engine.events)
    heard = listener.corner("Choose")
    assert heard == ["Xin xem lại thông tin"]
    assert listener.window.engine.journey.notice is None
    assert len(listener.window.engine.events) == before


def test_again_says_what_is_chosen_and_once_more_the_whole_screen(blind):
    listener = blind(scenes()["review"])
    chosen = listener.corner("Next")
    assert listener.corner("Again") == chosen
    assert "Xin xem lại thông tin" in listener.corner("Again")


def test_choosing_before_anything_was_gone_to_says_what_to_do(blind):
    listener = blind(scenes()["review"])
    assert "Chạm góc dưới bên phải" in listener.corner("Choose")[0]
    assert listener.window.screen == "review"


def test_help_and_volume_are_keys(blind):
    listener = blind(scenes()["review"])
    assert "Màn hình có bốn góc lớn." in listener.key(Qt.Key.Key_F1)[0]
    assert listener.key(Qt.Key.Key_Plus) == ["Âm lượng 3 trên 4"]
    assert listener.speaker.volume == 3
    listener.key(Qt.Key.Key_Escape)
    assert listener.window.screen == "department"


def test_a_corner_held_long_explains_itself(blind, qtbot):
    listener = blind(scenes()["review"])
    corner = listener.window.find("cornerNext")
    corner.held.emit()
    assert "Màn hình có bốn góc lớn." in listener.hear()[0]


def test_a_choice_that_is_ticked_says_how_it_stands(blind):
    listener = blind(scenes()["identity"])
    listener.find("Đồng ý", lambda: listener.corner("Next"))
    heard = listener.corner("Choose")
    assert "họn" in heard[-1]


def test_what_cannot_be_chosen_is_said_and_not_pressed(blind):
    start = scenes()["department--doctors"]
    full = next(room for room in start.catalogue.rooms if room.queue_id == "q-tmh")
    beside = replace(full, queue_id="q-tmh-2", state=RoomState.OPEN, practitioner=None)
    known = replace(start.catalogue, rooms=(*start.catalogue.rooms, beside))
    listener = blind(replace(start, catalogue=known))
    listener.find("không chọn được", lambda: listener.corner("Next"))
    assert "không chọn được" in listener.corner("Choose")[0]
    assert listener.window.screen == "department"


def test_why_a_department_is_closed_is_said_and_what_is_open_is_one_touch_away(blind):
    listener = blind(scenes()["department--resting"])
    listener.find("Mở lại Thứ Năm", lambda: listener.corner("Next"))
    assert any("Bạn có thể chọn một nơi đang khám" in line for line in listener.corner("Choose"))
    listener.find("Nội tổng quát", lambda: listener.corner("Next"))
    listener.corner("Choose")
    assert listener.window.screen == "review"


def test_who_sees_sees_a_ring_around_what_is_chosen_below_the_fold_too(glass):
    listener = Listener(glass(replace(scenes()["review"], ease=Ease(eyes_free=True, text_size=3)), "landscape"))
    listener.hear()
    listener.find("Xác nhận và lấy số", lambda: listener.corner("Next"))
    assert listener.window.find("registerButton").hasActiveFocus()


def test_a_blank_glass_shows_the_corners_and_nothing_else(glass):
    window = glass(journey(ease=Ease(eyes_free=True, blanked=True)), scale=0.1)
    picture = window.draw()
    inner = picture.copy(picture.width() // 4, picture.height() // 4, picture.width() // 2, picture.height() // 2)
    seen = {QColor(inner.pixel(x, y)).name() for x in range(inner.width()) for y in range(inner.height())}
    assert seen == {"#000000"}


@pytest.mark.parametrize("low", [False, True])
def test_the_corners_leave_no_gap_and_are_within_reach(glass, low):
    window = glass(journey(ease=Ease(eyes_free=True, low=low)))
    rects = [window.rect(window.find(f"corner{which}")) for which in ("Again", "Choose", "Previous", "Next")]
    assert sum(rect.width() * rect.height() for rect in rects) == window.size.width * window.size.height
    options = WindowOptions(window.size.width, window.size.height, diagonal_inches=window.size.inches)
    assert min(min(rect.width(), rect.height()) for rect in rects) / options.pixels_per_mm > 60


def test_headphones_pulled_out_bring_the_glass_back(blind):
    listener = blind()
    assert listener.window.shows("cornerNext")
    heard = listener.tell(events.HeadphonesChanged(plugged=False))
    assert heard == []
    assert not listener.window.shows("cornerNext")


def test_a_key_that_is_held_or_lain_upon_means_something_once(blind):
    listener = blind(scenes()["typing--appointment"])
    listener.key(Qt.Key.Key_7)
    mark = listener.window.engine.journey.mark
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7", True)
    QCoreApplication.sendEvent(listener.window.window.window, held)
    assert listener.hear() == []
    assert listener.window.engine.journey.step.text == "7"
    assert listener.window.engine.journey.mark == mark


def test_headphones_with_a_loose_contact_keep_nobodys_data_on_the_glass(blind):
    listener = blind(scenes()["review"])
    mark = listener.window.engine.journey.mark
    for _ in range(MOST_BEATS * 3):
        listener.tell(events.HeadphonesChanged(plugged=False))
        listener.tell(events.HeadphonesChanged(plugged=True))
    assert listener.window.engine.journey.mark - mark < MOST_BEATS


def test_nothing_that_was_gone_through_is_kept_after_the_visit(blind):
    listener = blind(scenes()["department"])
    listener.find("Tim mạch", lambda: listener.corner("Next"))
    cursor = listener.window.window._narrator._guiding._cursor
    assert cursor.count
    listener.tell(events.ExitPressed())
    assert cursor.count == 0
