import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import tlv
from drivers.chip_card.apdu import Command, Response
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.errors import MessagingBroken
from drivers.chip_card.messaging import SecureMessaging, fitting
from support.chip_lines import EXAMPLES, example_keys, some_keys

SUITES = pytest.mark.parametrize("suite", list(Suite))
READ = Command(0x00, 0xB0, 0x00, 0x00, expected=4)


def answer(keys: SessionKeys, *objects: bytes, status: int = 0x9000, counter: int = 2) -> Response:
    """A card's answer to the first command of a session, its checksum right."""
    covered = b"".join(objects)
    ssc = counter.to_bytes(keys.suite.block_length, "big")
    checksum = ciphers.mac(keys.suite, keys.mac, ciphers.pad(keys.suite, ssc + covered))
    return Response(covered + tlv.encode(0x8E, checksum), status)


def encrypted(keys: SessionKeys, data: bytes, counter: int = 2) -> bytes:
    ssc = counter.to_bytes(keys.suite.block_length, "big")
    zeros = bytes(keys.suite.block_length)
    iv = zeros if keys.suite is Suite.TDES else ciphers.encrypt(keys.suite, keys.encryption, zeros, ssc)
    return ciphers.encrypt(keys.suite, keys.encryption, iv, data)


OK = tlv.encode(0x99, b"\x90\x00")


def started(suite: Suite) -> tuple[SecureMessaging, SessionKeys]:
    session = SecureMessaging(some_keys(suite))
    session.protect(READ)
    return session, some_keys(suite)


def test_the_worked_example_of_the_standard_byte_for_byte() -> None:
    session = SecureMessaging(example_keys())
    plain_commands = [
        Command(0x00, 0xA4, 0x02, 0x0C, b"\x01\x1e"),
        Command(0x00, 0xB0, 0x00, 0x00, expected=4),
        Command(0x00, 0xB0, 0x00, 0x04, expected=0x12),
    ]
    answers = []
    for command, example in zip(plain_commands, EXAMPLES["secure_messaging_3des"], strict=True):
        assert command.encode().hex().upper() == example["plain"]
        assert session.protect(command).encode().hex().upper() == example["protected"]
        answers.append(session.unprotect(Response.decode(bytes.fromhex(example["response"]))))
    assert [one.status for one in answers] == [0x9000] * 3
    assert (answers[1].data + answers[2].data).hex() == "60145f01043031303 65f36063034303030305c026175".replace(" ", "")


@SUITES
def test_an_answer_with_data_gives_the_data(suite: Suite) -> None:
    session, keys = started(suite)
    cryptogram = tlv.encode(0x87, b"\x01", encrypted(keys, ciphers.pad(suite, b"what it says")))
    assert session.unprotect(answer(keys, cryptogram, OK)) == Response(b"what it says", 0x9000)


@SUITES
def test_an_answer_in_tlv_form_to_an_odd_instruction_gives_the_data(suite: Suite) -> None:
    session, keys = started(suite)
    cryptogram = tlv.encode(0x85, encrypted(keys, ciphers.pad(suite, b"\x53\x01A")))
    assert session.unprotect(answer(keys, cryptogram, OK)) == Response(b"\x53\x01A", 0x9000)


@SUITES
def test_the_command_of_an_odd_instruction_carries_no_padding_indicator(suite: Suite) -> None:
    session = SecureMessaging(some_keys(suite))
    command = session.protect(Command(0x00, 0xB1, 0x00, 0x00, b"\x54\x02\x80\x00", expected=100))
    objects = list(tlv.walk(command.data))
    assert [one.tag for one in objects] == [0x85, 0x97, 0x8E]
    keys = some_keys(suite)
    assert objects[0].value == encrypted(keys, ciphers.pad(suite, b"\x54\x02\x80\x00"), counter=1)
    assert objects[1].value == bytes([100])


@SUITES
def test_data_objects_may_come_in_another_order(suite: Suite) -> None:
    session, keys = started(suite)
    cryptogram = tlv.encode(0x87, b"\x01", encrypted(keys, ciphers.pad(suite, b"data")))
    assert session.unprotect(answer(keys, OK, cryptogram)) == Response(b"data", 0x9000)


@SUITES
def test_an_unknown_data_object_under_the_checksum_is_tolerated(suite: Suite) -> None:
    session, keys = started(suite)
    assert session.unprotect(answer(keys, tlv.encode(0x81, b"?"), OK)) == Response(b"", 0x9000)


@SUITES
def test_a_protected_error_is_an_answer_and_the_session_goes_on(suite: Suite) -> None:
    session, keys = started(suite)
    refused = tlv.encode(0x99, b"\x6a\x82")
    assert session.unprotect(answer(keys, refused, status=0x6A82)) == Response(b"", 0x6A82)
    session.protect(READ)
    assert session.unprotect(answer(keys, OK, counter=4)).status == 0x9000


@SUITES
def test_an_error_with_a_checksum_only_is_taken(suite: Suite) -> None:
    session, keys = started(suite)
    assert session.unprotect(answer(keys, status=0x6982)).status == 0x6982


