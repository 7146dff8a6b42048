"""Opens a serial port the way scanners need it."""

import termios
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import serial

_INPUT_FLAGS: Final = 0
_WRITE_S: Final = 0.5


def open_wire(port: str, baudrate: int) -> "serial.Serial":
    """The port, for this program alone, 8N1. Raises OSError, termios.error or ValueError.

    A byte that arrives without its stop bit is given as NUL, which no code holds: the code it broke is not taken for
    another one (termios(3), INPCK without PARMRK).
    """
    import serial  # noqa: PLC0415 - only programs with a scanner pay for it

    wire = serial.Serial(port, baudrate, timeout=0, write_timeout=_WRITE_S, exclusive=True)
    try:
        attributes = termios.tcgetattr(wire.fileno())
        attributes[_INPUT_FLAGS] |= termios.INPCK
        termios.tcsetattr(wire.fileno(), termios.TCSANOW, attributes)
    except termios.error:
        wire.close()
        raise
    return wire
