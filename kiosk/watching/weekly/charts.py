"""The page's pictures as inline SVG: no script, no font, no file beside it. Units are CSS pixels at 96 to the inch.

One hue carries "how many"; words stand beside every colour, so that a black-and-white print says the same.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from kiosk.watching.weekly.words import SHORT_DAYS, number

INK: Final = "#1b2733"
FAINT: Final = "#5b6b7b"
GRID: Final = "#d5dde5"
BLUES: Final = ("#eef4fa", "#d3e4f3", "#a9cbe8", "#74aad8", "#3f84bf", "#1f639f", "#0d4477")
STRONG: Final = "#1f639f"
SOFT: Final = "#a9cbe8"
END_COLOURS: Final[Mapping[str, str]] = {
    "booked": "#1f639f",
    "provisional": "#74aad8",
    "shown-again": "#a9cbe8",
    "cancelled": "#9aa7b4",
    "left": "#e0a030",
    "failed": "#b5482f",
    "cut-off": "#4a4a4a",
}
_FIRST_HOUR: Final = 6
_LAST_HOUR: Final = 17


def heat_map(visits: Sequence[Mapping[int, int]], before: Sequence[int]) -> str:
    """Visits by day and hour, each day's sum as a bar with a mark for the week before."""
    used = [hour for day in visits for hour in day]
    hours = range(min([_FIRST_HOUR, *used]), max([_LAST_HOUR, *used]) + 1)
    most = max([1, *(n for day in visits for n in day.values())])
    totals = [sum(day.values()) for day in visits]
    top = max([1, *totals, *before])
    left, right, height = 26, 118, 19
    wide = (684 - left - right) / len(hours)
    parts = [_text(left + wide * (i + 0.5), 11, f"{hour}h", "middle", 9.5, FAINT) for i, hour in enumerate(hours)]
    parts.append(_text(684 - right + 12, 11, "cả ngày (| tuần trước)", "start", 9.5, FAINT))
    for row, day in enumerate(visits):
        y = 16 + row * height
        parts.append(_text(left - 6, y + 13, SHORT_DAYS[row], "end", 11, INK))
        for i, hour in enumerate(hours):
            times = day.get(hour, 0)
            shade = 0 if not times else 1 + min(len(BLUES) - 2, int(times / most * (len(BLUES) - 1.001)))
            parts.append(_box(left + wide * i, y, wide - 1.5, height - 1.5, BLUES[shade]))
            if times:
                ink = "#ffffff" if shade >= 4 else INK
                parts.append(_text(left + wide * (i + 0.5) - 0.75, y + 13, str(times), "middle", 10, ink))
        start, room = 684 - right + 12, right - 48
        parts.append(_box(start, y + 3, room * totals[row] / top, height - 8, STRONG))
        if before[row]:
            parts.append(_box(start + room * before[row] / top - 1, y + 1, 2, height - 4, INK))
        widest = max(totals[row], before[row])
        parts.append(_text(start + room * widest / top + 5, y + 13, number(totals[row]), "start", 11, INK))
    return _svg(684, 16 + 7 * height, "Số lượt theo ngày và giờ", parts)


def shares(ends: Mapping[str, int], names: Mapping[str, str]) -> str:
    """How visits ended: one bar, and below it each part with its name, number and share."""
    total = sum(ends.values()) or 1
    parts, x = [], 0.0
    known = [(end, ends[end]) for end in END_COLOURS if ends.get(end)]
    for end, times in known:
        wide = 330 * times / total
        parts.append(_box(x, 0, max(0.5, wide - 1), 20, END_COLOURS[end]))
        x += wide
    for place, (end, times) in enumerate(known):
        y = 40 + place * 18
        parts.append(_box(0, y - 10, 11, 11, END_COLOURS[end]))
        parts.append(_text(17, y, names[end], "start", 11.5, INK))
        parts.append(_text(272, y, number(times), "end", 11.5, INK))
        parts.append(_text(330, y, f"{number(times / total * 100, 1)} %", "end", 11.5, FAINT))
    return _svg(330, 36 + 18 * max(1, len(known)), "Kết quả các lượt", parts)


def span(median: float, p90: float, longest: float) -> str:
    """One row's bar: dark to the median, light to where nine of ten have gone on."""
    room = 150 / (longest or 1)
    parts = [_box(0, 3, p90 * room, 10, SOFT), _box(0, 3, max(1.0, median * room), 10, STRONG)]
    return _svg(150, 16, "", parts)


def share_bar(share: float) -> str:
    """A share of 1 against the whole."""
    return _svg(80, 12, "", [_box(0, 1, 80, 10, BLUES[1]), _box(0, 1, 80 * share, 10, STRONG)])


def _svg(width: float, height: float, name: str, parts: Sequence[str]) -> str:
    said = f'role="img" aria-label="{escape(name)}"' if name else 'aria-hidden="true"'
    return (
        f'<svg {said} width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">{"".join(parts)}</svg>'
    )


def _box(x: float, y: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'


def _text(x: float, y: float, words: str, anchor: str, size: float, colour: str) -> str:  # noqa: PLR0917 - as in SVG
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size:g}" fill="{colour}"'
    return f"<text {place}>{escape(words)}</text>"
