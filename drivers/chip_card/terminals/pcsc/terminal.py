"""A PC/SC reader as a `CardTerminal`.

Cards and readers that come and go are events of the PC/SC service; nothing is polled here. Of several cards in the
field a PC/SC reader tells nothing: it shows one of them or none, so TwoCards never comes from here. The card is
connected exclusively: no other program watches or speaks to it, and there is no need of transactions.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from drivers.chip_card.errors import CardGone, NotAnIdCard, WeakField
from drivers.chip_card.terminals.pcsc.atr import historical_bytes, is_storage_card
from drivers.chip_card.terminals.pcsc.choosing import choose
from drivers.chip_card.terminals.pcsc.codes import Code, Is, failure, is_unexplained
from drivers.chip_card.terminals.pcsc.scard import Scard, load
from drivers.chip_card.terminals.pcsc.service import LEAVE, PLUG_AND_PLAY, UNPOWER, Connection, Context, ReaderState
from drivers.chip_card.terminals.port import CardInfo
from drivers.device import DeviceError, DeviceUnplugged, Faulty, Ready, Starting, Status, Unplugged

_PLUG_IN_S: Final = 1.0
"""How long opening waits for the reader to be plugged in."""
_SETTLE_S: Final = 1.0
"""How long after a failed exchange the service may still notice that the card left; pcscd looks every 0.4 s."""
_CANCEL_AGAIN_S: Final = 0.02
"""A wait that is only just beginning does not hear the first cancel."""


class PcscTerminal:
    """A contactless reader of the PC/SC service, by its name or a part of it; None: the first contactless one."""

    def __init__(self, name: str | None = None, load_scard: Callable[[], Scard] = load) -> None:
        self._wanted = name
        self._load = load_scard
        self._in_use = threading.Lock()
        self._closing = threading.Event()
        self._context: Context | None = None
        self._reader = ""
        self._link: PcscLink | None = None
        self._cards_seen: int | None = None
        self._status: Status = Starting()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return f"PC/SC reader {self._reader or self._wanted or ''}".rstrip()

    @property
    def status(self) -> Status:
        """How it is doing."""
        return self._status

    def open(self) -> None:
        """Takes the reader; one that is plugged in within the next second is found. Raises DeviceError."""
        with self._in_use:
            if self._context is not None:
                return
            try:
                context = Context(self._load())
                try:
                    found = self._find(context)
                finally:
                    if self._context is None:
                        context.release()
            except DeviceError as error:
                self._status = _status_after(error)
                raise
            if found:
                self._status = Ready()

    def wait_for_card(self, timeout_s: float) -> "PcscLink | None":
        """Waits for a card. Raises NotAnIdCard, WeakField, DeviceError."""
        with self._using() as context:
            self._let_go(context, UNPOWER)
            deadline = time.monotonic() + timeout_s
            known: int = Is.UNAWARE
            while not self._closing.is_set():
                state = self._next_state(context, known, deadline - time.monotonic())
                if state is None:
                    return None
                known = state.flags
                if state.holds_card:
                    self._cards_seen = state.cards
                    try:
                        self._link = self._connect(context, state)
                    except CardGone:
                        continue
                    return self._link
            return None

    def wait_for_removal(self, timeout_s: float) -> bool:
        """Waits until the field is empty; another card than the last one counts as well. Raises DeviceError."""
        with self._using() as context:
            deadline = time.monotonic() + timeout_s
            known: int = Is.UNAWARE
            while not self._closing.is_set():
                state = self._next_state(context, known, deadline - time.monotonic())
                if state is None:
                    return False
                known = state.flags
                if not state.holds_card or self._cards_seen not in (None, state.cards):
                    self._let_go(context, LEAVE)
                    return True
            return False

    def close(self) -> None:
        """Gives the reader back; an exchange that runs is let end."""
        self._closing.set()
        while not self._in_use.acquire(timeout=_CANCEL_AGAIN_S):
            context = self._context
            if context is not None:
                context.cancel()
        try:
            self._release()
            self._status = Starting()
        finally:
            self._closing.clear()
            self._in_use.release()

    def transmit(self, link: "PcscLink", command: bytes) -> bytes:
        """For `link` alone."""
        with self._using() as context:
            connection = self._connection_of(link)
            code, answer = context.transmit(connection, command)
            if code == Code.SUCCESS and len(answer) >= 2:
                return answer
            if is_unexplained(code):
                raise self._explain(context, f"the card's answer does not arrive whole ({code:#010x})")
            raise failure(code, "exchange with the card")

    def reset(self, link: "PcscLink") -> None:
        """For `link` alone."""
        with self._using() as context:
            connection = self._connection_of(link)
            try:
                link.connection = context.restart(connection)
            except WeakField as error:
                raise self._explain(context, str(error)) from error

    def _find(self, context: Context) -> bool:
        deadline = time.monotonic() + _PLUG_IN_S
        self._context = None
        while True:
            readers = context.readers()
            reader = choose(readers, self._wanted)
            if reader is not None:
                self._reader, self._cards_seen, self._context = reader, None, context
                return True
            left = deadline - time.monotonic()
            if left <= 0:
                there = f"; there are {', '.join(readers)}" if readers else ""
                raise DeviceUnplugged(f"{self.name} is not plugged in{there}")
            context.wait({PLUG_AND_PLAY: len(readers) << 16}, left)
            if self._closing.is_set():
                return False

    @contextmanager
    def _using(self) -> Iterator[Context]:
        with self._in_use:
            if self._context is None:
                raise DeviceUnplugged(f"{self.name} is not open")
            try:
                yield self._context
            except DeviceError as error:
                self._status = _status_after(error)
                if isinstance(error, DeviceUnplugged):
                    self._release()
                raise

    def _next_state(self, context: Context, known: int, timeout_s: float) -> ReaderState | None:
        states = context.wait({self._reader: known}, timeout_s)
        if states is None:
            return None
        if states[0].is_gone:
            raise DeviceUnplugged(f"{self.name} was unplugged")
        return states[0]

    def _connect(self, context: Context, state: ReaderState) -> "PcscLink":
        if state.flags & Is.MUTE:
            raise WeakField("a card is felt, but does not answer")
        historical = historical_bytes(state.atr)
        if is_storage_card(historical):
            raise NotAnIdCard("a storage card, without ISO/IEC 14443-4")
        try:
            connection = context.connect(self._reader)
        except WeakField as error:
            raise self._explain(context, str(error)) from error
        extended = context.carries_extended_length(connection)
        info = CardInfo(answer=state.atr, historical=historical, extended_length=extended)
        self._status = Ready()
        return PcscLink(self, connection, info)

    def _connection_of(self, link: "PcscLink") -> Connection:
        if link is not self._link:
            raise CardGone("the card was connected anew or left since")
        return link.connection

    def _explain(self, context: Context, what_happened: str) -> CardGone | WeakField:
        """Whether the card has left or is not understood; raises DeviceUnplugged when the reader is gone."""
        known: int = Is.UNAWARE
        deadline = time.monotonic() + _SETTLE_S
        while (state := self._next_state(context, known, deadline - time.monotonic())) is not None:
            known = state.flags
            if not state.holds_card or state.cards != self._cards_seen:
                return CardGone("the card left the field")
            if self._closing.is_set():
                break
        return WeakField(what_happened)

    def _let_go(self, context: Context, end: int) -> None:
        if self._link is not None:
            context.disconnect(self._link.connection, end)
            self._link = None

    def _release(self) -> None:
        context, self._context = self._context, None
        if context is not None:
            self._let_go(context, UNPOWER)
            context.release()


class PcscLink:
    """A card in a PC/SC reader."""

    def __init__(self, terminal: PcscTerminal, connection: Connection, info: CardInfo) -> None:
        self._terminal = terminal
        self.connection = connection
        self._info = info

    @property
    def info(self) -> CardInfo:
        """What the reader tells of it."""
        return self._info

    def transmit(self, command: bytes) -> bytes:
        """Raises CardGone, WeakField, DeviceError."""
        return self._terminal.transmit(self, command)

    def reset(self) -> None:
        """Takes the power from the card and gives it again. Raises what `transmit` raises."""
        self._terminal.reset(self)


def _status_after(error: DeviceError) -> Status:
    return Unplugged(str(error)) if isinstance(error, DeviceUnplugged) else Faulty(str(error))
