"""The interpreter of an ESC/POS printer: bytes to commands. Written from Epson's ESC/POS command reference.

It shares nothing with the driver's encoder, so that a command both misunderstand the same way is unlikely. It takes
bytes in pieces of any size, and never fails: what it does not understand is passed over and told as `NotUnderstood`.
"""

from drivers.simulation.printer.commands import Character, Command, Ignored, LineFeed, NotUnderstood, RasterRow
from drivers.simulation.printer.cursor import Cursor, Incomplete
from drivers.simulation.printer.esc_commands import esc_command
from drivers.simulation.printer.gs_commands import gs_command
from drivers.simulation.printer.passed_over import FS_IGNORED, pass_over, real_time
from drivers.simulation.printer.pictures import RasterHead


class Decoder:
    """Give it bytes with `feed`, take commands with `next`, and keep the bytes they were made of with `take_used`."""

    def __init__(self) -> None:
        self._cursor = Cursor()
        self._used = bytearray()
        self._raster: RasterHead | None = None
        self._rows_left = 0

    @property
    def waiting(self) -> int:
        """Bytes received and not yet made into commands."""
        return len(self._cursor)

    def feed(self, data: bytes) -> None:
        """Appends what arrived."""
        self._cursor.feed(data)

    def clear(self) -> None:
        """Forgets what waits, also the rest of a picture that has not arrived."""
        self._cursor.clear()
        self._rows_left = 0

    def take_used(self) -> bytes:
        """The bytes of all commands since the last call."""
        used = bytes(self._used)
        self._used.clear()
        return used

    def next(self) -> Command | None:
        """The next command; None until more bytes arrive."""
        self._cursor.rewind()
        try:
            command = self._raster_row(self._raster) if self._raster and self._rows_left else self._command()
        except Incomplete:
            return None
        self._used += self._cursor.use()
        return command

    def _raster_row(self, head: RasterHead) -> Command:
        bits = self._cursor.take(head.width)
        self._rows_left -= 1
        return RasterRow(bits, head.across, head.down)

    def _command(self) -> Command:
        match self._cursor.byte():
            case first if first >= 0x20:
                return Character(first)
            case 0x0A:
                return LineFeed()
            case 0x00 | 0x0D:
                return Ignored()
            case 0x10:
                return real_time(self._cursor)
            case 0x1B:
                return esc_command(self._cursor)
            case 0x1C:
                return pass_over(self._cursor, self._cursor.byte(), FS_IGNORED)
            case 0x1D:
                command = gs_command(self._cursor)
                return self._begun(command) if isinstance(command, RasterHead) else command
            case _:
                return NotUnderstood()

    def _begun(self, head: RasterHead) -> Command:
        """A picture begins: its rows follow, each a command of its own."""
        self._raster, self._rows_left = head, head.height
        return Ignored()
