"""What did not change stays as somebody wrote it."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.departments import AgeRange
from kiosk.directory import Closure, DepartmentEntry, Directory, Fees, RoomEntry
from kiosk.directory_files import UnreadableError
from kiosk.directory_files.toml_file import from_toml, to_toml

BEFORE = """\
# Bệnh viện của chúng tôi

# -------- Khu A --------

# Tim mạch chuyển tầng tháng 3
[[departments]]   # khoa lớn nhất
  names = { en = 'Cardiology', vi = "Tim mạch" }  # tên cũ: Tim
id = "tim"
hours = [
  'mon-fri 7h-11h30',  # sáng
  "T7 07:00-11:00",
]
fees = { own = 50600, insured = 50_600 }

  [[departments.rooms]]
  id = "p1" # cửa xanh
  quota = 80

# -------- Khu B --------

[[departments]]
id = "nhi"
names.vi = "Nhi"
names.en = "Children"
ages = "0-15"
[[departments.rooms]]
id = "p2"
"""


@pytest.fixture
def directory() -> Directory:
    return from_toml(BEFORE)


def with_first(directory: Directory, **changes: object) -> Directory:
    first, *others = directory.departments
    return replace(directory, departments=(replace(first, **changes), *others))  # type: ignore[arg-type]


def differing(after: str) -> tuple[list[str], list[str]]:
    """Lines that are gone, and lines that are new."""
    old, new = BEFORE.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_what_says_the_same_is_the_same_text(directory: Directory) -> None:
    assert to_toml(directory, BEFORE) == BEFORE


def test_one_word_in_one_language_touches_nothing_else(directory: Directory) -> None:
    after = to_toml(with_first(directory, names={"vi": "Tim mạch", "en": "Heart clinic"}), BEFORE)
    assert after == BEFORE.replace("'Cardiology'", '"Heart clinic"')


def test_a_fee_changes_alone(directory: Directory) -> None:
    after = to_toml(with_first(directory, fees=Fees(60_000, 50_600)), BEFORE)
    assert after == BEFORE.replace("own = 50600", "own = 60_000")


def test_another_hour_leaves_the_comments_of_the_others(directory: Directory) -> None:
    hours = directory.departments[0].hours or ()
    after = to_toml(with_first(directory, hours=(*hours, replace(hours[1], weekdays=(7,)))), BEFORE)
    assert "# sáng" in after
    assert '"CN 07:00-11:00"' in after
    assert len(from_toml(after).departments[0].hours or ()) == 3


def test_a_new_key_stands_below_the_others_of_its_table(directory: Directory) -> None:
    after = to_toml(with_first(directory, ages=AgeRange(16)), BEFORE)
    line = "fees = { own = 50600, insured = 50_600 }\n"
    assert after == BEFORE.replace(line, line + 'ages = "16+"\n')


def test_a_key_that_says_nothing_any_more_goes_with_its_line(directory: Directory) -> None:
    assert differing(to_toml(with_first(directory, fees=None), BEFORE)) == (
        ["fees = { own = 50600, insured = 50_600 }"],
        [],
    )


def test_a_new_department_comes_where_it_belongs_with_air_around_it(directory: Directory) -> None:
    first, second = directory.departments
    new = DepartmentEntry("mat", names={"vi": "Mắt"}, rooms=(RoomEntry("p3"),))
    after = to_toml(replace(directory, departments=(first, new, second)), BEFORE)
    table = '[[departments]]\nid = "mat"\nnames = { vi = "Mắt" }\n\n[[departments.rooms]]\nid = "p3"\n\n'
    gone, _ = differing(after)
    assert gone == []
    assert table in after
    assert after.index('"p1"') < after.index('"mat"') < after.index('"nhi"')


def test_a_department_that_goes_takes_its_own_comments_and_leaves_the_headings(directory: Directory) -> None:
    after = to_toml(replace(directory, departments=directory.departments[1:]), BEFORE)
    assert "chuyển tầng" not in after
    assert "# -------- Khu A --------" in after
    assert "# -------- Khu B --------" in after
    assert after.startswith("# Bệnh viện của chúng tôi\n")


def test_departments_that_change_places_keep_their_words(directory: Directory) -> None:
    after = to_toml(replace(directory, departments=directory.departments[::-1]), BEFORE)
    assert differing(after) == ([], [])
    assert after.index('"nhi"') < after.index("chuyển tầng") < after.index('"tim"')


def test_a_department_of_another_id_is_still_the_same_table(directory: Directory) -> None:
    after = to_toml(with_first(directory, id="tim-mach"), BEFORE)
    assert after == BEFORE.replace('id = "tim"', 'id = "tim-mach"')


def test_a_first_closure_comes_behind_everything(directory: Directory) -> None:
    after = to_toml(replace(directory, closures=(Closure("tim", date(2026, 9, 1), date(2026, 9, 2), "p1"),)), BEFORE)
    assert after.startswith(BEFORE)
    assert after[len(BEFORE) :] == (
        '\n[[closures]]\ndepartment = "tim"\nroom = "p1"\nfirst = 2026-09-01\nlast = 2026-09-02\n'
    )


def test_a_list_of_complaints_that_is_empty_is_said_at_the_top(directory: Directory) -> None:
    after = to_toml(replace(directory, complaints=()), BEFORE)
    assert from_toml(after).complaints == ()
    assert after.index("complaints = []") < after.index("[[departments]]")


def test_tables_that_only_look_like_ones_in_a_text_are_left_alone() -> None:
    before = '[hospital]\nname = """\n[[departments]]\n# x\n# y"""\n[priority]\nchild_under = 6\n'
    after = to_toml(replace(from_toml(before), complete=True), before)
    assert from_toml(after) == replace(from_toml(before), complete=True)
    assert after == before.replace('# y"""\n', '# y"""\ncomplete = true\n')


def test_what_nobody_knows_is_cleared_away() -> None:
    before = 'colour = "red"\n[hospital]\nname = "A"\nnmae = "B"\n[[wards]]\nid = 1\n'
    assert to_toml(Directory("A"), before) == '[hospital]\nname = "A"\n'


def test_a_text_that_is_no_toml_is_not_written_over() -> None:
    with pytest.raises(UnreadableError):
        to_toml(Directory(), "[hospital\n")
