"""A file of the system, put in place with the rights it needs, whatever the umask of whoever runs this."""

import os
from pathlib import Path

from kiosk.durable import replace_file, sync_folder


def place(path: Path, content: bytes, mode: int) -> None:
    """Also makes its folder. A secret file is never open to others, not for a moment. Raises OSError."""
    make_folder(path.parent)
    replace_file(path, content, 0o600)
    path.chmod(mode)


def make_folder(folder: Path, mode: int = 0o755) -> None:
    """Whoever may look into it may do so under any umask; durably. Raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=mode)
        folder.chmod(mode)
        sync_folder(folder.parent)


def beside(path: Path) -> Path:
    """Where what will lie at `path` waits: in the same folder, under a name that no program of the system reads."""
    return path.with_name(f".{path.name}.decided")


def own_place(path: Path, ours: Path) -> Path:
    """Where to write instead: an image without a writable /etc has a link into our folder there."""
    if path.is_symlink():
        target = path.parent / path.readlink()
        if target.parent == ours:
            return target
    return path


def can_be_placed(path: Path) -> bool:
    """Whether its folder, or the nearest that there is, lies on a disk that takes it."""
    folder = path.parent
    while not folder.is_dir():
        folder = folder.parent
    return not os.statvfs(folder).f_flag & os.ST_RDONLY
