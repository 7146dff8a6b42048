"""The chip reader, and the issuers whose cards can be proved genuine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from drivers.chip_card.proof.trust import TrustStore, TrustStoreError
from drivers.device import DeviceBusy, DeviceError, Impaired
from kiosk import settings as settings_of
from kiosk.composition.parts import terminal_from
from kiosk.doctor.findings import Finding, Light, absent, trouble
from kiosk.doctor.running import Live, finding_of, nobody, said
from kiosk.settings import Settings

PART: Final = "chip"
TRUST: Final = "chip trust"
VIETNAM: Final = "VN"
ADD: Final = "`kiosk chip trust add FILE` installs certificates and master lists."


def look_at_chip(settings: Settings, live: Live = nobody) -> Iterator[Finding]:
    """Whether the reader can be opened, and whose cards can be proved."""
    if settings.chip is None:
        yield absent(PART)
        return
    running = said(live, "chip-reader")
    yield finding_of(PART, running) if running is not None else _reader(settings.chip)
    yield _trust(settings.chip)


def _reader(chip: settings_of.Chip) -> Finding:
    terminal = terminal_from(chip)
    try:
        terminal.open()
        status = terminal.status
    except DeviceBusy as error:
        return trouble(PART, error)
    except DeviceError as error:
        remedy = "Check its cable and [chip] in kiosk.toml; `kiosk chip readers` lists what this machine has."
        return Finding(PART, Light.RED, str(error), remedy)
    finally:
        terminal.close()
    if isinstance(status, Impaired):
        return Finding(PART, Light.YELLOW, status.detail, "Cards are read, but slowly: check cable and USB adapter.")
    return Finding(PART, Light.GREEN, f"{terminal.name} can be opened; `kiosk chip read` reads a card on it")


def _trust(chip: settings_of.Chip) -> Finding:
    folder = Path(chip.trust_folder)
    try:
        installed = TrustStore.open(folder).entries()
    except TrustStoreError as error:
        return Finding(TRUST, Light.RED, str(error), "Check the folder's rights; no issuer is known until then.")
    ours = [one for one in installed if one.country.upper() == VIETNAM]
    expired = sum(one.is_expired for one in installed)
    words = f"{folder}: {len(installed)} issuers' certificates, {len(ours)} of Vietnam, {expired} expired"
    if not ours and chip.unaltered == "desk":
        meaning = 'every Vietnamese card that is laid here goes to the desk, for [chip] says unaltered = "desk"'
        return Finding(TRUST, Light.RED, f"{words}: {meaning}", f'Say unaltered = "register" until it is; {ADD}')
    if not ours:
        meaning = "Vietnamese cards prove no more than that they are unaltered, not who signed them"
        remedy = f"Ask the authorities for Vietnam's; {ADD} [chip] unaltered says what such cards may do meanwhile."
        return Finding(TRUST, Light.YELLOW, f"{words}: {meaning}", remedy)
    if all(one.is_expired for one in ours):
        return Finding(TRUST, Light.YELLOW, f"{words}: new cards are signed by a newer one", f"Ask for it; {ADD}")
    return Finding(TRUST, Light.GREEN, words)
