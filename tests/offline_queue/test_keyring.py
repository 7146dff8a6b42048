import os
import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from offline_queue import KeyFileError, KeyFileExposed, Keyring, Undecipherable

PLACE = b"table and key"


def key_file(path: Path, text: str, mode: int = 0o600) -> Path:
    path.write_bytes(text.encode())
    path.chmod(mode)
    return path


def test_what_was_sealed_opens_in_its_place_only(keyring):
    sealed = keyring.seal(b"content", PLACE)
    assert keyring.unseal(sealed, PLACE) == b"content"
    with pytest.raises(Undecipherable):
        keyring.unseal(sealed, b"another place")


def test_the_same_content_is_sealed_differently_each_time(keyring):
    assert keyring.seal(b"content", PLACE) != keyring.seal(b"content", PLACE)


@given(st.binary(max_size=60))
def test_bytes_nobody_sealed_never_open(data):
    with pytest.raises(Undecipherable):
        Keyring({1: b"1" * 32, 2: b"2" * 32}, current=1).unseal(data, PLACE)


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_no_bit_can_be_changed_unnoticed(place, bit):
    keyring = Keyring({1: b"1" * 32, 0: b"0" * 32}, current=1)
    sealed = bytearray(keyring.seal(b"content", PLACE))
    sealed[place % len(sealed)] ^= 1 << bit
    with pytest.raises(Undecipherable):
        keyring.unseal(bytes(sealed), PLACE)


def test_old_keys_open_and_the_current_one_seals():
    sealed = Keyring({1: b"1" * 32}, current=1).seal(b"content", PLACE)
    rotated = Keyring({1: b"1" * 32, 2: b"2" * 32}, current=2)
    assert rotated.unseal(sealed, PLACE) == b"content"
    with pytest.raises(Undecipherable):
        Keyring({1: b"1" * 32}, current=1).unseal(rotated.seal(b"content", PLACE), PLACE)


@pytest.mark.parametrize(
    ("keys", "current"),
    [({}, 1), ({1: b"short"}, 1), ({256: b"k" * 32}, 256), ({-1: b"k" * 32}, -1), ({1: b"k" * 32}, 2)],
)
def test_a_keyring_of_wrong_keys_is_a_mistake(keys, current):
    with pytest.raises(ValueError, match="key"):
        Keyring(keys, current)


def test_a_keyring_never_shows_its_keys():
    assert repr(Keyring({1: b"1" * 32, 7: b"2" * 32}, current=7)) == "Keyring(versions=[1, 7], current=7)"


def test_a_new_key_file_is_private_and_reads_back(tmp_path):
    path = tmp_path / "keys"
    before = os.umask(0)
    try:
        made = Keyring.create(path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600
    assert Keyring.from_file(path).unseal(made.seal(b"content", PLACE), PLACE) == b"content"


def test_two_new_key_files_differ(tmp_path):
    sealed = Keyring.create(tmp_path / "one").seal(b"content", PLACE)
    with pytest.raises(Undecipherable):
        Keyring.create(tmp_path / "two").unseal(sealed, PLACE)


def test_an_existing_key_file_is_never_replaced(tmp_path):
    path = key_file(tmp_path / "keys", "precious")
    with pytest.raises(KeyFileError):
        Keyring.create(path)
    assert path.read_text() == "precious"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o610, 0o601])
def test_a_key_file_others_may_use_is_refused(tmp_path, mode):
    path = key_file(tmp_path / "keys", f"1:{'a' * 64}\n", mode)
    with pytest.raises(KeyFileExposed, match="chmod 600"):
        Keyring.from_file(path)


@pytest.mark.parametrize("mode", [0o600, 0o400])
def test_a_private_key_file_is_read(tmp_path, mode):
    text = f"# made by hand\n\n 1:{'a' * 64}\n2:{'B' * 64} # since March\r\n"
    assert repr(Keyring.from_file(key_file(tmp_path / "keys", text, mode))) == "Keyring(versions=[1, 2], current=2)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "a" * 64,
        f"1:{'a' * 63}",
        f"1:{'a' * 66}",
        f"256:{'a' * 64}",
        f"-1:{'a' * 64}",
        f"1:{'g' * 64}",
        f"1:{'a' * 64}\n1:{'b' * 64}",
        f"٣:{'a' * 64}",
    ],
)
def test_a_malformed_key_file_is_refused_without_showing_it(tmp_path, text):
    with pytest.raises(KeyFileError) as caught:
        Keyring.from_file(key_file(tmp_path / "keys", text))
    assert "aaaa" not in str(caught.value)
    assert "gggg" not in str(caught.value)


def test_a_missing_key_file_is_refused(tmp_path):
    with pytest.raises(KeyFileError, match="No such file"):
        Keyring.from_file(tmp_path / "missing")


@given(text=st.text(alphabet=string.hexdigits + ":#\n \x00é", max_size=200) | st.text(max_size=50))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_keyring_or_a_key_file_error(tmp_path, text):
    path = key_file(tmp_path / "keys", text)
    try:
        keyring = Keyring.from_file(path)
    except KeyFileError:
        return
    assert f"{keyring.current}:" in text


@given(st.dictionaries(st.integers(0, 255), st.binary(min_size=32, max_size=32), min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_keys_written_down_are_read_back(tmp_path, keys):
    text = "".join(f"{version}:{key.hex()}\n" for version, key in keys.items())
    read = Keyring.from_file(key_file(tmp_path / "keys", text))
    assert read.current == max(keys)
    for version in keys:
        assert read.unseal(Keyring(keys, current=version).seal(b"content", PLACE), PLACE) == b"content"
