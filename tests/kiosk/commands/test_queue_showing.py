"""`kiosk queue list|show|verify|stats`: staff learn what waits and what to say, and nobody's name."""

import json
import sqlite3
from contextlib import closing

import pytest

from kiosk.commands.queue_words import REFUSED, age_words
from support.queued import QueuedKiosk, Told
from support.world import ANH, BAO

MARKS = ("NGUYỄN", "MINH ANH", "001188990001", "1988", "Phố Ví Dụ")


def assert_nobody_is_named(told: Told) -> None:
    assert not [mark for mark in MARKS if mark in told.out + told.err]


def test_an_empty_queue_says_so(kiosk: QueuedKiosk) -> None:
    told = kiosk.do("list")
    assert told.code == 0
    assert "Không còn gì" in told.out
    assert json.loads(kiosk.do("list", "--json").out) == {"items": []}


def test_a_list_tells_number_key_reason_and_the_words_for_the_patient(kiosk: QueuedKiosk) -> None:
    waiting, refused = kiosk.book(), kiosk.book(BAO, refused="department-closed")
    told = kiosk.do("list")
    for part in ("K3-01", waiting.key[:8], "K3-02", refused.key[:8], "TẠM GIỮ", "2 mục"):
        assert part in told.out
    closed = REFUSED["department-closed"]
    for words in (closed.vi, closed.en, closed.say_vi, closed.say_en, "(department-closed)"):
        assert words in told.out
    assert waiting.key not in told.out, "shortened"
    assert_nobody_is_named(told)


def test_a_list_can_be_of_what_a_person_decides_alone(kiosk: QueuedKiosk) -> None:
    waiting, refused = kiosk.book(), kiosk.book(refused="session-full")
    [item] = json.loads(kiosk.do("list", "--aside", "--json").out)["items"]
    assert item["key"] == refused.key[:8] != waiting.key[:8]
    assert (item["state"], item["code"], item["number"], item["kind"]) == ("set-aside", "session-full", "K3-02", "book")


@pytest.mark.parametrize("code", [*REFUSED, "appointment-not-found", "a-word-nobody-knows", "418"])
def test_every_refusal_has_a_sentence_for_the_patient_in_both_languages(kiosk: QueuedKiosk, code: str) -> None:
    kiosk.book(refused=code)
    [item] = json.loads(kiosk.do("list", "--json").out)["items"]
    assert all(item["words"].values())
    assert item["code"] == code


@pytest.mark.parametrize("reason", ["NGUYỄN THỊ MINH ANH was here", "patient 001188990001", "001188990001"])
def test_words_of_the_hospital_that_may_name_a_patient_are_not_shown(kiosk: QueuedKiosk, reason: str) -> None:
    item = kiosk.book(refused=reason)
    for told in (kiosk.do("list"), kiosk.do("list", "--json"), kiosk.do("show", item.key)):
        assert_nobody_is_named(told)
        assert "Bệnh viện từ chối" in told.out


