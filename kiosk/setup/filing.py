"""The way that does it all: a file is seen, chosen, opened by its code, looked over and applied."""

from dataclasses import replace
from typing import Final

from kiosk.setup import applying, events, jobs
from kiosk.setup.moves import Moved, lay, stay
from kiosk.setup.pages import Opening, Summary
from kiosk.setup.parts import Step
from kiosk.setup.state import Setup

CODE_DIGITS: Final = 12
"""As `kiosk.provisioning.sealed_file` has it, which brings a library for ciphers."""


def chosen(setup: Setup, event: events.FileChosen) -> Moved:
    """This one. The fingerprint of a signer nobody knows here is compared first."""
    file = next((one for one in setup.files if one.key == event.key and one.usable), None)
    return stay(setup) if file is None else lay(setup, Opening(file, compared=file.trust == "known"))


def touched(setup: Setup, page: Opening | Summary, event: events.Event) -> Moved:
    """The fingerprint, the pad, then the summary."""
    if isinstance(page, Summary):
        return applying.begin_file(setup, page.opened) if isinstance(event, events.ApplyWanted) else stay(setup)
    if page.opening:
        return stay(setup)
    if not page.compared:
        return lay(setup, replace(page, compared=True)) if isinstance(event, events.FingerprintSame) else stay(setup)
    match event:
        case events.Pressed(key=key) if len(key) == 1 and key in "0123456789" and len(page.code) < CODE_DIGITS:
            return lay(setup, replace(page, code=page.code + key, problem=None))
        case events.Erased():
            return lay(setup, replace(page, code=page.code[:-1], problem=None))
        case events.Cleared():
            return lay(setup, replace(page, code="", problem=None))
        case events.Entered() if len(page.code) == CODE_DIGITS:
            return lay(setup, replace(page, opening=True, problem=None), jobs.OpenFile(page.file.key, page.code))
        case _:
            return stay(setup)


def answered(setup: Setup, event: events.FilesSeen | events.FileOpened | events.FileRefused) -> Moved:
    """What is within reach; what became of the code. A wrong code is typed anew."""
    match event:
        case events.FilesSeen(files=files):
            return (replace(setup, files=files), ()) if setup.step is Step.START else stay(setup)
        case events.FileOpened(opened=opened):
            page = setup.over
            waited = isinstance(page, Opening) and page.opening and page.file.key == opened.file.key
            return lay(setup, Summary(opened)) if waited else stay(setup)
        case events.FileRefused(key=key, refused=refused):
            page = setup.over
            if not isinstance(page, Opening) or not page.opening or page.file.key != key:
                return stay(setup)
            return lay(setup, Opening(page.file, compared=True, problem=refused))
