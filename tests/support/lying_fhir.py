"""A small FHIR server that keeps to the standard, but for the lies it is told to tell. Each was met in the wild."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

OUTCOME = {"resourceType": "OperationOutcome", "issue": [{"severity": "information", "code": "informational"}]}
_REFERENCES = {
    "owner": ("owner",),
    "focus": ("focus",),
    "schedule": ("schedule",),
    "actor": ("actor",),
    "patient": ("for", "subject", "participant"),
    "appointment": ("appointment",),
    "beneficiary": ("beneficiary",),
}
_DATES = {"authored-on": "authoredOn", "start": "start", "date": "start"}


def _nothing(_: str) -> None:
    return None


def _nothing_stored(_: dict[str, Any]) -> None:
    return None


@dataclass(slots=True)
class Lies:
    """All off, it is honest."""

    ignores_if_none_exist: bool = False
    finds_another: bool = False
    """A conditional create gives the first resource of that kind, whoever's it is."""
    answers_outcome: bool = False
    """A create is answered 200 with an OperationOutcome and no address."""
    empty_body: bool = False
    """A create is answered 201 with an address alone."""
    bare_body: bool = False
    """A create is answered with nothing of the resource but its id."""
    conflicts_once_on: str = ""
    """The next conditional create of that kind is done, and answered 409."""
    ignores_if_match: bool = False
    strong_etags: bool = False
    """Its ETags are weak, and it takes only strong ones back."""
    no_versions: bool = False
    counts_nothing: bool = False
    ignores_search: bool = False
    """Every search finds everything of that kind."""
    ignores: tuple[str, ...] = ()
    """Search words it does not know: left out, and out of the link that says what was searched."""
    no_system_search: bool = False
    """`identifier=system|` finds nothing."""
    caches_searches: bool = False
    """A search asked before is answered as it was then, unless the client wants no cache."""
    index_lags: int = 0
    """What is new or changed is found by searches only after so many of them."""
    next_link: Callable[[str], str] = field(default=lambda url: url)
    page: int = 1000
    before_create: Callable[[str], None] = _nothing
    """Called between the look at the condition and the create, outside any lock."""
    before_update: Callable[[str], None] = _nothing
    """Called with `Kind/id` before an update, outside any lock."""
    after_update: Callable[[dict[str, Any]], None] = _nothing_stored
    """Called with what is held now, which the answer does not show any more."""
    status_of: dict[str, int] = field(default_factory=dict)
    """Answers to requests whose first line begins so."""


