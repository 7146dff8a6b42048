"""The queue as staff see it, and which item they mean."""

from kiosk.hospital.keys import number_key
from kiosk.staff import SHORT, matching, rows_of, see, to_send_again
from offline_queue import Number, Summary


def printed(number: Number) -> str:
    return f"{number.series}-{number.value:02}"


def item(key: str, *, number: Number | None = None, kind: str = "book", put_at: float = 0.0, **how: bool) -> Summary:
    how = {"aside": False, "readable": True, "carried": False} | how
    return Summary(key, kind, number, put_at, 1, how["aside"], "", how["readable"], how["carried"])


WAITING = item("aaaa1111", put_at=50.0)
ASIDE = item("bbbb2222", number=Number("K3", 2), aside=True, put_at=40.0)
CARRIED = item("cccc3333", aside=True, carried=True, put_at=30.0)
LOCKED = item("dddd4444", readable=False, put_at=60.0)


def test_what_a_person_decides_comes_first_and_everything_is_counted_once() -> None:
    seen = see([WAITING, LOCKED, CARRIED, ASIDE], printed, 100.0)
    assert [row.key for row in seen.rows] == [ASIDE.key, LOCKED.key, CARRIED.key, WAITING.key]
    overview = seen.overview
    assert (overview.waiting, overview.set_aside, overview.carried, overview.unopened) == (1, 1, 1, 1)
    assert (overview.total, overview.oldest_at, seen.more) == (4, 30.0, 0)


def test_a_very_long_queue_is_counted_whole_and_listed_in_part() -> None:
    seen = see([item(f"key-{n:05}") for n in range(70)], printed, 0.0, most=20)
    assert (seen.overview.waiting, len(seen.rows), seen.more) == (70, 20, 50)


def test_a_booking_shows_the_number_that_was_given_out_for_it_later() -> None:
    book = item("11111111-0000-4000-8000-000000000001", aside=True)
    told = item(number_key(book.key), number=Number("T", 41, "lease"), kind="keep-number")
    assert [row.number for row in rows_of([book, told], printed)] == ["T-41", "T-41"]


def test_an_item_is_meant_by_key_by_its_beginning_or_by_number() -> None:
    rows = rows_of([WAITING, ASIDE], printed)
    assert [row.key for row in matching(rows, "aaaa")] == [WAITING.key]
    assert [row.key for row in matching(rows, " k3-02 ")] == [ASIDE.key]
    assert matching(rows, "") == []
    assert matching(rows, "K3-77") == []


def test_a_number_means_the_visit_and_not_the_word_that_it_was_given_out() -> None:
    book = item("11111111-0000-4000-8000-000000000001")
    told = item(number_key(book.key), number=Number("K3", 5), kind="keep-number")
    assert [row.key for row in matching(rows_of([told, book], printed), "K3-05")] == [book.key]


def test_two_keys_that_begin_alike_are_both_meant_unless_one_is_given_whole() -> None:
    rows = rows_of([item("abcd"), item("abcdef")], printed)
    assert len(matching(rows, "abc")) == 2
    assert [row.key for row in matching(rows, "abcd")] == ["abcd"]


def test_sending_everything_again_leaves_what_was_carried_out_unless_that_is_said() -> None:
    rows = rows_of([WAITING, ASIDE, CARRIED], printed)
    assert to_send_again(rows, carried=False) == [ASIDE.key]
    assert to_send_again(rows, carried=True) == [ASIDE.key, CARRIED.key]


def test_of_a_key_eight_characters_are_shown() -> None:
    assert rows_of([item("0123456789abcdef")], printed)[0].short == "01234567"
    assert SHORT == 8
