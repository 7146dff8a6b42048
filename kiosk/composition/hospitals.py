"""The adapter of the hospital's system, as the settings name it. Nothing is connected or read from the line yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.hospital.absent import AbsentHospital
from kiosk.hospital.port import Hospital
from kiosk.journal import Journal, Level, Note
from kiosk.settings import Fhir, Hl7, HospitalLine, InsurancePortal, Settings

if TYPE_CHECKING:
    from kiosk.hospital.portal import Portal
    from kiosk.hospital.web import Credentials


class HospitalSettingsError(Exception):
    """The settings of the hospital's system, or a file they name, cannot be used; the text is for the technician."""


def open_hospital(settings: Settings) -> Hospital:
    """The adapter. Raises `HospitalSettingsError`."""
    try:
        return _opened(settings)
    except OSError as error:
        raise HospitalSettingsError(f"{error.filename or 'a file of [hospital]'}: {error.strerror}") from error
    except ValueError as error:
        raise HospitalSettingsError(str(error)) from error


def begin(settings: Settings, journal: Journal) -> Hospital:
    """The adapter at work. What cannot be opened is told, and the kiosk goes on as without a line."""
    try:
        hospital = open_hospital(settings)
    except HospitalSettingsError as error:
        journal.note(Note.HOSPITAL_UNUSABLE, Level.ERROR, reason=str(error))
        return AbsentHospital("settings of the hospital cannot be used")
    try:
        hospital.start()
    except OSError as error:
        journal.note(Note.NOTIFICATIONS_NOT_HEARD, Level.ERROR, reason=error.strerror or type(error).__name__)
    return hospital


def _opened(settings: Settings) -> Hospital:
    line = settings.hospital
    if line.hl7 is not None:
        hospital = _hl7(line, line.hl7)
    elif line.fhir is not None:
        hospital = _fhir(line, line.fhir, settings.kiosk.id)
    else:
        hospital = _native(line, settings.kiosk.id)
    if settings.insurance_portal is None:
        return hospital
    return _with_portal(hospital, settings.insurance_portal)


def _native(line: HospitalLine, kiosk_id: str) -> Hospital:
    from kiosk.hospital.native import NativeHospital  # noqa: PLC0415 - brings the HTTP library, on a worker thread

    return NativeHospital(
        line.url,
        credentials=credentials(line, kiosk_id),
        ca_file=line.ca_file,
        client_certificate=line.certificate,
    )


def credentials(line: HospitalLine, kiosk_id: str) -> Credentials:
    """How the kiosk shows who it is."""
    from kiosk.hospital.web import credentials_from  # noqa: PLC0415 - brings the HTTP library

    return credentials_from(
        line.way_in,
        kiosk_id=kiosk_id,
        token_file=line.token_file,
        client_id=line.client_id,
        secret_file=line.secret_file,
        token_url=line.token_url,
        scope=line.scope,
        ca_file=line.ca_file,
        client_certificate=line.certificate,
    )


def _fhir(line: HospitalLine, fhir: Fhir, kiosk_id: str) -> Hospital:
    from kiosk.hospital.fhir import PRESETS, FhirHospital, FhirSite, IdentifierSystems  # noqa: PLC0415

    base = PRESETS.get(fhir.identifiers) or IdentifierSystems(citizen=fhir.citizen)
    systems = IdentifierSystems(
        citizen=fhir.citizen or base.citizen,
        insurance=fhir.insurance or base.insurance,
        passport=fhir.passport,
        old_identity_card=fhir.old_identity_card,
        record=fhir.record,
        appointment=fhir.appointment,
    )
    site = FhirSite(
        base_url=line.url,
        hospital=fhir.hospital.rstrip("/"),
        patients=systems,
        default_series=fhir.default_series,
        series_of=fhir.series,
        private_search=fhir.private_search,
        asks_insurer=fhir.asks_insurer,
    )
    return FhirHospital(
        site,
        credentials=credentials(line, kiosk_id),
        ca_file=line.ca_file,
        client_certificate=line.certificate,
    )


def _hl7(line: HospitalLine, hl7: Hl7) -> Hospital:
    from kiosk.hospital.hl7v2 import Authorities, Authority, Hl7Hospital, Hl7Site, Listening, Tls  # noqa: PLC0415

    parts = urlsplit(line.url)
    host, _, port = (hl7.listen or "").rpartition(":")
    own = line.certificate or (None, None)
    named = hl7.authorities
    site = Hl7Site(
        host=parts.hostname or "",
        port=parts.port or 0,
        departments_file=Path(hl7.departments_file),
        records_folder=Path(hl7.records_folder),
        receiving_application=hl7.receiving_application,
        receiving_facility=hl7.receiving_facility,
        sending_facility=hl7.sending_facility,
        sending_application=hl7.sending_application,
        version=hl7.version,
        acknowledgement=hl7.acknowledgement,
        keep_connection=hl7.keep_connection,
        patient_query=hl7.patient_query,
        queue_segment=hl7.queue_segment or None,
        number_in_visit=hl7.number_in_visit,
        authorities=Authorities(
            *(Authority(one.name, one.type) for one in (named.citizen, named.insurance, named.passport, named.record))
        ),
        listening=Listening(host, int(port), frozenset(hl7.peers)) if hl7.listen else None,
        tls=Tls(line.ca_file, *own) if parts.scheme == "mllps" and line.ca_file else None,
    )
    return Hl7Hospital(site)


def _with_portal(hospital: Hospital, settings: InsurancePortal) -> Hospital:
    from kiosk.hospital.portal import with_portal  # noqa: PLC0415

    return with_portal(hospital, portal_from(settings), facility=settings.facility)


def portal_from(settings: InsurancePortal) -> Portal:
    """The insurance portal the settings name."""
    from kiosk.hospital.portal import CredentialFiles, Portal  # noqa: PLC0415

    files = CredentialFiles(
        settings.username,
        Path(settings.password_file),
        Path(settings.operator_file),
        upper_case=settings.upper_case_md5,
    )
    return Portal(settings.url, files, as_form=settings.as_form, ca_file=settings.ca_file)
