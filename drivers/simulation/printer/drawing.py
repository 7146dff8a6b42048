"""Dots: everything a print head is given becomes rows as wide as the head, one bit per dot, 1 is black."""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

CELL_WIDTH, CELL_HEIGHT = 12, 24
"""Font A of ESC/POS printers."""

_DOUBLED = [sum(3 << 2 * bit for bit in range(8) if byte >> bit & 1).to_bytes(2, "big") for byte in range(256)]


def picture_rows(bits: bytes, width: int, *, across: int, down: int, head: int, side: int) -> list[bytes]:
    """A picture of `width` dots, its rows filled up to whole bytes, as rows of the head; what sticks out is lost."""
    stride = (width + 7) // 8
    rows: list[bytes] = []
    for start in range(0, len(bits), stride):
        row = bits[start : start + stride]
        if across == 2:
            row = b"".join(_DOUBLED[byte] for byte in row)
        dots = int.from_bytes(row, "big") >> (len(row) * 8 - width * across)
        rows.extend([_placed(dots, width * across, head, side)] * down)
    return rows


def _placed(dots: int, width: int, head: int, side: int) -> bytes:
    if width > head:
        dots, width = dots >> (width - head), head
    space = head - width
    left = (0, space // 2, space)[side]
    return (dots << (space - left)).to_bytes(head // 8, "big")


def glyph(character: str, across: int, down: int) -> Image.Image:
    """A character in its cell, drawn with the default font: legible, not beautiful."""
    cell = _cell(character)
    return cell.resize((CELL_WIDTH * across, CELL_HEIGHT * down), Image.Resampling.NEAREST)


@cache
def _cell(character: str) -> Image.Image:
    font = ImageFont.load_default(20)
    width = max(CELL_WIDTH, round(font.getlength(character)))
    natural = Image.new("1", (width, CELL_HEIGHT))
    ImageDraw.Draw(natural).text((0, 0), character, fill=1, font=font)
    return natural.resize((CELL_WIDTH, CELL_HEIGHT), Image.Resampling.NEAREST)


def column_picture(columns: bytes, height: int, across: int, down: int) -> Image.Image | None:
    """The columns of ESC * as a picture; None when there are none."""
    count = len(columns) * 8 // height
    if not count:
        return None
    upright = Image.frombytes("1", (height, count), columns).transpose(Image.Transpose.TRANSPOSE)
    return upright.resize((count * across, height * down), Image.Resampling.NEAREST)


class Line:
    """The line being put together: characters and column pictures side by side, standing on one base line."""

    def __init__(self, head: int) -> None:
        self._head = head
        self._pieces: list[Image.Image] = []
        self._width = 0

    @property
    def is_empty(self) -> bool:
        """Whether the print position is at the beginning of the line."""
        return not self._pieces

    def has_room_for(self, piece: Image.Image) -> bool:
        """Whether `piece` still fits beside the others; the first always does."""
        return self.is_empty or self._width + piece.width <= self._head

    def add(self, piece: Image.Image) -> None:
        """Puts `piece` at the print position."""
        self._pieces.append(piece)
        self._width += piece.width

    def clear(self) -> None:
        """Forgets the line."""
        self._pieces.clear()
        self._width = 0

    def take_rows(self, side: int) -> list[bytes]:
        """The line as rows of the head, as high as its highest piece, and begins a new one."""
        if self.is_empty:
            return []
        height = max(piece.height for piece in self._pieces)
        whole = Image.new("1", (self._width, height))
        x = 0
        for piece in self._pieces:
            whole.paste(piece, (x, height - piece.height))
            x += piece.width
        self.clear()
        return picture_rows(whole.tobytes(), whole.width, across=1, down=1, head=self._head, side=side)


def page_image(rows: list[bytes], head: int) -> Image.Image:
    """The paper: white, and black where a dot was printed."""
    return Image.frombytes("1", (head, len(rows)), bytes(byte ^ 0xFF for byte in b"".join(rows)))
