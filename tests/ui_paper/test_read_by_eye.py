"""Somebody else reads the paper: Tesseract, which knows nothing of this program, from the dots alone.

Its page analysis is not what is tested: lines are cut out of the dots where white rows part them, and made equally
high. It takes this typeface's round a for an o now and then, so words may differ in a letter; figures may not.
"""

import re
import subprocess
from dataclasses import replace
from difflib import SequenceMatcher

import numpy as np
import pytest
import zxingcpp
from PIL import Image

HIGH = 48


def without_codes(ink):
    left = ink.copy()
    for code in zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8)):
        corner, far = code.position.top_left, code.position.bottom_right
        left[corner.y - 2 : far.y + 3, corner.x - 2 : far.x + 3] = False
    return left


def lines_of(ink):
    """What white rows part, without rules."""
    inked = np.flatnonzero(ink.any(axis=1))
    groups = np.split(inked, np.flatnonzero(np.diff(inked) > 1) + 1)
    return [ink[rows[0] : rows[-1] + 1] for rows in groups if len(rows) > 8]


def in_one_height(lines):
    """The lines below each other, each as high as the others, as a scan shows them."""
    pictures = [Image.fromarray(np.where(np.pad(line, 4), 0, 255).astype(np.uint8)) for line in lines]
    scaled = [each.resize((each.width * HIGH // each.height, HIGH), Image.Resampling.LANCZOS) for each in pictures]
    page = Image.new("L", (max(each.width for each in scaled) + 80, len(scaled) * 2 * HIGH + HIGH), 255)
    for index, each in enumerate(scaled):
        page.paste(each, (40, HIGH + index * 2 * HIGH))
    return page


def tesseract(path, language, *options):
    environment = {"OMP_THREAD_LIMIT": "1", "PATH": "/usr/local/bin:/usr/bin:/bin"}
    command = ["tesseract", path, "-", "-l", language, "--dpi", "200", *options]
    run = subprocess.run(command, capture_output=True, check=True, env=environment)
    return [re.sub(r"\s+", " ", line) for line in run.stdout.decode().splitlines() if line.strip()]


@pytest.fixture
def read(tmp_path):
    def lines(ink):
        in_one_height(lines_of(without_codes(ink))).save(tmp_path / "page.png")
        return tesseract(tmp_path / "page.png", "vie", "--psm", "4")

    return lines


@pytest.fixture
def read_number(tmp_path):
    """What the highest line says, known to be figures and capitals of no language."""

    def number(ink):
        in_one_height([max(lines_of(without_codes(ink)), key=len)]).save(tmp_path / "number.png")
        signs = "tessedit_char_whitelist=ABCDEFGHKLMNPRSTUVXY0123456789"
        (line,) = tesseract(tmp_path / "number.png", "eng", "--psm", "7", "-c", signs)
        return line.replace(" ", "")

    return number


def likeness(words, lines):
    """How much of the words the line holds that holds most of them, from 0 to 1."""
    found = (SequenceMatcher(None, words, line, autojunk=False).get_matching_blocks() for line in lines)
    return max(sum(block.size for block in blocks) / len(words) for blocks in found)


def figures_in(lines):
    return re.sub(r"[^\d.:/ ]", "", " ".join(lines))


@pytest.mark.parametrize("paper", [(576, 203), (384, 203), (864, 300)])
def test_the_number_the_patient_and_the_room_of_a_ticket(ticket, ink_of, read, read_number, paper):
    ink = ink_of(replace(ticket, room="Phòng khám Nội 2", floor="Tầng 3, nhà A", initials="N.V.T."), *paper)
    assert read_number(ink) == "A042"
    lines = read(ink)
    assert "1990" in figures_in(lines)
    for words in (ticket.hospital, ticket.department, "Phòng khám Nội 2", "Tầng 3, nhà A", "N.V.T.", "7 người"):
        assert likeness(words, lines) >= 0.85, (words, lines)


@pytest.mark.parametrize("paper", [(576, 203), (864, 300)])
def test_the_amounts_and_the_words_of_a_receipt(paid, ink_of, read, paper):
    lines = read(ink_of(paid, *paper))
    for figures in ("1.250.600", "150.600", "22/11/2026 08:15"):
        assert figures in figures_in(lines), lines
    for words in ("BIÊN NHẬN THANH TOÁN", "Nội tổng quát", "N.V.A.", "Không thay thế hóa đơn."):
        assert likeness(words, lines) >= 0.85, (words, lines)


def test_the_amount_and_the_time_of_a_slip(unpaid, ink_of, read):
    lines = read(ink_of(unpaid, 384, 203))
    assert "150.600" in figures_in(lines), lines
    assert "08:30" in figures_in(lines), lines
    assert likeness("PHIẾU THANH TOÁN", lines) >= 0.85, lines
