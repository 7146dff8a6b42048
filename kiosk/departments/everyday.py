"""What people come to a hospital with, as they say it, for hospitals that bring no list of their own."""

from typing import Final

from kiosk.departments.complaints import Complaint, ComplaintWords

GENERAL: Final = ("nội tổng quát", "nội tổng hợp", "nội khoa", "đa khoa", "khám bệnh")
HEART: Final = ("tim mạch", "tim")
LUNGS: Final = ("hô hấp", "phổi", "lao")
BELLY: Final = ("tiêu hóa", "gan mật", "dạ dày")
NERVES: Final = ("thần kinh", "nội thần kinh", "đột quỵ")
BONES: Final = ("cơ xương khớp", "xương khớp", "chấn thương chỉnh hình", "chấn thương", "chỉnh hình")
INJURY: Final = ("chấn thương chỉnh hình", "chấn thương", "ngoại tổng quát", "ngoại")
EARS: Final = ("tai mũi họng",)
EYES: Final = ("mắt", "nhãn khoa")
TEETH: Final = ("răng hàm mặt", "răng", "nha khoa")
SKIN: Final = ("da liễu",)
WOMEN: Final = ("phụ sản", "sản phụ khoa", "sản", "phụ khoa")
URINE: Final = ("thận tiết niệu", "tiết niệu", "nam học", "thận")
GLANDS: Final = ("nội tiết", "đái tháo đường")
CHILDREN: Final = ("nhi", "nhi khoa")
MIND: Final = ("tâm thần", "tâm lý", "thần kinh")
REHABILITATION: Final = ("phục hồi chức năng", "vật lý trị liệu", "y học cổ truyền")

