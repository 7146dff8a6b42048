"""The content of the files that say something of the holder (ICAO Doc 9303-10, 4.6 and 4.7)."""

import struct
from collections.abc import Iterable
from datetime import date
from typing import Final

from drivers.chip_card import der
from drivers.chip_card.files.names import COM, GROUPS
from drivers.chip_card.tlv import encode
from drivers.simulation.chip_card.personalisation.holders import Citizen, Traveller

_UTF8: Final = 0x0C
_PRINTABLE: Final = 0x13
_FACE: Final = bytes.fromhex("A1 0E 81 01 02 82 01 00 87 02 0101 88 02 0008")
"""The biometric header template: facial features in the format of ISO/IEC JTC 1/SC 37 (9303-10, 4.7.2.1)."""


def com(groups: Iterable[int]) -> bytes:
    """EF.COM of a document with these data groups."""
    tags = bytes(tag for number in sorted(groups) if (tag := GROUPS[number].tag) is not None)
    return encode(COM.tag or 0, encode(0x5F01, b"0107"), encode(0x5F36, b"040000"), encode(0x5C, tags))


def dg1(zone: str) -> bytes:
    """EF.DG1 with this zone."""
    return _file(1, encode(0x5F1F, zone.encode("ascii")))


def dg2(portrait: bytes) -> bytes:
    """EF.DG2 with this picture, a JPEG or JPEG 2000 file, in a record of ISO/IEC 19794-5:2005."""
    is_jpeg = portrait.startswith(b"\xff\xd8")
    information = struct.pack(">BBHHBBHH", 1, 0 if is_jpeg else 1, 240, 320, 1, 2, 0, 0)
    block = struct.pack(">IH14x", 20 + len(information) + len(portrait), 0) + information + portrait
    record = b"FAC\x00010\x00" + struct.pack(">IH", 14 + len(block), 1) + block
    template = encode(0x7F60, _FACE, encode(0x5F2E, record))
    return _file(2, encode(0x7F61, encode(0x02, b"\x01"), template))


def dg11(traveller: Traveller) -> bytes:
    """EF.DG11: full name, birth, and the address if there is one."""
    texts = {
        0x5F0E: traveller.full_name,
        0x5F2B: f"{traveller.birth:%Y%m%d}",
        0x5F42: traveller.address.replace(", ", "<"),
    }
    return _file(11, *_listed_texts(texts))


def dg12(traveller: Traveller) -> bytes:
    """EF.DG12: who issued it and when."""
    return _file(12, *_listed_texts({0x5F19: traveller.authority, 0x5F26: f"{traveller.issued:%Y%m%d}"}))


def dg13(citizen: Citizen) -> bytes:
    """EF.DG13 as Vietnamese cards have it."""
    expiry = _written(citizen.expires) if citizen.expires is not None else "Không thời hạn"
    items = {
        1: encode(_PRINTABLE, citizen.number.encode()),
        2: _text(citizen.name),
        3: encode(_PRINTABLE, _written(citizen.birth).encode()),
        4: _text(citizen.sex),
        5: _text("Việt Nam"),
        6: _text(citizen.ethnicity),
        7: _text(citizen.religion),
        8: _text(citizen.origin),
        9: _text(citizen.address),
        10: _text(citizen.marks),
        11: encode(_PRINTABLE, _written(citizen.issued).encode()),
        12: _text(expiry),
        13: encode(der.SEQUENCE, _text(citizen.father), _text(citizen.mother)),
        14: encode(der.SEQUENCE, _text(citizen.spouse)),
        15: encode(_PRINTABLE, citizen.old_number.encode()),
        16: encode(_PRINTABLE, citizen.chip_number.encode()),
    }
    entries = [encode(der.SEQUENCE, der.encode_integer(number), value) for number, value in items.items()]
    head = (der.encode_integer(1), der.encode_identifier("1.0.10646.1.0.8"))
    return _file(13, encode(der.SEQUENCE, *head, encode(der.SET, *entries)))


def dg14(infos: bytes) -> bytes:
    """EF.DG14 with these SecurityInfos, a whole SET."""
    return _file(14, infos)


def dg15(subject_public_key_info: bytes) -> bytes:
    """EF.DG15 with the key of active authentication."""
    return _file(15, subject_public_key_info)


def _file(number: int, *values: bytes) -> bytes:
    return encode(GROUPS[number].tag or 0, *values)


def _listed_texts(texts: dict[int, str]) -> tuple[bytes, ...]:
    """The list of tags, and each text that is not empty."""
    given = {tag: text.encode() for tag, text in texts.items() if text}
    tags = b"".join(tag.to_bytes(2, "big") for tag in given)
    return encode(0x5C, tags), *(encode(tag, value) for tag, value in given.items())


def _text(text: str) -> bytes:
    return encode(_UTF8, text.encode())


def _written(day: date) -> str:
    return f"{day:%d/%m/%Y}"
