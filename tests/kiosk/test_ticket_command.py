"""`kiosk ticket`: a template is written, looked at, checked."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.__main__ import main
from kiosk.commands.ticket_preview import PAPERS
from ui.paper.page import page_of
from ui.paper.template_samples import CODE

pytestmark = pytest.mark.usefixtures("qapp")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "ticket.toml"
    assert main(["ticket", "template", "--out", str(path)]) == 0
    return path


def codes_in(path: Path) -> list[str]:
    page = page_of(QImage(str(path)))
    rows = np.frombuffer(page.rows, dtype=np.uint8).reshape(page.height, -1)
    ink = np.unpackbits(rows, axis=1)[:, : page.width]
    found = zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8), formats=zxingcpp.BarcodeFormat.QRCode)
    return [code.text for code in found]


def test_the_template_that_is_written_is_the_ticket_that_is_printed(template: Path, tmp_path: Path) -> None:
    ours, own = tmp_path / "ours.png", tmp_path / "own.png"
    assert main(["ticket", "preview", "--out", str(ours)]) == 0
    assert main(["ticket", "preview", str(template), "--out", str(own)]) == 0
    assert ours.read_bytes() == own.read_bytes()
    assert codes_in(ours) == [CODE]


def test_the_template_is_printed_where_no_file_is_named(template: Path, capsys: Capture) -> None:
    assert main(["ticket", "template"]) == 0
    assert capsys.readouterr().out == template.read_text("utf-8")


def test_a_file_that_is_there_is_not_written_over(template: Path, capsys: Capture) -> None:
    template.write_text("mine", "utf-8")
    assert main(["ticket", "template", "--out", str(template)]) == 1
    assert template.read_text("utf-8") == "mine"
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["template", "preview"])
def test_a_place_that_cannot_be_written_is_named(place: str, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "nowhere" / "file.png"
    assert main(["ticket", place, "--out", str(out)]) == 4
    assert str(out) in capsys.readouterr().err


def test_a_good_template_is_told_so_with_its_length(template: Path, capsys: Capture) -> None:
    assert main(["ticket", "check", str(template)]) == 0
    told = capsys.readouterr()
    assert "can be used; a usual ticket becomes 1" in told.out
    assert told.err == ""


def test_every_doubt_is_told_and_the_answer_is_no(template: Path, capsys: Capture) -> None:
    text = template.read_text("utf-8").replace('kind = "notices"', 'kind = "text"\nvi = "CCCD 001090012345"')
    template.write_text(text, "utf-8")
    assert main(["ticket", "check", str(template)]) == 1
    told = capsys.readouterr()
    assert "can be used" not in told.out
    assert 'has to show "provisional", "copy", "priority", "payment"' in told.err
    assert "001090012345 looks like the number of a person's card" in told.err


def test_a_template_too_long_on_paper_is_told_so(template: Path, capsys: Capture) -> None:
    template.write_text(template.read_text("utf-8").replace("longest_mm = 220", "longest_mm = 90"), "utf-8")
    assert main(["ticket", "check", str(template)]) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 3, "one line for each kind of ticket"
    assert all("90 mm is the most" in line for line in told)


@pytest.mark.parametrize("place", ["check", "preview"])
def test_what_is_no_template_is_told_with_its_line(template: Path, place: str, capsys: Capture) -> None:
    template.write_text('version = 1\n[[block]]\nkind = "nummer"\n', "utf-8")
    assert main(["ticket", place, str(template)]) == 1
    assert f'{template}, line 3: block 1, kind: "nummer" is no kind of block' in capsys.readouterr().err


def test_a_doubtful_template_is_drawn_and_its_doubts_are_told(template: Path, tmp_path: Path, capsys: Capture) -> None:
    template.write_text('version = 1\n[[block]]\nkind = "number"\n', "utf-8")
    out = tmp_path / "ticket.png"
    assert main(["ticket", "preview", str(template), "--out", str(out)]) == 0
    assert "could be any day's" in capsys.readouterr().err
    assert not QImage(str(out)).isNull()


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize(("paper", "dpi", "dots"), [("80", "203", 576), ("58", "300", 567)])
def test_every_kind_of_paper_can_be_looked_at(kind: str, paper: str, dpi: str, dots: int, tmp_path: Path) -> None:
    out = tmp_path / "paper.png"
    arguments = ["--kind", kind, "--paper", paper, "--dpi", dpi, "--language", "en", "--crowded"]
    assert main(["ticket", "preview", "--out", str(out), *arguments]) == 0
    assert QImage(str(out)).width() == dots


def test_the_same_comes_as_pdf(tmp_path: Path) -> None:
    out = tmp_path / "ticket.pdf"
    assert main(["ticket", "preview", "--pdf", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_template_is_never_drawn_over(template: Path, tmp_path: Path, capsys: Capture) -> None:
    before = template.read_bytes()
    (tmp_path / "same.toml").symlink_to(template)
    for out in (template, tmp_path / "same.toml"):
        assert main(["ticket", "preview", str(template), "--out", str(out)]) == 1
        assert "is the template itself" in capsys.readouterr().err
    assert template.read_bytes() == before


def test_a_pdf_is_called_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["ticket", "preview", "--pdf"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["ticket.pdf"]
