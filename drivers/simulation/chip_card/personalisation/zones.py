"""Machine-readable zones with their check digits (ICAO Doc 9303-4, -5 and -6), the lines one after the other."""

from datetime import date
from typing import Final

from drivers.chip_card.keys import check_digit

__all__ = ["check_digit", "day", "td1", "td2", "td3"]

_NUMBER: Final = 9


def td1(
    *, code: str, issuer: str, number: str, optional: str = "", surname: str, given_names: str, nationality: str,
    birth: str, sex: str, expiry: str, optional_2: str = "",
) -> str:  # fmt: skip
    """Three lines of 30. A number of more than nine characters goes on in the optional data."""
    numbered, optional = _number(number, optional)
    first = f"{code:<<2}{issuer:<<3}{numbered}{optional:<<15}"
    second = f"{_checked(birth)}{sex}{_checked(expiry)}{nationality:<<3}{optional_2:<<11}"
    composite = check_digit(first[5:] + second[:7] + second[8:15] + second[18:])
    return _lines(30, first, second + composite, _names(surname, given_names, 30))


def td2(
    *, code: str, issuer: str, number: str, optional: str = "", surname: str, given_names: str, nationality: str,
    birth: str, sex: str, expiry: str,
) -> str:  # fmt: skip
    """Two lines of 36. A number of more than nine characters goes on in the optional data."""
    numbered, optional = _number(number, optional)
    second = f"{numbered}{nationality:<<3}{_checked(birth)}{sex}{_checked(expiry)}{optional:<<7}"
    composite = check_digit(second[:10] + second[13:20] + second[21:])
    return _lines(36, f"{code:<<2}{issuer:<<3}{_names(surname, given_names, 31)}", second + composite)


def td3(
    *, code: str, issuer: str, number: str, optional: str = "", surname: str, given_names: str, nationality: str,
    birth: str, sex: str, expiry: str,
) -> str:  # fmt: skip
    """Two lines of 44."""
    personal = _checked(f"{optional:<<14}") if optional else "<" * 15
    second = f"{_checked(f'{number:<<9}')}{nationality:<<3}{_checked(birth)}{sex}{_checked(expiry)}{personal}"
    composite = check_digit(second[:10] + second[13:20] + second[21:])
    return _lines(44, f"{code:<<2}{issuer:<<3}{_names(surname, given_names, 39)}", second + composite)


def day(of: date) -> str:
    """yyMMdd."""
    return f"{of:%y%m%d}"


def _number(number: str, optional: str) -> tuple[str, str]:
    """The number with its check digit, or the filler in its place, and the optional data."""
    if len(number) <= _NUMBER:
        return _checked(f"{number:<<9}"), optional
    return f"{number[:_NUMBER]}<", f"{_checked(number)[_NUMBER:]}<{optional}"


def _checked(field: str) -> str:
    return field + check_digit(field)


def _names(surname: str, given_names: str, length: int) -> str:
    return f"{surname}<<{given_names}".replace(" ", "<")[:length].ljust(length, "<")


def _lines(length: int, *lines: str) -> str:
    if any(len(line) != length for line in lines):
        raise ValueError("a field is too long for its place in the zone")
    return "".join(lines)
