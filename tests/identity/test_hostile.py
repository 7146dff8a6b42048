"""Payloads somebody might hold up to do harm, each with what it is read as: see `hostile/expected.txt`."""

from pathlib import Path

import pytest

from kiosk.identity import (
    AppointmentCode,
    Identity,
    PatientCode,
    Reading,
    Refusal,
    TravelDocument,
    read_scan,
    read_typed,
)
from kiosk.identity.own_codes import CARD_SYMBOLOGIES

HOSTILE = Path(__file__).parent / "hostile"
EXPECTED = dict(
    line.split(": ", 1)
    for line in (HOSTILE / "expected.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)


def in_words(reading: Reading) -> str:
    match reading:
        case Refusal(kind=kind):
            return kind.value
        case Identity(document=document, warnings=warnings):
            return " ".join([document.value, *(warning.value for warning in warnings)])
        case AppointmentCode():
            return "appointment-code"
        case PatientCode():
            return "patient-code"
        case TravelDocument():
            return "passport"


def payload(name: str) -> bytes:
    return (HOSTILE / f"{name}.bin").read_bytes()


def test_every_payload_has_its_reading() -> None:
    assert {path.stem for path in HOSTILE.glob("*.bin")} == set(EXPECTED)
    assert len(EXPECTED) > 100


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_hostile_payload_is_read_as_what_it_is(name: str) -> None:
    assert in_words(read_scan(payload(name))) == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_bar_code_makes_a_hostile_payload_a_patient(name: str) -> None:
    for symbology in CARD_SYMBOLOGIES:
        assert not isinstance(read_scan(payload(name), symbology), PatientCode)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_hostile_text_may_be_typed(name: str) -> None:
    text = payload(name).decode("utf-8", "replace")
    assert isinstance(read_typed(text), Refusal)
    assert isinstance(read_typed(text[:64]), Refusal | Identity | AppointmentCode)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_is_kept_of_a_hostile_payload_has_no_sign_that_nobody_sees(name: str) -> None:
    found = read_scan(payload(name))
    if isinstance(found, Identity):
        texts = [found.name.full if found.name else "", found.address or "", found.old_number or ""]
        assert all(character.isprintable() for text in texts for character in text)


def test_a_payload_of_a_hundred_megabytes_is_not_looked_at() -> None:
    assert in_words(read_scan(bytes(10**8))) == "too-long"
