"""`kiosk doctor` as a technician and a script use it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from drivers.simulation.printer import SimulatedPrinter
from kiosk.__main__ import main
from kiosk.commands import doctor_examining
from kiosk.commands.doctor_lines import COLUMN
from kiosk.doctor import Machine, examination
from kiosk.doctor.catalogue import PARTS, Group
from kiosk.doctor.network.chain import STEPS
from kiosk.doctor.vietnamese import name_of
from support.machines import World
from ui.paper.readiness import both
from ui.paper.words import Words

pytestmark = pytest.mark.usefixtures("qapp")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """The machine that the command looks at."""
    world = World(tmp_path / "machine")
    world.links("/etc/localtime", "/usr/share/zoneinfo/Asia/Ho_Chi_Minh")
    monkeypatch.setattr(doctor_examining, "Machine", world.machine)
    return world


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as printer:
        yield printer


def config(folder: Path, *tables: str) -> str:
    file = folder / "kiosk.toml"
    file.write_text(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Đa khoa Ví Dụ"\n'
        '[hospital]\nurl = "http://127.0.0.1:9"\n[sound]\nenabled = false\n'
        f'[queue]\npath = "{folder}/queue.db"\nkey_file = "{folder}/key/queue.key"\n' + "\n".join(tables),
        "utf-8",
    )
    return str(file)


def on_network(printer: SimulatedPrinter) -> str:
    host, port = printer.address
    return f'[printers.khe-in]\nconnection = "network"\naddress = "{host}:{port}"\n'


def test_only_a_part_and_its_kin_are_looked_at(tmp_path: Path, world: World, capsys: Captured) -> None:
    assert main(["doctor", "--config", config(tmp_path), "--only", "time-zone"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Machine\nok     time zone")
    assert told.splitlines()[-1] == "1 green"


def test_findings_stand_below_the_reports_headings_in_its_order_and_never_in_another(
    tmp_path: Path, world: World, capsys: Captured
) -> None:
    file, report = config(tmp_path), tmp_path / "report.txt"
    told, recorded = [], []
    for _ in range(2):
        main(["doctor", "--config", file, "--language", "en", "--report", str(report)])
        told.append(parts_told(capsys.readouterr().out))
        main(["doctor", "--config", file, "--json"])
        recorded.append([finding["part"] for finding in json.loads(capsys.readouterr().out)["findings"]])
    headings = [name for name in told[0] if name in GROUPS]
    assert headings == [group.english for group in Group]
    assert told[0] == told[1]
    assert [name for name in told[0] if name not in GROUPS] == recorded[0] == recorded[1]
    on_paper = [line.partition("] ")[2] for line in report.read_text("utf-8").splitlines() if line.startswith("[")]
    assert [both(Words(name_of(part), part)) for part in recorded[0]] == [
        line[: len(both(Words(name_of(part), part)))] for part, line in zip(recorded[0], on_paper, strict=True)
    ]


GROUPS = {group.english for group in Group}


def parts_told(out: str) -> list[str]:
    """Headings and parts, one after the other."""
    lines = [line for line in out.splitlines()[:-1] if line and "→" not in line]
    return [line if line in GROUPS else line[7 : 7 + COLUMN].strip() for line in lines]


def test_a_part_is_asked_for_by_every_name_that_is_printed(
    tmp_path: Path, world: World, printer: SimulatedPrinter, capsys: Captured
) -> None:
    file = config(tmp_path, on_network(printer))
    for name in ("printer khe-in", "printer-khe-in", "Máy in khe-in", "máy in", "printer"):
        assert main(["doctor", "--config", file, "--only", name]) == 0, name
        assert "ok     printer khe-in" in capsys.readouterr().out, name
    main(["doctor", "--config", file, "--only", "network"])
    told = capsys.readouterr().out
    assert all(f" {step} " in told for step in STEPS)
    assert "time zone" not in told


def test_what_was_not_looked_at_is_never_well(tmp_path: Path, world: World, capsys: Captured) -> None:
    looked = ["doctor", "--config", config(tmp_path), "--only"]
    assert main([*looked, "insurance"]) == 1
    assert "insurance: this kiosk has none: nothing was looked at" in capsys.readouterr().err
    assert main([*looked, "printer khe-in", "time-zone"]) == 1
    assert "printer khe-in: this kiosk has none" in capsys.readouterr().err
    assert main([*looked, "heat"]) == 1, "grey"


def test_a_red_step_before_what_was_asked_for_is_told_too(tmp_path: Path, world: World, capsys: Captured) -> None:
    assert main(["doctor", "--config", config(tmp_path), "--only", "hospital"]) == 1
    told = capsys.readouterr().out
    assert "WRONG  connection        127.0.0.1:9: " in told
    assert "–      hospital          not looked at, because of: connection" in told
    assert "1 red, 1 not looked at; first: connection: " in told


def test_a_red_step_of_another_check_is_told_too(tmp_path: Path, world: World, capsys: Captured) -> None:
    file = Path(config(tmp_path, '[status]\nbroker = "mqtt://192.0.2.7"\n'))
    file.write_text(file.read_text("utf-8").replace("127.0.0.1:9", "192.0.2.7:9"), "utf-8")
    assert main(["doctor", "--config", str(file), "--only", "broker"]) == 1
    told = capsys.readouterr().out
    assert "WRONG  link              this machine has no network card" in told
    assert "–      broker            not looked at, because of: link" in told
    assert "hospital " not in told


def test_a_check_of_what_was_asked_for_that_fails_itself_is_told(
    tmp_path: Path, world: World, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(examination, "look_at_network", broken)
    assert main(["doctor", "--config", config(tmp_path), "--only", "hospital"]) == 1
    assert "WRONG  network           the check network itself failed: RuntimeError" in capsys.readouterr().out


def test_a_machine_without_settings_is_told_how_it_gets_them(tmp_path: Path, world: World, capsys: Captured) -> None:
    assert main(["doctor", "--config", str(tmp_path / "none.toml")]) == 1
    told = capsys.readouterr().out
    assert told.startswith("Program\nWRONG  configuration ")
    assert "→ The wizard on the glass makes it, or `sudo kiosk provision apply FILE`." in told
    assert "first: configuration: " in told.splitlines()[-1]


def spoken(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", language)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)


def test_the_terminal_or_an_option_says_in_which_language(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken("vi_VN.UTF-8", monkeypatch)
    assert doctor_examining.is_vietnamese(None)
    assert not doctor_examining.is_vietnamese("en")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert not doctor_examining.is_vietnamese(None)
    assert doctor_examining.is_vietnamese("vi")


@pytest.mark.usefixtures("world")
def test_a_vietnamese_terminal_is_told_in_vietnamese_by_the_same_names(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken("vi_VN.UTF-8", monkeypatch)
    report = tmp_path / "report.txt"
    looked = ["doctor", "--config", config(tmp_path), "--only", "clock", "connection", "encryption"]
    assert main([*looked, "--report", str(report)]) == 1
    told = capsys.readouterr().out
    assert "xem    clock             Đồng hồ: 2026-" in told
    assert "HỎNG   connection        Kết nối: 127.0.0.1:9: " in told
    assert "–      encryption        Mã hoá: chưa kiểm tra, vì: Kết nối" in told
    assert "→ Máy chủ đang tắt hoặc bị tường lửa chặn" in told
    assert "1 đỏ, 1 vàng, 1 chưa xem; bắt đầu từ: Kết nối: " in told
    assert "→" not in report.read_text("utf-8")
    assert "Xử lý / Remedy: Máy chủ đang tắt" in report.read_text("utf-8")
    assert main([*looked, "--language", "en"]) == 1
    assert "WRONG  connection        127.0.0.1:9: " in capsys.readouterr().out


def test_exit_codes_are_for_scripts(tmp_path: Path, world: World, capsys: Captured) -> None:
    looked = ["doctor", "--config", config(tmp_path), "--only"]
    assert main([*looked, "clock"]) == 0
    assert "1 yellow; first: clock: " in capsys.readouterr().out
    assert main([*looked, "clock", "--strict"]) == 1
    assert main([*looked, "connection"]) == 1
    assert main([*looked, "toaster"]) == 2
    assert "there is no part toaster" in capsys.readouterr().err
    assert main([*looked, "clock", "--report", "report.docx"]) == 2


def test_what_comes_behind_a_red_step_is_told_as_not_looked_at(tmp_path: Path, world: World, capsys: Captured) -> None:
    main(["doctor", "--config", config(tmp_path), "--only", "connection", "encryption", "hospital"])
    told = capsys.readouterr().out
    assert "WRONG  connection" in told
    assert "–      encryption" in told
    assert "1 red, 2 not looked at; first: connection: 127.0.0.1:9" in told


def test_the_record_for_programs_keeps_to_its_schema(tmp_path: Path, world: World, capsys: Captured) -> None:
    assert main(["doctor", "--config", config(tmp_path), "--json", "--only", "clock", "time-zone"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["version", "when", "kiosk", "release", "counts", "summary", "findings"]
    assert told["version"] == 1
    assert told["when"] == "2026-11-23T03:00:00+00:00"
    assert told["kiosk"] == {"id": "K3", "name": "Quầy 3", "hospital": "Bệnh viện Đa khoa Ví Dụ"}
    assert list(told["release"]) == ["version", "flavour", "built", "image"]
    assert told["counts"] == {"green": 1, "yellow": 1, "red": 0, "grey": 0}
    assert [finding["part"] for finding in told["findings"]] == ["clock", "time zone"]
    assert told["findings"][1] == {
        "part": "time zone",
        "group": "machine",
        "light": "green",
        "what": "Asia/Ho_Chi_Minh",
        "remedy": "",
    }


def test_a_configuration_that_cannot_be_used_is_told_whatever_was_asked_for(
    tmp_path: Path, world: World, capsys: Captured
) -> None:
    (tmp_path / "kiosk.toml").write_text("[kiosk]\nid = 3\n")
    assert main(["doctor", "--config", str(tmp_path / "kiosk.toml"), "--json", "--only", "printer"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["kiosk"] is None
    assert [finding["part"] for finding in told["findings"]] == ["configuration"]


def test_nothing_secret_is_told(tmp_path: Path, world: World, capsys: Captured) -> None:
    token = tmp_path / "token"
    token.write_text("secret-token-of-the-kiosk")
    world.environment["HTTPS_PROXY"] = "http://user:secret-word@proxy.example:3128"
    file = Path(config(tmp_path))
    text = file.read_text("utf-8").replace(':9"\n', f':9"\ntoken_file = "{token}"\n')
    file.write_text(text, "utf-8")
    main(["doctor", "--config", str(file), "--report", str(tmp_path / "report.txt")])
    told = capsys.readouterr().out + (tmp_path / "report.txt").read_text("utf-8")
    assert "http://proxy.example:3128" in told
    assert "[hospital] token_file" in told
    assert "secret-" not in told


def test_a_part_is_explained_and_so_are_all(capsys: Captured) -> None:
    assert main(["doctor", "--explain", "chip-trust"]) == 0
    assert capsys.readouterr().out.startswith("chip trust (Chứng thư chip; devices)\n    Yellow: ")
    assert main(["doctor", "--explain", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["part"] for one in told] == [part.name for part in PARTS]
    assert main(["doctor", "--explain", "toaster"]) == 2


def test_the_report_is_a_page_of_a4_as_picture_and_as_pdf(tmp_path: Path, world: World, capsys: Captured) -> None:
    looked = ["doctor", "--config", config(tmp_path), "--only", "clock", "connection", "encryption", "--report"]
    assert main([*looked, str(tmp_path / "report.png")]) == 1
    assert main([*looked, str(tmp_path / "report.PDF")]) == 1
    with Image.open(tmp_path / "report.png") as picture:
        assert picture.size == (2480, 3508)
    assert (tmp_path / "report.PDF").read_bytes().startswith(b"%PDF-")
    assert "1 page of A4" in capsys.readouterr().err


def test_a_report_of_some_parts_says_nothing_of_the_kiosk_and_is_not_signed(tmp_path: Path, world: World) -> None:
    looked = ["doctor", "--config", config(tmp_path), "--report", str(tmp_path / "report.txt"), "--only"]
    for parts in (["fonts"], ["time-zone"], ["hospital"]):
        main([*looked, *parts])
        told = (tmp_path / "report.txt").read_text("utf-8")
        assert told.startswith("KIỂM TRA MỘT PHẦN / Part check\n")
        assert "SẴN SÀNG" not in told.upper()
        assert "Kỹ thuật viên" not in told


def test_there_is_no_report_of_nothing(tmp_path: Path, world: World, capsys: Captured) -> None:
    file = tmp_path / "report.pdf"
    assert main(["doctor", "--config", config(tmp_path), "--only", "printer khe-in", "--report", str(file)]) == 1
    assert not file.exists()
    assert "nothing was looked at" in capsys.readouterr().err


def test_the_report_as_text_has_places_to_sign(tmp_path: Path, world: World) -> None:
    main(["doctor", "--config", config(tmp_path), "--report", str(tmp_path / "report.txt")])
    told = (tmp_path / "report.txt").read_text("utf-8")
    assert "Bệnh viện / Hospital: Bệnh viện Đa khoa Ví Dụ" in told
    assert "Thời điểm kiểm tra / Checked at: 23/11/2026 10:00" in told
    assert ">>> CHƯA SẴN SÀNG / Not ready" in told
    assert "[CẦN XEM] Đồng hồ / clock: " in told
    assert "Kỹ thuật viên / Technician" in told
    assert "Đại diện bệnh viện / For the hospital" in told


def test_a_report_that_cannot_be_written_says_so(tmp_path: Path, world: World, capsys: Captured) -> None:
    file = str(tmp_path / "no" / "report.pdf")
    assert main(["doctor", "--config", config(tmp_path), "--only", "time-zone", "--report", file]) == 4
    assert "No such file" in capsys.readouterr().err


def test_the_report_comes_out_of_the_ticket_printer(
    tmp_path: Path, world: World, printer: SimulatedPrinter, capsys: Captured
) -> None:
    file = config(tmp_path, on_network(printer))
    assert main(["doctor", "--config", file, "--only", "time-zone", "printer", "--print"]) == 0
    assert "printed, and confirmed by the printer" in capsys.readouterr().out
    assert len(printer.pages) == 1


def test_a_printer_without_paper_makes_the_report_fail(
    tmp_path: Path, world: World, printer: SimulatedPrinter, capsys: Captured
) -> None:
    printer.run_out_of_paper()
    file = config(tmp_path, on_network(printer))
    assert main(["doctor", "--config", file, "--only", "time-zone", "--print"]) == 1
    assert "nothing was printed: no paper" in capsys.readouterr().err


def test_a_kiosk_without_a_printer_cannot_print_it(tmp_path: Path, world: World, capsys: Captured) -> None:
    assert main(["doctor", "--config", config(tmp_path), "--only", "time-zone", "--print"]) == 4
    assert "no printer is configured" in capsys.readouterr().err


def test_the_machine_is_the_real_one_unless_a_test_says_otherwise() -> None:
    assert doctor_examining.Machine is Machine
