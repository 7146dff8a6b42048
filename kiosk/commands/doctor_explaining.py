"""`kiosk doctor --explain`: what a part means, who notices it, and what to do."""

import json
import sys
from collections.abc import Sequence

from kiosk.doctor.catalogue import PARTS, Part, part_of


def explain(name: str, *, as_json: bool) -> int:
    """One part, or every one where none is named; 2 for one nobody knows."""
    if doubt := doubt_of([name] if name else []):
        print(f"kiosk doctor: {doubt}", file=sys.stderr)
        return 2
    part = part_of(name.replace("-", " ")) if name else None
    chosen = PARTS if part is None else (part,)
    if as_json:
        print(json.dumps([_record(one) for one in chosen], ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_words(one) for one in chosen))
    return 0


def doubt_of(names: Sequence[str]) -> str:
    """Why one of them is no part; "" where all are."""
    for name in names:
        if part_of(name.replace("-", " ")) is None:
            known = ", ".join(part.name for part in PARTS)
            return f"there is no part {name}; there are: {known}"
    return ""


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
