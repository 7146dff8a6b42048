"""Where the hospital's notifications arrive: a small MLLP receiver.

It listens on this machine alone unless told otherwise: MLLP has no credentials, so the way to it is stunnel or a VPN.
What is said is answered, whatever it is, and nothing of it is logged.
"""

import itertools
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from kiosk.hospital.hl7v2.er7 import Er7Error, Message, parse
from kiosk.hospital.hl7v2.header import header
from kiosk.hospital.hl7v2.mllp import Frames, TooLargeError, framed
from kiosk.hospital.hl7v2.site import Hl7Site, Listening
from kiosk.hospital.hl7v2.writing import encode, segment

IDLE_S: Final = 600.0
AFTER_FAULT_S: Final = 0.5
MOST_CONNECTIONS: Final = 8
CHUNK: Final = 65_536


class Listener:
    """`hear` takes a message and says whether it is of a kind that is known; it may be called from several threads."""

    def __init__(
        self, site: Hl7Site, listening: Listening, hear: Callable[[Message], bool], now: Callable[[], datetime]
    ) -> None:
        self._site = site
        self._listening = listening
        self._hear = hear
        self._now = now
        self._socket: socket.socket | None = None
        self._open: dict[socket.socket, None] = {}  # who was silent longest stands first
        self._ending = threading.Event()
        self._lock = threading.Lock()
        self._counter = itertools.count(1)
        self.address: tuple[str, int] = (listening.host, listening.port)

    def start(self) -> None:
        """Begin to listen. Raises OSError where the address is taken or not this machine's."""
        self._socket = socket.create_server((self._listening.host, self._listening.port), backlog=MOST_CONNECTIONS)
        self.address = self._socket.getsockname()[:2]
        threading.Thread(target=self._accept, args=(self._socket,), name="hl7-listener", daemon=True).start()

    def close(self) -> None:
        """End every connection."""
        self._ending.set()
        if self._socket is not None:
            _shut(self._socket)
            self._socket.close()
        with self._lock:
            for line in self._open:
                _shut(line)

    def _accept(self, server: socket.socket) -> None:
        while not self._ending.is_set():
            try:
                line, peer = server.accept()
            except OSError:  # one that broke before it was taken, or no file left for it
                self._ending.wait(AFTER_FAULT_S)
                continue
            if self._listening.peers and peer[0] not in self._listening.peers:
                line.close()
                continue
            with self._lock:
                if len(self._open) >= MOST_CONNECTIONS:
                    quiet = next(iter(self._open))
                    del self._open[quiet]
                    _shut(quiet)  # its sender comes again if there is something to say
                self._open[line] = None
            threading.Thread(target=self._serve, args=(line,), name="hl7-notifications", daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        try:
            with line:
                line.settimeout(IDLE_S)
                frames = Frames()
                while data := line.recv(CHUNK):
                    self._spoke(line)
                    for frame in frames.feed(data):
                        for answer in self._answers(frame):
                            line.sendall(framed(answer))
        except (OSError, TooLargeError):
            return  # the sender comes again
        finally:
            with self._lock:
                self._open.pop(line, None)

    def _spoke(self, line: socket.socket) -> None:
        with self._lock:
            if line in self._open:
                del self._open[line]
                self._open[line] = None

    def _answers(self, frame: bytes) -> list[bytes]:
        """What is to be said to a frame: one answer in original mode, up to two in enhanced mode."""
        try:
            message = parse(frame)
        except Er7Error:
            return []  # nobody to answer to
        if not message.control_id:
            return [self._answer(message, "AR", "101")]
        heard = self._hear(message)
        accept, application = message.header.text(15), message.header.text(16)
        word, error = ("AA", "") if heard else ("AR", "201" if message.kind[0] in ("SIU", "ADT") else "200")
        if not accept and not application:
            return [self._answer(message, word, error)]
        answers = [self._answer(message, "CA", "")] if accept in ("AL", "SU") else []
        wants = application in ("AL", "SU") if heard else application in ("AL", "ER")
        return answers + ([self._answer(message, word, error)] if wants else [])

    def _answer(self, message: Message, word: str, error: str) -> bytes:
        now = self._now()
        control = f"K{now:%y%m%d%H%M%S}{next(self._counter) % 1_000_000:06}"
        lines = [
            header(self._site, ("ACK", message.kind[1], "ACK"), control, now, acknowledges=True),
            segment("MSA", {1: word, 2: message.control_id}),
        ]
        if error and self._site.at_least("2.5"):
            lines.append(segment("ERR", {2: ("MSH", "1", "9"), 3: (error, "", "HL70357"), 4: "E"}))
        return encode(lines)


def _shut(line: socket.socket) -> None:
    """Wakes the thread that waits on it; that one closes it."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
