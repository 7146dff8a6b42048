"""Which version a build is, from the checkout alone: the same commit gives the same words on every machine."""

import os
import re
import subprocess
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True)
class Release:
    """`version` is Debian's, `epoch` the time of the commit in seconds since 1970."""

    version: str
    flavour: str
    epoch: int

    def as_toml(self) -> str:
        """What kiosk/release.py reads."""
        built = datetime.fromtimestamp(self.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return f'version = "{self.version}"\nflavour = "{self.flavour}"\nbuilt = "{built}"\n'


def of_checkout(root: Path, flavour: str, version: str | None = None) -> Release:
    """The version of pyproject where its tag is checked out; before that `0.2.0~20261123091455.40205fb`, so that every
    later commit is newer and the release newer than all of them. A changed checkout says so. QA sorts after production
    of the same commit: both may lie in one repository.
    """
    if version is None:
        version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
        if _git(root, "tag", "--points-at", "HEAD", f"v{version}") != f"v{version}" or _is_changed(root):
            moment = datetime.fromtimestamp(_epoch(root), UTC).strftime("%Y%m%d%H%M%S")
            commit = _git(root, "rev-parse", "--short=7", "HEAD") or "unknown"
            version += f"~{moment}.{commit}{'.changed' if _is_changed(root) else ''}"
    if not re.fullmatch(r"[0-9][0-9A-Za-z.+~]*", version):
        raise SystemExit(f"{version}: no version that Debian takes: digits, letters, and . + ~ after a digit")
    return Release(version + ("+qa" if flavour == "qa" else ""), flavour, _epoch(root))


def _epoch(root: Path) -> int:
    told = os.environ.get("SOURCE_DATE_EPOCH") or _git(root, "log", "-1", "--format=%ct")
    return int(told) if told else int((root / "pyproject.toml").stat().st_mtime)


def _is_changed(root: Path) -> bool:
    return bool(_git(root, "status", "--porcelain"))


def _git(root: Path, *words: str) -> str:
    """What git says; empty outside a repository."""
    try:
        command = ["git", "-C", str(root), "-c", f"safe.directory={root}", *words]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""
