"""What printers of a model can do, from the table of python-escpos.

The table is read as a file: importing its module would read a pickle from the temp folder, where anybody may write.
It is right about commands and cutters. Its millimetres are the paper's for some models and the print's for others, and
a width in dots may be more than the roll that is loaded leaves, as the 640 dots of the CT-S651 on an 80 mm roll:
`PrinterProfile.doubt` tells, and `width_dots` of the settings outweighs the table.
"""

import difflib
import functools
import json
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_INCH_MM = 25.4
_NO_MAKER = "Generic"
_USUAL_DOTS_PER_INCH = 203
_WIDEST_ON_80_MM = 73
_WIDEST_ON_58_MM = 54.5


class UnknownProfile(KeyError):  # noqa: N818 - named after what happened
    """No model of this name stands in the table; the text names those that sound like it."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class PrinterProfile:
    """A model. `width` is in dots; None for what the table does not know. `mm` is the paper's width or the print's."""

    name: str
    maker: str
    model: str
    width: int | None
    dots_per_inch: int | None
    mm: float | None
    full_cut: bool
    partial_cut: bool
    raster: bool
    star_commands: bool
    buzzer: bool

    @property
    def is_supported(self) -> bool:
        """Whether tickets can be printed on it: displays and matrix printers take no raster, Star printers another."""
        return self.raster and not self.star_commands

    @property
    def doubt(self) -> str:
        """Why its width has to be looked at before it is trusted; "" if there is no reason to."""
        if self.width is None:
            return "its width is not known: set width_dots"
        dots_per_inch = self.dots_per_inch or _USUAL_DOTS_PER_INCH
        print_mm = self.width * _INCH_MM / dots_per_inch
        widest = _WIDEST_ON_58_MM if self.mm is not None and self.mm < 60 else _WIDEST_ON_80_MM
        if print_mm > widest:
            return f"{self.width} dots are {print_mm:.0f} mm: an 80 mm roll leaves 72 mm, so set width_dots = 576"
        return ""


def profile(name: str) -> PrinterProfile:
    """The model of this name. Raises UnknownProfile."""
    table = _table()
    if name in table:
        return table[name]
    folded = {known.casefold(): known for known in table}
    near = ", ".join(folded[known] for known in difflib.get_close_matches(name.casefold(), folded))
    raise UnknownProfile(f"no printer profile is called {name!r}" + (f"; did you mean {near}?" if near else ""))


def profiles() -> tuple[PrinterProfile, ...]:
    """Every model of the table that tickets can be printed on, by name."""
    return tuple(found for _, found in sorted(_table().items()) if found.is_supported)


def guess_profile(model: str) -> PrinterProfile | None:
    """The profile of a printer that calls itself `model`; None when none or more than one fits."""
    fitting = {
        (len(name), found.name): found
        for found in profiles()
        for name in {found.name, found.model.removesuffix(" Series")}
        if found.maker != _NO_MAKER and _names(name, model)
    }
    longest = max((length for length, _ in fitting), default=0)
    best = [found for (length, _), found in fitting.items() if length == longest]
    return best[0] if len(best) == 1 else None


def _names(name: str, model: str) -> bool:
    """Whether `name` stands in `model` as a word of its own: a TM-T88VI is no TM-T88V."""
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w+-])", model, re.IGNORECASE) is not None


@functools.cache
def _table() -> dict[str, PrinterProfile]:
    package = find_spec("escpos")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("python-escpos is not installed")
    text = (Path(package.submodule_search_locations[0]) / "capabilities.json").read_text("utf-8")
    return {name: _profile(name, entry) for name, entry in json.loads(text)["profiles"].items()}


def _profile(name: str, entry: dict[str, Any]) -> PrinterProfile:
    media, features = entry["media"], entry["features"]
    width = media.get("width", {})
    return PrinterProfile(
        name=name,
        maker=entry["vendor"],
        model=entry["name"],
        width=_whole(width.get("pixels")),
        dots_per_inch=_whole(media.get("dpi")),
        mm=_number(width.get("mm")),
        full_cut=features["paperFullCut"],
        partial_cut=features["paperPartCut"],
        raster=features["bitImageRaster"],
        star_commands=features["starCommands"],
        buzzer=features["pulseBel"],
    )


def _number(value: object) -> float | None:
    """What the table knows: it writes "Unknown" where it does not."""
    return value if isinstance(value, int | float) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None
