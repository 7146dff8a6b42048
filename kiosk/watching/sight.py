"""A kiosk at one moment: everything that gauges and the status are made of."""

from dataclasses import dataclass

from kiosk.watching.days import Day
from kiosk.watching.situation import Situation
from kiosk.watching.standing import About, Standing


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything gauges are made of. `up_s` since the program began; `clock` and `began` are Unix time by this kiosk's
    own clock; `delivered_s` how long ago the hospital last took something, None when never since then.
    """

    about: About
    situation: Situation
    standing: Standing
    day: Day
    up_s: float
    clock: float
    began: float
    delivered_s: float | None
