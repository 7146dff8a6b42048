import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.simulation.uart import HeardByte, byte_seconds, heard

SPEEDS = [9600, 19_200, 38_400, 57_600, 115_200]


@given(st.binary(max_size=60), st.sampled_from(SPEEDS))
def test_at_its_own_speed_every_byte_arrives_whole(data: bytes, speed: int) -> None:
    assert bytes(byte.value for byte in heard(data, speed, speed)) == data
    assert all(byte.whole for byte in heard(data, speed, speed))


def test_twice_as_fast_a_receiver_hears_every_bit_twice_and_misses_the_stop_bit() -> None:
    assert heard(b"U", 9600, 19_200)[0] == HeardByte(0x66, whole=False)


def test_a_slow_receiver_hears_fewer_bytes() -> None:
    assert len(heard(b"0123456789" * 4, 115_200, 9600)) <= 5


@pytest.mark.parametrize("heard_at", SPEEDS)
@given(st.binary(max_size=60), st.sampled_from(SPEEDS))
def test_any_bytes_at_any_two_speeds_end(heard_at: int, data: bytes, sent_at: int) -> None:
    assert len(heard(data, sent_at, heard_at)) <= 12 * len(data) + 1


def test_ten_bits_make_a_byte() -> None:
    assert byte_seconds(115_200) == pytest.approx(86.8e-6, rel=0.01)
