"""One round: finish what a power cut left, then take every request, do it and answer it."""

import os
import time
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final, assert_never

import msgspec

from kiosk.caretaker.doing.acting import calibrate_touch, connect, power_off, reboot
from kiosk.caretaker.doing.carrying_out import carry_out
from kiosk.caretaker.doing.holding import held
from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.provisioning import provision, provision_file
from kiosk.caretaker.doing.runner import Runner
from kiosk.caretaker.doing.setting_up import restart, set_up_again
from kiosk.caretaker.doing.steps import Done, RefusedError, Why
from kiosk.caretaker.doing.taking import NotTaken, Taken, folder_of_requests, take_all
from kiosk.caretaker.doing.updating import update
from kiosk.caretaker.requests import (
    ANSWERS,
    WANTED,
    Answer,
    CalibrateTouch,
    Connect,
    PowerOff,
    Provision,
    ProvisionFile,
    Reboot,
    Request,
    Restart,
    SetUpAgain,
    Update,
)
from kiosk.journal import Journal, Level, Note

ANSWER_KEPT_S: Final = 3600.0
MOST_PASSES: Final = 20


class Caretaker:
    """Does what may be asked for. Runs as root; `allowed` are the users who may ask."""

    def __init__(
        self,
        runner: Runner,
        journal: Journal,
        allowed: Collection[int],
        *,
        places: Places = Places(),  # noqa: B008 - a frozen value
        wanted: Path = Path(WANTED),
        answers: Path = Path(ANSWERS),
    ) -> None:
        self._runner = runner
        self._journal = journal
        self._allowed = allowed
        self._places = places
        self._wanted = wanted
        self._answers = answers

    def round(self) -> None:
        """Until nothing is left. Raises OSError where the folder of requests cannot be used."""
        self.finish()
        self._forget_old_answers()
        with folder_of_requests(self._wanted) as folder:
            for _ in range(MOST_PASSES):
                if not self._one_pass(folder):
                    break

    def finish(self, *, start: bool = True) -> bool:
        """Carry out what was decided before a power cut, and `start` being that kiosk; whether something was."""
        try:
            with held(self._places):
                steps = carry_out(self._places)
        except RefusedError as error:
            self._refuse("finish", error.why)
            return False
        if steps:
            self._journal.note(Note.CARETAKER_DONE, Level.WARNING, ask="finish", steps=len(steps))
        if steps and start:
            with suppress(RefusedError):
                restart(self._places, self._runner)
        return bool(steps)

    def do(self, request: Request, *, by_root: bool = False) -> Answer:
        """One request, noted in the journal. Never raises for what the world does.

        `by_root`: root itself asks, by a command. It is never said of what lay in the folder.
        """
        word = str(request.__struct_config__.tag)
        try:
            done = self._done(request, by_root=by_root)
        except RefusedError as error:
            self._refuse(word, error.why)
            return Answer(problem=str(error))
        self._journal.note(
            Note.CARETAKER_DONE, Level.WARNING, ask=word, steps=len(done.steps), cautions=len(done.cautions)
        )
        return Answer(steps=done.steps, cautions=done.cautions)

    def _one_pass(self, folder: int) -> int:
        seen = 0
        for one in take_all(folder, self._allowed):
            seen += 1
            match one:
                case Taken(name=name, request=request):
                    self._answer(name, self.do(request))
                case NotTaken(name=name, words=words, allowed=allowed):
                    self._refuse("unknown", Why.NOT_UNDERSTOOD if allowed else Why.NOT_ALLOWED)
                    if name:
                        self._answer(name, Answer(problem=words))
                case _:
                    assert_never(one)
        return seen

    def _done(self, request: Request, *, by_root: bool) -> Done:
        match request:
            case Reboot():
                return reboot(self._runner)
            case PowerOff():
                return power_off(self._runner)
            case Restart():
                return restart(self._places, self._runner)
            case SetUpAgain(pin=pin):
                with held(self._places):
                    return set_up_again(pin, self._places, self._runner)
            case Update(source=source):
                return update(source, self._places, self._runner)
            case CalibrateTouch(matrix=matrix):
                return calibrate_touch(matrix, self._places, self._runner)
            case Connect(network=network):
                with held(self._places):
                    return connect(network, self._places, self._runner)
            case Provision(plan=plan):
                with held(self._places):
                    return provision(plan, self._places, self._runner, by_root=by_root)
            case ProvisionFile(sealed=sealed, code=code):
                with held(self._places):
                    return provision_file(sealed, code, self._places, self._runner, by_root=by_root)
            case _:
                assert_never(request)

    def _answer(self, name: str, answer: Answer) -> None:
        """Whole, under its name at once. Only root writes into that folder."""
        unfinished = self._answers / f".{name}.new"
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
            descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o644)
            with os.fdopen(descriptor, "wb") as file:
                os.fchmod(descriptor, 0o644)
                file.write(msgspec.json.encode(answer))
            unfinished.rename(self._answers / f"{name}.json")

    def _forget_old_answers(self) -> None:
        with suppress(OSError):
            for path in self._answers.iterdir():
                if time.time() - path.lstat().st_mtime > ANSWER_KEPT_S:
                    path.unlink()

    def _refuse(self, ask: str, why: Why) -> None:
        self._journal.note(Note.CARETAKER_REFUSED, Level.WARNING, ask=ask, problem=why)
