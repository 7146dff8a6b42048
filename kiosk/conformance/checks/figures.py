"""How fast the hospital is under a small load: told, never a failure."""

from kiosk.conformance.bench import Bench
from kiosk.conformance.check import WarnError, answers, check

READ_SECONDS = 1.0
BOOK_SECONDS = 2.0
KIOSKS = 4


@check(
    "small-load",
    "Four kiosks at once are answered well within their deadlines",
    level="L0",
    section="Deadlines of the kiosk",
    says="Connect 1 s, look-ups 3 s, coverage 6 s, creating a visit 8 s.",
    look="An index on what is asked every few seconds (queues), short transactions for what is booked.",
)
def small_load(kiosk: Bench) -> str:
    """Each reads queues and books; half of a patient's patience is a warning."""
    department = kiosk.department()

    def work(each: Bench, _: int) -> tuple[list[float], list[float]]:
        reads, writes = [], []
        for turn in range(12):
            read = answers(each.get("/queues", {"departmentId": department}), 200, "queues under load")
            reads.append(0.0 if read.answer is None else read.answer.seconds)
            if turn % 4 == 0:
                booked = each.book()
                writes.append(0.0 if booked.answer is None else booked.answer.seconds)
        return reads, writes

    came = kiosk.at_once(work, range(KIOSKS))
    read, book = _p95([s for reads, _ in came for s in reads]), _p95([s for _, writes in came for s in writes])
    figures = f"p95 of {KIOSKS} kiosks at once: queues {read * 1000:.0f} ms, booking {book * 1000:.0f} ms"
    if read > READ_SECONDS or book > BOOK_SECONDS:
        raise WarnError(figures)
    return figures


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)] if seconds else 0.0
