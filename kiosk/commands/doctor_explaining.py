"""`kiosk doctor --explain`: what a part means, who notices it, and what to do."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from kiosk.commands.aside import aside
from kiosk.doctor.catalogue import PARTS, Part, known_as, part_of
from kiosk.doctor.telling import Examined, of_parts

NONE: Final = "this kiosk has none: nothing was looked at"
NONE_VIETNAMESE: Final = "kiosk này không có: chưa xem gì"


def explain(name: str, *, as_json: bool) -> int:
    """One part, those of a check by its name, or every one where none is named; 2 for one nobody knows."""
    if doubt := doubt_of([name] if name else []):
        aside("doctor", doubt)
        return 2
    chosen = _meant(name) if name else PARTS
    if as_json:
        print(json.dumps([_record(one) for one in chosen], ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_words(one) for one in chosen))
    return 0


def doubt_of(names: Sequence[str]) -> str:
    """Why one of them is no part; "" where all are."""
    for name in names:
        if not known_as(name):
            known = ", ".join(part.name for part in PARTS)
            return f"there is no part {name}; there are: {known}"
    return ""


def none_of(examined: Examined, *, vietnamese: bool) -> Iterator[str]:
    """What was asked for and this kiosk does not have: `insurance` without a portal, a printer of another name."""
    for part in examined.asked if examined.settings is not None else ():
        if not any(of_parts(examined.findings, (part,))):
            yield f"{part}: {NONE_VIETNAMESE if vietnamese else NONE}"


def _meant(name: str) -> tuple[Part, ...]:
    return tuple(part for known in known_as(name) if (part := part_of(known)) is not None)


def _words(part: Part) -> str:
    return f"{part.name} ({part.vietnamese}; {part.group.english.lower()})\n    {part.means}\n    → {part.remedy}"


def _record(part: Part) -> dict[str, str]:
    return {
        "part": part.name,
        "vietnamese": part.vietnamese,
        "group": part.group.name.lower(),
        "means": part.means,
        "remedy": part.remedy,
    }
