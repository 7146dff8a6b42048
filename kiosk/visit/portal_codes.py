"""Result codes of the insurance portal (`maKetQua`), by official letter 1923/BHXH-CNTT of 2024, annex 03."""

from enum import Enum
from typing import Self


class PortalCode(Enum):
    """What the portal found. `WRONG_SEX` and `WRONG_FACILITY` are of older interfaces, `SERVER_FAULT` of none."""

    VALID = "000"
    ARMY = "001"
    POLICE = "002"
    REPLACED = "003"
    RENEWED = "004"
    EXPIRED = "010"
    NOT_FOUND = "050"
    WRONG_NUMBER = "051"
    WRONG_PROVINCE = "052"
    WRONG_BENEFIT = "053"
    OPERATOR_UNKNOWN = "054"
    OPERATOR_MISNAMED = "055"
    WRONG_NAME = "060"
    NAME_DIFFERS = "061"
    WRONG_BIRTH = "070"
    WRONG_SEX = "080"
    WRONG_FACILITY = "090"
    DATA_ERROR = "100"
    SERVER_ERROR = "101"
    WITHDRAWN = "110"
    ENDED = "120"
    MOVED_AWAY = "121"
    MOVED_WITHIN = "122"
    REGISTERED_ANEW = "123"
    STOPPED = "124"
    CHILD_WITHOUT_CARD = "130"
    BAD_REQUEST = "205"
    ACCOUNT_REFUSED = "401"
    SERVER_FAULT = "500"

    @classmethod
    def parse(cls, text: str | None) -> Self | None:
        """The code, or None for one that is not known: more may come."""
        try:
            return cls(text)
        except ValueError:
            return None
