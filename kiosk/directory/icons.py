"""The drawings a department can be given."""

from typing import Final

ICONS: Final = (
    "stethoscope",
    "heart",
    "lungs",
    "stomach",
    "brain",
    "bone",
    "kidney",
    "drop",
    "eye",
    "ear",
    "tooth",
    "skin",
    "pregnant",
    "child",
    "person",
    "people",
    "guardian",
    "wheelchair",
    "walking",
    "leaf",
    "virus",
    "ribbon",
    "scalpel",
    "shield",
    "medal",
    "star",
    "plus",
    "alert",
    "calendar",
    "clock",
)
"""Names of the house's drawings that suit a department; the one of its name is taken where a directory names none."""
