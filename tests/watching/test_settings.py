"""[metrics], [status] and [quality] of kiosk.toml."""

import pytest

from kiosk.settings import Metrics, SettingsError, parse, place_of_metrics

BASE = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'


def complaint(table: str) -> str:
    with pytest.raises(SettingsError) as found:
        parse(BASE + table, "kiosk.toml")
    return str(found.value)


@pytest.mark.parametrize(
    "table",
    [
        "[metrics]\n",
        '[metrics]\nlisten = "[::]:9810"\ntoken_file = "/run/credentials/kiosk.service/metrics_token"\n',
        '[status]\nbroker = "mqtts://mqtt.example"\nuser = "k3"\npassword_file = "/etc/kiosk/mqtt"\n',
        '[status]\nbroker = "mqtt://127.0.0.1:1884"\nuser = "k3"\npassword_file = "/etc/kiosk/mqtt"\n',
        '[status]\nbroker = "mqtt://mqtt.example:1883"\ntopic = "vidu/kiosks"\n',
        '[quality]\npath = "/var/lib/kiosk/quality.json"\n',
    ],
)
def test_what_can_be(table: str) -> None:
    parse(BASE + table, "kiosk.toml")


@pytest.mark.parametrize(
    ("table", "key", "words"),
    [
        ('[metrics]\nlisten = "9810"', "metrics.listen", "an address and a port"),
        ('[metrics]\nlisten = "0.0.0.0:99999"', "metrics.listen", "an address and a port"),
        ('[metrics]\ntoken_file = "token"', "metrics.token_file", "begins with /"),
        ('[status]\nbroker = "tcp://x"', "status.broker", "mqtts://host"),
        ('[status]\nbroker = "mqtt://k3:secret@x"', "status.broker", "no password in it"),
        (
            '[status]\nbroker = "mqtt://mqtt.example"\nuser = "k3"\npassword_file = "/x"',
            "status.broker",
            "in the clear",
        ),
        ('[status]\nbroker = "mqtts://x"\ntopic = "kiosk/#"', "status.topic", "words with / between"),
        ('[status]\nbroker = "mqtts://x"\ntopic = "kiosk/"', "status.topic", "words with / between"),
        ('[status]\nbroker = "mqtts://x"\npassword_file = "/x"', "status.user", "needed where"),
        ('[status]\nbroker = "mqtts://x"\nca_file = "ca.pem"', "status.ca_file", "begins with /"),
        ('[quality]\npath = "quality.json"', "quality.path", "begins with /"),
        ("[quality]\ndays = 3", "quality.days", "14 or more"),
    ],
)
def test_what_cannot_be_is_named_with_line_and_key(table: str, key: str, words: str) -> None:
    said = complaint(table)
    assert said.startswith("kiosk.toml, line ")
    assert f", {key}: " in said
    assert words in said
    assert "secret" not in said


def test_where_figures_are_served() -> None:
    assert place_of_metrics(Metrics(listen="[::1]:9810")) == ("::1", 9810)
    assert place_of_metrics(Metrics()) == ("127.0.0.1", 9810)


def test_the_weeks_lie_beside_the_queue_unless_told_otherwise() -> None:
    assert str(parse(BASE, "x").quality_path) == "/var/lib/kiosk/quality.json"
    assert str(parse(BASE + '[queue]\npath = "/srv/q/queue.db"\n', "x").quality_path) == "/srv/q/quality.json"
