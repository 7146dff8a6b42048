"""The first start on the glass: what is asked, what is tried, and the plan that comes of it.

`advance(setup, event) -> (setup, jobs)`, as in the technicians' menu: no clock, no disk, no device. What takes time
is a job for `kiosk.runtime.setup_hands`; its answer comes back as an event.
"""

from kiosk.setup import events, jobs, pages
from kiosk.setup.advancing import advance
from kiosk.setup.answering import answers_of
from kiosk.setup.checks import Light, Told, Verdict
from kiosk.setup.drafting import DraftError, draft_of, given_from
from kiosk.setup.fields import Field, Kind, rule_of
from kiosk.setup.files import FileFound, OpenedFile
from kiosk.setup.given import FoundDevice, Given, Secrets
from kiosk.setup.parts import DEVICES, Part, Step
from kiosk.setup.readiness import Item, readiness
from kiosk.setup.standing import Standing, given_of, plan_again
from kiosk.setup.state import Panel, Setup, Trial

__all__ = [
    "DEVICES",
    "DraftError",
    "Field",
    "FileFound",
    "FoundDevice",
    "Given",
    "Item",
    "Kind",
    "Light",
    "OpenedFile",
    "Panel",
    "Part",
    "Secrets",
    "Setup",
    "Standing",
    "Step",
    "Told",
    "Trial",
    "Verdict",
    "advance",
    "answers_of",
    "draft_of",
    "events",
    "given_from",
    "given_of",
    "jobs",
    "pages",
    "plan_again",
    "readiness",
    "rule_of",
]
