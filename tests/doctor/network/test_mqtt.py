"""The packet that signs in at a broker, by the letter of MQTT 3.1.1."""

from kiosk.doctor.network.mqtt import connect_packet


def test_who_has_no_user_says_no_more_than_its_name() -> None:
    head = b"\x10\x10\x00\x04MQTT\x04\x02\x00\x1e"
    assert connect_packet("K3-d") == head + b"\x00\x04K3-d"
    assert connect_packet("K3-d", "", "never sent") == head + b"\x00\x04K3-d"


def test_user_and_password_follow_in_their_order() -> None:
    packet = connect_packet("k", "u", "đi")
    assert packet[9] == 0x02 | 0x80 | 0x40
    assert packet[12:] == b"\x00\x01k\x00\x01u\x00\x03\xc4\x91i"
    assert connect_packet("k", "u")[9] == 0x02 | 0x80


def test_a_long_packet_tells_its_length_in_two_bytes() -> None:
    packet = connect_packet("k", "u", "x" * 300)
    assert packet[1] & 0x80
    assert (packet[1] & 0x7F) + 128 * packet[2] == len(packet) - 3
