"""`kiosk hospital account`: who of the hospital's staff may use the page. Passwords are asked for, never arguments."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from kiosk.commands import CannotStartError
from kiosk.commands.hospital_office import add_database, desk_of

if TYPE_CHECKING:
    from kiosk.office.accounts import Accounts
    from kiosk.office.office import Account

ROLES = ("view", "edit", "publish", "admin")


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital account`."""
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    add = what.add_parser("add", help="a new account")
    add.add_argument("name", help="to log in with")
    add.add_argument("--role", choices=ROLES, required=True, help="each may do what the ones before it may")
    add.add_argument("--shown", default="", metavar="NAME", help="how others read who did something")
    listed = what.add_parser("list", help="all of them")
    password = what.add_parser("password", help="a new password")
    disable = what.add_parser("disable", help="nobody logs in with it any more")
    for each in (password, disable):
        each.add_argument("name")
    for each in (add, password):
        each.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    for each in (add, listed, password, disable):
        add_database(each)


def run(arguments: argparse.Namespace) -> int:
    """Do it; 1 when it was refused."""
    with desk_of(arguments.database) as desk:
        try:
            from kiosk.office.accounts import Accounts  # noqa: PLC0415 - a kiosk may lack the sandbox's libraries
            from kiosk.office.errors import OfficeError  # noqa: PLC0415
            from kiosk.office.passwords import Passwords  # noqa: PLC0415
        except ModuleNotFoundError as error:
            raise CannotStartError(f"accounts need {error.name}: pip install 'kiosk[sandbox]'") from error

        accounts = Accounts(desk, Passwords())
        try:
            _DOES[arguments.what](accounts, arguments)
        except OfficeError as error:
            print(f"kiosk hospital account: {error.says['vi']} / {error.says['en']}", file=sys.stderr)
            return 1
    return 0


def _add(accounts: "Accounts", arguments: argparse.Namespace) -> None:
    from kiosk.office.roles import Role  # noqa: PLC0415

    made = accounts.add(None, arguments.name, arguments.shown, Role(arguments.role), _password(arguments))
    print(f"{made.name}: {made.role.value}")


def _list(accounts: "Accounts", _arguments: argparse.Namespace) -> None:
    from kiosk.office.accounts import every  # noqa: PLC0415

    found = every(accounts.desk)
    if not found:
        print(
            "chưa có tài khoản nào / there is no account yet: kiosk hospital account add NAME --role admin",
            file=sys.stderr,
        )
    for each in found:
        print(f"{each.name}\t{each.role.value}\t{'active' if each.active else 'disabled'}\t{each.shown}")


def _set_password(accounts: "Accounts", arguments: argparse.Namespace) -> None:
    found = _find(accounts, arguments.name)
    accounts.change(None, found.id, role=None, active=None, password=_password(arguments), shown=None)


def _disable(accounts: "Accounts", arguments: argparse.Namespace) -> None:
    found = _find(accounts, arguments.name)
    accounts.change(None, found.id, role=None, active=False, password=None, shown=None)


def _find(accounts: "Accounts", name: str) -> "Account":
    from kiosk.office.accounts import every, normal  # noqa: PLC0415

    found = next((each for each in every(accounts.desk) if each.name == normal(name)), None)
    if found is None:
        raise CannotStartError(f"không có tài khoản / no such account: {name}")
    return found


def _password(arguments: argparse.Namespace) -> str:
    if arguments.password_stdin:
        return _line_of_stdin()
    if not sys.stdin.isatty():
        raise CannotStartError("no terminal to ask for a password: use --password-stdin")
    try:
        first = getpass.getpass("Mật khẩu, ít nhất 10 ký tự / Password, at least 10 signs: ")
        again = getpass.getpass("Nhập lại / Once more: ")
    except EOFError as error:
        raise CannotStartError("chưa nhập mật khẩu / no password was typed; nothing was changed") from error
    if again != first:
        raise CannotStartError("hai lần nhập khác nhau / the two differ; nothing was changed")
    return first


def _line_of_stdin() -> str:
    try:
        return sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise CannotStartError("mật khẩu không phải chữ UTF-8 / the password is no UTF-8 text") from error


_DOES = {"add": _add, "list": _list, "password": _set_password, "disable": _disable}
