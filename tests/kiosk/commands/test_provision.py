"""`kiosk provision …`: from an answers file to a machine that is that kiosk."""

import io
import os
import re
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.provisioning import making, sealed_file, trust
from kiosk.provisioning.plan import Plan
from kiosk.provisioning.sealed_file import SealedPlan, read_sealed
from kiosk.signing import parsed_key
from support.bare_machine import BareMachine

Capture = pytest.CaptureFixture[str]
ANSWERS = """\
[kiosk]
id = "K3"
name = "Sảnh A"
hospital = "BV"
[api]
url = "https://his.example.vn"
[secrets]
token = "token.txt"
"""
LOBBY = "kiosk.id,kiosk.name,machine\nQ1,Một,0c:c4:7a:12:34:01\nQ2,Hai,0c:c4:7a:12:34:02\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a key and answers; sealing costs little, and no signer is known."""
    cheap = sealed_file.sealed_plan.__kwdefaults__ | {"cost": 10}
    monkeypatch.setattr(sealed_file.sealed_plan, "__kwdefaults__", cheap)
    monkeypatch.setattr(trust.known_signers, "__defaults__", ((tmp_path / "provision.pub",),))
    monkeypatch.chdir(tmp_path)
    assert main(["provision", "key", "signer.pem"]) == 0
    (tmp_path / "a.toml").write_text(ANSWERS, "utf-8")
    (tmp_path / "token.txt").write_text("geheim-1234567\n")
    return tmp_path


def make(*more: str) -> int:
    return main(["provision", "make", "a.toml", "--key", "signer.pem", *more])


def code_in(told: str) -> str:
    return next(line for line in told.splitlines() if "code:" in line).rpartition(": ")[2]


def plan_in(file: Path, code: str) -> Plan:
    found = read_sealed(file.read_bytes())
    assert isinstance(found, SealedPlan)
    plan = found.open(code)
    assert isinstance(plan, Plan)
    return plan


def test_the_key_is_for_its_owner_and_never_written_over(desk: Path, capsys: Capture) -> None:
    assert (desk / "signer.pem").stat().st_mode & 0o777 == 0o600
    public = (desk / "signer.pub").read_text()
    assert parsed_key(public) is not None
    assert main(["provision", "key", "signer.pem"]) == 4
    assert "--force" in capsys.readouterr().err
    assert main(["provision", "key", "signer.pem", "--show"]) == 0
    shown = capsys.readouterr().out
    assert public.strip() in shown
    assert (desk / "signer.pem").read_text().splitlines()[1] not in shown


def test_a_key_is_replaced_whole_or_not_at_all(desk: Path) -> None:
    before = (desk / "signer.pub").read_text()
    (desk / "signer.pem").unlink()
    assert main(["provision", "key", "signer.pem"]) == 4, "the public half is there"
    assert not (desk / "signer.pem").exists()
    assert main(["provision", "key", "signer.pem", "--force"]) == 0
    assert (desk / "signer.pub").read_text() != before
    assert main(["provision", "key", "signer.pub", "--force"]) == 4, "one half would lie over the other"
    assert parsed_key((desk / "signer.pub").read_text()) is not None


def test_one_file_is_made_and_its_code_said(desk: Path, capsys: Capture) -> None:
    assert make("--qr") == 0
    told = capsys.readouterr()
    plan = plan_in(desk / "kiosk-K3.provision", code_in(told.out))
    assert plan.secrets == {"token": "geheim-1234567"}
    assert "geheim" not in told.out + told.err
    page = (desk / "kiosk-K3.html").read_text("utf-8")
    assert page.count("<svg") == 1
    assert code_in(told.out) not in page
    assert "Đưa trước máy ảnh" in page
    assert "Mã 12 chữ số nằm ở tờ khác" in page
    signer = next(line for line in told.out.splitlines() if "signer:" in line).rpartition(": ")[2]
    assert f"Người ký / Signer: <span class=code>{signer}</span>" in page
    assert re.search(r"Hết hạn / Expires: 20\d\d-\d\d-\d\d", page)
    assert make() == 4, "it is there already"
    capsys.readouterr()
    assert make("--force") == 0
    assert "QR codes of an earlier file" in capsys.readouterr().err
    assert make("--force", "--qr") == 0
    assert "earlier" not in capsys.readouterr().err
    assert (desk / "kiosk-K3.html").read_text("utf-8") != page


def test_a_secret_comes_from_standard_input_too(desk: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.toml").write_text(ANSWERS.replace("token.txt", "-"), "utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("from-stdin\n"))
    assert make() == 0
    code = code_in(capsys.readouterr().out)
    assert plan_in(desk / "kiosk-K3.provision", code).secrets == {"token": "from-stdin"}


