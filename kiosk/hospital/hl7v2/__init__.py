"""Hospitals that speak HL7 v2 over MLLP. What has to be agreed with each stands in this folder's README.

Hl7Hospital(site)    the port; `start` and `close` for the notifications it hears
"""

from kiosk.hospital.hl7v2.adapter import GIVES_NONE, Hl7Hospital
from kiosk.hospital.hl7v2.site import Acknowledgement, Authorities, Authority, Hl7Site, Listening, Tls
from kiosk.hospital.hl7v2.table_file import TableError

__all__ = [
    "GIVES_NONE",
    "Acknowledgement",
    "Authorities",
    "Authority",
    "Hl7Hospital",
    "Hl7Site",
    "Listening",
    "TableError",
    "Tls",
]
