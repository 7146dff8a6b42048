"""What FHIR R4 resources are made of, and a resource as the server holds it. What is not read goes back as it came.

Codes and times are plain text here, for servers store bogus ones: `codes` and `times` say what they mean.
"""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import msgspec

from kiosk.decoding import convert


class Element(msgspec.Struct, rename="camel", kw_only=True):
    """Any element; what is not named is ignored."""


class Identifier(Element):
    """A number and the system it stands under."""

    system: str | None = None
    value: str | None = None
    use: str | None = None


class Reference(Element):
    """Another resource; `display` is what to call it."""

    reference: str | None = None
    display: str | None = None


class Coding(Element):
    """A code of a system."""

    system: str | None = None
    code: str | None = None
    display: str | None = None


class Concept(Element):
    """Codes for one thing, and words for it."""

    coding: tuple[Coding, ...] = ()
    text: str | None = None


class Period(Element):
    """From when to when."""

    start: str | None = None
    end: str | None = None


class Meta(Element):
    """What the server says of a version."""

    version_id: str | None = None
    last_updated: str | None = None


class Resource(Element):
    """What all of them have."""

    resource_type: str
    id: str | None = None
    meta: Meta | None = None
    identifier: tuple[Identifier, ...] = ()
    status: str | None = None

    def bears(self, system: str, value: str) -> bool:
        """Whether this number stands on it."""
        return any(each.system == system and each.value == value for each in self.identifier)


R = TypeVar("R", bound=Resource)


@dataclass(frozen=True, slots=True, repr=False)
class Stored(Generic[R]):
    """A resource as the server holds it: `seen` is what is read of it, `raw` is all of it."""

    seen: R
    raw: dict[str, Any] = field(repr=False)
    etag: str | None = None

    def __repr__(self) -> str:
        return f"Stored({self.seen.resource_type})"

    @property
    def id(self) -> str:
        """The server's id; `stored` takes nothing without one."""
        return self.seen.id or ""

    @property
    def path(self) -> str:
        """`Task/123`, as references name it."""
        return f"{self.seen.resource_type}/{self.id}"


def stored(raw: object, kind: type[R], etag: str | None = None) -> Stored[R] | None:
    """The resource, None for anything that is none of this kind.

    The ETag is the header's or, where the server sends none, made of the version (FHIR R4 http, 3.1.0.1.3).
    """
    if not isinstance(raw, dict) or raw.get("resourceType") != kind.__name__:
        return None
    try:
        seen = convert(raw, kind)
    except msgspec.ValidationError:
        return None
    if not seen.id:
        return None
    if etag is None and seen.meta is not None and seen.meta.version_id:
        etag = f'W/"{seen.meta.version_id}"'
    return Stored(seen, raw, etag)


def marked(raw: dict[str, Any], mark: tuple[str, str]) -> dict[str, Any]:
    """The content with this identifier, once."""
    system, value = mark
    bare = unmarked(raw, mark)
    return bare | {"identifier": [*bare.get("identifier", []), {"system": system, "value": value}]}


def unmarked(raw: dict[str, Any], mark: tuple[str, str]) -> dict[str, Any]:
    """The content without this identifier."""
    others = [each for each in raw.get("identifier", []) if (each.get("system"), each.get("value")) != mark]
    rest = {name: value for name, value in raw.items() if name != "identifier"}
    return rest | ({"identifier": others} if others else {})


def id_in(reference: Reference | str | None, kind: str) -> str | None:
    """The id in `Kind/id` or `https://…/Kind/id`, with or without a version behind it."""
    text = reference.reference if isinstance(reference, Reference) else reference
    parts = (text or "").split("/_history/")[0].split("/")
    return parts[-1] if len(parts) > 1 and parts[-2] == kind and parts[-1] else None