EVERYDAY: Final = ComplaintWords(
    (
        Complaint("fever", "Sốt", "Fever", ("truyền nhiễm", *GENERAL), ("nóng người", "ớn lạnh", "sốt xuất huyết")),
        Complaint("cough", "Ho, có đờm", "Cough", (*LUNGS, *GENERAL), ("ho khan", "ho kéo dài", "viêm phổi")),
        Complaint("sore-throat", "Đau họng", "Sore throat", EARS, ("viêm họng", "rát họng", "khàn tiếng", "amidan")),
        Complaint("runny-nose", "Sổ mũi, nghẹt mũi", "Runny or blocked nose", EARS, ("viêm xoang", "hắt hơi", "cảm")),
        Complaint("headache", "Đau đầu", "Headache", (*NERVES, *GENERAL), ("nhức đầu", "đau nửa đầu")),
        Complaint("dizzy", "Chóng mặt, hoa mắt", "Dizziness", (*NERVES, *EARS, *GENERAL), ("choáng", "tiền đình")),
        Complaint("belly", "Đau bụng", "Stomach ache", (*BELLY, *GENERAL), ("đau dạ dày", "đau bao tử", "ợ chua")),
        Complaint("diarrhoea", "Tiêu chảy", "Diarrhoea", (*BELLY, *GENERAL), ("đi ngoài", "đi cầu lỏng")),
        Complaint("constipation", "Táo bón", "Constipation", (*BELLY, *GENERAL), ("trĩ", "khó đi cầu")),
        Complaint("nausea", "Buồn nôn, nôn", "Nausea or vomiting", (*BELLY, *GENERAL), ("ói", "khó tiêu", "đầy bụng")),
        Complaint("chest", "Đau ngực", "Chest pain", (*HEART, *LUNGS, *GENERAL), ("tức ngực", "nặng ngực")),
        Complaint(
            "severe-chest",
            "Đau ngực dữ dội",
            "Severe chest pain",
            HEART,
            ("đau thắt ngực", "đau ngực lan ra tay", "nhồi máu cơ tim", "heart attack"),
            urgent=True,
        ),
        Complaint("palpitations", "Hồi hộp, tim đập nhanh", "Fast heartbeat", HEART, ("đánh trống ngực", "mệt tim")),
        Complaint(
            "pressure", "Huyết áp cao", "High blood pressure", (*HEART, *GENERAL), ("tăng huyết áp", "cao huyết áp")
        ),
        Complaint(
            "breath",
            "Khó thở",
            "Trouble breathing",
            (*LUNGS, *HEART),
            (
                "hụt hơi",
                "nghẹt thở",
                "thở gấp",
                "tím tái",
                "hen suyễn",
                "lên cơn hen",
                "cannot breathe",
                "cant breathe",
            ),
            urgent=True,
        ),
        Complaint("back", "Đau lưng", "Back pain", (*BONES, *REHABILITATION), ("đau cột sống", "thoát vị đĩa đệm")),
        Complaint("neck", "Đau vai, đau cổ", "Neck or shoulder pain", (*BONES, *REHABILITATION), ("mỏi vai gáy",)),
        Complaint("joints", "Đau khớp, đau gối", "Joint pain", (*BONES, *REHABILITATION), ("nhức chân", "gút", "gout")),
        Complaint("injury", "Té ngã, chấn thương", "Fall or injury", INJURY, ("bong gân", "trật khớp", "gãy xương")),
        Complaint("wound", "Vết thương, thay băng", "Wound or dressing", INJURY, ("đứt tay", "cắt chỉ", "nhọt")),
        Complaint("numb", "Tê tay, tê chân", "Numb hands or feet", (*NERVES, *BONES), ("châm chích", "kiến bò")),
        Complaint(
            "stroke",
            "Yếu liệt nửa người, méo miệng",
            "Weakness on one side, drooping mouth",
            ("đột quỵ", "thần kinh"),
            ("tai biến", "đột quỵ", "nói khó", "liệt tay chân", "stroke"),
            urgent=True,
        ),
        Complaint("seizure", "Co giật", "Seizure", ("thần kinh",), ("động kinh", "lên cơn giật"), urgent=True),
        Complaint(
            "unconscious", "Bất tỉnh, ngất", "Unconscious or fainted", (), ("hôn mê", "mê man", "xỉu"), urgent=True
        ),
        Complaint(
            "bleeding",
            "Chảy máu nhiều",
            "Heavy bleeding",
            (),
            ("nôn ra máu", "ho ra máu", "băng huyết", "không cầm máu"),
            urgent=True,
        ),
        Complaint("poison", "Ngộ độc", "Poisoning", (), ("uống nhầm thuốc", "rắn cắn", "ong đốt"), urgent=True),
        Complaint(
            "allergy",
            "Sưng mặt, sưng môi đột ngột",
            "Sudden swelling of face or lips",
            (),
            ("sốc phản vệ", "dị ứng nặng", "phù mặt"),
            urgent=True,
        ),
        Complaint("sleep", "Mất ngủ", "Poor sleep", (*MIND, *GENERAL), ("khó ngủ", "ngủ không được")),
        Complaint("worry", "Lo âu, buồn chán", "Worry or low mood", MIND, ("stress", "trầm cảm", "căng thẳng")),
        Complaint("ear", "Đau tai, ù tai", "Ear pain or ringing", EARS, ("nghe kém", "chảy mủ tai", "điếc")),
        Complaint("eye", "Đau mắt, đỏ mắt", "Sore or red eyes", EYES, ("ngứa mắt", "chảy nước mắt", "cộm mắt")),
        Complaint(
            "sight", "Nhìn mờ, đo kính", "Blurred sight, glasses", EYES, ("cận thị", "đục thủy tinh thể", "mờ mắt")
        ),
        Complaint(
            "tooth", "Đau răng, nhổ răng", "Toothache", TEETH, ("sâu răng", "viêm lợi", "sưng nướu", "răng khôn")
        ),
        Complaint("skin", "Ngứa, nổi mẩn", "Itching or rash", SKIN, ("dị ứng", "mề đay", "mụn", "nấm da", "ghẻ")),
        Complaint(
            "urine", "Tiểu buốt, tiểu nhiều", "Trouble passing urine", (*URINE, *GENERAL), ("tiểu đêm", "sỏi thận")
        ),
        Complaint("sugar", "Tiểu đường", "Diabetes", (*GLANDS, *GENERAL), ("đái tháo đường", "đường huyết cao")),
        Complaint("thyroid", "Bướu cổ, tuyến giáp", "Thyroid", GLANDS, ("cường giáp", "suy giáp")),
        Complaint("tired", "Mệt mỏi, sụt cân", "Tiredness or weight loss", GENERAL, ("chán ăn", "suy nhược", "gầy")),
        Complaint(
            "pregnancy", "Khám thai", "Pregnancy check", WOMEN, ("có thai", "có bầu", "siêu âm thai", "trễ kinh")
        ),
        Complaint("women", "Khám phụ khoa", "Women's health", WOMEN, ("huyết trắng", "kinh nguyệt", "đau bụng kinh")),
        Complaint("men", "Khám nam khoa", "Men's health", ("nam học", "nam khoa", "tiết niệu"), ("tuyến tiền liệt",)),
        Complaint(
            "child", "Trẻ sốt, ho, biếng ăn", "A child is ill", CHILDREN, ("em bé", "con nít", "trẻ em", "bé ốm")
        ),
        Complaint(
            "lump", "Nổi cục, nổi hạch", "A lump", ("ung bướu", "ung thư", "ngoại"), ("khối u", "bướu", "sưng hạch")
        ),
        Complaint(
            "swelling", "Phù chân, phù mặt", "Swollen legs or face", ("thận", "tim mạch", *GENERAL), ("sưng chân",)
        ),
        Complaint(
            "liver", "Vàng da, bệnh gan", "Yellow skin, liver", ("gan mật", "tiêu hóa", "truyền nhiễm"), ("viêm gan",)
        ),
        Complaint(
            "therapy",
            "Tập phục hồi, châm cứu",
            "Physiotherapy",
            REHABILITATION,
            ("xoa bóp", "bấm huyệt", "sau tai biến"),
        ),
        Complaint("checkup", "Khám tổng quát", "General check-up", GENERAL, ("khám sức khỏe", "kiểm tra sức khỏe")),
        Complaint("prescription", "Tái khám, lấy thuốc", "Follow-up, medicines", GENERAL, ("lãnh thuốc", "toa thuốc")),
    )
)