@dataclass(slots=True)
class LyingServer:
    """What it holds by `Kind/id`, and the first lines of what it was asked."""

    url: str = ""
    lies: Lies = field(default_factory=Lies)
    asked: list[str] = field(default_factory=list)
    held: dict[str, dict[str, Any]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    known: dict[Any, list[dict[str, Any]]] = field(default_factory=dict)
    _found_after: dict[str, int] = field(default_factory=dict)
    _writes: int = 0

    def all(self, kind: str) -> list[dict[str, Any]]:
        return [each for each in self.held.values() if each["resourceType"] == kind]

    def store(self, resource: dict[str, Any]) -> dict[str, Any]:
        """Under its id, or a new one; with a new version."""
        self._writes += 1
        resource_id = resource.get("id") or f"x{self._writes}"
        meta = {"versionId": str(self._writes), "lastUpdated": f"2026-01-01T00:00:00.{self._writes:06d}Z"}
        stored = resource | {"id": resource_id} | ({} if self.lies.no_versions else {"meta": meta})
        self.held[f"{resource['resourceType']}/{resource_id}"] = stored
        self._found_after[f"{resource['resourceType']}/{resource_id}"] = self.lies.index_lags
        return stored

    def find(self, kind: str, query: list[tuple[str, str]]) -> list[dict[str, Any]]:
        found = []
        for name, resource in sorted(self.held.items()):
            if not name.startswith(f"{kind}/"):
                continue
            if self._found_after.get(name, 0) > 0:
                self._found_after[name] -= 1
            elif self.lies.ignores_search or all(self._matches(resource, *each) for each in query):
                found.append(resource)
        return found

    def _matches(self, resource: dict[str, Any], name: str, value: str) -> bool:
        if name in self.lies.ignores:
            return True
        if name == "identifier":
            return any(self._bears(resource, *each.split("|")) for each in value.split(","))
        if name == "status":
            return bool(resource.get("status") == value)
        if name in _REFERENCES:
            return f'"reference": "{value}"' in json.dumps([resource.get(each) for each in _REFERENCES[name]])
        if name in _DATES and (at := resource.get(_DATES[name])) is not None:
            limit, there = datetime.fromisoformat(value[2:]), datetime.fromisoformat(at)
            return there >= limit if value.startswith("ge") else there < limit
        return name.startswith("_")

    def _bears(self, resource: dict[str, Any], system: str, number: str) -> bool:
        if not number and self.lies.no_system_search:
            return False
        return any(
            each.get("system") == system and number in ("", each.get("value"))
            for each in resource.get("identifier", [])
        )


@contextmanager
def lying_fhir() -> Iterator[LyingServer]:
    books = LyingServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with books.lock:
                books.asked.append(f"{self.command} {self.path}")
            forced = next((s for line, s in books.lies.status_of.items() if books.asked[-1].startswith(line)), None)
            if forced is not None:
                return self._say(forced, OUTCOME)
            parts = urlsplit(self.path)
            path = parts.path.removeprefix("/fhir/").split("/")
            if self.command == "GET" and path == ["metadata"]:
                return self._say(200, {"resourceType": "CapabilityStatement"})
            if self.command == "POST" and path[1:] == ["_search"]:
                return self._search(path[0], parse_qsl(body.decode()))
            if self.command == "GET" and len(path) == 1:
                return self._search(path[0], parse_qsl(parts.query))
            if self.command == "GET":
                with books.lock:
                    found = books.held.get("/".join(path))
                return self._say(200 if found else 404, found or OUTCOME)
            return self._create(path[0], json.loads(body)) if self.command == "POST" else self._update(json.loads(body))

        do_POST = do_PUT = do_GET  # noqa: N815

        def _search(self, kind: str, query: list[tuple[str, str]]) -> None:
            words = dict(query)
            asked = kind, *query
            cached = books.lies.caches_searches and self.headers.get("Cache-Control") != "no-cache"
            with books.lock:
                found = books.known[asked] if cached and asked in books.known else books.find(kind, query)
                books.known[asked] = found
            used = [(name, word) for name, word in query if name not in books.lies.ignores]
            links = [{"relation": "self", "url": f"{books.url}/{kind}?{urlencode(used)}"}]
            bundle: dict[str, Any] = {"resourceType": "Bundle", "type": "searchset", "link": links}
            if not books.lies.counts_nothing:
                bundle["total"] = len(found)
            offset = int(words.get("_offset", 0))
            if words.get("_summary") != "count" or books.lies.counts_nothing:
                bundle["entry"] = [{"resource": each} for each in found[offset : offset + books.lies.page]]
            if offset + books.lies.page < len(found):
                further = [*(each for each in query if each[0] != "_offset"), ("_offset", offset + books.lies.page)]
                url = f"{books.url}/{kind}?{urlencode(further)}"
                links.append({"relation": "next", "url": books.lies.next_link(url)})
            self._say(200, bundle)

        def _create(self, kind: str, resource: dict[str, Any]) -> None:
            condition = self.headers.get("If-None-Exist")
            if condition and not books.lies.ignores_if_none_exist:
                with books.lock:
                    found = books.find(kind, [] if books.lies.finds_another else parse_qsl(condition))
                if found:
                    return self._say(
                        *((200, found[0]) if len(found) == 1 or books.lies.finds_another else (412, OUTCOME))
                    )
            books.lies.before_create(kind)
            with books.lock:
                stored = books.store(resource)
            if condition and kind == books.lies.conflicts_once_on:
                books.lies.conflicts_once_on = ""
                return self._say(409, OUTCOME)
            if books.lies.answers_outcome:
                return self._say(200, OUTCOME)
            if books.lies.bare_body:
                return self._say(201, {"resourceType": kind, "id": stored["id"]})
            return self._say(
                201, None if books.lies.empty_body else stored, f"{books.url}/{kind}/{stored['id']}/_history/1"
            )

        def _update(self, resource: dict[str, Any]) -> None:
            name = f"{resource['resourceType']}/{resource['id']}"
            wanted = self.headers.get("If-Match")
            books.lies.before_update(name)
            with books.lock:
                version = books.held[name].get("meta", {}).get("versionId")
                known = {f'"{version}"'} | (set() if books.lies.strong_etags else {f'W/"{version}"'})
                if wanted is not None and not books.lies.ignores_if_match and wanted not in known:
                    return self._say(412, OUTCOME)
                stored = books.store(resource)
            answer = dict(stored)
            books.lies.after_update(stored)
            return self._say(200, answer)

        def _say(self, status: int, resource: dict[str, Any] | None, location: str | None = None) -> None:
            body = b"" if resource is None else json.dumps(resource).encode()
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            if resource and (version := resource.get("meta", {}).get("versionId")):
                self.send_header("ETag", f'W/"{version}"')
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    server = Server(("127.0.0.1", 0), Handler)
    books.url = f"http://127.0.0.1:{server.server_port}/fhir"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield books
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
