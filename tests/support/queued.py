"""A kiosk with invented registrations in its queue, and the command line of `kiosk queue` beside it."""

import io
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.composition.parts import open_outbox
from kiosk.hospital import payloads
from kiosk.identity import Identity
from kiosk.journal import Journal
from kiosk.settings import load
from kiosk.visit import BookingIntent, BookingRequest, Consent, Payer, Priority
from offline_queue import Item, NewItem, Outbox, Series
from support.world import ANH, NOW, TODAY


@dataclass(frozen=True, slots=True)
class Told:
    """What a command gave back."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class QueuedKiosk:
    """One kiosk's folder."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    kiosk_id: str = "K3"

    @property
    def config(self) -> Path:
        return self.folder / "kiosk.toml"

    @property
    def path(self) -> Path:
        return self.folder / "queue" / "queue.db"

    def set_up(self) -> "QueuedKiosk":
        """As after a first start."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config.write_text(
            f'[kiosk]\nid = "{self.kiosk_id}"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n'
            f'[hospital]\nurl = "http://127.0.0.1:9"\n'
            f'[queue]\npath = "{self.path}"\nkey_file = "{self.folder}/key/queue.key"\n',
            "utf-8",
        )
        with self.running():
            pass
        return self

    @contextmanager
    def running(self) -> Iterator[Outbox]:
        """The queue as the kiosk itself holds it."""
        with open_outbox(load(self.config), Journal(io.StringIO())) as outbox:
            yield outbox

    def book(self, identity: Identity = ANH, *, refused: str | None = None) -> Item:
        """A registration with a printed number; `refused` by the hospital with this word."""
        key, reference = str(uuid.uuid4()), str(uuid.uuid4())
        intent = BookingIntent(identity, "pat-1", "dep-ntq", None, None, Payer.SELF, None, Priority.NONE, Consent("1"))
        request = BookingRequest(key, reference, self.kiosk_id, NOW, intent)
        new = NewItem(key, f"subject of {key}", payloads.BOOK, payloads.encode(request))
        with self.running() as outbox:
            item = outbox.put_numbered(key, Series(self.kiosk_id, TODAY), lambda _: new)
            if refused is not None:
                outbox.set_aside(key, refused)
        return item

    def do(self, *words: str | Path, typed: str = "") -> Told:
        """`kiosk queue …` with `typed` on standard input."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "stdin", io.StringIO(typed))
            code = main(["queue", *map(str, words), "--config", str(self.config)])
        told = self.capsys.readouterr()
        return Told(code, told.out, told.err)

    def damage(self) -> None:
        """As after a bad block."""
        for name in (f"{self.path.name}-wal", f"{self.path.name}-shm"):
            self.path.with_name(name).unlink(missing_ok=True)
        self.path.write_bytes(b"no database" * 1000)
