"""What the chip itself proves while it is read: that it is no copy (ICAO Doc 9303-11, 4.4.3.5, 6.1 and 6.2).

By PACE with chip authentication mapping if that was how it was opened, else by chip authentication, else by active
authentication. All of it is worth what passive authentication says of DG14, DG15 and EF.SOD.
"""

from typing import Final, NoReturn

from drivers.chip_card.access.security_infos import SecurityInfos
from drivers.chip_card.apdu import Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.agreement import Entropy
from drivers.chip_card.errors import BadFile, CommandRefused, MessagingBroken
from drivers.chip_card.files.names import SOD
from drivers.chip_card.measuring import Stopwatch
from drivers.chip_card.opening import Opened
from drivers.chip_card.proof import active, card_security, chip_authentication
from drivers.chip_card.proof.levels import Check, Reason, Result
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust.issuers import Finder

_MOST_LOST: Final = 2
"""Sessions that may end with a proof. One may end by chance; when two did, the chip cannot do it."""


class SessionLost(MessagingBroken):
    """The card gave a session up; a new one, begun after a reset, may do better."""


class ChipProver:
    """How one chip proved itself, over as many sessions as its reading takes; None: not tried, or to be tried again."""

    def __init__(self, channel: Channel, trust: Finder, watch: Stopwatch, entropy: Entropy) -> None:
        self._entropy = entropy
        self._channel = channel
        self._trust = trust
        self._watch = watch
        self._lost = 0
        self._pending = False
        self._evaded = False
        """The chip says that it has no access control, and would not prove its key in the clear."""
        self.chip: Reason | None = None
        self.active: Reason | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What came of it. An open chip has to prove one of its keys: a copy would be open to get around that."""
        chip, active = self.chip, self.active
        if chip is not None and self._evaded and (active is None or active.result is not Result.PASSED):
            chip = _chip(Result.FAILED, chip.detail)
        return tuple(reason for reason in (chip, active) if reason is not None)

    def authenticate(self, opened: Opened, sod: SecurityObject | None, infos: SecurityInfos | None) -> None:
        """Before most is read, so that it comes under keys only this chip can have; anew in every session.

        `infos` are those of DG14. Raises SessionLost, and what the channel raises.
        """
        if self.chip is not None and self.chip.result is not Result.PASSED:
            return
        with self._watch.phase("proof"):
            mapped = self._mapped(opened, sod, infos)
            if mapped is not None and mapped.result in (Result.PASSED, Result.FAILED):
                self.chip = mapped
            elif infos is None:
                self.chip = mapped or _chip(Result.ABSENT, "")
            else:
                self._agree(infos)

    def answered(self) -> None:
        """An answer came: if new keys were agreed on, the chip has them."""
        self._pending = False

    def lost(self) -> None:
        """The session ended. Raises SessionLost if it may be because the chip has not the keys agreed on."""
        if self._pending:
            self._unproved()

    def try_keys(self) -> None:
        """If nothing was read since new keys were agreed on, any command shows whether the chip has them."""
        if not self._pending:
            return
        command = Command(0x00, 0xA4, 0x02, 0x0C, SOD.identifier.to_bytes(2, "big"))
        try:
            self._channel.send(command, f"SELECT {SOD.name}")
        except (CommandRefused, MessagingBroken):
            if self._channel.session_was_lost:
                self._unproved()
        self._pending = False

    def authenticate_actively(self, dg15: bytes, infos: SecurityInfos | None) -> None:
        """Where nothing else was proved or disproved. Raises SessionLost, and what the channel raises."""
        if self.active is not None or (self.chip is not None and self.chip.result in (Result.PASSED, Result.FAILED)):
            return
        with self._watch.phase("proof"):
            told = active.authenticate(self._channel, dg15, infos, self._entropy)
        if self._channel.session_was_lost:
            self._lost += 1
            if self._lost < _MOST_LOST:
                raise SessionLost("the session ended with active authentication")
        self.active = told

    def _agree(self, infos: SecurityInfos) -> None:
        is_open = not self._channel.is_secure
        try:
            self.chip = chip_authentication.authenticate(self._channel, infos, self._entropy)
        except MessagingBroken:
            self._unproved()
        if self._channel.session_was_lost:
            self._unproved()
        self._pending = self.chip.result is Result.PASSED
        if is_open and self.chip.result is Result.FAILED:
            self.chip, self._evaded = _chip(Result.UNKNOWN, f"the document is open: {self.chip.detail}"), True

    def _mapped(self, opened: Opened, sod: SecurityObject | None, infos: SecurityInfos | None) -> Reason | None:
        """What PACE proved by the way: a key of DG14, else of EF.CardSecurity if that is worth as much as EF.SOD."""
        proof, file = opened.chip_proof, opened.card_security
        if proof is None or sod is None:
            return None
        told = None if infos is None else chip_authentication.authenticate_by_mapping(proof, infos)
        if file is None or (told is not None and told.result is Result.PASSED):
            return told
        try:
            signed = card_security.verified(file, sod, self._trust)
        except BadFile as error:
            return _chip(Result.UNKNOWN, str(error))
        if signed is None:
            return _chip(Result.UNKNOWN, "nobody who is known here signed EF.CardSecurity")
        return chip_authentication.authenticate_by_mapping(proof, signed)

    def _unproved(self) -> NoReturn:
        self._pending = False
        self._lost += 1
        told = "the session ended where the chip had to use the keys that were agreed on"
        self.chip = _chip(Result.FAILED, told) if self._lost == _MOST_LOST else None
        raise SessionLost("the session ended with chip authentication")


def _chip(result: Result, detail: str) -> Reason:
    return Reason(Check.CHIP_AUTHENTICATION, result, detail)
