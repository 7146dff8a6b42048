"""What scanners put around a code, and what its AIM identifier says of it. Pure.

    BOM  NUL…  PREFIX  ]cm  CODE  NUL…  CR LF

`]cm` is the symbology identifier of ISO/IEC 15424 (AIM): a letter for the symbology and one character for how it was
read. Scanners send it when set to; no identity document, insurance card or paper of a hospital begins with one.
"""

import re
from dataclasses import dataclass
from typing import Final

BOM: Final = b"\xef\xbb\xbf"

_IDENTIFIER: Final = re.compile(rb"\]([A-Za-z])([0-9A-Za-z])")
_SYMBOLOGIES: Final = {
    b"A": "Code39",
    b"C": "Code128",
    b"E": "EAN",
    b"F": "Codabar",
    b"G": "Code93",
    b"H": "Code11",
    b"I": "ITF",
    b"L": "PDF417",
    b"M": "MSI",
    b"Q": "QR",  # Micro QR too: the identifier does not tell them apart
    b"R": "2of5",
    b"S": "2of5",
    b"U": "MaxiCode",
    b"X": "",  # "other"
    b"Z": "",  # no bar code
    b"d": "DataMatrix",
    b"e": "GS1DataBar",
    b"h": "HanXin",
    b"o": "OCR",
    b"z": "Aztec",
}
_ESCAPES_ECI: Final = frozenset({b"Q2", b"Q4", b"Q6", b"L1", b"d4", b"d5", b"d6", b"z3"})
"""Under these identifiers a change of character set is sent as `\\nnnnnn` and a backslash of the code twice."""
_ECI: Final = re.compile(rb"\\(?:(\\)|[0-9]{6})")


@dataclass(frozen=True, slots=True)
class Code:
    """A code alone. `symbology` as in `drivers.device.Scan`: empty where the scanner does not tell."""

    payload: bytes
    symbology: str

    def __repr__(self) -> str:
        return f"Code(<{len(self.payload)} bytes>, {self.symbology!r})"


def undress(line: bytes, prefix: bytes = b"") -> Code:
    """The code in what a scanner sent up to its end mark. `prefix` is what this scanner is set to send first."""
    code = bare(line)
    if prefix and code.startswith(prefix):
        code = bare(code[len(prefix) :])
    identifier = _IDENTIFIER.match(code)
    if identifier is None or identifier[1] not in _SYMBOLOGIES:
        return Code(code, "")
    code = code[identifier.end() :]
    if identifier[0][1:] in _ESCAPES_ECI:
        code = _ECI.sub(rb"\1", code)
    return Code(bare(code), _SYMBOLOGIES[identifier[1]])


def bare(code: bytes) -> bytes:
    """Without the NULs, byte order marks and line ends that some scanners put around a code."""
    while (stripped := code.strip(b"\0").removeprefix(BOM).rstrip(b"\r\n")) != code:
        code = stripped
    return code
