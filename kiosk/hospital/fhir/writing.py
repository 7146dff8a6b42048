"""Creating once and changing safely, by what servers without transactions keep: identifiers, and `If-Match`.

After anything but a plain yes the server is asked how things stand now, before anybody hears of it.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from kiosk.hospital.fhir import codes
from kiosk.hospital.fhir.elements import Resource, Stored, id_in, stored, unmarked
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import DoubtError, ForbiddenError, NotReachedError, RefusedError
from kiosk.hospital.fhir.finding import bearing, json_of, read
from kiosk.hospital.web import Answer, Lost, NotSent, Problem, Reply

R = TypeVar("R", bound=Resource)
Named = tuple[str, str]
"""An identifier: system and value."""

MOST_CHANGES = 6


@dataclass(frozen=True, slots=True)
class Existing(Generic[R]):
    """Nothing was created: the server says that something else stands there, and mostly what."""

    other: Stored[R] | None


def create(
    x: Exchange, kind: type[R], body: dict[str, Any], own: Named, *, unless: Sequence[Named] = (), private: bool = False
) -> Stored[R] | Existing[R]:
    """The resource, which bears `own`: created now, or by an earlier attempt. `unless` something bears one of those."""
    words = ",".join(quote("|".join(each), safe=":/|") for each in unless)
    conditions = {"if_none_exist": f"identifier={words}"} if unless else {}
    key = key_of(kind.__name__, own[1])
    reply = x.write("POST", f"/{kind.__name__}", codes.sent(body), key=key, **conditions)
    match reply:
        case Answer():
            found = _representation(x, kind, own, reply)
            if found is not None and not found.seen.bears(*own):
                return Existing(found)
            return found or _of_ours(x, kind, own, private=private)
        case Problem(status=status) if status in (409, 412):
            found = own_one(x, kind, own, private=private)
            return found or Existing(None)
        case _ if _is_doubtful(reply):
            return _of_ours(x, kind, own, private=private)
        case _:
            raise _refusal(reply)


def create_once(x: Exchange, kind: type[R], body: dict[str, Any], own: Named, *, private: bool = False) -> Stored[R]:
    """The resource, after a search found none. A server that finds another by our condition is asked without one."""
    made = create(x, kind, body, own, unless=[own], private=private)
    if isinstance(made, Existing):
        unless = [own] if made.other is None else []  # a conflict may be our own earlier attempt, not yet searchable
        made = create(x, kind, body, own, unless=unless, private=private)
    if isinstance(made, Existing):
        raise NotReachedError(f"the server gives another {kind.__name__} for the one it is sent")
    return made


def own_one(x: Exchange, kind: type[R], own: Named, *, wait: bool = False, private: bool = False) -> Stored[R] | None:
    """What bears our identifier; of several, made while a server could not see the first, always the same one."""
    for _ in x.looks():
        found = [each for each in bearing(x, kind, *own, private=private) if each.seen.status != codes.VOID]
        if found:
            return min(found, key=_rank)
        if not wait:
            break
    return None


def only_one(x: Exchange, kind: type[R], own: Named) -> Stored[R] | None:
    """The same, and whatever else bears our identifier is declared an error: two deliveries crossed each other."""
    found = [each for each in bearing(x, kind, *own) if each.seen.status != codes.VOID]
    found.sort(key=_rank)
    for other in found[1:]:
        if other.seen.status not in codes.CALLED:
            change(x, other, lambda now: void(now.raw, own), done=lambda seen: seen.status == codes.VOID)
    return found[0] if found else None


def void(raw: dict[str, Any], own: Named) -> dict[str, Any]:
    """Declared an error and ours no more: a conditional create would take it for what is still to be made."""
    return unmarked(raw, own) | {"status": codes.VOID}


def change(
    x: Exchange,
    now: Stored[R],
    altered: Callable[[Stored[R]], dict[str, Any]],
    *,
    done: Callable[[R], bool],
) -> Stored[R]:
    """The resource once `done` holds. `altered` makes the new content from the newest, or raises what forbids it."""
    strong = False
    for _ in range(MOST_CHANGES):
        if done(now.seen):
            return now
        after = _update(x, now, altered(now), strong=strong)
        if after is not None and done(after.seen):
            return after
        if (again := read(x, type(now.seen), now.id)) is None:
            raise RefusedError("not-found")
        strong ^= again.etag == now.etag  # some compare `W/"3"` with nothing but `"3"`
        now = again
    raise NotReachedError(f"a {now.seen.resource_type} is changed by others all the time")


def key_of(*words: str) -> str:
    """The idempotency key of a step; the same words always give the same key."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, " ".join(words)))


def _update(x: Exchange, now: Stored[R], raw: dict[str, Any], *, strong: bool) -> Stored[R] | None:
    """One attempt; None where it has to be looked at how the resource stands."""
    meta = {name: value for name, value in raw.get("meta", {}).items() if name not in ("versionId", "lastUpdated")}
    body = {name: value for name, value in raw.items() if name != "meta"} | ({"meta": meta} if meta else {})
    conditions = {"if_match": now.etag.removeprefix("W/") if strong else now.etag} if now.etag else {}
    reply = x.write("PUT", f"/{now.path}", codes.sent(body), key=key_of(now.path, now.etag or ""), **conditions)
    match reply:
        case Answer():
            return stored(json_of(reply.body), type(now.seen), reply.headers.get("ETag"))
        case Problem(status=status) if status in (409, 412):
            return None
        case _ if _is_doubtful(reply):
            return None
        case _:
            raise _refusal(reply)


def _representation(x: Exchange, kind: type[R], own: Named, answer: Answer) -> Stored[R] | None:
    """What was created: the body or, where a server sends less of it or nothing, what its address or id names."""
    found = stored(json_of(answer.body), kind, answer.headers.get("ETag"))
    if found is not None and found.seen.bears(*own):
        return found
    created = found.id if found is not None else id_in(answer.headers.get("Location"), kind.__name__)
    return read(x, kind, created) if created else None


def _of_ours(x: Exchange, kind: type[R], own: Named, *, private: bool) -> Stored[R]:
    found = own_one(x, kind, own, wait=True, private=private)
    if found is None:
        raise DoubtError
    return found


def age(resource: Stored[R]) -> tuple[str, str]:
    """Who came first, by the server's own clock."""
    return (resource.seen.meta.last_updated or "") if resource.seen.meta else "", resource.id


def _rank(resource: Stored[R]) -> tuple[bool, tuple[str, str]]:
    """What somebody was told of before what nobody was; among these the oldest."""
    untold = resource.seen.status in (codes.DRAFT, *codes.GONE)
    return untold, age(resource) if untold else ("", resource.id)


def _is_doubtful(reply: Reply) -> bool:
    return isinstance(reply, Lost) or (isinstance(reply, Problem) and (reply.status >= 500 or reply.status == 408))


def _refusal(reply: Reply) -> Exception:
    match reply:
        case NotSent(reason=reason):
            return NotReachedError(reason)
        case Problem(status=status) if status in (401, 403):
            return ForbiddenError(status)
        case Problem(status=status, retry_after_s=wait) if status in (423, 425, 429):
            return NotReachedError(str(status), wait)
        case Problem(status=status):
            return RefusedError(str(status))
        case _:
            return DoubtError()
