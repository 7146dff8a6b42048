"""Letters, colours, reach and sound: set at any step, and over when the visit is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journey import LOUDEST, TEXT_SIZES, Ease, Journey, Language, Palette, Timer, deadlines, events, state
from kiosk.journey.delays import Delays
from support.play import Play
from support.world import journey

LARGE = Ease(text_size=3, palette=Palette.DARK, low=True, spoken=True, volume=4)
WISHES = (
    events.TextSizeChosen(3),
    events.PaletteChosen(Palette.DARK),
    events.LowToggled(),
    events.SpeechToggled(),
    events.VolumeChosen(4),
)


def test_every_wish_is_granted_and_the_step_stays() -> None:
    play = Play().show()
    before = play.step
    play.on(*WISHES)
    assert (play.journey.ease, play.step) == (LARGE, before)


def test_everything_is_as_before_when_the_visit_ends() -> None:
    play = Play().show().on(*WISHES, events.ExitPressed())
    assert play.journey.ease == Ease()
    assert isinstance(play.step, state.Welcome)


def test_the_next_person_of_a_family_finds_the_glass_as_it_was_made() -> None:
    play = Play().to_booked().on(*WISHES, events.AnotherPerson())
    assert isinstance(play.step, state.Welcome)
    assert play.journey.ease == LARGE


def test_what_was_set_on_the_welcome_screen_and_left_goes_back_by_itself() -> None:
    play = Play().on(events.PaletteChosen(Palette.HIGH_CONTRAST)).run_out(Timer.WELCOME_RESET)
    assert play.journey.ease == Ease()
    assert not deadlines(play.journey, Delays())


def test_a_kiosk_may_begin_every_visit_with_larger_letters() -> None:
    own = Ease(text_size=1)
    start = Journey(journey().site, journey().today, ease=own, default_ease=own)
    assert not deadlines(start, Delays())
    play = Play(start).on(events.TextSizeChosen(3), events.LanguageChosen(Language.EN)).run_out(Timer.WELCOME_RESET)
    assert play.journey.ease == own


@given(st.integers(-5, 9))
def test_letters_and_sound_go_as_far_as_they_go(wanted: int) -> None:
    ease = Play().on(events.TextSizeChosen(wanted), events.VolumeChosen(wanted)).journey.ease
    assert ease.text_size == min(max(wanted, 0), TEXT_SIZES - 1)
    assert ease.volume == min(max(wanted, 0), LOUDEST)


def test_a_panel_opens_over_any_step_and_closes_without_a_trace() -> None:
    play = Play().show()
    before = play.step
    for wish, panel in ((events.EaseWanted(), state.EasePanel()), (events.LanguagesWanted(), state.LanguagePanel())):
        play.on(wish)
        assert play.journey.notice == panel
        play.on(events.NoticeDismissed())
        assert (play.journey.notice, play.step) == (None, before)


def test_headphones_begin_without_looking_and_pulling_them_out_ends_it() -> None:
    play = Play().on(events.HeadphonesChanged(plugged=True))
    assert play.journey.ease.eyes_free
    assert play.journey.ease.speaks
    play.on(events.BlankToggled())
    assert play.journey.ease.blanked
    play.on(events.HeadphonesChanged(plugged=False))
    assert play.journey.ease == Ease()


def test_a_loose_jack_keeps_nobodys_name_on_the_glass() -> None:
    play = Play().show().run_out(Timer.IDLE_WARNING)
    due = deadlines(play.journey, Delays())
    play.on(events.HeadphonesChanged(plugged=True), events.HeadphonesChanged(plugged=False))
    assert deadlines(play.journey, Delays()) == due


def test_headphones_that_stay_in_serve_the_next_visit() -> None:
    play = Play().on(events.HeadphonesChanged(plugged=True)).show().on(events.BlankToggled(), events.ExitPressed())
    assert play.journey.ease == Ease(eyes_free=True)
    assert not deadlines(play.journey, Delays())


@pytest.mark.parametrize("event", [events.BlankToggled()])
def test_nothing_is_blanked_for_who_looks(event: events.Event) -> None:
    assert not Play().on(event).journey.ease.blanked


def test_who_looks_again_sees_something() -> None:
    play = Play().on(events.EyesFreeToggled(), events.BlankToggled(), events.EyesFreeToggled())
    assert play.journey.ease == Ease()
