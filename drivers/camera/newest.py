"""Takes pictures from a device that never waits, and hands over only the newest one.

A camera that is read too slowly hands out old pictures from its own queue. So a thread takes every picture off the
device at once, but unpacks one only when somebody waits for it: nothing queues up, and what is never looked at costs
next to nothing.
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
        """Unpacks the picture taken last."""
        ...

    def release(self) -> None:
        """Gives the device back."""
        ...


class NewestFrame:
    """Drains a capture on its own thread; `take` returns a picture that was taken after it was asked for."""

    def __init__(self, capture: Capture, failed_pause_s: float = 0.02) -> None:
        self._capture = capture
        self._failed_pause_s = failed_pause_s
        self._changed = threading.Condition()
        self._wanted = False
        self._picture: Any = None
        self._stop = False
        self._thread = threading.Thread(target=self._drain, name="capture", daemon=True)
        self._thread.start()

    def take(self, timeout_s: float) -> Any | None:
        """The next picture the device gives; None when it gives none in `timeout_s`."""
        with self._changed:
            self._picture, self._wanted = None, True
            self._changed.wait_for(lambda: self._picture is not None or self._stop, timeout_s)
            picture, self._picture, self._wanted = self._picture, None, False
            return picture

    def close(self) -> None:
        """Ends the thread and gives the device back, at the latest when the device has answered."""
        with self._changed:
            self._stop = True
            self._changed.notify_all()

    def _drain(self) -> None:
        while not self._stop:
            if not self._capture.grab():
                time.sleep(self._failed_pause_s)
                continue
            if not self._wanted:
                continue
            unpacked, picture = self._capture.retrieve()
            with self._changed:
                if unpacked and self._wanted:
                    self._picture = picture
                    self._changed.notify_all()
        self._capture.release()
