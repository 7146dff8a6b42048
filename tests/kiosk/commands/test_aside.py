"""What a command says beside its output is said in its own name."""

import ast
import re
from pathlib import Path

import pytest

import kiosk.commands
from kiosk.commands.aside import aside

MODULES = sorted(Path(kiosk.commands.__file__).parent.glob("*.py"))


def spoken_as(module: Path) -> set[str]:
    """The commands in whose name this module prints or says anything."""
    tree = ast.parse(module.read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="print"), args=[words, *_]):
                match = re.match(r"f?['\"]kiosk ([a-z]+)(?: [a-z]+)*: ", ast.unparse(words))
                found |= {match[1]} if match else set()
            case ast.Call(func=ast.Name(id="aside"), args=[ast.Constant(value=str(command)), *_]):
                found.add(command.split()[0])
            case ast.ImportFrom(module=str(of), names=names) if any(name.name == "say" for name in names):
                found.add(of.rpartition(".")[2].partition("_")[0])
    return found


def test_no_module_speaks_in_the_name_of_another_command() -> None:
    spoken = {module.stem: spoken_as(module) for module in MODULES}
    wrong = {stem: names for stem, names in spoken.items() if names - {stem.partition("_")[0]}}
    assert wrong == {}
    assert {"logs", "queue", "provision", "departments", "doctor"} <= set().union(*spoken.values())


def test_it_stands_on_standard_error_alone(capsys: pytest.CaptureFixture[str]) -> None:
    aside("logs", "three lines")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "kiosk logs: three lines\n")
