"""From today's visits to the ticket: what has to be the largest, what has to be seen at once, and what is not said."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from kiosk.journey import Ease, Palette
from kiosk.journey.state import AlreadyRegistered, Confirmed, Provisional, Reviewing
from kiosk.visit import RegisteredBy
from ui.samples import NOW, booking, choice, journey, person, plan, scenes, ticketed, visits_of_today
from ui.view_models import review_words, ticket_words
from ui.view_models.ticket import TicketViewModel

panels = pytest.mark.parametrize("size", ["portrait", "small", "landscape", "laptop", "square"])
sizes = pytest.mark.parametrize("text_size", [0, 3])
CAP_RATIO = 0.74
FROM_TWO_METRES_MM = 12
LEAST_CODE_MM = 30


def unit(window):
    return (window.size.width**2 + window.size.height**2) ** 0.5 / (window.size.inches * 25.4)


def shown(glass, step, size, text_size=0, palette=Palette.LIGHT, **changes):
    window = glass(journey(step=step, **changes), size)
    window.engine.show(replace(window.engine.journey, ease=Ease(text_size=text_size, palette=palette)))
    window.draw()
    return window


@panels
@sizes
@pytest.mark.parametrize("number", ["B 042", "K03-0127", "A03-K3-0127"])
def test_the_number_is_the_largest_on_the_glass_and_read_from_two_metres(glass, size, text_size, number):
    window = shown(glass, ticketed(Provisional(), number=number), size, text_size, card_on_reader=True)
    queue = window.find("queueNumber")
    pixels = queue.property("fontInfo").property("pixelSize").toNumber()
    others = [seen.item.property("fontInfo").property("pixelSize").toNumber() for seen in window.texts()]
    assert pixels == max(others)
    assert pixels * CAP_RATIO / unit(window) >= FROM_TWO_METRES_MM
    assert queue.property("paintedWidth") <= queue.width()
    assert window.rect(window.panel).contains(window.rect(queue))


@panels
def test_at_first_sight_the_number_the_place_and_the_code_are_there(glass, size):
    window = shown(glass, ticketed(Confirmed(booking())), size)
    for name in ("queueNumber", "visitCode", "doneButton"):
        assert window.rect(window.panel).contains(window.rect(window.find(name)))
    assert not window.shows("scrollDown")


@panels
@sizes
def test_the_code_is_large_enough_to_be_photographed(glass, size, text_size):
    window = shown(glass, ticketed(Confirmed(booking())), size, text_size)
    code = window.find("visitCode")
    squares = 21 / 25  # without its quiet zone
    assert min(code.width(), code.height()) * squares / unit(window) >= LEAST_CODE_MM


@pytest.mark.parametrize("palette", list(Palette))
@pytest.mark.parametrize("scene", ["ticket", "paying"])
def test_a_code_is_black_on_white_in_every_palette(glass, palette, scene):
    window = glass(scenes()[scene], "portrait", scale=0.5)
    window.engine.show(replace(window.engine.journey, ease=Ease(palette=palette)))
    picture = window.draw().convertToFormat(QImage.Format.Format_RGB32)
    plate = window.rect(window.find("visitCode" if scene == "ticket" else "payingCode").parentItem())
    edge = QPoint(int(plate.center().x() / 2), int((plate.top() + 4) / 2))
    assert picture.pixelColor(edge) == QColor("white")


def test_a_chosen_time_is_told_and_the_wait_of_the_queue_is_not(qapp):
    chosen = replace(choice(), session_id="s-1", slot_id="s-1.0845", at=NOW.replace(hour=8, minute=45))
    queued = ticket_words.derive(journey(step=ticketed(Confirmed(booking()))))
    timed = ticket_words.derive(journey(step=ticketed(Confirmed(booking()), plan=plan(choice=chosen))))
    assert (queued.wait, queued.wait_icon) == ("Trước bạn còn 7 người", "people")
    assert queued.minutes == "Chờ khoảng 25 phút"
    assert (timed.wait, timed.wait_icon, timed.minutes) == ("Hẹn lúc 08:45", "calendar", "")


def test_the_map_of_the_floor_is_offered_where_there_is_one(qapp, tmp_path):
    asked = []

    def find(floor):
        asked.append(floor)
        return tmp_path / "Tang-3.png"

    model = TicketViewModel(lambda _: None)
    model.find_maps(find)
    assert model.property("map") == ""
    model.follow(journey(step=ticketed(Confirmed(booking()))))
    assert model.property("map") == (tmp_path / "Tang-3.png").as_uri()
    assert asked == ["Tầng 3, nhà A"]
    model.follow(journey())
    assert model.property("map") == ""


def test_without_a_map_there_is_no_button_for_it(glass):
    window = shown(glass, ticketed(Confirmed(booking())), "portrait")
    assert not window.shows("mapButton")


@panels
def test_the_map_is_shown_and_put_away_by_one_touch_each(glass, size, tmp_path):
    QImage(60, 40, QImage.Format.Format_RGB32).save(str(tmp_path / "3.png"))
    window = shown(glass, ticketed(Confirmed(booking())), size)
    model = window.window.app.property("ticket")
    model.find_maps(lambda _: tmp_path / "3.png")
    model.changed.emit()
    window.touch("mapButton")
    window.draw()
    assert window.shows("floorMap")
    assert not window.shows("doneButton")
    window.touch("closeMap")
    window.draw()
    assert window.shows("doneButton")
    assert not window.shows("floorMap")


@panels
@sizes
def test_every_visit_of_a_day_can_be_printed_again(glass, size, text_size):
    many = tuple(replace(visits_of_today()[0], visit_id=f"v-{n}") for n in range(5))
    window = shown(glass, AlreadyRegistered(person(), many), size, text_size)
    window.touch("printAgain-4")
    assert [event.visit_id for event in window.engine.events] == ["v-4"]


@panels
@pytest.mark.parametrize("text_size", [0, 1, 2, 3])
def test_no_time_is_broken(glass, size, text_size):
    window = glass(scenes()["session"], size)
    window.engine.show(replace(window.engine.journey, ease=Ease(text_size=text_size)))
    window.draw()
    times = [seen.item for seen in window.texts() if len(str(seen.item.property("text"))) == len("08:45")]
    times = [item for item in times if str(item.property("text"))[2] == ":"]
    assert len(times) > 5
    assert all(item.property("lineCount") == 1 for item in times)


def test_the_review_says_who_registers_whom(glass):
    mother = plan(person=replace(person(), registered_by=RegisteredBy.MOTHER))
    assert "Mẹ đăng ký cho con" in shown(glass, Reviewing(mother), "small").all_words()
    assert review_words.helper_words(RegisteredBy.SELF) == ""
    assert len({review_words.helper_words(by) for by in RegisteredBy}) == len(RegisteredBy)


@panels
def test_at_the_usual_size_the_review_is_seen_at_once(glass, size):
    window = glass(scenes()["review"], size)
    window.draw()
    assert not window.shows("scrollDown")
