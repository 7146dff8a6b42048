"""What an import would take away: an empty sheet says that there is nothing, and that is seldom meant."""

from collections.abc import Iterator

from kiosk.directory.model import Directory, Words


def lost(before: Directory, after: Directory) -> list[Words]:
    """The lists of which more than half would be gone."""
    return [
        {"vi": f"{gone} trong {len(old)} {vi}", "en": f"{gone} of {len(old)} {en}"}
        for vi, en, old, new in _lists(before, after)
        if (gone := len(old - new)) * 2 > len(old)
    ]


def _lists(before: Directory, after: Directory) -> Iterator[tuple[str, str, set[str], set[str]]]:
    yield "khoa", "departments", {one.id for one in before.departments}, {one.id for one in after.departments}
    yield "phòng", "rooms", _rooms(before), _rooms(after)
    yield "triệu chứng", "complaints", _complaints(before), _complaints(after)


def _rooms(directory: Directory) -> set[str]:
    return {room.id for entry in directory.departments for room in entry.rooms}


def _complaints(directory: Directory) -> set[str]:
    return {one.key for one in directory.complaints or ()}
