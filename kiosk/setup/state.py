"""The whole wizard as one value."""

from dataclasses import field

from kiosk.setup.checks import Light, Told, worst
from kiosk.setup.files import FileFound
from kiosk.setup.given import FoundDevice, Given, Secrets
from kiosk.setup.pages import Page
from kiosk.setup.parts import Part, Step
from kiosk.setup.standing import Standing
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Trial:
    """The last test of a part. Answers of an earlier one have another `number` and are not heard."""

    number: int = 0
    running: bool = False
    told: tuple[Told, ...] = ()

    @property
    def light(self) -> Light | None:
        """How it ended; None while it runs, or was never begun."""
        return None if self.running else worst(self.told)


@dataclass(frozen=True, slots=True)
class Panel:
    """The glass. `diagonals`: inches the screen tells of itself (EDID), the likeliest first; empty where it is mute.

    `turned`: degrees, clockwise, by which the session turns the picture already.
    """

    width: int = 1080
    height: int = 1920
    diagonals: tuple[float, ...] = ()
    turned: int = 0


@dataclass(frozen=True, slots=True)
class Setup:
    """`over` lies over the step: a keyboard, a test, a question. `returning`: the step was reached from the end.

    `files` are the provisioning files within reach now, `devices` what was found, None before anybody looked.
    `again` is the first of the two PINs; `pin_wrong` that it will not do, `differ` that the two differ.
    `tries` counts the tests. `credentials` is what was found on a stick when it was last looked for. `standing`: the
    machine is a kiosk that is set up again, else None.
    """

    step: Step = Step.START
    over: Page | None = None
    returning: bool = False
    given: Given = Given()
    secrets: Secrets = Secrets()
    panel: Panel = Panel()
    files: tuple[FileFound, ...] = ()
    devices: tuple[FoundDevice, ...] | None = None
    looking: bool = False
    trials: dict[Part, Trial] = field(default_factory=dict)
    tries: int = 0
    pin: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    pin_wrong: bool = False
    differ: bool = False
    draft_lost: bool = False
    credentials: Told | None = None
    standing: Standing | None = None

    @property
    def kept(self) -> frozenset[str]:
        """The names of the secrets that stay without being typed."""
        return frozenset() if self.standing is None else self.standing.keeps(self.given)

    def trial(self, part: Part) -> Trial:
        """The last test of a part."""
        return self.trials.get(part, Trial())

    def found(self, part: Part) -> tuple[FoundDevice, ...]:
        """Devices of one kind: those found now, and the chosen one though it is not there."""
        found = tuple(one for one in self.devices or () if one.part is part)
        chosen = self.given.devices.get(part)
        return found if chosen is None or any(one.key == chosen.key for one in found) else (*found, chosen)
