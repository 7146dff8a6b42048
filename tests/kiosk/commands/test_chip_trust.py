import argparse
import json
from pathlib import Path

import pytest

from kiosk.commands import CannotStartError, chip_trust
from kiosk.settings import SettingsError
from support.chip_issuers import csca, ec_key, list_signer, master_list, signer


def run(*words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    chip_trust.configure(parser)
    return chip_trust.run(parser.parse_args([str(word) for word in words]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "trust"


def file(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_what_is_added_is_listed_and_removed(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("add", file(tmp_path, "vn.cer", csca().raw), "--folder", folder) == 0
    assert "1 installed, 0 known before, 0 refused" in capsys.readouterr().out
    assert run("list", "--folder", folder) == 0
    listed = capsys.readouterr().out
    for told in ("vn-invented-csca-1f2e3d-", "C=VN", "serial 1f2e3d", "2015-01-01 to 2045-01-01", "from vn.cer"):
        assert told in listed
    assert run("remove", "vn-inv", "--folder", folder) == 0
    assert run("list", "--folder", folder) == 0
    assert "0 certificates" in capsys.readouterr().out


def test_adding_again_is_no_fault(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = file(tmp_path, "vn.cer", csca().raw)
    assert run("add", path, "--folder", folder) == 0
    assert run("add", path, "--folder", folder) == 0
    assert "0 installed, 1 known before" in capsys.readouterr().out


def test_a_master_list_tells_who_vouches_for_it(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ca = csca()
    assert run("add", file(tmp_path, "w.ml", master_list(list_signer(ca), [ca.raw])), "--folder", folder) == 0
    assert "compare its fingerprint" in capsys.readouterr().out


def test_one_bad_file_among_good_ones_is_told(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = file(tmp_path, "vn.cer", csca().raw), file(tmp_path, "ds.cer", signer(csca()).raw)
    assert run("add", good, "--folder", folder) == 0
    assert run("add", bad, "--folder", folder) == 1
    assert "ds.cer: no issuer's certificate" in capsys.readouterr().err


def test_json_has_everything(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("add", file(tmp_path, "vn.cer", csca().raw), "--folder", folder, "--json") == 0
    [installed] = json.loads(capsys.readouterr().out)["installed"]
    assert run("list", "--folder", folder, "--json") == 0
    [listed] = json.loads(capsys.readouterr().out)["certificates"]
    assert installed == listed
    assert (listed["country"], listed["serial"], listed["expired"]) == ("VN", "1f2e3d", False)
    assert run("remove", listed["fingerprint"][:12], "--folder", folder, "--json") == 0
    assert json.loads(capsys.readouterr().out)["removed"] == [listed]


@pytest.mark.parametrize("wanted", ["vn", "xx", ""])
def test_only_one_certificate_is_removed_at_a_time(
    wanted: str, tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place, which in enumerate(("csca", "newer")):
        run("add", file(tmp_path, f"{place}.cer", csca(ec_key(which=which)).raw), "--folder", folder)
    assert run("remove", wanted, "--folder", folder) == 1
    assert len(list(folder.glob("*.der"))) == 2
    assert "begin" in capsys.readouterr().err


def test_the_folder_is_the_configurations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f"""
[kiosk]
id = "K3"
name = "Sảnh A"
hospital = "Bệnh viện Mẫu"
[hospital]
url = "https://hospital.example/api"
[chip]
connection = "pcsc"
trust_folder = "{tmp_path / "own"}"
"""
    )
    assert run("add", file(tmp_path, "vn.cer", csca().raw), "--config", config) == 0
    assert list((tmp_path / "own").glob("*.der"))
    with pytest.raises(SettingsError):
        run("list", "--config", tmp_path / "missing.toml")


def test_what_cannot_be_read_is_told(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(CannotStartError, match="cannot be read"):
        run("add", tmp_path / "missing.cer", "--folder", folder)
    with pytest.raises(CannotStartError):
        run("list", "--folder", file(tmp_path, "file", b""))
