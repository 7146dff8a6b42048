"""`kiosk doctor`: one command that says what is wrong."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from kiosk.commands.run import DEFAULT_CONFIG

MARKS = {"green": ("ok", "32"), "yellow": ("look", "33"), "red": ("WRONG", "31")}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk doctor`."""
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )
    parser.add_argument("--json", action="store_true", help="a list of {part, light, what, remedy}")


def run(arguments: argparse.Namespace) -> int:
    """Look at everything; 0 when nothing is red."""
    from kiosk.doctor import Light, examine  # noqa: PLC0415 - the drivers are loaded only for this

    findings = examine(arguments.config)
    if arguments.json:
        listed = [asdict(finding) | {"light": finding.light.value} for finding in findings]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        column = max(13, *(len(finding.part) for finding in findings))
        for finding in findings:
            word, colour = MARKS[finding.light.value]
            mark = f"\033[{colour}m{word:5}\033[0m" if sys.stdout.isatty() else f"{word:5}"
            print(f"{mark}  {finding.part:{column}}  {finding.what}")
            if finding.remedy:
                print(f"{'':{column + 9}}→ {finding.remedy}")
    return 1 if any(finding.light is Light.RED for finding in findings) else 0
