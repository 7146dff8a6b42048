"""Leads one window through every screen in one appearance, and looks at each."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from kiosk.journey import LANGUAGES
from support.measuring.faults import faults
from support.measuring.seen import Eye
from ui.camera_mirror import Look
from ui.gallery import Appearance
from ui.samples import scenes
from ui.service_samples import StillDesk, service_scenes

Open = Callable[..., Any]
"""The fixture `glass`."""
SMALLEST = 0.1
"""Scale for measuring places: nobody looks at the picture, but drawing it ends every layout."""


OTHERS = LANGUAGES[1:]
"""Those the words are translated into."""


def visits(
    glass: Open,
    size: str,
    look: Appearance,
    *,
    scale: float = SMALLEST,
    mirror: Look | None = None,
    names: Collection[str] = (),
) -> Iterator:
    """Name, window and picture of every screen of a visit, or of these; with a `mirror` only those that show it."""
    window = glass(size=size, language=look.language, scale=scale, mirror=mirror)
    for name, journey in scenes().items():
        if (mirror is None or "coached" in name) and (not names or name in names):
            window.engine.show(look.on(journey))
            yield name, window, window.draw()


def menu(glass: Open, size: str, look: Appearance, *, scale: float = SMALLEST) -> Iterator:
    """The same of the technicians' menu."""
    desk = StillDesk()
    out = look.on(scenes()["out-of-service"])
    window = glass(out, size, language=look.language, service=lambda: desk, scale=scale)
    window.engine.show(out)
    window.window.app.knock()
    for name, shown in service_scenes().items():
        desk.show(shown)
        yield name, window, window.draw()


def eye_on(window: Any) -> Eye:
    """For looking at this window's screens."""
    qml = window.window._qml
    return Eye(window.panel, qml, qml.singletonInstance("Kiosk.Theme", "Theme"), window.size.inches)


def faults_on(shown: Iterator) -> list[str]:
    """Every fault of all screens; there have to be some screens."""
    eye, found, count = None, [], 0
    for name, window, _ in shown:
        eye = eye or eye_on(window)
        found += [f"{name}: {fault}" for fault in faults(eye.look())]
        count += 1
    assert count > 10
    return found


def told(faults: list[str]) -> str:
    """The first of them, and how many there are."""
    return f"{len(faults)} faults\n" + "\n".join(faults[:60])
