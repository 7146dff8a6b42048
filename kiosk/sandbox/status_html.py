"""The status page as HTML: one file without scripts, for a phone in the hand of somebody who waits."""

import base64
import hashlib
from datetime import datetime
from html import escape

from kiosk.sandbox.departments_data import HOSPITAL_NAME
from kiosk.sandbox.status import Called, Cancelled, OtherDay, Place, Status, Waiting
from kiosk.sandbox.status_words import AWAY, Both, Words, words

REFRESH_SECONDS = 30

STYLE = """
:root{color-scheme:light dark;--page:#eef3f3;--card:#ffffff;--ink:#10202a;--soft:#33464f;--line:#c3d0d2;
--calm:#e3f1ee;--calm-ink:#00392f;--now:#004d3d;--now-ink:#ffffff;--desk:#fff0d6;--desk-ink:#4a2800}
@media (prefers-color-scheme:dark){:root{--page:#0d1519;--card:#16222a;--ink:#f2f7f7;--soft:#c2d0d3;--line:#3b4d55;
--calm:#0d3932;--calm-ink:#dff6ef;--now:#9be8cf;--now-ink:#00261d;--desk:#42290a;--desk-ink:#ffeccc}}
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--page);color:var(--ink);line-height:1.4;
font:1.125rem/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:28rem;margin:0 auto}
header,footer{max-width:28rem;margin:0 auto;color:var(--soft);font-size:1rem;text-align:center}
header{padding:.25rem 0 1rem;font-weight:600}
footer{padding:1rem 0}
footer p{margin:.25rem 0}
section{background:var(--card);border:1px solid var(--line);border-radius:1.25rem;overflow:hidden}
.head{padding:1.25rem 1.25rem 1.125rem;text-align:center}
.calm .head{background:var(--calm);color:var(--calm-ink)}
.now .head{background:var(--now);color:var(--now-ink)}
.desk .head{background:var(--desk);color:var(--desk-ink)}
h1{margin:0;font-size:1.625rem;line-height:1.25;text-wrap:balance}
.number{margin:.5rem 0 0;font-weight:800;line-height:1.05;font-size:clamp(3rem,23vw,6.5rem);letter-spacing:-.01em;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.number.wide{font-size:clamp(2.5rem,15vw,4.25rem)}
.number.long{font-size:clamp(2rem,11vw,3rem)}
.body{padding:1.25rem}
.line{margin:0 0 1rem}
.line:last-child{margin-bottom:0}
.line b{display:block;font-size:1.25rem;line-height:1.3;font-weight:600;text-wrap:pretty}
.place b,hr+.line b{font-size:1.5rem;font-weight:700}
[lang=en]{display:block;font-size:1rem;font-weight:400;color:var(--soft)}
.head [lang=en]{color:inherit}
hr{border:0;border-top:1px solid var(--line);margin:1.25rem 0}
"""

_STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
"""Sent with every status page."""


def page(status: Status | None, now: datetime) -> str:
    """The page of a status; None when the hospital's system does not answer."""
    said = AWAY if status is None else words(status)
    number = _number(status)
    place = _place(status.place) if isinstance(status, Waiting | Called) else ""
    return f"""<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="{REFRESH_SECONDS}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{escape(said.heading.vi)}</title>
<style>{STYLE}</style>
</head>
<body>
<header>{escape(HOSPITAL_NAME)}</header>
<main><section class="{said.tone}">
<div class="head"><h1>{_both(said.heading)}</h1>{number}</div>
<div class="body">{place}{_lines(said)}</div>
</section></main>
<footer>
<p>Cập nhật lúc {now:%H:%M:%S}. Trang tự cập nhật mỗi {REFRESH_SECONDS} giây.</p>
<p lang="en">This page refreshes every {REFRESH_SECONDS} seconds.</p>
</footer>
</body>
</html>
"""


def _number(status: Status | None) -> str:
    match status:
        case Waiting(place=place) | Called(place=place):
            shown = place.number
        case Cancelled(number=shown) | OtherDay(number=shown):
            pass
        case _:
            return ""
    size = "number" if len(shown) <= 5 else "number wide" if len(shown) <= 8 else "number long"
    return f'<p class="{size}">{escape(shown)}</p>'


def _place(place: Place) -> str:
    floor = f"{escape(place.floor)} · " if place.floor else ""
    door = f"Phòng {escape(place.room_code)}" if place.room_code else ""
    return (
        f'<p class="line place"><b>{escape(place.room)}</b>{floor}{door}'
        f'<span lang="en">Room {escape(place.room_code)}</span></p><hr>'
    )


def _lines(said: Words) -> str:
    return "".join(
        f'<p class="line"><b>{escape(line.vi)}</b><span lang="en">{escape(line.en)}</span></p>' for line in said.lines
    )


def _both(text: Both) -> str:
    return f'{escape(text.vi)}<span lang="en">{escape(text.en)}</span>'
