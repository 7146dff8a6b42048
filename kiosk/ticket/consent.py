"""What is printed of a consent: the words of one version, and nobody's name."""

from kiosk.values import dataclass
from kiosk.visit import Purpose


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """`version` of the words; `purposes` that are asked for beside the visit; `language` is the patient's."""

    hospital: str
    kiosk: str
    version: str
    purposes: tuple[Purpose, ...]
    language: str = "vi"
