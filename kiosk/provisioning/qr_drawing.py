"""The QRs as pictures: SVG, so that a printer draws them as sharp as it can."""

from html import escape

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET = 4
"""Modules of white around a QR (ISO/IEC 18004)."""


def qr_svg(text: str, caption: str) -> str:
    """One square picture without a size of its own; `caption` is what a reader of the screen is told."""
    rows = modules(text)
    side = len(rows) + 2 * QUIET
    path = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" shape-rendering="crispEdges">'
        f'<title>{escape(caption)}</title><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>\n'
    )


def modules(text: str) -> list[list[bool]]:
    """The dark ones, without the white around."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text, optimize=0)  # all of it in the alphanumeric mode
    code.make(fit=True)
    return [[bool(dark) for dark in row] for row in code.get_matrix()]
