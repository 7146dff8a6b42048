"""Answers kept for the very same catalogue: comparing ten thousand departments takes as long as finding one."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Final, TypeVar

KEPT: Final = 3

Answer = TypeVar("Answer")


def once(answer: Callable[..., Answer]) -> Callable[..., Answer]:
    """Remembers the last few answers. Arguments are the same objects, or equal texts."""
    kept: list[tuple[tuple[Any, ...], Answer]] = []

    @wraps(answer)
    def remembered(*asked: Hashable) -> Answer:
        for known, said in kept:
            if len(known) == len(asked) and all(map(_is_same, known, asked)):
                return said
        said = answer(*asked)
        kept[:] = [(asked, said), *kept[: KEPT - 1]]
        return said

    return remembered


def _is_same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str) and isinstance(other, str) and one == other)
