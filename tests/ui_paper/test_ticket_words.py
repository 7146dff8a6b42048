from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.ticket import TicketKind, TicketPayment
from kiosk.visit import Payer, Priority
from ui.paper import words
from ui.paper.words import Words


def texts(lines):
    return [line.text for line in lines]


def running(lines):
    return " ".join(texts(lines)).replace("\N{NO-BREAK SPACE}", " ")


def test_a_ticket_says_where_to_go_who_when_and_how_long(ticket, written):
    assert texts(written(ticket)) == [
        "Bệnh viện Đa khoa Ví Dụ",
        "Nội tổng quát",
        "SỐ THỨ TỰ",
        "Phòng 305 · Tầng 3",
        "Người bệnh",
        "N.V.A. · 1990",
        "Đối tượng",
        "BHYT",
        "Chờ trước bạn",
        "7 người · khoảng 25\N{NO-BREAK SPACE}phút",
        "Giờ lấy số",
        "22/11/2026 08:15",
        "V7K2-",
        "9QMX",
        "GIỮ PHIẾU, CHỜ GỌI SỐ",
        "Máy đăng ký K01",
    ]


@pytest.mark.parametrize("width", [576, 384])
def test_an_english_ticket_keeps_every_vietnamese_word_and_adds_english_never_larger_below(ticket, written, width):
    said = replace(ticket, department_in_english="General internal medicine", priority=Priority.PREGNANT)
    vietnamese, english = written(said, width), written(replace(said, language="en"), width)
    heard = running(english)
    for text in ("Nội tổng quát", "SỐ THỨ TỰ", "Phòng 305 · Tầng 3", "BHYT", "GIỮ PHIẾU, CHỜ GỌI SỐ", "N.V.A. · 1990"):
        assert text in running(vietnamese)
        assert text in heard
    by_text = {line.text: line for line in english}
    pairs = [
        ("Nội tổng quát", "General internal medicine"),
        ("SỐ THỨ TỰ", "Your number"),
        ("Phòng 305 · Tầng 3", "Room 305 · Floor 3"),
        ("BHYT", "Health insurance"),
        ("ƯU TIÊN · Phụ nữ có thai" if width > 400 else "Phụ nữ có thai", "Priority · Pregnant"),
    ]
    for vi, en in pairs:
        assert by_text[en].y > by_text[vi].y
        assert by_text[en].size <= by_text[vi].size
        assert en not in running(vietnamese)
    assert "Keep this ticket and wait for your number" in heard


@pytest.mark.parametrize("width", [576, 384])
def test_how_to_walk_there_stands_once_in_the_patients_language(ticket, written, width):
    said = replace(ticket, hint="Qua quầy thuốc rẽ trái", hint_in_english="Past the pharmacy, then left")
    assert "Qua quầy thuốc rẽ trái" in running(written(said, width))
    english = running(written(replace(said, language="en"), width))
    assert "Past the pharmacy, then left" in english
    assert "Qua quầy" not in english
    assert "Qua quầy thuốc" in running(written(replace(said, language="km", hint_in_english=""), width))


@pytest.mark.parametrize("width", [576, 384])
def test_a_place_is_said_in_the_hospitals_own_english(ticket, written, width):
    said = replace(ticket, language="en", room_in_english="Heart room", floor_in_english="Ground level")
    assert "Ground level" in running(written(said, width))


def test_the_age_a_hospital_sees_people_first_from_is_printed(ticket, written):
    said = replace(ticket, priority=Priority.AGE_75, elderly_from=70)
    assert "Người từ đủ 70 tuổi" in running(written(said, 576))


@pytest.mark.parametrize("width", [576, 384])
def test_a_provisional_ticket_says_so_honestly(ticket, written, drawn, width):
    provisional = replace(ticket, kind=TicketKind.PROVISIONAL, number="K3-07")
    said = running(written(provisional, width))
    assert "SỐ TẠM – CHỜ ĐỒNG BỘ" in said
    assert words.PROVISIONAL_WHY.vi in said
    assert words.PROVISIONAL_WHY.en not in said
    assert words.PROVISIONAL_WHY.en in running(written(replace(provisional, language="en"), width))
    assert "TẠM" not in running(written(ticket, width))


@pytest.mark.parametrize("group", [group for group in Priority if group is not Priority.NONE])
@pytest.mark.parametrize("width", [576, 384, 320])
def test_priority_stands_in_white_on_black_with_the_groups_words(ticket, written, group, width):
    said = running(written(replace(ticket, priority=group), width))
    assert "ƯU TIÊN" in said
    assert words.group_words(group, 75, 6).vi in said
    assert "ƯU TIÊN" not in running(written(ticket, width))


def test_every_group_has_words_in_both_languages():
    assert set(words.GROUPS) == set(Priority) - {Priority.NONE}
    assert all(said.vi and said.en for said in words.GROUPS.values())


