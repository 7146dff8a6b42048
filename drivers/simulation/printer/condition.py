"""How the simulated printer is: its paper, cover, cutter and head, and the status bytes that tell of them."""

from dataclasses import dataclass


@dataclass(slots=True)
class Condition:
    """What the sensors see. `paper` and `near_end` are in dot rows left on the roll."""

    paper: int
    near_end: int
    cover_open: bool = False
    cutter_jammed: bool = False
    cutter_error: bool = False
    overheated: bool = False
    broken: bool = False

    @property
    def paper_ended(self) -> bool:
        """The end sensor: printing stops."""
        return self.paper <= 0

    @property
    def paper_low(self) -> bool:
        """The near-end sensor beside the roll."""
        return self.paper < self.near_end

    @property
    def in_error(self) -> bool:
        """Something only a command, time or a mechanic ends."""
        return self.cutter_error or self.overheated or self.broken

    @property
    def offline(self) -> bool:
        """Receives, answers real-time requests, and processes nothing else."""
        return self.paper_ended or self.cover_open or self.in_error

    def real_time_status(self, n: int) -> int:
        """The answer to DLE EOT n; the drawer connector, which is empty, reads high as on real printers."""
        match n:
            case 1:
                return 0x16 | _bit(self.offline, 0x08)
            case 2:
                return 0x12 | _bit(self.cover_open, 0x04) | _bit(self.paper_ended, 0x20) | _bit(self.in_error, 0x40)
            case 3:
                return 0x12 | _bit(self.cutter_error, 0x08) | _bit(self.broken, 0x20) | _bit(self.overheated, 0x40)
            case _:
                return 0x12 | _bit(self.paper_low, 0x0C) | _bit(self.paper_ended, 0x60)

    def paper_sensors(self) -> int:
        """The answer to GS r 1. Without paper the command is not executed, so the end is never told here."""
        return _bit(self.paper_low, 0x03)


def _bit(is_set: bool, mask: int) -> int:
    return mask if is_set else 0