@SUITES
def test_the_status_that_counts_is_the_protected_one(suite: Suite) -> None:
    session, keys = started(suite)
    assert session.unprotect(answer(keys, tlv.encode(0x99, b"\x62\x82"), status=0x9000)).status == 0x6282


def broken_answers(keys: SessionKeys) -> dict[str, Response]:
    suite = keys.suite
    data = tlv.encode(0x87, b"\x01", encrypted(keys, ciphers.pad(suite, b"data")))
    whole = answer(keys, data, OK)
    flipped = bytearray(whole.data)
    flipped[5] ^= 1
    cut = whole.data[:-1]
    one_block = encrypted(keys, bytes(suite.block_length))
    return {
        "no objects": Response(b"", 0x9000),
        "no objects, an error": Response(b"", 0x6988),
        "a flipped bit": Response(bytes(flipped), 0x9000),
        "cut off": Response(cut, 0x9000),
        "no checksum": Response(data + OK, 0x9000),
        "a checksum cut short": Response(data + OK + tlv.encode(0x8E, whole.data[-8:-4]), 0x9000),
        "a checksum that is not last": Response(whole.data + OK, 0x9000),
        "two checksums": Response(whole.data + whole.data[-10:], 0x9000),
        "the answer before": answer(keys, data, OK, counter=1),
        "the answer after": answer(keys, data, OK, counter=4),
        "no status, success": answer(keys, data),
        "a status of three bytes": answer(keys, tlv.encode(0x99, b"\x90\x00\x00")),
        "two statuses": answer(keys, OK, OK),
        "data twice": answer(keys, data, data, OK),
        "data in both forms": answer(keys, data, tlv.encode(0x85, one_block), OK),
        "another padding indicator": answer(keys, tlv.encode(0x87, b"\x02", one_block), OK),
        "no padding": answer(keys, tlv.encode(0x87, b"\x01", one_block), OK),
        "no padding in tlv form": answer(keys, tlv.encode(0x85, one_block), OK),
        "half a block": answer(keys, tlv.encode(0x87, b"\x01", one_block[:-3]), OK),
        "an empty cryptogram": answer(keys, tlv.encode(0x87, b"\x01"), OK),
        "nothing in the cryptogram": answer(keys, tlv.encode(0x87), OK),
    }


@SUITES
@pytest.mark.parametrize("name", broken_answers(some_keys(Suite.TDES)))
def test_what_is_not_exactly_right_ends_the_session_and_wipes_the_keys(suite: Suite, name: str) -> None:
    keys = some_keys(suite)
    session = SecureMessaging(keys)
    session.protect(READ)
    with pytest.raises(MessagingBroken):
        session.unprotect(broken_answers(some_keys(suite))[name])
    assert session.is_over
    assert not any(keys.encryption)
    assert not any(keys.mac)
    with pytest.raises(MessagingBroken):
        session.protect(READ)
    with pytest.raises(MessagingBroken):
        session.unprotect(answer(some_keys(suite), OK, counter=2))


@given(st.binary(max_size=600), st.integers(0, 0xFFFF), st.sampled_from(list(Suite)))
def test_no_bytes_of_a_stranger_are_taken(data: bytes, status: int, suite: Suite) -> None:
    session, _ = started(suite)
    with pytest.raises(MessagingBroken):
        session.unprotect(Response(data, status))


@given(st.binary(min_size=1, max_size=2300), st.integers(1, 65536), st.sampled_from(list(Suite)))
def test_lengths_are_extended_exactly_where_short_ones_do_not_do(data: bytes, expected: int, suite: Suite) -> None:
    command = SecureMessaging(some_keys(suite)).protect(Command(0x00, 0xCB, 0x3F, 0xFF, data, expected))
    assert command.is_extended == (len(data) > 255 or expected > 256 or len(command.data) > 255)
    assert command.expected == (65536 if command.is_extended else 256)
    wanted = tlv.find(command.data, 0x97)
    assert wanted == (expected.to_bytes(3, "big")[-2:] if expected > 256 else bytes([expected % 256]))


def test_what_fits_a_short_answer() -> None:
    assert fitting(Suite.AES_128, 256) == 223
    assert fitting(Suite.TDES, 256) == 231
    assert fitting(Suite.AES_256, 2048) == 2015
    assert fitting(Suite.AES_128, 20) == 0


@given(st.integers(40, 70000), st.sampled_from(list(Suite)))
def test_what_is_said_to_fit_fits_and_one_more_does_not(answer_length: int, suite: Suite) -> None:
    def needed(plain: int) -> int:
        padded = (plain // suite.block_length + 1) * suite.block_length
        return len(tlv.encode(0x87, bytes(padded + 1))) + 4 + 10

    most = fitting(suite, answer_length)
    assert needed(most) <= answer_length
    assert needed(most + 1) > answer_length


def test_nothing_of_a_key_is_in_a_repr() -> None:
    assert repr(SecureMessaging(example_keys())) == "SecureMessaging(3des-cbc-cbc)"
