"""`kiosk doctor` asks the real drivers and names the remedy."""

import errno
import io
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from drivers.simulation.serial_line import SimulatedScanner
from kiosk.composition.parts import open_outbox
from kiosk.doctor import Finding, Light, camera, examine, store
from kiosk.doctor.catalogue import part_of
from kiosk.journal import Journal
from kiosk.settings import parse
from kiosk.staff import KeepReason, write_pin
from offline_queue import NewItem, Outbox, carry_out, new_carry_key
from support.machines import World

TOLD_ONE_BY_ONE = {"files", "libraries", "disk", "device names", "authorities"}
"""Parts of which each thing that is wrong has a finding of its own."""


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera, "WATCH_S", 0.3)


def findings(folder: Path, tables: str) -> dict[str, Finding]:
    config = folder / "kiosk.toml"
    config.write_text(
        f'[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n'
        f'[hospital]\nurl = "http://127.0.0.1:9"\n'
        f'[queue]\npath = "{folder}/queue.db"\nkey_file = "{folder}/key/queue.key"\n'
        f"[sound]\nenabled = false\n{tables}",
        "utf-8",
    )
    found = examine(config, World(folder / "machine").machine())
    parts = [finding.part for finding in found if finding.part not in TOLD_ONE_BY_ONE]
    assert len(parts) == len(set(parts)), "one finding a part, when all is well or missing"
    assert all(part_of(finding.part) is not None for finding in found), "every part stands in the catalogue"
    assert all(finding.remedy for finding in found if finding.light is Light.RED)
    return {finding.part: finding for finding in found}


def test_devices_that_work_are_green(tmp_path: Path) -> None:
    (tmp_path / "camera").mkdir()
    scanner = SimulatedScanner(tmp_path)
    found = findings(tmp_path, f'[camera]\nsource = "{tmp_path}/camera"\n[scanner]\nport = "{scanner.port}"\n')
    scanner.close()
    assert found["camera"].light is Light.GREEN
    assert found["scanner"].light is Light.GREEN
    assert found["connection"].light is Light.RED
    assert found["hospital"].light is Light.GREY


def test_devices_that_are_gone_are_red_and_absent_ones_are_said_to_be(tmp_path: Path) -> None:
    found = findings(tmp_path, f'[camera]\nsource = "{tmp_path}/nothing"\n')
    assert found["camera"].light is Light.RED
    assert "Plug it in" in found["camera"].remedy
    assert found["scanner"].light is Light.YELLOW
    assert found["printer"].light is Light.YELLOW


def test_a_camera_that_sees_badly_is_yellow_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("L", (640, 480), 0).save(tmp_path / "covered.png")
    monkeypatch.setattr(camera, "WATCH_S", 4.0)
    found = findings(tmp_path, f'[camera]\nsource = "{tmp_path}/covered.png"\n')
    assert found["camera"].light is Light.YELLOW
    assert "kiosk cameras" in found["camera"].remedy


