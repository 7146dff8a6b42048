"""The numbers a kiosk gives out itself, as they are printed and told to the hospital."""

from datetime import datetime

from kiosk.visit import OfflineTicket
from offline_queue import Number


def label(number: Number) -> str:
    """How it is printed: `K3-07` of the kiosk's own series, `T-041` of the ones the hospital lent."""
    return f"{number.series}-{number.value:02}" if number.lease is None else f"{number.series}-{number.value:03}"


def ticket(number: Number, at: datetime) -> OfflineTicket:
    """What the hospital is told of it."""
    return OfflineTicket(label(number), at, number.lease)
