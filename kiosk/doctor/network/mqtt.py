"""Signing in at an MQTT broker, and leaving again at once (MQTT 3.1.1): nothing is published, no will is left behind.

Not by the kiosk's own client: that one would take the running kiosk's place at the broker, and its will with it.
"""

import socket
from typing import Final

PATIENCE_S: Final = 3.0
TAKEN: Final = 0
_CONNECT: Final = 0x10
_DISCONNECT: Final = b"\xe0\x00"
_CLEAN, _PASSWORD, _USER = 0x02, 0x40, 0x80
_KEEP_ALIVE_S: Final = 30

REFUSALS: Final = {
    1: "it speaks another MQTT",
    2: "it does not take this client's name",
    3: "it is not at service now",
    4: "user or password is wrong",
    5: "this user may not sign in",
}
"""By the return code of CONNACK (MQTT 3.1.1, table 3.1)."""


class NoBrokerError(Exception):
    """What answers speaks no MQTT."""


def signed_in(line: socket.socket, client_id: str, user: str = "", password: str | None = None) -> int:
    """What the broker said: `TAKEN`, or why not (`REFUSALS`). Raises NoBrokerError, OSError."""
    line.settimeout(PATIENCE_S)
    line.sendall(connect_packet(client_id, user, password))
    answer = b""
    while len(answer) < 4:
        piece = line.recv(4 - len(answer))
        if not piece:
            raise NoBrokerError
        answer += piece
    if answer[:2] != b"\x20\x02":
        raise NoBrokerError
    if answer[3] == TAKEN:
        line.sendall(_DISCONNECT)
    return answer[3]


def connect_packet(client_id: str, user: str = "", password: str | None = None) -> bytes:
    """CONNECT with a clean session (3.1)."""
    flags = _CLEAN | (_USER if user else 0) | (_PASSWORD if user and password is not None else 0)
    words = [client_id, *([user] if user else []), *([password] if user and password is not None else [])]
    body = _text("MQTT") + bytes((4, flags)) + _KEEP_ALIVE_S.to_bytes(2, "big") + b"".join(map(_text, words))
    return bytes((_CONNECT,)) + _length(len(body)) + body


def _text(words: str) -> bytes:
    data = words.encode()
    return len(data).to_bytes(2, "big") + data


def _length(number: int) -> bytes:
    """Seven bits a byte, the lowest first (2.2.3)."""
    made = bytearray()
    while True:
        number, low = divmod(number, 128)
        made.append(low | (0x80 if number else 0))
        if not number:
            return bytes(made)
