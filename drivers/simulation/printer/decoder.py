"""The interpreter of an ESC/POS printer: bytes to commands. Written from Epson's ESC/POS command reference.

It shares nothing with the driver's encoder, so that a command both misunderstand the same way is unlikely. It takes
bytes in pieces of any size, and never fails: what it does not understand is passed over and told as `NotUnderstood`.
"""

from drivers.simulation.printer.commands import (
    Align,
    Character,
    ColumnImage,
    Command,
    CutPaper,
    Feed,
    Ignored,
    LineFeed,
    LineSpacing,
    MotionUnits,
    NotUnderstood,
    PrintGraphics,
    PrintQr,
    QrSetting,
    RasterRow,
    Reset,
    Size,
    StoreGraphics,
    StoreQr,
    TellDrawer,
    TellPaper,
)

_DLE, _ESC, _FS, _GS = 0x10, 0x1B, 0x1C, 0x1D

# Commands without effect on the picture, by their second byte: how many parameter bytes follow.
_ESC_IGNORED = {
    **dict.fromkeys(b"%-=?EGKMRTUVert{ \x07", 1),
    **dict.fromkeys(b"$\\cB", 2),
    **dict.fromkeys(b"p", 3),
    **dict.fromkeys(b"W", 8),
    **dict.fromkeys(b"<LS", 0),
}
_GS_IGNORED = {
    **dict.fromkeys(b"/BEHIbfhwaTj", 1),
    **dict.fromkeys(b"$LW\\", 2),
    **dict.fromkeys(b"^", 3),
    **dict.fromkeys(b":c", 0),
}
_FS_IGNORED = {**dict.fromkeys(b"!-CW", 1), **dict.fromkeys(b"Sp", 2), **dict.fromkeys(b".&", 0), ord("2"): 74}

_REAL_TIME_PARAMETERS = {0x04: 1, 0x05: 1}
_DLE_DC4_PARAMETERS = {1: 2, 2: 2, 3: 5, 7: 1, 8: 7}

# ESC * m: bytes per column, dots across and down per dot of the picture (at 203 dpi).
_COLUMN_MODES = {0: (1, 2, 3), 1: (1, 1, 3), 32: (3, 2, 1), 33: (3, 1, 1)}


class _Incomplete(Exception):  # noqa: N818
    """The rest of the command has not arrived."""


