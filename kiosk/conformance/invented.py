"""Invented people: nobody is called this, and the numbers carry the random part that invented ones have."""

import random
import uuid
from typing import Any

_RANDOM = random.SystemRandom()
NAME = "KIỂM THỬ VÍ DỤ"
_GIVEN = ("AN", "BÌNH", "CHI", "DUNG", "GIANG", "HÀ", "KHANH", "LINH", "MINH", "NGỌC", "OANH", "PHÚC", "QUỲNH", "TÂM")
"""Namesakes born on one day would make a hospital ask whether they are one person."""


def patient(**changes: Any) -> dict[str, Any]:
    """The body that registers a new adult without papers."""
    return {
        "clientReference": str(uuid.uuid4()),
        "identifiers": [],
        "name": f"{NAME} {_RANDOM.choice(_GIVEN)} {_RANDOM.choice(_GIVEN)}",
        "birthDate": "1985-02-17",
        "birthDatePrecision": "day",
        "sex": "female",
        "address": "Số 1, Phường Mẫu",
        "source": "manual",
    } | changes


def citizen_number() -> str:
    """A citizen number of 12 digits: province, century and sex, year of birth 85, random part 99xxxx."""
    return f"{_RANDOM.randrange(1, 97):03d}185{_RANDOM.randrange(990_000, 1_000_000):06d}"


def insurance_number() -> str:
    """A social insurance number of 10 digits."""
    return f"99{_RANDOM.randrange(100_000_000):08d}"


def insurance_card(number: str) -> str:
    """The 15 characters of the old card that carries this number."""
    return f"DN499{number}"


def kiosk_number() -> str:
    """A provisional queue number of a kiosk's own series."""
    return f"K{_RANDOM.randrange(100, 1000)}-{_RANDOM.randrange(10, 100)}"
