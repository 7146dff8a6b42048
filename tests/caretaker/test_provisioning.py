"""A plan becomes the machine's, or nothing changes."""

import os
import time
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.doing import Ran, Step, deciding
from kiosk.caretaker.requests import Answer, CalibrateTouch, Connect, Provision, ProvisionFile
from kiosk.provisioning.plan import Network, Plan, Wireless
from kiosk.signing import SigningKey, key_line
from support.bare_machine import TPM_KEY, BareMachine
from support.provisioned import CODE, PLAN, SIGNER, TOML, file_of

KEY = key_line(SIGNER.public)


def but(**changes: object) -> Plan:
    return msgspec.structs.replace(PLAN, **changes)


def provision(machine: BareMachine, plan: Plan = PLAN, signer: SigningKey | None = None) -> Answer:
    """By root; with a signer by his file."""
    asked = Provision(plan) if signer is None else ProvisionFile(file_of(plan, signer, issued=int(time.time())), CODE)
    return machine.caretaker().do(asked, by_root=True)


def test_a_bare_machine_becomes_the_kiosk(machine: BareMachine) -> None:
    answer = provision(machine, signer=SIGNER)
    assert answer.problem == ""
    assert answer.cautions == ()
    assert answer.steps == (
        Step.CHECKED,
        Step.SECRETS_SEALED_HOST,
        Step.DECIDED,
        Step.SECRETS_PLACED,
        Step.NETWORK_WRITTEN,
        Step.NAME_SET,
        Step.TIME_ZONE_SET,
        Step.SIGNER_KEPT,
        Step.SETTINGS_WRITTEN,
        Step.NETWORK_UP,
    )
    files = machine.files()
    assert files.pop("etc/kiosk/kiosk.toml").encode("latin-1").decode() == TOML
    assert machine.secrets() == {"kiosk_token": "geheim-1234567"}
    del files["etc/kiosk/credentials/token"]
    assert "psk=mat-khau-wlan\n" in files.pop("etc/NetworkManager/system-connections/kiosk.nmconnection")
    assert files == {
        "etc/chrony/sources.d/kiosk.sources": "server 10.1.2.1 iburst\n",
        "etc/hostname": "kiosk-k3\n",
        "etc/kiosk/provision.pub": f"{KEY}\n",
        "etc/localtime": f"-> {machine.places.zones}/Asia/Ho_Chi_Minh",
        "etc/systemd/timesyncd.conf.d/60-kiosk.conf": "[Time]\nNTP=10.1.2.1\n",
        "usr/share/zoneinfo/Asia/Ho_Chi_Minh": "TZif",
    }


def test_only_root_reads_what_is_secret_and_everybody_the_rest(machine: BareMachine) -> None:
    provision(machine)
    places = machine.places
    modes = {path: path.stat().st_mode & 0o777 for path in (places.connection, places.credentials, places.settings)}
    assert modes == {places.connection: 0o600, places.credentials: 0o700, places.settings: 0o644}
    assert (places.credentials / "token").stat().st_mode & 0o777 == 0o600


def test_neither_journal_nor_answer_nor_command_line_holds_a_secret(machine: BareMachine) -> None:
    answers = [
        provision(machine, signer=SIGNER),
        provision(machine, but(hostname="-x")),
        provision(machine, but(toml="[k")),
    ]
    machine.programs.answers["systemd-creds"] = Ran(1, said="broken")
    answers.append(provision(machine))
    told = machine.journal + repr(answers) + repr(machine.programs.started) + repr(Provision(PLAN))
    for secret in ("geheim", "mat-khau"):
        assert secret not in told
    assert machine.journal.count("caretaker-done ask=provision-file steps=10 cautions=0") == 1
    assert machine.journal.count("caretaker-refused ask=provision problem=not-usable") == 2
    assert machine.journal.count("caretaker-refused ask=provision problem=not-sealed") == 1


def test_secrets_go_to_the_tpm_where_there_is_one_and_the_answer_says_so(machine: BareMachine) -> None:
    machine.programs.sealed_by = TPM_KEY
    assert Step.SECRETS_SEALED_TPM in provision(machine).steps


def test_a_second_plan_replaces_the_first_and_keeps_its_text(machine: BareMachine) -> None:
    provision(machine)
    again = but(toml=TOML.replace("Sảnh A", "Sảnh B"), secrets={"token": "other"}, network=None, hostname="")
    assert provision(machine, again).problem == ""
    assert machine.places.settings.read_text() == again.toml
    assert machine.places.settings_before.read_text() == TOML
    assert machine.secrets() == {"kiosk_token": "other"}
    assert machine.places.connection.exists(), "a plan without a network leaves it alone"
    assert machine.places.hostname.read_text() == "kiosk-k3\n"


def test_secrets_that_the_new_plan_does_not_name_go(machine: BareMachine) -> None:
    (machine.places.credentials).mkdir()
    (machine.places.credentials / "status_password").write_bytes(b"x")
    (machine.places.credentials / "token.new").write_bytes(b"x")
    provision(machine)
    assert [path.name for path in machine.places.credentials.iterdir()] == ["token"]


