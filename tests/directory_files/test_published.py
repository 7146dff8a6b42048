"""A published version is the hospital's own, whole, and newer; or it is none."""

import base64
import json
from datetime import UTC, datetime
from random import Random

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.directory import DepartmentEntry, Directory
from kiosk.directory_files import SignatureError
from kiosk.directory_files.published import DOMAIN, MOST_BYTES, Published, opened, sealed
from kiosk.signing import SigningKey
from support.invented_directories import DIRECTORIES

KEY = SigningKey.generate()
AT = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)
DIRECTORY = Directory("Bệnh viện Ví Dụ", departments=(DepartmentEntry("tim", names={"vi": "Tim", "en": "Heart"}),))
ENVELOPE = sealed(Published(7, AT, DIRECTORY), KEY)


def refusal(envelope: bytes, key: str = KEY.public_line, newer_than: int = 0) -> str:
    with pytest.raises(SignatureError) as caught:
        opened(envelope, key, newer_than=newer_than)
    return caught.value.kind


def signed(payload: object, key: SigningKey = KEY, domain: bytes = DOMAIN) -> bytes:
    data = msgspec.json.encode(payload)
    return msgspec.json.encode({"format": 1, "payload": data, "signature": key.sign(domain + data)})


def test_a_version_is_opened_as_it_was_sealed() -> None:
    assert opened(ENVELOPE, KEY.public_line, newer_than=6) == Published(7, AT, DIRECTORY)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(DIRECTORIES)
def test_every_directory_can_be_published(directory: Directory) -> None:
    assert opened(sealed(Published(1, AT, directory), KEY), KEY.public_line).directory == directory


def test_the_same_version_is_always_the_same_bytes() -> None:
    turned = Directory("Bệnh viện Ví Dụ", departments=(DepartmentEntry("tim", names={"en": "Heart", "vi": "Tim"}),))
    assert sealed(Published(7, AT, turned), KEY) == ENVELOPE


def test_a_thousand_bits_turned_at_random_are_refused_every_time() -> None:
    random, kinds = Random(9), set()
    for _ in range(1000):
        damaged = bytearray(ENVELOPE)
        damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        kinds.add(refusal(bytes(damaged)))
    assert {"version-signature", "version-unreadable"} <= kinds


@settings(max_examples=100, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.integers(0, len(ENVELOPE) - 1).map(lambda end: ENVELOPE[:end])))
def test_whatever_else_arrives_is_refused(data: bytes) -> None:
    refusal(data)


@pytest.mark.parametrize(
    "written",
    [ENVELOPE + b"\n", b" " + ENVELOPE, json.dumps(json.loads(ENVELOPE)).encode(), b"\xef\xbb\xbf" + ENVELOPE],
)
def test_a_version_written_in_another_way_is_refused(written: bytes) -> None:
    assert refusal(written) == "version-unreadable"


def test_another_hospitals_version_is_refused() -> None:
    assert refusal(ENVELOPE, SigningKey.generate().public_line) == "version-signature"


def test_a_signature_made_for_something_else_is_refused() -> None:
    published = Published(7, AT, DIRECTORY)
    assert opened(signed(published), KEY.public_line) == published
    assert refusal(signed(published, domain=b"kiosk-directory-2\n")) == "version-signature"


@pytest.mark.parametrize("newest", [7, 8, 1 << 60])
def test_an_older_or_the_same_version_is_refused(newest: int) -> None:
    assert refusal(ENVELOPE, newer_than=newest) == "version-older"


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        (Published(7, AT, DIRECTORY, 2), "version-format"),
        (Published(0, AT, DIRECTORY), "version-unreadable"),
        (Published(-3, AT, DIRECTORY), "version-unreadable"),
        (Published(7, AT.replace(tzinfo=None), DIRECTORY), "version-unreadable"),
        ({"format": 1, "version": 7, "at": AT}, "version-unreadable"),
        ({"format": 1, "version": True, "at": AT, "directory": {}}, "version-unreadable"),
        ({"format": 1, "version": 7, "at": AT, "directory": {"departments": [{}]}}, "version-unreadable"),
        ([], "version-unreadable"),
    ],
)
def test_what_is_signed_and_makes_no_sense_is_refused(payload: object, kind: str) -> None:
    assert refusal(signed(payload)) == kind


def test_an_envelope_of_another_format_is_told_so() -> None:
    assert refusal(b'{"format":2,"sealed":"x"}') == "version-format"


def test_a_version_larger_than_any_hospital_is_not_even_read() -> None:
    assert refusal(b"[" * (MOST_BYTES + 1)) == "version-too-large"
    assert refusal(b"[" * 1_000_000) == "version-unreadable"
    assert refusal(b'{"a":' * 200_000) == "version-unreadable"


@pytest.mark.parametrize("key", ["", "no base64", base64.b64encode(b"short").decode(), "ÿ"])
def test_a_public_key_that_is_none_is_told_so(key: str) -> None:
    assert refusal(ENVELOPE, key) == "key-unusable"


@pytest.mark.parametrize(
    "published",
    [Published(0, AT, DIRECTORY), Published(1, AT.replace(tzinfo=None), DIRECTORY), Published(1, AT, DIRECTORY, 2)],
)
def test_what_no_kiosk_would_take_is_not_sealed(published: Published) -> None:
    with pytest.raises(ValueError, match="from 1 on"):
        sealed(published, KEY)


def test_a_key_comes_back_from_its_file_and_is_never_shown() -> None:
    again = SigningKey.from_pem(KEY.pem())
    assert again.public_line == KEY.public_line
    assert KEY.pem().decode().splitlines()[1] not in repr(again)


OTHER_KIND = generate_private_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
WITH_PASSWORD = Ed25519PrivateKey.generate().private_bytes(
    Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x")
)


@pytest.mark.parametrize(
    "pem",
    [b"", b"no key", KEY.pem()[:-40], OTHER_KIND, WITH_PASSWORD],
    ids=["empty", "words", "cut", "other-kind", "with-password"],
)
def test_a_file_that_holds_no_key_is_refused(pem: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        SigningKey.from_pem(pem)
