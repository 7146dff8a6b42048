<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="vi">
<context>
    <name>Agreeing</name>
    <message>
        <source>Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.</source>
        <translation>“저는 …” 버튼 중 하나를 누르면, 법률 제91/2025/QH15호에 따라 병원이 이 진료 접수를 위해 아이의 신분 서류, 건강보험(BHYT), 건강 정보(민감정보)를 이용하는 데 동의하게 됩니다.</translation>
    </message>
    <message>
        <source>Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.</source>
        <translation>“네, 본인입니다”를 누르면, 법률 제91/2025/QH15호에 따라 병원이 이 진료 접수를 위해 신분 서류, 건강보험(BHYT), 건강 정보(민감정보)를 이용하는 데 동의하게 됩니다. 대신 접수하는 분은 환자의 부탁을 받았음을 확인합니다.</translation>
    </message>
    <message>
        <source>Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.</source>
        <translation>아이가 만 7세 이상입니다. 누르기 전에 아이도 동의하는지 물어봐 주세요.</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Lịch hẹn lúc %1, %2, %3</source>
        <extracomment>Spoken: the time, the department and the place of an appointment</extracomment>
        <translation>%1 예약, %2, %3</translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>Chạm vào lịch hẹn để nhận số.</source>
        <translation>예약을 누르면 번호를 받습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lịch hẹn hôm nay</source>
        <translation>
            <numerusform>오늘 예약이 %n건 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Khám chuyên khoa khác</source>
        <translation>다른 진료과 접수</translation>
    </message>
</context>
<context>
    <name>CancelAskedNotice</name>
    <message>
        <source>Giữ lượt khám</source>
        <translation>접수 유지</translation>
    </message>
    <message>
        <source>Hủy lượt khám</source>
        <translation>접수 취소</translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Đang hủy lượt khám</source>
        <translation>접수를 취소하고 있습니다</translation>
    </message>
    <message>
        <source>Xin chờ một chút, máy đang làm theo yêu cầu của bạn.</source>
        <translation>잠시만 기다려 주세요. 요청을 처리하고 있습니다.</translation>
    </message>
    <message>
        <source>Đã hủy lượt khám</source>
        <translation>접수가 취소되었습니다</translation>
    </message>
    <message>
        <source>Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.</source>
        <translation>%1번은 이제 쓸 수 없습니다. 번호표가 있으면 더 이상 사용하지 마세요.</translation>
    </message>
    <message>
        <source>Đã lưu yêu cầu hủy</source>
        <translation>취소 요청이 저장되었습니다</translation>
    </message>
    <message>
        <source>Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.</source>
        <translation>네트워크가 연결되면 병원에 알리겠습니다. %1번은 이제 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>안내 창구로 가 주세요</translation>
    </message>
    <message>
        <source>Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, nhân viên sẽ giúp bạn.</source>
        <translation>%1번은 이미 호출되었거나 결제되어 여기서 취소할 수 없습니다. 번호표를 가지고 창구로 가시면 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Máy chưa hủy được lượt khám này</source>
        <translation>여기서 이 접수를 취소하지 못했습니다</translation>
    </message>
    <message>
        <source>Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.</source>
        <translation>%1번 번호표를 가지고 안내 창구로 가시면 직원이 취소해 드립니다.</translation>
    </message>
    <message>
        <source>Lưu yêu cầu hủy</source>
        <translation>취소 요청 저장</translation>
    </message>
    <message>
        <source>Báo cho bệnh viện</source>
        <translation>병원에 알리기</translation>
    </message>
</context>
<context>
    <name>CancellingScreen</name>
    <message>
        <source>Chọn khoa khác</source>
        <translation>다른 진료과 선택</translation>
    </message>
    <message>
        <source>Xong – Người tiếp theo</source>
        <translation>완료 – 다음 분</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>리더기 위의 카드를 잊지 마세요</translation>
    </message>
