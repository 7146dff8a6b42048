"""A visit taken back by touching the real scene; the store and the hospital answer by hand."""

from dataclasses import replace

import pytest

from kiosk.journey import Able, CancelWord, Language, events
from kiosk.journey.effects import CancelVisit
from kiosk.journey.state import Cancelling, Confirmed, Provisional, RefusedLate, Registering
from kiosk.visit import QueuePlace
from ui.samples import STORED, booking, journey, plan, scenes, ticketed
from ui.translating import Translating
from ui.view_models import cancelling_words, checking, notices, ticket_words

NUMBER = "B\N{NO-BREAK SPACE}042"
panels = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])


@pytest.fixture
def ticket(glass):
    """A window that shows a confirmed number."""
    return lambda size="portrait", **options: glass(journey(step=ticketed(Confirmed(booking()))), size, **options)


def answered(window, *words):
    question = next(effect.question for effect in window.engine.asked if isinstance(effect, CancelVisit))
    for word in words:
        window.engine.dispatch(events.CancelAnswered(question, word))


def asked(window):
    return [effect for effect in window.engine.asked if isinstance(effect, CancelVisit)]


def shown(word, **changes):
    return cancelling_words.derive(journey(step=Cancelling(plan(), 9, "B 042", word), **changes))


@panels
def test_a_visit_is_taken_back_with_two_touches_and_the_screen_says_what_is_known(ticket, size):
    window = ticket(size)
    window.touch("cancelButton")
    assert window.engine.journey.notice is not None
    assert any(NUMBER in words and "không được gọi nữa" in words for words in window.all_words())
    assert not asked(window)
    window.touch("cancelVisit")
    assert window.screen == "cancelling"
    assert len(asked(window)) == 1
    assert not window.shows("cancelDone")
    answered(window, CancelWord.SENDING)
    assert not any("không còn giá trị" in words for words in window.all_words())
    answered(window, CancelWord.DONE)
    assert window.find("voidNumber").property("text") == "B 042"
    assert any(NUMBER in words and "không còn giá trị" in words for words in window.all_words())
    window.touch("cancelDone")
    assert window.screen == "welcome"
    assert not any(number in words for words in window.all_words() for number in ("B 042", NUMBER))


@panels
def test_who_keeps_the_visit_has_the_number_before_them_again(ticket, size):
    window = ticket(size)
    window.touch("cancelButton")
    window.touch("keepVisit")
    assert window.engine.journey.notice is None
    assert window.find("queueNumber").property("text") == "B 042"
    assert not asked(window)


@pytest.mark.parametrize("word", [CancelWord.DONE, CancelWord.LATER])
def test_another_department_can_be_chosen_at_once(ticket, word):
    window = ticket()
    window.touch("cancelButton")
    window.touch("cancelVisit")
    answered(window, CancelWord.SENDING, word)
    window.touch("chooseAgain")
    assert window.screen == "department"


@pytest.mark.parametrize("word", [CancelWord.TOO_LATE, CancelWord.UNCLEAR])
def test_what_only_the_desk_can_do_leads_nowhere_else(ticket, word):
    window = ticket()
    window.touch("cancelButton")
    window.touch("cancelVisit")
    answered(window, word)
    assert not window.shows("chooseAgain")
    assert not window.shows("voidNumber")
    assert any("quầy" in words and "phiếu" in words for words in window.all_words())
    window.touch("cancelDone")
    assert window.screen == "welcome"


def test_a_number_the_hospital_refused_has_no_such_button(glass):
    window = glass(journey(step=ticketed(RefusedLate())))
    assert not window.shows("cancelButton")
    assert glass(journey(step=ticketed(Provisional()))).shows("cancelButton")


@panels
@pytest.mark.parametrize("scene", ["ticket", "ticket--page-provisional", "ticket--unconfirmed", "ticket--accepted"])
@pytest.mark.parametrize("language", [Language.VI, Language.EN])
def test_the_way_back_lies_far_from_the_way_on(glass, size, scene, language):
    window = glass(scenes()[scene], size, language=language)
    window.draw()
    way_back, way_on = (window.rect(window.find(name)) for name in ("cancelButton", "doneButton"))
    unit = (window.size.width**2 + window.size.height**2) ** 0.5 / (window.size.inches * 25.4)
    apart = max(way_on.top() - way_back.bottom(), way_on.left() - way_back.right())
    assert apart / unit > 25
    assert way_back.width() * way_back.height() < way_on.width() * way_on.height() / 2


@panels
@pytest.mark.parametrize("language", [Language.VI, Language.EN])
def test_both_answers_are_of_one_size_and_one_kind(glass, size, language):
    window = glass(scenes()["cancel-asked"], size, language=language)
    window.draw()
    keep, cancel = window.find("keepVisit"), window.find("cancelVisit")
    assert (keep.width(), keep.height()) == (cancel.width(), cancel.height())
    assert keep.property("kind") == cancel.property("kind")
    assert keep.property("label") != cancel.property("label")
    assert all(answer.property("label") for answer in (keep, cancel))


