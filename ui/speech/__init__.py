"""What can be heard of the glass, and how it is operated without looking: see `Narrator`."""

from ui.speech.narrator import Narrator
from ui.speech.spoken import spoken

__all__ = ["Narrator", "spoken"]
