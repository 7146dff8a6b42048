"""Accounts: who may have which, and who changes whose."""

from collections.abc import Callable

import pytest

from kiosk.office.errors import ForbiddenError, RefusedError, UnknownError
from kiosk.office.office import Account
from kiosk.office.roles import Role
from support.offices import PASSWORD, SMALL, Rig

Hired = Callable[..., Account]
OTHER = "một cái khác hẳn"


@pytest.mark.parametrize(
    "password",
    ["ngắn", "123456789", "1234567890", "MatKhau123", "aaaaaaaaaaaa", "nguyễn thị lan", "lan.nguyen.90", "x" * 300],
)
def test_a_password_that_is_easily_guessed_is_refused(rig: Rig, password: str) -> None:
    with pytest.raises(RefusedError):
        rig.office.add_account(None, "Lan.Nguyen.90", "Nguyễn Thị Lan", Role.EDIT, password)
    assert rig.office.accounts() == ()


def test_a_name_is_there_once_however_it_is_written(rig: Rig, hired: Hired) -> None:
    hired("lan")
    for taken in ("LAN", " lan "):
        with pytest.raises(RefusedError):
            rig.office.add_account(None, taken, "", Role.EDIT, PASSWORD)


@pytest.mark.parametrize("name", ["", "  ", "hai tên", "x" * 65, "hai\u00a0ten", "сhef", "οanh", "lan!"])
def test_a_name_that_cannot_be_typed_at_a_door_is_refused(rig: Rig, name: str) -> None:
    with pytest.raises(RefusedError):
        rig.office.add_account(None, name, "", Role.EDIT, PASSWORD)


def test_a_name_with_signs_nobody_sees_is_the_name_without_them(rig: Rig, hired: Hired) -> None:
    hired("lan")
    for twin in ("l\u200ban", "\u202elan", "ｌａｎ", "la\0n"):
        with pytest.raises(RefusedError, match="taken"):
            rig.office.add_account(None, twin, "Ai đó", Role.EDIT, PASSWORD)


def test_the_log_never_leaves_open_which_of_two_it_was(rig: Rig, hired: Hired) -> None:
    hired("lan")
    other = hired("mai")
    for shown in ("Lan", " LAN\u200b ", "Máy chủ", "Dòng lệnh máy chủ", "?"):
        with pytest.raises(RefusedError, match="somebody else"):
            rig.office.add_account(None, "ngoc", shown, Role.EDIT, PASSWORD)
        with pytest.raises(RefusedError, match="somebody else"):
            rig.office.change_account(None, other.id, shown=shown)
    assert rig.office.change_account(None, other.id, shown="Mai").shown == "Mai", "she is nobody else"


def test_only_admins_keep_accounts(rig: Rig, hired: Hired) -> None:
    admin, publisher = hired("chef"), hired("lan", Role.PUBLISH)
    rig.office.add_account(admin, "mai", "Mai", Role.VIEW, PASSWORD)
    for attempt in (
        lambda: rig.office.add_account(publisher, "hoa", "", Role.ADMIN, PASSWORD),
        lambda: rig.office.change_account(publisher, publisher.id, role=Role.ADMIN),
        lambda: rig.office.change_account(publisher, admin.id, password=OTHER),
        lambda: rig.office.change_account(publisher, publisher.id, password=OTHER, role=Role.ADMIN),
    ):
        with pytest.raises(ForbiddenError):
            attempt()
    assert [(each.name, each.role) for each in rig.office.accounts()] == [
        ("chef", Role.ADMIN),
        ("lan", Role.PUBLISH),
        ("mai", Role.VIEW),
    ]


def test_everybody_changes_their_own_password(rig: Rig, hired: Hired) -> None:
    account = hired("lan", Role.VIEW)
    rig.office.change_account(account, account.id, password=OTHER)
    assert rig.office.log_in("lan", PASSWORD, address="10.0.0.1") is None
    assert rig.office.log_in("lan", OTHER, address="10.0.0.1") is not None


@pytest.mark.parametrize("change", [{"role": Role.PUBLISH}, {"active": False}])
def test_the_last_active_admin_stays(rig: Rig, hired: Hired, change: dict[str, object]) -> None:
    last = hired("chef")
    other = hired("phó", Role.ADMIN)
    rig.office.change_account(last, other.id, active=False)
    with pytest.raises(RefusedError):
        rig.office.change_account(last, last.id, **change)  # type: ignore[arg-type]
    rig.office.change_account(last, other.id, active=True)
    rig.office.change_account(other, last.id, **change)  # type: ignore[arg-type]


def test_what_an_account_may_do_is_looked_up_when_it_does_it(rig: Rig, hired: Hired) -> None:
    hired("chef")
    editor = hired("lan", Role.EDIT)
    rig.office.change_account(None, editor.id, role=Role.VIEW)
    with pytest.raises(ForbiddenError):
        rig.office.edit(editor, 0, SMALL)
    rig.office.change_account(None, editor.id, role=Role.EDIT, active=False)
    with pytest.raises(ForbiddenError):
        rig.office.edit(editor, 0, SMALL)


def test_an_account_that_never_was_is_unknown(rig: Rig) -> None:
    with pytest.raises(UnknownError):
        rig.office.change_account(None, 77, active=False)
