"""Fields of a code: two digits tag, two digits length in characters, value."""

from collections.abc import Iterable

from kiosk.values import dataclass
from kiosk.vietqr.errors import Reason, VietQrError

LONGEST = 99


@dataclass(frozen=True, slots=True)
class Field:
    """One value by its path of tags: `54`, or `62.08` inside of 62."""

    path: str
    value: str


def read(text: str, within: str = "") -> list[Field]:
    """The fields a text is made of, in their order. Raises VietQrError."""
    found: dict[str, Field] = {}
    rest = text
    while rest:
        tag, length, rest = rest[:2], rest[2:4], rest[4:]
        if not (_two_digits(tag) and _two_digits(length)):
            raise VietQrError(Reason.NOT_DIGITS, within)
        path = _below(within, tag)
        size = int(length)
        if not 0 < size <= len(rest):
            raise VietQrError(Reason.WRONG_LENGTH, path)
        if path in found:
            raise VietQrError(Reason.DUPLICATE, path)
        found[path], rest = Field(path, rest[:size]), rest[size:]
    return list(found.values())


def written(fields: Iterable[Field], within: str = "") -> str:
    """The text of all fields below `within`, tags in order; deeper ones make up the value of theirs."""
    by_tag: dict[str, list[Field]] = {}
    for field in fields:
        tag = field.path[len(within) + 1 if within else 0 :][:2]
        by_tag.setdefault(tag, []).append(field)
    return "".join(_one(_below(within, tag), by_tag[tag]) for tag in sorted(by_tag))


def _one(path: str, fields: list[Field]) -> str:
    if not _two_digits(path[-2:]):
        raise VietQrError(Reason.NOT_DIGITS, path)
    whole = any(field.path == path for field in fields)
    if whole and len(fields) > 1:
        raise VietQrError(Reason.DUPLICATE, path)
    value = fields[0].value if whole else written(fields, path)
    if not value:
        raise VietQrError(Reason.WRONG_LENGTH, path)
    if len(value) > LONGEST:
        raise VietQrError(Reason.TOO_LONG, path)
    return f"{path[-2:]}{len(value):02d}{value}"


def _below(within: str, tag: str) -> str:
    return f"{within}.{tag}" if within else tag


def _two_digits(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isdigit()
