"""OpenCV's own QR detectors, the last to be asked: they find some bent and cut codes that the others do not.

What OpenCV straightened is read by zxing-cpp, so that the bytes are exact and proved by one decoder's rules.
"""

from typing import Any

import cv2
import numpy as np

from drivers.camera.codes import DecodedCode
from drivers.camera.decoding import zxing
from drivers.camera.decoding.picture import Corners, Picture, Reading, as_picture
from drivers.camera.view import SeenCode

_MODULE = 6
_QUIET = 4
_SIDE, _MARGIN = 480, 60
_FAR = _SIDE - _MARGIN
_SQUARE = np.array([[_MARGIN, _MARGIN], [_FAR, _MARGIN], [_FAR, _FAR], [_MARGIN, _FAR]], np.float32)


def read_qr(grey: Picture) -> Reading:
    """The QR codes that OpenCV finds and straightens and zxing-cpp then reads."""
    codes: list[SeenCode] = []
    for find in (_plain, _curved):
        try:
            codes += find(grey)
        except cv2.error:  # a quirk of OpenCV on odd outlines; the other decoders have had their turn
            continue
    return Reading(tuple(codes))


def _plain(grey: Picture) -> list[SeenCode]:
    found, outlines = cv2.QRCodeDetectorAruco().detectMulti(grey)
    if not found:
        found, outlines = cv2.QRCodeDetector().detectMulti(grey)
    codes = []
    for outline in outlines if found else ():
        to_square = cv2.getPerspectiveTransform(outline.astype(np.float32), _SQUARE)
        upright = cv2.warpPerspective(grey, to_square, (_SIDE, _SIDE), flags=cv2.INTER_CUBIC, borderValue=255)
        codes += _named(zxing.read_qr(as_picture(upright), zxing.HARD), outline)
    return codes


def _curved(grey: Picture) -> list[SeenCode]:
    detector = cv2.QRCodeDetector()
    found, outline = detector.detect(grey)
    if not found:
        return []
    _, straight = detector.decodeCurved(grey, outline)
    if np.ndim(straight) != 2:  # nothing, or None
        return []
    clean = np.pad(np.kron(straight, np.ones((_MODULE, _MODULE), np.uint8)), _QUIET * _MODULE, constant_values=255)
    return _named(zxing.read_qr(as_picture(clean)), outline)


def _named(reading: Reading, outline: Any) -> list[SeenCode]:
    first, second, third, fourth = ((float(x), float(y)) for x, y in outline.reshape(4, 2))
    corners: Corners = (first, second, third, fourth)
    return [SeenCode(DecodedCode(seen.code.payload, "QR", "opencv"), corners) for seen in reading.codes]
