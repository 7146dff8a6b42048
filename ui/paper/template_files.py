"""A template read from its file, with the logo that stands beside it."""

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path

from kiosk.ticket.template import DEFAULT, Block, Doubt, Logo, Template, TemplateError, doubts_about, parse
from kiosk.ticket.template.parsing import MOST_SIGNS
from ui.paper.composing_picture import dots_of

MOST_LOGO_BYTES = 1_000_000
MOST_TEMPLATE_BYTES = 4 * MOST_SIGNS


def read_template(path: Path) -> Template:
    """What the file says, well made or not. Raises `TemplateError`."""
    try:
        text = _bytes_of(path, MOST_TEMPLATE_BYTES).decode("utf-8-sig")
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read ({error.strerror}). `kiosk ticket template` writes one") from error
    except ValueError as error:
        raise TemplateError(f"{path}: is not UTF-8 text. Save it as UTF-8") from error
    template = parse(text, str(path))
    return replace(template, blocks=tuple(_with_picture(block, path) for block in template.blocks))


def load_template(path: Path) -> Template:
    """A template a kiosk may print with. Raises `TemplateError`; what only paper shows, `kiosk ticket check` tells."""
    template = read_template(path)
    for doubt in doubts_about(template):
        raise TemplateError(doubt.said(str(path)))
    return template


def template_or_default(path: str | None) -> tuple[Template, str]:
    """The hospital's template, else the default one and why: no patient goes without a ticket for a file's sake."""
    if path is None:
        return DEFAULT, ""
    try:
        return load_template(Path(path)), ""
    except TemplateError as error:
        return DEFAULT, str(error)


def _with_picture(block: Block, path: Path) -> Block:
    if not isinstance(block.part, Logo):
        return block
    file = path.parent / block.part.file
    try:
        picture = _bytes_of(file, MOST_LOGO_BYTES)
    except OSError as error:
        raise TemplateError(_said(block, path, f"{file} cannot be read ({error.strerror})")) from error
    except ValueError as error:
        raise TemplateError(_said(block, path, "file: is no name of a file")) from error
    if len(picture) > MOST_LOGO_BYTES:
        raise TemplateError(_said(block, path, f"{file} has more than 1 MB; a logo takes 1 MB or less"))
    if dots_of(picture, 64, 64).isNull():
        problem = f"{file} is no PNG or SVG picture that can be drawn; an SVG may hold plain shapes only: no images, no"
        raise TemplateError(_said(block, path, f"{problem} links to other parts, no filters"))
    return replace(block, part=replace(block.part, picture=picture))


def _bytes_of(path: Path, most: int) -> bytes:
    """What a file holds, one byte more than `most` at most. A pipe or a device might never end. Raises OSError."""
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "it is no file")
        return file.read(most + 1)


def _said(block: Block, path: Path, problem: str) -> str:
    return Doubt(f"logo, {problem}", block.line).said(str(path))