</context>
<context>
    <name>CardWelcome</name>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>카드를 가져가 주세요</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>신분증의 QR코드를 카메라에 보여 주세요</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>신분증을 리더기에 올려 주세요</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>리더기에 카드가 남아 있습니다. 본인 카드가 아니면 직원을 불러 주세요.</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>카메라와 한 뼘 거리를 두세요.</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>칩이 있는 면을 아래로 놓고 3초쯤 그대로 두세요.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Tìm hồ sơ người bệnh</source>
        <translation>환자 기록 찾기</translation>
    </message>
    <message>
        <source>Kiểm tra BHYT</source>
        <translation>건강보험 확인</translation>
    </message>
    <message>
        <source>Xem lịch hẹn hôm nay</source>
        <translation>오늘 예약 확인</translation>
    </message>
    <message>
        <source>Lưu đăng ký</source>
        <translation>접수 저장</translation>
    </message>
    <message>
        <source>Máy cấp số</source>
        <translation>번호 발급</translation>
    </message>
    <message>
        <source>Gửi đến bệnh viện</source>
        <translation>병원에 보내기</translation>
    </message>
    <message>
        <source>Nhận số khám</source>
        <translation>대기 번호 받기</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.</source>
        <translation>병원의 응답이 없어도 접수할 수 있습니다.</translation>
    </message>
    <message>
        <source>Xin chờ một chút</source>
        <translation>잠시만 기다려 주세요</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentScreen</name>
    <message numerus="yes">
        <source>Máy thấy giấy tờ của %n người.</source>
        <translation>
            <numerusform>%n명의 서류가 보입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation>누구를 접수하시겠어요?</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Xin đưa mã lại gần hơn một chút</source>
        <translation>코드를 조금 더 가까이 대 주세요</translation>
    </message>
    <message>
        <source>Xin đưa mã ra xa hơn một chút</source>
        <translation>코드를 조금 더 멀리 대 주세요</translation>
    </message>
    <message>
        <source>Hơi tối. Xin đưa mã ra chỗ sáng hơn</source>
        <translation>조금 어둡습니다. 더 밝은 곳에서 보여 주세요</translation>
    </message>
    <message>
        <source>Xin nghiêng mã, hoặc giảm độ sáng điện thoại</source>
        <translation>코드를 기울이거나 휴대폰 밝기를 낮춰 주세요</translation>
    </message>
    <message>
        <source>Mã đang bị lóa sáng.</source>
        <translation>코드에 빛이 반사됩니다.</translation>
    </message>
    <message>
        <source>Xin giữ yên tay một chút</source>
        <translation>잠시 움직이지 마세요</translation>
    </message>
    <message>
        <source>Xin đưa trọn mã vào giữa khung hình</source>
        <translation>코드 전체를 화면 가운데에 맞춰 주세요</translation>
    </message>
    <message>
        <source>Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT</source>
        <translation>신분증, VNeID 또는 건강보험증의 코드를 보여 주세요</translation>
    </message>
    <message>
        <source>Đây không phải mã trên giấy tờ tuỳ thân.</source>
        <translation>신분 서류의 코드가 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Sốt</source>
        <translation>열이 남</translation>
    </message>
    <message>
        <source>Ho, có đờm</source>
        <translation>기침, 가래</translation>
    </message>
    <message>
        <source>Đau họng</source>
        <translation>목구멍 통증</translation>
    </message>
    <message>
        <source>Sổ mũi, nghẹt mũi</source>
        <translation>콧물, 코막힘</translation>
    </message>
    <message>
        <source>Đau đầu</source>
        <translation>두통</translation>
    </message>
    <message>
        <source>Chóng mặt, hoa mắt</source>
        <translation>어지러움</translation>
    </message>
    <message>
        <source>Đau bụng</source>
        <translation>복통</translation>
    </message>
    <message>
        <source>Tiêu chảy</source>
        <translation>설사</translation>
    </message>
    <message>
        <source>Táo bón</source>
        <translation>변비</translation>
    </message>
    <message>
        <source>Buồn nôn, nôn</source>
        <translation>메스꺼움, 구토</translation>
    </message>
    <message>
        <source>Đau ngực</source>
        <translation>가슴 통증</translation>
    </message>
    <message>
        <source>Đau ngực dữ dội</source>
        <translation>심한 가슴 통증</translation>
    </message>
    <message>
        <source>Hồi hộp, tim đập nhanh</source>
        <translation>가슴 두근거림</translation>
    </message>
    <message>
        <source>Huyết áp cao</source>
        <translation>고혈압</translation>
    </message>
    <message>
        <source>Khó thở</source>
        <translation>숨이 참</translation>
    </message>
    <message>
        <source>Đau lưng</source>
        <translation>허리 통증</translation>
    </message>
    <message>
        <source>Đau vai, đau cổ</source>
        <translation>어깨·목 통증</translation>
    </message>
    <message>
        <source>Đau khớp, đau gối</source>
        <translation>관절·무릎 통증</translation>
    </message>
    <message>
        <source>Té ngã, chấn thương</source>
        <translation>넘어짐, 다침</translation>
    </message>
    <message>
        <source>Vết thương, thay băng</source>
        <translation>상처, 붕대 교체</translation>
    </message>
    <message>
        <source>Tê tay, tê chân</source>
        <translation>손발 저림</translation>
    </message>
    <message>
        <source>Yếu liệt nửa người, méo miệng</source>
        <translation>반쪽 마비, 입 돌아감</translation>
    </message>
    <message>
        <source>Co giật</source>
        <translation>경련</translation>
    </message>
    <message>
        <source>Bất tỉnh, ngất</source>
        <translation>기절, 의식 잃음</translation>
    </message>
    <message>
        <source>Chảy máu nhiều</source>
        <translation>심한 출혈</translation>
    </message>
    <message>
        <source>Ngộ độc</source>
        <translation>중독(음식·약·농약)</translation>
    </message>
    <message>
        <source>Sưng mặt, sưng môi đột ngột</source>
        <translation>갑자기 얼굴·입술 부음</translation>
    </message>
    <message>
        <source>Mất ngủ</source>
        <translation>잠이 안 옴</translation>
    </message>
    <message>
        <source>Lo âu, buồn chán</source>
        <translation>불안, 우울</translation>
    </message>
    <message>
        <source>Đau tai, ù tai</source>
        <translation>귀 통증, 귀울림</translation>
    </message>
    <message>
        <source>Đau mắt, đỏ mắt</source>
        <translation>눈 통증, 충혈</translation>
    </message>
    <message>
        <source>Nhìn mờ, đo kính</source>
        <translation>눈 침침함, 안경 검사</translation>
    </message>
    <message>
        <source>Đau răng, nhổ răng</source>
        <translation>치통, 이 뽑기</translation>
    </message>
    <message>
        <source>Ngứa, nổi mẩn</source>
        <translation>가려움, 두드러기</translation>
    </message>
    <message>
        <source>Tiểu buốt, tiểu nhiều</source>
        <translation>소변 통증, 잦은 소변</translation>
    </message>
    <message>
        <source>Tiểu đường</source>
        <translation>당뇨</translation>
    </message>
    <message>
        <source>Bướu cổ, tuyến giáp</source>
        <translation>목 앞쪽 혹, 갑상선</translation>
    </message>
    <message>
        <source>Mệt mỏi, sụt cân</source>
        <translation>피로, 체중 감소</translation>
    </message>
    <message>
        <source>Khám thai</source>
        <translation>임신 검진</translation>
    </message>
    <message>
        <source>Khám phụ khoa</source>
        <translation>부인과 진료</translation>
    </message>
    <message>
        <source>Khám nam khoa</source>
        <translation>남성 질환 진료</translation>
    </message>
    <message>
        <source>Trẻ sốt, ho, biếng ăn</source>
        <translation>아이: 열, 기침, 식욕 없음</translation>
    </message>
    <message>
        <source>Nổi cục, nổi hạch</source>
        <translation>혹, 멍울</translation>
    </message>
    <message>
        <source>Phù chân, phù mặt</source>
        <translation>다리·얼굴 부음</translation>
    </message>
    <message>
        <source>Vàng da, bệnh gan</source>
        <translation>황달, 간 질환</translation>
    </message>
    <message>
        <source>Tập phục hồi, châm cứu</source>
        <translation>재활, 침 치료</translation>
    </message>
    <message>
        <source>Khám tổng quát</source>
        <translation>종합 검진</translation>
    </message>
    <message>
        <source>Tái khám, lấy thuốc</source>
        <translation>재진, 약 받기</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám</source>
        <translation>진료 접수 시 개인정보 처리 동의</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>%1판</translation>
    </message>
    <message>
        <source>Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi</source>
        <translation>내 대기 번호와 진료 결과를 휴대폰 메시지로 받기</translation>
    </message>
    <message>
        <source>Liên hệ hỏi ý kiến của tôi sau khi khám</source>
        <translation>진료 후 의견을 묻는 연락 받기</translation>
    </message>
    <message>
        <source>Mục đích khác, không bắt buộc</source>
        <translation>그 밖의 선택 목적</translation>
    </message>
    <message>
        <source>Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, và việc khám của bạn không bị ảnh hưởng.</source>
        <translation>목적마다 따로 여쭈며 미리 선택되어 있지 않습니다: %1. 동의하지 않거나 답하지 않으면 이용하지 않으며, 진료에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Ai dùng dữ liệu của bạn</source>
        <translation>누가 정보를 이용하나요</translation>
    </message>
    <message>
        <source>%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.</source>
        <translation>%1에서 이 접수기의 정보를 받으며, 그 정보에 대해 책임을 집니다.</translation>
    </message>
    <message>
        <source>Dữ liệu nào</source>
        <translation>어떤 정보인가요</translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.</source>
        <translation>이름, 생년월일, 성별, 주소, 서류 번호, 건강보험증(BHYT), 선택한 진료과입니다. 건강 정보와 우선 진료 대상 여부는 민감정보입니다. 접수기는 서류 사진과 얼굴 사진을 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>무엇에 쓰나요</translation>
    </message>
    <message>
        <source>Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.</source>
        <translation>오늘의 진료 접수, 건강보험 혜택 확인, 대기 순서와 번호 호출에 씁니다. 진료에 꼭 필요하며, “네”를 누르면 동의하게 됩니다. 동의하지 않으시면 창구로 가 주세요. 그래도 진료를 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Ai khác được xem</source>
        <translation>또 누가 볼 수 있나요</translation>
    </message>
    <message>
        <source>Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.</source>
        <translation>건강보험으로 진료받을 때는 사회보험 기관이 봅니다. 법에 정해져 있거나 본인이 요청한 경우가 아니면 다른 누구도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>Giữ trong bao lâu</source>
        <translation>얼마나 보관하나요</translation>
    </message>
    <message>
        <source>Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.</source>
        <translation>이 접수기는 병원에 보낸 뒤 정보를 삭제합니다. 병원은 진찰과 치료에 관한 법률에 따라 기록을 보관합니다.</translation>
    </message>
    <message>
        <source>Quyền của bạn</source>
        <translation>본인의 권리</translation>
    </message>
    <message>
        <source>Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.</source>
        <translation>본인 정보의 열람, 정정, 사본 받기, 동의 철회, 삭제 요청, 이의 제기를 할 수 있습니다. 안내 창구에 말씀만 하시면 됩니다. 철회하더라도 그 전에 이루어진 처리는 유효합니다.</translation>
    </message>
    <message>
        <source>Trẻ em và người nhờ đăng ký giúp</source>
        <translation>어린이와 대리 접수</translation>
    </message>
    <message>
        <source>Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.</source>
        <translation>만 14세 미만 어린이는 아버지, 어머니 또는 법정 보호자가 동의하며, 만 7세 이상이면 어린이 본인의 동의도 필요합니다. 대신 접수하는 분은 환자가 부탁했고 이 내용을 알고 있음을 확인합니다.</translation>
    </message>
    <message>
        <source>Theo luật nào</source>
        <translation>어떤 법에 따르나요</translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</source>
        <translation>개인정보 보호법 제91/2025/QH15호 및 시행령 제356/2025/ND-CP호.</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Bạn đồng ý điều gì?</source>
        <translation>무엇에 동의하나요?</translation>
    </message>
    <message>
        <source>Đọc toàn văn</source>
        <translation>전문 보기</translation>
    </message>
    <message>
        <source>Không bắt buộc. Không chọn là không đồng ý:</source>
        <translation>선택 사항입니다. 고르지 않으면 동의하지 않는 것입니다:</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Đang in…</source>
        <translation>인쇄 중…</translation>
    </message>
    <message>
        <source>Đã in xong. Mời bạn lấy giấy.</source>
        <translation>인쇄가 끝났습니다. 종이를 가져가 주세요.</translation>
    </message>
    <message>
        <source>Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản.</source>
        <translation>종이가 나오지 않으면 안내 창구에 한 부 요청해 주세요.</translation>
    </message>
    <message>
        <source>Máy chưa in được. Quầy hướng dẫn có bản in sẵn.</source>
        <translation>인쇄하지 못했습니다. 안내 창구에 인쇄본이 있습니다.</translation>
    </message>
</context>
<context>
    <name>ConsentTextNotice</name>
    <message>
        <source>In bản này</source>
        <translation>인쇄하기</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>뒤로</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n tuổi</source>
        <translation>
            <numerusform>%n세</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người chờ</source>
        <translation>
            <numerusform>%n명 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation>
            <numerusform>%n명 대기 중</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trước bạn còn %n người</source>
        <translation>
            <numerusform>앞에 %n명</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>khoảng %n phút</source>
        <translation>
            <numerusform>약 %n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chờ khoảng %n phút</source>
        <translation>
            <numerusform>약 %n분 대기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giá khám, %n khoản</source>
        <translation>
            <numerusform>진료비, %n개 항목</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ trống</source>
        <translation>
            <numerusform>빈 시간 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n chỗ</source>
        <translation>
            <numerusform>%n자리 남음</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Thẻ BHYT chưa đến ngày có giá trị</source>
        <translation>건강보험증이 아직 유효하지 않습니다</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị từ ngày %1.</source>
        <translation>이 보험증은 %1부터 유효합니다.</translation>
    </message>
    <message>
        <source>Chưa tìm thấy thẻ BHYT của bạn</source>
        <translation>건강보험증을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này.</source>
        <translation>건강보험 시스템에 이 서류로 등록된 보험증이 없습니다.</translation>
    </message>
    <message>
        <source>Thông tin BHYT chưa khớp</source>
        <translation>건강보험 정보가 일치하지 않습니다</translation>
    </message>
    <message>
        <source>Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa.</source>
        <translation>보험증의 이름이나 생년월일이 보여 주신 서류와 다릅니다.</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả cho lượt khám này</source>
        <translation>이번 진료에는 건강보험이 적용되지 않습니다</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay.</source>
        <translation>건강보험 시스템에 따르면 오늘은 이 보험증을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Thẻ BHYT đã hết hạn</source>
        <translation>건강보험증이 만료되었습니다</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.</source>
        <translation>건강보험 시스템에 따르면 보험증의 기한이 지났습니다.</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị đến hết ngày %1.</source>
        <translation>보험증은 %1까지 유효했습니다.</translation>
    </message>
    <message>
        <source>Bạn đã được cấp thẻ BHYT mới</source>
        <translation>새 건강보험증이 발급되었습니다</translation>
    </message>
    <message>
        <source>Thẻ này là thẻ cũ. Xin dùng thẻ mới.</source>
        <translation>이것은 예전 보험증입니다. 새 보험증을 사용해 주세요.</translation>
    </message>
    <message>
        <source>Thẻ BHYT này không còn dùng được</source>
        <translation>이 건강보험증은 더 이상 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn.</source>
        <translation>건강보험 시스템에 따르면 회수된 보험증입니다. 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Thẻ BHYT này đã ngừng giá trị</source>
        <translation>이 건강보험증은 효력이 끝났습니다</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn.</source>
        <translation>건강보험 시스템에 따르면 중지된 보험증입니다. 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có.</source>
        <translation>다른 곳에서 새 보험증을 받으셨을 수 있습니다. 있으면 새것을 사용해 주세요.</translation>
    </message>
    <message>
        <source>Số thẻ BHYT chưa đúng</source>
        <translation>건강보험증 번호가 맞지 않습니다</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên.</source>
        <translation>건강보험 시스템에 없는 번호입니다. 보험증을 다시 보여 주시거나 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Họ tên chưa khớp với thẻ BHYT</source>
        <translation>이름이 건강보험증과 다릅니다</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>건강보험 시스템의 이름이 서류와 다릅니다. 직원이 고쳐 드립니다.</translation>
    </message>
    <message>
        <source>Ngày sinh chưa khớp với thẻ BHYT</source>
        <translation>생년월일이 건강보험증과 다릅니다</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>건강보험 시스템의 생년월일이 서류와 다릅니다. 직원이 고쳐 드립니다.</translation>
    </message>
    <message>
        <source>Giới tính chưa khớp với thẻ BHYT</source>
        <translation>성별이 건강보험증과 다릅니다</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>건강보험 시스템의 성별이 서류와 다릅니다. 직원이 고쳐 드립니다.</translation>
    </message>
    <message>
        <source>Bé chưa có thẻ BHYT</source>
        <translation>아이의 건강보험증이 아직 없습니다</translation>
    </message>
    <message>
        <source>Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy.</source>
        <translation>만 6세 미만은 보험증 대신 출생증명서를 씁니다. 창구에서 보여 주세요.</translation>
    </message>
    <message>
        <source>Bé vẫn được khám</source>
        <translation>그래도 아이는 진료받을 수 있습니다</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên lập thẻ BHYT tạm cho bé.</source>
        <translation>창구에서 직원이 아이의 임시 건강보험증을 만들어 드립니다.</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám</source>
        <translation>그래도 진료받을 수 있습니다</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên đối chiếu thẻ với giấy tờ.</source>
        <translation>창구에서 직원이 보험증과 서류를 대조합니다.</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT.</source>
        <translation>그래도 진료받을 수 있습니다. 영수증을 보관하시고, 나중에 건강보험이 확인되면 보험 창구에 문의하세요.</translation>
    </message>
    <message>
        <source>Có thẻ BHYT mới?</source>
        <translation>새 건강보험증이 있으신가요?</translation>
    </message>
    <message>
        <source>Thử lại với thẻ BHYT?</source>
        <translation>건강보험증으로 다시 해 볼까요?</translation>
    </message>
    <message>
        <source>Bé có thẻ BHYT?</source>
        <translation>아이의 건강보험증이 있나요?</translation>
    </message>
    <message>
        <source>Có thẻ BHYT khác còn hạn?</source>
        <translation>유효한 다른 건강보험증이 있나요?</translation>
    </message>
