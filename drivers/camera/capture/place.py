"""How a source is named: a camera by its number or its path, everything else by its path."""

import os
from pathlib import Path


def told(source: str | Path) -> str:
    """The name as it is handed to a child process, which works in another folder; links stay links."""
    text = os.fspath(source)
    return text if text.isdigit() else os.path.abspath(text)  # noqa: PTH100 - `resolve` would follow them


def path_of(text: str) -> Path:
    """Where the source stands."""
    return Path(f"/dev/video{text}" if text.isdigit() else text)
