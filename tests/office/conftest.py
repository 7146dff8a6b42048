"""An office on a database of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.office.office import Account
from kiosk.office.roles import Role
from support.offices import PASSWORD, Rig, office_rig

Hired = Callable[..., Account]


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    with office_rig(f"sqlite:///{tmp_path / 'office.db'}") as rig:
        yield rig


@pytest.fixture
def hired(rig: Rig) -> Hired:
    """Somebody new: `hired("lan", Role.EDIT)`."""

    def hire(name: str, role: Role = Role.ADMIN) -> Account:
        return rig.office.add_account(None, name, name.title(), role, PASSWORD)

    return hire
