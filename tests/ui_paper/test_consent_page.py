"""A consent on paper: the words of one version, in Vietnamese and in the patient's language."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from kiosk.ticket import ConsentSheet
from kiosk.visit import PURPOSES, Purpose
from ui.paper import PaperShape, lay_out
from ui.paper.consent import said_in
from ui.view_models.consent_words import clauses, title_words, version_words

SHEET = ConsentSheet("Bệnh viện Đa khoa Ví Dụ", "Quầy 03", "2026-11", PURPOSES)


def in_vietnamese(_context: str, words: str, /) -> str:
    return words


def page_of(sheet, width=576):
    return lay_out(sheet, PaperShape(width)).page()


@pytest.fixture(autouse=True)
def _application(qapp):
    return qapp


@pytest.mark.parametrize("width", [576, 384])
def test_nothing_black_stands_in_the_margins(dots, width):
    ink = dots(page_of(SHEET, width))
    margin = 24 if width >= 480 else 20
    assert ink.any()
    assert not ink[:, :margin].any()
    assert not ink[:, -margin:].any()


def test_it_is_no_longer_than_a_patient_takes_along(dots):
    assert 120 <= page_of(SHEET).height / 8 <= 250


def test_vietnamese_always_stands_first_and_the_patients_language_below():
    assert len(said_in(SHEET)) == 1
    first, second = said_in(replace(SHEET, language="en"))
    assert title_words(first) == title_words(in_vietnamese)
    assert second is not first
    assert page_of(replace(SHEET, language="en")).height > page_of(SHEET).height


@pytest.mark.parametrize("language", ["xx", "km"])
def test_what_the_typeface_cannot_write_comes_out_without_empty_boxes(language):
    assert len(said_in(replace(SHEET, language=language))) == 2
    assert page_of(replace(SHEET, language=language), 384).height > 0


def test_a_sheet_drawn_on_another_thread_is_the_same(dots):
    with ThreadPoolExecutor(1) as printer:
        assert printer.submit(page_of, SHEET).result() == page_of(SHEET)


def test_the_text_names_the_law_the_hospital_the_purposes_and_the_version():
    text = " ".join(clause.text for clause in clauses(in_vietnamese, SHEET.hospital, SHEET.purposes))
    assert SHEET.hospital in text
    assert "91/2025/QH15" in text
    assert "nhạy cảm" in text
    assert "rút lại" in text
    assert version_words(in_vietnamese, SHEET.version) == "Bản 2026-11"
    assert "%1" not in text


def test_a_hospital_that_asks_for_nothing_more_says_nothing_of_it():
    keys = [clause.key for clause in clauses(in_vietnamese, "", ())]
    assert "purposes" not in keys
    own = clauses(in_vietnamese, "", (Purpose("study", "Nghiên cứu?"),))
    assert any("Nghiên cứu?" in clause.text for clause in own)
