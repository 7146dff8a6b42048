"""`kiosk-K3.provision`: a plan, sealed with a code and signed by whoever deploys the kiosks.

    "KPROV"  5 bytes
    format   1 byte: 1
    length   4 bytes, big-endian: of everything that follows
    signer   32 bytes, Ed25519's public key
    signed   64 bytes, over b"kiosk-provision-1\\n" + signer + body
    body     MessagePack array: kiosk id, issued, expires (seconds since 1970), hardware addresses it is bound to,
             salt, cost, sealed

`sealed` is the packed plan (`packing.py`) under AES-256-GCM (NIST SP 800-38D). The key is scrypt's (RFC 7914: N =
2^cost, r = 8, p = 1) of the twelve digits and the file's own salt, so it serves once and the nonce is zero. The signer
and the rest of the body are its associated data: nobody can put a name of their own under somebody else's contents.

What stands outside is readable by everybody: which kiosk, until when, who signed. It is signed, so damage is told
before anybody types a code. Twelve digits are 40 bits; a try costs 128 MB and a third of a second, so all of them cost
one machine some ten thousand years: enough for a stick that is lost, as long as the code is not lost with it.
"""

import hashlib
import re
import secrets
import time
from collections.abc import Collection
from dataclasses import field
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kiosk.decoding import convert
from kiosk.provisioning.fingerprints import fingerprint
from kiosk.provisioning.machine import hardware_address
from kiosk.provisioning.packing import packed, unpacked
from kiosk.provisioning.plan import Plan
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.signing import KEY_BYTES, SIGNATURE_BYTES, SigningKey, verifies
from kiosk.values import dataclass

SUFFIX: Final = ".provision"
FORMAT: Final = 1
MOST_BYTES: Final = 256 * 1024
CODE_DIGITS: Final = 12
MOST_MACHINES: Final = 16

_MAGIC: Final = b"KPROV"
_HEAD: Final = len(_MAGIC) + 1 + 4
_DOMAIN: Final = b"kiosk-provision-1\n"
_COST: Final = 17
_COSTS: Final = range(10, 19)
_MOST_MEMORY: Final = 512 * 1024 * 1024
_SALT_BYTES: Final = 16
_ID: Final = re.compile(r"[A-Za-z0-9]{1,6}")
_NONCE: Final = bytes(12)
_DAY_S: Final = 86_400


class _Body(msgspec.Struct, frozen=True, array_like=True):
    kiosk_id: str
    issued: int
    expires: int
    machines: tuple[str, ...]
    salt: bytes
    cost: int
    sealed: bytes

    def around(self, signer: bytes) -> bytes:
        """What is bound to the sealed part without being sealed."""
        return _DOMAIN + signer + msgspec.msgpack.encode(msgspec.structs.replace(self, sealed=b""))


@dataclass(frozen=True, slots=True)
class SealedPlan:
    """A whole, undamaged file that its signer signed. Whether the signer is trusted is another question (`trust.py`).

    `data` is the file itself, for whoever has to look at it with his own eyes.
    `clock_doubtful`: the machine's clock stands before the day the file was made, so it cannot tell whether it expired.
    """

    kiosk_id: str
    issued: int
    expires: int
    machines: tuple[str, ...]
    signer: bytes
    clock_doubtful: bool
    body: _Body
    data: bytes = field(repr=False)

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Of the signer, as on the sheet of codes."""
        return fingerprint(self.signer)

    def open(self, code: str) -> Plan | Refused:
        """With the technician's code. About 0.3 s and 128 MB, right or wrong."""
        digits = code_of(code)
        if digits is None:
            return Refused(Reason.NO_CODE)
        key = _key(digits, self.body.salt, self.body.cost)
        try:
            plain = AESGCM(key).decrypt(_NONCE, self.body.sealed, self.body.around(self.signer))
        except InvalidTag:
            return Refused(Reason.WRONG_CODE)
        try:
            return unpacked(plain)
        except ValueError as error:
            return Refused(Reason.UNUSABLE, str(error))


