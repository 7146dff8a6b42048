"""What the doctor found, in Vietnamese: its sentences by `vietnamese.toml`, with their values put in.

Checks say English, once; what stands here never changes what they find. A sentence that is not in the file stays
English in its place: an error of the system, a name, a path.
"""

import re
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from kiosk.doctor.catalogue import group_of, part_of, parts_of
from kiosk.doctor.findings import Finding

_JOINT: Final = re.compile("[.;:,] ")
"""What checks put sentences together with."""
_PLACE: Final = re.compile(r"\{(\w+)\}")


def in_vietnamese(finding: Finding) -> Finding:
    """The same finding for technicians who read Vietnamese, with its part's Vietnamese name."""
    remedy = translated(finding.remedy) if finding.remedy else ""
    part = part_of(finding.part)
    if part is not None and remedy == finding.remedy and _is_sentence(remedy):
        remedy = _tables()["remedies"][part.name]
    return replace(finding, part=name_of(finding.part), what=translated(finding.what), remedy=remedy)


def name_of(name: str) -> str:
    """A part's Vietnamese name; of `printer khe-in` the name stays as it stands in the settings. Of a check that is
    called otherwise than any part it finds (`network`) that of their group.
    """
    part = part_of(name)
    if part is not None:
        return f"{part.vietnamese}{name.removeprefix(part.name)}"
    return group_of(name).vietnamese if parts_of(name) else name


def translated(words: str) -> str:
    """A sentence, or several put together; what is not known stays as it is."""
    if not words:
        return words
    if (known := _known(words)) is not None:
        return known
    splits = [(found.start(), found.end()) for found in _JOINT.finditer(words)]
    for start, end in reversed(splits):
        if (head := _known(words[:start])) is not None:
            return f"{head}{words[start:end]}{translated(words[end:])}"
    for start, end in splits:
        if (tail := _known(words[end:])) is not None:
            return f"{translated(words[:start])}{words[start:end]}{tail}"
    if not splits:
        return words
    start, end = splits[0]
    return f"{words[:start]}{words[start:end]}{translated(words[end:])}"


def _known(words: str) -> str | None:
    """One sentence, also with the full stop or the capital that it lost or got where sentences were put together."""
    return _as_it_stands(words) or _otherwise(words)


def _as_it_stands(words: str) -> str | None:
    """By the file, with its values in Vietnamese too."""
    tables = _phrases()
    if (plain := tables.plain.get(words)) is not None:
        return plain
    for pattern, vietnamese in tables.patterns:
        if found := pattern.fullmatch(words):
            return vietnamese.format_map({name: _value(name, value) for name, value in found.groupdict().items()})
    return None


def _value(name: str, value: str) -> str:
    return name_of(value) if name == "part" else translated(value)


def _otherwise(words: str) -> str | None:
    if words.endswith("."):
        if known := _as_it_stands(words[:-1]):
            return f"{known}."
    elif known := _as_it_stands(f"{words}."):
        return known.removesuffix(".")
    small = f"{words[:1].lower()}{words[1:]}".removesuffix(".")
    if (known := _phrases().plain.get(small)) is None:
        return None
    return f"{known[0].upper()}{known[1:]}{'.' if words.endswith('.') else ''}"


def _is_sentence(remedy: str) -> bool:
    """Not a command alone, which is the same in every language."""
    return remedy[:1].isupper() or " tells " in remedy


class _Phrases:
    """Sentences without a value by themselves; those with some as patterns, the most literal first."""

    def __init__(self, table: dict[str, str]) -> None:
        self.plain = {english: words for english, words in table.items() if not _PLACE.search(english)}
        with_values = sorted((english for english in table if english not in self.plain), key=_literal, reverse=True)
        self.patterns = tuple((_pattern(english), table[english]) for english in with_values)


def _literal(english: str) -> int:
    return len(_PLACE.sub("", english))


def _pattern(english: str) -> re.Pattern[str]:
    pieces = _PLACE.split(english)  # a name stands in every second place
    return re.compile("".join(f"(?P<{piece}>.*?)" if odd % 2 else re.escape(piece) for odd, piece in enumerate(pieces)))


@cache
def _phrases() -> _Phrases:
    tables = _tables()
    return _Phrases(tables["phrases"] | tables["devices"])


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("vietnamese.toml").read_text("utf-8"))