def test_a_lobby_is_made_with_its_codes_kept_apart(desk: Path, capsys: Capture) -> None:
    (desk / "lobby.csv").write_text(LOBBY, "utf-8")
    assert make("--lobby", "lobby.csv", "--out", "files") == 4, "codes have to go somewhere"
    assert make("--lobby", "lobby.csv", "--out", "files", "--codes", "files") == 4
    assert not list((desk / "files").iterdir())
    assert make("--lobby", "lobby.csv", "--out", "files", "--codes", "codes") == 0
    told = capsys.readouterr().out
    rows = [line.split(",") for line in (desk / "codes/codes.csv").read_text("utf-8").splitlines()[1:]]
    assert [row[0] for row in rows] == ["Q1", "Q2"]
    for kiosk, name, file, machine, code, _ in rows:
        found = read_sealed((desk / "files" / file).read_bytes())
        assert isinstance(found, SealedPlan)
        assert (found.kiosk_id, found.machines) == (kiosk, (machine,))
        assert f'name = "{name}"' in plan_in(desk / "files" / file, code).toml
        assert code not in told
    assert (desk / "codes").stat().st_mode & 0o777 == 0o700
    page = (desk / "codes/codes.html").read_text("utf-8")
    assert "Người ký / Signer: " in page
    assert make("--lobby", "lobby.csv", "--out", "more", "--codes", "codes") == 4
    assert (desk / "codes/codes.html").read_text("utf-8") == page
    assert not list((desk / "more").iterdir()), "all of them or none"
    (desk / "files/kiosk-Q2.provision").rename(desk / "more/kiosk-Q2.provision")
    assert make("--lobby", "lobby.csv", "--out", "more", "--codes", "other-codes") == 4
    assert not list((desk / "other-codes").iterdir()), "no code of a file that was not made"
    assert " ".join(f"{rows[0][4][at : at + 4]}" for at in (0, 4, 8)) in page


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("https://", "ftp://"), "hospital.url"),
        (('"K3"', '"K 3"'), "kiosk.id"),
        (("[api]", "[apj]"), "apj"),
        (("token.txt", "none.txt"), "none.txt"),
    ],
)
def test_no_file_leaves_the_desk_that_no_kiosk_would_take(
    desk: Path, capsys: Capture, wrong: tuple[str, str], says: str
) -> None:
    (desk / "a.toml").write_text(ANSWERS.replace(*wrong), "utf-8")
    assert make() in (3, 4)
    assert says in capsys.readouterr().err
    assert not list(desk.glob("*.provision"))


def test_a_file_that_does_not_open_again_is_not_given_out(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "read_sealed", lambda data, **more: read_sealed(data[:-1], **more))
    assert make() == 3
    assert not list(desk.glob("*.provision"))


def test_everybody_may_know_whose_it_is_and_the_code_shows_what_is_in_it_masked(desk: Path, capsys: Capture) -> None:
    assert make() == 0
    code = code_in(capsys.readouterr().out)
    (desk / "code").write_text(code)
    assert main(["provision", "show", "kiosk-K3.provision"]) == 0
    outside = capsys.readouterr().out
    assert "kiosk     K3" in outside
    assert "his.example" not in outside
    assert main(["provision", "show", "kiosk-K3.provision", "--code-file", "code"]) == 0
    inside = capsys.readouterr().out
    assert 'url = "https://his.example.vn"' in inside
    assert "secret    token = •••" in inside
    assert "geheim" not in inside
    (desk / "code").write_text("000011112222")
    assert main(["provision", "show", "kiosk-K3.provision", "--code-file", "code"]) == 1


def test_a_damaged_or_missing_file_gets_a_sentence(desk: Path, capsys: Capture) -> None:
    assert make() == 0
    whole = (desk / "kiosk-K3.provision").read_bytes()
    (desk / "cut.provision").write_bytes(whole[:100])
    for action in ("show", "check"):
        assert main(["provision", action, "cut.provision"]) == 1
        assert "The end of the file is missing" in capsys.readouterr().err
        assert main(["provision", action, "none.provision"]) == 4


def test_check_says_what_this_machine_would_say(desk: Path, capsys: Capture) -> None:
    assert make() == 0
    (desk / "code").write_text(code_in(capsys.readouterr().out))
    assert main(["provision", "check", "kiosk-K3.provision", "--code-file", "code"]) == 0
    assert "knows no signer yet" in capsys.readouterr().err
    (desk / "provision.pub").write_text((desk / "signer.pub").read_text())
    assert main(["provision", "check", "kiosk-K3.provision"]) == 0
    assert capsys.readouterr().err == ""
    main(["provision", "key", "other.pem"])
    (desk / "provision.pub").write_text((desk / "other.pub").read_text())
    assert main(["provision", "check", "kiosk-K3.provision"]) == 1
    assert "does not trust" in capsys.readouterr().err


