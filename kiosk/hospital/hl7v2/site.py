"""What a technician agrees with one hospital's interface team, typed and frozen."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

VERSIONS: Final = ("2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.7.1", "2.8", "2.8.1", "2.8.2")
_SEGMENT = re.compile(r"Z[A-Z0-9]{2}")

Acknowledgement = Literal["original", "application", "commit"]
"""Which answer counts: AA of the original mode; AA behind a CA of the enhanced mode; for ADT CA alone."""


@dataclass(frozen=True, slots=True)
class Authority:
    """Who gives out a kind of number (CX-4, as `namespace` or `namespace&oid&ISO`) and its type (CX-5, table 0203)."""

    name: str
    type: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The subcomponents of CX-4."""
        return tuple(self.name.split("&"))


@dataclass(frozen=True, slots=True)
class Authorities:
    """The numbers a patient is known by: citizen number, insurance card, passport, the hospital's own record."""

    citizen: Authority = Authority("CCCD", "NI")
    insurance: Authority = Authority("BHYT", "HC")
    passport: Authority = Authority("PASSPORT", "PPN")
    record: Authority = Authority("HIS", "MR")


@dataclass(frozen=True, slots=True)
class Tls:
    """TLS without stunnel: the authority the receiver's certificate comes from, and the kiosk's own certificate."""

    ca_file: str
    certificate_file: str | None = None
    key_file: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the hospital sends the day's appointments. `peers` are the only addresses heard; empty hears everybody."""

    host: str = "127.0.0.1"
    port: int = 2575
    peers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hl7Site:
    """One hospital. Seconds are whole deadlines of an exchange. ValueError says what cannot be.

    `departments_file` is the table of departments and rooms, `records_folder` where the kiosk notes which of its
    visits were accepted (never of whom). `queue_segment` is the Z segment with the printed number and what HL7 has no
    field for, None where the hospital cannot take one; then `number_in_visit` (PV1-50) has to carry the number.
    """

    host: str
    port: int
    departments_file: Path
    records_folder: Path
    receiving_application: str
    receiving_facility: str
    sending_facility: str
    sending_application: str = "KIOSK"
    version: str = "2.5"
    processing: Literal["P", "T", "D"] = "P"
    acknowledgement: Acknowledgement = "original"
    keep_connection: bool = False
    patient_query: bool = True
    queue_segment: str | None = "ZQN"
    number_in_visit: bool = True
    authorities: Authorities = Authorities()
    listening: Listening | None = None
    tls: Tls | None = None
    connect_s: float = 1.0
    lookup_s: float = 3.0
    write_s: float = 8.0

    def __post_init__(self) -> None:
        if self.version not in VERSIONS:
            raise ValueError(f"version takes one of {', '.join(VERSIONS)}")
        if self.patient_query and not self.at_least("2.4"):
            raise ValueError("patient_query (QBP^Q22) needs version 2.4 or later")
        if self.queue_segment is None and not self.number_in_visit:
            raise ValueError("the printed number needs queue_segment or number_in_visit")
        if self.queue_segment is not None and not _SEGMENT.fullmatch(self.queue_segment):
            raise ValueError("queue_segment takes a Z and two capitals or digits, for example ZQN")

    def at_least(self, version: str) -> bool:
        """Whether the messages are of this version or a later one."""
        return VERSIONS.index(self.version) >= VERSIONS.index(version)
