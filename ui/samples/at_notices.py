"""What comes in front of any screen."""

from kiosk.journey import Journey, Paper
from kiosk.journey.state import (
    CancelAsked,
    Confirmed,
    Confirming,
    ConsentText,
    EasePanel,
    Emergency,
    HelpCalled,
    LanguagePanel,
    Provisional,
    StillThere,
)
from ui.samples.hospital import journey
from ui.samples.people import person
from ui.samples.tickets import ticketed
from ui.samples.visits import booking


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    return {
        "still-there": journey(step=Confirming(person()), notice=StillThere()),
        "help": journey(step=Confirming(person()), notice=HelpCalled(5)),
        "help--reached": journey(step=Confirming(person()), notice=HelpCalled(5, True)),
        "help--unreached": journey(step=Confirming(person()), notice=HelpCalled(5, False)),
        "cancel-asked": journey(step=ticketed(Confirmed(booking())), notice=CancelAsked()),
        "cancel-asked--provisional": journey(step=ticketed(Provisional()), notice=CancelAsked(), online=False),
        "emergency": journey(notice=Emergency()),
        "consent-text": journey(step=Confirming(person()), notice=ConsentText()),
        **{
            f"consent-text--{paper.value}": journey(step=Confirming(person()), notice=ConsentText(4, paper))
            for paper in Paper
        },
        "languages": journey(notice=LanguagePanel()),
        "ease": journey(notice=EasePanel()),
    }
