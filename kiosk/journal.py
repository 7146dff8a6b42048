"""What the kiosk tells technicians: a closed list of events with facts, one line each, on standard error for journald.

    <6>visit-ended visit=17 outcome=ticket seconds=21.4

Facts are numbers, words of the program or the names of devices and files; nothing that a patient showed, typed or
is called. `note` masks texts that could be such: long ones and ones with many digits. Qt's own messages and uncaught
exceptions go the same way (`catch_everything`), without the values that stood in them.
"""

import contextlib
import sys
import threading
from collections.abc import Callable, Mapping
from enum import Enum, StrEnum
from types import TracebackType
from typing import TextIO

LONGEST_FACT = 160
MOST_DIGITS_IN_A_ROW = 8
MASKED = "•••"


class Note(StrEnum):
    """Every event there is."""

    PROGRAM_STARTED = "program-started"
    SCREEN_READY = "screen-ready"
    PROGRAM_STOPPED = "program-stopped"
    PROGRAM_FAILED = "program-failed"
    QT_MESSAGE = "qt-message"
    VISIT_STARTED = "visit-started"
    VISIT_STEP = "visit-step"
    VISIT_ENDED = "visit-ended"
    IDENTITY_READ = "identity-read"
    READ_REFUSED = "read-refused"
    READ_COACHED = "read-coached"
    SEVERAL_READ = "several-read"
    LOOKUP_FAILED = "lookup-failed"
    HOSPITAL_UNUSABLE = "hospital-unusable"
    NOTIFICATIONS_NOT_HEARD = "notifications-not-heard"
    LAST_KNOWN_USED = "last-known-used"
    LAST_KNOWN_IGNORED = "last-known-ignored"
    LAST_KNOWN_NOT_KEPT = "last-known-not-kept"
    DIRECTORY_ADOPTED = "directory-adopted"
    DIRECTORY_REFUSED = "directory-refused"
    DIRECTORY_NOT_FETCHED = "directory-not-fetched"
    DIRECTORY_FETCHED = "directory-fetched"
    DIRECTORY_IGNORED = "directory-ignored"
    DIRECTORY_NOT_KEPT = "directory-not-kept"
    BOOKING_STORED = "booking-stored"
    BOOKING_NOT_STORED = "booking-not-stored"
    BOOKING_DELIVERED = "booking-delivered"
    BOOKING_DELAYED = "booking-delayed"
    BOOKING_REFUSED = "booking-refused"
    NUMBER_GIVEN = "number-given"
    NUMBERS_LENT = "numbers-lent"
    NUMBERS_RETURNED = "numbers-returned"
    NUMBERS_NOT_LENT = "numbers-not-lent"
    TICKET_COPIED = "ticket-copied"
    PAPER_TOLD = "paper-told"
    PLACE_NOT_HELD = "place-not-held"
    PAYMENT_STARTED = "payment-started"
    PAYMENT_REFUSED = "payment-refused"
    PAYMENT_ENDED = "payment-ended"
    CONFIGURED = "configured"
    COVERAGE_CHECKED_LATE = "coverage-checked-late"
    WRITE_DELIVERED = "write-delivered"
    WRITE_SET_ASIDE = "write-set-aside"
    QUEUE_PAUSED = "queue-paused"
    QUEUE_RESUMED = "queue-resumed"
    QUEUE_MOVED_ASIDE = "queue-moved-aside"
    QUEUE_DAMAGED = "queue-damaged"
    QUEUE_CHECKED = "queue-checked"
    NUMBERS_RECORD_TROUBLE = "numbers-record-trouble"
    TICKET_PRINTED = "ticket-printed"
    TICKET_NOT_PRINTED = "ticket-not-printed"
    TICKET_PRINTED_LATE = "ticket-printed-late"
    TICKET_KEPT = "ticket-kept"
    RECEIPT_PRINTED = "receipt-printed"
    CONSENT_PRINTED = "consent-printed"
    PRINT_INTERRUPTED = "print-interrupted"
    PRINT_BOOK = "print-book"
    ROLL_CHANGED = "roll-changed"
    ROLL_IGNORED = "roll-ignored"
    PRINTER_STATUS = "printer-status"
    DEVICE_LOST = "device-lost"
    DEVICE_READY = "device-ready"
    DEVICE_GARBAGE = "device-garbage"
    DEVICE_IMPAIRED = "device-impaired"
    VOICE_MISSING = "voice-missing"
    VOICE_FAILED = "voice-failed"
    PROMPT_BROKEN = "prompt-broken"
    CHIP_READ = "chip-read"
    CODE_PAGE_REPAIRED = "code-page-repaired"
    LINE_LOST = "line-lost"
    LINE_RESTORED = "line-restored"
    HELP_CALLED = "help-called"
    HELP_EXPIRED = "help-expired"
    OUT_OF_SERVICE = "out-of-service"
    BACK_IN_SERVICE = "back-in-service"
    SCREEN_STALLED = "screen-stalled"
    TEMPLATE_LEFT_OUT = "template-left-out"
    BRAND_LEFT_OUT = "brand-left-out"
    LANGUAGE_LEFT_OUT = "language-left-out"
    ITEM_REVEALED = "item-revealed"
    SERVICE_OPENED = "service-opened"
    SERVICE_REFUSED = "service-refused"
    SERVICE_CLOSED = "service-closed"
    SERVICE_ACTED = "service-acted"
    CODE_READ = "code-read"
    QUALITY_NOT_KEPT = "quality-not-kept"
    QUALITY_KEPT = "quality-kept"
    QUALITY_IGNORED = "quality-ignored"
    METRICS_SERVED = "metrics-served"
    METRICS_NOT_SERVED = "metrics-not-served"
    STATUS_TOLD = "status-told"
    STATUS_NOT_TOLD = "status-not-told"
    RUNTIME_SILENT = "runtime-silent"
    SCREEN_DARK = "screen-dark"
    SCREEN_LIT = "screen-lit"
    SETUP_STARTED = "setup-started"
    SETUP_STEP = "setup-step"
    SETUP_TRIED = "setup-tried"
    SETUP_FILE_OPENED = "setup-file-opened"
    SETUP_FILE_REFUSED = "setup-file-refused"
    SETUP_DRAFT_NOT_KEPT = "setup-draft-not-kept"
    SETUP_APPLIED = "setup-applied"
    SETUP_NOT_APPLIED = "setup-not-applied"
    WATCHING_FAILED = "watching-failed"
    CARETAKER_DONE = "caretaker-done"
    CARETAKER_REFUSED = "caretaker-refused"


