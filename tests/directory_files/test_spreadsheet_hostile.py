"""Files that are no workbook, that are damaged, or that mean harm: a clear word, never a crash, never for long."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from kiosk.directory import DepartmentEntry, Directory
from kiosk.directory_files import DirectoryFileError, UnreadableError, spreadsheet
from kiosk.directory_files.sheets import csv_folder
from kiosk.directory_files.sheets import workbook as reading

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SHEET = "xl/worksheets/sheet1.xml"
SMALL = Directory(departments=(DepartmentEntry("dep-tm", "K1", {"vi": "Tim mạch"}),))


def packed(**members: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return content.getvalue()


@pytest.fixture(scope="module")
def workbook() -> dict[str, bytes]:
    """The parts of a small one."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Khoa"
    for row in (["Mã hệ thống", "Tên", "Hiện", "Giá tự trả"], ["a", "Nội", "x", 50600], ["b", "=A1", None, None]):
        sheet.append(row)
    sheet.merge_cells("C2:C3")
    content = BytesIO()
    book.save(content)
    with zipfile.ZipFile(content) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rebuilt(parts: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return content.getvalue()


def refusal(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        spreadsheet.from_xlsx(path)
    (fault,) = caught.value.faults
    assert fault.place == ""
    assert fault.vi
    return fault.en


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"ma,ten\r\ndep-tm,Tim\r\n", "is a text file and no .xlsx"),
        (b"%PDF-1.7\n\0\0", "is no .xlsx file; save it as"),
        (OLE, "is an old Excel file (.xls); save it as"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "has a password; take it away"),
        (b"PK\x03\x04 and no more", "is damaged"),
        (packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content_xml=b"<x/>"), "is no .xlsx file"),
        (packed(word__document_xml=b"<x/>"), "is no .xlsx file"),
        (packed(other=b"x"), "is damaged"),
        (packed(xl__workbook_xml=b"<x"), "is damaged"),
    ],
)
def test_what_is_no_workbook_is_told_by_name(tmp_path: Path, content: bytes, says: str) -> None:
    assert says in refusal(tmp_path, content)


def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(UnreadableError, match="cannot be read"):
            spreadsheet.from_xlsx(path)


def test_a_workbook_without_our_sheets_is_told_which(tmp_path: Path) -> None:
    content = BytesIO()
    Workbook().save(content)
    assert "has none of the sheets “Khoa”, “Phòng khám”" in refusal(tmp_path, content.getvalue())


def test_a_bomb_is_not_opened(tmp_path: Path, workbook: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(reading, "load_workbook")
    bomb = rebuilt(workbook | {SHEET: bytes(20 * 1024 * 1024)})
    assert len(bomb) < 100_000
    assert "unpacks to far too much" in refusal(tmp_path, bomb)
    many = rebuilt(workbook | {f"xl/{number}": b"" for number in range(1001)})
    assert "unpacks to far too much" in refusal(tmp_path, many)


def test_entities_within_entities_are_not_spelt_out(tmp_path: Path, workbook: dict[str, bytes]) -> None:
    lines = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 20}">' for n in range(9))
    doctype = f'<!DOCTYPE x [<!ENTITY e0 "ha">{lines}]>'.encode()
    sheet = doctype + workbook[SHEET].replace(b"<v>50600</v>", b"<v>&e9;</v>")
    assert b"&e9;</v>" in sheet
    assert "is damaged" in refusal(tmp_path, rebuilt(workbook | {SHEET: sheet}))


def test_rows_without_end_are_told(tmp_path: Path, workbook: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.xlsx"
    rows = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData>'
    path.write_bytes(rebuilt(workbook | {SHEET: workbook[SHEET].replace(b"</sheetData>", rows.encode())}))
    with pytest.raises(DirectoryFileError) as caught:
        spreadsheet.from_xlsx(path)
    assert ("Khoa!A1048576", "this sheet has more than 100000 rows") in {(f.place, f.en) for f in caught.value.faults}
    monkeypatch.setattr(reading, "MOST_MERGED", 1)
    assert "has too many merged cells" in refusal(tmp_path, rebuilt(workbook))


def test_links_and_macros_are_left_alone(tmp_path: Path, workbook: dict[str, bytes]) -> None:
    types = workbook["[Content_Types].xml"].replace(
        b"openxmlformats-officedocument.spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml"
    )
    path = tmp_path / "x.xlsx"
    sheet = workbook[SHEET].replace(b"<f>A1</f><v />", b"<f>[1]Other!A1</f><v>7</v>")
    assert sheet != workbook[SHEET]
    parts = {SHEET: sheet, "xl/vbaProject.bin": b"\0" * 100, "[Content_Types].xml": types}
    path.write_bytes(rebuilt(workbook | parts))
    assert [entry.names.get("vi") for entry in spreadsheet.from_xlsx(path).departments] == ["Nội", "7"]


DAMAGE = (b"", b"<", b'"', b"</c>", b"<f/>", b't="s"', b't="d"', b"1e999", b'ref="A1:Z9"', b"\xff", b'<c r="ZZZ9"/>')
edits = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), st.sampled_from(DAMAGE)), min_size=1, max_size=3
)


