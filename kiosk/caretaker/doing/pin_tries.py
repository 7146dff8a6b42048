"""The technicians' PIN as root looks at it, so that nobody can say of himself that he has typed it.

The PIN's hash is the secret `pin`, sealed in the folder of credentials, which root alone can write. A PIN file of the
kiosk's own user is not believed: whoever has that user has that file. Wrong PINs make the next one wait, by the law of
the menu's own door (`kiosk.staff.gate`). They are counted on the disk, before a PIN is looked at; where the disk does
not take the count, no PIN is looked at.

The count holds up who asks root. It does not hold up who can read the hash, as the kiosk's user can, for the menu's
door compares with it: away from the machine six digits are tried out within hours, twelve are not in a lifetime.
And whoever has that user can use up the tries, so that the menu's way into set-up is shut for an hour at a time.
"""

import time

import msgspec

from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.runner import Runner
from kiosk.caretaker.doing.sealing import SealingError, unseal
from kiosk.caretaker.doing.steps import RefusedError, Why
from kiosk.decoding import decode
from kiosk.durable import replace_file, sync_folder
from kiosk.staff.gate import wait_after
from kiosk.staff.pin import PinFileError, line_matches


class Tries(msgspec.Struct, frozen=True):
    """Wrong ones in a row, and until when no other is looked at, seconds since 1970."""

    wrong: int = 0
    until: float = 0.0


def need_pin(pin: str, places: Places, runner: Runner) -> None:
    """Come back where it is the PIN; about 0.2 s. Raises RefusedError."""
    tries, now = _kept(places), time.time()
    # A clock that was set meanwhile makes the wait no longer than it was.
    left = min(wait_after(tries.wrong), tries.until - now)
    if left > 0:
        raise RefusedError(Why.PIN_WAITS, f"too many wrong PINs: none is looked at for {left:.0f} s")
    line = _line(places, runner)
    wrong = tries.wrong + 1
    _keep(Tries(wrong, now + wait_after(wrong)), places)
    try:
        right = line_matches(line, pin)
    except PinFileError as error:
        raise RefusedError(Why.NO_PIN, f"the secret pin of this machine is no PIN: {error}") from error
    if not right:
        raise RefusedError(Why.PIN_WRONG, "that is not the PIN of this machine")
    _forget(places)


def _line(places: Places, runner: Runner) -> str:
    try:
        return unseal("pin", (places.credentials / "pin").read_bytes(), runner)
    except FileNotFoundError as error:
        raise RefusedError(
            Why.NO_PIN,
            "root knows no PIN of this machine: seal one (sudo kiosk provision secret pin) and name it in kiosk.toml,"
            ' pin_file = "/run/credentials/kiosk.service/kiosk_pin"; or use a file whose signer this machine knows',
        ) from error
    except (OSError, SealingError) as error:
        raise RefusedError(Why.NO_PIN, f"the secret pin of this machine cannot be opened: {error}") from error


def _kept(places: Places) -> Tries:
    try:
        return decode(places.pin_tries.read_bytes(), Tries)
    except FileNotFoundError:
        return Tries()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise RefusedError(Why.PIN_WAITS, f"{places.pin_tries} cannot be read: remove it as root") from error


def _keep(tries: Tries, places: Places) -> None:
    try:
        replace_file(places.pin_tries, msgspec.json.encode(tries))
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"no PIN was looked at: {places.pin_tries}: {error.strerror}") from error


def _forget(places: Places) -> None:
    try:
        places.pin_tries.unlink()
        sync_folder(places.folder)
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"{places.pin_tries}: {error.strerror}") from error
