"""Writes happen once."""

from kiosk.conformance import invented
from kiosk.conformance.bench import Bench, new_key, same
from kiosk.conformance.check import answers, check, must, refuses
from kiosk.conformance.exchange import Exchange

WRITES = "Writes happen once"
NUMBER = (("queue", "series"), ("queue", "number"), ("queue", "display"))


@check(
    "same-key-same-visit",
    "The same bytes with the same key give the same visit",
    level="L0",
    section=WRITES,
    says="the same key with the same body gets the same answer again, with `Idempotency-Replayed: true`",
    look="Store the key, a fingerprint of the body and the answer in the transaction that books; look there first.",
)
def same_key_same_visit(kiosk: Bench) -> None:
    """Three attempts of one write."""
    body, key = kiosk.visit(), new_key()
    first = answers(kiosk.write("/visits", body, key), 201, "booking")
    must(not first.replayed, "a first answer must not carry `Idempotency-Replayed`", first)
    for _ in range(2):
        again = answers(kiosk.write("/visits", body, key), 201, "the same bytes again", first)
        same(first, again, "the second answer is another visit", "visitId", *NUMBER)
        must(first.data == again.data, "the second answer is not the same answer", first, again)
        must(again.replayed, "the second answer lacks `Idempotency-Replayed: true`", first, again)


@check(
    "same-key-other-body",
    "The same key with another body is refused",
    level="L0",
    section=WRITES,
    says="the same key with another body gets 422 `idempotency-key-reused`",
    look="Compare the stored fingerprint of the body before you answer from memory.",
)
def same_key_other_body(kiosk: Bench) -> None:
    """A key is for one body."""
    key, body = new_key(), kiosk.visit()
    first = answers(kiosk.write("/visits", body, key), 201, "booking")
    other = kiosk.write("/visits", kiosk.visit(), key)
    refuses(other, 422, "idempotency-key-reused", "the key with another body", first)


@check(
    "same-reference-duplicate",
    "The same clientReference with a new key is a duplicate and names the visit",
    level="L0",
    section=WRITES,
    says="a second visit with the same reference gets 409 `duplicate-visit` with the `visitId` of the first",
    look="A unique index on clientReference, kept for ever, and its owner's id in the problem.",
)
def same_reference_duplicate(kiosk: Bench) -> None:
    """Also for another patient and department: the reference alone decides."""
    body = kiosk.visit()
    first = answers(kiosk.write("/visits", body), 201, "booking")
    for again in (body, kiosk.visit(clientReference=body["clientReference"])):
        second = refuses(kiosk.write("/visits", again), 409, "duplicate-visit", "the reference again", first)
        must(second["visitId"] == first["visitId"], "the problem names another visit", first, second)


@check(
    "one-open-visit-a-department",
    "A patient with an open visit in the department is told of it",
    level="L0",
    section="createVisit",
    says="A patient with an open visit in the same department today gets 409 `duplicate-visit` with that `visitId`.",
    look="Look for an open visit of this patient, department and day inside the booking transaction.",
)
def one_open_visit(kiosk: Bench) -> None:
    """A second booking of a patient who waits already."""
    first = kiosk.book()
    second = kiosk.write("/visits", kiosk.visit(patientId=first["patientId"]))
    refuses(second, 409, "duplicate-visit", "a second visit of the same patient", first)
    must(second["visitId"] == first["visitId"], "the problem names another visit", first, second)


@check(
    "same-key-at-once",
    "Two at once with the same key make one visit",
    level="L0",
    section=WRITES,
    says="keep visit, queue number and key in **one** database transaction",
    look="A unique constraint on the key, written in the booking transaction; the loser waits or gets 409.",
)
def same_key_at_once(kiosk: Bench) -> None:
    """Five races of two kiosks that send the same bytes."""
    for _ in range(5):
        body, key = kiosk.visit(), new_key()
        came = kiosk.at_once(lambda each, sent: each.write("/visits", *sent), [(body, key)] * 2)
        fresh = [each for each in came if each.status == 201 and not each.replayed]
        must(len(fresh) == 1, f"exactly one fresh 201 is right, {len(fresh)} came", *came)
        for each in came:
            if each.status == 201:
                same(fresh[0], each, "two visits were made", "visitId", *NUMBER)
            else:
                refuses(each, 409, "idempotency-in-progress", "the second of two at once", *fresh)
        found = answers(kiosk.by_reference(body["clientReference"]), 200, "the visit by its reference", *came)
        same(fresh[0], found, "another visit stands now", "visitId")


