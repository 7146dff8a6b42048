"""Logs on a stick: nothing of a patient and no secret goes along, and only the key opens them."""

import io
import json
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.journal import Journal, Note
from kiosk.staff import CarryKey, ExportProblem
from kiosk.staff.checks import Found, Light
from kiosk.staff.logs import (
    MASKED,
    JournalRead,
    LogsError,
    LogsWork,
    NoJournal,
    masked,
    opened,
    read_journal,
    without_secrets,
)
from kiosk.staff.logs.bundle import NAME
from kiosk.staff.logs.journal_lines import line_of
from offline_queue import Keyring, SealedFile

KEY, OTHER = CarryKey(bytes(range(32))), CarryKey(bytes(32))
NOW = datetime(2026, 11, 24, 8, 15, tzinfo=UTC)
MARKS = ("001188990001", "0912345678", "0912 345 678", "DN4010123456789", "NGUYỄN VĂN MẪU", "Trần Thị Bích Mẫu")


def entry(message: object, **facts: object) -> bytes:
    given = {"__REALTIME_TIMESTAMP": "1795680000000000", "_SYSTEMD_UNIT": "kiosk.service", "PRIORITY": "6"}
    return json.dumps({**given, "MESSAGE": message, **facts}).encode()


def work(journal: JournalRead | NoJournal, settings: str = 'id = "K3"\n') -> LogsWork:
    return LogsWork(
        kiosk_id="K3",
        versions=lambda: "version: 1.4.0\n",
        settings=lambda: settings,
        report=lambda: (Found("printer", Light.RED, f"no paper, last seen by {MARKS[4]}", "Put in a roll."),),
        now=lambda: NOW,
        journal=lambda: journal,
    )


def test_a_marked_patient_is_nowhere_in_the_file(tmp_path: Path) -> None:
    lines = read_journal(run=lambda _: [entry(f"somebody wrote {mark} here") for mark in MARKS])
    assert isinstance(lines, JournalRead)
    saved = work(lines).save(tmp_path, KEY)
    assert isinstance(saved, tuple)
    file, count = saved
    assert (file.name, count) == ("kiosk-K3-20261124-081500.logs", len(MARKS))
    text = "".join(opened(file, KEY).values())
    assert [mark for mark in MARKS if mark in text] == []
    assert text.count("somebody wrote") == len(MARKS)
    assert b"somebody" not in file.read_bytes()


def test_what_the_journal_says_of_itself_stays_readable() -> None:
    stream = io.StringIO()
    Journal(stream).note(Note.VISIT_ENDED, visit=17, outcome="booked", seconds=21.4)
    Journal(stream).note(Note.PROGRAM_FAILED, error="ValueError", at="kiosk.runtime.engine._handle:118")
    for line in stream.getvalue().splitlines():
        assert masked(line) == line


@pytest.mark.parametrize(
    "text",
    [
        "at 2026-11-24T08:15:00.123 from 10.1.2.3:8080",
        "2026-11-24 00:00:00.000001 2026-11-24 08:15 UTC 2026-11-24T23:59:59,5Z",
        "version 1.4.2 of 25.3.1",
        "version 1.4.0 · a1b2c3d4e5f6",
        "Started kiosk.service - Kiosk Session",
        "took 1234.5 ms, 4096 bytes, pid 123456",
        "",
    ],
)
def test_times_addresses_versions_and_measures_are_kept(text: str) -> None:
    assert masked(text) == text


@pytest.mark.parametrize(
    "text", ["0912.345.678", "090.123.45.67", "001 188 990 001", "091-234-5678", "300.400.500.600", "x1234567y"]
)
def test_long_numbers_are_masked_however_they_are_spaced(text: str) -> None:
    assert masked(text).count(MASKED) == 1
    assert sum(character.isdigit() for character in masked(text)) == 0


@pytest.mark.parametrize(
    "date",
    [
        "1948-03-02",
        "2026-11-24",
        "1948-3-2",
        "02/03/1948",
        "2/3/1948",
        "02.03.1948",
        "1948/03/02",
        "02-03-1948",
        "2 tháng 3 năm 1948",
        "19480302",
    ],
)
def test_a_day_in_a_text_may_be_a_birthday(date: str) -> None:
    assert masked(f"born on {date}, seen") == f"born on {MASKED}, seen"
    assert masked(f'"birthDate":"{date}"') == f'"birthDate":"{MASKED}"'


@pytest.mark.parametrize(
    "moment", ["1948-03-02T00:00:00", "2024-03-02T00:00:00", "2024-03-02 00:00", "1948-03-02 08:15"]
)
def test_a_birthday_stays_one_where_a_program_gave_it_a_time(moment: str) -> None:
    assert masked(f"born {moment}Z").startswith(f"born {MASKED}")
    assert moment[:4] not in masked(f"born {moment}Z")


def test_the_time_of_a_line_stays_and_a_day_in_its_words_does_not() -> None:
    assert line_of(entry("born 1948-03-02")) == f"2026-11-26T08:00:00.000000Z kiosk.service <6> born {MASKED}"


