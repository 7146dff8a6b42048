"""Makes the Debian package of the checkout: called by `sh packaging/build deb`, which makes the tools.

    build_deb.py --tools VENV [--flavour production|qa] [--version VERSION] [--quick]

Steps, in build/deb: the locked libraries for both Pythons (kept until the lock changes) → merged and slimmed → the
project itself as a wheel → units, rules, scripts → man pages and completion, made by running what was just put
together → control → .deb. Built twice from one commit, it is the same file.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import control
import imports
import layout
import licences
import qt_parts
import release
import slimming
import wheels

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("kiosk", "drivers", "ui", "offline_queue")
BUILD = ROOT / "build" / "deb"
OWNERS = BUILD / "libraries.json"


def say(words: str) -> None:
    """What happens now."""
    print(f"==> {words}", file=sys.stderr, flush=True)


def libraries(tools: Path) -> Path:
    """The merged and slimmed libraries; made anew when the lock, what is imported of Qt or this folder changed."""
    lock = ROOT / "packaging" / "requirements" / "run.txt"
    target, stamp = BUILD / "libraries", BUILD / "libraries.stamp"
    folders = [ROOT / folder for folder in SOURCES]
    makers = [
        lock,
        *(
            Path(__file__).with_name(f"{name}.py")
            for name in ("wheels", "slimming", "stripping", "qt_parts", "licences")
        ),
    ]
    of_qt = sorted(qt_parts.imported_in_python(folders) | qt_parts.imported_in_qml(folders))
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in makers) + repr(of_qt).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text("ascii") == wanted and target.is_dir():
        return target
    stamp.unlink(missing_ok=True)
    say("the locked libraries, for Python " + " and ".join(wheels.PYTHONS))
    pip = [str(tools / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    wheels.fetch(pip, lock, BUILD / "wheels")
    fetched = [BUILD / "wheels" / python for python in wheels.PYTHONS]
    before = megabytes(fetched[0])
    OWNERS.write_text(json.dumps(licences.owned(fetched[0])), "utf-8")
    wheels.merge(fetched, target)
    shutil.rmtree(BUILD / "wheels")
    slimming.slim(target, folders)
    say(f"libraries: {before} MB for one Python as they come, {megabytes(target)} MB for both as they are shipped")
    stamp.write_text(wanted, "ascii")
    return target


def project(tools: Path, target: Path) -> None:
    """The project itself into `target`, from a copy: setuptools leaves folders behind where it works."""
    say("the project")
    copy = BUILD / "source"
    shutil.rmtree(copy, ignore_errors=True)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        copy.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    for name in SOURCES:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.qmlc", "*.jsc"))
    python = str(tools / "bin" / "python")
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--no-compile"]
    subprocess.run(
        [*pip, "--no-deps", "--no-build-isolation", "--target", str(copy / "installed"), str(copy)], check=True
    )
    shutil.rmtree(copy / "installed" / "bin")
    slimming.leave_out(copy / "installed")
    shutil.copytree(copy / "installed", target, dirs_exist_ok=True)
    shutil.rmtree(copy)


def manuals(tree: Path, what: release.Release) -> None:
    """Man pages and completion, by running the program that was put together."""
    say("man pages and completion")
    maker = ROOT / "packaging" / "man" / "make.py"
    environment = {"PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    command = [sys.executable, str(maker), "--python", str(tree / layout.PYTHON), "--into", str(tree)]
    command += ["--release", f"kiosk {what.version}", "--epoch", str(what.epoch)]
    subprocess.run(command, check=True, env=environment)


def check_imports(python: Path, *, strict: bool) -> None:
    """Ends the build where the lock lacks something."""
    for name, file in imports.missing(python, [ROOT / folder for folder in SOURCES]).items():
        say(f"{file} imports {name}, which is not in packaging/requirements/run.txt: pyproject.toml, packaging/lock")
        if strict:
            sys.exit(1)


def megabytes(folder: Path) -> int:
    """Of all files below it."""
    return round(sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6)


def main() -> int:
    """Build it; the path stands on standard output."""
    parser = argparse.ArgumentParser(description="The Debian package of the kiosk.")
    parser.add_argument("--tools", type=Path, required=True, metavar="VENV", help="with the pip and setuptools to use")
    parser.add_argument("--flavour", choices=("production", "qa"), default="production", help="default: production")
    parser.add_argument("--version", help="default: pyproject's, with the commit unless its tag is checked out")
    parser.add_argument("--quick", action="store_true", help="larger and in half the time, for trying out")
    parser.add_argument("--incomplete", action="store_true", help="also when a library is imported that is not locked")
    arguments = parser.parse_args()

    what = release.of_checkout(ROOT, arguments.flavour, arguments.version)
    os.environ["SOURCE_DATE_EPOCH"] = str(what.epoch)
    say(f"kiosk {what.version}, {what.flavour}")
    tree = BUILD / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    python = tree / layout.PYTHON
    shutil.copytree(libraries(arguments.tools), python, copy_function=os.link, symlinks=True)
    project(arguments.tools, python)
    check_imports(python, strict=not arguments.incomplete)
    layout.install(layout.placed(ROOT), tree)
    (tree / layout.LIB / "release.toml").write_text(what.as_toml(), "utf-8")
    manuals(tree, what)
    licences.write(tree, ROOT, json.loads(OWNERS.read_text("utf-8")))
    control.write(tree, ROOT, what)
    control.settle(tree, what.epoch)
    say(f"packing {control.installed_kilobytes(tree) // 1000} MB")
    print(control.pack(tree, BUILD, what, quick=arguments.quick))
    return 0


if __name__ == "__main__":
    sys.exit(main())
