"""Whose files this machine takes.

Where the image or the package was built with the signer's key, or an earlier file was confirmed, only those signers'
files are taken. On a machine that knows no signer, the glass shows the fingerprint; the technician compares it with the
sheet and confirms once, and the caretaker keeps the key with what it puts in place (trust on first use).
"""

from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Final

from kiosk.signing import parsed_key

BUILT_IN: Final = Path("/usr/lib/kiosk/provision.pub")
OWN: Final = Path("/etc/kiosk/provision.pub")
_LONGEST: Final = 64 * 1024


class Trust(Enum):
    """What is known of a signer."""

    KNOWN = "known"
    FIRST = "first"
    FOREIGN = "foreign"


class TrustFileError(Exception):
    """A file of signers is there and cannot be used: nobody is trusted before it is mended. The text says which."""


def known_signers(files: Iterable[Path] = (BUILT_IN, OWN)) -> frozenset[bytes]:
    """The keys in these files: one a line, `#` begins a comment. A missing file says nothing. Raises TrustFileError.

    A damaged file is no missing one: whoever garbles it must not get the machine to ask for a new signer.
    """
    found: set[bytes] = set()
    for path in files:
        try:
            with path.open("rb") as file:
                text = file.read(_LONGEST).decode("ascii", "replace")
        except FileNotFoundError:
            continue
        except OSError as error:
            raise TrustFileError(f"{path}: {error.strerror}") from error
        keys = [parsed_key(plain) for line in text.splitlines() if (plain := line.split("#")[0].strip())]
        if not keys or None in keys:
            raise TrustFileError(f"{path}: holds no signer's key of 44 characters a line")
        found |= {key for key in keys if key is not None}
    return frozenset(found)


def trust_in(signer: bytes, known: frozenset[bytes]) -> Trust:
    """Whether files of this signer are taken."""
    if not known:
        return Trust.FIRST
    return Trust.KNOWN if signer in known else Trust.FOREIGN
