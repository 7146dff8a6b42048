"""Trials of what reads and sounds: codes, cards, sentences; and the pictures that fill the glass."""

from dataclasses import replace

from kiosk.staff.menu import events, jobs
from kiosk.staff.menu.moves import Moved, go, replace_page, stay
from kiosk.staff.menu.pages import AtChip, AtScan, AtScreen, AtSound, CardState, Menu, SoundWord
from kiosk.staff.trials import MOST_SHOWN

LOUDEST = 4


def advance(menu: Menu, event: events.OfTrials) -> Moved:
    """Where this leads. What a reader says is for the page that asked, and gone with it."""
    match event:
        case events.ScanWanted() if not isinstance(menu.page, AtScan):
            return go(menu, AtScan())
        case events.ChipWanted() if not isinstance(menu.page, AtChip):
            return go(menu, AtChip())
        case events.SoundWanted(volume=volume) if not isinstance(menu.page, AtSound):
            return go(menu, AtSound(max(0, min(LOUDEST, volume))))
        case events.ScreenWanted() if not isinstance(menu.page, AtScreen):
            return go(menu, AtScreen())
        case events.PictureWanted(picture=picture) if isinstance(menu.page, AtScreen):
            return replace_page(menu, AtScreen(picture))
        case events.CodeSeen(seen=seen) if isinstance(menu.page, AtScan):
            return replace_page(menu, AtScan((seen, *menu.page.seen)[:MOST_SHOWN]))
        case events.CardKeyKnown() | events.CardMoved() | events.CardSeen() if isinstance(menu.page, AtChip):
            return _at_chip(menu, menu.page, event)
        case events.ToneWanted() | events.SentenceWanted() | events.VolumeWanted() | events.SoundCame():
            return _at_sound(menu, menu.page, event) if isinstance(menu.page, AtSound) else stay(menu)
        case _:
            return stay(menu)


def _at_chip(menu: Menu, page: AtChip, event: events.CardKeyKnown | events.CardMoved | events.CardSeen) -> Moved:
    match event:
        case events.CardKeyKnown():
            return replace_page(menu, replace(page, keyed=True))
        case events.CardMoved(state=CardState.NONE):
            return replace_page(menu, replace(page, state=CardState.NONE, done=0.0))
        case events.CardMoved(state=CardState.LAID):
            return replace_page(menu, replace(page, state=CardState.LAID, done=0.0, seen=None))
        case events.CardMoved(state=state, done=done):
            return replace_page(menu, replace(page, state=state, done=done))
        case events.CardSeen(seen=seen):
            return replace_page(menu, AtChip(CardState.LAID, seen=seen))


def _at_sound(
    menu: Menu,
    page: AtSound,
    event: events.ToneWanted | events.SentenceWanted | events.VolumeWanted | events.SoundCame,
) -> Moved:
    match event:
        case events.ToneWanted(tone=tone):
            return replace_page(menu, replace(page, word=SoundWord.PLAYING), jobs.PlayTone(tone))
        case events.SentenceWanted(language=language):
            return replace_page(menu, replace(page, word=SoundWord.PLAYING), jobs.SaySentence(language))
        case events.VolumeWanted(volume=volume) if 0 <= volume <= LOUDEST:
            return replace_page(menu, replace(page, volume=volume), jobs.SetVolume(volume))
        case events.VolumeWanted():
            return stay(menu)
        case events.SoundCame(word=word):
            return replace_page(menu, replace(page, word=word))
