"""One colour of the hospital: every palette made of it can be read, or it is refused with one that would do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.brand_colours import GROUNDS, HOUSE, LEAST, UnreadableColourError, brand_colours, nearest_readable
from ui.colours import Hue, contrast, hue_of, luminance, toned

ANY_COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def ratios(colours: dict[str, dict[str, str]]) -> list[float]:
    """Of all letters the brand has a part in."""
    return [
        ratio
        for palette, tokens in colours.items()
        for ratio in (
            *(contrast(tokens["primary"], ground) for ground in GROUNDS[palette]),
            contrast(tokens["primary"], tokens["primarySoft"]),
            contrast(tokens["primaryInk"], tokens["primary"]),
            contrast(tokens["primaryInk"], tokens["primaryPressed"]),
            contrast(tokens["heroInk"], tokens["hero"]),
        )
    ]


@given(ANY_COLOUR)
def test_any_colour_is_readable_everywhere_or_refused(colour: str) -> None:
    if min(contrast(colour, ground) for ground in GROUNDS["light"]) >= LEAST:
        colours = brand_colours(colour)
        assert colours["light"]["primary"] == colour
    else:
        with pytest.raises(UnreadableColourError) as caught:
            brand_colours(colour)
        colours = brand_colours(caught.value.told.nearest)
    assert min(ratios(colours)) >= LEAST
    assert all(tokens["primary"] != tokens["primaryPressed"] for tokens in colours.values())


@given(ANY_COLOUR)
def test_the_nearest_readable_colour_is_not_much_darker_than_it_has_to_be(colour: str) -> None:
    nearest = nearest_readable(colour)
    assert LEAST <= min(contrast(nearest, ground) for ground in GROUNDS["light"]) < LEAST + 0.3


@given(ANY_COLOUR, st.floats(0, 1))
def test_a_hue_in_another_lightness_is_as_light_as_asked(colour: str, light: float) -> None:
    assert abs(luminance(toned(hue_of(colour), light)) - light) < 0.01


def test_yellow_and_pale_blue_are_refused_with_the_ratio_the_pair_and_a_remedy() -> None:
    with pytest.raises(UnreadableColourError) as caught:
        brand_colours("#FFE600")
    assert str(caught.value) == (
        "letters in #FFE600 on #F3F6FA have a contrast of 1.2 : 1, and 7 : 1 is needed to read them. "
        "The nearest readable colour of this hue is #655200"
    )
    with pytest.raises(UnreadableColourError, match="#355387"):
        brand_colours("#a0c4ff")


def test_a_blue_made_lighter_stays_blue() -> None:
    angle = hue_of("#0000FF").angle
    assert abs(hue_of(toned(Hue(angle, 0.07), 0.6)).angle - angle) < 0.1


def test_a_grey_hospital_has_no_colour_anywhere() -> None:
    for tokens in brand_colours("#222222").values():
        for colour in tokens.values():
            assert len({colour[1:3], colour[3:5], colour[5:7]}) == 1


@pytest.mark.parametrize("palette", HOUSE)
def test_the_house_colours_measured_against_are_those_on_the_glass(glass, palette):
    theme = glass().window._qml.singletonInstance("Kiosk.Theme", "Theme")
    theme.setProperty("palette", palette)
    shown = {token: theme.property(token).name().upper() for token in HOUSE[palette]}
    assert shown == HOUSE[palette]
    assert (theme.property("card").name().upper(), theme.property("paper").name().upper()) == GROUNDS[palette]


def test_the_hospitals_colours_are_those_on_the_glass(glass):
    theme = glass().window._qml.singletonInstance("Kiosk.Theme", "Theme")
    theme.setProperty("brand", brand_colours("#00594C"))
    for palette, tokens in brand_colours("#00594C").items():
        theme.setProperty("palette", palette)
        assert theme.property("primary").name().upper() == tokens["primary"]
    theme.setProperty("brand", {})
