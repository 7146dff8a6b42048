"""What the Debian package brings: libraries for two Pythons, the parts of Qt that are used, licences, versions."""

import os
import shutil
import struct
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import PySide6
import pytest
import shiboken6

ROOT = Path(__file__).parents[2]
HERE = ROOT / "packaging" / "debian"
SOURCES = [ROOT / name for name in ("kiosk", "drivers", "ui", "offline_queue")]
INSTALLED = Path(PySide6.__file__).parent


def module(name: str) -> ModuleType:
    sys.path.insert(0, str(HERE))
    try:
        return __import__(name)
    finally:
        sys.path.remove(str(HERE))


wheels, qt_parts, slimming, stripping, licences, release, imports, control, relations, layout = map(
    module,
    ("wheels", "qt_parts", "slimming", "stripping", "licences", "release", "imports", "control", "relations", "layout"),
)


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


class TestTwoPythons:
    def test_compiled_files_of_both_stand_beside_each_other(self, tmp_path: Path) -> None:
        old = write(tmp_path / "311", {"a/a.py": "same", "a/c.cpython-311-x86_64-linux-gnu.so": "11"})
        new = write(tmp_path / "313", {"a/a.py": "same", "a/c.cpython-313-x86_64-linux-gnu.so": "13"})
        wheels.merge([old, new], tmp_path / "both")
        assert names(tmp_path / "both") == {
            "a/a.py",
            "a/c.cpython-311-x86_64-linux-gnu.so",
            "a/c.cpython-313-x86_64-linux-gnu.so",
        }

    def test_a_file_that_differs_stops_the_build_before_anything_is_moved(self, tmp_path: Path) -> None:
        old = write(tmp_path / "311", {"a/a.py": "one", "a/b.py": "same"})
        new = write(tmp_path / "313", {"a/a.py": "two", "a/b.py": "same"})
        with pytest.raises(wheels.DifferentFilesError, match=r"a/a\.py"):
            wheels.merge([old, new], tmp_path / "both")
        assert names(old) == {"a/a.py", "a/b.py"}

    def test_what_is_not_shipped_may_differ(self, tmp_path: Path) -> None:
        old = write(tmp_path / "311", {"a-1.dist-info/RECORD": "one", "a/a.pyi": "one"})
        new = write(tmp_path / "313", {"a-1.dist-info/RECORD": "two", "a/a.pyi": "two"})
        assert list(wheels.differences([old, new])) == []


@pytest.fixture(scope="module")
def kept() -> frozenset[Path]:
    return qt_parts.kept(INSTALLED, SOURCES)


