"""`kiosk config check|show|pin`."""

import argparse
from pathlib import Path

import msgspec

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
    else:
        print(as_toml(msgspec.to_builtins(settings)), end="")
    return 0


def as_toml(tables: dict[str, object]) -> str:
    """Settings as TOML: plain keys first, then one table for each section."""
    plain = {name: value for name, value in tables.items() if not isinstance(value, dict)}
    lines = _lines(plain)
    for name, table in tables.items():
        if isinstance(table, dict):
            lines += ["", f"[{name}]", *_lines(table)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _lines(values: dict[str, object]) -> list[str]:
    lines = []
    for name, value in values.items():
        if value is None:
            lines.append(f"# {name} is not set")
        else:
            # A JSON string, number or boolean is a TOML one too.
            lines.append(f"{name} = {msgspec.json.encode(value).decode()}")
    return lines
