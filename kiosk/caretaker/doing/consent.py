"""Whose word makes a machine another kiosk. Whoever asks may be somebody who has taken over the kiosk's own user.

A machine that is no kiosk yet belongs to whoever stands before it. One that is a kiosk becomes another one by

    a sealed file whose signer it knows   root verifies and opens it (`opening.py`), also without the wizard
    the wizard's plan or network          while root's mark lies there, for which a PIN was typed (`pin_tries.py`)
    a file of a first signer              the same: somebody has to have compared the fingerprint
    root                                  `sudo kiosk provision apply`

What this keeps off: a program of the kiosk's user that asks by itself, now or later, whatever it writes into the
request. What it does not: a glass that was taken over before a technician comes shows him what it likes, hears the PIN
and the code he types, and has the wizard's rights until the mark is gone. So after a break-in the machine is set up by
ssh or written anew, and gets another PIN.
"""

import os

from kiosk.caretaker.doing.places import Places
from kiosk.caretaker.doing.steps import RefusedError, Why


def is_kiosk(places: Places) -> bool:
    """Also while its kiosk.toml is away, between two states."""
    return os.path.lexists(places.settings) or os.path.lexists(places.decided)


def consented(places: Places, *, by_root: bool) -> bool:
    """Whether this machine may become what nobody has signed."""
    return by_root or not is_kiosk(places) or places.again.is_file()


def need_consent(places: Places, *, by_root: bool) -> None:
    """Raises RefusedError."""
    if not consented(places, by_root=by_root):
        raise RefusedError(
            Why.NO_CONSENT,
            "this machine is a kiosk: it is set up again from its menu with the PIN, or by a file whose signer it knows"
            " (if it has become one just now, start it anew)",
        )
