"""Every write to the hospital, through the durable queue: stored first, then delivered, online and offline alike.

One thread stores, in the order the journey asks; another delivers (`Delivery`). A write and its key stand in the
queue before the first attempt, together with the number the kiosk gives out itself when the hospital is silent.
"""

import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from kiosk.hospital import payloads
from kiosk.hospital.keys import number_key
from kiosk.hospital.port import HelpRequest
from kiosk.journal import Journal, Level, Note
from kiosk.journey import OutOfServiceReason
from kiosk.journey.effects import Book, CallHelp, CloseRefused, KeepNumber
from kiosk.journey.events import (
    BookingDelayed,
    BookingNotStored,
    BookingStored,
    BookingUnclear,
    Event,
    HelpAnswered,
    ServiceRestored,
    ServiceStopped,
)
from kiosk.journey.state import Stored
from kiosk.runtime.lazy import Lazy
from kiosk.runtime.open_bookings import Open, OpenBookings
from kiosk.runtime.workers import Workers
from kiosk.visit import BookingIntent, BookingRequest, OfflineTicket
from offline_queue import AlreadyDelivered, Item, NewItem, NoSuchItem, Outbox, OutboxError, OutboxFull, Series

Write = Book | KeepNumber | CloseRefused | CallHelp


class Bookings:
    """Stores writes on its own thread, in order."""

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
    ) -> None:
        self._outbox = outbox
        self._open = still_open
        self._kiosk_id = kiosk_id
        self._now = now
        self._post = post
        self._wake = wake
        self._journal = journal
        self._full = False
        self._store = Workers(1, "store")

    def do(self, write: Write) -> None:
        """Store on the store's thread."""
        self._store.run(lambda: self._perform(write))

    def close(self) -> None:
        """Let the write under way end."""
        self._store.close()

    def room_again(self) -> None:
        """Something left the store: if it was full, registrations go on."""
        if self._full:
            self._full = False
            self._post(ServiceRestored())

    def _perform(self, write: Write) -> None:
        match write:
            case Book():
                self._book(write)
            case KeepNumber(stored=stored):
                self._keep_number(stored)
            case CloseRefused(question=question):
                self._close(question)
            case CallHelp():
                self._call_help(write)

    def _book(self, book: Book) -> None:
        key, reference, at = str(uuid.uuid4()), str(uuid.uuid4()), self._now()
        series = Series(self._kiosk_id, at.date())

        def stored_as(number: int | None) -> Stored:
            return Stored(reference, label(self._kiosk_id, number), at, key, told=book.offline)

        def build(number: int) -> NewItem:
            # Known before it can be delivered: the delivering thread may be faster than this one.
            self._open.add(Open(key, book.question, stored_as(number)))
            ticket = OfflineTicket(label(self._kiosk_id, number), at) if book.offline else None
            request = BookingRequest(key, reference, self._kiosk_id, at, book.intent, ticket)
            return NewItem(key, subject_of(book.intent), payloads.BOOK, payloads.encode(request))

        try:
            item = self._put_surely(key, lambda outbox: outbox.put_numbered(key, series, build))
        except OutboxError as error:
            self._not_stored(book.question, key, error)
            return
        number = item.number if item is not None else self._outbox.get().number_for(key)
        self._journal.note(Note.BOOKING_STORED, offline=book.offline)
        self._post(BookingStored(book.question, stored_as(number)))
        if book.offline:
            self._post(BookingDelayed(book.question))
        self._wake()

    def _put_surely(self, key: str, put: Callable[[Outbox], Item]) -> Item | None:
        """Store; None when it was stored and delivered already. Raises when it is proved absent, or nothing is sure.

        An error of the first try is not a "no" (the power may go between the disk and the answer): the same key is
        tried again, and then looked for.
        """
        outbox = self._outbox.get()

        def attempt() -> Item | None:
            try:
                return put(outbox)
            except AlreadyDelivered:
                return None

        with suppress(OutboxError):
            return attempt()
        try:
            return attempt()
        except OutboxError as error:
            try:
                found = outbox.get(key)
            except OutboxError:
                raise _UnclearError from error
            if found is not None:
                return found
            raise

    def _not_stored(self, question: int, key: str, error: OutboxError) -> None:
        self._journal.note(Note.BOOKING_NOT_STORED, Level.ERROR, reason=type(error).__name__)
        if isinstance(error, _UnclearError):
            self._post(BookingUnclear(question))
            return
        self._open.drop(key)
        self._post(BookingNotStored(question))
        if isinstance(error, OutboxFull):
            self._full = True
            self._post(ServiceStopped(OutOfServiceReason.STORE_FULL))

    def _keep_number(self, stored: Stored) -> None:
        """After the visit itself, in the patient's own order, the hospital hears which number was given out."""
        key = number_key(stored.key)
        request = payloads.KeepNumberRequest(key, stored.reference, OfflineTicket(stored.number, stored.at))
        visit = self._outbox.get().get(stored.key)
        subject = visit.subject if visit is not None else key
        if not self._put(NewItem(key, subject, payloads.KEEP_NUMBER, payloads.encode(request))):
            self._journal.note(Note.WRITE_SET_ASIDE, Level.ERROR, kind=payloads.KEEP_NUMBER, number=stored.number)

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

    def _call_help(self, call: CallHelp) -> None:
        key = str(uuid.uuid4())
        request = HelpRequest(key, self._kiosk_id, call.where, "asked-by-patient")
        self._open.add_help(key, call.question)
        if not self._put(NewItem(key, key, payloads.HELP, payloads.encode(request))):
            self._post(HelpAnswered(call.question, reached=False))

    def _put(self, item: NewItem) -> bool:
        try:
            self._put_surely(item.key, lambda outbox: outbox.put(item))
        except OutboxError as error:
            self._journal.note(Note.BOOKING_NOT_STORED, Level.ERROR, kind=item.kind, reason=type(error).__name__)
            return False
        self._wake()
        return True


class _UnclearError(OutboxError):
    """Whether the store kept it could not be learnt."""


def label(kiosk_id: str, number: int | None) -> str:
    """The kiosk's own number as it is printed: `K3-07`."""
    return f"{kiosk_id}-{number or 0:02}"


def subject_of(intent: BookingIntent) -> str:
    """Whose writes keep their order: the same person gives the same word, and the queue stores only its hash."""
    identity = intent.identity
    if identity.citizen_number is not None:
        return f"cccd:{identity.citizen_number.value}"
    if identity.passport_number is not None:
        return f"passport:{identity.passport_number.issuer}{identity.passport_number.value}"
    if identity.insurance_number is not None:
        return f"bhyt:{identity.insurance_number.value[-10:]}"
    return f"patient:{intent.patient_id or secrets.token_hex(8)}"
