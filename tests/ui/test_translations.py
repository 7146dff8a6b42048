"""The translation files are complete, and are what the tools make of the source."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.journey import Language
from ui.translating import FOLDER, SOURCE_LANGUAGE, Translating
from ui.view_models import counted, words
from ui.view_models.counted import Counted

UI = FOLDER.parent
TS = FOLDER / "kiosk_en.ts"


def tool(name):
    beside = Path(sys.executable).parent / f"pyside6-{name}"
    return str(beside) if beside.exists() else shutil.which(f"pyside6-{name}")


def messages():
    found = ElementTree.parse(TS).getroot().iter("message")  # noqa: S314 - a file of this repository
    return list(found)


def test_nothing_is_left_to_translate():
    assert len(messages()) > 200
    for message in messages():
        translation = message.find("translation")
        assert translation.get("type") is None, message.find("source").text
        forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
        assert all(forms), message.find("source").text


def test_every_place_holder_is_kept():
    for message in messages():
        source, translation = message.find("source").text, message.find("translation")
        for form in [form.text for form in translation.findall("numerusform")] or [translation.text]:
            for mark in ("%1", "%2", "%3", "%n"):
                assert (mark in source) == (mark in form), source


def test_every_counted_phrase_has_its_plural():
    plural = {message.find("source").text for message in messages() if message.get("numerus") == "yes"}
    assert {phrase.value for phrase in Counted} <= plural
    assert set(counted.seen_by_lupdate())


def test_the_words_in_the_file_are_the_words_in_the_source(tmp_path):
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    rooms = ("App", "Components", "Screens", "Service")
    sources = [UI / "view_models", *(UI / "qml" / "Kiosk" / room for room in rooms)]
    files = sorted(str(f) for folder in sources for kind in ("*.py", "*.qml") for f in folder.rglob(kind))
    command = [tool("lupdate"), "-silent", "-locations", "none", "-no-obsolete", *files, "-ts", str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    assert copy.read_text("utf-8") == TS.read_text("utf-8")


def test_the_compiled_file_is_what_the_tool_makes(tmp_path):
    compiled = tmp_path / "kiosk_en.qm"
    subprocess.run([tool("lrelease"), "-silent", str(TS), "-qm", str(compiled)], check=True, capture_output=True)
    assert compiled.read_bytes() == TS.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize(("age", "said"), [(1, "1 year old"), (68, "68 years old"), (0, "under 1 year old")])
def test_plurals_are_right_in_english(qapp, age, said):
    translating = Translating()
    translating.speak(Language.EN)
    try:
        assert words.age_words(age) == said
    finally:
        translating.close()
    assert "tuổi" in words.age_words(age)


def test_every_language_of_a_visit_can_be_spoken(qapp):
    translating = Translating()
    for language in (Language.VI, Language.EN):
        translating.speak(language)
    translating.close()
    assert SOURCE_LANGUAGE == Language.VI
