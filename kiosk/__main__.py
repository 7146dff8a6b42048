"""The command line: `kiosk COMMAND …`, also `python -m kiosk COMMAND …`.

Exit codes, the same for every command:

    0   done; for `decode`: something was read, for `doctor`: nothing is red (with `--strict` nor yellow)
    1   looked, and the answer is no: nothing read, a check is red, a visit did not end as it should
    2   the command line is not understood
    3   the configuration cannot be used
    4   something this command needs is missing on this machine (display, library, file, port)
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from kiosk.commands import CannotStartError
from kiosk.settings import SettingsError

COMMANDS = {
    "run": "run the kiosk on this machine's screen and devices",
    "demo": "the kiosk with a sandbox hospital and simulated devices, nothing needed",
    "decode": "print the codes in pictures and videos, and what they are",
    "scan": "show live what camera and scanners read; find a scanner's port and speed",
    "cameras": "list the cameras, what they can send, and how sharp and bright they see",
    "printers": "list the printers, how they are, how far the paper lasts, and what else is plugged in",
    "print": "print a test page or a file, and say whether it came out",
    "ticket": "the hospital's own ticket: write a template to edit, look at it, have it checked",
    "departments": "the hospital's own directory: show it, have it checked, export, import, sign and preview it",
    "sound": "say something, play the tones, list voices, watch the headphone jack",
    "chip": "read a chip ID card, list readers, install issuers' certificates",
    "gallery": "every screen as a picture, with the words of every language, for a hospital to approve",
    "hospital": "the sandbox hospital: serve it, print its contract",
    "queue": "what the hospital has not got yet: list, retry, carry to another kiosk, salvage",
    "doctor": "check configuration, devices, store and line; says what is wrong and what to do",
    "setup": "the first start on the glass: make this machine a kiosk, by touch, USB stick or QR",
    "provision": "make, look at and apply the signed file that makes a machine a certain kiosk",
    "caretaker": "do as root what the glass asked for; started by systemd",
    "healthy": "wait until the glass shows what it should; for the update's health check",
    "quality": "the kiosk's week on one page for the hospital",
    "logs": "the kiosk's journal, findings and settings in one sealed file: save it, open it",
    "journal": "the events that the journal knows, what they mean and what to do",
    "config": "check a configuration file, show it with all defaults, set the technicians' PIN",
}


class Command(Protocol):
    """One module of `kiosk.commands`."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Its own arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit code."""
        ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Only the module of that command is imported."""
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except SettingsError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return 3
    except CannotStartError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return 4
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


def _run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="The self-service registration desk of Vietnamese hospitals.",
        epilog="exit codes: 0 done, 1 the answer is no, 2 not understood, 3 configuration, 4 something is missing",
    )
    parser.add_argument("--version", action="version", version=_version(words), help="which version this is, and stop")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    chosen = next((word for word in words if not word.startswith("-")), None)
    commands: dict[str, Command] = {}
    for name, summary in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name == chosen:
            commands[name] = import_module(f"kiosk.commands.{name}")
            commands[name].configure(subparser)
    arguments = parser.parse_args(words)
    return commands[arguments.command].run(arguments)


def _version(words: list[str]) -> str:
    """Looked up only for whoever asks."""
    if "--version" not in words[:1]:
        return ""
    from kiosk.release import running_release  # noqa: PLC0415 - of no use to any command

    return f"kiosk {running_release().words}"


if __name__ == "__main__":
    sys.exit(main())
