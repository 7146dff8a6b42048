"""The index of a gallery: one page that opens without a server, Vietnamese first.

Every screen has a part of its own: its pictures, each a link to the file, and beside them its words in every language,
line by line, so that a hospital can read them over and approve them.
"""

import math
from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

from kiosk.journey import Language, Palette
from ui.gallery.looks import Appearance
from ui.gallery.stand import Place
from ui.gallery.writing import Drawn, GalleryError
from ui.languages import own_name

ASSETS = Path(__file__).parents[1] / "assets" / "gallery"
PALETTES = {Palette.DARK: "nền tối", Palette.HIGH_CONTRAST: "tương phản cao"}


def write_page(out: Path, drawn: Iterable[Drawn], hospital: str) -> Path:
    """Write `index.html` beside the pictures; the page names how many there are. Raises `GalleryError`."""
    file = out / "index.html"
    try:
        file.write_text(page_of(drawn, hospital), "utf-8")
    except OSError as error:
        raise GalleryError(f"{file}: {error.strerror}") from error
    return file


def page_of(drawn: Iterable[Drawn], hospital: str) -> str:
    """The page's text."""
    pictures = list(drawn)
    screens = {name: list(group) for name, group in groupby(pictures, lambda each: each.name)}
    languages = list(dict.fromkeys(each.look.language for each in pictures))
    style, script = ((ASSETS / name).read_text("utf-8") for name in ("page.css", "page.js"))
    head = f"""<!DOCTYPE html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Các màn hình · {escape(hospital)}</title>
<style>
{style}</style>
<header>
<h1>Các màn hình của quầy đăng ký khám</h1>
<p class="also" lang="en">The screens of the registration kiosk</p>
<p>{escape(hospital)} · <b>{len(pictures)}</b> hình · <b>{len(screens)}</b> màn hình · {_names(languages)}</p>
<p class="also" lang="en">{len(pictures)} pictures of {len(screens)} screens. Everybody in them is invented.</p>
<label>Tìm màn hình hoặc lời <span class="also" lang="en">Find a screen or words</span>
<input id="filter" type="search" autocomplete="off"></label>
<p id="count" aria-live="polite"></p>
</header>
<main>
"""
    parts = "".join(_screen(name, group) for name, group in screens.items())
    return f"{head}{parts}</main>\n<script>\n{script}</script>\n</html>\n"


def _names(languages: list[Language]) -> str:
    return ", ".join(f'<span lang="{escape(each)}">{escape(own_name(each))}</span>' for each in languages)


def _screen(name: str, pictures: list[Drawn]) -> str:
    shown = "".join(_figure(each) for each in pictures)
    table = _words({each.look.language: each.words for each in reversed(pictures)})
    return f"""<section id="{escape(name)}">
<h2><a href="#{escape(name)}">{escape(name)}</a></h2>
<div class="pictures">{shown}</div>
{table}</section>
"""


def _figure(drawn: Drawn) -> str:
    address, look = escape(drawn.file.as_posix()), drawn.look
    label = escape(_label(look))
    return (
        f'<figure><a href="{address}"><img src="{address}" loading="lazy" alt="{escape(drawn.name)}, {label}"'
        f' width="{_thumb(look)}"></a><figcaption>{label}</figcaption></figure>\n'
    )


def _thumb(look: Appearance) -> int:
    """Pixels across: all thumbnails have about the same area."""
    return round(180 * math.sqrt(look.panel.width / look.panel.height / 0.5625))


def _label(look: Appearance) -> str:
    parts = [str(look.panel), own_name(look.language)]
    if look.palette is not Palette.LIGHT:
        parts.append(PALETTES[look.palette])
    if look.text_size:
        parts.append(f"cỡ chữ {look.text_size}")
    if look.low:
        parts.append("tầm với thấp")
    return ", ".join(parts)


def _words(spoken: dict[Language, dict[Place, str]]) -> str:
    languages = sorted(spoken, key=lambda each: (each != Language.VI, each != Language.EN))
    places: dict[Place, None] = {}
    for language in languages:
        places.update(dict.fromkeys(spoken[language]))
    head = "".join(f'<th scope="col" lang="{escape(each)}">{escape(own_name(each))}</th>' for each in languages)
    rows = "".join(
        "<tr>"
        + "".join(f'<td lang="{escape(each)}">{escape(spoken[each].get(place, ""))}</td>' for each in languages)
        + "</tr>\n"
        for place in places
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>\n"
