"""Vietnamese public holidays (Labour Code 45/2019/QH14 art. 112), the lunar ones among them."""

from kiosk.directory import Holiday


def public_holidays(*years: int) -> tuple[Holiday, ...]:
    """In order; names in Vietnamese and English."""
    raise NotImplementedError
