"""The command line as it is, for man pages and completion: every command, action, option and argument."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from kiosk.__main__ import COMMANDS


@dataclass(frozen=True)
class Argument:
    """An option with its names, or a positional argument without any; `value` is what it takes, empty for a switch.

    `choices` are the words it takes; `path` is "file", "folder" or empty.
    """

    names: tuple[str, ...]
    value: str
    help: str
    choices: tuple[str, ...] = ()
    path: str = ""
    required: bool = False
    repeated: bool = False


@dataclass(frozen=True)
class Words:
    """A command (`kiosk decode`) or an action below one (`kiosk queue list`), with what stands below it in turn."""

    name: str
    summary: str
    arguments: tuple[Argument, ...]
    below: tuple["Words", ...] = ()

    @property
    def whole(self) -> Iterator["Words"]:
        """This one and all below it."""
        yield self
        for words in self.below:
            yield from words.whole


def all_commands() -> list[Words]:
    """Every command of `kiosk`, in the order of its help."""
    return [_command(name, summary) for name, summary in COMMANDS.items()]


def _command(name: str, summary: str) -> Words:
    parser = argparse.ArgumentParser(prog=f"kiosk {name}", add_help=True)
    import_module(f"kiosk.commands.{name}").configure(parser)
    return _words(f"kiosk {name}", summary, parser)


def _words(name: str, summary: str, parser: argparse.ArgumentParser) -> Words:
    arguments, below = [], []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            summaries = {choice.dest: choice.help or "" for choice in action._choices_actions}
            below += [_words(f"{name} {word}", summaries.get(word, ""), sub) for word, sub in action.choices.items()]
        elif action.help != argparse.SUPPRESS:
            arguments.append(_argument(action, parser))
    return Words(name, summary, tuple(arguments), tuple(below))


def _argument(action: argparse.Action, parser: argparse.ArgumentParser) -> Argument:
    choices = tuple(str(choice) for choice in action.choices or ())
    told = parser._get_formatter()._expand_help(action) if action.help else ""
    switch = action.nargs == 0
    value = "" if switch else _value(action, choices)
    return Argument(
        names=tuple(action.option_strings),
        value=value,
        help=" ".join(told.split()),
        choices=choices,
        path="" if switch else _path(action, value),
        required=bool(action.required) and action.nargs not in ("?", "*"),
        repeated=action.nargs in ("*", "+"),
    )


def _value(action: argparse.Action, choices: tuple[str, ...]) -> str:
    match action.metavar:
        case None:
            return "{" + ",".join(choices) + "}" if choices else action.dest.upper().replace("_", "-")
        case str(metavar):
            return metavar
        case several:
            return " ".join(several)


def _path(action: argparse.Action, value: str) -> str:
    if value in ("DIR", "FOLDER"):
        return "folder"
    return "file" if action.type is Path or value in ("FILE", "PATH") else ""
