"""The kiosk's own words on a stick: journal, doctor's report, settings, versions; masked again and sealed.

LogsError     the file cannot be opened: another key, no such file, or damaged
"""

from kiosk.staff.logs.bundle import LogsError, opened, sealed_logs
from kiosk.staff.logs.journal_lines import DAYS, JournalRead, NoJournal, read_journal
from kiosk.staff.logs.masking import MASKED, masked
from kiosk.staff.logs.secrets_out import without_secrets
from kiosk.staff.logs.work import LogsWork, logs_file

__all__ = [
    "DAYS",
    "MASKED",
    "JournalRead",
    "LogsError",
    "LogsWork",
    "NoJournal",
    "logs_file",
    "masked",
    "opened",
    "read_journal",
    "sealed_logs",
    "without_secrets",
]
