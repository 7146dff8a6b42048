"""What went wrong, as a page in words.

PageError
├── SessionEndedError   nobody is logged in (any more)
├── ForgedError         a form that did not come from this page, or from before the session
└── TooLargeError       more was sent than the page takes
"""

import logging
import traceback
from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.responses import Response

from kiosk.directory import Words
from kiosk.office.errors import ForbiddenError, OfficeError, RefusedError, StaleError, UnknownError
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.words import both
from kiosk.sandbox.database import DatabaseSilentError

_log = logging.getLogger("kiosk.office")


class PageError(Exception):
    """A request that is answered with a page about it."""


class SessionEndedError(PageError):
    """Nobody is logged in."""


class ForgedError(PageError):
    """The form is not this page's, or was made before the session. `typed` may be sent again, after a look at it."""

    def __init__(self, typed: Mapping[str, tuple[str, ...]] | None = None) -> None:
        super().__init__()
        self.typed = typed or {}


class TooLargeError(PageError):
    """More was sent than is taken."""


def answered(error: Exception, desk: Desk, *, posted: bool) -> Response:
    """The page about what went wrong."""
    match error:
        case SessionEndedError() if not posted:
            return desk.go("/login", then=desk.asked.path)
        case SessionEndedError():
            return _page(
                desk,
                401,
                both("Phiên làm việc đã hết"),
                both("Xin đăng nhập ở một thẻ khác, rồi quay lại đây và gửi lại: nội dung bạn nhập vẫn còn."),
            )
        case ForgedError() if error.typed:
            return desk.show("again.html", 403, typed=error.typed)
        case ForgedError():
            return _page(
                desk,
                403,
                both("Không nhận được biểu mẫu này"),
                both("Trang đã mở từ trước khi đăng nhập, hoặc từ nơi khác. Xin mở lại trang và thử lần nữa."),
            )
        case TooLargeError():
            return _page(desk, 413, both("Nội dung gửi lên quá lớn"), both("Xin gửi tệp nhỏ hơn."))
        case HTTPException():
            return _page(desk, error.status_code, *_known(error.status_code))
        case ForbiddenError():
            return _page(desk, 403, both("Tài khoản của bạn không làm được việc này"), error.says)
        case UnknownError():
            return _page(desk, 404, both("Không có mục này"), error.says)
        case StaleError():
            return _page(desk, 409, both("Có người vừa thay đổi"), error.says)
        case RefusedError():
            return _page(desk, 422, both("Chưa làm được"), error.says, error)
        case OfficeError():
            return _page(desk, 409, both("Chưa làm được"), error.says)
        case DatabaseSilentError():
            return _page(
                desk,
                503,
                both("Hệ thống tạm thời không trả lời"),
                both("Chưa có gì được lưu. Xin chờ một chút rồi thử lại."),
            )
        case _:
            _report(error)
            return _page(
                desk,
                500,
                both("Trang gặp lỗi"),
                both("Xin thử lại. Nếu vẫn vậy, xin báo bộ phận công nghệ thông tin."),
            )


def _known(status: int) -> tuple[Words, Words]:
    match status:
        case 403:
            return (
                both("Tài khoản của bạn không làm được việc này"),
                both("Nếu cần, xin nhờ người quản lý tài khoản cấp thêm quyền."),
            )
        case 404:
            return both("Không có trang này"), both("Có thể mục này đã được bỏ, hoặc địa chỉ chưa đúng.")
        case 405:
            return both("Không có trang này"), both("Địa chỉ này chỉ nhận biểu mẫu của trang.")
        case _:
            return both("Không đọc được yêu cầu này"), both("Xin mở lại trang và thử lần nữa.")


def _page(desk: Desk, status: int, title: Words, text: Words, refused: RefusedError | None = None) -> Response:
    return desk.show(
        "trouble.html",
        status,
        title=desk.told(title),
        text=desk.told(text),
        findings=refused.findings if refused else (),
    )


def _report(error: Exception) -> None:
    """Type and place only: the text of an exception may hold what somebody typed."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    _log.error("staff page failed: %s at %s:%s", type(error).__name__, place.filename, place.lineno)
