"""The square code of a ticket as a matrix of modules."""

from collections.abc import Sequence
from typing import Any

QUIET = 4
"""White modules a reader needs on every side (ISO/IEC 18004, 9.1)."""

SMALLEST_MODULE = 4
"""Dots: half a millimetre. Below that a worn print head or a cheap camera loses modules."""

Modules = Sequence[Sequence[bool]]


def modules_of(text: str) -> Modules | None:
    """The dark modules of a QR code of level M, without its quiet zone; None when no QR code holds so much."""
    # Brings Pillow along and is needed by the first ticket only, so not before.
    from qrcode import QRCode  # noqa: PLC0415
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415
    from qrcode.exceptions import DataOverflowError  # noqa: PLC0415

    code: QRCode[Any] = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        code.make()
    except (DataOverflowError, ValueError):
        return None
    return code.get_matrix()
