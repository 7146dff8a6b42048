"""QR codes a printer draws itself from GS ( k."""

from dataclasses import dataclass

_LEVELS = {0x30: 1, 0x31: 0, 0x32: 3, 0x33: 2}  # L, M, Q, H in the coding of the QR standard


@dataclass(slots=True)
class QrMaker:
    """The settings and the data a printer keeps between the functions of GS ( k."""

    module: int = 3
    level: int = 0x30
    data: bytes = b""

    def set(self, function: int, value: int) -> bool:
        """Function 167 (67) sets the dots per module, 169 (69) the error correction; False if out of range."""
        if function == 67 and 1 <= value <= 16:
            self.module = value
        elif function == 69 and value in _LEVELS:
            self.level = value
        else:
            return False
        return True

    def modules(self) -> list[list[bool]] | None:
        """The code without quiet zone; None when there is nothing to draw or too much for a QR code."""
        import qrcode  # noqa: PLC0415 - few tickets have the printer draw its codes
        from qrcode.exceptions import DataOverflowError  # noqa: PLC0415

        if not self.data:
            return None
        maker = qrcode.QRCode(error_correction=_LEVELS[self.level], border=0)
        maker.add_data(self.data)
        try:
            maker.make(fit=True)
        except (DataOverflowError, ValueError):  # a ValueError names the version 41 it would take
            return None
        return [[bool(module) for module in row] for row in maker.get_matrix()]

    def picture(self) -> tuple[bytes, int] | None:
        """The code as packed rows and its width in dots."""
        modules = self.modules()
        if modules is None:
            return None
        width = len(modules) * self.module
        rows = bytearray()
        for row in modules:
            dots = int("".join(("1" if dark else "0") * self.module for dark in row), 2)
            rows += (dots << -width % 8).to_bytes((width + 7) // 8, "big") * self.module
        return bytes(rows), width