def test_a_secret_stays_for_the_same_kiosk_and_address_only(machine: BareMachine) -> None:
    provision(machine)
    assert provision(machine, but(secrets={}, toml=TOML + "[screen]\nwidth = 1920\n")).problem == ""
    assert machine.secrets() == {"kiosk_token": "geheim-1234567"}
    elsewhere = provision(machine, but(secrets={}, toml=TOML.replace("his.example", "evil.example")))
    assert '"token", and it is not given' in elsewhere.problem


def test_time_servers_that_are_no_longer_wanted_go(machine: BareMachine) -> None:
    provision(machine)
    provision(machine, but(network=Network()))
    assert not machine.places.timesyncd.exists()
    assert not machine.places.chrony.exists()


def test_a_machine_that_knows_its_signer_takes_no_other(machine: BareMachine) -> None:
    provision(machine, signer=SIGNER)
    before = machine.files()
    answer = provision(machine, but(hostname="other"), SigningKey.generate())
    assert "does not trust" in answer.problem
    assert machine.files() == before
    assert provision(machine, but(hostname="by-hand")).problem == "", "root needs no signer"


def test_nothing_changes_where_the_plan_is_wrong_or_a_program_is_missing(machine: BareMachine) -> None:
    before = machine.files()
    assert "hostname" in provision(machine, but(hostname="a b")).problem
    assert "tzdata" in provision(machine, but(time_zone="Asia/Tokyo")).problem
    machine.programs.answers["systemd-creds"] = Ran(127, said="systemd-creds is not installed")
    assert "systemd-creds is not installed" in provision(machine).problem
    machine.programs.answers = {"nmcli": Ran(127)}
    assert "no NetworkManager" in provision(machine).problem
    assert machine.files() == before


def test_a_seal_without_a_key_is_no_seal(machine: BareMachine) -> None:
    machine.programs.sealed_by = bytes.fromhex("058469daf6f54324800549da0f8ea2fb")
    assert "no key at all" in provision(machine).problem
    machine.programs.answers["systemd-creds"] = Ran(0, b"")
    assert provision(machine).problem
    assert not machine.places.settings.exists()


def test_a_network_that_does_not_come_up_is_a_caution_and_the_kiosk_is_made(machine: BareMachine) -> None:
    machine.programs.answers["nmcli --wait"] = Ran(4, said="Error: no suitable device found")
    answer = provision(machine)
    assert answer.problem == ""
    assert answer.cautions == ("the network does not come up: Error: no suitable device found",)
    assert Step.NETWORK_UP not in answer.steps


def test_the_wizard_can_take_up_the_network_before_anything_else(machine: BareMachine) -> None:
    connect = Connect(Network(Wireless("BV", "mat-khau-wlan")))
    answer = machine.caretaker().do(connect)
    assert answer.steps == (Step.NETWORK_WRITTEN, Step.NETWORK_UP)
    assert machine.places.connection.exists()
    assert not machine.places.settings.exists()
    machine.programs.answers["nmcli --wait"] = Ran(4, said="Error: wrong password?")
    assert "wrong password?" in machine.caretaker().do(connect).problem
    assert "mat-khau" not in machine.journal
    assert "time_servers" in machine.caretaker().do(Connect(Network(time_servers=("a b",)))).problem


def test_a_disk_that_takes_nothing_changes_nothing(machine: BareMachine) -> None:
    provision(machine)
    before = machine.files()
    machine.places.begun.write_text("in the way")
    answer = provision(machine, but(hostname="other"))
    machine.places.begun.unlink(missing_ok=True)
    assert "nothing was changed" in answer.problem
    assert machine.files() == before


def test_the_rights_of_a_file_do_not_hang_on_who_runs_this(machine: BareMachine) -> None:
    before = os.umask(0o077)
    try:
        provision(machine, signer=SIGNER)
        machine.caretaker().do(CalibrateTouch((1.0, 0.0, 0.0, 0.0, 1.0, 0.0)))
    finally:
        os.umask(before)
    places = machine.places
    open_to_all = (places.settings, places.signers[1], places.hostname, places.timesyncd, places.touch_rule)
    assert {path.stat().st_mode & 0o777 for path in open_to_all} == {0o644}
    assert places.timesyncd.parent.stat().st_mode & 0o777 == 0o755
    assert places.connection.stat().st_mode & 0o777 == 0o600


def test_an_image_keeps_name_and_zone_in_our_folder(machine: BareMachine) -> None:
    places = machine.places
    places.hostname.unlink()
    places.hostname.symlink_to("kiosk/hostname")
    places.local_time.symlink_to("kiosk/localtime")
    assert provision(machine).cautions == ()
    assert places.hostname.readlink() == Path("kiosk/hostname")
    assert places.hostname.read_text() == "kiosk-k3\n"
    assert places.local_time.readlink() == Path("kiosk/localtime")
    assert places.local_time.resolve() == places.zones / "Asia/Ho_Chi_Minh"


def test_a_system_that_can_keep_neither_says_so_and_becomes_the_kiosk(
    machine: BareMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "can_be_placed", lambda _: False)
    answer = provision(machine)
    assert answer.problem == ""
    assert [caution.partition(":")[0] for caution in answer.cautions] == [
        "the machine keeps its name",
        "the machine keeps its time zone",
    ]
    assert machine.places.settings.exists()
    assert machine.places.hostname.read_text() == "debian\n"
    machine.places.local_time.symlink_to(machine.places.zones / "Asia/Ho_Chi_Minh")
    assert len(provision(machine).cautions) == 1, "the zone is the right one already"
