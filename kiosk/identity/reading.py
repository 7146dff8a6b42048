"""What one code, chip or typed text turned out to be."""

from kiosk.identity.identity import Identity
from kiosk.identity.own_codes import AppointmentCode, PatientCode
from kiosk.identity.refusals import Refusal
from kiosk.identity.travel import TravelDocument

Reading = Identity | AppointmentCode | PatientCode | TravelDocument | Refusal
