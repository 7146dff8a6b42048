"""The readiness report as the technicians' menu prints it, from the findings on the glass to the printer's dots."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from drivers.printer import EscPosPrinter, NetworkTransport, PaperSize, PrinterDelays
from drivers.simulation.printer import SimulatedPrinter
from kiosk.composition.pages import lay_out_for
from kiosk.composition.service_checks import DoctorChecks
from kiosk.composition.service_report import report_page
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.readiness import readiness_of
from kiosk.doctor.telling import Examined
from kiosk.journal import Journal
from kiosk.release import running_release
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.printing import NamedPrinter, PrintDesk
from kiosk.runtime.printing.for_staff import StaffPrinting
from kiosk.settings import Settings, load
from kiosk.staff import checks
from kiosk.staff.checks import Found
from kiosk.staff.printing import PrintedWord
from kiosk.ticket import TechnicianSheet
from offline_queue import JobBook
from support.printing import KEYRING

pytestmark = pytest.mark.usefixtures("qapp")
AT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
FOUND = (
    Found("printer khe-in", checks.Light.YELLOW, "usb: ready; the roll is nearly used up", "Put in a new roll soon."),
    Found("connection", checks.Light.RED, "10.0.0.5:443: no answer", "Check the line to the hospital."),
    Found("hospital", checks.Light.GREY, "not looked at, because of: connection", "Mend connection first."),
    Found("disk", checks.Light.GREEN, "41200 MB of 58000 MB free"),
)
Begin = Callable[[SimulatedPrinter], StaffPrinting]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / "kiosk.toml"
    file.write_text(
        '[kiosk]\nid = "K3"\nname = "Sảnh A"\nhospital = "Bệnh viện Mẫu"\n[hospital]\nurl = "http://127.0.0.1:9"\n',
        "utf-8",
    )
    return load(file)


@pytest.fixture
def printer() -> Iterator[SimulatedPrinter]:
    with SimulatedPrinter.on_network() as simulated:
        yield simulated


@pytest.fixture
def begin(settings: Settings, tmp_path: Path) -> Iterator[Begin]:
    desks: list[PrintDesk] = []
    journal = Journal(StringIO())

    def begin(printer: SimulatedPrinter) -> StaffPrinting:
        driver = EscPosPrinter(NetworkTransport(*printer.address), delays=PrinterDelays(confirmation_s=3))
        desk = PrintDesk(
            (NamedPrinter("khe-in", driver),),
            lay_out_for(settings, journal),
            Lazy(lambda: JobBook.open(tmp_path / "print.db", KEYRING, name="K3/print", now=AT.timestamp())),
            post=lambda _: None,
            journal=journal,
            now=lambda: AT,
            tell_hospital=lambda *_: None,
        )
        desk.start()
        desks.append(desk)
        return StaffPrinting(
            lambda: desk,
            lambda: TechnicianSheet("", "", "", AT),
            lambda found, paper: report_page(settings, found, AT, paper),
        )

    yield begin
    for desk in desks:
        desk.close()


def test_it_comes_out_of_the_printer_and_is_cut(printer: SimulatedPrinter, begin: Begin) -> None:
    assert begin(printer).print_report(FOUND) is PrintedWord.PRINTED
    page = printer.wait_for_page()
    assert page.cut
    assert page.image.height > 1000


def test_without_paper_it_is_told_so(printer: SimulatedPrinter, begin: Begin) -> None:
    printer.run_out_of_paper()
    assert begin(printer).print_report(FOUND) is PrintedWord.NOT_PRINTED
    assert printer.pages == []


def test_a_kiosk_that_is_starting_prints_nothing() -> None:
    starting = StaffPrinting(lambda: None, lambda: TechnicianSheet("", "", "", AT), lambda *_: pytest.fail("no page"))
    assert starting.print_report(FOUND) is PrintedWord.NOT_PRINTED


def test_it_is_as_wide_as_the_paper(settings: Settings) -> None:
    wide, narrow = (report_page(settings, FOUND, AT, PaperSize(width)) for width in (576, 384))
    assert (wide.width, narrow.width) == (576, 384)
    assert narrow.height > wide.height


def test_who_signs_it_reads_vietnamese(settings: Settings) -> None:
    findings = tuple(Finding(one.part, Light(one.light.value), one.what, one.remedy) for one in FOUND)
    told = readiness_of(Examined(AT, running_release(), settings, findings), vietnamese=True)
    rows = {row.name.vi: (row.what, row.remedy) for group in told.groups for row in group.rows}
    assert rows == {
        "Máy in khe-in": ("usb: sẵn sàng; cuộn giấy sắp hết", "Sắp phải thay cuộn giấy."),
        "Kết nối": ("10.0.0.5:443: không trả lời", "Kiểm tra đường truyền đến bệnh viện."),
        "Hệ thống bệnh viện": ("chưa kiểm tra, vì: Kết nối", ""),
        "Ổ đĩa": ("còn trống 41200 MB trên 58000 MB", ""),
    }


def test_the_menu_has_every_finding_in_both_languages(settings: Settings) -> None:
    looked = DoctorChecks(settings, None)
    (scanner,) = looked.look("scanner")
    assert (scanner.part, scanner.what) == ("scanner", "not configured")
    assert scanner.vietnamese.name == "Đầu đọc mã"
    assert scanner.vietnamese.what == "chưa cấu hình"
    assert scanner.vietnamese.remedy == "Nếu kiosk có thiết bị này, thêm [scanner] vào kiosk.toml."
