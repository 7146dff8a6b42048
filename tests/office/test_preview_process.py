"""The preview's process: asked by several threads, ended when it hangs, started again when it is gone."""

import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.departments import VIETNAM
from kiosk.directory import Directory
from kiosk.office.preview import PreviewError, PreviewWish
from kiosk.office.preview_process import AGAIN, CLOSED, KEPT, TOO_SLOW, PreviewProcess

EARLY = datetime(2027, 2, 4, 8, 0, tzinfo=VIETNAM)
WISH = PreviewWish(EARLY)
HOSPITAL = Directory(hospital="Bệnh viện Ví Dụ")

STUB = """
import os, sys, time, json
from pathlib import Path

def tell(*parts):
    for part in parts:
        sys.stdout.buffer.write(len(part).to_bytes(4, "big") + part)
    sys.stdout.buffer.flush()

def draw(words, **more):
    tell(json.dumps({"words": words, **more}).encode(), b"PNG")

asked = 0
while len(head := sys.stdin.buffer.read(4)) == 4:
    request = json.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))
    asked += 1
    name = request["directory"]["hospital"]
"""
"""A process that does not draw, and behaves as the lines behind these say."""


def stub(behaviour, *arguments):
    """A command of such a process."""
    return (sys.executable, "-I", "-S", "-c", STUB + "    " + behaviour, *map(str, arguments))


@pytest.fixture
def previews():
    opened = []

    def open_preview(behaviour="draw(f'{name} {asked}')", *arguments, deadline_s=10.0):
        opened.append(PreviewProcess(stub(behaviour, *arguments), deadline_s=deadline_s))
        return opened[-1]

    yield open_preview
    for each in opened:
        each.close()


def named(name):
    return Directory(hospital=name)


def test_the_same_screen_is_drawn_once_within_a_minute(previews):
    preview = previews()
    assert preview.picture(HOSPITAL, None, WISH) == b"PNG"
    same = replace(WISH, moment=EARLY + timedelta(seconds=59))
    assert preview.described(HOSPITAL, None, same) == "Bệnh viện Ví Dụ 1"
    assert preview.described(HOSPITAL, None, replace(WISH, moment=EARLY + timedelta(seconds=60))).endswith(" 2")


def test_only_a_few_pictures_are_kept(previews):
    preview = previews()
    first = preview.described(named("0"), None, WISH)
    for number in range(1, KEPT):
        preview.picture(named(str(number)), None, WISH)
    assert preview.described(named("0"), None, WISH) == first
    preview.picture(named("one more"), None, WISH)
    assert preview.described(named("0"), None, WISH) == first
    assert preview.described(named("1"), None, WISH) == f"1 {KEPT + 2}"


def test_everybody_gets_their_own_picture(previews):
    preview = previews("time.sleep(0.002); draw(name)")
    names = [str(number) for number in range(40)]
    with ThreadPoolExecutor(8) as people:
        assert list(people.map(lambda name: preview.described(named(name), None, WISH), names)) == names


def test_one_that_died_while_nobody_asked_is_started_again(previews, tmp_path):
    pids = tmp_path / "pids"
    preview = previews("Path(sys.argv[1]).open('a').write(f'{os.getpid()}\\n'); draw(name)", pids)
    preview.picture(named("A"), None, WISH)
    os.kill(int(pids.read_text()), signal.SIGKILL)
    assert preview.described(named("B"), None, WISH) == "B"
    assert len(set(pids.read_text().split())) == 2


def test_one_killed_in_the_middle_of_a_picture_is_asked_anew(previews):
    half = "sys.stdout.buffer.write(bytes(2)), sys.stdout.buffer.flush(), os.kill(os.getpid(), 9)"
    preview = previews(f"draw(name) if asked == 1 else ({half})")
    preview.picture(named("A"), None, WISH)
    assert preview.described(named("B"), None, WISH) == "B"


def test_one_that_dies_of_a_picture_is_not_asked_for_ever(previews):
    preview = previews("draw(name) if name != 'bad' else os._exit(1)")
    preview.picture(named("A"), None, WISH)
    with pytest.raises(PreviewError) as told:
        preview.picture(named("bad"), None, WISH)
    assert told.value.says == AGAIN
    assert preview.described(named("C"), None, WISH) == "C"


@pytest.mark.parametrize(
    "garbage",
    [
        "tell(b'no JSON')",
        "tell(b'[]', b'PNG')",
        'tell(b\'{"trouble": "unheard of"}\')',
        "(sys.stdout.buffer.write(b'\\xff' * 4), sys.stdout.buffer.flush(), time.sleep(60))",
    ],
)
def test_garbage_is_no_picture_and_the_next_one_comes_from_a_new_process(previews, garbage):
    preview = previews(f"draw(str(os.getpid())) if name != 'bad' else {garbage}")
    before = preview.described(named("A"), None, WISH)
    with pytest.raises(PreviewError) as told:
        preview.picture(named("bad"), None, WISH)
    assert told.value.says == AGAIN
    assert preview.described(named("C"), None, WISH) != before


@pytest.mark.parametrize("hang", ["time.sleep(60)", "os.kill(os.getpid(), 19)"])
def test_one_that_hangs_is_ended(previews, hang):
    preview = previews(f"draw(str(os.getpid())) if name != 'bad' else {hang}", deadline_s=0.3)
    before = preview.described(named("A"), None, WISH)
    with pytest.raises(PreviewError) as told:
        preview.picture(named("bad"), None, WISH)
    assert told.value.says == TOO_SLOW
    assert not Path(f"/proc/{before}").exists()


def test_one_that_does_not_even_listen_is_ended(previews):
    """A pipe holds 64 kB; what does not fit waits for who reads."""
    preview = previews("draw(name), time.sleep(60)", deadline_s=0.3)
    preview.picture(named("A"), None, WISH)
    with pytest.raises(PreviewError) as told:
        preview.picture(named("B" * 200_000), None, WISH)
    assert told.value.says == TOO_SLOW


def test_one_that_has_grown_makes_room_for_a_new_one(previews):
    preview = previews("draw(str(os.getpid()), last=True)")
    assert preview.described(named("A"), None, WISH) != preview.described(named("B"), None, WISH)


@pytest.mark.parametrize(
    ("trouble", "words"), [("no-qt", "PySide6-Essentials"), ("no-letters", "fonts-noto-cjk"), ("damaged", "cài lại")]
)
def test_what_is_missing_on_a_server_is_said_in_words(previews, trouble, words):
    preview = previews(f"tell(json.dumps({{'trouble': '{trouble}', 'detail': 'libEGL.so.1'}}).encode())")
    with pytest.raises(PreviewError) as told:
        preview.picture(HOSPITAL, None, WISH)
    assert words in told.value.says["vi"]
    assert all("libEGL.so.1" in text for text in told.value.says.values())


def test_a_process_that_cannot_be_started_is_told_in_words():
    with pytest.raises(PreviewError) as told:
        PreviewProcess(("/nowhere/python",)).picture(HOSPITAL, None, WISH)
    assert told.value.says == AGAIN


def test_after_closing_nothing_is_drawn(previews):
    preview = previews("draw(str(os.getpid()))")
    pid = preview.described(HOSPITAL, None, WISH)
    preview.close()
    assert not Path(f"/proc/{pid}").exists()
    with pytest.raises(PreviewError) as told:
        preview.picture(named("A"), None, WISH)
    assert told.value.says == CLOSED
