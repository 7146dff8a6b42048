"""The line to a card: commands go out, protected once there are keys, and answers come back, checked.

An error that a card answers under secure messaging with a checksum is an answer as good as any, and the session goes
on. An error without a checksum is not: nobody vouches for it, and whether the card still counts along cannot be known,
so the session is given up at once, the keys are wiped, and CommandRefused says `protected=False`. Whoever wants to
go on begins anew from a reset of the card.
"""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from drivers.chip_card.apdu import MOST_SHORT, SUCCESS, Command, Response
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import AccessUnsupported, BadData, CardError, CommandRefused
from drivers.chip_card.messaging import SecureMessaging
from drivers.chip_card.terminals.port import CardInfo, CardLink
from drivers.device import DeviceError

_MORE: Final = 0x61
"""First byte of a status: that many more bytes can be had with GET RESPONSE (ISO/IEC 7816-4, 5.3.4)."""
_WRONG_EXPECTED: Final = 0x6C
"""First byte of a status: the command again, with that many bytes expected."""
_MOST_CRUMBS: Final = 16
"""Parts with fewer bytes than this, and how many there may be of them: a card that gives no more at once never ends."""
_MOST_IN_PARTS: Final = 4096
"""Bytes of an answer in parts; twice of what is ever asked for at once."""


@dataclass(slots=True)
class Traffic:
    """What went over the line so far: commands, bytes each way (status words included), seconds spent waiting."""

    apdus: int = 0
    sent: int = 0
    received: int = 0
    waiting: float = 0.0


class Channel:
    """The line to one card. `trace` is given lines for technicians: headers, lengths and statuses, never data."""

    def __init__(self, link: CardLink, trace: Callable[[str], None] | None = None) -> None:
        self._link = link
        self._trace = trace
        self._session: SecureMessaging | None = None
        self.traffic = Traffic()

    @property
    def info(self) -> CardInfo:
        """What the reader tells of the card."""
        return self._link.info

    @property
    def is_secure(self) -> bool:
        """Whether commands are protected. False as well after a session was given up: `session_was_lost` then."""
        return self._session is not None and not self._session.is_over

    @property
    def session_was_lost(self) -> bool:
        """Whether there was a session and it is over, other than by `secure(None)`."""
        return self._session is not None and self._session.is_over

    @property
    def suite(self) -> Suite | None:
        """The algorithms that protect commands now; None without protection."""
        return self._session.suite if self._session is not None and self.is_secure else None

    def secure(self, keys: SessionKeys | None) -> None:
        """Protects with these keys from the next command on, None: not at all; the keys before them are wiped."""
        self.wipe()
        self._session = None if keys is None else SecureMessaging(keys)

    def wipe(self) -> None:
        """Overwrites the keys; a session that was there is over."""
        if self._session is not None:
            self._session.wipe()

    def reset(self) -> None:
        """Gives up any session and makes the card forget everything. Raises what `CardLink.reset` raises."""
        self.secure(None)
        if self._trace is not None:
            self._trace("reset")
        began = time.perf_counter()
        try:
            self._link.reset()
        finally:
            self.traffic.waiting += time.perf_counter() - began

    def send(self, command: Command, what: str, accept: Collection[int] = (SUCCESS,)) -> Response:
        """Sends a command and gives the answer; `what` names the command in errors and traces.

        Raises CommandRefused for a status that is not accepted; MessagingBroken; BadData for an answer that is none;
        AccessUnsupported for extended lengths over a reader that cannot carry them; and what `CardLink.transmit` does.
        """
        session = self._session
        if session is None:
            response = self._plain(command, what)
        else:
            try:
                response = self._collect(session.protect(command), what)
                if not response.data and response.status != SUCCESS:
                    raise CommandRefused(what, response.status, protected=False)
                response = session.unprotect(response)
            except (CardError, DeviceError):
                session.wipe()
                raise
        if response.status not in accept:
            raise CommandRefused(what, response.status, protected=session is not None)
        return response

    def _plain(self, command: Command, what: str) -> Response:
        response = self._collect(command, what)
        if response.status >> 8 == _WRONG_EXPECTED and not response.data and command.expected is not None:
            expected = response.status & 0xFF or MOST_SHORT
            again = Command(command.cla, command.ins, command.p1, command.p2, command.data, expected)
            return self._collect(again, what)
        return response

    def _collect(self, command: Command, what: str) -> Response:
        """One command and all of its answer, which a card may hand over in parts."""
        response = self._exchange(command, what)
        if response.status >> 8 != _MORE:
            return response
        parts = bytearray(response.data)
        fetched = 0
        while response.status >> 8 == _MORE:
            left = response.status & 0xFF or MOST_SHORT
            response = self._exchange(Command(0x00, 0xC0, 0x00, 0x00, expected=left), "GET RESPONSE")
            parts += response.data
            fetched += 1
            comes_to_nothing = not response.data or fetched > _MOST_CRUMBS + len(parts) // _MOST_CRUMBS
            if (response.status >> 8 == _MORE and comes_to_nothing) or len(parts) > _MOST_IN_PARTS:
                raise BadData(f"{what}: an answer without end")
        return Response(bytes(parts), response.status)

    def _exchange(self, command: Command, what: str) -> Response:
        if command.is_extended and not self._link.info.extended_length:
            raise AccessUnsupported(f"{what}: this reader carries no extended lengths")
        raw = command.encode()
        traffic = self.traffic
        traffic.apdus += 1
        traffic.sent += len(raw)
        began = time.perf_counter()
        answer = b""
        try:
            answer = self._link.transmit(raw)
        finally:
            seconds = time.perf_counter() - began
            traffic.waiting += seconds
            traffic.received += len(answer)
            if self._trace is not None:
                self._trace(_line(command, what, len(raw), answer, seconds))
        return Response.decode(answer)


def _line(command: Command, what: str, sent: int, answer: bytes, seconds: float) -> str:
    header = f"{command.cla:02X} {command.ins:02X} {command.p1:02X} {command.p2:02X}"
    status = answer[-2:].hex().upper() if len(answer) >= 2 else "none"
    return f"{header}  {sent:5} bytes out, {len(answer):5} in, {status}, {seconds * 1000:7.1f} ms  {what}"
