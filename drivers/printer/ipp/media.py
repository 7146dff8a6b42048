"""How a printer is asked for paper of a page's own size, where it has such."""

import re
from collections.abc import Sequence

from drivers.printer.ipp import codec
from drivers.printer.ipp.codec import attribute
from drivers.printer.ipp.facts import Facts

_MM = {"mm": 1.0, "in": 25.4}
_BOUND = re.compile(r"(?:custom|roll)_(min|max)_([0-9.]+)x([0-9.]+)(mm|in)")
"""The names by which a printer tells its smallest and its largest paper (PWG 5101.1 §5.1.4)."""


def job_template(facts: Facts, width_mm: float, height_mm: float) -> list[bytes]:
    """One copy, at its own size, on paper of its size, and no cover sheet; nothing that the printer does not know."""
    job = [attribute(codec.INTEGER, "copies", 1)]
    if "none" in facts.scalings:
        job.append(attribute(codec.KEYWORD, "print-scaling", "none"))
    if facts.cups:
        job.append(attribute(codec.NAME, "job-sheets", "none"))
        if any(name.startswith("custom_") for name in facts.media):
            job.append(attribute(codec.NAME, "media", f"Custom.{width_mm:.2f}x{height_mm:.2f}mm"))
    elif "media-size" in facts.media_members and _fits(facts.media, width_mm, height_mm):
        job.append(codec.media_of_size(width_mm, height_mm))
    return job


def _fits(media: Sequence[str], width_mm: float, height_mm: float) -> bool:
    """Whether there is paper cut to any size, and this one is among them."""
    bounds = {
        found[1]: (float(found[2]) * _MM[found[4]], float(found[3]) * _MM[found[4]])
        for found in map(_BOUND.fullmatch, media)
        if found
    }
    if bounds.keys() != {"min", "max"}:
        return False
    (least_width, least_height), (most_width, most_height) = bounds["min"], bounds["max"]
    return least_width <= width_mm <= most_width and least_height <= height_mm <= most_height
