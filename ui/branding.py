"""What makes a kiosk the hospital's own: one colour, a mark, and pictures of its floors.

    BrandError    one of them cannot be used; the text is for the technician

A kiosk is never kept from starting by its dress: `Brand.of` leaves out what cannot be used and says why.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader

from kiosk.identity import fold
from kiosk.values import dataclass

if TYPE_CHECKING:
    from ui.brand_colours import Tokens

LOGO_FORMATS = (b"png", b"svg")
MOST_BYTES = 1_000_000
MOST_PIXELS = 4096
"""Of each side of a picture."""
MAP_SUFFIXES = (".png", ".svg", ".jpg", ".jpeg")


class BrandError(Exception):
    """A part of the brand cannot be used."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """The key of `[brand]` left out, and why."""

    key: str
    problem: str


@dataclass(frozen=True, slots=True)
class Brand:
    """The parts that can be used. `logo` is a picture to draw, `maps` the folder of the pictures of the floors."""

    colours: "dict[str, Tokens]"
    logo: Path | None = None
    maps: Path | None = None
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(cls, colour: str | None, logo: str | None, maps: str | None) -> "Brand":
        """From `[brand]`. Reads the logo, so a QGuiApplication must exist."""
        doubts: list[Doubt] = []
        colours: dict[str, Tokens] = {}
        if colour is not None:
            from ui.brand_colours import UnreadableColourError, brand_colours  # noqa: PLC0415 - few have a colour

            try:
                colours = brand_colours(colour)
            except UnreadableColourError as error:
                doubts.append(Doubt("colour", str(error)))
        if logo is not None:
            try:
                check_logo(Path(logo))
            except BrandError as error:
                doubts.append(Doubt("logo", str(error)))
                logo = None
        if maps is not None and not Path(maps).is_dir():
            doubts.append(Doubt("maps", f"{maps} is no folder, or the kiosk may not look into it"))
            maps = None
        return cls(colours, Path(logo) if logo else None, Path(maps) if maps else None, tuple(doubts))

    @property
    def logo_address(self) -> str:
        """The logo for a scene; nothing for none."""
        return "" if self.logo is None else self.logo.as_uri()

    def floor_map(self, floor: str) -> Path | None:
        """The picture of a floor: of `Tầng 3, nhà A` the file named `Tang-3-nha-A`, else `Tang-3`, else `3`.

        Capital letters, accents and signs do not matter.
        """
        if self.maps is None:
            return None
        first = floor.partition(",")[0]
        try:
            files = {_plain(file.stem): file for file in sorted(self.maps.iterdir(), reverse=True) if _is_picture(file)}
        except OSError:
            return None  # a folder taken away under the kiosk: the ticket goes without
        numbers = re.findall(r"\d+", first)
        names = [_plain(floor), _plain(first), *(numbers if len(numbers) == 1 else ())]
        return next((files[name] for name in names if name and name in files), None)


def check_logo(path: Path) -> None:
    """Whether it can be drawn. Needs a QGuiApplication. Raises `BrandError`."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise BrandError(f"{path} cannot be read ({error.strerror})") from error
    if size > MOST_BYTES:
        raise BrandError(f"{path} has {size / 1e6:.1f} MB; a logo takes 1 MB or less")
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if not reader.canRead() or bytes(reader.format().data()) not in LOGO_FORMATS:
        raise BrandError(f"{path} is neither a PNG nor an SVG picture")
    size_drawn = reader.size()
    if max(size_drawn.width(), size_drawn.height()) > MOST_PIXELS:
        raise BrandError(
            f"{path} has {size_drawn.width()} x {size_drawn.height()} pixels; a logo takes {MOST_PIXELS} or less a side"
        )
    if reader.format() == b"svg":
        reader.setScaledSize(QSize(64, 64))
    if reader.read().isNull():
        raise BrandError(f"{path} is broken: it says it is a picture and cannot be drawn")


def _is_picture(file: Path) -> bool:
    return file.suffix.lower() in MAP_SUFFIXES and file.is_file()


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(name)))
