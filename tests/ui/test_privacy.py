"""Nothing of a patient stays on the glass, seen or hidden."""

import pytest

from kiosk.journey import events
from ui.samples import LONG_NAME, NAME, scenes

TRACES = (
    NAME,
    LONG_NAME,
    "TRẦN GIA BẢO",
    "031 158",
    "0123 •••",
    "17/08/1958",
    "B 042",
    "B\N{NO-BREAK SPACE}042",
    "K3-07",
    "N***",
    "V7K2M9Q4",
    "c9f1e2d3b4a5",
    "A00000072701",
    "180.000",
    "BS. Trần Quốc Bảo",
    "08:45",
)

SOME = 20
"""So many screens held something: the search finds it."""

WHOLE_NUMBERS = ("031158990742", "031212990713", "0123456789")


@pytest.mark.parametrize("way", [events.ExitPressed(), events.ProgramFailed()], ids=["exit", "program-failed"])
def test_after_a_visit_no_text_in_the_scene_holds_anything_of_the_patient(glass, way):
    window = glass()
    held = 0
    for name, journey in scenes().items():
        window.engine.show(journey)
        if held <= SOME:
            held += any(trace in words for words in window.all_words() for trace in TRACES)
        window.engine.dispatch(way)
        window.engine.dispatch(events.ExitPressed())
        left = [words for words in window.all_words() if any(trace in words for trace in TRACES)]
        assert not left, name
    assert held > SOME


@pytest.mark.parametrize("screen", ["session", "registered", "paying", "review", "ticket"])
def test_after_a_visit_no_view_model_holds_anything_of_it(glass, screen):
    window = glass()
    model = getattr(window.window.app, screen)
    for name, journey in scenes().items():
        if name.split("--")[0] == screen:
            window.engine.show(journey)
            assert model._props != type(model)._props or screen == "registered", name
            window.engine.dispatch(events.ExitPressed())
            window.engine.dispatch(events.ExitPressed())
            assert model._props == type(model)._props, name
            assert getattr(model, "_journey", None) is None


def test_the_number_is_masked_on_every_screen_but_the_keypad(glass):
    window = glass()
    for name, journey in scenes().items():
        window.engine.show(journey)
        if not name.startswith("typing"):
            shown = [words.replace(" ", "") for words in window.all_words()]
            assert not any(number in words for words in shown for number in WHOLE_NUMBERS), name


def test_no_view_model_shows_a_patient_in_its_repr(glass):
    window = glass()
    for journey in scenes().values():
        window.engine.show(journey)
        for model in window.window.app.children():
            props = getattr(model, "_props", None)
            assert NAME not in repr(model)
            assert NAME not in repr(props)
            assert "031" not in repr(props)
