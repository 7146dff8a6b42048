"""What a card does from power-up on: the commands, and what each may do at what moment (9303-10, 3.6; 9303-11, 4)."""

from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.apdu import Command
from drivers.chip_card.crypto.session import SessionKeys
from drivers.chip_card.errors import BadTlv
from drivers.chip_card.files.names import CARD_ACCESS
from drivers.simulation.chip_card import card_bac, card_infos, card_pace, card_signature
from drivers.simulation.chip_card.card_body import CardBody
from drivers.simulation.chip_card.card_chip_authentication import ChipAuthentication
from drivers.simulation.chip_card.card_commands import CHAINED, Answer, Refusal
from drivers.simulation.chip_card.card_files import Folder, Place
from drivers.simulation.chip_card.card_infos import PaceOffer
from drivers.simulation.chip_card.card_messaging import CardMessaging

_WRONG_LENGTH: Final = 0x6700
_NOT_NOW: Final = 0x6985
_DENIED: Final = 0x6982
_INCORRECT: Final = 0x6A80
_WRONG_PARAMETERS: Final = 0x6A86
_NO_SUCH_REFERENCE: Final = 0x6A88
_DYNAMIC_DATA: Final = 0x7C
_GENERAL_AUTHENTICATE: Final = 0x86
_MRZ, _CAN = b"\x01", b"\x02"


