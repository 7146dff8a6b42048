"""What no machine can become is told, with no word of a secret."""

import datetime

import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from kiosk.provisioning.checking import doubts_about, network_doubts
from kiosk.provisioning.plan import Fixed, Network, Plan, Wireless
from support.provisioned import PLAN, TOML


def but(**changes: object) -> Plan:
    return msgspec.structs.replace(PLAN, **changes)


def pem_of(key: EllipticCurvePrivateKey) -> tuple[str, str]:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "kiosk-k3")])
    day = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 7, day, day + datetime.timedelta(days=400))
    ).sign(key, hashes.SHA256())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return certificate.public_bytes(Encoding.PEM).decode(), private.decode()


def test_a_good_plan_raises_no_doubt() -> None:
    assert doubts_about(PLAN) == ()


@pytest.mark.parametrize(
    ("plan", "says"),
    [
        (but(toml="[kiosk"), "is not TOML"),
        (but(toml="#" * 300_000), "are the most"),
        (but(secrets={}), '"token", and it is not given'),
        (but(toml=TOML.replace("kiosk_token", "kiosk_tokn")), 'names the secret "tokn"'),
        (but(secrets={"token": " \n"}), '"token" is empty'),
        (but(secrets={"token": "geheim-1234567", "pin": "482913"}), "no line of a PIN file"),
        (but(secrets={"token": "geheim-1234567", "ca": "geheim"}), '"ca" holds no certificate'),
        (but(secrets={"token": "geheim-1234567", "client_key": "geheim"}), "no private key"),
        (but(hostname="kiosk_k3"), "hostname"),
        (but(hostname="-k3"), "hostname"),
        (but(hostname="a\nb"), "hostname"),
        (but(time_zone="Asia/Hanoi"), "time_zone"),
        (but(time_zone="../../etc/passwd"), "time_zone"),
        (but(files={"departments.toml": "x = 1"}), "does not name"),
        (but(files={"departments.toml": " "}), "is empty"),
    ],
)
def test_what_is_wrong_is_named(plan: Plan, says: str) -> None:
    told = " ".join(doubts_about(plan))
    assert says in told
    assert "geheim" not in told


@pytest.mark.parametrize(
    ("network", "says"),
    [
        (Network(Wireless("")), "1 to 32 bytes"),
        (Network(Wireless("ư" * 17)), "1 to 32 bytes"),
        (Network(Wireless("a\nb")), "control"),
        (Network(Wireless("a", "geheim")), "8 to 63"),
        (Network(Wireless("a", "geheim\n[ipv4]")), "8 to 63"),
        (Network(fixed=Fixed("10.1.2.3")), "mask"),
        (Network(fixed=Fixed("10.1.2.300/24")), "10.1.2.3/24"),
        (Network(fixed=Fixed("10.1.2.3/24", "10.1.3.1")), "gateway"),
        (Network(fixed=Fixed("10.1.2.3/24", "10.1.2.3")), "gateway"),
        (Network(fixed=Fixed("10.1.2.3/24", "10.1.2.1", ("dns.vn",))), "name_servers"),
        (Network(fixed=Fixed("fe80::1%eth0/64")), "address"),
        (Network(fixed=Fixed("10.1.2.3/24", "fe80::1")), "gateway"),
        (Network(fixed=Fixed("10.1.2.3/24", "169.254.0.1")), "gateway"),
        (Network(fixed=Fixed("2001:db8::5/64", "fe80::1%eth0")), "gateway"),
        (Network(fixed=Fixed("2001:db8::5/64", "2001:db8:1::1")), "gateway"),
        (Network(fixed=Fixed("fe80::1/64", "fe80::1")), "gateway"),
        (Network(fixed=Fixed("10.1.2.0/24")), "own address"),
        (Network(fixed=Fixed("10.1.2.255/24")), "own address"),
        (Network(fixed=Fixed("127.0.0.1/8")), "own address"),
        (Network(fixed=Fixed("0.0.0.0/24")), "own address"),
        (Network(time_servers=("ntp.vn\nserver evil",)), "time_servers"),
        (Network(time_servers=("a",) * 9), "time_servers"),
        (Network(time_servers=("-x",)), "time_servers"),
    ],
)
def test_nothing_passes_into_a_system_file_that_is_no_name_or_address(network: Network, says: str) -> None:
    told = " ".join(network_doubts(network))
    assert says in told
    assert "geheim" not in told
    assert doubts_about(but(network=network))


@pytest.mark.parametrize(
    "network",
    [
        Network(),
        Network(Wireless("Bệnh viện; 1")),
        Network(fixed=Fixed("fd00::5/64", "fd00::1", ("fd00::1", "8.8.8.8"))),
        Network(fixed=Fixed("2001:db8::5/64", "fe80::1")),
        Network(fixed=Fixed("192.0.2.7/32")),
        Network(time_servers=("vn.pool.ntp.org", "10.0.0.1")),
    ],
)
def test_what_can_be_is_let_through(network: Network) -> None:
    assert network_doubts(network) == ()


def test_a_certificate_needs_its_own_key() -> None:
    one, other = (pem_of(generate_private_key(SECP256R1())) for _ in range(2))
    names = "".join(
        f'client_{end}_file = "/run/credentials/kiosk.service/kiosk_client_{end}"\n' for end in ("cert", "key")
    )
    toml = TOML + names
    good = {"token": "t", "client_cert": one[0], "client_key": one[1], "ca": other[0]}
    assert doubts_about(but(toml=toml, secrets=good)) == ()
    wrong = doubts_about(but(toml=toml, secrets={**good, "client_key": other[1]}))
    assert "is not the one of the certificate" in wrong[0]


def test_a_secret_the_machine_has_need_not_be_given() -> None:
    assert doubts_about(but(secrets={}), already_there=("token",)) == ()
