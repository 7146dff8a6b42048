"""Every problem the contract knows: its status, whether the same bytes may succeed later, and words for a patient.

RefusalError     raised anywhere below a request; the application answers it as RFC 9457 problem details
"""

from dataclasses import dataclass

from kiosk.sandbox.wire import FieldError, Problem

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a problem code means."""

    status: int
    retryable: bool
    title: str
    message_vi: str


_AT_THE_DESK = "Xin mời đến quầy tiếp đón."

CATALOGUE: dict[str, Kind] = {
    "invalid-request": Kind(400, False, "Invalid request", "Thông tin gửi đến chưa đúng."),
    "unauthorized": Kind(401, False, "Unauthorized", _AT_THE_DESK),
    "forbidden": Kind(403, False, "Forbidden", _AT_THE_DESK),
    "not-found": Kind(404, False, "No such operation", _AT_THE_DESK),
    "patient-not-found": Kind(404, False, "Patient not found", "Không tìm thấy hồ sơ người bệnh."),
    "department-not-found": Kind(404, False, "Department not found", "Không tìm thấy khoa khám."),
    "queue-not-found": Kind(404, False, "Queue not found", "Không tìm thấy phòng khám."),
    "slot-not-found": Kind(404, False, "Slot not found", "Không tìm thấy giờ khám."),
    "appointment-not-found": Kind(404, False, "Appointment not found", "Không tìm thấy lịch hẹn."),
    "series-not-found": Kind(404, False, "Number series not found", "Không có dãy số này."),
    "lease-not-found": Kind(404, False, "Lease not found", "Không tìm thấy lượt mượn số."),
    "hold-not-found": Kind(404, False, "Hold not found", "Không tìm thấy chỗ đang giữ."),
    "payment-not-found": Kind(404, False, "Payment not found", "Không tìm thấy lượt thanh toán."),
    "kiosk-not-found": Kind(404, False, "Kiosk not found", _AT_THE_DESK),
    "directory-not-published": Kind(404, False, "No directory is published", _AT_THE_DESK),
    "visit-not-found": Kind(404, False, "Visit not found", "Không tìm thấy lượt khám."),
    "method-not-allowed": Kind(405, False, "Method not allowed", _AT_THE_DESK),
    "slot-taken": Kind(409, False, "Slot taken", "Giờ khám này đã hết chỗ."),
    "session-full": Kind(409, False, "Session full", "Phòng khám đã hết số hôm nay."),
    "department-closed": Kind(409, False, "Department closed", "Khoa hiện không tiếp nhận khám."),
    "patient-exists": Kind(409, False, "Patient exists", "Người bệnh đã có hồ sơ."),
    "duplicate-visit": Kind(409, False, "Duplicate visit", "Lượt khám này đã được đăng ký."),
    "appointment-moved": Kind(
        409, False, "Appointment moved", "Lịch hẹn đã được đổi hoặc hủy. Quầy tiếp đón sẽ xem giúp lịch hẹn mới."
    ),
    "patient-merged": Kind(
        409, False, "Patient merged", "Hồ sơ này đã được gộp với hồ sơ khác. Xin mời đến quầy tiếp đón."
    ),
    "lease-exhausted": Kind(409, False, "No numbers left to lend", "Dãy số dự phòng hôm nay đã hết."),
    "already-called": Kind(409, False, "Already called", "Lượt khám đã được gọi, không thể hủy tại đây."),
    "already-paid": Kind(409, False, "Already paid", "Lượt khám đã thanh toán, xin mời đến quầy thu ngân."),
    "already-cancelled": Kind(409, False, "Already cancelled", "Lượt khám đã được hủy."),
    "ticket-already-printed": Kind(409, False, "Another ticket was printed", "Lượt khám đã có phiếu số khác."),
    "idempotency-in-progress": Kind(409, True, "Request in progress", "Yêu cầu đang được xử lý."),
    "version-mismatch": Kind(412, False, "Version mismatch", "Lượt khám đã thay đổi, xin xem lại."),
    "idempotency-key-reused": Kind(422, False, "Idempotency key reused", _AT_THE_DESK),
    "coverage-invalid": Kind(422, False, "Coverage invalid", "Thẻ BHYT không dùng được cho lượt khám này."),
    "not-eligible": Kind(422, False, "Not eligible", "Khoa này không khám cho độ tuổi hoặc giới tính của người bệnh."),
    "amount-mismatch": Kind(422, False, "Another amount is owed", "Số tiền đã thay đổi, xin mời đến quầy thu ngân."),
    "too-many-requests": Kind(429, True, "Too many requests", "Hệ thống đang bận, xin thử lại sau."),
    "internal-error": Kind(500, True, "Internal error", "Hệ thống bệnh viện gặp lỗi."),
    "his-unavailable": Kind(503, True, "Hospital system unavailable", "Hệ thống bệnh viện đang bận, xin thử lại sau."),
    "outcome-unknown": Kind(504, True, "Outcome unknown", "Chưa rõ kết quả, hệ thống sẽ kiểm tra lại."),
}


class RefusalError(Exception):
    """The request cannot be answered as asked; `code` is one of the catalogue."""

    def __init__(
        self,
        code: str,
        *,
        visit_id: str | None = None,
        patient_id: str | None = None,
        errors: tuple[FieldError, ...] = (),
    ) -> None:
        super().__init__(code)
        self.code = code
        self.kind = CATALOGUE[code]
        self.visit_id = visit_id
        self.patient_id = patient_id
        self.errors = errors


def invalid(pointer: str, message: str) -> RefusalError:
    """The refusal of one field; `pointer` as in `FieldError`. The message must not repeat the value."""
    return RefusalError("invalid-request", errors=(FieldError(pointer=pointer, message=message),))


def problem(refusal: RefusalError, trace_id: str) -> Problem:
    """The body of the answer."""
    kind = refusal.kind
    return Problem(
        type="about:blank",
        title=kind.title,
        status=kind.status,
        code=refusal.code,
        retryable=kind.retryable,
        message_vi=kind.message_vi,
        trace_id=trace_id,
        visit_id=refusal.visit_id,
        patient_id=refusal.patient_id,
        errors=list(refusal.errors) or None,
    )
