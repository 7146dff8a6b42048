"""The hospital's one colour -> the tokens of every palette that show it.

    UnreadableColourError    letters in this colour, or on it, could not be read

Contrast depends on luminance alone. So every token keeps the luminance it has in the house's own palettes, which are
known to be readable, and takes the hospital's hue. Only in the light palette the hospital's colour is used as it is,
and has to be dark enough for that.
"""

from dataclasses import replace

from kiosk.values import dataclass
from ui.colours import Hue, contrast, hue_of, luminance, toned

LEAST = 7.0
"""Letters on their ground (WCAG 2.2, 1.4.6)."""

Tokens = dict[str, str]

HOUSE: dict[str, Tokens] = {
    "light": {
        "primary": "#083F7F",
        "primaryPressed": "#052A57",
        "primarySoft": "#E3EEFB",
        "primaryTint": "#B9D4F2",
        "primaryDeep": "#063369",
        "primaryInk": "#FFFFFF",
        "hero": "#083F7F",
        "heroInk": "#FFFFFF",
        "cardPressed": "#E3EEFB",
        "metal": "#3B70AD",
        "glow": "#6F9CD0",
    },
    "dark": {
        "primary": "#A6CEFF",
        "primaryPressed": "#D2E6FF",
        "primarySoft": "#152F4B",
        "primaryTint": "#2F5A88",
        "primaryDeep": "#0A2B50",
        "primaryInk": "#051526",
        "hero": "#0E3A6B",
        "heroInk": "#FFFFFF",
        "cardPressed": "#1D3B5C",
        "metal": "#4C86C6",
        "glow": "#6F9CD0",
    },
    "high-contrast": {
        "primary": "#FFE600",
        "primaryPressed": "#FFF799",
        "primarySoft": "#1F1C00",
        "primaryTint": "#8A7D00",
        "primaryDeep": "#1F1C00",
        "primaryInk": "#000000",
        "hero": "#000000",
        "heroInk": "#FFFFFF",
        "cardPressed": "#4A4A00",
        "metal": "#FFFFFF",
        "glow": "#FFE600",
    },
}
"""What the tokens are without a hospital's colour."""

GROUNDS = {
    "light": ("#FFFFFF", "#F3F6FA"),
    "dark": ("#132130", "#0A141F"),
    "high-contrast": ("#000000", "#000000"),
}
"""Card and paper of each palette: the hospital's colour stands on them and leaves them as they are."""

_NEARLY_BLACK = 0.012
_SPARE = 1.015
"""Rounding to 256 steps moves a luminance by less."""


class UnreadableColourError(Exception):
    """The colour cannot be used; the text is for the technician."""

    def __init__(self, told: "Unreadable") -> None:
        super().__init__(
            f"letters in {told.colour} on {told.ground} have a contrast of {told.ratio:.1f} : 1, and {LEAST:.0f} : 1 "
            f"is needed to read them. The nearest readable colour of this hue is {told.nearest}"
        )
        self.told = told


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was measured, and what would do."""

    colour: str
    ground: str
    ratio: float
    nearest: str


def brand_colours(colour: str) -> dict[str, Tokens]:
    """Palette -> token -> colour, from `#RRGGBB`. Raises `UnreadableColourError`."""
    colour = colour.upper()
    ratio, ground = min((contrast(colour, ground), ground) for ground in GROUNDS["light"])
    if ratio < LEAST:
        raise UnreadableColourError(Unreadable(colour, ground, ratio, nearest_readable(colour)))
    hue = hue_of(colour)
    found = {palette: _in_its_hue(tokens, hue) for palette, tokens in HOUSE.items()}
    return found | {"light": found["light"] | _light(colour, hue)}


def nearest_readable(colour: str) -> str:
    """The lightest colour of the same hue that can be read on every ground of the light palette."""
    hue = hue_of(colour)
    light = min(luminance(ground) + 0.05 for ground in GROUNDS["light"]) / LEAST - 0.05
    while min(contrast(toned(hue, light), ground) for ground in GROUNDS["light"]) < LEAST:
        light *= 0.995
    return toned(hue, light)


def _in_its_hue(tokens: Tokens, hue: Hue) -> Tokens:
    """A palette in another hue, every colour as light as it was and colourful in the same measure."""
    strength = min(1.25, hue.chroma / hue_of(HOUSE["light"]["primary"]).chroma)
    return {
        token: toned(replace(hue, chroma=hue_of(house).chroma * strength), luminance(house))
        for token, house in tokens.items()
    }


def _light(colour: str, hue: Hue) -> Tokens:
    """What follows from the colour itself: it is pressed darker, or lighter where it is nearly black."""
    own, house = luminance(colour), HOUSE["light"]

    def beside(token: str) -> str:
        share = luminance(house[token]) / luminance(house["primary"])
        return toned(hue, own * share if own > _NEARLY_BLACK else own + (1 - share) * 0.05)

    soft = max(luminance(house["primarySoft"]), LEAST * _SPARE * (own + 0.05) - 0.05)
    soft_hue = replace(hue, chroma=min(hue.chroma, hue_of(house["primarySoft"]).chroma))
    return {
        "primary": colour,
        "hero": colour,
        "primaryPressed": beside("primaryPressed"),
        "primaryDeep": beside("primaryDeep"),
        "primarySoft": toned(soft_hue, soft),
        "cardPressed": toned(soft_hue, soft),
    }
