"""Hospitals of their own for every test of the page."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.office.roles import Role
from support.staff_page import PASSWORD, ManualClock, World, opened, small_hospital


@pytest.fixture(scope="session")
def first_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Staff of every role, the small hospital published. Copied for every test."""
    path = tmp_path_factory.mktemp("office") / "hospital.db"
    with opened(path, ManualClock()) as world:
        for role in Role:
            world.office.add_account(None, role.value, f"Chị {role.name.title()}", role, PASSWORD)
        office, by = world.office, world.office.accounts()[0]
        by = next(one for one in office.accounts() if one.role is Role.ADMIN)
        draft = office.edit(by, office.draft().revision, small_hospital())
        office.publish(by, draft.revision, note="Bản đầu")
    return path


@pytest.fixture
def open_world(first_database: Path, tmp_path: Path) -> Iterator[Callable[..., World]]:
    """Opens worlds of one's own."""
    made: list[opened] = []

    def make(**how: bool) -> World:
        path = tmp_path / f"{len(made)}.db"
        shutil.copy(first_database, path)
        made.append(opened(path, ManualClock(), **how))
        return made[-1].world

    yield make
    for one in made:
        one.__exit__()


@pytest.fixture
def world(open_world: Callable[..., World]) -> World:
    """As it is first."""
    return open_world()
