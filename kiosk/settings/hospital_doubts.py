"""What types cannot say of the hospital's system and the insurance portal."""

import re

from kiosk.settings.hospital import Hl7, HospitalLine, InsurancePortal

Doubt = tuple[tuple[str, ...], str]

_NEEDS = {
    "none": (),
    "token": ("token_file",),
    "oauth2": ("client_id", "secret_file", "token_url"),
    "hmac": ("secret_file",),
}


def about_hospital(line: HospitalLine) -> list[Doubt]:
    """What is missing or cannot be."""
    doubts: list[Doubt] = []
    if line.fhir is not None and line.hl7 is not None:
        doubts.append((("hospital", "hl7"), "stands beside [hospital.fhir]: a hospital has one system, keep one table"))
    elif line.hl7 is not None:
        doubts += _about_hl7(line, line.hl7)
    elif not is_web(line.url):
        doubts.append((("hospital", "url"), "takes an address such as https://his.example.vn, and no password in it"))
    if "@" in (line.token_url or ""):
        doubts.append((("hospital", "token_url"), "takes an address; the secret is in secret_file"))
    doubts += [
        (("hospital", key), f'is needed where auth is "{line.way_in}"')
        for key in _NEEDS[line.way_in]
        if not (getattr(line, key) or "").strip()
    ]
    if (line.client_cert_file is None) is not (line.client_key_file is None):
        doubts.append((("hospital", "client_cert_file"), "goes with client_key_file: name both or neither"))
    if line.fhir is not None and not is_web(line.fhir.hospital):
        doubts.append((("hospital", "fhir", "hospital"), "takes the address the hospital's own identifiers begin with"))
    if line.fhir is not None and line.fhir.identifiers == "own" and not line.fhir.citizen.strip():
        doubts.append((("hospital", "fhir", "citizen"), 'is needed where identifiers is "own"'))
    return doubts


def about_portal(portal: InsurancePortal) -> list[Doubt]:
    """What is missing or cannot be."""
    doubts: list[Doubt] = []
    if not re.match(r"https://|http://(127\.0\.0\.1|localhost|\[::1\])[:/]", portal.url) or not is_web(portal.url):
        doubts.append((("insurance_portal", "url"), "begins with https://: patients' numbers go there"))
    if portal.facility is not None and not re.fullmatch(r"[0-9A-Za-z]{5}", portal.facility):
        doubts.append((("insurance_portal", "facility"), "takes the hospital's 5 characters, for example 01043"))
    doubts += [
        (("insurance_portal", key), "cannot be empty")
        for key in ("username", "password_file", "operator_file")
        if not getattr(portal, key).strip()
    ]
    return doubts


def _about_hl7(line: HospitalLine, hl7: Hl7) -> list[Doubt]:
    doubts: list[Doubt] = []
    scheme, _, place = line.url.partition("://")
    if scheme not in ("mllp", "mllps") or not _is_place(place.removesuffix("/")):
        doubts.append((("hospital", "url"), "takes mllp://host:port, with TLS mllps://, beside [hospital.hl7]"))
    elif line.url.startswith("mllps:") and line.ca_file is None:
        doubts.append((("hospital", "ca_file"), "is needed for mllps: the authority of the receiver's certificate"))
    if line.way_in != "none":
        doubts.append((("hospital", "auth"), "is for HTTP: an HL7 line is closed by its network, or by mllps"))
    if hl7.listen is not None and not _is_place(hl7.listen):
        doubts.append((("hospital", "hl7", "listen"), "takes host:port, for example 192.0.2.9:2575"))
    doubts += [
        (("hospital", "hl7", key), "cannot be empty")
        for key in ("departments_file", "receiving_application", "receiving_facility", "sending_facility")
        if not getattr(hl7, key).strip()
    ]
    return doubts


def is_web(url: str) -> bool:
    """An address without a password in it."""
    return re.fullmatch(r"https?://[^/\s?#@]+(/[^\s?#@]*)?", url) is not None


def _is_place(text: str) -> bool:
    """host:port, of a host whose name can be asked for."""
    shape = re.fullmatch(r"([^\s/:@]+):([0-9]{1,5})", text)
    if shape is None:
        return False
    try:
        shape[1].encode("idna")
    except UnicodeError:
        return False
    return 0 < int(shape[2]) < 65536
