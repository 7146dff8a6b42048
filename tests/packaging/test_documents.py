"""The technicians' pages say what the program does: names, words, commands, links; and pages made out of the code."""

import argparse
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import get_args, get_origin, get_type_hints

import msgspec
import pytest

from drivers.sound.earcons import earcon
from drivers.sound.tone import Tone
from kiosk.__main__ import COMMANDS
from kiosk.doctor.catalogue import PARTS
from kiosk.failures import EXPLANATIONS, VIETNAMESE, Failure
from kiosk.journal import Note
from kiosk.journey import OutOfServiceReason
from kiosk.settings import Settings, parse
from support.command_lines import doubt_about
from ui.view_models.screens import NOTICES, SCREENS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "packaging" / "docs"
PAGES = sorted(DOCS.glob("*.md"))
OURS = ("README.md", "hardware.md", "signs.md", "technicians.md", "commands.md", "configuration.md")


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def rows(name: str) -> dict[str, list[str]]:
    """The rows of all tables of a page by their first cell, without the marks around it."""
    found: dict[str, list[str]] = {}
    for line in page(name).splitlines():
        if line.startswith("| "):
            first, *others = (cell.strip() for cell in line.strip("|").split(" | "))
            found[first.strip("`* ")] = others
    assert found, f"{name} has no table"
    return found


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("documents_make", DOCS / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_pages_made_out_of_the_code_are_those_of_this_code() -> None:
    made = maker().pages()
    assert set(made) == {"codes.md", "events.md"}
    for name, text in made.items():
        assert page(name) == text, f"{name}: .venv/bin/python packaging/docs/make.py"


def test_the_maker_runs_by_itself(tmp_path: Path) -> None:
    subprocess.run([sys.executable, DOCS / "make.py", "--into", tmp_path], check=True, cwd=tmp_path)
    assert (tmp_path / "codes.md").read_text("utf-8") == page("codes.md")


def test_every_code_every_part_and_every_event_stands_in_its_page() -> None:
    codes = rows("codes.md")
    assert {failure.value for failure in Failure} | {part.name for part in PARTS} <= set(codes)
    assert {note.value for note in Note} <= set(rows("events.md"))


@pytest.mark.parametrize("failure", Failure)
def test_a_nurse_and_a_technician_are_told_of_every_failure(failure: Failure) -> None:
    for table in (EXPLANATIONS, VIETNAMESE):
        told = table[failure]
        assert all(words.endswith(".") and len(words) < 120 for words in (told.cause, told.consequence, told.remedy))
    assert re.search("[ăâđêôơưạảấầẩậắặẻếềểệỉịọỏốồổộớờởợụủứừửựỷỹ]", VIETNAMESE[failure].remedy)


@pytest.mark.parametrize("name", [*SCREENS.values(), *NOTICES.values()])
def test_every_screen_is_explained_to_staff(name: str) -> None:
    told = rows("signs.md")[name]
    assert len(told) == 3
    assert all(told)


def test_no_screen_is_explained_that_is_not_there() -> None:
    named = set(re.findall(r"^\| `([a-z-]+)` \|", page("signs.md"), re.MULTILINE))
    reasons = {reason.value for reason in OutOfServiceReason}
    assert named == {*SCREENS.values(), *NOTICES.values(), *reasons, *Tone}


@pytest.mark.parametrize("reason", OutOfServiceReason)
def test_every_reason_to_be_out_of_service_says_how_it_ends(reason: OutOfServiceReason) -> None:
    why, ends, _technician = rows("signs.md")[reason.value]
    assert why
    assert ends


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_is_described_with_its_true_length(tone: Tone) -> None:
    lasts, sounds, means = rows("signs.md")[tone.value]
    sound = earcon(tone)
    assert lasts == f"{round(len(sound.samples) / sound.rate * 1000)} ms"
    assert sounds
    assert means


def test_words_in_quotes_stand_on_the_glass_the_paper_or_the_console() -> None:
    sources = [*(ROOT / "ui").rglob("*.qml"), *(ROOT / "ui").rglob("*.py"), *(ROOT / "kiosk").rglob("*.py")]
    sources += [path for path in (ROOT / "packaging" / "session").iterdir() if path.is_file()]
    known = "\n".join(path.read_text("utf-8") for path in sources)
    quoted = {words for name in ("signs.md", "technicians.md") for words in re.findall("“([^”]+)”", page(name))}
    quoted = {" ".join(words.split()) for words in quoted}
    vietnamese = {words for words in quoted if re.search(r"[^\x00-\x7F…·]", words)}
    assert len(vietnamese) > 40
    pieces = {piece.strip(" :") for words in vietnamese for piece in words.split("…")} - {""}
    assert {piece for piece in pieces if piece not in known} == set()


def commands() -> set[tuple[str, ...]]:
    """Every `kiosk …` of our pages, in code spans and blocks, up to what is fed to it."""
    found = set()
    for name in OURS:
        text = page(name)
        spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
        spans += [line for block in re.findall(r"```\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
        for span in spans:
            match = re.search(r"(?:^|-- |sudo )(kiosk .*)", span)
            if match and not match[1].split()[1].isupper():
                found.add(tuple(re.split(" [#<] ", match[1])[0].split()[1:]))
    assert len(found) > 40
    return found


@pytest.mark.parametrize("words", sorted(commands()), ids=" ".join)
def test_every_command_named_exists_with_its_options(words: tuple[str, ...]) -> None:
    assert doubt_about(words) == ""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_every_action_stands_on_the_page_of_commands(name: str) -> None:
    parser = argparse.ArgumentParser()
    import_module(f"kiosk.commands.{name}").configure(parser)
    told = [line for line in page("commands.md").splitlines() if f"`kiosk {name}" in line]
    assert told, f"commands.md lacks kiosk {name}"
    below = next((one for one in parser._actions if isinstance(one, argparse._SubParsersAction)), None)
    for action in below.choices if below is not None else ():
        assert re.search(rf"`(kiosk {name} )?{action}\b", "\n".join(told)), f"commands.md lacks kiosk {name} {action}"


def tables(kind: type[msgspec.Struct], above: str = "") -> Iterator[tuple[str, set[str]]]:
    """Every table of kiosk.toml as the page calls it, with the keys that are no tables."""
    keys = set()
    for key, hint in get_type_hints(kind).items():
        inner = [one for one in (hint, *get_args(hint)) if isinstance(one, type) and issubclass(one, msgspec.Struct)]
        if inner:
            yield from tables(inner[0], f"{above}{key}{'.NAME' if get_origin(hint) is dict else ''}.")
        else:
            keys.add(key)
    yield f"[{above.rstrip('.')}]" if above else "at the top", keys


def test_every_key_of_the_settings_stands_in_its_row() -> None:
    told: dict[str, set[str]] = {}
    for line in page("configuration.md").splitlines():
        if line.startswith("| ") and " | `" in line:
            names, keys = line.strip("| ").split(" | ")
            keys = keys.partition(": ")[0]
            told |= {name.strip("` "): set(re.findall("`([a-z_0-9]+)`", keys)) for name in names.split(", ")}
    wanted = {name: keys for name, keys in tables(Settings) if keys}
    assert len(wanted) > 20
    assert told == wanted


@pytest.mark.parametrize("some", ["as it is", "with all that stands behind a #"])
def test_the_example_of_the_settings_can_be_used(some: str) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", page("configuration.md"), re.DOTALL)
    text = text.replace('key = "…"', f'key = "{"A" * 43}="')
    if some != "as it is":
        text = re.sub(r"^# (?=\[|[a-z_]+ = )", "", text, flags=re.MULTILINE)
        text = re.sub(r", (?=[a-z_]+ = )", "\n", text)
    assert parse(text, "configuration.md").kiosk.id == "K3"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_pictures_and_files_named_are_there(path: Path) -> None:
    text = path.read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (DOCS / target).exists(), f"{path.name} links to {target}"
    for named in re.findall(r"`((?:packaging|drivers|kiosk|ui)/[\w./-]+)`", text):
        assert (ROOT / named).exists(), f"{path.name} names {named}"


def test_the_index_is_short_and_knows_every_page() -> None:
    index = page("README.md")
    assert len(index.splitlines()) <= 20
    assert {path.name for path in PAGES} - {"README.md"} <= set(re.findall(r"\]\(([\w.]+)\)", index))
