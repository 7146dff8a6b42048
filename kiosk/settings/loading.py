"""The file read and checked."""

import tomllib
from pathlib import Path

import msgspec

from kiosk.decoding import convert
from kiosk.settings.doubts import doubts_about
from kiosk.settings.explaining import explained
from kiosk.settings.lines import dotted, line_of
from kiosk.settings.sections import Settings


class SettingsError(Exception):
    """The configuration cannot be used; the text is for the technician."""


def load(path: Path) -> Settings:
    """Read and check a file. Raises `SettingsError`."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read ({error.strerror}). Make it, or name another with --config."
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text. Save it as UTF-8.") from error
    return parse(text, str(path))


def parse(text: str, name: str) -> Settings:
    """Check a text that came from the file `name`. Raises `SettingsError`."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name}: is not TOML: {error}") from error
    try:
        settings = convert(tables, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(explained(str(error), tables, text, name)) from error
    for key, problem in doubts_about(settings):
        raise SettingsError(f"{name}, line {line_of(text, key)}, {dotted(key)}: {problem}")
    return settings
