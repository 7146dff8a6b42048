"""Money came that cannot count: the same call to the desk, whoever makes it, so that it is made once."""

from kiosk.hospital.keys import refund_key
from kiosk.hospital.port import HelpRequest


def refund_call(kiosk_id: str, payment_id: str, code: str, number: str) -> HelpRequest:
    """Which visit it was for; never who."""
    words = f"money to be given back, visit {code}, number {number}"
    return HelpRequest(refund_key(payment_id), kiosk_id, "Paying", words)