class TestPartsOfQt:
    def test_every_module_that_is_imported_is_kept(self, kept: frozenset[Path]) -> None:
        imported = qt_parts.imported_in_python(SOURCES)
        assert {"QtCore", "QtGui", "QtQml", "QtQuick"} <= imported
        assert {INSTALLED / f"{name}.abi3.so" for name in imported} <= kept

    def test_every_qml_module_that_is_imported_is_kept(self, kept: frozenset[Path]) -> None:
        imported = qt_parts.imported_in_qml(SOURCES)
        assert {"QtQuick", "QtQuick.Layouts", "QtQuick.Shapes"} <= imported
        assert {INSTALLED / "Qt" / "qml" / Path(*name.split(".")) / "qmldir" for name in imported} <= kept

    def test_what_is_not_used_is_left_out(self, kept: frozenset[Path]) -> None:
        told = {str(path.relative_to(INSTALLED)) for path in kept}
        for part in ("Designer", "Widgets", "QuickControls2", "Sql", "Test", "qmllint", "translations", "Quick3D"):
            assert not [name for name in told if part in name], part

    def test_a_part_that_this_pyside_lacks_stops_the_build(self, tmp_path: Path) -> None:
        write(tmp_path, {"program.py": "from PySide6.QtNowhere import QtNothing\n"})
        with pytest.raises((qt_parts.PartMissingError, FileNotFoundError), match="QtNowhere"):
            qt_parts.kept(INSTALLED, [tmp_path])

    def test_the_glass_is_drawn_with_the_kept_parts_alone(self, kept: frozenset[Path], tmp_path: Path) -> None:
        for file in [*kept, *(path for path in Path(shiboken6.__file__).parent.rglob("*.so*"))]:
            link(file, tmp_path / "python" / file.relative_to(INSTALLED.parent))
        for file in Path(shiboken6.__file__).parent.glob("*.py"):
            link(file, tmp_path / "python" / "shiboken6" / file.name)
        script = (
            "import sys; sys.path[:0] = sys.argv[1:3]\n"
            "import PySide6; assert PySide6.__file__.startswith(sys.argv[1]), PySide6.__file__\n"
            "from kiosk.__main__ import main\n"
            "sys.exit(main(['gallery', '--out', sys.argv[3], '--screen', 'welcome', '--language', 'vi', '--jobs', '1',"
            " '--palette', 'light', '--panel', '1080x1920', '--scale', '0.2']))"
        )
        paths = [str(tmp_path / "python"), str(ROOT), str(tmp_path / "pictures")]
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", PYTHONPATH=paths[0])
        ran = subprocess.run(
            [sys.executable, "-P", "-c", script, *paths], capture_output=True, text=True, check=False, env=environment
        )
        assert ran.returncode == 0, ran.stderr
        assert list((tmp_path / "pictures").rglob("*.png"))


def link(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, place)
    except OSError:
        shutil.copyfile(file, place)


class TestWhatIsLeftOut:
    def test_tests_and_headers_go_and_licences_stay(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            {
                "a/__init__.py": "",
                "a/tests/test_a.py": "",
                "a/a.pyi": "",
                "a/a.h": "",
                "a-1.dist-info/METADATA": "",
                "a-1.dist-info/RECORD": "",
                "a-1.dist-info/licenses/tests/LICENSE": "",
            },
        )
        slimming.leave_out(tmp_path)
        assert names(tmp_path) == {
            "a/__init__.py",
            "a-1.dist-info/METADATA",
            "a-1.dist-info/licenses/tests/LICENSE",
        }
        assert not (tmp_path / "a" / "tests").exists()

    def test_modules_name_no_interpreter_and_keep_their_lines(self, tmp_path: Path) -> None:
        write(tmp_path, {"a.py": "#!/usr/bin/env python\na = 1\n", "b.py": "b = 1\n"})
        slimming.leave_out(tmp_path)
        assert (tmp_path / "a.py").read_text() == "#\na = 1\n"
        assert (tmp_path / "b.py").read_text() == "b = 1\n"

    def test_a_library_that_strip_made_useless_is_known(self, tmp_path: Path) -> None:
        good = tmp_path / "good.so"
        shutil.copyfile(INSTALLED / "QtQml.abi3.so", good)
        assert stripping.loads(good)
        data = bytearray(good.read_bytes())
        (table,) = struct.unpack_from("<Q", data, 0x20)
        struct.pack_into("<Q", data, table + 8, 0x10)  # p_offset of the first part
        (tmp_path / "bad.so").write_bytes(data)
        assert not stripping.loads(tmp_path / "bad.so")

    def test_a_library_that_nobody_locked_is_told_with_its_importer(self, tmp_path: Path) -> None:
        write(
            tmp_path, {"kiosk/a.py": "import json\nimport there.deep\nfrom nowhere.at import all_\nimport smartcard\n"}
        )
        (tmp_path / "python" / "there").mkdir(parents=True)
        assert imports.missing(tmp_path / "python", [tmp_path / "kiosk"]) == {"nowhere": "kiosk/a.py"}


