"""The process kiosks are copied from (support.kiosk_process): all is imported, no thread runs, Qt has not begun.

For each job it reads, a copy plays visits until it is through or killed, and tells of it.
"""

import ctypes
import faulthandler
import gc
import importlib
import json
import os
import signal
import sys
import threading
from dataclasses import astuple
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.composition import works
from kiosk.journal import Journal
from kiosk.journey import Delays
from kiosk.runtime import payment_watch, sending_errands, sending_payments
from support.bank import MONEY_REST_S, Bank, looks_again_soon
from support.invented_patients import Wish
from support.kiosk_process import Job
from support.kiosk_without_glass import KioskWithoutGlass, TellingPrinter, lay_out_written, settings_for
from support.visitors import Habits, Visitors
from support.witness import Slip

LATE_IMPORTS = (
    "cryptography.hazmat.primitives.ciphers.aead",
    "kiosk.hospital.native",
    "kiosk.journey.advancing",
    "sqlite_utils",
)
"""What a kiosk imports when it first needs it: here before copies are made."""
PR_SET_PDEATHSIG = 1  # linux/prctl.h
LOOKS_MS = 10
PORTAL_REST_S = 1.0
"""How long insurance is left alone that could not be asked."""
LEAVES_MS = 100
"""A look into a long queue costs its kiosk a good part of this."""


def tell(*words: object) -> None:
    """One line, whole or not at all (it is shorter than PIPE_BUF)."""
    os.write(1, json.dumps(words).encode() + b"\n")


def run(job: Job) -> None:
    """A kiosk from its start to the last patient."""
    threading.excepthook = lambda arguments: tell("mistake", repr(arguments.exc_value))
    qt = QCoreApplication([])
    folder = Path(job.folder)
    visitors: Visitors
    bank = Bank(job.bank) if job.bank else None
    lent = False
    if job.empty:
        sending_payments.Payments._later = looks_again_soon  # type: ignore[method-assign,assignment]

    def printed(page: dict[str, Any]) -> None:
        wish = visitors.now_here
        assert wish is not None
        tell("printed", *astuple(Slip.of(wish, page)))

    def look() -> None:
        nonlocal lent
        if not lent and machine.holds_lent_numbers:
            lent = True
            tell("lent")

    def leave() -> None:
        if not visitors.all_left or (job.borrow and not lent):
            return
        if machine.is_empty or (machine.is_drained and not job.empty):
            qt.quit()

    with (folder / "kiosk.log").open("a", encoding="utf-8") as log:
        settings = settings_for(job.kiosk_id, folder, job.url)
        machine = KioskWithoutGlass(
            settings, Journal(log), Delays(booking=job.booking), TellingPrinter(printed, job.paper_s)
        )
        visitors = Visitors(
            machine.engine,
            [Wish(*wish) for wish in job.wishes],
            habits=lambda wish: Habits(pays=bank.pay if bank is not None and wish.patient % 2 else None),
            begun=lambda wish: tell("begun", wish.patient, wish.department),
            reached=lambda phase: tell("at", phase),
            lingers_ms=job.lingers_ms,
        )
        beat = QTimer()
        beat.timeout.connect(look)
        beat.start(LOOKS_MS)
        closing = QTimer()
        closing.timeout.connect(leave)
        if job.drain:
            closing.start(LEAVES_MS)
        qt.exec()
        for word in visitors.words:
            tell("stopped", word)
        machine.close()


def die_with_parent() -> None:
    """Whatever becomes of the tests, no kiosk outlives them."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def main() -> None:
    """For each line of standard input a copy of this process, one after the other."""
    die_with_parent()
    faulthandler.enable()
    works.lay_out_for = lay_out_written  # paper that a program can read
    payment_watch.REST_S, payment_watch.SPREAD_S = MONEY_REST_S, 0.0  # type: ignore[misc]
    sending_errands.PORTAL_AGAIN_S = PORTAL_REST_S  # type: ignore[misc]
    for name in LATE_IMPORTS:
        importlib.import_module(name)
    gc.freeze()
    assert len(list(Path("/proc/self/task").iterdir())) == 1, "a copy of a process has one thread only"
    tell("ready")
    for line in sys.stdin:
        words = json.loads(line)
        child = os.fork()
        if child == 0:
            die_with_parent()
            status = 1
            try:
                run(Job(**words))
                status = 0
            except BaseException as error:
                tell("mistake", repr(error))
            finally:
                os._exit(status)
        tell("pid", child)
        _, ended = os.waitpid(child, 0)
        tell("ended", os.waitstatus_to_exitcode(ended))


if __name__ == "__main__":
    main()
