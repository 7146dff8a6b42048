"""The doctor tells which directory this kiosk shows, and whether a newer one could come."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.directory_files.published import Published, sealed
from kiosk.directory_files.toml_file import to_toml
from kiosk.doctor.directory import look_at_directory
from kiosk.doctor.findings import Finding, Light
from kiosk.runtime.directory.kept import DirectoryShelf, Record
from kiosk.settings import Settings, parse
from support.directories import KEY, STRANGER, broken, named, signed
from support.lying_hospital import LyingHospital, lying_hospital

NOW = datetime.now().astimezone()


def settings(folder: Path, url: str, more: str = "") -> Settings:
    return parse(
        f'[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "{url}"\n'
        f'[directory]\nkey = "{KEY.public_line}"\nkept = "{folder}/directory.json"\n{more}',
        "kiosk.toml",
    )


@pytest.fixture
def server() -> LyingHospital:
    with lying_hospital() as hospital:
        yield hospital


def found(settings: Settings) -> list[tuple[Light, str]]:
    findings: list[Finding] = list(look_at_directory(settings))
    assert all((finding.light is Light.GREEN) is (finding.remedy == "") for finding in findings)
    return [(finding.light, finding.what) for finding in findings]


def test_nothing_is_said_where_the_settings_name_none() -> None:
    text = '[kiosk]\nid = "K3"\nname = "Q"\nhospital = "B"\n[hospital]\nurl = "http://127.0.0.1:9"\n'
    assert list(look_at_directory(parse(text, "kiosk.toml"))) == []


def test_all_is_well(tmp_path: Path, server: LyingHospital) -> None:
    url = server.says((200, signed(8)))
    DirectoryShelf(tmp_path / "directory.json").put_envelope(
        sealed(Published(7, NOW - timedelta(hours=3), named(7)), KEY)
    )
    assert found(settings(tmp_path, url)) == [
        (Light.GREEN, "version 7, 1 departments, published 3 h ago"),
        (Light.GREEN, f"{url}/kiosk/v1/directory: gives out version 8"),
    ]


def test_what_was_refused_a_server_set_back_and_a_strangers_file_are_told(
    tmp_path: Path, server: LyingHospital
) -> None:
    shelf = DirectoryShelf(tmp_path / "directory.json")
    shelf.put_envelope(signed(7))
    shelf.put_record(Record(KEY.public_line, 7, 9, ("hours-overlap",)))
    url = server.says((200, signed(5)))
    lights = found(settings(tmp_path, url, f'file = "{tmp_path}/departments.toml"\n'))
    assert lights[1:3] == [
        (Light.YELLOW, "version 9 was not taken: hours-overlap"),
        (Light.YELLOW, f"{url}/kiosk/v1/directory: gives out version 5, and this kiosk has had version 7"),
    ]
    assert lights[3][0] is Light.RED
    (tmp_path / "departments.toml").write_text(to_toml(broken(1)), "utf-8")
    assert found(settings(tmp_path, url, f'file = "{tmp_path}/departments.toml"\n'))[3] == (
        Light.RED,
        f"{tmp_path}/departments.toml: hours-overlap",
    )
    (tmp_path / "departments.toml").write_text(to_toml(named(1)), "utf-8")
    shelf.put_envelope(signed(7, key=STRANGER))
    server.says((200, signed(8, key=STRANGER)))
    lights = found(settings(tmp_path, url, f'file = "{tmp_path}/departments.toml"\n'))
    assert [light for light, _ in lights] == [Light.YELLOW, Light.YELLOW, Light.RED, Light.GREEN]


def test_who_stands_before_a_kiosk_whose_server_was_set_back_is_told_the_way_out(
    tmp_path: Path, server: LyingHospital
) -> None:
    shelf = DirectoryShelf(tmp_path / "directory.json")
    shelf.put_record(Record(KEY.public_line, 7, 5, ("version-older",)))
    told = list(look_at_directory(settings(tmp_path, server.says((200, signed(5))))))
    (remedy,) = {finding.remedy for finding in told[1:]}
    assert len(told) == 3
    assert all(word in remedy for word in ("Publish once more", "--version 8", f"{tmp_path}/directory.json.record"))


@pytest.mark.parametrize(
    ("answer", "light", "words"),
    [
        ((404, {"code": "directory-not-published"}), Light.YELLOW, "nothing published yet"),
        ((503, b""), Light.RED, "503"),
    ],
)
def test_a_server_without_a_version_is_told(
    tmp_path: Path, server: LyingHospital, answer: tuple[int, object], light: Light, words: str
) -> None:
    url = server.says(answer)
    assert found(settings(tmp_path, url)) == [
        (Light.YELLOW, "no version kept yet"),
        (light, f"{url}/kiosk/v1/directory: {words}"),
    ]
