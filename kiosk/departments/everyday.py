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
        Complaint(
            "fever", "Sốt", {"en": "Fever"}, ("truyền nhiễm", *GENERAL), ("nóng người", "ớn lạnh", "sốt xuất huyết")
        ),
        Complaint("cough", "Ho, có đờm", {"en": "Cough"}, (*LUNGS, *GENERAL), ("ho khan", "ho kéo dài", "viêm phổi")),
        Complaint(
            "sore-throat", "Đau họng", {"en": "Sore throat"}, EARS, ("viêm họng", "rát họng", "khàn tiếng", "amidan")
        ),
        Complaint(
            "runny-nose", "Sổ mũi, nghẹt mũi", {"en": "Runny or blocked nose"}, EARS, ("viêm xoang", "hắt hơi", "cảm")
        ),
        Complaint("headache", "Đau đầu", {"en": "Headache"}, (*NERVES, *GENERAL), ("nhức đầu", "đau nửa đầu")),
        Complaint(
            "dizzy", "Chóng mặt, hoa mắt", {"en": "Dizziness"}, (*NERVES, *EARS, *GENERAL), ("choáng", "tiền đình")
        ),
        Complaint(
            "belly", "Đau bụng", {"en": "Stomach ache"}, (*BELLY, *GENERAL), ("đau dạ dày", "đau bao tử", "ợ chua")
        ),
        Complaint("diarrhoea", "Tiêu chảy", {"en": "Diarrhoea"}, (*BELLY, *GENERAL), ("đi ngoài", "đi cầu lỏng")),
        Complaint("constipation", "Táo bón", {"en": "Constipation"}, (*BELLY, *GENERAL), ("trĩ", "khó đi cầu")),
        Complaint(
            "nausea", "Buồn nôn, nôn", {"en": "Nausea or vomiting"}, (*BELLY, *GENERAL), ("ói", "khó tiêu", "đầy bụng")
        ),
        Complaint("chest", "Đau ngực", {"en": "Chest pain"}, (*HEART, *LUNGS, *GENERAL), ("tức ngực", "nặng ngực")),
        Complaint(
            "severe-chest",
            "Đau ngực dữ dội",
            {"en": "Severe chest pain"},
            HEART,
            ("đau thắt ngực", "đau ngực lan ra tay", "nhồi máu cơ tim", "heart attack"),
            urgent=True,
        ),
        Complaint(
            "palpitations", "Hồi hộp, tim đập nhanh", {"en": "Fast heartbeat"}, HEART, ("đánh trống ngực", "mệt tim")
        ),
        Complaint(
            "pressure",
            "Huyết áp cao",
            {"en": "High blood pressure"},
            (*HEART, *GENERAL),
            ("tăng huyết áp", "cao huyết áp"),
        ),
        Complaint(
            "breath",
            "Khó thở",
            {"en": "Trouble breathing"},
            (*LUNGS, *HEART),
            (
                "hụt hơi",
                "không thở được",
                "thở không được",
                "thở không nổi",
                "ngưng thở",
                "ngừng thở",
                "nghẹt thở",
                "thở gấp",
                "tím tái",
                "hen suyễn",
                "lên cơn hen",
                "cannot breathe",
                "cant breathe",
                "short of breath",
                "difficulty breathing",
            ),
            urgent=True,
        ),
        Complaint(
            "back", "Đau lưng", {"en": "Back pain"}, (*BONES, *REHABILITATION), ("đau cột sống", "thoát vị đĩa đệm")
        ),
        Complaint(
            "neck", "Đau vai, đau cổ", {"en": "Neck or shoulder pain"}, (*BONES, *REHABILITATION), ("mỏi vai gáy",)
        ),
        Complaint(
            "joints", "Đau khớp, đau gối", {"en": "Joint pain"}, (*BONES, *REHABILITATION), ("nhức chân", "gút", "gout")
        ),
        Complaint(
            "injury", "Té ngã, chấn thương", {"en": "Fall or injury"}, INJURY, ("bong gân", "trật khớp", "gãy xương")
        ),
        Complaint(
            "wound", "Vết thương, thay băng", {"en": "Wound or dressing"}, INJURY, ("đứt tay", "cắt chỉ", "nhọt")
        ),
        Complaint(
            "numb", "Tê tay, tê chân", {"en": "Numb hands or feet"}, (*NERVES, *BONES), ("châm chích", "kiến bò")
        ),
        Complaint(
            "stroke",
            "Yếu liệt nửa người, méo miệng",
            {"en": "Weakness on one side, drooping mouth"},
            ("đột quỵ", "thần kinh"),
            (
                "tai biến",
                "đột quỵ",
                "nói khó",
                "nói đớ",
                "liệt tay chân",
                "liệt nửa người",
                "yếu nửa người",
                "méo mồm",
                "stroke",
                "face drooping",
            ),
            urgent=True,
        ),
        Complaint("seizure", "Co giật", {"en": "Seizure"}, ("thần kinh",), ("động kinh", "lên cơn giật"), urgent=True),
        Complaint(
            "unconscious",
            "Bất tỉnh, ngất",
            {"en": "Unconscious or fainted"},
            (),
            ("hôn mê", "mê man", "ngất xỉu", "xỉu", "unconscious", "fainted", "passed out"),
            urgent=True,
        ),
        Complaint(
            "bleeding",
            "Chảy máu nhiều",
            {"en": "Heavy bleeding"},
            (),
            (
                "chảy nhiều máu",
                "ra máu nhiều",
                "nôn ra máu",
                "ói ra máu",
                "ho ra máu",
                "băng huyết",
                "không cầm máu",
                "vomiting blood",
                "coughing blood",
            ),
            urgent=True,
        ),
        Complaint(
            "poison",
            "Ngộ độc",
            {"en": "Poisoning"},
            (),
            ("uống nhầm thuốc", "uống thuốc sâu", "rắn cắn", "ong đốt"),
            urgent=True,
        ),
        Complaint(
            "allergy",
            "Sưng mặt, sưng môi đột ngột",
            {"en": "Sudden swelling of face or lips"},
            (),
            ("sốc phản vệ", "dị ứng nặng", "phù mặt"),
            urgent=True,
        ),
        Complaint("sleep", "Mất ngủ", {"en": "Poor sleep"}, (*MIND, *GENERAL), ("khó ngủ", "ngủ không được")),
        Complaint("worry", "Lo âu, buồn chán", {"en": "Worry or low mood"}, MIND, ("stress", "trầm cảm", "căng thẳng")),
        Complaint("ear", "Đau tai, ù tai", {"en": "Ear pain or ringing"}, EARS, ("nghe kém", "chảy mủ tai", "điếc")),
        Complaint("eye", "Đau mắt, đỏ mắt", {"en": "Sore or red eyes"}, EYES, ("ngứa mắt", "chảy nước mắt", "cộm mắt")),
        Complaint(
            "sight",
            "Nhìn mờ, đo kính",
            {"en": "Blurred sight, glasses"},
            EYES,
            ("cận thị", "đục thủy tinh thể", "mờ mắt"),
        ),
        Complaint(
            "tooth",
            "Đau răng, nhổ răng",
            {"en": "Toothache"},
            TEETH,
            ("sâu răng", "viêm lợi", "sưng nướu", "răng khôn"),
        ),
        Complaint(
            "skin", "Ngứa, nổi mẩn", {"en": "Itching or rash"}, SKIN, ("dị ứng", "mề đay", "mụn", "nấm da", "ghẻ")
        ),
        Complaint(
            "urine",
            "Tiểu buốt, tiểu nhiều",
            {"en": "Trouble passing urine"},
            (*URINE, *GENERAL),
            ("tiểu đêm", "sỏi thận"),
        ),
        Complaint(
            "sugar", "Tiểu đường", {"en": "Diabetes"}, (*GLANDS, *GENERAL), ("đái tháo đường", "đường huyết cao")
        ),
        Complaint("thyroid", "Bướu cổ, tuyến giáp", {"en": "Thyroid"}, GLANDS, ("cường giáp", "suy giáp")),
        Complaint(
            "tired", "Mệt mỏi, sụt cân", {"en": "Tiredness or weight loss"}, GENERAL, ("chán ăn", "suy nhược", "gầy")
        ),
        Complaint(
            "pregnancy",
            "Khám thai",
            {"en": "Pregnancy check"},
            WOMEN,
            ("có thai", "có bầu", "siêu âm thai", "trễ kinh"),
        ),
        Complaint(
            "women", "Khám phụ khoa", {"en": "Women's health"}, WOMEN, ("huyết trắng", "kinh nguyệt", "đau bụng kinh")
        ),
        Complaint(
            "men", "Khám nam khoa", {"en": "Men's health"}, ("nam học", "nam khoa", "tiết niệu"), ("tuyến tiền liệt",)
        ),
        Complaint(
            "child",
            "Trẻ sốt, ho, biếng ăn",
            {"en": "A child is ill"},
            CHILDREN,
            ("em bé", "con nít", "trẻ em", "bé ốm"),
        ),
        Complaint(
            "lump",
            "Nổi cục, nổi hạch",
            {"en": "A lump"},
            ("ung bướu", "ung thư", "ngoại"),
            ("khối u", "bướu", "sưng hạch"),
        ),
        Complaint(
            "swelling",
            "Phù chân, phù mặt",
            {"en": "Swollen legs or face"},
            ("thận", "tim mạch", *GENERAL),
            ("sưng chân",),
        ),
        Complaint(
            "liver",
            "Vàng da, bệnh gan",
            {"en": "Yellow skin, liver"},
            ("gan mật", "tiêu hóa", "truyền nhiễm"),
            ("viêm gan",),
        ),
        Complaint(
            "therapy",
            "Tập phục hồi, châm cứu",
            {"en": "Physiotherapy"},
            REHABILITATION,
            ("xoa bóp", "bấm huyệt", "sau tai biến"),
        ),
        Complaint(
            "checkup", "Khám tổng quát", {"en": "General check-up"}, GENERAL, ("khám sức khỏe", "kiểm tra sức khỏe")
        ),
        Complaint(
            "prescription", "Tái khám, lấy thuốc", {"en": "Follow-up, medicines"}, GENERAL, ("lãnh thuốc", "toa thuốc")
        ),
    )
)
