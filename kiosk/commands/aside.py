"""A word beside what a command gives: which command says it stands before it."""

import sys


def aside(command: str, words: str) -> None:
    """`kiosk COMMAND: WORDS` on standard error, so that what the command prints stays alone."""
    print(f"kiosk {command}: {words}", file=sys.stderr)
