"""An embedded hospital that serves the native contract whole: L0, L1 and L2.

It is for demo, training and tests: a separate process that speaks to kiosks by HTTP only. The written contract is
`contract.yaml` beside this file (`contract_text()`); `server.serve()` runs the hospital and `server.running()` runs
it inside a test. This module itself is light: it exports the invented people of the demo and needs
neither FastAPI nor SQLAlchemy.
"""

from kiosk.sandbox.contract import API_PATH, CONTROL_PATH, STATUS_PATH, TOKEN_PATH, contract_text
from kiosk.sandbox.people import (
    CoverageKind,
    Guardian,
    Person,
    appointment_qr,
    citizen_qr,
    insurance_qr,
    people,
    person,
)

__all__ = [
    "API_PATH",
    "CONTROL_PATH",
    "STATUS_PATH",
    "TOKEN_PATH",
    "CoverageKind",
    "Guardian",
    "Person",
    "appointment_qr",
    "citizen_qr",
    "contract_text",
    "insurance_qr",
    "people",
    "person",
]
