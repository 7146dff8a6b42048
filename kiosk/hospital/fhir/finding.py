"""Reading and searching. Nothing a search gives is believed: servers ignore words they do not know."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit

import msgspec

from kiosk.hospital.fhir.elements import Resource, Stored, stored
from kiosk.hospital.fhir.exchange import Exchange, Params
from kiosk.hospital.fhir.faults import ForbiddenError, NotReachedError
from kiosk.hospital.web import Answer, Lost, NotSent, Problem, Reply

R = TypeVar("R", bound=Resource)

MOST_PAGES = 50
PAGE = ("_count", "200")
_PORTS = {"http": 80, "https": 443}


def read(x: Exchange, kind: type[R], resource_id: str) -> Stored[R] | None:
    """The resource as it is now, None where there is none (any more)."""
    reply = x.get(f"{x.prefix}/{kind.__name__}/{resource_id}")
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
    """How many there are by the server's own count, None where it does not count."""
    query = urlencode([*params, ("_summary", "count")])
    answer = _answered(x.get(f"{x.prefix}/{kind.__name__}?{query}"))
    total = _bundle(answer).get("total")
    return total if isinstance(total, int) and total >= 0 else None


def bearing(x: Exchange, kind: type[R], system: str, value: str, *, private: bool = False) -> list[Stored[R]]:
    """Those that bear this identifier."""
    params = [("identifier", f"{system}|{value}")]
    return search(x, kind, params, keep=lambda seen: seen.bears(system, value), private=private)


def json_of(body: bytes) -> Any:
    """The body; None where it is no JSON."""
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _pages(x: Exchange, name: str, params: Params, *, private: bool) -> list[dict[str, Any]]:
    if private:
        first = x.ask_in_body(f"/{name}/_search", params)
    else:
        first = x.get(f"{x.prefix}/{name}?{urlencode([*params, PAGE])}")
    bundles = [_bundle(_answered(first))]
    seen: set[str] = set()
    while (target := next_page(bundles[-1], x.origin, f"{x.prefix}/{name}")) is not None:
        if target in seen or len(bundles) >= MOST_PAGES:
            raise NotReachedError("pages without end")
        seen.add(target)
        bundles.append(_bundle(_answered(x.get(target))))
    return bundles


def next_page(bundle: dict[str, Any], origin: str, path: str) -> str | None:
    """Where the next page is, as a path of this server; None on the last. A link to anywhere else is not followed."""
    for link in _list(bundle, "link"):
        if isinstance(link, dict) and link.get("relation") == "next" and isinstance(link.get("url"), str):
            try:
                there, here = urlsplit(urljoin(f"{origin}{path}", link["url"])), urlsplit(origin)
                if _address(there) != _address(here):
                    raise NotReachedError("the next page is on another server")
            except ValueError:
                raise NotReachedError("the link to the next page is broken") from None
            return f"{there.path}?{there.query}" if there.query else str(there.path)
    return None


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
