"""One check: what it looks at, and how it is run so that it can neither hang the others nor take them down."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from kiosk.doctor.findings import Finding, Light

USUAL_LIMIT_S: Final = 8.0
CALL: Final = "Note what stands here and call the developers; the other parts were looked at all the same."


@dataclass(frozen=True, slots=True)
class Check:
    """`part` is its word on the command line and in the catalogue; its findings may tell of several parts.

    `needs_device` tells that it takes a device to itself. While the kiosk runs that one has it, and the check tells
    what the running kiosk says instead. It never takes longer than `limit_s`.
    """

    part: str
    look: Callable[[], Iterable[Finding]]
    needs_device: bool = False
    limit_s: float = USUAL_LIMIT_S

    def examine(self) -> tuple[Finding, ...]:
        """What was found, on a thread of its own: at the limit what was found until then. Raises nothing."""
        found: list[Finding] = []
        broken: list[Finding] = []

        def look() -> None:
            try:
                for finding in self.look():
                    found.append(finding)  # noqa: PERF402 - what was found until then counts at the limit
            except Exception as error:
                broken.append(_mistake(self.part, error))

        thread = threading.Thread(target=look, name=f"check-{self.part}", daemon=True)
        thread.start()
        thread.join(self.limit_s)
        if thread.is_alive():
            broken.append(_hangs(self.part, self.limit_s))
        return (*found, *broken)


def _mistake(part: str, error: Exception) -> Finding:
    """The kind of the mistake and where: its text may hold what nobody should read."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Finding(part, Light.RED, f"the check {part} itself failed: {type(error).__name__} at {place}", CALL)


def _hangs(part: str, limit_s: float) -> Finding:
    remedy = "Check its cable and power, or the line it needs; then run kiosk doctor again."
    return Finding(part, Light.RED, f"the check {part} got no answer within {limit_s:.0f} s", remedy)
