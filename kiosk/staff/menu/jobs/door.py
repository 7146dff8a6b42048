"""At the door: trying the PIN, going in and out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LookAtGate:
    """May a PIN be tried? `GateAnswered`."""


@dataclass(frozen=True, slots=True)
class TryPin:
    """Is what was typed the PIN? `GateAnswered`."""


@dataclass(frozen=True, slots=True)
class ForgetTyped:
    """The digits typed so far are wiped. No answer."""


@dataclass(frozen=True, slots=True)
class WaitAtGate:
    """Tell when the wait is over: `GateWaited`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Enter:
    """The menu is open: the kiosk takes no visit. No answer."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The menu is closed; `entered` when it had been open. No answer."""

    entered: bool
    idle: bool
