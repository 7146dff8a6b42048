"""Versions: signed, checked, planned, taken back; and a room closed for today at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from kiosk.departments import Catalogue, Department
from kiosk.directory import Closure, DepartmentEntry, Directory
from kiosk.directory_files.published import opened
from kiosk.office.errors import ForbiddenError, RefusedError, UnknownError
from kiosk.office.office import Account
from kiosk.office.roles import Role
from kiosk.sandbox.schema_office import directory_reports
from support.offices import KEY, MORNING, SMALL, Rig, words

Hired = Callable[..., Account]
TODAY = MORNING.date()


@pytest.fixture
def chef(hired: Hired) -> Account:
    return hired("chef")


@pytest.fixture
def published(rig: Rig, chef: Account) -> Rig:
    """Version 1 is out."""
    rig.office.edit(chef, 0, SMALL)
    rig.office.publish(chef, 1)
    return rig


def edited(rig: Rig, by: Account, name: str) -> int:
    """The hospital gets another name in the draft; the revision."""
    draft = rig.office.draft()
    return rig.office.edit(by, draft.revision, replace(draft.directory, hospital=name)).revision


def released(rig: Rig) -> tuple[int, Directory]:
    """What kiosks get now."""
    found = rig.office.released()
    assert found is not None
    version = opened(found[1], KEY.public_line)
    assert version.version == found[0]
    return version.version, version.directory


def broken() -> Directory:
    return replace(SMALL, departments=(*SMALL.departments, SMALL.departments[0]))


def test_before_the_first_version_there_is_none(rig: Rig) -> None:
    assert rig.office.released() is None
    assert rig.office.publications() == ()
    assert rig.office.closed_today() == ()


def test_a_version_is_signed_with_the_hospitals_key_and_told_at_once(rig: Rig, chef: Account) -> None:
    rig.office.edit(chef, 0, SMALL)
    assert len(rig.office.unpublished()) > 0
    made = rig.office.publish(chef, 1, note="  Lần   đầu ")
    assert released(rig) == (1, SMALL)
    assert (made.version, made.by, made.note, made.planned) == (1, "Chef", "Lần đầu", False)
    assert rig.office.publications() == (made,)
    assert rig.office.unpublished() == ()
    assert rig.news.count == 1


def test_what_would_break_a_kiosk_is_not_published_and_the_findings_say_why(rig: Rig, chef: Account) -> None:
    rig.office.edit(chef, 0, broken())
    with pytest.raises(RefusedError) as refused:
        rig.office.publish(chef, 1)
    assert "department-twice" in {each.rule for each in refused.value.findings}
    assert rig.office.released() is None
    assert rig.office.draft().directory == broken()


def test_after_a_restored_backup_the_next_version_is_newer_than_what_kiosks_run(published: Rig, chef: Account) -> None:
    def kiosk(name: str, running: int) -> None:
        report = {"kiosk_id": name, "running": running, "reasons": "[]", "at_ms": 0}
        published.database.transact(lambda connection: connection.execute(insert(directory_reports).values(**report)))

    kiosk("K1", 41)
    kiosk("K2", 2**31 - 1)
    made = published.office.publish(chef, edited(published, chef, "Mới"))
    assert released(published)[0] == made.version == 42


def test_only_who_publishes_publishes(rig: Rig, hired: Hired) -> None:
    editor = hired("lan", Role.EDIT)
    rig.office.edit(editor, 0, SMALL)
    with pytest.raises(ForbiddenError):
        rig.office.publish(editor, 1)


def test_a_planned_version_comes_out_at_its_time_and_not_before(published: Rig, chef: Account) -> None:
    at = MORNING + timedelta(hours=1)
    planned = published.office.publish(chef, edited(published, chef, "Mới"), at=at)
    edited(published, chef, "Mới hơn")
    assert (planned.version, planned.planned, planned.release_at) == (2, True, at)
    published.clock.advance(minutes=59)
    assert released(published)[0] == 1
    published.clock.advance(minutes=1)
    assert released(published) == (2, replace(SMALL, hospital="Mới"))
    assert [(each.version, each.planned) for each in published.office.publications()] == [(2, False), (1, False)]
    assert published.office.undo(chef, published.office.draft().revision).directory.hospital == "Mới"


def test_a_planned_version_is_checked_again_when_its_time_comes(rig: Rig, chef: Account) -> None:
    known = Department("kham", "KB", "Khám bệnh")
    rig.system.says = Catalogue((known,), (), MORNING)
    rig.office.edit(chef, 0, replace(SMALL, complete=False, departments=SMALL.departments[:1]))
    rig.office.publish(chef, 1, at=MORNING + timedelta(hours=1))
    rig.system.says = Catalogue((replace(known, id="another"),), (), MORNING)
    rig.clock.advance(hours=2)
    assert rig.office.released() is None
    (refused,) = rig.office.publications()
    assert (refused.planned, refused.refused) == (True, True)
    assert rig.office.audit(most=1)[0].act == "release-refused"
    rig.system.says = None
    assert rig.office.released() is None, "nobody looks at it again on its own"
    rig.office.withdraw(chef, refused.version)
    assert rig.office.publications() == ()


def test_a_planned_version_is_taken_back(published: Rig, chef: Account, hired: Hired) -> None:
    planned = published.office.publish(chef, edited(published, chef, "Mới"), at=MORNING + timedelta(hours=1))
    with pytest.raises(ForbiddenError):
        published.office.withdraw(hired("lan", Role.EDIT), planned.version)
    published.office.withdraw(chef, planned.version)
    published.clock.advance(days=1)
    assert released(published)[0] == 1
    for gone in (planned.version, 1, 99):
        with pytest.raises(UnknownError):
            published.office.withdraw(chef, gone)


def test_a_planned_version_does_not_undo_what_is_published_meanwhile(published: Rig, chef: Account) -> None:
    published.office.publish(chef, edited(published, chef, "Hẹn giờ"), at=MORNING + timedelta(hours=1))
    published.office.publish(chef, edited(published, chef, "Ngay bây giờ"))
    published.clock.advance(days=1)
    assert released(published) == (3, replace(SMALL, hospital="Ngay bây giờ"))
    assert [each.version for each in published.office.publications()] == [3, 1]


def test_an_earlier_plan_for_a_later_hour_gives_way_and_one_for_an_earlier_hour_stays(
    published: Rig, chef: Account
) -> None:
    for name, hours in (("Sớm", 1), ("Muộn", 5), ("Giữa", 3)):
        published.office.publish(chef, edited(published, chef, name), at=MORNING + timedelta(hours=hours))
    assert [each.version for each in published.office.publications() if each.planned] == [4, 2]
    seen = []
    for _ in range(6):
        published.clock.advance(hours=1)
        seen.append(released(published)[1].hospital)
    assert seen == ["Sớm", "Sớm", "Giữa", "Giữa", "Giữa", "Giữa"]


def test_versions_grow_whatever_was_planned_before(published: Rig, chef: Account) -> None:
    published.office.publish(chef, edited(published, chef, "Hẹn giờ"), at=MORNING + timedelta(hours=1))
    published.office.close_today(chef, "kham", "p-1")
    assert released(published)[0] == 3
    published.clock.advance(hours=1)
    version, directory = released(published)
    assert version == 4
    assert directory.hospital == "Hẹn giờ"
    assert published.office.closed_today() == (("kham", "p-1"),), "what was closed meanwhile stays closed"


def test_closing_a_room_publishes_nobody_elses_work(published: Rig, hired: Hired) -> None:
    nurse, editor = hired("tâm", Role.EDIT), hired("lan", Role.EDIT)
    edited(published, editor, "Chưa xong")
    made = published.office.close_today(nurse, "kham", "p-2", reason="Bác sĩ  nghỉ")
    version, directory = released(published)
    assert (version, made.version) == (2, 2)
    assert directory == replace(SMALL, closures=(Closure("kham", TODAY, TODAY, "p-2", {"vi": "Bác sĩ nghỉ"}),))
    draft = published.office.draft()
    assert draft.directory.hospital == "Chưa xong"
    assert draft.directory.closures == directory.closures
    assert published.office.undo(editor, draft.revision).directory == directory
    assert "Phòng 2 – Khám bệnh (Bác sĩ nghỉ)" in made.note


def test_what_is_closed_is_opened_again_and_closing_twice_changes_nothing(published: Rig, chef: Account) -> None:
    office = published.office
    first = office.close_today(chef, "kham", "p-1")
    assert office.close_today(chef, "kham", "p-1") == first
    office.close_today(chef, "san", None)
    assert office.closed_today() == (("kham", "p-1"), ("san", None))
    office.open_today(chef, "kham", "p-1")
    assert office.closed_today() == (("san", None),)
    with pytest.raises(UnknownError):
        office.open_today(chef, "san", "p-3")
    assert [each.department for each in office.draft().directory.closures] == ["san"]


def test_a_week_that_is_opened_for_today_goes_on_tomorrow_and_what_is_over_is_dropped(rig: Rig, chef: Account) -> None:
    week = Closure("kham", TODAY - timedelta(days=2), TODAY + timedelta(days=4), "p-1")
    over = Closure("san", date(2026, 1, 5), date(2026, 1, 9))
    rig.office.edit(chef, 0, replace(SMALL, closures=(week, over)))
    rig.office.publish(chef, 1)
    rig.office.open_today(chef, "kham", "p-1")
    assert released(rig)[1].closures == (replace(week, first=TODAY + timedelta(days=1)),)
    rig.clock.advance(days=1)
    assert rig.office.closed_today() == (("kham", "p-1"),)
    rig.clock.advance(days=4)
    assert rig.office.closed_today() == ()


@pytest.mark.parametrize("place", [("khoa-ma", None), ("kham", "p-3"), ("kham", "khong-co")])
def test_what_does_not_exist_is_not_closed(published: Rig, chef: Account, place: tuple[str, str | None]) -> None:
    with pytest.raises(UnknownError):
        published.office.close_today(chef, *place)
    assert released(published)[0] == 1


def test_a_room_only_the_hospitals_system_knows_is_closed_before_anything_is_published(rig: Rig, chef: Account) -> None:
    rig.system.says = Catalogue((Department("dep-tm", "TM", "Tim mạch"),), (), MORNING)
    rig.office.close_today(chef, "dep-tm", None)
    assert released(rig)[1] == Directory(closures=(Closure("dep-tm", TODAY, TODAY),))


def test_a_draft_of_many_edits_and_closures_comes_back_as_it_was_given(published: Rig, chef: Account) -> None:
    draft = published.office.draft()
    more = DepartmentEntry("tiem", code="TC", names=words("Tiêm chủng"), series="C", rooms=())
    changed = replace(draft.directory, departments=(*draft.directory.departments, more), languages=("vi", "en", "ko"))
    assert published.office.edit(chef, draft.revision, changed).directory == changed
    assert published.office.draft().directory == changed
