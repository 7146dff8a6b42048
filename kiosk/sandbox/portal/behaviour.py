"""How the simulated portal behaves, and whom it lets in. All of it can be changed while it runs."""

import hashlib
from dataclasses import dataclass, field
from typing import Literal

Mode = Literal["ok", "server-error", "maintenance", "blocked", "empty", "garbage", "cut", "untyped"]
"""`blocked` is an address that was not registered; `cut` ends in the middle; `untyped` sends numbers for texts, days in
other forms, and leaves fields out."""


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """The hospital's account and the one member of staff it named. Invented."""

    username: str = "01999_kiosk"
    password: str = "mat-khau-vi-du"  # noqa: S105 - an invented one
    operator_name: str = "ĐỖ THỊ TIẾP ĐÓN"
    operator_number: str = "001190990099"

    def __repr__(self) -> str:
        return "Account(…)"

    def takes(self, username: str, password_md5: str) -> bool:
        """Whether these are right; the MD5 in capitals or not."""
        digest = hashlib.md5(self.password.encode(), usedforsecurity=False).hexdigest()
        return username == self.username and password_md5.lower() == digest


@dataclass(slots=True)
class Behaviour:
    """`token_seconds` is how long sign-ins hold; `delay_seconds` comes before every answer."""

    mode: Mode = "ok"
    delay_seconds: float = 0.0
    token_seconds: float = 3600.0


@dataclass(slots=True)
class Heard:
    """What came in: sign-ins, and of each question its media type and what number it asked for."""

    sign_ins: int = 0
    questions: list[tuple[str, str]] = field(default_factory=list)
