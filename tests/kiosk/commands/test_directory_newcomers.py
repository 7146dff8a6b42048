"""The slips of people who meet these commands for the first time: each is told where, what, and how to mend it."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kiosk as kiosk_package
from kiosk.__main__ import main
from kiosk.directory import ComplaintEntry, DepartmentEntry, Directory
from kiosk.directory_files import DirectoryFileError, spreadsheet
from kiosk.directory_files.toml_file import from_toml, to_toml
from kiosk.hospital.hl7v2.table_file import TableError, read
from kiosk.signing import SigningKey

Capture = pytest.CaptureFixture[str]
NAMES = {"vi": "Nội", "en": "Medicine"}
OWN = Directory(departments=tuple(DepartmentEntry(key, names=NAMES) for key in ("a,b", "c;d", "e")))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.toml").write_text(to_toml(OWN), "utf-8")
    (tmp_path / "key.pem").write_bytes(SigningKey.generate().pem())
    return tmp_path


def kiosk(capsys: Capture, *words: str) -> tuple[int, str]:
    try:
        code = main(words)
    except SystemExit as ended:
        code = int(str(ended.code))
    return code, capsys.readouterr().err


def test_what_never_ends_is_not_waited_for(capsys: Capture) -> None:
    for name in ("pipe.toml", "pipe.xlsx"):
        os.mkfifo(name)
        assert kiosk(capsys, "departments", "check", name)[0] == 1
    assert kiosk(capsys, "departments", "check", "/dev/zero") == (
        1,
        "kiosk departments: /dev/zero: không đọc được: không phải là tệp thường / cannot be read: no regular file\n",
    )
    assert kiosk(capsys, "departments", "sign", "own.toml", "--key", "pipe.toml", "--version", "1")[0] == 4
    assert kiosk(capsys, "hospital", "key", "--file", "pipe.toml")[0] == 4


@pytest.mark.parametrize(
    ("slip", "says"),
    [
        ('code = "TM', "line 2: không đúng cú pháp TOML: thiếu dấu ngoặc kép đóng"),
        ("code = “TM”", "line 2: không đúng cú pháp TOML: giá trị không đọc được: chữ đứng trong dấu ngoặc kép thẳng"),
        ("shown = True", "true hoặc false chữ thường"),
        ('mã = "TM"', "khóa là một từ không dấu"),
        ('id = "b"', "khóa hoặc bảng này đã có ở chỗ khác"),
        ('names = { vi = "A" en = "B" }', "thiếu dấu phẩy giữa hai giá trị, hoặc thiếu dấu } đóng"),
        ('kiosks = ["K1" "K2"]', "thiếu dấu phẩy giữa hai giá trị, hoặc thiếu dấu ] đóng"),
        ("quota = 80 người", "sau giá trị còn chữ thừa"),
        (r'code = "C:\quay"', r"dấu \ trong ngoặc kép phải viết hai lần"),
    ],
)
def test_a_slip_in_a_text_file_is_told_in_words_that_help(slip: str, says: str) -> None:
    with pytest.raises(DirectoryFileError) as refused:
        from_toml(f'[[departments]]\n{slip}\nid = "a"\n')
    (fault,) = refused.value.faults
    assert says in f"{fault.place}: {fault.vi}"


def test_an_empty_sheet_over_a_full_directory_asks_twice(here: Path, capsys: Capture) -> None:
    spreadsheet.to_csv(Directory(), here / "csv")
    before = (here / "own.toml").read_text("utf-8")
    words = ("departments", "import", "csv", "--into", "own.toml")
    assert kiosk(capsys, *words)[0] == 0
    code, said = kiosk(capsys, *words, "--apply")
    assert code == 1
    assert "sẽ xóa 3 trong 3 khoa, chưa đổi gì" in said
    assert "--apply --yes" in said
    assert (here / "own.toml").read_text("utf-8") == before
    assert kiosk(capsys, *words, "--apply", "--yes")[0] == 0
    assert from_toml((here / "own.toml").read_text("utf-8")) == Directory()


def test_what_says_nothing_is_neither_good_nor_signed(here: Path, capsys: Capture) -> None:
    (here / "none.toml").write_text("# nothing yet\n", "utf-8")
    for words in (("check",), ("sign", "--key", "key.pem", "--version", "7")):
        code, said = kiosk(capsys, "departments", words[0], "none.toml", *words[1:])
        assert code == 1
        assert "none.toml: trống, không có gì để công bố" in said
    assert not (here / "directory.json").exists()


def test_ids_with_the_signs_between_them_come_back_whole(here: Path) -> None:
    pain = ComplaintEntry("k", {"vi": "Đau", "en": "Pain"}, departments=("c;d", "e", "a,b", "unknown"))
    directory = Directory(departments=OWN.departments, complaints=(pain,))
    spreadsheet.to_csv(directory, here / "csv")
    assert spreadsheet.from_csv(here / "csv", directory) == directory


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("departments export x.xlsx --template --languages vi,english!", 2, "no code of a language: english!"),
        ("departments preview own.toml --language xx", 1, "không có ngôn ngữ này / there is no such language here: vi"),
        ("departments sign own.toml --key key.pem --version x", 2, "a whole number from 1: x"),
        ("departments sign own.toml --key key.pem --version 1 --out own.toml", 4, "own.toml: đã có và không phải"),
        ("hospital key", 4, "chưa có khóa; thêm --make"),
        ("hospital key --file own.toml", 4, "own.toml: holds no Ed25519 key"),
        ("hospital serve --port 99999999", 2, "0 to 65535: 99999999"),
        ("hospital serve --his own.toml", 3, "own.toml"),
        ("hospital serve --directory nix.toml", 4, "kiosk: nix.toml: không đọc được: không có tệp này /"),
        ("hospital serve --directory .", 4, "kiosk: .: không có tệp nào trong số khoa.csv"),
        ("hospital account list", 0, "chưa có tài khoản nào / there is no account yet"),
    ],
)
def test_a_slip_on_the_command_line_is_told(words: str, code: int, says: str, capsys: Capture) -> None:
    ended, said = kiosk(capsys, *words.split())
    assert ended == code
    assert says in said


def test_a_password_that_is_not_typed_or_is_no_text_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    add = ("hospital", "account", "add", "lan", "--role", "admin")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe mat khau\n"), "utf-8"))
    assert kiosk(capsys, *add, "--password-stdin") == (
        4,
        "kiosk: mật khẩu không phải chữ UTF-8 / the password is no UTF-8 text\n",
    )
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)

    def ended(_prompt: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", ended)
    code, said = kiosk(capsys, *add)
    assert code == 4
    assert "no password was typed" in said


def test_a_library_that_is_not_installed_is_named() -> None:
    commands = {"openpyxl": "departments check own.xlsx", "argon2": "hospital account list", "jinja2": "hospital serve"}
    lines = [
        f"import sys; sys.path.insert(0, {str(Path(kiosk_package.__file__).parents[1])!r})",
        "from kiosk.__main__ import main",
        f"for name, words in {commands!r}.items():",
        "    sys.modules[name] = None",
        "    print(name, main(words.split()), file=sys.stderr)",
        "    del sys.modules[name]",
    ]
    told = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True).stderr
    assert "own.xlsx: tệp .xlsx cần openpyxl: pip install 'kiosk[sandbox]'" in told
    assert "accounts need argon2: pip install 'kiosk[sandbox]'" in told
    assert "the page for staff needs jinja2: pip install 'kiosk[sandbox]'" in told
    assert [line for line in told.splitlines() if line[-1].isdecimal()] == ["openpyxl 1", "argon2 4", "jinja2 4"]


def test_the_table_of_an_hl7_line_and_the_directory_are_told_apart() -> None:
    table = '[[departments]]\nid = "a"\ncode = "A"\nname = "Nội"\nrooms = []\n'
    with pytest.raises(DirectoryFileError, match="table of an HL7 v2 line"):
        from_toml(table)
    with pytest.raises(TableError, match="belongs to \\[directory\\] file"):
        read(to_toml(OWN), "departments.toml")
    assert len(read(table, "hl7-departments.toml").rows) == 1
