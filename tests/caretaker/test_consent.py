"""A kiosk becomes another one by somebody's word, and whoever has taken over the kiosk's user has none."""

import os
import time
from pathlib import Path

import msgspec
import pytest

from kiosk.caretaker.doing import Ran, Step
from kiosk.caretaker.doing.pin_tries import Tries
from kiosk.caretaker.dropping import drop
from kiosk.caretaker.requests import Answer, Connect, Provision, ProvisionFile, Request, SetUpAgain
from kiosk.provisioning.plan import Network, Plan
from kiosk.signing import SigningKey, key_line
from kiosk.staff import gate
from kiosk.staff.pin import pin_line
from support.bare_machine import BareMachine
from support.power_cut import PowerCutError, cut_before
from support.provisioned import CODE, PLAN, SIGNER, TOML, file_of

PIN = "280497"
LINE = pin_line(PIN)
OTHER = msgspec.structs.replace(PLAN, toml=TOML.replace("his.example", "evil.example"), secrets={"token": "x"})


class Clock:
    """The wall's, moved by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = time.time()
        monkeypatch.setattr("kiosk.caretaker.doing.pin_tries.time.time", lambda: self.now)


@pytest.fixture
def kiosk(machine: BareMachine) -> BareMachine:
    """A kiosk with a PIN, whose wizard once made it; it knows no signer."""
    assert dropped(machine, Provision(PLAN)).problem == ""
    machine.has_pin(LINE)
    return machine


def dropped(machine: BareMachine, request: Request) -> Answer:
    """As the glass asks: by a file in the folder."""
    lying = drop(request, machine.wanted, machine.answers)
    machine.caretaker().round()
    answer = lying.answer()  # type: ignore[union-attr] # the folder is there
    assert answer is not None
    return answer


def signed(plan: Plan = OTHER, signer: SigningKey = SIGNER, code: str = CODE, **more: object) -> ProvisionFile:
    return ProvisionFile(file_of(plan, signer, issued=int(time.time()), **more), code)  # type: ignore[arg-type]


@pytest.mark.parametrize("request_", [Provision(OTHER), Connect(Network())], ids=["plan", "network"])
def test_what_nobody_signed_changes_no_kiosk_unless_its_pin_was_typed(kiosk: BareMachine, request_: Request) -> None:
    before = kiosk.files()
    kiosk.programs.started.clear()
    assert "set up again from its menu with the PIN" in dropped(kiosk, request_).problem
    assert kiosk.files() == before
    assert kiosk.programs.started == []
    assert "problem=no-consent" in kiosk.journal
    assert dropped(kiosk, SetUpAgain(PIN)).steps == (Step.SETTING_UP_AGAIN,)
    assert dropped(kiosk, request_).problem == ""


def test_a_request_cannot_say_by_itself_that_it_was_signed_or_that_root_asks(kiosk: BareMachine) -> None:
    told = {"ask": "provision", "plan": msgspec.to_builtins(OTHER)}
    for more in ({"signer": key_line(SIGNER.public)}, {"by_root": True}):
        name = os.urandom(16).hex()
        (kiosk.wanted / f"{name}.json").write_bytes(msgspec.json.encode({**told, **more}))
        kiosk.caretaker().round()
        assert msgspec.json.decode((kiosk.answers / f"{name}.json").read_bytes(), type=Answer).problem
    assert kiosk.places.settings.read_text() == TOML


def test_a_kiosk_between_two_states_is_not_for_whoever_comes(kiosk: BareMachine) -> None:
    """Its kiosk.toml is away; were that enough, a full disk would open the machine."""
    number = 0
    while kiosk.places.settings.exists():
        with pytest.raises(PowerCutError), cut_before(number):
            kiosk.caretaker().do(Provision(PLAN), by_root=True)
        number += 1
    for request in (Provision(OTHER), Connect(Network()), signed()):
        assert kiosk.caretaker().do(request).problem
    assert kiosk.places.decided.exists()


@pytest.mark.parametrize("known", [False, True], ids=["nobody", "the signer"])
def test_a_signed_file_is_enough_where_its_signer_is_known(kiosk: BareMachine, known: bool) -> None:
    if known:
        kiosk.places.signers[1].write_text(f"{key_line(SIGNER.public)}\n")
    answer = dropped(kiosk, signed())
    assert ("knows no signer" in answer.problem) is not known
    assert (kiosk.places.settings.read_text() == OTHER.toml) is known
    assert "not trust" in dropped(kiosk, signed(signer=SigningKey.generate())).problem or not known


def test_a_first_signer_is_taken_and_kept_where_somebody_typed_the_pin(kiosk: BareMachine) -> None:
    dropped(kiosk, SetUpAgain(PIN))
    assert Step.SIGNER_KEPT in dropped(kiosk, signed()).steps
    assert kiosk.places.signers[1].read_text() == f"{key_line(SIGNER.public)}\n"


def test_a_machine_that_is_none_yet_takes_a_first_signer_and_keeps_it(machine: BareMachine) -> None:
    assert Step.SIGNER_KEPT in dropped(machine, signed(PLAN)).steps
    assert "not trust" in dropped(machine, signed(signer=SigningKey.generate())).problem


def test_root_opens_the_file_itself_and_believes_nothing_else(machine: BareMachine) -> None:
    good = signed(PLAN)
    changed = bytearray(good.sealed)
    changed[-20] ^= 1
    long_ago = ProvisionFile(file_of(PLAN, issued=1_600_000_000), CODE)
    for asked, says in (
        (signed(PLAN, code="000000000000"), "code is not the one"),
        (ProvisionFile(bytes(changed), CODE), "damaged"),
        (ProvisionFile(b"", CODE), "no provisioning file"),
        (long_ago, "expired"),
        (signed(PLAN, machines=("02:00:00:00:00:01",)), "another machine"),
    ):
        assert says in dropped(machine, asked).problem
    assert not machine.places.settings.exists()
    machine.places.signers[1].write_text("rubbish\n")
    assert "holds no signer's key" in dropped(machine, good).problem
    assert not machine.places.settings.exists()


def test_root_is_asked_nothing_by_its_own_command(kiosk: BareMachine) -> None:
    assert kiosk.caretaker().do(signed(), by_root=True).problem == ""


def test_neither_pin_nor_code_is_told(kiosk: BareMachine) -> None:
    for request in (SetUpAgain("280496"), SetUpAgain(PIN), signed()):
        assert "28049" not in repr(request) + dropped(kiosk, request).problem
        assert CODE not in repr(request)
    assert "28049" not in kiosk.journal + repr(kiosk.programs.started)
    assert CODE not in kiosk.journal


def test_wrong_pins_wait_as_at_the_menu_s_door_whoever_asks(
    kiosk: BareMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(monkeypatch)
    for _ in range(gate.FREE_TRIES):
        assert "not the PIN" in dropped(kiosk, SetUpAgain("111112")).problem
    assert "none is looked at for 30 s" in dropped(kiosk, SetUpAgain(PIN)).problem
    clock.now += 29
    assert "for 1 s" in dropped(kiosk, SetUpAgain(PIN)).problem
    clock.now += 1
    assert "not the PIN" in dropped(kiosk, SetUpAgain("111112")).problem
    assert "for 60 s" in dropped(kiosk, SetUpAgain(PIN)).problem
    assert not kiosk.places.again.exists()
    clock.now -= 10_000_000
    assert "for 60 s" in dropped(kiosk, SetUpAgain(PIN)).problem, "a clock that was set back shuts nobody out"
    clock.now += 10_000_060
    assert dropped(kiosk, SetUpAgain(PIN)).problem == ""
    assert not kiosk.places.pin_tries.exists()
    assert kiosk.journal.count("ask=set-up-again problem=pin-wrong") == 4
    assert "ask=set-up-again problem=pin-waits" in kiosk.journal


def test_a_try_is_counted_before_it_is_looked_at_and_never_without_the_count(
    kiosk: BareMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def look(_line: str, pin: str) -> bool:
        looked.append(pin)
        kept = msgspec.json.decode(kiosk.places.pin_tries.read_bytes(), type=Tries)
        assert kept.wrong == len(looked)
        return False

    monkeypatch.setattr("kiosk.caretaker.doing.pin_tries.line_matches", look)
    dropped(kiosk, SetUpAgain("1"))
    monkeypatch.setattr("kiosk.caretaker.doing.pin_tries.replace_file", full)
    assert "no PIN was looked at" in dropped(kiosk, SetUpAgain(PIN)).problem
    assert looked == ["1"]
    kiosk.places.pin_tries.write_bytes(b"")
    assert "cannot be read" in dropped(kiosk, SetUpAgain(PIN)).problem


def full(path: Path, _content: bytes) -> None:
    raise OSError(28, "No space left on device", str(path))


@pytest.mark.parametrize("fault", ["none", "foreign", "no line", "cannot be opened"])
def test_without_a_pin_that_root_can_open_nobody_is_let_in(kiosk: BareMachine, fault: str) -> None:
    sealed = kiosk.places.credentials / "pin"
    match fault:
        case "none":
            sealed.unlink()
        case "foreign":
            sealed.write_bytes((kiosk.places.credentials / "token").read_bytes())
        case "no line":
            kiosk.has_pin("kiosk-pin-1:rubbish")
        case _:
            kiosk.programs.answers["systemd-creds decrypt"] = Ran(1, said="Failed to decrypt")
    kiosk.programs.started.clear()
    assert "pin" in dropped(kiosk, SetUpAgain(PIN)).problem
    assert "ask=set-up-again problem=no-pin" in kiosk.journal
    assert not kiosk.places.again.exists()
    assert kiosk.programs.lines("systemctl") == []


def test_a_pin_file_of_the_kiosk_s_own_user_counts_for_nothing(kiosk: BareMachine) -> None:
    (kiosk.places.credentials / "pin").unlink()
    own = kiosk.places.root / "var/lib/kiosk/service.pin"
    own.parent.mkdir(parents=True)
    own.write_text(LINE)
    kiosk.places.settings.write_text(TOML + f'[service]\npin_file = "{own}"\n')
    assert "kiosk provision secret pin" in dropped(kiosk, SetUpAgain(PIN)).problem
