"""Typed decoding by msgspec, safe from any thread.

msgspec 0.22 lays down what it learns of a class on that class before it has learnt all of it. A second thread that
decodes the same class for the first time at that moment ends the whole program with a segmentation fault. So types are
learnt one at a time here, once, and nobody else calls msgspec with a type.
"""

import threading
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

_learning = threading.RLock()
_decoders: dict[type, msgspec.json.Decoder[Any]] = {}


def decode(data: bytes, kind: type[T]) -> T:
    """JSON as this type. Raises what `msgspec.json.decode` raises."""
    made: T = _decoder(kind).decode(data)
    return made


def convert(value: object, kind: type[T]) -> T:
    """A value of dictionaries and lists as this type. Raises what `msgspec.convert` raises."""
    _decoder(kind)
    return msgspec.convert(value, kind)


def _decoder(kind: type[T]) -> msgspec.json.Decoder[Any]:
    known = _decoders.get(kind)
    if known is None:
        with _learning:
            known = _decoders[kind] = msgspec.json.Decoder(kind)
    return known
