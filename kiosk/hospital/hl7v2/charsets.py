"""Which character set a message is written in (MSH-18, HL7 table 0211), and its bytes as text.

Ours are UTF-8. Others are read as they say; one that says nothing, or a word nobody knows, is read as UTF-8, which
ASCII is part of. A byte that fits nowhere becomes U+FFFD: one odd letter must not cost the whole message.
"""

from typing import Final

OURS: Final = "UNICODE UTF-8"
_CODECS: Final = {
    "ASCII": "ascii",
    "UNICODE UTF-8": "utf-8",
    "UTF-8": "utf-8",
    "UTF8": "utf-8",
    "8859/1": "latin-1",
    "8859/2": "iso8859-2",
    "8859/3": "iso8859-3",
    "8859/4": "iso8859-4",
    "8859/5": "iso8859-5",
    "8859/6": "iso8859-6",
    "8859/7": "iso8859-7",
    "8859/8": "iso8859-8",
    "8859/9": "iso8859-9",
    "8859/15": "iso8859-15",
    "GB 18030-2000": "gb18030",
    "BIG-5": "big5",
    "ISO IR14": "iso2022_jp",
    "WINDOWS-1258": "cp1258",
    "CP1258": "cp1258",
    "1258": "cp1258",
    "WINDOWS-1252": "cp1252",
    "CP1252": "cp1252",
}


def codec_of(word: str) -> str:
    """Python's name of the character set; of several the first is the one that counts."""
    first = word.split("~", maxsplit=1)[0].strip().upper()
    return _CODECS.get(first, "utf-8")


def declared(raw: bytes) -> str:
    """MSH-18 of a message still in bytes: all its separators are ASCII."""
    header = raw.splitlines()[0] if raw else b""
    fields = header.split(header[3:4]) if len(header) > 3 else []
    return fields[17].decode("ascii", "replace") if len(fields) > 17 else ""


def text_of(raw: bytes) -> tuple[str, str]:
    """The text, and the codec it was read with. Never raises."""
    codec = codec_of(declared(raw))
    return raw.decode("utf-8" if codec == "ascii" else codec, "replace"), codec
