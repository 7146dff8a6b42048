"""The same week for a terminal, and for another program."""

from collections.abc import Iterator
from typing import Any

from msgspec import structs

from kiosk.watching.weekly.conclusions import conclusions
from kiosk.watching.weekly.page import Title
from kiosk.watching.weekly.summing import WeekSum
from kiosk.watching.weekly.words import CAUSES, DEVICES, ENDS, SHORT_DAYS, STEPS, duration, number, percent


def as_text(title: Title, week: WeekSum, before: WeekSum) -> str:
    """In Vietnamese, as the page is: it is read to the hospital."""
    return "\n".join(_lines(title, week, before)) + "\n"


def as_json(title: Title, week: WeekSum, before: WeekSum) -> dict[str, Any]:
    """Figures under their names in `kiosk.watching.days.Day`; the durations in seconds."""
    return {
        "kiosk": title.kiosk_id,
        "version": title.version,
        "week": str(week.week),
        "visits": week.visits,
        "cut_off": week.cut_off,
        "ends": week.ends(),
        "to_ticket": {"median": week.median, "p90": week.p90},
        "first_try": week.first_try,
        "left": week.left,
        "help": week.helped,
        "steps": [
            {"step": s.name, "times": s.times, "median": s.median, "p90": s.p90, "help": s.help, "left": s.left}
            for s in week.steps
        ],
        "devices": [
            {"device": d.name, "visits": d.visits, "first_try": d.first_try, "causes": dict(d.causes)}
            for d in week.devices
        ],
        "days": {
            day.isoformat(): structs.asdict(figures) for day, figures in zip(week.week.days, week.days, strict=True)
        },
        "before": {"visits": before.visits, "median": before.median, "first_try": before.first_try},
        "conclusions": conclusions(week, before),
    }


def _lines(title: Title, week: WeekSum, before: WeekSum) -> Iterator[str]:
    yield f"{title.hospital} · {title.kiosk} ({title.kiosk_id}) · tuần {week.week}"
    yield ""
    yield from (f"* {said}" for said in conclusions(week, before))
    yield ""
    yield f"Lượt               {number(week.visits)}   (tuần trước {number(before.visits)})"
    yield f"Được phục vụ       {percent(week.served)}   bỏ dở {percent(week.left)}   đến quầy {percent(week.failed)}"
    yield f"Đến khi có số      {duration(week.median)}   9/10 người dưới {duration(week.p90)}"
    yield f"Đọc ngay lần đầu   {percent(week.first_try)}"
    yield f"Gọi hỗ trợ         {number(week.helped)}"
    yield f"Mất mạng           {duration(week.whole.offline)}   ngưng phục vụ {duration(week.out)}"
    yield ""
    yield "Theo ngày          " + "  ".join(
        f"{name} {number(sum(day.visits.values()))}" for name, day in zip(SHORT_DAYS, week.days, strict=True)
    )
    yield "Kết quả            " + ", ".join(f"{ENDS.get(end, end)} {n}" for end, n in week.ends().items())
    yield ""
    for step in week.steps:
        counts = f"gọi hỗ trợ {step.help}, bỏ dở {step.left}"
        times = f"{step.times:>6} lượt  {duration(step.median):>12} / {duration(step.p90):<12}"
        yield f"{STEPS[step.name]:<28}{times}{counts}"
    for device in week.devices:
        causes = ", ".join(f"{n} × {CAUSES[cause][0]}" for cause, n in device.causes[:3])
        yield f"{DEVICES[device.name]:<28}{device.visits:>6} lượt  đọc ngay {percent(device.first_try)}  {causes}"
