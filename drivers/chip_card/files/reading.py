"""Files read in as few commands as the card allows (ICAO Doc 9303-10, 3.6; ISO/IEC 7816-4, 11.2.3).

The first read of a file asks for a whole piece. The header in it tells how long the file is, and the reads after it ask
for exactly what is left, so no byte is read twice and none beyond the end. What a card refuses is not asked of it, nor
of any of its kind, again (`limits`).
"""

from collections.abc import Callable
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.apdu import MOST_SHORT, SUCCESS, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.errors import BadData, BadFile, CardGone, CommandRefused, WeakField
from drivers.chip_card.files.limits import EXTENDED, LADDER, SURE, ReadLimits, says_extended
from drivers.chip_card.files.names import ElementaryFile
from drivers.chip_card.files.partial import By, Partial
from drivers.chip_card.messaging import fitting
from drivers.device import DeviceError

END_REACHED: Final = 0x6282
"""Fewer bytes than wanted: the file ends. Without any data some chips mean by it that too many were wanted."""

_HEADER: Final = 4
"""Tag and length of every file below 64 KiB."""
_WORTH_A_TRY: Final = 6000
"""With more than this left, extended lengths are tried on a card that does not say whether it knows them.

Only portraits are as large: a card that refuses may give up the session, and opening it anew takes some of them longer
than all reads with short lengths of any other file.
"""
_LAST_SHORT_OFFSET: Final = 0xFF
_LAST_OFFSET: Final = 0x7FFF
"""Beyond it, READ BINARY with the odd instruction byte takes the offset in a data object."""
_OFFSET: Final = 0x54
_CONTENT: Final = 0x53
_TOO_MANY: Final = frozenset({0x6700, 0x6B00, 0x6F00, END_REACHED})
_WRONG_EXPECTED: Final = 0x6C
_NOT_FOR_ANY_SIZE: Final = frozenset({0x6982, 0x6A82})
_NO_SHORT_IDENTIFIER: Final = frozenset({0x6981, 0x6986, 0x6A81, 0x6A82, 0x6A86})

OnBytes = Callable[[int, int | None], None]
"""Told how many bytes of a file are there, and of how many, None while that is unknown."""


class AskedAnotherWay(CommandRefused):
    """A refusal cost the session; in a new one the file will be asked for in another way."""


