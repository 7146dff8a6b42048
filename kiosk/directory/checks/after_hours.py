"""Whether patients who come outside opening hours are sent somewhere that takes them."""

from collections.abc import Iterator
from typing import Final

from kiosk.departments import OpeningHours
from kiosk.directory import words
from kiosk.directory.checks.sight import Sight
from kiosk.directory.checks.week import MINUTES_A_DAY, gap, rest_of, spans
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says, quoted

WORDS: Final = ("closed", "emergency")
MOST_HOPS: Final = 20
"""Nobody is sent further: so long a way is as bad as a circle."""


def check(sight: Sight) -> Iterator[Finding]:
    """`after-hours-…`."""
    for entry in sight.entries.values():
        meant = entry.after_hours
        if not meant or meant in WORDS:
            continue
        if meant == entry.id:
            yield _finding(
                "after-hours-self",
                sight,
                entry.id,
                Says("ngoài giờ lại chỉ bệnh nhân đến chính khoa này", "sends patients to itself outside its hours"),
            )
        elif not sight.exists(meant):
            if sight.knows_all:
                where = quoted(meant)
                yield _finding(
                    "after-hours-unknown",
                    sight,
                    entry.id,
                    Says(
                        f"ngoài giờ chỉ bệnh nhân đến {where}, nhưng không có khoa nào mã như vậy",
                        f"sends patients to {where} outside its hours, but there is no such department",
                    ),
                )
        else:
            yield from _where(sight, entry.id, meant)


def _where(sight: Sight, department_id: str, meant: str) -> Iterator[Finding]:
    other = sight.name(meant)
    if not sight.shows(meant):
        yield _finding(
            "after-hours-hidden",
            sight,
            department_id,
            Says(
                f"ngoài giờ chỉ bệnh nhân đến {other.vi}, nhưng khoa đó đang bị ẩn",
                f"sends patients to {other.en} outside its hours, but that department is hidden",
            ),
        )
    chain = _chain(sight, department_id)
    if chain[-1] == department_id or len(chain) > MOST_HOPS:
        names = [sight.name(one) for one in chain[:6]]
        yield _finding(
            "after-hours-circle",
            sight,
            department_id,
            Says(
                f"ngoài giờ bệnh nhân bị chỉ đi một vòng ({' → '.join(one.vi for one in names)})",
                f"sends patients in a circle outside its hours ({' → '.join(one.en for one in names)})",
            ),
        )
    elif (shut := _shut_at(sight, chain)) is not None:
        day, clock = words.weekday(shut // MINUTES_A_DAY + 1), words.clock(shut % MINUTES_A_DAY)
        yield _finding(
            "after-hours-closed",
            sight,
            department_id,
            Says(
                f"ngoài giờ chỉ bệnh nhân đến {other.vi}, nhưng khoa đó cũng đóng cửa, ví dụ {day.vi} {clock}",
                f"sends patients to {other.en} outside its hours, but that is closed, too, {day.en} {clock} for one",
            ),
        )


def _chain(sight: Sight, department_id: str) -> list[str]:
    """Where patients are sent, one department after another; the last is one of `WORDS`, unknown, or seen before."""
    chain = [department_id]
    while (meant := _after(sight, chain[-1])) not in WORDS:
        chain.append(meant)
        if meant in chain[:-1] or not sight.exists(meant) or len(chain) > MOST_HOPS:
            return chain
    return [*chain, meant]


def _after(sight: Sight, department_id: str) -> str:
    entry, said = sight.entries.get(department_id), sight.said.get(department_id)
    return (entry.after_hours if entry else None) or (said.after_hours if said else "") or "closed"


def _hours(sight: Sight, department_id: str) -> tuple[OpeningHours, ...] | None:
    """None where nobody knows."""
    entry, said = sight.entries.get(department_id), sight.said.get(department_id)
    if entry is not None and entry.hours is not None:
        return entry.hours
    return (said.opening or None) if said else None


def _shut_at(sight: Sight, chain: list[str]) -> int | None:
    """A minute of the week at which all of them are closed; None where there is none, or nobody knows."""
    if chain[-1] == "emergency":
        return None
    known = [_hours(sight, one) for one in chain[:-1]]
    if any(hours is None for hours in known):
        return None
    shut = rest_of(spans(known[0] or ()))
    return gap(shut, [span for hours in known[1:] for span in spans(hours or ())])


def _finding(rule: str, sight: Sight, department_id: str, what: Says) -> Finding:
    name = sight.name(department_id)
    return found(
        rule,
        ("departments", department_id, "after_hours"),
        Says(
            f"{name.vi}: {what.vi}. Hãy chọn khoa khác, “đóng cửa” hoặc “cấp cứu”.",
            f"{name.en}: {what.en}. Choose another department, “closed” or “emergency”.",
        ),
    )
