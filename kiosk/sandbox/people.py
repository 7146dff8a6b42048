"""The invented people of the demo, known to the sandbox hospital, the simulated insurance portal and the tests.

Nobody here exists: names were put together, citizen numbers carry the random part `99xxxx`, card
numbers the middle `99`. Ages of the child and of the elder stay what they are by moving their birth
year with `today`. QR texts follow the formats seen on real cards:

- citizen card: UTF-8, `number|old number|name|ddMMyyyy|Nam or Nữ|address|ddMMyyyy`
- insurance card: `|` separated, text fields as hex of UTF-8, `-` for nothing, ending in `$`
- appointment slip: `KSK1:A:<code>`
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

THIS_FACILITY = "01999"
OTHER_FACILITY = "01998"


class CoverageKind(StrEnum):
    """What the simulated insurance portal says of a person."""

    VALID = "valid"
    EXPIRED = "expired"
    NOT_FOUND = "not-found"
    MISMATCH = "mismatch"
    UNAVAILABLE = "unavailable"
    ARMY = "army"
    POLICE = "police"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, repr=False)
class Guardian:
    """Who stands beside a child."""

    name: str
    relationship: str
    phone: str

    def __repr__(self) -> str:
        return f"Guardian({self.relationship})"


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """One invented person.

    `birth` and `issued` are ISO dates. `insurance_number` is what the insurance QR carries: 10 digits
    or 15 characters, None without a card. `insurance_card` is the 15-character card the portal knows.
    `appointment` is the code of the department where the person is expected today at
    `appointment_code`. `known` says whether the hospital has met this person before.
    """

    slug: str
    name: str
    birth: str
    sex: str
    citizen_number: str
    old_number: str
    address: str
    issued: str
    phone: str
    coverage: CoverageKind
    insurance_number: str | None = None
    insurance_card: str | None = None
    insurance_from: str | None = None
    insurance_to: str | None = None
    new_card: str | None = None
    facility: str = THIS_FACILITY
    appointment: str | None = None
    appointment_code: str | None = None
    guardian: Guardian | None = None
    portal_name: str | None = None
    known: bool = True

    def __repr__(self) -> str:
        return f"Person({self.slug})"

    @property
    def benefit_percent(self) -> int | None:
        """What insurance pays by the benefit digit of the card (Decision 1351/QĐ-BHXH), None without a card."""
        return None if self.insurance_card is None else BENEFIT_PERCENT[self.insurance_card[2]]


BENEFIT_PERCENT = {"1": 100, "2": 100, "3": 95, "4": 80, "5": 100}
"""Benefit digit (third character of a 15-character card) to percent in scope and on the right route."""


def people(today: date) -> tuple[Person, ...]:
    """Everybody, as they are on this day."""
    return tuple(_people(today))


def person(slug: str, today: date) -> Person:
    """The person of this slug; KeyError when there is none."""
    for candidate in _people(today):
        if candidate.slug == slug:
            return candidate
    raise KeyError(slug)


def citizen_qr(who: Person) -> bytes:
    """What a scanner reads from the QR of the citizen card: UTF-8 text of seven fields."""
    sex = "Nam" if who.sex == "male" else "Nữ"
    fields = (who.citizen_number, who.old_number, who.name, _compact(who.birth), sex, who.address, _compact(who.issued))
    return "|".join(fields).encode()


def insurance_qr(who: Person) -> bytes:
    """What a scanner reads from the QR of the insurance card; ValueError for a person without one."""
    if who.insurance_number is None:
        raise ValueError(f"{who.slug} has no insurance card")
    new_layout = len(who.insurance_number) == 10
    fields = [
        who.insurance_number,
        who.name.encode().hex(),
        _slashed(who.birth),
        "1" if who.sex == "male" else "2",
        who.address.encode().hex(),
        f"{who.facility[:2]} - {who.facility[2:]}",
        _slashed(who.insurance_from),
        "-" if new_layout else _slashed(who.insurance_to),
        _slashed(who.insurance_from),
        f"01019{who.insurance_number[-9:]}",
        who.guardian.name.encode().hex() if who.guardian else "-",
        "4",
        "01/01/2030",
        "0f1e2d3c4b5a6978-7102",
    ]
    if new_layout:
        fields += [(who.insurance_card or "----")[2], "Hà Nội".encode().hex()]
    return "|".join([*fields, "$"]).encode()


def appointment_qr(who: Person) -> bytes:
    """What stands on the appointment slip; ValueError for a person without an appointment."""
    if who.appointment_code is None:
        raise ValueError(f"{who.slug} has no appointment")
    return f"KSK1:A:{who.appointment_code}".encode()


def _people(today: date) -> Iterator[Person]:
    kind = CoverageKind
    mother = Guardian("NGUYỄN THỊ MINH ANH", "mother", "0900000101")
    invent = partial(_invent, today)
    yield invent(1, "insured", "NGUYỄN THỊ MINH ANH", "1988-04-12", "female", card="DN4")
    yield invent(2, "vneid", "TRẦN QUỐC BẢO", "1962-09-03", "male", card="HT3", facility=OTHER_FACILITY)
    yield invent(3, "bhyt", "LÊ THỊ HỒNG HẠNH", "1975-11-30", "female", card="DN4", short=True)
    yield invent(4, "uninsured", "PHẠM VĂN ĐỨC", "1994-06-21", "male", coverage=kind.NOT_FOUND)
    yield invent(5, "appointment", "HOÀNG THỊ THU TRANG", "1969-01-25", "female", card="DN4", slip=("TM", "73920148"))
    yield invent(6, "child", "NGUYỄN GIA HÂN", _born(today, 4, "03-15"), "female", card="TE1", guardian=mother)
    yield invent(7, "elder", "ĐẶNG VĂN THÀNH", _born(today, 80, "02-10"), "male", card="BT2")
    yield invent(8, "offline", "VŨ THỊ NGỌC LAN", "1990-08-08", "female", card="DN4")
    yield invent(9, "expired-insurance", "BÙI VĂN HẢI", "1983-12-05", "male", card="HX4", coverage=kind.EXPIRED)
    yield invent(10, "no-paper", "ĐỖ THỊ PHƯƠNG", "2003-05-17", "female", card="SV4")
    yield invent(11, "stranger", "NGÔ MINH KHÔI", "1985-02-17", "male", card="DN4", known=False)
    yield invent(12, "unavailable", "DƯƠNG THỊ KIM CHI", "1979-07-02", "female", card="GD4", coverage=kind.UNAVAILABLE)
    yield invent(
        13, "mismatch", "LÝ VĂN TOÀN", "1971-10-19", "male", card="GD4", coverage=kind.MISMATCH, spelt="LÝ VĂN TOẢN"
    )
    yield invent(14, "army", "TRỊNH QUANG VŨ", "1981-03-22", "male", card="QN5", coverage=kind.ARMY)
    yield invent(15, "police", "HỒ THỊ THANH", "1986-09-14", "female", card="CA5", coverage=kind.POLICE)
    yield invent(16, "replaced-card", "MAI XUÂN TÙNG", "1992-01-09", "male", card="DN4", coverage=kind.REPLACED)
    yield invent(17, "withdrawn-card", "ĐINH THỊ LỆ", "1977-04-27", "female", card="CT4", coverage=kind.WITHDRAWN)


def _invent(  # noqa: PLR0917 - a table of people reads best in columns
    today: date,
    serial: int,
    slug: str,
    name: str,
    birth: str,
    sex: str,
    *,
    card: str | None = None,
    coverage: CoverageKind = CoverageKind.VALID,
    short: bool = False,
    facility: str = THIS_FACILITY,
    slip: tuple[str, str] | None = None,
    guardian: Guardian | None = None,
    spelt: str | None = None,
    known: bool = True,
) -> Person:
    social = f"0199{serial:06d}"
    full_card = None if card is None else f"{card}01{social}"
    card_year = today.year - 1 if coverage in (CoverageKind.EXPIRED, CoverageKind.WITHDRAWN) else today.year
    return Person(
        slug=slug,
        name=name,
        birth=birth,
        sex=sex,
        citizen_number=_citizen_number("001", sex, birth, serial),
        old_number=f"0199{serial:05d}" if int(birth[:4]) < 2000 else "",
        address=f"Số {serial}, Phố Ví Dụ, Phường Mẫu, Hà Nội",
        issued=f"{max(2021, int(birth[:4]) + 1)}-08-16",
        phone=f"0900000{100 + serial}",
        coverage=coverage,
        insurance_number=social if short else full_card,
        insurance_card=full_card,
        insurance_from=None if card is None else f"{card_year}-01-01",
        insurance_to=None if card is None else f"{card_year}-12-31",
        new_card=f"GD401{social}" if coverage is CoverageKind.REPLACED else None,
        facility=facility,
        appointment=slip[0] if slip else None,
        appointment_code=slip[1] if slip else None,
        guardian=guardian,
        portal_name=spelt,
        known=known,
    )


def _citizen_number(province: str, sex: str, birth: str, serial: int) -> str:
    """Province, century and sex, two digits of the birth year, six free digits (Circular 59/2021/TT-BCA art. 4)."""
    century = (int(birth[:4]) - 1900) // 100 * 2
    return f"{province}{century + (sex == 'female')}{birth[2:4]}{990000 + serial}"


def _born(today: date, age: int, month_and_day: str) -> str:
    had_birthday = today.strftime("%m-%d") >= month_and_day
    return f"{today.year - age - (not had_birthday)}-{month_and_day}"


def _compact(iso: str) -> str:
    return date.fromisoformat(iso).strftime("%d%m%Y")


def _slashed(iso: str | None) -> str:
    return "-" if iso is None else date.fromisoformat(iso).strftime("%d/%m/%Y")
