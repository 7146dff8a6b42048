"""Everything that is looked at, in the order it is told. Each check runs on its own: none waits for another."""

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from kiosk.doctor.broker import look_at_broker
from kiosk.doctor.camera import look_at_camera
from kiosk.doctor.catalogue import place_of
from kiosk.doctor.certificates import look_at_authorities, look_at_certificate
from kiosk.doctor.checking import Check
from kiosk.doctor.chip import look_at_chip
from kiosk.doctor.directory import look_at_directory
from kiosk.doctor.figures import look_at_figures
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.insurance import look_at_portal
from kiosk.doctor.last_known import look_at_last_known
from kiosk.doctor.machine import Machine
from kiosk.doctor.network.chain import look_at_network
from kiosk.doctor.numbers import look_at_numbers
from kiosk.doctor.ordering import in_order
from kiosk.doctor.printer import look_at_printer
from kiosk.doctor.running import Live, live_on
from kiosk.doctor.scanner import look_at_scanner
from kiosk.doctor.service import look_at_service
from kiosk.doctor.sound import look_at_sound
from kiosk.doctor.store import look_at_store
from kiosk.doctor.system.clock import look_at_clock, look_at_zone
from kiosk.doctor.system.disk import look_at_disk
from kiosk.doctor.system.files import look_at_files, look_at_user
from kiosk.doctor.system.libraries import look_at_fonts, look_at_libraries, look_at_qt
from kiosk.doctor.system.memory import look_at_heat, look_at_memory
from kiosk.doctor.system.names import look_at_groups, look_at_names
from kiosk.doctor.system.screen import look_at_screen, look_at_touch
from kiosk.doctor.system.session import look_at_ports, look_at_session
from kiosk.doctor.system.versions import look_at_system, look_at_version
from kiosk.release import running_release
from kiosk.settings import Settings, SettingsError, load

MEND: Final = "Mend the file; `kiosk config check` tells when it is right."
MAKE: Final = "The wizard on the glass makes it, or `sudo kiosk provision apply FILE`."

Told = Callable[[Check, tuple[Finding, ...]], None]
"""Hears what one check found."""


def checks(
    settings: Settings, machine: Machine | None = None, live: Live | None = None, config: Path | None = None
) -> tuple[Check, ...]:
    """Every check of a kiosk, in the order in which they are told.

    `live` tells what a running kiosk says of the devices it holds; without it the file is read that it writes.
    """
    on = machine or Machine()
    held = live or live_on(on)
    every = (
        *machine_checks(on),
        Check("libraries", partial(look_at_libraries, settings, on)),
        Check("fonts", partial(look_at_fonts, settings, on)),
        Check("files", partial(look_at_files, settings, config, on)),
        Check("groups", partial(look_at_groups, settings, on)),
        Check("device names", partial(look_at_names, settings, on)),
        Check("camera", partial(look_at_camera, settings, held), needs_device=True, limit_s=20),
        Check("scanner", partial(look_at_scanner, settings, held), needs_device=True),
        Check("chip", partial(look_at_chip, settings, held), needs_device=True, limit_s=12),
        Check("printer", partial(look_at_printer, settings, held), needs_device=True, limit_s=20),
        Check("sound", partial(look_at_sound, settings), limit_s=15),
        Check("screen", partial(look_at_screen, settings, on)),
        Check("disk", partial(look_at_disk, settings, on)),
        Check("queue", partial(look_at_store, settings), limit_s=30),
        Check("numbers", partial(look_at_numbers, settings)),
        Check("service menu", partial(look_at_service, settings)),
        Check("network", partial(look_at_network, settings, on), limit_s=30),
        Check("certificate", partial(look_at_certificate, settings)),
        Check("authorities", partial(look_at_authorities, settings)),
        Check("insurance", partial(look_at_portal, settings), limit_s=15),
        Check("last known", partial(look_at_last_known, settings)),
        Check("directory", partial(look_at_directory, settings), limit_s=20),
        Check("broker", partial(look_at_broker, settings, on), limit_s=15),
        Check("figures", partial(look_at_figures, settings, held)),
        Check("open ports", partial(look_at_ports, settings, on)),
    )
    return _in_order(every)


def machine_checks(machine: Machine) -> tuple[Check, ...]:
    """Those that need no settings."""
    return (
        Check("version", lambda: look_at_version(running_release(machine.at("/usr/lib/kiosk/release.toml")))),
        Check("system", partial(look_at_system, machine)),
        Check("user", partial(look_at_user, machine)),
        Check("Qt", partial(look_at_qt, machine)),
        Check("clock", partial(look_at_clock, machine)),
        Check("time zone", partial(look_at_zone, machine)),
        Check("memory", partial(look_at_memory, machine)),
        Check("heat", partial(look_at_heat, machine)),
        Check("touch", partial(look_at_touch, machine)),
        Check("program", partial(look_at_session, machine)),
    )


def configuration(config: Path) -> tuple[Settings | None, Finding]:
    """The settings, and what there is to say of them."""
    try:
        settings = load(config)
    except SettingsError as error:
        remedy = MEND if os.path.lexists(config) else MAKE
        return None, Finding("configuration", Light.RED, str(error), remedy)
    words = f"{config}: kiosk {settings.kiosk.id}, {settings.kiosk.hospital}"
    return settings, Finding("configuration", Light.GREEN, words)


def examined(wanted: Sequence[Check], told: Told = lambda _check, _found: None) -> list[Finding]:
    """All of them at once; `told` hears of each as it ends, the list is in their own order."""
    ended: SimpleQueue[tuple[int, tuple[Finding, ...]]] = SimpleQueue()

    def examine_one(place: int, check: Check) -> None:
        ended.put((place, check.examine()))

    for place, check in enumerate(wanted):
        threading.Thread(target=examine_one, args=(place, check), name=f"examine-{check.part}", daemon=True).start()
    found: dict[int, tuple[Finding, ...]] = {}
    while len(found) < len(wanted):
        place, findings = ended.get()
        found[place] = findings
        told(wanted[place], findings)
    return [finding for place in sorted(found) for finding in found[place]]


def examine(config: Path, machine: Machine | None = None, live: Live | None = None) -> list[Finding]:
    """Everything, in the order it is told: without usable settings only the machine can be looked at."""
    on = machine or Machine()
    settings, first = configuration(config)
    return in_order([first, *examined(chosen_for(settings, config, on, live))])


def chosen_for(
    settings: Settings | None, config: Path, machine: Machine, live: Live | None = None
) -> tuple[Check, ...]:
    """Every check there can be."""
    if settings is None:
        return _in_order((*machine_checks(machine), Check("libraries", partial(look_at_libraries, None, machine))))
    return checks(settings, machine, live, config)


def _in_order(every: Iterable[Check]) -> tuple[Check, ...]:
    return tuple(sorted(every, key=lambda check: place_of(check.part)))
