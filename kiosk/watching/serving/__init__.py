"""The one port a kiosk may open: figures for Prometheus, and nothing else."""

from kiosk.watching.serving.listening import Listening
from kiosk.watching.serving.requests import Guard

__all__ = ["Guard", "Listening"]
