"""Several codes held up at once, and documents of one person.

People hold up two cards together, a card in its wallet beside a shopping code, the slip of an appointment clipped to
the card. What counts is a document: it names its owner, whose appointments the hospital then finds by itself.
"""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.identity.dates import LATEST_YEAR, PartialDate
from kiosk.identity.identity import DocumentKind, Identity
from kiosk.identity.own_codes import AppointmentCode, PatientCode
from kiosk.identity.reading import Reading
from kiosk.identity.refusals import Refusal, RefusalKind
from kiosk.identity.sex import Sex
from kiosk.identity.travel import TravelDocument

_BY_WEIGHT = (
    DocumentKind.CHIP_CARD,
    DocumentKind.PASSPORT,
    DocumentKind.CITIZEN_CARD,
    DocumentKind.INSURANCE_CARD,
    DocumentKind.APPOINTMENT_CODE,
    DocumentKind.PATIENT_CARD,
    DocumentKind.TYPED_NUMBER,
)
"""Which document is believed where two differ."""

_REFUSALS_BY_WEIGHT = (
    RefusalKind.NOT_UTF8,
    RefusalKind.BROKEN_DOCUMENT,
    RefusalKind.PASSPORT,
    RefusalKind.SIGNED_TOKEN,
    RefusalKind.OWN_TICKET,
    RefusalKind.HEALTH_DECLARATION,
    RefusalKind.WEB_LINK,
)
"""The nearer to a document, the likelier it is what was meant; all others come after."""


def among(readings: Sequence[Reading]) -> Reading | tuple[Identity, ...]:
    """What was meant by codes read at the same time; `Refusal(EMPTY)` for none.

    Documents win, then zones of passports, appointments and patient codes, then the refusal nearest to a document.
    Documents of one person become one identity. Those of several people come back side by side, in the order they were
    read, for the patient to choose. A bare number beside documents that have names adds nothing unless it is one of
    theirs, and of two appointments the one read first counts: a masked name is asked about before anything is done
    with it.
    """
    people = _people([reading for reading in readings if isinstance(reading, Identity)])
    named = tuple(identity for identity in people if identity.name is not None)
    if people:
        found = named or people
        return found[0] if len(found) == 1 else found
    for kind in (TravelDocument, AppointmentCode, PatientCode):
        for reading in readings:
            if isinstance(reading, kind):
                return reading
    refusals = [reading for reading in readings if isinstance(reading, Refusal)]
    return min(refusals, key=_weight_of_refusal, default=Refusal(RefusalKind.EMPTY))


def same_person(one: Identity, other: Identity) -> bool:
    """Whether both documents are of one person, as far as they can be compared.

    The citizen numbers decide where both have one, else the passports', else the insurance numbers by the ten digits
    that outlive a card, else name and birth; a birth that one of them leaves out, or knows only the year of,
    contradicts nothing more. For a birth left out the year in the citizen number stands, and where no day of birth
    proves it the sex decides too: many people share a name.
    """
    if one.citizen_number and other.citizen_number:
        return one.citizen_number == other.citizen_number
    if one.passport_number and other.passport_number:
        return one.passport_number == other.passport_number
    if one.insurance_number and other.insurance_number:
        return one.insurance_number.social_number == other.insurance_number.social_number
    if one.name is None or other.name is None or not one.name.same_person(other.name):
        return False
    born, other_born = _birth_of(one), _birth_of(other)
    if born is not None and born == other_born and born.precision == "day":
        return True
    if Sex.UNKNOWN not in (one.sex, other.sex) and one.sex is not other.sex:
        return False
    return born is None or other_born is None or _may_be_one_day(born, other_born)


def combined(one: Identity, other: Identity) -> Identity:
    """Both documents of one person as one: of the document that weighs more, completed by what only the other has.

    `issued` and `expires` stay those of the document that is named.
    """
    first, second = sorted(
        (one, other), key=lambda identity: (_BY_WEIGHT.index(identity.document), identity.name is None)
    )
    return replace(
        first,
        citizen_number=first.citizen_number or second.citizen_number,
        insurance_number=first.insurance_number or second.insurance_number,
        passport_number=first.passport_number or second.passport_number,
        old_number=first.old_number or second.old_number,
        name=first.name or second.name,
        birth=first.birth or second.birth,
        sex=second.sex if first.sex is Sex.UNKNOWN else first.sex,
        address=first.address or second.address,
        guardian_name=first.guardian_name or second.guardian_name,
        proof=first.proof or second.proof,
        registered_facility=first.registered_facility or second.registered_facility,
        warnings=tuple(dict.fromkeys((*first.warnings, *second.warnings))),
    )


def _people(identities: Sequence[Identity]) -> tuple[Identity, ...]:
    """One identity a person. What joins two documents may come with a third: a name, a number."""
    people: list[Identity] = []
    for identity in identities:
        known, first = identity, len(people)
        while (place := next((at for at, one in enumerate(people) if same_person(one, known)), None)) is not None:
            known, first = combined(people.pop(place), known), min(place, first)
        people.insert(first, known)
    return tuple(people)


def _birth_of(identity: Identity) -> PartialDate | None:
    if identity.birth is not None or identity.citizen_number is None:
        return identity.birth
    year = identity.citizen_number.century_sex_year.year
    return PartialDate(year) if year < LATEST_YEAR else None


def _may_be_one_day(one: PartialDate, other: PartialDate) -> bool:
    parts = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    return all(this is None or that is None or this == that for this, that in parts)


def _weight_of_refusal(refusal: Refusal) -> int:
    kinds = _REFUSALS_BY_WEIGHT
    return kinds.index(refusal.kind) if refusal.kind in kinds else len(kinds)