def test_one_is_shown_with_key_and_reference_but_no_name(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    told = kiosk.do("show", item.key[:8])
    assert told.code == 0
    assert item.key in told.out
    assert "reference" in told.out
    assert_nobody_is_named(told)


def test_one_is_found_by_the_number_on_the_ticket(kiosk: QueuedKiosk) -> None:
    kiosk.book()
    second = kiosk.book(BAO)
    assert json.loads(kiosk.do("show", "K3-02", "--json").out)["key"] == second.key


@pytest.mark.parametrize("word", ["K3-99", "no-such-key", ""])
def test_one_that_is_not_there_is_said_to_be_missing(kiosk: QueuedKiosk, word: str) -> None:
    kiosk.book()
    told = kiosk.do("show", word)
    assert (told.code, told.out) == (1, "")


def test_a_name_is_shown_only_after_the_typed_word(kiosk: QueuedKiosk) -> None:
    item = kiosk.book(ANH)
    for typed in ("", "yes\n", "xem\n"):
        told = kiosk.do("show", item.key, "--reveal", typed=typed)
        assert told.code == 1
        assert_nobody_is_named(told)
    told = kiosk.do("show", item.key, "--reveal", typed=f"xem {item.key[:8]}\n")
    assert told.code == 0
    for part in ("NGUYỄN THỊ MINH ANH", "001188990001", "12/04/1988"):
        assert part in told.out


def test_verify_and_stats_tell_what_there_is(kiosk: QueuedKiosk) -> None:
    kiosk.book()
    kiosk.book(refused="slot-taken")
    assert json.loads(kiosk.do("verify", "--json").out) == {
        "rows": 2,
        "damage": [],
        "undecipherable": [],
        "sound": True,
    }
    stats = json.loads(kiosk.do("stats", "--json").out)
    assert (stats["waiting"], stats["set_aside"], stats["carried"], stats["undecipherable"]) == (1, 1, 0, 0)
    assert "lâu nhất" in kiosk.do("stats").out


def test_all_of_it_works_beside_a_running_kiosk(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    with kiosk.running() as outbox, outbox.replaying() as alone:
        assert alone
        assert item.key[:8] in kiosk.do("list").out
        assert kiosk.do("verify").code == 0


def test_a_damaged_queue_is_told_with_the_remedy_and_left_where_it_is(kiosk: QueuedKiosk) -> None:
    kiosk.book()
    kiosk.damage()
    before = kiosk.path.read_bytes()
    for words in (("list",), ("show", "K3-01"), ("retry", "--all"), ("verify",), ("stats",), ("purge", "--force")):
        told = kiosk.do(*words)
        assert told.code == 4
        assert "kiosk queue salvage" in told.err
    assert kiosk.path.read_bytes() == before
    assert not list(kiosk.path.parent.glob("*.corrupt-*"))


def test_a_lost_key_is_told_and_nothing_is_made(kiosk: QueuedKiosk) -> None:
    key = kiosk.folder / "key" / "queue.key"
    key.unlink()
    told = kiosk.do("list")
    assert told.code == 4
    assert "key_file" in told.err
    assert not key.exists()


def test_a_kiosk_that_never_ran_has_no_queue_and_gets_none(kiosk: QueuedKiosk) -> None:
    for file in kiosk.path.parent.iterdir():
        file.unlink()
    assert kiosk.do("stats").code == 4
    assert not kiosk.path.exists()


def test_a_queue_that_may_not_be_looked_at_names_whose_command_it_is(kiosk: QueuedKiosk) -> None:
    text = kiosk.config.read_text("utf-8")
    kiosk.config.write_text(text.replace("queue.db", "q" * 300), "utf-8")
    told = kiosk.do("list")
    assert told.code == 4
    assert "the kiosk's own user" in told.err


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 phút"), (3599, "59 phút"), (7500, "2 giờ 05 phút (2 h 05 min)"), (90_000, "1 ngày 1 giờ (1 d 1 h)")],
)
def test_ages_are_told_as_people_say_them(seconds: float, words: str) -> None:
    assert age_words(seconds).startswith(words)


def test_an_item_that_does_not_open_is_told_and_kept(kiosk: QueuedKiosk) -> None:
    broken, whole = kiosk.book(), kiosk.book()
    with closing(sqlite3.connect(kiosk.path)) as db, db:
        db.execute("update waiting set body = zeroblob(60) where key = ?", [broken.key])
    assert "KHÔNG MỞ ĐƯỢC" in kiosk.do("list").out
    verified = kiosk.do("verify")
    assert verified.code == 1
    assert broken.key[:8] in verified.out
    assert whole.key[:8] not in verified.out
    assert json.loads(kiosk.do("stats", "--json").out)["undecipherable"] == 1
    assert kiosk.do("show", broken.key).code == 0
    assert kiosk.do("show", broken.key, "--reveal", typed=f"xem {broken.key[:8]}\n").code == 1
