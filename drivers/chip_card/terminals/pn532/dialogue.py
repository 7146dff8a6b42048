"""A command to a PN532 and its answer (UM0701-02, 6.2.2 and 6.2.3): acknowledged, repeated, given up.

::

    host     command ------------------> ........ [NACK: once more] ....... [ACK: stop that]
    module            <-- ACK   <-- answer
"""

import threading
import time
from collections import deque
from typing import Final

from drivers.chip_card.terminals.pn532 import frames
from drivers.chip_card.terminals.pn532.frames import Packet, Parser, Received, Signal
from drivers.chip_card.terminals.pn532.waits import Waits
from drivers.chip_card.terminals.pn532.wire import Wire
from drivers.device import DeviceProtocolError, DeviceTimeout, DeviceUnplugged

_TRIES: Final = 3
_SLICE_S: Final = 0.05
"""How long closing may go unnoticed by a call that waits."""
_MOST_PIECES_DROPPED: Final = 64


class Closed(DeviceUnplugged):
    """It was closed while a call waited; the command was ended."""


class Dialogue:
    """Commands over a wire. `closing` is set, from any thread, to end the call that waits. No frame is ever logged."""

    def __init__(self, wire: Wire, waits: Waits, closing: threading.Event) -> None:
        self.wire = wire
        self.waits = waits
        self._closing = closing
        self._parser = Parser()
        self._received: deque[Received] = deque()

    def call(self, code: int, data: bytes = b"", *, wait_s: float | None = None, repeatable: bool = True) -> bytes:
        """The answer to a command, without its code.

        A command that was not acknowledged is sent again: it was not heard, or the ACK was lost and the module starts
        it anew. Where it must not be done twice (not `repeatable`: a card would get the same APDU again) its answer is
        waited for instead. A damaged answer is asked for again, but only once the ACK said that the command was heard:
        before that, the module would repeat the answer to an earlier one. Raises DeviceTimeout when no answer came and
        DeviceProtocolError when it stays damaged or the module does not know the command; both leave the module idle.
        """
        wait_s = self.waits.answer if wait_s is None else wait_s
        frame = frames.encode(frames.TO_MODULE, bytes([code]) + data)
        self._drop_what_waits()
        for _ in range(_TRIES if repeatable else 1):
            self.wire.write(frame)
            sent = time.monotonic()
            first = self._first(code, sent + (self.waits.acknowledge if repeatable else self.waits.unheard))
            if isinstance(first, bytes):
                return first  # the ACK was lost
            if first is Signal.ACK:
                return self._acknowledged(code, wait_s)
        self.abort()
        raise DeviceTimeout("the module does not acknowledge a command")

    def abort(self) -> None:
        """Ends the command that is running, if any."""
        self.wire.write(frames.ACK)

    def acknowledge(self) -> None:
        """Tells that the last answer arrived; only a change of speed waits for that."""
        self.wire.write(frames.ACK)

    def wake(self) -> None:
        """Wakes a module that sleeps, and ends what it may still be doing for a program that has crashed.

        The zeros give its oscillator 2 ms to start before the first frame (UM0701-02, 7.2.11).
        """
        self.wire.write(b"\x55\x55" + bytes(max(14, self.wire.speed // 5000)) + frames.ACK)

    def rest(self, seconds: float) -> None:
        """Waits. Raises Closed when closed meanwhile."""
        if self._closing.wait(seconds):
            raise Closed("the module was closed")

    def _first(self, code: int, deadline: float) -> bytes | Signal | None:
        """The ACK, or the answer if that comes instead; None when nothing whole came in time."""
        while (received := self._answer(code, deadline)) is Signal.DAMAGED:
            pass
        return received

    def _acknowledged(self, code: int, wait_s: float) -> bytes:
        deadline = time.monotonic() + wait_s
        for _ in range(_TRIES):
            match self._answer(code, deadline):
                case bytes() as answer:
                    return answer
                case Signal.DAMAGED:
                    self.wire.write(frames.NACK)
                case _:
                    self.abort()
                    raise DeviceTimeout("the module does not answer in time")
        self.abort()
        raise DeviceProtocolError("the module's answers arrive damaged")

    def _answer(self, code: int, deadline: float) -> bytes | Signal | None:
        """The answer to that command, or an ACK, or what was left of a frame; None when nothing came in time."""
        while True:
            received = self._next(deadline)
            match received:
                case Packet(frames.TO_HOST, data) if data[:1] == bytes([code + 1]):
                    return data[1:]
                case Packet() | Signal.NACK:
                    continue  # an answer that came too late to an earlier command; modules never send a NACK
                case Signal.ERROR:
                    raise DeviceProtocolError(f"the module does not understand command {code:02X}")
                case Signal.ACK | Signal.DAMAGED | None:
                    return received

    def _next(self, deadline: float) -> Received | None:
        """The next frame. A damaged one counts when the line falls quiet: a whole one may follow at once."""
        damaged = False
        while True:
            while self._received:
                received = self._received.popleft()
                if received is not Signal.DAMAGED:
                    return received
                damaged = True
            now = time.monotonic()
            unsure = damaged or self._parser.is_within_frame
            if self._closing.is_set():
                self.abort()
                raise Closed("the module was closed")
            if now >= deadline and (not unsure or now >= deadline + self.waits.answer):
                return None
            quiet = self.waits.quiet if unsure else _SLICE_S
            data = self.wire.read(quiet if unsure else min(quiet, deadline - now))
            if data:
                self._received.extend(self._parser.feed(data))
            elif self._parser.is_within_frame:
                self._received.extend(self._parser.give_up())
            elif damaged:
                return Signal.DAMAGED

    def _drop_what_waits(self) -> None:
        for _ in range(_MOST_PIECES_DROPPED):
            if not self.wire.read(0.0):
                break
        self._parser = Parser()
        self._received.clear()
