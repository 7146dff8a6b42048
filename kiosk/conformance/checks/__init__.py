"""All stateful checks, in the order of the report: those that look at every answer come last."""

from kiosk.conformance.checks import reading  # isort: skip
from kiosk.conformance.checks import writes  # isort: skip
from kiosk.conformance.checks import recovery  # isort: skip
from kiosk.conformance.checks import places  # isort: skip
from kiosk.conformance.checks import cancelling  # isort: skip
from kiosk.conformance.checks import patients  # isort: skip
from kiosk.conformance.checks import offline  # isort: skip
from kiosk.conformance.checks import access  # isort: skip
from kiosk.conformance.checks import choosing  # isort: skip
from kiosk.conformance.checks import leases  # isort: skip
from kiosk.conformance.checks import holds  # isort: skip
from kiosk.conformance.checks import money  # isort: skip
from kiosk.conformance.checks import papers  # isort: skip
from kiosk.conformance.checks import directories  # isort: skip
from kiosk.conformance.checks import figures  # isort: skip
from kiosk.conformance.checks import shapes  # isort: skip

__all__ = [
    "access",
    "cancelling",
    "choosing",
    "directories",
    "figures",
    "holds",
    "leases",
    "money",
    "offline",
    "papers",
    "patients",
    "places",
    "reading",
    "recovery",
    "shapes",
    "writes",
]