@pytest.mark.parametrize(
    ("payer", "checked", "said"),
    [
        (Payer.INSURANCE, True, "BHYT"),
        (Payer.INSURANCE, False, "BHYT chưa kiểm tra"),
        (Payer.SELF, True, "Tự chi trả"),
        (Payer.SELF, False, "Tự chi trả"),
    ],
)
def test_the_class_stands_in_words(ticket, written, payer, checked, said):
    lines = texts(written(replace(ticket, payer=payer, coverage_checked=checked)))
    assert lines[lines.index("Đối tượng") + 1] == said


def test_a_copy_that_does_not_know_who_pays_has_no_such_line(ticket, written):
    assert "Đối tượng" not in texts(written(replace(ticket, payer=None, copy=True)))


@pytest.mark.parametrize("width", [576, 384, 320])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "known",
    [
        (TicketPayment.PAID, ("Tiền khám", "Đã thanh toán"), ("Fee", "Paid")),
        (
            TicketPayment.AT_DESK,
            ("TRẢ TIỀN TRƯỚC KHI KHÁM", "quầy thu ngân"),
            ("Pay before you are seen", "at the cashier"),
        ),
        (
            TicketPayment.UNKNOWN,
            ("NẾU ĐÃ CHUYỂN TIỀN", "giữ biên lai", "Tiền không mất"),
            ("If you have paid", "keep the receipt", "not lost"),
        ),
    ],
)
def test_paper_tells_what_is_known_of_the_money_and_nothing_else(ticket, written, known, width, language):
    payment, said, english = known
    heard = running(written(replace(ticket, payment=payment, language=language), width))
    assert all(words in heard for words in said)
    assert all(words in heard for words in english) is (language == "en")
    others = {"Đã thanh toán", "TRẢ TIỀN TRƯỚC KHI KHÁM", "NẾU ĐÃ CHUYỂN TIỀN"} - set(said)
    assert len(others) == 2
    assert not any(words in heard for words in others)


def test_where_nothing_is_known_of_money_paper_says_nothing_of_it(ticket, written):
    heard = running(written(replace(ticket, language="en")))
    assert not any(words in heard for words in ("tiền", "TIỀN", "thanh toán", "cashier", "Paid"))


@pytest.mark.parametrize("width", [576, 384, 320])
def test_a_copy_is_marked_as_one_above_the_facts(ticket, written, width):
    lines = written(replace(ticket, copy=True, language="en"), width)
    by_text = {line.text: line for line in lines}
    assert by_text["PHIẾU IN LẠI"].y < by_text["Máy đăng ký K01"].y
    assert "Copy of your ticket" in by_text
    assert by_text["PHIẾU IN LẠI"].size >= 24
    assert "IN LẠI" not in running(written(ticket, width))


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_not_known_leaves_no_label_and_no_dangling_sign(ticket, written, width, language):
    bare = replace(
        ticket,
        language=language,
        hospital="",
        kiosk=" ",
        department="",
        room="",
        floor="",
        initials="",
        birth_year=None,
        ahead=None,
        minutes=None,
        code="",
    )
    lines = texts(written(bare, width))
    assert not any(line.strip("·– ") != line or not line for line in lines)
    for label in (words.PATIENT, words.AHEAD, words.WAIT, words.APPOINTMENT, words.KIOSK):
        assert label.vi not in running(written(bare, width))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"floor": ""}, "Phòng 305"),
        ({"room": ""}, "Tầng 3"),
        ({"room": "  Phòng khám\tNội  2 "}, "Phòng khám Nội 2 · Tầng 3"),
        ({"initials": ""}, "sinh năm 1990"),
        ({"birth_year": None}, "N.V.A."),
        ({"minutes": None}, "7 người"),
        ({"ahead": None}, "khoảng 25\N{NO-BREAK SPACE}phút"),
        ({"ahead": -3}, "khoảng 25\N{NO-BREAK SPACE}phút"),
        ({"ahead": 0, "minutes": 0}, "Không có ai · chỉ ít phút"),
        ({"minutes": 120}, "7 người · khoảng 2\N{NO-BREAK SPACE}giờ"),
        ({"appointment_at": datetime(2026, 11, 22, 8, 30)}, "08:30"),
        ({"appointment_at": datetime(2026, 11, 23, 8, 30)}, "23/11/2026 08:30"),
        ({"issued_at": datetime(2026, 1, 2, 20, 5, tzinfo=UTC)}, "03/01/2026 03:05"),
    ],
)
def test_each_part_stands_alone_when_the_other_is_not_known(ticket, written, changed, said):
    lines = texts(written(replace(ticket, **changed)))
    assert said in lines
    assert not any(line.startswith("·") or line.endswith("·") or "·  ·" in line for line in lines)


def test_a_chosen_time_is_printed_and_the_wait_of_the_queue_is_not(ticket, written):
    lines = texts(written(replace(ticket, appointment_at=datetime(2026, 11, 22, 8, 30))))
    assert "08:30" in lines
    assert not any("7 người" in line or "phút" in line for line in lines)


