"""The office on each kind of database, in several processes, with the sandbox as the hospital's whole system."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.departments import OpeningHours
from kiosk.directory import DepartmentEntry, Directory, DoctorSession, Fees, Holiday, Holidays
from kiosk.directory_files.published import opened
from kiosk.office.directory_office import DirectoryOffice
from kiosk.office.errors import StaleError
from kiosk.office.office import Account, Publication
from kiosk.office.roles import Role
from kiosk.sandbox import directory_reports, queues, sessions
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.wire import DirectoryReport
from support.offices import KEY, MORNING, PASSWORD, SMALL, ToldClock, clinic, room, words

PROCESSES = 2
Offices = list[tuple[DirectoryOffice, Hospital]]


@pytest.fixture
def told() -> ToldClock:
    return ToldClock()


@pytest.fixture
def offices(new_database: str, told: ToldClock) -> Iterator[Offices]:
    """As several server processes have them: each its own connections to one database."""
    with ExitStack() as stack:
        yield [stack.enter_context(clinic(new_database, told)) for _ in range(PROCESSES)]


@pytest.fixture
def chef(offices: Offices) -> Account:
    return offices[0][0].add_account(None, "chef", "Trưởng phòng", Role.ADMIN, PASSWORD)


def released(office: DirectoryOffice) -> tuple[int, Directory]:
    found = office.released()
    assert found is not None
    return found[0], opened(found[1], KEY.public_line).directory


def test_a_whole_day_of_one_office_is_seen_by_all_processes(offices: Offices, chef: Account, told: ToldClock) -> None:
    one, two = (office for office, _ in offices)
    token = one.log_in("chef", PASSWORD, address="10.0.0.9")
    assert token is not None
    assert two.account_of(token) == chef
    draft = two.edit(chef, 0, SMALL)
    one.publish(chef, draft.revision)
    assert released(one) == released(two) == (1, SMALL)
    two.close_today(chef, "kham", "p-1", reason="cúp điện")
    assert one.closed_today() == (("kham", "p-1"),)
    one.publish(chef, one.edit(chef, one.draft().revision, SMALL).revision, at=MORNING + timedelta(hours=1))
    two.log_out(token)
    assert one.account_of(token) is None
    assert one.audit(most=1)[0].act == "logged-out"
    told.advance(hours=1)
    assert released(one) == (3, SMALL)


def test_versions_grow_and_none_is_given_twice_whoever_publishes_at_once(offices: Offices, chef: Account) -> None:
    office = offices[0][0]
    office.publish(chef, office.edit(chef, 0, SMALL).revision)

    def until_made(act: Callable[[], Publication]) -> int:
        """The same again where others were faster: what is closed already gets no version of its own."""
        while True:
            with suppress(StaleError):
                return act().version

    def close_and_open(which: int) -> list[int]:
        mine, place = offices[which % PROCESSES][0], ("kham", ("p-1", "p-2", None)[which % 3])
        acts = (lambda: mine.close_today(chef, *place), lambda: mine.open_today(chef, *place))
        return [until_made(act) for _ in range(3) for act in acts]

    with ThreadPoolExecutor(PROCESSES) as pool:
        numbers = [number for made in pool.map(close_and_open, range(PROCESSES)) for number in made]
    assert len(numbers) == PROCESSES * 6
    assert len({*numbers}) == len(numbers)
    assert [each.version for each in office.publications()] == sorted((1, *numbers), reverse=True)
    assert released(office)[0] == max(numbers)


def test_of_two_who_edit_at_once_one_is_told(offices: Offices, chef: Account) -> None:
    def edit(which: int) -> bool:
        try:
            offices[which][0].edit(chef, 0, replace(SMALL, hospital=f"Số {which}"))
        except StaleError:
            return False
        return True

    with ThreadPoolExecutor(PROCESSES) as pool:
        assert sorted(pool.map(edit, range(PROCESSES))) == [False] * (PROCESSES - 1) + [True]


def test_what_is_planned_comes_out_once_whoever_asks(offices: Offices, chef: Account, told: ToldClock) -> None:
    office = offices[0][0]
    office.publish(chef, office.edit(chef, 0, SMALL).revision, at=MORNING + timedelta(minutes=5))
    told.advance(minutes=5)
    with ThreadPoolExecutor(PROCESSES) as pool:
        seen = [*pool.map(lambda which: released(offices[which][0])[0], range(PROCESSES))]
    assert seen == [1] * PROCESSES
    assert [each.act for each in office.audit()].count("released") == 1


def test_the_hospital_does_what_its_directory_says_and_so_do_its_fees(offices: Offices, chef: Account) -> None:
    office = offices[0][0]
    system = office.system()
    assert system is not None
    assert len(system.departments) == 14
    office.publish(chef, office.edit(chef, 0, SMALL).revision)
    system = offices[1][0].system()
    assert system is not None
    assert [each.id for each in system.departments if each.active] == ["kham", "san"]
    assert [each.queue_id for each in system.rooms] == ["p-1", "p-2", "p-3"]
    office.close_today(chef, "kham", "p-2")
    system = offices[1][0].system()
    assert system is not None
    assert {each.queue_id: each.state.value for each in system.rooms}["p-2"] == "closed"


def test_the_hospital_keeps_the_days_its_directory_says(offices: Offices, chef: Account, told: ToldClock) -> None:
    office, hospital = offices[0]
    weekdays = (OpeningHours((1, 2, 3, 4, 5), 420, 1020),)
    doctor = DoctorSession("BS. Thử", OpeningHours((1,), 420, 720))
    inside, birth, always = (
        replace(SMALL.departments[0], hours=weekdays, rooms=(room("p-1", "1", sessions=(doctor,)),)),
        replace(SMALL.departments[1], rooms=(room("p-3", "3"),)),
        DepartmentEntry("cc", "CC", words("Cấp cứu"), works_on_holidays=True, rooms=(room("p-4", "4"),)),
    )
    own = Holiday(date(2026, 11, 24), date(2026, 11, 24), words("Ngày hội"))
    holidays = Holidays(days=(own,), working=(date(2026, 11, 28),))
    directory = replace(SMALL, departments=(inside, birth, always), holidays=holidays)
    office.publish(chef, office.edit(chef, 0, directory).revision)

    def states(day: int, month: int = 11, year: int = 2026) -> list[str]:
        told.moment = MORNING.replace(year=year, month=month, day=day)
        return [each.state for each in queues.queue_list(hospital, None).items]

    assert states(23) == ["open", "open", "open"]
    assert states(24) == ["closed", "closed", "open"], "the hospital's own day off"
    assert states(28) == ["open", "open", "open"], "a Saturday that is worked like a Monday"
    assert [each.practitioner for each in sessions.session_list(hospital, None, None).items] == ["BS. Thử"]
    assert states(29) == ["closed", "open", "open"], "a Sunday"
    assert states(1, 1, 2027) == ["closed", "open", "open"], "New Year, where the directory says the hours"


def test_a_department_the_sandbox_does_not_have_yet_can_be_published(offices: Offices, chef: Account) -> None:
    office = offices[0][0]
    new = DepartmentEntry(
        "tiem", code="TC", names=words("Tiêm chủng"), fees=Fees(20_000, 20_000), rooms=(room("p-9", "9"),)
    )
    office.publish(chef, office.edit(chef, 0, Directory(hospital="Ví Dụ", departments=(new,))).revision)
    system = office.system()
    assert system is not None
    assert system.departments[0].name == "Tiêm chủng"
    assert len(system.departments) == 15


def test_a_reset_forgets_patients_and_keeps_the_office(offices: Offices, chef: Account) -> None:
    office, hospital = offices[0]
    office.publish(chef, office.edit(chef, 0, SMALL).revision)
    entries = office.audit()
    hospital.reset()
    assert office.accounts() == (chef,)
    assert office.audit() == entries
    assert released(office) == (1, SMALL)
    system = office.system()
    assert system is not None
    assert [each.id for each in system.departments if each.active] == ["kham", "san"]


def test_the_lobby_shows_what_each_kiosk_said_last(offices: Offices) -> None:
    office, hospital = offices[0]

    def say(at: str, **more: object) -> None:
        directory_reports.take(hospital, DirectoryReport.model_validate({"kioskId": "K3", "at": at} | more))

    directory_reports.asked(hospital, "K1")
    say("2026-11-23T07:39:00+07:00", running=6, refused=7, reasons=["hours-overlap"])
    directory_reports.asked(hospital, "K3")
    say("2026-11-23T07:30:00+07:00", running=5)
    first, third = office.kiosks()
    assert (first.kiosk_id, first.running, first.reasons) == ("K1", None, ())
    assert (third.running, third.refused, third.reasons) == (6, 7, ("hours-overlap",))
    say("2030-01-01T00:00:00+07:00", running=7)
    say("2026-11-23T07:40:00+07:00", running=8)
    assert office.kiosks()[1].running == 8, "a clock that runs ahead has not the last word for ever"
    directory_reports.asked(hospital, "K9")
    late = {"kioskId": "K9", "at": "2026-11-23T05:00:00+07:00", "running": 8}
    directory_reports.take(hospital, DirectoryReport.model_validate(late))
    assert office.kiosks()[2].running == 8, "a clock that runs late is heard, too"
