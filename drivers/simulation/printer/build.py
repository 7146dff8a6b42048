"""How a simulated printer is built."""

from typing import TypedDict

from drivers.simulation.printer.manners import Identity


class Build(TypedDict, total=False):
    """What may be chosen; what is not is usual.

    80 mm paper has 576 dots, 58 mm paper 384; at 300 `dots_per_inch` 80 mm have 832 or more. `near_end_mm` of paper are
    left when the near-end sensor tells, `margin_mm` go by with every cut. A `plain` one is a cheap printer that cannot
    be told to clear its buffers and does not tell what it is.
    """

    dots: int
    dots_per_inch: int
    roll_mm: float
    near_end_mm: float
    margin_mm: float
    receive_buffer: int
    plain: bool
    identity: Identity | None
