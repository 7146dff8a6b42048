"""All that is read of one document, over as many sessions as it takes.

`run()` is one session from the beginning to the last file. When a session is lost it can be called again after a reset
of the card: what was read stays, and what the card will never give is not asked for again.
"""

from collections import Counter
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.access.security_infos import SecurityInfos, parse_security_infos
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.agreement import Entropy
from drivers.chip_card.document import Wanted
from drivers.chip_card.errors import AccessUnsupported, BadData, CommandRefused, MessagingBroken
from drivers.chip_card.files.com import parse_com
from drivers.chip_card.files.limits import ReadLimits
from drivers.chip_card.files.names import COM, GROUPS, SOD, ElementaryFile
from drivers.chip_card.files.reading import AskedAnotherWay, FileReader
from drivers.chip_card.keys import AccessKey
from drivers.chip_card.measuring import Meter, Stopwatch
from drivers.chip_card.opening import Opened, card_access, open_document
from drivers.chip_card.port import CardStage
from drivers.chip_card.proof import card_access as card_access_check
from drivers.chip_card.proof.levels import Check, Reason, Result
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust.issuers import Finder
from drivers.chip_card.proving import ChipProver, SessionLost

_CLOSED: Final = frozenset({0x6982, 0x6985, 0x6986, 0x6987, 0x6988})
"""Access conditions are not met."""
_NEVER: Final = frozenset({0x6982, 0x6A82, 0x6A83, 0x6A88, 0x6A86, 0x6985, 0x6986, 0x6981})
"""A file that is not there or not for this reader; no other way of asking helps."""
_MOST_LOSSES: Final = 3
"""So many sessions one file may cost before it is left out."""
_PORTRAIT: Final = 2
_FIRST: Final = (13, 1)


class Gathering:
    """The files of one document and what its chip proved by the way."""

    def __init__(
        self,
        channel: Channel,
        key: AccessKey | None,
        *,
        trust: Finder,
        wanted: Wanted,
        limits: ReadLimits,
        watch: Stopwatch,
        meter: Meter,
        entropy: Entropy,
    ) -> None:
        self._channel = channel
        self._files = FileReader(channel, limits)
        self._key = key
        self._entropy = entropy
        self._prover = ChipProver(channel, trust, watch, entropy)
        self._wanted = wanted
        self._watch = watch
        self._meter = meter
        self._left_out: set[ElementaryFile] = set()
        self._losses: Counter[ElementaryFile] = Counter()
        self._looked = False
        self._card_access: SecurityInfos | None = None
        self._there: frozenset[int] | None = None
        self.contents: dict[ElementaryFile, bytes] = {}
        """Whole files in the order in which they were read."""
        self.opened = Opened("none")
        self.sod: SecurityObject | None = None
        self.infos: SecurityInfos | None = None
        meter.plan(self._steps())

    def run(self) -> None:
        """Raises CardError and DeviceError."""
        self._channel.secure(None)
        self._files.nothing_is_selected()
        if not self._looked:
            with self._watch.phase("select"):
                self._card_access = card_access(self._channel, self._files)
            self._looked = True
        self.opened = open_document(
            self._channel, self._files, self._card_access, self._key, watch=self._watch, entropy=self._entropy
        )
        self._meter.reached(CardStage.OPENING, "access")
        self._table_of_contents()
        self._security_options()
        self._prover.authenticate(self.opened, self.sod, self.infos)
        self._meter.reached(CardStage.READING, "chip authentication")
        for number in self._order():
            self._read(GROUPS[number])
        self._prover.try_keys()
        content = self.group(15)
        if content is not None:
            self._prover.authenticate_actively(content, self.infos)

    def group(self, number: int) -> bytes | None:
        """A data group, None when it was not read."""
        return self.contents.get(GROUPS[number])

    @property
    def groups(self) -> dict[int, bytes]:
        """All data groups that were read."""
        return {number: self.contents[file] for number, file in GROUPS.items() if file in self.contents}

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What the chip offered, and what it proved of itself."""
        offered = card_access_check.compare(self._card_access, self.infos, by_pace=self.opened.access == "PACE")
        return (offered, *self._prover.reasons)

    def forget(self) -> None:
        """Lets go of all that was read."""
        self._files.wipe()
        self.contents.clear()

    def _table_of_contents(self) -> None:
        """EF.SOD says which groups there are; where it is missing, EF.COM does, though nobody signed it."""
        content = self._read(SOD)
        if content is not None:
            self.sod = self.sod or SecurityObject.parse(content)
            self._there = frozenset(self.sod.groups)
        else:
            content = self._read(COM)
            self._there = None if content is None else frozenset(parse_com(content).groups)
        self._meter.plan(self._steps())

    def _security_options(self) -> None:
        if not self._is_there(14):
            return
        content = self._read(GROUPS[14])
        if content is None or self.infos is not None:
            return
        try:
            self.infos = parse_security_infos(tlv.only(content, GROUPS[14].tag).value, GROUPS[14].name)
        except BadData as error:
            self._prover.chip = Reason(Check.CHIP_AUTHENTICATION, Result.UNKNOWN, str(error))

    def _read(self, file: ElementaryFile) -> bytes | None:
        """A file, from the card or from an earlier session; None when the card does not give it."""
        if file in self.contents or file in self._left_out:
            return self.contents.get(file)

        def on_bytes(got: int, of: int | None) -> None:
            self._meter.reached(CardStage.READING, file.name, got / of if of else 0.0)

        try:
            with self._watch.phase("files"):
                self.contents[file] = self._files.read(file, on_bytes)
        except CommandRefused as error:
            self._refused(file, error)
            return None
        except MessagingBroken:
            self._prover.lost()
            raise
        self._prover.answered()
        return self.contents[file]

    def _refused(self, file: ElementaryFile, error: CommandRefused) -> None:
        if file is SOD and self.opened.access == "none" and error.status in _CLOSED:
            raise AccessUnsupported("the files are closed, and there is no key that opens them") from error
        if not self._channel.session_was_lost:
            self._left_out.add(file)
            self._prover.answered()
            return
        self._prover.lost()
        self._losses[file] += 1
        another_way = isinstance(error, AskedAnotherWay)
        if (error.status in _NEVER and not another_way) or self._losses[file] == _MOST_LOSSES:
            self._left_out.add(file)
        raise SessionLost(str(error)) from error

    def _is_there(self, number: int) -> bool:
        return self._there is None or number in self._there

    def _order(self) -> list[int]:
        """What is left to read: the names first, then the rest, the portrait last."""
        wanted = self._wanted.groups | {15}
        numbers = [*_FIRST, *(number for number in GROUPS if number not in (*_FIRST, _PORTRAIT)), _PORTRAIT]
        return [number for number in numbers if number in wanted and self._is_there(number)]

    def _steps(self) -> list[str]:
        steps = ["access", SOD.name, "chip authentication", "passive authentication"]
        return steps + [GROUPS[number].name for number in {*self._order(), 14} if self._is_there(number)]
