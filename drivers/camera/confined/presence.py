"""Tells a code that has just come before the camera from one that is still held there. Pure."""


class Presence:
    """A code held for seconds is one arrival; once unseen for `gone_after_s` it may arrive again."""

    def __init__(self, gone_after_s: float = 1.0) -> None:
        self._gone_after_s = gone_after_s
        self._last_seen: dict[bytes, float] = {}

    def arrivals(self, payloads: list[bytes], now: float) -> list[bytes]:
        """Those of a frame's payloads that were not there before; `now` in seconds, never running backwards."""
        self._last_seen = {
            payload: seen for payload, seen in self._last_seen.items() if now - seen < self._gone_after_s
        }
        arrived = [payload for payload in dict.fromkeys(payloads) if payload not in self._last_seen]
        self._last_seen.update(dict.fromkeys(payloads, now))
        return arrived
