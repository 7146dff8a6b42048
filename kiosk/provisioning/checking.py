"""Whether a machine can become what a plan says: asked at the desk, on the glass and once more by the caretaker.

The caretaker writes names and addresses into files of the system. So nothing passes that could be more than a name or
an address there.
"""

import re
import zoneinfo
from collections.abc import Collection, Iterator, Mapping
from ipaddress import IPv4Address, IPv4Interface, IPv6Address, IPv6Interface, ip_address, ip_interface
from typing import Final

from kiosk.provisioning.plan import CREDENTIALS, SECRETS, Fixed, Network, Plan, SecretName, Wireless
from kiosk.settings import Settings, SettingsError, parse

MOST_OF_TOML: Final = 256 * 1024
MOST_OF_SECRET: Final = 64 * 1024
MOST_OF_FILE: Final = 512 * 1024
MOST_SERVERS: Final = 8
_HOST: Final = re.compile(r"(?!-)[A-Za-z0-9-]{1,63}(?<!-)(\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*")
_HOSTNAME: Final = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_PIN_LINE: Final = re.compile(r"kiosk-pin-1:scrypt:\d{1,7}:\d{1,2}:\d{1,2}:[0-9a-f]{32}:[0-9a-f]{64}\n?")
_QUEUE_FILE: Final = re.compile(r"/var/lib/kiosk(-key)?/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")
_UPDATES: Final = re.compile(r"https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]{0,200})?")
_NAMED: Final = re.compile(rf"{re.escape(CREDENTIALS)}/kiosk_([a-z_]+)")


def doubts_about(plan: Plan, *, already_there: Collection[SecretName] = ()) -> tuple[str, ...]:
    """What is wrong, a sentence each; nothing of a secret stands in one. `already_there`: secrets the machine keeps."""
    try:
        settings = settings_of_plan(plan)
    except SettingsError as error:
        return (str(error),)
    return (
        *_about_secrets(plan, already_there),
        *_about_names(plan),
        *(() if plan.network is None else _about_network(plan.network)),
        *_about_files(plan, settings),
        *_about_queue(settings),
        *_about_update(plan.update_source),
    )


def settings_of_plan(plan: Plan) -> Settings:
    """Raises SettingsError."""
    if len(plan.toml) > MOST_OF_TOML:
        raise SettingsError(f"kiosk.toml: {len(plan.toml)} characters, {MOST_OF_TOML} are the most")
    try:
        return parse(plan.toml, "kiosk.toml")
    except (RecursionError, ValueError) as error:  # tables within tables without end, a number of 4301 digits
        raise SettingsError("kiosk.toml: is no TOML that anybody would write") from error


def network_doubts(network: Network) -> tuple[str, ...]:
    """The same of a network alone."""
    return tuple(_about_network(network))


def secrets_named(toml: str) -> frozenset[str]:
    """The names of the secrets that this kiosk.toml reads."""
    return frozenset(_NAMED.findall(toml))


def _about_secrets(plan: Plan, already_there: Collection[SecretName]) -> Iterator[str]:
    for name in sorted(secrets_named(plan.toml)):
        if name not in SECRETS:
            yield f'kiosk.toml names the secret "{name}": the known ones are {", ".join(SECRETS)}'
        elif name not in plan.secrets and name not in already_there:
            yield f'kiosk.toml names the secret "{name}", and it is not given'
    yield from secret_doubts(plan.secrets)


def secret_doubts(secrets: Mapping[SecretName, str]) -> Iterator[str]:
    """What is wrong with them by themselves."""
    for name, text in secrets.items():
        if not text.strip() or len(text) > MOST_OF_SECRET or "\0" in text:
            yield f'the secret "{name}" is empty, or longer than {MOST_OF_SECRET} characters'
    for name in ("client_cert", "ca"):
        if name in secrets and not _is_certificate(secrets[name]):
            yield f'the secret "{name}" holds no certificate in PEM'
    if "client_key" in secrets and not _is_private_key(secrets["client_key"]):
        yield 'the secret "client_key" holds no private key in PEM without a password'
    elif "client_key" in secrets and "client_cert" in secrets and not _belong_together(secrets):
        yield "the key in client_key is not the one of the certificate in client_cert"
    if "pin" in secrets and not _PIN_LINE.fullmatch(secrets["pin"]):
        yield 'the secret "pin" is no line of a PIN file'


def _about_names(plan: Plan) -> Iterator[str]:
    if plan.hostname and not _HOSTNAME.fullmatch(plan.hostname):
        yield "hostname takes small letters, digits and hyphens, at most 63, for example kiosk-k3"
    if not _is_time_zone(plan.time_zone):
        yield "time_zone takes a name of the tz database, for example Asia/Ho_Chi_Minh"


