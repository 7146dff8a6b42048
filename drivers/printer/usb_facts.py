"""What a printer tells of itself by the two class requests of USB printers; many support neither.

USB Device Class Definition for Printing Devices 1.1, chapter 4.2, and IEEE 1284-2000, chapter 7.6.
"""

from dataclasses import dataclass

_ERROR_FREE, _SELECTED, _PAPER_EMPTY = 0x08, 0x10, 0x20


@dataclass(frozen=True, slots=True)
class DeviceId:
    """A printer's IEEE 1284 text; "" for what it leaves out."""

    maker: str = ""
    model: str = ""
    serial: str = ""
    commands: tuple[str, ...] = ()

    @classmethod
    def parse(cls, told: bytes) -> "DeviceId | None":
        """Reads KEY:VALUE; pairs behind two bytes of length, which some count wrongly; None when there are none."""
        keys: dict[str, str] = {}
        for pair in told[2:].decode("utf-8", "replace").strip("\0").split(";"):
            key, colon, value = pair.partition(":")
            if colon:
                keys.setdefault(key.strip().upper(), value.strip())

        def first(*names: str) -> str:
            return next((keys[name] for name in names if keys.get(name)), "")

        if not keys:
            return None
        commands = first("CMD", "COMMAND SET").split(",")
        return cls(
            maker=first("MFG", "MANUFACTURER"),
            model=first("MDL", "MODEL"),
            serial=first("SN", "SERN", "SERIALNUMBER"),
            commands=tuple(command.strip() for command in commands if command.strip()),
        )


@dataclass(frozen=True, slots=True)
class PortStatus:
    """What an old parallel port had wires for. Many printers tell that all is well whatever happens."""

    paper_empty: bool
    selected: bool
    error: bool

    @classmethod
    def parse(cls, told: int) -> "PortStatus":
        """Reads the byte of GET_PORT_STATUS."""
        return cls(
            paper_empty=bool(told & _PAPER_EMPTY),
            selected=bool(told & _SELECTED),
            error=not told & _ERROR_FREE,
        )
