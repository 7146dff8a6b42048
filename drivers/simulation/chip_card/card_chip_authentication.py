"""Chip authentication v1 as a card does it (ICAO Doc 9303-11, 6.2)."""

from collections.abc import Mapping
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import BadData
from drivers.chip_card.files.names import GROUPS
from drivers.simulation.chip_card.card_body import CardBody
from drivers.simulation.chip_card.card_commands import Refusal
from drivers.simulation.chip_card.card_files import Folder
from drivers.simulation.chip_card.card_infos import chip_authentication_offers
from drivers.simulation.chip_card.card_keys import AgreementKey, inside

_INCORRECT: Final = 0x6A80
_NO_SUCH_REFERENCE: Final = 0x6A88
_DYNAMIC_DATA: Final = 0x7C


class ChipAuthentication:
    """In two commands with any cipher, MSE:Set AT and GENERAL AUTHENTICATE, or in one with 3DES, MSE:Set KAT.

    Each gives the keys that hold after its answer, and raises Refusal.
    """

    def __init__(self, body: CardBody) -> None:
        self._body = body
        self._chosen: tuple[Suite, AgreementKey] | None = None

    @property
    def is_chosen(self) -> bool:
        """Whether the terminal's key is awaited."""
        return self._chosen is not None

    def forget(self) -> None:
        """What was chosen is so no more."""
        self._chosen = None

    def choose(self, objects: Mapping[int, bytes]) -> None:
        """MSE:Set AT."""
        if set(objects) - {0x80, 0x84} or 0x80 not in objects:
            raise Refusal(_INCORRECT)
        self._chosen = self._meant(objects.get(0x84), objects[0x80])

    def agree(self, data: bytes) -> SessionKeys:
        """GENERAL AUTHENTICATE."""
        chosen, self._chosen = self._chosen, None
        if chosen is None:
            raise Refusal(0x6985)
        try:
            theirs = tlv.only(tlv.only(data, _DYNAMIC_DATA).value, 0x80).value
        except BadData:
            raise Refusal(_INCORRECT) from None
        return self._agreed(*chosen, theirs)

    def agree_at_once(self, objects: Mapping[int, bytes]) -> SessionKeys:
        """MSE:Set KAT."""
        if set(objects) - {0x91, 0x84} or 0x91 not in objects:
            raise Refusal(_INCORRECT)
        return self._agreed(*self._meant(objects.get(0x84), None), objects[0x91])

    def _meant(self, reference: bytes | None, protocol: bytes | None) -> tuple[Suite, AgreementKey]:
        """By a protocol and a key's identifier; without a protocol it is the one with 3DES."""
        infos = inside(self._body.files.content(Folder.APPLICATION, GROUPS[14].identifier))
        offers = [
            offer
            for offer in chip_authentication_offers(infos)
            if (offer.protocol == protocol if protocol is not None else offer.suite is Suite.TDES)
        ]
        if not offers:
            raise Refusal(_INCORRECT)
        wanted = None if reference is None else int.from_bytes(reference, "big")
        key = self._body.keys.chip
        if key is None or wanted not in {None, key.identifier}:
            raise Refusal(_NO_SUCH_REFERENCE)
        return offers[0].suite, key

    def _agreed(self, suite: Suite, key: AgreementKey, theirs: bytes) -> SessionKeys:
        self._body.pause(self._body.profile.public_key_s)
        try:
            secret = key.group.secret(key.group.multiply(key.private, key.group.decode(theirs)))
        except BadData:
            raise Refusal(_INCORRECT) from None
        return ciphers.session_keys(suite, secret)
