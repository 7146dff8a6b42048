"""Contactless readers: PC/SC, and PN532 modules on a serial line."""
