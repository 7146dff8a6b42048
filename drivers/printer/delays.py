"""Every wait of the driver in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrinterDelays:
    """Seconds.

    `answer_s` for a status while the printer is idle. `band_s` is the longest the printer may not be heard of while a
    page is sent to it; it has to be less than any printer takes to start again after a power cut, which is how one is
    noticed. `confirmation_s` for the end of a page after its last byte, `poll_s` between looks at the status meanwhile,
    `settle_s` for the line to become quiet after trouble.
    """

    answer_s: float = 0.3
    band_s: float = 1.0
    confirmation_s: float = 10.0
    poll_s: float = 0.5
    settle_s: float = 1.0
