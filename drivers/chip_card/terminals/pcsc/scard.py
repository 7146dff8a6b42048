"""What is used of pyscard, which is imported when it is first needed: kiosks with another reader do without."""
# ruff: noqa: D102, N802 - the names are the standard's, and what they do stands there (PC/SC specification, part 5)

from collections.abc import Sequence
from typing import Any, Protocol, cast

from drivers.device import DeviceError


class Scard(Protocol):
    """What is used of smartcard.scard; every call gives its code, alone or before what was asked for."""

    SCARD_PCI_T0: Any
    SCARD_PCI_T1: Any

    def SCardEstablishContext(self, scope: int) -> Sequence[Any]: ...
    def SCardReleaseContext(self, context: int) -> int: ...
    def SCardListReaders(self, context: int, groups: list[str]) -> Sequence[Any]: ...
    def SCardGetStatusChange(self, context: int, timeout_ms: int, states: list[tuple[str, int]]) -> Sequence[Any]: ...
    def SCardCancel(self, context: int) -> int: ...
    def SCardConnect(self, context: int, reader: str, share: int, protocols: int) -> Sequence[Any]: ...
    def SCardReconnect(self, card: int, share: int, protocols: int, start: int) -> Sequence[Any]: ...
    def SCardDisconnect(self, card: int, end: int) -> int: ...
    def SCardTransmit(self, card: int, protocol: Any, command: list[int]) -> Sequence[Any]: ...
    def SCardControl(self, card: int, control: int, data: list[int]) -> Sequence[Any]: ...


def load() -> Scard:
    """pyscard. Raises DeviceError with what to install."""
    try:
        from smartcard import scard  # noqa: PLC0415 - other readers do without
    except ImportError as error:
        raise DeviceError(
            "pyscard is not installed: apt-get install pcscd libpcsclite-dev swig gcc python3-dev, then "
            "pip install 'kiosk[pcsc]'"
        ) from error
    return cast(Scard, scard)
