"""VietQR: the code with which a banking app pays into an account. Text in, values out, and back.

The format is the merchant-presented QR code of EMVCo as NAPAS uses it ("QR Format T&C", 09/2021): fields of two digits
tag, two digits length and the value; some values are made of such fields again; a checksum ends it. Whether money came
is never read from a code: only the bank's word says it.

    VietQrError     the text is no sound VietQR, or a value does not fit into one; `reason` says what, `tag` where
"""

from kiosk.vietqr.checksum import crc16
from kiosk.vietqr.errors import Reason, VietQrError
from kiosk.vietqr.fields import Field
from kiosk.vietqr.folding import ascii_folded
from kiosk.vietqr.transfer import AMOUNT_LIMIT, LIMIT, Service, VietQr, build, parse

__all__ = [
    "AMOUNT_LIMIT",
    "LIMIT",
    "Field",
    "Reason",
    "Service",
    "VietQr",
    "VietQrError",
    "ascii_folded",
    "build",
    "crc16",
    "parse",
]
