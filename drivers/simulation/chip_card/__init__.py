"""Emulated chip cards, the field over a reader in which they lie, and emulated readers."""
