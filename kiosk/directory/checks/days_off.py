"""Whether closures and holidays are days that can be, and mean something."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kiosk.directory import words
from kiosk.directory.bounds import LONGEST_HOLIDAY
from kiosk.directory.checks.sight import Sight
from kiosk.directory.model import Closure, Holiday, Holidays
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, in_both

LONG_AGO: Final = 30
"""Days after which a closure that is over should be tidied away."""


def check(sight: Sight) -> Iterator[Finding]:
    """`closure-…`, `holiday-…`, `working-day-ordinary`, `weekday-impossible`."""
    for closure in sight.directory.closures:
        yield from _closure(sight, closure)
    holidays = sight.directory.holidays
    for off in holidays.days:
        yield from _holiday(off)
    yield from _overlapping(holidays)
    yield from _working(holidays)


def _closure(sight: Sight, one: Closure) -> Iterator[Finding]:
    path = ("closures", one.department, *((one.room,) if one.room else ()))
    name, when = _closed(sight, one), words.days(one.first, one.last)
    if one.first > one.last:
        yield found(
            "closure-inverted",
            path,
            Says(
                f"{name.vi}: ngày đóng cửa {when.vi} kết thúc trước khi bắt đầu. Hãy đổi hai ngày.",
                f"{name.en}: the closure {when.en} ends before it begins. Swap the days.",
            ),
        )
    elif sight.today is not None and (sight.today - one.last).days > LONG_AGO:
        yield found(
            "closure-over",
            path,
            Says(
                f"{name.vi}: lần đóng cửa {when.vi} đã qua lâu. Nên xóa đi.",
                f"{name.en}: the closure {when.en} ended long ago. It should be deleted.",
            ),
        )
    if sight.knows_all and not _is_known(sight, one):
        yield found(
            "closure-unknown",
            path,
            Says(
                f"Lần đóng cửa {when.vi} ghi cho {name.vi}, nhưng không có khoa hoặc phòng này, nên không có tác dụng. "
                "Hãy chọn lại khoa và phòng.",
                f"The closure {when.en} is for {name.en}, but there is no such department or room, so it does nothing. "
                "Choose the department and room again.",
            ),
        )


def _closed(sight: Sight, one: Closure) -> Says:
    department = sight.name(one.department)
    if one.room is None:
        return department
    entry = sight.entries.get(one.department)
    room = next((room for room in entry.rooms if room.id == one.room), None) if entry else None
    if room is not None:
        return sight.room_name(one.department, room)
    heard = sight.heard.get(one.department, {}).get(one.room)
    code = words.short((heard.code if heard else "") or one.room)
    return Says(f"{department.vi}, phòng {code}", f"{department.en}, room {code}")


def _is_known(sight: Sight, one: Closure) -> bool:
    if not sight.exists(one.department):
        return False
    entry = sight.entries.get(one.department)
    return (
        one.room is None
        or (entry is not None and any(room.id == one.room for room in entry.rooms))
        or (not sight.directory.complete and one.room in sight.heard.get(one.department, {}))
    )


def _holiday(off: Holiday) -> Iterator[Finding]:
    path = ("holidays", "days", off.first.isoformat())
    when = words.days(off.first, off.last)
    if off.first > off.last:
        yield found(
            "holiday-inverted",
            path,
            Says(
                f"Ngày nghỉ {when.vi} kết thúc trước khi bắt đầu. Hãy đổi hai ngày.",
                f"The days off {when.en} end before they begin. Swap the days.",
            ),
        )
    elif (off.last - off.first).days >= LONGEST_HOLIDAY:
        yield found(
            "holiday-long",
            path,
            Says(
                f"Ngày nghỉ {when.vi} dài hơn {LONGEST_HOLIDAY} ngày, có thể ghi nhầm. Nên xem lại.",
                f"The days off {when.en} are more than {LONGEST_HOLIDAY}, perhaps a slip. They should be looked at.",
            ),
        )
    if not off.names.get("vi", "").strip():
        yield found(
            "holiday-nameless",
            path,
            Says(
                f"Ngày nghỉ {when.vi} chưa có tên tiếng Việt; bệnh nhân không biết vì sao nghỉ. Nên ghi thêm.",
                f"The days off {when.en} have no Vietnamese name; patients are not told why. It should be added.",
            ),
        )


def _overlapping(holidays: Holidays) -> Iterator[Finding]:
    days = sorted((one for one in holidays.days if one.first <= one.last), key=lambda one: (one.first, one.last))
    before: Holiday | None = None
    for one in days:
        if before is not None and one.first <= before.last:
            first, second = words.days(before.first, before.last), words.days(one.first, one.last)
            names = in_both(before.names, "?"), in_both(one.names, "?")
            yield found(
                "holiday-overlap",
                ("holidays", "days", one.first.isoformat()),
                Says(
                    f"Hai kỳ nghỉ trùng ngày: {names[0].vi} ({first.vi}) và {names[1].vi} ({second.vi}). Nên sửa ngày.",
                    f"Two holidays share days: {names[0].en} ({first.en}) and {names[1].en} ({second.en}). They should "
                    "be mended.",
                ),
            )
        if before is None or one.last > before.last:
            before = one


def _working(holidays: Holidays) -> Iterator[Finding]:
    if not 1 <= holidays.as_weekday <= 7:
        yield found(
            "weekday-impossible",
            ("holidays", "as_weekday"),
            Says(
                "Ngày làm bù theo giờ của một thứ không tồn tại. Hãy chọn T2 đến CN (1 đến 7).",
                "Working days take the hours of a weekday that does not exist. Choose Monday to Sunday (1 to 7).",
            ),
        )
    for day in holidays.working:
        if not holidays.public and day.isoweekday() <= 5 and not _is_off(holidays, day):
            when = words.day(day)
            yield found(
                "working-day-ordinary",
                ("holidays", "working"),
                Says(
                    f"{when.vi} được ghi là ngày làm bù, nhưng vốn là ngày làm việc. Nên xóa đi.",
                    f"{when.en} is said to be worked, but it is no day off. It should be deleted.",
                ),
            )


def _is_off(holidays: Holidays, day: date) -> bool:
    return any(off.first <= day <= off.last for off in holidays.days)
