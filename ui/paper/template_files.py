"""A template read from its file, with the logo that stands beside it."""

from dataclasses import replace
from pathlib import Path

from kiosk.ticket.template import DEFAULT, Block, Doubt, Logo, Template, TemplateError, doubts_about, parse
from ui.paper.composing_picture import dots_of

MOST_LOGO_BYTES = 1_000_000


def read_template(path: Path) -> Template:
    """What the file says, well made or not. Raises `TemplateError`."""
    try:
        text = path.read_text("utf-8-sig")
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
        size = file.stat().st_size
        picture = file.read_bytes() if size <= MOST_LOGO_BYTES else b""
    except OSError as error:
        raise TemplateError(_said(block, path, f"{file} cannot be read ({error.strerror})")) from error
    except ValueError as error:
        raise TemplateError(_said(block, path, "file: is no name of a file")) from error
    if size > MOST_LOGO_BYTES:
        raise TemplateError(_said(block, path, f"{file} has {size / 1e6:.1f} MB; a logo takes 1 MB or less"))
    if dots_of(picture, 64, 64).isNull():
        raise TemplateError(_said(block, path, f"{file} is no PNG or SVG picture that can be drawn"))
    return replace(block, part=replace(block.part, picture=picture))


def _said(block: Block, path: Path, problem: str) -> str:
    return Doubt(f"logo, {problem}", block.line).said(str(path))
