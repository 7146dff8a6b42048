"""A kiosk that is set up again: its answers stand there, what nobody changed stays, and there is a way back."""

import io
from dataclasses import replace
from pathlib import Path
from threading import Event

import msgspec
import pytest

from kiosk.caretaker.dropping import Answered, NoAnswer, NoCaretaker
from kiosk.caretaker.requests import Answer, Provision, Request, Restart
from kiosk.composition import setup_hospital
from kiosk.composition.setup import turned_panel
from kiosk.composition.setup_hospital import try_hospital
from kiosk.composition.setup_world import RealWorld, asked_for_s, planned, standing_kiosk, time_zone, update_source
from kiosk.journal import Journal
from kiosk.provisioning.checking import doubts_about
from kiosk.provisioning.plan import Plan, Wireless
from kiosk.runtime.setup_desk import SetupDesk, SetupWaits
from kiosk.settings import Settings, load, parse
from kiosk.setup import (
    Field,
    FoundDevice,
    Given,
    Light,
    Part,
    Secrets,
    Setup,
    Standing,
    Step,
    Verdict,
    advance,
    events,
    given_of,
    jobs,
    plan_again,
    readiness,
)
from kiosk.setup.entry import Entry
from kiosk.setup.given import KEPT, fields_asked
from kiosk.setup.pages import Applying, ApplyProblem, Typing
from kiosk.setup.readiness import complete
from support.bare_machine import BareMachine
from support.provisioned import PLAN
from tests.setup.test_desk import World

TOML = """
[kiosk]
id = "K3"
name = "Sảnh A"
hospital = "Bệnh viện Mẫu"
[hospital]
url = "https://his.example.vn"
token_file = "/run/credentials/kiosk.service/kiosk_token"
ca_file = "/run/credentials/kiosk.service/kiosk_ca"
[screen]
width = 1920
height = 1080
diagonal_inches = 32.0
rotation = 90
lower_edge_mm = 780.5
dark_hours = ["21:30-05:00"]
[scanner]
port = "/dev/serial/by-id/s"
baudrate = 9600
[printers.khe-in]
connection = "usb"
address = "0fe6:811e"
[printers.quay-2]
connection = "network"
address = "192.0.2.20:9100"
[service]
pin_file = "/run/credentials/kiosk.service/kiosk_pin"
[sound]
volume = 3
[brand]
colour = "#0A4E9B"
[languages]
offered = ["vi", "en", "km"]
[status]
broker = "mqtts://broker.example.vn"
"""
SETTINGS = parse(TOML, "kiosk.toml")
STANDING = Standing(SETTINGS)
GIVEN = given_of(SETTINGS)
AGAIN = Setup(given=GIVEN, standing=STANDING)


def but(**answers: object) -> Given:
    return msgspec.structs.replace(GIVEN, **answers)


def plan(given: Given = GIVEN, secrets: Secrets = Secrets(), settings: Settings = SETTINGS) -> Plan:  # noqa: B008
    return plan_again(
        settings, given, secrets, width=1080, height=1920, time_zone="Asia/Ho_Chi_Minh", update_source="https://u.vn/k"
    )


def made(given: Given = GIVEN, secrets: Secrets = Secrets(), settings: Settings = SETTINGS) -> Settings:  # noqa: B008
    return parse(plan(given, secrets, settings).toml, "kiosk.toml")


def play(setup: Setup, *happened: events.Event) -> tuple[Setup, list[jobs.Job]]:
    asked: list[jobs.Job] = []
    for event in happened:
        setup, work = advance(setup, event)
        asked += work
    return setup, asked


def test_nothing_changed_makes_the_same_kiosk() -> None:
    assert made() == SETTINGS
    told = plan()
    assert (told.secrets, told.network, told.hostname) == ({}, None, "")
    assert told.update_source == "https://u.vn/k"
    assert doubts_about(told, already_there=("token", "ca", "pin")) == ()


