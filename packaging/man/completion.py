"""Completion for bash: commands, actions, options, the words an option takes, files and folders."""

import shlex
from collections.abc import Iterable

from commands import Argument, Words

HEAD = """\
# bash completion for kiosk. Made by packaging/man/completion.py from the command line itself.
_kiosk() {
    local cur prev path word options words positional
    local value found
    COMPREPLY=()
    cur=${COMP_WORDS[COMP_CWORD]}
    prev=${COMP_WORDS[COMP_CWORD-1]}
    path=kiosk
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$path $word" in
"""
MIDDLE = """\
        esac
    done
    value='' options='' words='' positional=''
    case "$path $prev" in
"""
AFTER_VALUES = """\
    esac
    case "$path" in
"""
TAIL = """\
    esac
    case "$value" in
    file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
    folder) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur"); return ;;
    any) return ;;
    ?*) mapfile -t COMPREPLY < <(compgen -W "${value#=}" -- "$cur"); return ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
        case "$positional" in
        file) compopt -o filenames 2>/dev/null; mapfile -t found < <(compgen -f -- "$cur") ;;
        folder) compopt -o filenames 2>/dev/null; mapfile -t found < <(compgen -d -- "$cur") ;;
        *) return ;;
        esac
        COMPREPLY+=("${found[@]}")
    fi
} && complete -F _kiosk kiosk
"""


def script(commands: Iterable[Words]) -> str:
    """The whole file for /usr/share/bash-completion/completions."""
    program = Words(
        "kiosk", "", (Argument(("--version",), "", ""), Argument(("-h", "--help"), "", "")), tuple(commands)
    )
    known = list(program.whole)
    paths = "".join(f"        {shlex.quote(each.name)}) path='{each.name}' ;;\n" for each in known[1:])
    values = "".join(_values(each) for each in known)
    offers = "".join(_offers(each) for each in known)
    return HEAD + paths + MIDDLE + values + AFTER_VALUES + offers + TAIL


def _values(words: Words) -> str:
    """What comes after each option that takes something."""
    text = ""
    for argument in words.arguments:
        if argument.names and argument.value:
            names = "|".join(shlex.quote(f"{words.name} {name}") for name in argument.names)
            text += f"    {names}) value='{_value(argument)}' ;;\n"
    return text


def _value(argument: Argument) -> str:
    if argument.choices:
        return "=" + " ".join(argument.choices)
    return argument.path or "any"


def _offers(words: Words) -> str:
    positional = [argument for argument in words.arguments if not argument.names]
    options = [name for argument in words.arguments for name in argument.names]
    offered = [each.name.rsplit(" ", 1)[1] for each in words.below]
    offered += [choice for argument in positional for choice in argument.choices]
    path = next((argument.path for argument in positional if argument.path), "")
    said = {"options": " ".join(options), "words": " ".join(offered), "positional": path}
    settings = " ".join(f"{name}='{value}'" for name, value in said.items() if value)
    return f"    {shlex.quote(words.name)}) {settings or ':'} ;;\n"