def test_a_name_is_one_also_where_its_accents_stand_apart() -> None:
    assert masked(unicodedata.normalize("NFD", "seen NGUYỄN VĂN MẪU")) == f"seen {MASKED}"


@given(st.text(max_size=60), st.integers(10**8, 10**12 - 1), st.text(max_size=60))
def test_no_text_around_a_number_saves_it(before: str, number: int, after: str) -> None:
    assert str(number) not in masked(f"{before} {number} {after}")


@pytest.mark.parametrize("cut", [0, 1, 4, 40, 200])
def test_only_the_key_opens_a_whole_file(tmp_path: Path, cut: int) -> None:
    saved = work(JournalRead(("a line",))).save(tmp_path, KEY)
    assert isinstance(saved, tuple)
    file, _ = saved
    with pytest.raises(LogsError):
        opened(file, OTHER)
    content = bytearray(file.read_bytes())
    content[cut % len(content)] ^= 1
    file.write_bytes(content)
    with pytest.raises(LogsError):
        opened(file, KEY)
    with pytest.raises(LogsError):
        opened(tmp_path / "no-such.logs", KEY)


def test_a_file_that_a_kiosk_sealed_in_bad_faith_is_refused_in_a_sentence(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("journal.log", "line " * 1000)
    content = bytearray(packed.getvalue())
    start = 30 + len("journal.log")
    content[start : start + 8] = b"\xff" * 8
    SealedFile(tmp_path / "a.logs", Keyring({1: KEY.secret}, current=1), NAME).save(bytes(content))
    with pytest.raises(LogsError, match="damaged before it was sealed"):
        opened(tmp_path / "a.logs", KEY)


def test_a_machine_without_a_journal_says_so_in_the_file(tmp_path: Path) -> None:
    def missing(_: object) -> list[bytes]:
        raise FileNotFoundError

    none = read_journal(run=missing)
    assert isinstance(none, NoJournal)
    saved = work(none).save(tmp_path, KEY)
    assert isinstance(saved, tuple)
    file, count = saved
    assert count == 0
    assert "does not run systemd" in opened(file, KEY)["journal.log"]
    silent = read_journal(run=lambda _: [])
    assert isinstance(silent, NoJournal)
    assert "systemd-journal" in silent.why


def test_the_newest_lines_go_along_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.staff.logs.journal_lines.MOST_BYTES", 300)
    read = read_journal(run=lambda _: [entry(f"line {number}") for number in range(20)])
    assert isinstance(read, JournalRead)
    assert read.lines[-1].endswith("line 19")
    assert read.left_out == 20 - len(read.lines) > 0


def test_lines_are_told_with_time_and_unit_and_what_is_no_line_is_passed_over() -> None:
    assert line_of(entry("ready", PRIORITY="4")) == "2026-11-26T08:00:00.000000Z kiosk.service <4> ready"
    assert line_of(entry(list(b"in bytes"))) == "2026-11-26T08:00:00.000000Z kiosk.service <6> in bytes"
    assert line_of(entry(None, _SYSTEMD_UNIT=None, UNIT="kiosk.target")) is not None
    for odd in (b"", b"{}", b"[1]", b"\xff", entry("x", __REALTIME_TIMESTAMP="soon")):
        assert line_of(odd) is None


def test_a_stick_that_cannot_be_written_is_told_and_nothing_half_stays(tmp_path: Path) -> None:
    lines = JournalRead(("a line",))
    assert work(lines).save(tmp_path / "gone", KEY) is ExportProblem.STICK_PULLED
    saved = work(lines).save(tmp_path, KEY)
    assert isinstance(saved, tuple)
    assert work(lines).save(tmp_path, KEY) is ExportProblem.NAME_TAKEN
    assert [each.name for each in tmp_path.iterdir()] == [saved[0].name]


def test_secrets_are_taken_out_of_the_settings_and_names_of_files_stay() -> None:
    text = without_secrets(
        'hospital.url = "https://kiosk:s3cret@h.example/api?api_key=s3cret"\n'
        'hospital.token_file = "/run/credentials/token"\n'
        'watching.mqtt_password = "s3cret"\n'
        "token = '''s3cret\nmore s3cret'''\n"
        'secrets = [\n  "s3cret" ]\n'
        'kiosk.id = "K3"\n'
    )
    assert "s3cret" not in text
    assert "/run/credentials/token" in text
    assert 'kiosk.id = "K3"' in text


def test_settings_that_cannot_be_read_keep_nothing_back(tmp_path: Path) -> None:
    broken = LogsWork(
        kiosk_id="K3",
        versions=lambda: "",
        settings=(tmp_path / "none").read_text,
        report=lambda: (),
        now=lambda: NOW,
        journal=lambda: JournalRead(("a line",)),
    )
    parts, _ = broken.gathered()
    assert parts["settings.toml"].startswith("# not readable")
    assert parts["journal.log"] == "a line\n"
