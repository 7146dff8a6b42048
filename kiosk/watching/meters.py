"""Observations as Prometheus counters and histograms. Every label is a word of a closed vocabulary.

Histograms have enough buckets that a quantile read from them lies within a third of the true one; exact ones (5 %) of
the day stand beside them, see `gauges`.
"""

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, disable_created_metrics

from kiosk.watching.catalogue import OTHER, words
from kiosk.watching.observations import ENDS, RESULTS, Counted, Observation, Took, What

STEP_BUCKETS: Final = (0.5, 1, 1.5, 2, 3, 4, 5, 7, 10, 14, 20, 30, 45, 60, 90, 120, 180, 300, 600)
VISIT_BUCKETS: Final = (5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600, 900, 1800)
STALL_BUCKETS: Final = (0.1, 0.25, 0.5, 1, 2.5, 5, 15)

_COUNTERS: Final[Mapping[What, tuple[str, str, tuple[str, ...]]]] = {
    What.BEGAN: ("kiosk_visits_begun", "Visits begun", ()),
    What.ENDED: ("kiosk_visits", "Visits that are over, by how they ended", ("outcome",)),
    What.LEFT: ("kiosk_visits_left", "Visits left without an end, by the last step", ("step",)),
    What.HELP: ("kiosk_help_calls", "Calls for help, by step", ("step",)),
    What.READ: ("kiosk_reads", "Visits in which a device was used, by how it read", ("device", "result")),
    What.NOT_READ: ("kiosk_read_failures", "What patients were told instead of a read", ("device", "cause")),
    What.LINE_LOST: ("kiosk_line_losses", "How often the hospital fell silent", ()),
    What.OFFLINE: ("kiosk_offline_seconds", "Seconds without the hospital", ()),
    What.OUT: ("kiosk_out_of_service_seconds", "Seconds out of service, by reason", ("reason",)),
    What.MENU: ("kiosk_menu_seconds", "Seconds in the technicians' menu", ()),
    What.REGISTERED: ("kiosk_registrations", "Registrations stored, by how the line stood", ("line",)),
    What.NOT_STORED: ("kiosk_registrations_not_stored", "Registrations the disk did not take", ()),
    What.DELIVERED: ("kiosk_deliveries", "Writes the hospital has taken, by kind", ("kind",)),
    What.SET_ASIDE: ("kiosk_writes_set_aside", "Writes that wait for a person, by kind", ("kind",)),
    What.NUMBERED: ("kiosk_numbers_given_offline", "Numbers given without the line, by whose they are", ("by",)),
    What.PRINTED: ("kiosk_prints", "Papers that came out, by kind", ("kind",)),
    What.NOT_PRINTED: ("kiosk_print_failures", "Papers that did not surely come out", ("kind", "status")),
    What.ROLL: ("kiosk_rolls", "New rolls of paper", ("printer",)),
    What.DEVICE_LOST: ("kiosk_device_losses", "How often a device was lost", ("device",)),
    What.MISTAKE: ("kiosk_mistakes", "Mistakes of the program", ()),
    What.TOLD: ("kiosk_notes", "Notes of the journal that are no mere information", ("level",)),
}
_HISTOGRAMS: Final[Mapping[What, tuple[str, str, tuple[str, ...], tuple[float, ...]]]] = {
    What.VISIT: ("kiosk_visit_seconds", "Whole visits, the thanks included", ("end",), VISIT_BUCKETS),
    What.TO_TICKET: ("kiosk_ticket_seconds", "From a visit's begin to its number", (), VISIT_BUCKETS),
    What.STEP: ("kiosk_step_seconds", "At each step of a visit", ("step",), STEP_BUCKETS),
    What.STALL: ("kiosk_screen_stall_seconds", "How long the glass did not answer", (), STALL_BUCKETS),
}


class Meters:
    """In a registry of its own. `devices` and `printers` are those of kiosk.toml."""

    def __init__(self, registry: CollectorRegistry, devices: Iterable[str], printers: Iterable[str]) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self._counters = {
            what: Counter(name, text, labels, registry=registry) for what, (name, text, labels) in _COUNTERS.items()
        }
        self._histograms = {
            what: Histogram(name, text, labels, buckets=buckets, registry=registry)
            for what, (name, text, labels, buckets) in _HISTOGRAMS.items()
        }
        self._begin_at_nought(tuple(devices), tuple(printers))

    def take(self, observation: Observation) -> None:
        """One observation; those Prometheus has no metric for are left out."""
        match observation:
            case Counted(what=what, labels=labels, amount=amount):
                counter = self._counters.get(what)
                if counter is not None:
                    (counter.labels(*labels) if labels else counter).inc(amount)
            case Took(what=what, labels=labels, seconds=seconds):
                histogram = self._histograms[what]
                (histogram.labels(*labels) if labels else histogram).observe(seconds)

    def _begin_at_nought(self, devices: tuple[str, ...], printers: tuple[str, ...]) -> None:
        """A series that begins with its first event hides that event from `increase()`."""
        known: dict[What, Iterable[tuple[str, ...]]] = {
            What.ENDED: product((*words("outcomes"), OTHER)),
            What.LEFT: product(words("steps")),
            What.HELP: product(words("steps")),
            What.READ: product(devices, RESULTS),
            What.OUT: product(words("out-of-service")),
            What.REGISTERED: product(("online", "offline")),
            What.DELIVERED: product(words("writes")),
            What.SET_ASIDE: product(words("writes")),
            What.NUMBERED: product(("hospital", "kiosk")),
            What.PRINTED: product(words("printed")),
            What.ROLL: product(printers),
            What.DEVICE_LOST: product(devices),
            What.TOLD: product(("warning", "error")),
        }
        for what, series in known.items():
            for labels in series:
                self._counters[what].labels(*labels)
        for end in ENDS:
            self._histograms[What.VISIT].labels(end)
