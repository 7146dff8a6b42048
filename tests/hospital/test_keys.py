"""Keys that hospitals have seen already: a change here books, registers or tells twice."""

from kiosk.hospital.keys import (
    number_key,
    patient_key,
    payment_key,
    payment_note_key,
    refund_key,
    refusal_key,
)

BOOKING = "0b0c7a4e-3f0e-4a52-9a52-6a1f0d9d7c11"


def test_the_keys_of_earlier_versions_stand() -> None:
    assert patient_key(BOOKING) == "ba3fd189-669b-5f4c-bc76-34760c5c1f0d"
    assert number_key(BOOKING) == "896356ed-24fc-582d-b5bd-9ce0cb313500"
    assert refusal_key(BOOKING) == "2346a544-8bf6-59d8-9bcd-d838a9c6094b"
    assert payment_key(BOOKING, 1) == "36c9f319-efa2-524b-869d-b5cde6f85751"
    assert payment_key(BOOKING, 2) == "b53ec9de-0e3c-5e37-86d8-f06901d1996c"
    assert payment_note_key("pay-1") == "cb82e951-ddd5-5599-97be-38fe081ff346"
    assert refund_key("pay-1") == "3306420d-5450-5838-8609-8c4e9f63dd77"
