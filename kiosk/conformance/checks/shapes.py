"""What every answer must be. These look at all answers of the run, so they come last, and make a tour of their own."""

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench, new_key
from kiosk.conformance.check import Finding, FoundError, check
from kiosk.conformance.exchange import SkipError
from kiosk.conformance.shape import judge

GENERAL = "Rules for every operation"
MOST_FINDINGS = 12


@check(
    "answers-as-described",
    "Every answer has the status, media type and properties the contract describes",
    level="L0",
    section=GENERAL,
    says="JSON, UTF-8, property names in camelCase.",
    look="Compare with the operation's schema in openapi.yaml: all `required` properties, null where empty.",
)
def answers_as_described(kiosk: Bench) -> str:
    """By the schemas of the OpenAPI document."""
    return _judged(kiosk, "answers-as-described")


@check(
    "problem-details",
    "Every error is problem details with a code of its operation",
    level="L0",
    section="Problems",
    says="Errors are `application/problem+json` (RFC 9457) with `code`, `retryable`, `messageVi` and `traceId`.",
    look="One error handler for everything, also for what the framework or a proxy refuses (404, 405, 413).",
)
def problem_details(kiosk: Bench) -> str:
    """Media type, properties, status, codes."""
    return _judged(kiosk, "problem-details")


@check(
    "no-patient-data-in-problems",
    "No error repeats what the patient said",
    level="L0",
    section="Problems",
    says="Never put patient data or a stack trace into a problem.",
    look="Errors end in logs: say where something is wrong (`errors[].pointer`), never the value.",
)
def no_patient_data_in_problems(kiosk: Bench) -> str:
    """Names, numbers, birth dates, telephone numbers and addresses that were sent."""
    return _judged(kiosk, "no-patient-data-in-problems")


@check(
    "times-with-offset",
    "Every moment has its offset",
    level="L0",
    section=GENERAL,
    says="Times are RFC 3339 with an offset (`2026-11-22T08:15:00+07:00`).",
    look="Serialise aware datetimes; `2026-11-22T08:15:00` and `2026-11-22 08:15+07` are none.",
)
def times_with_offset(kiosk: Bench) -> str:
    """Where the contract describes a moment; what a hospital adds is its own."""
    return _judged(kiosk, "times-with-offset")


@check(
    "money-is-whole",
    "Money and counts are whole numbers",
    level="L0",
    section=GENERAL,
    says="Money is a whole number of Vietnamese dong.",
    look='Integers all the way: `50600`, not `50600.0` and not `"50600"`.',
)
def money_is_whole(kiosk: Bench) -> str:
    """As they are written, not as they compare."""
    return _judged(kiosk, "money-is-whole")


@check(
    "no-server-fault",
    "Nothing the suite sent made the server fail",
    level="L0",
    section="getCapabilities",
    says="500: a fault of the server; for a write its outcome is unknown.",
    look="Find the fault by its traceId in your log; what a client sends wrong is 400.",
)
def no_server_fault(kiosk: Bench) -> str:
    """No 500, 501, 502."""
    return _judged(kiosk, "no-server-fault")


def _judged(kiosk: Bench, kind: str) -> str:
    if not kiosk.toured:
        kiosk.toured = True
        tour(kiosk)
    seen = 0
    found: dict[tuple[str, ...], Finding] = {}
    for exchange in kiosk.line.journal:
        seen += 1
        for breach in judge(kiosk.contract, exchange):
            if breach.kind == kind:
                found.setdefault(breach.key, Finding(breach.what, (exchange,)))
    if found:
        raise FoundError(tuple(found.values())[:MOST_FINDINGS])
    return f"{seen} answers"


def tour(kiosk: Bench) -> None:
    """One of everything that a bare hospital answers, right and wrong."""
    personal = invented.patient(phone="0900000123", identifiers=[{"type": "CCCD", "value": invented.citizen_number()}])
    for path in ("/capabilities", "/health", "/departments", "/queues", "/visits/no-such-visit", "/no-such-operation"):
        kiosk.get(path)
    for query in ({"limit": "-1"}, {"cursor": "%%%"}):
        kiosk.get("/departments", query)
    kiosk.write("/patients", personal | {"sex": "unheard-of"})
    kiosk.write("/patients", personal | {"birthDate": "the year of the tiger"})
    kiosk.write("/patients", personal)
    kiosk.write("/patients", personal | {"clientReference": new_key()})
    kiosk.post("/patients:search", {"identifierType": "NAME", "value": personal["name"], "name": personal["name"]})
    kiosk.post("/patients:search", {"identifierType": "CCCD", "value": personal["identifiers"][0]["value"]})
    try:
        booked = kiosk.write("/visits", kiosk.visit())
    except SkipError:
        return
    if booked.status == 201:
        kiosk.by_reference(booked["clientReference"])
        kiosk.write("/visits", kiosk.visit(patientId=booked["patientId"]))
        kiosk.write("/visits", kiosk.visit(clientReference=booked["clientReference"]))
        if kiosk.has("cancel"):
            kiosk.cancel(str(booked["visitId"]), '"98765"')
            kiosk.cancel(str(booked["visitId"]))
    for feature, path in (("services", "/services"), ("sessions", "/sessions")):
        if kiosk.has(feature):
            kiosk.get(path)
