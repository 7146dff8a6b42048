"""The hospital's real server over a folder of versions, in a process of its own."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.routing import BaseRoute

from kiosk.sandbox.server import running


@dataclass(frozen=True)
class FolderOffice:
    """Gives out the file `VERSION.json` with the greatest number of a folder; an office of the sandbox's server."""

    folder: Path
    is_all: bool = True
    pages: Sequence[BaseRoute] = ()

    @contextmanager
    def opened(self, *_: object) -> Iterator["FolderOffice"]:
        yield self

    def released(self) -> tuple[int, bytes] | None:
        newest = max((int(file.stem) for file in self.folder.glob("*.json")), default=None)
        return None if newest is None else (newest, (self.folder / f"{newest}.json").read_bytes())


def main(folder: Path) -> None:
    """The hospital's real server over a folder of versions; says its origin, and ends with its input."""
    with running(f"sqlite:///{folder}/hospital.db", office=FolderOffice(folder)) as origin:  # type: ignore[arg-type]
        print(origin, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
