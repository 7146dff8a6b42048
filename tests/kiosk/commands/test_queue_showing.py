"""`kiosk queue list|show|verify|stats`: staff learn what waits and what to say, and nobody's name."""

import io
import json
import os
import pwd
import sqlite3
import syslog
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.commands import queue_journal
from kiosk.journal import Journal, Level, Note
from kiosk.staff import REFUSED, age_of
from offline_queue import Outbox
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
    for said in (closed.what, closed.say, closed.do):
        assert said.vi in told.out
        assert said.en in told.out
    assert "(department-closed)" in told.out
    assert waiting.key not in told.out, "shortened"
    assert_nobody_is_named(told)


def test_a_list_can_be_of_what_a_person_decides_alone(kiosk: QueuedKiosk) -> None:
    waiting, refused = kiosk.book(), kiosk.book(refused="session-full")
    [item] = json.loads(kiosk.do("list", "--aside", "--json").out)["items"]
    assert item["key"] == refused.key[:8] != waiting.key[:8]
    assert (item["state"], item["code"], item["number"], item["kind"]) == ("set-aside", "session-full", "K3-02", "book")


@pytest.mark.parametrize("code", ["department-closed", "appointment-not-found", "a-word-nobody-knows", "418"])
def test_every_refusal_has_a_sentence_for_the_patient_in_both_languages(kiosk: QueuedKiosk, code: str) -> None:
    kiosk.book(refused=code)
    [item] = json.loads(kiosk.do("list", "--json").out)["items"]
    assert all(item["words"].values())
    assert item["code"] == code


def test_the_list_of_conflicts_says_what_happened_what_to_say_and_what_to_do_next(kiosk: QueuedKiosk) -> None:
    kiosk.book()
    kiosk.book(refused="patient-merged")
    told = kiosk.do("list", "--aside").out
    merged = REFUSED["patient-merged"]
    places = [told.index(said) for said in (merged.what.vi, f"→ {merged.say.vi}", f"☞ {merged.do.vi}")]
    assert places == sorted(places)
    assert "K3-02" in told
    assert "1 mục" in told


def test_looking_at_one_item_never_opens_the_queue_for_writing(
    kiosk: QueuedKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = kiosk.book()

    def forbidden(*_given: object, **_named: object) -> Outbox:
        raise AssertionError("opened for writing")

    monkeypatch.setattr(Outbox, "open", forbidden)
    assert kiosk.do("show", item.key).code == 0
    assert kiosk.do("show", item.key, "--reveal", typed=f"xem {item.key[:8]}\n").code == 0


def test_who_looked_at_a_name_stands_in_the_journal_and_so_does_who_did_not_type_the_word(
    kiosk: QueuedKiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = io.StringIO()
    monkeypatch.setattr(queue_journal, "system_journal", lambda: Journal(log))
    monkeypatch.setattr(queue_journal, "who", lambda: "tech7")
    item = kiosk.book(ANH)
    told = kiosk.do("show", item.key, "--reveal", typed="yes\n")
    kiosk.do("show", item.key, "--reveal", typed=f"xem {item.key[:8]}\n")
    noted = f"item-revealed key={item.key[:8]} by=tech7"
    assert log.getvalue() == f"<4>{noted} outcome=refused\n<4>{noted} outcome=shown\n"
    assert "tech7" in told.err, "they are told that it is noted"
    assert item.key not in log.getvalue()


def test_the_person_behind_sudo_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(queue_journal, "_LOGIN", tmp_path / "loginuid")
    monkeypatch.setenv("SUDO_USER", "lan")
    assert queue_journal.who() == "lan"
    monkeypatch.delenv("SUDO_USER")
    assert queue_journal.who() == pwd.getpwuid(os.getuid()).pw_name
    (tmp_path / "loginuid").write_text("0", "ascii")
    assert queue_journal.who() == "root"


def test_lines_go_to_the_machines_journal_with_their_priority(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[int, str]] = []
    monkeypatch.setattr(syslog, "syslog", lambda level, line: sent.append((level, line)))
    queue_journal.system_journal().note(Note.ITEM_REVEALED, Level.WARNING, key="0123abcd")
    assert sent == [(syslog.LOG_WARNING, "item-revealed key=0123abcd")]


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
    age = age_of(seconds)
    assert f"{age.vi} ({age.en})".startswith(words)


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
