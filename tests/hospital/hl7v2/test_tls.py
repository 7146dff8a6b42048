"""TLS without stunnel: the receiver proves who it is, and asks the kiosk for the same."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.hospital.hl7v2 import Hl7Hospital, Tls
from kiosk.hospital.port import Unavailable
from kiosk.visit import Booking
from support.hl7v2.hospital import request
from support.hl7v2.receiver import Sent, ack, frame


def certificate(folder: Path, name: str) -> tuple[str, str]:
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / f"{name}.crt", folder / f"{name}.key"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return str(paths[0]), str(paths[1])


@contextmanager
def tls_receiver(own: tuple[str, str], clients: str) -> Iterator[int]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*own)
    context.load_verify_locations(clients)
    context.verify_mode = ssl.CERT_REQUIRED

    def serve() -> None:
        while True:
            try:
                plain, _ = server.accept()
            except OSError:
                return
            with plain, suppress(OSError), context.wrap_socket(plain, server_side=True) as line:
                line.settimeout(5)
                data = b""
                while b"\x1c\r" not in data:
                    more = line.recv(65_536)
                    if not more:
                        break
                    data += more
                else:
                    line.sendall(frame(ack(Sent(data[1:-2]))))

    server = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()


def test_both_sides_know_each_other(make: Callable[..., Hl7Hospital], tmp_path: Path) -> None:
    his, ours = certificate(tmp_path, "his"), certificate(tmp_path, "kiosk")
    with tls_receiver(his, ours[0]) as port:
        assert isinstance(make(port, tls=Tls(his[0], *ours)).book(request()), Booking)


def test_a_receiver_nobody_vouches_for_hears_nothing(make: Callable[..., Hl7Hospital], tmp_path: Path) -> None:
    his, ours = certificate(tmp_path, "his"), certificate(tmp_path, "kiosk")
    with tls_receiver(his, ours[0]) as port:
        assert make(port, tls=Tls(ours[0], *ours)).book(request()) == Unavailable("TLS refused")


def test_a_missing_certificate_is_told_at_the_start(make: Callable[..., Hl7Hospital], tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        make(1, tls=Tls(str(tmp_path / "none.crt")))
