"""Reading and searching. Nothing a search gives is believed: servers ignore words they do not know."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urljoin, urlsplit

import msgspec

from kiosk.hospital.fhir.elements import Resource, Stored, stored
from kiosk.hospital.fhir.exchange import Exchange, Params
from kiosk.hospital.fhir.faults import ForbiddenError, NotReachedError
from kiosk.hospital.web import UNREADABLE, Answer, Lost, NotSent, Problem, Reply

R = TypeVar("R", bound=Resource)

MOST_PAGES = 500
PAGE = ("_count", "200")
_PORTS = {"http": 80, "https": 443}
_NO_SUCH_SEARCH = frozenset({400, 404, 405, 422, 501})


def read(x: Exchange, kind: type[R], resource_id: str) -> Stored[R] | None:
    """The resource as it is now, None where there is none (any more)."""
    reply = x.get(f"{x.prefix}/{kind.__name__}/{quote(resource_id, safe='')}")
    if isinstance(reply, Problem) and reply.status in (404, 410):
        return None
    answer = _answered(reply)
    found = stored(json_of(answer.body), kind, answer.headers.get("ETag"))
    if found is None:
        raise NotReachedError(f"answer is no {kind.__name__}")
    return found


def search(
    x: Exchange,
    kind: type[R],
    params: Params,
    *,
    keep: Callable[[R], bool] = lambda _: True,
    private: bool = False,
) -> list[Stored[R]]:
    """All that were found and are what was asked for (`keep`), from every page. `private` words stand in no address."""
    found = [
        resource
        for bundle in _pages(x, kind.__name__, params, private=private)
        for entry in _list(bundle, "entry")
        if isinstance(entry, dict) and (resource := stored(entry.get("resource"), kind)) and keep(resource.seen)
    ]
    return list({resource.id: resource for resource in found}.values())


def count(x: Exchange, kind: type[Resource], params: Params) -> int | None:
    """How many there are by the server's own count, None where it does not count, or not by all of these words."""
    query = urlencode([*params, ("_summary", "count")])
    reply = x.get(f"{x.prefix}/{kind.__name__}?{query}")
    if isinstance(reply, Problem) and reply.status in _NO_SUCH_SEARCH:
        return None
    bundle = _bundle(_answered(reply))
    total = bundle.get("total")
    if not isinstance(total, int) or total < 0 or _left_out(bundle, params):
        return None
    return total


def bearing(x: Exchange, kind: type[R], system: str, value: str, *, private: bool = False) -> list[Stored[R]]:
    """Those that bear this identifier."""
    params = [("identifier", f"{system}|{value}")]
    return search(x, kind, params, keep=lambda seen: seen.bears(system, value), private=private)


def json_of(body: bytes) -> Any:
    """The body; None where it is no JSON."""
    try:
        return msgspec.json.decode(body)
    except UNREADABLE:
        return None


def _pages(x: Exchange, name: str, params: Params, *, private: bool) -> list[dict[str, Any]]:
    target: str | None = f"{x.prefix}/{name}?{urlencode([*params, PAGE])}"
    bundles: list[dict[str, Any]] = []
    seen: set[str] = set()
    while target is not None:
        if target in seen or len(bundles) >= MOST_PAGES:
            raise NotReachedError("pages without end")
        seen.add(target)
        bundles.append(_bundle(_answered(_page(x, name, target, private=private))))
        target = _next_page(x, bundles[-1], name)
    return bundles


def _page(x: Exchange, name: str, target: str, *, private: bool) -> Reply:
    """A page; with `private` a search's words go in the body, also those that a server wrote into its links."""
    path, _, query = target.partition("?")
    if private and path in (f"{x.prefix}/{name}", f"{x.prefix}/{name}/_search"):
        return x.ask_in_body(f"/{name}/_search", parse_qsl(query, keep_blank_values=True))
    return x.get(target)


def _next_page(x: Exchange, bundle: dict[str, Any], name: str) -> str | None:
    """Where the next page is, as a path of this server; None on the last.

    Nobody else is ever asked: behind a proxy a server often calls itself by another address than the kiosk does.
    """
    link = _link(bundle, "next")
    if link is None:
        return None
    try:
        there = urlsplit(urljoin(f"{x.origin}{x.prefix}/{name}", link))
        elsewhere = _address(there) != _address(urlsplit(x.origin))
    except ValueError:
        raise NotReachedError("the link to the next page is broken") from None
    path = there.path
    if elsewhere and not (x.prefix and path.startswith(f"{x.prefix}/")):
        _, found, rest = path.partition(f"/{name}")
        path = f"{x.prefix}{found}{rest}"
    return f"{path}?{there.query}" if there.query else str(path)


def _left_out(bundle: dict[str, Any], params: Params) -> bool:
    """Whether the server says that it searched by some of these words only (FHIR R4 search, 3.1.1.4.7)."""
    try:
        used = {name.partition(":")[0] for name, _ in parse_qsl(urlsplit(_link(bundle, "self") or "").query)}
    except ValueError:
        return False
    return bool(used) and not {name for name, _ in params} <= used


def _link(bundle: dict[str, Any], relation: str) -> str | None:
    links = (link for link in _list(bundle, "link") if isinstance(link, dict) and link.get("relation") == relation)
    return next((link["url"] for link in links if isinstance(link.get("url"), str)), None)


def _address(url: SplitResult) -> tuple[str, str | None, int | None]:
    return url.scheme, url.hostname, url.port or _PORTS.get(url.scheme)


def _answered(reply: Reply) -> Answer:
    match reply:
        case Answer():
            return reply
        case Problem(status=status) if status in (401, 403):
            raise ForbiddenError(status)
        case Problem(status=status, retry_after_s=wait):
            raise NotReachedError(str(status), wait)
        case NotSent(reason=reason) | Lost(reason=reason):
            raise NotReachedError(reason)


def _bundle(answer: Answer) -> dict[str, Any]:
    found = json_of(answer.body)
    if not isinstance(found, dict) or found.get("resourceType") != "Bundle":
        raise NotReachedError("answer is no Bundle")
    return found


def _list(bundle: dict[str, Any], name: str) -> list[Any]:
    items = bundle.get(name)
    return items if isinstance(items, list) else []
