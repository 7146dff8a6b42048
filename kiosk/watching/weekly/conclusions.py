"""What the figures mean, in sentences a ward sister reads in a minute. The gravest first; nothing is said of little."""

from collections.abc import Callable, Iterator
from typing import Final

from kiosk.watching.weekly.summing import PATIENTS_OWN, WAITS, WeekSum
from kiosk.watching.weekly.words import CAUSES, DAYS, DEVICES, PRINTER, REASONS, STEPS, duration, number, percent

ENOUGH: Final = 20
"""Visits below which shares are chance."""
ENOUGH_OF_AN_HOUR: Final = 5
MUCH_LONGER: Final = 1.5
MOST_SAID: Final = 7


def conclusions(week: WeekSum, before: WeekSum) -> list[str]:
    """Sentences about `week`, compared with the one before it."""
    if not week.visits:
        return [_of_an_empty_week(week)]
    said = [sentence for rule in RULES for sentence in rule(week, before)]
    if week.visits < ENOUGH:
        said.append(f"Chỉ có {week.visits} lượt: quá ít để so sánh các tỉ lệ.")
    return said[:MOST_SAID]


def _of_an_empty_week(week: WeekSum) -> str:
    return "Cả tuần không có lượt nào." if week.whole.up else "Tuần này máy không hoạt động hoặc chưa có số liệu."


def _service(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    if week.out >= 60:
        reasons = ", ".join(f"{REASONS[r]} {duration(s)}" for r, s in sorted(week.whole.out.items()) if s >= 1)
        yield f"Máy ngưng phục vụ {duration(week.out)} ({reasons})."
    if week.whole.not_stored:
        yield f"{week.whole.not_stored} lượt không lưu được vào ổ đĩa: gọi kỹ thuật thay ổ ngay."
    if week.whole.falls:
        yield f"Máy tắt ngoài ý muốn {week.whole.falls} lần: xem nguồn điện, báo kỹ thuật nếu còn lặp lại."


def _line(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    if week.whole.offline >= 600:
        worst = max(range(7), key=lambda day: week.days[day].offline)
        lost = duration(week.whole.offline)
        part = duration(week.days[worst].offline)
        yield f"Mất liên lạc với hệ thống bệnh viện {lost}, nhiều nhất {DAYS[worst]} ({part}): báo phòng CNTT."


def _paper(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    missing = sum(week.whole.not_printed.values())
    if missing >= 2:
        why, times = max(week.whole.not_printed.items(), key=lambda one: one[1])
        yield f"{missing} phiếu không in được, chủ yếu do {PRINTER.get(why, why)} ({times} lần)."


def _waits(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    """The hour in which one step held patients up the most, against that step's own mean of the week."""
    found: list[tuple[float, str]] = []
    for step, hours in week.whole.waits.items():
        if step not in PATIENTS_OWN | WAITS:
            continue
        times = sum(n for n, _ in hours.values())
        mean = sum(seconds for _, seconds in hours.values()) / times if times else 0.0
        for weekday, day in enumerate(week.days):
            for hour, (n, seconds) in day.waits.get(step, {}).items():
                slow = seconds / n if n else 0.0
                if n >= ENOUGH_OF_AN_HOUR and slow >= MUCH_LONGER * mean and slow - mean >= 5:
                    words = (
                        f"{DAYS[weekday]} {hour}–{hour + 1} giờ: khách ở lâu nhất tại bước “{STEPS[step]}”, "
                        f"trung bình {duration(slow)} (cả tuần {duration(mean)})."
                    )
                    found.append(((slow - mean) * n, words))
    if found:
        yield max(found)[1]


def _leaving(week: WeekSum, before: WeekSum) -> Iterator[str]:
    if week.left is None or week.visits < ENOUGH or not week.whole.left:
        return
    step, times = max(week.whole.left.items(), key=lambda one: one[1])
    if week.left >= 0.05 and times >= 3:
        more = _against(week.left, before.left if before.visits >= ENOUGH else None)
        yield f"{percent(week.left)} số lượt bị bỏ dở{more}, nhiều nhất ở bước “{STEPS[step]}” ({times} lượt)."


def _help(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    if week.helped >= 3 and week.visits >= ENOUGH and week.helped / week.visits >= 0.03:
        step, times = max(week.whole.help.items(), key=lambda one: one[1])
        each = number(week.helped / week.visits * 100)
        yield f"Cứ 100 lượt có {each} lần gọi hỗ trợ, nhiều nhất ở bước “{STEPS[step]}” ({times} lần)."


def _reading(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    for device in week.devices:
        if device.visits >= ENOUGH and device.first_try < 0.85 and device.causes:
            why, remedy = CAUSES[device.causes[0][0]]
            name = DEVICES[device.name]
            yield f"{name} chỉ đọc được ngay {percent(device.first_try)}, thường do {why}: {remedy}."


def _busiest(week: WeekSum, _before: WeekSum) -> Iterator[str]:
    busiest = [(n, -day, -hour) for day, one in enumerate(week.days) for hour, n in one.visits.items()]
    if busiest and week.visits >= ENOUGH:
        times, day, hour = max(busiest)
        yield f"Đông nhất: {DAYS[-day]} {-hour}–{-hour + 1} giờ, {times} lượt."


def _growth(week: WeekSum, before: WeekSum) -> Iterator[str]:
    if before.visits >= ENOUGH and week.visits >= ENOUGH:
        change = week.visits / before.visits - 1
        if abs(change) >= 0.05:
            way = "nhiều hơn" if change > 0 else "ít hơn"
            yield f"{number(week.visits)} lượt, {way} tuần trước {percent(abs(change))} ({number(before.visits)})."
        if week.median is not None and before.median is not None and abs(week.median / before.median - 1) >= 0.15:
            way = "lâu hơn" if week.median > before.median else "nhanh hơn"
            yield f"Lấy số {way} tuần trước: {duration(week.median)} so với {duration(before.median)}."


def _against(now: float, before: float | None) -> str:
    return "" if before is None or abs(now - before) < 0.01 else f" (tuần trước {percent(before)})"


RULES: Final[tuple[Callable[[WeekSum, WeekSum], Iterator[str]], ...]] = (
    _service,
    _line,
    _paper,
    _waits,
    _leaving,
    _reading,
    _help,
    _growth,
    _busiest,
)
