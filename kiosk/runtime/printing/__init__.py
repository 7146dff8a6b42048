"""The desk that prints, keeps what did not come out, and tells no more of it than a printer confirmed.

PrintDesk          the thread, and the face to the program
  Watch            what it does while nothing is to be printed
  PressRoom        one document over all printers; what waits, is in doubt, or is left to the shelf
    Press          one printer: its driver, the page it still owes a word on, its roll
    Shelf          what did not surely come out, for technicians; the hospital's word
  Ledger           the durable book of jobs, which never stops a ticket
"""

from kiosk.runtime.printing.desk import PrintDesk
from kiosk.runtime.printing.words import (
    KeptJob,
    NamedPrinter,
    PaperWord,
    PrinterState,
    PrintJob,
    PrintWaits,
    word_of,
)

__all__ = [
    "KeptJob",
    "NamedPrinter",
    "PaperWord",
    "PrintDesk",
    "PrintJob",
    "PrintWaits",
    "PrinterState",
    "word_of",
]
