"""Who a patient is by the hospital's books: QBP^Q22 out, RSP^K22 in."""

import uuid
from datetime import datetime

from kiosk.hospital.hl7v2.er7 import Message, Segment
from kiosk.hospital.hl7v2.line import Answered, Line, Lost
from kiosk.hospital.hl7v2.messages import who_is
from kiosk.hospital.hl7v2.persons import identifiers, is_number, numbers_of, person_read, record_number
from kiosk.hospital.hl7v2.site import Authority, Hl7Site
from kiosk.hospital.hl7v2.verdicts import UNKNOWN_KEY, Refused, Taken, verdict
from kiosk.hospital.port import Unavailable
from kiosk.identity import Identity, PatientCode
from kiosk.visit import PatientRecord


def find(
    line: Line, site: Hl7Site, subject: Identity | PatientCode, now: datetime
) -> PatientRecord | Unavailable | None:
    """The best match over all numbers: a certain one before a probable one."""
    if isinstance(subject, PatientCode):
        wanted, identity = [(site.authorities.record, subject.code)], None
    else:
        wanted, identity = numbers_of(subject, site), subject
    probable: PatientRecord | None = None
    for authority, value in wanted:
        answer = _asked(line, site, authority, value, now)
        if isinstance(answer, Unavailable):
            return answer
        found = _best(answer, site, authority, value, identity) if answer else None
        if found is not None and found.certain:
            return found
        probable = probable or found
    return probable


def _asked(line: Line, site: Hl7Site, authority: Authority, value: str, now: datetime) -> Message | Unavailable | None:
    question = who_is(site, str(uuid.uuid4()), authority, value, now)
    reply = line.ask(question, site.lookup_s)
    if isinstance(reply, Lost) and site.keep_connection:  # a kept connection may have ended unseen: a question is safe
        reply = line.ask(question, site.lookup_s)
    if not isinstance(reply, Answered):
        return Unavailable(reply.reason)
    match verdict(reply.message):
        case Taken(message=message) if message.text("QAK", 2) in ("OK", ""):
            return message
        case Taken(message=message) if message.text("QAK", 2) == "NF":
            return None
        case Refused(number=number) if number == UNKNOWN_KEY:
            return None
        case Refused(code=code):
            return Unavailable(code)
        case _:
            return Unavailable("the query failed there")


def _best(
    answer: Message, site: Hl7Site, authority: Authority, value: str, identity: Identity | None
) -> PatientRecord | None:
    """Certain is one patient alone who has the number asked for, and no other name than the document's."""
    records = [(person, record) for person in answer.all("PID") if (record := _record(person, site, identity))]
    holders = [
        record
        for person, record in records
        if any(is_number(number, authority, value) for number in identifiers(person))
    ]
    if len({record.patient_id for record in holders}) == 1:
        return holders[0]
    return _doubted(next(iter(holders), next((record for _, record in records), None)))


def _record(person: Segment, site: Hl7Site, identity: Identity | None) -> PatientRecord | None:
    """None without a number of the hospital's own, or a name: there is nothing to go on with."""
    name, birth, sex = person_read(person)
    number = record_number(person, site.authorities.record)
    if name is None or number is None:
        return None
    same = identity is None or identity.name is None or name.same_person(identity.name)
    return PatientRecord(number, name, birth, sex, certain=same)


def _doubted(record: PatientRecord | None) -> PatientRecord | None:
    return record and PatientRecord(record.patient_id, record.name, record.birth, record.sex, certain=False)
