"""`kiosk print` as a technician uses it, on simulated printers."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from drivers.printer import NetworkTransport, PaperSize
from drivers.simulation.printer import SimulatedPrinter
from kiosk.__main__ import main
from kiosk.commands.print_sheet import laid_out
from kiosk.commands.print_target import NotUnderstoodError, Target, printer_at
from kiosk.settings import Printer
from support.scripted_ipp import scripted_printer

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as printer:
        yield printer


@pytest.fixture
def note(tmp_path: Path) -> str:
    file = tmp_path / "note.txt"
    file.write_text("Máy in Sảnh A\nđã thay cuộn giấy mới.", "utf-8")
    return str(file)


def place(printer: SimulatedPrinter) -> str:
    host, port = printer.address
    return f"{host}:{port}"


def config(folder: Path, *tables: str) -> str:
    file = folder / "kiosk.toml"
    file.write_text(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
        + "\n".join(tables),
        "utf-8",
    )
    return str(file)


def test_a_text_comes_out_and_the_printer_confirms_it(
    printer: SimulatedPrinter, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", note, "--to", place(printer)]) == 0
    assert "printed, and confirmed by the printer" in capsys.readouterr().out
    assert len(printer.pages) == 1


def test_a_serial_printer_is_named_by_its_port(note: str) -> None:
    with SimulatedPrinter.on_serial_port() as printer:
        assert main(["print", note, "--to", f"serial:{printer.serial_port}"]) == 0
        assert len(printer.pages) == 1


def test_the_test_page_goes_to_the_first_printer_of_the_file(printer: SimulatedPrinter, tmp_path: Path) -> None:
    with SimulatedPrinter.on_network(dots=384) as other:
        tables = [
            f'[printers.{name}]\nconnection = "network"\naddress = "{place(one)}"\nwidth_dots = {dots}'
            for name, one, dots in (("khe-in", printer, 576), ("ban-ngoai", other, 384))
        ]
        file = config(tmp_path, *tables)
        assert main(["print", "--test", "--config", file]) == 0
        assert (len(printer.pages), len(other.pages)) == (1, 0)
        assert main(["print", "--test", "--config", file, "--printer", "ban-ngoai"]) == 0
        assert (len(printer.pages), len(other.pages)) == (1, 1)


@pytest.mark.parametrize(
    ("accident", "said"),
    [
        ("run_out_of_paper", ("nothing was printed: no paper", "Put in a new roll")),
        ("open_cover", ("nothing was printed: the cover is open", "until it clicks")),
        ("jam_cutter", ("the cutter is stuck", "take out scraps")),
        ("unplug", ("nothing was printed: cannot be reached", "network cable")),
        ("go_silent", ("nothing was printed: does not tell", "answers = false")),
    ],
)
def test_what_does_not_come_out_is_said_with_its_remedy(
    printer: SimulatedPrinter, note: str, capsys: pytest.CaptureFixture[str], accident: str, said: tuple[str, str]
) -> None:
    getattr(printer, accident)()
    assert main(["print", note, "--to", place(printer)]) == 1
    out, err = capsys.readouterr()
    assert all(words in err for words in said)
    assert out == ""


def test_paper_that_ends_in_the_page_is_a_torn_page(
    printer: SimulatedPrinter, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printer.run_out_of_paper(after_mm=5)
    assert main(["print", note, "--to", place(printer)]) == 1
    said = capsys.readouterr().err
    assert "did not come out whole: no paper" in said
    assert "print it again" in said


def test_a_printer_that_can_tell_nothing_is_sent_everything_and_nothing_is_claimed(
    printer: SimulatedPrinter, note: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printer.go_silent()
    file = config(tmp_path, f'[printers.a]\nconnection = "network"\naddress = "{place(printer)}"\nanswers = false')
    assert main(["print", note, "--config", file]) == 1
    said = capsys.readouterr().err
    assert "nobody knows whether it came out" in said
    assert "Look at the paper" in said
    printer.wait_for_page()


def test_a_printer_that_the_running_kiosk_has_is_left_alone(
    printer: SimulatedPrinter, note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = NetworkTransport(*printer.address)
    line.open()
    assert main(["print", note, "--to", place(printer)]) == 1
    line.close()
    assert "most likely the running kiosk" in capsys.readouterr().err
    assert printer.bytes_received == 0


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ([], 576),
        (["--paper", "58"], 384),
        (["--dpi", "300"], 576),
        (["--paper", "80", "--dpi", "300"], 848),
        (["--paper", "80", "--dpi", "180"], 512),
    ],
)
def test_a_picture_of_the_page_needs_no_printer(note: str, tmp_path: Path, words: list[str], width: int) -> None:
    out = tmp_path / "page.png"
    assert main(["print", note, "--out", str(out), *words]) == 0
    with Image.open(out) as page:
        assert page.width == width
        assert page.getextrema() != (255, 255)


def test_the_picture_of_the_test_page_names_the_printer_of_the_file(tmp_path: Path) -> None:
    out = tmp_path / "page.png"
    file = config(tmp_path, '[printers.khe-in]\nconnection = "usb"\nprofile = "TM-T88V"')
    assert main(["print", "--test", "--out", str(out), "--config", file]) == 0
    with Image.open(out) as page:
        assert page.width == 512


def test_a_picture_is_printed_dot_for_dot(printer: SimulatedPrinter, tmp_path: Path) -> None:
    picture = Image.new("1", (576, 40), 1)
    picture.paste(0, (100, 10, 300, 30))
    picture.save(tmp_path / "picture.png")
    assert main(["print", str(tmp_path / "picture.png"), "--to", place(printer)]) == 0
    (page,) = printer.pages
    box = page.image.convert("L").point(lambda dot: 255 - dot).getbbox()
    assert box is not None
    assert (box[2] - box[0], box[3] - box[1]) == (200, 20)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00\x81", "neither a text in UTF-8"),
        (b"%PDF-1.7\n", "a PDF is for printers of cups"),
        ("dòng\n".encode() * 3000, "m of paper; at most 2 m"),
        (b"", "is empty"),
    ],
)
def test_a_file_that_cannot_be_printed_there_says_why(
    printer: SimulatedPrinter, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, words: str
) -> None:
    (tmp_path / "file").write_bytes(content)
    assert main(["print", str(tmp_path / "file"), "--to", place(printer)]) == 4
    assert words in capsys.readouterr().err
    assert printer.pages == []


def test_a_file_without_an_end_is_not_read_to_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["print", "/dev/zero", "--out", str(tmp_path / "page.png")]) == 4
    assert "/dev/zero: is too large" in capsys.readouterr().err


def test_a_file_may_come_from_another_program(tmp_path: Path) -> None:
    out = tmp_path / "page.png"
    command = [sys.executable, "-m", "kiosk", "print", "-", "--out", str(out)]
    subprocess.run(command, input="Xin chào".encode(), check=True, capture_output=True)
    with Image.open(out) as page:
        assert page.getextrema() != (255, 255)


def test_of_a_queue_that_took_it_nothing_is_said_about_the_printer(
    note: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with scripted_printer() as printer:
        printer.printer["cups-version"] = "2.4.2"
        assert main(["print", note, "--to", printer.address]) == 1
    said = capsys.readouterr().err
    assert "nobody knows whether it came out: handed over to" in said
    assert said.endswith("→ Look at the paper.\n")


def test_a_printer_of_ipp_prints_a_pdf_as_it_is_and_the_test_page_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = b"%PDF-1.4\n<< /Type /Page /MediaBox [0 0 204.5 300] >>\n"
    (tmp_path / "page.pdf").write_bytes(content)
    with scripted_printer() as printer:
        assert main(["print", str(tmp_path / "page.pdf"), "--to", printer.address]) == 0
        assert "printed, and confirmed" in capsys.readouterr().out
        assert any(request.endswith(content) for request in printer.server.requests)
        assert main(["print", "--test", "--to", printer.address]) == 0
        assert len(printer.jobs) == 2


@pytest.mark.parametrize(
    ("box", "shape"),
    [
        (b"/MediaBox [0 0 200 500]", 2.5),
        (b"/MediaBox[ 10 10 110 60 ]", 0.5),
        (b"/MediaBox [-10. +.0 90 200]", 2),
        (b"/MediaBox [0 0 0 0]", 297 / 210),
        (b"/MediaBox [0 0 1-2 3.4.5]", 297 / 210),
        (b"", 297 / 210),
    ],
)
def test_a_pdf_has_the_shape_of_its_first_page(tmp_path: Path, box: bytes, shape: float) -> None:
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.4\n" + box)
    page = laid_out(Target("a", Printer("cups", "a")), tmp_path / "page.pdf", PaperSize(1000, 203))
    assert (page.width, page.height) == (1000, round(1000 * shape))


def test_a_file_that_is_missing_is_told(printer: SimulatedPrinter, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "no-such-file", "--to", place(printer)]) == 4
    assert "No such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("address", "printer"),
    [
        ("usb", Printer("usb")),
        ("usb:04b8:0202:J7K4", Printer("usb", "04b8:0202:J7K4")),
        ("serial:/dev/ttyS1", Printer("serial", "/dev/ttyS1")),
        ("/dev/ttyS1", Printer("serial", "/dev/ttyS1")),
        ("may-in:9100", Printer("network", "may-in:9100")),
        ("cups:Phong_Kham", Printer("cups", "Phong_Kham")),
        ("CUPS:Phong_Kham", Printer("cups", "Phong_Kham")),
        ("USB", Printer("usb")),
        ("ipp://192.0.2.7/ipp/print", Printer("cups", "ipp://192.0.2.7/ipp/print")),
    ],
)
def test_an_address_tells_the_connection(address: str, printer: Printer) -> None:
    assert printer_at(address) == printer


@pytest.mark.parametrize("address", ["usb:1", "serial:", "a:b:c", "cups:", "ipp://", ""])
def test_an_address_that_is_none_is_not_understood(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NotUnderstoodError):
        printer_at(address)
    assert main(["print", "--test", "--to", address]) == 2
    assert "takes" in capsys.readouterr().err


def test_a_printer_nobody_knows_is_told_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = config(tmp_path, '[printers.khe-in]\nconnection = "usb"')
    assert main(["print", "--test", "--printer", "khein", "--config", file]) == 2
    assert "there is khe-in" in capsys.readouterr().err
    assert main(["print", "--test", "--config", config(tmp_path)]) == 4
    assert "kiosk print --test --to usb" in capsys.readouterr().err
