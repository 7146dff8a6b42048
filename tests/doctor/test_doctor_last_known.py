"""The doctor tells what the kiosk would know without the line, and how old it is."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.composition.parts import last_known_file, open_outbox
from kiosk.departments import without_numbers
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.last_known import look_at_last_known
from kiosk.journal import Journal
from kiosk.runtime.kept import Kept, encode
from kiosk.settings import Settings, parse
from support.world import catalogue


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return parse(
        f'[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "http://127.0.0.1:9"\n'
        f'[queue]\npath = "{tmp_path}/queue.db"\nkey_file = "{tmp_path}/key/queue.key"\n',
        "kiosk.toml",
    )


def found(settings: Settings) -> Finding:
    (finding,) = look_at_last_known(settings)
    assert (finding.light is Light.GREEN) is (finding.remedy == "")
    return finding


def keep(settings: Settings, age: timedelta) -> None:
    open_outbox(settings, Journal()).close()
    last_known_file(settings).save(encode(Kept(without_numbers(catalogue()), datetime.now().astimezone() - age)))


def test_before_the_first_start_there_is_no_key_and_after_it_nothing_kept(settings: Settings) -> None:
    assert found(settings).light is Light.YELLOW
    open_outbox(settings, Journal()).close()
    assert found(settings).what == "nothing kept yet"


@pytest.mark.parametrize(
    ("age", "words", "light"),
    [
        (timedelta(minutes=12), "read 12 min ago", Light.GREEN),
        (timedelta(hours=20), "read 20 h ago", Light.GREEN),
        (timedelta(hours=30), "read 30 h ago", Light.YELLOW),
        (timedelta(days=9), "read 9 days ago", Light.YELLOW),
        (timedelta(hours=-1), "read in the future", Light.YELLOW),
    ],
)
def test_the_age_is_told(settings: Settings, age: timedelta, words: str, light: Light) -> None:
    keep(settings, age)
    finding = found(settings)
    assert finding.what == f"7 departments, prices of 0, {words}"
    assert finding.light is light


def test_a_damaged_file_is_yellow(settings: Settings) -> None:
    keep(settings, timedelta())
    file = last_known_file(settings)
    file.path.write_bytes(file.path.read_bytes()[:-3])
    assert found(settings).what.startswith("cannot be used")
