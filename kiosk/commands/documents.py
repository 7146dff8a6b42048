"""What a code turned out to be, in words for technicians."""

from typing import assert_never

from kiosk.identity import AppointmentCode, Identity, PatientCode, Reading, Refusal, TravelDocument

HIDDEN = "•••"


def kind_of(reading: Reading) -> str:
    """The kind of document, or why it is none."""
    match reading:
        case Identity(document=document):
            return document.value
        case AppointmentCode():
            return "appointment-code"
        case PatientCode():
            return "patient-code"
        case TravelDocument():
            return "zone of a passport"
        case Refusal(kind=kind, part=part):
            return f"refused: {kind.value}{f' ({part})' if part else ''}"
        case _:
            assert_never(reading)


def masked(reading: Reading) -> str:
    """As much of it as a technician needs to know the card again, and nobody else to know the person."""
    if not isinstance(reading, Identity):
        return HIDDEN
    known = (reading.citizen_number, reading.passport_number, reading.insurance_number, reading.name)
    return ", ".join(part.masked for part in known if part is not None) or HIDDEN


def printable(payload: bytes) -> str:
    """The text of a code without orders to the terminal: what is no printable character becomes a replacement."""
    return shown(payload.decode("utf-8", "replace"))


def shown(text: str) -> str:
    """The same for any text, such as the name of a file."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)
