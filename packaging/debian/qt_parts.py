"""Which parts of Qt the kiosk uses, found in its own source; everything else of PySide6 is left out.

Four kinds, each followed to its end:

- Python modules (`from PySide6.QtCore import …`), and those which these load: their names stand in the compiled file;
- QML modules (`import QtQuick.Layouts`), and those that a qmldir names with `import` and `depends`;
- plug-ins, which nobody imports: PLUGINS says which and why;
- shared libraries, by what each of the above is linked to.
"""

import ast
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

PLUGINS = {
    "platforms": ("qwayland", "qxcb", "qlinuxfb", "qoffscreen"),  # cage, a desktop, without a compositor, tests
    "wayland-shell-integration": ("xdg-shell", "fullscreen-shell-v1"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl", "dmabuf-server", "drm-egl-server"),
    "wayland-decoration-client": ("bradient",),  # a window on a desktop; Qt warns where there is none
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
    "generic": ("qevdevkeyboardplugin", "qevdevmouseplugin", "qevdevtouchplugin"),  # for linuxfb
    "imageformats": ("qsvg", "qjpeg"),  # logos, portraits; PNG is in QtGui itself
    "platforminputcontexts": ("composeplatforminputcontextplugin",),
}
"""What Qt looks for by itself: kind of plug-in to names without `lib` and `.so`. eglfs is not among them: what it needs
for a screen (libQt6EglFsKmsGbmSupport) is not in PySide6-Essentials."""
TOOLS = ("lrelease",)
"""Programs that are called: compiles a hospital's own translation (ui/own_words.py)."""
OWN_LIBRARIES = ("libQt6", "libpyside6", "libicu")
ALWAYS = ("__init__.py", "_config.py", "_git_pyside_version.py")
_PYTHON_NAME = re.compile(rb"PySide6\.(Qt[A-Za-z0-9]+)")
_QML_IMPORT = re.compile(r"^\s*import\s+(Qt[A-Za-z0-9.]*)", re.MULTILINE)
_QMLDIR_NEED = re.compile(r"^(?:depends|import)\s+(Qt[A-Za-z0-9.]*)", re.MULTILINE)
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")


class PartMissingError(Exception):
    """Something that the kiosk uses is not in this PySide6."""


def kept(pyside: Path, sources: Iterable[Path]) -> frozenset[Path]:
    """Every file of the folder `pyside` (…/PySide6) that the program in the folders `sources` can come to use."""
    folders = list(sources)
    modules = python_modules(pyside, imported_in_python(folders))
    chosen = {pyside / name for name in (*ALWAYS, *TOOLS)}
    chosen |= {pyside / f"{name}.abi3.so" for name in modules}
    chosen |= {file for name in qml_modules(pyside, imported_in_qml(folders)) for file in _of_qml(pyside, name)}
    chosen |= set(_plugins(pyside))
    chosen |= set((pyside / "support").glob("*.py"))
    missing = sorted(str(path.relative_to(pyside)) for path in chosen if not path.is_file())
    if missing:
        raise PartMissingError(f"not in this PySide6: {', '.join(missing)}")
    return frozenset(chosen | _linked(pyside, chosen))


def imported_in_python(folders: Iterable[Path]) -> set[str]:
    """`QtCore` and so on, wherever the source imports them, at its top or late."""
    found: set[str] = set()
    for folder in folders:
        for file in folder.rglob("*.py"):
            text = file.read_text("utf-8")
            for node in ast.walk(ast.parse(text)) if "PySide6" in text else ():
                match node:
                    case ast.ImportFrom(module="PySide6", names=names):
                        found.update(alias.name for alias in names)
                    case ast.ImportFrom(module=str(module)) if module.startswith("PySide6."):
                        found.add(module.split(".")[1])
                    case ast.Import(names=names):
                        found.update(name.name.split(".")[1] for name in names if name.name.startswith("PySide6."))
    return found


def imported_in_qml(folders: Iterable[Path]) -> set[str]:
    """`QtQuick.Layouts` and so on."""
    return {
        name
        for folder in folders
        for file in folder.rglob("*.qml")
        for name in _QML_IMPORT.findall(file.read_text("utf-8"))
    }


def python_modules(pyside: Path, wanted: Iterable[str]) -> set[str]:
    """These modules and all that they load, Qt's own way: by the names that stand in the compiled file."""
    return _closure(
        wanted,
        lambda name: {
            found.decode()
            for found in _PYTHON_NAME.findall((pyside / f"{name}.abi3.so").read_bytes())
            if (pyside / f"{found.decode()}.abi3.so").is_file()
        },
    )


def qml_modules(pyside: Path, wanted: Iterable[str]) -> set[str]:
    """These QML modules and all that their qmldir files ask for; the built-in one (`QML`) has no folder."""
    return _closure(
        wanted,
        lambda name: {
            found
            for found in _QMLDIR_NEED.findall((_qml_folder(pyside, name) / "qmldir").read_text("utf-8"))
            if (_qml_folder(pyside, found) / "qmldir").is_file()
        },
    )


def _closure(wanted: Iterable[str], needs: Callable[[str], set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(needs(name))
    return found


def _qml_folder(pyside: Path, name: str) -> Path:
    return pyside / "Qt" / "qml" / Path(*name.split("."))


def _of_qml(pyside: Path, name: str) -> Iterator[Path]:
    """The files of one QML module; not those of the modules below it, nor what describes it to editors."""
    for file in _qml_folder(pyside, name).iterdir():
        if file.is_file() and file.suffix != ".qmltypes":
            yield file


def _plugins(pyside: Path) -> Iterator[Path]:
    for kind, names in PLUGINS.items():
        yield from (pyside / "Qt" / "plugins" / kind / f"lib{name}.so" for name in names)


def linked_to(file: Path) -> list[str]:
    """The libraries that a compiled file asks for."""
    told = subprocess.run(["readelf", "--dynamic", "--wide", str(file)], capture_output=True, text=True, check=True)
    return _NEEDED.findall(told.stdout)


def _linked(pyside: Path, chosen: Iterable[Path]) -> set[Path]:
    places = {path.name: path for folder in (pyside / "Qt" / "lib", pyside) for path in folder.glob("lib*.so*")}
    found: set[Path] = set()
    waiting = [path for path in chosen if ".so" in path.name or (path.parent == pyside and path.name in TOOLS)]
    while waiting:
        file = waiting.pop()
        for name in linked_to(file):
            library = places.get(name)
            if library is None and name.startswith(OWN_LIBRARIES):
                raise PartMissingError(f"{file.name} needs {name}, which is not in this PySide6")
            if library is not None and library not in found:
                found.add(library)
                waiting.append(library)
    return found
