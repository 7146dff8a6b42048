"""What a patient agrees to, and who touches the glass for them (Law 91/2025/QH15 art. 9 and 24)."""

from enum import Enum
from typing import Final

from kiosk.values import dataclass


class RegisteredBy(Enum):
    """Who registered the patient. Whoever is under 14 is registered by one of `GUARDIANS`."""

    SELF = "self"
    MOTHER = "mother"
    FATHER = "father"
    GUARDIAN = "guardian"
    OTHER = "other"
    """Somebody the patient asked to help."""


GUARDIANS: Final = frozenset({RegisteredBy.MOTHER, RegisteredBy.FATHER, RegisteredBy.GUARDIAN})


@dataclass(frozen=True, slots=True)
class Purpose:
    """A secondary purpose that is asked for by itself; refusing it blocks nothing.

    `words` are the hospital's own question, as it stands for every language; empty where the kiosk has words for `key`.
    """

    key: str
    words: str = ""


PURPOSES: Final = (Purpose("messages"), Purpose("survey"))
"""Messages by phone about one's own queue and results; being asked for an opinion after the visit."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What the patient agreed to: the version of the words shown and the secondary purposes chosen, none by default."""

    version: str
    purposes: tuple[str, ...] = ()
