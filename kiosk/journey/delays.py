"""Every wait of a visit by name, in seconds. Tests pass shorter ones."""

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Delays:
    """How long the journey waits.

    `idle_reset` is the time to answer "are you still there?": at least 20 s (EN 301 549), one touch
    anywhere answers, as often as needed. `booking` is the contract's 8 s plus time to look an unknown
    outcome up; after it the patient gets a provisional ticket. `paying` is how long somebody may be busy
    with their phone before they are asked whether they are still there, `reading` with a long text. `curtain` is how
    long a visit is kept for its owner after nobody answered.
    """

    welcome_reset: float = 30
    idle_warning: float = 60
    idle_reset: float = 25
    help_wait: float = 300
    card: float = 20
    lookup: float = 7
    store: float = 15
    booking: float = 10
    paying: float = 180
    reading: float = 150
    curtain: float = 45
    thank_you: float = 20
    thank_you_unprinted: float = 90
