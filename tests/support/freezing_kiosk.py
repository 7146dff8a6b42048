"""`kiosk run` that can be made to hang: SIGUSR1 blocks the GUI thread, SIGUSR2 takes the queue's lock for ever.

Python runs the handlers on the main thread, which is the GUI's; the shipped program knows nothing of this.
"""

import signal
import sys
import threading
import time

from kiosk.__main__ import main
from kiosk.runtime.systemd import signs
from offline_queue import store

FOR_EVER = 10_000
_stores: list[store.Store] = []
_opened = store.Store.__init__


def _remember(self: store.Store, *arguments: object, **named: object) -> None:
    _opened(self, *arguments, **named)  # type: ignore[arg-type]
    _stores.append(self)


def _take_locks() -> None:
    for one in _stores:
        one.lock.acquire()
    time.sleep(FOR_EVER)


store.Store.__init__ = _remember  # type: ignore[method-assign]
signal.signal(signal.SIGUSR1, lambda *_: time.sleep(FOR_EVER))
signal.signal(signal.SIGUSR2, lambda *_: threading.Thread(target=_take_locks, daemon=True).start())
signs.RuntimeSigns.__init__.__kwdefaults__.update(patience_s=0.5, every_s=0.1)  # 30 and 1 s in the shipped program
sys.exit(main(sys.argv[1:]))
