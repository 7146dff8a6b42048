"""What a printer's interpreter hands to its mechanics, once the bytes of a command are complete."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reset:
    """ESC @"""


@dataclass(frozen=True, slots=True)
class Character:
    """One printable character, still in the printer's code page."""

    code: int


@dataclass(frozen=True, slots=True)
class LineFeed:
    """LF, or ESC d n: prints the line and feeds `lines` lines."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Feed:
    """ESC J n: prints the line and feeds `units` vertical motion units."""

    units: int


@dataclass(frozen=True, slots=True)
class LineSpacing:
    """ESC 3 n in motion units; ESC 2 is None."""

    units: int | None


@dataclass(frozen=True, slots=True)
class Align:
    """ESC a n: 0 left, 1 centre, 2 right."""

    side: int


@dataclass(frozen=True, slots=True)
class Size:
    """GS ! n or ESC ! n: characters 1 to 8 times as wide and high."""

    across: int
    down: int


@dataclass(frozen=True, slots=True)
class MotionUnits:
    """GS P x y: one vertical unit is 1/`vertical` inch; 0 is the printer's own."""

    vertical: int


@dataclass(frozen=True, slots=True)
class RasterRow:
    """One row of GS v 0: it is printed while the rest is still on the wire."""

    bits: bytes
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class ColumnImage:
    """ESC * m: `height` dots high, one column after the other, top dot first; it stands in the line like a character.

    Each dot is drawn `across` × `down` printer dots large.
    """

    columns: bytes
    height: int
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class StoreGraphics:
    """GS ( L function 112: a picture of `width` dots for the graphics buffer."""

    bits: bytes
    width: int
    across: int
    down: int


@dataclass(frozen=True, slots=True)
class PrintGraphics:
    """GS ( L function 50."""


@dataclass(frozen=True, slots=True)
class QrSetting:
    """GS ( k functions 167 and 169: dots per module, or the error correction level 48 to 51."""

    function: int
    value: int


@dataclass(frozen=True, slots=True)
class StoreQr:
    """GS ( k function 80."""

    data: bytes


@dataclass(frozen=True, slots=True)
class PrintQr:
    """GS ( k function 81."""


@dataclass(frozen=True, slots=True)
class CutPaper:
    """GS V, ESC i, ESC m: cuts here, or after feeding to the cutter and `feed_units` further."""

    feed_units: int = 0


@dataclass(frozen=True, slots=True)
class TellPaper:
    """GS r 1 or ESC v: the paper sensors, told in the order of the stream."""


@dataclass(frozen=True, slots=True)
class TellDrawer:
    """GS r 2 or ESC u: the cash drawer, told in the order of the stream."""


@dataclass(frozen=True, slots=True)
class TellIdentity:
    """GS I n: what the printer is, told in the order of the stream."""

    n: int


@dataclass(frozen=True, slots=True)
class Buzz:
    """ESC B n t, or ESC ( A: sounds the buzzer so many times."""

    times: int


@dataclass(frozen=True, slots=True)
class Ignored:
    """Understood, and without effect on what this printer draws."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Not a command of this printer."""


Drawing = (
    Character
    | LineFeed
    | Feed
    | LineSpacing
    | Align
    | Size
    | MotionUnits
    | RasterRow
    | ColumnImage
    | StoreGraphics
    | PrintGraphics
    | QrSetting
    | StoreQr
    | PrintQr
)
"""What has to do with the dots."""

Command = Drawing | Reset | CutPaper | TellPaper | TellDrawer | TellIdentity | Buzz | Ignored | NotUnderstood
