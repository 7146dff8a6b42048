"""What the simulated portal answers: fields, order and formats of official letter 1923/BHXH-CNTT, annex 03."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kiosk.sandbox.portal.cards import Card

MEANINGS = {
    "000": "Thông tin thẻ BHYT chính xác",
    "001": "Thẻ do BHXH Bộ Quốc phòng quản lý, kiểm tra thẻ và giấy tờ tuỳ thân",
    "002": "Thẻ do BHXH Bộ Công an quản lý, kiểm tra thẻ và giấy tờ tuỳ thân",
    "003": "Thẻ cũ hết giá trị sử dụng, được cấp thẻ mới",
    "004": "Thẻ cũ còn giá trị sử dụng, được cấp thẻ mới",
    "010": "Thẻ hết giá trị sử dụng",
    "050": "Không có thông tin thẻ",
    "051": "Mã thẻ không đúng",
    "052": "Mã tỉnh (ký tự 4,5) không đúng",
    "053": "Mã quyền lợi (ký tự 3) không đúng",
    "054": "CCCD cán bộ tra cứu không có trong danh sách đăng ký",
    "055": "Họ tên cán bộ không khớp CCCD",
    "060": "Sai họ tên",
    "061": "Sai họ tên (đúng ký tự đầu)",
    "070": "Sai ngày sinh",
    "080": "Sai giới tính",
    "090": "Sai nơi đăng ký KCB ban đầu",
    "100": "Lỗi khi lấy dữ liệu sổ thẻ",
    "101": "Lỗi server",
    "110": "Thẻ đã thu hồi",
    "120": "Thẻ đã báo giảm",
    "121": "Thẻ đã báo giảm chuyển ngoại tỉnh",
    "122": "Thẻ đã báo giảm chuyển nội tỉnh",
    "123": "Thẻ đã báo giảm do tăng lại cùng đơn vị",
    "124": "Thẻ đã báo giảm ngừng tham gia",
    "130": "Trẻ em không xuất trình thẻ",
    "205": "Lỗi sai định dạng tham số",
    "401": "Lỗi xác thực tài khoản",
    "500": "Lỗi máy chủ",
}
FIELDS = (
    *("maKetQua", "ghiChu", "maThe", "hoTen", "ngaySinh", "gioiTinh", "diaChi", "maDKBD", "cqBHXH", "gtTheTu"),
    *("gtTheDen", "maKV", "ngayDu5Nam", "maSoBHXH", "maTheCu", "maTheMoi", "gtTheTuMoi", "gtTheDenMoi", "maDKBDMoi"),
    *("tenDKBDMoi", "dsLichSuKCB2018", "dsLichSuKT2018"),
)
NAMES_THE_CARD = frozenset({"000", "001", "002", "003", "004", "010", "110", "120", "121", "122", "123", "124"})
PROVINCES_FROM, PROVINCES_TO = "01", "96"
_BIRTH = re.compile(r"[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{4}")


def answered(question: Mapping[str, Any], known: Sequence[Card], today: date) -> dict[str, Any]:
    """The reply to a question from an account and an operator that are in order."""
    number, name, birth = (question.get(field) for field in ("maThe", "hoTen", "ngaySinh"))
    if not (isinstance(number, str) and isinstance(name, str) and isinstance(birth, str) and number and name.strip()):
        return only("205")
    if not _BIRTH.fullmatch(birth):
        return only("205")
    fault = _shape_fault(number)
    if fault:
        return only(fault)
    card = next((each for each in known if number in _numbers(each)), None)
    if card is None:
        return only("050")
    code = _judged(card, number, name, birth, today)
    return _about(card, code, by_new=number == card.new_number) if code in NAMES_THE_CARD else only(code)


def only(code: str) -> dict[str, Any]:
    """A reply without a card."""
    return dict.fromkeys(FIELDS) | {"maKetQua": code, "ghiChu": MEANINGS[code]}


def _shape_fault(number: str) -> str | None:
    if re.fullmatch(r"[0-9]{10}|[0-9]{12}", number):
        return None
    if not re.fullmatch(r"[A-Z]{2}[0-9A-Z]{13}", number):
        return "051"
    if number[2] not in "12345":
        return "053"
    return None if PROVINCES_FROM <= number[3:5] <= PROVINCES_TO else "052"


def _numbers(card: Card) -> set[str | None]:
    return {card.number, card.new_number, card.social_number, card.citizen_number}


def _judged(card: Card, number: str, name: str, birth: str, today: date) -> str:
    asked, known = _folded(name), _folded(card.name)
    if asked != known:
        return "061" if [word[0] for word in asked.split()] == [word[0] for word in known.split()] else "060"
    if birth not in (_day(date.fromisoformat(card.birth)), card.birth[:4]):
        return "070"
    if card.answer in ("003", "004"):
        return card.answer if number == card.number else "000"
    if card.answer is not None:
        return card.answer
    return "000" if card.valid_from <= today <= card.valid_to else "010"


def _about(card: Card, code: str, *, by_new: bool) -> dict[str, Any]:
    renewed = card.new_number is not None and not by_new and code in ("003", "004")
    number = card.number if renewed or card.new_number is None else card.new_number
    first, last = card.valid_from, card.valid_to
    if number == card.new_number and card.answer == "003":
        first, last = date(first.year + 1, 1, 1), date(last.year + 1, 12, 31)
    reply = dict.fromkeys(FIELDS) | {
        "maKetQua": code,
        "ghiChu": MEANINGS[code],
        "maThe": number,
        "hoTen": card.name,
        "ngaySinh": _day(date.fromisoformat(card.birth)),
        "gioiTinh": card.sex,
        "diaChi": card.address,
        "maDKBD": card.facility,
        "cqBHXH": "BHXH Thành phố Ví Dụ",
        "gtTheTu": _day(first),
        "gtTheDen": _day(last),
        "maKV": "",
        "ngayDu5Nam": "01/01/2030",
        "maSoBHXH": card.social_number,
        "maTheCu": None if renewed or card.new_number is None else card.number,
        "dsLichSuKCB2018": [
            {
                **{
                    "maHoSo": "HS-VI-DU-1",
                    "maCSKCB": card.facility,
                    "ngayVao": "202601050805",
                    "ngayRa": "202601050940",
                },
                **{"tenBenh": "Bệnh ví dụ", "tinhTrang": "1", "kqDieuTri": "1", "lyDoVV": "1"},
                **{"TEMP1": "01999", "TEMP2": "Bệnh viện Đa khoa Ví Dụ", "TEMP3": None, "TEMP4": None, "TEMP5": None},
            }
        ],
    }
    if renewed:
        later = card.answer == "003"
        reply |= {
            "maTheMoi": card.new_number,
            "gtTheTuMoi": _day(date(first.year + later, 1, 1)),
            "gtTheDenMoi": _day(date(last.year + later, 12, 31)),
            "maDKBDMoi": card.facility,
            "tenDKBDMoi": "Bệnh viện Đa khoa Ví Dụ",
        }
    return reply


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
