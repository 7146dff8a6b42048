"""What all shapes share: camelCase names, unknown properties ignored, and no patient data in a repr."""

import unicodedata
from datetime import MAXYEAR, MINYEAR, date
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.alias_generators import to_camel

BIRTH_PATTERN = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
REFERENCE_PATTERN = "^[A-Za-z0-9._:-]+$"

DateOrMoment = TypeVar("DateOrMoment", bound=date | None)


class _Wire(BaseModel):
    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    __str__ = __repr__


class Question(_Wire):
    """Something a kiosk sends."""

    model_config = ConfigDict(alias_generator=to_camel, frozen=True, extra="ignore", hide_input_in_errors=True)


class Answer(_Wire):
    """Something the hospital answers; built by property names of Python."""

    model_config = ConfigDict(
        alias_generator=to_camel, frozen=True, validate_by_name=True, validate_by_alias=True, hide_input_in_errors=True
    )


def tidy(text: str) -> str:
    """NFC, single spaces, control characters as spaces (nobody can print them, PostgreSQL cannot store NUL)."""
    printable = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    return " ".join(unicodedata.normalize("NFC", printable).split())


def clean(text: str) -> str:
    """Tidy, and more than spaces."""
    text = tidy(text)
    if not text:
        raise ValueError("only spaces")
    return text


def folded(name: str) -> str:
    """A name as it is compared: NFC, single spaces, case ignored. Accents count: Toàn is not Toản."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _real_date(partial: str) -> str:
    date.fromisoformat(partial + "-01" * (2 - partial.count("-")))
    return partial


def in_reach(when: DateOrMoment) -> DateOrMoment:
    """As it is, unless no calendar reckons with its neighbours."""
    if when is not None and not MINYEAR < when.year < MAXYEAR:
        raise ValueError("no year to reckon with")
    return when


Id = Annotated[str, StringConstraints(min_length=1, max_length=64), AfterValidator(clean)]
OptionalId = Id | None
Word = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(clean)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=255), AfterValidator(clean)]
Reference = Annotated[str, StringConstraints(min_length=8, max_length=64, pattern=REFERENCE_PATTERN)]
BirthDate = Annotated[str, StringConstraints(pattern=BIRTH_PATTERN), AfterValidator(_real_date)]
Amount = Annotated[int, Field(ge=0)]
Instant = Annotated[
    AwareDatetime,
    AfterValidator(in_reach),
    PlainSerializer(lambda moment: moment.isoformat(timespec="seconds"), return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]


class FieldError(Answer):
    """One thing wrong with a request: where (JSON pointer or parameter), and words without the value."""

    pointer: str
    message: str


class Problem(Answer):
    """Problem details by RFC 9457."""

    type: str
    title: str
    status: int = Field(ge=400, le=599)
    code: str
    retryable: bool
    message_vi: str
    trace_id: str
    visit_id: str | None = None
    patient_id: str | None = None
    errors: list[FieldError] | None = None