@pytest.mark.usefixtures("qapp")
class TestWords:
    @pytest.fixture(params=[Language.VI, Language.EN])
    def language(self, request):
        translating = Translating()
        translating.speak(request.param)
        yield request.param
        translating.close()

    @pytest.mark.usefixtures("language")
    def test_every_word_of_the_journey_has_words_of_its_own(self):
        said = {(props.title, props.text) for props in map(shown, CancelWord)}
        assert len(said) == len(CancelWord) - 1  # stored and sent are told by the errands
        assert shown(CancelWord.STORING).errands != shown(CancelWord.SENDING).errands

    @pytest.mark.parametrize("word", list(CancelWord))
    def test_a_number_is_called_worth_nothing_only_when_it_is(self, word):
        void = word in (CancelWord.DONE, CancelWord.LATER)
        assert ("không còn giá trị" in shown(word).text) is void
        assert (shown(word).picture == "void") is void
        assert shown(word).again is void
        assert shown(word).over is (word not in (CancelWord.STORING, CancelWord.SENDING))

    @pytest.mark.usefixtures("language")
    @pytest.mark.parametrize("word", list(CancelWord))
    def test_no_words_a_patient_would_not_know(self, word):
        props = shown(word)
        for foreign in ("server", "queue", "request", "sync", "đồng bộ", "máy chủ", "hàng đợi", "%"):
            assert foreign not in props.title + props.text

    def test_the_number_stands_in_no_repr(self):
        assert "042" not in repr(shown(CancelWord.DONE))
        notice = notices.derive(scenes()["cancel-asked"])
        assert NUMBER in notice.text
        assert "042" not in repr(notice)

    def test_a_card_on_the_reader_is_not_forgotten(self):
        assert shown(CancelWord.DONE, card_on_reader=True).take_card
        assert not shown(CancelWord.DONE).take_card

    def test_another_screen_holds_nothing_of_it(self):
        assert cancelling_words.derive(journey()) == cancelling_words.CancellingProps()


class TestNumbering:
    step = Registering(plan(), 7, STORED, numbering=8)

    def test_while_the_kiosk_gives_a_number_only_what_is_done_is_called_done(self):
        progress = [(row.key, row.progress) for row in checking.derive(journey(step=self.step))]
        assert progress == [("store", "done"), ("own-number", "doing"), ("send", "waiting")]

    def test_an_answer_that_came_in_between_is_ticked_off(self):
        progress = [row.progress for row in checking.derive(journey(step=replace(self.step, word=booking())))]
        assert progress == ["done", "doing", "done"]

    def test_the_patient_hears_why_it_takes_longer(self, glass):
        window = glass(journey(step=Registering(plan(), 7, STORED)))
        slow = "Bệnh viện trả lời chậm"
        assert not any(slow in words for words in window.all_words())
        window.engine.show(journey(step=self.step))
        assert any(slow in words and "không mất lượt" in words for words in window.all_words())


class TestStatusPage:
    def test_the_code_leads_to_the_page_only_where_there_is_one(self):
        assert ticket_words.derive(scenes()["ticket--page"]).page
        assert not ticket_words.derive(scenes()["ticket"]).page

    def test_a_provisional_number_says_that_the_page_tells_of_the_hospitals_word(self):
        more = "Quét mã QR để biết khi bệnh viện đã xác nhận."
        assert ticket_words.derive(scenes()["ticket--page-provisional"]).note.endswith(more)
        assert more not in ticket_words.derive(scenes()["ticket--provisional"]).note
        assert more not in ticket_words.derive(scenes()["ticket--page-accepted"]).note

    @panels
    def test_beside_the_code_stands_what_it_is_good_for(self, glass, size):
        follow = "Quét mã để xem lượt khám trên điện thoại"
        window = glass(scenes()["ticket--page"], size)
        assert follow in [seen.item.property("text") for seen in window.texts()]
        window.engine.show(scenes()["ticket"])
        assert follow not in [seen.item.property("text") for seen in window.texts()]

    def test_who_was_refused_is_not_sent_to_a_page(self):
        late = journey(step=ticketed(RefusedLate()), able=Able(status_page="https://bv.example/{code}"))
        assert not ticket_words.derive(late).page

    def test_a_long_queue_number_fits_on_the_torn_ticket(self, glass):
        long = replace(booking(), place=QueuePlace("TMH-A 1042", "Phòng 1", "Tầng 1"))
        window = glass(journey(step=Cancelling(plan(), 9, long.place.number, CancelWord.DONE)))
        window.draw()
        number = window.find("voidNumber")
        assert number.property("paintedWidth") <= number.width()
        assert not number.property("truncated")
