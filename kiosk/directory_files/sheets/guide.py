"""The first sheet of a workbook: how it is filled in."""

from typing import Final

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.directory_files.sheets.layout import GUIDE, SHEETS

TITLE: Final = "Danh mục khoa khám của bệnh viện"
HOW: Final = (
    "Đặt chuột lên tiêu đề cột để đọc ghi chú và ví dụ. Cột có dấu * phải điền.",
    "Ô để trống nghĩa là không nói gì: kiosk theo phần mềm bệnh viện (HIS), nếu HIS có.",
    "Có thể đổi thứ tự cột, ẩn dòng, lọc dòng. Dòng bị ẩn vẫn được đọc.",
    "Xóa cả một trang hoặc một cột: phần ấy giữ nguyên như trước.",
    "Xóa một dòng: khoa, phòng hay ngày ấy không còn trong danh mục của bệnh viện.",
    "Mã có số 0 đứng đầu (007) giữ được vì cột mã đã định dạng Văn bản.",
    "Tiền ghi số: 50600 hoặc 50.600. Ngày ghi ngày/tháng/năm: 30/04/2027. Giờ ghi 07:30 hoặc 7h30.",
    "Thứ trong tuần: T2, T3, T4, T5, T6, T7, CN.",
    "Khi nhập, máy báo mọi chỗ sai theo trang và ô (ví dụ: Khoa!C7) và chưa đổi gì cho đến khi xác nhận.",
)


def write_guide(sheet: Worksheet) -> None:
    """Fills the empty sheet."""
    sheet.title = GUIDE
    sheet.sheet_view.showGridLines = False
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 96
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(name="Calibri", size=18, bold=True)
    sheet.row_dimensions[1].height = 30
    lines = [("Cách điền", how) if number == 0 else ("", how) for number, how in enumerate(HOW)]
    lines += [("", "")]
    lines += [(one.name, one.about) for one in SHEETS]
    for number, (left, right) in enumerate(lines, 3):
        sheet.row_dimensions[number].height = 20
        name, words = sheet.cell(number, 1, left or None), sheet.cell(number, 2, right or None)
        name.font = Font(name="Calibri", size=12, bold=True)
        words.font = Font(name="Calibri", size=12)
        name.alignment = words.alignment = Alignment(vertical="top", wrap_text=True)
        if any(left == one.name for one in SHEETS):
            name.hyperlink = Hyperlink(ref=f"A{number}", location=f"'{left}'!A1")
            name.font = Font(name="Calibri", size=12, bold=True, underline="single", color="1F4E79")
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
