"""Secrets at rest: systemd-creds(1) seals each under a key of this machine, in its TPM2 where there is one.

The unit says `LoadCredentialEncrypted=kiosk:/etc/kiosk/credentials`: systemd takes every file of that folder, NAME
becomes `kiosk_NAME`, and a file that was sealed under another name is refused. So nothing else may lie in that folder,
not for a moment: a file that does not open keeps the kiosk from starting.
"""

import base64
import binascii
from enum import StrEnum
from typing import Final

from kiosk.caretaker.doing.runner import Runner, said_by
from kiosk.provisioning.plan import SecretName

_BY_HOST: Final = (bytes.fromhex("5a1c6a86df9d4096b1d5a65e0862f19a"), bytes.fromhex("55b9ed1d38594d43a8319d2ebb332ac6"))
_BY_NOTHING: Final = bytes.fromhex("058469daf6f54324800549da0f8ea2fb")
"""The first 16 bytes of a credential say what it is sealed by (systemd, src/shared/creds-util.h)."""


class SealedBy(StrEnum):
    """What opens a credential again."""

    TPM = "tpm2"
    HOST = "host key"


class SealingError(Exception):
    """Nothing was sealed, or opened; the text says why, and holds nothing of the secret."""


def seal(name: SecretName, secret: str, runner: Runner) -> tuple[bytes, SealedBy]:
    """The file's contents. Raises SealingError."""
    ran = runner.run(
        "systemd-creds", "encrypt", "--with-key=auto", f"--name=kiosk_{name}", "-", "-", given=secret.encode()
    )
    if ran.code != 0:
        raise SealingError(f"{name}: {said_by(ran, 'systemd-creds')}")
    return ran.output, _sealed_by(name, ran.output)


def unseal(name: SecretName, sealed: bytes, runner: Runner) -> str:
    """The secret of a file of that folder. Raises SealingError."""
    ran = runner.run("systemd-creds", "decrypt", f"--name=kiosk_{name}", "-", "-", given=sealed)
    if ran.code != 0:
        raise SealingError(f"{name}: {said_by(ran, 'systemd-creds')}")
    return ran.output.decode("utf-8", "replace")


def _sealed_by(name: str, sealed: bytes) -> SealedBy:
    try:
        kind = base64.b64decode(sealed, validate=False)[:16]
    except binascii.Error as error:
        raise SealingError(f"{name}: systemd-creds gave something else than a credential") from error
    if len(kind) < 16 or kind == _BY_NOTHING:
        raise SealingError(f"{name}: systemd-creds sealed it with no key at all")
    return SealedBy.HOST if kind in _BY_HOST else SealedBy.TPM
