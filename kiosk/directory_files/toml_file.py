"""`departments.toml`: the directory as a hospital's staff write it by hand. Its schema is `schema.md` beside it."""

from pathlib import Path

from kiosk.directory import Directory


def from_toml(text: str) -> Directory:
    """Raises `DirectoryFileError` with a line for every fault."""
    raise NotImplementedError


def to_toml(directory: Directory, before: str = "") -> str:
    """The text that says `directory`. Comments, blank lines and the order of keys in `before` stay."""
    raise NotImplementedError


def read_directory(path: Path) -> Directory:
    """The directory of a file: .toml, .xlsx or .csv folder by its name. Raises `DirectoryFileError`."""
    raise NotImplementedError
