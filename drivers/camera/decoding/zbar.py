"""zbar through pyzbar's function table, with binary output.

`pyzbar.decode` is not used: without `ZBAR_CFG_BINARY` zbar guesses a character set for every text and turns one
Vietnamese name in twenty into another one. pyzbar does not know the setting, so it is set here by its number.
"""

from ctypes import string_at
from typing import Any

import numpy as np
from pyzbar import wrapper

from drivers.camera.codes import MAX_PAYLOAD_BYTES, DecodedCode
from drivers.camera.decoding.picture import Corners, Picture, Reading
from drivers.camera.view import Point, SeenCode

_CFG_BINARY = 4
"""`ZBAR_CFG_BINARY` of zbar.h, since 0.23.1; an older zbar refuses it."""
_GREY = int.from_bytes(b"Y800", "little")


class ZbarUnusableError(Exception):
    """The installed zbar cannot give exact bytes."""


class Zbar:
    """One zbar image scanner for QR codes, kept for the life of the process. Not for several threads at once."""

    def __init__(self) -> None:
        self._scanner = wrapper.zbar_image_scanner_create()
        if not self._scanner:
            raise ZbarUnusableError("zbar has no image scanner")
        self._set(wrapper.ZBarSymbol.NONE, wrapper.ZBarConfig.CFG_ENABLE, 0)  # NONE stands for all symbologies
        self._set(wrapper.ZBarSymbol.QRCODE, wrapper.ZBarConfig.CFG_ENABLE, 1)
        self._set(wrapper.ZBarSymbol.QRCODE, _CFG_BINARY, 1)

    def _set(self, symbology: int, setting: int, value: int) -> None:
        if wrapper.zbar_image_scanner_set_config(self._scanner, int(symbology), int(setting), value) != 0:
            raise ZbarUnusableError("zbar 0.23.1 or newer is needed for exact bytes")

    def read_qr(self, grey: Picture) -> Reading:
        """The QR codes of a grey picture (height x width, 8 bits); zbar does not tell their finder patterns."""
        pixels = np.ascontiguousarray(grey)  # zbar only reads it, and it outlives the image
        height, width = pixels.shape
        image = wrapper.zbar_image_create()
        if not image:
            raise MemoryError
        try:
            wrapper.zbar_image_set_format(image, _GREY)
            wrapper.zbar_image_set_size(image, width, height)
            wrapper.zbar_image_set_data(image, pixels.ctypes.data, pixels.size, None)
            wrapper.zbar_scan_image(self._scanner, image)
            codes = []
            symbol = wrapper.zbar_image_first_symbol(image)
            while symbol:
                length = wrapper.zbar_symbol_get_data_length(symbol)
                if symbol.contents.type == wrapper.ZBarSymbol.QRCODE and 0 < length <= MAX_PAYLOAD_BYTES:
                    payload = string_at(wrapper.zbar_symbol_get_data(symbol), length)
                    codes.append(SeenCode(DecodedCode(payload, "QR", "zbar"), _corners(symbol)))
                symbol = wrapper.zbar_symbol_next(symbol)
            return Reading(tuple(codes))
        finally:
            wrapper.zbar_image_destroy(image)


def _corners(symbol: Any) -> Corners:
    """zbar goes around a code the other way: top left, bottom left, bottom right, top right."""
    points: list[Point] = [
        (float(wrapper.zbar_symbol_get_loc_x(symbol, index)), float(wrapper.zbar_symbol_get_loc_y(symbol, index)))
        for index in range(wrapper.zbar_symbol_get_loc_size(symbol))
    ]
    if len(points) != 4:
        xs, ys = [x for x, _ in points] or [0.0], [y for _, y in points] or [0.0]
        return (min(xs), min(ys)), (max(xs), min(ys)), (max(xs), max(ys)), (min(xs), max(ys))
    first, second, third, fourth = points
    return first, fourth, third, second
