"""One at a time changes what the machine is: the caretaker, or somebody with `kiosk provision`.

The lock lies on the folder of credentials, which root alone can open: whoever may open what is locked can keep it.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.placing import make_folder
from kiosk.caretaker.doing.steps import RefusedError, Why


@contextmanager
def held(places: Places) -> Iterator[None]:
    """Wait for whoever is at it. The kernel lets go when the program ends, however it does. Raises RefusedError."""
    try:
        make_folder(places.credentials, 0o700)
        descriptor = os.open(places.credentials, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"nothing was changed: {places.credentials}: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
