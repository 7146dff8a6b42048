"""What a ticket costs on the wire and in time, against a bare run of the raster command over the whole picture."""

import statistics
import time
from collections.abc import Callable

import pytest
import qrcode
from PIL import Image, ImageDraw, ImageFont

from drivers.printer import Cut, EscPosPrinter, NetworkTransport, PaperSize, Printed, Raster, RasterPage, escpos
from drivers.printer.strips import BAND_ROWS, strips
from drivers.simulation.printer import SimulatedPrinter
from kiosk.ticket import Ticket, TicketKind
from kiosk.visit import Payer, Priority
from support.world import NOW
from ui.paper import PaperShape, lay_out

ROUNDS = 20

TICKET = Ticket(
    TicketKind.CONFIRMED,
    "Bệnh viện Ví Dụ",
    "Quầy 3",
    "A 042",
    "Nội",
    "Phòng 101",
    "Tầng 1",
    "N.T.M.A.",
    1988,
    Payer.SELF,
    coverage_checked=False,
    priority=Priority.NONE,
    issued_at=NOW,
    code="KSK1:V:X",
)


def ticket(width: int, height: int = 814) -> Raster:
    """A picture as full as a ticket: a few lines, one huge number, a QR code, white between and around them."""
    page = Image.new("1", (width, height))
    draw = ImageDraw.Draw(page)

    def line(y: int, words: str, size: int) -> None:
        font = ImageFont.load_default(size)
        draw.text(((width - font.getlength(words)) / 2, y), words, fill=1, font=font)

    line(16, "BENH VIEN DA KHOA MAU", 26)
    line(56, "Kham noi tong quat", 26)
    line(120, "A 042", 120)
    line(290, "Phong 12, tang 2", 36)
    for number, words in enumerate(("N.V.A. 1980", "BHYT, uu tien", "07:42", "Con 12 nguoi truoc ban")):
        line(350 + 34 * number, words, 25)
    code = qrcode.QRCode(error_correction=0, box_size=6, border=0)
    code.add_data("K3-7F2A-0042")
    code.make()
    for y, row in enumerate(code.get_matrix()):
        for x, is_dark in enumerate(row):
            if is_dark:
                left, top = (width - len(row) * 6) // 2 + x * 6, 520 + y * 6
                draw.rectangle((left, top, left + 5, top + 5), fill=1)
    line(740, "GIU PHIEU, CHO GOI SO", 26)
    return Raster(width, height, page.tobytes())


def encoded(raster: Raster) -> list[bytes]:
    """The picture as it is sent, piece by piece."""
    return [strip.data for strip in strips(RasterPage(raster).bands(BAND_ROWS))]


def bare(raster: Raster) -> int:
    """Bytes of the whole picture in raster commands of 256 rows, with nothing left out."""
    return len(raster.rows) + 8 * -(-raster.height // 256)


def milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1e3)
    return statistics.median(times)


@pytest.mark.benchmark
@pytest.mark.parametrize("width", [576, 384])
def test_a_ticket_takes_fewer_bytes_than_the_bare_raster_command(
    width: int, capsys: pytest.CaptureFixture[str]
) -> None:
    raster = ticket(width)
    data = escpos.initialise() + b"".join(encoded(raster)) + escpos.cut(Cut.PARTIAL)
    encoding = milliseconds(lambda: encoded(raster))
    with SimulatedPrinter.on_network(dots=width) as machine:
        printer = EscPosPrinter(NetworkTransport(*machine.address), paper=PaperSize(width))
        outcomes = []
        printing = milliseconds(lambda: outcomes.append(printer.print_page(RasterPage(raster))))
        printer.close()
        received = machine.bytes_received / ROUNDS
        pages = machine.pages
    with capsys.disabled():
        print(
            f"\nticket {width} × {raster.height}: {len(data)} bytes, bare raster command {bare(raster)}: "
            f"{len(data) / bare(raster):.2f} ×; with status requests {received:.0f} bytes, "
            f"{received / bare(raster):.2f} ×; "
            f"status requests hidden in the picture: {escpos.count_real_time_requests(data)}; "
            f"encoding {encoding:.1f} ms, printing over TCP loopback until confirmed {printing:.1f} ms; "
            f"at 9600 baud {len(data) / 960:.0f} s, at 115200 baud {len(data) / 11520:.1f} s"
        )
    assert outcomes == [Printed()] * ROUNDS
    assert bytes(byte ^ 0xFF for byte in pages[-1].image.tobytes()) == raster.rows
    assert received <= 1.15 * bare(raster)


@pytest.mark.benchmark
@pytest.mark.parametrize(("width", "dots_per_inch"), [(576, 203), (384, 203), (832, 300)])
def test_a_real_ticket_takes_fewer_bytes_than_the_bare_raster_command(
    qapp, capsys: pytest.CaptureFixture[str], width: int, dots_per_inch: int
) -> None:
    sheet = lay_out(TICKET, PaperShape(width, dots_per_inch))
    bands = [Raster(band.width, band.height, band.rows) for band in sheet.bands(BAND_ROWS)]
    whole = Raster(width, sum(band.height for band in bands), b"".join(band.rows for band in bands))
    sent = [strip.data for strip in strips(bands, dots_per_inch=dots_per_inch)]
    data = escpos.initialise(dots_per_inch) + b"".join(sent) + escpos.cut(Cut.PARTIAL)
    questions = 3 * (len(sent) + 8)
    with capsys.disabled():
        print(
            f"\nticket {width} × {whole.height} at {dots_per_inch} dpi: {len(data)} bytes and "
            f"{questions} of questions, {(len(data) + questions) / bare(whole):.2f} × the bare raster command"
        )
    assert len(data) + questions <= 1.15 * bare(whole)
