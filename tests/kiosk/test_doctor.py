"""`kiosk doctor` asks the real drivers and names the remedy."""

import io
from pathlib import Path

import pytest
from PIL import Image

from drivers.simulation.serial_line import SimulatedScanner
from kiosk.composition.parts import open_outbox
from kiosk.doctor import Finding, Light, camera, examine
from kiosk.journal import Journal
from kiosk.settings import parse


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(camera, "WATCH_S", 0.3)


def findings(folder: Path, tables: str) -> dict[str, Finding]:
    config = folder / "kiosk.toml"
    config.write_text(
        f'[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n'
        f'[hospital]\nurl = "http://127.0.0.1:9"\n'
        f'[queue]\npath = "{folder}/queue.db"\nkey_file = "{folder}/key/queue.key"\n{tables}',
        "utf-8",
    )
    found = examine(config)
    parts = [finding.part for finding in found]
    assert len(parts) == len(set(parts)), "one finding a part, when all is well or missing"
    assert all(finding.remedy for finding in found if finding.light is Light.RED)
    return {finding.part: finding for finding in found}


def test_devices_that_work_are_green(tmp_path: Path) -> None:
    (tmp_path / "camera").mkdir()
    scanner = SimulatedScanner(tmp_path)
    found = findings(tmp_path, f'[camera]\nsource = "{tmp_path}/camera"\n[scanner]\nport = "{scanner.port}"\n')
    scanner.close()
    assert found["camera"].light is Light.GREEN
    assert found["scanner"].light is Light.GREEN
    assert found["hospital"].light is Light.RED


def test_devices_that_are_gone_are_red_and_absent_ones_are_said_to_be(tmp_path: Path) -> None:
    found = findings(tmp_path, f'[camera]\nsource = "{tmp_path}/nothing"\n')
    assert found["camera"].light is Light.RED
    assert "Plug it in" in found["camera"].remedy
    assert found["scanner"].light is Light.YELLOW
    assert found["printer"].light is Light.YELLOW


def test_a_camera_that_sees_badly_is_yellow_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("L", (640, 480), 0).save(tmp_path / "covered.png")
    monkeypatch.setattr(camera, "WATCH_S", 5.0)
    found = findings(tmp_path, f'[camera]\nsource = "{tmp_path}/covered.png"\n')
    assert found["camera"].light is Light.YELLOW
    assert "kiosk cameras" in found["camera"].remedy


def test_a_configuration_that_cannot_be_read_is_the_first_thing_said(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("[kiosk]\nid = 3\n")
    found = examine(tmp_path / "kiosk.toml")
    assert (found[0].part, found[0].light) == ("configuration", Light.RED)
    assert "line 2" in found[0].what


def test_a_queue_that_was_damaged_is_red_even_though_a_new_one_works(tmp_path: Path) -> None:
    queue = f'path = "{tmp_path}/queue.db"\nkey_file = "{tmp_path}/key/queue.key"\n'
    settings = parse(
        f'[kiosk]\nid = "K3"\nname = "Q"\nhospital = "H"\n[hospital]\nurl = "http://h"\n[queue]\n{queue}', "k"
    )
    open_outbox(settings, Journal(io.StringIO())).close()
    (tmp_path / "queue.db").write_bytes(b"no database" * 1000)
    for _ in range(2):
        found = findings(tmp_path, "")["queue"]
        assert found.light is Light.RED
        assert "queue.db.corrupt-1" in found.what