def test_a_file_for_another_machine_is_told_so(desk: Path, capsys: Capture) -> None:
    (desk / "a.toml").write_text('machine = "02:00:00:ff:ff:ff"\n' + ANSWERS, "utf-8")
    assert make() == 0
    assert main(["provision", "show", "kiosk-K3.provision"]) == 0
    assert main(["provision", "check", "kiosk-K3.provision"]) == 1
    assert "for another machine" in capsys.readouterr().err


def test_an_address_without_tls_is_told_when_a_file_is_made_and_looked_at(desk: Path, capsys: Capture) -> None:
    (desk / "a.toml").write_text(ANSWERS.replace("https://", "http://"), "utf-8")
    assert make() == 0
    told = capsys.readouterr()
    assert "hospital.url http://his.example.vn" in told.err
    (desk / "code").write_text(code_in(told.out))
    assert main(["provision", "check", "kiosk-K3.provision", "--code-file", "code"]) == 0
    assert "hospital.url http://his.example.vn" in capsys.readouterr().err


def test_columns_that_are_no_keys_are_told_with_what_columns_are(desk: Path, capsys: Capture) -> None:
    (desk / "lobby.csv").write_text("id,name\nQ1,Một\n", "utf-8")
    assert make("--lobby", "lobby.csv", "--codes", "codes") == 3
    assert "no column id (is kiosk.id meant?); columns are keys of answers.toml" in capsys.readouterr().err


root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BareMachine:
    """The machine that is provisioned, instead of the one that runs the tests."""
    machine = BareMachine(tmp_path)
    monkeypatch.setattr("kiosk.caretaker.doing.System", lambda: machine.programs)
    monkeypatch.setattr("kiosk.caretaker.doing.Places", lambda: machine.places)
    return machine


@root
def test_apply_makes_the_machine_that_kiosk(
    desk: Path, machine: BareMachine, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert make() == 0
    told = capsys.readouterr().out
    (desk / "code").write_text(code_in(told))
    words = ["provision", "apply", "kiosk-K3.provision", "--code-file", "code"]
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert main(words) == 1, "nobody compared the fingerprint"
    assert main([*words, "--signer", "00000 " * 6]) == 1
    assert not machine.places.settings.exists()
    signer = next(line for line in told.splitlines() if "signer:" in line).rpartition(": ")[2]
    assert main([*words, "--signer", signer]) == 0
    assert "settings-written" in capsys.readouterr().out
    assert machine.secrets() == {"kiosk_token": "geheim-1234567"}
    assert machine.programs.lines("systemctl")[-1] == "systemctl --no-block restart kiosk.service"


@root
def test_one_secret_is_sealed_from_standard_input(
    machine: BareMachine, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("geheim-7\n"))
    assert main(["provision", "secret", "token"]) == 0
    assert machine.secrets() == {"kiosk_token": "geheim-7"}
    assert [path.name for path in machine.places.credentials.iterdir()] == ["token"]
    told = capsys.readouterr()
    assert "host key" in told.out
    assert "geheim" not in told.out + told.err
    for name, text in (("token", "\n"), ("pin", "12"), ("ca", "geheim")):
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        assert main(["provision", "secret", name]) == 1
    assert machine.secrets() == {"kiosk_token": "geheim-7"}


@root
def test_the_caretaker_serves_its_folders_once(
    tmp_path: Path, machine: BareMachine, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    (machine.wanted / f"{'a' * 32}.json").write_text('{"ask":"power-off"}')
    words = ["caretaker", "--user", "root", "--wanted", str(machine.wanted), "--answers", str(machine.answers)]
    assert main(words) == 0
    assert machine.programs.lines("systemctl") == ["systemctl --no-block poweroff"]
    assert (machine.answers / f"{'a' * 32}.json").exists()
    assert "caretaker-done ask=power-off" in capsys.readouterr().err
    assert main([*words[:-4], "--wanted", str(tmp_path / "none")]) == 4
    assert main(["caretaker", "--user", "no-such-user"]) == 4


def test_who_is_not_root_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert main(["provision", "apply", "x"]) == 4
    assert main(["provision", "secret", "token"]) == 4
    assert main(["caretaker"]) == 4
    assert "root" in capsys.readouterr().err


def test_the_template_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["provision", "template"]) == 0
    assert "[kiosk]" in capsys.readouterr().out
    assert main(["provision", "template", "--out", "t.toml"]) == 0
    assert main(["provision", "template", "--out", "t.toml"]) == 4
    assert main(["provision", "template", "--out", "t.toml", "--force"]) == 0
    capsys.readouterr()
    assert main(["provision", "template", "--lobby", "lobby.csv"]) == 0
    assert "[kiosk]" not in capsys.readouterr().out
    assert (tmp_path / "lobby.csv").read_text("utf-8-sig").startswith("kiosk.id,kiosk.name,machine,secrets.token\n")
    assert main(["provision", "template", "--lobby", "lobby.csv"]) == 4
