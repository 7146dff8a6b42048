"""A code found in a picture. Holds no library, so that the program may name codes without loading a decoder."""

from dataclasses import dataclass

MAX_PAYLOAD_BYTES = 4096
"""No QR code holds more than 2 953 bytes; whatever is longer is not passed on."""
SYMBOLOGIES = ("QR", "Code128", "PDF417")
DECODERS = ("zxing", "zbar", "opencv")


@dataclass(frozen=True, slots=True)
class DecodedCode:
    """The exact bytes of one code, its symbology (of SYMBOLOGIES) and the decoder that read it (of DECODERS)."""

    payload: bytes
    symbology: str
    decoder: str

    def __repr__(self) -> str:
        return f"DecodedCode(<{len(self.payload)} bytes>, {self.symbology!r}, {self.decoder!r})"
