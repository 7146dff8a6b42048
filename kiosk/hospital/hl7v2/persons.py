"""People as HL7 writes them: PID, NK1 and IN1 of ours, the patient of theirs.

A Vietnamese name stands surname first: `NGUYỄN THỊ MINH ANH` goes as `NGUYỄN^ANH^THỊ MINH` and comes back whole.
"""

from kiosk.hospital.hl7v2.er7 import Field, Segment
from kiosk.hospital.hl7v2.site import Authority, Hl7Site
from kiosk.hospital.hl7v2.times import birth_written, read_birth
from kiosk.hospital.hl7v2.writing import Components, Value, segment
from kiosk.identity import Identity, PartialDate, PassportNumber, PersonName, Sex
from kiosk.visit import BookingIntent, Payer

NAME_UNKNOWN = ("", "", "", "", "", "", "U")
"""XPN of a person whose name is not given here (table 0200, U: unspecified)."""
_SEXES = {Sex.MALE: "M", Sex.FEMALE: "F", Sex.UNKNOWN: "U"}
_READ_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE}
_GIVEN_FIRST = "G"


def name_written(name: PersonName) -> tuple[str, ...]:
    """XPN: family, given (the last word), middle; legal."""
    family, *rest = name.full.split() or [""]
    given = rest.pop() if rest else ""
    return (family, given, " ".join(rest), "", "", "", "L")


def name_read(field: Field) -> PersonName | None:
    """The whole name, however the hospital cut it; the family stands first unless XPN-11 says otherwise."""
    family, given, middle = field.text(1), field.text(2), field.text(3)
    parts = (given, middle, family) if field.text(11) == _GIVEN_FIRST else (family, middle, given)
    name = PersonName(" ".join(part for part in parts if part))
    return name if name.full else None


def numbers_of(identity: Identity, site: Hl7Site) -> list[tuple[Authority, str]]:
    """Every number the document gives: the citizen number first, then passport and insurance."""
    known, found = site.authorities, list[tuple[Authority, str]]()
    if identity.citizen_number:
        found.append((known.citizen, identity.citizen_number.value))
    if identity.passport_number:
        found.append((known.passport, identity.passport_number.value))
    if identity.insurance_number:
        found.append((known.insurance, identity.insurance_number.value))
    return found


def number_written(authority: Authority, value: str) -> tuple[str | tuple[str, ...], ...]:
    """CX."""
    return (value, "", "", authority.parts, authority.type)


def pid(intent: BookingIntent, site: Hl7Site) -> str:
    """The patient of a visit: the hospital's own number first, where it is known."""
    identity = intent.identity
    numbers: list[Components] = [number_written(authority, value) for authority, value in numbers_of(identity, site)]
    if intent.patient_id is not None:
        numbers.insert(0, number_written(site.authorities.record, intent.patient_id))
    return segment(
        "PID",
        {
            1: "1",
            3: numbers,
            5: name_written(identity.name) if identity.name else NAME_UNKNOWN,
            7: birth_written(identity.birth) if identity.birth else "",
            8: _SEXES[identity.sex],
            11: (identity.address,) if identity.address else "",
            26: _citizenship(identity.passport_number),
        },
    )


def _citizenship(passport: PassportNumber | None) -> Value:
    return (passport.issuer,) if passport else ""


def guardian(identity: Identity) -> list[str]:
    """NK1, where a child's document names who brings the child."""
    if identity.guardian_name is None:
        return []
    return [segment("NK1", {1: "1", 2: name_written(identity.guardian_name), 3: ("GRD", "Guardian", "HL70063")})]


def insurance(intent: BookingIntent) -> list[str]:
    """IN1, where health insurance is to pay: the card, and the evidence of the check where there is one."""
    if intent.payer is not Payer.INSURANCE:
        return []
    card = intent.identity.insurance_number
    facility = intent.identity.registered_facility
    return [
        segment(
            "IN1",
            {
                1: "1",
                2: (Payer.INSURANCE.value,),
                3: ("BHXH", "", "", "BHXH", "NIIP"),
                14: (intent.evidence_id,) if intent.evidence_id else "",
                36: card.value if card else "",
                8: facility or "",
            },
        )
    ]


def identifiers(patient: Segment) -> tuple[Field, ...]:
    """Every number of a PID, wherever an older version put it (PID-2, PID-4 and PID-19 were withdrawn into PID-3)."""
    return (*patient.repetitions(3), *patient.repetitions(2), *patient.repetitions(4))


def is_number(field: Field, authority: Authority, value: str) -> bool:
    """Whether a CX is this number. One without authority and type says too little to differ."""
    if field.text(1).strip() != value:
        return False
    namespace, type_ = field.text(4), field.text(5)
    return (namespace or authority.parts[0]) == authority.parts[0] and (type_ or authority.type) == authority.type


def record_number(patient: Segment, authority: Authority) -> str | None:
    """The hospital's own number of a patient: by its authority, else the first of its type."""
    typed = [field for field in identifiers(patient) if field.text(1)]
    for field in typed:
        if field.text(4) == authority.parts[0]:
            return field.text(1)
    return next((field.text(1) for field in typed if field.text(5) == authority.type), None)


def person_read(patient: Segment) -> tuple[PersonName | None, PartialDate | None, Sex]:
    """Name (the legal one of several), birth and sex of a PID."""
    names = [(field.text(7), name_read(field)) for field in patient.repetitions(5)]
    legal = [name for kind, name in names if name is not None and kind in ("L", "")]
    name = next(iter(legal), next((name for _, name in names if name is not None), None))
    return name, read_birth(patient.text(7)), _READ_SEXES.get(patient.text(8).upper(), Sex.UNKNOWN)
