"""The one draft: everybody's edits one after another, each undone down to what is published."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.directory import Directory
from kiosk.office.documents import packed
from kiosk.office.errors import ForbiddenError, RefusedError, StaleError, UnknownError
from kiosk.office.office import Account
from kiosk.office.roles import Role
from support.offices import SMALL, Rig

Hired = Callable[..., Account]


def called(name: str) -> Directory:
    return replace(SMALL, hospital=name)


def test_a_draft_nobody_touched_says_nothing(rig: Rig) -> None:
    draft = rig.office.draft()
    assert (draft.revision, draft.directory, draft.by) == (0, Directory(), None)
    assert rig.office.unpublished() == ()


def test_an_edit_is_there_for_everybody_and_says_whose_it_is(rig: Rig, hired: Hired) -> None:
    draft = rig.office.edit(hired("lan", Role.EDIT), 0, SMALL)
    assert rig.office.draft() == draft
    assert (draft.revision, draft.directory, draft.by, draft.at) == (1, SMALL, "Lan", rig.clock.moment)


def test_who_edits_what_somebody_else_changed_meanwhile_is_told_whose_it_was(rig: Rig, hired: Hired) -> None:
    lan, mai = hired("lan", Role.EDIT), hired("mai", Role.EDIT)
    rig.office.edit(lan, 0, called("Một"))
    for stale in (
        lambda: rig.office.edit(mai, 0, called("Hai")),
        lambda: rig.office.undo(mai, 0),
        lambda: rig.office.publish(hired("chef"), 0),
    ):
        with pytest.raises(StaleError) as told:
            stale()
        assert "Lan" in told.value.says["vi"]
    assert rig.office.draft().directory.hospital == "Một"


def test_edits_are_undone_one_by_one_and_no_further(rig: Rig, hired: Hired) -> None:
    lan = hired("lan", Role.EDIT)
    for revision, name in enumerate(("Một", "Hai", "Ba")):
        rig.office.edit(lan, revision, called(name))
    seen = []
    for revision in (3, 4, 5):
        draft = rig.office.undo(lan, revision)
        seen.append((draft.revision, draft.directory.hospital))
    assert seen == [(4, "Hai"), (5, "Một"), (6, "")]
    with pytest.raises(UnknownError):
        rig.office.undo(lan, 6)
    rig.office.edit(lan, 6, called("Bốn"))
    assert rig.office.undo(lan, 7).directory == Directory()


def test_what_is_published_is_not_undone(rig: Rig, hired: Hired) -> None:
    chef = hired("chef")
    rig.office.edit(chef, 0, called("Một"))
    rig.office.edit(chef, 1, called("Hai"))
    rig.office.publish(chef, 2)
    with pytest.raises(UnknownError):
        rig.office.undo(chef, 2)
    rig.office.edit(chef, 2, called("Ba"))
    assert rig.office.undo(chef, 3).directory.hospital == "Hai"
    with pytest.raises(UnknownError):
        rig.office.undo(chef, 4)


def test_an_edit_that_changes_nothing_is_none(rig: Rig, hired: Hired) -> None:
    lan = hired("lan", Role.EDIT)
    first = rig.office.edit(lan, 0, SMALL)
    assert rig.office.edit(lan, 1, SMALL) == first
    assert [each.act for each in rig.office.audit()][:1] == ["draft-edited"]


def test_who_may_only_look_edits_nothing(rig: Rig, hired: Hired) -> None:
    viewer = hired("xem", Role.VIEW)
    for attempt in (
        lambda: rig.office.edit(viewer, 0, SMALL),
        lambda: rig.office.undo(viewer, 0),
        lambda: rig.office.close_today(viewer, "kham", None),
    ):
        with pytest.raises(ForbiddenError):
            attempt()


def test_a_directory_no_kiosk_could_take_is_no_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.office.documents.MOST_BYTES", 200)
    with pytest.raises(RefusedError):
        packed(SMALL)


def test_what_a_version_said_can_be_had_again(rig: Rig, hired: Hired) -> None:
    chef = hired("chef")
    rig.office.edit(chef, 0, called("Một"))
    rig.office.publish(chef, 1)
    rig.office.edit(chef, 1, called("Hai"))
    draft = rig.office.restore(chef, 2, 1)
    assert draft.directory == rig.office.directory_of(1) == called("Một")
    assert rig.office.undo(chef, 3).directory.hospital == "Hai"
    with pytest.raises(UnknownError):
        rig.office.restore(chef, 4, 99)


def test_what_is_closed_today_stays_closed_when_an_old_version_is_had_again(rig: Rig, hired: Hired) -> None:
    chef = hired("chef")
    rig.office.edit(chef, 0, SMALL)
    rig.office.publish(chef, 1)
    rig.office.close_today(chef, "kham", "p-1")
    draft = rig.office.restore(chef, rig.office.draft().revision, 1)
    assert [(each.department, each.room) for each in draft.directory.closures] == [("kham", "p-1")]
