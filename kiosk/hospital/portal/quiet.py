"""Connections that write the query of the address themselves, so that nothing which logs ever holds it.

The portal's specification wants token, account and password in the query. Libraries log addresses (urllib3 at DEBUG),
put them into exceptions and keep them in answers. Here they see the path only: the query is added where the request
line becomes bytes, after all of them.
"""

from contextlib import suppress
from dataclasses import dataclass, field
from socket import SHUT_RDWR
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection


@dataclass(slots=True)
class Call:
    """What one call wants written behind the path, and the connection it goes through."""

    query: str = field(repr=False)
    connection: HTTPConnection | None = None
    over: bool = False

    def target(self, path: str) -> str:
        """What stands in the request line. TimeoutError when nobody waits for the answer any more."""
        if self.over:
            raise TimeoutError("too late")
        return path + self.query

    def cut(self) -> None:
        """Nobody waits any more: nothing is sent from now on, and whoever reads reads no further."""
        self.over = True
        sock = self.connection.sock if self.connection else None
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(SHUT_RDWR)


class QuietAdapter(HTTPAdapter):
    """Mounted in a session that makes this one call."""

    def __init__(self, call: Call) -> None:
        self._call = call
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        """As requests does it, with our connections."""
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": _plain(self._call), "https": _secure(self._call)}


def _plain(call: Call) -> type[HTTPConnectionPool]:
    class Connection(HTTPConnection):
        debuglevel = 0  # whatever is set on http.client, which would print what is sent

        def connect(self) -> None:
            call.connection = self
            super().connect()

        def putrequest(self, method: str, url: str, *args: Any, **options: Any) -> None:
            super().putrequest(method, call.target(url), *args, **options)

    class Pool(HTTPConnectionPool):
        ConnectionCls = Connection

    return Pool


def _secure(call: Call) -> type[HTTPSConnectionPool]:
    class Connection(HTTPSConnection):
        debuglevel = 0

        def connect(self) -> None:
            call.connection = self
            super().connect()

        def putrequest(self, method: str, url: str, *args: Any, **options: Any) -> None:
            super().putrequest(method, call.target(url), *args, **options)

    class Pool(HTTPSConnectionPool):
        ConnectionCls = Connection

    return Pool
