"""What a hospital makes of its tickets: a small TOML text, read and checked. Pure: files and paper are `ui.paper`'s.

The one error is `TemplateError`: a text that is no template. `doubts_about` tells of a template that can be read
and should not be printed.
"""

from kiosk.ticket.template.checking import doubts_about
from kiosk.ticket.template.default import DEFAULT
from kiosk.ticket.template.errors import Doubt, TemplateError
from kiosk.ticket.template.model import (
    KINDS,
    NAMES,
    Align,
    Appointment,
    Block,
    Code,
    Department,
    Fact,
    Facts,
    Gap,
    Hospital,
    Keep,
    Kind,
    Kiosk,
    Logo,
    Look,
    Notice,
    Notices,
    Number,
    Part,
    Place,
    Rule,
    Size,
    Template,
    Text,
)
from kiosk.ticket.template.parsing import parse

__all__ = [
    "DEFAULT",
    "KINDS",
    "NAMES",
    "Align",
    "Appointment",
    "Block",
    "Code",
    "Department",
    "Doubt",
    "Fact",
    "Facts",
    "Gap",
    "Hospital",
    "Keep",
    "Kind",
    "Kiosk",
    "Logo",
    "Look",
    "Notice",
    "Notices",
    "Number",
    "Part",
    "Place",
    "Rule",
    "Size",
    "Template",
    "TemplateError",
    "Text",
    "doubts_about",
    "parse",
]
