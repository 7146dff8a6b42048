"""Whose rights count: the kiosk's own user where the machine has one, else who runs the doctor."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.doctor.machine import KIOSK_USER, Machine

ROOT: Final = 0


@dataclass(frozen=True, slots=True)
class Account:
    """A user of this machine: its number, and the numbers of its groups."""

    name: str
    number: int
    groups: frozenset[int]

    def may(self, file: Path, *, write: bool = False) -> bool:
        """Whether rights let it read (and write) a file, as far as user, group and others go. Raises OSError."""
        return self._may(file, 6 if write else 4)

    def may_enter(self, file: Path) -> bool:
        """Whether every folder on the way to it lets this user through."""
        try:
            return all(self._may(folder, 1) for folder in file.absolute().parents)
        except OSError:
            return False

    def _may(self, file: Path, wanted: int) -> bool:
        if self.number == ROOT:
            return True
        found = file.stat()
        mode = stat.S_IMODE(found.st_mode)
        if found.st_uid == self.number:
            mode >>= 6
        elif found.st_gid in self.groups:
            mode >>= 3
        return mode & wanted == wanted


def judged(machine: Machine) -> Account:
    """The account the kiosk runs as here: `kiosk`, or without one who runs the doctor."""
    return _named(machine, KIOSK_USER) or _numbered(machine, machine.user)


def runner(machine: Machine) -> Account:
    """Who runs the doctor."""
    return _numbered(machine, machine.user)


def group_names(machine: Machine) -> dict[int, str]:
    """The machine's groups."""
    return {number: name for name, number, _ in _groups(machine)}


def _named(machine: Machine, name: str) -> Account | None:
    return next((account for account in _accounts(machine) if account.name == name), None)


def _numbered(machine: Machine, number: int) -> Account:
    found = next((account for account in _accounts(machine) if account.number == number), None)
    return found or Account(str(number), number, frozenset())


def _accounts(machine: Machine) -> Iterator[Account]:
    groups = list(_groups(machine))
    for line in (machine.read("/etc/passwd") or "").splitlines():
        name, _, number, group, *_ = (*line.split(":"), "", "", "", "")
        if number.isdigit() and group.isdigit():
            more = (its for _, its, members in groups if name in members)
            yield Account(name, int(number), frozenset((int(group), *more)))


def _groups(machine: Machine) -> Iterator[tuple[str, int, list[str]]]:
    for line in (machine.read("/etc/group") or "").splitlines():
        name, _, number, members, *_ = (*line.split(":"), "", "", "", "")
        if number.isdigit():
            yield name, int(number), members.split(",")
