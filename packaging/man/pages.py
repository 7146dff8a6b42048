"""man pages: kiosk(1), and one for each command; from what argparse knows, so that none is out of date."""

import inspect
from collections.abc import Iterable
from importlib import import_module

from commands import Argument, Words
from roff import bold, escaped, italic, page, paragraphs

import kiosk.__main__ as program

FILES = (
    ("/etc/kiosk/kiosk.toml", "the configuration, kiosk.toml(5); while there is none, the first set-up runs"),
    ("/etc/kiosk/credentials/", "secrets, sealed for this machine (systemd-creds(1))"),
    ("/etc/default/kiosk", "KIOSK_RENDERER, KIOSK_ROTATION, KIOSK_MIXER for the session"),
    ("/var/lib/kiosk/", "what the hospital has not got yet, and what the kiosk remembers"),
    ("/var/lib/kiosk-key/", "the key that seals it"),
    ("/usr/lib/kiosk/release.toml", "version and flavour"),
)
UNITS = (
    "kiosk.target starts everything; kiosk.service is the kiosk, kiosk-setup.service the first set-up,"
    " kiosk-help.service the words on the console while neither comes up, kiosk-caretaker.path what the glass may ask"
    " of the machine. kiosk-finish.service runs before all of them where a power cut fell into a provisioning: it puts"
    " what was decided in place, so that the machine is the new kiosk and not half of it. journalctl -u kiosk tells"
    " what happens; every event is explained by `kiosk journal`."
)


def program_page(commands: Iterable[Words], date: str, release: str) -> str:
    """kiosk(1)."""
    known = list(commands)
    listed = "".join(f".TP\n{bold(words.name)}(1)\n{escaped(words.summary)}\n" for words in known)
    see = ", ".join(f"{bold(words.name.replace(' ', '-'))}(1)" for words in known)
    parts = [
        ("name", escaped("kiosk - the self-service registration desk of Vietnamese hospitals")),
        ("synopsis", f"{bold('kiosk')} {italic('COMMAND')} ...\n.br\n{bold('kiosk --version')}"),
        ("commands", listed),
        ("exit status", exit_status()),
        ("files", files()),
        ("units", escaped(UNITS)),
        ("see also", f"{see}, {bold('kiosk.toml')}(5)"),
    ]
    return page("kiosk", 1, date, release, parts)


def command_page(words: Words, date: str, release: str) -> str:
    """kiosk-NAME(1)."""
    dashed = words.name.replace(" ", "-")
    parts = [
        ("name", escaped(f"{dashed} - {words.summary}")),
        ("synopsis", synopsis(words)),
        ("description", _description(words)),
        ("options", arguments(words.arguments)),
        ("actions", "".join(_action(below) for below in words.below)),
        ("exit status", exit_status()),
        ("see also", f"{bold('kiosk')}(1), {bold('kiosk.toml')}(5)"),
    ]
    return page(dashed, 1, date, release, parts)


def _description(words: Words) -> str:
    module = import_module(f"kiosk.commands.{words.name.split()[1]}")
    return paragraphs(inspect.cleandoc(module.__doc__ or ""))


def _action(words: Words) -> str:
    inner = "".join(_action(below) for below in words.below)
    told = escaped(words.summary)
    own = [argument for argument in words.arguments if "--help" not in argument.names]
    return f".SS {escaped(words.name)}\n{synopsis(words)}\n.PP\n{told}\n{arguments(own)}{inner}"


def synopsis(words: Words) -> str:
    """How it is typed."""
    pieces = [bold(words.name)]
    pieces += [_piece(argument) for argument in words.arguments if argument.names and argument.names[0] != "-h"]
    pieces += [_piece(argument) for argument in words.arguments if not argument.names]
    if words.below:
        pieces.append(italic("ACTION"))
    return " ".join(pieces)


def _piece(argument: Argument) -> str:
    name = argument.names[-1] if argument.names else ""
    text = " ".join(piece for piece in (bold(name), italic(argument.value)) if piece) + " ..." * argument.repeated
    return text if argument.required else f"[{text}]"


def arguments(known: Iterable[Argument]) -> str:
    """A list of them."""
    text = ""
    for argument in known:
        names = ", ".join(bold(name) for name in argument.names)
        text += f".TP\n{' '.join(piece for piece in (names, italic(argument.value)) if piece)}\n"
        text += f"{escaped(argument.help)}\n" if argument.help else "\\&\n"
    return text


def exit_status() -> str:
    """From the program's own words."""
    codes = [line.strip() for line in (program.__doc__ or "").splitlines() if line.strip()[:1].isdigit()]
    return "".join(
        f".TP\n{bold(code)}\n{escaped(told.strip())}\n" for code, _, told in (c.partition(" ") for c in codes)
    )


def files() -> str:
    """Where things are on a machine that the package was installed on."""
    return "".join(f".TP\n{italic(path)}\n{escaped(told)}\n" for path, told in FILES)