@pytest.mark.parametrize("width", [576, 384])
def test_an_appointment_slip_says_first_when_to_come(ticket, written, width):
    at = datetime(2026, 11, 26, 7, 30, tzinfo=UTC)
    slip = replace(ticket, kind=TicketKind.APPOINTMENT, appointment_at=at, language="en")
    lines = written(slip, width)
    said = texts(lines)
    assert said.index("PHIẾU HẸN KHÁM") < said.index("Thứ Năm") < said.index("Thursday") < said.index("SỐ THỨ TỰ")
    assert "GIỮ PHIẾU, ĐẾN ĐÚNG GIỜ" in running(lines)
    assert "CHỜ GỌI SỐ" not in running(lines)
    assert "Giờ hẹn khám" not in running(lines), "the time is not said twice"
    assert "7 người" not in running(lines)


def test_a_slip_without_a_time_is_a_ticket(ticket, written):
    lines = texts(written(replace(ticket, kind=TicketKind.APPOINTMENT)))
    assert "PHIẾU HẸN KHÁM" not in lines
    assert "GIỮ PHIẾU, CHỜ GỌI SỐ" in lines


@pytest.mark.parametrize("kind", TicketKind)
def test_a_chosen_doctor_stands_among_the_facts(ticket, written, kind):
    lines = texts(written(replace(ticket, kind=kind, doctor="BS. Trần Quốc Bảo")))
    assert lines[lines.index("Bác sĩ khám") + 1] == "BS. Trần Quốc Bảo"
    assert "Bác sĩ khám" not in texts(written(replace(ticket, kind=kind)))


@pytest.mark.parametrize(
    ("at", "day", "weekday"),
    [
        (datetime(2026, 11, 22, 8, 15), "22/11/2026", Words("Chủ Nhật", "Sunday")),
        (datetime(2026, 11, 22, 17, 30, tzinfo=UTC), "23/11/2026", Words("Thứ Hai", "Monday")),
    ],
)
def test_the_day_is_that_of_vietnam(at, day, weekday):
    assert (words.day(at), words.weekday(at)) == (day, weekday)


@pytest.mark.parametrize(
    ("room", "said"),
    [
        ("305", Words("Phòng 305", "Room 305")),
        ("B2-12", Words("Phòng B2-12", "Room B2-12")),
        ("Phòng 12A", Words("Phòng 12A", "Room 12A")),
        ("P.305", Words("P.305", "Room 305")),
        ("P305", Words("P305", "Room 305")),
        ("Phòng khám Tim mạch 1", Words("Phòng khám Tim mạch 1")),
        ("", Words("")),
    ],
)
def test_rooms_are_named_as_people_say_them(room, said):
    assert words.room_words(room) == said


@pytest.mark.parametrize(
    ("room", "code", "door", "name"),
    [
        ("Phòng khám Tim mạch 1", "305", "Phòng 305", "Phòng khám Tim mạch 1"),
        ("Phòng khám Tim mạch 1", "", "Phòng khám Tim mạch 1", ""),
        ("Phòng khám Nội 305", "305", "Phòng khám Nội 305", ""),
        ("305", "305", "Phòng 305", ""),
        ("Phòng 1305", "305", "Phòng 305", "Phòng 1305"),
        ("", "305", "Phòng 305", ""),
        ("", "", "", ""),
    ],
)
def test_the_number_on_the_door_comes_first_and_is_not_said_twice(room, code, door, name):
    said, besides = words.door_words(room, code)
    assert (said.vi, besides) == (door, name)


@pytest.mark.parametrize("width", [576, 384])
def test_the_door_stands_larger_than_the_rooms_own_name(ticket, written, width):
    named = replace(ticket, room="Phòng khám Tim mạch 1", room_code="305", floor="Tầng 3, nhà A")
    by_text = {line.text: line for line in written(named, width)}
    door = next(line for text, line in by_text.items() if text.startswith("Phòng 305"))
    name = by_text["Phòng khám Tim mạch 1"]
    assert name.y > door.y
    assert name.size < door.size


@pytest.mark.parametrize(
    ("floor", "said"),
    [
        ("3", Words("Tầng 3", "Floor 3")),
        ("Tầng 3, nhà A", Words("Tầng 3, nhà A", "Floor 3, building A")),
        ("tầng trệt", Words("tầng trệt", "Ground floor")),
        ("Lầu 2", Words("Lầu 2", "Floor 2")),
        ("Sảnh chính", Words("Sảnh chính")),
        ("", Words("")),
    ],
)
def test_floors_are_named_as_people_say_them(floor, said):
    assert words.floor_words(floor) == said


def test_one_person_is_not_people():
    assert words.ahead_words(1) == (Words("1 người", "1 person"),)
    assert words.ahead_words(2)[0].en == "2 people"


def test_an_hour_and_a_half_is_said_in_hours():
    (said,) = words.minutes_words(95)
    assert said.vi.replace("\N{NO-BREAK SPACE}", " ") == "khoảng 1 giờ 35 phút"
    assert said.en.replace("\N{NO-BREAK SPACE}", " ") == "about 1 h 35 min"
