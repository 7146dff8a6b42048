"""A week of an invented kiosk, told by notes: mornings are full, Tuesday 9 to 10 is slow, Thursday loses the line."""

import random
from datetime import date, datetime, time, timedelta

from watching.notes import HANOI, Journalled

from kiosk.journal import Level, Note
from kiosk.watching.days import book
from kiosk.watching.weeks import Week, WeekFile

PER_HOUR = {6: 14, 7: 34, 8: 40, 9: 33, 10: 18, 11: 6, 13: 19, 14: 16, 15: 9, 16: 3}


class Lobby:
    """Patients one after the other, seen by a reckoner whose observations go into a week's file."""

    def __init__(self, week: Week, seed: int, *, crowd: float = 1.0, glare: float = 0.2) -> None:
        self.file = WeekFile()
        self._chance = random.Random(seed)
        self._desk = Journalled()
        self._desk.reckoner = type(self._desk.reckoner)(self._book, self._desk.at, ("khe-in",))
        self._crowd, self._glare = crowd, glare
        for number, day in enumerate(week.days):
            self._day(day, number)

    def _book(self, observation: object) -> None:
        book(self.file.day(self._desk.wall.date()), observation, self._desk.wall)  # type: ignore[arg-type]

    def _day(self, day: date, number: int) -> None:
        share = (1.1, 1.0, 0.9, 0.95, 0.85, 0.35, 0.0)[number] * self._crowd
        for hour, usual in PER_HOUR.items():
            self._desk.wall = datetime.combine(day, time(hour), HANOI)
            times = round(usual * share * self._chance.uniform(0.85, 1.15))
            slow = 2.6 if (number, hour) == (1, 9) else 1.0
            for place in range(times):
                self._desk.wall = datetime.combine(day, time(hour), HANOI) + timedelta(seconds=3500 * place / times)
                self._patient(slow)
            if (number, hour) == (3, 9):
                self._without_line(1500)
        if number == 2:
            self._desk.note(
                Note.TICKET_NOT_PRINTED, Level.WARNING, kind="ticket", outcome="not-started", status="no-paper"
            )
            self._desk.note(Note.PRINTER_STATUS, Level.WARNING, name="khe-in", status="no-paper")

    def _without_line(self, seconds: float) -> None:
        self._desk.note(Note.LINE_LOST, Level.WARNING)
        self._desk.wait(seconds)
        self._desk.note(Note.LINE_RESTORED)

    def _patient(self, slow: float) -> None:
        desk, chance = self._desk, self._chance
        if chance.random() < self._glare:
            desk.note(Note.READ_COACHED, hint=chance.choice(["glare", "glare", "too-near", "moving"]))
        if chance.random() < 0.03:
            desk.note(Note.CODE_READ, device="camera", failed="web_link")
        desk.note(Note.CODE_READ, device="camera", failed="none")
        left = chance.random() < 0.07
        with desk.visit(
            "Confirming", "left" if left else chance.choice(["booked"] * 18 + ["shown-again", "stopped-K11"])
        ):
            desk.wait(chance.lognormvariate(1.9, 0.4))
            desk.step("Checking")
            desk.wait(chance.uniform(0.3, 1.2))
            if chance.random() < 0.5:
                desk.note(Note.CHIP_READ, proof="unaltered", failed="none")
            desk.step("ChoosingDepartment")
            desk.wait(chance.lognormvariate(2.6, 0.5) * slow)
            if chance.random() < 0.04 * slow:
                desk.note(Note.HELP_CALLED, step="ChoosingDepartment")
            if left:
                desk.step("Curtained")
                desk.wait(45)
                return
            desk.step("Reviewing")
            desk.wait(chance.lognormvariate(1.5, 0.4))
            desk.step("Registering")
            desk.note(Note.BOOKING_STORED, offline=False, again=False)
            desk.wait(chance.uniform(0.2, 1.5))
            desk.step("Ticketed")
            desk.note(Note.TICKET_PRINTED, seconds=1.1)
            desk.wait(8)
