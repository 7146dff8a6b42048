"""What types cannot say of figures, status and the weekly page."""

import re
from typing import Final
from urllib.parse import urlsplit

from kiosk.settings.sections import Metrics, Quality, Settings, Status

Doubt = tuple[tuple[str, ...], str]

_HERE: Final = ("127.0.0.1", "localhost", "::1")


def about_watching(settings: Settings) -> list[Doubt]:
    """What is missing or cannot be."""
    doubts = _about_quality(settings.quality)
    if settings.metrics is not None:
        doubts += _about_metrics(settings.metrics)
    if settings.status is not None:
        doubts += _about_status(settings.status)
    return doubts


def place_of_metrics(metrics: Metrics) -> tuple[str, int]:
    """Address and port; an IPv6 address stands in brackets. Raises ValueError."""
    shape = re.fullmatch(r"(?:\[([0-9A-Fa-f:.]+)\]|([^\s:/@\[\]]+)):([0-9]{1,5})", metrics.listen)
    if shape is None or not 0 < int(shape[3]) < 65536:
        raise ValueError(metrics.listen)
    return shape[1] or shape[2], int(shape[3])


def _about_metrics(metrics: Metrics) -> list[Doubt]:
    doubts: list[Doubt] = []
    try:
        place_of_metrics(metrics)
    except ValueError:
        doubts.append((("metrics", "listen"), 'takes an address and a port, for example "0.0.0.0:9810" or "[::]:9810"'))
    if metrics.token_file is not None and not metrics.token_file.startswith("/"):
        doubts.append((("metrics", "token_file"), "takes a path that begins with /; leave the key out to do without"))
    return doubts


def _about_status(status: Status) -> list[Doubt]:
    doubts: list[Doubt] = []
    shape = re.fullmatch(r"mqtts?://([^\s/:@?#\[\]]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/?", status.broker)
    if shape is None or not 0 < int((shape[2] or ":1")[1:]) < 65536:
        doubts.append((("status", "broker"), "takes mqtts://host or mqtt://host:1883, and no password in it"))
    elif status.password_file and status.broker.startswith("mqtt:") and urlsplit(status.broker).hostname not in _HERE:
        doubts.append(
            (("status", "broker"), "begins with mqtts:// where there is a password: it would go in the clear")
        )
    if not re.fullmatch(r"[^\s#+/$\x00][^\s#+\x00]*(?<!/)", status.topic) or len(status.topic) > 200:
        doubts.append((("status", "topic"), "takes words with / between them, for example kiosk or hospital/kiosks"))
    if status.password_file and not status.user:
        doubts.append((("status", "user"), "is needed where there is a password_file"))
    doubts += [
        (("status", key), "takes a path that begins with /; leave the key out to do without")
        for key in ("password_file", "ca_file")
        if (place := getattr(status, key)) is not None and not place.startswith("/")
    ]
    return doubts


def _about_quality(quality: Quality) -> list[Doubt]:
    doubts: list[Doubt] = []
    if quality.path is not None and not re.fullmatch(r"/.*[^/]", quality.path):
        doubts.append(
            (("quality", "path"), "takes the path of a file that begins with /; without it, beside the queue")
        )
    if not 14 <= quality.days <= 3660:
        doubts.append((("quality", "days"), "takes 14 or more: a week is compared with the one before it"))
    return doubts
