"""The same TOML written in another way: inline tables, dotted keys, tables of their own, literal strings, comments."""

from collections.abc import Callable
from typing import Any

from kiosk.directory_files.toml.text import key_text, value_text

Choose = Callable[[int], int]
"""A number below the one it is given."""


def styled(raw: dict[str, Any], choose: Choose, path: tuple[str, ...] = ()) -> str:
    body, below = [], []
    for key, value in raw.items():
        here, name = (*path, key), key_text(key)
        style = choose(3)
        if choose(4) == 0:
            body.append(f"# on {len(body)}")
        if isinstance(value, dict) and value and style == 0:
            body += [f"{name}.{key_text(inner)} = {value_text(one)}" for inner, one in value.items()]
        elif isinstance(value, dict) and style == 1:
            below.append(f"{_gap(choose)}[{_dotted(here)}]  # table\n{styled(value, choose, here)}")
        elif _tables(value) and style:
            below += [f"{_gap(choose)}[[{_dotted(here)}]]\n{styled(one, choose, here)}" for one in value]
        else:
            body.append(f"{'  ' * choose(2)}{name}{' ' * choose(2)}= {_text(value, choose)}{'  # said' * choose(2)}")
    return "".join(f"{line}\n{_gap(choose)}" for line in body) + "".join(below)


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _text(value: Any, choose: Choose) -> str:
    if isinstance(value, str) and value.isprintable() and "'" not in value and choose(2):
        return f"'{value}'" if choose(2) else f"'''{value}'''"
    if isinstance(value, list) and choose(2):
        return (
            "[" + "".join(f"\n  {_text(one, choose)}{',' if more else ' # last'}" for more, one in _more(value)) + "\n]"
        )
    return value_text(value)


def _more(values: list[Any]) -> list[tuple[bool, Any]]:
    return [(place < len(values) - 1, value) for place, value in enumerate(values)]


def _gap(choose: Choose) -> str:
    return ("", "", "\n", "# alone\n", "\n# banner\n\n")[choose(5)]


def _dotted(path: tuple[str, ...]) -> str:
    return ".".join(key_text(key) for key in path)