def test_every_answer_stands_there_and_nothing_is_missing() -> None:
    assert (GIVEN.hospital, GIVEN.kiosk_id, GIVEN.api_url) == ("Bệnh viện Mẫu", "K3", "https://his.example.vn")
    assert (GIVEN.diagonal, GIVEN.rotation, GIVEN.link) == (32.0, 90, KEPT)
    assert complete(AGAIN)
    pin = next(item for item in readiness(AGAIN) if item.step is Step.PIN)
    assert pin.light is Light.GREEN
    assert play(replace(AGAIN, step=Step.PIN), events.Entered())[0].step is Step.READY


def test_what_was_changed_is_new_and_the_rest_stays() -> None:
    camera = FoundDevice(Part.CAMERA, "/dev/v4l/by-id/c", "UVC", "", {"source": "/dev/v4l/by-id/c"})
    other = FoundDevice(Part.PRINTER, "usb 1", "X", "", {"connection": "usb", "address": "04b8:0e15"})
    devices = {**GIVEN.devices, Part.CAMERA: camera, Part.SCANNER: None, Part.PRINTER: other, Part.SOUND: None}
    new = made(but(kiosk_name="Sảnh B", devices=devices, lower_edge="900", rotation=0))
    assert (new.kiosk.name, new.scanner, new.sound.enabled) == ("Sảnh B", None, False)
    assert new.camera is not None
    assert list(new.printers) == ["khe-in", "quay-2"]
    assert new.printers["khe-in"].address == "04b8:0e15"
    assert (new.screen.lower_edge_mm, new.screen.rotation, new.screen.width) == (900.0, 0, 1080)
    assert new.screen.dark_hours == SETTINGS.screen.dark_hours
    for name in ("brand", "languages", "status", "hospital", "service", "queue"):
        assert getattr(new, name) == getattr(SETTINGS, name)


def test_a_device_that_a_test_set_right_keeps_its_other_lines() -> None:
    scanner = GIVEN.devices[Part.SCANNER]
    assert scanner is not None
    faster = msgspec.structs.replace(scanner, table={"port": "/dev/serial/by-id/s", "baudrate": 115200})
    new = made(but(devices={**GIVEN.devices, Part.SCANNER: faster})).scanner
    assert new is not None
    assert SETTINGS.scanner is not None
    assert new == msgspec.structs.replace(SETTINGS.scanner, baudrate=115200)


def test_a_standing_device_is_known_again_where_it_is_plugged_in() -> None:
    found = FoundDevice(Part.SCANNER, "/dev/serial/by-id/s", "Honeywell", "", {"port": "/dev/serial/by-id/s"})
    assert replace(AGAIN, devices=(found,)).found(Part.SCANNER) == (found,)


def test_a_secret_that_is_not_typed_is_named_and_not_given() -> None:
    assert plan().secrets == {}
    typed = plan(secrets=Secrets(token="moi", pin="280497"))  # noqa: S106 - nobody's
    assert typed.secrets["token"] == "moi"  # noqa: S105 - nobody's
    assert typed.secrets["pin"].startswith("kiosk-pin-1:")
    assert "moi" not in typed.toml


@pytest.mark.parametrize(
    "given", [but(api_url="https://other.example.vn"), but(kiosk_id="K4"), but(hospital="Bệnh viện Khác")]
)
def test_another_address_kiosk_or_hospital_has_every_secret_typed_anew(given: Given) -> None:
    """The caretaker keeps none of them then (`kiosk.caretaker.doing.provisioning`)."""
    assert STANDING.keeps(given) == frozenset()
    setup = replace(AGAIN, given=given)
    missing = {item.about.en for item in readiness(setup) if item.missing}
    assert missing == {"Access token", "Technicians' PIN"}


def test_a_kiosk_with_another_id_gets_another_name_on_the_network() -> None:
    assert plan(but(kiosk_id="K4")).hostname == "kiosk-k4"


def test_a_network_is_only_changed_when_it_was_answered() -> None:
    told = plan(but(link="wireless", ssid="Kiosk"), Secrets(wlan_password="mat-khau-1"))  # noqa: S106 - nobody's
    assert told.network is not None
    assert told.network.link == Wireless("Kiosk", "mat-khau-1")
    on_network = replace(AGAIN, step=Step.NETWORK)
    wired, _ = play(on_network, events.Chosen("link", "wired"))
    assert wired.given.link == "wired"
    assert play(wired, events.Chosen("link", KEPT))[0].given.link == KEPT
    first = Setup(step=Step.NETWORK)
    assert play(first, events.Chosen("link", KEPT))[0] == first


