"""Invented people with names and addresses as Vietnamese documents write them, and scanners that are set up wrongly."""

import random
import unicodedata


def _list(rows: str, divided_by: str | None = None) -> list[str]:
    return [item for row in rows.strip().splitlines() for item in row.strip().split(divided_by) if item]


FAMILY = _list("""
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Đoàn Trịnh Lã Lò Vàng Quách Mạc
    Hà Tạ Phùng Lưu Lương Vương Thái Triệu Cao Mai Tô Chu Kiều Nghiêm Thạch Sầm Giàng Hứa Ông Âu Ừng Ỷ Niê Siu Rơ
""")
MIDDLE = _list("""
    Văn Thị Hữu Đức Minh Quốc Thanh Ngọc Xuân Thu Kim Bảo Gia Hải Công Đình Quang Thế Trọng Tuấn Như Bích Mỹ Diệu
    Thuỳ Thùy Khánh Phương Tường Vĩnh Nhật Anh Hoài Thúy Thuý Y H'
""")
GIVEN = _list("""
    An Bình Châu Dũng Đạt Giang Hà Hạnh Hiếu Hưng Khánh Lan Linh Long Mai Nam Ngân Phúc Quân Sơn Thảo Thắng Thuận
    Tuấn Uyên Vinh Yến Hòa Hoà Khoẻ Thủy Thuỷ Quỳnh Quý Quí Nghĩa Huệ Toàn Toán Hoãn Giò Giỏi Giệp Ước Ý Vỹ Hoành
    Nguyệt Khuê Loan Xoan Bhăm Blô Kpă Liêu Oanh Tiến Đệ Ẩn Luyến
""")
STREETS = _list(
    """
    Thôn 5|Tổ 12|Ấp Bình Hòa|Khu phố 3|Số 27 ngõ 154 đường Láng|Xóm Mới|Tổ dân phố số 9|45/12 Nguyễn Trãi|Buôn Êa Sút
    Bản Nà Lò|P.3|KĐT Văn Quán|Đ. Lê Duẩn|Số 7-9 Hàng Bè|Làng Giò Chả|Chợ Quì|Khóm 4|Ngách 2B/16|Đội 8, Giò Hà
    """,
    "|",
)
COMMUNES = _list(
    """
    Tân Lập|Vĩnh Phong|Hòa Khánh Bắc|Phú Mỹ Hưng|Đông Hải|Nghĩa Đô|Bình Chánh|Thượng Đình|Quảng Phú|Ea Kao|Cư Êbur
    Phường 11|Xã Lũng Cú|Thị trấn Đạ Tẻh|Xã Kông Chro|Xã Chư Păh|Xã Đắk Pơ|P. Trường Thạnh|Xã Ia Pưh|Đăk Hring
    """,
    "|",
)
DISTRICTS = _list(
    """
    Đan Phượng|Vĩnh Bảo|Liên Chiểu|Cư M'gar|Thanh Xuân|Cầu Giấy|Hóc Môn|Quỳnh Lưu|Buôn Ma Thuột|M'Đrắk|Q. 1
    TP.Thủ Đức|Krông Búk|Quỳ Hợp|Bắc Kạn|Mường Tè|Tủa Chùa|Huyện Kế Sách|Gò Quao|Giồng Riềng|Uông Bí
    """,
    "|",
)
PROVINCES = _list(
    """
    Hà Nội|Hải Phòng|Đà Nẵng|Đắk Lắk|TP. Hồ Chí Minh|Nghệ An|Cần Thơ|Bà Rịa - Vũng Tàu|Thừa Thiên Huế|Hà Nam
    Quảng Ngãi|Yên Bái|Kon Tum|Cà Mau|Sóc Trăng|Hưng Yên|Lạng Sơn|Đồng Tháp
    """,
    "|",
)

TONES = "\u0300\u0301\u0303\u0309\u0323"


def name(dice: random.Random) -> str:
    """A full name, sometimes in capitals as on the citizen card."""
    words = [dice.choice(FAMILY), dice.choice(MIDDLE), dice.choice(GIVEN)]
    if dice.random() < 0.3:
        words.insert(1, dice.choice(MIDDLE))
    if dice.random() < 0.1:
        del words[1:-1]
    text = " ".join(words)
    return text.upper() if dice.random() < 0.3 else text


def address(dice: random.Random) -> str:
    """Street or hamlet, commune, district, province; sometimes less."""
    parts = [dice.choice(STREETS), dice.choice(COMMUNES), dice.choice(DISTRICTS), dice.choice(PROVINCES)]
    text = ", ".join(parts[dice.choice((0, 0, 0, 1, 2, 3)) :])
    return text.upper() if dice.random() < 0.1 else text


def citizen_text(dice: random.Random) -> str:
    """The text of a citizen card, NFC."""
    old = f"{dice.randrange(10**8, 10**9)}" if dice.random() < 0.7 else ""
    birth = f"{dice.randrange(1, 29):02}{dice.randrange(1, 13):02}{dice.randrange(1930, 2025)}"
    sex = dice.choice(("Nam", "Nữ"))
    number = f"{dice.randrange(1, 97):03}{dice.randrange(10**8, 10**9)}"
    return f"{number}|{old}|{name(dice)}|{birth}|{sex}|{address(dice)}|02012022"


def sent_twice(text: str, code_page: str) -> bytes:
    """A scanner that takes UTF-8 for this code page and sends the characters in UTF-8; bytes it lacks become C1."""
    return "".join(_character(byte, code_page) for byte in text.encode()).encode()


def in_vietnamese_code_page(text: str, *, tones_apart: bool = False) -> bytes:
    """cp1258: letters it lacks as a letter and a tone mark behind it; with `tones_apart` every tone so."""
    sent = b""
    for character in text:
        if not tones_apart:
            try:
                sent += character.encode("cp1258")
                continue
            except UnicodeEncodeError:
                pass
        parts = unicodedata.normalize("NFD", character)
        tone = "".join(c for c in parts if c in TONES)
        sent += (unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES)) + tone).encode("cp1258")
    return sent


def in_best_fit(text: str, code_page: str) -> bytes:
    """As Windows and some firmware do it: a letter the code page lacks loses marks until it has it."""
    sent = b""
    for character in text:
        for candidate in _ever_barer(character):
            try:
                sent += candidate.encode(code_page)
                break
            except UnicodeEncodeError:
                continue
    return sent


def in_seven_bits(payload: bytes) -> bytes:
    """A line set to seven data bits."""
    return bytes(byte & 0x7F for byte in payload)


def _ever_barer(character: str) -> tuple[str, ...]:
    parts = unicodedata.normalize("NFD", character)
    without_tone = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
    bare = {"đ": "d", "Đ": "D"}.get(character, parts[0])
    return character, without_tone, bare, "?"


def _character(byte: int, code_page: str) -> str:
    try:
        return bytes([byte]).decode(code_page)
    except UnicodeDecodeError:
        return chr(byte)
