"""What a simulated lobby shows: whether anything was lost, doubled or printed twice, and the figures of the table."""

from collections import Counter
from dataclasses import dataclass, fields
from datetime import timedelta

from support.lobby_books import Truth, Visit
from support.lobby_case import Case, Lobby
from support.lobby_glass import Guest
from support.lobby_rooms import Waiting, blocks_always, moved

ROOMS = 2


@dataclass(frozen=True, slots=True)
class Wrong:
    """All of it has to be 0, but `gone`: what only a file held that was replaced by an older copy.

    A number is printed twice when two visits have it; who registers for the same again is shown the visit they have.
    """

    lost: int
    doubled: int
    printed_twice: int
    other_number: int
    out_of_order: int
    aside: int
    left: int
    stopped: int
    gone: int = 0

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self) if each.name != "gone")


def truth_of(guest: Guest) -> Truth:
    """By which the hospital knows this visit, too."""
    assert guest.stored is not None
    return f"K{guest.kiosk + 1}", guest.stored.at, guest.number


def wrong(lobby: Lobby) -> Wrong:
    """Compare what the patients hold with what the hospital has."""
    at_hospital: dict[Truth, list[Visit]] = {}
    for visit in lobby.books.visits:
        at_hospital.setdefault(visit.truth, []).append(visit)
    stored = [guest for guest in lobby.guests if guest.stored is not None]
    gone = {guest for guest in stored if _went_with_file(guest, lobby.case)}
    missing = [guest for guest in stored if truth_of(guest) not in at_hospital]
    mistaken = [
        guest
        for guest in stored
        if guest.printed is not None
        and guest not in gone
        and any(visit.number != guest.printed for visit in at_hospital.get(truth_of(guest), ()))
    ]
    tickets = {(guest.printed, truth_of(guest)) for guest in stored if guest.printed is not None}
    printed = Counter(number for number, _ in tickets)
    return Wrong(
        lost=sum(guest not in gone for guest in missing),
        doubled=sum(len(visits) - 1 for visits in at_hospital.values()),
        printed_twice=sum(count - 1 for count in printed.values()),
        other_number=len(mistaken),
        out_of_order=_out_of_order(stored, at_hospital),
        aside=lobby.aside,
        left=lobby.left,
        stopped=sum(bool(guest.failed) for guest in lobby.guests),
        gone=sum(guest in gone for guest in missing),
    )


def _went_with_file(guest: Guest, case: Case) -> bool:
    trouble = case.trouble
    if trouble.back_up_at is None or trouble.restore_at is None or guest.kiosk != case.kiosks - 1:
        return False
    assert guest.pressed_at is not None
    since = guest.pressed_at - case.outage.begins
    return trouble.back_up_at - 30 <= since <= trouble.restore_at


def _out_of_order(stored: list[Guest], at_hospital: dict[Truth, list[Visit]]) -> int:
    """Visits of one patient at one kiosk that reached the hospital before an earlier one."""
    reached: dict[tuple[int, str], float] = {}
    count = 0
    for guest in sorted(stored, key=lambda guest: truth_of(guest)[1]):
        for visit in at_hospital.get(truth_of(guest), ())[:1]:
            patient = guest.kiosk, guest.number
            count += visit.known_at < reached.get(patient, 0.0)
            reached[patient] = visit.known_at
    return count


@dataclass(frozen=True, slots=True)
class Figures:
    """Times in seconds, places in places."""

    visits: int
    again: int
    lent: int
    own: int
    moved: tuple[float, int, int]
    later_s: float
    rival: tuple[float, int, int]
    knew_s: tuple[float, float]
    drain_s: float
    front_out: tuple[float, float]
    front_back: tuple[float, float]
    peak_out: int
    first_second: int
    first_minute: int
    refused: int
    repeats: int


