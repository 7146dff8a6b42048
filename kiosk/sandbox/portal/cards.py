"""The cards the simulated portal knows: those of the sandbox's people, and one for every result code.

The person of code `050` has the citizen number `001080988050`, the ten digits `0198800050` and so on; all are called
`NAME_OF_ALL` and were born on `BIRTH_OF_ALL`.
"""

from dataclasses import dataclass
from datetime import date

from kiosk.sandbox.people import CoverageKind, Person, people

NAME_OF_ALL = "ĐINH VĂN MẪU"
BIRTH_OF_ALL = "1980-05-20"
CARD_CODES = (
    *("000", "001", "002", "003", "004", "010", "050", "060", "061", "070", "080", "090"),
    *("100", "101", "110", "120", "121", "122", "123", "124", "130", "205", "500"),
)
"""Codes that are about a card; 051 to 053 are about a number's shape, 054, 055 and 401 about who asks."""

_KINDS = {
    CoverageKind.UNAVAILABLE: "101",
    CoverageKind.ARMY: "001",
    CoverageKind.POLICE: "002",
    CoverageKind.REPLACED: "003",
    CoverageKind.WITHDRAWN: "110",
}


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """One person's card. `answer` is what the portal says of it, None where its dates decide."""

    name: str
    birth: str
    sex: str
    address: str
    citizen_number: str
    number: str
    valid_from: date
    valid_to: date
    facility: str
    answer: str | None = None
    new_number: str | None = None

    def __repr__(self) -> str:
        return "Card(…)"

    @property
    def social_number(self) -> str:
        """The ten digits."""
        return self.number[-10:]


def cards(today: date) -> tuple[Card, ...]:
    """Everybody's, as they are on this day."""
    known = [_of(who) for who in people(today) if who.insurance_card and who.coverage is not CoverageKind.NOT_FOUND]
    return (*known, *(_of_code(code, today) for code in CARD_CODES if code != "050"))


def citizen_number_of(code: str) -> str:
    """The citizen number of the person this code is answered for."""
    return f"001080988{code}"


def card_number_of(code: str) -> str:
    """Their card, 15 characters."""
    return f"DN4010198800{code}"


def _of(who: Person) -> Card:
    return Card(
        name=who.portal_name or who.name,
        birth=who.birth,
        sex="Nam" if who.sex == "male" else "Nữ",
        address=who.address,
        citizen_number=who.citizen_number,
        number=who.insurance_card or "",
        valid_from=date.fromisoformat(who.insurance_from or ""),
        valid_to=date.fromisoformat(who.insurance_to or ""),
        facility=who.facility,
        answer=_KINDS.get(who.coverage),
        new_number=who.new_card,
    )


def _of_code(code: str, today: date) -> Card:
    ended = code in ("003", "010")
    return Card(
        name=NAME_OF_ALL,
        birth=BIRTH_OF_ALL,
        sex="Nam",
        address="Số 9, Phố Ví Dụ, Phường Mẫu, Hà Nội",
        citizen_number=citizen_number_of(code),
        number=card_number_of(code),
        valid_from=date(today.year - ended, 1, 1),
        valid_to=date(today.year - ended, 12, 31),
        facility="01999",
        answer=None if code in ("000", "010") else code,
        new_number=f"HT3{card_number_of(code)[3:]}" if code in ("003", "004") else None,
    )
