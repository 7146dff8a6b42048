"""As many invented patients as a test wants: a number always gives the same person, whom no hospital knows yet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.identity import CitizenNumber, DocumentKind, Identity, PartialDate, PersonName, Sex

DEPARTMENTS = ("dep-ntq", "dep-tm", "dep-th", "dep-hh", "dep-nt", "dep-tk")
"""Departments of the sandbox that take everybody."""
_GIVEN = ("AN", "BÌNH", "CHI", "DŨNG", "GIANG", "HÀ", "KHÔI", "LAN", "MINH", "NGA")


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody comes and wants to go there."""

    patient: int
    department: str


def identity_of(patient: int) -> Identity:
    """What this person's citizen card says; `patient` is from 0 to 9000."""
    year = 1950 + patient % 45
    woman = patient % 2 == 1
    return Identity(
        document=DocumentKind.CITIZEN_CARD,
        name=PersonName(f"TRẦN VÍ DỤ {_GIVEN[patient % len(_GIVEN)]}"),
        citizen_number=CitizenNumber(f"001{int(woman)}{year % 100:02}{990_900 + patient:06}"),
        birth=PartialDate(year, 1 + patient % 12, 1 + patient % 28),
        sex=Sex.FEMALE if woman else Sex.MALE,
        address="Số 1, Phố Ví Dụ, Phường Mẫu, Hà Nội",
    )


def wishes(first: int, last: int, visits: int = 3) -> Iterator[Wish]:
    """Each of these patients, last not included, goes to `visits` departments one after the other."""
    for patient in range(first, last):
        for turn in range(visits):
            yield Wish(patient, DEPARTMENTS[(patient + turn) % len(DEPARTMENTS)])


def patients_of(wanted: Sequence[Wish]) -> set[int]:
    """Who comes."""
    return {wish.patient for wish in wanted}
