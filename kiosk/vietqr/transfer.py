"""A transfer into an account as a VietQR says it, made and read.

What others made is read strictly in its form: lengths, checksum, no tag twice, ASCII only (but for the template of
other languages, 64). Fields this module does not know are kept. Purposes longer than ours occur and are read.
"""

import re
from enum import Enum

from kiosk.values import dataclass
from kiosk.vietqr.checksum import crc16
from kiosk.vietqr.errors import Reason, VietQrError
from kiosk.vietqr.fields import Field, read, written
from kiosk.vietqr.folding import ascii_folded

AID = "A000000727"
LIMIT = 25
"""Characters of a bill number, a purpose or a merchant's name at most (EMVCo)."""

CITY_LIMIT = 15
AMOUNT_LIMIT = 9_999_999_999_999

_FORMAT, _METHOD, _AID, _BANK, _ACCOUNT, _SERVICE = "00", "01", "38.00", "38.01.00", "38.01.01", "38.02"
_CATEGORY, _CURRENCY, _AMOUNT, _COUNTRY, _NAME, _CITY = "52", "53", "54", "58", "59", "60"
_BILL, _PURPOSE, _CHECKSUM, _LANGUAGE = "62.01", "62.08", "63", "64"
_TEMPLATES = ("38", "38.01", "62")
_STATIC, _DYNAMIC = "11", "12"
_CHECKSUM_HEAD = "6304"
_SHAPES = {
    _METHOD: re.compile(f"{_STATIC}|{_DYNAMIC}"),
    _BANK: re.compile("[0-9]{6}"),
    _ACCOUNT: re.compile("[A-Za-z0-9]{1,19}"),
    _CATEGORY: re.compile("[0-9]{4}"),
    _AMOUNT: re.compile("[1-9][0-9]{0,12}"),
}
_FIXED = {_FORMAT: "01", _AID: AID, _CURRENCY: "704", _COUNTRY: "VN"}


class Service(Enum):
    """What the number of the account is."""

    ACCOUNT = "QRIBFTTA"
    CARD = "QRIBFTTC"


@dataclass(frozen=True, slots=True)
class VietQr:
    """Pay `amount` VND to the account at the bank with this six-digit BIN.

    A dynamic code is for one payment and has an amount; a static one is printed, its amount may be None. `others` are
    fields without a name here.
    """

    bank: str
    account: str
    amount: int | None = None
    dynamic: bool = True
    bill_number: str | None = None
    purpose: str | None = None
    service: Service = Service.ACCOUNT
    merchant_category: str | None = None
    merchant_name: str | None = None
    merchant_city: str | None = None
    others: tuple[Field, ...] = ()


def build(transfer: VietQr) -> str:
    """The text of the code. Purpose, merchant and city are folded to ASCII. Raises VietQrError."""
    amount = transfer.amount
    if amount is None and transfer.dynamic:
        raise VietQrError(Reason.MISSING, _AMOUNT)
    if amount is not None and not 0 < amount <= AMOUNT_LIMIT:
        raise VietQrError(Reason.WRONG_VALUE, _AMOUNT)
    values = {
        **_FIXED,
        _METHOD: _DYNAMIC if transfer.dynamic else _STATIC,
        _BANK: transfer.bank,
        _ACCOUNT: transfer.account,
        _SERVICE: transfer.service.value,
        _CATEGORY: transfer.merchant_category,
        _AMOUNT: None if amount is None else str(amount),
        _NAME: _words(_NAME, transfer.merchant_name, LIMIT),
        _CITY: _words(_CITY, transfer.merchant_city, CITY_LIMIT),
        _BILL: _short(_BILL, transfer.bill_number, LIMIT),
        _PURPOSE: _words(_PURPOSE, transfer.purpose, LIMIT),
    }
    known = [Field(path, value) for path, value in values.items() if value is not None]
    if (odd := next((each for each in transfer.others if not _is_foreign(each.path)), None)) is not None:
        raise VietQrError(Reason.DUPLICATE, odd.path)
    _check([*known, *transfer.others])
    # The checksum comes last although template 64 has the higher tag.
    unsummed = written([*known, *transfer.others]) + _CHECKSUM_HEAD
    return f"{unsummed}{crc16(unsummed.encode()):04X}"


def parse(text: str) -> VietQr:
    """What a code says. Raises VietQrError."""
    if text[-8:-4] != _CHECKSUM_HEAD:
        raise VietQrError(Reason.NO_CHECKSUM, _CHECKSUM)
    if text[-4:] != f"{crc16(text[:-4].encode('utf-8', 'surrogatepass')):04X}":
        raise VietQrError(Reason.WRONG_CHECKSUM, _CHECKSUM)
    if not text.startswith(_FORMAT):
        raise VietQrError(Reason.MISSING, _FORMAT)
    fields = _opened(read(text[:-8]))
    _check(fields)
    values = {field.path: field.value for field in fields}
    if _CHECKSUM in values:
        raise VietQrError(Reason.DUPLICATE, _CHECKSUM)
    for path, only in _FIXED.items():
        if _required(values, path) != only:
            raise VietQrError(Reason.WRONG_VALUE, path)
    service = _required(values, _SERVICE)
    if service not in {each.value for each in Service}:
        raise VietQrError(Reason.WRONG_VALUE, _SERVICE)
    dynamic = _required(values, _METHOD) == _DYNAMIC
    amount = _required(values, _AMOUNT) if dynamic else values.get(_AMOUNT)
    return VietQr(
        bank=_required(values, _BANK),
        account=_required(values, _ACCOUNT),
        amount=None if amount is None else int(amount),
        dynamic=dynamic,
        bill_number=values.get(_BILL),
        purpose=values.get(_PURPOSE),
        service=Service(service),
        merchant_category=values.get(_CATEGORY),
        merchant_name=values.get(_NAME),
        merchant_city=values.get(_CITY),
        others=tuple(field for field in fields if _is_foreign(field.path)),
    )


_NAMED = {*_SHAPES, *_FIXED, _SERVICE, _NAME, _CITY, _BILL, _PURPOSE, _CHECKSUM, *_TEMPLATES}


def _is_foreign(path: str) -> bool:
    """Whether this module has no name for a field: only then is it kept as it is."""
    return path not in _NAMED


def _opened(fields: list[Field]) -> list[Field]:
    found = []
    for field in fields:
        found += _opened(read(field.value, field.path)) if field.path in _TEMPLATES else [field]
    return found


def _check(fields: list[Field]) -> None:
    for field in fields:
        if field.path != _LANGUAGE and not all(" " <= letter <= "~" for letter in field.value):
            raise VietQrError(Reason.NOT_ASCII, field.path)
        shape = _SHAPES.get(field.path)
        if shape is not None and shape.fullmatch(field.value) is None:
            raise VietQrError(Reason.WRONG_VALUE, field.path)


def _required(values: dict[str, str], path: str) -> str:
    if path not in values:
        raise VietQrError(Reason.MISSING, path)
    return values[path]


def _words(path: str, words: str | None, limit: int) -> str | None:
    return None if words is None else _short(path, ascii_folded(words) or None, limit)


def _short(path: str, value: str | None, limit: int) -> str | None:
    if value is not None and len(value) > limit:
        raise VietQrError(Reason.TOO_LONG, path)
    return value
