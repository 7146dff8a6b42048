"""What one screen holds, with its place in pixels of the panel."""

import json
from dataclasses import dataclass
from math import hypot
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtQml import QJSEngine, QJSValue, QQmlEngine
from PySide6.QtQuick import QQuickItem

WALK = (Path(__file__).parent / "walk.js").read_text("utf-8")
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Flick:
    """A view that is turned: its place, and how tall what it holds is."""

    view: QRectF
    content: float
    at: float
    notice: bool


@dataclass(frozen=True, slots=True)
class Text:
    """Words. `over` is by how much they are larger than their own place, `letter` their size in pixels."""

    name: str
    rect: QRectF
    letters: QRectF
    truncated: bool
    over: tuple[float, float]
    letter: float
    weight: int
    box: QRectF | None
    notice: bool
    frame: bool
    above: bool
    flick: Flick | None
    on_touch: bool


@dataclass(frozen=True, slots=True)
class Touch:
    """Something a finger can press; `kind` is the component it is made of."""

    name: str
    kind: str
    rect: QRectF
    notice: bool
    flick: Flick | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen: what stands in front when a notice does, and the room it has."""

    texts: tuple[Text, ...]
    touches: tuple[Touch, ...]
    flicks: tuple[Flick, ...]
    glass: QRectF
    room: QRectF
    pixels_per_mm: float
    text_scale: float
    frame_scale: float


class Eye:
    """Looks at one window again and again."""

    def __init__(self, panel: QQuickItem, engine: QJSEngine, theme: object, inches: float) -> None:
        self._walk = engine.evaluate(WALK)
        assert not self._walk.isError(), self._walk.toString()
        QQmlEngine.setObjectOwnership(panel, QQmlEngine.ObjectOwnership.CppOwnership)
        self._panel = engine.newQObject(panel)
        self._theme = theme
        self._inches = inches

    def look(self) -> Seen:
        """What stands there now."""
        answer: QJSValue = self._walk.call([self._panel])
        assert not answer.isError(), answer.toString()
        seen = json.loads(answer.toString())
        flicks = tuple(
            Flick(QRectF(*each["rect"]), each["content"], each["at"], each["notice"]) for each in seen["flicks"]
        )
        noticed = any(each["notice"] for each in seen["found"])
        texts, touches = [], []
        for each in seen["found"]:
            flick = flicks[each["flick"]] if each["flick"] >= 0 else None
            if noticed and not each["notice"]:
                continue
            if each["kind"] == "text":
                texts.append(_text(each, flick))
            elif each["kind"] == "touch":
                touches.append(Touch(each["name"], each["item"], QRectF(*each["rect"]), each["notice"], flick))
        width, height, room = (self._theme.property(name) for name in ("panelWidth", "panelHeight", "roomHeight"))
        return Seen(
            tuple(texts),
            tuple(touches),
            tuple(flick for flick in flicks if flick.notice or not noticed),
            QRectF(0, 0, width, height),
            QRectF(0, height - room, width, room),
            hypot(width, height) / (self._inches * MM_PER_INCH),
            self._theme.property("textScale"),
            self._theme.property("frameScale"),
        )


def _text(each: dict, flick: Flick | None) -> Text:
    return Text(
        each["name"],
        QRectF(*each["rect"]),
        QRectF(*each["letters"]),
        each["truncated"],
        tuple(each["over"]),
        each["letter"],
        each["weight"],
        QRectF(*each["box"]) if each["box"] else None,
        each["notice"],
        each["frame"],
        each["above"],
        flick,
        each["touch"] >= 0,
    )
