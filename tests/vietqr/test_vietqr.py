"""VietQR to NAPAS's published vectors, and whatever text a camera or a hospital may hand over."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.vietqr import (
    AMOUNT_LIMIT,
    LIMIT,
    Field,
    Reason,
    Service,
    VietQr,
    VietQrError,
    ascii_folded,
    build,
    crc16,
    parse,
)

DYNAMIC = VietQr(
    bank="970403",
    account="0011012345678",
    amount=180_000,
    bill_number="NPS6869",
    purpose="thanh toan don hang",
)
CARD = VietQr(bank="970403", account="9704031101234567", dynamic=False, service=Service.CARD)
VECTORS = {
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN"
    "62340107NPS68690819thanh toan don hang63042E2E": DYNAMIC,
    "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN"
    "62170813ung ho lu lut6304C15C": VietQr(
        bank="970415", account="0011001932418", amount=120_000, purpose="ung ho lu lut"
    ),
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52": CARD,
    "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN"
    "62340107NPS68690819thanh toan don hang6304A203": replace(
        DYNAMIC, account="9704031101234567", service=Service.CARD
    ),
}
PRINTED_WRONG = "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"


def summed(text: str) -> str:
    """The text with the checksum it should have."""
    return f"{text}6304{crc16(f'{text}6304'.encode()):04X}"


def refusal(text: str) -> tuple[Reason, str]:
    with pytest.raises(VietQrError) as refused:
        parse(text)
    return refused.value.reason, refused.value.tag


def test_the_checksum_is_that_of_the_catalogues() -> None:
    assert crc16(b"123456789") == 0x29B1
    assert crc16(b"") == 0xFFFF


@pytest.mark.parametrize(("text", "transfer"), VECTORS.items(), ids=[text[-4:] for text in VECTORS])
def test_a_published_vector_is_made_byte_for_byte_and_read(text: str, transfer: VietQr) -> None:
    assert build(transfer) == text
    assert parse(text) == transfer


def test_a_code_whose_inner_length_is_wrong_is_refused_though_its_checksum_is_right() -> None:
    assert PRINTED_WRONG[-4:] == f"{crc16(PRINTED_WRONG[:-4].encode()):04X}"

    assert refusal(PRINTED_WRONG) == (Reason.NOT_DIGITS, "38.01")


HEAD = "000201010212"
ACCOUNT = "38570010A00000072701270006970403011300110123456780208QRIBFTTA"
TAIL = "530370454061800005802VN"


@pytest.mark.parametrize(
    ("text", "reason", "tag"),
    [
        ("", Reason.NO_CHECKSUM, "63"),
        ("6304", Reason.NO_CHECKSUM, "63"),
        (build(DYNAMIC)[:-4] + "0000", Reason.WRONG_CHECKSUM, "63"),
        (build(DYNAMIC)[:-4] + build(DYNAMIC)[-4:].lower(), Reason.WRONG_CHECKSUM, "63"),
        (build(DYNAMIC) + "\n", Reason.NO_CHECKSUM, "63"),
        (summed(""), Reason.MISSING, "00"),
        (summed("010212" + "000201" + ACCOUNT + TAIL), Reason.MISSING, "00"),
        (summed(HEAD + "3857"), Reason.WRONG_LENGTH, "38"),
        (summed(HEAD + ACCOUNT + "5299123"), Reason.WRONG_LENGTH, "52"),
        (summed(HEAD + ACCOUNT + TAIL + "5900"), Reason.WRONG_LENGTH, "59"),
        (summed(HEAD + ACCOUNT + TAIL + "9"), Reason.NOT_DIGITS, ""),
        (summed(HEAD + ACCOUNT + TAIL + "٥٩01x"), Reason.NOT_DIGITS, ""),
        (summed(HEAD + ACCOUNT + TAIL + "5802VN"), Reason.DUPLICATE, "58"),
        (summed(HEAD + ACCOUNT + TAIL + "62100801a0801b"), Reason.DUPLICATE, "62.08"),
        (summed(HEAD + ACCOUNT + TAIL + "63041234"), Reason.DUPLICATE, "63"),
        (summed(HEAD + TAIL), Reason.MISSING, "38.00"),
        (summed(HEAD + ACCOUNT + "5303704" + "5802VN"), Reason.MISSING, "54"),
        (summed(HEAD + ACCOUNT + "5303840" + "54061800005802VN"), Reason.WRONG_VALUE, "53"),
        (summed(HEAD + ACCOUNT.replace("A000000727", "A000000728") + TAIL), Reason.WRONG_VALUE, "38.00"),
        (summed(HEAD + ACCOUNT.replace("QRIBFTTA", "QRPUSHTA") + TAIL), Reason.WRONG_VALUE, "38.02"),
        (summed(HEAD + ACCOUNT.replace("970403", "97040x") + TAIL), Reason.WRONG_VALUE, "38.01.00"),
        (summed("000202010212" + ACCOUNT + TAIL), Reason.WRONG_VALUE, "00"),
        (summed("000201010213" + ACCOUNT + TAIL), Reason.WRONG_VALUE, "01"),
        (summed(HEAD + ACCOUNT + TAIL.replace("5406180000", "54090180000.0")), Reason.WRONG_VALUE, "54"),
        (summed(HEAD + ACCOUNT + TAIL.replace("5406180000", "54010")), Reason.WRONG_VALUE, "54"),
        (summed(HEAD + ACCOUNT + TAIL + "5904Bệnh"), Reason.NOT_ASCII, "59"),
        (summed(HEAD + ACCOUNT + TAIL + "5904a\tbc"), Reason.NOT_ASCII, "59"),
    ],
)
def test_a_text_that_is_no_sound_code_says_what_is_wrong_and_where(text: str, reason: Reason, tag: str) -> None:
    assert refusal(text) == (reason, tag)


def test_fields_without_a_name_here_are_kept_and_written_again() -> None:
    text = summed(HEAD + "1503xyz" + ACCOUNT + TAIL + "62140505abcde0801p" + "64100002VIxxxx" + "8003abc")
    transfer = parse(text)

    assert transfer.purpose == "p"
    assert transfer.others == (
        Field("15", "xyz"),
        Field("62.05", "abcde"),
        Field("64", "0002VIxxxx"),
        Field("80", "abc"),
    )
    assert build(transfer) == text


def test_the_template_of_other_languages_may_speak_vietnamese_and_counts_letters() -> None:
    speaks = "0002VI0108Bệnh Vệt"
    transfer = parse(summed(HEAD + ACCOUNT + TAIL + f"64{len(speaks)}{speaks}"))

    assert transfer.others == (Field("64", speaks),)
    assert parse(build(transfer)) == transfer


def test_longer_purposes_of_others_are_read_but_not_made() -> None:
    longer = "thanh toan vien phi thang muoi mot"
    text = summed(HEAD + ACCOUNT + TAIL + f"62{len(longer) + 4}08{len(longer)}{longer}")

    assert parse(text).purpose == longer
    with pytest.raises(VietQrError) as refused:
        build(parse(text))
    assert (refused.value.reason, refused.value.tag) == (Reason.TOO_LONG, "62.08")


def test_words_are_folded_to_ascii() -> None:
    transfer = replace(DYNAMIC, purpose="Khám  Đa khoa", merchant_name="BV Ví Dụ", merchant_city="Hà Nội")

    assert parse(build(transfer)) == replace(
        transfer, purpose="Kham Da khoa", merchant_name="BV Vi Du", merchant_city="Ha Noi"
    )
    assert ascii_folded("Nguye\u0302\u0303n Thị Ước — ①\x00🙂") == "Nguyen Thi Uoc 1"


@pytest.mark.parametrize(
    ("change", "reason", "tag"),
    [
        ({"amount": None}, Reason.MISSING, "54"),
        ({"amount": 0}, Reason.WRONG_VALUE, "54"),
        ({"amount": AMOUNT_LIMIT + 1}, Reason.WRONG_VALUE, "54"),
        ({"bank": "97040"}, Reason.WRONG_VALUE, "38.01.00"),
        ({"account": "1" * 20}, Reason.WRONG_VALUE, "38.01.01"),
        ({"account": "001 101"}, Reason.WRONG_VALUE, "38.01.01"),
        ({"merchant_category": "12"}, Reason.WRONG_VALUE, "52"),
        ({"bill_number": "B" * (LIMIT + 1)}, Reason.TOO_LONG, "62.01"),
        ({"bill_number": "Bệnh"}, Reason.NOT_ASCII, "62.01"),
        ({"purpose": "p" * (LIMIT + 1)}, Reason.TOO_LONG, "62.08"),
        ({"merchant_city": "c" * 16}, Reason.TOO_LONG, "60"),
        ({"bill_number": ""}, Reason.WRONG_LENGTH, "62.01"),
        ({"others": (Field("58", "VN"),)}, Reason.DUPLICATE, "58"),
        ({"others": (Field("54.01", "1"),)}, Reason.DUPLICATE, "54"),
        ({"others": (Field("15", "a"), Field("15", "b"))}, Reason.DUPLICATE, "15"),
        ({"others": (Field("1x", "a"),)}, Reason.NOT_DIGITS, "1x"),
        ({"others": (Field("15", "a" * 100),)}, Reason.TOO_LONG, "15"),
    ],
)
def test_values_that_make_no_code_are_refused(change: dict[str, object], reason: Reason, tag: str) -> None:
    with pytest.raises(VietQrError) as refused:
        build(replace(DYNAMIC, **change))  # type: ignore[arg-type]

    assert (refused.value.reason, refused.value.tag) == (reason, tag)


def test_an_error_never_repeats_a_value() -> None:
    with pytest.raises(VietQrError) as refused:
        build(replace(DYNAMIC, purpose="Nguyen Thi Vi Du kham tim mach"))

    assert "Nguyen" not in str(refused.value)


printable = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=LIMIT)
transfers = st.builds(
    VietQr,
    bank=st.from_regex("[0-9]{6}", fullmatch=True),
    account=st.from_regex("[A-Za-z0-9]{1,19}", fullmatch=True),
    amount=st.integers(1, AMOUNT_LIMIT),
    dynamic=st.booleans(),
    bill_number=st.none() | printable,
    purpose=st.none() | st.text(max_size=8),
    service=st.sampled_from(Service),
    merchant_category=st.none() | st.from_regex("[0-9]{4}", fullmatch=True),
    merchant_name=st.none() | printable,
    merchant_city=st.none() | st.text("abc XYZ", min_size=1, max_size=15),
    others=st.lists(st.sampled_from(["02", "15", "62.05", "38.03", "64", "80"]), unique=True).map(
        lambda paths: tuple(Field(path, "x1") for path in sorted(paths))
    ),
)


@given(transfers)
def test_what_was_built_is_read_again(transfer: VietQr) -> None:
    def folded(words: str | None) -> str | None:
        return None if words is None else ascii_folded(words) or None

    read = replace(
        transfer,
        purpose=folded(transfer.purpose),
        merchant_name=folded(transfer.merchant_name),
        merchant_city=folded(transfer.merchant_city),
    )

    assert parse(build(transfer)) == read


@given(transfers, st.data())
def test_one_wrong_character_is_seen(transfer: VietQr, data: st.DataObject) -> None:
    text = build(transfer)
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(
        st.characters(min_codepoint=0x20, max_codepoint=0x7E).filter(lambda letter: letter != text[place])
    )

    with pytest.raises(VietQrError):
        parse(text[:place] + other + text[place + 1 :])


@given(st.text(alphabet="0123456789VNA\u0111\ud800 ", max_size=60))
def test_any_text_with_a_right_checksum_is_read_or_refused(text: str) -> None:
    whole = f"{text}6304"
    whole += f"{crc16(whole.encode('utf-8', 'surrogatepass')):04X}"

    try:
        transfer = parse(whole)
    except VietQrError:
        return
    assert parse(build(transfer)) == transfer
