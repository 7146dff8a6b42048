"""Which directory a command is about: a file's, or the one this kiosk uses."""

import argparse
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.departments_words import tell_faults
from kiosk.directory import Directory
from kiosk.directory_files import DirectoryFileError
from kiosk.settings import load


def directory_from(arguments: argparse.Namespace) -> Directory | None:
    """That of `file`, or of `config`; None where it cannot be used, and why was said.

    Raises CannotStartError where neither leads to one.
    """
    from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415 - its libraries are slow to load

    path, key = _source(arguments)
    try:
        return read_directory(path) if key is None else _kept(path, key)
    except DirectoryFileError as error:
        tell_faults(error, path)
        return None


def _source(arguments: argparse.Namespace) -> tuple[Path, str | None]:
    """The file, and the key of a published one."""
    if arguments.file is not None:
        return arguments.file, None
    line = load(arguments.config).directory
    taken = line is not None and line.key is not None and Path(line.kept).exists()  # outweighs a file, as on the glass
    if line is not None and line.file is not None and not taken:
        return Path(line.file), None
    if line is None or line.key is None:
        raise CannotStartError(
            f"hãy ghi tên tệp / name a file: [directory] in {arguments.config} has neither `file` nor `key`"
        )
    return Path(line.kept), line.key


def _kept(path: Path, key: str) -> Directory:
    from kiosk.directory_files.published import opened  # noqa: PLC0415 - brings cryptography

    try:
        envelope = path.read_bytes()
    except OSError as error:
        raise CannotStartError(
            f"{path} ({error.strerror}): kiosk này chưa nhận phiên bản nào. Hãy chạy kiosk một lần, hoặc ghi tên tệp. /"
            " this kiosk has taken no published version yet: let it run once, or name a file"
        ) from error
    return opened(envelope, key).directory
