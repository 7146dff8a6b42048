"""Curves, groups, keys and ciphers (ICAO Doc 9303-11, 9)."""