class CardSession:
    """One life of a chip. `messaging` is what answers are protected with, `coming` the one after the next answer."""

    def __init__(self, body: CardBody) -> None:
        self._body = body
        self._place = Place()
        self._challenge: bytes | None = None
        self._pace: card_pace.PaceDialogue | None = None
        self._chip_authentication = ChipAuthentication(body)
        self._opened = not (body.profile.pace or body.profile.bac)
        self.messaging: CardMessaging | None = None
        self.coming: CardMessaging | None = None

    def give_up_messaging(self) -> None:
        """The session is over, and what it opened is closed."""
        self.messaging = self.coming = None
        self._opened = not (self._body.profile.pace or self._body.profile.bac)
        self._pace = self._challenge = None
        self._chip_authentication.forget()

    def carry_out(self, command: Command, *, protected: bool, room: int) -> Answer:
        """A command without protection, or freed of it; `room` is what an answer carries. Raises Refusal."""
        challenge, self._challenge = self._challenge, None
        if command.cla not in {0x00, CHAINED}:
            raise Refusal(0x6E00)
        if command.ins != _GENERAL_AUTHENTICATE:
            self._pace = None
            if command.cla == CHAINED:
                raise Refusal(0x6884)
        opened = self._opened and (protected or self.messaging is None)
        files = self._body.files
        match command.ins:
            case 0xA4:
                return files.select(self._place, command, opened=opened)
            case 0xB0:
                return files.read(self._place, command, opened=opened, room=room)
            case 0xB1:
                return files.read_object(self._place, command, opened=opened, room=room)
            case 0x84:
                return self._get_challenge(command)
            case 0x82:
                return self._external_authenticate(command, challenge)
            case 0x22:
                return self._manage_environment(command, opened=opened)
            case 0x86:
                return self._general_authenticate(command, opened=opened)
            case 0x88:
                return self._internal_authenticate(command, opened=opened, room=room)
            case _:
                raise Refusal(0x6D00)

    def _get_challenge(self, command: Command) -> Answer:
        self._check_basic_access(command)
        if command.data or command.expected != card_bac.CHALLENGE_LENGTH:
            raise Refusal(_WRONG_LENGTH)
        self._challenge = self._body.entropy(card_bac.CHALLENGE_LENGTH)
        return Answer(self._challenge)

    def _external_authenticate(self, command: Command, challenge: bytes | None) -> Answer:
        self._check_basic_access(command)
        key = self._body.keys.mrz
        if challenge is None or key is None:
            raise Refusal(_NOT_NOW)
        if command.expected is None:
            raise Refusal(_WRONG_LENGTH)
        tries = self._body.tries
        tries.check()
        self._body.pause(tries.delay_s)
        try:
            admitted = card_bac.authenticate(key, challenge, command.data, self._body.entropy)
        except card_bac.WrongKey:
            raise Refusal(tries.wrong()) from None
        tries.right()
        self._begin(admitted.keys)
        return Answer(admitted.answer)

    def _check_basic_access(self, command: Command) -> None:
        if not self._body.profile.bac:
            raise Refusal(0x6D00)
        if (command.p1, command.p2) != (0, 0):
            raise Refusal(_WRONG_PARAMETERS)
        if self._place.folder is not Folder.APPLICATION:
            raise Refusal(_NOT_NOW)

    def _manage_environment(self, command: Command, *, opened: bool) -> Answer:
        self._chip_authentication.forget()
        if command.expected is not None and not self._body.profile.takes_needless_le:
            raise Refusal(_WRONG_LENGTH)
        if not command.data:
            raise Refusal(_WRONG_LENGTH)
        try:
            objects = {one.tag: one.value for one in tlv.walk(command.data)}
        except BadTlv:
            raise Refusal(_INCORRECT) from None
        match command.p1, command.p2:
            case 0xC1, 0xA4 if self._body.profile.pace:
                return self._choose_password(objects)
            case 0x41, 0xA4:
                self._check_opened(opened=opened)
                self._chip_authentication.choose(objects)
                return Answer()
            case 0x41, 0xA6:
                self._check_opened(opened=opened)
                self.coming = CardMessaging(self._chip_authentication.agree_at_once(objects))
                return Answer()
            case _:
                raise Refusal(_WRONG_PARAMETERS)

    def _choose_password(self, objects: dict[int, bytes]) -> Answer:
        """MSE:Set AT for PACE (9303-11, 4.4.4.1)."""
        if set(objects) - {0x80, 0x83, 0x84} or not {0x80, 0x83} <= set(objects):
            raise Refusal(_INCORRECT)
        keys = self._body.keys
        password = {_MRZ: keys.mrz, _CAN: keys.can}.get(objects[0x83])
        if password is None:
            raise Refusal(_NO_SUCH_REFERENCE)
        offer = self._offer(objects[0x80], objects.get(0x84))
        status = self._body.tries.check()
        self._pace = card_pace.PaceDialogue(
            offer,
            card_pace.secret_of(password),
            self._body.entropy,
            keys.chip.private if keys.chip else None,
            self._body.profile.nonce_length,
        )
        return Answer(status=status)

    def _offer(self, protocol: bytes, reference: bytes | None) -> PaceOffer:
        """The one that is meant; the reference of its parameters may be left out where only one can be."""
        infos = self._body.files.content(Folder.MASTER, CARD_ACCESS.identifier)
        offers = [offer for offer in card_infos.pace_offers(infos) if offer.protocol == protocol]
        if not offers:
            raise Refusal(_INCORRECT)
        if reference is not None:
            offers = [offer for offer in offers if bytes([offer.parameter_id]) == reference]
        if len(offers) != 1:
            raise Refusal(_NO_SUCH_REFERENCE)
        return offers[0]

    def _general_authenticate(self, command: Command, *, opened: bool) -> Answer:
        if (command.p1, command.p2) != (0, 0):
            self._pace = None
            raise Refusal(_WRONG_PARAMETERS)
        if self._pace is not None:
            return self._pace_step(self._pace, command)
        if not (self._chip_authentication.is_chosen and opened):
            raise Refusal(_NOT_NOW)
        if command.expected is None or command.cla == CHAINED:
            raise Refusal(_WRONG_LENGTH)
        self.coming = CardMessaging(self._chip_authentication.agree(command.data))
        return Answer(tlv.encode(_DYNAMIC_DATA))

    def _pace_step(self, dialogue: card_pace.PaceDialogue, command: Command) -> Answer:
        """GENERAL AUTHENTICATE, the last of four without the bit for chaining (9303-11, 4.4.4.2)."""
        self._pace = None
        if command.expected is None:
            raise Refusal(_WRONG_LENGTH)
        if (command.cla == CHAINED) is dialogue.awaits_the_last_step:
            raise Refusal(0x6883 if dialogue.awaits_the_last_step else _INCORRECT)
        try:
            objects = {one.tag: one.value for one in tlv.only(command.data, _DYNAMIC_DATA)}
        except BadTlv:
            raise Refusal(_INCORRECT) from None
        tries = self._body.tries
        point_arithmetic_s = self._body.profile.public_key_s if objects else 0.0
        self._body.pause(tries.delay_s if dialogue.awaits_the_last_step else point_arithmetic_s)
        try:
            result = dialogue.proceed(objects)
        except card_pace.WrongToken:
            raise Refusal(tries.wrong()) from None
        if isinstance(result, bytes):
            self._pace = dialogue
            return Answer(tlv.encode(_DYNAMIC_DATA, result))
        tries.right()
        self._begin(result.keys)
        return Answer(tlv.encode(_DYNAMIC_DATA, result.answer))

    def _begin(self, keys: SessionKeys) -> None:
        self.coming = CardMessaging(keys)
        self._opened = True

    def _check_opened(self, *, opened: bool) -> None:
        """Chip authentication is for those whom the card has let in, over secure messaging."""
        if not opened or self.messaging is None:
            raise Refusal(_DENIED)

    def _internal_authenticate(self, command: Command, *, opened: bool, room: int) -> Answer:
        """Active authentication (9303-11, 6.1)."""
        if (command.p1, command.p2) != (0, 0):
            raise Refusal(_WRONG_PARAMETERS)
        if not opened:
            raise Refusal(_DENIED)
        if len(command.data) != card_signature.CHALLENGE_LENGTH or command.expected is None:
            raise Refusal(_WRONG_LENGTH)
        signature = card_signature.sign(self._body, command.data)
        if len(signature) > min(command.expected, room):
            raise Refusal(_WRONG_LENGTH)
        return Answer(signature)
