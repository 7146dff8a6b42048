"""What stands before a simulated camera: a folder the real camera driver watches, and pictures to hold there."""

import itertools
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import qrcode
from PIL import Image, ImageDraw, ImageFilter
from qrcode.constants import ERROR_CORRECT_M

FRAME: Final = (1280, 720)
_DESK: Final = (122, 124, 128)
_INK: Final = (28, 28, 34)


class SimulatedCamera:
    """Holds pictures before the camera; give `folder` to the camera driver as its source."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._unplugged = folder.with_name(f".{folder.name}.unplugged")
        self._numbers = itertools.count(1)
        self._held: str | None = None
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "000000.png").write_bytes(desk_picture())

    def hold(self, picture: Path | bytes) -> None:
        """Holds a picture (a file, or the bytes of a PNG) before the camera instead of what was there."""
        data = picture.read_bytes() if isinstance(picture, Path) else picture
        before, self._held = self._held, f"{next(self._numbers):06}.png"
        unfinished = self._place / f".{self._held}"
        unfinished.write_bytes(data)
        unfinished.replace(self._place / self._held)
        if before is not None:
            (self._place / before).unlink(missing_ok=True)

    def take_away(self) -> None:
        """Leaves nothing before the camera but the empty desk."""
        if self._held is not None:
            (self._place / self._held).unlink(missing_ok=True)
            self._held = None

    def unplug(self) -> None:
        """Pulls the camera's cable: its source goes away."""
        if self.folder.exists():
            self.folder.rename(self._unplugged)

    def plug_in(self) -> None:
        """Puts the cable in again."""
        if self._unplugged.exists():
            self._unplugged.rename(self.folder)

    @property
    def _place(self) -> Path:
        return self._unplugged if self._unplugged.exists() else self.folder


@cache
def desk_picture() -> bytes:
    """The grey desk with nothing on it, as a PNG of 1280 x 720."""
    return _frame([])


def card_picture(payload: bytes | str, *, size: float = 1.0, aside: float = 0.0) -> bytes:
    """A printed card with this code, lying a little askew on a grey desk, as a PNG of 1280 x 720.

    `size` is 1 for a card that fills the picture, 0.4 for one held too far; `aside` moves it, in pictures' widths.
    """
    return _frame([_Thing(_card(payload), 34, 3.2, size, aside)])


def two_cards_picture(payload: bytes | str, other: bytes | str) -> bytes:
    """Two cards side by side, as a PNG of 1280 x 720."""
    return _frame([_Thing(_card(payload), 34, 2.2, 0.55, -0.25), _Thing(_card(other), 34, -2.6, 0.55, 0.25)])


def phone_picture(payload: bytes | str) -> bytes:
    """A phone showing this code on its bright screen, held a little askew over a grey desk, as a PNG of 1280 x 720."""
    phone = Image.new("RGB", (560, 690), (20, 20, 24))
    draw = ImageDraw.Draw(phone)
    draw.rounded_rectangle((18, 18, 542, 690), 30, fill=(250, 250, 252))
    draw.rounded_rectangle((200, 30, 360, 46), 8, fill=(20, 20, 24))
    draw.rounded_rectangle((60, 78, 330, 100), 8, fill=(190, 44, 40))
    draw.rounded_rectangle((60, 116, 470, 130), 6, fill=(168, 172, 178))
    code = _code_picture(payload, 470, (10, 10, 12), (255, 255, 255))
    phone.paste(code, ((560 - code.width) // 2, 150))
    return _frame([_Thing(phone, 44, -4.5)])


def _card(payload: bytes | str) -> Image.Image:
    card = Image.new("RGB", (1030, 650), (222, 226, 214))
    draw = ImageDraw.Draw(card)
    for row in range(0, 650, 14):  # the guilloche of such cards
        draw.line([(0, row), (1030, row + 9)], fill=(212, 220, 208), width=3)
    draw.rectangle((0, 0, 1030, 70), fill=(196, 70, 60))
    draw.ellipse((24, 88, 150, 214), fill=(214, 172, 78))
    draw.rounded_rectangle((48, 270, 250, 530), 14, fill=(168, 176, 186))
    draw.ellipse((104, 312, 194, 410), fill=(120, 110, 104))
    draw.pieslice((70, 420, 228, 640), 180, 360, fill=(92, 98, 112))
    for row, length in enumerate((250, 190, 280, 120, 240, 200)):
        draw.rounded_rectangle((280, 130 + row * 62, 280 + length, 148 + row * 62), 6, fill=(96, 100, 104))
    code = _code_picture(payload, 400, _INK, (232, 234, 228))
    card.paste(code, (1030 - 24 - code.width, 110))
    return card


def _code_picture(
    payload: bytes | str, side: int, dark: tuple[int, int, int], light: tuple[int, int, int]
) -> Image.Image:
    """The QR code with its quiet zone, as near to `side` pixels as whole modules allow."""
    data = payload.encode() if isinstance(payload, str) else payload
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(data, optimize=0)
    code.make(fit=True)
    matrix = code.get_matrix()
    modules = len(matrix)
    picture = Image.new("RGB", (modules, modules), light)
    for y, row in enumerate(matrix):
        for x, module in enumerate(row):
            if module:
                picture.putpixel((x, y), dark)
    scale = max(2, side // modules)
    return picture.resize((modules * scale, modules * scale), Image.Resampling.NEAREST)


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something held before the camera: its picture, and how it is held."""

    picture: Image.Image
    corner_radius: int
    angle: float
    size: float = 1.0
    aside: float = 0.0


def _frame(things: list[_Thing]) -> bytes:
    """The things on the desk through a lens: turned, seen at a slant, slightly soft."""
    scene = _desk().copy()
    for thing in things:
        _lay(thing, scene)
    width, height = FRAME
    slant = scene.transform(
        FRAME, Image.Transform.QUAD, (0, 0, 14, height, width - 8, height - 12, width, 6), Image.Resampling.BICUBIC
    )
    output = BytesIO()
    slant.filter(ImageFilter.GaussianBlur(0.8)).save(output, "PNG")
    return output.getvalue()


def _lay(thing: _Thing, scene: Image.Image) -> None:
    picture = thing.picture
    mask = Image.new("L", picture.size, 0)
    outline = (0, 0, picture.width - 1, picture.height - 1)
    ImageDraw.Draw(mask).rounded_rectangle(outline, thing.corner_radius, fill=255)
    picture.putalpha(mask)
    turned = picture.rotate(thing.angle, Image.Resampling.BICUBIC, expand=True)
    if thing.size != 1.0:
        sides = (round(turned.width * thing.size), round(turned.height * thing.size))
        turned = turned.resize(sides, Image.Resampling.LANCZOS)
    at = ((FRAME[0] - turned.width) // 2 + round(thing.aside * FRAME[0]), (FRAME[1] - turned.height) // 2)
    shadow = Image.new("RGBA", FRAME, (0, 0, 0, 0))
    shadow.paste((0, 0, 0, 110), (at[0] + 10, at[1] + 14), turned)
    scene.paste(Image.new("RGB", FRAME), (0, 0), shadow.filter(ImageFilter.GaussianBlur(12)))
    scene.paste(turned, at, turned)


@cache
def _desk() -> Image.Image:
    width, height = FRAME
    light = Image.radial_gradient("L").resize((width * 2, height * 2)).crop((width // 2, 0, width * 3 // 2, height))
    return Image.composite(Image.new("RGB", FRAME, (84, 86, 90)), Image.new("RGB", FRAME, _DESK), light)
