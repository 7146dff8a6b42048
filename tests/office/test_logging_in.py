"""Who gets in, for how long, and who is kept waiting."""

import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from kiosk.office.desk import Desk
from kiosk.office.entrance import Entrance
from kiosk.office.errors import RefusedError
from kiosk.office.office import Account
from kiosk.office.passwords import Passwords
from kiosk.office.roles import Role
from kiosk.sandbox.schema_office import office_accounts, office_sessions
from support.offices import CHEAP, PASSWORD, Rig

Hired = Callable[..., Account]
WARD = "10.0.3.7"
WRONG = "không phải nó"


def enter(rig: Rig, name: str = "lan", password: str = PASSWORD, address: str = WARD) -> str | None:
    return rig.office.log_in(name, password, address=address)


def fail(rig: Rig, times: int, name: str = "lan", address: str = WARD) -> None:
    for _ in range(times):
        assert enter(rig, name, WRONG, address) is None


def test_a_name_is_known_however_it_is_typed(rig: Rig, hired: Hired) -> None:
    account = hired("Điệp.Nguyễn", Role.EDIT)
    for typed in ("điệp.nguyễn", "ĐIỆP.NGUYỄN", unicodedata.normalize("NFD", "Điệp.Nguyễn"), "  điệp.nguyễn "):
        token = enter(rig, typed)
        assert token is not None
        assert rig.office.account_of(token) == account


def test_a_password_is_the_same_from_every_keyboard(rig: Rig, hired: Hired) -> None:
    hired("lan")
    assert enter(rig, password=unicodedata.normalize("NFD", PASSWORD)) is not None


def test_a_name_nobody_has_takes_as_long_as_a_wrong_password(rig: Rig, hired: Hired) -> None:
    hired("lan")
    looked_at: list[str] = []

    class Watched(PasswordHasher):
        def verify(self, hash: str, password: str) -> bool:  # type: ignore[override]
            looked_at.append(hash)
            return super().verify(hash, password)

    watched = Watched(time_cost=1, memory_cost=8, parallelism=1)
    entrance = Entrance(Desk(rig.database, rig.clock), Passwords(watched))
    assert entrance.log_in("lan", WRONG, address=WARD) is None
    assert entrance.log_in("nobody", WRONG, address=WARD) is None
    first, second = looked_at
    assert first != second
    assert first.rpartition("$")[0].rpartition("$")[0] == second.rpartition("$")[0].rpartition("$")[0]


def test_five_wrong_passwords_make_the_next_wait_ever_longer_and_never_for_ever(rig: Rig, hired: Hired) -> None:
    hired("lan")
    fail(rig, 5)
    waits = []
    for _ in range(8):
        with pytest.raises(RefusedError):
            enter(rig)
        waited = 0
        while True:
            rig.clock.advance(seconds=30)
            waited += 30
            try:
                assert enter(rig, password=WRONG) is None
            except RefusedError:
                continue
            break
        waits.append(waited)
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]
    rig.clock.advance(minutes=15)
    assert enter(rig) is not None
    fail(rig, 4)
    assert enter(rig) is not None, "what was wrong before is forgotten"


def test_a_stranger_elsewhere_does_not_keep_a_nurse_out(rig: Rig, hired: Hired) -> None:
    hired("lan")
    fail(rig, 5, address="203.0.113.9")
    with pytest.raises(RefusedError):
        enter(rig, address="203.0.113.9")
    assert enter(rig) is not None


def test_many_strangers_who_guess_one_name_are_held_back_together(rig: Rig, hired: Hired) -> None:
    hired("lan")
    for stranger in range(10):
        fail(rig, 3, address=f"203.0.113.{stranger}")
    with pytest.raises(RefusedError):
        enter(rig, address="203.0.113.99")


def test_one_address_that_tries_many_names_is_held_back(rig: Rig) -> None:
    for number in range(30):
        fail(rig, 1, f"name{number}")
    with pytest.raises(RefusedError):
        enter(rig, "another")


