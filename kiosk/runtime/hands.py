"""Who performs which effect."""

from typing import assert_never

from kiosk.journey.effects import (
    AskServices,
    AskSessions,
    Book,
    CallAboutMoney,
    CallHelp,
    CancelVisit,
    CheckCoverage,
    CloseRefused,
    Effect,
    FindAppointmentByCode,
    FindAppointments,
    FindPatient,
    FindVisits,
    Forget,
    GiveNumber,
    HoldPlace,
    OpenCard,
    PrintConsent,
    PrintReceipt,
    PrintTicket,
    RefreshCatalogue,
    ReleaseHold,
    Reprint,
    StartPayment,
    WatchPayment,
)
from kiosk.runtime.bookings import Bookings
from kiosk.runtime.chip_desk import ChipDesk
from kiosk.runtime.line import Line
from kiosk.runtime.lookups import Lookups
from kiosk.runtime.open_bookings import OpenBookings
from kiosk.runtime.payment_watch import PaymentWatch
from kiosk.runtime.places import Places
from kiosk.runtime.printing import PrintDesk


class AllHands:
    """Hands every effect to the one that performs it."""

    def __init__(
        self,
        *,
        lookups: Lookups,
        bookings: Bookings,
        still_open: OpenBookings,
        print_desk: PrintDesk,
        line: Line,
        chip_desk: ChipDesk,
        places: Places,
        payment_watch: PaymentWatch,
    ) -> None:
        self._places = places
        self._payment_watch = payment_watch
        self._lookups = lookups
        self._bookings = bookings
        self._open = still_open
        self._print_desk = print_desk
        self._line = line
        self._chip_desk = chip_desk

    def do(self, effect: Effect) -> None:
        """Begin to perform one effect."""
        match effect:
            case FindPatient() | FindAppointmentByCode() | CheckCoverage() | FindAppointments() | AskServices():
                self._lookups.do(effect)
            case FindVisits() | AskSessions():
                self._lookups.do(effect)
            case HoldPlace() | ReleaseHold():
                self._places.do(effect)
            case Book() | GiveNumber() | CloseRefused() | CallHelp():
                self._bookings.do(effect)
            case CancelVisit():
                self._bookings.do(effect)
                self._print_desk.forget()  # nobody wants its ticket any more
            case Reprint() | StartPayment() | CallAboutMoney():
                self._bookings.do(effect)
            case WatchPayment():
                self._payment_watch.do(effect)
            case PrintTicket() | PrintReceipt() | PrintConsent():
                self._print_desk.do(effect)
            case RefreshCatalogue():
                self._line.nudge()
            case OpenCard():
                self._chip_desk.do(effect)
            case Forget():
                self._open.forget()
                self._payment_watch.forget()
                self._chip_desk.forget()
                self._print_desk.forget()
            case _:
                assert_never(effect)
