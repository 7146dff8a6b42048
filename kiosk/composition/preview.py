"""The department screen of a directory, as `kiosk.office.preview` asks for it. Needs Qt."""

from contextlib import suppress

from kiosk.departments import VIETNAM
from kiosk.directory import Directory
from kiosk.directory_files.public_holidays import public_holidays
from kiosk.journey import FindBy, Language, Site
from kiosk.office.preview_wire import Request
from kiosk.runtime.directory.layer import Layer
from ui.gallery.department_preview import DepartmentGlass, DepartmentView
from ui.gallery.looks import Appearance
from ui.gallery.panels import LANDSCAPE, PORTRAIT
from ui.gallery.png import png_of
from ui.languages import can_be_written

NAMELESS = "Bệnh viện"
ANY_KIOSK = "Quầy tự phục vụ"
HALF = 2
"""Pixels of the panel for one of the picture."""


def drawn(glass: DepartmentGlass, request: Request) -> tuple[bytes, str]:
    """The PNG, and what stands on it. Raises `ui.gallery.department_preview.LettersMissingError`."""
    view = view_of(request)
    glass.show(view)
    return png_of(glass.picture(view.look.panel.width // HALF)), glass.words()


def view_of(request: Request) -> DepartmentView:
    """What patients see of this directory at that moment, laid over the hospital's word as a kiosk does it."""
    directory, wish = request.directory, request.wish
    moment = wish.moment.astimezone(VIETNAM)
    layer = Layer(directory, None, kiosk_id=wish.kiosk_id, public=public_holidays)
    catalogue = layer.over(request.system, moment)
    language = Language(wish.language)
    look = Appearance(LANDSCAPE if wish.landscape else PORTRAIT, language, text_size=wish.text_size)
    site = Site(directory.hospital or NAMELESS, wish.kiosk_id or ANY_KIOSK, languages=_languages(directory, language))
    return DepartmentView(catalogue, site, moment.date(), look, wish.page, FindBy(wish.find_by))


def _languages(directory: Directory, shown: Language) -> tuple[Language, ...]:
    """Those the buttons at the top offer; a draft may name what is none."""
    known = [shown]
    for code in reversed(directory.languages):
        with suppress(ValueError):
            known.insert(0, Language(code))
    return tuple(language for language in dict.fromkeys(known) if can_be_written(language))