@check(
    "problem-not-remembered",
    "A key that got a problem is judged afresh",
    level="L0",
    feature="cancel",
    section=WRITES,
    says="an answer that was a problem is not remembered: a later attempt with the same key is judged afresh",
    look="Write the key down only where the write was done, in its transaction.",
)
def problem_not_remembered(kiosk: Bench) -> None:
    """Refused because of an open visit; that one is cancelled; the same bytes are good now."""
    standing = kiosk.book()
    body, key = kiosk.visit(patientId=standing["patientId"]), new_key()
    refused = refuses(kiosk.write("/visits", body, key), 409, "duplicate-visit", "a second visit", standing)
    answers(kiosk.cancel(standing["visitId"]), 200, "cancelling the first", standing)
    again = answers(kiosk.write("/visits", body, key), 201, "the same bytes once nothing is in the way", refused)
    must(not again.replayed, "a first success must not carry `Idempotency-Replayed`", again)


@check(
    "key-needed",
    "A write without an Idempotency-Key is refused",
    level="L0",
    section="createVisit",
    says="Random, made before the first attempt, the same in every attempt.",
    look="The header is required: a client without one could book twice.",
)
def key_needed(kiosk: Bench) -> None:
    """No key, and one that is too short."""
    body = kiosk.visit()
    refuses(kiosk.post("/visits", body), 400, "invalid-request", "a write without a key")
    refuses(kiosk.write("/visits", body, "short"), 400, "invalid-request", "a key of five characters")


@check(
    "patient-registered-once",
    "A patient is registered once for each key, reference and identifier",
    level="L0",
    section="registerPatient",
    says="When an identifier belongs to a patient already, answer 409 `patient-exists` with the `patientId`",
    look="Unique indexes on the reference and on each identifier; the owner's id in the problem.",
)
def patient_registered_once(kiosk: Bench) -> None:
    """Same key, same reference, same identifier."""
    identifier = {"type": "CCCD", "value": invented.citizen_number()}
    body, key = invented.patient(identifiers=[identifier]), new_key()
    first = answers(kiosk.write("/patients", body, key), 201, "registering")
    again = answers(kiosk.write("/patients", body, key), 201, "the same bytes again", first)
    same(first, again, "a second record was made", "patientId", "mrn")
    must(again.replayed, "the second answer lacks `Idempotency-Replayed: true`", first, again)
    reused = kiosk.write("/patients", invented.patient(), key)
    refuses(reused, 422, "idempotency-key-reused", "the key with another body", first)
    for named in (body, invented.patient(identifiers=[identifier])):
        other = refuses(kiosk.write("/patients", named), 409, "patient-exists", "the same person again", first)
        must(other["patientId"] == first["patientId"], "the problem names another patient", first, other)


@check(
    "identifier-at-once",
    "Two kiosks that register one citizen number at once make one record",
    level="L0",
    section="registerPatient",
    says="Once for each `Idempotency-Key` and for each `clientReference`.",
    look="A unique index on the identifier; looking first and inserting later lets two through.",
)
def identifier_at_once(kiosk: Bench) -> None:
    """Three races of four kiosks."""
    for _ in range(3):
        identifier = {"type": "CCCD", "value": invented.citizen_number()}
        bodies = [invented.patient(identifiers=[identifier]) for _ in range(4)]
        came: list[Exchange] = kiosk.at_once(lambda each, body: each.write("/patients", body), bodies)
        made = [each for each in came if each.status == 201]
        must(len(made) == 1, f"exactly one 201 is right, {len(made)} came", *came)
        for each in came:
            if each is not made[0]:
                refuses(each, 409, "patient-exists", "the same number at the same moment", made[0])