def new_code() -> str:
    """Twelve random digits."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


def code_of(text: str) -> str | None:
    """The digits of a code as it was typed, with spaces or hyphens; None where it can be none."""
    digits = "".join(text.replace("-", " ").split())
    return digits if len(digits) == CODE_DIGITS and digits.isascii() and digits.isdigit() else None


def grouped(code: str) -> str:
    """As it is printed: `4821 9037 5516`."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def sealed_plan(
    plan: Plan,
    kiosk_id: str,
    signer: SigningKey,
    code: str,
    *,
    issued: int,
    expires: int,
    machines: Collection[str] = (),
    cost: int = _COST,
) -> bytes:
    """The file. Raises ValueError: for a code, an address or a time that cannot be, or when the plan is too large."""
    digits = code_of(code)
    addresses = [hardware_address(one) for one in machines]
    if digits is None or None in addresses or not 0 < issued < expires or cost not in _COSTS:
        raise ValueError("a code has 12 digits, a hardware address 6 bytes, and the file expires after it was made")
    if _ID.fullmatch(kiosk_id) is None or len(addresses) > MOST_MACHINES:
        raise ValueError(f"an id has 1 to 6 letters and digits, and a file is for {MOST_MACHINES} machines at most")
    bound = tuple(sorted(one for one in addresses if one is not None))
    body = _Body(kiosk_id, issued, expires, bound, secrets.token_bytes(_SALT_BYTES), cost, b"")
    key = _key(digits, body.salt, cost)
    sealed = AESGCM(key).encrypt(_NONCE, packed(plan), body.around(signer.public))
    encoded = msgspec.msgpack.encode(msgspec.structs.replace(body, sealed=sealed))
    signature = signer.sign(_DOMAIN + signer.public + encoded)
    rest = signer.public + signature + encoded
    whole = _MAGIC + bytes([FORMAT]) + len(rest).to_bytes(4) + rest
    if len(whole) > MOST_BYTES:
        raise ValueError(f"{len(whole)} bytes: {MOST_BYTES} are the most")
    return whole


def read_sealed(
    data: bytes, *, now: float | None = None, addresses: Collection[str] | None = None
) -> SealedPlan | Refused:
    """Look at a file without its code. `addresses` None: whichever machine it is for. Never raises."""
    if not data.startswith(_MAGIC) or len(data) < _HEAD:
        return Refused(Reason.CUT_SHORT if data and (_MAGIC + b"\x01").startswith(data[:6]) else Reason.NOT_ONE)
    if len(data) > MOST_BYTES:
        return Refused(Reason.TOO_LARGE)
    if data[len(_MAGIC)] != FORMAT:
        newer = data[len(_MAGIC)] > FORMAT
        return Refused(Reason.NEWER_FORMAT, f"format {data[len(_MAGIC)]}") if newer else Refused(Reason.DAMAGED)
    rest = data[_HEAD:]
    length = int.from_bytes(data[len(_MAGIC) + 1 : _HEAD])
    if len(rest) != length:
        return Refused(Reason.CUT_SHORT if len(rest) < length <= MOST_BYTES else Reason.DAMAGED)
    signer, signature, encoded = (
        rest[:KEY_BYTES],
        rest[KEY_BYTES:][:SIGNATURE_BYTES],
        rest[KEY_BYTES + SIGNATURE_BYTES :],
    )
    if not verifies(signer, signature, _DOMAIN + signer + encoded):
        return Refused(Reason.DAMAGED)
    body = _body(encoded)
    if body is None:
        return Refused(Reason.DAMAGED)
    return _judged(data, body, signer, time.time() if now is None else now, addresses)


def _judged(
    data: bytes, body: _Body, signer: bytes, now: float, addresses: Collection[str] | None
) -> SealedPlan | Refused:
    if now >= body.expires:
        return Refused(Reason.EXPIRED, f"on {time.strftime('%Y-%m-%d', time.gmtime(body.expires))}")
    if addresses is not None and body.machines and not set(body.machines) & set(addresses):
        return Refused(Reason.OTHER_MACHINE, f"for {', '.join(body.machines)}")
    doubtful = now < body.issued - _DAY_S
    return SealedPlan(body.kiosk_id, body.issued, body.expires, body.machines, signer, doubtful, body, data)


def _body(encoded: bytes) -> _Body | None:
    """There is one way to write a body: any other is refused."""
    try:
        body = convert(msgspec.msgpack.decode(encoded), _Body)
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError):
        return None
    sound = 0 < body.issued < body.expires < 1 << 40 and len(body.salt) == _SALT_BYTES and body.cost in _COSTS
    # Anybody can sign a file, and these are shown before it is known whether the signer is trusted.
    sound = sound and _ID.fullmatch(body.kiosk_id) is not None and len(body.machines) <= MOST_MACHINES
    sound = sound and all(hardware_address(one) == one for one in body.machines)
    return body if sound and msgspec.msgpack.encode(body) == encoded else None


def _key(digits: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(digits.encode(), salt=salt, n=1 << cost, r=8, p=1, maxmem=_MOST_MEMORY, dklen=32)
