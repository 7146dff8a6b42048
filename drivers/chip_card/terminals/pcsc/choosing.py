"""Which of several PC/SC readers is meant."""

import re
from collections.abc import Collection
from typing import Final

from drivers.device import DeviceError

_CONTACTLESS: Final = re.compile(r"contactless|picc|nfc|rfid|\d*CL\b|\bCL\b|ACR122|SCL3711", re.IGNORECASE)
_WITH_CONTACTS: Final = re.compile(r"\bSAM\b|contact reader|\bICC\b", re.IGNORECASE)


def choose(readers: Collection[str], wanted: str | None) -> str | None:
    """The reader of that name, or the one whose name holds it; without a name the first contactless one.

    Names tell what a reader is for; one that tells nothing is taken where none says that it is contactless, one for
    contacts never. None when there is no such reader. Raises DeviceError when several names hold `wanted`.
    """
    if wanted is None:
        fit = [name for name in readers if _CONTACTLESS.search(name)]
        fit += [name for name in readers if not _WITH_CONTACTS.search(name)]
        return fit[0] if fit else None
    if wanted in readers:
        return wanted
    fit = [name for name in readers if wanted.lower() in name.lower()]
    if len(fit) > 1:
        raise DeviceError(f"several PC/SC readers are called {wanted}: {', '.join(fit)}")
    return fit[0] if fit else None
