"""The words of the technicians' sheet, in Vietnamese alone, and every letter Vietnamese has beyond ASCII."""

TITLE = "PHIẾU THỬ MÁY IN"
EDGES = "MÉP GIẤY"
EDGES_WHAT = "Mỗi bậc là một điểm in. Đếm số bậc bị mất ở mỗi bên: hai bên phải còn đủ 16 bậc."
RULERS = "THƯỚC MILIMÉT"
HEAD = "ĐẦU IN"
HEAD_WHAT = "Dải đen phải liền. Vạch trắng dọc là điểm in hỏng hoặc bẩn."
GREYS = "ĐỘ XÁM"
LETTERS_HEAD = "CHỮ TIẾNG VIỆT"
CODES = "MÃ QR, 3–8 ĐIỂM MỖI Ô"
CUT = "Hết phiếu. Dao phải cắt dưới dòng này, không cắt vào chữ."

_LOWER = "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ"
LETTERS = f"{_LOWER} {_LOWER.upper()}"
"""All 134 of them."""


def printer(name: str) -> str:
    """Which printer it came out of."""
    return f"Máy in: {name}" if name.strip() else ""


def paper(width_dots: int, dots_per_inch: int) -> str:
    """What the program takes the paper for."""
    millimetres = f"{width_dots / dots_per_inch * 25.4:.1f}".replace(".", ",")
    return f"Khổ in: {width_dots} điểm, {dots_per_inch} dpi = {millimetres} mm"


def dots(count: int) -> str:
    """How thick a line is."""
    return f"{count} điểm"


def held(module: int, dots_per_inch: int) -> str:
    """What the code of so many dots a module holds, and what stands below it."""
    return f"QR {module} {dots_per_inch}"
