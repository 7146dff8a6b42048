"""One table of a template, read key by key: each is checked, and what nobody asked for is a mistake."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, NoReturn, TypeVar

from kiosk.ticket.template.errors import Doubt, TemplateError

E = TypeVar("E", bound=Enum)

OF_A_PERSON = frozenset(
    (
        *(
            "address",
            "birth",
            "birth_date",
            "birthday",
            "sex",
            "diagnosis",
            "symptoms",
            "email",
            "phone",
            "phone_number",
        ),
        *("name", "full_name", "patient_name", "surname", "bhyt", "insurance_number", "patient_id", "id", "id_number"),
        *("cccd", "cmnd", "card_number", "citizen_id", "document_number", "national_id"),
    )
)
"""What people ask for that no ticket may carry."""
NO_MORE = "a ticket carries initials and birth year of a person (the fact `patient`) and nothing else"


class Table:
    """Reads one table. `place` is what the errors call it, `line` finds the lines of its keys."""

    def __init__(self, values: dict[str, Any], name: str, place: str, line: Callable[[str], int]) -> None:
        self._left = dict(values)
        self._known: list[str] = []
        self._name = name
        self._place = place
        self._line = line

    def fail(self, key: str, problem: str) -> NoReturn:
        """Raise what is wrong with a key."""
        where = ", ".join(part for part in (self._place, key) if part)
        raise TemplateError(Doubt(f"{where}: {problem}" if where else problem, self._line(key)).said(self._name))

    def whole(self, key: str) -> int:
        """A whole number that has to stand."""
        value = self._take(key)
        if not isinstance(value, int) or isinstance(value, bool):
            self.fail(key, "is missing: it takes a whole number" if value is None else "takes a whole number")
        return value

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """Millimetres, most of the time."""
        value = self._take(key)
        if value is None:
            return default
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            self.fail(key, f"takes millimetres from {least:g} to {most:g}, not {_shown(value)}")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.fail(key, f"takes true or false, not {_shown(value)}")
        return default if value is None else value

    def words(self, key: str, most: int, *, needed: bool = False) -> str:
        """Some text."""
        value = self._take(key)
        if value is None and not needed:
            return ""
        if not isinstance(value, str) or not value.strip():
            self.fail(key, "takes words in quotation marks")
        if len(value) > most:
            self.fail(key, f"has {len(value)} signs; {most} is the most")
        return value

    def choice(self, key: str, default: E) -> E:
        """One of an enum's values."""
        value = self._take(key)
        return default if value is None else self._one(key, value, type(default))

    def choices(self, key: str, kinds: type[E], default: Iterable[E]) -> tuple[E, ...]:
        """Some of an enum's values, none of them twice."""
        value = self._take(key)
        if value is None:
            return tuple(default)
        if not isinstance(value, list) or not value:
            self.fail(key, f"takes a list of some of {_listed(kinds)}")
        chosen = [self._one(key, one, kinds) for one in value]
        for one in chosen:
            if chosen.count(one) > 1:
                self.fail(key, f'names "{one.value}" twice')
        return tuple(chosen)

    def tables(self, key: str) -> list[dict[str, Any]]:
        """Tables of one name."""
        value = self._take(key)
        if not isinstance(value, list) or not value or not all(isinstance(one, dict) for one in value):
            self.fail(key, f"there has to be at least one [[{key}]]")
        return value

    def table(self, key: str) -> dict[str, Any]:
        """A table that may be left out."""
        value = self._take(key)
        if value is not None and not isinstance(value, dict):
            self.fail(key, f"is a table: write it as [{key}]")
        return value or {}

    def unread(self) -> list[str]:
        """Keys nobody asked for so far."""
        return list(self._left)

    def finish(self) -> None:
        """Nothing may be left."""
        for key in self._left:
            self.fail(key, f"there is no such key here. {suggestion(key, self._known)}")

    def _take(self, key: str) -> Any:
        self._known.append(key)
        return self._left.pop(key, None)

    def _one(self, key: str, value: Any, kinds: type[E]) -> E:
        for one in kinds:
            if one.value == value:
                return one
        self.fail(key, f"{_shown(value)} is none of them. {suggestion(str(value), [one.value for one in kinds])}")


def suggestion(written: str, known: Sequence[str]) -> str:
    """What was probably meant, and all that could be."""
    if written.lower() in OF_A_PERSON:
        return f"By design: {NO_MORE}"
    from difflib import get_close_matches  # noqa: PLC0415 - only mistakes need it

    close = get_close_matches(written.lower(), known, 1)
    return f"Did you mean {close[0]}?" if close else f"Known are: {', '.join(known)}"


def _listed(kinds: type[E]) -> str:
    return ", ".join(f'"{one.value}"' for one in kinds)


def _shown(value: Any) -> str:
    shown = f'"{value}"' if isinstance(value, str) else str(value)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
