"""The demo's own browser for the page of the hospital's staff."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl

import pytest

from kiosk.demo.staff_page import PageError, StaffPage

PAGE = """<form action="/staff/language" method="post"><input type="hidden" name="csrf" value="other"></form>
<form action="/staff/departments/save" method="post">
  <input type="hidden" name="csrf" value="a&amp;b"><input name="names.vi" value="Tim mạch"><input name="empty">
  <input type="checkbox" name="weekday" value="1" checked><input type="checkbox" name="weekday" value="2" checked>
  <input type="checkbox" name="weekday" value="7"><input type="submit" name="go" value="Lưu">
  <select name="after"><option value="closed">Đóng</option><option value="emergency" selected>Cấp cứu</option></select>
  <select name="icon"><option value="">Tự chọn</option><option value="heart">Tim</option></select>
  <textarea name="hint">
Đi thẳng
rẽ trái</textarea></form>"""


class Site(BaseHTTPRequestHandler):
    sent: list[tuple[str, str]]

    def do_GET(self):
        self.send_response(200)
        self.send_header("Set-Cookie", "door=7")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        Site.sent = [("path", self.path), ("cookie", self.headers["Cookie"]), *parse_qsl(body, keep_blank_values=True)]
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def page() -> Iterator[StaffPage]:
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield StaffPage(f"http://127.0.0.1:{server.server_port}/staff")
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_form_is_sent_as_a_browser_would_with_what_was_typed(page):
    page.fill("departments/edit?id=tm", "departments/save", **{"names.vi": "Tim mạch mới"})
    assert Site.sent == [
        ("path", "/staff/departments/save"),
        ("cookie", "door=7"),
        ("csrf", "a&b"),
        ("empty", ""),
        ("weekday", "1"),
        ("weekday", "2"),
        ("after", "emergency"),
        ("icon", ""),
        ("hint", "Đi thẳng\nrẽ trái"),
        ("names.vi", "Tim mạch mới"),
    ]


def test_a_page_without_the_form_is_told(page):
    with pytest.raises(PageError, match="publish"):
        page.fill("departments", "publish")
