"""The technicians' pages say what the program does: names, words, commands, links; and pages made out of the code."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from drivers.sound.earcons import earcon
from drivers.sound.tone import Tone
from kiosk.__main__ import main
from kiosk.doctor.catalogue import PARTS
from kiosk.failures import EXPLANATIONS, VIETNAMESE, Failure
from kiosk.journal import Note
from kiosk.journey import OutOfServiceReason
from ui.view_models.screens import NOTICES, SCREENS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "packaging" / "docs"
PAGES = sorted(DOCS.glob("*.md"))
OURS = ("README.md", "hardware.md", "signs.md", "technicians.md")


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
    """Every `kiosk …` of our pages, in code spans and blocks, up to its first argument."""
    found = set()
    for name in OURS:
        text = page(name)
        spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
        spans += [line for block in re.findall(r"```\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
        for span in spans:
            match = re.search(r"(?:^|-- |sudo )(kiosk .*)", span)
            if match and "--wait" not in span:
                words = match[1].split()
                found.add(tuple(words[1:]))
    assert len(found) > 15
    return found


@pytest.mark.parametrize("words", sorted(commands()), ids=" ".join)
def test_every_command_named_exists_with_its_options(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    path = []
    for word in words:
        if not re.fullmatch("[a-z]+", word):
            break
        path.append(word)
    options = {word for word in words if word.startswith("--")}
    while path:
        with pytest.raises(SystemExit) as ended:
            main([*path, "--help"])
        told = capsys.readouterr()
        if ended.value.code == 0 and f"usage: kiosk {' '.join(path)} " in told.out:
            break
        path.pop()  # an argument in lower case
    assert path, f"there is no command kiosk {' '.join(words)}"
    assert all(re.search(rf"{re.escape(option)}\b", told.out) for option in options), told.out


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
