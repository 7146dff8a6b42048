"""Names of ours that HL7 has little room for. The same key gives the same name in every version of the program."""

import base64
import uuid
from typing import Final

CONTROL_ID_LENGTH: Final = 20
"""MSH-10 (ST 20): 100 bits."""
VISIT_NUMBER_LENGTH: Final = 15
"""CX-1 (ST 15 up to 2.5): 75 bits."""


def control_id(key: str) -> str:
    """MSH-10 of the message that does what this key stands for: a receiver knows a repetition by it."""
    return _short(f"hl7v2 message {key}", CONTROL_ID_LENGTH)


def visit_number(reference: str) -> str:
    """PV1-19 and ARQ-1: how the hospital knows the visit with our reference."""
    return _short(f"hl7v2 visit {reference}", VISIT_NUMBER_LENGTH)


def _short(words: str, length: int) -> str:
    return base64.b32encode(uuid.uuid5(uuid.NAMESPACE_OID, words).bytes).decode("ascii")[:length]
