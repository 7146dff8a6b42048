"""From written words to what a voice says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import CitizenNumber
from ui.speech import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("B 042", "B, không bốn hai"),
        ("K3-07", "K ba, không bảy"),
        ("TMH-A 1042", "T M H A, một không bốn hai"),
        (
            "Số căn cước 031 158 ••• 742",
            "Số căn cước không ba một, một năm tám, ba số được che, bảy bốn hai",
        ),
        ("Số hộ chiếu UTO •••2C3", "Số hộ chiếu U T O, ba số được che, hai C ba"),
        ("N*** T*** M*** ANH", "N, T, M, Anh"),
        ("50.600 đ", "50600 đồng"),
        ("−48.070 đ", "48070 đồng"),
        ("1.250.000 ₫", "1250000 đồng"),
        ("Nữ · 17/08/1958 · 68 tuổi", "Nữ, ngày 17 tháng 8 năm 1958, 68 tuổi"),
        ("đến hết ngày 30/06/2026.", "đến hết ngày 30 tháng 6 năm 2026."),
        ("Lịch hẹn lúc 09:40, Tim mạch", "Lịch hẹn lúc 9 giờ 40, Tim mạch"),
        ("08:30–11:00", "8 giờ 30 đến 11 giờ"),
        ("Phòng 305 · Tầng 3, nhà A", "Phòng 305, Tầng 3, nhà A"),
        ("P. 305", "phòng 305"),
        ("BHYT còn hạn · hưởng 95%", "bảo hiểm y tế còn hạn, hưởng 95 phần trăm"),
        ("BS.CKII Lê Minh Mẫu", "bác sĩ chuyên khoa hai Lê Minh Mẫu"),
        ("PGS.TS.BS Công Huyền", "phó giáo sư tiến sĩ bác sĩ Công Huyền"),
        ("CCCD của bạn", "căn cước của bạn"),
        ("Đăng ký cho TRẦN GIA BẢO, Thẻ căn cước", "Đăng ký cho Trần Gia Bảo, Thẻ căn cước"),
        ("Trang 1/2", "Trang 1 trên 2"),
        ("Mã cho nhân viên: K10", "Mã cho nhân viên: K một không"),
        ("Bấm “Đúng, là tôi” → 😀", "Bấm Đúng, là tôi"),
        ("Đang đọc chip…", "Đang đọc chip"),
        ("Nội tiết – Đái tháo đường", "Nội tiết, Đái tháo đường"),
        ("Luật số 91\u2060/\u20602025\u2060/\u2060QH15.", "Luật số 91 trên 2025, Q H 15."),
        ("…", ""),
    ],
)
def test_vietnamese_is_said_as_people_say_it(written, said):
    assert spoken(written, "vi") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("B 042", "B, zero four two"),
        ("ID number 031 158 ••• 742", "ID number zero three one, one five eight, three digits hidden, seven four two"),
        ("valid until 31/12/2026 · 95%", "valid until 31 December 2026, 95 percent"),
        ("50,600 VND", "50600 dong"),
        ("at 09:00", "at 9 o'clock"),
        ("Page 1/2", "Page 1 of 2"),
    ],
)
def test_english_is_said_as_people_say_it(written, said):
    assert spoken(written, "en") == said


def test_another_language_has_its_digits_one_by_one_from_its_own_voice():
    assert spoken("B 042", "ko") == "B, 0 4 2"
    assert spoken("031 158 ••• 742", "ja").startswith("0 3 1, 1 5 8, ")


@given(st.integers(0, 999_999), st.sampled_from(["vi", "en", "ko"]))
def test_of_a_masked_number_no_more_is_said_than_is_shown(middle, language):
    number = CitizenNumber(f"031{middle:06}742")
    said = spoken(number.masked, language)
    assert said == spoken(f"031 {number.value[3:6]} ••• 742", language)


@given(st.text(max_size=60), st.sampled_from(["vi", "en", "zh", "km"]))
def test_any_text_can_be_said_and_never_shouts_marks(written, language):
    said = spoken(written, language)
    assert "·" not in said
    assert "“" not in said
    assert said == said.strip()
