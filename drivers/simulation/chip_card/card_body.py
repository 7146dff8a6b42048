"""What of a card outlives the loss of power: files, keys, and how many wrong passwords it bears."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from drivers.simulation.chip_card.card_commands import Refusal
from drivers.simulation.chip_card.card_entropy import Entropy
from drivers.simulation.chip_card.card_files import CardFiles
from drivers.simulation.chip_card.card_keys import CardKeys
from drivers.simulation.chip_card.card_log import CardLog
from drivers.simulation.chip_card.card_profile import Profile, WrongPassword


class Tries:
    """How many wrong passwords a card has seen since the last right one."""

    def __init__(self, rules: WrongPassword) -> None:
        self._rules = rules
        self._changing = threading.Lock()
        self._wrong = 0

    @property
    def delay_s(self) -> float:
        """How much longer the next try takes."""
        return self._rules.delay_s * self._wrong

    def check(self) -> int:
        """The status with which a password may be chosen. Raises Refusal when no tries are left."""
        if self._rules.tries is None:
            return 0x9000
        left = self._rules.tries - self._wrong
        if left <= 0:
            raise Refusal(self._rules.blocked)
        return 0x63C0 | left if self._rules.warns and self._wrong else 0x9000

    def wrong(self) -> int:
        """One more; the status that says so."""
        with self._changing:
            self._wrong += 1
            if self._rules.tries is None:
                return self._rules.status
            return 0x63C0 | max(0, self._rules.tries - self._wrong)

    def right(self) -> None:
        """The password was right: all are forgiven."""
        with self._changing:
            self._wrong = 0


@dataclass(slots=True, repr=False)
class CardBody:
    """Everything a chip has. `pause` takes that many seconds of the chip's own time."""

    profile: Profile
    files: CardFiles
    keys: CardKeys
    log: CardLog
    entropy: Entropy
    pause: Callable[[float], None]
    tries: Tries = field(init=False)

    def __post_init__(self) -> None:
        self.tries = Tries(self.profile.wrong_password)
