"""The hospital's own directory: which version this kiosk keeps, and whether a newer one could come."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.composition.directory import directory_server, directory_url
from kiosk.directory_files import DirectoryFileError, SignatureError
from kiosk.directory_files.published import Published, opened
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.last_known import age_words
from kiosk.hospital import Unavailable
from kiosk.hospital.directory_answers import Fetched, Mark, NotPublished
from kiosk.runtime.directory.judging import errors_of
from kiosk.runtime.directory.kept import DirectoryShelf, Record
from kiosk.runtime.directory.taking import OLDER
from kiosk.settings import DirectoryLine, Settings

PART: Final = "directory"
SET_BACK: Final = (
    "Was the server set back to an older state? Publish once more on the hospital's page: the new version gets a "
    "higher number and is taken. Where versions are signed by hand, give --version {next} or more. Only if neither can "
    "be done, and the hospital says that the older version is right: stop the kiosk, delete {files} and start it."
)
MEND: Final = "Mend it on the hospital's page and publish again; the version before stays on the glass."


def look_at_directory(settings: Settings) -> Iterator[Finding]:
    """Nothing where the settings name none. The kiosk may be running."""
    line = settings.directory
    if line is None:
        return
    if line.key is not None:
        yield from _published(settings, line, line.key)
    if line.file is not None:
        yield _file(Path(line.file))


def _published(settings: Settings, line: DirectoryLine, key: str) -> Iterator[Finding]:
    shelf = DirectoryShelf(Path(line.kept))
    kept = _kept(shelf, key)
    if isinstance(kept, Finding):
        yield kept
    else:
        age = age_words(datetime.now(UTC) - kept.at)
        words = f"version {kept.version}, {len(kept.directory.departments)} departments, published {age}"
        yield Finding(PART, Light.GREEN, words)
    record = shelf.record(key)
    if isinstance(kept, Published) and kept.version > record.highest:
        record = replace(record, highest=kept.version)
    if record.reasons:
        refused = "a version" if record.refused is None else f"version {record.refused}"
        remedy = _set_back(line, record) if OLDER in record.reasons else MEND
        yield Finding(PART, Light.YELLOW, f"{refused} was not taken: {', '.join(record.reasons)}", remedy)
    if directory_url(settings) is not None:
        yield _server(settings, line, key, record)


def _kept(shelf: DirectoryShelf, key: str) -> Published | Finding:
    try:
        envelope = shelf.envelope()
        if envelope is not None:
            return opened(envelope, key)
    except OSError as error:
        return Finding(PART, Light.RED, f"cannot be read: {error.strerror}", "Check [directory] kept and its rights.")
    except SignatureError as error:
        remedy = "Compare [directory] key with the hospital's; the next version that comes replaces the file."
        return Finding(PART, Light.YELLOW, f"what is kept is not used: {error}", remedy)
    return Finding(PART, Light.YELLOW, "no version kept yet", "It is kept as soon as one was taken by a running kiosk.")


def _set_back(line: DirectoryLine, record: Record) -> str:
    """The way out for whoever stands before a kiosk that takes nothing older than it had."""
    return SET_BACK.format(next=record.highest + 1, files=f"{line.kept} and {line.kept}.record")


def _server(settings: Settings, line: DirectoryLine, key: str, record: Record) -> Finding:
    url = directory_url(settings)
    server = directory_server(settings)
    found = server.ask(Mark(), 0)
    server.close()
    if isinstance(found, Unavailable):
        remedy = "Check cable, address, certificate and credentials; the kiosk goes on with what it keeps."
        return Finding(PART, Light.RED, f"{url}: {found.reason}", remedy)
    if isinstance(found, NotPublished):
        return Finding(
            PART, Light.YELLOW, f"{url}: nothing published yet", "Publish the directory on the hospital's page."
        )
    if not isinstance(found, Fetched):
        return Finding(PART, Light.GREEN, f"{url}: answers")
    try:
        published = opened(found.envelope, key)
    except SignatureError as error:
        return Finding(PART, Light.RED, f"{url}: {error}", "Compare [directory] key with the hospital's.")
    words = f"{url}: gives out version {published.version}"
    if published.version < record.highest:
        had = f"{words}, and this kiosk has had version {record.highest}"
        return Finding(PART, Light.YELLOW, had, _set_back(line, record))
    return Finding(PART, Light.GREEN, words)


def _file(path: Path) -> Finding:
    from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415 - where there is a file

    try:
        directory = read_directory(path)
    except DirectoryFileError as error:
        return Finding(PART, Light.RED, f"{path}: {error}", "Mend the file: `kiosk departments check` tells where.")
    rules = errors_of(directory)
    if rules:
        remedy = "The kiosk does not show it. `kiosk departments check` tells where and how to mend it."
        return Finding(PART, Light.RED, f"{path}: {', '.join(rules)}", remedy)
    return Finding(PART, Light.GREEN, f"{path}: {len(directory.departments)} departments")
