"""How the glass is made easy to read, to reach and to hear, at any moment of a visit: the step stays as it is."""

from dataclasses import replace
from typing import assert_never

from kiosk.journey import events
from kiosk.journey.ease import Ease
from kiosk.journey.moves import Moved, stay
from kiosk.journey.state import EasePanel, Journey, LanguagePanel

Wish = (
    events.EaseWanted
    | events.LanguagesWanted
    | events.TextSizeChosen
    | events.PaletteChosen
    | events.LowToggled
    | events.SpeechToggled
    | events.VolumeChosen
    | events.EyesFreeToggled
    | events.BlankToggled
)


def eased(journey: Journey, wish: Wish) -> Moved:
    """A panel is opened, or the glass is as it was wished."""
    match wish:
        case events.EaseWanted():
            return stay(replace(journey, notice=EasePanel()))
        case events.LanguagesWanted():
            return stay(replace(journey, notice=LanguagePanel()))
        case _:
            return stay(replace(journey, ease=_changed(journey.ease, wish)))


def _changed(ease: Ease, wish: Wish) -> Ease:
    match wish:
        case events.TextSizeChosen(size=size):
            return ease.with_text_size(size)
        case events.PaletteChosen(palette=palette):
            return replace(ease, palette=palette)
        case events.LowToggled():
            return replace(ease, low=not ease.low)
        case events.SpeechToggled():
            return replace(ease, spoken=not ease.spoken)
        case events.VolumeChosen(volume=volume):
            return ease.with_volume(volume)
        case events.EyesFreeToggled():
            return ease.with_eyes_free(not ease.eyes_free)
        case events.BlankToggled():
            return replace(ease, blanked=ease.eyes_free and not ease.blanked)
        case events.EaseWanted() | events.LanguagesWanted():
            return ease
        case _:
            assert_never(wish)


def headphones_changed(journey: Journey, *, plugged: bool) -> Moved:
    """Headphones begin a visit without looking; who pulls them out ends only that.

    Nobody is waited for longer because of them: a jack with a loose contact would keep a name on the glass for ever.
    """
    ease = journey.ease.with_eyes_free(plugged)
    return stay(replace(journey, headphones=plugged, ease=ease))
