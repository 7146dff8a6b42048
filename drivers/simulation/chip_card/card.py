"""An emulated identity card: a chip with ICAO's application that lies in a field (ICAO Doc 9303-10 and -11)."""

import secrets
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.apdu import MOST_SHORT, Command
from drivers.chip_card.files.names import ATR_INFO, CARD_ACCESS
from drivers.simulation.chip_card.accidents import Accidents
from drivers.simulation.chip_card.card_body import CardBody
from drivers.simulation.chip_card.card_commands import PROTECTED, Answer, Refusal, take_apart
from drivers.simulation.chip_card.card_entropy import Entropy
from drivers.simulation.chip_card.card_files import CardFiles, Folder
from drivers.simulation.chip_card.card_keys import copied, keys_of
from drivers.simulation.chip_card.card_log import Asked, CardLog
from drivers.simulation.chip_card.card_messaging import INCORRECT, CardMessaging
from drivers.simulation.chip_card.card_profile import ORDINARY, Errors, Profile
from drivers.simulation.chip_card.card_session import CardSession
from drivers.simulation.chip_card.personalisation.contents import CardContents

_WRONG_LENGTH: Final = 0x6700


class EmulatedCard:
    """A `Chip` with these contents. It is told of accidents from any thread; one thread at a time talks to it.

    `accidents` befall its answers, `files` can be changed while it is read, `log` is what it was asked.
    """

    def __init__(
        self, contents: CardContents, profile: Profile = ORDINARY, entropy: Entropy = secrets.token_bytes
    ) -> None:
        self._profile = profile
        self.log = CardLog()
        self.accidents = Accidents(profile.falls_silent_s)
        self.files = CardFiles(_master_files(contents, profile), contents.files, profile, self.log)
        self._body = CardBody(profile, self.files, keys_of(contents), self.log, entropy, self.accidents.pause)
        self._session = CardSession(self._body)

    def __repr__(self) -> str:
        return f"EmulatedCard(type {self._profile.kind})"

    @property
    def kind(self) -> str:
        """ "A" or "B"."""
        return self._profile.kind

    @property
    def historical(self) -> bytes:
        """Its historical bytes."""
        return self._profile.historical

    @property
    def speaks_apdus(self) -> bool:
        """It does."""
        return True

    @property
    def fastest(self) -> int:
        """The highest bit rate it offers."""
        return self._profile.fastest

    def power_up(self) -> None:
        """It knows nothing of before."""
        self._session = CardSession(self._body)
        self.accidents.power()

    def power_down(self) -> None:
        """It left the field."""
        self.accidents.power()

    def answer(self, command: bytes) -> bytes:
        """The answer to a command APDU. Raises Garbled when it says nothing."""
        session = self._session
        self.accidents.before_answering()
        self.accidents.pause(self._profile.command_s)
        return self.accidents.on_the_way_out(self._carry_out(session, command).encode())

    def content(self, file: int) -> bytes:
        """All that stands in a file of the application, by identifier; empty for none."""
        return self.files.content(Folder.APPLICATION, file)

    def drop_session(self) -> None:
        """It forgets the session it has, as a chip does whose power failed for a moment."""
        self._session = CardSession(self._body)

    def clone(self) -> None:
        """From now on it is a copy: everything that can be read is there, what never leaves a chip is not."""
        self._body.keys = copied(self._body.keys)

    def truncate(self, file: int, length: int) -> None:
        """Of a file in the application, only so many bytes are there."""
        self.files.replace(Folder.APPLICATION, file, self.content(file)[:length])

    def swap(self, file: int, content: bytes) -> None:
        """Another content in a file of the application than the one that was signed."""
        self.files.replace(Folder.APPLICATION, file, content)

    def announce(self, file: int, length: int) -> None:
        """A file of the application says that it is so long, whatever is there."""
        one = tlv.read(self.content(file))
        tag = one.raw[: len(tlv.encode(one.tag)) - 1]
        self.files.replace(Folder.APPLICATION, file, tag + b"\x84" + length.to_bytes(4, "big") + one.value)

    def _carry_out(self, session: CardSession, raw: bytes) -> Answer:
        try:
            command = self._understood(raw)
        except Refusal as refusal:
            self._ended_by_plain_command(session)
            return Answer(status=refusal.status)
        messaging = session.messaging
        if command.cla & PROTECTED != PROTECTED:
            self._ended_by_plain_command(session)
            answer = self._executed(session, command, protected=False, room=command.expected or 0)
            self._renew(session)
            return answer
        if messaging is None:
            return Answer(status=INCORRECT)
        return self._carry_out_protected(session, messaging, command)

    def _carry_out_protected(self, session: CardSession, messaging: CardMessaging, command: Command) -> Answer:
        try:
            plain = messaging.unprotect(command)
        except Refusal as refusal:
            session.give_up_messaging()
            return Answer(status=refusal.status)
        outer = command.expected or MOST_SHORT
        answer = self._executed(session, plain, protected=True, room=messaging.room(outer))
        if not answer.data and answer.status != 0x9000 and self._profile.errors is not Errors.PROTECTED:
            if self._profile.errors is Errors.PLAIN_AND_OVER:
                session.give_up_messaging()
            messaging.skip_an_answer()
            return answer
        protected = messaging.protect(answer, command.ins)
        self._renew(session)
        return protected

    def _understood(self, raw: bytes) -> Command:
        command = take_apart(raw)
        if command.is_extended and not self._profile.extended:
            raise Refusal(_WRONG_LENGTH)
        if len(raw) > self._profile.largest_command:
            raise Refusal(_WRONG_LENGTH)
        return command

    def _executed(self, session: CardSession, command: Command, *, protected: bool, room: int) -> Answer:
        try:
            answer = session.carry_out(command, protected=protected, room=room)
        except Refusal as refusal:
            answer = Answer(status=refusal.status)
        self.log.add(
            Asked(
                command.ins,
                command.p1,
                command.p2,
                len(command.data),
                command.expected,
                protected,
                answer.status,
            )
        )
        return answer

    def _ended_by_plain_command(self, session: CardSession) -> None:
        if session.messaging is not None and self._profile.plain_command_ends_session:
            session.give_up_messaging()

    @staticmethod
    def _renew(session: CardSession) -> None:
        """New keys hold from the next command on."""
        if session.coming is not None:
            session.messaging, session.coming = session.coming, None


def _master_files(contents: CardContents, profile: Profile) -> dict[int, bytes]:
    files = dict(contents.master_files)
    if not profile.pace:
        files.pop(CARD_ACCESS.identifier, None)
    if profile.announces_sizes:
        limits = (
            tlv.encode(0x02, size.to_bytes(3, "big")) for size in (profile.largest_command, profile.largest_answer)
        )
        files[ATR_INFO.identifier] = tlv.encode(0x7F66, *limits)
    return files
