"""What the kiosk's screen will look like: the wish behind a picture, and its words for who cannot see it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Final

from kiosk.directory import Directory
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.forms_reading import number
from kiosk.office.pages.lobby import glass, told
from kiosk.office.pages.words import SPOKEN
from kiosk.office.preview import PreviewError, PreviewWish

TEXT_SIZES: Final = 4
MOST_PAGES: Final = 500
MOST_TOLD: Final = 12
ON_A_PAGE: Final = 6
"""Departments on a page of an upright screen with usual letters."""
VIETNAMESE: Final = "vi"
CHOICES: Final[tuple[str, ...]] = ("language", "text_size", "at", "kiosk", "page", "landscape")


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on a page. `query` asks for it, `words` says what it shows."""

    query: Mapping[str, str]
    words: str
    language: str
    wish: PreviewWish
    kiosks: tuple[str, ...]


def wish_of(query: Mapping[str, str], now: datetime) -> PreviewWish:
    """What was asked for; anything that makes no sense is as at a kiosk now."""
    return PreviewWish(
        moment=_moment(query.get("at", ""), now),
        language=language if (language := query.get("language", "vi")) in SPOKEN else "vi",
        text_size=_within(query.get("text_size"), TEXT_SIZES - 1),
        kiosk_id=(query.get("kiosk") or "")[:64] or None,
        page=_within(query.get("page"), MOST_PAGES),
        landscape=query.get("landscape") == "yes",
    )


def picture_of(desk: Desk, directory: Directory, **query: str) -> Picture:
    """A picture beside something else, whose address says nothing about it."""
    wish = wish_of(query, desk.office.now())
    kiosks = tuple(state.kiosk_id for state in desk.office.kiosks())
    return Picture(query, _told(desk, directory, wish), desk.language, wish, kiosks)


def described(desk: Desk, directory: Directory) -> Picture:
    """A picture in the middle of its page: drawn first, and told as it was drawn."""
    asked = desk.asked.query
    picture = picture_of(desk, directory, **{name: asked[name] for name in CHOICES if name in asked})
    if desk.preview is None:
        return picture
    try:
        words = desk.preview.described(directory, desk.office.system(), picture.wish)
    except PreviewError:
        return picture
    return replace(picture, words=words, language=VIETNAMESE if picture.wish.language == VIETNAMESE else "en")


def page_of(desk: Desk, directory: Directory, department_id: str) -> str:
    """The page of an upright kiosk's screen on which a department stands; the first where it stands on none."""
    ids = [one.department.id for one in glass(desk.office, directory, desk.office.now())]
    return str(ids.index(department_id) // ON_A_PAGE if department_id in ids else 0)


def _told(desk: Desk, directory: Directory, wish: PreviewWish) -> str:
    names = tuple(told(glass(desk.office, directory, wish.moment, wish.kiosk_id), wish.language, desk.say))
    if not names:
        return desk.say("Màn hình chọn khoa chưa có khoa nào.")
    shown = ", ".join(names[:MOST_TOLD])
    if len(names) > MOST_TOLD:
        return desk.say("Màn hình chọn khoa: {names} và {more} khoa khác.", names=shown, more=len(names) - MOST_TOLD)
    return desk.say("Màn hình chọn khoa: {names}.", names=shown)


def _within(text: str | None, most: int) -> int:
    return min(number(text or "", 0), most)


def _moment(text: str, now: datetime) -> datetime:
    """`07:30` today, or `2026-12-24T07:30`."""
    try:
        if "T" in text:
            return datetime.fromisoformat(text).replace(tzinfo=now.tzinfo)
        return datetime.combine(now.date(), time.fromisoformat(text), now.tzinfo) if text else now
    except ValueError:
        return now
