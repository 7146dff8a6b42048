"""Commands that texts name, as a person would type them: whether the program knows each word of them."""

import argparse
import re
from collections.abc import Iterator, Sequence
from importlib import import_module

from kiosk.__main__ import COMMANDS

Line = tuple[str, ...]


def commands_in(text: str) -> set[Line]:
    """What stands behind `kiosk` in backquotes, on one line."""
    spans = (span.removeprefix("sudo ") for span in re.findall(r"`([^`\n]+)`", text))
    return {tuple(span.split()[1:]) for span in spans if span.startswith("kiosk ")}


def doubt_about(words: Sequence[str]) -> str:
    """Why the program would not understand it; empty where it would. Words in capitals stand for anything."""
    name, *rest = (word.strip("[]…,") for word in words)
    if name not in COMMANDS:
        return f"there is no command kiosk {name}"
    parser = argparse.ArgumentParser(prog=f"kiosk {name}")
    import_module(f"kiosk.commands.{name}").configure(parser)
    while (below := _below(parser)) is not None and rest and not rest[0].startswith("-"):
        if rest[0] not in below.choices:
            return f"{parser.prog} has no {rest[0]}"
        parser = below.choices[rest.pop(0)]
    unknown = [word for word in rest if word.startswith("-") and len(word) > 1 and not _option(parser, word)]
    if unknown:
        return f"{parser.prog} has no {', '.join(unknown)}"
    return _doubt_about_arguments(parser, list(_arguments(parser, rest)))


def _doubt_about_arguments(parser: argparse.ArgumentParser, words: list[str]) -> str:
    takes = parser._get_positional_actions()
    if words and not takes:
        return f"{parser.prog} takes no {words[0]}"
    choices = [str(choice) for action in takes[:1] for choice in action.choices or ()]
    if words and choices and words[0].islower() and words[0] not in choices:
        return f"{parser.prog} takes one of {', '.join(choices)}, not {words[0]}"
    return ""


def _below(parser: argparse.ArgumentParser) -> argparse._SubParsersAction | None:  # type: ignore[type-arg]
    return next((one for one in parser._actions if isinstance(one, argparse._SubParsersAction)), None)


def _option(parser: argparse.ArgumentParser, word: str) -> argparse.Action | None:
    return parser._option_string_actions.get(word.partition("=")[0])


def _arguments(parser: argparse.ArgumentParser, words: Sequence[str]) -> Iterator[str]:
    """The words that belong to no option."""
    taking = 0
    for word in words:
        option = _option(parser, word) if word.startswith("-") else None
        if option is not None:
            taking = len(words) if option.nargs in ("*", "+") else 1 if option.nargs in (None, "?") else option.nargs
        elif taking:
            taking -= 1
        elif word:
            yield word
