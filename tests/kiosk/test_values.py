"""A value of ours is a standard frozen, slotted dataclass in every respect that can be seen."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import values

standard = dataclasses.dataclass(frozen=True, slots=True)
ours = values.dataclass(frozen=True, slots=True)


def make(decorate):
    class Point:
        """A point."""

        x: int
        y: int = 2
        name: str = field(default="", repr=False)
        note: str = field(default="", compare=False)
        parts: list[int] = field(default_factory=list, hash=False)

        def __post_init__(self) -> None:
            if self.x < 0:
                raise ValueError("negative")

        @property
        def total(self) -> int:
            return self.x + self.y

    return decorate(Point)


@ours
class Picklable:
    x: int


STANDARD, OURS = make(standard), make(ours)
arguments = st.fixed_dictionaries(
    {"x": st.integers(0, 3)},
    optional={"y": st.integers(0, 3), "name": st.text(max_size=2), "note": st.text(max_size=2)},
)


@given(arguments, arguments)
def test_it_looks_compares_and_hashes_as_the_standard_one(one: dict[str, object], other: dict[str, object]) -> None:
    a, b = STANDARD(**one), STANDARD(**other)
    c, d = OURS(**one), OURS(**other)
    assert repr(a) == repr(c)
    assert (a == b) is (c == d)
    assert (hash(a) == hash(b)) is (hash(c) == hash(d))
    assert a.total == c.total
    assert c != a
    assert repr(replace(c, x=3)) == repr(replace(a, x=3))


def test_it_cannot_be_changed() -> None:
    value = OURS(1)
    with pytest.raises(FrozenInstanceError):
        value.x = 2
    with pytest.raises(FrozenInstanceError):
        del value.x
    with pytest.raises((AttributeError, TypeError)):
        value.other = 1
    assert not hasattr(value, "__dict__")


def test_it_matches_by_place_and_by_name() -> None:
    match OURS(1, 5):
        case OURS(1, y=y):
            assert y == 5
        case _:
            pytest.fail("did not match")


def test_wrong_arguments_are_told_as_ever() -> None:
    with pytest.raises(TypeError, match="x"):
        make(ours)()
    with pytest.raises(ValueError, match="negative"):
        make(ours)(-1)


def test_its_fields_can_be_asked_for_before_any_was_made() -> None:
    assert [f.name for f in dataclasses.fields(make(ours))] == [f.name for f in dataclasses.fields(STANDARD)]
    assert dataclasses.is_dataclass(make(ours))


def test_it_goes_through_json_copy_and_pickle() -> None:
    value = OURS(1, name="a")
    assert msgspec.json.decode(msgspec.json.encode(value), type=OURS) == value
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(Picklable(3))) == Picklable(3)  # noqa: S301 - our own bytes


def test_only_what_is_offered_can_be_asked_for() -> None:
    with pytest.raises(TypeError, match="frozen"):
        values.dataclass(frozen=False, slots=True)
    with pytest.raises(TypeError, match="inherits"):

        @ours
        class Child(OURS):
            z: int
