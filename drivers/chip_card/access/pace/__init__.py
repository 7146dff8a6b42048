"""Password Authenticated Connection Establishment (ICAO Doc 9303-11, 4.4): how a chip is opened since 2014."""

from drivers.chip_card.access.pace.chip_mapping import ChipMappingProof, cam_holds
from drivers.chip_card.access.pace.run import PaceResult, establish

__all__ = ["ChipMappingProof", "PaceResult", "cam_holds", "establish"]
