"""What drivers and the hospital's server say of trouble, in the wizard's language: the doctor knows the sentences."""

from collections.abc import Callable
from typing import Final

import msgspec

from kiosk.runtime.setup_face import Teller
from kiosk.setup import FoundDevice, Given, Told, Verdict

_SENTENCES: Final = frozenset(
    {
        Verdict.TLS_NOT_TRUSTED,
        Verdict.NO_CAPABILITIES,
        Verdict.NOT_HEALTHY,
        Verdict.SETTINGS_WRONG,
        Verdict.CARD_WEAK,
        Verdict.PRINTER_TROUBLE,
        Verdict.DEVICE_TROUBLE,
    }
)
"""Whose fact is a sentence of the program; of all others it is a name, an address or a number."""


def words_for(given: Given) -> Callable[[Told], Told]:
    """As it is told on this glass; a sentence nobody translated stays as it is."""

    def said(told: Told) -> Told:
        if given.language != "vi" or told.verdict not in _SENTENCES:
            return told
        return Told(told.verdict, in_vietnamese(told.fact))

    return said


def telling_for(given: Given, tell: Teller) -> Teller:
    """The same for what is told on the way."""
    said = words_for(given)

    def telling(*told: Told, device: FoundDevice | None = None) -> None:
        tell(*map(said, told), device=device)

    return telling


def in_both(device: FoundDevice) -> FoundDevice:
    """Why a device cannot be used, in both languages as on the report: it is found before anybody chose one."""
    vietnamese = in_vietnamese(device.detail)
    if vietnamese == device.detail:
        return device
    return msgspec.structs.replace(device, detail=f"{vietnamese} / {device.detail}")


def in_vietnamese(sentence: str) -> str:
    """By the doctor's table."""
    from kiosk.doctor.vietnamese import translated  # noqa: PLC0415 - brings every driver; when something was said

    return translated(sentence)
