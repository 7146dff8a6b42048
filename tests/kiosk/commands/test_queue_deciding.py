"""`kiosk queue retry|set-aside|purge`: what a person decides, and what the command refuses to lose."""

import json
import os
from pathlib import Path

import pytest

from offline_queue import Number
from support.queued import QueuedKiosk


def waiting(kiosk: QueuedKiosk) -> list[str]:
    items = json.loads(kiosk.do("list", "--json").out)["items"]
    return [item["key"] for item in items if item["state"] == "waiting"]


def test_what_was_set_aside_is_put_back_beside_a_running_kiosk(kiosk: QueuedKiosk) -> None:
    item = kiosk.book(refused="department-closed")
    with kiosk.running() as outbox:
        assert outbox.peek(0.0) is None
        assert kiosk.do("retry", item.key[:8]).code == 0
        found = outbox.peek(0.0)
    assert found is not None
    assert found.key == item.key


def test_all_of_it_is_put_back_at_once(kiosk: QueuedKiosk) -> None:
    items = [kiosk.book(refused="session-full") for _ in range(3)]
    told = kiosk.do("retry", "--all", "--json")
    assert json.loads(told.out)["retried"] == [item.key[:8] for item in items]
    assert waiting(kiosk) == [item.key[:8] for item in items]


def test_a_key_nobody_knows_fails_and_the_others_are_put_back_all_the_same(kiosk: QueuedKiosk) -> None:
    item = kiosk.book(refused="session-full")
    told = kiosk.do("retry", "K3-77", item.key)
    assert told.code == 1
    assert "K3-77" in told.err
    assert waiting(kiosk) == [item.key[:8]]


@pytest.mark.parametrize("words", [("retry",), ("retry", "K3-01", "--all"), ("export",), ("import", "x"), ()])
def test_half_a_command_is_not_understood(kiosk: QueuedKiosk, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as stopped:
        kiosk.do(*words)
    assert stopped.value.code == 2


def test_setting_aside_asks_for_a_reason_and_keeps_it_secret(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    refused = kiosk.do("set-aside", item.key, typed="\n")
    assert refused.code == 1
    assert waiting(kiosk) == [item.key[:8]]
    assert kiosk.do("set-aside", "K3-01", typed="Chị Mẫu đã về nhà\n").code == 0
    assert waiting(kiosk) == []
    told = kiosk.do("list")
    assert "Nhân viên tạm giữ" in told.out
    assert "Chị Mẫu" not in told.out + kiosk.do("show", item.key).out
    assert "Chị Mẫu" in kiosk.do("show", item.key, "--reveal", typed=f"xem {item.key[:8]}\n").out


def test_setting_aside_holds_against_a_running_kiosk(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    with kiosk.running() as outbox:
        assert kiosk.do("set-aside", item.key, "--reason", "wrong room").code == 0
        assert outbox.peek(0.0) is None


def test_an_empty_queue_is_purged_without_a_word(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    with kiosk.running() as outbox:
        outbox.ack(item.key)
    told = kiosk.do("purge", "--json")
    assert told.code == 0
    assert json.loads(told.out) == {"erased": 0, "forgotten": 1, "remaining": 0}


def test_what_the_hospital_has_not_got_is_not_purged(kiosk: QueuedKiosk) -> None:
    item = kiosk.book()
    told = kiosk.do("purge")
    assert told.code == 1
    assert "REFUSED" in told.err
    assert waiting(kiosk) == [item.key[:8]]


@pytest.mark.parametrize("typed", ["", "yes\n", "xoa 1 chua gui\n", "xoa 2\n"])
def test_force_alone_purges_nothing_and_the_phrase_must_have_the_right_number(kiosk: QueuedKiosk, typed: str) -> None:
    for _ in range(2):
        kiosk.book()
    assert kiosk.do("purge", "--force", typed=typed).code == 1
    assert len(waiting(kiosk)) == 2


def test_force_and_the_phrase_purge_everything_and_leave_no_trace(kiosk: QueuedKiosk) -> None:
    kiosk.book(refused="session-full")
    kiosk.book()
    told = kiosk.do("purge", "--force", typed="xoa 2 chua gui\n")
    assert told.code == 0
    assert waiting(kiosk) == []
    assert kiosk.do("purge").code == 0


def test_a_number_given_out_is_not_given_out_again_after_a_purge(kiosk: QueuedKiosk) -> None:
    kiosk.book()
    assert kiosk.do("purge", "--force", typed="xoa 1 chua gui\n").code == 0
    assert kiosk.book().number == Number("K3", 2)


def test_a_damaged_queue_that_was_moved_aside_is_not_purged_unasked(kiosk: QueuedKiosk) -> None:
    kiosk.book()
    kiosk.damage()
    with kiosk.running() as outbox:
        aside = outbox.recovered_from
    assert aside is not None
    told = kiosk.do("purge")
    assert told.code == 1
    assert aside.name in told.err
    assert "salvage" in told.err
    assert aside.exists()
    assert kiosk.do("purge", "--force", typed="xoa 0 chua gui\n").code == 0
    assert not aside.exists()


def test_another_user_is_told_whose_queue_it_is(kiosk: QueuedKiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.book(refused="session-full")
    owner = Path(kiosk.path).stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    told = kiosk.do("retry", "--all")
    assert told.code == 4
    assert f"sudo -u '#{owner}'" in told.err
    assert waiting(kiosk) == []
