"""The plan: everything that makes a machine one certain kiosk. The wizard on the glass and a file give the same one."""

from typing import Final, Literal, get_args

import msgspec


class Wired(msgspec.Struct, frozen=True, tag="wired", tag_field="kind"):
    """A cable."""


class Wireless(msgspec.Struct, frozen=True, tag="wireless", tag_field="kind"):
    """A WLAN with WPA2 or WPA3 by a password; `password` is empty for an open one."""

    ssid: str
    password: str = ""

    def __repr__(self) -> str:
        return f"Wireless(ssid={self.ssid!r})"


class Fixed(msgspec.Struct, frozen=True):
    """An address of its own instead of DHCP: `10.1.2.3/24`, the gateway and the name servers."""

    address: str
    gateway: str = ""
    name_servers: tuple[str, ...] = ()


class Network(msgspec.Struct, frozen=True):
    """How the machine reaches the hospital. `fixed` None means DHCP. `time_servers` empty: the network's own."""

    link: Wired | Wireless = Wired()
    fixed: Fixed | None = None
    time_servers: tuple[str, ...] = ()


SecretName = Literal[
    "token",
    "client_cert",
    "client_key",
    "ca",
    "pin",
    "directory_token",
    "status_password",
    "api_secret",
    "metrics_token",
    "portal_password",
    "portal_operator",
]
"""The secrets a kiosk can have; each is read at /run/credentials/kiosk.service/kiosk_NAME."""

SECRETS: Final[tuple[SecretName, ...]] = get_args(SecretName)

CREDENTIALS = "/run/credentials/kiosk.service"


def credential(name: SecretName) -> str:
    """Where the kiosk reads this secret: what kiosk.toml names as `token_file` and the like."""
    return f"{CREDENTIALS}/kiosk_{name}"


FileName = Literal["departments.toml"]
"""Files a plan can bring along; each is put at /etc/kiosk/NAME, readable by everybody."""

FOLDER: Final = "/etc/kiosk"


class Plan(msgspec.Struct, frozen=True):
    """`toml` is the text of kiosk.toml; `secrets` what it names below /run/credentials, never in the text itself.

    `pin` among the secrets is the line of a PIN file (`kiosk.staff.pin`), not the PIN. `network` None leaves the
    machine's network as it is. `time_zone` is a name of the tz database. `hostname` empty leaves the name as it is.
    `update_source` is where an image looks for new releases at night, empty: nowhere.
    """

    toml: str
    secrets: dict[SecretName, str] = {}
    network: Network | None = None
    hostname: str = ""
    time_zone: str = "Asia/Ho_Chi_Minh"
    files: dict[FileName, str] = {}
    update_source: str = ""

    def __repr__(self) -> str:
        return f"Plan(toml=<{len(self.toml)} characters>, secrets={sorted(self.secrets)}, hostname={self.hostname!r})"
