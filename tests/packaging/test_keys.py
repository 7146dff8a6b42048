"""`packaging/build keys`: what an image of one's own is signed with."""

import os
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "packaging" / "build"


def keys(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", BUILD, "keys", folder, *more], capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Made once; gpg's sockets take short names only."""
    with tempfile.TemporaryDirectory(prefix="keys-") as place:
        made = Path(place) / "mine"
        done = keys(made, "--name", "Bệnh viện Ví/Dụ")
        assert done.returncode == 0, done.stderr
        yield made


def test_all_three_are_made_and_their_owner_alone_can_read_them(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == ["boot.crt", "boot.key", "gnupg"]
    files = [folder, *folder.rglob("*")]
    assert len(files) > 6
    assert {path.name for path in files if stat.S_IMODE(path.stat().st_mode) & 0o077} == set()


def test_the_certificate_is_the_key_s_and_bears_the_name(folder: Path) -> None:
    certificate = x509.load_pem_x509_certificate((folder / "boot.crt").read_bytes())
    key = load_pem_private_key((folder / "boot.key").read_bytes(), password=None)
    assert certificate.public_key() == key.public_key()
    assert certificate.subject.rfc4514_string() == "CN=Bệnh viện Ví/Dụ"
    assert (certificate.not_valid_after_utc - certificate.not_valid_before_utc).days == 3650


def test_what_it_signs_is_known_by_what_the_image_carries(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "SHA256SUMS").write_text("sums\n")
    environment = {**os.environ, "GNUPGHOME": str(folder / "gnupg")}
    words = [
        ["gpg", "--batch", "--quiet", "--detach-sign", "SHA256SUMS"],
        ["gpg", "--batch", "--quiet", "--output", "pubring.gpg", "--export"],
        ["gpgv", "--keyring", f"{tmp_path}/pubring.gpg", "SHA256SUMS.sig", "SHA256SUMS"],
        ["gpgconf", "--kill", "all"],
    ]
    for line in words:
        done = subprocess.run(line, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_keys_that_are_there_stay(folder: Path) -> None:
    before = (folder / "boot.key").read_bytes()
    done = keys(folder)
    assert done.returncode == 4
    assert "is there already" in done.stderr
    assert (folder / "boot.key").read_bytes() == before


def test_whoever_names_no_folder_is_told_what_to_type() -> None:
    done = subprocess.run(["sh", BUILD, "keys"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "keys FOLDER" in done.stderr


def test_the_image_s_keys_for_trying_come_from_the_same_place() -> None:
    image = (BUILD.with_name("build.d") / "image").read_text("utf-8")
    assert "packaging/build.d/keys" in image
    assert "openssl req" not in image
    assert "--quick-generate-key" not in image


def test_everything_there_is_to_build_is_told_in_the_same_way() -> None:
    told = subprocess.run(["sh", BUILD], capture_output=True, text=True, check=False).stderr
    lines = [line for line in told.splitlines() if line.startswith("  ")]
    assert len(lines) == len(list(BUILD.with_name("build.d").iterdir()))
    assert [line for line in lines if f": {line.split()[0]}" not in line] == [], "name, what it is: how it is called"
