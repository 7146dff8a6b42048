"""man pages and completion: made from the command line itself, so that none lacks an option."""

import gzip
import re
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from kiosk.__main__ import COMMANDS
from kiosk.settings import Settings

ROOT = Path(__file__).parents[2]
MAKER = ROOT / "packaging" / "man"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    command = [sys.executable, str(MAKER / "make.py"), "--python", str(ROOT), "--into", str(folder)]
    ran = subprocess.run(
        [*command, "--release", "kiosk 1.2.0", "--epoch", "1700000000"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert not ran.stderr, ran.stderr
    return folder


def text_of(made: Path, name: str) -> str:
    """A page as it is read, without roff's own signs."""
    page = gzip.decompress((made / "usr/share/man" / f"man{name[-1]}" / f"{name}.gz").read_bytes()).decode()
    return re.sub(r"\\f[BIR]|\\&", "", page).replace("\\-", "-").replace("\\e", "\\")


def options_of(*words: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-m", "kiosk", *words, "--help"], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", told))


def test_every_command_has_a_page_and_stands_on_the_first(made: Path) -> None:
    first = text_of(made, "kiosk.1")
    for name, summary in COMMANDS.items():
        assert f"kiosk-{name} - {summary}" in text_of(made, f"kiosk-{name}.1")
        assert f"kiosk {name}(1)\n{summary}" in first


@pytest.mark.parametrize("words", [("demo",), ("queue", "list"), ("hospital", "serve"), ("chip", "read")])
def test_every_option_that_help_tells_stands_on_the_page(made: Path, words: tuple[str, ...]) -> None:
    page = text_of(made, f"kiosk-{words[0]}.1")
    options = options_of(*words)
    assert len(options) > 1
    assert [option for option in options if option not in page] == []


def test_what_the_exit_code_means_stands_on_every_page(made: Path) -> None:
    for name in COMMANDS:
        page = text_of(made, f"kiosk-{name}.1")
        assert "the configuration cannot be used" in page
        assert "looked, and the answer is no" in page


def test_every_unit_that_the_target_starts_is_told_of(made: Path) -> None:
    target = (ROOT / "packaging" / "systemd" / "system" / "kiosk.target").read_text("utf-8")
    started = re.findall(r"[\w-]+\.(?:service|path)", target)
    assert len(started) > 3
    pages = (text_of(made, "kiosk.1"), (ROOT / "packaging" / "docs" / "technicians.md").read_text("utf-8"))
    assert [unit for unit in started if unit not in pages[0]] == []
    assert "kiosk-finish.service" in pages[1]


def test_every_key_of_the_configuration_is_explained(made: Path) -> None:
    page = text_of(made, "kiosk.toml.5")
    for key in msgspec.structs.fields(Settings):
        assert f"[{key.name}" in page or f"{key.name} = " in page
    for line in (
        "[printers.NAME]",
        "[hospital.hl7.authorities]",
        "key_file = text",
        "Has to be given.",
        "Default: 1080",
    ):
        assert line in page


def test_pages_are_roff_that_groff_understands(made: Path) -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed")
    for page in sorted((made / "usr/share/man").rglob("*.gz")):
        ran = subprocess.run(
            [groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-z"],
            input=gzip.decompress(page.read_bytes()),
            capture_output=True,
            check=False,
        )
        assert not ran.stderr, f"{page.name}: {ran.stderr.decode()}"


def completed(made: Path, *words: str) -> list[str]:
    script = (
        f'. "{made}/usr/share/bash-completion/completions/kiosk"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1));'
        " _kiosk; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    told = subprocess.run(["bash", "-c", script, "bash", *words], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not told.stderr
    return told.stdout.split()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (("kiosk", "doc"), ["doctor"]),
        (("kiosk", "--ver"), ["--version"]),
        (("kiosk", "queue", "sa"), ["salvage"]),
        (("kiosk", "queue", "list", "--as"), ["--aside"]),
        (("kiosk", "config", ""), ["check", "show", "pin"]),
        (("kiosk", "demo", "--language", "k"), ["ko", "km"]),
        (("kiosk", "run", "--config", "pypro"), ["pyproject.toml"]),
        (("kiosk", "demo", "--out", "off"), ["offline_queue"]),
    ],
)
def test_bash_completes(made: Path, typed: tuple[str, ...], offered: list[str]) -> None:
    assert completed(made, *typed) == offered


def test_bash_offers_every_command_and_every_option(made: Path) -> None:
    assert set(completed(made, "kiosk", "")) == set(COMMANDS)
    assert set(completed(made, "kiosk", "demo", "--")) == options_of("demo")


def test_the_program_tells_its_version() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "kiosk", "--version"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert re.fullmatch(r"kiosk \S.* · development\n", told.stdout)
