"""The personal details of Vietnamese identity cards: DG13.

No specification is public. What is known is the form ::

    6D { SEQUENCE { INTEGER version, OBJECT IDENTIFIER 1.0.10646.1.0.8, SET OF SEQUENCE { INTEGER n, value } } }

and what most of the n mean; cards of 2024 leave many empty. So every n is taken where it is found, and unknown ones,
missing ones and values of another kind do not matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile, BadTlv
from drivers.chip_card.files.names import GROUPS
from drivers.chip_card.tlv import Tlv

_DG13: Final = GROUPS[13]
_INTEGER: Final = 0x02
_OCTETS: Final = 0x04
_OID: Final = 0x06
_SEQUENCE: Final = 0x30
_SET: Final = 0x31
_CONTAINERS: Final = (_SEQUENCE, _SET, _OCTETS)
_LONGEST_NUMBER: Final = 4
"""Bytes of an n; longer ones mean nothing here."""
_DEEPEST: Final = 8
"""Containers in one another around the items; three are known."""
_TEXTS: Final = {
    _OCTETS: "utf-8",
    0x0C: "utf-8",  # UTF8String
    0x12: "ascii",  # NumericString
    0x13: "utf-8",  # PrintableString
    0x14: "latin-1",  # TeletexString
    0x16: "utf-8",  # IA5String
    0x1A: "ascii",  # VisibleString
    0x1E: "utf-16-be",  # BMPString
}
_NUMBER: Final = re.compile(r"[0-9]{9}|[0-9]{12}")


@dataclass(frozen=True, slots=True, repr=False)
class VietnameseDetails:
    """Texts as they stand in the chip, "" where it does not say; `birth` and `issued` are written dd/MM/yyyy.

    `expiry` is such a date or a word on cards that never expire. `residence` is the address. `old_number` is the number
    of an earlier card.
    """

    id_number: str = ""
    name: str = ""
    birth: str = ""
    sex: str = ""
    nationality: str = ""
    ethnicity: str = ""
    religion: str = ""
    origin: str = ""
    residence: str = ""
    marks: str = ""
    issued: str = ""
    expiry: str = ""
    father: str = ""
    mother: str = ""
    spouse: str = ""
    old_number: str = ""

    def __repr__(self) -> str:
        return "VietnameseDetails(•••)"


def parse_dg13(data: bytes) -> VietnameseDetails:
    """The file EF.DG13. BadFile for what is no such file."""
    texts: dict[int, tuple[str, ...]] = {}
    try:
        for number, values in _items(list(tlv.only(data, _DG13.tag)), _DEEPEST):
            texts.setdefault(number, tuple(_texts(values)))
    except BadTlv as error:
        raise BadFile(_DG13.name, str(error)) from error

    def text(number: int) -> str:
        return next(iter(texts.get(number, ())), "")

    father, mother = (*texts.get(13, ()), "", "")[:2]
    old_numbers = [number for number in (text(15), text(16)) if _NUMBER.fullmatch(number)]
    return VietnameseDetails(
        id_number=text(1),
        name=text(2),
        birth=text(3),
        sex=text(4),
        nationality=text(5),
        ethnicity=text(6),
        religion=text(7),
        origin=text(8),
        residence=text(9),
        marks=text(10),
        issued=text(11),
        expiry=text(12),
        father=father,
        mother=mother,
        spouse=text(14),
        old_number=next(iter(old_numbers), text(15)),
    )


def _items(objects: list[Tlv], deepest: int) -> Iterator[tuple[int, list[Tlv]]]:
    """The n and the values of each item, in their order, in these objects and the containers among them."""
    for one in objects:
        if one.tag not in _CONTAINERS or deepest == 0:
            continue
        inside = _inside(one)
        if one.tag == _SEQUENCE and _is_item(inside):
            if len(inside[0].value) <= _LONGEST_NUMBER:
                yield int.from_bytes(inside[0].value, "big"), inside[1:]
        else:
            yield from _items(inside, deepest - 1)


def _is_item(objects: list[Tlv]) -> bool:
    """What begins with an INTEGER, unless that is the version before the object identifier or the set of items."""
    return bool(objects) and objects[0].tag == _INTEGER and (len(objects) == 1 or objects[1].tag not in (_OID, _SET))


def _inside(container: Tlv) -> list[Tlv]:
    try:
        return list(container)
    except BadTlv:
        if container.tag == _OCTETS:
            return []
        raise


def _texts(values: list[Tlv]) -> Iterator[str]:
    """Each value as text, those in a sequence one by one; "" for what is none."""
    for value in values:
        if value.tag == _SEQUENCE:
            yield from (_text(part) for part in value)
        else:
            yield _text(value)


def _text(value: Tlv) -> str:
    try:
        encoding = _TEXTS.get(value.tag)
        return "" if encoding is None else value.value.decode(encoding)
    except UnicodeDecodeError:
        return ""
