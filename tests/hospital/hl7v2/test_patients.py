"""Who a patient is: by query, or by an appointment of today."""

from collections.abc import Callable

import pytest

from kiosk.hospital.hl7v2 import Hl7Hospital
from kiosk.hospital.port import Unavailable
from kiosk.identity import PartialDate, PatientCode, PersonName, Sex
from kiosk.visit import PatientRecord
from support.hl7v2.receiver import Reaction, Receiver, Sent, ack, error, frame, hangs_up, says, sends
from support.world import ANH

HIT = "PID|1||0000123^^^BVVD^MR~001188990001^^^CCCD^NI||NGUYỄN^ANH^THỊ MINH^^^^L||19880412|F"
RECORD = PatientRecord("0000123", PersonName("NGUYỄN THỊ MINH ANH"), PartialDate(1988, 4, 12), Sex.FEMALE)


def answers(*patients: str, status: str = "OK") -> Reaction:
    return lambda sent, line: line.sendall(
        frame(ack(sent, "AA", f"QAK|{sent.control_id}|{status}", *patients, kind="RSP^K22"))
    )


def test_the_patient_with_this_number_is_found(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(answers(HIT))
    assert hospital.find_patient(ANH) == RECORD
    query = his.sent[0].segment("QPD")
    assert his.sent[0].segment("MSH")[9] == "QBP^Q22^QBP_Q21"
    assert query[3] == "@PID.3.1^001188990001~@PID.3.4.1^CCCD~@PID.3.5^NI"
    assert query[2] == his.sent[0].control_id


def test_a_patient_card_asks_for_the_record_number(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(answers(HIT))
    assert hospital.find_patient(PatientCode("0000123")) == RECORD
    assert "@PID.3.1^0000123~@PID.3.4.1^BVVD" in his.sent[0].segment("QPD")[3]


@pytest.mark.parametrize(
    "reaction",
    [answers(status="NF"), answers(), says("AE", error("204", "QPD")), answers("PID|1||9^^^OTHER^XX||NGUYỄN^ANH")],
)
def test_nobody_is_an_answer_too(his: Receiver, hospital: Hl7Hospital, reaction: Reaction) -> None:
    his.does(reaction)
    assert hospital.find_patient(ANH) is None


@pytest.mark.parametrize(
    "reaction", [answers(status="AE"), says("AE"), says("AR"), says("AA", error("200", "MSH", "W")), hangs_up]
)
def test_a_query_that_failed_says_nothing_of_the_patient(
    his: Receiver, hospital: Hl7Hospital, reaction: Reaction
) -> None:
    his.does(reaction)
    assert isinstance(hospital.find_patient(ANH), Unavailable)


@pytest.mark.parametrize(
    "patients",
    [
        ["PID|1||0000123^^^BVVD^MR||NGUYỄN^ANH^THỊ MINH"],
        ["PID|1||0000123^^^BVVD^MR~001188990001^^^CCCD^NI||TRẦN^BẢO"],
        [HIT, "PID|2||0000999^^^BVVD^MR~001188990001^^^CCCD^NI||NGUYỄN^ANH^THỊ MINH"],
        ["PID|1||0000123^^^BVVD^MR~001188990001^^^BHYT^HC||NGUYỄN^ANH^THỊ MINH"],
    ],
    ids=["without the number", "another name", "two holders", "somebody else's number"],
)
def test_a_doubtful_match_is_not_certain(his: Receiver, hospital: Hl7Hospital, patients: list[str]) -> None:
    his.does(answers(*patients))
    found = hospital.find_patient(ANH)
    assert isinstance(found, PatientRecord)
    assert not found.certain


def test_a_question_on_a_kept_connection_that_ended_is_asked_again(
    his: Receiver, make: Callable[..., Hl7Hospital]
) -> None:
    his.does(answers(HIT), hangs_up, answers(HIT))
    hospital = make(keep_connection=True)
    assert hospital.find_patient(ANH) == RECORD
    assert hospital.find_patient(ANH) == RECORD
    assert his.sent[1].raw == his.sent[2].raw


def test_the_answer_may_come_in_another_character_set(his: Receiver, hospital: Hl7Hospital) -> None:
    def windows(sent: Sent) -> bytes:
        text = ack(
            sent, "AA", "QAK|x|OK", HIT.replace("NGUYỄN", "NGUYÊ\u0303N").replace("Ị", "I\u0323"), kind="RSP^K22"
        )
        return frame(text.replace("UNICODE UTF-8", "WINDOWS-1258").encode("cp1258"))

    his.does(sends(windows))
    assert hospital.find_patient(ANH) == RECORD


@pytest.mark.parametrize("mode", ["application", "commit"])
def test_a_commit_is_no_answer_to_a_question(his: Receiver, make: Callable[..., Hl7Hospital], mode: str) -> None:
    his.does(
        sends(
            lambda sent: frame(ack(sent, "CA")),
            lambda sent: frame(ack(sent, "AA", f"QAK|{sent.control_id}|OK", HIT, kind="RSP^K22")),
        )
    )
    assert make(acknowledgement=mode).find_patient(ANH) == RECORD
    assert his.sent[0].segment("MSH")[15:17] == ["AL", "AL"]


def test_without_an_agreed_query_nobody_is_asked(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    assert make(patient_query=False).find_patient(ANH) is None
    assert his.sent == []
