"""`kiosk printers profiles`: the models whose measures are known."""

import json
import sys
from dataclasses import asdict

from drivers.printer import PrinterProfile, profiles


def list_profiles(text: str, *, as_json: bool) -> int:
    """0 when there is one in which `text` stands."""
    found = [one for one in profiles() if text.casefold() in f"{one.name} {one.maker} {one.model}".casefold()]
    if as_json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
    else:
        print("\n".join(map(_line, found)), end="\n" if found else "")
    if not found:
        print(
            f"kiosk printers: no profile holds {text!r}; without one, set width_dots and dots_per_inch", file=sys.stderr
        )
    return 0 if found else 1


def _line(one: PrinterProfile) -> str:
    measures = f"{one.width or '?'} dots, {one.dots_per_inch or '?'} an inch"
    cut = "partial cut" if one.partial_cut else "full cut" if one.full_cut else "no cutter"
    doubt = f"  ({one.doubt})" if one.doubt else ""
    return f"{one.name:17}  {one.maker} {one.model}: {measures}, {cut}{doubt}"
