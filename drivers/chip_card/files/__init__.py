"""The files of an identity document's chip and what they say (ICAO Doc 9303-10)."""
