"""The process that draws department screens, as a server starts it."""

import io
import os
import select
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QImage

from kiosk.composition import preview_worker
from kiosk.composition.preview_worker import TroubleError, serve
from kiosk.decoding import decode
from kiosk.departments import VIETNAM, AgeRange
from kiosk.directory import DepartmentEntry, Directory
from kiosk.office.preview import PreviewError, PreviewWish
from kiosk.office.preview_child import WORKER, PreviewChild
from kiosk.office.preview_process import PreviewProcess
from kiosk.office.preview_wire import Answer, GarbledError, Request, Trouble, message_of, read_message
from ui.samples import catalogue

MORNING = datetime(2026, 11, 25, 8, 15, tzinfo=VIETNAM)
WISH = PreviewWish(MORNING, kiosk_id="K3")
HEART = DepartmentEntry("tm", names={"vi": "Tim mạch và mạch máu", "en": "Heart and vessels"}, ages=AgeRange(16))
HOSPITAL = Directory(hospital="Bệnh viện Ví Dụ", departments=(HEART,))
REQUEST = message_of(msgspec.json.encode(Request(HOSPITAL, None, WISH)))

LONG_S = 30


@pytest.fixture(scope="module")
def preview():
    made = PreviewProcess()
    yield made
    made.close()


@pytest.mark.parametrize(("landscape", "size"), [(False, (540, 960)), (True, (960, 540))])
def test_the_picture_is_half_of_the_panel(preview, landscape, size):
    png = preview.picture(HOSPITAL, catalogue(), replace(WISH, landscape=landscape))
    picture = QImage.fromData(png)
    assert picture.size().toTuple() == size
    assert len({picture.pixel(x, y) for x in range(0, size[0], 9) for y in range(0, size[1], 9)}) > 10


def test_what_is_changed_and_what_is_wished_for_is_seen(preview):
    seen = {preview.picture(replace(HOSPITAL, departments=()), catalogue(), WISH)}
    for wish in ({}, {"language": "en"}, {"text_size": 3}, {"page": 1}, {"kiosk_id": "K4"}):
        seen.add(preview.picture(HOSPITAL, catalogue(), replace(WISH, **wish)))
    assert len(seen) == 6


def test_the_screen_is_described_as_it_stands_there(preview):
    words = preview.described(HOSPITAL, catalogue(), WISH)
    assert words.startswith(
        "Màn hình chọn nơi khám, trang 1/2: Tim mạch và mạch máu (Phòng 305 · Tầng 3, nhà A · Đông · 21 người chờ"
    )
    assert words.index("Tim mạch và mạch máu") < words.index("Nội tổng quát")
    english = preview.described(HOSPITAL, catalogue(), replace(WISH, language="en", page=1))
    assert english.startswith("The department screen, page 2 of 2: ")
    assert "Rehabilitation (Room 502 · Floor 5, Building A" in english
    assert "Dentistry (Closed now)" in english


def test_names_are_described_in_the_language_of_the_glass_and_the_rest_in_english(preview):
    heart = replace(HEART, names={"vi": "Tim mạch", "ko": "심장내과"})
    words = preview.described(replace(HOSPITAL, departments=(heart,)), catalogue(), replace(WISH, language="ko"))
    assert "심장내과 (Room 305" in words


def test_complaints_and_doctors_can_be_seen_too(preview):
    assert "Đau ngực" in preview.described(HOSPITAL, catalogue(), replace(WISH, find_by="complaint"))
    assert "chưa báo bác sĩ" in preview.described(HOSPITAL, catalogue(), replace(WISH, find_by="doctor"))


def test_a_machine_without_qt_says_so_in_words():
    hidden = "import sys, runpy; sys.modules['PySide6'] = None; runpy.run_module(sys.argv[1], run_name='__main__')"
    made = PreviewProcess((sys.executable, "-P", "-c", hidden, WORKER[-1]))
    try:
        with pytest.raises(PreviewError, match="PySide6-Essentials"):
            made.picture(HOSPITAL, None, WISH)
    finally:
        made.close()


def test_the_process_ends_with_the_server_that_started_it():
    script = "import os; from kiosk.office.preview_child import PreviewChild; print(PreviewChild().pid); os._exit(9)"
    server = subprocess.run([sys.executable, "-uc", script], stdout=subprocess.PIPE, check=False)
    assert server.returncode == 9
    with suppress(ProcessLookupError):
        child = os.pidfd_open(int(server.stdout))
        try:
            assert select.select([child], [], [], LONG_S)[0]
        finally:
            os.close(child)


def test_a_child_that_was_ended_leaves_no_zombie():
    child = PreviewChild()
    child.end()
    child.end()
    assert not Path(f"/proc/{child.pid}").exists()


def answers(monkeypatch, draw, *, pages=0):
    """What is said to three requests by a process that draws so and has grown to so many pages of memory."""
    monkeypatch.setattr(preview_worker, "_draw_with_qt", draw)
    monkeypatch.setattr(preview_worker, "_pages", lambda: pages)
    said = io.BytesIO()
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as requests:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(REQUEST * 3)
        serve(requests, said)
    said.seek(0)
    return list(iter(lambda: read_message(said), None))


def test_a_process_draws_until_nobody_asks_any_more(monkeypatch):
    heard = answers(monkeypatch, lambda: lambda request: (b"PNG", request.directory.hospital))
    assert heard[1::2] == [b"PNG"] * 3
    assert {decode(each, Answer).words for each in heard[::2]} == {HOSPITAL.hospital}


def test_a_process_that_has_grown_says_that_it_ends(monkeypatch):
    heard = answers(monkeypatch, lambda: lambda _request: (b"PNG", ""), pages=preview_worker.MOST_PAGES + 1)
    assert [decode(heard[0], Answer).last, *heard[1:]] == [True, b"PNG"]


def test_a_process_that_cannot_draw_says_why_and_ends(monkeypatch):
    def draw():
        raise TroubleError(Trouble.NO_QT, "libEGL.so.1")

    assert [decode(each, Answer) for each in answers(monkeypatch, draw)] == [
        Answer(trouble=Trouble.NO_QT, detail="libEGL.so.1", last=True)
    ]


def test_one_picture_that_cannot_be_drawn_does_not_end_it(monkeypatch):
    def draw(_request):
        raise TroubleError(Trouble.NO_LETTERS, "km")

    assert len(answers(monkeypatch, lambda: draw)) == 3


def test_a_message_no_picture_is_as_long_as_is_garbage():
    with pytest.raises(GarbledError):
        read_message(io.BytesIO(b"\xff" * 8))
