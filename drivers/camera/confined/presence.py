"""Tells a code that has just come before the camera from one that is still held there. Pure."""


class Presence:
    """A code held for seconds is one arrival; once unseen for `gone_after_s` it may arrive again.

    Only frames without it tell that it is gone: a machine that has no time for any frame has not seen it leave.
    """

    def __init__(self, gone_after_s: float = 1.0) -> None:
        self._gone_after_s = gone_after_s
        self._last_seen: dict[bytes, float] = {}
        self._frame_before: frozenset[bytes] = frozenset()

    def arrivals(self, payloads: list[bytes], now: float) -> list[bytes]:
        """Those of a frame's payloads that were not there before; `now` in seconds, never running backwards."""
        self._last_seen = {
            payload: seen
            for payload, seen in self._last_seen.items()
            if payload in self._frame_before or now - seen < self._gone_after_s
        }
        arrived = [payload for payload in dict.fromkeys(payloads) if payload not in self._last_seen]
        self._last_seen.update(dict.fromkeys(payloads, now))
        self._frame_before = frozenset(payloads)
        return arrived
