"""The way to the hospital step by step: real sockets, real TLS, and behind the first red one nothing is looked at."""

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.doctor import Finding, Light
from kiosk.doctor.certificates import look_at_authorities, look_at_certificate
from kiosk.doctor.network.chain import STEPS, look_at_network
from kiosk.doctor.network.date import look_at_clocks
from kiosk.doctor.network.line import look_at_line
from kiosk.doctor.network.link import look_at_address, look_at_link
from kiosk.doctor.network.target import Target, bare, target_of
from kiosk.settings import HospitalLine, Settings, parse
from support.certificates import Authority, server_context
from support.lying_hospital import lying_hospital
from support.machines import World

ABLE = {"contractVersion": "1.0", "levels": ["L0"], "features": ["number-leases"]}


def settings(url: str, hospital: str = "", more: str = "") -> Settings:
    return parse(
        f'[kiosk]\nid = "K3"\nname = "Q"\nhospital = "B"\n[hospital]\nurl = "{url}"\n{hospital}{more}', "kiosk.toml"
    )


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "machine")


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[int]:
    """A port that takes connections, and with a context shakes hands."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            while True:
                try:
                    line, _ = server.accept()
                except OSError:
                    return
                with closing(line):
                    try:
                        if context is not None:
                            context.wrap_socket(line, server_side=True).close()
                    except OSError:
                        pass  # a kiosk that hangs up is what some tests want

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            thread.join(5)


def line_to(
    port: int, world: World, *, secure: bool = True, ca: Path | None = None, host: str = "127.0.0.1"
) -> list[Finding]:
    line = HospitalLine(url="https://x", ca_file=str(ca) if ca else None)
    found = list(look_at_line(Target(host, port, secure, web=True), line, world.machine()))
    assert all(finding.remedy for finding in found if finding.light is not Light.GREEN)
    return found


def encryption(port: int, world: World, ca: Path | None) -> Finding:
    *before, last = line_to(port, world, ca=ca)
    assert [finding.light for finding in before] == [Light.GREEN, Light.GREEN]
    return last


@pytest.mark.parametrize(("days", "light"), [(200, Light.GREEN), (10, Light.YELLOW)])
def test_a_server_that_proves_itself_tells_how_long_its_certificate_lasts(
    tmp_path: Path, world: World, days: int, light: Light
) -> None:
    authority = Authority(tmp_path)
    with serving(server_context(authority, ends=datetime.now(UTC) + timedelta(days=days))) as port:
        found = encryption(port, world, authority.file)
    assert found.light is light
    assert "TLSv1.3" in found.what
    assert f"{days - 1} days" in found.what


@pytest.mark.parametrize(
    ("trouble", "reason", "remedy"),
    [
        ("over", "certificate has expired", "renew the server's certificate"),
        ("a stranger's", "unable to get local issuer", "ca_file"),
        ("another's name", "IP address mismatch", "the name that stands in"),
    ],
)
def test_each_trouble_of_the_servers_certificate_has_its_own_remedy(
    tmp_path: Path, world: World, trouble: str, reason: str, remedy: str
) -> None:
    authority = Authority(tmp_path / "own")
    ends = datetime.now(UTC) - timedelta(days=1) if trouble == "over" else None
    host = "192.0.2.7" if trouble == "another's name" else "127.0.0.1"
    trusted = Authority(tmp_path / "other", "Another") if trouble == "a stranger's" else authority
    with serving(server_context(authority, ends=ends, host=host)) as port:
        found = encryption(port, world, trusted.file)
    assert found.light is Light.RED
    assert reason in found.what
    assert remedy in found.remedy


def test_a_server_that_does_not_speak_tls_and_files_that_are_no_certificates_are_red(
    tmp_path: Path, world: World
) -> None:
    with serving() as port:
        assert "not agreed upon" in encryption(port, world, None).what
        (tmp_path / "ca.pem").write_text("no certificate")
        assert "cannot be used" in encryption(port, world, tmp_path / "ca.pem").what


def test_a_plain_line_is_yellow_unless_it_stays_on_this_machine(world: World) -> None:
    with serving() as port:
        assert line_to(port, world, secure=False)[-1].light is Light.GREEN
    elsewhere = Target("his.example.vn", 80, secure=False, web=True)
    from kiosk.doctor.network.line import _encrypt  # noqa: PLC0415 - no other machine is at hand

    with closing(socket.socket()) as line:
        found = _encrypt(elsewhere, HospitalLine(url="http://his.example.vn"), line)
    assert (found.light, "reads patients' data" in found.what) == (Light.YELLOW, True)


def test_a_port_nobody_listens_on_is_red_and_a_proxy_of_the_environment_is_told_without_its_secret(
    world: World,
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as closed:
        port = closed.getsockname()[1]
    world.environment["HTTPS_PROXY"] = "http://user:secret@proxy.example:3128"
    *_, found = line_to(port, world)
    assert (found.part, found.light) == ("connection", Light.RED)
    assert "refused" in found.what
    assert "http://proxy.example:3128" in found.remedy
    assert "secret" not in found.remedy


def test_a_name_nobody_knows_is_red_and_nothing_comes_after_it(world: World) -> None:
    (found,) = line_to(443, world, host="no-such-host.invalid")
    assert (found.part, found.light) == ("name", Light.RED)


def card(world: World, name: str, state: str, *, speed: str = "", real: bool = True, carrier: str = "") -> None:
    world.has(f"/sys/class/net/{name}/operstate", f"{state}\n")
    world.has(f"/sys/class/net/{name}/speed", speed)
    world.has(f"/sys/class/net/{name}/carrier", carrier)
    if real:
        world.has(f"/sys/class/net/{name}/device/vendor")


def test_cables(world: World) -> None:
    assert look_at_link(world.machine()).what == "this machine has no network card"
    card(world, "lo", "unknown", real=False)
    card(world, "docker0", "down", real=False)
    card(world, "enp1s0", "down")
    unplugged = look_at_link(world.machine())
    assert (unplugged.light, unplugged.what) == (Light.RED, "nobody at the other end of enp1s0")
    card(world, "enp1s0", "up", speed="1000")
    well = look_at_link(world.machine())
    assert (well.light, well.what) == (Light.GREEN, "enp1s0 is up, 1000 Mbit/s")
    card(world, "enp1s0", "up", speed="10")
    assert look_at_link(world.machine()).light is Light.YELLOW
    card(world, "enp1s0", "unknown", speed="-1", carrier="1")  # a modem on USB does not tell
    assert look_at_link(world.machine()).light is Light.GREEN


@pytest.mark.parametrize(("dbm", "light"), [(-55, Light.GREEN), (-82, Light.YELLOW)])
def test_wifi(world: World, dbm: int, light: Light) -> None:
    card(world, "wlan0", "up")
    world.has("/proc/net/wireless", f"Inter-| sta\n face | tus\n wlan0: 0000   54.  {dbm}.  -256        0\n")
    found = look_at_link(world.machine())
    assert (found.light, f"{dbm} dBm" in found.what) == (light, True)


def addresses(world: World, *local: str, gateway: bool = True) -> Finding:
    told = [{"ifname": "enp1s0", "addr_info": [{"local": one} for one in ("127.0.0.1", *local)]}]
    world.answers_to("ip", says=json.dumps(told))
    route = "enp1s0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0\n" if gateway else ""
    world.has("/proc/net/route", f"Iface\tDestination\tGateway\n{route}")
    return look_at_address(world.machine())


def test_addresses(world: World) -> None:
    assert addresses(world, "10.0.0.5").light is Light.GREEN
    assert addresses(world, "10.0.0.5", gateway=False).light is Light.YELLOW
    own = addresses(world, "169.254.3.4")
    assert (own.light, "169.254.3.4, which it gave to itself" in own.what) == (Light.RED, True)
    assert addresses(world).light is Light.RED
    world.answers.clear()
    assert look_at_address(world.machine()).light is Light.RED


def chain(url: str, world: World, hospital: str = "") -> dict[str, Finding]:
    return {finding.part: finding for finding in look_at_network(settings(url, hospital), world.machine())}


def test_behind_the_first_red_one_nothing_is_looked_at_and_each_says_because_of_what(world: World) -> None:
    card(world, "enp1s0", "down")
    found = chain("https://his.example.vn", world)
    assert tuple(found) == STEPS
    assert found["link"].light is Light.RED
    assert {found[part].light for part in STEPS[1:]} == {Light.GREY}
    assert {found[part].what for part in STEPS[1:]} == {"not looked at, because of: link"}


def test_a_hospital_that_answers_is_green_from_the_first_step_to_the_last(world: World) -> None:
    with lying_hospital() as hospital:
        found = chain(hospital.says((200, ABLE)), world)
    assert tuple(found) == STEPS
    assert {part: finding.light for part, finding in found.items() if finding.light is not Light.GREEN} == {}
    assert "L0" in found["hospital"].what
    assert "at most" in found["hospital"].what
    assert len([asked for asked in hospital.asked if "/health" in asked.line]) == 5


def test_a_red_hospital_leaves_its_clock_alone(world: World) -> None:
    with lying_hospital() as hospital:
        found = chain(hospital.says((503, b"")), world)
    assert found["hospital"].light is Light.RED
    assert found["hospital's clock"].light is Light.GREY


@contextmanager
def answering(date: str) -> Iterator[int]:
    """A server whose answer has this Date."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def serve() -> None:
            line, _ = server.accept()
            with closing(line):
                line.recv(4096)
                line.sendall(f"HTTP/1.1 404 Not Found\r\n{date}Content-Length: 0\r\n\r\n".encode())

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join(5)


