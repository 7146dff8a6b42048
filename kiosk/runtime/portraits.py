"""The picture out of a chip, made ready for the glass. It stays in memory, and is shown of proved documents alone.

A decoder is handed no picture that could come from anybody: only one that an installed issuer signed.
"""

import io
from typing import Final

from drivers.chip_card.port import CardData
from drivers.chip_card.proof.levels import ProofLevel
from kiosk.journey.words import Picture

_FORMATS: Final = ("JPEG", "JPEG2000")
_MOST_PIXELS: Final = 4_000_000
_SHOWN: Final = (480, 640)


def picture_of(data: CardData) -> Picture | None:
    """A JPEG of at most 480 x 640 pixels; None without a portrait, a proof or a picture that can be decoded."""
    if data.portrait is None or data.proof.level is not ProofLevel.ISSUER_VERIFIED:
        return None
    from PIL import Image  # noqa: PLC0415 - hospitals that show no portraits never pay for it

    try:
        with Image.open(io.BytesIO(data.portrait.image), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            image.thumbnail(_SHOWN)
            small = io.BytesIO()
            image.convert("RGB").save(small, "JPEG", quality=90)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return Picture(small.getvalue())
