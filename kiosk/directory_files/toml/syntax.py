"""What the reader of TOML says of a text that is none, as people can mend it."""

import re
from typing import Final

_QUOTE: Final = (
    'thiếu dấu ngoặc kép đóng: chữ đứng giữa hai dấu " trên cùng một dòng',
    'a closing quotation mark is missing: words stand between two " on one line',
)
_VALUE: Final = (
    'giá trị không đọc được: chữ đứng trong dấu ngoặc kép thẳng "…", đúng hay sai là true hoặc false chữ thường, số '
    "viết 50600 hoặc 50_600",
    'the value cannot be read: words stand in straight quotes "…", yes and no are true and false in small letters, '
    "numbers are written 50600 or 50_600",
)
_KEY: Final = (
    'mỗi dòng là khóa = giá trị; khóa là một từ không dấu như trong mẫu, ví dụ code = "TM"',
    'a line is key = value; the key is one plain word as in the template, for example code = "TM"',
)
_TWICE: Final = (
    "khóa hoặc bảng này đã có ở chỗ khác; hãy xóa một chỗ, và đầu mỗi mục của danh sách viết hai ngoặc: "
    "[[departments]]",
    "this key or table stands elsewhere already; delete one, and begin each entry of a list with two brackets: "
    "[[departments]]",
)


def _between(closing: str) -> tuple[str, str]:
    return (
        f"thiếu dấu phẩy giữa hai giá trị, hoặc thiếu dấu {closing} đóng",
        f"a comma between two values is missing, or the closing {closing}",
    )


_KNOWN: Final = (
    (r"Illegal character '\\n'|Unterminated string|Expected \"'\"|Expected '\"'", _QUOTE),
    (
        r"Illegal character",
        ("có ký tự ẩn không dùng được; hãy xóa và gõ lại dòng này", "an invisible sign stands here"),
    ),
    (r"Invalid value|Invalid date", _VALUE),
    (r"Invalid statement|Invalid initial character|Expected '=' after", _KEY),
    (r"Cannot overwrite|Cannot declare|Cannot mutate|Duplicate inline", _TWICE),
    (r"Unclosed inline table", _between("}")),
    (r"Unclosed array", _between("]")),
    (
        r"Expected newline",
        (
            "sau giá trị còn chữ thừa: mỗi dòng một khóa, ghi chú đứng sau dấu #, ngày viết 2026-09-02",
            "something stands behind the value: one key on a line, comments behind #, days as 2026-09-02",
        ),
    ),
    (r"Expected '\]", ("thiếu dấu ] ở cuối tên bảng", "the ] behind the name of a table is missing")),
    (
        r"Unescaped|Invalid hex|escape",
        (r"dấu \ trong ngoặc kép phải viết hai lần: \\", r"a \ inside quotes is written twice: \\"),
    ),
)


def mended_by(reason: str) -> tuple[str, str]:
    """In Vietnamese and in English; the reader's own words stay in the English, to look them up."""
    for pattern, (vi, en) in _KNOWN:
        if re.match(pattern, reason):
            return vi, f"{en} ({reason})"
    return reason, reason
