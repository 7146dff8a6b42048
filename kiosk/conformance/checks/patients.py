"""Patients: found in whatever form their names and numbers come."""

import unicodedata
from typing import Any

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench
from kiosk.conformance.check import answers, check, must
from kiosk.conformance.exchange import Exchange, SkipError

GENERAL = "Rules for every operation"
SEARCH = "searchPatients"
GRADE = (
    "Grade `certain` only when the identifier belongs to this one patient and the name and birth date, if given, agree."
)


def _found(kiosk: Bench, patient: Exchange, question: dict[str, Any], what: str, grade: str = "certain") -> None:
    came = answers(kiosk.post("/patients:search", question), 200, what, patient)
    matches = came.items("matches")
    hits = [each for each in matches if each.get("patientId") == patient["patientId"]]
    must(len(hits) == 1, f"{what}: the patient is not found", patient, came)
    must(hits[0].get("grade") == grade, f"{what}: grade `{grade}` is right", patient, came)


@check(
    "names-in-any-form",
    "A name in NFC and in NFD is the same name",
    level="L0",
    section=GENERAL,
    says="Names arrive in any Unicode form: compare them after NFC, ignoring case and repeated spaces.",
    look="Normalise to NFC, fold case and join spaces on both sides before you compare; store what arrived.",
)
def names_in_any_form(kiosk: Bench) -> None:
    """Registered in one form, searched in all others, and the other way round."""
    name = "NGUYỄN THỊ HỒNG ĐƯỢC KIỂM THỬ"
    other = unicodedata.normalize("NFD", name)
    assert name == unicodedata.normalize("NFC", name) != other  # noqa: S101 - else nothing is checked
    forms = {"NFC": name, "NFD": other, "small letters": name.lower(), "two spaces": name.replace(" ", "  ")}
    for stored in (name, other):
        number = invented.citizen_number()
        body = invented.patient(name=stored, identifiers=[{"type": "CCCD", "value": number}])
        patient = answers(kiosk.write("/patients", body), 201, "registering")
        for form, asked in forms.items():
            question = {"identifierType": "CCCD", "value": number, "name": asked, "birthDate": "1985-02-17"}
            _found(kiosk, patient, question, f"the name in {form}")


@check(
    "grade-only-when-certain",
    "Another name or birth date is not `certain`",
    level="L0",
    section=SEARCH,
    says=GRADE,
    look="The kiosk shows a `certain` patient without asking: a wrong one is somebody else's record.",
)
def grade_only_when_certain(kiosk: Bench) -> None:
    """The right number with somebody else's name or day of birth."""
    number = invented.citizen_number()
    patient = answers(
        kiosk.write("/patients", invented.patient(identifiers=[{"type": "CCCD", "value": number}])), 201, "registering"
    )
    asked = {"identifierType": "CCCD", "value": number}
    _found(kiosk, patient, asked, "the number alone")
    _found(kiosk, patient, asked | {"name": "NGƯỜI KHÁC VÍ DỤ"}, "another name", "probable")
    _found(kiosk, patient, asked | {"birthDate": "1985-02-18"}, "another birth date", "probable")


@check(
    "birth-year-only",
    "A birth date may be only a year",
    level="L0",
    section=GENERAL,
    says="a birth date may be only `YYYY-MM` or `YYYY`.",
    look="Keep the birth date as text with its precision; a made-up 1 January excludes children wrongly.",
)
def birth_year_only(kiosk: Bench) -> None:
    """Registered, found, booked; the year does not grow a day."""
    for birth, precision in (("1951", "year"), ("1951-07", "month")):
        number = invented.citizen_number()
        body = invented.patient(
            birthDate=birth, birthDatePrecision=precision, identifiers=[{"type": "CCCD", "value": number}]
        )
        patient = answers(kiosk.write("/patients", body), 201, f"registering with `{birth}`")
        asked = {"identifierType": "CCCD", "value": number}
        for known in (birth, "1951", "1951-07-09"):
            _found(kiosk, patient, asked | {"birthDate": known}, f"`{known}` for a birth date of `{birth}`")
        came = answers(kiosk.post("/patients:search", asked), 200, "searching", patient)
        must(
            came.items("matches")[0].get("birthDate") == birth, f"`{birth}` came back as something else", patient, came
        )
        kiosk.book(patientId=patient["patientId"])