class Level(Enum):
    """Priorities of journald (sd-daemon(3))."""

    INFO = 6
    WARNING = 4
    ERROR = 3


Fact = str | int | float | bool | Enum


Listener = Callable[[Note, Level, Mapping[str, Fact]], None]


class Journal:
    """Writes notes to one stream; safe to call from any thread."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream
        # Whatever Python tears down in the middle of a note may have something to note itself, on the same thread.
        self._lock = threading.RLock()
        self._listeners: tuple[Listener, ...] = ()

    def listen(self, listener: Listener) -> None:
        """Have every note told to this one too, on the thread that made it: it must be quick and never raise."""
        self._listeners = (*self._listeners, listener)

    def note(self, event: Note, level: Level = Level.INFO, **facts: Fact) -> None:
        """One line. A stream that takes no more (disk full, reader gone) never stops the kiosk: the note is lost."""
        words = " ".join(f"{name}={_word(value)}" for name, value in facts.items())
        line = f"<{level.value}>{event}{' ' if words else ''}{words}\n"
        stream = self._stream or sys.stderr
        with self._lock, contextlib.suppress(OSError, ValueError, RuntimeError):
            stream.write(line)
            stream.flush()
        for listener in self._listeners:
            listener(event, level, facts)


def _word(value: Fact) -> str:
    if isinstance(value, Enum):
        value = str(value.value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, int):
        return str(value)
    digits = longest = 0
    for character in value:
        digits = digits + 1 if character.isdigit() else 0
        longest = max(longest, digits)
    if len(value) > LONGEST_FACT or longest > MOST_DIGITS_IN_A_ROW:
        return MASKED
    text = value.replace("\n", " ").replace("\r", " ")
    return f'"{text}"' if " " in text or not text else text


def catch_everything(journal: Journal, on_failure: Callable[[], None]) -> None:
    """Uncaught exceptions, of all threads and of Python itself, become one note each and call `on_failure`.

    What stood in them is let go: a traceback's frames may hold the patient who stood here.
    """

    def tell(kind: type[BaseException], trace: TracebackType | None) -> None:
        try:
            journal.note(Note.PROGRAM_FAILED, Level.ERROR, error=kind.__name__, at=place_of(trace))
            from traceback import clear_frames  # noqa: PLC0415 - slow to import, and seldom needed

            clear_frames(trace)
            for name in ("last_type", "last_value", "last_traceback"):
                if hasattr(sys, name):
                    delattr(sys, name)
        finally:
            on_failure()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            tell(kind, trace)

    def thread_hook(arguments: threading.ExceptHookArgs) -> None:
        tell(arguments.exc_type, arguments.exc_traceback)

    def unraisable_hook(arguments: "sys.UnraisableHookArgs") -> None:
        tell(arguments.exc_type, arguments.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
    sys.unraisablehook = unraisable_hook


def place_of(trace: TracebackType | None) -> str:
    """The innermost frames as `module.function:line`, innermost last."""
    frames = []
    while trace is not None:
        name = trace.tb_frame.f_globals.get("__name__", "?")
        frames.append(f"{name}.{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}")
        trace = trace.tb_next
    text = " > ".join(frames[-3:])
    return text[-LONGEST_FACT:]
