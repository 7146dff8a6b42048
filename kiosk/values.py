"""Frozen values whose methods are written when they are first used.

The standard `dataclass` writes and compiles six methods for each class, 0.7 ms a class on Python 3.11; the kiosk has
more than a hundred and shows its first screen with a dozen of them in use. `dataclass(frozen=True, slots=True)` of this
module is the standard one, put off: the class is made at once with its slots; `__init__`, `__repr__`, `__eq__`,
`__hash__` and the fields are taken from a standard dataclass when one of them is needed. `dataclasses.replace`,
`fields` and `is_dataclass` work as ever. For classes without bases that have fields of their own.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - type checkers see the standard one
else:
    from dataclasses import FrozenInstanceError
    from dataclasses import dataclass as standard_dataclass

    WRITTEN_LATER = ("__init__", "__repr__", "__eq__", "__hash__")

    def dataclass(*, frozen, slots, repr=True):
        """As `dataclasses.dataclass(frozen=True, slots=True)`; `repr=False` where the class writes its own."""
        if not (frozen and slots):
            raise TypeError("values are frozen and have slots")
        return _put_off if repr else _put_off_with_own_repr

    def _put_off_with_own_repr(cls):
        if "__repr__" not in vars(cls):
            raise TypeError(f"{cls.__name__} needs a __repr__ of its own")
        return _put_off(cls)

    def _put_off(cls):
        if any("__dataclass_fields__" in vars(base) for base in cls.__mro__[1:]):
            raise TypeError(f"{cls.__name__} inherits fields: use the standard dataclass")
        names = tuple(vars(cls).get("__annotations__", {}))
        own = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
        defaults = {name: own.pop(name) for name in names if name in own}
        later = [name for name in WRITTEN_LATER if name == "__init__" or own.get(name) is None]

        def write():
            body = {"__annotations__": made.__annotations__, "__module__": made.__module__, **defaults}
            if hasattr(made, "__post_init__"):
                body["__post_init__"] = made.__post_init__
            twin = standard_dataclass(frozen=True)(type(made.__name__, (), body))
            for name in (*later, "__dataclass_fields__", "__dataclass_params__"):
                setattr(made, name, getattr(twin, name))

        own |= {name: _stub(name, write) for name in later}
        own |= {"__slots__": names, "__match_args__": names, "__dataclass_fields__": _Fields(write)}
        own |= {"__setattr__": _refuse_setting, "__delattr__": _refuse_deleting}
        own |= {"__getstate__": _state, "__setstate__": _set_state}  # for copy and pickle
        made = type(cls)(cls.__name__, cls.__bases__, own)
        made.__qualname__ = cls.__qualname__
        return made

    def _stub(name, write):
        def first_use(self, *args, **kwargs):
            write()
            return getattr(self, name)(*args, **kwargs)

        return first_use

    class _Fields:
        """Stands for `__dataclass_fields__` until somebody looks."""

        def __init__(self, write):
            self._write = write

        def __get__(self, instance, owner):
            self._write()
            return owner.__dataclass_fields__

    def _state(self):
        return [getattr(self, name) for name in self.__slots__]

    def _set_state(self, state):
        for name, value in zip(self.__slots__, state, strict=True):
            object.__setattr__(self, name, value)

    def _refuse_setting(self, name, value):  # noqa: ARG001 - Python's signature
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_deleting(self, name):  # noqa: ARG001 - Python's signature
        raise FrozenInstanceError(f"cannot delete field {name!r}")
