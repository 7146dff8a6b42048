"""`kiosk hospital faults`: a bad line between a kiosk and any hospital."""

import argparse
import random
import ssl
import sys
import threading
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from drivers.simulation.network import Fault, FaultProxy, Point, Requests, Upstream
from kiosk.commands import CannotStartError

NAMES = {
    "silent": Point.SILENT,
    "reset": Point.BEFORE_REQUEST,
    "half-request": Point.IN_REQUEST,
    "drop-after-commit": Point.BEFORE_ANSWER,
    "truncate-head": Point.IN_HEADERS,
    "truncate": Point.IN_BODY,
    "late": Point.LATE,
    "duplicate": Point.TWICE,
    "503": Point.UNAVAILABLE,
    "delay": Point.SLOW,
    "slow-drip": Point.DRIP,
}
SECONDS = {Point.SLOW: 3.0, Point.DRIP: 20.0}
EXAMPLES = """\
A fault is NAME[=SECONDS] [METHOD [PATH]] [xTIMES | PERCENT%], for example:
  --fault "drop-after-commit POST */visits x1"   the visit is booked, and nobody hears of it
  --fault "delay=4 POST */coverage:check"        every coverage check takes four seconds more
  --fault "503 * * 10%"                          one request in ten is refused
Names:
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk hospital faults`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES + "\n".join(f"  {name:<18} {point.value}" for name, point in NAMES.items())
    parser.add_argument("hospital", metavar="URL", help="the hospital, for example http://127.0.0.1:8089")
    parser.add_argument("--port", type=int, default=8090, help="port on this machine; 0 takes a free one")
    parser.add_argument("--fault", action="append", default=[], type=fault_of, help="may be given several times")
    parser.add_argument("--seed", type=int, help="makes PERCENT fall alike every time")
    parser.add_argument("--ca-file", help="the certificate authority of a hospital by https")


def run(arguments: argparse.Namespace) -> int:
    """Stand between until stopped; tells of every request that was hit."""
    upstream = upstream_of(arguments.hospital, arguments.ca_file)
    book = _Book()
    try:
        proxy = FaultProxy(
            upstream.host,
            upstream.port,
            upstream=upstream,
            port=arguments.port,
            chance=random.Random(arguments.seed),  # noqa: S311 - bad luck, no secret
            told=book.note,
        )
    except OSError as error:
        raise CannotStartError(f"cannot listen on 127.0.0.1 port {arguments.port}: {error.strerror}") from error
    with proxy:
        proxy.arm(*arguments.fault)
        host, port = proxy.address
        print(f"ready http://{host}:{port}  (set it as [hospital] url of the kiosk; Ctrl+C ends)", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            book.sum_up()
    return 0


def upstream_of(url: str, ca_file: str | None) -> Upstream:
    """Where the hospital is. Raises `CannotStartError`."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise CannotStartError(f"no address: {url}") from error
    if parts.scheme not in ("http", "https") or not host:
        raise CannotStartError(f"takes an address such as https://his.example.vn, not {url}")
    if parts.path.strip("/") or parts.query:
        raise CannotStartError("takes the address without a path: the kiosk's requests bring their own")
    if parts.scheme == "http":
        return Upstream(host, port or 80, host_header=parts.netloc)
    try:
        tls = ssl.create_default_context(cafile=ca_file)
    except (OSError, ssl.SSLError) as error:
        raise CannotStartError(f"{ca_file} cannot be used as a certificate authority") from error
    return Upstream(host, port or 443, tls, host_header=parts.netloc)


def fault_of(text: str) -> Fault:
    """A fault as it is written on the command line. Raises argparse.ArgumentTypeError."""
    name, *rest = text.split()
    name, _, seconds_text = name.partition("=")
    if name not in NAMES:
        raise argparse.ArgumentTypeError(f"no such fault: {name}. Known: {', '.join(NAMES)}")
    point, times, share = NAMES[name], None, 1.0
    if rest and (often := _often(rest[-1])) is not None:
        times, share = often
        rest.pop()
    if len(rest) > 2:
        raise argparse.ArgumentTypeError(f"too many words: {text}")
    if seconds_text and point not in SECONDS:
        raise argparse.ArgumentTypeError(f"{name} takes no seconds")
    try:
        seconds = float(seconds_text) if seconds_text else SECONDS.get(point, 0.0)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"not a number of seconds: {seconds_text}") from error
    if not 0 <= seconds <= 600:
        raise argparse.ArgumentTypeError("seconds go from 0 to 600")
    return Fault(Requests.of(*rest), point, times=times, share=share, seconds=seconds)


def _often(word: str) -> tuple[int | None, float] | None:
    """`x3` or `10%`; None for any other word."""
    if word[:1] == "x" and word[1:].isascii() and word[1:].isdigit():
        return max(1, int(word[1:])), 1.0
    if word[-1:] == "%" and word[:-1].isascii() and word[:-1].isdigit():
        return None, min(100, int(word[:-1])) / 100
    return None


@dataclass(slots=True)
class _Book:
    """Tells what was done to whom: method and path, never a query, which some hospitals fill with patients' numbers."""

    counts: Counter[str]

    def __init__(self) -> None:
        self.counts = Counter()

    def note(self, start_line: str, fault: Fault) -> None:
        method, _, target = start_line.partition(" ")
        path = target.partition(" ")[0].partition("?")[0]
        name = next(name for name, point in NAMES.items() if point is fault.point)
        self.counts[name] += 1
        print(f"{datetime.now():%H:%M:%S}  {name:<18} {method} {path}", flush=True)

    def sum_up(self) -> None:
        total = ", ".join(f"{name} {count}" for name, count in self.counts.most_common())
        sys.stdout.write(f"\n{total or 'nothing was hit'}\n")


__all__ = ["configure", "fault_of", "run", "upstream_of"]
