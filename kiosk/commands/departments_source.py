"""Which directory a command is about: a file's, or the one this kiosk uses."""

import argparse
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.directory import Directory
from kiosk.settings import load


def directory_from(arguments: argparse.Namespace) -> Directory:
    """That of `file`, or of `config`. Raises DirectoryFileError; CannotStartError where neither leads to one."""
    from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415 - its libraries are slow to load

    if arguments.file is not None:
        return read_directory(arguments.file)
    line = load(arguments.config).directory
    if line is not None and line.file is not None:
        return read_directory(Path(line.file))
    if line is None or line.key is None:
        raise CannotStartError(f"name a file: [directory] in {arguments.config} has neither `file` nor `key`")
    return _kept(Path(line.kept), line.key)


def _kept(path: Path, key: str) -> Directory:
    from kiosk.directory_files.published import opened  # noqa: PLC0415 - brings cryptography

    try:
        envelope = path.read_bytes()
    except OSError as error:
        raise CannotStartError(f"{path}: no version was published to this kiosk yet ({error.strerror})") from error
    return opened(envelope, key).directory
