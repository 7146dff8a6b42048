"""What `kiosk gallery` was asked for, from the command line and the hospital's configuration."""

import argparse
from collections.abc import Callable, Iterable
from typing import TypeVar

from kiosk.journey import LANGUAGES, TEXT_SIZES, Language, Palette, Site
from kiosk.settings import Settings
from ui.gallery import PANELS, PORTRAIT, House, PanelSize, Wanted, panel_named

ALL = "all"

Item = TypeVar("Item")


class NotUnderstoodError(Exception):
    """The command line asks for something there is not."""


def house_of(settings: Settings | None) -> House:
    """The hospital of the configuration; an invented one without."""
    if settings is None:
        return House()
    offered = dict.fromkeys((settings.language, *settings.languages.offered))
    return House(
        Site(settings.kiosk.hospital, settings.kiosk.name, languages=tuple(Language(code) for code in offered)),
        settings.brand.colour,
        settings.brand.logo,
        settings.languages.folder,
        settings.screen.lower_edge_mm,
    )


def screens_of(asked: Iterable[str], known: tuple[str, ...]) -> tuple[str, ...]:
    """Screens by name, in the order of a visit; all when none are named. A name brings its variants along."""
    chosen = set()
    for name in asked:
        found = {each for each in known if name in (each, each.split("--")[0])}
        if not found:
            raise NotUnderstoodError(f"there is no screen {name}; `--screen list` names them all")
        chosen |= found
    return tuple(name for name in known if not chosen or name in chosen)


def wanted_of(arguments: argparse.Namespace, house: House, settings: Settings | None) -> Wanted:
    """Appearances. Raises `NotUnderstoodError`."""
    offered = house.site.languages if house.site is not None else LANGUAGES
    language = _one_of({*LANGUAGES, *offered}, Language)
    return Wanted(
        panels=_chosen("panel", arguments.panel, PANELS.values(), panel_named) or (_own_panel(settings),),
        languages=_chosen("language", arguments.language, offered, language) or offered,
        palettes=_chosen("palette", arguments.palette, Palette, Palette),
        text_sizes=_chosen("text size", arguments.text_size, range(TEXT_SIZES), _one_of(range(TEXT_SIZES), int)),
        low=arguments.low,
    )


def _own_panel(settings: Settings | None) -> PanelSize:
    if settings is None:
        return PORTRAIT
    return PanelSize(settings.screen.width, settings.screen.height, settings.screen.diagonal_inches)


def _one_of(known: Iterable[Item], make: Callable[[str], Item]) -> Callable[[str], Item]:
    def one(words: str) -> Item:
        made = make(words)
        if made not in known:
            raise ValueError(words)
        return made

    return one


def _chosen(what: str, words: str | None, every: Iterable[Item], one: Callable[[str], Item]) -> tuple[Item, ...]:
    if words is None:
        return ()
    if words == ALL:
        return tuple(every)
    try:
        return tuple(dict.fromkeys(one(word.strip()) for word in words.split(",")))
    except ValueError as error:
        raise NotUnderstoodError(f"there is no {what} {error}") from error
