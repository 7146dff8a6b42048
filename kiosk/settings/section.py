"""What all tables of the file share."""

import msgspec


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every table: unknown keys are mistakes, and are told."""
