"""MSH, and a message of ours as a whole."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.hospital.hl7v2.charsets import OURS
from kiosk.hospital.hl7v2.references import control_id
from kiosk.hospital.hl7v2.site import Acknowledgement, Hl7Site
from kiosk.hospital.hl7v2.times import written
from kiosk.hospital.hl7v2.writing import Value, encode, segment

_ACKNOWLEDGEMENTS = {"original": ("", ""), "application": ("AL", "AL"), "commit": ("AL", "NE")}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message of ours and its MSH-10. `commit_is_enough`: that the receiver stored it safely is its whole answer."""

    data: bytes
    control_id: str
    commit_is_enough: bool = False

    def __repr__(self) -> str:
        return f"Outgoing(<{len(self.data)} bytes>)"


def header(site: Hl7Site, kind: tuple[str, ...], control: str, at: datetime, *, acknowledges: bool = False) -> str:
    """MSH. An acknowledgement wants none itself."""
    accept, application = ("", "") if acknowledges else _ACKNOWLEDGEMENTS[_mode(site, kind)]
    fields: dict[int, Value] = {
        3: (site.sending_application,),
        4: (site.sending_facility,),
        5: (site.receiving_application,),
        6: (site.receiving_facility,),
        7: written(at),
        9: kind if site.at_least("2.3.1") else kind[:2],
        10: control,
        11: (site.processing,),
        12: (site.version,),
        15: accept,
        16: application,
        18: OURS,
    }
    return "MSH|^~\\&" + segment("", {number - 2: value for number, value in fields.items()})


def message(site: Hl7Site, kind: tuple[str, ...], key: str, at: datetime, lines: list[str]) -> Outgoing:
    """All of it; the key makes its MSH-10."""
    control = control_id(key)
    data = encode([header(site, kind, control, at), *lines])
    return Outgoing(data, control, commit_is_enough=_mode(site, kind) == "commit")


def _mode(site: Hl7Site, kind: tuple[str, ...]) -> Acknowledgement:
    """Only notifications can end with a commit: a question, and a time asked for, need the application's own answer."""
    return "application" if site.acknowledgement == "commit" and kind[0] != "ADT" else site.acknowledgement
