"""Every fault of a file, with its line and what would be right."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.directory_files import DirectoryFileError, UnreadableError
from kiosk.directory_files.toml.schema import DEPARTMENT, FILE
from kiosk.directory_files.toml_file import LONGEST_LINE, MOST_BYTES, from_toml, read_directory

SAMPLES = Path(__file__).parents[2] / "kiosk" / "directory_files" / "samples"
WRONG = """\
[hospital]
nmae = "A"                            #2 name
[[departments]]
id = "a"
age = "16+"                           #5 ages
ages = "sixteen"                      #6 16+
hours = ["T2-T6 07:00-11:00",
    "T9 07:00-11:00",                 #8 T2
    5]                                #9 T2-T6
fees = { own = 50.600 }               #10 50_600
sex = "famale"                        #11 female
shown = "no"                          #12 true
names = { vi = 3 }                    #13 words
kiosks = { a = 1 }                    #14 list
[[departments.rooms]]                 #15 id
[[departments.rooms.sessions]]        #16 doctor
hours = "T2 07:00-11:00, 13:00-15:00" #17 T2-T6
[departments.hints]
tiếng = "x"                           #
"""


def faults_of(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(DirectoryFileError) as caught:
        from_toml(text)
    return [(fault.place, fault.vi, fault.en) for fault in caught.value.faults]


def test_all_faults_are_told_at_once_each_with_its_line_and_what_would_be_right() -> None:
    text = WRONG[: WRONG.index("[departments.hints]")]
    expected = re.findall(r"#(\d+) (\S+)$", text, re.MULTILINE)
    found = faults_of(text)
    assert [place for place, _, _ in found] == [f"line {line}" for line, _ in expected]
    for (_, vi, en), (_, right) in zip(found, expected, strict=True):
        assert right in en
        assert vi != en


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("[hospital\n", "line 1", "is not TOML"),
        ("a = 1\nb =\n", "line 2", "is not TOML"),
        ("a = 1\na = 2\n", "line 2", "is not TOML"),
        ("a = [\n", "line 1", "is not TOML"),
        ("x" * (LONGEST_LINE + 1), "line 1", "signs"),
        ("a = " + "[\n" * 5000, "line 1", "too deep"),
        ("departments = 3\n", "line 1", "write [[departments]]"),
        ("[closures]\n", "line 1", "write [[closures]]"),
        ("[[holidays]]\n", "line 1", "takes a table"),
        ('[[closures]]\nfirst = "31/02/2026"\n', "line 2", "takes a day"),
        ("[holidays]\nas_weekday = 2\n", "line 2", 'as "T2"'),
        ('[holidays]\nas_weekday = "T2-T6"\n', "line 2", "one weekday"),
        ("[priority]\nelderly_from = -1\n", "line 2", "from 0"),
        ("[priority]\nelderly_from = 1979-05-27T07:32:00\n", "line 2", "1979-05-27T07:32:00"),
        ('"" = 1\n', "line 1", "no such key"),
        ('departments = [\n  { id = "a" },\n  { },\n]\n', "line 3", 'needs the key "id"'),
        ('[[departments]]\nid = "a"\n"\\u0061ges" = true\n', "line 3", "no ages"),
        ("[hospital]\nlanguages = ['''\nvi''', 3]\n", "line 3", "words in quotes"),
    ],
)
def test_a_fault_is_told_where_it_stands(text: str, place: str, words: str) -> None:
    assert any(place == where and words in en for where, _, en in faults_of(text)), faults_of(text)


@pytest.mark.parametrize("key", [*FILE.keys, *DEPARTMENT.keys])
def test_a_slip_of_the_pen_is_put_right(key: str) -> None:
    table = "" if key in FILE.keys else '[[departments]]\nid = "a"\n'
    [(_, vi, en)] = faults_of(f"{table}{key}x = 1\n")
    assert f'did you mean "{key}"?' in en
    assert f'có phải "{key}"?' in vi


def test_people_write_days_hours_and_words_in_their_own_way() -> None:
    directory = from_toml(
        '[[departments]]\nid = "a"\nnames = "Mắt"\nhours = "mon-fri 7h30 - 11h, 13:00-16:30"\n'
        'sex = "Nữ"\nages = "-15"\n'
        'kiosks = "K1"\n[holidays]\nworking = "22/08/2026"\nas_weekday = "thứ 2"\n'
    )
    department = directory.departments[0]
    assert department.names == {"vi": "Mắt"}
    assert [(one.weekdays, one.opens, one.closes) for one in department.hours or ()] == [
        ((1, 2, 3, 4, 5), 450, 660),
        ((1, 2, 3, 4, 5), 780, 990),
    ]
    assert (department.sex, department.kiosks) == ("female", ("K1",))
    assert str(directory.holidays.working[0]) == "2026-08-22"


BITS = st.lists(
    st.one_of(
        st.sampled_from(
            ["[[departments]]", "[departments.rooms]", "id", "hours", "=", '"a"', "'", '"""', "[", "]", "{", "}", ","]
        ),
        st.sampled_from(["\n", " ", "#", ".", "1", "true", "2026-01-01", "T2-T6 07:00-11:30", "[[complaints]]", "key"]),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(BITS)
def test_nothing_but_a_fault_comes_of_any_text(text: str) -> None:
    with suppress(DirectoryFileError):
        from_toml(text)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_nothing_but_a_fault_comes_of_a_good_file_with_a_blot(data: st.DataObject) -> None:
    text = (SAMPLES / "commune.toml").read_text("utf-8")
    at = data.draw(st.integers(0, len(text)))
    blot = data.draw(st.one_of(st.sampled_from(["", '"', "[", "\n", "=", "\x00"]), st.text(max_size=2)))
    with suppress(DirectoryFileError):
        from_toml(text[:at] + blot + text[at + data.draw(st.integers(0, 30)) :])


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.toml", b"\xff\xfe", "save it as UTF-8"),
        ("b.toml", b"a = 1\n# \xc3(\n", "save it as UTF-8"),
        ("c.toml", b"#" * (MOST_BYTES + 1), "larger than"),
        ("directory.json", b"{}", "published version"),
        ("d.toml", None, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_why(name: str, data: bytes | None, words: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(UnreadableError, match=words):
        read_directory(path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "departments.toml"
    path.write_bytes(b"\xef\xbb\xbf[hospital]\r\nname = 'A'\r\n")
    assert read_directory(path).hospital == "A"
