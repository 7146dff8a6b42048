"""A sound card and a voice that keep a transcript, and a jack whose headphones are plugged in and pulled."""

from drivers.simulation.sound.card import Heard, SimulatedCard
from drivers.simulation.sound.jack import SimulatedJack
from drivers.simulation.sound.voice import SimulatedVoice, Spoken

__all__ = ["Heard", "SimulatedCard", "SimulatedJack", "SimulatedVoice", "Spoken"]
