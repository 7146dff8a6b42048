"""The half of a .deb that dpkg reads: control, maintainer scripts, sums; and the packing itself."""

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import layout
import relations
from release import Release

SCRIPTS = ("preinst", "postinst", "prerm", "postrm")
PROGRAMS_OF_WHEELS = ("PySide6/lrelease",)
MAINTAINER = "Kiosk developers <kiosk@packages.invalid>"


def write(tree: Path, root: Path, what: Release) -> None:
    """DEBIAN/ and the changelog, for a tree that is otherwise complete."""
    here = root / "packaging" / "debian"
    _changelog(tree, what)
    folder = tree / "DEBIAN"
    folder.mkdir()
    units = " ".join(layout.units_to_enable(root))
    for name in SCRIPTS:
        (folder / name).write_text((here / "scripts" / name).read_text("utf-8").replace("@UNITS@", units), "utf-8")
        (folder / name).chmod(0o755)
    (folder / "control").write_text(_control(tree, here, what), "utf-8")
    (folder / "md5sums").write_text(_sums(tree), "utf-8")


def _control(tree: Path, here: Path, what: Release) -> str:
    said = {
        "VERSION": what.version,
        "MAINTAINER": MAINTAINER,
        "INSTALLED_SIZE": str(installed_kilobytes(tree)),
        "DEPENDS": ", ".join(relations.DEPENDS),
        "RECOMMENDS": ", ".join(relations.RECOMMENDS),
        "SUGGESTS": ", ".join(relations.SUGGESTS),
    }
    text = (here / "control.in").read_text("utf-8")
    for name, value in said.items():
        text = text.replace(f"@{name}@", value)
    return text


def installed_kilobytes(tree: Path) -> int:
    """As dpkg-gencontrol reckons: whole kibibytes of each file, one for everything else."""
    paths = [path for path in tree.rglob("*") if "DEBIAN" not in path.relative_to(tree).parts]
    return sum(-(-path.lstat().st_size // 1024) if path.is_file() and not path.is_symlink() else 1 for path in paths)


def _changelog(tree: Path, what: Release) -> None:
    date = format_datetime(datetime.fromtimestamp(what.epoch, UTC))
    suite = "testing" if what.flavour == "qa" else "stable"
    text = f"kiosk ({what.version}) {suite}; urgency=medium\n\n  * What changed stands in CHANGELOG.md of the source.\n"
    place = tree / "usr" / "share" / "doc" / "kiosk" / "changelog.gz"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(f"{text}\n -- {MAINTAINER}  {date}\n".encode(), 9, mtime=0))


def _sums(tree: Path) -> str:
    lines = []
    for file in sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()):
        place = file.relative_to(tree)
        if place.parts[0] != "DEBIAN":
            lines.append(f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {place}\n")
    return "".join(lines)


def settle(tree: Path, epoch: int) -> None:
    """Rights that do not depend on who builds; one time for everything."""
    programs = {f"{layout.PYTHON}/{name}" for name in PROGRAMS_OF_WHEELS}
    for path in sorted(tree.rglob("*"), reverse=True):
        place = str(path.relative_to(tree))
        if path.is_symlink():
            pass
        elif path.is_dir() or place in programs:
            path.chmod(0o755)
        elif place.startswith(layout.PYTHON + "/"):
            path.chmod(0o644)
        else:
            path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    tree.chmod(0o755)


def pack(tree: Path, folder: Path, what: Release, *, quick: bool) -> Path:
    """The .deb, in `folder`; moved there when it is whole.

    xz 2 takes 99 seconds of work for 130 MB, xz 6 takes 240 for 114. Zstandard 12 would take 37 for 140 and unpack
    faster; dpkg of Debian 12 reads it, lintian of Debian 12 takes it for damaged.
    """
    made = folder / f"kiosk_{what.version}_amd64.deb"
    partly = folder / f"{made.name}.part"
    how = ["-Zgzip", "-z1"] if quick else ["-Zxz", "-z2"]
    subprocess.run(["dpkg-deb", "--root-owner-group", *how, "--build", str(tree), str(partly)], check=True, stdout=2)
    shutil.move(partly, made)
    return made
