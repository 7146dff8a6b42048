"""The curtain on the real glass: it hides everything, and opens only for its owner."""

from dataclasses import replace

import pytest

from kiosk.journey import Delays, Timer, deadlines, events
from kiosk.journey.effects import PrintConsent
from kiosk.journey.state import ConsentText, Curtained, Kept, StillThere
from ui.samples import LONG_NAME, NAME, identity, scenes

TRACES = (
    NAME,
    LONG_NAME,
    "TRẦN GIA BẢO",
    "ERIKSSON",
    "031 158",
    "••• 742",
    "1958",
    "17/08",
    "Trần Quốc Bảo",
    "180.000",
)
SIZES = ["portrait", "landscape", "small"]


def with_somebody():
    return {name: journey for name, journey in scenes().items() if isinstance(journey.step, Kept)}


def left(words):
    return [text for text in words if any(trace in text for trace in TRACES)]


def bring(window, name):
    """Turn the page until it is in sight, as a patient does."""
    window.draw()
    for _ in range(6):
        item, flick = window.find(name), window.find(name)
        while flick is not None and flick.objectName() != "scrollFlick":
            flick = flick.parentItem()
        place = window.rect(item)
        if flick is None or window.rect(flick).contains(place.center()):
            return
        window.touch("scrollDown")


def test_nothing_of_the_patient_stands_in_the_scene_behind_the_curtain(glass):
    window = glass()
    held = 0
    for name, journey in with_somebody().items():
        window.engine.show(journey)
        held += bool(left(window.all_words()))
        for timer in (Timer.IDLE_WARNING, Timer.IDLE_RESET):
            for due in deadlines(window.engine.journey, Delays()):
                if due.timer is timer:
                    window.engine.dispatch(events.TimeUp(due))
        assert window.screen == "curtain" or not held, name
        assert not left(window.all_words()), name
    assert held > 20


def test_the_question_whether_somebody_is_there_hides_the_screen_below(glass):
    window = glass(replace(scenes()["identity"], notice=StillThere()))
    assert not left([str(seen.item.property("text")) for seen in window.texts()])
    window.touch("stillHere")
    assert left([str(seen.item.property("text")) for seen in window.texts()])


@pytest.mark.parametrize("size", SIZES)
def test_the_year_of_birth_is_typed_hidden_and_leads_back(glass, size):
    window = glass(scenes()["curtain"], size=size)
    for digit in "1958":
        window.touch(f"key{digit}")
    assert "••••" in window.all_words()
    assert "1958" not in " ".join(window.all_words())
    window.touch("keyEnter")
    assert window.screen == "identity"


@pytest.mark.parametrize("size", SIZES)
def test_the_next_patient_begins_with_one_touch(glass, size):
    window = glass(scenes()["curtain--typing"], size=size)
    window.touch("beginAnew")
    assert window.screen == "welcome"
    assert not left(window.all_words())


def test_a_wrong_year_is_said_once_and_ends_the_visit_the_second_time(glass):
    window = glass(scenes()["curtain"])
    for digit in "1957":
        window.touch(f"key{digit}")
    window.touch("keyEnter")
    assert any("Năm sinh chưa đúng" in words for words in window.all_words())
    for digit in "1957":
        window.touch(f"key{digit}")
    window.touch("keyEnter")
    assert window.screen == "welcome"


def test_without_a_year_of_birth_no_keypad_is_offered(glass):
    window = glass(scenes()["curtain--document"])
    assert not window.shows("key1")
    assert window.shows("beginAnew")


def test_a_notice_over_the_curtain_leaves_it_as_it_is(glass):
    window = glass(scenes()["curtain"])
    window.engine.dispatch(events.HelpPressed())
    window.touch("dismissNotice")
    assert isinstance(window.engine.journey.step, Curtained)


@pytest.mark.parametrize("size", SIZES)
def test_both_answers_to_a_purpose_are_equally_large_and_neither_is_chosen(glass, size):
    window = glass(scenes()["identity"], size=size)
    for purpose in ("messages", "survey"):
        yes, no = (window.find(f"{answer}-{purpose}") for answer in ("agree", "refuse"))
        assert (yes.width(), yes.height()) == pytest.approx((no.width(), no.height()), abs=2)
        assert (yes.property("checked"), no.property("checked")) == (False, False)


def test_a_purpose_is_agreed_to_and_refused_by_touch(glass):
    window = glass(scenes()["identity"])
    for answer, agreed in (("agree", True), ("refuse", False)):
        bring(window, f"{answer}-survey")
        window.touch(f"{answer}-survey")
        assert window.find(f"{answer}-survey").property("checked") is True
        person = window.engine.journey.step.person
        assert ("survey" in person.purposes, "survey" in person.declined) == (agreed, not agreed)


def test_without_purposes_nothing_more_is_asked(glass):
    window = glass(scenes()["identity--no-purposes"])
    assert not window.shows("agree-survey")
    assert not any("Không bắt buộc" in words for words in [str(s.item.property("text")) for s in window.texts()])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("by", ["Mother", "Father", "Guardian"])
def test_a_guardian_confirms_by_saying_who_they_are(glass, size, by):
    window = glass(scenes()["identity--guardian"], size=size)
    sizes = {(round(item.width()), round(item.height())) for item in map(window.find, guardians())}
    assert len({width for width, _ in sizes}) <= 2
    assert max(w for w, _ in sizes) - min(w for w, _ in sizes) <= 2
    assert not window.shows("confirmIdentity")
    window.touch(f"confirm{by}")
    assert window.engine.events[-1].by.value == by.lower()
    assert window.screen != "identity"


def guardians():
    return [f"confirm{by}" for by in ("Mother", "Father", "Guardian")]


def test_a_child_of_seven_is_to_be_asked_too(glass):
    asked = glass(scenes()["identity--guardian-agrees-too"]).all_words()
    assert any("đã đủ 7 tuổi" in words for words in asked)
    assert not any("đã đủ 7 tuổi" in words for words in glass(scenes()["identity--guardian"]).all_words())


def test_one_touch_registers_an_old_parent(glass):
    window = glass(scenes()["identity"])
    assert any("đã được người bệnh nhờ" in words for words in window.all_words())
    window.touch("confirmOther")
    assert window.engine.events[-1].by.value == "other"
    assert window.screen == "department"


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_text_is_read_and_printed_from_the_question(glass, size):
    window = glass(scenes()["identity"], size=size)
    bring(window, "readConsent")
    window.touch("readConsent")
    assert window.window.app.notice == "consent-text"
    words = " ".join(window.all_words())
    assert f"Bản {window.engine.journey.site.consent_version}" in words
    assert "91/2025/QH15" in words
    assert NAME not in " ".join(str(row) for row in window.window.app.consentText._props.clauses)
    window.touch("printConsent")
    assert any(isinstance(effect, PrintConsent) for effect in window.engine.asked)
    assert any("Đang in" in words for words in window.all_words())
    window.touch("dismissNotice")
    assert window.engine.journey.notice is None


def test_no_consent_text_is_kept_when_it_is_closed(glass):
    window = glass(replace(scenes()["identity"], notice=ConsentText()))
    window.touch("dismissNotice")
    model = window.window.app.consentText
    assert model._props == type(model)._props


def test_the_owner_lays_the_card_again(glass):
    window = glass(scenes()["curtain--wrong"])
    window.engine.dispatch(events.DocumentShown(identity()))
    assert window.screen == "department"
