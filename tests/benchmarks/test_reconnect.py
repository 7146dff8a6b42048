"""What a hospital sees of a lobby of 65 kiosks when the line goes and comes back; in virtual time."""

import pytest

from support.lobby import Hospital, Outage, drain, watch

KIOSKS, ITEMS = 65, 40
pytestmark = pytest.mark.benchmark


def ranked(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] if times else 0.0


def test_how_the_line_is_asked() -> None:
    print(
        "\n outage  fails after | questions/s in the outage: median   fullest | first second after: questions |"
        " fullest later | known: median   last"
    )
    for lasts in (2, 5, 20, 60, 900):
        for fails_s in (0.005, 1.0, 2.0):
            outage = Outage(60.0, 60.0 + lasts, fails_s=fails_s)
            watched = watch(KIOSKS, outage, outage.ends + 60)
            during = watched.per_second(outage.begins, outage.ends)
            first = watched.per_second(outage.ends, outage.ends + 1)
            after = watched.per_second(outage.ends + 1, outage.ends + 60)
            known = [at - outage.ends for at in watched.restored]
            print(
                f"{lasts:5} s  {fails_s:8.3f} s | {during[len(during) // 2]:33} {during[-1]:9} | {first[-1]:29} |"
                f" {after[-1]:13} | {ranked(known, 0.5):11.1f} s {max(known, default=0):5.1f} s  ({len(known)} lost it)"
            )


HOSPITALS = {
    "at ease: 32 x 20 ms": lambda: Hospital(32, 0.02),
    "8 x 100 ms": lambda: Hospital(8, 0.1),
    "slow: 4 x 500 ms": lambda: Hospital(4, 0.5),
    "very slow: 2 x 1 s": lambda: Hospital(2, 1.0),
    "8 x 100 ms, 503 over 16": lambda: Hospital(8, 0.1, most=16),
    "4 x 500 ms, 503 over 8": lambda: Hospital(4, 0.5, most=8),
    "429 over 50/s": lambda: Hospital(32, 0.02, rate=50),
    "429 over 10/s": lambda: Hospital(32, 0.02, rate=10),
    "500s for a minute": lambda: Hospital(8, 0.1, down=60.0),
}


def test_how_the_backlog_drains() -> None:
    print(
        f"\n{KIOSKS} x {ITEMS} items            pace | kiosks done half done | peak inside | 429/503  lost/500 |"
        " fullest s | answer p50   p95 | in front: p50    p95    left"
    )
    for name, make in HOSPITALS.items():
        for paced in (False, True):
            hospital = make()
            told = drain(KIOSKS, ITEMS, hospital, paced=paced, patient_s=120.0)
            ends, answers, front = told.ends, hospital.answer_s, told.front_s
            print(
                f"{name:25} {'paced' if paced else 'none':>5} |"
                f" {len(ends):2} {ranked(ends, 1):5.0f} s {ranked(ends, 0.5):7.0f} s | {hospital.peak:11} |"
                f" {hospital.refused:7} {hospital.failed:9} | {max(hospital.arrivals.values()):9} |"
                f" {ranked(answers, 0.5):10.2f} {ranked(answers, 0.95):5.2f} |"
                f" {ranked(front, 0.5):13.2f} {ranked(front, 0.95):6.2f} {told.left:7}"
            )
