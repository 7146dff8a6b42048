"""Everything the view models of all screens would show of a journey, without drawing it. Needs an application."""

import os
from dataclasses import fields, is_dataclass
from functools import cache

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject

from kiosk.journey import Journey
from ui.view_models.rows import Rows
from ui.view_models.screen_models import ScreenModels


class _Engine:
    def __init__(self, journey: Journey) -> None:
        self.journey = journey

    def dispatch(self, event: object) -> None:
        raise AssertionError(f"nobody touched anything: {event}")


@cache
def _scene() -> tuple[_Engine, ScreenModels, QObject]:
    engine, parent = _Engine(Journey(None, None)), QObject()  # type: ignore[arg-type]
    return engine, ScreenModels(engine, parent), parent  # type: ignore[arg-type]


def shown_words(journey: Journey) -> list[str]:
    """Every text that stands in a property, in a row or in the journey a view model holds."""
    engine, models, _ = _scene()
    engine.journey = journey
    while models.make_one_more():
        pass
    models.follow()
    words = []
    for model in models._made.values():
        rows = [row for child in model.children() if isinstance(child, Rows) for row in child._rows]
        held = (getattr(model, "_props", None), getattr(model, "_journey", None), *rows)
        words += [text for value in held for text in _texts(value)]
    return words


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in _texts(getattr(value, field.name))]
    if isinstance(value, tuple | frozenset):
        return [text for part in value for text in _texts(part)]
    return []
