"""What types cannot say of the hospital's directory."""

import base64
import binascii

from kiosk.settings.hospital_doubts import Doubt, is_web
from kiosk.settings.sections import DirectoryLine, Settings

PUBLIC_KEY_BYTES = 32
_SAYS_NOTHING = (
    "says nothing: give the hospital's public key for versions it publishes, or a file on this machine, or leave the "
    "table out"
)


def about_directory(settings: Settings) -> list[Doubt]:
    """What is missing or cannot be."""
    line = settings.directory
    if line is None:
        return []
    doubts: list[Doubt] = []
    if line.url and not is_web(line.url):
        doubts.append((("directory", "url"), "takes an address such as https://his.example.vn/directory"))
    if line.key is not None and not _is_key(line.key):
        doubts.append(
            (("directory", "key"), "takes the hospital's public key: 44 characters, see `kiosk hospital key`")
        )
    elif line.key is None:
        doubts += _without_key(line)
    elif not line.url and not line.file and (settings.hospital.fhir is not None or settings.hospital.hl7 is not None):
        doubts.append((("directory", "url"), "is needed: this hospital's system gives out no directory"))
    if line.token_file is not None and not line.url:
        doubts.append((("directory", "token_file"), "goes with url; without it [hospital] says who the kiosk is"))
    if not line.kept.startswith("/"):
        doubts.append((("directory", "kept"), "takes a path that begins with /"))
    doubts += [
        (("directory", key), "takes a path that begins with /; leave the key out to do without")
        for key in ("token_file", "ca_file", "file")
        if (place := getattr(line, key)) is not None and not place.startswith("/")
    ]
    return doubts


def _without_key(line: DirectoryLine) -> list[Doubt]:
    if line.url:
        return [(("directory", "key"), "is needed where url is given: no version is accepted without it")]
    return [] if line.file else [(("directory",), _SAYS_NOTHING)]


def _is_key(text: str) -> bool:
    try:
        return len(base64.b64decode(text, validate=True)) == PUBLIC_KEY_BYTES
    except (binascii.Error, ValueError):
        return False
