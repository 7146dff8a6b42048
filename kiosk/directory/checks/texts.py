"""Whether every text can be read on the glass, and stands there in a language that exists."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kiosk.directory import bounds
from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.tongues import is_language
from kiosk.directory.model import RoomEntry, Words
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, quoted, tongue

PASSING: Final = dict.fromkeys(map(ord, "\u00a0\u200b\u200c\u200d\u3000"))
"""Spaces and joiners that scripts need, though they print nothing of their own."""
HEAPED: Final = re.compile("[\u0300-\u036f]{3}")
BROKEN: Final = "\ufffd"


class Worded(NamedTuple):
    """Words of one thing: `fits` letters stand on the glass."""

    path: tuple[str, ...]
    department: str
    room: RoomEntry | None
    words: Words
    fits: int


def check(sight: Sight) -> Iterator[Finding]:
    """`text-too-long`, `text-unreadable`, `name-too-long`, `language-unknown`."""
    fine: set[str] = set()
    for one in worded(sight):
        words = one.words
        if words and (max(map(len, words.values())) > one.fits or not _is_readable("".join(words.values()))):
            for code, text in words.items():
                yield from _of_text(sight, one, code, text)
        if not words.keys() <= fine:
            fine.update(filter(is_language, words))
            yield from (_unknown_language(sight, one, code) for code in words if code not in fine)
    for path, text, most in _plain(sight):
        if len(text) > most or not _is_readable(text):
            yield _broken(path, Says("", ""), text, most)


def worded(sight: Sight) -> Iterator[Worded]:
    """Every text that stands in several languages."""
    for entry in sight.directory.departments:
        path = ("departments", entry.id)
        if entry.names:
            yield Worded((*path, "names"), entry.id, None, entry.names, bounds.NAME_FITS)
        if entry.hints:
            yield Worded((*path, "hints"), entry.id, None, entry.hints, bounds.HINT_FITS)
        for room in entry.rooms:
            below = (*path, "rooms", room.id)
            if room.names:
                yield Worded((*below, "names"), entry.id, room, room.names, bounds.ROOM_FITS)
            if room.floor:
                yield Worded((*below, "floor"), entry.id, room, room.floor, bounds.FLOOR_FITS)
            if room.hints:
                yield Worded((*below, "hints"), entry.id, room, room.hints, bounds.HINT_FITS)
    for one in sight.directory.complaints or ():
        yield Worded(("complaints", one.key, "names"), "", None, one.names, bounds.COMPLAINT_FITS)
    for off in sight.directory.holidays.days:
        yield Worded(("holidays", "days", off.first.isoformat(), "names"), "", None, off.names, bounds.NAME_FITS)
    for closure in sight.directory.closures:
        path = ("closures", closure.department, *((closure.room,) if closure.room else ()), "reason")
        yield Worded(path, closure.department, None, closure.reason, bounds.HINT_FITS)


def _plain(sight: Sight) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Every text that is the same in all languages."""
    directory = sight.directory
    code, name = bounds.MOST_LETTERS_OF_AN_ID, bounds.MOST_LETTERS
    yield ("hospital",), directory.hospital, name
    for entry in directory.departments:
        path = ("departments", entry.id)
        if entry.code:
            yield (*path, "code"), entry.code, code
        if entry.icon:
            yield (*path, "icon"), entry.icon, code
        for room in entry.rooms:
            if room.code:
                yield (*path, "rooms", room.id, "code"), room.code, code
            if room.doctor:
                yield (*path, "rooms", room.id, "doctor"), room.doctor, name
            for session in room.sessions or ():
                yield (*path, "rooms", room.id, "sessions"), session.doctor, name
    for one in directory.complaints or ():
        for word in one.also:
            yield ("complaints", one.key, "also"), word, name


def _of_text(sight: Sight, one: Worded, code: str, text: str) -> Iterator[Finding]:
    if len(text) > bounds.MOST_LETTERS or not _is_readable(text):
        yield _broken((*one.path, code), _where(sight, one), text, bounds.MOST_LETTERS)
    elif len(text) > one.fits:
        where, language = _where(sight, one), tongue(code)
        yield found(
            "name-too-long",
            (*one.path, code),
            Says(
                f"{where.vi}{quoted(text)} ({language.vi}) dài {len(text)} chữ; trên màn hình chỉ vừa {one.fits} chữ, "
                "phần sau có thể bị thu nhỏ hoặc cắt. Hãy viết ngắn hơn.",
                f"{where.en}{quoted(text)} ({language.en}) has {len(text)} letters; {one.fits} fit on the glass. "
                "Write it shorter.",
            ),
        )


def _broken(path: tuple[str, ...], where: Says, text: str, most: int) -> Finding:
    if len(text) > most:
        return found(
            "text-too-long",
            path,
            Says(
                f"{where.vi}{quoted(text, 30)} dài {len(text)} chữ; nhiều nhất là {most}. Hãy viết ngắn hơn.",
                f"{where.en}{quoted(text, 30)} has {len(text)} letters; {most} is the most. Write it shorter.",
            ),
        )
    return found(
        "text-unreadable",
        path,
        Says(
            f"{where.vi}{quoted(text)} có ký tự hỏng hoặc ký tự không nhìn thấy. Hãy xóa và gõ lại.",
            f"{where.en}{quoted(text)} has broken or invisible characters. Delete it and type it again.",
        ),
    )


def _unknown_language(sight: Sight, one: Worded, code: str) -> Finding:
    where = _where(sight, one)
    return found(
        "language-unknown",
        (*one.path, code[:20]),
        Says(
            f"{where.vi}{quoted(code, 20)} không phải là mã ngôn ngữ. Ví dụ đúng: vi, en, zh, km.",
            f"{where.en}{quoted(code, 20)} is no language code. Right ones are: vi, en, zh, km.",
        ),
    )


def _where(sight: Sight, one: Worded) -> Says:
    if one.room is not None:
        name = sight.room_name(one.department, one.room)
    elif one.department:
        name = sight.name(one.department)
    else:
        return Says("", "")
    return Says(f"{name.vi}: ", f"{name.en}: ")


def _is_readable(text: str) -> bool:
    if text.isascii():
        return text.isprintable()
    return (
        BROKEN not in text
        and (text.isprintable() or text.translate(PASSING).isprintable())
        and HEAPED.search(text) is None
    )