def test_guessing_many_at_once_gains_nothing(rig: Rig, hired: Hired) -> None:
    hired("lan")

    def guess(_: int) -> bool:
        try:
            enter(rig, password=WRONG)
        except RefusedError:
            return False
        return True

    with ThreadPoolExecutor(12) as pool:
        looked_at = sum(pool.map(guess, range(24)))
    assert looked_at == 5


def test_a_clock_that_was_set_back_makes_nobody_wait_for_hours(rig: Rig, hired: Hired) -> None:
    hired("lan")
    fail(rig, 5)
    rig.clock.advance(hours=-20)
    with pytest.raises(RefusedError, match="15 min"):
        enter(rig)


def test_a_session_ends_when_nobody_uses_it_for_half_an_hour(rig: Rig, hired: Hired) -> None:
    hired("lan")
    token = enter(rig)
    assert token is not None
    for _ in range(4):
        rig.clock.advance(minutes=29)
        assert rig.office.account_of(token) is not None
    rig.clock.advance(minutes=31)
    assert rig.office.account_of(token) is None


def test_a_session_from_a_clock_that_was_set_back_does_not_last_for_a_year(rig: Rig, hired: Hired) -> None:
    hired("lan")
    token = rig.office.log_in("lan", PASSWORD, address="10.0.0.9")
    assert token is not None
    rig.clock.advance(minutes=-20)
    assert rig.office.account_of(token) is not None
    rig.clock.advance(days=-365)
    assert rig.office.account_of(token) is None


def test_a_session_ends_after_twelve_hours_whoever_works(rig: Rig, hired: Hired) -> None:
    hired("lan")
    token = enter(rig)
    assert token is not None
    for _ in range(36):
        assert rig.office.account_of(token) is not None
        rig.clock.advance(minutes=20)
    assert rig.office.account_of(token) is None


@pytest.mark.parametrize(
    "change",
    [{"password": "một cái khác hẳn"}, {"role": Role.VIEW}, {"active": False}],
    ids=["password", "role", "active"],
)
def test_a_session_ends_with_what_changes_its_account(rig: Rig, hired: Hired, change: dict[str, object]) -> None:
    hired("chef")
    account = hired("lan", Role.PUBLISH)
    token = enter(rig)
    assert token is not None
    rig.office.change_account(None, account.id, **change)  # type: ignore[arg-type]
    assert rig.office.account_of(token) is None


def test_logging_out_ends_this_session_and_no_other(rig: Rig, hired: Hired) -> None:
    hired("lan")
    here, there = enter(rig), enter(rig)
    assert here is not None
    assert there is not None
    rig.office.log_out(here)
    assert rig.office.account_of(here) is None
    assert rig.office.account_of(there) is not None
    rig.office.log_out("a token nobody ever had")


def test_the_database_knows_neither_passwords_nor_tokens(rig: Rig, hired: Hired) -> None:
    hired("lan")
    token = enter(rig)
    with rig.database.read() as connection:
        kept = [*connection.execute(select(office_sessions.c.digest)), *connection.execute(select(office_accounts))]
    assert token not in str(kept)
    assert PASSWORD not in str(kept)
    assert "$argon2id$" in str(kept)


def test_a_hash_from_cheaper_days_is_renewed_when_its_owner_comes(rig: Rig, hired: Hired) -> None:
    hired("lan")
    dearer = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    entrance = Entrance(Desk(rig.database, rig.clock), Passwords(dearer))
    token = entrance.log_in("lan", PASSWORD, address=WARD)
    with rig.database.read() as connection:
        kept = connection.scalar(select(office_accounts.c.password))
    assert token is not None
    assert "m=16,t=2" in str(kept)
    assert entrance.account_of(token) is not None
    assert CHEAP.check_needs_rehash(str(kept))


def test_who_is_disabled_does_not_get_in(rig: Rig, hired: Hired) -> None:
    hired("chef")
    account = hired("lan", Role.EDIT)
    rig.office.change_account(None, account.id, active=False)
    assert enter(rig) is None
