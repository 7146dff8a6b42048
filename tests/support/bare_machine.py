"""A machine below a folder: its files are real, its programs only take notes."""

import base64
import io
import os
from pathlib import Path

from kiosk.caretaker.doing import Caretaker, Places, Ran
from kiosk.caretaker.doing.secret import put_secret
from kiosk.journal import Journal

HOST_KEY = bytes.fromhex("5a1c6a86df9d4096b1d5a65e0862f19a")
TPM_KEY = bytes.fromhex("93a89409487444909 0caf2fc93cab553".replace(" ", ""))


class Programs:
    """Notes what was started. `answers` says how a command ends whose words begin so; sealing is turned round text."""

    def __init__(self) -> None:
        self.started: list[tuple[str, ...]] = []
        self.answers: dict[str, Ran] = {"systemctl is-active": Ran(3)}
        self.sealed_by = HOST_KEY

    def run(self, *command: str, given: bytes = b"", timeout_s: float = 60.0) -> Ran:  # noqa: ARG002 - the face of the real one
        self.started.append(command)
        line = " ".join(command)
        for begins, ran in self.answers.items():
            if line.startswith(begins):
                return ran
        if command[:2] == ("systemd-creds", "decrypt"):
            name, secret = unsealed(given)
            return Ran(0, secret.encode()) if f"--name={name}" in command else Ran(1, said="name does not match")
        if command[0] == "systemd-creds":
            name = next(word for word in command if word.startswith("--name=")).removeprefix("--name=")
            return Ran(0, base64.b64encode(self.sealed_by + name.encode() + b"\n" + given[::-1]))
        return Ran(0)

    def lines(self, program: str) -> list[str]:
        """The commands of one program."""
        return [" ".join(command) for command in self.started if command[0] == program]


def unsealed(content: bytes) -> tuple[str, str]:
    """Name and secret of what `Programs` sealed."""
    name, _, turned = base64.b64decode(content)[16:].partition(b"\n")
    return name.decode(), turned[::-1].decode()


class BareMachine:
    """A Debian with NetworkManager, and no kiosk on it yet."""

    def __init__(self, root: Path) -> None:
        self.places = Places(root / "machine")
        self.programs = Programs()
        self.written = io.StringIO()
        self.wanted, self.answers = root / "wanted", root / "answers"
        for folder in (self.wanted, self.answers):
            folder.mkdir()
        (self.places.zones / "Asia").mkdir(parents=True)
        (self.places.zones / "Asia/Ho_Chi_Minh").write_bytes(b"TZif")
        for folder in (self.places.folder, self.places.connection.parent, self.places.chrony.parent):
            folder.mkdir(parents=True)
        self.places.hostname.write_text("debian\n")

    def has_pin(self, line: str) -> None:
        """Put there as `kiosk provision secret pin` does it."""
        put_secret("pin", line, self.places, self.programs)

    def caretaker(self) -> Caretaker:
        """As the unit starts it."""
        return Caretaker(
            self.programs,
            Journal(self.written),
            {os.geteuid()},
            places=self.places,
            wanted=self.wanted,
            answers=self.answers,
        )

    @property
    def journal(self) -> str:
        """What was noted."""
        return self.written.getvalue()

    def files(self) -> dict[str, str]:
        """Everything below, as text; links by where they lead."""
        root = self.places.root
        return {
            str(path.relative_to(root)): f"-> {path.readlink()}" if path.is_symlink() else path.read_text("latin-1")
            for path in sorted(root.rglob("*"))
            if path.is_symlink() or path.is_file()
        }

    def secrets(self) -> dict[str, str]:
        """By the name the unit gives them."""
        if not self.places.credentials.is_dir():
            return {}
        return dict(unsealed(path.read_bytes()) for path in self.places.credentials.iterdir())
