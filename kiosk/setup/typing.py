"""The keyboard over a step: one text is typed, doubted, and taken."""

from dataclasses import replace

from kiosk.setup import events
from kiosk.setup.doubts import doubt_about
from kiosk.setup.entry import Entry, entry_of
from kiosk.setup.fields import Field, Kind, rule_of
from kiosk.setup.given import fields_asked, text_of
from kiosk.setup.moves import Moved, give_text, lay, stay
from kiosk.setup.pages import Typing
from kiosk.setup.state import Setup


def begin(setup: Setup, field: Field) -> Moved:
    """What stands there is gone on with. Only what this step asks for."""
    if field not in fields_asked(setup.given) or rule_of(field).step is not setup.step:
        return stay(setup)
    text = text_of(setup.given, setup.secrets, field)
    return lay(setup, Typing(field, entry_of(text), capital=_begins_capital(field, text)))


def touched(setup: Setup, page: Typing, event: events.Event) -> Moved:
    """A key. A text that will not do stays on the keyboard and says why; the technician may leave it with Back."""
    rule = rule_of(page.field)
    match event:
        case events.Pressed(key=key):
            if rule.kind is Kind.NUMBER and not key.isdigit():
                return stay(setup)
            letter = key.upper() if page.capital and key.isalpha() and len(key) == 1 else key
            entry = page.entry.pressed(letter, rule.kind, rule.most)
            return _typed(setup, page, entry)
        case events.Erased():
            return _typed(setup, page, page.entry.erased)
        case events.Cleared():
            return _typed(setup, page, Entry())
        case events.CapitalTouched():
            return lay(setup, replace(page, capital=not page.capital))
        case events.SymbolsTurned():
            return lay(setup, replace(page, symbols=page.symbols + 1))
        case events.SecretShown() if rule.kind is Kind.SECRET:
            return lay(setup, replace(page, shown=not page.shown))
        case events.MeantTaken() if page.doubt is not None and page.doubt.meant:
            return _take(setup, page.field, page.doubt.meant)
        case events.Entered() | events.Next():
            return _enter(setup, page)
        case _:
            return stay(setup)


def _typed(setup: Setup, page: Typing, entry: Entry) -> Moved:
    capital = page.capital and entry == page.entry if entry.text else _begins_capital(page.field, "")
    return lay(setup, replace(page, entry=entry, capital=capital, doubt=None))


def _enter(setup: Setup, page: Typing) -> Moved:
    text = page.entry.text if rule_of(page.field).kind is Kind.SECRET else page.entry.text.strip()
    doubt = doubt_about(page.field, text, network=setup.given.address)
    if text and doubt is not None and page.doubt != doubt:
        return lay(setup, replace(page, doubt=doubt))
    return _take(setup, page.field, text)


def _take(setup: Setup, field: Field, text: str) -> Moved:
    """Also a text that is doubted, once the technician insists: it is named in the summary."""
    moved, work = give_text(setup, field, text)
    return replace(moved, over=None), work


def _begins_capital(field: Field, text: str) -> bool:
    return not text and rule_of(field).kind in (Kind.WORDS, Kind.CODE)