class TestLicences:
    def test_each_library_stands_with_its_licence_and_holder(self, tmp_path: Path) -> None:
        python = write(
            tmp_path,
            {
                "a/__init__.py": "",
                "a-1.dist-info/METADATA": "Name: a\nVersion: 1\nLicense-Expression: MIT\n\n",
                "a-1.dist-info/licenses/LICENSE": "Copyright (c) 2020 Somebody\n\nPermission is granted.\n",
                "a-1.dist-info/RECORD": "a/__init__.py,,\na-1.dist-info/METADATA,,\n",
            },
        )
        text = licences.text(python, licences.owned(python), "2026")
        assert "Files: usr/lib/kiosk/python/a/*\n usr/lib/kiosk/python/a-1.dist-info/*\n" in text
        assert "Copyright: Copyright (c) 2020 Somebody\n" in text
        assert " a-1: MIT\n" in text
        assert " Permission is granted.\n" in text

    def test_one_that_names_none_stops_the_build(self, tmp_path: Path) -> None:
        python = write(tmp_path, {"a-1.dist-info/METADATA": "Name: a\nVersion: 1\n\n"})
        with pytest.raises(licences.LicenceMissingError, match="a"):
            licences.text(python, {}, "2026")


class TestVersions:
    @pytest.fixture
    def checkout(self, tmp_path: Path) -> Path:
        write(tmp_path, {"pyproject.toml": '[project]\nversion = "1.2.0"\n'})
        git(tmp_path, "init", "--quiet")
        commit(tmp_path, "2026-11-23T09:00:00Z")
        return tmp_path

    def test_later_commits_are_newer_and_the_release_is_the_newest(self, checkout: Path) -> None:
        first = release.of_checkout(checkout, "production").version
        commit(checkout, "2026-11-23T09:00:01Z")
        second = release.of_checkout(checkout, "production").version
        quality = release.of_checkout(checkout, "qa").version
        git(checkout, "tag", "v1.2.0")
        tagged = release.of_checkout(checkout, "production").version
        assert tagged == "1.2.0"
        ordered = [first, second, quality, tagged, release.of_checkout(checkout, "qa").version]
        for older, newer in pairwise(ordered):
            assert subprocess.run(["dpkg", "--compare-versions", older, "lt", newer], check=False).returncode == 0

    def test_a_changed_checkout_says_so(self, checkout: Path) -> None:
        write(checkout, {"new.py": ""})
        assert release.of_checkout(checkout, "production").version.endswith(".changed")

    def test_the_build_tells_the_program(self, checkout: Path, tmp_path: Path) -> None:
        from kiosk.release import running_release  # noqa: PLC0415

        (tmp_path / "release.toml").write_text(release.of_checkout(checkout, "qa", "1.2.0").as_toml(), "utf-8")
        told = running_release(tmp_path / "release.toml", tmp_path / "none")
        assert (told.version, told.flavour, told.built) == ("1.2.0+qa", "qa", "2026-11-23T09:00:00Z")

    def test_words_that_debian_does_not_take_are_refused(self, checkout: Path) -> None:
        with pytest.raises(SystemExit, match="no version"):
            release.of_checkout(checkout, "production", "next week")


def git(folder: Path, *words: str, when: str = "2026-11-23T09:00:00Z") -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    environment = dict(os.environ, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, env=environment, capture_output=True)


def commit(folder: Path, when: str) -> None:
    git(folder, "add", "--all", when=when)
    git(folder, "commit", "--quiet", "--allow-empty", "--message", when, when=when)