def test_a_system_that_the_wizard_has_no_question_for_stays_whole() -> None:
    toml = TOML.replace(
        'token_file = "/run/credentials/kiosk.service/kiosk_token"',
        'auth = "oauth2"\nclient_id = "k"\ntoken_url = "https://l.example.vn/t"\n'
        'secret_file = "/run/credentials/kiosk.service/kiosk_api_secret"',
    )
    settings = parse(toml, "kiosk.toml")
    given = given_of(settings)
    assert given.adapter == KEPT
    assert {"api_url", "token"}.isdisjoint(fields_asked(given))
    assert made(given, settings=settings) == settings


@pytest.mark.parametrize("step", list(Step))
def test_from_every_step_there_is_a_way_back_to_the_kiosk_as_it_was(step: Step) -> None:
    setup, asked = play(replace(AGAIN, step=step), events.KeepWanted(), events.KeepWanted(), events.Next())
    assert asked.count(jobs.Leave()) == 1
    assert setup.step is Step.START
    assert setup.standing is not None
    assert setup.standing.leaving
    setup, _ = play(setup, events.NotLeft(ApplyProblem.REFUSED, "Access denied"))
    assert setup.standing == Standing(SETTINGS, problem=ApplyProblem.REFUSED, fact="Access denied")
    assert jobs.Leave() in play(setup, events.KeepWanted())[1]


def test_once_the_machine_becomes_another_kiosk_there_is_no_way_back() -> None:
    for page in (Applying(), Applying(done=True)):
        setup = replace(AGAIN, over=page)
        assert play(setup, events.KeepWanted()) == (setup, [])
    assert play(replace(AGAIN, over=Applying(problem=ApplyProblem.NO_ANSWER)), events.KeepWanted())[1] == [jobs.Leave()]


def test_a_machine_that_is_no_kiosk_yet_has_nothing_to_go_back_to() -> None:
    assert play(Setup(), events.KeepWanted(), events.NotLeft(ApplyProblem.NO_ANSWER)) == (Setup(), [])


class Leaving(World):
    left: int = 0

    def leave(self) -> events.NotLeft | None:
        self.left += 1
        return None if self.left > 1 else events.NotLeft(ApplyProblem.NO_ANSWER)


def test_a_wizard_that_nobody_touches_goes_by_itself_and_tries_again(qtbot, qapp) -> None:
    world = Leaving()
    desk = SetupDesk(AGAIN, world, Journal(io.StringIO()), waits=SetupWaits(alone=0.05))
    qtbot.waitUntil(lambda: world.left >= 2)
    desk.close()


def test_after_a_crash_only_what_was_left_of_its_time_is_left(qtbot, qapp, tmp_path: Path) -> None:
    world = Leaving()
    desk = SetupDesk(AGAIN, world, Journal(io.StringIO()), waits=SetupWaits(alone=1800), alone_for=1799.99)
    qtbot.waitUntil(lambda: world.left == 1)
    desk.close()
    (tmp_path / "mark").write_text("1.0")
    assert asked_for_s(tmp_path / "mark") > 0
    assert asked_for_s(tmp_path / "none") == 0.0


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (Answered(Answer()), None),
        (Answered(Answer(problem="Access denied")), events.NotLeft(ApplyProblem.REFUSED, "Access denied")),
        (NoCaretaker("gone"), events.NotLeft(ApplyProblem.REFUSED, "gone")),
        (NoAnswer(), events.NotLeft(ApplyProblem.NO_ANSWER)),
    ],
)
def test_the_caretaker_brings_the_kiosk_back(
    tmp_path: Path, said: Answered | NoCaretaker | NoAnswer, problem: events.NotLeft | None
) -> None:
    asked: list[Request] = []

    def ask(request: Request, _timeout: float) -> Answered | NoCaretaker | NoAnswer:
        asked.append(request)
        return said

    assert RealWorld(draft=tmp_path / "d", ask=ask, standing=STANDING).leave() == problem
    assert asked == [Restart()]