class Decoder:
    """Give it bytes with `feed`, take commands with `next`, and keep the bytes they were made of with `take_used`."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._at = 0
        self._used = bytearray()
        self._row: tuple[int, int, int] | None = None  # bytes per row, dots across and down per dot
        self._rows_left = 0

    @property
    def waiting(self) -> int:
        """Bytes received and not yet made into commands."""
        return len(self._buffer)

    def feed(self, data: bytes) -> None:
        """Appends what arrived."""
        self._buffer += data

    def clear(self) -> None:
        """Forgets what waits, also the rest of a picture that has not arrived."""
        self._buffer.clear()
        self._rows_left = 0

    def take_used(self) -> bytes:
        """The bytes of all commands since the last call."""
        used = bytes(self._used)
        self._used.clear()
        return used

    def next(self) -> Command | None:
        """The next command; None until more bytes arrive."""
        self._at = 0
        try:
            command = self._raster_row() if self._rows_left else self._command()
        except _Incomplete:
            return None
        self._used += self._buffer[: self._at]
        del self._buffer[: self._at]
        return command

    def _take(self, n: int) -> bytes:
        if self._at + n > len(self._buffer):
            raise _Incomplete
        self._at += n
        return bytes(self._buffer[self._at - n : self._at])

    def _byte(self) -> int:
        return self._take(1)[0]

    def _word(self) -> int:
        return int.from_bytes(self._take(2), "little")

    def _skip(self, n: int) -> Command:
        self._take(n)
        return Ignored()

    def _raster_row(self) -> Command:
        width, across, down = self._row or (1, 1, 1)
        bits = self._take(width)
        self._rows_left -= 1
        return RasterRow(bits, across, down)

    def _command(self) -> Command:
        match self._byte():
            case first if first >= 0x20:
                return Character(first)
            case 0x0A:
                return LineFeed()
            case 0x00 | 0x0D:
                return Ignored()
            case 0x10:
                return self._real_time()
            case 0x1B:
                return self._esc()
            case 0x1C:
                return self._counted(_FS_IGNORED)
            case 0x1D:
                return self._gs()
            case _:
                return NotUnderstood()

    def _real_time(self) -> Command:
        """Acted on when it arrived; here it only has to be passed over."""
        kind = self._byte()
        if kind == 0x14:
            function = self._byte()
            if function in _DLE_DC4_PARAMETERS:
                return self._skip(_DLE_DC4_PARAMETERS[function])
            return NotUnderstood()
        if kind in _REAL_TIME_PARAMETERS:
            return self._skip(_REAL_TIME_PARAMETERS[kind])
        return NotUnderstood()

    def _counted(self, parameters: dict[int, int]) -> Command:
        code = self._byte()
        if code in parameters:
            return self._skip(parameters[code])
        if code == ord("("):
            self._byte()
            return self._skip(self._word())
        return NotUnderstood()

    def _esc(self) -> Command:
        match self._byte():
            case 0x40:  # @
                return Reset()
            case 0x21:  # !
                n = self._byte()
                return Size(2 if n & 0x20 else 1, 2 if n & 0x10 else 1)
            case 0x2A:  # *
                return self._column_image()
            case 0x32:  # 2
                return LineSpacing(None)
            case 0x33:  # 3
                return LineSpacing(self._byte())
            case 0x44:  # D
                return self._up_to_nul()
            case 0x4A:  # J
                return Feed(self._byte())
            case 0x61:  # a
                return _aligned(self._byte())
            case 0x64:  # d
                return LineFeed(self._byte())
            case 0x69 | 0x6D:  # i, m
                return CutPaper()
            case 0x75:  # u
                self._byte()
                return TellDrawer()
            case 0x76:  # v
                return TellPaper()
            case _:
                self._at -= 1
                return self._counted(_ESC_IGNORED)

    def _gs(self) -> Command:
        match self._byte():
            case 0x21:  # !
                n = self._byte()
                return Size((n >> 4 & 7) + 1, (n & 7) + 1)
            case 0x28:  # (
                return self._gs_function(self._byte(), size_bytes=2)
            case 0x38:  # 8
                return self._gs_function(self._byte(), size_bytes=4)
            case 0x2A:  # *
                return self._skip(self._byte() * self._byte() * 8)
            case 0x50:  # P
                self._byte()
                return MotionUnits(self._byte())
            case 0x56:  # V
                return self._cut()
            case 0x6B:  # k
                return self._barcode()
            case 0x72:  # r
                return _in_stream_status(self._byte())
            case 0x76:  # v
                return self._raster()
            case _:
                self._at -= 1
                return self._counted(_GS_IGNORED)

    def _up_to_nul(self) -> Command:
        while self._byte():
            pass
        return Ignored()

    def _column_image(self) -> Command:
        mode, count = self._byte(), self._word()
        if mode not in _COLUMN_MODES:
            return NotUnderstood()
        size, across, down = _COLUMN_MODES[mode]
        return ColumnImage(self._take(count * size), size * 8, across, down)

    def _raster(self) -> Command:
        if self._byte() != 0x30:
            return NotUnderstood()
        mode, width, height = self._byte(), self._word(), self._word()
        if mode & 0xCC or not width or not height or (mode & 0x30) not in (0, 0x30):
            return NotUnderstood()
        self._row = (width, 2 if mode & 1 else 1, 2 if mode & 2 else 1)
        self._rows_left = height
        return Ignored()

    def _cut(self) -> Command:
        match self._byte():
            case 0 | 1 | 0x30 | 0x31:
                return CutPaper()
            case 0x41 | 0x42 | 0x61 | 0x62 | 0x67 | 0x68:
                return CutPaper(self._byte())
            case _:
                return NotUnderstood()

    def _barcode(self) -> Command:
        """Bar codes are passed over: tickets carry none."""
        kind = self._byte()
        if kind <= 6:
            self._up_to_nul()
        elif 0x41 <= kind <= 0x4F:
            self._take(self._byte())
        return NotUnderstood()

    def _gs_function(self, group: int, *, size_bytes: int) -> Command:
        body = self._take(int.from_bytes(self._take(size_bytes), "little"))
        match group, body[:2]:
            case (0x4C, b"\x30\x70"):  # L, 48, 112
                return _stored_graphics(body[2:])
            case (0x4C, b"\x30\x32" | b"\x30\x02"):
                return PrintGraphics()
            case (0x6B, b"\x31\x43" | b"\x31\x45") if len(body) == 3:  # k, 49, 67 or 69
                return QrSetting(body[1], body[2])
            case (0x6B, b"\x31\x41"):
                return Ignored()
            case (0x6B, b"\x31\x50") if body[2:3] == b"0":
                return StoreQr(body[3:])
            case (0x6B, b"\x31\x51"):
                return PrintQr()
            case _:
                return NotUnderstood()


def _aligned(n: int) -> Command:
    side = n - 0x30 if n >= 0x30 else n
    return Align(side) if side in (0, 1, 2) else NotUnderstood()


def _in_stream_status(n: int) -> Command:
    match n:
        case 1 | 0x31:
            return TellPaper()
        case 2 | 0x32:
            return TellDrawer()
        case _:
            return NotUnderstood()


def _stored_graphics(body: bytes) -> Command:
    """a bx by c xL xH yL yH and the rows: only one-colour pictures (a = 48) in the first colour (c = 49)."""
    if len(body) < 8 or body[0] != 0x30 or body[3] != 0x31 or not {body[1], body[2]} <= {1, 2}:
        return NotUnderstood()
    width, height = int.from_bytes(body[4:6], "little"), int.from_bytes(body[6:8], "little")
    bits = body[8:]
    if not width or not height or len(bits) != (width + 7) // 8 * height:
        return NotUnderstood()
    return StoreGraphics(bits, width, body[1], body[2])
