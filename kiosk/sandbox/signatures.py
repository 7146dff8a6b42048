"""Signed requests of a closed network: an HMAC over what is asked, who asks and when.

The text that is signed has six lines without one at the end: method, path with query, `Kiosk-Id`, `Kiosk-Timestamp`,
`Kiosk-Nonce`, and the SHA-256 of the body in hexadecimal digits.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

FARTHEST = timedelta(seconds=300)
"""How far a kiosk's clock may be from ours."""

_NONCE = re.compile(r"[\x21-\x7e]{8,64}")
_SIGNATURE = re.compile("v1=([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request and what its headers claim."""

    method: str
    target: str
    kiosk_id: str
    timestamp: str
    nonce: str
    signature: str = field(repr=False)
    body: bytes = field(repr=False)

    def is_in_time(self, now: datetime) -> bool:
        """Whether it was made about now, with a nonce that can be remembered."""
        try:
            made = datetime.fromisoformat(self.timestamp)
        except ValueError:
            return False
        return made.tzinfo is not None and abs(made - now) <= FARTHEST and _NONCE.fullmatch(self.nonce) is not None

    def is_signed_with(self, secret: str) -> bool:
        """Whether the signature is that of the secret's holder."""
        claimed = _SIGNATURE.fullmatch(self.signature)
        return claimed is not None and hmac.compare_digest(claimed[1], self._mac(secret))

    def _mac(self, secret: str) -> str:
        digest = hashlib.sha256(self.body).hexdigest()
        text = "\n".join((self.method, self.target, self.kiosk_id, self.timestamp, self.nonce, digest))
        return hmac.new(secret.encode(), text.encode("utf-8", "surrogateescape"), hashlib.sha256).hexdigest()
