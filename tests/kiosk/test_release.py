"""What the running program says of itself."""

from pathlib import Path

from kiosk.release import running_release

FILE = 'version = "1.4.0"\nflavour = "qa"\nbuilt = "2026-11-23T09:00:00Z"\n'


def test_a_package_tells_its_version_and_an_image_its_hash(tmp_path: Path) -> None:
    (tmp_path / "release.toml").write_text(FILE)
    (tmp_path / "cmdline").write_text("quiet roothash=0123456789abcdef0123456789abcdef rw\n")
    release = running_release(tmp_path / "release.toml", tmp_path / "cmdline")
    assert release.words == "1.4.0 · 0123456789ab · qa"
    assert not release.for_patients


def test_production_is_not_named(tmp_path: Path) -> None:
    (tmp_path / "release.toml").write_text(FILE.replace("qa", "production"))
    release = running_release(tmp_path / "release.toml", tmp_path / "none")
    assert release.words == "1.4.0"
    assert release.for_patients


def test_a_checkout_is_development(tmp_path: Path) -> None:
    assert running_release(tmp_path / "none").flavour == "development"
    (tmp_path / "damaged.toml").write_text("version = ")
    assert running_release(tmp_path / "damaged.toml").flavour == "development"
