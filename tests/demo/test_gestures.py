"""The dock's tables: every button has its place, its words and its person."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import Can
from drivers.chip_card.files.names import GROUPS
from drivers.chip_card.files.vietnam import parse_dg13
from drivers.simulation.chip_card.personalisation import personalise
from kiosk.demo.about import about
from kiosk.demo.cards import CardCase, OnReader, citizen
from kiosk.demo.documents import Held
from kiosk.demo.gestures import GESTURES
from kiosk.demo.hand import Network, World
from kiosk.demo.panels import DEVICES, states
from kiosk.identity import CitizenNumber, Identity, PersonName, read_scan
from kiosk.sandbox.people import citizen_qr, people

TODAY = date(2026, 11, 22)
PEOPLE = {who.slug: who for who in people(TODAY)}

worlds = st.builds(
    World,
    card_of=st.sampled_from(["", *PEOPLE]),
    on_reader=st.sampled_from(OnReader),
    held=st.sampled_from(Held),
    held_of=st.sampled_from(["", *PEOPLE]),
    network=st.sampled_from(Network),
    **{field.name: st.booleans() for field in fields(World) if field.type is bool},
)


@given(worlds)
def test_every_place_of_a_panel_is_always_taken(world: World) -> None:
    for device in DEVICES:
        offered = [one for one in GESTURES.values() if one.device == device.key and one.shown(world)]
        well = [one for one in GESTURES.values() if one.device == device.key and not one.mends]
        assert len(offered) == len(well)


@given(worlds)
def test_every_device_has_a_state_in_every_world(world: World) -> None:
    found = states(world, {slug: who.name for slug, who in PEOPLE.items()})
    assert set(found) == {device.key for device in DEVICES}
    assert all(state.words and state.tone in {"good", "warn", "bad", "off"} for state in found.values())


def test_every_gesture_belongs_to_a_panel() -> None:
    assert {gesture.device for gesture in GESTURES.values()} == {device.key for device in DEVICES}


@pytest.mark.parametrize(
    ("slug", "vietnamese", "english"),
    [
        ("insured", "38 tuổi · BHYT 80 % · khám thường", "aged 38 · 80 % insured · nothing special"),
        ("vneid", "64 tuổi · BHYT 95 % · đăng ký nơi khác", "aged 64 · 95 % insured · registered elsewhere"),
        ("bhyt", "50 tuổi · BHYT 80 % · thẻ mới 10 số", "aged 50 · 80 % insured · card of 10 digits"),
        ("uninsured", "32 tuổi · không có BHYT", "aged 32 · no insurance"),
        ("appointment", "57 tuổi · BHYT 80 % · có hẹn hôm nay", "aged 57 · 80 % insured · expected today"),
        ("elder", "80 tuổi · BHYT 100 % · ưu tiên", "aged 80 · 100 % insured · seen first"),
        ("stranger", "41 tuổi · BHYT 80 % · khám lần đầu", "aged 41 · 80 % insured · new here"),
    ],
)
def test_what_is_special_about_a_person_is_said_in_both_languages(slug: str, vietnamese: str, english: str) -> None:
    assert about(PEOPLE[slug], TODAY) == (vietnamese, english)


def test_no_two_coverages_are_told_alike() -> None:
    one_of_each = {who.coverage: about(who, TODAY).vi.split(" · ")[1].rstrip("0123456789 %") for who in PEOPLE.values()}
    assert len(set(one_of_each.values())) == len(one_of_each) > 8


@pytest.mark.parametrize("slug", PEOPLE)
def test_the_chip_of_every_card_says_what_its_code_says(slug: str) -> None:
    who = PEOPLE[slug]
    printed, chip = read_scan(citizen_qr(who)), citizen(who)
    details = parse_dg13(personalise(chip).files[GROUPS[13].identifier])
    assert isinstance(printed, Identity)
    assert printed.name == PersonName(details.name)
    assert printed.citizen_number == CitizenNumber(details.id_number)
    assert chip.can == Can.of_citizen_number(who.citizen_number)


@pytest.mark.parametrize("what", OnReader)
def test_what_lies_on_the_reader_is_what_the_dock_says(what: OnReader) -> None:
    counts = {OnReader.NOTHING: 0, OnReader.TWO: 2}
    case, who = CardCase(), PEOPLE["insured"]
    chips = case.on_reader(what, who)
    assert len(chips) == counts.get(what, 1)
    assert all(one is other for one, other in zip(chips, case.on_reader(what, who), strict=True))
    assert (chips == (case.card_of(who),)) is (what in (OnReader.CARD, OnReader.ASKEW))
