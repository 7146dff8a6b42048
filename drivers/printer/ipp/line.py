"""What is asked of a printer, one question each."""

import socket
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from drivers.printer.ipp import codec, facts, jobs, wire
from drivers.printer.ipp.address import Address
from drivers.printer.ipp.codec import Answer, attribute
from drivers.printer.ipp.errors import Gone, IppError, Lost, Refused, Unreached
from drivers.printer.ipp.facts import Facts
from drivers.printer.ipp.jobs import Job

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_JOBS, GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000A, 0x000B

_NO_MORE_THAN = 50
_NOT_FOUND, _GONE = 0x0406, 0x0407
_REFUSED = 0x0200
_UNCERTAIN = (0x0500, 0x0504, 0x0508)
"""Internal error, device error, job cancelled: said also when a job had begun."""
_REFUSALS = {
    0x0401: "does not allow this",
    0x0402: "asks for a password",
    0x0403: "does not allow this computer",
    0x040A: "takes no PDF",
    0x0501: "does not know how to do this",
    0x0503: "does not speak this version of IPP",
    0x0506: "takes no jobs at present",
    0x0507: "is busy",
    0x050A: "is switched off",
}


class IppLine:
    """Questions to one printer. All raise IppError."""

    def __init__(self, address: Address, *, owner: str, answer_s: float, certificate: Path | None) -> None:
        self._address = address
        self._owner = owner or f"kiosk-{socket.gethostname()}"
        self._answer_s = answer_s
        self._certificate = certificate

    @property
    def name(self) -> str:
        """What technicians call the printer."""
        return self._address.name

    @property
    def owner(self) -> str:
        """The user whom the jobs of this kiosk belong to."""
        return self._owner

    def printer(self) -> Facts:
        """How and what it is."""
        answer = self._ask(GET_PRINTER, asking_for(facts.ASKED), names=facts.ASKED)
        if not answer.printers:
            raise Lost(f"{self._address.name} tells nothing of itself")
        return Facts.of(answer.printers[0])

    def send(self, name: str, document: bytes, job: Sequence[bytes], *, within_s: float) -> Job:
        """Hands over a PDF to print as it is."""
        about = [
            attribute(codec.NAME, "job-name", name),
            attribute(codec.BOOLEAN, "ipp-attribute-fidelity", False),
            attribute(codec.MIME_TYPE, "document-format", "application/pdf"),
        ]
        answer = self._ask(PRINT_JOB, *about, job=job, document=document, names=jobs.ASKED, within_s=within_s)
        if not answer.jobs or not (taken := Job.of(answer.jobs[0])).number:
            raise Lost(f"{self._address.name} took the ticket, and gave no number for it")
        return taken

    def job(self, number: int) -> Job | None:
        """How a job is; None for one that the printer does not know, or no longer."""
        try:
            answer = self._ask(GET_JOB, asking_for(jobs.ASKED), number=number, names=jobs.ASKED)
        except Gone:
            return None
        if not answer.jobs:
            raise Lost(f"{self._address.name} tells nothing of its job")
        return Job.of(answer.jobs[0])

    def jobs(self, *, completed: bool = False) -> list[Job]:
        """Jobs of this kiosk that are still to come, or those that are over."""
        about = [
            attribute(codec.INTEGER, "limit", _NO_MORE_THAN),
            asking_for(jobs.ASKED),
            attribute(codec.KEYWORD, "which-jobs", "completed" if completed else "not-completed"),
            attribute(codec.BOOLEAN, "my-jobs", True),
        ]
        return [Job.of(group) for group in self._ask(GET_JOBS, *about, names=jobs.ASKED).jobs]

    def find(self, name: str) -> Job | None:
        """The job of this name, whose number was never told."""
        for completed in (False, True):
            for job in self.jobs(completed=completed):
                if job.name == name:
                    return job
        return None

    def cancel(self, number: int) -> None:
        """Has a job come out no more; one that is over stays as it is."""
        with suppress(Refused):
            self._ask(CANCEL_JOB, number=number)

    def erase(self, number: int) -> None:
        """Has a CUPS forget a job that is over, and the document it keeps of it: for a day unless told otherwise."""
        with suppress(IppError):
            self._ask(CANCEL_JOB, attribute(codec.BOOLEAN, "purge-job", True), number=number)

    def _ask(
        self,
        operation: int,
        *about: bytes,
        names: Sequence[str] = (),
        number: int | None = None,
        job: Sequence[bytes] = (),
        document: bytes = b"",
        within_s: float | None = None,
    ) -> Answer:
        target = [attribute(codec.URI, "printer-uri", self._address.uri)]
        if number is not None:
            target.append(attribute(codec.INTEGER, "job-id", number))
        user = attribute(codec.NAME, "requesting-user-name", self._owner)
        question = codec.request(operation, [*target, user, *about], job, document)
        try:
            answer = exchange(self._address.url, question, names, within_s or self._answer_s, self._certificate)
        except IppError as error:
            raise type(error)(f"{self._address.name} {error}") from error
        if answer.status in (_NOT_FOUND, _GONE):
            if number is None:
                raise Unreached(f"there is no {self._address.place}")
            raise Gone(f"{self._address.name} knows no such job")
        if answer.status in _UNCERTAIN:
            raise Lost(f"{self._address.name} answers with IPP error 0x{answer.status:04X}")
        if answer.status >= _REFUSED:
            why = _REFUSALS.get(answer.status, f"refuses with IPP error 0x{answer.status:04X}")
            raise Refused(f"{self._address.name} {why}")
        return answer


def exchange(
    url: str, question: bytes, names: Sequence[str], within_s: float, certificate: Path | None = None
) -> Answer:
    """One question and what its answer says of the attributes of these names. Raises IppError."""
    return codec.read(wire.ask(url, question, within_s=within_s, certificate=certificate), frozenset(names))


def asking_for(names: Sequence[str]) -> bytes:
    """The attribute that says which attributes are wanted."""
    return attribute(codec.KEYWORD, "requested-attributes", *names)
