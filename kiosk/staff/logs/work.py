"""Gathers what technicians need of this kiosk and writes it to a stick. Blocking, for a minute at most."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.staff.carry_keys import CarryKey
from kiosk.staff.carrying import ExportProblem, problem_of
from kiosk.staff.checks import Found
from kiosk.staff.logs.bundle import sealed_logs
from kiosk.staff.logs.journal_lines import JournalRead, NoJournal, read_journal
from kiosk.staff.logs.masking import masked
from kiosk.staff.logs.secrets_out import without_secrets
from offline_queue import OutboxError


class LogsWork:
    """`versions` and `settings` give texts, `report` the doctor's findings; `settings` may raise OSError."""

    def __init__(
        self,
        *,
        kiosk_id: str,
        versions: Callable[[], str],
        settings: Callable[[], str],
        report: Callable[[], tuple[Found, ...]],
        now: Callable[[], datetime],
        journal: Callable[[], JournalRead | NoJournal] = read_journal,
    ) -> None:
        self._kiosk_id = kiosk_id
        self._versions = versions
        self._settings = settings
        self._report = report
        self._now = now
        self._journal = journal

    def save(self, folder: Path, key: CarryKey) -> tuple[Path, int] | ExportProblem:
        """One new file in this folder, and how many lines of the journal it has: none where there is no journal."""
        file = logs_file(folder, self._kiosk_id, self._now())
        try:
            if file.exists():
                return ExportProblem.NAME_TAKEN
        except OSError as error:
            return problem_of(error)
        parts, lines = self.gathered()
        try:
            sealed_logs(file, key, parts)
        except OutboxError as error:
            cause = error.__cause__
            return problem_of(cause) if isinstance(cause, OSError) else ExportProblem.STICK_FULL
        except OSError as error:
            return problem_of(error)
        return file, lines

    def gathered(self) -> tuple[dict[str, str], int]:
        """The parts, masked, and how many lines of the journal are among them."""
        try:
            settings = without_secrets(self._settings())
        except OSError as error:
            settings = f"# not readable: {error.strerror}\n"
        journal = self._journal()
        lines = journal.lines if isinstance(journal, JournalRead) else (f"no journal: {journal.why}",)
        if isinstance(journal, JournalRead) and journal.left_out:
            lines = (f"{journal.left_out} older lines were left out", *lines)
        parts = {
            "versions.txt": self._versions(),
            "doctor.txt": "".join(f"{line}\n" for line in map(_told, self._report())),
            "settings.toml": settings,
            "journal.log": "".join(f"{line}\n" for line in lines),
        }
        return parts, len(journal.lines) if isinstance(journal, JournalRead) else 0


def logs_file(folder: Path, kiosk_id: str, at: datetime) -> Path:
    """The name of a file of logs made there now."""
    return folder / f"kiosk-{kiosk_id}-{at:%Y%m%d-%H%M%S}.logs"


def _told(found: Found) -> str:
    remedy = f"  -> {found.remedy}" if found.remedy else ""
    return masked(f"{found.light.value:6} {found.part}: {found.what}{remedy}")
