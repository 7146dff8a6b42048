"""What only the hospital can do: call a patient in, go away for a moment, limit a queue.

A hospital's team gives a command for the first (`--call-hook`), or the address of a control surface such as the
sandbox's (`--control`). Without them the checks that need them are skipped, and the report says so.
"""

import shlex
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import requests

from kiosk.conformance.exchange import SkipError

HOOK_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Hooks:
    """`control` is the origin and path of a control surface, `call_command` a command that gets the visitId."""

    control: str | None = None
    call_command: str | None = None

    def order(self, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Tell the control surface something. Raises SkipError where there is none or it does not obey."""
        if self.control is None:
            raise SkipError("needs `--control URL`: a control surface as the sandbox hospital has one")
        try:
            answer = requests.post(f"{self.control}{path}", json=dict(body or {}), timeout=HOOK_SECONDS)
            if answer.status_code == 200:
                return answer.json()
            trouble = f"status {answer.status_code}"
        except (requests.RequestException, ValueError) as error:
            trouble = type(error).__name__
        raise SkipError(f"the control surface did not do {path.partition('/visits/')[0] or 'it'}: {trouble}")

    def call(self, visit_id: str) -> None:
        """Have a doctor call the patient in. Raises SkipError."""
        if self.call_command is None:
            if self.control is None:
                raise SkipError("needs `--call-hook COMMAND` (it gets the visitId) or `--control URL`")
            self.order(f"/visits/{visit_id}:call")
            return
        try:
            words = [*shlex.split(self.call_command), visit_id]
            subprocess.run(words, check=True, timeout=HOOK_SECONDS, capture_output=True)
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            raise SkipError(f"the call hook failed: {type(error).__name__}") from error

    @contextmanager
    def away(self) -> Iterator[None]:
        """The hospital's system does not answer for as long as the block lasts. Raises SkipError."""
        self.order("/behaviour", {"unavailable": True})
        try:
            yield
        finally:
            self.order("/behaviour", {"unavailable": False})

    @contextmanager
    def limited(self, **limits: int) -> Iterator[None]:
        """The hospital bears no more than this for as long as the block lasts. Raises SkipError."""
        self.order("/limits", limits)
        try:
            yield
        finally:
            self.order("/limits")

    @contextmanager
    def places(self, queue_id: str, places: int) -> Iterator[None]:
        """A queue has so many places today for as long as the block lasts. Raises SkipError."""
        self.order(f"/queues/{queue_id}", {"places": places})
        try:
            yield
        finally:
            self.order(f"/queues/{queue_id}", {"places": None})
