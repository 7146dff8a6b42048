"""Certificates of issuers in memory, found by their name and by their key."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, Protocol

from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.names import Name

MOST_CANDIDATES: Final = 32
"""Of one name and different keys; no issuer has nearly as many, and a hostile list shall not cost hours."""


class Finder(Protocol):
    """Where issuers are looked for."""

    def find(self, issuer_raw: bytes, key_id: bytes | None) -> tuple[Certificate, ...]:
        """The certificates whose subject has that name (DER), or whose subject key has that identifier."""
        ...


class Issuers:
    """Some certificates; one that is added twice is there once."""

    def __init__(self, certificates: Iterable[Certificate] = ()) -> None:
        self._by_name: defaultdict[object, list[Certificate]] = defaultdict(list)
        self._by_key: defaultdict[bytes, list[Certificate]] = defaultdict(list)
        for certificate in certificates:
            self.add(certificate)

    def add(self, certificate: Certificate) -> None:
        """One more. Raises BadData when it has no key that can be read."""
        self._by_key[certificate.key_id].append(certificate)
        self._by_name[certificate.subject.comparable].append(certificate)

    def find(self, issuer_raw: bytes, key_id: bytes | None) -> tuple[Certificate, ...]:
        """As Finder says; those with that key first. Raises BadData for what is no name."""
        name = Name.decode(issuer_raw).comparable
        found = [] if key_id is None else self._by_key.get(key_id, [])
        return tuple({one.raw: one for one in (*found, *self._by_name.get(name, []))}.values())


def issuer_of(certificate: Certificate, *places: Finder) -> Certificate | None:
    """Whoever of those signed it, itself excepted; None when nobody did, or nobody's signature can be checked."""
    for place in places:
        for candidate in place.find(certificate.issuer.raw, certificate.authority_key_id)[:MOST_CANDIDATES]:
            if candidate.raw != certificate.raw and candidate.is_issuer and signed(certificate, candidate):
                return candidate
    return None


def signed(certificate: Certificate, issuer: Certificate) -> bool:
    """Whether the issuer signed it, as far as that can be checked at all."""
    try:
        return certificate.is_signed_by(issuer)
    except BadData:
        return False
