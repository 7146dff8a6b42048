"""Weeks on the disk: one JSON file each, so that damage costs one of them and a year is not written every minute.

`quality.json` as a path means `quality-2026-W47.json` and its like beside it. The oldest go when there are more than
are wanted, by their number and not by the clock: a clock that jumps ahead erases no year.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Self

import msgspec

from kiosk.decoding import decode
from kiosk.durable import replace_file
from kiosk.watching.days import Day

FORMAT: Final = 1
LARGEST: Final = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week by ISO 8601; its days begin on Monday."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The week a day is in."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def named(cls, text: str) -> Self:
        """From `2026-W47`. Raises ValueError."""
        shape = re.fullmatch(r"(\d{4})-W(\d{2})", text)
        if shape is None:
            raise ValueError(f"{text} is no week such as 2026-W47")
        week = cls(int(shape[1]), int(shape[2]))
        _ = week.monday  # raises ValueError for a week that year has not
        return week

    @property
    def monday(self) -> date:
        """Its first day. Raises ValueError where the year has no such week."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def before(self) -> "Week":
        """The week before."""
        return Week.of(self.monday - timedelta(days=7))

    @property
    def days(self) -> tuple[date, ...]:
        """Monday to Sunday."""
        return tuple(self.monday + timedelta(days=number) for number in range(7))

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


class WeekFile(msgspec.Struct):
    """What stands in a file. `running`: the program has not ended as it should since it wrote it."""

    days: dict[str, Day] = msgspec.field(default_factory=dict)
    running: bool = False
    format: int = FORMAT

    def day(self, day: date) -> Day:
        """Of that day, made where there is none yet."""
        return self.days.setdefault(day.isoformat(), Day())


def _decoded(content: bytes) -> WeekFile:
    found = decode(content, WeekFile)
    if found.format != FORMAT:
        raise msgspec.DecodeError("another format")
    return found


class Weeks:
    """The files of one kiosk. `ignored` is told the name of one that is damaged, and whether it could be put aside."""

    def __init__(
        self, path: Path, most: int, ignored: Callable[[str, bool], None] = lambda _name, _aside: None
    ) -> None:
        self._path = path
        self._most = most
        self._ignored = ignored

    def load(self, week: Week, *, mend: bool = False) -> WeekFile:
        """Of that week, empty where nothing is known. With `mend` a damaged file is put aside. Raises OSError."""
        file = self._file(week)
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST + 1)
            if len(content) > LARGEST:
                raise msgspec.DecodeError("too large")
            return _decoded(content)
        except FileNotFoundError:
            return WeekFile()
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            self._ignored(file.name, mend and self._put_aside(file))
            return WeekFile()

    def save(self, week: Week, content: WeekFile) -> None:
        """Durably. Raises OSError; what was there before stays then."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_file(self._file(week), msgspec.json.encode(content))
        for old in self.known()[: -self._most]:
            if old != week:
                with suppress(OSError):
                    self._file(old).unlink()

    def known(self) -> list[Week]:
        """Weeks that have a file, the oldest first."""
        found = []
        with suppress(OSError):
            for file in self._path.parent.glob(f"{self._path.stem}-*{self._path.suffix}"):
                with suppress(ValueError):
                    found.append(Week.named(file.name.removesuffix(self._path.suffix)[len(self._path.stem) + 1 :]))
        return sorted(found)

    def _file(self, week: Week) -> Path:
        return self._path.with_name(f"{self._path.stem}-{week}{self._path.suffix}")

    @staticmethod
    def _put_aside(file: Path) -> bool:
        with suppress(OSError):
            file.replace(file.with_name(f"{file.name}.damaged"))
            return True
        return False