@pytest.mark.parametrize(
    ("apart_s", "light"), [(0, Light.GREEN), (60, Light.YELLOW), (-60, Light.YELLOW), (900, Light.RED)]
)
def test_the_hospitals_clock(apart_s: int, light: Light) -> None:
    there = format_datetime(datetime.now(UTC) - timedelta(seconds=apart_s), usegmt=True)
    with answering(f"Date: {there}\r\n") as port:
        (found,) = look_at_clocks(Target("127.0.0.1", port, False, web=True), HospitalLine(url="http://x"))
    assert found.light is light
    if apart_s:
        assert ("ahead of" if apart_s > 0 else "behind") in found.what


def test_a_server_without_a_date_or_without_an_answer_is_not_judged() -> None:
    with answering("") as port:
        (found,) = look_at_clocks(Target("127.0.0.1", port, False, web=True), HospitalLine(url="http://x"))
    assert found.light is Light.GREY
    (found,) = look_at_clocks(Target("127.0.0.1", port, False, web=True), HospitalLine(url="http://x"))
    assert found.light is Light.GREY


def test_where_the_hospital_is() -> None:
    assert target_of(settings("https://his.example.vn/api")) == Target("his.example.vn", 443, True, web=True)
    hl7 = (
        '[hospital.hl7]\ndepartments_file = "x"\nreceiving_application = "H"\n'
        'receiving_facility = "B"\nsending_facility = "B"\n'
    )
    assert target_of(settings("mllp://10.0.0.7:2575", hl7)) == Target("10.0.0.7", 2575, False, web=False)
    assert Target("::1", 443, True, web=True).place == "[::1]:443"
    assert Target("::1", 443, True, web=True).is_here


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:secret@his.example.vn:8443/api?token=secret", "https://his.example.vn:8443/api"),
        ("user:secret@proxy:3128", "proxy:3128"),
        ("mllp://10.0.0.7:2575", "mllp://10.0.0.7:2575"),
    ],
)
def test_addresses_are_shown_without_secrets(url: str, shown: str) -> None:
    assert bare(url) == shown


def authority_until(folder: Path, ends: datetime) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Invented Authority")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(ends - timedelta(days=400))
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "authority.pem"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.mark.parametrize(("days", "light"), [(-1, Light.RED), (10, Light.YELLOW), (300, Light.GREEN)])
def test_authorities_that_end_are_told_in_time(tmp_path: Path, days: int, light: Light) -> None:
    file = authority_until(tmp_path, datetime.now(UTC) + timedelta(days=days))
    (found,) = look_at_authorities(settings("https://his", f'ca_file = "{file}"\n'))
    assert found.light is light
    assert "[hospital] ca_file" in found.what


def test_an_authority_that_is_none_is_red(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    for file in (tmp_path / "ca.pem", tmp_path / "gone.pem"):
        (found,) = look_at_authorities(settings("https://his", f'ca_file = "{file}"\n'))
        assert found.light is Light.RED


def test_a_key_that_belongs_to_another_certificate_is_red(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    certificate, _ = authority.issue("K3", server=False)
    _, key = authority.issue("K4", server=False)
    line = f'client_cert_file = "{certificate}"\nclient_key_file = "{key}"\n'
    (found,) = look_at_certificate(settings("https://his", line))
    assert (found.light, "another one's" in found.what) == (Light.RED, True)
