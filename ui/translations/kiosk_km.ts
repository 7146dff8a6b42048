<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="vi">
<context>
    <name>Agreeing</name>
    <message>
        <source>Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Lịch hẹn lúc %1, %2, %3</source>
        <extracomment>Spoken: the time, the department and the place of an appointment</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>Chạm vào lịch hẹn để nhận số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lịch hẹn hôm nay</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Khám chuyên khoa khác</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelAskedNotice</name>
    <message>
        <source>Giữ lượt khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy lượt khám</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Đang hủy lượt khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin chờ một chút, máy đang làm theo yêu cầu của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã hủy lượt khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã lưu yêu cầu hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, nhân viên sẽ giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa hủy được lượt khám này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu yêu cầu hủy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Báo cho bệnh viện</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancellingScreen</name>
    <message>
        <source>Chọn khoa khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong – Người tiếp theo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardWelcome</name>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Tìm hồ sơ người bệnh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiểm tra BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem lịch hẹn hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lưu đăng ký</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy cấp số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gửi đến bệnh viện</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhận số khám</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin chờ một chút</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseDocumentScreen</name>
    <message numerus="yes">
        <source>Máy thấy giấy tờ của %n người.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Xin đưa mã lại gần hơn một chút</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin đưa mã ra xa hơn một chút</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hơi tối. Xin đưa mã ra chỗ sáng hơn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin nghiêng mã, hoặc giảm độ sáng điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã đang bị lóa sáng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin giữ yên tay một chút</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin đưa trọn mã vào giữa khung hình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây không phải mã trên giấy tờ tuỳ thân.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Sốt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ho, có đờm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau họng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sổ mũi, nghẹt mũi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chóng mặt, hoa mắt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau bụng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiêu chảy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Táo bón</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buồn nôn, nôn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau ngực</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau ngực dữ dội</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hồi hộp, tim đập nhanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huyết áp cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khó thở</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau lưng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau vai, đau cổ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau khớp, đau gối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Té ngã, chấn thương</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vết thương, thay băng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tê tay, tê chân</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yếu liệt nửa người, méo miệng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co giật</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bất tỉnh, ngất</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chảy máu nhiều</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngộ độc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sưng mặt, sưng môi đột ngột</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mất ngủ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo âu, buồn chán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau tai, ù tai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau mắt, đỏ mắt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhìn mờ, đo kính</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đau răng, nhổ răng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngứa, nổi mẩn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiểu buốt, tiểu nhiều</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiểu đường</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bướu cổ, tuyến giáp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mệt mỏi, sụt cân</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám phụ khoa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám nam khoa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trẻ sốt, ho, biếng ăn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nổi cục, nổi hạch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phù chân, phù mặt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vàng da, bệnh gan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tập phục hồi, châm cứu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám tổng quát</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tái khám, lấy thuốc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liên hệ hỏi ý kiến của tôi sau khi khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mục đích khác, không bắt buộc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, và việc khám của bạn không bị ảnh hưởng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ai dùng dữ liệu của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dữ liệu nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ai khác được xem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ trong bao lâu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quyền của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trẻ em và người nhờ đăng ký giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo luật nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Bạn đồng ý điều gì?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đọc toàn văn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không bắt buộc. Không chọn là không đồng ý:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Đang in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã in xong. Mời bạn lấy giấy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa in được. Quầy hướng dẫn có bản in sẵn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsentTextNotice</name>
    <message>
        <source>In bản này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n tuổi</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người chờ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trước bạn còn %n người</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>khoảng %n phút</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chờ khoảng %n phút</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giá khám, %n khoản</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ trống</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n chỗ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Thẻ BHYT chưa đến ngày có giá trị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị từ ngày %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa tìm thấy thẻ BHYT của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thông tin BHYT chưa khớp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT chưa chi trả cho lượt khám này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ BHYT đã hết hạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị đến hết ngày %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn đã được cấp thẻ BHYT mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ này là thẻ cũ. Xin dùng thẻ mới.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ BHYT này không còn dùng được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ BHYT này đã ngừng giá trị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số thẻ BHYT chưa đúng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Họ tên chưa khớp với thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngày sinh chưa khớp với thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giới tính chưa khớp với thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bé chưa có thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bé vẫn được khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên lập thẻ BHYT tạm cho bé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn vẫn được khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên đối chiếu thẻ với giấy tờ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có thẻ BHYT mới?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thử lại với thẻ BHYT?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bé có thẻ BHYT?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có thẻ BHYT khác còn hạn?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageScreen</name>
    <message>
        <source>Nhờ nhân viên xem giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiếp tục, tôi tự trả tiền khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera ngay bây giờ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Máy đang giữ lượt của một người vừa rời đi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn muốn đăng ký khám?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bắt đầu lượt mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ vào máy để tiếp tục.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Năm sinh chưa đúng. Bạn còn một lần nhập.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đó là bạn?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Xem bác sĩ và giờ khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hết số hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiện không khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chỉ khám cho nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chỉ khám cho nam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vắng · chưa có ai chờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đông</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám cho người từ %1 đến %2 tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám cho trẻ dưới %1 tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám cho người từ %1 tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vì bạn chọn: %1</source>
        <extracomment>%1 is a complaint: &quot;Đau ngực&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin gặp nhân viên để được hướng dẫn nơi khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa tìm thấy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bệnh viện chưa báo bác sĩ nào khám hôm nay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hiện chưa có nơi khám nào để chọn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepartmentNothing</name>
    <message>
        <source>Tìm theo triệu chứng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepartmentScreen</name>
    <message>
        <source>Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn muốn khám ở đâu?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa chữ đã nhập</source>
        <extracomment>Takes back what was typed into the search field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bấm “Xong” để xem nơi khám đã tìm được.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepartmentWays</name>
    <message>
        <source>Tất cả</source>
        <extracomment>Shows every department</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo triệu chứng</source>
        <extracomment>Finds a department by what is wrong</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theo bác sĩ</source>
        <extracomment>Finds a department by its doctor</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Đăng ký cho %1, %2</source>
        <extracomment>Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Thẻ căn cước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số bạn đã nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã hẹn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ khám bệnh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EaseNotice</name>
    <message>
        <source>Cho dễ nhìn, dễ với, dễ nghe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cỡ chữ %1</source>
        <extracomment>%1: 1 is the smallest size of letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>A letter that shows how large the letters will be</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Màu màn hình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa mọi nút xuống thấp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dùng không cần nhìn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <extracomment>Nothing is shown on the screen, so that nobody behind can read it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Cấp cứu? Đi thẳng tới khoa Cấp cứu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmergencyNotice</name>
    <message>
        <source>Đi thẳng tới khoa Cấp cứu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không cần đăng ký, không cần lấy số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đi theo biển đỏ “Cấp cứu”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrandLine</name>
    <message>
        <source>%1: xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: đang làm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: đang chờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: chưa có trả lời</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EyesFreeLayer</name>
    <message>
        <source>Nghe lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lựa chọn trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lựa chọn tiếp theo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Bệnh viện chưa tìm được hồ sơ với số này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa tra cứu được số này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR: hãy đưa ra ngay bây giờ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa tìm thấy lịch hẹn với mã này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa tra cứu được lịch hẹn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bệnh viện chưa nhận đăng ký này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa biết đăng ký của bạn đã xong chưa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa lưu được đăng ký của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa có danh sách nơi khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy gặp trục trặc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Quay lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trợ năng</source>
        <extracomment>Opens larger letters, other colours, reading out: what makes the screen easier to use</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <extracomment>Calls a member of staff to the kiosk</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoát</source>
        <extracomment>Ends the visit; nothing of it stays</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideLayer</name>
    <message>
        <source>Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lúc này máy không đọc thành tiếng được ngôn ngữ này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Ngôn ngữ khác</source>
        <extracomment>Opens the list of all languages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngừng đọc màn hình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpNotice</name>
    <message>
        <source>Tiếp tục</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HowSteps</name>
    <message>
        <source>Đưa mã QR</source>
        <extracomment>First of three steps shown on the welcome screen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn nơi khám</source>
        <extracomment>Second of three steps shown on the welcome screen: a department is chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Third of three steps shown on the welcome screen: the ticket</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>Thường chỉ mất vài giây.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tìm lịch hẹn của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ của bạn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang đọc chip, để yên thẻ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc là của người khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa đọc được chip, bạn cứ tiếp tục</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Trẻ dưới 14 tuổi cần người lớn đăng ký.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn đăng ký cho cháu này?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây có phải là bạn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi là mẹ của cháu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi là cha của cháu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi là người giám hộ khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi đăng ký giúp người này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không phải cháu này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không phải tôi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Sắc</source>
        <extracomment>A tone mark of Vietnamese: ´</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huyền</source>
        <extracomment>A tone mark of Vietnamese: `</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hỏi</source>
        <extracomment>A tone mark of Vietnamese: a small hook above</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ngã</source>
        <extracomment>A tone mark of Vietnamese: ~</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nặng</source>
        <extracomment>A tone mark of Vietnamese: a dot below</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the name of a tone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keyboard: takes the last letter back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Key of the keyboard: takes everything typed back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <extracomment>Key of the keyboard: a space between words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong</source>
        <extracomment>Key of the keyboard: closes it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keypad: takes the last digit back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <extracomment>Key of the keypad: use the number that was typed</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagesNotice</name>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>Sơ đồ tầng: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng sơ đồ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đang báo cho nhân viên…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin chờ một chút. Bạn cứ tiếp tục nếu muốn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhân viên đã được báo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa báo được cho nhân viên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy lượt khám này?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <extracomment>Spoken of what is typed on the keypad: others may listen, so only how many digits</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWay</name>
    <message>
        <source>Hoặc đặt thẻ lên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR trên thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoặc đưa mã trong VNeID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoặc đưa thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy cần nhân viên kỹ thuật kiểm tra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhân viên kỹ thuật đang bảo trì máy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy này đang tạm ngừng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ trên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã cho nhân viên kỹ thuật: %1</source>
        <extracomment>%1 is a short code for the technician</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <extracomment>Page 1 of 2</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Người bệnh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tạo mã thanh toán…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa có mã thanh toán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn có thể thử lại, hoặc trả tiền tại quầy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khoản này trả tại quầy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quét mã để thanh toán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhận tiền của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin cảm ơn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã thanh toán đã hết hạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanh toán chưa thành công</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhân viên cần xem lại khoản tiền</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: mời bạn mang phiếu và biên lai đến quầy thu ngân.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa rõ khoản tiền đã đến chưa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>Số khám của bạn: %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy mã thanh toán mới</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy phiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy phiếu và đến quầy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy phiếu, trả tiền tại quầy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số tiền cần trả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số tiền đã nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã VietQR để thanh toán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>sinh năm %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số căn cước %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số hộ chiếu %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số thẻ BHYT %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT còn hiệu lực</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT còn hạn đến %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hưởng %1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xác nhận tại quầy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT chưa chi trả được cho lượt khám này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang kiểm tra BHYT…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Chi phí dự kiến</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giá khám được báo tại quầy thu phí.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT trả</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn trả</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Ưu tiên: từ 75 tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ưu tiên: trẻ dưới 6 tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ưu tiên: phụ nữ có thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ưu tiên: người khuyết tật nặng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ưu tiên: người có công</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người khuyết tật nặng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nặng hoặc đặc biệt nặng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người có công với cách mạng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có giấy xác nhận người có công</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không thuộc diện nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi, nếu có, vẫn được giữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phụ nữ có thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ở mọi tháng của thai kỳ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriorityScreen</name>
    <message>
        <source>Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn thuộc diện ưu tiên nào?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi là tự động</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Giấy tờ</source>
        <extracomment>Parts of a visit, shown small under the progress bar: the document is shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thông tin</source>
        <extracomment>Part of a visit: the patient confirms who they are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi khám</source>
        <extracomment>Part of a visit: a department is chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <extracomment>Part of a visit: the patient looks everything over</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Part of a visit: the ticket</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bước %1 trong 5: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurposeQuestion</name>
    <message>
        <source>Đồng ý: %1</source>
        <extracomment>Spoken: the answer yes to what %1 asks for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không đồng ý: %1</source>
        <extracomment>Spoken: the answer no to what %1 asks for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đọc thẻ lâu hơn bình thường</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước gắn chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có nhiều thẻ trên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ nằm chưa sát đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số này không phải của thẻ trên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang tạm ngừng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa đọc được chip của thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây là mã dùng cho ứng dụng khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây là mã khai báo y tế</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy đọc chưa đúng chữ trên mã này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã bị mờ hoặc đọc chưa đủ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã này không có thông tin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây là phiếu khám của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giấy tờ này cần đăng ký tại quầy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy không nhận ra mã này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadProblemScreen</name>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Đang đọc thẻ của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trên đầu đọc đang có một thẻ khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt hộ chiếu lên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở trang có ảnh, úp xuống đầu đọc và để yên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và để yên vài giây.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingCardScreen</name>
    <message>
        <source>Nhập số thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ lên lúc này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Việc đọc thường mất 2 đến 5 giây</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>Đăng ký lúc %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisteredScreen</name>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn đã đăng ký khám hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng ký thêm chuyên khoa khác</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisteringScreen</name>
    <message>
        <source>Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang đăng ký cho bạn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hẹn lúc %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám lúc %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn tự trả tiền khám.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám BHYT. Mức hưởng được tính tại quầy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám BHYT, hưởng %1%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Nếu có gì chưa đúng, bấm “Quay lại”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin xem lại thông tin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi thuộc diện ưu tiên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xác nhận và lấy số</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Lên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm nơi khám…</source>
        <extracomment>In the empty search field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang tìm: %1</source>
        <extracomment>Spoken: what was typed into the search field</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sáng %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chiều %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã hết chỗ hôm nay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang giữ chỗ cho bạn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang giữ chỗ lúc %1 cho bạn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa giữ được chỗ này. Xin chọn lại.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken: a time and a doctor</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám với %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khám với bác sĩ này</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Đang xem lịch của bác sĩ…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn bác sĩ và giờ khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn vẫn khám được với bác sĩ bất kỳ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lúc này chưa xem được lịch của bác sĩ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hôm nay khoa này không có lịch riêng của bác sĩ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1. Lúc này không chọn được.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, đã chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, chưa chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Đang chọn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Nút bấm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: the place of what is chosen in a list, such as 3 of 7</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã bấm: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lúc này không cần chọn gì.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.</source>
        <extracomment>Spoken at the end of a screen that was read out, to somebody who does not look</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chào bạn. Đây là máy đăng ký khám bệnh của %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Góc dưới bên phải: nghe lựa chọn tiếp theo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Góc dưới bên trái: nghe lựa chọn trước.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Góc trên bên phải: chọn điều vừa nghe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Góc trên bên trái: nghe lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chạm vào màn hình ở bất kỳ đâu để tiếp tục.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Âm lượng %1 trên %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 số được che</source>
        <extracomment>Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <extracomment>Spoken: an amount of money in Vietnamese dong</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngày %1 tháng %2 năm %3</source>
        <extracomment>Spoken: a date; %1 day, %2 month, %3 year, all in figures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 giờ %2</source>
        <extracomment>Spoken: a time of day; %1 hours, %2 minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <extracomment>Spoken: a time of day without minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: a part of several, as in page 1 of 3</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 đến %2</source>
        <extracomment>Spoken: from %1 to %2, of times or numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StillThereNotice</name>
    <message>
        <source>Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Nhập lại số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gọi nhân viên đến đây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã cho nhân viên: %1</source>
        <extracomment>%1 is a short code such as K10 that staff can look up</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Hẹn lúc %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trước bạn không còn ai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đây là phiếu in lại, số của bạn không đổi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. Giữ phiếu này, nhân viên sẽ gọi theo số này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quét mã QR để biết khi bệnh viện đã xác nhận.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số tạm của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân sau khi khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân trước khi khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin chờ phiếu ra ở khe in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mang phiếu đến quầy hướng dẫn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mang phiếu đến phòng khám và chờ gọi số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy đã hết giấy in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy chưa in được phiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xin xem phiếu đã ra khe in chưa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketNews</name>
    <message>
        <source>Xem sơ đồ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Mã QR của lượt khám, để quét bằng điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã QR của lượt khám, để chụp bằng điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chụp mã này để giữ số trên điện thoại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quét mã để xem lượt khám trên điện thoại</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Hủy lượt khám này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanh toán tại đây</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodaysVisit</name>
    <message>
        <source>In lại phiếu số %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy lượt khám số %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hủy lượt khám này</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypingScreen</name>
    <message>
        <source>Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập mã hẹn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Nơi khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn bác sĩ hoặc giờ khám</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đổi bác sĩ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn bác sĩ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Âm lượng %1</source>
        <extracomment>How loud, from 0 to 4</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeHero</name>
    <message>
        <source>Đăng ký khám bệnh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không cần chạm màn hình.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã QR trên VNeID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR ra trước camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trên điện thoại của bạn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ giấy hoặc VssID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không mang giấy tờ có mã?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tôi có mã hẹn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>chưa đầy 1 tuổi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinh năm %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tầng %1</source>
        <extracomment>A floor as it stands on signs; %1 is its number or name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phòng %1</source>
        <extracomment>A room by what stands on its door; %1 is its number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nhà %1</source>
        <extracomment>A building of the hospital; %1 is its letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Khu %1</source>
        <extracomment>A block of the hospital; %1 is its letter</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
