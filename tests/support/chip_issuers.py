"""Issuers, signers, security objects and master lists made with foreign tools: asn1crypto encodes, cryptography signs.

Everything that real countries vary can be varied, and everything that forgers would try.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from asn1crypto import algos, cms, core, keys, x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha1": hashes.SHA1(),  # noqa: S303
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
PLAIN = {name: f"0.4.0.127.0.7.1.1.4.1.{place}" for place, name in enumerate(HASHES, start=1)}
LDS_SECURITY_OBJECT = "2.23.136.1.1.1"
MASTER_LIST = "2.23.136.1.1.2"
SIGNED_AT = datetime(2021, 5, 3, 9, 30, tzinfo=UTC)


@cache
def rsa_key(which: str = "", bits: int = 2048) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, bits)


@cache
def ec_key(curve: str = "secp256r1", which: str = "") -> ec.EllipticCurvePrivateKey:
    curves = {one.name.lower(): one for one in (ec.SECP224R1(), ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1())}
    curves |= {one.name.lower(): one for one in (ec.BrainpoolP256R1(), ec.BrainpoolP384R1(), ec.BrainpoolP512R1())}
    return ec.generate_private_key(curves[curve.lower()])


def public_info(key: Key) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def key_id(key: Key) -> bytes:
    return hashlib.sha1(bytes(keys.PublicKeyInfo.load(public_info(key))["public_key"]), usedforsecurity=False).digest()


@dataclass(frozen=True)
class How:
    """How something is signed. `scheme`: ecdsa, plain, pkcs1, pss, bare (only the kind of key is named)."""

    scheme: str = "ecdsa"
    digest: str = "sha256"
    salt: int | None = None
    mask: str | None = None

    def algorithm(self, key: Key) -> Any:
        if self.scheme == "bare":
            return (
                {"algorithm": "rsassa_pkcs1v15"}
                if isinstance(key, rsa.RSAPrivateKey)
                else {"algorithm": "1.2.840.10045.2.1"}
            )
        if self.scheme == "plain":
            return {"algorithm": PLAIN[self.digest]}
        if self.scheme == "pss":
            mask = {"algorithm": "mgf1", "parameters": {"algorithm": self.mask or self.digest}}
            salt = HASHES[self.digest].digest_size if self.salt is None else self.salt
            parameters = {
                "hash_algorithm": {"algorithm": self.digest},
                "mask_gen_algorithm": mask,
                "salt_length": salt,
            }
            return {"algorithm": "rsassa_pss", "parameters": algos.RSASSAPSSParams(parameters)}
        return {"algorithm": f"{self.digest}_{'rsa' if self.scheme == 'pkcs1' else 'ecdsa'}"}

    def sign(self, key: Key, message: bytes) -> bytes:
        hashed = HASHES[self.digest]
        if isinstance(key, rsa.RSAPrivateKey):
            if self.scheme == "pss":
                salt = hashed.digest_size if self.salt is None else self.salt
                mask = padding.MGF1(HASHES[self.mask or self.digest])
                return key.sign(message, padding.PSS(mask, salt), hashed)
            return key.sign(message, padding.PKCS1v15(), hashed)
        signature = key.sign(message, ec.ECDSA(hashed))
        if self.scheme != "plain":
            return signature
        length = (key.curve.key_size + 7) // 8
        return b"".join(number.to_bytes(length, "big") for number in utils.decode_dss_signature(signature))


@dataclass(frozen=True)
class Party:
    """A certificate with its private key."""

    key: Key
    raw: bytes

    @property
    def certificate(self) -> x509.Certificate:
        return x509.Certificate.load(self.raw)


def name(country: str | None = "VN", common_name: str = "Invented CSCA", **parts: str) -> x509.Name:
    fields = {"country_name": country, "organization_name": "No real government", "common_name": common_name} | parts
    return x509.Name.build({kind: text for kind, text in fields.items() if text is not None})


@dataclass(frozen=True)
class Wish:
    """How a certificate is made; everything has the value an honest one has."""

    subject: x509.Name = field(default_factory=name)
    serial: int = 0x1F2E3D
    begin: datetime = datetime(2015, 1, 1, tzinfo=UTC)
    end: datetime = datetime(2045, 1, 1, tzinfo=UTC)
    ca: bool = True
    basic_constraints: bool = True
    usage: set[str] | None = None
    purposes: tuple[str, ...] = ()
    subject_key: bytes | None = None
    authority_key: bytes | None = None
    key_ids: bool = True
    how: How = How()
    key_info: bytes | None = None
    key_used_from: datetime | None = None


def certificate(key: Key, wish: Wish, issuer: Party | None = None, issuer_name: x509.Name | None = None) -> Party:
    """Signed by that issuer, or by itself."""
    by = key if issuer is None else issuer.key
    named = issuer_name or (wish.subject if issuer is None else issuer.certificate.subject)
    algorithm = x509.SignedDigestAlgorithm(wish.how.algorithm(by))
    authority = key_id(by) if wish.authority_key is None else wish.authority_key
    extensions: list[dict[str, Any]] = []
    if wish.key_ids:
        extensions += [
            {"extn_id": "key_identifier", "extn_value": wish.subject_key or key_id(key)},
            {"extn_id": "authority_key_identifier", "extn_value": {"key_identifier": authority}},
        ]
    if wish.basic_constraints and wish.ca:
        extensions.append(
            {"extn_id": "basic_constraints", "critical": True, "extn_value": {"ca": True, "path_len_constraint": 0}}
        )
    usage = wish.usage or ({"key_cert_sign", "crl_sign"} if wish.ca else {"digital_signature"})
    extensions.append({"extn_id": "key_usage", "critical": True, "extn_value": usage})
    if wish.purposes:
        extensions.append({"extn_id": "extended_key_usage", "extn_value": list(wish.purposes)})
    if wish.key_used_from is not None:
        period = x509.PrivateKeyUsagePeriod({"not_before": wish.key_used_from})
        extensions.append({"extn_id": "private_key_usage_period", "extn_value": period})
    body = x509.TbsCertificate(
        {
            "version": "v3",
            "serial_number": wish.serial,
            "signature": algorithm,
            "issuer": named,
            "validity": {"not_before": _time(wish.begin), "not_after": _time(wish.end)},
            "subject": wish.subject,
            "subject_public_key_info": keys.PublicKeyInfo.load(wish.key_info or public_info(key)),
            "extensions": extensions,
        }
    )
    signature = wish.how.sign(by, body.dump())
    made = x509.Certificate({"tbs_certificate": body, "signature_algorithm": algorithm, "signature_value": signature})
    return Party(key, made.dump())


def csca(key: Key | None = None, country: str | None = "VN", common_name: str = "Invented CSCA", **wish: Any) -> Party:
    """A country signing CA that signed itself."""
    return certificate(
        key or ec_key(which="csca"), _with(name(country, common_name), key or ec_key(which="csca"), wish)
    )


def signer(issuer: Party, key: Key | None = None, country: str | None = "VN", **wish: Any) -> Party:
    """A document signer of that issuer."""
    wish = {"ca": False, "serial": 0x77, "end": datetime(2032, 1, 1, tzinfo=UTC)} | wish
    named = wish.pop("issuer_name", None)
    subject = name(country, "Invented document signer")
    return certificate(key or ec_key(which="signer"), _with(subject, issuer.key, wish), issuer, named)


def _with(subject: x509.Name, signing: Key, wish: dict[str, Any]) -> Wish:
    usual = How("pkcs1") if isinstance(signing, rsa.RSAPrivateKey) else How()
    return Wish(**({"subject": subject, "how": usual} | wish))


def _time(moment: datetime) -> x509.Time:
    form = "utc_time" if moment.year < 2050 else "general_time"
    return x509.Time({form: moment})


@dataclass(frozen=True)
class Signing:
    """How content is signed."""

    how: How | None = None
    digest: str | None = None
    by_key_id: bool = False
    attributes: bool = True
    signing_time: datetime | None = SIGNED_AT
    certificates: tuple[bytes, ...] | None = None
    content_type: str = LDS_SECURITY_OBJECT
    attribute_type: str | None = None
    alter: Callable[[bytes], bytes] = bytes
    """What is signed in the place of what should be."""


def signed_data(by: Party, content: bytes, signing: Signing = Signing()) -> bytes:
    """A ContentInfo."""
    how = signing.how or (How("pkcs1") if isinstance(by.key, rsa.RSAPrivateKey) else How())
    digest = signing.digest or how.digest
    attributes = cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": [signing.attribute_type or signing.content_type]}),
            cms.CMSAttribute({"type": "message_digest", "values": [hashlib.new(digest, content).digest()]}),
        ]
    )
    if signing.signing_time is not None:
        moment = cms.Time({"utc_time": signing.signing_time})
        attributes.append(cms.CMSAttribute({"type": "signing_time", "values": [moment]}))
    message = attributes.dump() if signing.attributes else content
    own = by.certificate
    identifier = (
        cms.SignerIdentifier({"subject_key_identifier": own.key_identifier})
        if signing.by_key_id
        else cms.SignerIdentifier(
            {"issuer_and_serial_number": {"issuer": own.issuer, "serial_number": own.serial_number}}
        )
    )
    info = cms.SignerInfo(
        {
            "version": "v3" if signing.by_key_id else "v1",
            "sid": identifier,
            "digest_algorithm": {"algorithm": digest},
            "signature_algorithm": how.algorithm(by.key),
            "signature": how.sign(by.key, signing.alter(message)),
        }
    )
    if signing.attributes:
        info["signed_attrs"] = attributes
    certificates = (by.raw,) if signing.certificates is None else signing.certificates
    encapsulated = cms.EncapsulatedContentInfo(
        {"content_type": signing.content_type, "content": core.ParsableOctetString(content)}
    )
    data = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [{"algorithm": digest}],
            "encap_content_info": encapsulated,
            "signer_infos": [info],
        }
    )
    if certificates:
        data["certificates"] = [x509.Certificate.load(one) for one in certificates]
    return cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()


class _Hash(core.Sequence):
    _fields = [("number", core.Integer), ("value", core.OctetString)]  # noqa: RUF012 - asn1crypto's way


class _Hashes(core.SequenceOf):
    _child_spec = _Hash


class _SecurityObject(core.Sequence):
    _fields = [  # noqa: RUF012
        ("version", core.Integer),
        ("algorithm", algos.DigestAlgorithm),
        ("hashes", _Hashes),
    ]


class _Certificates(core.SetOf):
    _child_spec = x509.Certificate


class _MasterList(core.Sequence):
    _fields = [("version", core.Integer), ("certificates", _Certificates)]  # noqa: RUF012


def hashes_of(groups: dict[int, bytes], digest: str = "sha256", version: int = 0) -> bytes:
    """An LDSSecurityObject."""
    entries = [{"number": number, "value": hashlib.new(digest, data).digest()} for number, data in groups.items()]
    return _SecurityObject({"version": version, "algorithm": {"algorithm": digest}, "hashes": entries}).dump()


def ef_sod(by: Party, groups: dict[int, bytes], signing: Signing = Signing(), digest: str = "sha256") -> bytes:
    """The whole file."""
    content = signed_data(by, hashes_of(groups, digest), signing)
    return core.OctetString(content).dump().replace(b"\x04", b"\x77", 1)


def master_list(by: Party, certificates: list[bytes], along: tuple[bytes, ...] = ()) -> bytes:
    """An ICAO master list."""
    content = _MasterList({"version": 0, "certificates": [x509.Certificate.load(one) for one in certificates]}).dump()
    return signed_data(by, content, Signing(content_type=MASTER_LIST, certificates=(by.raw, *along)))


def list_signer(issuer: Party, **wish: Any) -> Party:
    """Who may sign master lists."""
    return signer(issuer, ec_key(which="lists"), **({"purposes": ("2.23.136.1.1.3",), "serial": 0x99} | wish))
