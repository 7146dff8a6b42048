"""Who may do what."""

from enum import Enum


class Role(Enum):
    """Each may do what the ones before it may."""

    VIEW = "view"
    EDIT = "edit"
    PUBLISH = "publish"
    ADMIN = "admin"


class Act(Enum):
    """What the page offers."""

    SEE = "see"
    EDIT = "edit"
    CLOSE_TODAY = "close-today"
    PUBLISH = "publish"
    ACCOUNTS = "accounts"


_LEAST = {
    Act.SEE: Role.VIEW,
    Act.EDIT: Role.EDIT,
    Act.CLOSE_TODAY: Role.EDIT,  # a nurse at 7:40, with nobody of the office there yet
    Act.PUBLISH: Role.PUBLISH,
    Act.ACCOUNTS: Role.ADMIN,
}
_ORDER = tuple(Role)


def may(role: Role, act: Act) -> bool:
    """Whether an account of this role may do it."""
    return _ORDER.index(role) >= _ORDER.index(_LEAST[act])
