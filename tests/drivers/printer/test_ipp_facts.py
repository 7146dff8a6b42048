"""What a printer says of itself, and what a ticket makes of it."""

import pytest

from drivers.printer import (
    CoverOpen,
    CutterError,
    Faulty,
    NoPaper,
    Overheated,
    PaperLow,
    PrinterIdentity,
    PrinterStatus,
    Ready,
    Unknown,
    Unreachable,
)
from drivers.printer.ipp import codec
from drivers.printer.ipp.address import Address
from drivers.printer.ipp.facts import IDLE, PROCESSING, STOPPED, Facts
from drivers.printer.ipp.media import job_template

HISTORY_S = 60


def status(**told: object) -> PrinterStatus:
    group = {"printer-state": IDLE, **{name.replace("_", "-"): value for name, value in told.items()}}
    return Facts.of(group).status("the queue", history_s=HISTORY_S)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("none", Ready()),
        ("media-low-warning", PaperLow()),
        ("media-empty", NoPaper()),
        ("media-empty-error", NoPaper()),
        ("media-empty-warning", NoPaper()),
        ("media-needed-report", NoPaper()),
        ("cover-open-error", CoverOpen()),
        ("door-open", CoverOpen()),
        ("media-jam-warning", CutterError()),
        ("cutter-error", CutterError()),
        ("fuser-over-temp-error", Overheated()),
        ("offline-report", Unreachable("off or away (offline-report)")),
        ("paused", Faulty("paused")),
        ("marker-supply-empty-error", Faulty("marker-supply-empty-error")),
        ("marker-supply-low-warning", Ready()),
        ("cups-waiting-for-job-completed", Ready()),
    ],
)
def test_every_reason_has_its_status(reason: str, expected: PrinterStatus) -> None:
    assert status(printer_state_reasons=reason) == expected


def test_a_cover_is_closed_before_a_roll_is_looked_for() -> None:
    assert status(printer_state_reasons=["media-empty", "media-low", "cover-open"]) == CoverOpen()


def test_a_stopped_printer_is_faulty_in_its_own_words() -> None:
    stopped = status(printer_state=STOPPED, printer_state_message="Needs the technician")
    assert stopped == Faulty("stopped (without a reason): Needs the technician")


def test_a_printer_that_tells_no_state_is_not_taken_for_well() -> None:
    assert status(printer_state="") == Unknown("the queue does not tell its state")


def test_a_printer_that_takes_no_jobs_or_no_pdf_is_faulty() -> None:
    assert status(printer_is_accepting_jobs=False) == Faulty("the queue takes no jobs at present")
    assert status(document_format_supported=["image/jpeg"]) == Faulty("the queue takes no PDF")


def test_a_raw_queue_is_refused_as_the_pdf_would_come_out_as_letters() -> None:
    refused = status(cups_version="2.4.2", printer_make_and_model="Local Raw Printer")
    assert isinstance(refused, Faulty)
    assert "raw queue" in refused.detail


@pytest.mark.parametrize(
    ("state", "queued", "age_s", "expected"),
    [
        (IDLE, 0, HISTORY_S, NoPaper()),
        (IDLE, 0, HISTORY_S + 1, Ready()),
        (IDLE, 1, HISTORY_S + 1, NoPaper()),
        (PROCESSING, 1, HISTORY_S + 1, NoPaper()),
        (STOPPED, 0, HISTORY_S + 1, NoPaper()),
    ],
)
def test_what_an_idle_queue_last_heard_counts_for_a_while(
    state: int, queued: int, age_s: int, expected: PrinterStatus
) -> None:
    """Or a queue that once reported an empty roll would never be printed to again."""
    told = {"printer_state_reasons": "media-empty-error", "queued_job_count": queued, "printer_up_time": 1000 + age_s}
    assert status(cups_version="2.4", printer_state=state, printer_state_change_time=1000, **told) == expected


def test_a_printer_itself_says_how_it_is_however_long_ago_it_changed() -> None:
    assert status(printer_state_reasons="media-empty", printer_up_time=9000, printer_state_change_time=1) == NoPaper()


def test_a_printer_is_known_by_what_it_tells() -> None:
    told = {
        "printer-make-and-model": "Epson TM-m30III",
        "printer-device-id": "MFG:Epson;MDL:TM-m30III;SN:X000;rubbish",
        "printer-firmware-string-version": ["1.2", "3.4"],
    }
    assert Facts.of(told).identity() == PrinterIdentity("Epson", "TM-m30III", "1.2 3.4", "X000")


def test_paper_of_the_page_s_size_is_asked_for_where_there_is_such() -> None:
    def template(*media: str, **told: object) -> bytes:
        return b"".join(job_template(Facts.of({"media-supported": list(media), **told}), 72.07, 101.85))

    cut_to_size = ("roll_min_50x20mm", "roll_max_80x2000mm")
    collection = codec.media_of_size(72.07, 101.85)
    members = {"media-col-supported": ["media-size"]}
    assert collection in template(*cut_to_size, **members)
    assert collection not in template(*cut_to_size)
    assert collection not in template("custom_min_3x5in", "custom_max_8.5x14in", **members)
    assert collection not in template("iso_a4_210x297mm", **members)
    queue = template("custom_min_50x20mm", "custom_max_80x2000mm", **{"cups-version": "2.4.2"})
    assert b"Custom.72.07x101.85mm" in queue
    assert b"print-scaling" not in queue
    assert b"print-scaling\0\4none" in template(**{"print-scaling-supported": ["fit", "none"]})


@pytest.mark.parametrize(
    ("address", "uri", "url"),
    [
        ("phieu", "ipp://localhost:631/printers/phieu", "http://localhost:631/printers/phieu"),
        ("ipp://10.0.0.9", "ipp://10.0.0.9:631/ipp/print", "http://10.0.0.9:631/ipp/print"),
        ("ipps://[::1]:8631/x", "ipps://[::1]:8631/x", "https://[::1]:8631/x"),
    ],
)
def test_a_queue_s_name_and_a_uri_are_addresses(address: str, uri: str, url: str) -> None:
    found = Address.of(address)
    assert (found.uri, found.url) == (uri, url)


@pytest.mark.parametrize(
    "address", ["", "two words", "http://10.0.0.9/", "ipp://", "ipp://user:word@host/", "a/b", "a:9"]
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(ValueError, match="neither the name of a queue"):
        Address.of(address)
