"""What `kiosk doctor` says of the MQTT broker of [status]: at Debian's mosquitto, and at things that are none."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watching.test_status import LIES, Ear, Liar, Mosquitto
from watching.world import until

from kiosk.doctor import Finding, Light, broker
from kiosk.doctor.broker import look_at_broker
from kiosk.doctor.vietnamese import in_vietnamese
from kiosk.settings import Settings, parse
from support.machines import World

PASSWORD = "đoán-đi"  # noqa: S105 - invented


def settings(table: str) -> Settings:
    text = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://his"\n'
    return parse(f"{text}{table}", "kiosk.toml")


@pytest.fixture
def looked(tmp_path: Path) -> Callable[..., Finding]:
    def look(address: str, **more: object) -> Finding:
        keys = "".join(f"{name} = {json.dumps(str(value), ensure_ascii=False)}\n" for name, value in more.items())
        asked = settings(f'[status]\nbroker = "{address}"\n{keys}')
        (found,) = look_at_broker(asked, World(tmp_path / "machine").machine())
        assert found.part == "broker"
        assert bool(found.remedy) is (found.light is not Light.GREEN)
        assert not found.remedy or in_vietnamese(found).remedy != found.remedy
        return found

    return look


@pytest.fixture
def mosquitto(tmp_path: Path) -> Iterator[Mosquitto]:
    made = Mosquitto(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def strict(tmp_path: Path) -> Iterator[Mosquitto]:
    """One with TLS that wants a password."""
    made = Mosquitto(tmp_path, tls=True, password=PASSWORD)
    yield made
    made.stop()


def test_a_kiosk_without_a_broker_has_nothing_to_be_said(tmp_path: Path) -> None:
    assert list(look_at_broker(settings(""), World(tmp_path / "machine").machine())) == []


def test_a_broker_that_takes_the_kiosk_in_is_green_and_hears_nothing_of_it(
    mosquitto: Mosquitto, looked: Callable[..., Finding]
) -> None:
    ear = Ear(mosquitto)
    found = looked(f"mqtt://127.0.0.1:{mosquitto.port}")
    assert (found.light, found.what) == (Light.GREEN, f"127.0.0.1:{mosquitto.port} takes this kiosk in")
    assert ear.heard == []
    ear.close()


def test_the_running_kiosks_own_line_is_not_taken_over(mosquitto: Mosquitto, looked: Callable[..., Finding]) -> None:
    told: list[str] = []
    from kiosk.watching.telling import Teller  # noqa: PLC0415 - as the running kiosk

    teller = Teller(mosquitto.broker(), b"{}", lambda: b"{}", told.append)
    teller.start()
    until(lambda: teller.connected)
    assert looked(f"mqtt://127.0.0.1:{mosquitto.port}").light is Light.GREEN
    assert teller.connected
    teller.close()
    assert told == [""]


def test_tls_and_password_are_tried_as_the_kiosk_does(
    strict: Mosquitto, tmp_path: Path, looked: Callable[..., Finding]
) -> None:
    address, password = f"mqtts://127.0.0.1:{strict.port}", tmp_path / "password"
    password.write_text(f"{PASSWORD}\n", "utf-8")
    known = {"ca_file": strict.ca, "user": "kiosk", "password_file": password}
    assert looked(address, **known).light is Light.GREEN
    password.write_text("sai", "utf-8")
    refused = looked(address, **known)
    assert (refused.light, "does not take this kiosk in" in refused.what) == (Light.YELLOW, True)
    assert "password_file" in refused.remedy
    assert "sai" not in f"{refused.what}{refused.remedy}"
    stranger = looked(address, user="kiosk", password_file=password)
    assert "the server's certificate is not taken: " in stranger.what
    assert "ca_file" in stranger.remedy
    plain = looked(f"mqtt://127.0.0.1:{strict.port}")
    assert plain.light is Light.YELLOW, "it wants to be spoken to in TLS"


def test_a_password_that_cannot_be_had_is_told(
    mosquitto: Mosquitto, tmp_path: Path, looked: Callable[..., Finding], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, file = f"mqtt://127.0.0.1:{mosquitto.port}", tmp_path / "password"
    assert looked(address, user="kiosk", password_file=file).what == f"{file}: No such file or directory"
    file.write_bytes(b"\xff\xfe")
    assert looked(address, user="kiosk", password_file=file).what == f"{file}: no UTF-8 text"
    monkeypatch.setattr(broker, "CREDENTIALS", tmp_path)
    file.unlink()
    handed = looked(address, user="kiosk", password_file=file)
    assert (handed.light, "the running kiosk's alone" in handed.what) == (Light.GREY, True)
    mosquitto.stop()
    assert looked(address, user="kiosk", password_file=file).light is Light.YELLOW


def test_nobody_there_is_told(mosquitto: Mosquitto, looked: Callable[..., Finding]) -> None:
    mosquitto.stop()
    found = looked(f"mqtt://127.0.0.1:{mosquitto.port}")
    assert (found.light, "Connection refused" in found.what) == (Light.YELLOW, True)


@pytest.mark.parametrize("lie", sorted(LIES.keys() - {"flood"}))  # which takes everybody in, as a broker does
def test_what_is_no_broker_is_never_green(lie: str, looked: Callable[..., Finding]) -> None:
    liar = Liar(LIES[lie])
    assert looked(f"mqtt://127.0.0.1:{liar.port}").light is Light.YELLOW
    liar.close()


def test_without_a_network_the_broker_is_not_looked_at(looked: Callable[..., Finding]) -> None:
    found = looked("mqtts://mqtt.example")
    assert (found.light, found.because) == (Light.GREY, "link")