@given(st.sampled_from([SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml", ""]), edits)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_workbook_is_read_or_refused(
    tmp_path: Path, workbook: dict[str, bytes], part: str, edits: list[tuple[float, int, bytes]]
) -> None:
    content = workbook[part] if part else rebuilt(workbook)
    for place, gone, put in edits:
        at = int(place * len(content))
        content = content[:at] + put + content[at + gone :]
    path = tmp_path / "x.xlsx"
    path.write_bytes(rebuilt(workbook | {part: content}) if part else content)
    try:
        spreadsheet.from_xlsx(path)
    except DirectoryFileError as error:
        assert error.faults  # noqa: PT017 - not every damage is noticed


def csv_faults(folder: Path) -> dict[str, str]:
    with pytest.raises(DirectoryFileError) as caught:
        spreadsheet.from_csv(folder)
    return {fault.place: fault.en for fault in caught.value.faults}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("first", ["", "sep={}\r\n"])
def test_csv_is_read_with_any_separator(tmp_path: Path, separator: str, first: str) -> None:
    rows = [["Mã hệ thống", "Tên", "Chỉ đường"], ["dep-tm", '"Tim; ""mạch"", tim"', '"Nhà B\nrẽ trái"']]
    text = first.format(separator) + "\r\n".join(separator.join(row) for row in rows)
    (tmp_path / "KHOA.csv").write_text(text, "utf-8", newline="")
    (tmp_path / "other.csv").write_text("x", "utf-8")
    told = spreadsheet.import_csv(tmp_path, Directory())
    (entry,) = told.directory.departments
    assert (entry.names, entry.hints) == ({"vi": 'Tim; "mạch", tim'}, {"vi": "Nhà B\nrẽ trái"})
    assert [words["en"] for words in told.unread] == ["“other.csv” is not read"]


def test_csv_faults_name_row_and_column(tmp_path: Path) -> None:
    spreadsheet.to_csv(SMALL, tmp_path)
    path = tmp_path / "khoa.csv"
    path.write_bytes(path.read_bytes() + "dep-2;;Hai\r\n;;Ba\r\ndep-2;;Bốn\r\n".encode())
    assert csv_faults(tmp_path) == {
        "khoa.csv!A4": "“Mã hệ thống” is missing",
        "khoa.csv!A5": "“dep-2” stands in row 3 already",
    }


def test_csv_in_another_encoding_is_told_by_its_byte(tmp_path: Path) -> None:
    (tmp_path / "khoa.csv").write_bytes("Mã hệ thống\r\ndep-é\r\n".encode() + b"\xd0\xed\r\n")
    assert csv_faults(tmp_path) == {"khoa.csv:3": "byte 27 is no UTF-8; save it as “CSV UTF-8 (Comma delimited)”"}


def test_csv_that_cannot_be_used_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(csv_faults(tmp_path).values()) == [
        "has none of the files " + ", ".join(sheet.file for sheet in csv_folder.SHEETS)
    ]
    assert "cannot be read" in next(iter(csv_faults(tmp_path / "none").values()))
    path = tmp_path / "khoa.csv"
    path.write_text("Mã hệ thống\r\n" + "x" * 200_000, "utf-8")
    assert "is no CSV" in csv_faults(tmp_path)["khoa.csv"]
    monkeypatch.setattr(csv_folder, "MOST_ROWS", 2)
    path.write_text("Mã hệ thống\r\na\r\nb\r\n", "utf-8")
    assert "this file has more than 2 rows" in csv_faults(tmp_path)["khoa.csv"]
    monkeypatch.setattr(csv_folder, "MOST_BYTES", 8)
    assert "is larger than" in csv_faults(tmp_path)["khoa.csv"]


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: f"Mã hệ thống;Tên\n{text}".encode())))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_csv_or_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "khoa.csv").write_bytes(content)
    try:
        spreadsheet.from_csv(tmp_path)
    except DirectoryFileError as error:
        assert error.faults  # noqa: PT017 - not every text is wrong
