"""Answers that must be whole before a moment, however slowly their bytes come.

A socket's timeout starts again with every byte; a server that drips one each second would hold a patient for ever.
"""

import http.client
import io
import socket
import ssl
import time
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError


class _Until(io.RawIOBase):
    """What a socket receives, until the deadline."""

    def __init__(self, source: io.RawIOBase, sock: socket.socket, until: float) -> None:
        self._source = source
        self._sock = sock
        self._until = until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("deadline")
        self._sock.settimeout(left)
        return self._source.readinto(buffer)

    def close(self) -> None:
        self._source.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """Its time is what the socket had left when it was begun: urllib3 sets that just before."""

    def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        seconds = sock.gettimeout()
        if seconds is not None:
            raw = self.fp.detach()
            self.fp = io.BufferedReader(_Until(raw, sock, time.monotonic() + seconds))


class _Connection(HTTPConnection):
    response_class = _Response
    debuglevel = 0  # whatever is set on http.client, which would print credentials


class TlsRefusedError(NewConnectionError):
    """No handshake: nothing of the request was sent. Later trouble with TLS says nothing of the kind."""


class _TlsConnection(HTTPSConnection):
    response_class = _Response
    debuglevel = 0

    def connect(self) -> None:
        try:
            super().connect()
        except TimeoutError as error:
            raise ConnectTimeoutError(self, "handshake") from error
        except ssl.SSLError as error:
            raise TlsRefusedError(self, "handshake") from error
        except OSError as error:
            raise NewConnectionError(self, "handshake") from error


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


POOLS = {"http": _Pool, "https": _TlsPool}
