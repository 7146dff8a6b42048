"""The translation files are complete, and are what the tools make of the source."""

import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.journey import LANGUAGES, Language
from ui.translating import FOLDER, SOURCE_LANGUAGE, Translating
from ui.view_models import counted, words
from ui.view_models.counted import Counted

ROOT = FOLDER.parent.parent
TRANSLATED = [language for language in LANGUAGES if language != SOURCE_LANGUAGE]
MARKS = ("%1", "%2", "%3", "%n")
languages = pytest.mark.parametrize("language", TRANSLATED)


def messages(language):
    tree = ElementTree.parse(FOLDER / f"kiosk_{language}.ts")  # noqa: S314 - a file of this repository
    return list(tree.getroot().iter("message"))


def forms_of(message):
    translation = message.find("translation")
    return [form.text for form in translation.findall("numerusform")] or [translation.text]


@languages
def test_nothing_is_left_to_translate(language):
    assert len(messages(language)) > 400
    left = [message.find("source").text for message in messages(language) if message.find("translation").get("type")]
    assert not left
    assert all(all(forms_of(message)) for message in messages(language))


@languages
def test_every_place_holder_is_kept(language):
    for message in messages(language):
        source = message.find("source").text
        for form in forms_of(message):
            for mark in MARKS:
                assert (mark in source) == (mark in form), (source, form)


@languages
def test_every_counted_phrase_has_the_plurals_of_its_language(language):
    plural = {m.find("source").text: len(forms_of(m)) for m in messages(language) if m.get("numerus") == "yes"}
    assert {phrase.value for phrase in Counted} <= set(plural)
    assert set(plural.values()) == {2 if language in (Language.EN, Language.KM) else 1}  # Qt counts Khmer as English
    assert set(counted.seen_by_lupdate())


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("zh", "[\u4e00-\u9fff]"),
        ("ja", "[\u3040-\u30ff\u4e00-\u9fff]"),
        ("ko", "[\uac00-\ud7a3]"),
        ("km", "[\u1780-\u17ff]"),
    ],
)
def test_a_language_is_written_in_its_own_letters(language, letters):
    own = sum(bool(re.search(letters, form)) for message in messages(language) for form in forms_of(message))
    assert own > 0.95 * len(messages(language))


def test_khmer_can_be_broken_into_lines():
    """Khmer has no spaces between words: the places where a line may end are marked by U+200B."""
    long = [form for message in messages("km") for form in forms_of(message) if len(form) > 40]
    assert len(long) > 50
    assert all("\u200b" in form for form in long)


@languages
def test_no_word_of_the_source_is_left_in_a_translation(language):
    vietnamese = re.compile("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
    names = ("Ví giấy tờ", "Thẻ căn cước", "Cấp cứu", "NĐ-CP", "Sắc", "Huyền", "Hỏi", "Ngã", "Nặng")
    for message in messages(language):
        for form in forms_of(message):
            rest = form
            for name in names:
                rest = rest.replace(name, "")
            assert not vietnamese.search(rest), form


def test_the_files_are_what_the_source_and_the_tools_make_of_them(tmp_path):
    """`packaging/words` leaves everything as it is."""
    copy = tmp_path / "house"
    copy.mkdir()
    shutil.copytree(ROOT / "ui", copy / "ui", ignore=shutil.ignore_patterns("__pycache__", "*.ttf"))
    (copy / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "words", copy / "packaging")
    command = ["sh", str(copy / "packaging" / "words")]
    subprocess.run(command, check=True, capture_output=True, env={"PATH": tools_first(), "VIRTUAL_ENV": str(tools())})
    for file in sorted(FOLDER.glob("kiosk_*")):
        assert (copy / "ui" / "translations" / file.name).read_bytes() == file.read_bytes(), (
            f"{file.name}: packaging/words"
        )


def tools():
    found = shutil.which("pyside6-lupdate", path=tools_first())
    assert found is not None
    return Path(found).parent.parent


def tools_first():
    import os  # noqa: PLC0415
    import sys  # noqa: PLC0415

    return f"{Path(sys.executable).parent}:{os.environ['PATH']}"


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
    for language in LANGUAGES:
        translating.speak(language)
    translating.close()
    assert SOURCE_LANGUAGE == Language.VI