class FileReader:
    """Reads the files of one card, over as many sessions as it takes: what was read of a file stays."""

    def __init__(self, channel: Channel, limits: ReadLimits) -> None:
        self._channel = channel
        self._limits = limits
        self._limit = limits.of(channel.info)
        self._says_extended = says_extended(channel.info.historical)
        self._partial: dict[ElementaryFile, Partial] = {}
        self._selected: ElementaryFile | None = None
        self._short_identifiers_work = False
        self._fell_silent = False
        self._bears_too_much = False
        """Asked for more than a file had left, the card gave what there was."""

    def read(self, file: ElementaryFile, on_bytes: OnBytes | None = None, by: By = By.ANY) -> bytes:
        """The whole file, nothing behind it.

        Raises CommandRefused when the card refuses the file; not `protected` after a session was given up: after a new
        one this can be called again and goes on where it was. Raises BadFile for a content that cannot be right, and
        what the channel raises.
        """
        partial = self._partial.setdefault(file, Partial(file))
        if by is not By.ANY:
            partial.by = by
        try:
            while not partial.is_whole:
                unknown = partial.length is None
                partial.add(self._piece(file, partial))
                if unknown and partial.length is not None:
                    self._settle(partial, partial.length)
                if on_bytes is not None:
                    on_bytes(len(partial.data), partial.length)
        except BadFile:
            self._partial.pop(file).wipe()
            raise
        self._limit.by_identifier |= partial.by is not by  # its short identifier was refused
        self._limits.keep(self._channel.info, self._limit)
        return self._partial.pop(file).take()

    def nothing_is_selected(self) -> None:
        """An application was selected, or the card was reset: the current file is another one now."""
        self._selected = None

    def wipe(self) -> None:
        """Overwrites what was read of files that were not read to the end."""
        for partial in self._partial.values():
            partial.wipe()
        self._partial.clear()

    def _piece(self, file: ElementaryFile, partial: Partial) -> bytes:
        """The next bytes; smaller and smaller pieces are asked for until one comes."""
        while True:
            if self._selected is not file and self._has_to_be_selected(partial):
                self._select(file)
            ask, extended = self._ask(partial)
            try:
                return self._fetch(file, len(partial.data), ask, extended)
            except CommandRefused as error:
                self._learn(file, partial, ask, extended, error)
                if self._channel.session_was_lost:
                    raise AskedAnotherWay(f"READ {file.name}", error.status) from error

    def _has_to_be_selected(self, partial: Partial) -> bool:
        if len(partial.data) > _LAST_SHORT_OFFSET or partial.by is By.IDENTIFIER:
            return True
        return self._limit.by_identifier and partial.by is By.ANY

    def _select(self, file: ElementaryFile) -> None:
        """SELECT EF; without Le, which some chips refuse here."""
        command = Command(0x00, 0xA4, 0x02, 0x0C, file.identifier.to_bytes(2, "big"))
        self._channel.send(command, f"SELECT {file.name}")
        self._selected = file

    def _ask(self, partial: Partial) -> tuple[int, bool]:
        """How many bytes to ask for next, and whether that takes extended lengths."""
        left = None if partial.length is None else partial.length - len(partial.data)
        short, extended = self._short(), self._extended(left)
        if len(partial.data) > _LAST_OFFSET:
            short -= _content_header(short)
        if left is not None:
            ask = min(left, EXTENDED if extended else short)
        elif partial.data:
            ask = 1
        elif self._limit.header_first or partial.doubted:
            ask = _HEADER
        elif self._channel.is_secure or partial.file.tag is not None:
            ask = EXTENDED if extended else short
        else:
            ask = min(short, LADDER[SURE])
        return ask, ask > short

    def _extended(self, left: int | None) -> bool:
        """Whether extended lengths may be used for what is left, None: nobody knows how much."""
        if self._fell_silent or not (self._channel.info.extended_length and self._limit.may_try_extended):
            return False
        if self._limit.extended or self._says_extended:
            return left is not None or self._channel.is_secure
        return self._says_extended is None and left is not None and left > _WORTH_A_TRY

    def _short(self) -> int:
        """The most one answer with short lengths brings."""
        suite = self._channel.suite
        return min(LADDER[self._limit.rung], MOST_SHORT if suite is None else fitting(suite, MOST_SHORT))

    def _fetch(self, file: ElementaryFile, offset: int, ask: int, extended: bool) -> bytes:
        by_short_identifier = self._selected is not file
        command = _command(offset, ask, file.short_identifier if by_short_identifier else None, extended)
        try:
            response = self._channel.send(command, f"READ {file.name}", (SUCCESS, END_REACHED))
        except (CardGone, WeakField, DeviceError):
            if extended and not self._limit.extended:
                self._fell_silent = True
                self._limits.fell_silent(self._channel.info)
            raise
        if not response.data:
            if response.status == END_REACHED:
                raise CommandRefused(f"READ {file.name}", END_REACHED, protected=self._channel.is_secure)
            raise BadFile(file.name, "the card gives no more of it")
        if len(response.data) > (command.expected or 0):
            raise BadFile(file.name, "the card gives more than was asked for")
        self._selected = file
        self._short_identifiers_work |= by_short_identifier and file.tag is not None
        self._bears_too_much |= len(response.data) < ask
        if len(response.data) > MOST_SHORT:
            self._limit.extended = True
        return _content(file, response.data) if offset > _LAST_OFFSET else response.data

    def _learn(self, file: ElementaryFile, partial: Partial, ask: int, extended: bool, error: CommandRefused) -> None:
        """What a refusal means; raises it again when no other way of asking is left."""
        may_be_selected = self._selected is not file and partial.by is By.ANY and not self._short_identifiers_work
        if may_be_selected and error.status in _NO_SHORT_IDENTIFIER:
            partial.by = By.IDENTIFIER
        elif extended and error.status not in _NOT_FOR_ANY_SIZE:
            self._refused_extended(partial, ask)
        elif error.status not in _TOO_MANY and error.status >> 8 != _WRONG_EXPECTED:
            raise error
        elif partial.length is None and not partial.data and ask > _HEADER:
            partial.doubted = ask
            partial.doubt_was_costly = self._channel.session_was_lost
        elif may_be_selected and ask <= _HEADER:
            partial.by = By.IDENTIFIER
            partial.doubted = 0
        elif ask > LADDER[-1]:
            self._go_below(ask, self._channel.session_was_lost)
        elif partial.data:
            raise BadFile(file.name, "it ends before the length it announces") from error
        else:
            raise error

    def _refused_extended(self, partial: Partial, ask: int) -> None:
        """Too large, or beyond the end? The header will tell, where that does not cost a session."""
        if partial.length is None and not self._channel.session_was_lost:
            partial.doubted = ask
            return
        self._limit.extended = False
        if partial.doubted > MOST_SHORT:
            self._limit.header_first = False

    def _settle(self, partial: Partial, length: int) -> None:
        """The length is known: was a first read refused for its size, or because the file ends before?"""
        if not partial.doubted:
            return
        if length < partial.doubted and not self._bears_too_much:
            self._limit.header_first = True
        elif partial.doubted > MOST_SHORT:
            self._limit.extended = False
        else:
            self._go_below(partial.doubted, partial.doubt_was_costly)

    def _go_below(self, size: int, costly: bool) -> None:
        """The next smaller size; a sure one where each refusal costs a session."""
        lower = next(rung for rung, most in enumerate(LADDER) if most < size)
        self._limit.rung = max(lower, SURE) if costly else lower


def _command(offset: int, ask: int, short_identifier: int | None, extended: bool) -> Command:
    if offset > _LAST_OFFSET:
        where = tlv.encode(_OFFSET, offset.to_bytes(2 if offset <= 0xFFFF else 3, "big"))
        return Command(0x00, 0xB1, 0x00, 0x00, where, ask + _content_header(ask), extended)
    if short_identifier is not None:
        return Command(0x00, 0xB0, 0x80 | short_identifier, offset, expected=ask, extended=extended)
    return Command(0x00, 0xB0, offset >> 8, offset & 0xFF, expected=ask, extended=extended)


def _content_header(length: int) -> int:
    return 1 + len(tlv.encode_length(length))


def _content(file: ElementaryFile, data: bytes) -> bytes:
    try:
        return tlv.only(data, _CONTENT).value
    except BadData as error:
        raise BadFile(file.name, str(error)) from error
