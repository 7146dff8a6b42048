"""The line to the hospital: sends what a check says and writes down everything that was sent and answered."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase
from requests.utils import DEFAULT_CA_BUNDLE_PATH

from kiosk.conformance.exchange import (
    LONGEST_BODY,
    MASK,
    SECRET_HEADERS,
    Answer,
    BrokenError,
    Exchange,
    Sent,
    json_of,
    masked,
)

MOST_KEPT = 20_000
LONGEST_ANSWER = 8 * 1024 * 1024


class Journal:
    """Everything that was sent and answered, in order, from any thread."""

    def __init__(self) -> None:
        self._exchanges: list[Exchange] = []
        self._lock = threading.Lock()

    def add(self, exchange: Exchange) -> None:
        """Write one down; a very long run keeps its beginning."""
        with self._lock:
            if len(self._exchanges) < MOST_KEPT:
                self._exchanges.append(exchange)

    def __len__(self) -> int:
        return len(self._exchanges)

    def __iter__(self) -> Iterator[Exchange]:
        return iter(tuple(self._exchanges))

    def since(self, mark: int) -> tuple[Exchange, ...]:
        """What came after the first `mark` ones."""
        return tuple(self._exchanges[mark:])


@dataclass(frozen=True)
class Address:
    """Where the contract is served (`https://his.example.vn/kiosk/v1`) and how to get there."""

    url: str
    credential: AuthBase = field(repr=False)
    verify: bool | str = True
    certificate: tuple[str, str] | None = None
    timeout: float = 20.0


class Line:
    """One connection; `another()` is the next kiosk's."""

    def __init__(self, address: Address, journal: Journal) -> None:
        self.address = address
        self.journal = journal
        self._session = requests.Session()
        self._session.trust_env = False
        self._session.headers["User-Agent"] = "kiosk-conformance/1"
        self._session.verify = address.verify
        self._session.cert = address.certificate

    def another(self) -> "Line":
        """A second kiosk with its own connection, writing into the same journal."""
        return Line(self.address, self.journal)

    def close(self) -> None:
        """Let the connection go."""
        self._session.close()

    def prepared(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
        credential: AuthBase | None = None,
    ) -> requests.PreparedRequest:
        """A request that is ready to be sent, signed by the suite's credential or by another one."""
        request = requests.Request(
            method,
            self.address.url + path,
            params=dict(query or {}),
            json=body,
            headers={"Accept": "application/json, application/problem+json", **(headers or {})},
            auth=credential or self.address.credential,
        )
        return self._session.prepare_request(request)

    def ask(self, request: requests.PreparedRequest) -> Exchange:
        """Send and wait. Raises BrokenError where no answer comes."""
        sent = sent_of(request, self.address.url)
        began = time.monotonic()
        try:
            with self._session.send(
                request,
                timeout=self.address.timeout,
                allow_redirects=False,
                stream=True,
                verify=self.address.verify,
                cert=self.address.certificate,
            ) as response:
                raw = response.raw.read(LONGEST_ANSWER, decode_content=True)
                seconds = time.monotonic() - began
                answer = _answer(response.status_code, response.headers, raw, seconds, echo_of(request))
                exchange = Exchange(sent, answer, json_of(raw.decode("utf-8", "replace")))
        except (requests.RequestException, OSError, ValueError) as error:
            exchange = Exchange(sent, None, trouble=type(error).__name__)
        except Exception as error:  # urllib3's own errors come through a streamed body
            if not type(error).__module__.startswith("urllib3"):
                raise
            exchange = Exchange(sent, None, trouble=type(error).__name__)
        self.journal.add(exchange)
        if exchange.answer is None:
            raise BrokenError(f"no answer came ({exchange.trouble})", exchange)
        return exchange

    def lose(self, request: requests.PreparedRequest, *, after_answer: bool) -> None:
        """Send the whole request and reset the connection: at once, or when the answer has begun to arrive."""
        sent = sent_of(request, self.address.url)
        self.journal.add(Exchange(sent, None, trouble="the suite cut the connection here"))
        try:
            with _connected(self.address) as line:
                line.sendall(_bytes_of(request))
                if after_answer:
                    line.recv(1)
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        except OSError as error:
            exchange = Exchange(sent, None, trouble=type(error).__name__)
            raise BrokenError(f"the request could not be sent ({type(error).__name__})", exchange) from error


def sent_of(request: requests.PreparedRequest, base: str) -> Sent:
    """A request as a report may show it."""
    url = request.url or ""
    body = request.body.decode("utf-8", "replace") if isinstance(request.body, bytes) else request.body
    path = urlsplit(url).path.removeprefix(urlsplit(base).path)
    return Sent(request.method or "", url, path, masked(request.headers), body)


def echo_of(request: requests.PreparedRequest) -> Callable[[str], str]:
    """Masks the request's secrets in what comes back: a page for developers may show the headers it got."""
    secrets = [value.split()[-1] for name, value in request.headers.items() if name.lower() in SECRET_HEADERS]

    def masks(text: str) -> str:
        for secret in secrets:
            text = text.replace(secret, MASK)
        return text

    return masks


def _answer(status: int, headers: Mapping[str, str], raw: bytes, seconds: float, mask: Callable[[str], str]) -> Answer:
    text = mask(raw[:LONGEST_BODY].decode("utf-8", "replace"))
    low = {name.lower(): mask(value) for name, value in masked(headers).items()}
    return Answer(status, low, text, seconds, whole=len(raw) <= LONGEST_BODY)


def _connected(address: Address) -> socket.socket:
    url = urlsplit(address.url)
    secure = url.scheme == "https"
    line = socket.create_connection((url.hostname or "", url.port or (443 if secure else 80)), address.timeout)
    if not secure:
        return line
    authorities = address.verify if isinstance(address.verify, str) else DEFAULT_CA_BUNDLE_PATH
    context = ssl.create_default_context(cafile=authorities)
    if address.certificate is not None:
        context.load_cert_chain(*address.certificate)
    return context.wrap_socket(line, server_hostname=url.hostname)


def _bytes_of(request: requests.PreparedRequest) -> bytes:
    """A request as HTTP/1.1 writes it."""
    url = urlsplit(request.url or "")
    target = (url.path or "/") + (f"?{url.query}" if url.query else "")
    headers = {"Host": url.netloc, **request.headers, "Connection": "close"}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    body = request.body or b""
    return f"{request.method} {target} HTTP/1.1\r\n{head}\r\n".encode("latin-1") + (
        body if isinstance(body, bytes) else body.encode()
    )
