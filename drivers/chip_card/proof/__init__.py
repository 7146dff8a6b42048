"""Whether a document is genuine: passive, active and chip authentication (ICAO Doc 9303-11, 5 and 6; 9303-12)."""
