"""What differs between two directories, in words."""

from collections.abc import Iterator

from kiosk.directory.changed_departments import changed_departments
from kiosk.directory.changed_lists import changed_closures, changed_complaints, changed_holidays, changed_priority
from kiosk.directory.comparing import Change, Names, change, compared
from kiosk.directory.model import Directory
from kiosk.directory.showing import Field, text, yes_no
from kiosk.directory.words import Says, joined_with, same, tongue

__all__ = ["Change", "changes"]

HOSPITAL_FIELDS = (
    Field("hospital", Says("tên bệnh viện", "name"), text),
    Field(
        "languages",
        Says("ngôn ngữ", "languages"),
        lambda codes: joined_with(", ", map(tongue, codes)) if codes else same("–"),
    ),
    Field("complete", Says("danh mục đầy đủ, thay cho phần mềm bệnh viện", "complete by itself"), yes_no),
)


def changes(before: Directory, after: Directory) -> tuple[Change, ...]:
    """In the order of the glass; empty where both say the same."""
    if before == after:
        return ()
    names = Names(before, after)
    return tuple(_changes(before, after, names)) or (_same_meaning(),)


def _changes(before: Directory, after: Directory, names: Names) -> Iterator[Change]:
    yield from compared((), Says("Bệnh viện", "Hospital"), HOSPITAL_FIELDS, before, after)
    yield from changed_departments(before.departments, after.departments, names)
    yield from changed_complaints(before.complaints, after.complaints, names)
    yield from changed_closures(before.closures, after.closures, names)
    yield from changed_holidays(before.holidays, after.holidays)
    yield from changed_priority(before.priority, after.priority)


def _same_meaning() -> Change:
    """Entries that stand twice, the order of closures: nothing a patient would notice."""
    return change(
        (),
        Says("Cách ghi hoặc thứ tự bên trong thay đổi, nội dung như cũ", "Written differently, with the same meaning"),
    )
