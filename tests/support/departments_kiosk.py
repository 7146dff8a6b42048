"""A kiosk.toml, and a hospital's system that names two departments: nothing is connected."""

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.departments import VIETNAM, Catalogue, ClinicRoom, Department, OpeningHours, RoomState
from kiosk.hospital.absent import AbsentHospital

MORNING = (OpeningHours((1, 2, 3, 4, 5), 7 * 60, 11 * 60 + 30),)
SYSTEM = Catalogue(
    (
        Department("dep-tm", "TM", "Tim mạch", {"en": "Cardiology"}, opening=MORNING),
        Department("dep-nhi", "NHI", "Nhi"),
    ),
    (
        ClinicRoom("q-305", "dep-tm", "305", "Phòng 305", "Tầng 3", RoomState.OPEN, 4),
        ClinicRoom("q-201", "dep-nhi", "201", "Phòng 201", "Tầng 2", RoomState.OPEN, 2),
    ),
    datetime(2026, 11, 23, 8, tzinfo=VIETNAM),
)
OWN = """\
[[departments]]
id = "dep-nhi"
names = { vi = "Khoa Nhi", en = "Children", zh = "儿科" }

[[departments]]
id = "dep-tm"
hours = ["T2-T6 07:00-11:30"]
icon = "heart"
"""


class SayingHospital(AbsentHospital):
    """Says what departments there are, and nothing else."""

    def __init__(self) -> None:
        super().__init__("a double")

    def catalogue(self) -> Catalogue:
        return SYSTEM


def answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the settings name, this hospital answers."""
    monkeypatch.setattr("kiosk.composition.hospitals.open_hospital", lambda _: SayingHospital())


def kiosk_config(folder: Path, directory: str = "") -> Path:
    """`directory` are the lines of `[directory]`, empty for none."""
    config = folder / "kiosk.toml"
    kiosk = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n'
    config.write_text(f'{kiosk}[hospital]\nurl = "http://127.0.0.1:9/kiosk/v1"\n{directory}', "utf-8")
    return config
