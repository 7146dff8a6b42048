"""`kiosk departments sign`: a version kiosks take, for a web server of the hospital's own."""

from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.directory_files.published import opened
from kiosk.directory_files.toml_file import from_toml
from kiosk.signing import SigningKey
from support.departments_kiosk import OWN

Capture = pytest.CaptureFixture[str]
KEY = SigningKey.generate()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "d.toml").write_text(OWN, "utf-8")
    (tmp_path / "key.pem").write_bytes(KEY.pem())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sign(version: int, *more: str, key: str = "key.pem") -> int:
    return main(["departments", "sign", "d.toml", "--key", key, "--version", str(version), *more])


def test_a_kiosk_takes_what_was_signed(folder: Path, capsys: Capture) -> None:
    assert sign(4) == 0
    published = opened((folder / "directory.json").read_bytes(), KEY.public_line, newer_than=3)
    assert (published.version, published.directory) == (4, from_toml(OWN))
    told = capsys.readouterr()
    assert f'key = "{KEY.public_line}"' in told.out
    assert KEY.pem().decode().splitlines()[1] not in told.out + told.err


def test_a_version_that_is_not_newer_than_the_one_there_is_not_signed(folder: Path, capsys: Capture) -> None:
    assert sign(4) == 0
    before = (folder / "directory.json").read_bytes()
    assert sign(4) == 1
    assert "kiosks take a greater number only" in capsys.readouterr().err
    assert (folder / "directory.json").read_bytes() == before
    assert sign(5) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["d.toml", "directory.json", "key.pem"]


def test_a_directory_with_errors_is_not_signed(folder: Path, capsys: Capture) -> None:
    (folder / "d.toml").write_text(OWN + 'ages = "9-3"\n', "utf-8")
    assert sign(1) == 1
    assert "[ages-inverted]" in capsys.readouterr().err
    (folder / "d.toml").write_text("a = 1\n", "utf-8")
    assert sign(1) == 1
    assert not (folder / "directory.json").exists()


def test_a_file_of_another_key_or_another_kind_stays(folder: Path, capsys: Capture) -> None:
    out = folder / "directory.json"
    for there in (b"my letter", b"\xff\xfe"):
        out.write_bytes(there)
        assert sign(9) == 4
        assert out.read_bytes() == there
    assert "stays" in capsys.readouterr().err


def test_a_key_that_is_none_is_told_so(folder: Path, capsys: Capture) -> None:
    (folder / "no.pem").write_text("no key", "utf-8")
    assert sign(1, key="no.pem") == 4
    assert sign(1, key="nowhere.pem") == 4
    assert sign(1, "--out", "nowhere/x.json") == 4
    assert "no.pem" in capsys.readouterr().err


@pytest.mark.parametrize("version", [0, -1, 1 << 60])
def test_a_number_that_is_no_version_is_not_understood(version: int, folder: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        sign(version)
    assert caught.value.code == 2
