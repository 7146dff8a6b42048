"""`kiosk doctor`: one command that says what is wrong."""

import argparse
import json
from pathlib import Path

from kiosk.commands.aside import aside
from kiosk.commands.run import DEFAULT_CONFIG


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk doctor`."""
    parser.add_argument(
        "--config", type=Path, default=Path(DEFAULT_CONFIG), metavar="FILE", help=f"default: {DEFAULT_CONFIG}"
    )
    parser.add_argument(
        "--only", nargs="+", metavar="PART", help="look at these parts alone, by the names that are printed"
    )
    parser.add_argument("--strict", action="store_true", help="exit code 1 for yellow too")
    parser.add_argument(
        "--json", action="store_true", help="one object: version, when, kiosk, release, counts, findings"
    )
    parser.add_argument(
        "--language", choices=("en", "vi"), help="of findings and remedies; default: vi where LANG is, else en"
    )
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the readiness report as .pdf, .png or .txt")
    parser.add_argument("--print", action="store_true", dest="on_paper", help="print it on the ticket printer too")
    parser.add_argument("--printer", metavar="NAME", help="of --print; default: the first of kiosk.toml")
    parser.add_argument(
        "--explain", nargs="?", const="", metavar="PART", help="what a part means and its remedy; alone: every part"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 when nothing is red (with --strict: nor yellow), 1 when something is or what was asked for is not known,
    2 for a part or file nobody knows.
    """
    from kiosk.commands import doctor_examining, doctor_explaining, doctor_reporting  # noqa: PLC0415 - the drivers
    from kiosk.doctor.telling import record, summary  # noqa: PLC0415

    if arguments.explain is not None:
        return doctor_explaining.explain(arguments.explain, as_json=arguments.json)
    doubt = doctor_explaining.doubt_of(arguments.only or ()) or doctor_reporting.doubt_of(arguments.report)
    if doubt:
        aside("doctor", doubt)
        return 2
    vietnamese = doctor_examining.is_vietnamese(arguments.language)
    examined = doctor_examining.examine(
        arguments.config, arguments.only or (), quiet=arguments.json, vietnamese=vietnamese
    )
    if arguments.json:
        print(json.dumps(record(examined), ensure_ascii=False, indent=2))
    else:
        print(f"\n{summary(examined.findings, vietnamese=vietnamese)}")
    for words in doctor_explaining.none_of(examined, vietnamese=vietnamese):
        aside("doctor", words)
    code = doctor_examining.exit_code(examined, strict=arguments.strict)
    if examined.findings and (arguments.report is not None or arguments.on_paper):
        written = doctor_reporting.report(examined, arguments, vietnamese=vietnamese)
        return code or written
    return code
