"""Passports and foreign cards: what of their machine-readable zone opens the chip, and their number as a value."""

import re

from kiosk.values import dataclass

_NUMBER = re.compile(r"[0-9A-Z]{1,22}")
_STATE = re.compile(r"[A-Z]{1,3}")


@dataclass(frozen=True, slots=True, repr=False)
class TravelDocument:
    """A passport or foreign card whose zone was shown. It opens the chip, which then says who it is.

    `number`, `birth` and `expiry` as the zone has them: fillers and all, dates as yyMMdd.
    """

    number: str
    birth: str
    expiry: str

    def __repr__(self) -> str:
        return "TravelDocument(•••)"


@dataclass(frozen=True, slots=True, repr=False)
class PassportNumber:
    """The number of a passport or foreign card; `issuer` is the three-letter code of the state (ICAO Doc 9303-3, 5)."""

    issuer: str
    value: str

    @classmethod
    def parse(cls, issuer: str, value: str) -> "PassportNumber | None":
        """None where either cannot be right."""
        issuer, value = issuer.strip("< "), value.strip("< ")
        return cls(issuer, value) if _STATE.fullmatch(issuer) and _NUMBER.fullmatch(value) else None

    @property
    def masked(self) -> str:
        """The last three characters, enough to recognise one's own."""
        return f"{self.issuer} •••{self.value[-3:]}" if len(self.value) > 3 else f"{self.issuer} •••"

    def __repr__(self) -> str:
        return "PassportNumber(•••)"
