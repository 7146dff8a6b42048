"""The week on one A4 page: HTML that stands alone, for the screen and for the printer."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from importlib.resources import files
from typing import Final

from kiosk.watching.weekly.charts import heat_map, share_bar, shares, span
from kiosk.watching.weekly.conclusions import conclusions
from kiosk.watching.weekly.summing import StepSum, WeekSum
from kiosk.watching.weekly.words import CAUSES, DAYS, DEVICES, ENDS, STEPS, duration, number, percent

MOST_STEPS: Final = 8
MOST_CAUSES: Final = 3


@dataclass(frozen=True, slots=True)
class Title:
    """Whose page it is. `made` is the hospital's time of day."""

    hospital: str
    kiosk: str
    kiosk_id: str
    version: str
    made: datetime


def page(title: Title, week: WeekSum, before: WeekSum) -> str:
    """The whole document."""
    parts = (
        _head(title, week),
        _figures(week, before),
        f'<ul class="said">{"".join(f"<li>{escape(one)}</li>" for one in conclusions(week, before))}</ul>',
        "<h2>Số lượt theo ngày và giờ</h2>",
        heat_map([day.visits for day in week.days], [sum(day.visits.values()) for day in before.days]),
        '<div class="two"><section><h2>Kết quả các lượt</h2>',
        shares(week.ends(), ENDS),
        "</section><section><h2>Đọc giấy tờ</h2>",
        _reading(week),
        "</section></div>",
        "<h2>Thời gian ở từng bước</h2>",
        _steps(week),
        "<h2>Vận hành</h2>",
        _running(week),
        _foot(title),
    )
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    name = escape(f"Kiosk {title.kiosk_id} · tuần {week.week}")
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}</title><style>{style}</style></head><body>{''.join(parts)}</body></html>\n"
    )


def _head(title: Title, week: WeekSum) -> str:
    first, last = week.week.days[0], week.week.days[-1]
    unfinished = " · tuần chưa hết" if title.made.date() <= last else ""
    return (
        f"<header><h1>Tuần {week.week.number}/{week.week.year}: {escape(title.kiosk)}</h1>"
        f"<p>{escape(title.hospital)}<br>{first:%d/%m}–{last:%d/%m/%Y}{unfinished}</p></header>"
    )


def _figures(week: WeekSum, before: WeekSum) -> str:
    each = week.helped / week.visits * 100 if week.visits else None
    each_before = before.helped / before.visits * 100 if before.visits else None
    tiles = (
        (number(week.visits), "lượt", number(before.visits) if before.visits else None),
        (percent(week.served), "được phục vụ", _known(before.served)),
        (duration(week.median), f"đến khi có số; 9/10 dưới {duration(week.p90)}", _seconds(before.median)),
        (percent(week.first_try), "đọc được ngay lần đầu", _known(before.first_try)),
        (percent(week.left), "bỏ dở", _known(before.left)),
        ("–" if each is None else number(each, 1), "gọi hỗ trợ trên 100 lượt", _number(each_before)),
    )
    return f'<ul class="figures">{"".join(_tile(*tile) for tile in tiles)}</ul>'


def _tile(figure: str, words: str, before: str | None) -> str:
    compared = f"<span>tuần trước {before}</span>" if before is not None else ""
    return f"<li><b>{figure}</b><span>{words}</span>{compared}</li>"


def _known(share: float | None) -> str | None:
    return None if share is None else percent(share)


def _seconds(seconds: float | None) -> str | None:
    return None if seconds is None else duration(seconds)


def _number(value: float | None) -> str | None:
    return None if value is None else number(value, 1)


def _reading(week: WeekSum) -> str:
    if not week.devices:
        return "<p>Không có giấy tờ nào được đưa vào máy.</p>"
    rows = []
    for place, device in enumerate(week.devices):
        bar = share_bar(device.first_try)
        rows.append(
            f"<tr><td>{DEVICES[device.name]}</td><td>{number(device.visits)}</td>"
            f"<td>{bar}</td><td>{percent(device.first_try)}</td></tr>"
        )
        rows += [
            f'<tr><td class="words" colspan="4">{number(times)} × {CAUSES[cause][0]} → {CAUSES[cause][1]}</td></tr>'
            for cause, times in device.causes[: 1 if place else MOST_CAUSES]
        ]
    head = '<tr><th>Thiết bị</th><th>lượt</th><th colspan="2">đọc được ngay</th></tr>'
    return f"<table>{head}{''.join(rows)}</table>"


def _steps(week: WeekSum) -> str:
    rarest = sorted(week.steps, key=lambda step: step.times)[: max(0, len(week.steps) - MOST_STEPS)]
    steps = [step for step in week.steps if step not in rarest]
    longest = max([step.p90 for step in steps], default=1.0)
    head = (
        "<tr><th>Bước</th><th>lượt</th>"
        '<th class="key">■ một nửa&ensp;<i>■</i> 9/10</th><th>một nửa dưới</th><th>9/10 dưới</th>'
        "<th>gọi hỗ trợ</th><th>bỏ dở</th></tr>"
    )
    return f"<table>{head}{''.join(_step(step, longest) for step in steps)}</table>"


def _step(step: StepSum, longest: float) -> str:
    return (
        f"<tr><td>{STEPS[step.name]}</td><td>{number(step.times)}</td>"
        f'<td class="wide">{span(step.median, step.p90, longest)}</td>'
        f"<td>{duration(step.median)}</td><td>{duration(step.p90)}</td>{_count(step.help)}{_count(step.left)}</tr>"
    )


def _running(week: WeekSum) -> str:
    rows = (
        ("Mất mạng (phút)", [day.offline / 60 for day in week.days]),
        ("Ngưng phục vụ (phút)", [sum(day.out.values()) / 60 for day in week.days]),
        ("Phiếu in không ra", [sum(day.not_printed.values()) for day in week.days]),
        ("Lần mất thiết bị", [sum(day.lost_devices.values()) for day in week.days]),
        ("Tắt ngoài ý muốn", [day.falls for day in week.days]),
    )
    head = "".join(f"<th>{day}</th>" for day in (*DAYS, "Cả tuần"))
    plain = f"<tr><td>Phiếu đã in</td>{_plain([sum(day.printed.values()) for day in week.days])}</tr>"
    body = "".join(
        f"<tr><td>{name}</td>{''.join(_count(round(value)) for value in (*values, sum(values)))}</tr>"
        for name, values in rows
    )
    return f"<table><tr><th></th>{head}</tr>{plain}{body}</table>"


def _plain(values: list[int]) -> str:
    return "".join(f"<td>{number(value) if value else '·'}</td>" for value in (*values, sum(values)))


def _count(value: float) -> str:
    """A figure that had better be nought."""
    return f'<td class="bad">{number(value)}</td>' if value else "<td>·</td>"


def _foot(title: Title) -> str:
    return (
        f"<footer>Kiosk {escape(title.kiosk_id)} · {escape(title.version)} · lập lúc {title.made:%H:%M %d/%m/%Y}. "
        "Trang này chỉ có số đếm: không có dữ liệu của người bệnh nào. “Được phục vụ”: có số, số tạm, xem lại số hoặc "
        "hủy lượt khám. “9/10 dưới”: mười lượt thì chín lượt không lâu hơn; thời gian sai không quá 5 %.</footer>"
    )
