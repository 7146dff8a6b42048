"""What holds for the whole hospital: its name, languages, priority."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from kiosk.departments import PriorityRules
from kiosk.directory import Directory
from kiosk.office.pages.forms_reading import Reading, whole
from kiosk.office.pages.words import both

GROUPS: Final = {"pregnant": "Phụ nữ có thai", "disability": "Người khuyết tật nặng", "merit": "Người có công"}
LAW: Final = PriorityRules()


def fields_of(directory: Directory) -> dict[str, str]:
    """The form as it is first shown; choices of several are `languages` and `asked`."""
    return {
        "hospital": directory.hospital,
        "complete": "yes" if directory.complete else "",
        "elderly_from": str(directory.priority.elderly_from),
        "child_under": str(directory.priority.child_under),
    }


def directory_from(
    typed: Mapping[str, str], many: Mapping[str, Sequence[str]], before: Directory
) -> tuple[Directory, Reading]:
    """The directory with these, and what could not be read."""
    reading = Reading(typed)
    elderly = reading.parsed("elderly_from", whole(0, LAW.elderly_from))
    child = reading.parsed("child_under", whole(LAW.child_under, 99))
    for name, found in (("elderly_from", elderly), ("child_under", child)):
        if found is None and name not in reading.faults:
            reading.faults[name] = both("Xin nhập tuổi.")
    languages = tuple(dict.fromkeys(("vi", *many.get("languages", ()))))
    asked = tuple(group for group in GROUPS if group in many.get("asked", ()))
    changed = replace(
        before,
        hospital=reading.text("hospital") or "",
        complete=typed.get("complete") == "yes",
        languages=languages,
        priority=PriorityRules(elderly or LAW.elderly_from, child or LAW.child_under, asked),
    )
    return changed, reading
