"""Takes pictures from a device that never waits, and hands over only the newest one.

A camera that is read too slowly hands out old pictures from its own queue. So a thread takes every picture off the
device at once and lets go of the one before: nothing queues up, and whoever was busy finds the picture of this moment
instead of waiting for the next one.
"""

import threading
import time
from typing import Any, Protocol


class Capture(Protocol):
    """The part of cv2.VideoCapture that is used; it stays on one thread."""

    def grab(self) -> bool:
        """Takes the next picture off the device, waiting for it; False when there is none."""
        ...

    def retrieve(self) -> tuple[bool, Any]:
        """Gives the picture taken last, as the device sent it: unpacking is left to who wants it."""
        ...

    def release(self) -> None:
        """Gives the device back."""
        ...


class NewestFrame:
    """Drains a capture on its own thread. No picture is handed over twice, and none older than `stale_s`."""

    def __init__(self, capture: Capture, *, failed_pause_s: float = 0.02, stale_s: float = 0.1) -> None:
        self._capture = capture
        self._failed_pause_s = failed_pause_s
        self._stale_s = stale_s
        self._changed = threading.Condition()
        self._picture: Any = None
        self._taken_at = 0.0
        self._stop = False
        self._thread = threading.Thread(target=self._drain, name="capture", daemon=True)
        self._thread.start()

    def take(self, timeout_s: float) -> Any | None:
        """The newest picture nobody had, at once or as soon as there is one; None when none comes in `timeout_s`."""
        with self._changed:
            if time.monotonic() - self._taken_at > self._stale_s:
                self._picture = None
            self._changed.wait_for(lambda: self._picture is not None or self._stop, timeout_s)
            picture, self._picture = self._picture, None
            return picture

    def close(self, timeout_s: float = 0.0) -> None:
        """Ends the thread and gives the device back, as soon as the device has answered; waits for it `timeout_s`."""
        with self._changed:
            self._stop = True
            self._changed.notify_all()
        self._thread.join(timeout_s)

    def _drain(self) -> None:
        while not self._stop:
            if not self._capture.grab():
                time.sleep(self._failed_pause_s)
                continue
            taken_at = time.monotonic()
            given, picture = self._capture.retrieve()
            if given:
                with self._changed:
                    self._picture, self._taken_at = picture, taken_at
                    self._changed.notify_all()
        self._capture.release()
