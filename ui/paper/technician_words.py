"""The words of the technicians' sheet, in Vietnamese alone, and every letter Vietnamese has beyond ASCII."""

TITLE = "PHIẾU THỬ MÁY IN"
EDGES = "Mỗi bậc là một điểm in: hai bên phải đủ 16 bậc."
HEAD_WHAT = "Vạch trắng dọc: điểm in hỏng hoặc bẩn."
LETTERS_HEAD = "CHỮ TIẾNG VIỆT"
CODES = "MÃ QR: 3–8 ĐIỂM"
CUT = "Dao phải cắt dưới dòng này."

_LOWER = "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ"
LETTERS = f"{_LOWER} {_LOWER.upper()}"
"""All 134 of them."""
HARD_LETTERS = "ệ ỗ ữ ặ ẵ ễ ộ ở Ẵ Ễ Ộ Ử"
"""Whose marks grow together first."""


def printer(name: str) -> str:
    """Which printer it came out of."""
    return f"Máy in: {name}" if name.strip() else ""


def paper(width_dots: int, dots_per_inch: int) -> str:
    """What the program takes the paper for."""
    millimetres = f"{width_dots / dots_per_inch * 25.4:.1f}".replace(".", ",")
    return f"Khổ in: {width_dots} điểm, {dots_per_inch} dpi = {millimetres} mm"


def held(module: int, dots_per_inch: int) -> str:
    """What the code of so many dots a module holds."""
    return f"QR {module} {dots_per_inch}"
