"""The letters before queue numbers: every department has its own."""

import itertools
import string
from collections.abc import Iterator, Mapping

from kiosk.sandbox.leases import SERIES

LONGEST = 8


def free_series(wanted: Mapping[str, str | None], held: Mapping[str, str]) -> dict[str, str]:
    """Letters for everybody in `wanted` and `held` (by id): what is wanted first, then what is held, then free ones.

    The letter of lent numbers is nobody's.
    """
    taken = {SERIES}
    given: dict[str, str] = {}
    for department_id, letters in (*wanted.items(), *held.items()):
        cut = (letters or "").strip()[:LONGEST]
        if department_id not in given and cut and cut not in taken:
            given[department_id] = cut
            taken.add(cut)
    unused = (letters for letters in _all() if letters not in taken)
    for department_id in (*wanted, *held):
        if department_id not in given:
            given[department_id] = next(unused)
    return given


def _all() -> Iterator[str]:
    letters = [letter for letter in string.ascii_uppercase if letter not in "IO"]  # not read as digits
    for length in itertools.count(1):
        yield from map("".join, itertools.product(letters, repeat=length))
