"""A directory that lies on this machine as a file, for a hospital that publishes none."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.directory import Directory
from kiosk.directory_files import DirectoryFileError
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.directory.judging import broken_rules
from kiosk.runtime.directory.layer import Layer
from kiosk.runtime.last_known import LastKnown

Look = tuple[tuple[str, int, int], ...]


class LocalDirectory:
    """Read again when it changed. What cannot be used is told, and the last good one stays. For one thread."""

    def __init__(
        self,
        path: Path,
        known: LastKnown,
        *,
        layer: Callable[[Directory, int | None], Layer],
        journal: Journal,
        now: Callable[[], datetime],
    ) -> None:
        self._path = path
        self._known = known
        self._layer = layer
        self._journal = journal
        self._now = now
        self._seen: Look | None = None

    def look(self) -> None:
        """Take what is new there."""
        seen = _look(self._path)
        if seen != self._seen:
            self._seen = seen
            self._read()

    def _read(self) -> None:
        from kiosk.directory_files.toml_file import read_directory  # noqa: PLC0415 - where there is a file

        try:
            directory = read_directory(self._path)
        except DirectoryFileError as error:
            fault = error.faults[0] if error.faults else None
            self._refuse(fault.place if fault else "cannot be read")
        else:
            self._try(directory)

    def _try(self, directory: Directory) -> None:
        layer = self._layer(directory, None)
        rules = broken_rules(layer, self._known.said(), self._now())
        if rules:
            self._refuse(",".join(rules[:4]))
        else:
            self._known.lay(layer)

    def _refuse(self, why: str) -> None:
        self._journal.note(Note.DIRECTORY_REFUSED, Level.ERROR, file=self._path.name, rules=why)


def _look(path: Path) -> Look:
    """What tells a file, or a folder of files, from how it was; nothing where it is not there."""
    try:
        places = sorted(path.iterdir()) if path.is_dir() else [path]
        return tuple((place.name, place.stat().st_mtime_ns, place.stat().st_size) for place in places)
    except OSError:
        return ()
