"""QR codes from grey pictures: zxing-cpp first, zbar where it finds nothing.

zxing-cpp reads twice as many cards in a fifteenth of zbar's time; zbar reads over-exposed phone screens that zxing-cpp
does not. Both give the exact bytes of the code here and nobody guesses a character set. Runs in the decoder's own
process only.
"""

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from drivers.camera.codes import MAX_PAYLOAD_BYTES, DecodedCode
from drivers.camera.finders import shows_finder_pattern
from drivers.camera.zbar import Zbar

Picture = NDArray[np.uint8]
"""Grey (height x width) or colour in OpenCV's order (height x width x blue, green, red), 8 bits."""

_FORMATS = zxingcpp.barcode_formats_from_str("QRCode")
_PHASE = 7
"""Coprime to the step of the rows looked at, so that successive frames look at all of them."""


class Decoder:
    """Both decoders and what they learnt from the frames before. Not for several threads at once.

    `every` is how many frames may pass without a look by zbar when nothing in them looks like a code.
    Raises ImportError when libzbar is not installed, ZbarUnusableError when it is too old.
    """

    def __init__(self, every: int = 30) -> None:
        self._zbar = Zbar()
        self._every = every
        self._frames = 0
        self._zbar_helped = False

    def decode(self, picture: Picture) -> list[DecodedCode]:
        """Everything both decoders can find, whatever it costs: for a picture that stands still."""
        grey = _grey(picture)
        return _fit(_zxing(grey) or self._zbar.decode(grey))

    def decode_frame(self, picture: Picture) -> list[DecodedCode]:
        """The same for one of thirty frames a second: zbar looks only when there is a reason to."""
        self._frames += 1
        grey = _grey(picture)
        found = _zxing(grey)
        if not found and (
            self._zbar_helped
            or self._frames % self._every == 0
            or (self._frames % 2 == 0 and shows_finder_pattern(grey, phase=self._frames // 2 * _PHASE))
        ):
            found = self._zbar.decode(grey)
            self._zbar_helped = bool(found)
        return _fit(found)


def _zxing(grey: Picture) -> list[DecodedCode]:
    found = zxingcpp.read_barcodes(grey, formats=_FORMATS)
    return [DecodedCode(bytes(code.bytes), "QR", "zxing") for code in found if code.valid]


def _grey(picture: Picture) -> Picture:
    if picture.ndim == 2:
        return picture
    weighted = picture.astype(np.uint16) @ np.array([29, 150, 77], np.uint16)  # ITU-R BT.601, in 256ths
    return (weighted >> 8).astype(np.uint8)


def _fit(found: list[DecodedCode]) -> list[DecodedCode]:
    return [code for code in dict.fromkeys(found) if 0 < len(code.payload) <= MAX_PAYLOAD_BYTES]
