"""zxing-cpp: exact bytes of QR codes and of the bars on patient cards, and where a QR code was found but not read.

Only full QR codes (model 2) are asked for: a Micro QR code of four digits has hardly more than a check, and blurred
pictures pass it now and then.
"""

from dataclasses import dataclass
from typing import Any

import zxingcpp

from drivers.camera.codes import MAX_PAYLOAD_BYTES, DecodedCode
from drivers.camera.decoding.picture import Corners, Picture, Reading, patterns_within
from drivers.camera.view import SeenCode

_QR = zxingcpp.BarcodeFormat.QRCodeModel2
_BARS = zxingcpp.barcode_formats_from_str("Code128,PDF417")
_NAMES = {zxingcpp.BarcodeFormat.Code128: "Code128", zxingcpp.BarcodeFormat.PDF417: "PDF417"}
_FEWEST_BYTES = 4
"""Bars with a shorter text are no patient card: a Code 128 has one check character, and chance passes it."""
_SPARE = 0.2
"""Share of error correction left over that a PDF417 and a small QR code must have."""
_LONGEST = 0xFFFF
"""Pixels of a side; zxing-cpp refuses a longer picture."""
_LARGE = 4
"""QR codes from this version on have so many words of error correction that chance does not pass it."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to look: for light codes on dark ground, for big codes, and how dark is told from light."""

    inverted: bool = False
    smaller: bool = False
    binarizer: zxingcpp.Binarizer = zxingcpp.Binarizer.LocalAverage


QUICK = Effort()
HARD = Effort(inverted=True, smaller=True)
GLOBAL = Effort(binarizer=zxingcpp.Binarizer.GlobalHistogram)


def read_qr(grey: Picture, effort: Effort = QUICK) -> Reading:
    """The QR codes of a grey picture, and the outlines of those that were found but could not be read."""
    found = _found(grey, _QR, effort, return_errors=True)
    outlined = [(code, _corners(code)) for code in found]
    sized = [(corners, modules) for code, corners in outlined if (modules := _modules(code)) is not None]
    return Reading(
        tuple(_seen(code, corners, "QR") for code, corners in outlined if _sound(code)),
        tuple(pattern for corners, modules in sized for pattern in patterns_within(corners, modules)),
        tuple(corners for code, corners in outlined if not code.valid),
    )


def read_bars(grey: Picture, effort: Effort = QUICK) -> Reading:
    """The Code 128 and PDF417 codes of a grey picture. One check character: believe what is read twice."""
    found = _found(grey, _BARS, effort, return_errors=False)
    return Reading(
        tuple(
            _seen(code, _corners(code), _NAMES[code.format])
            for code in found
            if _sound(code) and len(code.bytes) >= _FEWEST_BYTES
        )
    )


def _found(grey: Picture, formats: Any, effort: Effort, *, return_errors: bool) -> list[Any]:
    if max(grey.shape) > _LONGEST:
        return []
    found: list[Any] = zxingcpp.read_barcodes(
        grey,
        formats=formats,
        try_invert=effort.inverted,
        try_downscale=effort.smaller,
        binarizer=effort.binarizer,
        return_errors=return_errors,
    )
    return found


def _sound(code: Any) -> bool:
    """Valid, and proved so: error correction used to the last word corrects chance to something now and then."""
    if not code.valid or not 0 < len(code.bytes) <= MAX_PAYLOAD_BYTES:
        return False
    extra = code.extra or {}
    if code.format == zxingcpp.BarcodeFormat.PDF417:
        return float(extra.get("UEC", 0.0)) >= _SPARE
    return int(extra.get("Version", _LARGE)) >= _LARGE or float(extra.get("UEC", 0.0)) >= _SPARE


def _seen(code: Any, corners: Corners, symbology: str) -> SeenCode:
    return SeenCode(DecodedCode(bytes(code.bytes), symbology, "zxing"), corners)


def _corners(code: Any) -> Corners:
    at = code.position
    first, second, third, fourth = at.top_left, at.top_right, at.bottom_right, at.bottom_left
    return (
        (float(first.x), float(first.y)),
        (float(second.x), float(second.y)),
        (float(third.x), float(third.y)),
        (float(fourth.x), float(fourth.y)),
    )


def _modules(code: Any) -> int | None:
    """Of a side; zxing-cpp tells the version of some codes too that it cannot read."""
    version = (code.extra or {}).get("Version")
    return None if version is None else 17 + 4 * int(version)
