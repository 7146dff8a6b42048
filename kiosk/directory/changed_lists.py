"""What differs between the complaints, closures, holidays and priority rules of two directories."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kiosk.departments import PriorityRules
from kiosk.directory import words
from kiosk.directory.comparing import Change, Names, by_key, change, compared, compared_words, moved_keys
from kiosk.directory.model import Closure, ComplaintEntry, Holiday, Holidays
from kiosk.directory.showing import NAMES, Field, figure, yes_no
from kiosk.directory.words import Says, in_both, joined_with, same, short

Complaints = tuple[ComplaintEntry, ...]
Closures = tuple[Closure, ...]

URGENT: Final = (Field("urgent", Says("dấu hiệu cấp cứu", "warning sign"), yes_no),)
REASON: Final = Says("lý do", "reason")


def _texts(value: tuple[str, ...]) -> Says:
    return same(", ".join(map(short, value)) or "–")


HOLIDAY_FIELDS: Final = (
    Field("public", Says("nghỉ lễ theo luật", "public holidays are days off"), yes_no),
    Field("as_weekday", Says("ngày làm bù theo giờ của", "working days take the hours of"), words.weekday),
)
PRIORITY_FIELDS: Final = (
    Field("elderly_from", Says("người cao tuổi từ (tuổi)", "elderly from"), figure),
    Field("child_under", Says("trẻ em dưới (tuổi)", "children under"), figure),
    Field("asked", Says("nhóm được hỏi", "groups asked for"), _texts),
)


def changed_complaints(before: Complaints | None, after: Complaints | None, names: Names) -> Iterator[Change]:
    """None is the everyday list."""
    if before == after:
        return
    if before is None or after is None:
        list_of = Says("Triệu chứng", "Complaints")
        usual, own = Says("danh sách có sẵn", "the everyday list"), Says("danh sách riêng", "the hospital's own list")
        first, second = (usual, own) if before is None else (own, usual)
        yield change(
            ("complaints",),
            Says(f"{list_of.vi}: {first.vi} → {second.vi}", f"{list_of.en}: {first.en} → {second.en}"),
        )
        return
    old, new = by_key(before, lambda one: one.key), by_key(after, lambda one: one.key)
    moved = moved_keys(old, new)
    for place, (key, one) in enumerate(new.items(), 1):
        path, name = ("complaints", key), _complaint(one)
        if key not in old:
            yield change(path, Says(f"{name.vi}: thêm triệu chứng này", f"{name.en}: added"))
            continue
        if key in moved:
            yield change(path, Says(f"{name.vi}: chuyển đến vị trí {place}", f"{name.en}: moved to place {place}"))
        if old[key] != one:
            yield from _changed_complaint(path, name, old[key], one, names)
    for key, one in old.items():
        if key not in new:
            name = _complaint(one)
            yield change(("complaints", key), Says(f"{name.vi}: xóa triệu chứng này", f"{name.en}: deleted"))


def _complaint(one: ComplaintEntry) -> Says:
    name = in_both(one.names, one.key)
    return Says(f"Triệu chứng “{name.vi}”", f"Complaint “{name.en}”")


def _changed_complaint(
    path: tuple[str, ...], name: Says, before: ComplaintEntry, after: ComplaintEntry, names: Names
) -> Iterator[Change]:
    def led_to(ids: tuple[str, ...]) -> Says:
        return joined_with(", ", map(names.department, ids)) if ids else Says("không khoa nào", "no department")

    yield from compared_words((*path, "names"), name, NAMES, before.names, after.names)
    fields = (
        Field("departments", Says("dẫn đến", "leads to"), led_to),
        Field("also", Says("cách nói khác", "other words"), _texts),
        *URGENT,
    )
    yield from compared(path, name, fields, before, after)


def changed_closures(before: Closures, after: Closures, names: Names) -> Iterator[Change]:
    """A closure with other days is another one."""
    old, new = {_which(one): one for one in before}, {_which(one): one for one in after}
    for which, one in new.items():
        path, name = _closure_path(one), _closed(one, names)
        when = words.days(one.first, one.last)
        if which not in old:
            why = in_both(one.reason, "")
            because = Says(f" ({why.vi})", f" ({why.en})") if why.vi else same("")
            yield change(
                path, Says(f"{name.vi}: đóng cửa {when.vi}{because.vi}", f"{name.en}: closed {when.en}{because.en}")
            )
        else:
            closing = Says(f"{name.vi}, đóng cửa {when.vi}", f"{name.en}, closed {when.en}")
            yield from compared_words((*path, "reason"), closing, REASON, old[which].reason, one.reason)
    for which, one in old.items():
        if which not in new:
            name, when = _closed(one, names), words.days(one.first, one.last)
            yield change(
                _closure_path(one),
                Says(f"{name.vi}: bỏ đóng cửa {when.vi}", f"{name.en}: no longer closed {when.en}"),
            )


def _which(one: Closure) -> tuple[str, str | None, date, date]:
    return one.department, one.room, one.first, one.last


def _closure_path(one: Closure) -> tuple[str, ...]:
    return ("closures", one.department, *((one.room,) if one.room is not None else ()))


def _closed(one: Closure, names: Names) -> Says:
    return names.department(one.department) if one.room is None else names.room(one.department, one.room)


def changed_holidays(before: Holidays, after: Holidays) -> Iterator[Change]:
    """Days off and days worked."""
    if before == after:
        return
    yield from compared(("holidays",), Says("Ngày nghỉ", "Days off"), HOLIDAY_FIELDS, before, after)
    old, new = ({(one.first, one.last): one for one in side.days} for side in (before, after))
    for span, one in new.items():
        path, name = ("holidays", "days", one.first.isoformat()), _holiday(one)
        if span not in old:
            yield change(path, Says(f"{name.vi}: thêm ngày nghỉ", f"{name.en}: added as days off"))
        else:
            yield from compared_words((*path, "names"), name, NAMES, old[span].names, one.names)
    for span, one in old.items():
        if span not in new:
            name = _holiday(one)
            path = ("holidays", "days", one.first.isoformat())
            yield change(path, Says(f"{name.vi}: bỏ ngày nghỉ", f"{name.en}: no longer days off"))
    worked = sorted({*before.working} ^ {*after.working})
    for one_day in worked:
        when = words.day(one_day)
        says = (
            Says(f"{when.vi}: thêm ngày làm bù", f"{when.en}: added as a working day")
            if one_day in after.working
            else Says(f"{when.vi}: bỏ ngày làm bù", f"{when.en}: no longer a working day")
        )
        yield change(("holidays", "working", one_day.isoformat()), says)


def _holiday(one: Holiday) -> Says:
    when, name = words.days(one.first, one.last), in_both(one.names, "")
    return Says(f"{name.vi} {when.vi}".strip(), f"{name.en} {when.en}".strip())


def changed_priority(before: PriorityRules, after: PriorityRules) -> Iterator[Change]:
    """Who is seen first."""
    yield from compared(("priority",), Says("Quy tắc ưu tiên", "Priority"), PRIORITY_FIELDS, before, after)
