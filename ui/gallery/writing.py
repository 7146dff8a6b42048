"""Pictures into files, by several processes: drawing and packing a screen takes one about 45 ms."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from kiosk.values import dataclass
from ui.gallery.looks import Appearance
from ui.gallery.png import png_of
from ui.gallery.stand import House, Place, Stand, drawn_in
from ui.languages import can_be_written
from ui.translating import TranslationMissingError

SHEET = 40
"""Screens one process draws before it tells how far it is."""


class GalleryError(Exception):
    """The pictures cannot be written: why, in words."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some screens in one appearance."""

    out: Path
    look: Appearance
    names: tuple[str, ...]
    scale: float
    house: House


@dataclass(frozen=True, slots=True)
class Drawn:
    """A screen's file and its words."""

    name: str
    look: Appearance
    file: Path
    words: dict[Place, str]


def sheets(out: Path, looks: tuple[Appearance, ...], names: tuple[str, ...], scale: float, house: House) -> list[Sheet]:
    """The whole work in parts."""
    parts: list[Sheet] = []
    for look in looks:
        fitting = [name for name in names if drawn_in(name, look)]
        cuts = range(0, len(fitting), SHEET)
        parts += [Sheet(out, look, tuple(fitting[start : start + SHEET]), scale, house) for start in cuts]
    return parts


def draw_all(parts: list[Sheet], jobs: int, tell: Callable[[int], None]) -> list[Drawn]:
    """Draw them with so many processes; `tell` hears how many pictures stand. Raises `GalleryError`."""
    found: list[Drawn] = []
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin) as pool:
        asked: list[Future[list[Drawn]]] = [pool.submit(_draw, part) for part in parts]
        try:
            for done in as_completed(asked):
                found += done.result()
                tell(len(found))
        except BrokenProcessPool as error:
            raise GalleryError("a process that draws ended on its own: is there memory left?") from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    return found


def drawn_by(stand: Stand, part: Sheet) -> Iterator[Drawn]:
    """Draw one sheet on a window there is. Raises `GalleryError`."""
    folder, language = part.out / part.look.folder, part.look.language
    if not can_be_written(language):
        raise GalleryError(
            f"this machine has no letters for {language}: install fonts-noto-cjk and fonts-noto-core, or name others "
            "with --language"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in part.names:
            stand.show(name, part.look)
            file = folder / f"{name}.png"
            file.write_bytes(png_of(stand.picture()))
            yield Drawn(name, part.look, file.relative_to(part.out), stand.words())
    except OSError as error:
        raise GalleryError(f"{error.filename or folder}: {error.strerror}") from error
    except TranslationMissingError as error:
        raise GalleryError(f"there are no words in {language}") from error


def _begin() -> None:
    """A process of its own, without a display."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - once the platform is chosen

    os.environ["QT_QPA_PLATFORM"], os.environ["QT_QUICK_BACKEND"] = "offscreen", "software"
    _KEPT["application"] = QGuiApplication(sys.argv[:1])


_KEPT: dict[str, object] = {}
"""What a process keeps from sheet to sheet: the application, and the window with what it was made for."""


def _draw(part: Sheet) -> list[Drawn]:
    made_for = (part.look.panel, part.scale, part.house)
    stand = _KEPT.get("stand")
    if not isinstance(stand, Stand) or _KEPT["made-for"] != made_for:
        if isinstance(stand, Stand):
            stand.close()
        stand = Stand(part.look.panel, part.scale, part.house)
        _KEPT.update({"stand": stand, "made-for": made_for})
    return list(drawn_by(stand, part))
