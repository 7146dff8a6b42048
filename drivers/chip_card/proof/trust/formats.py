"""The files that bring certificates: DER, PEM, bundles, ICAO master lists (.ml), and LDIF of the ICAO PKD.

Everything takes time in proportion to the file. Nothing is believed here but that it is a certificate's place.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from drivers.chip_card import der, tlv
from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.ber import definite
from drivers.chip_card.proof.signed_data import SIGNED_DATA

_PEM_BEGIN: Final = re.compile(rb"-----BEGIN ([A-Z0-9 ]{1,40})-----")
_PEM_CERTIFICATES: Final = frozenset({b"CERTIFICATE", b"X509 CERTIFICATE", b"TRUSTED CERTIFICATE"})
_PEM_SIGNED: Final = frozenset({b"CMS", b"PKCS7", b"PKCS #7 SIGNED DATA"})
_LDIF_BEGIN: Final = re.compile(rb"(?:#[^\n]*\n|\s)*(?:version|dn)::?[ \t]*\S", re.IGNORECASE)
_LDIF_CERTIFICATES: Final = frozenset({b"usercertificate;binary", b"cacertificate;binary", b"usercertificate"})
_LDIF_LISTS: Final = frozenset({b"cscamasterlistdata", b"pkdmasterlistcontent"})
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/\s]+={0,2}\s*")


@dataclass(slots=True)
class Contents:
    """What is in a file: certificates (DER), signed data that are master lists, and what could not be read."""

    certificates: list[bytes] = field(default_factory=list)
    signed: list[bytes] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read(data: bytes) -> Contents:
    """What is in a file with these bytes, by how they begin and not by the file's name; nothing in it is a fault."""
    contents = Contents()
    if data[:1] == b"\x30":
        _from_der(data, contents)
    elif _LDIF_BEGIN.match(data):
        _from_ldif(data, contents)
    elif _PEM_BEGIN.search(data):
        _from_pem(data, contents)
    elif _BASE64.fullmatch(data):
        _from_base64(data, contents)
    if not (contents.certificates or contents.signed or contents.faults):
        contents.faults.append("no certificate, bundle, master list or LDIF of certificates")
    return contents


def _from_der(data: bytes, contents: Contents) -> None:
    """Certificates one after the other, or signed data, also in BER."""
    try:
        if data[1:2] == b"\x80":
            data = definite(data)
        for one in tlv.walk(data):
            first = next(iter(one), None)
            if first is not None and first.tag == der.OBJECT_IDENTIFIER and der.identifier(first) == SIGNED_DATA:
                contents.signed.append(one.raw)
            else:
                contents.certificates.append(one.raw)
    except BadData as error:
        contents.faults.append(f"not DER throughout: {error}")


def _from_pem(data: bytes, contents: Contents) -> None:
    """Each block between BEGIN and its END."""
    begins = list(_PEM_BEGIN.finditer(data))
    for begin, following in zip(begins, [*begins[1:], None], strict=True):
        body = data[begin.end() : following.start() if following else len(data)].partition(b"-----END")[0]
        block = Contents()
        if begin[1] in _PEM_CERTIFICATES | _PEM_SIGNED:
            _from_base64(body, block)
            contents.certificates += block.certificates
            contents.signed += block.signed
            contents.faults += block.faults


def _from_base64(body: bytes, contents: Contents) -> None:
    try:
        data = base64.b64decode(body)
    except binascii.Error:
        contents.faults.append("base64 that cannot be decoded")
        return
    if data[:1] == b"\x30":
        _from_der(data, contents)


def _from_ldif(data: bytes, contents: Contents) -> None:
    """The attributes that hold certificates or master lists (RFC 2849; ICAO PKD, interface specification)."""
    for name, value in _attributes(data):
        if name not in _LDIF_CERTIFICATES | _LDIF_LISTS:
            continue
        try:
            content = base64.b64decode(value)
        except binascii.Error:
            contents.faults.append("base64 that cannot be decoded")
            continue
        (contents.signed if name in _LDIF_LISTS else contents.certificates).append(content)


def _attributes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names in small letters and values in base64; folded lines, which go on after a space, are put together."""
    name, parts = b"", list[bytes]()
    for line in data.splitlines():
        if line.startswith(b" "):
            parts.append(line[1:])
            continue
        if parts:
            yield name, b"".join(parts)
        name, colons, value = line.partition(b"::")
        name, parts = name.strip().lower(), [value.strip()] if colons else []
    if parts:
        yield name, b"".join(parts)
