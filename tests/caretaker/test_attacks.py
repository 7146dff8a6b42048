"""Somebody has taken over the kiosk's user, or made a plan in bad faith: root is neither held up nor led astray."""

import fcntl
import os
import subprocess
import time
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.doing import Ran, acting
from kiosk.caretaker.doing.network import keyfile
from kiosk.caretaker.doing.placing import place
from kiosk.caretaker.requests import Answer, Connect, Provision
from kiosk.provisioning.plan import Fixed, Network
from support.bare_machine import BareMachine
from support.power_cut import PowerCutError, cut_before
from support.provisioned import PLAN, TOML

NAME = "0123456789abcdef" * 2
ELSEWHERE = TOML + '[queue]\npath = "/var/lib/kiosk/other.db"\n'


def provision(machine: BareMachine, **changes: object) -> Answer:
    return machine.caretaker().do(Provision(msgspec.structs.replace(PLAN, **changes)), by_root=True)


def test_whoever_locks_what_he_may_open_holds_nobody_up(machine: BareMachine) -> None:
    descriptor = os.open(machine.places.folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        assert provision(machine).problem == ""
    finally:
        os.close(descriptor)
    assert machine.places.credentials.stat().st_mode & 0o777 == 0o700


def test_nobody_else_changes_the_machine_while_a_network_is_taken_up(
    machine: BareMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def place_held(path: Path, content: bytes, mode: int) -> None:
        descriptor = os.open(machine.places.credentials, os.O_RDONLY)
        try:
            with pytest.raises(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        finally:
            os.close(descriptor)
        place(path, content, mode)

    monkeypatch.setattr(acting, "place", place_held)
    assert machine.caretaker().do(Connect(Network())).problem == ""
    assert machine.places.connection.exists()


def test_a_crowd_of_unfinished_requests_keeps_no_other_from_being_taken(machine: BareMachine) -> None:
    for number in range(150):
        early = machine.wanted / f".{number}.new"
        early.touch()
        os.utime(early, (time.time() - 30, time.time() - 30))
    (machine.wanted / f"{NAME}.json").write_text('{"ask":"reboot"}')
    machine.caretaker().round()
    assert machine.programs.lines("systemctl") == ["systemctl --no-block reboot"]


def test_a_folder_deeper_than_anybody_climbs_starts_nobody_again(machine: BareMachine) -> None:
    here = os.open(machine.wanted, os.O_RDONLY)
    for name in (f"{NAME}.json", *["d"] * 1100):
        os.mkdir(name, dir_fd=here)
        below = os.open(name, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    try:
        machine.caretaker().round()
        assert list(machine.wanted.glob("*.json")) == []
    finally:
        subprocess.run(["rm", "-rf", machine.wanted], check=True)


@pytest.mark.parametrize(
    "path",
    ["/etc/shadow", "/var/lib/kiosk/x/queue.db", "/var/lib/kiosk/../../../etc/shadow", "/var/lib/kiosk/..", "queue.db"],
)
@pytest.mark.parametrize("key", ["path", "key_file"])
def test_root_looks_for_a_queue_in_the_kiosk_s_own_folders_only(machine: BareMachine, key: str, path: str) -> None:
    assert f"queue.{key} takes a file" in provision(machine, toml=f'{TOML}[queue]\n{key} = "{path}"\n').problem


@pytest.mark.parametrize("name", ["kiosk/queue.db", "kiosk-key/queue.key"])
def test_a_pipe_in_the_place_of_the_queue_is_not_waited_for(machine: BareMachine, name: str) -> None:
    places = machine.places.root / "var/lib"
    for own in ("kiosk/queue.db", "kiosk-key/queue.key"):
        (places / own).parent.mkdir(parents=True)
        (places / own).touch()
    (places / name).unlink()
    os.mkfifo(places / name)
    assert "no plain file" in provision(machine).problem


def test_a_kiosk_that_gets_another_queue_takes_no_registration_while_its_own_is_looked_at(machine: BareMachine) -> None:
    provision(machine)
    machine.programs.answers["systemctl is-active"] = Ran(0)
    assert provision(machine, toml=ELSEWHERE).problem == ""
    assert "systemctl stop kiosk.service" in machine.programs.lines("systemctl")


def test_what_was_put_aside_is_never_covered_by_a_later_queue(machine: BareMachine, tmp_path: Path) -> None:
    """The list was carried out but for its last stroke, and the new kiosk has begun a queue meanwhile."""
    del machine
    for number in range(50, 400):
        folder = tmp_path / f"cut-{number}"
        folder.mkdir()
        one = BareMachine(folder)
        decided, kiosk = one.places.decided, one.places.root / "var/lib/kiosk"
        with pytest.raises(PowerCutError), cut_before(number):
            provision(one)
        if decided.exists() and one.places.settings.exists():
            break
    kiosk.mkdir(parents=True)
    told = msgspec.json.decode((decided / "list.json").read_bytes())
    told["aside"] = [[str(kiosk / "queue.db"), str(kiosk / "queue.db.of-K3-1")]]
    (decided / "list.json").write_bytes(msgspec.json.encode(told))
    (kiosk / "queue.db.of-K3-1").write_text("registrations")
    (kiosk / "queue.db").write_text("of the new kiosk")
    assert one.caretaker().finish()
    assert (kiosk / "queue.db.of-K3-1").read_text() == "registrations"
    assert (kiosk / "queue.db").read_text() == "of the new kiosk"


@pytest.mark.parametrize(
    "more",
    [
        '[status]\nbroker = "mqtts://evil.example"\nuser = "k"\npassword_file = "TOKEN"\n',
        '[directory]\nurl = "https://evil.example"\nkey = "KEY"\ntoken_file = "TOKEN"\n',
    ],
    ids=["status", "directory"],
)
def test_a_secret_is_not_kept_for_a_plan_that_shows_it_to_somebody_else(machine: BareMachine, more: str) -> None:
    provision(machine)
    more = more.replace("TOKEN", "/run/credentials/kiosk.service/kiosk_token").replace("KEY", "A" * 43 + "=")
    assert '"token", and it is not given' in provision(machine, secrets={}, toml=TOML + more).problem


@pytest.mark.parametrize("toml", [f"a = {'[' * 5000}", f"a = {'9' * 5000}"], ids=["deep", "long"])
def test_a_text_that_no_reader_reads_is_answered(machine: BareMachine, toml: str) -> None:
    assert provision(machine, toml=toml).problem


@pytest.mark.parametrize("zone", ["localtime", "posixrules", "../Asia/Ho_Chi_Minh", "/etc/passwd", ""])
def test_a_time_zone_never_leads_back_to_itself_or_elsewhere(machine: BareMachine, zone: str) -> None:
    assert "time_zone takes a name" in provision(machine, time_zone=zone).problem


def test_a_mask_in_four_numbers_is_written_as_networkmanager_reads_it() -> None:
    text = keyfile(Network(fixed=Fixed("10.1.2.3/255.255.255.0", "10.1.2.1")))
    assert "address1=10.1.2.3/24,10.1.2.1" in text.splitlines()
