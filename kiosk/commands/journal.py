"""`kiosk journal events`: the events that the journal knows, what they mean and what to do."""

import argparse
import json
import textwrap
from collections.abc import Iterable
from dataclasses import asdict

from kiosk.commands.aside import aside
from kiosk.journal import Note
from kiosk.watching.catalogue import EventMeaning, FactMeaning, catalogue


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk journal`."""
    whats = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    events = whats.add_parser("events", help="every event, or those named")
    events.add_argument("event", nargs="*", metavar="EVENT", help="such as visit-ended, or a part of a name")
    forms = events.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="for another program")
    forms.add_argument("--markdown", action="store_true", help="a table for documents")


def run(arguments: argparse.Namespace) -> int:
    """0; 1 when there is no such event."""
    found = [event for event in catalogue().values() if _is_meant(event.note, arguments.event)]
    if not found:
        aside("journal", "no such event; `kiosk journal events` lists them")
        return 1
    if arguments.json:
        print(json.dumps([_plain(event) for event in found], ensure_ascii=False, indent=2))
    elif arguments.markdown:
        print(markdown(found), end="")
    else:
        print("\n\n".join(_paragraph(event) for event in found))
    return 0


def markdown(events: Iterable[EventMeaning]) -> str:
    """One table; what the documents hold."""
    rows = ["| event | level | means | facts | what to do |", "|---|---|---|---|---|"]
    for event in events:
        facts = "<br>".join(f"`{fact.name}` {_fact(fact)}" for fact in event.facts)
        cells = (f"`{event.note}`", ", ".join(event.levels), event.meaning, facts, event.remedy)
        rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(rows) + "\n"


def _is_meant(note: Note, wanted: list[str]) -> bool:
    exact = [word for word in wanted if word in {one.value for one in Note}]
    return not wanted or note in exact or any(word in note.value for word in wanted if word not in exact)


def _plain(event: EventMeaning) -> dict[str, object]:
    return asdict(event) | {"note": event.note.value}


def _paragraph(event: EventMeaning) -> str:
    lines = [f"{event.note}  ({', '.join(event.levels)})", *_wrapped(event.meaning, "  ")]
    for fact in event.facts:
        lines += _wrapped(f"{fact.name}: {_fact(fact)}", "    ")
    if event.remedy:
        lines += _wrapped(f"→ {event.remedy}", "  ")
    return "\n".join(lines)


def _fact(fact: FactMeaning) -> str:
    unit = f" [{fact.unit}]" if fact.unit else ""
    words = f": {', '.join(fact.words)}" if fact.words else ""
    return f"{fact.meaning}{unit}{' (not always)' if fact.sometimes else ''}{words}"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, 100, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
