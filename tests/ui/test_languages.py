"""What a hospital adds, and how dates, money and signs are written in each language."""

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from kiosk.composition.languages import languages_of
from kiosk.journal import Journal
from kiosk.journey import LANGUAGES, Language
from kiosk.settings.sections import Languages
from support.kiosk_without_glass import settings_for
from ui.languages import can_be_written, family_of, own_name, rows_of
from ui.translating import Translating, languages_in
from ui.view_models.words import date_words, money_words, sign_words

LAO = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lo" sourcelanguage="vi">
<context>
    <name>FooterBar</name>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>ໂທຫາພະນັກງານ</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def own(tmp_path):
    (tmp_path / "kiosk_lo.ts").write_text(LAO, "utf-8")
    (tmp_path / "kiosk_en.ts").write_text(LAO.replace("ໂທຫາພະນັກງານ", "Call a nurse"), "utf-8")
    (tmp_path / "kiosk_!!.ts").write_text(LAO, "utf-8")
    (tmp_path / "notes.txt").write_text("", "utf-8")
    return tmp_path


def said(word="Gọi hỗ trợ", context="FooterBar"):
    return QCoreApplication.translate(context, word)


@pytest.fixture
def translating(qapp, own):
    made = Translating(folder=own)
    yield made
    made.close()


def test_a_hospital_adds_a_language_by_one_file(translating, own):
    assert languages_in(own) == (Language("en"), Language("lo"))
    translating.speak(Language("lo"))
    assert said() == "ໂທຫາພະນັກງານ"
    assert said("Thoát") == "Thoát"


def test_a_hospital_changes_words_of_the_program_and_keeps_the_others(translating):
    translating.speak(Language.EN)
    assert said() == "Call a nurse"
    assert said("Thoát") == "Exit"


def test_a_broken_file_leaves_the_words_of_the_program(translating, own):
    (own / "kiosk_en.ts").write_text("<TS>", "utf-8")
    translating.speak(Language.EN)
    assert said() == "Get help"


def test_a_compiled_file_goes_before_its_source(translating, own):
    (own / "kiosk_lo.qm").write_bytes(b"not a translation")
    translating.speak(Language("lo"))
    assert said() == "Gọi hỗ trợ"


def test_a_file_that_is_written_over_in_use_ends_nothing(translating, own):
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    compiled = own / "kiosk_lo.qm"
    subprocess.run([str(tool), "-silent", str(own / "kiosk_lo.ts"), "-qm", str(compiled)], check=True)
    translating.speak(Language("lo"))
    compiled.write_bytes(b"")
    assert said() == "ໂທຫາພະນັກງານ"


def test_the_next_patient_reads_vietnamese_again(translating):
    translating.speak(Language("lo"))
    translating.speak(Language.VI)
    assert said() == "Gọi hỗ trợ"


def test_no_folder_adds_nothing(tmp_path):
    assert languages_in(None) == languages_in(tmp_path / "missing") == ()


def test_a_folder_that_cannot_be_looked_into_stops_nobody(qapp):
    folder = Path("/" + "x" * 300)
    translating = Translating(folder=folder)
    assert languages_in(folder) == ()
    translating.speak(Language.EN)
    assert said() == "Get help"
    translating.close()


def test_what_is_no_file_is_not_waited_for(translating, own):
    (own / "kiosk_ko.ts").mkdir()
    os.mkfifo(own / "kiosk_ja.ts")
    (own / "kiosk_zh.qm").symlink_to(own / "kiosk_zh.qm")
    for language in ("ko", "ja", "zh"):
        translating.speak(Language(language))
        assert said() != "Gọi hỗ trợ"


def test_a_language_nobody_wrote_words_for_is_left_out_and_told(own):
    noted = io.StringIO()
    offered = {"offered": ("vi", "ko", "lo", "fr"), "folder": str(own)}
    settings = msgspec.structs.replace(settings_for("K3", own, "http://127.0.0.1:9"), languages=Languages(**offered))
    assert languages_of(settings, Journal(noted)) == ("vi", "ko", "lo")
    assert noted.getvalue() == '<4>language-left-out language=fr reason="no words"\n'


@pytest.mark.parametrize("code", ["", "v", "VI", "vi_", "../x", "english", "vi nam"])
def test_what_is_no_code_of_a_language_is_none(code):
    with pytest.raises(ValueError, match="no code"):
        Language(code)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("vi", "17/08/1958"),
        ("en", "17 August 1958"),
        ("zh", "1958年8月17日"),
        ("ja", "1958年8月17日"),
        ("ko", "1958년 8월 17일"),
        ("km", "17 សីហា 1958"),
        ("fr", "17 août 1958"),
    ],
)
def test_a_date_is_written_as_its_readers_write_it(language, written):
    assert date_words(date(1958, 8, 17), Language(language)) == written


def test_money_is_grouped_as_its_readers_group_it():
    assert money_words(50600, Language.VI) == "50.600 đ"
    assert {money_words(-50600, language) for language in LANGUAGES[1:]} == {"−50,600 VND"}


def test_signs_are_put_into_the_language_and_names_are_not(qapp):
    translating = Translating()
    translating.speak(Language.EN)
    try:
        assert sign_words("Tầng 3, nhà A", Language.EN) == "Floor 3, Building A"
        assert sign_words("Phòng 305", Language.EN) == "Room 305"
        assert sign_words("Phòng khám Nội 1", Language.EN) == "Phòng khám Nội 1"
    finally:
        translating.close()
    assert sign_words("3", Language.VI) == "Tầng 3"


def test_every_language_calls_itself_by_its_own_name():
    names = [row.name for row in rows_of(LANGUAGES)]
    assert names == ["Tiếng Việt", "English", "中文", "한국어", "日本語", "ខ្មែរ"]
    assert own_name(Language("fr")) == "Français"
    assert own_name(Language("hmn")) == "Hmoob"
    assert own_name(Language("xzz")) == "Xzz", "a button without words helps nobody"


def test_chinese_and_japanese_are_not_written_in_the_same_letters(qapp):
    families = {language: family_of(language) for language in LANGUAGES}
    assert families["vi"] == families["en"] == "Be Vietnam Pro"
    assert QFont.substitutes(families["zh"])[-1] != QFont.substitutes(families["ja"])[-1]
    assert QFont.substitutes(families["ja"])[0].casefold() == "be vietnam pro"


def test_this_machine_has_the_letters_of_every_language_that_comes_along(qapp):
    assert all(can_be_written(language) for language in LANGUAGES)
