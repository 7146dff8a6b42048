"""One message out, its answer in: over TCP, with one deadline for everything.

    Answered    a message that acknowledges ours
    NotSent     certainly nothing of it arrived
    Lost        it may have arrived; no answer that counts came back

Only a frame whose MSA-2 is our MSH-10 counts. Late answers to earlier messages, garbage and what else comes is passed
over and counted.
"""

import socket
import ssl
import threading
import time
from dataclasses import dataclass
from typing import Final

from kiosk.hospital.hl7v2.er7 import Er7Error, Message, parse
from kiosk.hospital.hl7v2.header import Outgoing
from kiosk.hospital.hl7v2.mllp import Frames, TooLargeError, framed
from kiosk.hospital.hl7v2.site import Hl7Site

CHUNK: Final = 65_536


@dataclass(frozen=True, slots=True)
class Answered:
    """The hospital's word on our message."""

    message: Message


@dataclass(frozen=True, slots=True)
class NotSent:
    """No connection: nothing was done."""

    reason: str


@dataclass(frozen=True, slots=True)
class Lost:
    """Sent or perhaps sent, and no answer that counts."""

    reason: str


Reply = Answered | NotSent | Lost


class _ClosedError(Exception):
    """The other side ended the connection before it answered."""


class Line:
    """The way to one receiver. One connection for each message, or one that is kept; safe to use from threads."""

    def __init__(self, site: Hl7Site) -> None:
        self._site = site
        self._kept: socket.socket | None = None
        self._turn = threading.Lock()
        self._tls = _tls_context(site)
        self._counting = threading.Lock()
        self.discarded = 0
        """Answers that were not to our message, and frames that were none."""

    def reachable(self, seconds: float) -> str | None:
        """None when the receiver takes connections; else what is wrong."""
        if self._in_use():
            return None
        try:
            with self._dial(seconds):
                return None
        except OSError as error:
            return _words(error)

    def close(self) -> None:
        """End the connection that is kept."""
        with self._turn:
            kept, self._kept = self._kept, None
            if kept is not None:
                kept.close()

    def ask(self, message: Outgoing, seconds: float) -> Reply:
        """Send and wait for the answer that counts."""
        deadline = time.monotonic() + seconds
        if not self._site.keep_connection:
            return self._exchange(message, deadline)
        if not self._turn.acquire(timeout=seconds):
            return NotSent("line busy")
        try:
            return self._exchange(message, deadline)
        finally:
            self._turn.release()

    def _exchange(self, message: Outgoing, deadline: float) -> Reply:
        try:
            line = self._connection(deadline)
        except OSError as error:
            return NotSent(_words(error))
        keep = False
        try:
            line.settimeout(_left(deadline))
            line.sendall(framed(message.data))
            answer = self._answer(line, message, deadline)
            keep = self._site.keep_connection
            return Answered(answer)
        except TimeoutError:
            return Lost("answer time-out")
        except TooLargeError:
            return Lost("answer too large")
        except _ClosedError:
            return Lost("connection closed without an answer")
        except OSError as error:
            return Lost(_words(error))
        finally:
            if keep:
                self._kept = line
            else:
                line.close()

    def _answer(self, line: socket.socket, asked: Outgoing, deadline: float) -> Message:
        frames = Frames()
        while True:
            line.settimeout(_left(deadline))
            data = line.recv(CHUNK)
            if not data:
                raise _ClosedError
            for frame in frames.feed(data):
                message = self._counts(frame, asked)
                if message is not None:
                    return message

    def _counts(self, frame: bytes, asked: Outgoing) -> Message | None:
        """Whether this is the answer waited for; a CA is not, where the receiver's application has yet to speak."""
        try:
            message = parse(frame)
        except Er7Error:
            message = None
        if message is None or message.text("MSA", 2) != asked.control_id:
            with self._counting:
                self.discarded += 1
            return None
        waits_on = message.text("MSA", 1).upper() == "CA" and not asked.commit_is_enough
        return None if waits_on else message

    def _connection(self, deadline: float) -> socket.socket:
        kept, self._kept = self._kept, None
        if kept is not None:
            if _open_still(kept):
                return kept
            kept.close()
        return self._connect(deadline)

    def _connect(self, deadline: float) -> socket.socket:
        seconds = min(self._site.connect_s, _left(deadline))
        line = self._dial(seconds)
        try:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls is None:
                return line
            line.settimeout(_left(deadline))
            return self._tls.wrap_socket(line, server_hostname=self._site.host)
        except BaseException:
            line.close()
            raise

    def _dial(self, seconds: float) -> socket.socket:
        try:
            return socket.create_connection((self._site.host, self._site.port), seconds)
        except UnicodeError as error:  # a name that cannot stand in the name service
            raise socket.gaierror(socket.EAI_NONAME, "not a host name") from error

    def _in_use(self) -> bool:
        """Whether the connection that is kept stands: a receiver may take one only."""
        if not self._site.keep_connection:
            return False
        if not self._turn.acquire(blocking=False):
            return True
        try:
            return self._kept is not None and _open_still(self._kept)
        finally:
            self._turn.release()


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _open_still(line: socket.socket) -> bool:
    """Whether a kept connection was not closed by the other side. What lies in it unread is seen by the next answer."""
    try:
        line.settimeout(0)
        return isinstance(line, ssl.SSLSocket) or line.recv(1, socket.MSG_PEEK) != b""
    except (BlockingIOError, InterruptedError):
        return True
    except OSError:
        return False


def _tls_context(site: Hl7Site) -> ssl.SSLContext | None:
    if site.tls is None:
        return None
    context = ssl.create_default_context(cafile=site.tls.ca_file)
    if site.tls.certificate_file is not None:
        context.load_cert_chain(site.tls.certificate_file, site.tls.key_file)
    return context


def _words(error: OSError) -> str:
    """For the journal: what went wrong, nothing of what was said."""
    if isinstance(error, ssl.SSLError):
        return "TLS refused"
    if isinstance(error, TimeoutError):
        return "connect time-out"
    if isinstance(error, socket.gaierror):
        return "host name unknown"
    return "connection refused" if isinstance(error, ConnectionRefusedError) else "connection broke"
