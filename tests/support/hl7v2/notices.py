"""Notifications as a hospital's interface engine sends them to a kiosk."""

import socket

from kiosk.hospital.hl7v2 import Hl7Hospital, Listening
from support.hl7v2.receiver import frame

ANYWHERE = Listening("127.0.0.1", 0)
PATIENT = "PID|1||0000123^^^BVVD^MR~001188990001^^^CCCD^NI||NGUYỄN^ANH^THỊ MINH^^^^L||19880412|F"


def notice(
    event: str = "S12",
    at: str = "20261122133000+0700",
    *,
    name: str = "F-1",
    status: str = "Booked",
    place: str = "TM^305",
    patient: str = PATIENT,
    control: str = "N1",
    modes: str = "|",
) -> str:
    return "\r".join(
        [
            f"MSH|^~\\&|HIS|BV|KIOSK|BV|20261122070000||SIU^{event}^SIU_S12|{control}|P|2.5|||{modes}||UNICODE UTF-8",
            f"SCH|P-1^HIS|{name}^HIS|||||||||^^^{at}||||||||||||||{status}",
            patient,
            "RGS|1|A",
            f"AIL|1|A|{place}|C",
            "AIP|1|A|77^TRẦN^DỤ^VÍ^^BS.",
            "",
        ]
    )


def tell(hospital: Hl7Hospital, *texts: str | bytes, answers: int | None = None) -> list[list[str]]:
    """The MSA of each answer."""
    assert hospital.listens_at is not None
    wanted = len(texts) if answers is None else answers
    with socket.create_connection(hospital.listens_at, 5) as line:
        for text in texts:
            line.sendall(frame(text))
        got = b""
        while got.count(b"\x1c\r") < wanted:
            data = line.recv(65_536)
            assert data, "the listener hung up"
            got += data
    return [
        next(each for each in one.decode().split("\r") if each.startswith("MSA")).split("|")
        for one in got.split(b"\x1c\r")[:-1]
    ]
