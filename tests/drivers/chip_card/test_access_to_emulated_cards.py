"""Every form of access, between the reader and the emulated card."""

import pytest

from drivers.chip_card import tlv
from drivers.chip_card.access import bac, pace
from drivers.chip_card.access.security_infos import parse_security_infos
from drivers.chip_card.apdu import MOST_SHORT, Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.ciphers import session_keys
from drivers.chip_card.crypto.public_keys import EcKey
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import AccessDenied, CommandRefused
from drivers.chip_card.files.limits import ReadLimits
from drivers.chip_card.files.names import APPLICATION, CARD_ACCESS, COM, GROUPS
from drivers.chip_card.files.reading import FileReader
from drivers.chip_card.keys import Can, MrzKey
from drivers.chip_card.messaging import fitting
from drivers.simulation.chip_card.card import EmulatedCard
from drivers.simulation.chip_card.card_infos import Mapping, PaceOffer, card_access
from drivers.simulation.chip_card.card_messaging import CardMessaging
from drivers.simulation.chip_card.card_profile import Profile
from drivers.simulation.chip_card.direct import DirectTerminal
from drivers.simulation.chip_card.field import Field
from support.emulated_cards import CITIZEN, citizen_card

SELECT_APPLICATION = Command(0x00, 0xA4, 0x04, 0x0C, APPLICATION)
CURVES = tuple(range(8, 19))
"""Every standardised curve by its parameter id (9303-11, table 4)."""
P_224 = 10
GENERIC = [PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, curve) for curve in CURVES]
CIPHERS = [
    PaceOffer(mapping, suite, 13)
    for mapping in (Mapping.ECDH_GENERIC, Mapping.ECDH_INTEGRATED, Mapping.ECDH_CHIP_AUTHENTICATION)
    for suite in Suite
    if not (mapping is Mapping.ECDH_CHIP_AUTHENTICATION and suite is Suite.TDES)
]
INTEGRATED = [PaceOffer(Mapping.ECDH_INTEGRATED, Suite.AES_256, curve) for curve in CURVES if curve != P_224]
NUMBERS = [
    PaceOffer(mapping, suite, group)
    for mapping in (Mapping.DH_GENERIC, Mapping.DH_INTEGRATED)
    for suite, group in ((Suite.AES_128, 0), (Suite.TDES, 1), (Suite.AES_256, 2))
]


def channel_to(card: EmulatedCard) -> Channel:
    field = Field()
    field.lay(card)
    terminal = DirectTerminal(field)
    terminal.open()
    link = terminal.wait_for_card(1)
    assert link is not None
    return Channel(link)


def opened_by_pace(card: EmulatedCard, key: Can | MrzKey) -> Channel:
    channel = channel_to(card)
    infos = FileReader(channel, ReadLimits()).read(CARD_ACCESS)
    result = pace.establish(channel, parse_security_infos(infos, "EF.CardAccess"), key)
    channel.secure(result.keys)
    channel.send(SELECT_APPLICATION, "SELECT")
    return channel


def name(offer: PaceOffer) -> str:
    return f"{offer.mapping.name}-{offer.suite.name}-{offer.parameter_id}"


@pytest.mark.parametrize("offer", [*GENERIC, *CIPHERS, *INTEGRATED, *NUMBERS], ids=name)
@pytest.mark.parametrize("key", [CITIZEN.can, CITIZEN.mrz_key], ids=["CAN", "MRZ"])
def test_every_form_of_pace_opens_the_card(offer: PaceOffer, key: Can | MrzKey) -> None:
    card = citizen_card(card_access=card_access(offer))
    channel = opened_by_pace(card, key)
    assert FileReader(channel, ReadLimits()).read(COM) == card.content(COM.identifier)


@pytest.mark.parametrize("offer", [*CIPHERS, *NUMBERS[:2]], ids=name)
def test_every_form_of_pace_tells_a_wrong_number(offer: PaceOffer) -> None:
    with pytest.raises(AccessDenied):
        opened_by_pace(citizen_card(card_access=card_access(offer)), Can("123456"))


@pytest.mark.parametrize(
    "offers",
    [
        [PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, 12), PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_128, 13)],
        [PaceOffer(Mapping.ECDH_INTEGRATED, Suite.AES_128, 13), PaceOffer(Mapping.ECDH_GENERIC, Suite.AES_256, 17)],
        [PaceOffer(Mapping.DH_GENERIC, Suite.TDES, 0), PaceOffer(Mapping.ECDH_CHIP_AUTHENTICATION, Suite.AES_192, 14)],
    ],
)
def test_a_card_with_several_forms_is_told_which_one_is_meant(offers: list[PaceOffer]) -> None:
    card = citizen_card(card_access=card_access(*offers))
    channel = opened_by_pace(card, CITIZEN.can)
    assert FileReader(channel, ReadLimits()).read(COM) == card.content(COM.identifier)


def test_bac_opens_the_card() -> None:
    card = citizen_card(Profile(pace=False))
    channel = channel_to(card)
    channel.send(SELECT_APPLICATION, "SELECT")
    channel.secure(bac.establish(channel, CITIZEN.mrz_key))
    assert FileReader(channel, ReadLimits()).read(GROUPS[13]) == card.content(GROUPS[13].identifier)


def test_the_fingers_stay_closed() -> None:
    channel = opened_by_pace(citizen_card(), CITIZEN.can)
    with pytest.raises(CommandRefused) as refusal:
        FileReader(channel, ReadLimits()).read(GROUPS[3])
    assert (refusal.value.status, refusal.value.protected) == (0x6982, True)


@pytest.mark.parametrize("suite", list(Suite))
@pytest.mark.parametrize("length", [MOST_SHORT, 112, 2035, 65536])
def test_card_and_reader_agree_on_what_a_protected_answer_carries(suite: Suite, length: int) -> None:
    assert CardMessaging(session_keys(suite, b"secret")).room(length) == fitting(suite, length)


def test_chip_mapping_proves_the_key_that_was_signed_and_no_other() -> None:
    offer = PaceOffer(Mapping.ECDH_CHIP_AUTHENTICATION, Suite.AES_128, 13)
    for copied in (False, True):
        card = citizen_card(card_access=card_access(offer))
        infos = parse_security_infos(tlv.only(card.content(GROUPS[14].identifier), 0x6E).value, "EF.DG14")
        key = infos.chip_authentication_keys[0].key
        assert isinstance(key, EcKey)
        if copied:
            card.clone()
        channel = channel_to(card)
        offered = parse_security_infos(card_access(offer), "EF.CardAccess")
        proof = pace.establish(channel, offered, CITIZEN.can).chip_proof
        assert proof is not None
        assert pace.cam_holds(proof, key) is not copied


def test_point_arithmetic_takes_the_time_the_chip_needs_for_it() -> None:
    channel = opened_by_pace(citizen_card(Profile(public_key_s=0.1)), CITIZEN.can)
    assert channel.traffic.waiting >= 2 * 0.1, "the mapping and the agreement"
