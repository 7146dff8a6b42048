"""How the kiosk is at the moment of asking, as Prometheus gauges."""

from collections.abc import Callable, Iterable, Iterator

from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from kiosk.watching.catalogue import words
from kiosk.watching.days import Day
from kiosk.watching.sight import Sight
from kiosk.watching.situation import DEVICE_STATES, UNKNOWN, State
from kiosk.watching.spread import quantile
from kiosk.watching.standing import QueueSeen

QUANTILES = (0.5, 0.9)


class Gauges(Collector):
    """Looks anew each time it is asked."""

    def __init__(self, see: Callable[[], Sight]) -> None:
        self._see = see

    def describe(self) -> Iterable[Metric]:
        """Nothing is looked up to be registered."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """All of them."""
        sight = self._see()
        yield from _about(sight)
        yield from _how_it_is(sight)
        yield from _queue(sight.standing.queue)
        yield from _paper(sight)
        yield from _devices(sight)
        yield from _today(sight.day)


def _one(name: str, text: str, value: float | None) -> Iterator[Metric]:
    """A gauge that is left out where nobody knows."""
    if value is not None:
        yield GaugeMetricFamily(name, text, value=value)


def _states(name: str, text: str, label: str, known: Iterable[str], now: str) -> Metric:
    """One series for each state, 1 for the present one."""
    family = GaugeMetricFamily(name, text, labels=(label,))
    for state in known:
        family.add_metric((state,), float(state == now))
    return family


def _about(sight: Sight) -> Iterator[Metric]:
    about = sight.about
    info = {"id": about.kiosk_id, "version": about.version, "flavour": about.flavour, "image": about.image}
    yield InfoMetricFamily("kiosk", "What runs here", value=info)
    yield from _one("kiosk_built_timestamp_seconds", "When this version was built", about.built)
    yield from _one("kiosk_start_time_seconds", "When the program began, by the kiosk's clock", sight.began)
    yield from _one("kiosk_up_seconds", "How long the program has been running", sight.up_s)
    yield from _one("kiosk_clock_timestamp_seconds", "The kiosk's own clock", sight.clock)
    yield from _one("kiosk_directory_version", "Version of the directory on the glass", sight.situation.directory)
    certificates = GaugeMetricFamily(
        "kiosk_certificate_end_timestamp_seconds", "Until when a certificate holds", labels=("certificate",)
    )
    for name, end in sight.standing.certificates.items():
        certificates.add_metric((name,), end)
    yield certificates


def _how_it_is(sight: Sight) -> Iterator[Metric]:
    situation = sight.situation
    yield _states("kiosk_state", "What the kiosk does", "state", (state.value for state in State), situation.state)
    reasons = (*words("out-of-service"), "other")
    yield _states("kiosk_out_of_service", "Why it takes nobody", "reason", reasons, situation.out_of_service)
    yield from _one("kiosk_online", "Whether the hospital answers", float(situation.online))
    yield from _one("kiosk_last_delivery_age_seconds", "Since the hospital last took something", sight.delivered_s)


def _queue(queue: QueueSeen | None) -> Iterator[Metric]:
    yield from _one("kiosk_queue_readable", "Whether the queue can be looked into", float(queue is not None))
    if queue is not None:
        yield from _one("kiosk_queue_waiting", "Writes the hospital has not got", queue.waiting)
        yield from _one("kiosk_queue_set_aside", "Writes a person has to decide on", queue.set_aside)
        yield from _one("kiosk_queue_oldest_age_seconds", "Age of the oldest; 0 when empty", queue.oldest_s or 0.0)
        yield from _one("kiosk_lent_numbers_left", "Numbers lent for the time without a line", queue.lent_left)


def _paper(sight: Sight) -> Iterator[Metric]:
    status = GaugeMetricFamily("kiosk_printer_status", "How a printer is", labels=("printer", "status"))
    left = GaugeMetricFamily("kiosk_paper_tickets_left", "Tickets the roll is good for", labels=("printer",))
    for printer in sight.standing.printers:
        for word in words("printer-status"):
            status.add_metric((printer.name, word), float(word == printer.status))
        if printer.tickets_left is not None:
            left.add_metric((printer.name,), printer.tickets_left)
    yield status
    yield left


def _devices(sight: Sight) -> Iterator[Metric]:
    family = GaugeMetricFamily("kiosk_device_state", "How a device is", labels=("device", "state"))
    for device in sight.about.devices:
        now = sight.situation.devices.get(device, UNKNOWN)
        for state in (*DEVICE_STATES, UNKNOWN):
            family.add_metric((device, state), float(state == now))
    yield family


def _today(day: Day) -> Iterator[Metric]:
    """The day's own quantiles, off by 5 % at most, and how often the program began."""
    ticket = GaugeMetricFamily("kiosk_today_ticket_seconds", "To the number, today", labels=("share",))
    step = GaugeMetricFamily("kiosk_today_step_seconds", "At each step, today", labels=("step", "share"))
    for share in QUANTILES:
        seconds = quantile(day.to_ticket, share)
        if seconds is not None:
            ticket.add_metric((str(share),), seconds)
        for name, drawers in day.steps.items():
            seconds = quantile(drawers, share)
            if seconds is not None:
                step.add_metric((name, str(share)), seconds)
    yield ticket
    yield step
    starts = GaugeMetricFamily("kiosk_today_starts", "Starts of the program today", labels=("after",))
    starts.add_metric(("stop",), day.starts - day.falls)
    starts.add_metric(("fall",), day.falls)
    yield starts