@check(
    "insurance-number-forms",
    "10 digits, 15 characters and 12 digits of insurance find the same patient",
    level="L0",
    section=SEARCH,
    says="(the last ten are the same 10 digits) or as the 12-digit citizen number: all three find the same patient.",
    look="Store the last ten digits of a card; look a 12-digit value up as a citizen number.",
)
def insurance_number_forms(kiosk: Bench) -> None:
    """Registered with the short and with the long form."""
    for long in (False, True):
        citizen, number = invented.citizen_number(), invented.insurance_number()
        card = invented.insurance_card(number)
        papers = [{"type": "CCCD", "value": citizen}, {"type": "BHYT", "value": card if long else number}]
        patient = answers(kiosk.write("/patients", invented.patient(identifiers=papers)), 201, "registering")
        for form, value in (("10 digits", number), ("15 characters", card), ("12 digits", citizen)):
            question = {"identifierType": "BHYT", "value": value}
            _found(kiosk, patient, question, f"{form}, registered with {15 if long else 10}")


@check(
    "nobody-is-an-empty-list",
    "Nobody found is an empty list, not 404",
    level="L0",
    section=SEARCH,
    says="Nobody found is an empty list, not 404.",
    look="404 would read as an address that is not served.",
)
def nobody_is_an_empty_list(kiosk: Bench) -> None:
    """By each kind of identifier."""
    for kind in ("CCCD", "BHYT", "PASSPORT", "MRN", "PHONE"):
        value = invented.citizen_number()
        came = kiosk.post("/patients:search", {"identifierType": kind, "value": value})
        answers(came, 200, f"a {kind} nobody has")
        must(came.items("matches") == [], f"a {kind} nobody has finds somebody", came)


@check(
    "insurance-unchecked",
    "Insurance that could not be checked does not turn the patient away",
    level="L0",
    section="Insurance that could not be checked",
    says="With payer `BHYT`, no evidence and `coverageUnchecked: true` the visit is accepted",
    look="Accept it, let insurance pay 0 as long as nobody looked, and open a task for staff.",
)
def insurance_unchecked(kiosk: Bench) -> None:
    """Unchecked is taken; neither checked nor said to be unchecked is not."""
    if not kiosk.takes_insurance():
        raise SkipError("no department with room takes insurance: choose one with `--department ID`")
    booked = kiosk.book(payer="BHYT", coverageUnchecked=True)
    must(booked["coverageUnchecked"] is True, "the visit does not say that its insurance is unchecked", booked)
    for line in booked.items("charges"):
        must(line.get("insurancePays") == 0, "insurance pays although nobody checked it", booked)
    unsaid = kiosk.write("/visits", kiosk.visit(payer="BHYT"))
    must(
        unsaid.status == 422 and unsaid.code == "coverage-invalid",
        "payer BHYT with no evidence and not unchecked: 422 `coverage-invalid` is right",
        unsaid,
    )


@check(
    "charges-add-up",
    "What insurance and the patient pay is the amount",
    level="L0",
    section="Charge",
    says="`amount` = `insurancePays` + `patientPays`.",
    look="Round once, on one of the two, and take the difference for the other.",
)
def charges_add_up(kiosk: Bench) -> None:
    """For a visit that pays for itself and, where insurance is taken, one that is unchecked."""
    unchecked = {"payer": "BHYT", "coverageUnchecked": True}
    for changes in ({}, unchecked) if kiosk.takes_insurance() else ({},):
        booked = kiosk.book(**changes)
        for line in booked.items("charges"):
            parts = [line.get(name) for name in ("insurancePays", "patientPays", "amount")]
            numbers = [part for part in parts if isinstance(part, int | float)]
            must(len(numbers) == 3 and numbers[0] + numbers[1] == numbers[2], "the parts are not the amount", booked)
        must(
            booked["paymentRequired"] in ("none", "before", "after"), "`paymentRequired` is no word of the list", booked
        )
