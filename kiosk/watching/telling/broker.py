"""The line to the MQTT broker. paho's own thread connects, waits and tries again; nobody here ever waits for it.

Only the latest status is of use: while there is no connection nothing is queued. Nothing is subscribed to, so a broker
has a few bytes to say for each message; one that says much more is no broker, and is hung up on.
"""

import errno
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import paho.mqtt.client as mqtt
from paho.mqtt.enums import CallbackAPIVersion
from paho.mqtt.reasoncodes import ReasonCode

KEEP_ALIVE_S: Final = 30
FIRST_REST_S: Final = 1
LONGEST_REST_S: Final = 120
CONNECT_S: Final = 5.0
MOST_HEARD: Final = 64 * 1024
"""Bytes of one connection before the next message of ours: a broker's acknowledgements are 4 each."""


@dataclass(frozen=True, slots=True)
class Broker:
    """`topic` is the whole one. `ca_file` None means the machine's own authorities."""

    host: str
    port: int
    tls: bool
    topic: str
    client_id: str
    user: str = ""
    password_file: Path | None = None
    ca_file: str | None = None


class _Client(mqtt.Client):
    """paho's, that takes no flood."""

    heard = 0
    fallen = False

    def _sock_recv(self, bufsize: int) -> bytes:
        piece = super()._sock_recv(min(bufsize, MOST_HEARD))
        self.heard += len(piece)
        if self.heard > MOST_HEARD:
            raise ConnectionError("the broker says more than it is asked for")
        return piece

    def _thread_main(self) -> None:
        try:
            super()._thread_main()
        except Exception:  # an answer that is no MQTT: paho reads it with indices and lengths it believes
            self.fallen = True
            with suppress(OSError):
                self._sock_close()


class Teller:
    """`latest` gives what to say when a connection stands; `told` hears of trouble once, and of its end ("")."""

    def __init__(
        self, broker: Broker, will: bytes, latest: Callable[[], bytes | None], told: Callable[[str], None]
    ) -> None:
        self._broker = broker
        self._will = will
        self._latest = latest
        self._told = told
        self._trouble: str | None = None
        self._lock = threading.Lock()
        self._client: _Client | None = None

    @property
    def connected(self) -> bool:
        """Whether the broker took this kiosk in."""
        return self._client is not None and self._client.is_connected()

    @property
    def stands(self) -> bool:
        """Whether it was started, and what the broker said did not end it."""
        return self._client is not None and not self._client.fallen

    def start(self) -> None:
        """Begin to connect, anew where an answer ended it. Raises OSError for a file that cannot be read; try again."""
        if self._client is not None:
            self.trouble("the broker speaks no MQTT")
            self._client = None
        client = _Client(CallbackAPIVersion.VERSION2, client_id=self._broker.client_id, reconnect_on_failure=True)
        client.will_set(self._broker.topic, self._will, qos=1, retain=True)
        client.reconnect_delay_set(FIRST_REST_S, LONGEST_REST_S)
        client.connect_timeout = CONNECT_S
        client.max_queued_messages_set(1)
        if self._broker.user:
            client.username_pw_set(self._broker.user, password_in(self._broker.password_file))
        if self._broker.tls:
            client.tls_set_context(trusting(self._broker.ca_file))
        client.on_connect = self._on_connect
        client.on_connect_fail = self._on_connect_fail
        client.on_disconnect = self._on_disconnect
        client.connect_async(self._broker.host, self._broker.port, KEEP_ALIVE_S)
        client.loop_start()
        self._client = client

    def tell(self, status: bytes) -> None:
        """Say it, if somebody listens."""
        client = self._client
        if client is not None and client.is_connected():
            client.heard = 0
            client.publish(self._broker.topic, status, qos=1, retain=True)

    def close(self, seconds: float = 1.0) -> None:
        """Say goodbye, the will's words with it, for a broker forgets the will of who leaves well."""
        client, self._client = self._client, None
        if client is None:
            return
        client.on_connect = client.on_connect_fail = client.on_disconnect = None
        if client.is_connected():
            with suppress(ValueError, RuntimeError):
                client.publish(self._broker.topic, self._will, qos=1, retain=True).wait_for_publish(seconds)
        client.disconnect()
        stopper = threading.Thread(target=client.loop_stop, name="status-end", daemon=True)
        stopper.start()  # a connect under way takes its time; nobody waits longer than said
        stopper.join(seconds)

    def _on_connect(
        self, client: mqtt.Client, _data: Any, _flags: mqtt.ConnectFlags, reason: ReasonCode, _more: Any
    ) -> None:
        if reason.is_failure:
            self.trouble(str(reason))
            return
        self.trouble("")
        status = self._latest()
        if status is not None:
            client.publish(self._broker.topic, status, qos=1, retain=True)

    def _on_connect_fail(self, _client: mqtt.Client, _data: Any) -> None:
        self.trouble("cannot be reached")

    def _on_disconnect(
        self, client: mqtt.Client, _data: Any, _flags: mqtt.DisconnectFlags, reason: ReasonCode, _more: Any
    ) -> None:
        if isinstance(client, _Client):
            client.heard = 0
        if reason.is_failure:
            self.trouble(str(reason))

    def trouble(self, words: str) -> None:
        """Told once when it begins, once when it ends; another word for the same silence is no news."""
        with self._lock:
            news = self._trouble is None or bool(words) != bool(self._trouble)
            self._trouble = words
        if news:
            self._told(words)


def password_in(file: Path | None) -> str | None:
    """Raises OSError, also where it is no text."""
    try:
        return None if file is None else file.read_text("utf-8").strip()
    except UnicodeDecodeError as error:
        raise OSError(errno.EILSEQ, "the password file is no UTF-8 text") from error


def trusting(ca_file: str | None) -> ssl.SSLContext:
    """TLS to a broker whose certificate this authority signed, or one of the machine's own. Raises OSError."""
    context = ssl.create_default_context(cafile=ca_file)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
