"""The holder's picture: DG2 (ICAO Doc 9303-10, 4.7.2).

Around it stand biometric templates (ISO/IEC 7816-11) and a face record: ISO/IEC 19794-5:2005, of which every field
before the picture has a known length, or a later one: of ISO/IEC 39794-5 data objects, in which the picture is one,
of ISO/IEC 19794-5:2011 a record in which it is looked for.
"""

import struct
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile, BadTlv
from drivers.chip_card.files.names import GROUPS
from drivers.chip_card.port import Portrait

_DG2: Final = GROUPS[2]
_TEMPLATES: Final = 0x7F61
_TEMPLATE: Final = 0x7F60
_RECORDS: Final = (0x5F2E, 0x7F2E)
_MOST_BYTES: Final = 1 << 20
"""Of a picture; those of real documents have 10 to 60 thousand."""

_DEEPEST: Final = 12
"""Data objects in one another around a picture of ISO/IEC 39794-5; seven are usual."""

_RECORD: Final = b"FAC\x00"
_RECORD_2005: Final = b"FAC\x00010\x00"
_RECORD_HEADER: Final = struct.Struct(">8sIH")
"""Format and version, length of all, number of pictures (19794-5:2005, 5.4)."""
_PICTURE_HEADER: Final = struct.Struct(">IH14x")
"""Length of the block, itself included, number of feature points, and what the face is like (5.5)."""
_FEATURE_POINT_BYTES: Final = 8
_IMAGE_INFORMATION_BYTES: Final = 12

_SIGNATURES: Final = {
    b"\xff\xd8": "image/jpeg",
    b"\x00\x00\x00\x0cjP": "image/jp2",
    b"\xff\x4f\xff\x51": "image/jp2",  # the code stream without its file format
}
_WHERE_PICTURES_BEGIN: Final = 4096
"""Bytes of a record of 2011 in which its picture begins."""


def parse_dg2(data: bytes) -> Portrait:
    """The first picture in the file EF.DG2, as it stands there. BadFile for what is no such file, or has no picture."""
    try:
        image = _image(_record(data))
    except BadTlv as error:
        raise BadFile(_DG2.name, str(error)) from error
    if image is None or len(image) > _MOST_BYTES:
        raise BadFile(_DG2.name, "no picture" if image is None else f"a picture of {len(image)} bytes")
    media_type = _media_type(image)
    if media_type is None:
        raise BadFile(_DG2.name, "a picture that is neither JPEG nor JPEG 2000")
    return Portrait(media_type, image)


def _record(data: bytes) -> bytes:
    templates = tlv.find(tlv.only(data, _DG2.tag).value, _TEMPLATES) or b""
    template = tlv.find(templates, _TEMPLATE) or b""
    return next((one.value for one in tlv.walk(template) if one.tag in _RECORDS), b"")


def _image(record: bytes) -> bytes | None:
    if record.startswith(_RECORD_2005):
        return _of_2005(record)
    return _of_2011(record) if record.startswith(_RECORD) else _of_objects(record, _DEEPEST)


def _media_type(image: bytes) -> str | None:
    return next((kind for signature, kind in _SIGNATURES.items() if image.startswith(signature)), None)


def _of_2005(record: bytes) -> bytes:
    try:
        _, _, count = _RECORD_HEADER.unpack_from(record)
        length, points = _PICTURE_HEADER.unpack_from(record, _RECORD_HEADER.size)
    except struct.error as error:
        raise BadFile(_DG2.name, "a face record that is cut off") from error
    begin = _PICTURE_HEADER.size + points * _FEATURE_POINT_BYTES + _IMAGE_INFORMATION_BYTES
    if count == 0 or not begin < length <= len(record) - _RECORD_HEADER.size:
        raise BadFile(_DG2.name, "a face record without a whole picture")
    return record[_RECORD_HEADER.size + begin : _RECORD_HEADER.size + length]


def _of_2011(record: bytes) -> bytes | None:
    """From the first signature on; decoders of pictures know where theirs ends."""
    start = record[:_WHERE_PICTURES_BEGIN]
    places = [place for signature in _SIGNATURES if (place := start.find(signature)) >= 0]
    return record[min(places) :] if places else None


def _of_objects(data: bytes, deepest: int) -> bytes | None:
    for one in tlv.walk(data):
        if _media_type(one.value) is not None:
            return one.value
        if one.constructed and deepest and (found := _of_objects(one.value, deepest - 1)) is not None:
            return found
    return None
