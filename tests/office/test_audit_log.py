"""Who did what when: everything, in order, and nothing that should stay secret."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.directory import Change
from kiosk.office.audit import MOST_CHANGES_TOLD, Did, told
from kiosk.office.errors import RefusedError
from kiosk.office.office import Account
from kiosk.office.roles import Role
from support.offices import MORNING, PASSWORD, SMALL, Rig

Hired = Callable[..., Account]


def live_a_day(rig: Rig, chef: Account, lan: Account) -> None:
    """Everything that can be done, once."""
    office = rig.office
    token = office.log_in("lan", PASSWORD, address="10.0.0.7")
    office.log_in("lan", "hunter2hunter2", address="10.0.0.7")
    office.log_in("mật khẩu gõ nhầm ô", "x", address="10.0.0.7")
    office.log_out(str(token))
    office.edit(lan, 0, SMALL)
    office.edit(lan, 1, replace(SMALL, hospital="Hai"))
    office.undo(lan, 2)
    office.publish(chef, 3, note="đợt một")
    office.close_today(lan, "kham", "p-1", reason="bác sĩ nghỉ")
    office.open_today(lan, "kham", "p-1")
    office.edit(chef, office.draft().revision, replace(SMALL, hospital="Bốn"))
    revision = office.restore(chef, office.draft().revision, 1).revision
    revision = office.edit(chef, revision, replace(SMALL, hospital="Ba")).revision
    office.withdraw(chef, office.publish(chef, revision, at=MORNING + timedelta(hours=1)).version)
    office.publish(chef, revision, at=MORNING + timedelta(hours=2))
    rig.clock.advance(hours=3)
    office.released()
    office.change_account(chef, lan.id, password="một cái khác hẳn", shown="Lan Nguyễn")  # noqa: S106 - of nobody


def test_everything_that_is_done_stands_in_the_log(rig: Rig, hired: Hired) -> None:
    live_a_day(rig, hired("chef"), hired("lan", Role.EDIT))
    acts = {each.act for each in rig.office.audit(most=1000)}
    assert acts == {each.value for each in Did} - {"login-held-back", "release-refused"}


def test_the_log_names_who_and_what_and_no_secret(rig: Rig, hired: Hired) -> None:
    live_a_day(rig, hired("chef"), hired("lan", Role.EDIT))
    entries = rig.office.audit(most=1000)
    says = "\n".join(f"{each.by}: {each.says}" for each in entries)
    for wanted in (
        "Lan: Đóng hôm nay: Phòng 1 – Khám bệnh (bác sĩ nghỉ)",
        "Chef: Phát hành phiên bản 1",
        "từ 10.0.0.7",
    ):
        assert wanted in says
    for secret in (PASSWORD, "hunter2", "một cái khác hẳn", "gõ nhầm ô"):
        assert secret not in says


def test_pages_of_the_log_lose_nothing_although_all_of_it_happened_in_one_moment(rig: Rig, hired: Hired) -> None:
    for number in range(7):
        hired(f"ten{number}", Role.VIEW)
    whole = rig.office.audit(most=100)
    paged = list(rig.office.audit(most=3))
    while len(more := rig.office.audit(most=3, before=paged[-1].at)) > 0:
        paged += more
    assert tuple(paged) == whole
    assert len({each.at for each in whole}) == len(whole) == 7


def test_a_clock_set_back_keeps_the_order(rig: Rig, hired: Hired) -> None:
    hired("truoc")
    rig.clock.advance(days=-2)
    hired("sau")
    assert ["sau" in each.says for each in rig.office.audit()] == [True, False]


def test_who_is_held_back_stands_in_the_log_once_for_each_guess(rig: Rig, hired: Hired) -> None:
    hired("lan")
    for _ in range(5):
        rig.office.log_in("lan", "x", address="10.0.0.7")
    for _ in range(50):
        with pytest.raises(RefusedError):
            rig.office.log_in("lan", "x", address="10.0.0.7")
    acts = [each.act for each in rig.office.audit(most=1000)]
    assert (acts.count("login-failed"), acts.count("login-held-back")) == (5, 1)


def test_a_line_stays_readable_however_much_changed() -> None:
    line = told([Change(("x",), {"vi": f"đổi {number}"}) for number in range(MOST_CHANGES_TOLD + 12)])
    assert line.endswith("và 12 thay đổi khác")
    assert told([]) == "không thay đổi gì"
