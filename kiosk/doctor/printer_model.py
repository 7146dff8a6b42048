"""Whether a printer's profile fits it."""

from drivers.printer import PrinterProfile, guess_profile
from kiosk import settings as settings_of
from kiosk.composition.printers import profile_of
from kiosk.doctor.printer_look import Seen


def doubt_of_profile(seen: Seen) -> str:
    """What does not go together; "" where nothing speaks against it."""
    model = profile_of(seen.printer)
    if model is None:
        return ""
    told = guess_profile(seen.identity.model) if seen.identity is not None else None
    if told is not None and told.name != model.name:
        return f"it says that it is {told.name}, and its profile is {model.name}"
    return _doubt_of_what_is_set(seen.printer, model)


def _doubt_of_what_is_set(printer: settings_of.Printer, model: PrinterProfile) -> str:
    if printer.width_dots is None:
        return f"{model.name}: {model.doubt}" if model.doubt else ""
    if model.width is not None and printer.width_dots > model.width:
        return f"width_dots is {printer.width_dots}, and {model.name} prints {model.width}"
    if (printer.cut == "full" and not model.full_cut) or (printer.cut == "partial" and not model.partial_cut):
        return f'cut is "{printer.cut}", which {model.name} is not known to do'
    return ""
