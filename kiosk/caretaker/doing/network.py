"""The network of a plan as files of the system: NetworkManager's keyfile, and time servers.

Formats: nm-settings-keyfile(5), timesyncd.conf(5), chrony.conf(5) "sourcedir".
"""

import uuid
from ipaddress import IPv4Interface, ip_address, ip_interface
from typing import Final

from kiosk.caretaker.doing.runner import Runner, said_by
from kiosk.provisioning.plan import Fixed, Network, Wireless

CONNECTION: Final = "kiosk"
_UUID: Final = uuid.uuid5(uuid.NAMESPACE_DNS, "kiosk.provisioning")
UP_S: Final = 45


def keyfile(network: Network) -> str:
    """NetworkManager's file; it holds the WLAN's password, so it is for root alone (NetworkManager takes no other)."""
    wireless = network.link if isinstance(network.link, Wireless) else None
    lines = [
        "# Made by provisioning: `kiosk provision` or the wizard writes it anew.",
        "[connection]",
        f"id={CONNECTION}",
        f"uuid={_UUID}",
        f"type={'ethernet' if wireless is None else 'wifi'}",
        "autoconnect=true",
        "autoconnect-priority=100",
        "autoconnect-retries=0",
    ]
    if wireless is not None:
        # As numbers: a name may be anything, also `1;2;`.
        lines += ["", "[wifi]", "mode=infrastructure", f"ssid={''.join(f'{byte};' for byte in wireless.ssid.encode())}"]
        if wireless.password:
            # wpa-psk takes part in WPA3 (SAE) too where the card can; a network of WPA3 alone as well.
            lines += ["", "[wifi-security]", "key-mgmt=wpa-psk", f"psk={_escaped(wireless.password)}"]
    lines += [*_addresses("ipv4", network.fixed), *_addresses("ipv6", network.fixed)]
    return "\n".join(lines) + "\n"


def timesyncd(servers: tuple[str, ...]) -> str:
    """A drop-in of systemd-timesyncd."""
    return f"[Time]\nNTP={' '.join(servers)}\n"


def chrony(servers: tuple[str, ...]) -> str:
    """A file of sources of chrony."""
    return "".join(f"server {server} iburst\n" for server in servers)


def bring_up(runner: Runner) -> str:
    """Have NetworkManager read the file and connect; why it did not, or nothing."""
    for command in (("connection", "reload"), ("--wait", str(UP_S), "connection", "up", "id", CONNECTION)):
        ran = runner.run("nmcli", *command, timeout_s=UP_S + 15)
        if ran.code != 0:
            return f"the network does not come up: {said_by(ran, 'nmcli')}"
    return ""


def renew_time(runner: Runner) -> str:
    """Have the clock ask its new servers; why not, or nothing."""
    refused = [
        ran
        for unit in ("systemd-timesyncd.service", "chrony.service")
        if (ran := runner.run("systemctl", "--no-block", "try-restart", unit)).code != 0
    ]
    return (
        f"the clock goes on asking its former servers: {said_by(refused[0], 'systemctl')}" if len(refused) > 1 else ""
    )


def _addresses(family: str, fixed: Fixed | None) -> list[str]:
    mine = fixed is not None and isinstance(ip_interface(fixed.address), IPv4Interface) == (family == "ipv4")
    if fixed is None:
        return ["", f"[{family}]", "method=auto"]
    servers = [one for one in fixed.name_servers if (ip_address(one).version == 4) == (family == "ipv4")]
    named = [f"dns={''.join(f'{one};' for one in servers)}"] if servers else []
    if not mine:
        return ["", f"[{family}]", "method=auto", *named]
    gateway = f",{fixed.gateway}" if fixed.gateway else ""
    address = ip_interface(fixed.address).with_prefixlen  # the plan may have the mask as 255.255.255.0
    return ["", f"[{family}]", f"address1={address}{gateway}", "method=manual", *named]


def _escaped(text: str) -> str:
    """As GKeyFile reads a value back."""
    return text.replace("\\", "\\\\").replace(" ", "\\s")