def figures(lobby: Lobby) -> Figures:
    """Measured around the outage."""
    outage = lobby.case.outage
    knew = [at - outage.ends for kiosk in lobby.kiosks for at in kiosk.knew if at >= outage.ends]
    late = [max(v.known_at, v.numbered_at) for v in lobby.books.visits if _wall_s(v, lobby) < outage.ends]
    drained = max([outage.ends, *late])
    held = [guest for guest in lobby.guests if guest.printed is not None]
    known = {visit.truth: visit for visit in lobby.books.visits}
    once = {truth_of(guest): guest for guest in held}
    people = [_waiting(guest, known[truth], lobby) for truth, guest in once.items() if truth in known]
    places = moved(people, ROOMS)
    asked = lobby.server.asked
    back = range(int(outage.ends), int(outage.ends) + 60)
    return Figures(
        visits=len(once),
        again=len(held) - len(once),
        lent=sum((guest.printed or "").startswith("T-") for guest in once.values()),
        own=sum((guest.printed or "").startswith("K") for guest in once.values()),
        moved=_spread(places.places),
        later_s=max(places.later_s, default=0.0),
        rival=_spread(blocks_always(people)),
        knew_s=(rank(knew, 0.5), max(knew, default=0.0)),
        drain_s=drained - outage.ends,
        front_out=_waits(held, outage.begins, outage.ends),
        front_back=_waits(held, outage.ends, max(drained, outage.ends + 60)),
        peak_out=max((asked[second] for second in range(int(outage.begins) + 1, int(outage.ends))), default=0),
        first_second=asked[back[0]],
        first_minute=max(asked[second] for second in back),
        refused=lobby.server.refused,
        repeats=lobby.books.repeats,
    )


def rank(values: list[float], share: float) -> float:
    """The value so far up among them; 0 of none."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else 0.0


def _spread(places: tuple[int, ...]) -> tuple[float, int, int]:
    return sum(places) / max(1, len(places)), int(rank([float(n) for n in places], 0.95)), max(places, default=0)


def _waits(held: list[Guest], begins: float, ends: float) -> tuple[float, float]:
    """From the button to the number, of those who pressed it then."""
    waits = [
        guest.printed_at - guest.pressed_at
        for guest in held
        if guest.pressed_at is not None and guest.printed_at is not None and begins <= guest.pressed_at < ends
    ]
    return rank(waits, 0.5), rank(waits, 0.95)


def _wall_s(visit: Visit, lobby: Lobby) -> float:
    return (visit.truth[1] - lobby.case.begin) / timedelta(seconds=1)


def _waiting(guest: Guest, visit: Visit, lobby: Lobby) -> Waiting:
    issued = (visit.issued - lobby.case.begin) / timedelta(seconds=1)
    return Waiting(visit.department, guest.kiosk, issued, max(issued, visit.known_at), visit.priority, guest.consult_s)


HEAD = (
    f"{'case':42} visits again | lost dbl twice other order aside left stop gone | lent  own |"
    " moved mean p95 max later s |"
    " blocks of 10: mean p95 max | knew p50  max s | drain s | front out p50  p95 | after p50  p95 s |"
    " req/s out  1st s  max 1st min |  429 repeats"
)


def row(name: str, lobby: Lobby) -> str:
    """One line of the table."""
    bad, told = wrong(lobby), figures(lobby)
    return (
        f"{name:42} {told.visits:6} {told.again:5} |"
        f" {bad.lost:4} {bad.doubled:3} {bad.printed_twice:5} {bad.other_number:5}"
        f" {bad.out_of_order:5} {bad.aside:5} {bad.left:4} {bad.stopped:4} {bad.gone:4} | {told.lent:4} {told.own:4} |"
        f" {told.moved[0]:10.2f} {told.moved[1]:3} {told.moved[2]:3} {told.later_s:7.0f} |"
        f" {told.rival[0]:19.2f} {told.rival[1]:3} {told.rival[2]:3} | {told.knew_s[0]:8.1f} {told.knew_s[1]:6.1f} |"
        f" {told.drain_s:7.0f} | {told.front_out[0]:13.2f} {told.front_out[1]:4.1f} |"
        f" {told.front_back[0]:9.2f} {told.front_back[1]:6.2f} |"
        f" {told.peak_out:9} {told.first_second:6} {told.first_minute:12} | {told.refused:4} {told.repeats:7}"
    )
