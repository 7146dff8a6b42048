"""Hospitals behind a FHIR R4 server."""

from kiosk.hospital.fhir.adapter import FhirHospital
from kiosk.hospital.fhir.site import PRESETS, VN_CORE_EHEALTH, VN_CORE_HL7, FhirSite, IdentifierSystems

__all__ = ["PRESETS", "VN_CORE_EHEALTH", "VN_CORE_HL7", "FhirHospital", "FhirSite", "IdentifierSystems"]
