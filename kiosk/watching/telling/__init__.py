"""The kiosk's status at an MQTT broker: retained, with a last will."""

from kiosk.watching.telling.broker import Broker, Teller
from kiosk.watching.telling.status import gone, status

__all__ = ["Broker", "Teller", "gone", "status"]
