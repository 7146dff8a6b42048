"""`kiosk config check|show|pin`."""

import argparse
import re
from pathlib import Path

import msgspec

from kiosk.commands.config_brand import check_brand
from kiosk.commands.config_pin import make_pin
from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.settings import load


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk config`."""
    parser.add_argument(
        "what",
        choices=["check", "show", "pin"],
        help="check: say whether it can be used; show: with all defaults; pin: set the PIN of the technicians' menu",
    )
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )


def run(arguments: argparse.Namespace) -> int:
    """Check, and print what was asked for."""
    settings = load(arguments.config)
    if arguments.what == "pin":
        return make_pin(settings)
    if arguments.what == "check":
        print(f"{arguments.config}: can be used (kiosk {settings.kiosk.id}, {settings.kiosk.hospital})")
        return check_brand(settings, arguments.config)
    print(as_toml(msgspec.to_builtins(settings)), end="")
    return 0


def as_toml(tables: dict[str, object], above: str = "") -> str:
    """Settings as TOML: plain keys first, then one table for each section; `above` is the table they stand in."""
    lines = []
    for name, value in tables.items():
        if value is None:
            lines.append(f"# {name} is not set")
        elif not isinstance(value, dict):
            lines.append(f"{_key(name)} = {_word(value)}")
    text = "".join(f"{line}\n" for line in lines)
    for name, table in tables.items():
        if isinstance(table, dict):
            path = f"{above}{_key(name)}"
            text += f"\n[{path}]\n{as_toml(table, f'{path}.')}"
    return text if above else text.lstrip("\n")


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _word(name)


def _word(value: object) -> str:
    return msgspec.json.encode(value).decode()  # a JSON string, number, boolean or list is a TOML one too
