"""How a chip is opened: PACE and BAC (ICAO Doc 9303-11, 4)."""
