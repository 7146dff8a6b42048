"""A release from a stick: the image's own program installs it, in a unit of its own.

Whoever asks is a stranger here: the folder's name goes into the name of a unit and into a script. So it has to be a
plain name, and really lie on a stick. What lies in it is judged by the image: nothing is written that is not signed.
"""

import re
from pathlib import Path
from typing import Final

from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.runner import Runner
from kiosk.caretaker.doing.setting_up import systemctl
from kiosk.caretaker.doing.steps import Done, RefusedError, Step, Why
from kiosk.caretaker.requests import update_unit

SIGNED: Final = ("SHA256SUMS", "SHA256SUMS.gpg")
"""What every update has; the second is the signature of the first."""
_SOURCE: Final = re.compile(r"/run/media/kiosk(/[A-Za-z0-9_][A-Za-z0-9._~-]{0,99}){1,3}")


def update(source: str, places: Places, runner: Runner) -> Done:
    """Begin it. Raises RefusedError: nothing was begun."""
    if not places.updater.exists():
        raise RefusedError(Why.NO_IMAGE, "this machine is no image: update its package")
    folder = places.root / source.lstrip("/")
    if not _SOURCE.fullmatch(source) or not _lies_on_a_stick(folder, places):
        raise RefusedError(
            Why.NOT_USABLE,
            "an update is taken from a stick only: from a folder below /run/media/kiosk whose name has letters,"
            " digits, dots, hyphens, underscores and tildes",
        )
    missing = [name for name in SIGNED if not (folder / name).is_file()]
    if missing:
        raise RefusedError(Why.NOT_USABLE, f"there is no update in {source}: {missing[0]} is missing")
    systemctl(runner, "start", update_unit(source))
    return Done((Step.UPDATING,))


def _lies_on_a_stick(folder: Path, places: Places) -> bool:
    """Also after every link was followed."""
    try:
        return folder.resolve(strict=True).is_relative_to(places.sticks.resolve(strict=True)) and folder.is_dir()
    except OSError:
        return False