</context>
<context>
    <name>CoverageScreen</name>
    <message>
        <source>Nhờ nhân viên xem giúp</source>
        <translation>직원에게 확인 요청</translation>
    </message>
    <message>
        <source>Tiếp tục, tôi tự trả tiền khám</source>
        <translation>본인 부담으로 계속</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera ngay bây giờ.</source>
        <translation>지금 보험증의 QR코드를 카메라에 보여 주세요.</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Máy đang giữ lượt của một người vừa rời đi.</source>
        <translation>방금 자리를 비운 분의 접수를 보관하고 있습니다.</translation>
    </message>
    <message>
        <source>Bạn muốn đăng ký khám?</source>
        <translation>진료 접수를 하시겠어요?</translation>
    </message>
    <message>
        <source>Bắt đầu lượt mới</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.</source>
        <translation>서류를 다시 보여 주시거나 환자의 출생 연도를 입력해 주세요.</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ vào máy để tiếp tục.</source>
        <translation>계속하려면 서류를 다시 보여 주세요.</translation>
    </message>
    <message>
        <source>Năm sinh chưa đúng. Bạn còn một lần nhập.</source>
        <translation>출생 연도가 맞지 않습니다. 한 번 더 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>Đó là bạn?</source>
        <translation>본인이신가요?</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Xem bác sĩ và giờ khám</source>
        <translation>의사와 시간 보기</translation>
    </message>
    <message>
        <source>Hết số hôm nay</source>
        <translation>오늘 마감</translation>
    </message>
    <message>
        <source>Hiện không khám</source>
        <translation>지금은 진료 안 함</translation>
    </message>
    <message>
        <source>Tạm nghỉ: %1</source>
        <extracomment>Why a room takes nobody today, in the hospital&apos;s words: &quot;Tạm nghỉ: bác sĩ đi họp&quot;</extracomment>
        <translation>잠시 휴진: %1</translation>
    </message>
    <message>
        <source>Nghỉ %1</source>
        <extracomment>%1 is a holiday</extracomment>
        <translation>휴진: %1</translation>
    </message>
    <message>
        <source>Nghỉ đến %1</source>
        <extracomment>%1 is the last day off</extracomment>
        <translation>%1까지 휴진</translation>
    </message>
    <message>
        <source>Nghỉ %1 đến %2</source>
        <extracomment>%1 is a holiday of several days, %2 its last one: &quot;Nghỉ Tết Nguyên đán đến 10/02&quot;</extracomment>
        <translation>%1 휴진, %2까지</translation>
    </message>
    <message>
        <source>Mở lúc %1</source>
        <extracomment>%1 is a time of today</extracomment>
        <translation>%1에 시작</translation>
    </message>
    <message>
        <source>Mở lại ngày mai lúc %1</source>
        <extracomment>%1 is a time of tomorrow</extracomment>
        <translation>내일 %1에 시작</translation>
    </message>
    <message>
        <source>Mở lại %1 lúc %2</source>
        <extracomment>%1 is a weekday of the coming days, %2 a time</extracomment>
        <translation>%1 %2에 시작</translation>
    </message>
    <message>
        <source>Mở lại ngày %1 lúc %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1 %2에 시작</translation>
    </message>
    <message>
        <source>Ngoài giờ: đến Cấp cứu</source>
        <translation>진료 시간 외: 응급실로 가 주세요</translation>
    </message>
    <message>
        <source>Ngoài giờ, mời đến: %1</source>
        <extracomment>%1 is the department that sees patients outside the hours of this one</extracomment>
        <translation>진료 시간 외에는 다음으로 가 주세요: %1</translation>
    </message>
    <message>
        <source>Chỉ khám cho nữ</source>
        <translation>여성만 진료</translation>
    </message>
    <message>
        <source>Chỉ khám cho nam</source>
        <translation>남성만 진료</translation>
    </message>
    <message>
        <source>Vắng · chưa có ai chờ</source>
        <translation>한산 · 대기 없음</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>한산</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Đông</source>
        <translation>혼잡</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 đến %2 tuổi</source>
        <translation>%1세부터 %2세까지 진료</translation>
    </message>
    <message>
        <source>Khám cho trẻ dưới %1 tuổi</source>
        <translation>%1세 미만 진료</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 tuổi</source>
        <translation>%1세 이상 진료</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.</source>
        <translation>선택하신 진료과가 방금 마감되었습니다. 다른 곳을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.</source>
        <translation>선택하신 진료과가 방금 접수를 중단했습니다. 다른 곳을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.</source>
        <translation>이 진료과에 접수되지 않았습니다. 다른 곳을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Vì bạn chọn: %1</source>
        <extracomment>%1 is a complaint: &quot;Đau ngực&quot;</extracomment>
        <translation>선택한 증상: %1</translation>
    </message>
    <message>
        <source>Hiện không có nơi khám nào khác nhận đăng ký.</source>
        <translation>지금은 접수를 받는 다른 진료과가 없습니다.</translation>
    </message>
    <message>
        <source>Xin gặp nhân viên để được hướng dẫn nơi khám.</source>
        <translation>직원에게 진료과를 안내받으세요.</translation>
    </message>
    <message>
        <source>Chưa tìm thấy “%1”</source>
        <translation>“%1” 검색 결과가 없습니다</translation>
    </message>
    <message>
        <source>Bệnh viện chưa báo bác sĩ nào khám hôm nay.</source>
        <translation>오늘 진료하는 의사 정보가 아직 없습니다.</translation>
    </message>
    <message>
        <source>Hiện chưa có nơi khám nào để chọn.</source>
        <translation>지금 선택할 수 있는 진료과가 없습니다.</translation>
    </message>
</context>
<context>
    <name>DepartmentNothing</name>
    <message>
        <source>Tìm theo triệu chứng</source>
        <translation>증상으로 찾기</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>직원 호출</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>모든 진료과 보기</translation>
    </message>
</context>
<context>
    <name>DepartmentScreen</name>
    <message>
        <source>Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.</source>
        <translation>이런 증상이 있는 분은 보통 아래 진료과에서 진료받습니다. 다른 곳을 선택하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Bạn có thể chọn một nơi đang khám dưới đây.</source>
        <translation>아래에서 진료 중인 곳을 선택하실 수 있습니다.</translation>
    </message>
    <message>
        <source>Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.</source>
        <translation>다르게 입력해 보시거나, “직원 호출”을 누르면 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>모든 진료과 보기</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Bạn muốn khám ở đâu?</source>
        <translation>어디에서 진료받으시겠어요?</translation>
    </message>
    <message>
        <source>Xóa chữ đã nhập</source>
        <extracomment>Takes back what was typed into the search field</extracomment>
        <translation>입력한 글자 지우기</translation>
    </message>
    <message>
        <source>Bấm “Xong” để xem nơi khám đã tìm được.</source>
        <translation>찾은 진료과를 보려면 “완료”를 누르세요.</translation>
    </message>
</context>
<context>
    <name>DepartmentWays</name>
    <message>
        <source>Tất cả</source>
        <extracomment>Shows every department</extracomment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Theo triệu chứng</source>
        <extracomment>Finds a department by what is wrong</extracomment>
        <translation>증상별</translation>
    </message>
    <message>
        <source>Theo bác sĩ</source>
        <extracomment>Finds a department by its doctor</extracomment>
        <translation>의사별</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Đăng ký cho %1, %2</source>
        <extracomment>Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number</extracomment>
        <translation>접수: %1, %2</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Thẻ căn cước</source>
        <translation>신분증</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>여권</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>건강보험증(BHYT)</translation>
    </message>
    <message>
        <source>Số bạn đã nhập</source>
        <translation>입력한 번호</translation>
    </message>
    <message>
        <source>Mã hẹn</source>
        <translation>예약 번호</translation>
    </message>
    <message>
        <source>Thẻ khám bệnh</source>
        <translation>진료 카드</translation>
    </message>
