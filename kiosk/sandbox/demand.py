"""Which credentials the hospital asks kiosks for, as it was read at a moment."""

from dataclasses import dataclass
from typing import Literal

Scheme = Literal["none", "token", "oauth2", "hmac"]


@dataclass(frozen=True, slots=True)
class Demand:
    """The scheme, how long an OAuth2 access token lasts, and when this was read (seconds of a monotonic clock)."""

    scheme: Scheme
    token_seconds: int
    read_at: float