def _about_network(network: Network) -> Iterator[str]:
    if isinstance(network.link, Wireless):
        if not 1 <= len(network.link.ssid.encode()) <= 32 or not network.link.ssid.isprintable():
            yield "network.link: the name of a WLAN has 1 to 32 bytes, and no control characters"
        if network.link.password and not re.fullmatch(r"[\x20-\x7e]{8,63}", network.link.password):
            yield "network.link: a WLAN's password has 8 to 63 characters of ASCII"
    if network.fixed is not None:
        yield from _about_fixed(network.fixed)
    if len(network.time_servers) > MOST_SERVERS or not all(map(_is_host, network.time_servers)):
        yield f"network.time_servers takes names or addresses, at most {MOST_SERVERS}"


def _about_fixed(fixed: Fixed) -> Iterator[str]:
    try:
        address = ip_interface(fixed.address)
    except ValueError:
        yield "network.fixed: address takes an address with its mask, for example 10.1.2.3/24"
        return
    if "/" not in fixed.address or "%" in fixed.address or address.network.prefixlen == 0:
        yield "network.fixed: address takes its mask too, for example 10.1.2.3/24"
    elif _is_no_machine(address):
        yield "network.fixed: address takes the machine's own address, not the network's, nor that of everybody in it"
    elif fixed.gateway:
        gateway = _address(fixed.gateway)
        if gateway is None or gateway == address.ip or not is_within_reach(gateway, address):
            yield "network.fixed: gateway takes another address in the network of address; an IPv6 one fe80::… too"
    if len(fixed.name_servers) > MOST_SERVERS or not all(map(_address, fixed.name_servers)):
        yield f"network.fixed: name_servers takes addresses, at most {MOST_SERVERS}"


def is_within_reach(gateway: IPv4Address | IPv6Address, own: IPv4Interface | IPv6Interface) -> bool:
    """A router of IPv6 is reached by its address on the cable, often fe80::1, whatever the network (RFC 4861, 4.2)."""
    return gateway in own.network or (gateway.version == own.version == 6 and gateway.is_link_local)


def _is_no_machine(address: IPv4Interface | IPv6Interface) -> bool:
    if address.is_loopback or address.is_multicast or address.is_unspecified:
        return True
    network = address.network
    ends = (network.network_address, network.broadcast_address)
    return address.version == 4 and network.prefixlen < 31 and address.ip in ends


def _about_files(plan: Plan, settings: Settings) -> Iterator[str]:
    for name, text in plan.files.items():
        if not text.strip() or len(text) > MOST_OF_FILE:
            yield f"the file {name} is empty, or longer than {MOST_OF_FILE} characters"
    directory, hl7 = settings.directory, settings.hospital.hl7
    named = {directory.file if directory else None, hl7.departments_file if hl7 else None}
    if plan.files and "/etc/kiosk/departments.toml" not in named:
        yield "departments.toml goes along, and kiosk.toml does not name /etc/kiosk/departments.toml"


def _about_queue(settings: Settings) -> Iterator[str]:
    """The kiosk can write nowhere else; and root, which looks into the queue and renames it, follows no way there."""
    for key, path in (("path", settings.queue.path), ("key_file", settings.queue.key_file)):
        if not _QUEUE_FILE.fullmatch(path):
            yield f"queue.{key} takes a file right in /var/lib/kiosk or /var/lib/kiosk-key, not {path[:100]!r}"


def _about_update(source: str) -> Iterator[str]:
    """It goes into a script of the image: nothing but an address of plain letters."""
    if source and not _UPDATES.fullmatch(source):
        yield "update.source takes an https address without user, query or blanks: https://updates.example.vn/kiosk"


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return None if "%" in text else ip_address(text)
    except ValueError:
        return None


def _is_host(text: str) -> bool:
    return _address(text) is not None or (len(text) <= 253 and _HOST.fullmatch(text) is not None)


def _is_time_zone(name: str) -> bool:
    if name in ("localtime", "posixrules"):
        return False  # Debian's tzdata has them beside the zones; the first leads back to /etc/localtime
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _is_certificate(pem: str) -> bool:
    from cryptography import x509  # noqa: PLC0415 - slow to load

    try:
        return bool(x509.load_pem_x509_certificates(pem.encode()))
    except ValueError:
        return False


def _is_private_key(pem: str) -> bool:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - slow to load
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    try:
        load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return True


def _belong_together(secrets: Mapping[SecretName, str]) -> bool:
    from cryptography import x509  # noqa: PLC0415 - slow to load
    from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415

    try:
        certificate = x509.load_pem_x509_certificates(secrets["client_cert"].encode())[0]
        key = load_pem_private_key(secrets["client_key"].encode(), password=None)
        return certificate.public_key() == key.public_key()
    except (ValueError, TypeError):
        return True  # said already