class TestPackage:
    def test_the_same_tree_gives_the_same_file(self, tmp_path: Path) -> None:
        made = []
        for number in (1, 2):
            tree = write(
                tmp_path / str(number), {"usr/lib/kiosk/python/a.py": "a = 1\n", "usr/bin/kiosk": "#!/bin/sh\n"}
            )
            os.utime(tree / "usr/bin/kiosk", (number, number))
            (tree / "usr/lib/kiosk/python/a.py").chmod(0o600 if number == 1 else 0o664)
            (tree / "usr/bin/kiosk").chmod(0o700 if number == 1 else 0o775)
            what = release.Release("1.2.0", "production", 1_700_000_000)
            control.write(tree, ROOT, what)
            control.settle(tree, what.epoch)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("SOURCE_DATE_EPOCH", str(what.epoch))  # dpkg-deb's, for the time it writes itself
                made.append(control.pack(tree, tmp_path / str(number), what, quick=True).read_bytes())
        assert made[0] == made[1]

    def test_it_says_what_it_needs(self, tmp_path: Path) -> None:
        tree = write(tmp_path, {"usr/bin/kiosk": "#!/bin/sh\n"})
        control.write(tree, ROOT, release.Release("1.2.0", "production", 1_700_000_000))
        said = (tree / "DEBIAN" / "control").read_text("utf-8")
        assert "@" not in said.replace("kiosk@packages.invalid", "")
        assert "\nVersion: 1.2.0\n" in said
        assert (tree / "DEBIAN" / "postinst").read_text("utf-8").count("kiosk.target") > 0
        assert "@UNITS@" not in (tree / "DEBIAN" / "postinst").read_text("utf-8")
        assert os.access(tree / "DEBIAN" / "prerm", os.X_OK)

    def test_it_runs_on_exactly_the_pythons_it_has_libraries_for(self) -> None:
        assert {"python3 (>= 3.11)", "python3 (<< 3.14)", "python3 (<< 3.12) | python3 (>= 3.13)"} <= set(
            relations.DEPENDS
        )
        assert wheels.PYTHONS == ("3.11", "3.13")

    def test_nothing_is_asked_for_twice(self) -> None:
        asked = [*relations.DEPENDS, *relations.RECOMMENDS, *relations.SUGGESTS]
        assert len(asked) == len(set(asked))


class TestPlaces:
    def test_every_unit_rule_and_script_of_the_checkout_is_installed(self) -> None:
        places = {place for _, place, _ in layout.placed(ROOT)}
        wanted = [path for path in (ROOT / "packaging" / "systemd" / "system").iterdir() if path.is_file()]
        assert len(wanted) > 8
        assert {f"usr/lib/systemd/system/{path.name}" for path in wanted} <= places
        assert {f"usr/lib/kiosk/bin/{path.name}" for path in (ROOT / "packaging" / "session").iterdir()} <= places
        assert {"usr/lib/sysusers.d/kiosk.conf", "usr/lib/tmpfiles.d/kiosk.conf", "usr/bin/kiosk"} <= places

    def test_no_two_files_have_one_place(self) -> None:
        places = [place for _, place, _ in layout.placed(ROOT)]
        assert len(places) == len(set(places))

    def test_a_file_without_a_place_stops_the_build(self, tmp_path: Path) -> None:
        write(tmp_path, {"packaging/systemd/somewhere/kiosk.conf": ""})
        with pytest.raises(layout.NoPlaceError, match="somewhere"):
            layout.placed(tmp_path)

    def test_programs_can_be_run_and_masks_stay_masks(self, tmp_path: Path) -> None:
        layout.install(layout.placed(ROOT), tmp_path)
        assert os.access(tmp_path / "usr/bin/kiosk", os.X_OK)
        assert os.access(tmp_path / "usr/lib/kiosk/bin/undelivered", os.X_OK)
        assert not os.access(tmp_path / "usr/lib/tmpfiles.d/kiosk.conf", os.X_OK)
        links = [path for path in tmp_path.rglob("*") if path.is_symlink()]
        assert {os.fspath(path.readlink()) for path in links} <= {os.devnull}
        assert not (tmp_path / "usr/lib/systemd/system/kiosk-setup.service.d/session.conf").is_symlink()

    def test_what_starts_by_itself_is_enabled(self) -> None:
        assert "kiosk.target" in layout.units_to_enable(ROOT)
        assert "kiosk.service" not in layout.units_to_enable(ROOT)
