"""Which column a heading means, whatever people made of its spaces, marks and capitals."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from typing import Final

from kiosk.directory_files.sheets.cells import cleaned
from kiosk.directory_files.sheets.layout import SHEETS, Kind, Sheet
from kiosk.directory_files.sheets.words import LANGUAGES
from kiosk.identity import fold

_LANGUAGE: Final = re.compile(r"(.*)\(\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*\)")
_LONGEST: Final = 100


def key_of(sheet: Sheet, heading: object) -> str | None:
    """`names.en` for `Tên tiếng Anh (en)`; None where no column is meant."""
    if not isinstance(heading, str) or len(heading) > _LONGEST:
        return None
    said = cleaned(heading).replace("*", " ").strip()
    plain, in_words = _titles(sheet.name)
    tagged = _LANGUAGE.fullmatch(said)
    if tagged is None:
        return plain.get(fold(said))
    base, language = f"{fold(tagged[1])} ", tagged[2]
    return next((f"{key}.{language}" for title, key in in_words.items() if base.startswith(f"{title} ")), None)


def nearest(said: str, titles: Iterable[str]) -> str | None:
    """The title that is probably meant."""
    by_letters = {fold(title): title for title in titles}
    near = get_close_matches(fold(said), by_letters, 1, 0.6)
    return by_letters[near[0]] if near else None


def letters(position: int) -> str:
    """The name of a column counted from 0: A, B, … AA."""
    name = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        name = chr(65 + rest) + name
    return name


@cache
def _titles(name: str) -> tuple[dict[str, str], dict[str, str]]:
    """Keys by folded titles: of whole headings, and of columns that stand there once for each language."""
    columns = next(sheet.columns for sheet in SHEETS if sheet.name == name)
    in_words = {fold(column.title): column.key for column in columns if column.kind is Kind.WORDS}
    plain = {fold(column.title): column.key for column in columns if column.kind is not Kind.WORDS}
    for title, key in in_words.items():
        plain |= {title: f"{key}.vi"} | {f"{title} {fold(said)}": f"{key}.{code}" for code, said in LANGUAGES.items()}
    return plain, in_words
