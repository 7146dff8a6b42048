"""What staff do next about an item, and the sentence that always holds for a patient."""

from typing import Final

from kiosk.staff.said import Said

AT_THE_DESK: Final = Said(
    "Xin mời cô bác đến quầy tiếp đón, nhân viên sẽ đăng ký giúp.",
    "Please come to the desk, we will register you there.",
)
REGISTER_AGAIN: Final = Said(
    "Đăng ký lại tại quầy cùng người bệnh, rồi tạm giữ mục này: “đã đăng ký tại quầy”.",
    "Register again at the desk with the patient, then set this aside: “registered at the desk”.",
)
CHOOSE_ANOTHER: Final = Said(
    "Cùng người bệnh chọn khoa, phòng hoặc giờ khác tại quầy, rồi tạm giữ mục này. Nếu khoa nhận lại: gửi lại.",
    "Choose another place or time with the patient at the desk, then set this aside. If it opens: send it again.",
)
NOTHING_MORE: Final = Said(
    "Không cần gửi nữa: tạm giữ mục này.", "It need not be sent any more: set this aside for good."
)
FIND_THEN_RETRY: Final = Said(
    "Tìm lượt khám theo mã đối chiếu trên hệ thống. Có rồi: gửi lại. Không có: đăng ký tại quầy, tạm giữ mục này.",
    "Look the visit up by its reference. If it is there: send it again. If not: register at the desk, set this aside.",
)
ASK_TECHNICIANS: Final = Said(
    "Đăng ký người bệnh tại quầy, báo kỹ thuật kèm mã; đừng xóa mục này.",
    "Register the patient at the desk; give the code to the technicians; erase nothing.",
)
SEND_AGAIN: Final = Said("Gửi lại.", "Send it again.")
