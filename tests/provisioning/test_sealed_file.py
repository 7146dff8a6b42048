"""kiosk-K3.provision: whole, signed and sealed, or a reason in one sentence."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.provisioning import packing
from kiosk.provisioning.refusals import ENGLISH, VIETNAMESE, Reason, Refused
from kiosk.provisioning.sealed_file import SealedPlan, code_of, grouped, new_code, read_sealed, sealed_plan
from kiosk.signing import SigningKey
from support.provisioned import CODE, NOW, PLAN, SIGNER, file_of


def reason_of(data: bytes, *, now: float = NOW, addresses: frozenset[str] | None = None) -> Reason:
    found = read_sealed(data, now=now, addresses=addresses)
    assert isinstance(found, Refused)
    return found.reason


def whole(data: bytes, *, now: float = NOW) -> SealedPlan:
    found = read_sealed(data, now=now)
    assert isinstance(found, SealedPlan)
    return found


def test_the_code_gives_the_plan_back() -> None:
    found = whole(file_of(PLAN))
    assert (found.kiosk_id, found.issued, found.signer) == ("K3", NOW, SIGNER.public)
    assert found.open("4821 9037 5516") == PLAN
    assert found.open("4821-9037-5516") == PLAN


def test_nothing_secret_can_be_read_without_the_code() -> None:
    data = file_of(PLAN)
    for secret in (b"geheim", b"mat-khau", b"BV-Kiosk", b"his.example", CODE.encode()):
        assert secret not in data
    assert "geheim" not in repr(PLAN) + repr(whole(data)) + repr(PLAN.network)
    assert "mat-khau" not in repr(PLAN) + repr(PLAN.network)


def test_a_wrong_code_is_told_from_half_a_code() -> None:
    found = whole(file_of(PLAN))
    assert found.open("482190375517") == Refused(Reason.WRONG_CODE)
    for half in ("", "48219037551", "4821903755160", "48219037551a", "４８２１９０３７５５１６"):
        assert found.open(half) == Refused(Reason.NO_CODE)


def test_a_file_is_refused_from_its_last_second_on() -> None:
    data = file_of(PLAN)
    assert isinstance(read_sealed(data, now=NOW + 863_999), SealedPlan)
    assert reason_of(data, now=NOW + 864_000) is Reason.EXPIRED


def test_a_clock_that_stands_before_the_day_it_was_made_is_doubted_and_the_file_taken() -> None:
    assert whole(file_of(PLAN), now=0).clock_doubtful
    assert not whole(file_of(PLAN), now=NOW - 3600).clock_doubtful


@pytest.mark.parametrize(
    "outside",
    [
        {"kiosk_id": "K3\n\x1b[2J"},
        {"kiosk_id": "K" * 100_000},
        {"machines": ("\x1b[2J",)},
        {"machines": tuple(f"0c:c4:7a:12:34:{number:02x}" for number in range(99))},
    ],
    ids=["escape", "endless", "no address", "many addresses"],
)
def test_what_a_stranger_signs_puts_nothing_odd_on_the_glass(outside: dict[str, object]) -> None:
    data = file_of(PLAN)
    values = msgspec.msgpack.decode(data[10 + 32 + 64 :])
    names = ("kiosk_id", "issued", "expires", "machines", "salt", "cost", "sealed")
    encoded = msgspec.msgpack.encode([outside.get(name, value) for name, value in zip(names, values, strict=True)])
    signature = SIGNER.sign(b"kiosk-provision-1\n" + SIGNER.public + encoded)
    rest = SIGNER.public + signature + encoded
    assert reason_of(b"KPROV\x01" + len(rest).to_bytes(4) + rest) is Reason.DAMAGED


def test_an_id_or_machines_that_no_kiosk_would_read_are_not_written() -> None:
    with pytest.raises(ValueError, match="1 to 6 letters"):
        sealed_plan(PLAN, "K 3", SIGNER, CODE, issued=NOW, expires=NOW + 1, cost=10)


def test_a_bound_file_is_for_its_machine() -> None:
    data = file_of(PLAN, machines=("0C-C4-7A-12-34-56",))
    assert whole(data).machines == ("0c:c4:7a:12:34:56",)
    assert isinstance(read_sealed(data, now=NOW, addresses={"0c:c4:7a:12:34:56", "x"}), SealedPlan)
    assert reason_of(data, addresses=frozenset({"0c:c4:7a:12:34:57"})) is Reason.OTHER_MACHINE
    assert reason_of(data, addresses=frozenset()) is Reason.OTHER_MACHINE


def test_a_newer_format_is_told_before_anything_else() -> None:
    data = file_of(PLAN)
    assert reason_of(data[:5] + b"\x02" + data[6:]) is Reason.NEWER_FORMAT


@pytest.mark.parametrize("data", [b"", b"hello", b"\0" * 500, b"kiosk-directory-1\n", b"\x89PNG\r\n\x1a\n"])
def test_another_file_is_none_of_ours(data: bytes) -> None:
    assert reason_of(data) is Reason.NOT_ONE


def test_every_cut_is_told() -> None:
    data = file_of(PLAN)
    for length in range(1, len(data)):
        assert reason_of(data[:length]) is Reason.CUT_SHORT, length
    assert reason_of(data + b"x") is Reason.DAMAGED


WHOLE: list[bytes] = []


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_changed_byte_passes(draw: st.DataObject) -> None:
    if not WHOLE:
        WHOLE.append(file_of(PLAN))
    data = bytearray(WHOLE[0])
    place = draw.draw(st.integers(0, len(data) - 1))
    data[place] ^= draw.draw(st.integers(1, 255))
    found = read_sealed(bytes(data), now=NOW)
    assert isinstance(found, Refused)
    assert found.vi
    assert found.en


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300), st.booleans())
def test_rubbish_is_refused_in_words(rubbish: bytes, begins_well: bool) -> None:
    found = read_sealed((b"KPROV\x01" if begins_well else b"") + rubbish, now=NOW)
    assert isinstance(found, Refused)


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=200)
    | st.lists(st.integers(0, 9) | st.text(max_size=5) | st.binary(max_size=20)).map(msgspec.msgpack.encode)
)
def test_a_well_signed_body_of_rubbish_is_damaged(body: bytes) -> None:
    rest = SIGNER.public + SIGNER.sign(b"kiosk-provision-1\n" + SIGNER.public + body) + body
    data = b"KPROV\x01" + len(rest).to_bytes(4) + rest
    assert reason_of(data) is Reason.DAMAGED


def test_nobody_can_put_another_name_under_the_contents() -> None:
    data = file_of(PLAN)
    body, other = data[10 + 32 + 64 :], SigningKey.generate()
    rest = other.public + other.sign(b"kiosk-provision-1\n" + other.public + body) + body
    stolen = whole(b"KPROV\x01" + len(rest).to_bytes(4) + rest)
    assert stolen.signer == other.public
    assert stolen.open(CODE) == Refused(Reason.WRONG_CODE)


def test_a_plan_of_a_later_version_is_unusable_not_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    strange = msgspec.json.encode({**msgspec.to_builtins(PLAN), "secrets": {"retina": "geheim-1234567"}})
    monkeypatch.setattr(packing.msgspec.json, "encode", lambda *_, **__: strange)
    data = file_of(PLAN)
    monkeypatch.undo()
    refused = whole(data).open(CODE)
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.UNUSABLE
    assert "geheim" not in refused.en


@pytest.mark.parametrize(
    "wrong", [{"code": "123"}, {"machines": ("nonsense",)}, {"expires": NOW}, {"cost": 30}, {"issued": 0}]
)
def test_what_could_not_be_opened_is_not_made(wrong: dict[str, object]) -> None:
    given_: dict[str, object] = {"code": CODE, "issued": NOW, "expires": NOW + 1, "cost": 10, **wrong}
    with pytest.raises(ValueError, match="12 digits"):
        sealed_plan(PLAN, "K3", SIGNER, str(given_.pop("code")), **given_)  # type: ignore[arg-type]


def test_codes_are_twelve_random_digits() -> None:
    codes = {new_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(code_of(grouped(code)) == code for code in codes)


def test_every_reason_has_its_sentence_in_both_languages() -> None:
    assert set(VIETNAMESE) == set(ENGLISH) == set(Reason)
    assert len(set(VIETNAMESE.values())) == len(set(ENGLISH.values())) == len(Reason)
