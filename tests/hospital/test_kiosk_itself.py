"""What the hospital wants a kiosk to be, and what it is told of it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
import requests

from kiosk.hospital import DeviceState, Done, Heartbeat, KioskConfiguration, Unavailable
from kiosk.hospital.native import NativeHospital
from support.lying_hospital import LyingHospital

SAID = {"kioskId": "K3", "name": "Sảnh B", "departmentIds": ["dep-nhi", "dep-mat"], "heartbeatSeconds": 60}
AT = datetime(2026, 11, 22, 1, 2, 3, tzinfo=UTC)
BEAT = Heartbeat(
    "K3", AT, "0.6.0", 2, 1, 12.5, (DeviceState("printer", "paper-low", 64, AT), DeviceState("camera", "ready"))
)


def configuration(lying: LyingHospital, answer: Any, etag: str | None = '"1"', known: str | None = None) -> Any:
    lying.says((200, answer, {"ETag": etag} if etag else {}))
    return NativeHospital(lying.url).configuration("K3", known)


def test_a_configuration_is_read_with_its_etag(lying: LyingHospital) -> None:
    found = configuration(lying, SAID | {"surprise": 1})
    assert found == KioskConfiguration('"1"', "Sảnh B", frozenset({"dep-nhi", "dep-mat"}), 60.0)
    assert lying.asked[0].line == "GET /kiosk/v1/kiosks/K3/configuration"


def test_what_is_left_out_is_left_to_the_kiosk(lying: LyingHospital) -> None:
    assert configuration(lying, {"kioskId": "K3"}, etag=None) == KioskConfiguration("")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"name": ""}, (None, 60.0)),
        ({"name": "a\nb"}, (None, 60.0)),
        ({"name": "x" * 121}, (None, 60.0)),
        ({"name": 7}, (None, 60.0)),
        ({"heartbeatSeconds": 0}, ("Sảnh B", None)),
        ({"heartbeatSeconds": 10**9}, ("Sảnh B", None)),
        ({"heartbeatSeconds": "60"}, ("Sảnh B", None)),
        ({"heartbeatSeconds": True}, ("Sảnh B", None)),
    ],
)
def test_what_is_absurd_is_left_to_the_kiosk(lying: LyingHospital, said: dict[str, Any], expected: object) -> None:
    found = configuration(lying, SAID | said)
    assert (found.name, found.heartbeat_s) == expected


def test_the_configuration_of_another_kiosk_is_none(lying: LyingHospital) -> None:
    assert configuration(lying, SAID | {"kioskId": "K4"}) == Unavailable("answer breaks the contract: $.kioskId")


def test_a_configuration_that_did_not_change_is_not_sent_again(lying: LyingHospital) -> None:
    hospital = NativeHospital(lying.says((304, b"")))
    assert hospital.configuration("K3", '"1"') is None
    assert lying.asked[0].headers["If-None-Match"] == '"1"'
    assert hospital.configuration("K3", None) == Unavailable("304")
    assert hospital.configuration("K3", "no etag") == Unavailable("304")


def test_a_kiosk_nobody_configured_is_as_its_settings_say(lying: LyingHospital) -> None:
    hospital = NativeHospital(lying.says((404, {"code": "kiosk-not-found"}), (404, {})))
    assert hospital.configuration("K3", None) == KioskConfiguration("")
    assert hospital.configuration("K3", None) == Unavailable("404")


def test_a_heartbeat_says_how_the_kiosk_is(lying: LyingHospital) -> None:
    assert NativeHospital(lying.says((204, b""))).heartbeat(BEAT) == Done()
    (asked,) = lying.asked
    assert asked.line == "POST /kiosk/v1/kiosks/K3/heartbeat"
    assert json.loads(asked.body) == {
        "at": "2026-11-22T01:02:03+00:00",
        "version": "0.6.0",
        "queue": {"waiting": 2, "setAside": 1, "oldestSeconds": 12.5},
        "devices": [
            {"kind": "printer", "status": "paper-low", "ticketsLeft": 64, "paperUntil": AT.isoformat()},
            {"kind": "camera", "status": "ready"},
        ],
    }


def test_a_heartbeat_nobody_hears_is_no_trouble(lying: LyingHospital) -> None:
    assert NativeHospital(lying.says((500, {}))).heartbeat(BEAT) == Unavailable("500")


# --- the sandbox ------------------------------------------------------------------------------------------------------


def test_the_sandbox_says_what_a_kiosk_is_to_be_until_it_changes(
    hospital: NativeHospital, control: Callable[..., Any]
) -> None:
    assert hospital.configuration("K-nobody-knows", None) == KioskConfiguration("")
    control("/kiosks/K3/configuration", name="Sảnh B", departmentIds=["dep-nhi"], heartbeatSeconds=60)
    found = hospital.configuration("K3", None)
    assert isinstance(found, KioskConfiguration)
    assert (found.name, found.departments, found.heartbeat_s) == ("Sảnh B", frozenset({"dep-nhi"}), 60.0)
    assert hospital.configuration("K3", found.etag) is None
    control("/kiosks/K3/configuration", name="Sảnh C")
    changed = hospital.configuration("K3", found.etag)
    assert isinstance(changed, KioskConfiguration)
    assert changed.name == "Sảnh C"


def test_the_sandbox_keeps_the_last_heartbeat(hospital: NativeHospital, origin: str) -> None:
    assert hospital.heartbeat(BEAT) == Done()
    (seen,) = requests.get(f"{origin}/sandbox/heartbeats", timeout=10).json()["items"]
    assert (seen["kioskId"], seen["queue"]["setAside"]) == ("K3", 1)
