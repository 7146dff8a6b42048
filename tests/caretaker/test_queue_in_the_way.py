"""Registrations that have not been delivered are not mixed up with those of another kiosk."""

import os
import secrets
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.doing import Ran, Step
from kiosk.caretaker.requests import Answer, Provision
from kiosk.provisioning.plan import Plan
from offline_queue import Keyring, NewItem, Outbox
from support.bare_machine import BareMachine
from support.provisioned import PLAN, TOML

OTHER_ID = TOML.replace('"K3"', '"K5"')
OTHER_HOSPITAL = TOML.replace('"BV"', '"Bệnh viện khác"')
MOVED = TOML.replace("his.example", "his-moi.example").replace('"BV"', '" bv "')


@pytest.fixture
def used(machine: BareMachine) -> BareMachine:
    """A kiosk K3 with a queue of its own."""
    machine.caretaker().do(Provision(PLAN), by_root=True)
    key = machine.places.root / "var/lib/kiosk-key/queue.key"
    key.parent.mkdir(parents=True)
    key.write_text(f"1:{secrets.token_hex(32)}\n")
    key.chmod(0o600)
    with Outbox.open(queue_of(machine), Keyring.from_file(key), kiosk_id="K3"):
        pass
    return machine


def queue_of(machine: BareMachine) -> Path:
    return machine.places.root / "var/lib/kiosk/queue.db"


def opened(machine: BareMachine, kiosk_id: str = "K3") -> Outbox:
    key = machine.places.root / "var/lib/kiosk-key/queue.key"
    return Outbox.open(queue_of(machine), Keyring.from_file(key), kiosk_id=kiosk_id)


def wait_in(machine: BareMachine) -> None:
    with opened(machine) as outbox:
        outbox.put(NewItem("key-1", "somebody", "registration", b"{}"))


def become(machine: BareMachine, toml: str) -> Answer:
    plan: Plan = msgspec.structs.replace(PLAN, toml=toml)
    return machine.caretaker().do(Provision(plan), by_root=True)


@pytest.mark.parametrize("toml", [OTHER_ID, OTHER_HOSPITAL], ids=["id", "hospital"])
def test_another_kiosk_has_to_wait_until_all_is_delivered(used: BareMachine, toml: str) -> None:
    wait_in(used)
    before = used.files()
    answer = become(used, toml)
    assert "1 registrations of kiosk K3 (BV) have not reached the hospital" in answer.problem
    beside = {f"var/lib/kiosk/queue.db-{end}" for end in ("shm", "wal")}
    assert {name: text for name, text in used.files().items() if name not in beside} == before
    assert "caretaker-refused ask=provision problem=queue-not-empty" in used.journal
    with opened(used) as outbox:
        assert outbox.stats().waiting == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="root alone looks into somebody else's queue")
def test_root_leaves_nothing_beside_the_queue_that_the_kiosk_could_not_use(used: BareMachine) -> None:
    wait_in(used)
    before = list(queue_of(used).parent.iterdir())
    for path in (queue_of(used).parent, *before):
        os.chown(path, 65534, 65534)
    assert become(used, OTHER_ID).problem
    left = list(queue_of(used).parent.iterdir())
    assert len(left) > len(before), "SQLite opened it"
    assert {path.name: path.stat().st_uid for path in left} == {path.name: 65534 for path in left}


def test_an_empty_queue_is_put_aside_and_a_new_one_can_begin(used: BareMachine) -> None:
    answer = become(used, OTHER_ID)
    assert answer.problem == ""
    assert Step.QUEUE_PUT_ASIDE in answer.steps
    assert not queue_of(used).exists()
    assert queue_of(used).with_name("queue.db.of-K3-1").exists()
    with opened(used, "K5") as outbox:
        assert outbox.stats().waiting == 0


def test_the_same_kiosk_keeps_its_queue_also_when_the_server_moved(used: BareMachine) -> None:
    wait_in(used)
    for toml in (MOVED, TOML + "[screen]\nwidth = 1920\n"):
        assert become(used, toml).problem == ""
    with opened(used) as outbox:
        assert outbox.stats().waiting == 1


def test_a_queue_put_elsewhere_is_not_left_behind_with_something_in_it(used: BareMachine) -> None:
    elsewhere = TOML + '[queue]\npath = "/var/lib/kiosk/other.db"\n'
    wait_in(used)
    assert "have not reached" in become(used, elsewhere).problem


def test_a_queue_whose_kiosk_is_forgotten_is_told_by_its_seal(used: BareMachine) -> None:
    wait_in(used)
    used.places.settings.unlink()
    answer = become(used, OTHER_ID)
    assert "belongs to another kiosk than K5" in answer.problem
    assert "have not reached" in become(used, TOML).problem, "which hospital it was for, nobody knows"


def test_a_queue_that_nobody_can_look_into_stays_where_it_is(used: BareMachine) -> None:
    queue_of(used).write_bytes(b"rubbish" * 1000)
    answer = become(used, OTHER_ID)
    assert "cannot be looked into" in answer.problem
    (used.places.root / "var/lib/kiosk-key/queue.key").unlink()
    assert "cannot be looked into" in become(used, OTHER_ID).problem
    assert queue_of(used).exists()


def test_a_damaged_queue_that_the_kiosk_put_away_is_not_left_to_another(used: BareMachine) -> None:
    damaged = queue_of(used).with_name("queue.db.corrupt-1")
    damaged.write_bytes(b"rubbish")
    damaged.with_name("queue.db.corrupt-1-wal").write_bytes(b"rubbish")
    assert "there are 1 damaged ones" in become(used, OTHER_ID).problem
    assert become(used, MOVED).problem == "", "it is the same kiosk"
    damaged.unlink()
    assert become(used, OTHER_ID).problem == ""


def test_a_running_kiosk_is_stopped_while_its_queue_is_looked_at_and_started_again_where_it_stays(
    used: BareMachine,
) -> None:
    used.programs.answers["systemctl is-active"] = Ran(0)
    wait_in(used)
    used.programs.started.clear()
    assert become(used, OTHER_ID).problem
    assert used.programs.lines("systemctl") == [
        "systemctl is-active kiosk.service",
        "systemctl stop kiosk.service",
        "systemctl --no-block start kiosk.service",
    ]
    used.programs.started.clear()
    assert become(used, MOVED).problem == ""
    assert "systemctl stop kiosk.service" not in used.programs.lines("systemctl")


def test_a_kiosk_that_does_not_stop_stays_what_it_is(used: BareMachine) -> None:
    used.programs.answers = {"systemctl is-active": Ran(0), "systemctl stop": Ran(1, said="timed out")}
    assert "does not stop: timed out" in become(used, OTHER_ID).problem
    assert used.places.settings.read_text() == TOML
