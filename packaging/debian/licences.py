"""debian/copyright, from what each library says of itself and from the texts that came with it."""

import csv
import email
import re
from email.message import Message
from pathlib import Path

import layout

LONGEST = 80_000
"""Bytes of a text that is quoted whole; longer ones stay beside the library, and their place is named."""
COMMON = {
    "Apache-2.0": "Apache-2.0",
    "GPL-2.0-only": "GPL-2",
    "GPL-3.0-only": "GPL-3",
    "LGPL-3.0-only": "LGPL-3",
    "MPL-2.0": "MPL-2.0",
}
"""Which of them Debian has in /usr/share/common-licenses."""
SAID_OTHERWISE = {
    "Apache 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",  # python-dateutil
    "MIT Licence": "MIT",
}
CLASSIFIERS = {"BSD License": "BSD-3-Clause", "Public Domain": "public-domain"}
_TEXT = re.compile(r"(licen[sc]e|copying|notice)", re.IGNORECASE)
_HOLDER = re.compile(r"^\W*((?:©|\(c\)|copyright)\s.*\d{4}.*)$", re.IGNORECASE | re.MULTILINE)
_COMMON_TEXT = re.compile(r"GNU (LESSER |LIBRARY )?GENERAL PUBLIC LICENSE|Version 2\.0, January 2004", re.IGNORECASE)
"""Texts that Debian has once for all packages, and larger ones that contain them."""
_MOST_HOLDERS = 12


class LicenceMissingError(Exception):
    """A library that does not say under which licence it may be passed on."""


def owned(python: Path) -> dict[str, list[str]]:
    """What at the top of `python` each distribution brought, by its RECORD, which is removed later."""
    found = {}
    for folder in python.glob("*.dist-info"):
        with (folder / "RECORD").open(encoding="utf-8", newline="") as record:
            tops = {row[0].split("/")[0] for row in csv.reader(record) if row and not row[0].startswith("..")}
        found[folder.name] = sorted(tops)
    return found


def write(tree: Path, root: Path, owners: dict[str, list[str]]) -> None:
    """`/usr/share/doc/kiosk/copyright`. Raises LicenceMissingError."""
    place = tree / "usr" / "share" / "doc" / "kiosk" / "copyright"
    place.parent.mkdir(parents=True, exist_ok=True)
    year = re.search(r"\d{4}", (root / "LICENSE").read_text("utf-8"))
    place.write_text(text(tree / layout.PYTHON, owners, year[0] if year else "2026"), "utf-8")


def text(python: Path, owners: dict[str, list[str]], year: str) -> str:
    """Of the project and of every distribution in `python`."""
    said = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: kiosk\n"
        "Comment: The libraries below are wheels as their authors published them, by packaging/requirements/run.txt\n"
        " of the source; tests, headers and parts that are not used are left out. Where more text came with a library\n"
        f" than stands here, it lies in /{layout.PYTHON}/NAME.dist-info.\n",
        f"Files: *\nCopyright: {year} Kiosk developers\nLicense: Apache-2.0\n{_quoted(_common('Apache-2.0'))}",
    ]
    for folder in sorted(python.glob("*.dist-info")):
        told = email.message_from_string((folder / "METADATA").read_text("utf-8"))
        if told["Name"] != "kiosk":
            said.append(_stanza(python, folder, told, owners.get(folder.name, [])))
    return "\n".join(said)


def _stanza(python: Path, folder: Path, told: Message, tops: list[str]) -> str:
    texts = [file for file in sorted(folder.rglob("*")) if file.is_file() and _TEXT.search(file.name)]
    read = [file.read_text("utf-8", "replace") for file in texts if file.stat().st_size <= LONGEST]
    whole = [text for text in read if not _COMMON_TEXT.search(text)]
    name = f"{told['Name']}-{told['Version']}"
    places = [
        f"{layout.PYTHON}/{top}{'/*' if (python / top).is_dir() else ''}" for top in tops if (python / top).exists()
    ]
    expression = _expression(told)
    files = "\n ".join([*places, f"{layout.PYTHON}/{folder.name}/*"] if folder.name not in tops else places)
    body = "\n\n".join([f"{name}: {expression}", *_commons(expression), *whole])
    lines = [
        f"Files: {files}",
        "Copyright: " + "\n ".join(_holders(read, told)),
        f"Comment: {told['Name']} {told['Version']}, {_home(told)}",
        f"License: {name}",
    ]
    return "\n".join(lines) + "\n" + _quoted(body)


def _expression(told: Message) -> str:
    said = told["License-Expression"] or told["License"] or ""
    if said and len(said) < 200:
        return SAID_OTHERWISE.get(said, said)
    for classifier in told.get_all("Classifier", []):
        if classifier.startswith("License :: "):
            last = classifier.rsplit(" :: ", 1)[1]
            return CLASSIFIERS.get(last, last)
    raise LicenceMissingError(f"{told['Name']}: METADATA names no licence")


def _commons(expression: str) -> list[str]:
    words = re.findall(r"[A-Za-z0-9.+-]+", expression)
    return [_common(word) for word in words if word in COMMON]


def _common(name: str) -> str:
    return f"On Debian systems the text of {name} is in /usr/share/common-licenses/{COMMON[name]}."


def _holders(texts: list[str], told: Message) -> list[str]:
    found = [re.sub(r"\s+", " ", line).strip() for body in texts for line in _HOLDER.findall(body)]
    authors = told["Author"] or told["Author-email"] or told["Maintainer"] or "the authors"
    known = list(dict.fromkeys(found)) or [f"{authors}"]
    return known[:_MOST_HOLDERS] + ["and others, named in the text"] * (len(known) > _MOST_HOLDERS)


def _home(told: Message) -> str:
    urls = [url.split(",", 1)[1].strip() for url in told.get_all("Project-URL", []) if "," in url]
    return told["Home-page"] or next(iter(urls), "see PyPI")


def _quoted(body: str) -> str:
    """As a field of several lines."""
    return "".join(f" {line.rstrip()}\n" if line.strip() else " .\n" for line in body.expandtabs().splitlines())
