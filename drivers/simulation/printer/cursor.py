"""Reading a command byte by byte out of what has arrived, and beginning again when it is not all there."""


class Incomplete(Exception):  # noqa: N818
    """The rest of the command has not arrived."""


class Cursor:
    """Bytes received and not yet used. Its readers raise Incomplete when there are too few."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._at = 0

    def __len__(self) -> int:
        return len(self._buffer)

    def feed(self, data: bytes) -> None:
        """Appends what arrived."""
        self._buffer += data

    def clear(self) -> None:
        """Forgets everything."""
        self._buffer.clear()
        self._at = 0

    def rewind(self) -> None:
        """Back to the first unused byte."""
        self._at = 0

    def use(self) -> bytes:
        """The bytes read since `rewind`; they are gone then."""
        used = bytes(self._buffer[: self._at])
        del self._buffer[: self._at]
        self._at = 0
        return used

    def take(self, n: int) -> bytes:
        """The next `n` bytes."""
        if self._at + n > len(self._buffer):
            raise Incomplete
        self._at += n
        return bytes(self._buffer[self._at - n : self._at])

    def byte(self) -> int:
        """The next byte."""
        return self.take(1)[0]

    def word(self, size: int = 2) -> int:
        """The next number, its low byte first."""
        return int.from_bytes(self.take(size), "little")

    def up_to_nul(self) -> None:
        """Passes over everything up to the next 0."""
        while self.byte():
            pass
