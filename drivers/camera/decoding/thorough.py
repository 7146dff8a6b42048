"""Every trick there is for one picture without a time limit, best first, until every code that shows is read.

The order was found by measurement on pictures that are blurred, dark, glaring, torn, on a screen, tiny or of odd
colours (the README beside this file). A step adds what it read to the findings.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import cv2
import numpy as np

from drivers.camera.decoding import opencv, zxing
from drivers.camera.decoding.bars import AgreedBars
from drivers.camera.decoding.finders import finder_patterns
from drivers.camera.decoding.findings import Findings
from drivers.camera.decoding.picture import Picture, Reading, as_picture, grey_of, moved
from drivers.camera.decoding.preparing import Part, balanced, darkened, enlarged, sharpened
from drivers.camera.decoding.searching import Step
from drivers.camera.decoding.surveying import Surveyor
from drivers.camera.decoding.tricks import Tricks
from drivers.camera.decoding.zbar import Zbar

_MOST_PIXELS = 6_000_000
"""No picture is enlarged beyond this."""
_ENOUGH = 12
"""Variants after which a picture of which some codes were read is left at that."""

_Way = Callable[[Picture], Any]


def _as_it_is(grey: Picture) -> Picture:
    return grey


def _black_and_white(grey: Picture, side: int) -> Picture:
    return as_picture(cv2.adaptiveThreshold(grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, side, 0))


def _without_shadows(grey: Picture) -> Picture:
    paper = cv2.blur(cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8)), (25, 25))
    return as_picture(cv2.divide(grey, paper, scale=235))


_SHARPENED = partial(sharpened, radius=1.5, amount=2.0)
_VARIANTS: tuple[tuple[float, _Way], ...] = (
    (2, _SHARPENED),
    (3, partial(darkened, power=0.4)),
    (2, partial(_black_and_white, side=51)),
    (0.5, _as_it_is),
    (3, partial(_black_and_white, side=25)),
    (2, _without_shadows),
    (1, partial(_black_and_white, side=51)),
    (1, partial(balanced, tiles=8)),
    (2, partial(darkened, power=8.0)),
    (2, partial(cv2.GaussianBlur, ksize=(0, 0), sigmaX=1.0)),
    (1, partial(cv2.medianBlur, ksize=5)),
    (1.5, partial(sharpened, radius=3.0, amount=3.0)),
    (2, partial(cv2.medianBlur, ksize=3)),
    (1, partial(cv2.GaussianBlur, ksize=(0, 0), sigmaX=2.0)),
    (0.75, _SHARPENED),
    (2, partial(balanced, tiles=8)),
    (3, partial(sharpened, radius=3.0, amount=3.0)),
    (2, partial(cv2.erode, kernel=np.ones((2, 2), np.uint8))),
    (2, partial(cv2.dilate, kernel=np.ones((2, 2), np.uint8))),
    (0.33, _as_it_is),
)
_FOR_ZBAR: tuple[tuple[float, _Way], ...] = (
    (2, partial(_black_and_white, side=51)),
    (1, _as_it_is),
    (2, _as_it_is),
    (0.5, _as_it_is),
    (1, cv2.bitwise_not),
    (2, _SHARPENED),
    (1, partial(darkened, power=8.0)),
)


def thorough_steps(picture: Picture, tricks: Tricks, zbar: Zbar, findings: Findings) -> Iterator[Step]:
    """The steps for a picture, grey or colour; they end early when nothing is left that looks like a code."""
    grey = grey_of(picture)
    bars = AgreedBars()
    yield Step("thorough", grey.size, lambda: _whole(grey, bars, findings))
    yield from _parts(grey, tricks, findings)
    for done, step in enumerate(_wholes(picture, grey, zbar, findings)):
        if findings.codes and (done >= _ENOUGH or not _is_something_left(findings)):
            return
        yield step


def _is_something_left(findings: Findings) -> bool:
    return bool(findings.unread()) or findings.has_loose_pattern()


def _whole(grey: Picture, bars: AgreedBars, findings: Findings) -> None:
    findings.add(zxing.read_qr(grey, zxing.HARD))
    findings.add(Reading(patterns=finder_patterns(grey)))
    for turn, variant in enumerate((grey, as_picture(cv2.GaussianBlur(grey, (0, 0), 0.7)))):
        findings.add(Reading(bars.agreed(zxing.read_bars(variant, zxing.HARD).codes, turn)))


def _parts(grey: Picture, tricks: Tricks, findings: Findings) -> Iterator[Step]:
    """All tricks for every busy place."""
    scene = Surveyor().survey(grey)
    for box in (*findings.unread(), *scene.regions):
        part = Part(grey, box)
        for name in tricks.order(part, None, 0):
            if findings.is_read(box):
                break
            yield Step(name, part.pixels, partial(_try, tricks, name, part, findings))


def _try(tricks: Tricks, name: str, part: Part, findings: Findings) -> None:
    findings.add(tricks.run(name, part))


def _wholes(picture: Picture, grey: Picture, zbar: Zbar, findings: Findings) -> Iterator[Step]:
    """The whole picture in variants, its colours one by one, by zbar, and by OpenCV at last."""
    for wanted, way in _VARIANTS:
        scale = _bounded(wanted, grey)
        yield _step("variant", scale, grey, partial(_by_zxing, grey, scale, way, findings))
    for wanted, way in _FOR_ZBAR:
        scale = _bounded(wanted, grey)
        yield _step("zbar-variant", scale, grey, partial(_by_zbar, grey, scale, way, zbar, findings))
    for channel in _channels(picture):
        for wanted in (2, 1):
            scale = _bounded(wanted, grey)
            yield _step("variant", scale, grey, partial(_by_zxing, channel, scale, _SHARPENED, findings))
    scale = _bounded(1, grey)
    yield _step("opencv", scale, grey, partial(_by_opencv, grey, scale, findings))


def _channels(picture: Picture) -> Iterator[Picture]:
    """Inks that are one grey may differ in one colour."""
    if picture.ndim == 3:
        yield from (np.ascontiguousarray(picture[..., channel]) for channel in range(3))
        yield picture.max(axis=2)
        yield picture.min(axis=2)


def _bounded(scale: float, grey: Picture) -> float:
    return min(scale, float(max(0.1, (_MOST_PIXELS / grey.size) ** 0.5)))


def _step(kind: str, scale: float, grey: Picture, run: Callable[[], None]) -> Step:
    return Step(kind, int(grey.size * scale**2), run)


def _by_zxing(grey: Picture, scale: float, way: _Way, findings: Findings) -> None:
    variant = as_picture(way(enlarged(grey, scale)))
    for effort in (zxing.HARD, zxing.GLOBAL):
        findings.add(moved(zxing.read_qr(variant, effort), scale))


def _by_zbar(grey: Picture, scale: float, way: _Way, zbar: Zbar, findings: Findings) -> None:
    findings.add(moved(zbar.read_qr(as_picture(way(enlarged(grey, scale)))), scale))


def _by_opencv(grey: Picture, scale: float, findings: Findings) -> None:
    findings.add(moved(opencv.read_qr(enlarged(grey, scale)), scale))
