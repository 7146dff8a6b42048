"""Provisioning files as they leave the desk: judged, sealed, signed, and opened once more before anybody gets them."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from kiosk.provisioning.answers import plan_of
from kiosk.provisioning.answers_file import Asked
from kiosk.provisioning.checking import doubts_about
from kiosk.provisioning.plan import Plan
from kiosk.provisioning.refusals import Refused
from kiosk.provisioning.sealed_file import SUFFIX, new_code, read_sealed, sealed_plan
from kiosk.settings import SettingsError
from kiosk.signing import SigningKey
from kiosk.values import dataclass

DAYS: Final = 30
MOST_DAYS: Final = 400
_DAY_S: Final = 86_400


@dataclass(frozen=True, slots=True, repr=False)
class Made:
    """A file and its code, which must not travel together."""

    kiosk_id: str
    name: str
    machine: str
    data: bytes
    code: str
    expires: int

    @property
    def file_name(self) -> str:
        """`kiosk-K3.provision`."""
        return f"kiosk-{self.kiosk_id}{SUFFIX}"

    def __repr__(self) -> str:
        return f"Made({self.file_name})"


def plans_of(asked: Sequence[Asked]) -> list[Plan]:
    """What each kiosk becomes. Raises SettingsError, naming the kiosk: all of them can be made, or none is."""
    _unlike("the kiosk's id", (one.answers.kiosk.id.casefold() for one in asked))
    _unlike("the machine", (one.machine for one in asked))
    plans = []
    for one in asked:
        try:
            plan = plan_of(one.answers)
        except SettingsError as error:
            raise SettingsError(f"kiosk {one.answers.kiosk.id}: {error}") from error
        doubts = doubts_about(plan)
        if doubts:
            raise SettingsError(f"kiosk {one.answers.kiosk.id}: {'; '.join(doubts)}")
        plans.append(plan)
    _unlike("the hostname", (plan.hostname for plan in plans))
    _unlike("the address", (plan.network.fixed.address for plan in plans if plan.network and plan.network.fixed))
    return plans


def made(
    asked: Asked,
    plan: Plan,
    signer: SigningKey,
    *,
    now: float,
    days: int = DAYS,
    code: Callable[[], str] = new_code,
) -> Made:
    """One file, about a second. Raises SettingsError where it could not be opened again."""
    digits, expires = code(), int(now) + days * _DAY_S
    kiosk = asked.answers.kiosk
    machines = [asked.machine] if asked.machine else []
    try:
        data = sealed_plan(plan, kiosk.id, signer, digits, issued=int(now), expires=expires, machines=machines)
    except ValueError as error:
        raise SettingsError(f"kiosk {kiosk.id}: {error}") from error
    read = read_sealed(data, now=now)
    if isinstance(read, Refused) or read.open(digits) != plan:
        raise SettingsError(f"kiosk {kiosk.id}: the file that was made does not open again; nothing was written")
    return Made(kiosk.id, kiosk.name, asked.machine, data, digits, expires)


def _unlike(what: str, values: Iterable[str]) -> None:
    seen: set[str] = set()
    for value in values:
        if value and value in seen:
            raise SettingsError(f"{what} {value} stands twice: no two kiosks can have the same")
        seen.add(value)
