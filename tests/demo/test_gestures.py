"""The dock's tables: every button has its place, its words and its person."""

from dataclasses import asdict, fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.demo.about import about
from kiosk.demo.documents import Held, chip_data
from kiosk.demo.gestures import GESTURES
from kiosk.demo.hand import Network, World
from kiosk.demo.panels import DEVICES, states
from kiosk.identity import ChipFields, CitizenNumber, Identity, PartialDate, PersonName, from_chip
from kiosk.sandbox.people import people

TODAY = date(2026, 11, 22)
PEOPLE = {who.slug: who for who in people(TODAY)}

worlds = st.builds(
    World,
    card_of=st.sampled_from(["", *PEOPLE]),
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
def test_every_card_laid_on_the_reader_says_who_it_is(slug: str) -> None:
    who = PEOPLE[slug]
    identity = from_chip(ChipFields(**asdict(chip_data(who))))
    assert isinstance(identity, Identity)
    assert identity.citizen_number == CitizenNumber(who.citizen_number)
    assert identity.name == PersonName(who.name)
    assert identity.birth == PartialDate(*(int(part) for part in who.birth.split("-")))
    assert identity.sex.value == who.sex
