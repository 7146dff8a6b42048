"""One question over HTTP and its whole answer, within one deadline.

Made of aiohttp alone and not of pyipp's own client: that one verifies no certificate unless told, follows redirections
with the ticket in hand, reads bodies of any length, and no longer watches the clock while it does.
"""

import asyncio
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from drivers.printer.ipp.errors import Lost, Refused, Unreached

if TYPE_CHECKING:
    import ssl
    from types import SimpleNamespace

    import aiohttp

LONGEST_ANSWER = 1_000_000

_HEADERS = {"Content-Type": "application/ipp", "Accept": "application/ipp", "Accept-Encoding": "identity"}
_REFUSALS = {
    401: "asks for a password",
    403: "does not allow this computer",
    404: "does not exist there",
    413: "takes no document of this length",
    426: "wants an encrypted line: write ipps:// in its address",
}
_T = TypeVar("_T")


def ask(url: str, question: bytes, *, within_s: float, certificate: Path | None = None) -> bytes:
    """The body of the answer. Raises IppError.

    `certificate` is a PEM file to trust for https, a printer's own for instance; without one the system's are.
    """
    return _run(_post(url, question, within_s, certificate))


async def _post(url: str, question: bytes, within_s: float, certificate: Path | None) -> bytes:
    import aiohttp  # noqa: PLC0415 - only a kiosk with such a printer pays for it

    sent = False

    async def on_sent(_session: "aiohttp.ClientSession", _context: "SimpleNamespace", _what: object) -> None:
        nonlocal sent
        sent = True

    trace = aiohttp.TraceConfig()
    trace.on_request_headers_sent.append(on_sent)
    try:
        async with (
            asyncio.timeout(within_s),
            aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(ssl=_trust(certificate) if url.startswith("https:") else True),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                trace_configs=[trace],
                auto_decompress=False,
            ) as session,
            session.post(url, data=question, headers=_HEADERS, allow_redirects=False) as response,
        ):
            return await _body_of(response)
    except TimeoutError as error:
        raise (Lost if sent else Unreached)(f"gave no answer within {within_s:g} s") from error
    except aiohttp.ClientConnectorCertificateError as error:
        reason = getattr(error.certificate_error, "verify_message", "") or error.certificate_error
        raise Unreached(f"has a certificate that is not to be trusted: {reason}") from error
    except aiohttp.ClientConnectorError as error:
        raise Unreached(f"does not answer: {_words(error.os_error)}") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise (Lost if sent else Unreached)(f"broke the connection ({type(error).__name__})") from error


async def _body_of(response: "aiohttp.ClientResponse") -> bytes:
    if 400 <= response.status < 500:
        raise Refused(_REFUSALS.get(response.status, f"refuses with HTTP {response.status}"))
    if response.status != 200 or response.content_type != "application/ipp":
        raise Lost(f"answers with HTTP {response.status} and {response.content_type}, which is no IPP")
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > LONGEST_ANSWER:
            raise Lost("gives an answer without an end")
    return bytes(body)


def _words(error: OSError) -> str:
    """What the system calls it; name servers have numbers of their own, which are negative."""
    return os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror or str(error)


def _trust(certificate: Path | None) -> "ssl.SSLContext":
    import ssl  # noqa: PLC0415

    context = ssl.create_default_context()
    if certificate is not None:
        try:
            context.load_verify_locations(certificate)
        except OSError as error:
            why = "is no PEM file" if isinstance(error, ssl.SSLError) else error.strerror
            raise Unreached(f"cannot be asked: the certificate to trust, {certificate}: {why}") from error
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def _run(work: Coroutine[Any, Any, _T]) -> _T:
    """Runs it here and now. asyncio.run would wait for a name server beyond every deadline."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.run_until_complete(_end(asyncio.all_tasks(loop)))
        loop.close()


async def _end(tasks: set[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