def test_the_wizard_begins_with_the_kiosk_where_it_was_asked_for_again(tmp_path: Path) -> None:
    mark, file = tmp_path / "mark", tmp_path / "kiosk.toml"
    file.write_text(TOML)
    assert standing_kiosk(mark, file) is None
    mark.touch()
    assert standing_kiosk(mark, file) == STANDING
    assert RealWorld(draft=tmp_path / "none", standing=STANDING).kept() == GIVEN
    file.write_text("[kiosk")
    assert standing_kiosk(mark, file) is None


def test_the_plan_that_is_applied_is_that_of_the_standing_kiosk() -> None:
    told = planned(jobs.Apply(GIVEN, Secrets(), 1080, 1920), STANDING)
    assert parse(told.toml, "kiosk.toml") == SETTINGS


def test_zone_and_update_source_of_the_machine_go_along(tmp_path: Path) -> None:
    zone = tmp_path / "usr/share/zoneinfo/Asia/Bangkok"
    zone.parent.mkdir(parents=True)
    zone.touch()
    (tmp_path / "localtime").symlink_to(zone)
    assert time_zone(tmp_path / "localtime") == "Asia/Bangkok"
    assert time_zone(tmp_path / "none") == "Asia/Ho_Chi_Minh"
    (tmp_path / "source").write_text("https://u.vn/k\n")
    assert update_source(tmp_path / "source") == "https://u.vn/k"
    assert update_source(tmp_path / "none") == ""


def test_a_session_that_turns_the_picture_shows_the_panel_as_it_is_made() -> None:
    panel = turned_panel(1920, 1080, STANDING)
    assert (panel.width, panel.height, panel.turned) == (1080, 1920, 90)
    assert turned_panel(1080, 1920, None).turned == 0


def test_the_hospital_is_tried_with_the_secrets_that_stay(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[Settings] = []

    def opened(settings: Settings) -> object:
        seen.append(settings)
        raise setup_hospital.HospitalSettingsError("enough")

    monkeypatch.setattr(setup_hospital, "open_hospital", opened)
    monkeypatch.setattr(setup_hospital, "reach", lambda *_: iter(()))
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    hush = Event()
    told = try_hospital(GIVEN, Secrets(), lambda *_, **__: None, hush, standing=STANDING)
    assert [one.verdict for one in told] == [Verdict.SETTINGS_WRONG]
    assert (seen[0].hospital.token_file, seen[0].hospital.ca_file) == (
        f"{tmp_path}/kiosk_token",
        f"{tmp_path}/kiosk_ca",
    )
    try_hospital(but(api_url="https://o.example.vn"), Secrets(), lambda *_, **__: None, hush, standing=STANDING)
    assert (seen[1].hospital.url, seen[1].hospital.token_file) == ("https://o.example.vn", None)


def test_an_empty_keyboard_over_a_kept_secret_leaves_it() -> None:
    typing = Typing(Field.TOKEN, Entry())
    setup, _ = play(replace(AGAIN, step=Step.HOSPITAL, over=typing), events.Entered())
    assert setup.over is None
    assert complete(setup)


def test_the_caretaker_keeps_the_secrets_that_nobody_typed_and_refuses_them_another_address(tmp_path: Path) -> None:
    machine = BareMachine(tmp_path)
    assert not machine.caretaker().do(Provision(PLAN), by_root=True).problem
    before = machine.files()
    standing = load(machine.places.settings)
    given = msgspec.structs.replace(given_of(standing), kiosk_name="Sảnh B")
    answer = machine.caretaker().do(Provision(plan(given, settings=standing)), by_root=True)
    assert answer.problem == ""
    assert load(machine.places.settings).kiosk.name == "Sảnh B"
    assert machine.secrets() == {"kiosk_token": "geheim-1234567"}
    network = "etc/NetworkManager/system-connections/kiosk.nmconnection"
    assert machine.files()[network] == before[network]
    moved = msgspec.structs.replace(given, api_url="https://another.example.vn")
    answer = machine.caretaker().do(Provision(plan(moved, settings=standing)), by_root=True)
    assert '"token", and it is not given' in answer.problem
    assert machine.secrets() == {"kiosk_token": "geheim-1234567"}
