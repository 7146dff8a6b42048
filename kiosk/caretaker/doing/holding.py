"""One at a time changes what the machine is: the caretaker, or somebody with `kiosk provision`."""

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
        make_folder(places.folder)
        descriptor = os.open(places.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise RefusedError(Why.NOT_WRITTEN, f"nothing was changed: {places.folder}: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
