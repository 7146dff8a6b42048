"""The root side of the caretaker: what is taken, how it is done, what is answered.

RefusedError     a request was not done; its words are the answer
"""

from kiosk.caretaker.doing.caretaking import Caretaker
from kiosk.caretaker.doing.carrying_out import carry_out
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.runner import Ran, Runner, System
from kiosk.caretaker.doing.sealing import SealedBy, SealingError, seal
from kiosk.caretaker.doing.steps import Done, RefusedError, Step, Why

__all__ = [
    "Caretaker",
    "Done",
    "Places",
    "Ran",
    "RefusedError",
    "Runner",
    "SealedBy",
    "SealingError",
    "Step",
    "System",
    "Why",
    "carry_out",
    "seal",
]
