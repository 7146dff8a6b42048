"""What tells one machine from another: the hardware addresses of its network cards.

A file can be bound to one of them. They stand on the box and on the delivery note, and the kiosk's own user may read
them, unlike the mainboard's serial number and UUID. It keeps 65 sticks from being mixed up; it is no lock, as an
address can be changed: the lock is the code.
"""

import re
from pathlib import Path
from typing import Final

NETWORK: Final = Path("/sys/class/net")
_ADDRESS: Final = re.compile(r"[0-9a-f]{2}(:[0-9a-f]{2}){5}")


def hardware_address(text: str) -> str | None:
    """As the kernel writes it (`0c:c4:7a:12:34:56`), from any spelling in use; None where it is none."""
    digits = re.sub(r"[-:.\s]", "", text.casefold())
    address = ":".join(digits[at : at + 2] for at in range(0, len(digits), 2))
    return address if _ADDRESS.fullmatch(address) else None


def hardware_addresses(network: Path = NETWORK) -> frozenset[str]:
    """Of this machine's real cards, not of bridges and tunnels."""
    found = set()
    try:
        cards = sorted(network.iterdir())
    except OSError:
        return frozenset()
    for card in cards:
        try:
            address = hardware_address((card / "address").read_text("ascii", "replace"))
        except OSError:
            continue
        if address is not None and (card / "device").exists():
            found.add(address)
    return frozenset(found)
