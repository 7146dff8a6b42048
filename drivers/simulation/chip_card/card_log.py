"""What a card was asked, so that tests can tell what a reader does. Nothing in it of what the files say."""

import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as the card understood it, inside of its protection: `lc` and `le` are lengths, None for no Le."""

    ins: int
    p1: int
    p2: int
    lc: int
    le: int | None
    protected: bool
    status: int


@dataclass(frozen=True, slots=True)
class Read:
    """Bytes of a file that were asked for: `wanted` from `offset`, of which `given` came.

    `file` is its identifier, `master`: it is one of the master file's.
    """

    file: int
    offset: int
    wanted: int
    given: int
    master: bool = False

    @property
    def over_read(self) -> bool:
        """Whether more was wanted than there is, or than came."""
        return self.given < self.wanted


class CardLog:
    """Everything since the card was made, or since `clear()`. Files of the application go by identifier."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._asked: tuple[Asked, ...] = ()
        self._reads: tuple[Read, ...] = ()

    @property
    def asked(self) -> tuple[Asked, ...]:
        """The commands, in their order."""
        return self._asked

    @property
    def reads(self) -> tuple[Read, ...]:
        """The reads that gave bytes, in their order."""
        return self._reads

    @property
    def over_reads(self) -> tuple[Read, ...]:
        """Those that went beyond the end of a file."""
        return tuple(one for one in self._reads if one.over_read)

    @property
    def needless_over_reads(self) -> tuple[Read, ...]:
        """Those of them after the first of a file, when its header had told how long it is."""
        return tuple(one for one in self.over_reads if one.offset > 0)

    def read_twice(self, file: int) -> int:
        """How many bytes of a file came more than once."""
        reads = self.reads_of(file)
        given = [at for one in reads for at in range(one.offset, one.offset + one.given)]
        return len(given) - len(set(given))

    def bytes_read(self, file: int) -> int:
        """How many bytes of a file came."""
        return sum(one.given for one in self.reads_of(file))

    def reads_of(self, file: int) -> tuple[Read, ...]:
        """Those of one file of the application."""
        return tuple(one for one in self._reads if one.file == file and not one.master)

    def add(self, entry: Asked | Read) -> None:
        """One thing more."""
        with self._changing:
            match entry:
                case Asked():
                    self._asked = (*self._asked, entry)
                case Read():
                    self._reads = (*self._reads, entry)

    def clear(self) -> None:
        """Forgets all."""
        with self._changing:
            self._asked, self._reads = (), ()
