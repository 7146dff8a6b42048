"""kiosk.toml -> typed, frozen settings. An error names the file, the line, the key and what would be right.

Every key has a default but the hospital's address and the kiosk's name. Secrets are never here: `token_file` and
`key_file` name files that systemd credentials or the technician put in place.
"""

from kiosk.settings.dark_hours import dark_spans
from kiosk.settings.hospital import Fhir, Hl7, Hl7Authorities, Hl7Authority, HospitalLine, InsurancePortal
from kiosk.settings.loading import SettingsError, load, parse
from kiosk.settings.printer_doubts import address_doubt
from kiosk.settings.sections import (
    Brand,
    Camera,
    Chip,
    DirectoryLine,
    KeyboardScanner,
    Kiosk,
    Languages,
    Metrics,
    Printer,
    Quality,
    Queue,
    Scanner,
    Screen,
    Service,
    Settings,
    Sound,
    Status,
    Ticket,
    Waits,
)
from kiosk.settings.watching_doubts import place_of_metrics

__all__ = [
    "Brand",
    "Camera",
    "Chip",
    "DirectoryLine",
    "Fhir",
    "Hl7",
    "Hl7Authorities",
    "Hl7Authority",
    "HospitalLine",
    "InsurancePortal",
    "KeyboardScanner",
    "Kiosk",
    "Languages",
    "Metrics",
    "Printer",
    "Quality",
    "Queue",
    "Scanner",
    "Screen",
    "Service",
    "Settings",
    "SettingsError",
    "Sound",
    "Status",
    "Ticket",
    "Waits",
    "address_doubt",
    "dark_spans",
    "load",
    "parse",
    "place_of_metrics",
]
