"""More about holder and document: DG11 and DG12 (ICAO Doc 9303-10, 4.7.11 and 4.7.12).

Texts are UTF-8; what is not decodes to "". Pictures in these files (proof of citizenship, both sides of the document)
are passed over: nothing here needs them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile, BadTlv
from drivers.chip_card.files.names import GROUPS, ElementaryFile
from drivers.chip_card.tlv import Tlv

_DG11: Final = GROUPS[11]
_DG12: Final = GROUPS[12]
_DATE: Final = re.compile(r"(?:19|20)[0-9]+")
_GROUP: Final = 0xA0
"""Around several objects of one tag, whose number stands first."""
_OTHER_NAME: Final = 0x5F0F
_OTHER_PERSON: Final = 0x5F1A


@dataclass(frozen=True, slots=True, repr=False)
class PersonalDetails:
    """DG11. Missing texts are "". `birth` is yyyyMMdd; lines of addresses and places are divided by ", ".

    Names are in national characters, surname first, blanks for fillers.
    """

    full_name: str = ""
    other_names: tuple[str, ...] = ()
    personal_number: str = ""
    birth: str = ""
    place_of_birth: str = ""
    address: str = ""
    telephone: str = ""
    profession: str = ""
    title: str = ""
    summary: str = ""
    other_documents: tuple[str, ...] = ()
    custody: str = ""

    def __repr__(self) -> str:
        return "PersonalDetails(•••)"


@dataclass(frozen=True, slots=True, repr=False)
class DocumentDetails:
    """DG12. Missing texts are "". `issued` is yyyyMMdd, `personalised` yyyyMMddHHmmss."""

    authority: str = ""
    issued: str = ""
    other_persons: tuple[str, ...] = ()
    endorsements: str = ""
    tax: str = ""
    personalised: str = ""
    personalisation_system: str = ""

    def __repr__(self) -> str:
        return "DocumentDetails(•••)"


def parse_dg11(data: bytes) -> PersonalDetails:
    """The file EF.DG11. Unknown tags are passed over. BadFile for what is no such file."""
    found = _Values(data, _DG11, several=_OTHER_NAME)
    return PersonalDetails(
        full_name=_words(found.text(0x5F0E)),
        other_names=tuple(_words(name) for name in found.several),
        personal_number=found.text(0x5F10),
        birth=found.date(0x5F2B, 8),
        place_of_birth=_listed(found.text(0x5F11)),
        address=_listed(found.text(0x5F42)),
        telephone=found.text(0x5F12),
        profession=found.text(0x5F13),
        title=found.text(0x5F14),
        summary=found.text(0x5F15),
        other_documents=tuple(part for part in found.text(0x5F17).split("<") if part),
        custody=found.text(0x5F18),
    )


def parse_dg12(data: bytes) -> DocumentDetails:
    """The file EF.DG12. Unknown tags are passed over. BadFile for what is no such file."""
    found = _Values(data, _DG12, several=_OTHER_PERSON)
    return DocumentDetails(
        authority=found.text(0x5F19),
        issued=found.date(0x5F26, 8),
        other_persons=tuple(_words(name) for name in found.several),
        endorsements=found.text(0x5F1B),
        tax=found.text(0x5F1C),
        personalised=found.date(0x5F55, 14),
        personalisation_system=found.text(0x5F56),
    )


class _Values:
    """The values in a file by tag, the first of each; of the tag `several` all, wherever they stand."""

    def __init__(self, data: bytes, file: ElementaryFile, several: int) -> None:
        self._values: dict[int, bytes] = {}
        names: list[str] = []
        try:
            for one in _flat(tlv.only(data, file.tag)):
                if one.tag == several:
                    names.append(_decoded(one.value))
                else:
                    self._values.setdefault(one.tag, one.value)
        except BadTlv as error:
            raise BadFile(file.name, str(error)) from error
        self.several = tuple(name for name in names if name)

    def text(self, tag: int) -> str:
        return _decoded(self._values.get(tag, b""))

    def date(self, tag: int, count: int) -> str:
        """That many digits, as characters or, in documents of the first editions, two to a byte; "" for others."""
        value = self._values.get(tag, b"")
        text = value.hex() if len(value) * 2 == count else value.decode("latin-1")
        return text if len(text) == count and _DATE.fullmatch(text) else ""


def _flat(file: Tlv) -> Iterator[Tlv]:
    for one in file:
        if one.tag == _GROUP:
            yield from one
        else:
            yield one


def _decoded(value: bytes) -> str:
    try:
        return value.decode("utf-8").strip(" \x00")
    except UnicodeDecodeError:
        return ""


def _words(name: str) -> str:
    return " ".join(name.replace("<", " ").split())


def _listed(text: str) -> str:
    return ", ".join(part.strip() for part in text.split("<") if part.strip())
