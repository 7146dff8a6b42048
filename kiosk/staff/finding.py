"""Which item is meant: by its key, the key's beginning, or the number on its patient's ticket."""

from collections.abc import Iterable

from kiosk.staff.seeing import Row


def matching(rows: Iterable[Row], word: str) -> list[Row]:
    """The rows that are meant by `word`; exactly one where the whole key was given.

    A number may stand on a visit and on the word that it was given out: the visit is meant then.
    """
    wanted = word.strip().casefold()
    if not wanted:
        return []
    listed = list(rows)
    exact = [row for row in listed if row.key == wanted]
    if exact:
        return exact
    found = [row for row in listed if row.key.startswith(wanted) or row.number.casefold() == wanted]
    numbered = [row for row in found if row.number.casefold() == wanted]
    if len(found) > 1 and len(numbered) == len(found):
        visits = [row for row in numbered if row.kind == "book"]
        return visits if len(visits) == 1 else found
    return found
