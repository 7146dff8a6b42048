"""What a document says it has: EF.COM (ICAO Doc 9303-10, 4.6.1). Nobody signed it; EF.SOD says the same for sure."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile, BadTlv
from drivers.chip_card.files.names import COM, GROUPS

_LDS_VERSION: Final = 0x5F01
_UNICODE_VERSION: Final = 0x5F36
_TAGS: Final = 0x5C
_NUMBERS: Final = {group.tag: number for number, group in GROUPS.items()}


@dataclass(frozen=True, slots=True)
class Com:
    """Versions as they stand there, e.g. "0107" and "040000", "" where it says none; data groups by number."""

    lds_version: str
    unicode_version: str
    groups: tuple[int, ...]


def parse_com(data: bytes) -> Com:
    """The file EF.COM; tags of no data group are passed over. BadFile for what is no such file."""
    try:
        values = {one.tag: one.value for one in tlv.only(data, COM.tag)}
    except BadTlv as error:
        raise BadFile(COM.name, str(error)) from error
    tags = values.get(_TAGS)
    if tags is None:
        raise BadFile(COM.name, "no list of data groups")
    return Com(
        lds_version=_version(values.get(_LDS_VERSION, b"")),
        unicode_version=_version(values.get(_UNICODE_VERSION, b"")),
        groups=tuple(dict.fromkeys(_NUMBERS[tag] for tag in tags if tag in _NUMBERS)),
    )


def _version(value: bytes) -> str:
    text = value.decode("latin-1")
    return text if text.isdecimal() else ""
