"""Versions when the hospital's system, or the database, is not what it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DataError

from kiosk.departments import Catalogue, Department
from kiosk.office import versions
from kiosk.office.errors import StaleError
from kiosk.office.office import Account
from kiosk.sandbox.schema_office import directory_versions
from support.offices import MORNING, SMALL, Rig


@pytest.fixture
def chef(hired: Callable[..., Account]) -> Account:
    return hired("chef")


@pytest.fixture
def published(rig: Rig, chef: Account) -> Rig:
    """Version 1 is out."""
    rig.office.edit(chef, 0, SMALL)
    rig.office.publish(chef, 1)
    return rig


def test_of_many_versions_only_the_one_that_is_given_out_is_kept_signed(published: Rig, chef: Account) -> None:
    for place in ("p-1", "p-2"):
        published.office.close_today(chef, "kham", place)
    with published.database.read() as connection:
        signed = select(directory_versions.c.version).where(directory_versions.c.envelope.is_not(None))
        assert connection.scalars(signed).all() == [3]
    assert published.office.directory_of(1) == SMALL


def test_a_room_is_closed_although_the_system_has_changed_under_what_is_published(rig: Rig, chef: Account) -> None:
    overlay = replace(SMALL, complete=False)
    rig.office.publish(chef, rig.office.edit(chef, 0, overlay).revision)
    rig.system.says = Catalogue((Department("kham", "KB", "Khám bệnh"),), (), MORNING)
    assert "department-unknown-to-system" in {each.rule for each in rig.office.findings(overlay)}
    rig.office.close_today(chef, "kham", "p-1", reason="cúp\0 điện\u202e")
    assert rig.office.closed_today() == (("kham", "p-1"),)
    (closure,) = rig.office.directory_of(2).closures
    assert closure.reason == {"vi": "cúp điện"}
    with pytest.raises(StaleError, match="meanwhile") as told:
        rig.office.edit(chef, 1, SMALL)
    assert told.value.says["vi"].startswith("Chef")


def test_what_the_database_does_not_take_stays_out_and_stands_in_nobodys_way(
    published: Rig, chef: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    published.office.publish(chef, published.office.draft().revision, at=MORNING + timedelta(minutes=5))
    published.clock.advance(minutes=6)

    def full(*_words: object) -> None:
        raise DataError("INSERT", {}, ValueError("out of range"))

    with monkeypatch.context() as broken:
        broken.setattr(versions, "add", full)
        found = published.office.released()
    assert found is not None
    assert found[0] == 1
    assert published.office.publications()[0].refused
    assert published.office.audit(most=1)[0].act == "release-refused"
