"""What is written is read again, whatever stood in the file before."""

import tomllib
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.directory import DepartmentEntry, Directory
from kiosk.directory_files.toml_file import from_toml, to_toml
from support.invented_directories import DIRECTORIES
from support.toml_styles import styled

SLOW_TO_INVENT = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
FEW_IDS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(["Tim", "Nhi"])), max_size=6, unique_by=lambda one: one[0]
).map(lambda rows: Directory(departments=tuple(DepartmentEntry(key, names={"vi": name}) for key, name in rows)))


@SLOW_TO_INVENT
@given(DIRECTORIES)
def test_every_directory_can_be_written_and_read_again(directory: Directory) -> None:
    text = to_toml(directory)
    assert from_toml(text) == directory
    assert to_toml(directory, text) == text


@SLOW_TO_INVENT
@given(DIRECTORIES, DIRECTORIES, st.randoms(use_true_random=False), st.booleans())
def test_every_directory_can_be_written_over_every_other_in_every_style(
    directory: Directory, other: Directory, random: Random, windows: bool
) -> None:
    before = styled(tomllib.loads(to_toml(other)), random.randrange)
    if windows:
        before = before.replace("\n", "\r\n")
    assert to_toml(from_toml(before), before) == before
    after = to_toml(directory, before)
    assert from_toml(after) == directory
    assert not windows or after.count("\n") == after.count("\r\n")


@settings(max_examples=100, deadline=None)
@given(FEW_IDS, FEW_IDS)
def test_departments_come_go_and_change_places(directory: Directory, other: Directory) -> None:
    assert from_toml(to_toml(directory, to_toml(other))) == directory
