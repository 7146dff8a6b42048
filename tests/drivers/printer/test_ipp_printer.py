"""What counts as printed on a printer that speaks IPP, and what a hostile one can do: waste a wait, no more."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.printer import (
    CoverOpen,
    Faulty,
    NoPaper,
    NotStarted,
    PaperLow,
    PaperSize,
    Printed,
    PrintOutcome,
    Ready,
    Unconfirmed,
    Unknown,
    Unreachable,
)
from drivers.printer.ipp import IppPrinter, IppWaits
from support.certificates import Authority, server_context
from support.scripted_ipp import (
    ABORTED,
    CANCEL_JOB,
    CANCELLED,
    COMPLETED,
    GET_JOB,
    GET_JOBS,
    GET_PRINTER,
    HELD,
    PENDING,
    PRINT_JOB,
    PROCESSING,
    STOPPED,
    Group,
    ScriptedPrinter,
    encoded,
    http,
    scripted_printer,
)
from support.tickets_as_pdf import PdfPage

PATIENT = IppWaits(answer_s=10.0, hand_over_s=10.0, job_s=20.0, poll_s=0.01, cancel_s=10.0)
"""For tests in which everything comes: the waits are never used up, however busy the machine is."""

BRISK = IppWaits(answer_s=10.0, hand_over_s=10.0, job_s=0.2, poll_s=0.01, cancel_s=0.1)
"""For tests in which the end of a job does not come."""

HASTY = IppWaits(answer_s=0.3)
"""For tests in which answers do not come."""


@pytest.fixture
def machine() -> Iterator[ScriptedPrinter]:
    with scripted_printer() as printer:
        yield printer


def driver(machine: ScriptedPrinter, waits: IppWaits = PATIENT, certificate: Path | None = None) -> IppPrinter:
    return IppPrinter(machine.address, paper=PaperSize(), waits=waits, certificate=certificate)


def detail(outcome: PrintOutcome | None) -> str:
    assert isinstance(outcome, Unconfirmed)
    assert isinstance(outcome.reason, Unknown)
    return outcome.reason.detail


# Printed, and not


def test_a_job_whose_sheets_are_all_stacked_is_printed(machine: ScriptedPrinter) -> None:
    printer = driver(machine)
    outcome = printer.print_page(PdfPage(height=814))
    assert outcome == printer.revisit() == Printed()
    assert isinstance(outcome, Printed)
    assert outcome.rows == 814


def test_the_whole_pdf_arrives_and_its_name_tells_nothing(machine: ScriptedPrinter) -> None:
    IppPrinter(machine.address, paper=PaperSize(), owner="kiosk-K3").print_page(PdfPage())
    request = next(heard for heard in machine.server.requests if b"%PDF" in heard)
    assert request.endswith(PdfPage().pdf())
    name = str(machine.jobs[0]["job-name"])
    assert name.startswith("kiosk-K3 ")
    assert int(name.removeprefix("kiosk-K3 "), 16)


@pytest.mark.parametrize(
    "told",
    [
        {"job-state-reasons": ["job-completed-successfully", "queued-in-device"]},
        {"job-state-reasons": "job-completed-with-errors"},
        {"job-state-reasons": "media-jam-error"},
        {"job-impressions-completed": 0},
        {"job-media-sheets-completed": 0, "job-impressions-completed": 0},
    ],
    ids=["only queued", "with errors", "an error", "no impression", "no sheet"],
)
def test_completed_with_a_doubt_is_not_printed(machine: ScriptedPrinter, told: Group) -> None:
    machine.outcome |= told
    assert detail(driver(machine).print_page(PdfPage())).startswith("completed, but")


def test_a_printer_that_counts_sheets_but_no_impressions_is_believed(machine: ScriptedPrinter) -> None:
    machine.outcome |= {"job-media-sheets-completed": 1, "job-impressions-completed": 0}
    assert driver(machine).print_page(PdfPage()) == Printed()


def test_a_queue_of_cups_never_makes_a_ticket_printed(machine: ScriptedPrinter) -> None:
    machine.printer["cups-version"] = "2.4.2"
    printer = driver(machine)
    outcome = printer.print_page(PdfPage())
    assert "handed over" in detail(outcome)
    assert "cannot tell whether paper came out" in detail(printer.revisit())
    assert isinstance(outcome, Unconfirmed)
    assert not outcome.torn


def test_paper_that_ended_with_the_job_leaves_it_unconfirmed(machine: ScriptedPrinter) -> None:
    def complete_without_paper(connection: socket.socket) -> None:
        machine.printer["printer-state-reasons"] = "media-empty-error"
        connection.sendall(http(encoded(0, (2, machine.jobs[-1]))))

    machine.instead[PRINT_JOB] = complete_without_paper
    assert driver(machine).print_page(PdfPage()) == Unconfirmed(NoPaper())


@pytest.mark.parametrize(("begun", "torn"), [(1, True), (0, False)], ids=["begun", "not begun"])
def test_a_job_the_printer_gave_up_is_torn_when_it_had_begun(machine: ScriptedPrinter, begun: int, torn: bool) -> None:
    machine.outcome = {"job-state": ABORTED, "job-state-reasons": "aborted-by-system", "time-at-processing": begun}
    outcome = driver(machine).print_page(PdfPage())
    assert detail(outcome) == "the job was given up (aborted-by-system)"
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn is torn


# Not begun


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"printer-state-reasons": "media-empty-error"}, NoPaper()),
        ({"printer-state-reasons": "cover-open"}, CoverOpen()),
        ({"printer-state": 5, "printer-state-reasons": "paused"}, Faulty("stopped (paused)")),
        ({"printer-is-accepting-jobs": False}, Faulty("the printer at 127.0.0.1 takes no jobs at present")),
    ],
    ids=["no paper", "cover", "paused", "takes no jobs"],
)
def test_a_printer_that_cannot_print_is_sent_nothing(machine: ScriptedPrinter, told: Group, status: Faulty) -> None:
    machine.printer |= told
    assert driver(machine).print_page(PdfPage()) == NotStarted(status)
    assert PRINT_JOB not in machine.asked


def test_a_roll_that_nears_its_end_still_prints(machine: ScriptedPrinter) -> None:
    machine.printer["printer-state-reasons"] = "media-low-warning"
    printer = driver(machine)
    assert printer.status() == PaperLow()
    assert printer.print_page(PdfPage()) == Printed()


def test_a_job_that_was_refused_was_not_begun(machine: ScriptedPrinter) -> None:
    machine.instead[PRINT_JOB] = lambda connection: connection.sendall(http(encoded(0x0507)))
    assert driver(machine).print_page(PdfPage()) == NotStarted(Faulty("the printer at 127.0.0.1 is busy"))


def test_a_page_wider_than_the_paper_is_a_mistake_of_ours(machine: ScriptedPrinter) -> None:
    with pytest.raises(ValueError, match="577 dots"):
        driver(machine).print_page(PdfPage(width=577))


def test_before_the_first_page_there_is_nothing_to_revisit(machine: ScriptedPrinter) -> None:
    assert driver(machine).revisit() is None


# No end


@pytest.mark.parametrize(("state", "torn"), [(PENDING, False), (PROCESSING, True), (STOPPED, True)])
def test_a_job_without_an_end_is_cancelled(machine: ScriptedPrinter, state: int, torn: bool) -> None:
    machine.outcome = {"job-state": state}
    outcome = driver(machine, BRISK).print_page(PdfPage())
    assert detail(outcome) == "the printer at 127.0.0.1 did not end its job in time"
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn is torn
    assert machine.jobs[0]["job-state"] == CANCELLED


def test_paper_that_ends_while_it_prints_cancels_the_rest_at_once(machine: ScriptedPrinter) -> None:
    machine.outcome = {"job-state": PROCESSING}

    def paper_ends(connection: socket.socket) -> None:
        machine.printer["printer-state-reasons"] = "media-empty-error"
        connection.sendall(http(encoded(0, (2, machine.jobs[-1]))))

    machine.instead[PRINT_JOB] = paper_ends
    outcome = driver(machine).print_page(PdfPage())
    assert outcome == Unconfirmed(NoPaper())
    assert isinstance(outcome, Unconfirmed)
    assert outcome.torn
    assert machine.jobs[0]["job-state"] == CANCELLED


def test_a_job_that_ends_while_it_is_cancelled_is_printed(machine: ScriptedPrinter) -> None:
    machine.outcome = {"job-state": PROCESSING}

    def too_late(connection: socket.socket) -> None:
        machine.jobs[-1]["job-state"] = COMPLETED
        connection.sendall(http(encoded(0x0404)))

    machine.instead[CANCEL_JOB] = too_late
    assert driver(machine, BRISK).print_page(PdfPage()) == Printed()


# The connection breaks


def hang_up(connection: socket.socket) -> None:
    connection.shutdown(socket.SHUT_RDWR)


def test_a_job_whose_number_was_never_heard_is_found_by_its_name(machine: ScriptedPrinter) -> None:
    machine.jobs.append({"job-id": 1, "job-name": "Kiosk 0", "job-state": COMPLETED})
    machine.instead[PRINT_JOB] = hang_up
    assert driver(machine).print_page(PdfPage()) == Printed()
    assert machine.asked.count(PRINT_JOB) == 1


def test_a_job_that_was_taken_with_an_error_is_looked_for(machine: ScriptedPrinter) -> None:
    machine.instead[PRINT_JOB] = lambda connection: connection.sendall(http(encoded(0x0500)))
    assert driver(machine).print_page(PdfPage()) == Printed()


def test_a_job_that_did_not_arrive_is_unconfirmed_and_not_sent_again(machine: ScriptedPrinter) -> None:
    def lose(connection: socket.socket) -> None:
        machine.jobs.clear()
        hang_up(connection)

    machine.instead[PRINT_JOB] = lose
    printer = driver(machine)
    assert "broke the connection" in detail(printer.print_page(PdfPage()))
    assert "broke the connection" in detail(printer.revisit())
    assert machine.asked.count(PRINT_JOB) == 1


def test_a_late_look_finds_the_end_of_a_job(machine: ScriptedPrinter) -> None:
    machine.instead = dict.fromkeys((PRINT_JOB, GET_JOBS), hang_up)
    printer = driver(machine, BRISK)
    assert isinstance(printer.print_page(PdfPage()), Unconfirmed)
    machine.instead.clear()
    assert printer.revisit() == printer.revisit() == Printed()


def test_what_is_left_of_a_page_is_cancelled_before_the_next(machine: ScriptedPrinter) -> None:
    machine.outcome = {"job-state": PROCESSING}
    machine.instead = dict.fromkeys((GET_JOB, CANCEL_JOB), hang_up)
    printer = driver(machine, BRISK)
    assert isinstance(printer.print_page(PdfPage()), Unconfirmed)
    machine.instead.clear()
    machine.outcome = {"job-state": COMPLETED}
    assert printer.print_page(PdfPage()) == Printed()
    assert [job["job-state"] for job in machine.jobs] == [CANCELLED, COMPLETED]


def test_recovering_cancels_what_a_killed_kiosk_left_and_nobody_else_s(machine: ScriptedPrinter) -> None:
    names = ("kiosk-K3 00ff", "kiosk-K4 00ff", "kiosk-K33 00ff", "Menu")
    machine.jobs = [{"job-id": n, "job-name": name, "job-state": PENDING} for n, name in enumerate(names, 1)]
    assert IppPrinter(machine.address, paper=PaperSize(), waits=PATIENT, owner="kiosk-K3").recover() == Ready()
    assert [job["job-state"] for job in machine.jobs] == [CANCELLED, PENDING, PENDING, PENDING]


def test_a_stranger_s_job_that_got_its_number_after_a_power_cut_is_not_its_own(machine: ScriptedPrinter) -> None:
    machine.outcome = {"job-state": PROCESSING}
    stranger: Group = {"job-id": 1, "job-name": "kiosk-K4 00ff", "job-state": COMPLETED}

    def lose_its_jobs(connection: socket.socket) -> None:
        connection.sendall(http(encoded(0, (2, machine.jobs[-1]))))
        machine.jobs[:] = [stranger]

    machine.instead[PRINT_JOB] = lose_its_jobs
    printer = driver(machine)
    for outcome in (printer.print_page(PdfPage()), printer.revisit()):
        assert "knows nothing of the job any more" in detail(outcome)
    del machine.instead[PRINT_JOB]
    stranger["job-state"] = PENDING
    machine.outcome = {"job-state": COMPLETED}
    assert printer.print_page(PdfPage()) == Printed()
    assert stranger["job-state"] == PENDING


@pytest.mark.parametrize("cups", [True, False])
def test_a_job_that_is_forgotten_at_its_end_is_no_fault_of_the_printer(machine: ScriptedPrinter, cups: bool) -> None:
    if cups:
        machine.printer["cups-version"] = "2.4.2"
    machine.instead[GET_JOB] = lambda connection: connection.sendall(http(encoded(0x0406)))
    printer = driver(machine)
    outcome = printer.print_page(PdfPage())
    assert "knows nothing of the job any more" in detail(outcome)
    assert isinstance(outcome, Unconfirmed)
    assert (outcome.blind, outcome.torn) == (cups, False)
    assert printer.revisit() == outcome


def test_a_queue_that_holds_its_jobs_back_is_not_waited_for(machine: ScriptedPrinter) -> None:
    machine.outcome = {"job-state": HELD, "job-state-reasons": "job-hold-until-specified"}
    outcome = driver(machine).print_page(PdfPage())
    assert outcome == Unconfirmed(Faulty("the printer at 127.0.0.1 holds its jobs back (job-hold-until-specified)"))
    assert machine.jobs[-1]["job-state"] == CANCELLED


# Hostile


def drip(machine: ScriptedPrinter) -> Callable[[socket.socket], None]:
    return lambda connection: machine.server.drip(connection, http(encoded(0, (4, machine.printer))))


def slow_body(machine: ScriptedPrinter) -> Callable[[socket.socket], None]:
    def serve(connection: socket.socket) -> None:
        head, end, body = http(encoded(0, (4, machine.printer))).partition(b"\r\n\r\n")
        connection.sendall(head + end)
        machine.server.drip(connection, body)

    return serve


def endless(machine: ScriptedPrinter) -> Callable[[socket.socket], None]:
    def serve(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nConnection: close\r\n\r\n")
        while not machine.server.over.is_set():
            connection.sendall(bytes(65_536))

    return serve


def silent(machine: ScriptedPrinter) -> Callable[[socket.socket], None]:
    return lambda _: machine.server.over.wait(10) and None


@pytest.mark.parametrize("hostility", [drip, slow_body, silent])
def test_a_printer_that_takes_for_ever_costs_one_wait(
    machine: ScriptedPrinter, hostility: Callable[[ScriptedPrinter], Callable[[socket.socket], None]]
) -> None:
    machine.instead[GET_PRINTER] = hostility(machine)
    assert driver(machine, HASTY).status() == Unknown("the printer at 127.0.0.1 gave no answer within 0.3 s")


def test_an_answer_without_an_end_is_cut_off(machine: ScriptedPrinter) -> None:
    machine.instead[GET_PRINTER] = endless(machine)
    assert driver(machine).status() == Unknown("the printer at 127.0.0.1 gives an answer without an end")


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (http(b"", "401 Unauthorized"), Faulty("the printer at 127.0.0.1 asks for a password")),
        (
            http(b"", "426 Upgrade Required"),
            Faulty("the printer at 127.0.0.1 wants an encrypted line: write ipps:// in its address"),
        ),
        (http(b"\x01\x01\0\0\0\0\0\1"), Unknown("the printer at 127.0.0.1 gives an answer that is no IPP")),
        (
            http(b"<html>", "200 OK\r\nContent-Type: text/html"),
            Unknown("the printer at 127.0.0.1 answers with HTTP 200 and text/html, which is no IPP"),
        ),
        (
            http(b"", "307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/"),
            Unknown("the printer at 127.0.0.1 answers with HTTP 307 and application/octet-stream, which is no IPP"),
        ),
        (http(encoded(0x0406)), Unreachable("there is no printer at 127.0.0.1:{port}/ipp/print")),
        (http(encoded(0x0503)), Faulty("the printer at 127.0.0.1 does not speak this version of IPP")),
        (b"SSH-2.0-printer\r\n", Unknown("the printer at 127.0.0.1 broke the connection (ClientResponseError)")),
    ],
    ids=["password", "wants TLS", "no IPP", "web page", "redirected", "unknown", "version", "no HTTP"],
)
def test_answers_that_are_none_are_told_to_technicians(machine: ScriptedPrinter, answer: bytes, status: Faulty) -> None:
    machine.instead[GET_PRINTER] = lambda connection: connection.sendall(answer)
    expected = type(status)(status.detail.replace("{port}", str(machine.server.port)))
    printer = driver(machine)
    assert printer.status() == expected
    assert printer.identify() is None
    assert printer.print_page(PdfPage()) == NotStarted(expected)


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    printer = IppPrinter(f"ipp://127.0.0.1:{port}", paper=PaperSize(), waits=PATIENT)
    reason = Unreachable("the printer at 127.0.0.1 does not answer: Connection refused")
    assert printer.status() == printer.recover() == reason
    assert printer.print_page(PdfPage()) == NotStarted(reason)


def test_a_name_server_that_is_silent_costs_one_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    waited_out = []

    def never(*_: object, **__: object) -> list[object]:
        over.wait(20)
        waited_out.append("20 s")
        raise socket.gaierror(socket.EAI_AGAIN, "no name server")

    monkeypatch.setattr(socket, "getaddrinfo", never)
    try:
        printer = IppPrinter("ipp://printer.invalid", paper=PaperSize(), waits=HASTY)
        assert printer.status() == Unreachable("the printer at printer.invalid gave no answer within 0.3 s")
        assert not waited_out
    finally:
        over.set()


# Encrypted


def test_only_a_certificate_that_is_trusted_gets_a_ticket(tmp_path: Path) -> None:
    authority = Authority(tmp_path / "ours")
    stranger = Authority(tmp_path / "theirs", word="Another Authority")
    with scripted_printer(server_context(authority)) as machine:
        assert driver(machine, certificate=authority.file).print_page(PdfPage()) == Printed()
        assert machine.asked
        machine.asked.clear()
        for certificate in (None, stranger.file):
            outcome = driver(machine, certificate=certificate).print_page(PdfPage())
            assert isinstance(outcome, NotStarted)
            assert isinstance(outcome.status, Unreachable)
            assert "certificate that is not to be trusted" in outcome.status.detail
        (tmp_path / "no.pem").write_text("no certificate", "ascii")
        for name, why in (("no.pem", "is no PEM file"), ("missing.pem", "No such file")):
            outcome = driver(machine, certificate=tmp_path / name).print_page(PdfPage())
            assert isinstance(outcome, NotStarted)
            assert isinstance(outcome.status, Unreachable)
            assert f"{name}: {why}" in outcome.status.detail
        assert not machine.asked
