"""A cheap look at a whole frame: where something as busy as a code stands, and where a phone's screen shines.

A code changes between dark and light within every few pixels, along the rows and along the columns, wherever it is
turned; writing, faces and furniture do so in fewer places. Measured on an eighth of the frame's side.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from drivers.camera.decoding.picture import Picture, as_picture
from drivers.camera.view import Box

CELL = 8
"""Pixels of the frame in one cell's side."""
_LEAST = 10
_MOST_REGIONS = 4
_STRIPED = 24
_STRIPED_AREA = 80 * 16
_SMALLEST_CELLS = 4
_SCREEN_GREY = 232
_SCREEN_SHARE = 0.015


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One frame in cells: grey values and business (0-255), busy regions, busiest first, striped ones, a screen."""

    cells: Picture
    business: Picture
    regions: tuple[Box, ...]
    stripes: tuple[Box, ...]
    screen: Box | None

    def is_busy(self, box: Box) -> bool:
        """Is there anything in the box that may be a code?"""
        inside = in_cells(self.business, box)
        return inside.size > 0 and float(inside.mean()) >= _LEAST


class Surveyor:
    """Keeps its work space from frame to frame, so that looking at frames allocates nothing that grows."""

    def __init__(self) -> None:
        self._changes = np.empty((2, 0, 0), np.uint8)

    def survey(self, grey: Picture) -> Scene:
        """What a grey frame shows; frames smaller than a few cells show nothing."""
        height, width = (side // CELL * CELL for side in grey.shape)
        if min(height, width) < _SMALLEST_CELLS * CELL:
            empty = np.zeros((0, 0), np.uint8)
            return Scene(empty, empty, (), (), None)
        rows = grey[:height:2, :width]  # every other row tells as much
        if self._changes.shape[1:] != rows.shape:
            self._changes = np.zeros((2, *rows.shape), np.uint8)
        along_rows, along_columns = self._changes
        cv2.absdiff(rows[:, 2:], rows[:, :-2], dst=along_rows[:, :-2])
        cv2.absdiff(rows[1:], rows[:-1], dst=along_columns[:-1])
        down, across = (cv2.blur(_in_cells(changes), (3, 3)) for changes in (along_rows, along_columns))
        business = as_picture(cv2.min(down, across))
        cells = _in_cells(rows)
        light = np.count_nonzero(cells >= _SCREEN_GREY)
        screen = _screen(rows) if light >= _SCREEN_SHARE / 2 * cells.size else None
        stripes = _stripes(as_picture(cv2.absdiff(down, across)))
        return Scene(cells, business, _regions(business), stripes, screen)


def _in_cells(rows: Picture) -> Picture:
    """Means of 8 columns x 4 of every other row; exact halvings are far cheaper than one division."""
    height, width = rows.shape
    for step in (2, 4):
        rows = as_picture(cv2.resize(rows, (width // step, height // step), interpolation=cv2.INTER_AREA))
    return as_picture(cv2.resize(rows, (width // 8, height // 4), interpolation=cv2.INTER_AREA))


def _regions(business: Picture) -> tuple[Box, ...]:
    """Compact busy places, at two heights: one in busy surroundings is only seen at the second."""
    threshold = max(_LEAST, int(1.6 * float(np.median(business[::2, ::2]))) + 5)
    found: list[tuple[float, Box]] = []
    busiest = int(business.max())
    for height in (threshold, 2 * threshold):
        if busiest <= height:
            break
        _, labels, stats, _ = cv2.connectedComponentsWithStats((business > height).view(np.uint8), connectivity=4)
        for label in _compact(stats):
            left, top, width, tall, count = (int(value) for value in stats[label])
            inside = business[top : top + tall, left : left + width]
            busy = float(inside[labels[top : top + tall, left : left + width] == label].mean())
            box = Box(left * CELL, top * CELL, (left + width) * CELL, (top + tall) * CELL)
            if not any(overlap(box, other) > 0.6 for _, other in found):
                found.append((busy * min(count, 200) ** 0.5, box))
    found.sort(key=lambda scored: -scored[0])
    return tuple(box for _, box in found[:_MOST_REGIONS])


def _compact(stats: Any, longest: float = 3.2, least: int = _SMALLEST_CELLS) -> list[int]:
    widths, heights, areas = stats[:, 2], stats[:, 3], stats[:, 4]
    fits = (
        (np.minimum(widths, heights) >= least)
        & (areas >= 0.35 * widths * heights)
        & (np.maximum(widths, heights) <= longest * np.minimum(widths, heights))
    )
    fits[0] = False  # what is not busy
    labels = np.flatnonzero(fits)
    return [int(label) for label in labels[np.argsort(-areas[labels])][: 2 * _MOST_REGIONS]]


def _stripes(difference: Picture) -> tuple[Box, ...]:
    """Places where grey changes along the rows only, or along the columns only, as in a bar code held straight."""
    if int(difference.max()) <= _STRIPED:
        return ()
    _, _, stats, _ = cv2.connectedComponentsWithStats((difference > _STRIPED).view(np.uint8), connectivity=4)
    found = []
    for label in _compact(stats, longest=12, least=2):
        left, top, width, tall, _ = (int(value) * CELL for value in stats[label])
        if width * tall >= _STRIPED_AREA:
            found.append(Box(left, top, left + width, top + tall))
    return tuple(found[:2])


def _screen(rows: Picture) -> Box | None:
    """The largest rectangle of light with a dark rim, the code on it included."""
    bright = (rows[::2, ::4] >= _SCREEN_GREY).view(np.uint8)  # a quarter of the frame's side
    outlines, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in sorted(outlines, key=cv2.contourArea, reverse=True)[:3]:
        size = cv2.contourArea(outline)
        _, (width, height), _ = cv2.minAreaRect(outline)
        if _SCREEN_SHARE * bright.size <= size <= 0.7 * bright.size and size >= 0.85 * width * height:
            left, top, wide, tall = cv2.boundingRect(outline)
            return Box(left * 4, top * 4, (left + wide) * 4, (top + tall) * 4)
    return None


def area(box: Box) -> float:
    """Pixels."""
    return (box.right - box.left) * (box.bottom - box.top)


def overlap(one: Box, other: Box) -> float:
    """The common area as a share of both together, 0 to 1."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    common = width * height
    return common / (area(one) + area(other) - common)


def in_cells(cells: Picture, box: Box) -> Picture:
    """The cells of a box of the frame."""
    left, top, right, bottom = (max(0, int(side)) // CELL for side in (box.left, box.top, box.right, box.bottom))
    return cells[top:bottom, left:right]
