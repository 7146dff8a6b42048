"""The kiosk while it waits for somebody: welcome, and out of service."""

from dataclasses import replace

from kiosk.journey import CodeHint, Journey, OutOfServiceReason
from kiosk.journey.state import OutOfService
from ui.samples.hospital import SITE, journey


def scenes() -> dict[str, Journey]:
    """By name; see `ui.samples.scenes`."""
    return {
        "welcome": journey(),
        "welcome--no-chip-reader": journey(site=replace(SITE, chip=None)),
        "welcome--take-card": journey(card_on_reader=True),
        "welcome--offline": journey(online=False),
        **{f"welcome--coached-{hint.value}": journey(hint=hint) for hint in CodeHint},
        "welcome--coached-offline": journey(online=False, hint=CodeHint.GLARE),
        "out-of-service": journey(step=OutOfService(OutOfServiceReason.STORE_FULL)),
        "out-of-service--maintenance": journey(step=OutOfService(OutOfServiceReason.MAINTENANCE), in_service=True),
    }