</context>
<context>
    <name>EaseNotice</name>
    <message>
        <source>Cho dễ nhìn, dễ với, dễ nghe</source>
        <translation>보기 쉽게, 누르기 쉽게, 듣기 쉽게</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Cỡ chữ %1</source>
        <extracomment>%1: 1 is the smallest size of letters</extracomment>
        <translation>글자 크기 %1</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>A letter that shows how large the letters will be</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Màu màn hình</source>
        <translation>화면 색</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>밝은 바탕</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>어두운 바탕</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>뚜렷한 대비</translation>
    </message>
    <message>
        <source>Đưa mọi nút xuống thấp</source>
        <translation>버튼을 모두 아래로</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>화면 읽어 주기</translation>
    </message>
    <message>
        <source>Dùng không cần nhìn</source>
        <translation>보지 않고 사용</translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <extracomment>Nothing is shown on the screen, so that nobody behind can read it</extracomment>
        <translation>화면 가리기</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Cấp cứu? Đi thẳng tới khoa Cấp cứu</source>
        <translation>응급인가요? 바로 응급실로 가세요</translation>
    </message>
</context>
<context>
    <name>EmergencyNotice</name>
    <message>
        <source>Đi thẳng tới khoa Cấp cứu</source>
        <translation>바로 응급실로 가세요</translation>
    </message>
    <message>
        <source>Không cần đăng ký, không cần lấy số.</source>
        <translation>접수도 번호도 필요 없습니다.</translation>
    </message>
    <message>
        <source>Đi theo biển đỏ “Cấp cứu”.</source>
        <translation>빨간색 “Cấp cứu”(응급) 표지판을 따라가세요.</translation>
    </message>
    <message>
        <source>Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.</source>
        <translation>걷기 힘드세요? 직원이나 가까이 있는 분에게 바로 알리세요.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>ErrandLine</name>
    <message>
        <source>%1: xong</source>
        <translation>%1: 완료</translation>
    </message>
    <message>
        <source>%1: đang làm</source>
        <translation>%1: 진행 중</translation>
    </message>
    <message>
        <source>%1: đang chờ</source>
        <translation>%1: 대기 중</translation>
    </message>
    <message>
        <source>%1: chưa có trả lời</source>
        <translation>%1: 아직 응답 없음</translation>
    </message>
</context>
<context>
    <name>EyesFreeLayer</name>
    <message>
        <source>Nghe lại</source>
        <translation>다시 듣기</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>Lựa chọn trước</source>
        <translation>이전 항목</translation>
    </message>
    <message>
        <source>Lựa chọn tiếp theo</source>
        <translation>다음 항목</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Bệnh viện chưa tìm được hồ sơ với số này</source>
        <translation>이 번호로 기록을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.</source>
        <translation>지금 신분증을 리더기에 올리거나 QR코드를 카메라에 보여 주세요. 서류가 없으면 안내 창구로 가 주세요.</translation>
    </message>
    <message>
        <source>Chưa tra cứu được số này</source>
        <translation>지금은 이 번호를 조회할 수 없습니다</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR: hãy đưa ra ngay bây giờ.</source>
        <translation>병원 네트워크가 끊겼습니다. 신분증이나 QR코드로 접수할 수 있으니 지금 보여 주세요.</translation>
    </message>
    <message>
        <source>Chưa tìm thấy lịch hẹn với mã này</source>
        <translation>이 번호의 예약을 찾지 못했습니다</translation>
    </message>
    <message>
        <source>Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.</source>
        <translation>예약 번호와 날짜를 확인해 주세요. 신분증이나 QR코드를 보여 주고 접수하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Chưa tra cứu được lịch hẹn</source>
        <translation>지금은 예약을 조회할 수 없습니다</translation>
    </message>
    <message>
        <source>Bệnh viện chưa nhận đăng ký này</source>
        <translation>병원에서 이 접수를 받지 못했습니다</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay.</source>
        <translation>안내 창구로 가시면 직원이 바로 접수해 드립니다.</translation>
    </message>
    <message>
        <source>Máy chưa biết đăng ký của bạn đã xong chưa</source>
        <translation>접수가 되었는지 아직 확인되지 않습니다</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.</source>
        <translation>안내 창구에서 직원에게 확인해 주세요. 접수기에서 다시 접수하지 마세요.</translation>
    </message>
    <message>
        <source>Máy chưa lưu được đăng ký của bạn</source>
        <translation>접수를 저장하지 못했습니다</translation>
    </message>
    <message>
        <source>Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>아직 접수되지 않았습니다. 안내 창구로 가시면 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Máy chưa có danh sách nơi khám</source>
        <translation>진료과 목록이 아직 없습니다</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>안내 창구에서 접수해 주세요. 불편을 드려 죄송합니다.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc</source>
        <translation>접수기에 문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.</source>
        <translation>접수가 중단되었고 정보는 보관되지 않습니다. 안내 창구로 가 주세요.</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Quay lại</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Trợ năng</source>
        <extracomment>Opens larger letters, other colours, reading out: what makes the screen easier to use</extracomment>
        <translation>편의 기능</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <extracomment>Calls a member of staff to the kiosk</extracomment>
        <translation>직원 호출</translation>
    </message>
    <message>
        <source>Thoát</source>
        <extracomment>Ends the visit; nothing of it stays</extracomment>
        <translation>나가기</translation>
    </message>
</context>
<context>
    <name>GuideLayer</name>
    <message>
        <source>Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.</source>
        <translation>화면을 읽거나 “직원 호출”을 눌러 주세요.</translation>
    </message>
    <message>
        <source>Lúc này máy không đọc thành tiếng được ngôn ngữ này</source>
        <translation>지금은 이 언어로 읽어 드릴 수 없습니다</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>알겠습니다</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Ngôn ngữ khác</source>
        <extracomment>Opens the list of all languages</extracomment>
        <translation>다른 언어</translation>
    </message>
    <message>
        <source>Ngừng đọc màn hình</source>
        <translation>읽기 멈춤</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>화면 읽어 주기</translation>
    </message>
</context>
<context>
    <name>HelpNotice</name>
    <message>
        <source>Tiếp tục</source>
        <translation>계속</translation>
    </message>
