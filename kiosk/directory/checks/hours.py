"""Whether hours can be kept: of departments, and of doctors in their rooms."""

from collections.abc import Iterator

from kiosk.departments import OpeningHours
from kiosk.directory import words
from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.week import first_overlap, gap, is_sound, spans
from kiosk.directory.model import DepartmentEntry, DoctorSession, RoomEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says


def check(sight: Sight) -> Iterator[Finding]:
    """`hours-…`, `sessions-overlap`, `session-outside-hours`, `session-nameless`."""
    for entry in sight.directory.departments:
        path = ("departments", entry.id, "hours")
        for one in entry.hours or ():
            if not is_sound(one):
                yield _impossible(path, sight.name(entry.id), one)
        overlap = first_overlap(entry.hours) if entry.hours else None
        if overlap and entry.hours:
            yield _overlapping(path, sight.name(entry.id), entry.hours, overlap)
        for room in entry.rooms:
            if room.sessions:
                yield from _of_room(sight, entry, room, room.sessions)


def _of_room(
    sight: Sight, entry: DepartmentEntry, room: RoomEntry, sessions: tuple[DoctorSession, ...]
) -> Iterator[Finding]:
    path = ("departments", entry.id, "rooms", room.id, "sessions")
    hours = tuple(one.hours for one in sessions)
    for one in sessions:
        if not is_sound(one.hours):
            yield _impossible(path, sight.room_name(entry.id, room), one.hours)
        if not one.doctor.strip():
            yield _nameless(path, sight.room_name(entry.id, room), one)
    overlap = first_overlap(hours)
    if overlap:
        yield _sessions_overlapping(path, sight.room_name(entry.id, room), sessions, overlap)
    if entry.hours:
        outside = next((one for one in hours if gap(spans((one,)), spans(entry.hours)) is not None), None)
        if outside is not None:
            yield _outside(path, sight.room_name(entry.id, room), outside, entry.hours)


def _impossible(path: tuple[str, ...], name: Says, one: OpeningHours) -> Finding:
    said = words.hours((one,))
    if not one.weekdays or one.opens == one.closes:
        return found(
            "hours-empty",
            path,
            Says(
                f"{name.vi}: khung giờ {said.vi} không có thứ nào hoặc không có phút nào. Hãy chọn thứ và giờ, hoặc "
                "xóa khung giờ này.",
                f"{name.en}: the hours {said.en} have no weekday or no minute. Choose days and times, or delete them.",
            ),
        )
    if not all(1 <= day <= 7 for day in one.weekdays) or not 0 <= one.opens <= 1440 or not 0 <= one.closes <= 1440:
        return found(
            "hours-impossible",
            path,
            Says(
                f"{name.vi}: khung giờ {said.vi} có thứ hoặc giờ không tồn tại. Thứ là T2 đến CN, giờ là 00:00 đến "
                "24:00.",
                f"{name.en}: the hours {said.en} name a weekday or time that does not exist. Days are Monday to "
                "Sunday, times 00:00 to 24:00.",
            ),
        )
    return found(
        "hours-inverted",
        path,
        Says(
            f"{name.vi}: khung giờ {said.vi} kết thúc trước khi bắt đầu. Hãy sửa giờ; ca qua đêm ghi thành hai khung "
            "(đến 24:00 và từ 00:00).",
            f"{name.en}: the hours {said.en} end before they begin. Mend them; a night is written as two (until 24:00 "
            "and from 00:00).",
        ),
    )


def _overlapping(
    path: tuple[str, ...], name: Says, hours: tuple[OpeningHours, ...], overlap: tuple[int, int, int]
) -> Finding:
    one, two = words.hours((hours[overlap[0]],)), words.hours((hours[overlap[1]],))
    day = words.weekday(overlap[2])
    return found(
        "hours-overlap",
        path,
        Says(
            f"{name.vi}: hai khung giờ {one.vi} và {two.vi} trùng nhau vào {day.vi}. Hãy gộp lại, hoặc cho khung này "
            "kết thúc trước khi khung kia bắt đầu.",
            f"{name.en}: the hours {one.en} and {two.en} overlap on {day.en}. Make them one, or let one end before the "
            "other begins.",
        ),
    )


def _sessions_overlapping(
    path: tuple[str, ...], name: Says, sessions: tuple[DoctorSession, ...], overlap: tuple[int, int, int]
) -> Finding:
    one, two, day = sessions[overlap[0]], sessions[overlap[1]], words.weekday(overlap[2])
    first, second = words.hours((one.hours,)), words.hours((two.hours,))
    return found(
        "sessions-overlap",
        path,
        Says(
            f"{name.vi}: buổi khám của {words.quoted(one.doctor)} ({first.vi}) và của {words.quoted(two.doctor)} "
            f"({second.vi}) trùng nhau vào {day.vi}. Hãy sửa giờ, hoặc chuyển một buổi sang phòng khác.",
            f"{name.en}: the sessions of {words.quoted(one.doctor)} ({first.en}) and {words.quoted(two.doctor)} "
            f"({second.en}) overlap on {day.en}. Change the times, or move one to another room.",
        ),
    )


def _outside(path: tuple[str, ...], name: Says, one: OpeningHours, hours: tuple[OpeningHours, ...]) -> Finding:
    said, open_ = words.hours((one,)), words.hours(hours)
    return found(
        "session-outside-hours",
        path,
        Says(
            f"{name.vi}: buổi khám {said.vi} nằm ngoài giờ của khoa ({open_.vi}); ngoài giờ đó kiosk không nhận bệnh "
            "nhân. Hãy sửa buổi khám hoặc giờ của khoa.",
            f"{name.en}: the session {said.en} lies outside the department's hours ({open_.en}); the kiosk takes "
            "nobody then. Change the session or the hours of the department.",
        ),
    )


def _nameless(path: tuple[str, ...], name: Says, one: DoctorSession) -> Finding:
    said = words.hours((one.hours,))
    return found(
        "session-nameless",
        path,
        Says(
            f"{name.vi}: buổi khám {said.vi} chưa ghi tên bác sĩ. Nên ghi thêm.",
            f"{name.en}: the session {said.en} names no doctor. One should be written down.",
        ),
    )
