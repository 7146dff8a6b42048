"""A recorded conversation, played again without the card: the same random bytes send the same commands."""

import random
from collections.abc import Iterator

import pytest

from drivers.chip_card.keys import AccessKey
from drivers.chip_card.proof.levels import ProofLevel
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.reading import read_document
from drivers.chip_card.terminals.port import CardInfo
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.personalisation import ChipKeys, Scheme
from support.emulated_cards import CITIZEN, citizen_contents

Conversation = list[tuple[bytes, bytes]]


class Recorder:
    """A link to a card that keeps what was said."""

    info = CardInfo()

    def __init__(self, card: EmulatedCard) -> None:
        self._card = card
        self.said: Conversation = []

    def transmit(self, command: bytes) -> bytes:
        answer = self._card.answer(command)
        self.said.append((command, answer))
        return answer

    def reset(self) -> None:
        raise AssertionError("nothing went wrong, so nothing is begun anew")


class Player:
    """The other side of a conversation, as it was recorded; any other command fails."""

    info = CardInfo()

    def __init__(self, said: Conversation) -> None:
        self._left: Iterator[tuple[bytes, bytes]] = iter(said)

    def transmit(self, command: bytes) -> bytes:
        expected, answer = next(self._left)
        assert command == expected
        return answer

    def reset(self) -> None:
        raise AssertionError("nothing went wrong, so nothing is begun anew")

    def is_over(self) -> bool:
        return next(self._left, None) is None


@pytest.mark.parametrize("key", [CITIZEN.can, CITIZEN.mrz_key], ids=["PACE", "BAC"])
@pytest.mark.parametrize("keys", [ChipKeys(), ChipKeys(agreement=None, signature=Scheme.RSA)], ids=["CA", "AA"])
def test_a_recorded_reading_can_be_played_again(key: AccessKey, keys: ChipKeys) -> None:
    by_pace = key == CITIZEN.can
    without_pace = {} if by_pace else {"card_access": None}
    recorder = Recorder(EmulatedCard(citizen_contents(chip_keys=keys, **without_pace)))
    read = read_document(recorder, key, EMPTY, entropy=random.Random(7).randbytes)
    player = Player(recorder.said)
    again = read_document(player, key, EMPTY, entropy=random.Random(7).randbytes)
    assert player.is_over()
    assert (again.access, again.details, again.mrz, again.proof) == (read.access, read.details, read.mrz, read.proof)
    assert again.proof.level is ProofLevel.UNALTERED
    assert again.access == ("PACE" if by_pace else "BAC")


def test_other_random_bytes_are_another_conversation() -> None:
    recorder = Recorder(EmulatedCard(citizen_contents()))
    read_document(recorder, CITIZEN.can, EMPTY, entropy=random.Random(7).randbytes)
    with pytest.raises(AssertionError):
        read_document(Player(recorder.said), CITIZEN.can, EMPTY)