</context>
<context>
    <name>HowSteps</name>
    <message>
        <source>Đưa mã QR</source>
        <extracomment>First of three steps shown on the welcome screen</extracomment>
        <translation>QR코드 보이기</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>카드 올리기</translation>
    </message>
    <message>
        <source>Chọn nơi khám</source>
        <extracomment>Second of three steps shown on the welcome screen: a department is chosen</extracomment>
        <translation>진료과 선택</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Third of three steps shown on the welcome screen: the ticket</extracomment>
        <translation>번호 받기</translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>Thường chỉ mất vài giây.</source>
        <translation>보통 몇 초면 됩니다.</translation>
    </message>
    <message>
        <source>Đang tìm lịch hẹn của bạn</source>
        <translation>예약을 찾고 있습니다</translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ của bạn</source>
        <translation>기록을 찾고 있습니다</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation>카드 칩을 읽었습니다</translation>
    </message>
    <message>
        <source>Đang đọc chip, để yên thẻ…</source>
        <translation>칩을 읽는 중입니다. 카드를 그대로 두세요…</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc là của người khác</source>
        <translation>리더기의 카드가 다른 사람 것입니다</translation>
    </message>
    <message>
        <source>Chưa đọc được chip, bạn cứ tiếp tục</source>
        <translation>칩을 읽지 못했지만 계속하셔도 됩니다</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Trẻ dưới 14 tuổi cần người lớn đăng ký.</source>
        <translation>만 14세 미만은 어른이 접수해야 합니다.</translation>
    </message>
    <message>
        <source>Bạn đăng ký cho cháu này?</source>
        <translation>이 아이를 접수하시겠어요?</translation>
    </message>
    <message>
        <source>Đây có phải là bạn?</source>
        <translation>본인이 맞으신가요?</translation>
    </message>
    <message>
        <source>Tôi là mẹ của cháu</source>
        <translation>저는 어머니입니다</translation>
    </message>
    <message>
        <source>Tôi là cha của cháu</source>
        <translation>저는 아버지입니다</translation>
    </message>
    <message>
        <source>Tôi là người giám hộ khác</source>
        <translation>저는 다른 법정 보호자입니다</translation>
    </message>
    <message>
        <source>Tôi đăng ký giúp người này</source>
        <translation>대신 접수합니다</translation>
    </message>
    <message>
        <source>Không phải cháu này</source>
        <translation>이 아이가 아닙니다</translation>
    </message>
    <message>
        <source>Không phải tôi</source>
        <translation>본인이 아닙니다</translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation>네, 본인입니다</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Sắc</source>
        <extracomment>A tone mark of Vietnamese: ´</extracomment>
        <translation>삭</translation>
    </message>
    <message>
        <source>Huyền</source>
        <extracomment>A tone mark of Vietnamese: `</extracomment>
        <translation>후옌</translation>
    </message>
    <message>
        <source>Hỏi</source>
        <extracomment>A tone mark of Vietnamese: a small hook above</extracomment>
        <translation>호이</translation>
    </message>
    <message>
        <source>Ngã</source>
        <extracomment>A tone mark of Vietnamese: ~</extracomment>
        <translation>응아</translation>
    </message>
    <message>
        <source>Nặng</source>
        <extracomment>A tone mark of Vietnamese: a dot below</extracomment>
        <translation>낭</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the name of a tone</extracomment>
        <translation>%1 성조</translation>
    </message>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keyboard: takes the last letter back</extracomment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Key of the keyboard: takes everything typed back</extracomment>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <extracomment>Key of the keyboard: a space between words</extracomment>
        <translation>띄어쓰기</translation>
    </message>
    <message>
        <source>Xong</source>
        <extracomment>Key of the keyboard: closes it</extracomment>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keypad: takes the last digit back</extracomment>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <extracomment>Key of the keypad: use the number that was typed</extracomment>
        <translation>계속</translation>
    </message>
</context>
<context>
    <name>LanguagesNotice</name>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation>언어 선택</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>Sơ đồ tầng: %1</source>
        <translation>층별 안내도: %1</translation>
    </message>
    <message>
        <source>Đóng sơ đồ</source>
        <translation>안내도 닫기</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đang báo cho nhân viên…</source>
        <translation>직원에게 알리는 중…</translation>
    </message>
    <message>
        <source>Xin chờ một chút. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>잠시만 기다려 주세요. 원하시면 계속하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Nhân viên đã được báo</source>
        <translation>직원에게 알렸습니다</translation>
    </message>
    <message>
        <source>Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>이 접수기 앞에서 기다려 주세요. 직원이 갑니다. 원하시면 계속하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Chưa báo được cho nhân viên</source>
        <translation>직원에게 알리지 못했습니다</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn.</source>
        <translation>안내 창구로 가시면 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.</source>
        <translation>%1번은 더 이상 호출되지 않습니다. 진료를 받으시려면 새 번호가 필요합니다.</translation>
    </message>
    <message>
        <source>Hủy lượt khám này?</source>
        <translation>이 접수를 취소할까요?</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <extracomment>Spoken of what is typed on the keypad: others may listen, so only how many digits</extracomment>
        <translation>
            <numerusform>숫자 %n개 입력됨</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWay</name>
    <message>
        <source>Hoặc đặt thẻ lên đầu đọc</source>
        <translation>또는 카드를 리더기에 올리기</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR trên thẻ</source>
        <translation>또는 카드의 QR코드 보이기</translation>
    </message>
    <message>
        <source>Hoặc đưa mã trong VNeID</source>
        <translation>또는 VNeID의 코드 보이기</translation>
    </message>
    <message>
        <source>Hoặc đưa thẻ BHYT</source>
        <translation>또는 건강보험증 보이기</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.</source>
        <translation>접수 건수가 가득 차서 병원으로 보내기를 기다리고 있습니다.</translation>
    </message>
    <message>
        <source>Máy cần nhân viên kỹ thuật kiểm tra.</source>
        <translation>기술 직원의 점검이 필요합니다.</translation>
    </message>
    <message>
        <source>Nhân viên kỹ thuật đang bảo trì máy.</source>
        <translation>기술 직원이 점검하고 있습니다.</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in phiếu. Nhân viên sẽ thay giấy sớm.</source>
        <translation>이 기기의 번호표 용지가 없습니다. 직원이 곧 교체합니다.</translation>
    </message>
    <message>
        <source>Mời bạn dùng một máy khác gần đây.</source>
        <translation>가까운 다른 기기를 이용해 주십시오.</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>안내 창구나 다른 접수기에서 접수해 주세요. 불편을 드려 죄송합니다.</translation>
    </message>
    <message>
        <source>Máy này đang tạm ngừng</source>
        <translation>지금은 이 접수기를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>본인 카드가 아니면 직원을 불러 주세요.</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ trên đầu đọc</source>
        <translation>리더기 위의 카드를 가져가 주세요</translation>
    </message>
    <message>
        <source>Mã cho nhân viên kỹ thuật: %1</source>
        <extracomment>%1 is a short code for the technician</extracomment>
        <translation>기술 직원용 코드: %1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <extracomment>Page 1 of 2</extracomment>
        <translation>%1/%2쪽</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Người bệnh</source>
        <translation>환자</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>병원의 응답이 없습니다. 이미 송금하셨다면 돈은 없어지지 않습니다. 영수증을 보관해 주세요. 직원이 확인합니다.</translation>
    </message>
    <message>
        <source>Đang tạo mã thanh toán…</source>
        <translation>결제 코드를 만드는 중…</translation>
    </message>
    <message>
        <source>Chưa có mã thanh toán</source>
        <translation>결제 코드가 아직 없습니다</translation>
    </message>
    <message>
        <source>Bạn có thể thử lại, hoặc trả tiền tại quầy.</source>
        <translation>다시 해 보시거나 창구에서 내시면 됩니다.</translation>
    </message>
    <message>
        <source>Khoản này trả tại quầy</source>
        <translation>이 금액은 창구에서 내 주세요</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.</source>
        <translation>번호표를 받아 수납 창구에서 내 주세요.</translation>
    </message>
    <message>
        <source>Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>이미 송금하셨다면 돈은 없어지지 않습니다. 영수증을 보관해 주세요. 직원이 확인합니다.</translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.</source>
        <translation>은행 앱을 열고 이 코드를 스캔해 주세요. 입금되면 화면이 저절로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Quét mã để thanh toán</source>
        <translation>코드를 스캔해 결제하세요</translation>
    </message>
    <message>
        <source>Đã nhận tiền của bạn</source>
        <translation>결제가 확인되었습니다</translation>
    </message>
    <message>
        <source>Xin cảm ơn.</source>
        <translation>감사합니다.</translation>
    </message>
    <message>
        <source>Mã thanh toán đã hết hạn</source>
        <translation>결제 코드가 만료되었습니다</translation>
    </message>
    <message>
        <source>Thanh toán chưa thành công</source>
        <translation>결제되지 않았습니다</translation>
    </message>
    <message>
        <source>Nhân viên cần xem lại khoản tiền</source>
        <translation>직원이 결제를 확인해야 합니다</translation>
    </message>
    <message>
        <source>Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: mời bạn mang phiếu và biên lai đến quầy thu ngân.</source>
        <translation>금액이 다르거나 늦게 입금되었을 수 있습니다. 돈은 없어지지 않으니 번호표와 영수증을 가지고 수납 창구로 가 주세요.</translation>
    </message>
    <message>
        <source>Chưa rõ khoản tiền đã đến chưa</source>
        <translation>입금 여부가 아직 확인되지 않습니다</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>Số khám của bạn: %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>대기 번호: %1</translation>
    </message>
    <message>
        <source>Lấy mã thanh toán mới</source>
        <translation>새 결제 코드 받기</translation>
    </message>
    <message>
        <source>Lấy phiếu</source>
        <translation>번호표 받기</translation>
    </message>
    <message>
        <source>Lấy phiếu và đến quầy</source>
        <translation>번호표 받고 창구로</translation>
    </message>
    <message>
        <source>Lấy phiếu, trả tiền tại quầy</source>
        <translation>번호표 받고 창구에서 결제</translation>
    </message>
    <message>
        <source>Số tiền cần trả</source>
        <translation>내실 금액</translation>
    </message>
    <message>
        <source>Số tiền đã nhận</source>
        <translation>받은 금액</translation>
    </message>
    <message>
        <source>Mã VietQR để thanh toán</source>
        <translation>결제용 VietQR 코드</translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận…</source>
        <translation>은행 확인을 기다리는 중…</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>sinh năm %1</source>
        <translation>%1년생</translation>
    </message>
    <message>
        <source>Số căn cước %1</source>
        <translation>신분증 번호 %1</translation>
    </message>
    <message>
        <source>Số hộ chiếu %1</source>
        <translation>여권 번호 %1</translation>
    </message>
    <message>
        <source>Số thẻ BHYT %1</source>
        <translation>건강보험 번호 %1</translation>
    </message>
    <message>
        <source>BHYT còn hiệu lực</source>
        <translation>건강보험 유효</translation>
    </message>
    <message>
        <source>Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên.</source>
        <translation>이 건강보험증은 창구에서 확인합니다. 직원에게 보여 주세요.</translation>
    </message>
    <message>
        <source>BHYT còn hạn đến %1</source>
        <translation>건강보험 %1까지 유효</translation>
    </message>
    <message>
        <source>hưởng %1%</source>
        <translation>보험 %1% 적용</translation>
    </message>
    <message>
        <source>xác nhận tại quầy</source>
        <translation>창구에서 확인</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả được cho lượt khám này</source>
        <translation>이번 진료에는 건강보험이 적용되지 않습니다</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>건강보험을 확인하지 못했습니다. 나중에 직원이 확인합니다.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang kiểm tra BHYT…</source>
        <translation>건강보험 확인 중…</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Chi phí dự kiến</source>
        <translation>예상 비용</translation>
    </message>
    <message>
        <source>Giá khám được báo tại quầy thu phí.</source>
        <translation>진료비는 수납 창구에서 알려 드립니다.</translation>
    </message>
    <message>
        <source>BHYT trả</source>
        <translation>보험 부담</translation>
    </message>
    <message>
        <source>Bạn trả</source>
        <translation>본인 부담</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Ưu tiên: phụ nữ có thai</source>
        <translation>우선: 임신부</translation>
    </message>
    <message>
        <source>Ưu tiên: người khuyết tật nặng</source>
        <translation>우선: 중증 장애인</translation>
    </message>
    <message>
        <source>Ưu tiên: người có công</source>
        <translation>우선: 국가유공자</translation>
    </message>
    <message>
        <source>Người khuyết tật nặng</source>
        <translation>중증 장애인</translation>
    </message>
    <message>
        <source>Nặng hoặc đặc biệt nặng</source>
        <translation>장애 정도가 심하거나 매우 심한 분</translation>
    </message>
    <message>
        <source>Người có công với cách mạng</source>
        <translation>베트남 국가유공자</translation>
    </message>
    <message>
        <source>Có giấy xác nhận người có công</source>
        <translation>유공자 증명서가 있는 분</translation>
    </message>
    <message>
        <source>Không thuộc diện nào</source>
        <translation>해당 없음</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi, nếu có, vẫn được giữ</source>
        <translation>나이에 따른 우선 진료는 그대로 유지됩니다</translation>
    </message>
    <message>
        <source>Phụ nữ có thai</source>
        <translation>임신부</translation>
    </message>
    <message>
        <source>Ưu tiên: từ %1 tuổi</source>
        <translation>우선: %1세 이상</translation>
    </message>
    <message>
        <source>Ưu tiên: trẻ dưới %1 tuổi</source>
        <translation>우선: %1세 미만 어린이</translation>
    </message>
    <message>
        <source>Ở mọi tháng của thai kỳ</source>
        <translation>임신 개월 수에 관계없이</translation>
    </message>
</context>
<context>
    <name>PriorityScreen</name>
    <message>
        <source>Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.</source>
        <translation>하나를 골라 주세요. 진료실에서 직원이 서류를 확인합니다.</translation>
    </message>
    <message>
        <source>Bạn thuộc diện ưu tiên nào?</source>
        <translation>어떤 우선 진료 대상이신가요?</translation>
    </message>
    <message>
        <source>Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.</source>
        <translation>만 75세 이상과 만 6세 미만은 서류의 생년월일에 따라 우선 진료를 받습니다.</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi là tự động</source>
        <translation>나이 우선은 자동으로 적용됩니다</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation>%1퍼센트 읽음</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Giấy tờ</source>
        <extracomment>Parts of a visit, shown small under the progress bar: the document is shown</extracomment>
        <translation>서류</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <extracomment>Part of a visit: the patient confirms who they are</extracomment>
        <translation>본인</translation>
    </message>
    <message>
        <source>Nơi khám</source>
        <extracomment>Part of a visit: a department is chosen</extracomment>
        <translation>진료과</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <extracomment>Part of a visit: the patient looks everything over</extracomment>
        <translation>확인</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Part of a visit: the ticket</extracomment>
        <translation>번호</translation>
    </message>
    <message>
        <source>Bước %1 trong 5: %2</source>
        <translation>5단계 중 %1단계: %2</translation>
    </message>
</context>
<context>
    <name>PurposeQuestion</name>
    <message>
        <source>Đồng ý: %1</source>
        <extracomment>Spoken: the answer yes to what %1 asks for</extracomment>
        <translation>동의: %1</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>Không đồng ý: %1</source>
        <extracomment>Spoken: the answer no to what %1 asks for</extracomment>
        <translation>동의 안 함: %1</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>동의 안 함</translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>서류를 가지고 안내 창구로 가시면 직원이 접수해 드립니다.</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>칩이 있는 신분증을 올리거나 안내 창구 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>서류를 리더기에 바짝 붙여 다시 올리거나 안내 창구 직원에게 문의하세요.</translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation>카드를 조금 일찍 떼셨습니다</translation>
    </message>
    <message>
        <source>Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn.</source>
        <translation>카드를 리더기에 다시 올리고 화면에 이름이 나올 때까지 그대로 두세요.</translation>
    </message>
    <message>
        <source>Đọc thẻ lâu hơn bình thường</source>
        <translation>카드 읽기가 평소보다 오래 걸립니다</translation>
    </message>
    <message>
        <source>Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc.</source>
        <translation>카드를 케이스나 지갑에서 꺼내 리더기에 바짝 붙여 다시 올려 주세요.</translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước gắn chip</source>
        <translation>칩이 있는 신분증이 아닙니다</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera.</source>
        <translation>칩이 있는 신분증을 올리거나 서류의 QR코드를 카메라에 보여 주세요.</translation>
    </message>
    <message>
        <source>Có nhiều thẻ trên đầu đọc</source>
        <translation>리더기에 카드가 여러 장 있습니다</translation>
    </message>
    <message>
        <source>Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc.</source>
        <translation>카드를 지갑에서 꺼내 신분증 한 장만 리더기에 올려 주세요.</translation>
    </message>
    <message>
        <source>Thẻ nằm chưa sát đầu đọc</source>
        <translation>카드가 리더기에서 떠 있습니다</translation>
    </message>
    <message>
        <source>Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên.</source>
        <translation>케이스, 지갑, 열쇠를 치우고 카드를 리더기 가운데에 올린 뒤 그대로 두세요.</translation>
    </message>
    <message>
        <source>Số này không phải của thẻ trên đầu đọc</source>
        <translation>리더기에 있는 카드의 번호가 아닙니다</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn.</source>
        <translation>리더기에 있는 카드의 QR코드를 보여 주시거나 본인 카드를 올려 주세요.</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang tạm ngừng</source>
        <translation>카드 리더기를 잠시 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ.</source>
        <translation>카드의 QR코드를 카메라에 보여 주시거나 번호를 직접 입력해 주세요.</translation>
    </message>
    <message>
        <source>Máy chưa đọc được chip của thẻ</source>
        <translation>카드의 칩을 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera.</source>
        <translation>칩이 있는 면을 아래로 다시 올리거나 카드의 QR코드를 카메라에 보여 주세요.</translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này</source>
        <translation>이 카드를 확인하지 못했습니다</translation>
    </message>
    <message>
        <source>Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>카드를 가지고 안내 창구로 가시면 직원이 접수해 드립니다.</translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation>이것은 웹사이트 코드입니다</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID.</source>
        <translation>신분증에 인쇄된 QR코드나 VNeID 앱의 코드를 보여 주세요.</translation>
    </message>
    <message>
        <source>Đây là mã dùng cho ứng dụng khác</source>
        <translation>다른 앱에서 쓰는 코드입니다</translation>
    </message>
    <message>
        <source>Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó.</source>
        <translation>VNeID에서 “Ví giấy tờ”를 열고 “Thẻ căn cước”를 선택한 뒤 QR코드를 보여 주세요.</translation>
    </message>
    <message>
        <source>Đây là mã khai báo y tế</source>
        <translation>이것은 건강 신고 코드입니다</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT.</source>
        <translation>신분증에 인쇄된 QR코드나 건강보험증의 코드를 보여 주세요.</translation>
    </message>
    <message>
        <source>Máy đọc chưa đúng chữ trên mã này</source>
        <translation>코드의 글자를 제대로 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc.</source>
        <translation>코드를 카메라에 보여 주시거나 신분증을 리더기에 올려 주세요.</translation>
    </message>
    <message>
        <source>Mã bị mờ hoặc đọc chưa đủ</source>
        <translation>코드가 흐리거나 다 읽히지 않았습니다</translation>
    </message>
    <message>
        <source>Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa.</source>
        <translation>코드를 닦고 카메라와 한 뼘 거리에서 가만히 들어 주세요. 빛 반사를 피해 주세요.</translation>
    </message>
    <message>
        <source>Mã này không có thông tin</source>
        <translation>이 코드에는 정보가 없습니다</translation>
    </message>
    <message>
        <source>Đây là phiếu khám của bạn</source>
        <translation>이것은 진료 번호표입니다</translation>
    </message>
    <message>
        <source>Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số.</source>
        <translation>이미 번호가 있습니다. 번호표에 적힌 방으로 가서 호출을 기다려 주세요.</translation>
    </message>
    <message>
        <source>Giấy tờ này cần đăng ký tại quầy</source>
        <translation>이 서류는 창구에서 접수해 주세요</translation>
    </message>
    <message>
        <source>Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn.</source>
        <translation>여권이나 이 서류를 가지고 창구로 가시면 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Máy không nhận ra mã này</source>
        <translation>알 수 없는 코드입니다</translation>
    </message>
    <message>
        <source>Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT.</source>
        <translation>신분증, VNeID, 건강보험증의 코드를 읽을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>ReadProblemScreen</name>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>번호 직접 입력</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>직원 도움 받기</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>칩 없이 계속</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>첫 화면으로</translation>
    </message>
    <message>
        <source>Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.</source>
        <translation>카드나 코드를 지금 다시 보여 주세요. 화면을 누르지 않아도 됩니다.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Đang đọc thẻ của bạn</source>
        <translation>카드를 읽고 있습니다</translation>
    </message>
    <message>
        <source>Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.</source>
        <translation>화면에 이름이 나올 때까지 카드를 리더기에 그대로 두세요.</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera</source>
        <translation>카드의 QR코드를 카메라에 보여 주세요</translation>
    </message>
    <message>
        <source>Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.</source>
        <translation>카드를 들어 QR코드를 보여 주시거나 카드 번호를 입력해 주세요.</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.</source>
        <translation>카드를 카메라와 한 뼘 거리에 두거나 카드 번호를 입력해 주세요.</translation>
    </message>
    <message>
        <source>Trên đầu đọc đang có một thẻ khác</source>
        <translation>리더기에 다른 카드가 있습니다</translation>
    </message>
    <message>
        <source>Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên.</source>
        <translation>그 카드를 치우고 본인 서류를 올려 주세요. 누가 두고 간 카드는 직원에게 전해 주세요.</translation>
    </message>
    <message>
        <source>Đặt hộ chiếu lên đầu đọc</source>
        <translation>여권을 리더기에 올려 주세요</translation>
    </message>
    <message>
        <source>Mở trang có ảnh, úp xuống đầu đọc và để yên.</source>
        <translation>사진이 있는 면을 펴서 리더기에 엎어 놓고 그대로 두세요.</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>신분증을 리더기에 올려 주세요</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và để yên vài giây.</source>
        <translation>칩이 있는 면을 아래로 놓고 몇 초간 그대로 두세요.</translation>
    </message>
</context>
<context>
    <name>ReadingCardScreen</name>
    <message>
        <source>Nhập số thẻ</source>
        <translation>카드 번호 입력</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>직원 도움 받기</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>칩 없이 계속</translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ lên lúc này.</source>
        <translation>지금은 카드를 떼지 마세요.</translation>
    </message>
    <message>
        <source>Việc đọc thường mất 2 đến 5 giây</source>
        <translation>보통 2초에서 5초 걸립니다</translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>Đăng ký lúc %1</source>
        <translation>%1 접수</translation>
    </message>
    <message>
        <source>Phiếu chưa ra giấy</source>
        <translation>번호표가 아직 인쇄되지 않음</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>결제 완료</translation>
    </message>
</context>
<context>
    <name>RegisteredScreen</name>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.</source>
        <translation>필요하면 번호표를 다시 인쇄하거나 접수를 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu.</source>
        <translation>필요하면 번호표를 다시 인쇄할 수 있습니다.</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>번호표를 다시 인쇄하려면 카드를 리더기에 올리거나 QR코드를 카메라에 보여 주세요. 안내 창구에 문의하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>번호표를 다시 인쇄하려면 서류의 QR코드를 카메라에 보여 주세요. 안내 창구에 문의하셔도 됩니다.</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký khám hôm nay</source>
        <translation>오늘 이미 접수하셨습니다</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>다른 사람 접수</translation>
    </message>
    <message>
        <source>Đăng ký thêm chuyên khoa khác</source>
        <translation>다른 진료과 추가 접수</translation>
    </message>
</context>
<context>
    <name>RegisteringScreen</name>
    <message>
        <source>Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.</source>
        <translation>병원의 응답이 늦어 접수기가 번호를 드리고 있습니다. 순서는 그대로입니다.</translation>
    </message>
    <message>
        <source>Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.</source>
        <translation>네트워크가 느리면 임시 번호를 드립니다. 순서는 그대로입니다.</translation>
    </message>
    <message>
        <source>Đang đăng ký cho bạn</source>
        <translation>접수하고 있습니다</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Mẹ đăng ký cho con</source>
        <translation>어머니가 접수</translation>
    </message>
    <message>
        <source>Bố đăng ký cho con</source>
        <translation>아버지가 접수</translation>
    </message>
    <message>
        <source>Người giám hộ đăng ký giúp</source>
        <translation>보호자가 접수</translation>
    </message>
    <message>
        <source>Người thân đăng ký giúp</source>
        <translation>다른 분이 대신 접수</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>의사 상관없이 가장 빨리</translation>
    </message>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>%1 예약</translation>
    </message>
    <message>
        <source>Khám lúc %1</source>
        <translation>%1 진료</translation>
    </message>
    <message>
        <source>Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.</source>
        <translation>이 진료과는 건강보험이 안 됩니다. 진료비는 본인 부담입니다.</translation>
    </message>
    <message>
        <source>Bạn tự trả tiền khám.</source>
        <translation>진료비는 본인 부담입니다.</translation>
    </message>
    <message>
        <source>Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.</source>
        <translation>건강보험 혜택은 창구에서 직원이 확인합니다.</translation>
    </message>
    <message>
        <source>Khám BHYT. Mức hưởng được tính tại quầy.</source>
        <translation>건강보험 진료입니다. 적용 비율은 창구에서 계산합니다.</translation>
    </message>
    <message>
        <source>Khám BHYT, hưởng %1%.</source>
        <translation>건강보험 진료, %1% 적용.</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>건강보험을 확인하지 못했습니다. 나중에 직원이 확인합니다.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Nếu có gì chưa đúng, bấm “Quay lại”.</source>
        <translation>틀린 것이 있으면 “뒤로”를 누르세요.</translation>
    </message>
    <message>
        <source>Xin xem lại thông tin</source>
        <translation>내용을 확인해 주세요</translation>
    </message>
    <message>
        <source>Tôi thuộc diện ưu tiên</source>
        <translation>우선 진료 대상입니다</translation>
    </message>
    <message>
        <source>Xác nhận và lấy số</source>
        <translation>확인하고 번호 받기</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Lên</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>아래로</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm nơi khám…</source>
        <extracomment>In the empty search field</extracomment>
        <translation>진료과 찾기…</translation>
    </message>
    <message>
        <source>Đang tìm: %1</source>
        <extracomment>Spoken: what was typed into the search field</extracomment>
        <translation>찾는 중: %1</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sáng %1</source>
        <translation>오전 %1</translation>
    </message>
    <message>
        <source>Chiều %1</source>
        <translation>오후 %1</translation>
    </message>
    <message>
        <source>Đã hết chỗ hôm nay</source>
        <translation>오늘 예약 마감</translation>
    </message>
    <message>
        <source>Đang giữ chỗ cho bạn…</source>
        <translation>자리를 잡고 있습니다…</translation>
    </message>
    <message>
        <source>Đang giữ chỗ lúc %1 cho bạn…</source>
        <translation>%1 자리를 잡고 있습니다…</translation>
    </message>
    <message>
        <source>Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.</source>
        <translation>방금 다른 분이 그 시간을 선택했습니다. 다른 시간을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.</source>
        <translation>선택하신 의사는 예약이 다 찼습니다. 다른 의사를 선택해 주세요.</translation>
    </message>
    <message>
        <source>Chưa giữ được chỗ này. Xin chọn lại.</source>
        <translation>이 자리를 잡지 못했습니다. 다시 선택해 주세요.</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken: a time and a doctor</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Khám với %1</source>
        <translation>%1 진료 받기</translation>
    </message>
    <message>
        <source>Khám với bác sĩ này</source>
        <translation>이 의사에게 진료받기</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Đang xem lịch của bác sĩ…</source>
        <translation>의사 일정을 확인하는 중…</translation>
    </message>
    <message>
        <source>Chọn bác sĩ và giờ khám</source>
        <translation>의사와 시간을 선택해 주세요</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>의사 상관없이 가장 빨리</translation>
    </message>
    <message>
        <source>Bạn vẫn khám được với bác sĩ bất kỳ.</source>
        <translation>의사를 지정하지 않아도 진료받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Lúc này chưa xem được lịch của bác sĩ</source>
        <translation>지금은 의사 일정을 볼 수 없습니다</translation>
    </message>
    <message>
        <source>Hôm nay khoa này không có lịch riêng của bác sĩ</source>
        <translation>오늘 이 진료과는 의사별 일정이 없습니다</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1. Lúc này không chọn được.</source>
        <translation>%1. 지금은 선택할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, đã chọn</source>
        <translation>%1. 체크 칸, 선택됨</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, chưa chọn</source>
        <translation>%1. 체크 칸, 선택 안 됨</translation>
    </message>
    <message>
        <source>%1. Đang chọn</source>
        <translation>%1. 선택됨</translation>
    </message>
    <message>
        <source>%1. Nút bấm</source>
        <translation>%1. 버튼</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: the place of what is chosen in a list, such as 3 of 7</extracomment>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>Đã bấm: %1</source>
        <translation>누름: %1</translation>
    </message>
    <message>
        <source>Lúc này không cần chọn gì.</source>
        <translation>지금은 선택할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.</source>
        <extracomment>Spoken at the end of a screen that was read out, to somebody who does not look</extracomment>
        <translation>항목이 %n개 있습니다. 오른쪽 아래 모서리를 누르면 하나씩 들을 수 있습니다.</translation>
    </message>
    <message>
        <source>Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.</source>
        <translation>아직 고른 항목이 없습니다. 오른쪽 아래 모서리를 누르면 첫 항목을 들을 수 있습니다.</translation>
    </message>
    <message>
        <source>Chào bạn. Đây là máy đăng ký khám bệnh của %1.</source>
        <translation>안녕하세요. %1 진료 접수기입니다.</translation>
    </message>
    <message>
        <source>Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn.</source>
        <translation>화면을 보지 않으셔도 됩니다. 화면의 네 모서리가 큰 버튼입니다.</translation>
    </message>
    <message>
        <source>Góc dưới bên phải: nghe lựa chọn tiếp theo.</source>
        <translation>오른쪽 아래 모서리: 다음 항목 듣기.</translation>
    </message>
    <message>
        <source>Góc dưới bên trái: nghe lựa chọn trước.</source>
        <translation>왼쪽 아래 모서리: 이전 항목 듣기.</translation>
    </message>
    <message>
        <source>Góc trên bên phải: chọn điều vừa nghe.</source>
        <translation>오른쪽 위 모서리: 방금 들은 것 선택.</translation>
    </message>
    <message>
        <source>Góc trên bên trái: nghe lại.</source>
        <translation>왼쪽 위 모서리: 다시 듣기.</translation>
    </message>
    <message>
        <source>Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này.</source>
        <translation>아무 곳이나 길게 누르면 이 안내를 다시 들을 수 있습니다.</translation>
    </message>
    <message>
        <source>Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại.</source>
        <translation>키보드를 쓰실 때는 화살표 키로 앞뒤로 움직이고, 엔터 키로 선택하고, 이에스시 키로 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>Chạm vào màn hình ở bất kỳ đâu để tiếp tục.</source>
        <translation>계속하려면 화면 아무 곳이나 누르세요.</translation>
    </message>
    <message>
        <source>Âm lượng %1 trên %2</source>
        <translation>소리 크기, %2단계 중 %1단계</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 số được che</source>
        <extracomment>Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742</extracomment>
        <translation>가려진 숫자 %1개</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <extracomment>Spoken: an amount of money in Vietnamese dong</extracomment>
        <translation>%1동</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1퍼센트</translation>
    </message>
    <message>
        <source>ngày %1 tháng %2 năm %3</source>
        <extracomment>Spoken: a date; %1 day, %2 month, %3 year, all in figures</extracomment>
        <translation>%3년 %2월 %1일</translation>
    </message>
    <message>
        <source>%1 giờ %2</source>
        <extracomment>Spoken: a time of day; %1 hours, %2 minutes</extracomment>
        <translation>%1시 %2분</translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <extracomment>Spoken: a time of day without minutes</extracomment>
        <translation>%1시</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: a part of several, as in page 1 of 3</extracomment>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>%1 đến %2</source>
        <extracomment>Spoken: from %1 to %2, of times or numbers</extracomment>
        <translation>%1부터 %2까지</translation>
    </message>
</context>
<context>
    <name>StillThereNotice</name>
    <message>
        <source>Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.</source>
        <translation>시간이 더 필요하면 화면을 눌러 주세요. 누르지 않으면 정보가 가려집니다.</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>아직 계신가요?</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>네, 있습니다</translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Nhập lại số</source>
        <translation>번호 다시 입력</translation>
    </message>
    <message>
        <source>Gọi nhân viên đến đây</source>
        <translation>여기로 직원 부르기</translation>
    </message>
    <message>
        <source>Mã cho nhân viên: %1</source>
        <extracomment>%1 is a short code such as K10 that staff can look up</extracomment>
        <translation>직원용 코드: %1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>%1 예약</translation>
    </message>
    <message>
        <source>Trước bạn không còn ai</source>
        <translation>앞에 기다리는 분이 없습니다</translation>
    </message>
    <message>
        <source>Đây là phiếu in lại, số của bạn không đổi.</source>
        <translation>다시 인쇄한 번호표입니다. 번호는 그대로입니다.</translation>
    </message>
    <message>
        <source>Số của bạn</source>
        <translation>대기 번호</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.</source>
        <translation>이미 접수하셨습니다. 새 번호가 아니라 전에 받으신 번호입니다.</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. Giữ phiếu này, nhân viên sẽ gọi theo số này.</source>
        <translation>병원 네트워크가 끊겼습니다. 접수는 저장되었고 곧 보내집니다. 이 번호표를 보관해 주세요. 이 번호로 불러 드립니다.</translation>
    </message>
    <message>
        <source>Quét mã QR để biết khi bệnh viện đã xác nhận.</source>
        <translation>QR코드를 스캔하면 병원의 확인 여부를 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Số tạm của bạn</source>
        <translation>임시 번호</translation>
    </message>
    <message>
        <source>Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.</source>
        <translation>병원이 접수를 받았습니다. 번호는 그대로입니다.</translation>
    </message>
    <message>
        <source>Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>이 번호로는 진료가 배정되지 않았습니다. 번호를 가지고 안내 창구로 가시면 직원이 도와드립니다.</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>안내 창구로 가 주세요</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>결제 완료</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân sau khi khám</source>
        <translation>진료 후 수납 창구에서 내 주세요</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân trước khi khám</source>
        <translation>진료 전에 수납 창구에서 내 주세요</translation>
    </message>
    <message>
        <source>Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem</source>
        <translation>이미 송금하셨다면 직원이 볼 수 있게 영수증을 보관해 주세요</translation>
    </message>
    <message>
        <source>Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.</source>
        <translation>휴대폰으로 이 화면을 찍거나 번호를 적어 두세요.</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>번호표 인쇄 중…</translation>
    </message>
    <message>
        <source>Xin chờ phiếu ra ở khe in.</source>
        <translation>번호표가 나올 때까지 기다려 주세요.</translation>
    </message>
    <message>
        <source>Đang in lại phiếu…</source>
        <translation>번호표를 다시 인쇄하는 중…</translation>
    </message>
    <message>
        <source>Tờ trước bị dở dang. Xin chờ tờ mới, số của bạn không đổi.</source>
        <translation>먼저 나온 번호표가 끝까지 인쇄되지 않았습니다. 새 번호표를 기다려 주세요. 번호는 그대로입니다.</translation>
    </message>
    <message>
        <source>Mang phiếu đến quầy hướng dẫn.</source>
        <translation>번호표를 가지고 안내 창구로 가 주세요.</translation>
    </message>
    <message>
        <source>Mang phiếu đến phòng khám và chờ gọi số.</source>
        <translation>번호표를 가지고 진료실로 가서 호출을 기다려 주세요.</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu ở %1</source>
        <extracomment>%1 is where another printer stands, e.g. &quot;quầy 2&quot;.</extracomment>
        <translation>번호표를 여기에서 받으세요: %1</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu</source>
        <translation>번호표를 가져가 주세요</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in</source>
        <translation>인쇄 용지가 없습니다</translation>
    </message>
    <message>
        <source>Máy chưa in được phiếu</source>
        <translation>번호표를 인쇄하지 못했습니다</translation>
    </message>
    <message>
        <source>Xin xem phiếu đã ra khe in chưa</source>
        <translation>번호표가 나왔는지 확인해 주세요</translation>
    </message>
    <message>
        <source>Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại.</source>
        <translation>번호표가 없으면 휴대폰으로 이 화면을 찍어 주세요.</translation>
    </message>
    <message>
        <source>Giấy về tiền khám ra sau phiếu.</source>
        <translation>결제 관련 종이는 번호표 다음에 나옵니다.</translation>
    </message>
    <message>
        <source>Lấy cả giấy về tiền khám.</source>
        <translation>결제 관련 종이도 가져가 주세요.</translation>
    </message>
    <message>
        <source>Giấy về tiền khám chưa in được: xin lấy ở quầy thu ngân.</source>
        <translation>결제 관련 종이를 인쇄하지 못했습니다. 수납 창구에서 받으세요.</translation>
    </message>
</context>
<context>
    <name>TicketNews</name>
    <message>
        <source>Xem sơ đồ</source>
        <translation>안내도 보기</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Mã QR của lượt khám, để quét bằng điện thoại</source>
        <translation>휴대폰으로 스캔하는 접수 QR코드</translation>
    </message>
    <message>
        <source>Mã QR của lượt khám, để chụp bằng điện thoại</source>
        <translation>휴대폰으로 찍는 접수 QR코드</translation>
    </message>
    <message>
        <source>Chụp mã này để giữ số trên điện thoại.</source>
        <translation>이 코드를 찍어 두면 번호가 휴대폰에 남습니다.</translation>
    </message>
    <message>
        <source>Quét mã để xem lượt khám trên điện thoại</source>
        <translation>스캔하면 휴대폰에서 진료 순서를 볼 수 있습니다</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>이 접수 취소</translation>
    </message>
    <message>
        <source>Thanh toán tại đây</source>
        <translation>여기서 결제</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>리더기 위의 카드를 잊지 마세요</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>다른 사람 접수</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>완료</translation>
    </message>
</context>
<context>
    <name>TodaysVisit</name>
    <message>
        <source>In lại phiếu số %1</source>
        <translation>%1번 번호표 다시 인쇄</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>번호표 다시 인쇄</translation>
    </message>
    <message>
        <source>Hủy lượt khám số %1</source>
        <translation>%1번 접수 취소</translation>
    </message>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>이 접수 취소</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.</source>
        <translation>아직 번호가 없습니다. 숫자를 누른 뒤 “계속”을 누르세요.</translation>
    </message>
    <message>
        <source>Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.</source>
        <translation>자릿수가 맞지 않습니다. 신분증은 12자리, 건강보험은 10자리입니다.</translation>
    </message>
    <message>
        <source>Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.</source>
        <translation>알 수 없는 번호입니다. 숫자를 하나씩 확인해 주세요.</translation>
    </message>
</context>
<context>
    <name>TypingScreen</name>
    <message>
        <source>Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.</source>
        <translation>예약 번호는 문자 메시지나 예약 안내지에 있습니다.</translation>
    </message>
    <message>
        <source>Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.</source>
        <translation>신분증 번호는 12자리, 건강보험 번호는 10자리입니다.</translation>
    </message>
    <message>
        <source>Nhập mã hẹn</source>
        <translation>예약 번호 입력</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>번호 직접 입력</translation>
    </message>
    <message>
        <source>Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.</source>
        <translation>언제든지 카드나 QR코드를 보여 주셔도 됩니다.</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Nơi khám</source>
        <translation>진료과</translation>
    </message>
    <message>
        <source>Chọn bác sĩ hoặc giờ khám</source>
        <translation>의사 또는 시간 선택</translation>
    </message>
    <message>
        <source>Đổi bác sĩ</source>
        <translation>의사 변경</translation>
    </message>
    <message>
        <source>Chọn bác sĩ</source>
        <translation>의사 선택</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Âm lượng %1</source>
        <extracomment>How loud, from 0 to 4</extracomment>
        <translation>소리 크기 %1</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>크게</translation>
    </message>
</context>
<context>
    <name>WelcomeHero</name>
    <message>
        <source>Đăng ký khám bệnh</source>
        <translation>진료 접수</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>카드를 가져가 주세요</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>신분증의 QR코드를 카메라에 보여 주세요</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>신분증을 리더기에 올려 주세요</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>리더기에 카드가 남아 있습니다. 본인 카드가 아니면 직원을 불러 주세요.</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>카메라와 한 뼘 거리를 두세요.</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>칩이 있는 면을 아래로 놓고 3초쯤 그대로 두세요.</translation>
    </message>
    <message>
        <source>Không cần chạm màn hình.</source>
        <translation>화면을 누르지 않아도 됩니다.</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.</source>
        <translation>그래도 신분증이나 QR코드로 접수할 수 있습니다.</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn</source>
        <translation>병원 네트워크가 끊겼습니다</translation>
    </message>
    <message>
        <source>Mã QR trên VNeID</source>
        <translation>VNeID의 QR코드</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR ra trước camera</source>
        <translation>또는 QR코드를 카메라에 보여 주세요</translation>
    </message>
    <message>
        <source>Trên điện thoại của bạn</source>
        <translation>휴대폰에서</translation>
    </message>
    <message>
        <source>Thẻ giấy hoặc VssID</source>
        <translation>종이 카드 또는 VssID</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>건강보험증(BHYT)</translation>
    </message>
    <message>
        <source>Không mang giấy tờ có mã?</source>
        <translation>코드가 있는 서류가 없으신가요?</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>번호 직접 입력</translation>
    </message>
    <message>
        <source>Tôi có mã hẹn</source>
        <translation>예약 번호 있음</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>chưa đầy 1 tuổi</source>
        <translation>1세 미만</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>남</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>여</translation>
    </message>
    <message>
        <source>sinh năm %1</source>
        <translation>%1년생</translation>
    </message>
    <message>
        <source>Tầng %1</source>
        <extracomment>A floor as it stands on signs; %1 is its number or name</extracomment>
        <translation>%1층</translation>
    </message>
    <message>
        <source>Phòng %1</source>
        <extracomment>A room by what stands on its door; %1 is its number</extracomment>
        <translation>%1호실</translation>
    </message>
    <message>
        <source>Nhà %1</source>
        <extracomment>A building of the hospital; %1 is its letter</extracomment>
        <translation>%1동</translation>
    </message>
    <message>
        <source>Khu %1</source>
        <extracomment>A block of the hospital; %1 is its letter</extracomment>
        <translation>%1구역</translation>
    </message>
</context>
</TS>
