"""What can be wrong with a code or with the values for one."""

from enum import Enum


class Reason(Enum):
    """Why a text is no VietQR, or why values make none."""

    NOT_DIGITS = "tag or length is not two digits"
    WRONG_LENGTH = "the value is shorter or longer than its length says"
    DUPLICATE = "a tag comes twice"
    MISSING = "a field that must be there is not"
    NO_CHECKSUM = "the checksum is not at the end"
    WRONG_CHECKSUM = "the checksum does not agree"
    NOT_ASCII = "a character that is no printable ASCII"
    WRONG_VALUE = "the value is not one this field may have"
    TOO_LONG = "the value is longer than the field may be"


class VietQrError(ValueError):
    """Names the reason and the tag, for example `62.08`; never a value."""

    def __init__(self, reason: Reason, tag: str = "") -> None:
        super().__init__(f"{reason.value} ({tag})" if tag else reason.value)
        self.reason = reason
        self.tag = tag
