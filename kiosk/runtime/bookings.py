"""Every write to the hospital, through the durable queue: stored first, then delivered, online and offline alike.

One thread stores, in the order the journey asks; another delivers (`Delivery`). A write and its key stand in the
queue before the first attempt, and a number of the kiosk's own together with the word that tells the hospital of it.
"""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import assert_never

from kiosk.hospital import payloads
from kiosk.hospital.keys import number_key
from kiosk.hospital.port import Capabilities
from kiosk.journal import Journal, Level, Note
from kiosk.journey.effects import (
    Book,
    CallAboutMoney,
    CallHelp,
    CancelVisit,
    CloseRefused,
    GiveNumber,
    Reprint,
    StartPayment,
)
from kiosk.journey.events import (
    BookingDelayed,
    BookingNotStored,
    BookingStored,
    BookingUnclear,
    Event,
    NumberGiven,
    NumberNotGiven,
    NumberUnclear,
)
from kiosk.journey.state import Stored
from kiosk.runtime import numbers
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import Open, OpenBookings
from kiosk.runtime.standing import registered_before, subject_of
from kiosk.runtime.store_errands import ErrandStore, TellPaper
from kiosk.runtime.store_watch import StoreWatch
from kiosk.runtime.storing import UnclearError, put_surely
from kiosk.runtime.workers import Workers
from kiosk.visit import BookingRequest
from offline_queue import Item, NewItem, NoSuchItem, Number, Outbox, OutboxError, Series

Write = Book | GiveNumber | CancelVisit | CloseRefused | CallHelp | Reprint | TellPaper | StartPayment | CallAboutMoney


class Bookings:
    """Stores writes on its own thread, in order. `able` is what the hospital is known to do, None while nobody said."""

    def __init__(
        self,
        outbox: Lazy[Outbox],
        still_open: OpenBookings,
        *,
        kiosk_id: str,
        now: Callable[[], datetime],
        post: Callable[[Event], None],
        wake: Callable[[], None],
        journal: Journal,
        able: Callable[[], Capabilities | None] = lambda: None,
    ) -> None:
        self._outbox = outbox
        self._open = still_open
        self._kiosk_id = kiosk_id
        self._now = now
        self._post = post
        self._wake = wake
        self._journal = journal
        self._record_trouble: str | None = None
        self._errands = ErrandStore(
            outbox, still_open, kiosk_id=kiosk_id, now=now, post=post, wake=wake, journal=journal, able=able
        )
        self._store = Workers(1, "store")
        self._watch = StoreWatch(outbox, self._store.run, post)

    def do(self, write: Write) -> None:
        """Store on the store's thread."""
        self._store.run(lambda: self._perform(write))

    def close(self) -> None:
        """Let the write under way end."""
        self._watch.close()
        self._store.close()

    def room_again(self) -> None:
        """Something left the store: if it was full, registrations go on."""
        self._watch.room_again()

    def _perform(self, write: Write) -> None:
        match write:
            case Book():
                self._book(write)
            case GiveNumber():
                self._give_number(write)
            case CloseRefused(question=question):
                self._close(question)
            case CancelVisit():
                self._errands.cancel(write)
            case CallHelp():
                self._errands.call_help(write)
            case Reprint():
                self._errands.tell_of_copy(write)
            case TellPaper():
                self._errands.tell_of_paper(write)
            case StartPayment():
                self._errands.start_payment(write)
            case CallAboutMoney():
                self._errands.call_about_money(write)
            case _:
                assert_never(write)

    def _book(self, book: Book) -> None:
        at = self._now()
        subject = subject_of(book.intent.identity, book.intent.patient_id, at.date())
        before = registered_before(self._outbox, subject, book.intent.department_id)
        if before is not None:
            self._open.add(Open(before.key, book.question, before, subject))
            self._stands(book, before, again=True)
            return
        key, reference = str(uuid.uuid4()), str(uuid.uuid4())
        stored = Stored(reference, None, at, key)

        def item(number: Number | None) -> NewItem:
            nonlocal stored
            stored = Stored(reference, numbers.label(number) if number else None, at, key)
            # Known before it can be delivered: the delivering thread may be faster than this one.
            self._open.add(Open(key, book.question, stored, subject))
            ticket = numbers.ticket(number, at) if number else None
            request = BookingRequest(key, reference, self._kiosk_id, at, book.intent, ticket)
            return NewItem(key, subject, payloads.BOOK, payloads.encode(request))

        def put(outbox: Outbox) -> Item:
            if book.offline or book.own_number:
                return outbox.put_numbered(key, Series(self._kiosk_id, at.date()), item)
            return outbox.put(item(None))

        try:
            put_surely(self._outbox, key, put)
        except OutboxError as error:
            self._not_stored(error, BookingNotStored(book.question), BookingUnclear(book.question))
            if not isinstance(error, UnclearError):
                self._open.drop(key)
            return
        self._tell_of_record()
        self._stands(book, stored)

    def _stands(self, book: Book, stored: Stored, *, again: bool = False) -> None:
        self._journal.note(Note.BOOKING_STORED, offline=book.offline, again=again)
        self._post(BookingStored(book.question, stored))
        if book.offline:
            self._post(BookingDelayed(book.question))
        self._wake()

    def _tell_of_record(self) -> None:
        """Numbers go on without their second record; a technician hears of it once."""
        outbox = self._outbox.peek()
        trouble = outbox.high_water_trouble if outbox is not None else None
        if trouble is not None and trouble != self._record_trouble:
            self._journal.note(Note.NUMBERS_RECORD_TROUBLE, Level.WARNING, trouble=trouble)
        self._record_trouble = trouble

    def _not_stored(self, error: OutboxError, refused: Event, unclear: Event) -> None:
        self._journal.note(Note.BOOKING_NOT_STORED, Level.ERROR, reason=type(error).__name__)
        if isinstance(error, UnclearError):
            self._post(unclear)
            return
        self._post(refused)
        self._watch.failed(error)

    def _give_number(self, give: GiveNumber) -> None:
        """After the visit itself, in the patient's own order, the hospital hears which number was given out."""
        stored, key, at = give.stored, number_key(give.stored.key), self._now()
        elsewhere = self._open.elsewhere(stored.reference)
        given: list[Number] = []

        def item(number: Number) -> NewItem:
            given[:] = [number]
            ticket = numbers.ticket(number, stored.at)
            request = payloads.KeepNumberRequest(key, stored.reference, ticket, booking, elsewhere)
            return NewItem(key, subject, payloads.KEEP_NUMBER, payloads.encode(request))

        try:
            visit = self._outbox.get().get(stored.key)
            subject = visit.subject if visit is not None else self._open.subject_of(stored.key) or key
            booking = payloads.decode(visit.payload, BookingRequest) if visit is not None else None
            put_surely(
                self._outbox, key, lambda outbox: outbox.put_numbered(key, Series(self._kiosk_id, at.date()), item)
            )
        except OutboxError as error:
            self._not_stored(error, NumberNotGiven(give.question), NumberUnclear(give.question))
            return
        self._journal.note(Note.NUMBER_GIVEN, lent=given[0].lease is not None)
        self._tell_of_record()
        self._post(NumberGiven(give.question, Stored(stored.reference, numbers.label(given[0]), stored.at, stored.key)))
        self._wake()

    def _close(self, question: int) -> None:
        booking = self._open.find(question=question)
        if booking is None:
            return
        try:
            self._outbox.get().ack(booking.key)
        except NoSuchItem:
            return
        except OutboxError as error:
            self._journal.note(Note.WRITE_SET_ASIDE, Level.WARNING, kind=payloads.BOOK, reason=type(error).__name__)
