"""The everyday complaints in the patient's language. A hospital's own stand as the hospital wrote them."""

from PySide6.QtCore import QCoreApplication

from kiosk.departments import EVERYDAY, Complaint
from kiosk.journey import Language

translate = QCoreApplication.translate


def complaint_name(complaint: Complaint, language: Language) -> str:
    """What the patient would say."""
    if EVERYDAY.complaint(complaint.key) == complaint:
        return _everyday()[complaint.key]
    return complaint.named(language)


def _everyday() -> dict[str, str]:
    return {
        "fever": translate("Complaint", "Sốt"),
        "cough": translate("Complaint", "Ho, có đờm"),
        "sore-throat": translate("Complaint", "Đau họng"),
        "runny-nose": translate("Complaint", "Sổ mũi, nghẹt mũi"),
        "headache": translate("Complaint", "Đau đầu"),
        "dizzy": translate("Complaint", "Chóng mặt, hoa mắt"),
        "belly": translate("Complaint", "Đau bụng"),
        "diarrhoea": translate("Complaint", "Tiêu chảy"),
        "constipation": translate("Complaint", "Táo bón"),
        "nausea": translate("Complaint", "Buồn nôn, nôn"),
        "chest": translate("Complaint", "Đau ngực"),
        "severe-chest": translate("Complaint", "Đau ngực dữ dội"),
        "palpitations": translate("Complaint", "Hồi hộp, tim đập nhanh"),
        "pressure": translate("Complaint", "Huyết áp cao"),
        "breath": translate("Complaint", "Khó thở"),
        "back": translate("Complaint", "Đau lưng"),
        "neck": translate("Complaint", "Đau vai, đau cổ"),
        "joints": translate("Complaint", "Đau khớp, đau gối"),
        "injury": translate("Complaint", "Té ngã, chấn thương"),
        "wound": translate("Complaint", "Vết thương, thay băng"),
        "numb": translate("Complaint", "Tê tay, tê chân"),
        "stroke": translate("Complaint", "Yếu liệt nửa người, méo miệng"),
        "seizure": translate("Complaint", "Co giật"),
        "unconscious": translate("Complaint", "Bất tỉnh, ngất"),
        "bleeding": translate("Complaint", "Chảy máu nhiều"),
        "poison": translate("Complaint", "Ngộ độc"),
        "allergy": translate("Complaint", "Sưng mặt, sưng môi đột ngột"),
        "sleep": translate("Complaint", "Mất ngủ"),
        "worry": translate("Complaint", "Lo âu, buồn chán"),
        "ear": translate("Complaint", "Đau tai, ù tai"),
        "eye": translate("Complaint", "Đau mắt, đỏ mắt"),
        "sight": translate("Complaint", "Nhìn mờ, đo kính"),
        "tooth": translate("Complaint", "Đau răng, nhổ răng"),
        "skin": translate("Complaint", "Ngứa, nổi mẩn"),
        "urine": translate("Complaint", "Tiểu buốt, tiểu nhiều"),
        "sugar": translate("Complaint", "Tiểu đường"),
        "thyroid": translate("Complaint", "Bướu cổ, tuyến giáp"),
        "tired": translate("Complaint", "Mệt mỏi, sụt cân"),
        "pregnancy": translate("Complaint", "Khám thai"),
        "women": translate("Complaint", "Khám phụ khoa"),
        "men": translate("Complaint", "Khám nam khoa"),
        "child": translate("Complaint", "Trẻ sốt, ho, biếng ăn"),
        "lump": translate("Complaint", "Nổi cục, nổi hạch"),
        "swelling": translate("Complaint", "Phù chân, phù mặt"),
        "liver": translate("Complaint", "Vàng da, bệnh gan"),
        "therapy": translate("Complaint", "Tập phục hồi, châm cứu"),
        "checkup": translate("Complaint", "Khám tổng quát"),
        "prescription": translate("Complaint", "Tái khám, lấy thuốc"),
    }
