"""The catalogue of the journal's events says what the code notes: every event, every fact, every level, and no others.

Read from the code by its syntax tree: calls that name a `Note`, the tables of notes that are used by their kind, and
dictionaries of facts that are made beside the call.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kiosk.__main__ import COMMANDS
from kiosk.journal import Note
from kiosk.watching.catalogue import catalogue

ROOT = Path(__file__).parents[2]
ROOMS = ("kiosk", "drivers", "ui", "offline_queue")
LEVELS = {"INFO": "info", "WARNING": "warning", "ERROR": "error"}


@dataclass
class Used:
    """What the code does with one event. `always` are facts that stand in every call."""

    places: list[str] = field(default_factory=list)
    facts: set[str] = field(default_factory=set)
    always: set[str] | None = None
    levels: set[str] = field(default_factory=set)


def named(node: ast.AST) -> list[str]:
    """The notes that an expression names, in `Note.X`."""
    return [
        one.attr
        for one in ast.walk(node)
        if isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name) and one.value.id == "Note"
    ]


def facts_of(call: ast.Call, function: ast.AST, place: str) -> set[str]:
    found = set()
    for word in call.keywords:
        if word.arg is not None:
            found.add(word.arg)
            continue
        assert isinstance(word.value, ast.Name), f"{place}: ** takes a dictionary that is made beside the call"
        made = [
            key.value
            for one in ast.walk(function)
            if isinstance(one, ast.Assign) and isinstance(one.value, ast.Dict)
            if any(isinstance(to, ast.Name) and to.id == word.value.id for to in one.targets)
            for key in one.value.keys
            if isinstance(key, ast.Constant)
        ]
        assert made, f"{place}: what stands in **{word.value.id} cannot be read here"
        found |= set(made)
    return found


def levels_of(call: ast.Call) -> set[str]:
    """Of the second argument; any level where that is reckoned elsewhere."""
    if len(call.args) < 2:
        return {"info"}
    words = re.findall(r"Level\.([A-Z]+)", ast.unparse(call.args[1]))
    return {LEVELS[word] for word in words}


def calls(tree: ast.Module, path: str) -> Iterator[tuple[list[str], ast.Call, ast.AST, str]]:
    """Notes, the call, the function around it, and where it stands."""
    tables = {
        to.id: named(one.value)
        for one in tree.body
        if isinstance(one, ast.Assign) and isinstance(one.value, ast.Dict)
        for to in one.targets
        if isinstance(to, ast.Name)
    }
    functions = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
    for function in functions or [tree]:
        for call in ast.walk(function):
            if not isinstance(call, ast.Call) or not call.args or not isinstance(call.func, ast.Attribute):
                continue
            first = call.args[0]
            notes = named(first) if not isinstance(first, ast.Tuple) else []
            if isinstance(first, ast.Subscript) and isinstance(first.value, ast.Name):
                notes = tables.get(first.value.id, [])
            if notes:
                yield notes, call, function, f"{path}:{call.lineno}"


@cache
def used() -> dict[str, Used]:
    found: dict[str, Used] = defaultdict(Used)
    for path in (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))):
        text = path.read_text("utf-8")
        if "Note." not in text:
            continue
        for notes, call, function, where in calls(ast.parse(text), path.relative_to(ROOT).as_posix()):
            told = facts_of(call, function, where)
            for note in notes:
                one = found[Note[note].value]
                one.places.append(where)
                one.facts |= told
                one.always = told if one.always is None else one.always & told
                one.levels |= levels_of(call)
    return found


def explained() -> dict[str, Used]:
    """Those of the code that the catalogue knows; that it knows all is a test of its own."""
    return {event: one for event, one in used().items() if Note(event) in catalogue()}


def test_the_scan_sees_the_code() -> None:
    found = used()
    assert len(found) > 80
    assert len([place for one in found.values() for place in one.places]) > 100
    assert found["printer-status"].facts == {"name", "status"}
    assert found["ticket-printed"].facts == {"seconds"}, "a table of notes was not followed"
    assert "detail" in found["device-lost"].facts, "a dictionary of facts was not followed"


def test_every_event_that_is_noted_is_explained() -> None:
    missing = [f"{event} ({one.places[0]})" for event, one in used().items() if Note(event) not in catalogue()]
    assert not missing, "say in kiosk/watching/events.toml what they mean:\n" + "\n".join(missing)


def test_no_event_is_dead() -> None:
    noted = set(used())
    assert sorted({note.value for note in Note} - noted) == [], "nothing in the code notes these: take them out"
    assert sorted({note.value for note in catalogue()} - noted) == [], "explained, but never noted"


def test_every_fact_is_explained_and_every_explained_fact_is_told() -> None:
    wrong = []
    for event, one in explained().items():
        said = {fact.name: fact for fact in catalogue()[Note(event)].facts}
        wrong += [f"{event}: {fact} is told ({one.places}), not explained" for fact in one.facts - set(said)]
        wrong += [f"{event}: {fact} is explained, never told" for fact in set(said) - one.facts]
        wrong += [
            f"{event}: {name} stands {'not in every' if fact.sometimes else 'in every'} note: set `sometimes` right"
            for name, fact in said.items()
            if name in one.facts and fact.sometimes is (name in (one.always or set()))
        ]
    assert not wrong, "\n".join(wrong)


def test_levels_are_those_of_the_code() -> None:
    wrong = [
        f"{event}: noted as {sorted(one.levels)}, explained as {catalogue()[Note(event)].levels} ({one.places})"
        for event, one in explained().items()
        if not one.levels <= set(catalogue()[Note(event)].levels)
    ]
    assert not wrong, "\n".join(wrong)


def test_what_troubles_has_a_remedy_and_every_word_is_there() -> None:
    for event in catalogue().values():
        assert event.meaning.endswith("."), event.note
        assert len(event.meaning) > 10
        assert set(event.levels) <= set(LEVELS.values())
        assert event.remedy or "error" not in event.levels, f"{event.note}: what does a technician do?"
        for fact in event.facts:
            assert fact.meaning, f"{event.note}: {fact.name}"
            assert not (fact.unit and fact.words), f"{event.note}: {fact.name} is a number or a word"


def test_commands_that_are_recommended_exist() -> None:
    texts = [event.remedy for event in catalogue().values()]
    rules = ROOT / "packaging" / "monitoring" / "rules" / "kiosk-alerts.yml"
    texts.append(rules.read_text("utf-8"))
    recommended = {match[1] for text in texts for match in re.finditer(r"`kiosk ([a-z]+)", text)}
    assert len(recommended) > 8
    assert recommended <= set(COMMANDS)
