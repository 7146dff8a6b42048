"""Sound as numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """One channel of 16 bits, `rate` samples a second. It may speak a name: nothing of it is shown."""

    samples: Samples
    rate: int

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    def __repr__(self) -> str:
        return f"Sound(<{self.seconds:.1f} s>, {self.rate})"
