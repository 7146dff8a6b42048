"""Which drawing stands for a department: found by the words of its name, because hospitals name departments freely."""

import re

from kiosk.departments import Department
from kiosk.directory.icons import ICONS
from kiosk.identity import fold

DRAWINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("clock", ("ngoai gio",)),
    ("heart", ("tim mach", "tim")),
    ("ear", ("tai mui hong", "tai", "thinh hoc")),
    ("tooth", ("rang ham mat", "rang", "nha khoa")),
    ("stomach", ("tieu hoa", "gan mat", "da day")),
    ("eye", ("mat", "nhan khoa")),
    ("pregnant", ("san", "phu khoa", "phu san", "thai san")),
    ("child", ("nhi", "so sinh", "tre em")),
    ("person", ("lao khoa",)),
    ("bone", ("chan thuong", "co xuong khop", "xuong", "chinh hinh")),
    ("skin", ("da lieu",)),
    ("brain", ("than kinh", "tam than", "tam ly", "dot quy")),
    ("lungs", ("ho hap", "phoi", "lao")),
    ("kidney", ("than", "tiet nieu", "nam hoc")),
    ("drop", ("noi tiet", "dai thao duong", "huyet hoc")),
    ("ribbon", ("ung buou", "ung thu")),
    ("virus", ("truyen nhiem", "nhiet doi")),
    ("leaf", ("y hoc co truyen", "dong y")),
    ("walking", ("phuc hoi chuc nang", "vat ly tri lieu")),
    ("scalpel", ("ngoai", "phau thuat")),
)
"""Drawings with the words, folded, that call for them; the first that fits is taken."""

DEFAULT = "stethoscope"


def drawing_of(department: Department) -> str:
    """The hospital's own choice, where it is a drawing of the house; else what the name says."""
    return department.icon if department.icon in ICONS else icon_of(department.name)


def folded(text: str) -> str:
    """Small letters without marks or punctuation, for comparing."""
    return " ".join(re.findall(r"\w+", fold(text)))


def icon_of(name: str) -> str:
    """The drawing for a department of this name."""
    words = f" {folded(name)} "
    for drawing, marks in DRAWINGS:
        if any(f" {mark} " in words for mark in marks):
            return drawing
    return DEFAULT