def test_a_configuration_that_cannot_be_read_is_the_first_thing_said(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("[kiosk]\nid = 3\n")
    found = examine(tmp_path / "kiosk.toml", World(tmp_path / "machine").machine())
    assert (found[0].part, found[0].light) == ("configuration", Light.RED)
    assert "line 2" in found[0].what


def refusing(name: str) -> Callable[..., os.stat_result]:
    """A `Path.stat` that may not look at files of this name."""
    stat = Path.stat

    def refuse(path: Path, **more: bool) -> os.stat_result:
        if path.name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return stat(path, **more)

    return refuse


def open_queue(folder: Path) -> Outbox:
    """The queue of the kiosk that `findings` looks at."""
    queue = f'path = "{folder}/queue.db"\nkey_file = "{folder}/key/queue.key"\n'
    text = f'[kiosk]\nid = "K3"\nname = "Q"\nhospital = "H"\n[hospital]\nurl = "http://h"\n[queue]\n{queue}'
    return open_outbox(parse(text, "k"), Journal(io.StringIO()))


def test_a_damaged_queue_is_red_and_stays_where_it_is(tmp_path: Path) -> None:
    open_queue(tmp_path).close()
    (tmp_path / "queue.db").write_bytes(b"no database" * 1000)
    for _ in range(2):
        found = findings(tmp_path, "")["queue"]
        assert found.light is Light.RED
        assert "kiosk queue salvage" in found.remedy
        assert (tmp_path / "queue.db").read_bytes() == b"no database" * 1000
        assert not list(tmp_path.glob("*corrupt*"))


def test_a_queue_that_was_damaged_is_red_even_though_a_new_one_works(tmp_path: Path) -> None:
    open_queue(tmp_path).close()
    (tmp_path / "queue.db").write_bytes(b"no database" * 1000)
    open_queue(tmp_path).close()
    for _ in range(2):
        found = findings(tmp_path, "")["queue"]
        assert found.light is Light.RED
        assert "queue.db.corrupt-1" in found.what
        assert f"kiosk queue salvage {tmp_path}/queue.db.corrupt-1" in found.remedy


def test_a_new_queue_beside_a_damaged_one_is_looked_at_too(tmp_path: Path) -> None:
    open_queue(tmp_path).close()
    (tmp_path / "queue.db.corrupt-1").touch()
    (tmp_path / "key" / "queue.key").unlink()
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.RED
    assert "queue.key" in found.what


def test_a_queue_is_looked_at_beside_the_kiosk_that_runs_on_it(tmp_path: Path) -> None:
    with open_queue(tmp_path) as outbox, outbox.replaying():
        outbox.put(NewItem("key-1", "subject", "book", b"payload"))
        found = findings(tmp_path, "")["queue"]
        assert outbox.stats().waiting == 1
    assert found.light is Light.GREEN
    assert "1 waiting, the oldest for 0 min" in found.what


def test_what_the_hospital_refused_is_yellow_and_says_where_to_look(tmp_path: Path) -> None:
    with open_queue(tmp_path) as outbox:
        outbox.put(NewItem("key-1", "subject", "book", b"payload"))
        outbox.set_aside("key-1", "department-closed")
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.YELLOW
    assert "0 waiting, 1 set aside" in found.what
    assert "kiosk queue list --aside" in found.remedy


def test_what_has_waited_for_hours_is_yellow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_queue(tmp_path) as outbox:
        outbox.put(NewItem("key-1", "subject", "book", b"payload"))
    monkeypatch.setattr(store, "OLD_ITEM_S", -1)
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.YELLOW
    assert "line to the hospital" in found.remedy


def test_what_was_carried_out_is_yellow_until_it_is_purged(tmp_path: Path) -> None:
    with open_queue(tmp_path) as outbox:
        outbox.put(NewItem("key-1", "subject", "book", b"payload"))
        carry_out(outbox, tmp_path / "carried", new_carry_key(), kiosk_id="K3")
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.YELLOW
    assert "1 carried out in a file" in found.what


def test_an_item_that_does_not_open_is_red(tmp_path: Path) -> None:
    with open_queue(tmp_path) as outbox:
        outbox.put(NewItem("key-1", "subject", "book", b"payload"))
    with closing(sqlite3.connect(tmp_path / "queue.db")) as db, db:
        db.execute("update waiting set body = zeroblob(60)")
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.RED
    assert "1 items do not open" in found.what


def test_a_queue_without_its_key_is_red_and_gets_no_new_one(tmp_path: Path) -> None:
    open_queue(tmp_path).close()
    (tmp_path / "key" / "queue.key").unlink()
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.RED
    assert "Put back the key file" in found.remedy
    assert not (tmp_path / "key" / "queue.key").exists()


def test_a_queue_that_may_not_be_looked_at_is_red(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_queue(tmp_path).close()
    monkeypatch.setattr(Path, "stat", refusing("queue.db"))
    found = findings(tmp_path, "")["queue"]
    assert found.light is Light.RED
    assert "kiosk's own user" in found.remedy


def test_a_pin_file_that_others_may_read_lets_nobody_into_the_menu_and_is_red(tmp_path: Path) -> None:
    tables = f'[service]\npin_file = "{tmp_path}/service.pin"\n'
    assert findings(tmp_path, tables)["service menu"].light is Light.RED
    write_pin(tmp_path / "service.pin", "482913")
    assert findings(tmp_path, tables)["service menu"].light is Light.GREEN
    (tmp_path / "service.pin").chmod(0o644)
    exposed = findings(tmp_path, tables)["service menu"]
    assert exposed.light is Light.RED
    assert "chmod 600" in exposed.what
    assert "service menu" not in findings(tmp_path, "")


def test_an_export_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    write_pin(tmp_path / "service.pin", "482913")
    tables = f'[service]\npin_file = "{tmp_path}/service.pin"\nexport_folder = "{tmp_path}/usb"\n'
    assert findings(tmp_path, tables)["service menu"].light is Light.YELLOW
    (tmp_path / "usb").mkdir()
    assert findings(tmp_path, tables)["service menu"].light is Light.GREEN


def test_the_second_record_of_the_numbers_is_looked_for_beside_the_key(tmp_path: Path) -> None:
    assert "numbers" not in findings(tmp_path, "")
    with open_outbox(parse((tmp_path / "kiosk.toml").read_text("utf-8"), "kiosk.toml"), Journal(io.StringIO())):
        pass
    assert findings(tmp_path, "")["numbers"].light is Light.GREEN
    (tmp_path / "key" / "K3.numbers-given").unlink()
    missing = findings(tmp_path, "")["numbers"]
    assert missing.light is Light.YELLOW
    assert "Restart the kiosk" in missing.remedy


def test_what_staff_settled_is_counted_apart_and_alarms_nobody(tmp_path: Path) -> None:
    findings(tmp_path, "")
    with open_outbox(
        parse((tmp_path / "kiosk.toml").read_text("utf-8"), "kiosk.toml"), Journal(io.StringIO())
    ) as outbox:
        outbox.put(NewItem("key-1", "subject", "book", b"{}"))
        outbox.set_aside("key-1", KeepReason.AT_THE_DESK.stored)
    settled = findings(tmp_path, "")["queue"]
    assert settled.light is Light.GREEN
    assert "1 settled by staff" in settled.what
