"""`kiosk printers`: the printers of this kiosk and how they are, and what else is there to print on."""

import argparse
import json
import sys
from pathlib import Path

from kiosk.commands.run import DEFAULT_CONFIG
from kiosk.settings import Settings, load


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of `kiosk printers`."""
    parser.add_argument("what", nargs="?", choices=["profiles"], help="profiles: the models whose measures are known")
    parser.add_argument("text", nargs="?", default="", metavar="TEXT", help="only the profiles in which this stands")
    parser.add_argument(
        "--probe", action="store_true", help="ask on every serial port whether a printer is there; others hear it too"
    )
    parser.add_argument("--json", action="store_true", help="one object with all of it; of profiles a list")
    parser.add_argument("--config", type=Path, metavar="FILE", help=f"default: {DEFAULT_CONFIG}, if it is there")


def run(arguments: argparse.Namespace) -> int:
    """0 when every configured printer could print now. Of profiles 0 when there is one."""
    if arguments.what == "profiles":
        from kiosk.commands.printers_profiles import list_profiles  # noqa: PLC0415 - reads a table of models

        return list_profiles(arguments.text, as_json=arguments.json)
    from kiosk.commands import printers_configured as configured  # noqa: PLC0415 - the drivers
    from kiosk.commands import printers_found as others  # noqa: PLC0415

    settings = _settings(arguments.config)
    told = configured.looked_at(settings)
    found, trouble = others.found_beside(settings, probe=arguments.probe)
    names = others.names_for(found, settings)
    if arguments.json:
        listed = [others.record_of(one, name) for one, name in zip(found, names, strict=True)]
        all_of_it = {"configured": [configured.record_of(one) for one in told], "found": listed, "missing": trouble}
        print(json.dumps(all_of_it, ensure_ascii=False, indent=2))
    else:
        lines = [*configured.described(told), *([""] if told and found else []), *others.described(found, names)]
        print("\n".join(lines).rstrip("\n"))
    if trouble:
        print(f"kiosk printers: {trouble}", file=sys.stderr)
    if not told and not any(one.is_printer for one in found):
        print("kiosk printers: no printer was found; is it plugged in, and switched on?", file=sys.stderr)
        return 1
    return 0 if all(one.prints for one in told) else 1


def _settings(config: Path | None) -> Settings | None:
    """A technician may look before there is a configuration."""
    if config is None and not Path(DEFAULT_CONFIG).exists():
        return None
    return load(config or Path(DEFAULT_CONFIG))
