"""What the control surface was told, in a file that every server process of one hospital looks at.

An order stands for all of them before its answer is sent. A process that is started again finds it, too.
"""

import json
import os
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.sandbox.contract import CONTROL_PATH
from kiosk.sandbox.counting import Counts, SharedCounts
from kiosk.sandbox.hospital import Controls, Hospital, Limits

OF_THE_PROCESS = {"demand", "counts"}
"""What is no order: each process has its own."""


class Alike:
    """Wraps the application of one process; `folder` is the one they share."""

    def __init__(self, app: ASGIApp, hospital: Hospital, folder: Path) -> None:
        self._app = app
        self._hospital = hospital
        self._file = folder / "orders.json"
        self._seen: tuple[int, int] | None = None
        self._counts = SharedCounts(folder)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request as the last order says."""
        self._follow()

        async def told_before(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._tell()
            await send(message)

        orders = scope["type"] == "http" and scope["method"] == "POST" and scope["path"].startswith(CONTROL_PATH)
        await self._app(scope, receive, told_before if orders else send)

    def _follow(self) -> None:
        try:
            state = self._file.stat()
        except FileNotFoundError:
            return
        if (seen := (state.st_ino, state.st_mtime_ns)) != self._seen:
            self._hospital.controls = _controls(json.loads(self._file.read_text("utf-8")), self._counts)
            self._seen = seen

    def _tell(self) -> None:
        told = asdict(replace(self._hospital.controls, demand=None, counts=None))
        told = {name: value for name, value in told.items() if name not in OF_THE_PROCESS}
        mine = self._file.with_suffix(f".{os.getpid()}")
        mine.write_text(json.dumps(told), "utf-8")
        mine.replace(self._file)


def _controls(told: dict[str, Any], counts: Counts) -> Controls:
    known = {field.name for field in fields(Controls)} - OF_THE_PROCESS
    assert known == set(told)  # noqa: S101 - written by a process of the same program
    return Controls(**told | {"limits": Limits(**told["limits"]), "counts": counts})
