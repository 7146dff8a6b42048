<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>Agreeing</name>
    <message>
        <source>Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.</source>
        <translation>By touching one of the buttons “I am …” you agree that the hospital uses the child&apos;s document, insurance and health data (sensitive data) to register this visit, under Law No. 91/2025/QH15.</translation>
    </message>
    <message>
        <source>Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.</source>
        <translation>By touching “Yes, this is me” you agree that the hospital uses your document, insurance and health data (sensitive data) to register this visit, under Law No. 91/2025/QH15. Anyone registering somebody else confirms that the patient asked them to.</translation>
    </message>
    <message>
        <source>Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.</source>
        <translation>The child is 7 or older: please ask the child to agree before you touch.</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Lịch hẹn lúc %1, %2, %3</source>
        <extracomment>Spoken: the time, the department and the place of an appointment</extracomment>
        <translation>Appointment at %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>Chạm vào lịch hẹn để nhận số.</source>
        <translation>Touch an appointment to get your number.</translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lịch hẹn hôm nay</source>
        <translation>
            <numerusform>You have %n appointment today</numerusform>
            <numerusform>You have %n appointments today</numerusform>
        </translation>
    </message>
    <message>
        <source>Khám chuyên khoa khác</source>
        <translation>See another department</translation>
    </message>
</context>
<context>
    <name>CancelAskedNotice</name>
    <message>
        <source>Giữ lượt khám</source>
        <translation>Keep my visit</translation>
    </message>
    <message>
        <source>Hủy lượt khám</source>
        <translation>Cancel my visit</translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Đang hủy lượt khám</source>
        <translation>Cancelling your visit</translation>
    </message>
    <message>
        <source>Xin chờ một chút, máy đang làm theo yêu cầu của bạn.</source>
        <translation>One moment please, we are doing what you asked.</translation>
    </message>
    <message>
        <source>Đã hủy lượt khám</source>
        <translation>Your visit is cancelled</translation>
    </message>
    <message>
        <source>Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.</source>
        <translation>Number %1 is no longer valid. If you have a ticket, please do not use it any more.</translation>
    </message>
    <message>
        <source>Đã lưu yêu cầu hủy</source>
        <translation>Your cancellation is saved</translation>
    </message>
    <message>
        <source>Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.</source>
        <translation>We will tell the hospital as soon as the network is back. Number %1 is no longer valid.</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>Please go to the information desk</translation>
    </message>
    <message>
        <source>Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, nhân viên sẽ giúp bạn.</source>
        <translation>Number %1 has already been called or paid for, so it cannot be cancelled here. Please take your ticket to the desk. The staff will help you.</translation>
    </message>
    <message>
        <source>Máy chưa hủy được lượt khám này</source>
        <translation>This visit could not be cancelled here</translation>
    </message>
    <message>
        <source>Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.</source>
        <translation>Please take your ticket %1 to the information desk. The staff will cancel it for you.</translation>
    </message>
    <message>
        <source>Lưu yêu cầu hủy</source>
        <translation>Save your cancellation</translation>
    </message>
    <message>
        <source>Báo cho bệnh viện</source>
        <translation>Tell the hospital</translation>
    </message>
</context>
<context>
    <name>CancellingScreen</name>
    <message>
        <source>Chọn khoa khác</source>
        <translation>Choose another department</translation>
    </message>
    <message>
        <source>Xong – Người tiếp theo</source>
        <translation>Done – Next person</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>Don&apos;t forget your card on the reader</translation>
    </message>
</context>
<context>
    <name>CardWelcome</name>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>Please take the card</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>Place your ID card on the reader</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>Hold the QR code of your ID card before the camera</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>There is still a card on the reader. If it is not yours, please call our staff.</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>Chip side down. Leave it there for about 3 seconds.</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>A hand’s width from the camera.</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Tìm hồ sơ người bệnh</source>
        <translation>Find the patient&apos;s record</translation>
    </message>
    <message>
        <source>Kiểm tra BHYT</source>
        <translation>Check your health insurance</translation>
    </message>
    <message>
        <source>Xem lịch hẹn hôm nay</source>
        <translation>Look for appointments today</translation>
    </message>
    <message>
        <source>Lưu đăng ký</source>
        <translation>Save the registration</translation>
    </message>
    <message>
        <source>Máy cấp số</source>
        <translation>Give a number</translation>
    </message>
    <message>
        <source>Gửi đến bệnh viện</source>
        <translation>Send it to the hospital</translation>
    </message>
    <message>
        <source>Nhận số khám</source>
        <translation>Get your number</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.</source>
        <translation>If the hospital does not answer, you can still register.</translation>
    </message>
    <message>
        <source>Xin chờ một chút</source>
        <translation>One moment, please</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentScreen</name>
    <message numerus="yes">
        <source>Máy thấy giấy tờ của %n người.</source>
        <translation>
            <numerusform>The machine can see documents of %n person.</numerusform>
            <numerusform>The machine can see documents of %n people.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation>Who are you registering?</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Xin đưa mã lại gần hơn một chút</source>
        <translation>Please hold the code a little closer</translation>
    </message>
    <message>
        <source>Xin đưa mã ra xa hơn một chút</source>
        <translation>Please hold the code a little further away</translation>
    </message>
    <message>
        <source>Hơi tối. Xin đưa mã ra chỗ sáng hơn</source>
        <translation>A bit dark. Please hold the code in better light</translation>
    </message>
    <message>
        <source>Xin nghiêng mã, hoặc giảm độ sáng điện thoại</source>
        <translation>Please tilt the code, or turn down the phone&apos;s brightness</translation>
    </message>
    <message>
        <source>Mã đang bị lóa sáng.</source>
        <translation>Light is reflecting off the code.</translation>
    </message>
    <message>
        <source>Xin giữ yên tay một chút</source>
        <translation>Please hold still for a moment</translation>
    </message>
    <message>
        <source>Xin đưa trọn mã vào giữa khung hình</source>
        <translation>Please bring the whole code into the picture</translation>
    </message>
    <message>
        <source>Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT</source>
        <translation>Please show your ID card, insurance card or VNeID code</translation>
    </message>
    <message>
        <source>Đây không phải mã trên giấy tờ tuỳ thân.</source>
        <translation>This code is not from an identity document.</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Sốt</source>
        <translation>Fever</translation>
    </message>
    <message>
        <source>Ho, có đờm</source>
        <translation>Cough, phlegm</translation>
    </message>
    <message>
        <source>Đau họng</source>
        <translation>Sore throat</translation>
    </message>
    <message>
        <source>Sổ mũi, nghẹt mũi</source>
        <translation>Runny or blocked nose</translation>
    </message>
    <message>
        <source>Đau đầu</source>
        <translation>Headache</translation>
    </message>
    <message>
        <source>Chóng mặt, hoa mắt</source>
        <translation>Dizziness</translation>
    </message>
    <message>
        <source>Đau bụng</source>
        <translation>Stomach ache</translation>
    </message>
    <message>
        <source>Tiêu chảy</source>
        <translation>Diarrhoea</translation>
    </message>
    <message>
        <source>Táo bón</source>
        <translation>Constipation</translation>
    </message>
    <message>
        <source>Buồn nôn, nôn</source>
        <translation>Nausea, vomiting</translation>
    </message>
    <message>
        <source>Đau ngực</source>
        <translation>Chest pain</translation>
    </message>
    <message>
        <source>Đau ngực dữ dội</source>
        <translation>Severe chest pain</translation>
    </message>
    <message>
        <source>Hồi hộp, tim đập nhanh</source>
        <translation>Racing heart</translation>
    </message>
    <message>
        <source>Huyết áp cao</source>
        <translation>High blood pressure</translation>
    </message>
    <message>
        <source>Khó thở</source>
        <translation>Short of breath</translation>
    </message>
    <message>
        <source>Đau lưng</source>
        <translation>Back pain</translation>
    </message>
    <message>
        <source>Đau vai, đau cổ</source>
        <translation>Shoulder or neck pain</translation>
    </message>
    <message>
        <source>Đau khớp, đau gối</source>
        <translation>Joint or knee pain</translation>
    </message>
    <message>
        <source>Té ngã, chấn thương</source>
        <translation>A fall, an injury</translation>
    </message>
    <message>
        <source>Vết thương, thay băng</source>
        <translation>A wound, new dressing</translation>
    </message>
    <message>
        <source>Tê tay, tê chân</source>
        <translation>Numb hands or feet</translation>
    </message>
    <message>
        <source>Yếu liệt nửa người, méo miệng</source>
        <translation>One side weak, face drooping</translation>
    </message>
    <message>
        <source>Co giật</source>
        <translation>Fits, convulsions</translation>
    </message>
    <message>
        <source>Bất tỉnh, ngất</source>
        <translation>Fainting, unconscious</translation>
    </message>
    <message>
        <source>Chảy máu nhiều</source>
        <translation>Heavy bleeding</translation>
    </message>
    <message>
        <source>Ngộ độc</source>
        <translation>Poisoning</translation>
    </message>
    <message>
        <source>Sưng mặt, sưng môi đột ngột</source>
        <translation>Face or lips swelling suddenly</translation>
    </message>
    <message>
        <source>Mất ngủ</source>
        <translation>Cannot sleep</translation>
    </message>
    <message>
        <source>Lo âu, buồn chán</source>
        <translation>Worry, low mood</translation>
    </message>
    <message>
        <source>Đau tai, ù tai</source>
        <translation>Earache, ringing ears</translation>
    </message>
    <message>
        <source>Đau mắt, đỏ mắt</source>
        <translation>Sore or red eyes</translation>
    </message>
    <message>
        <source>Nhìn mờ, đo kính</source>
        <translation>Blurred sight, glasses</translation>
    </message>
    <message>
        <source>Đau răng, nhổ răng</source>
        <translation>Toothache, extraction</translation>
    </message>
    <message>
        <source>Ngứa, nổi mẩn</source>
        <translation>Itching, rash</translation>
    </message>
    <message>
        <source>Tiểu buốt, tiểu nhiều</source>
        <translation>Trouble passing water</translation>
    </message>
    <message>
        <source>Tiểu đường</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Bướu cổ, tuyến giáp</source>
        <translation>Goitre, thyroid</translation>
    </message>
    <message>
        <source>Mệt mỏi, sụt cân</source>
        <translation>Tired, losing weight</translation>
    </message>
    <message>
        <source>Khám thai</source>
        <translation>Pregnancy check-up</translation>
    </message>
    <message>
        <source>Khám phụ khoa</source>
        <translation>Women&apos;s health</translation>
    </message>
    <message>
        <source>Khám nam khoa</source>
        <translation>Men&apos;s health</translation>
    </message>
    <message>
        <source>Trẻ sốt, ho, biếng ăn</source>
        <translation>Child: fever, cough, not eating</translation>
    </message>
    <message>
        <source>Nổi cục, nổi hạch</source>
        <translation>A lump, swollen glands</translation>
    </message>
    <message>
        <source>Phù chân, phù mặt</source>
        <translation>Swollen legs or face</translation>
    </message>
    <message>
        <source>Vàng da, bệnh gan</source>
        <translation>Yellow skin, liver</translation>
    </message>
    <message>
        <source>Tập phục hồi, châm cứu</source>
        <translation>Rehabilitation, acupuncture</translation>
    </message>
    <message>
        <source>Khám tổng quát</source>
        <translation>General check-up</translation>
    </message>
    <message>
        <source>Tái khám, lấy thuốc</source>
        <translation>Follow-up, medicine</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám</source>
        <translation>Consent to the use of personal data when registering for a visit</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi</source>
        <translation>Text me about my queue number and my results</translation>
    </message>
    <message>
        <source>Liên hệ hỏi ý kiến của tôi sau khi khám</source>
        <translation>Contact me after the visit to ask for my opinion</translation>
    </message>
    <message>
        <source>Mục đích khác, không bắt buộc</source>
        <translation>Other purposes, optional</translation>
    </message>
    <message>
        <source>Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, và việc khám của bạn không bị ảnh hưởng.</source>
        <translation>Each is asked for by itself and none is chosen beforehand: %1. What you refuse or do not answer is not done, and your visit is not affected.</translation>
    </message>
    <message>
        <source>Ai dùng dữ liệu của bạn</source>
        <translation>Who uses your data</translation>
    </message>
    <message>
        <source>%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.</source>
        <translation>%1 receives the data from this kiosk and is responsible for your data.</translation>
    </message>
    <message>
        <source>Dữ liệu nào</source>
        <translation>Which data</translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.</source>
        <translation>Name, date of birth, sex, address, document numbers, insurance card, the department you choose. Information about your health and your priority group is sensitive data. The kiosk keeps no picture of your document and no portrait.</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.</source>
        <translation>To register today&apos;s visit, check your insurance, queue and call your number. The visit needs this: by touching “Yes” you agree. If you do not agree, please go to the desk; you will be seen all the same.</translation>
    </message>
    <message>
        <source>Ai khác được xem</source>
        <translation>Who else sees it</translation>
    </message>
    <message>
        <source>Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.</source>
        <translation>The social insurance agency, if you are seen with health insurance. Nobody else, unless the law says so or you ask for it.</translation>
    </message>
    <message>
        <source>Giữ trong bao lâu</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.</source>
        <translation>This kiosk deletes the data once it has been sent to the hospital. The hospital keeps its records as the law on medical examination and treatment says.</translation>
    </message>
    <message>
        <source>Quyền của bạn</source>
        <translation>Your rights</translation>
    </message>
    <message>
        <source>Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.</source>
        <translation>You may see, correct and copy your data, withdraw consent, have data deleted, and complain. Just tell the information desk. Withdrawing does not undo what was done before.</translation>
    </message>
    <message>
        <source>Trẻ em và người nhờ đăng ký giúp</source>
        <translation>Children, and people who ask for help</translation>
    </message>
    <message>
        <source>Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.</source>
        <translation>A parent or guardian agrees for a child under 14; a child of 7 or more has to agree too. Anyone registering somebody else confirms that they were asked to and that the person knows this text.</translation>
    </message>
    <message>
        <source>Theo luật nào</source>
        <translation>Under which law</translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</source>
        <translation>Law on Personal Data Protection No. 91/2025/QH15 and Decree No. 356/2025/ND-CP.</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Bạn đồng ý điều gì?</source>
        <translation>What do you agree to?</translation>
    </message>
    <message>
        <source>Đọc toàn văn</source>
        <translation>Read the full text</translation>
    </message>
    <message>
        <source>Không bắt buộc. Không chọn là không đồng ý:</source>
        <translation>Optional. No choice means no:</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Đã in xong. Mời bạn lấy giấy.</source>
        <translation>Printed. Please take the paper.</translation>
    </message>
    <message>
        <source>Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản.</source>
        <translation>If no paper comes out, please ask the information desk for a copy.</translation>
    </message>
    <message>
        <source>Máy chưa in được. Quầy hướng dẫn có bản in sẵn.</source>
        <translation>It could not be printed here. The information desk has copies.</translation>
    </message>
</context>
<context>
    <name>ConsentTextNotice</name>
    <message>
        <source>In bản này</source>
        <translation>Print this</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n tuổi</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người chờ</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trước bạn còn %n người</source>
        <translation>
            <numerusform>%n person before you</numerusform>
            <numerusform>%n people before you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>khoảng %n phút</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chờ khoảng %n phút</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giá khám, %n khoản</source>
        <translation>
            <numerusform>Examination, %n item</numerusform>
            <numerusform>Examination, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ trống</source>
        <translation>
            <numerusform>%n time left</numerusform>
            <numerusform>%n times left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n chỗ</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Thẻ BHYT đã hết hạn</source>
        <translation>Your insurance card has expired</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.</source>
        <translation>The insurance portal says that your card has expired.</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị đến hết ngày %1.</source>
        <translation>Your card was valid until %1.</translation>
    </message>
    <message>
        <source>Chưa tìm thấy thẻ BHYT của bạn</source>
        <translation>We could not find your insurance card</translation>
    </message>
    <message>
        <source>Thẻ BHYT chưa đến ngày có giá trị</source>
        <translation>Your insurance card is not valid yet</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị từ ngày %1.</source>
        <translation>Your card is valid from %1.</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này.</source>
        <translation>The insurance portal knows no card for this document.</translation>
    </message>
    <message>
        <source>Thông tin BHYT chưa khớp</source>
        <translation>Your insurance details do not match</translation>
    </message>
    <message>
        <source>Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa.</source>
        <translation>The name or birth date on the insurance card differs from the document you showed.</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả cho lượt khám này</source>
        <translation>Health insurance does not pay for this visit</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay.</source>
        <translation>The insurance portal says that the card cannot be used today.</translation>
    </message>
    <message>
        <source>Bạn đã được cấp thẻ BHYT mới</source>
        <translation>You were given a new insurance card</translation>
    </message>
    <message>
        <source>Thẻ này là thẻ cũ. Xin dùng thẻ mới.</source>
        <translation>This is the old card. Please use the new one.</translation>
    </message>
    <message>
        <source>Thẻ BHYT này không còn dùng được</source>
        <translation>This insurance card can no longer be used</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn.</source>
        <translation>The insurer says the card was withdrawn. Staff will help you.</translation>
    </message>
    <message>
        <source>Thẻ BHYT này đã ngừng giá trị</source>
        <translation>This insurance card has been stopped</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn.</source>
        <translation>The insurer says the card has been stopped. Staff will help you.</translation>
    </message>
    <message>
        <source>Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có.</source>
        <translation>You may have been given a new card elsewhere. Please use it if you have one.</translation>
    </message>
    <message>
        <source>Số thẻ BHYT chưa đúng</source>
        <translation>The card number is not right</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên.</source>
        <translation>The insurer does not know this number. Show the card again, or ask staff.</translation>
    </message>
    <message>
        <source>Họ tên chưa khớp với thẻ BHYT</source>
        <translation>The name does not match the insurance card</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>The insurer has a different name from your document. Staff will correct it for you.</translation>
    </message>
    <message>
        <source>Ngày sinh chưa khớp với thẻ BHYT</source>
        <translation>The date of birth does not match the insurance card</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>The insurer has a different date of birth from your document. Staff will correct it for you.</translation>
    </message>
    <message>
        <source>Giới tính chưa khớp với thẻ BHYT</source>
        <translation>The sex does not match the insurance card</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>The insurer has a different sex from your document. Staff will correct it for you.</translation>
    </message>
    <message>
        <source>Bé chưa có thẻ BHYT</source>
        <translation>The child has no insurance card yet</translation>
    </message>
    <message>
        <source>Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy.</source>
        <translation>Children under 6 use the birth certificate instead. Please show it at the desk.</translation>
    </message>
    <message>
        <source>Bé vẫn được khám</source>
        <translation>The child will be seen all the same</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên lập thẻ BHYT tạm cho bé.</source>
        <translation>At the desk, staff make a temporary insurance card for the child.</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám</source>
        <translation>You will be seen all the same</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên đối chiếu thẻ với giấy tờ.</source>
        <translation>At the desk, staff compare the card with your document.</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT.</source>
        <translation>You will be seen all the same. Keep the bill: if insurance is confirmed later, ask at the insurance desk.</translation>
    </message>
    <message>
        <source>Có thẻ BHYT mới?</source>
        <translation>Do you have the new card?</translation>
    </message>
    <message>
        <source>Thử lại với thẻ BHYT?</source>
        <translation>Try again with the insurance card?</translation>
    </message>
    <message>
        <source>Bé có thẻ BHYT?</source>
        <translation>Does the child have an insurance card?</translation>
    </message>
    <message>
        <source>Có thẻ BHYT khác còn hạn?</source>
        <translation>Another card that is still valid?</translation>
    </message>
</context>
<context>
    <name>CoverageScreen</name>
    <message>
        <source>Nhờ nhân viên xem giúp</source>
        <translation>Ask our staff to look at it</translation>
    </message>
    <message>
        <source>Tiếp tục, tôi tự trả tiền khám</source>
        <translation>Continue, I will pay myself</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera ngay bây giờ.</source>
        <translation>Hold its QR code in front of the camera now.</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Máy đang giữ lượt của một người vừa rời đi.</source>
        <translation>This kiosk keeps the visit of somebody who has just stepped away.</translation>
    </message>
    <message>
        <source>Bạn muốn đăng ký khám?</source>
        <translation>Would you like to register?</translation>
    </message>
    <message>
        <source>Bắt đầu lượt mới</source>
        <translation>Begin a new visit</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.</source>
        <translation>Show the document again, or type the patient&apos;s year of birth.</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ vào máy để tiếp tục.</source>
        <translation>Show the document again to go on.</translation>
    </message>
    <message>
        <source>Năm sinh chưa đúng. Bạn còn một lần nhập.</source>
        <translation>That is not the year. You can try once more.</translation>
    </message>
    <message>
        <source>Đó là bạn?</source>
        <translation>Is it you?</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Xem bác sĩ và giờ khám</source>
        <translation>See doctors and times</translation>
    </message>
    <message>
        <source>Hết số hôm nay</source>
        <translation>Full today</translation>
    </message>
    <message>
        <source>Hiện không khám</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>Tạm nghỉ: %1</source>
        <extracomment>Why a room takes nobody today, in the hospital&apos;s words: &quot;Tạm nghỉ: bác sĩ đi họp&quot;</extracomment>
        <translation>Closed for now: %1</translation>
    </message>
    <message>
        <source>Nghỉ %1</source>
        <extracomment>%1 is a holiday</extracomment>
        <translation>Closed: %1</translation>
    </message>
    <message>
        <source>Nghỉ đến %1</source>
        <extracomment>%1 is the last day off</extracomment>
        <translation>Closed until %1</translation>
    </message>
    <message>
        <source>Nghỉ %1 đến %2</source>
        <extracomment>%1 is a holiday of several days, %2 its last one: &quot;Nghỉ Tết Nguyên đán đến 10/02&quot;</extracomment>
        <translation>Closed for %1 until %2</translation>
    </message>
    <message>
        <source>Mở lúc %1</source>
        <extracomment>%1 is a time of today</extracomment>
        <translation>Opens at %1</translation>
    </message>
    <message>
        <source>Mở lại ngày mai lúc %1</source>
        <extracomment>%1 is a time of tomorrow</extracomment>
        <translation>Opens tomorrow at %1</translation>
    </message>
    <message>
        <source>Mở lại %1 lúc %2</source>
        <extracomment>%1 is a weekday of the coming days, %2 a time</extracomment>
        <translation>Opens on %1 at %2</translation>
    </message>
    <message>
        <source>Mở lại ngày %1 lúc %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>Opens on %1 at %2</translation>
    </message>
    <message>
        <source>Ngoài giờ: đến Cấp cứu</source>
        <translation>After hours: please go to Emergency</translation>
    </message>
    <message>
        <source>Ngoài giờ, mời đến: %1</source>
        <extracomment>%1 is the department that sees patients outside the hours of this one</extracomment>
        <translation>After hours, please go to: %1</translation>
    </message>
    <message>
        <source>Chỉ khám cho nữ</source>
        <translation>For women only</translation>
    </message>
    <message>
        <source>Chỉ khám cho nam</source>
        <translation>For men only</translation>
    </message>
    <message>
        <source>Vắng · chưa có ai chờ</source>
        <translation>Quiet · nobody waiting</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Đông</source>
        <translation>Busy</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 đến %2 tuổi</source>
        <translation>For ages %1 to %2</translation>
    </message>
    <message>
        <source>Khám cho trẻ dưới %1 tuổi</source>
        <translation>For children under %1</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 tuổi</source>
        <translation>For ages %1 and over</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.</source>
        <translation>The department you chose has just filled up. Please choose another one.</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.</source>
        <translation>The department you chose has just closed. Please choose another one.</translation>
    </message>
    <message>
        <source>Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.</source>
        <translation>This department could not take your registration. Please choose another one.</translation>
    </message>
    <message>
        <source>Vì bạn chọn: %1</source>
        <extracomment>%1 is a complaint: &quot;Đau ngực&quot;</extracomment>
        <translation>Because you chose: %1</translation>
    </message>
    <message>
        <source>Hiện không có nơi khám nào khác nhận đăng ký.</source>
        <translation>No other department is taking registrations right now.</translation>
    </message>
    <message>
        <source>Xin gặp nhân viên để được hướng dẫn nơi khám.</source>
        <translation>Please ask our staff where to go.</translation>
    </message>
    <message>
        <source>Chưa tìm thấy “%1”</source>
        <translation>Nothing found for “%1”</translation>
    </message>
    <message>
        <source>Bệnh viện chưa báo bác sĩ nào khám hôm nay.</source>
        <translation>The hospital has not said which doctors work today.</translation>
    </message>
    <message>
        <source>Hiện chưa có nơi khám nào để chọn.</source>
        <translation>There is no department to choose just now.</translation>
    </message>
</context>
<context>
    <name>DepartmentNothing</name>
    <message>
        <source>Tìm theo triệu chứng</source>
        <translation>Find by complaint</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>Get help</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>See all departments</translation>
    </message>
</context>
<context>
    <name>DepartmentScreen</name>
    <message>
        <source>Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.</source>
        <translation>People with this complaint usually go to the departments below. You can still choose another.</translation>
    </message>
    <message>
        <source>Bạn có thể chọn một nơi đang khám dưới đây.</source>
        <translation>You can choose one of the open departments below.</translation>
    </message>
    <message>
        <source>Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.</source>
        <translation>Try other words, or touch “Get help” and our staff will help you.</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>See all departments</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>More below</translation>
    </message>
    <message>
        <source>Bạn muốn khám ở đâu?</source>
        <translation>Where would you like to be seen?</translation>
    </message>
    <message>
        <source>Xóa chữ đã nhập</source>
        <extracomment>Takes back what was typed into the search field</extracomment>
        <translation>Clear what was typed</translation>
    </message>
    <message>
        <source>Bấm “Xong” để xem nơi khám đã tìm được.</source>
        <translation>Touch “Done” to see what was found.</translation>
    </message>
</context>
<context>
    <name>DepartmentWays</name>
    <message>
        <source>Tất cả</source>
        <extracomment>Shows every department</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>Theo triệu chứng</source>
        <extracomment>Finds a department by what is wrong</extracomment>
        <translation>By complaint</translation>
    </message>
    <message>
        <source>Theo bác sĩ</source>
        <extracomment>Finds a department by its doctor</extracomment>
        <translation>By doctor</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Đăng ký cho %1, %2</source>
        <extracomment>Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number</extracomment>
        <translation>Register %1, %2</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Thẻ căn cước</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>Insurance card</translation>
    </message>
    <message>
        <source>Số bạn đã nhập</source>
        <translation>The number you typed</translation>
    </message>
    <message>
        <source>Mã hẹn</source>
        <translation>Appointment code</translation>
    </message>
    <message>
        <source>Thẻ khám bệnh</source>
        <translation>Hospital patient card</translation>
    </message>
</context>
<context>
    <name>EaseNotice</name>
    <message>
        <source>Cho dễ nhìn, dễ với, dễ nghe</source>
        <translation>Easier to see, reach and hear</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Cỡ chữ %1</source>
        <extracomment>%1: 1 is the smallest size of letters</extracomment>
        <translation>Text size %1</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>A letter that shows how large the letters will be</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Màu màn hình</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Đưa mọi nút xuống thấp</source>
        <translation>Move everything down</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Dùng không cần nhìn</source>
        <translation>Use without looking</translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <extracomment>Nothing is shown on the screen, so that nobody behind can read it</extracomment>
        <translation>Hide the screen</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Cấp cứu? Đi thẳng tới khoa Cấp cứu</source>
        <translation>Emergency? Go straight to A&amp;E</translation>
    </message>
</context>
<context>
    <name>EmergencyNotice</name>
    <message>
        <source>Đi thẳng tới khoa Cấp cứu</source>
        <translation>Go straight to A&amp;E</translation>
    </message>
    <message>
        <source>Không cần đăng ký, không cần lấy số.</source>
        <translation>No registration, no number needed.</translation>
    </message>
    <message>
        <source>Đi theo biển đỏ “Cấp cứu”.</source>
        <translation>Follow the red signs “Cấp cứu”.</translation>
    </message>
    <message>
        <source>Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.</source>
        <translation>Cannot walk? Tell a member of staff or anybody near you at once.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ErrandLine</name>
    <message>
        <source>%1: xong</source>
        <translation>%1: done</translation>
    </message>
    <message>
        <source>%1: đang làm</source>
        <translation>%1: in progress</translation>
    </message>
    <message>
        <source>%1: đang chờ</source>
        <translation>%1: to do</translation>
    </message>
    <message>
        <source>%1: chưa có trả lời</source>
        <translation>%1: no answer yet</translation>
    </message>
</context>
<context>
    <name>EyesFreeLayer</name>
    <message>
        <source>Nghe lại</source>
        <translation>Hear again</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Lựa chọn trước</source>
        <translation>Previous choice</translation>
    </message>
    <message>
        <source>Lựa chọn tiếp theo</source>
        <translation>Next choice</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Bệnh viện chưa tìm được hồ sơ với số này</source>
        <translation>The hospital could not find a record with this number</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.</source>
        <translation>Place your ID card on the reader or hold its QR code in front of the camera now. If you have no document with you, please go to the information desk.</translation>
    </message>
    <message>
        <source>Chưa tra cứu được số này</source>
        <translation>This number cannot be looked up now</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR: hãy đưa ra ngay bây giờ.</source>
        <translation>The hospital&apos;s network is interrupted. You can still register with your ID card or a QR code: show it now.</translation>
    </message>
    <message>
        <source>Chưa tìm thấy lịch hẹn với mã này</source>
        <translation>There is no appointment with this code</translation>
    </message>
    <message>
        <source>Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.</source>
        <translation>Please check the code and the date. You can also show your ID card or a QR code to register.</translation>
    </message>
    <message>
        <source>Chưa tra cứu được lịch hẹn</source>
        <translation>Appointments cannot be looked up now</translation>
    </message>
    <message>
        <source>Bệnh viện chưa nhận đăng ký này</source>
        <translation>The hospital could not take this registration</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay.</source>
        <translation>Please go to the information desk. Our staff will register you right away.</translation>
    </message>
    <message>
        <source>Máy chưa biết đăng ký của bạn đã xong chưa</source>
        <translation>We do not know yet whether you are registered</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.</source>
        <translation>Please go to the information desk, where our staff will check. Please do not register again at a kiosk.</translation>
    </message>
    <message>
        <source>Máy chưa lưu được đăng ký của bạn</source>
        <translation>Your registration could not be saved</translation>
    </message>
    <message>
        <source>Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>You are not registered yet. Please go to the information desk, our staff will help you.</translation>
    </message>
    <message>
        <source>Máy chưa có danh sách nơi khám</source>
        <translation>This kiosk has no list of departments yet</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>Please register at the information desk. We are sorry for the inconvenience.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc</source>
        <translation>Something went wrong with this kiosk</translation>
    </message>
    <message>
        <source>Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.</source>
        <translation>The visit was stopped and none of your data was kept. Please go to the information desk.</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Trợ năng</source>
        <extracomment>Opens larger letters, other colours, reading out: what makes the screen easier to use</extracomment>
        <translation>Ease of use</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <extracomment>Calls a member of staff to the kiosk</extracomment>
        <translation>Get help</translation>
    </message>
    <message>
        <source>Thoát</source>
        <extracomment>Ends the visit; nothing of it stays</extracomment>
        <translation>Exit</translation>
    </message>
</context>
<context>
    <name>GuideLayer</name>
    <message>
        <source>Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.</source>
        <translation>Please read the screen, or touch “Get help”.</translation>
    </message>
    <message>
        <source>Lúc này máy không đọc thành tiếng được ngôn ngữ này</source>
        <translation>This language cannot be read aloud here just now</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>I see</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Ngôn ngữ khác</source>
        <extracomment>Opens the list of all languages</extracomment>
        <translation>Other languages</translation>
    </message>
    <message>
        <source>Ngừng đọc màn hình</source>
        <translation>Stop reading aloud</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>Read aloud</translation>
    </message>
</context>
<context>
    <name>HelpNotice</name>
    <message>
        <source>Tiếp tục</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>HowSteps</name>
    <message>
        <source>Đưa mã QR</source>
        <extracomment>First of three steps shown on the welcome screen</extracomment>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>Lay the card</translation>
    </message>
    <message>
        <source>Chọn nơi khám</source>
        <extracomment>Second of three steps shown on the welcome screen: a department is chosen</extracomment>
        <translation>Choose where</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Third of three steps shown on the welcome screen: the ticket</extracomment>
        <translation>Get a number</translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>Thường chỉ mất vài giây.</source>
        <translation>This usually takes a few seconds.</translation>
    </message>
    <message>
        <source>Đang tìm lịch hẹn của bạn</source>
        <translation>Looking for your appointment</translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ của bạn</source>
        <translation>Looking for your record</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation>The card’s chip was read</translation>
    </message>
    <message>
        <source>Đang đọc chip, để yên thẻ…</source>
        <translation>Reading the chip, please leave the card…</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc là của người khác</source>
        <translation>The card on the reader is somebody else’s</translation>
    </message>
    <message>
        <source>Chưa đọc được chip, bạn cứ tiếp tục</source>
        <translation>The chip was not read; please go on</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Trẻ dưới 14 tuổi cần người lớn đăng ký.</source>
        <translation>Children under 14 are registered by an adult.</translation>
    </message>
    <message>
        <source>Bạn đăng ký cho cháu này?</source>
        <translation>Are you registering this child?</translation>
    </message>
    <message>
        <source>Đây có phải là bạn?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Tôi là mẹ của cháu</source>
        <translation>I am the mother</translation>
    </message>
    <message>
        <source>Tôi là cha của cháu</source>
        <translation>I am the father</translation>
    </message>
    <message>
        <source>Tôi là người giám hộ khác</source>
        <translation>I am another guardian</translation>
    </message>
    <message>
        <source>Tôi đăng ký giúp người này</source>
        <translation>I am helping this person</translation>
    </message>
    <message>
        <source>Không phải cháu này</source>
        <translation>No, not this child</translation>
    </message>
    <message>
        <source>Không phải tôi</source>
        <translation>No, this is not me</translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation>Yes, this is me</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Sắc</source>
        <extracomment>A tone mark of Vietnamese: ´</extracomment>
        <translation>Sắc ´</translation>
    </message>
    <message>
        <source>Huyền</source>
        <extracomment>A tone mark of Vietnamese: `</extracomment>
        <translation>Huyền `</translation>
    </message>
    <message>
        <source>Hỏi</source>
        <extracomment>A tone mark of Vietnamese: a small hook above</extracomment>
        <translation>Hỏi ̉</translation>
    </message>
    <message>
        <source>Ngã</source>
        <extracomment>A tone mark of Vietnamese: ~</extracomment>
        <translation>Ngã ~</translation>
    </message>
    <message>
        <source>Nặng</source>
        <extracomment>A tone mark of Vietnamese: a dot below</extracomment>
        <translation>Nặng .</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the name of a tone</extracomment>
        <translation>Tone mark %1</translation>
    </message>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keyboard: takes the last letter back</extracomment>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Key of the keyboard: takes everything typed back</extracomment>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <extracomment>Key of the keyboard: a space between words</extracomment>
        <translation>Space</translation>
    </message>
    <message>
        <source>Xong</source>
        <extracomment>Key of the keyboard: closes it</extracomment>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keypad: takes the last digit back</extracomment>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <extracomment>Key of the keypad: use the number that was typed</extracomment>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>LanguagesNotice</name>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation>Choose a language</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>Sơ đồ tầng: %1</source>
        <translation>Floor map: %1</translation>
    </message>
    <message>
        <source>Đóng sơ đồ</source>
        <translation>Close the map</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đang báo cho nhân viên…</source>
        <translation>Calling our staff…</translation>
    </message>
    <message>
        <source>Xin chờ một chút. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>One moment, please. You can go on if you like.</translation>
    </message>
    <message>
        <source>Nhân viên đã được báo</source>
        <translation>Our staff have been told</translation>
    </message>
    <message>
        <source>Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>Please wait here, somebody will come to you. You can go on if you like.</translation>
    </message>
    <message>
        <source>Chưa báo được cho nhân viên</source>
        <translation>We could not reach our staff</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn.</source>
        <translation>Please go to the information desk. Somebody there will help you.</translation>
    </message>
    <message>
        <source>Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.</source>
        <translation>Number %1 will not be called any more. If you still want to be seen, you will need a new number.</translation>
    </message>
    <message>
        <source>Hủy lượt khám này?</source>
        <translation>Cancel this visit?</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <extracomment>Spoken of what is typed on the keypad: others may listen, so only how many digits</extracomment>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWay</name>
    <message>
        <source>Hoặc đặt thẻ lên đầu đọc</source>
        <translation>Or lay your card on the reader</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR trên thẻ</source>
        <translation>Or show the code on your card</translation>
    </message>
    <message>
        <source>Hoặc đưa mã trong VNeID</source>
        <translation>Or show the code in VNeID</translation>
    </message>
    <message>
        <source>Hoặc đưa thẻ BHYT</source>
        <translation>Or show your insurance card</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.</source>
        <translation>This kiosk holds as many registrations as it can and is waiting to send them.</translation>
    </message>
    <message>
        <source>Máy cần nhân viên kỹ thuật kiểm tra.</source>
        <translation>This kiosk needs a technician.</translation>
    </message>
    <message>
        <source>Nhân viên kỹ thuật đang bảo trì máy.</source>
        <translation>A technician is working on this kiosk.</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in phiếu. Nhân viên sẽ thay giấy sớm.</source>
        <translation>This kiosk has no paper for tickets. Staff will put some in soon.</translation>
    </message>
    <message>
        <source>Mời bạn dùng một máy khác gần đây.</source>
        <translation>Please use another kiosk nearby.</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>Please register at the information desk or at another kiosk. We are sorry for the inconvenience.</translation>
    </message>
    <message>
        <source>Máy này đang tạm ngừng</source>
        <translation>This kiosk is out of service</translation>
    </message>
    <message>
        <source>Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>If it is not yours, please call our staff.</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ trên đầu đọc</source>
        <translation>Please take the card from the reader</translation>
    </message>
    <message>
        <source>Mã cho nhân viên kỹ thuật: %1</source>
        <extracomment>%1 is a short code for the technician</extracomment>
        <translation>Code for the technician: %1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <extracomment>Page 1 of 2</extracomment>
        <translation>Page %1/%2</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Người bệnh</source>
        <translation>Patient</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>The hospital is not answering just now. If you have paid, your money is not lost: keep the receipt, staff will check.</translation>
    </message>
    <message>
        <source>Đang tạo mã thanh toán…</source>
        <translation>Making a payment code…</translation>
    </message>
    <message>
        <source>Chưa có mã thanh toán</source>
        <translation>No payment code yet</translation>
    </message>
    <message>
        <source>Bạn có thể thử lại, hoặc trả tiền tại quầy.</source>
        <translation>You can try again, or pay at the desk.</translation>
    </message>
    <message>
        <source>Khoản này trả tại quầy</source>
        <translation>Please pay this at the desk</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.</source>
        <translation>Please take your ticket and pay at the cashier&apos;s desk.</translation>
    </message>
    <message>
        <source>Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>If you have paid, the money is not lost: keep the receipt, staff will look.</translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.</source>
        <translation>Open your banking app and scan this code. The screen goes on by itself when the money arrives.</translation>
    </message>
    <message>
        <source>Quét mã để thanh toán</source>
        <translation>Scan to pay</translation>
    </message>
    <message>
        <source>Đã nhận tiền của bạn</source>
        <translation>Your payment has arrived</translation>
    </message>
    <message>
        <source>Xin cảm ơn.</source>
        <translation>Thank you.</translation>
    </message>
    <message>
        <source>Nhân viên cần xem lại khoản tiền</source>
        <translation>Staff need to look at this payment</translation>
    </message>
    <message>
        <source>Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: mời bạn mang phiếu và biên lai đến quầy thu ngân.</source>
        <translation>The amount may be different, or it came late. Your money is not lost: please take your ticket and the receipt to the cashier.</translation>
    </message>
    <message>
        <source>Mã thanh toán đã hết hạn</source>
        <translation>The payment code has expired</translation>
    </message>
    <message>
        <source>Thanh toán chưa thành công</source>
        <translation>The payment did not go through</translation>
    </message>
    <message>
        <source>Chưa rõ khoản tiền đã đến chưa</source>
        <translation>It is not clear whether the money arrived</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>Số khám của bạn: %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>Your number: %1</translation>
    </message>
    <message>
        <source>Lấy mã thanh toán mới</source>
        <translation>Get a new payment code</translation>
    </message>
    <message>
        <source>Lấy phiếu và đến quầy</source>
        <translation>Take the ticket and go to the desk</translation>
    </message>
    <message>
        <source>Lấy phiếu, trả tiền tại quầy</source>
        <translation>Take the ticket, pay at the desk</translation>
    </message>
    <message>
        <source>Lấy phiếu</source>
        <translation>Get my ticket</translation>
    </message>
    <message>
        <source>Số tiền cần trả</source>
        <translation>Amount to pay</translation>
    </message>
    <message>
        <source>Số tiền đã nhận</source>
        <translation>Amount received</translation>
    </message>
    <message>
        <source>Mã VietQR để thanh toán</source>
        <translation>VietQR code to pay with</translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận…</source>
        <translation>Waiting for the bank to confirm…</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>sinh năm %1</source>
        <translation>born in %1</translation>
    </message>
    <message>
        <source>Số căn cước %1</source>
        <translation>ID number %1</translation>
    </message>
    <message>
        <source>Số hộ chiếu %1</source>
        <translation>Passport number %1</translation>
    </message>
    <message>
        <source>Số thẻ BHYT %1</source>
        <translation>Insurance number %1</translation>
    </message>
    <message>
        <source>BHYT còn hiệu lực</source>
        <translation>Health insurance is valid</translation>
    </message>
    <message>
        <source>Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên.</source>
        <translation>This insurance card is confirmed at the desk. Please show it to staff.</translation>
    </message>
    <message>
        <source>BHYT còn hạn đến %1</source>
        <translation>Insured until %1</translation>
    </message>
    <message>
        <source>hưởng %1%</source>
        <translation>pays %1%</translation>
    </message>
    <message>
        <source>xác nhận tại quầy</source>
        <translation>confirmed at the desk</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả được cho lượt khám này</source>
        <translation>Health insurance does not pay for this visit</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>Insurance could not be checked. Our staff will check it later.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang kiểm tra BHYT…</source>
        <translation>Checking your health insurance…</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Chi phí dự kiến</source>
        <translation>Expected cost</translation>
    </message>
    <message>
        <source>Giá khám được báo tại quầy thu phí.</source>
        <translation>You will be told the price at the cashier&apos;s desk.</translation>
    </message>
    <message>
        <source>BHYT trả</source>
        <translation>Insurance pays</translation>
    </message>
    <message>
        <source>Bạn trả</source>
        <translation>You pay</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Ưu tiên: phụ nữ có thai</source>
        <translation>Priority: pregnant</translation>
    </message>
    <message>
        <source>Ưu tiên: người khuyết tật nặng</source>
        <translation>Priority: severe disability</translation>
    </message>
    <message>
        <source>Ưu tiên: người có công</source>
        <translation>Priority: person of merit</translation>
    </message>
    <message>
        <source>Người khuyết tật nặng</source>
        <translation>Severe disability</translation>
    </message>
    <message>
        <source>Nặng hoặc đặc biệt nặng</source>
        <translation>Severe or very severe</translation>
    </message>
    <message>
        <source>Người có công với cách mạng</source>
        <translation>Person of merit to the revolution</translation>
    </message>
    <message>
        <source>Có giấy xác nhận người có công</source>
        <translation>With a certificate of merit</translation>
    </message>
    <message>
        <source>Không thuộc diện nào</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi, nếu có, vẫn được giữ</source>
        <translation>Priority by age, if you have it, stays</translation>
    </message>
    <message>
        <source>Phụ nữ có thai</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>Ưu tiên: từ %1 tuổi</source>
        <translation>Priority: aged %1 and over</translation>
    </message>
    <message>
        <source>Ưu tiên: trẻ dưới %1 tuổi</source>
        <translation>Priority: children under %1</translation>
    </message>
    <message>
        <source>Ở mọi tháng của thai kỳ</source>
        <translation>In any month</translation>
    </message>
</context>
<context>
    <name>PriorityScreen</name>
    <message>
        <source>Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.</source>
        <translation>Choose one. Our staff will look at your papers at the clinic room.</translation>
    </message>
    <message>
        <source>Bạn thuộc diện ưu tiên nào?</source>
        <translation>Which priority applies to you?</translation>
    </message>
    <message>
        <source>Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.</source>
        <translation>People aged 75 or over and children under 6 have priority by the birth date on their document.</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi là tự động</source>
        <translation>Priority by age is automatic</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation>%1 percent read</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Giấy tờ</source>
        <extracomment>Parts of a visit, shown small under the progress bar: the document is shown</extracomment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <extracomment>Part of a visit: the patient confirms who they are</extracomment>
        <translation>You</translation>
    </message>
    <message>
        <source>Nơi khám</source>
        <extracomment>Part of a visit: a department is chosen</extracomment>
        <translation>Department</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <extracomment>Part of a visit: the patient looks everything over</extracomment>
        <translation>Check</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Part of a visit: the ticket</extracomment>
        <translation>Number</translation>
    </message>
    <message>
        <source>Bước %1 trong 5: %2</source>
        <translation>Step %1 of 5: %2</translation>
    </message>
</context>
<context>
    <name>PurposeQuestion</name>
    <message>
        <source>Đồng ý: %1</source>
        <extracomment>Spoken: the answer yes to what %1 asks for</extracomment>
        <translation>I agree: %1</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>I agree</translation>
    </message>
    <message>
        <source>Không đồng ý: %1</source>
        <extracomment>Spoken: the answer no to what %1 asks for</extracomment>
        <translation>I do not agree: %1</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>I do not</translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>Please take your document to the information desk. Our staff will register you there.</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>Please lay down an ID card with a chip, or ask at the information desk.</translation>
    </message>
    <message>
        <source>Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>Lay the document down again, flat on the reader, or ask at the information desk.</translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation>The card was taken a little too early</translation>
    </message>
    <message>
        <source>Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn.</source>
        <translation>Place it on the reader again and leave it there until you see your name.</translation>
    </message>
    <message>
        <source>Đọc thẻ lâu hơn bình thường</source>
        <translation>Reading the card takes too long</translation>
    </message>
    <message>
        <source>Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc.</source>
        <translation>Take the card out of its sleeve or wallet and place it flat on the reader again.</translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước gắn chip</source>
        <translation>This is not an ID card with a chip</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera.</source>
        <translation>Lay an ID card with a chip on the reader, or hold the QR code of your document before the camera.</translation>
    </message>
    <message>
        <source>Có nhiều thẻ trên đầu đọc</source>
        <translation>There is more than one card on the reader</translation>
    </message>
    <message>
        <source>Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc.</source>
        <translation>Take the cards out of the wallet, then lay just one ID card on the reader.</translation>
    </message>
    <message>
        <source>Thẻ nằm chưa sát đầu đọc</source>
        <translation>The card does not lie close to the reader</translation>
    </message>
    <message>
        <source>Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên.</source>
        <translation>Lay the card in the middle of the reader, without cover, wallet or keys, and leave it there.</translation>
    </message>
    <message>
        <source>Số này không phải của thẻ trên đầu đọc</source>
        <translation>This number is not that of the card on the reader</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn.</source>
        <translation>Show the QR code of the card on the reader, or lay your own card there.</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang tạm ngừng</source>
        <translation>The card reader is not working just now</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ.</source>
        <translation>Hold the QR code of your card before the camera, or type its number.</translation>
    </message>
    <message>
        <source>Máy chưa đọc được chip của thẻ</source>
        <translation>The card&apos;s chip could not be read</translation>
    </message>
    <message>
        <source>Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera.</source>
        <translation>Place the card again, chip side down, or hold its QR code in front of the camera.</translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này</source>
        <translation>This card could not be confirmed</translation>
    </message>
    <message>
        <source>Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>Please take the card to the information desk. Our staff will register you.</translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation>This is the code of a web page</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID.</source>
        <translation>Please show the QR code printed on your ID card, or the one in the VNeID app.</translation>
    </message>
    <message>
        <source>Đây là mã dùng cho ứng dụng khác</source>
        <translation>This code is meant for another app</translation>
    </message>
    <message>
        <source>Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó.</source>
        <translation>In VNeID open “Ví giấy tờ”, choose “Thẻ căn cước” and show the QR code there.</translation>
    </message>
    <message>
        <source>Đây là mã khai báo y tế</source>
        <translation>This is a health declaration code</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT.</source>
        <translation>Please show the QR code printed on your ID card or on your health insurance card.</translation>
    </message>
    <message>
        <source>Máy đọc chưa đúng chữ trên mã này</source>
        <translation>The letters in this code were not read correctly</translation>
    </message>
    <message>
        <source>Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc.</source>
        <translation>Hold the code in front of the camera, or lay the ID card on the reader.</translation>
    </message>
    <message>
        <source>Mã bị mờ hoặc đọc chưa đủ</source>
        <translation>The code is blurred or incomplete</translation>
    </message>
    <message>
        <source>Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa.</source>
        <translation>Wipe the code, hold it still a hand&apos;s width from the camera, away from glare.</translation>
    </message>
    <message>
        <source>Mã này không có thông tin</source>
        <translation>There is nothing in this code</translation>
    </message>
    <message>
        <source>Đây là phiếu khám của bạn</source>
        <translation>This is your ticket</translation>
    </message>
    <message>
        <source>Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số.</source>
        <translation>You already have a number. Please go to the room on the ticket and wait to be called.</translation>
    </message>
    <message>
        <source>Giấy tờ này cần đăng ký tại quầy</source>
        <translation>Please register at the desk with this document</translation>
    </message>
    <message>
        <source>Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn.</source>
        <translation>Please take your passport or this document to the desk. The staff will help you.</translation>
    </message>
    <message>
        <source>Máy không nhận ra mã này</source>
        <translation>We do not know this code</translation>
    </message>
    <message>
        <source>Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT.</source>
        <translation>We can read the codes on ID cards, in VNeID and on health insurance cards.</translation>
    </message>
</context>
<context>
    <name>ReadProblemScreen</name>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>Type a number</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>Ask staff for help</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>Go on without the chip</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.</source>
        <translation>Show your card or code again now, no need to touch the screen.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Đang đọc thẻ của bạn</source>
        <translation>Reading your card</translation>
    </message>
    <message>
        <source>Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.</source>
        <translation>Leave the card on the reader until you see your name.</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera</source>
        <translation>Hold the card’s QR code before the camera</translation>
    </message>
    <message>
        <source>Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.</source>
        <translation>Lift the card to show its QR code, or type its number.</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.</source>
        <translation>Hold the card a hand’s width before the camera, or type its number.</translation>
    </message>
    <message>
        <source>Trên đầu đọc đang có một thẻ khác</source>
        <translation>Another card lies on the reader</translation>
    </message>
    <message>
        <source>Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên.</source>
        <translation>Please take it off, then lay your own document there. If somebody left it behind, please give it to our staff.</translation>
    </message>
    <message>
        <source>Đặt hộ chiếu lên đầu đọc</source>
        <translation>Lay your passport on the reader</translation>
    </message>
    <message>
        <source>Mở trang có ảnh, úp xuống đầu đọc và để yên.</source>
        <translation>Open it at the photo page, put it face down on the reader and leave it there.</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>Lay your ID card on the reader</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và để yên vài giây.</source>
        <translation>Chip side down, for a few seconds.</translation>
    </message>
</context>
<context>
    <name>ReadingCardScreen</name>
    <message>
        <source>Nhập số thẻ</source>
        <translation>Type the card number</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>Ask staff for help</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>Go on without the chip</translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ lên lúc này.</source>
        <translation>Please do not lift it now.</translation>
    </message>
    <message>
        <source>Việc đọc thường mất 2 đến 5 giây</source>
        <translation>This usually takes 2 to 5 seconds</translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>Đăng ký lúc %1</source>
        <translation>Registered at %1</translation>
    </message>
    <message>
        <source>Phiếu chưa ra giấy</source>
        <translation>No paper ticket yet</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>Paid</translation>
    </message>
</context>
<context>
    <name>RegisteredScreen</name>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.</source>
        <translation>You can print the ticket again or cancel the visit.</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>To print the ticket again, lay your card on the reader or hold its QR code before the camera. You can also ask at the desk.</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>To print the ticket again, hold the QR code of your document before the camera. You can also ask at the desk.</translation>
    </message>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu.</source>
        <translation>You can print the ticket again if you need it.</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký khám hôm nay</source>
        <translation>You are registered for today already</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>Register another person</translation>
    </message>
    <message>
        <source>Đăng ký thêm chuyên khoa khác</source>
        <translation>Register for another department</translation>
    </message>
</context>
<context>
    <name>RegisteringScreen</name>
    <message>
        <source>Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.</source>
        <translation>If the network is slow you get a provisional number. You will not lose your turn.</translation>
    </message>
    <message>
        <source>Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.</source>
        <translation>The hospital is slow to answer, so this kiosk is giving you a number. You keep your turn.</translation>
    </message>
    <message>
        <source>Đang đăng ký cho bạn</source>
        <translation>Registering you</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Mẹ đăng ký cho con</source>
        <translation>Registered by the mother</translation>
    </message>
    <message>
        <source>Bố đăng ký cho con</source>
        <translation>Registered by the father</translation>
    </message>
    <message>
        <source>Người giám hộ đăng ký giúp</source>
        <translation>Registered by the guardian</translation>
    </message>
    <message>
        <source>Người thân đăng ký giúp</source>
        <translation>Registered by somebody else</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>Any doctor, as soon as possible</translation>
    </message>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>Appointment at %1</translation>
    </message>
    <message>
        <source>Khám lúc %1</source>
        <translation>At %1</translation>
    </message>
    <message>
        <source>Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.</source>
        <translation>This department does not take health insurance. You pay yourself.</translation>
    </message>
    <message>
        <source>Bạn tự trả tiền khám.</source>
        <translation>You pay yourself.</translation>
    </message>
    <message>
        <source>Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.</source>
        <translation>Our staff will confirm your insurance at the desk.</translation>
    </message>
    <message>
        <source>Khám BHYT. Mức hưởng được tính tại quầy.</source>
        <translation>With health insurance. Its share is worked out at the desk.</translation>
    </message>
    <message>
        <source>Khám BHYT, hưởng %1%.</source>
        <translation>With health insurance, which pays %1%.</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>Insurance could not be checked. Our staff will check it later.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Nếu có gì chưa đúng, bấm “Quay lại”.</source>
        <translation>If anything is wrong, touch “Back”.</translation>
    </message>
    <message>
        <source>Xin xem lại thông tin</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>Tôi thuộc diện ưu tiên</source>
        <translation>I have a right to priority</translation>
    </message>
    <message>
        <source>Xác nhận và lấy số</source>
        <translation>Confirm and get my number</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Lên</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>More below</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm nơi khám…</source>
        <extracomment>In the empty search field</extracomment>
        <translation>Find a department…</translation>
    </message>
    <message>
        <source>Đang tìm: %1</source>
        <extracomment>Spoken: what was typed into the search field</extracomment>
        <translation>Looking for: %1</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Không có mục nào cần gửi lại.</source>
        <translation>There is nothing to send again.</translation>
    </message>
    <message>
        <source>Đã đưa lại vào hàng chờ gửi: %1.</source>
        <extracomment>%1 is a number of items</extracomment>
        <translation>Put back to be sent: %1.</translation>
    </message>
    <message>
        <source>Đã tạm giữ. Các mục sau của cùng người bệnh cũng chờ.</source>
        <translation>Set aside. Later items of the same patient wait too.</translation>
    </message>
    <message>
        <source>Đã đóng mục này; không gửi nữa.</source>
        <translation>This item was closed; it will not be sent.</translation>
    </message>
    <message>
        <source>Mục này vừa được gửi xong, không cần làm gì.</source>
        <translation>This item has just been delivered; nothing is left to do.</translation>
    </message>
</context>
<context>
    <name>ServiceCheck</name>
    <message>
        <source>Đã đọc %1 mục, tất cả mở được bằng khóa hiện có.</source>
        <extracomment>%1 is a number of items</extracomment>
        <translation>Items read: %1. All of them open with the key at hand.</translation>
    </message>
    <message>
        <source>Tệp nguyên vẹn</source>
        <translation>The file is whole</translation>
    </message>
    <message>
        <source>Giữ nguyên tệp và khóa, đừng xóa gì. Xuất ra USB những gì còn đọc được, khởi động lại máy, báo kỹ thuật.</source>
        <translation>Keep file and key, erase nothing. Export what can still be read to a USB stick, restart the kiosk, call the developers.</translation>
    </message>
    <message>
        <source>Tệp bị hỏng</source>
        <translation>The file is damaged</translation>
    </message>
    <message>
        <source>%1 mục không mở được</source>
        <extracomment>%1 is a number of items</extracomment>
        <translation>Items that do not open: %1</translation>
    </message>
    <message>
        <source>Trả lại đúng tệp khóa cũ nếu khóa đã đổi; đừng xóa gì, báo kỹ thuật.</source>
        <translation>If the key file was changed, put the old one back; erase nothing, call the developers.</translation>
    </message>
</context>
<context>
    <name>ServiceCheckPage</name>
    <message>
        <source>Đọc cả tệp, thử mở từng mục bằng khóa. Không thay đổi gì; máy vẫn gửi bình thường.</source>
        <translation>Reads the whole file and tries to open every item. Nothing is changed; the kiosk goes on sending.</translation>
    </message>
    <message>
        <source>Kiểm tra tệp hàng đợi</source>
        <translation>Check the queue file</translation>
    </message>
    <message>
        <source>Kiểm tra lần nữa</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Hàng đợi rất dài có thể mất vài phút.</source>
        <translation>A very long queue may take minutes.</translation>
    </message>
    <message>
        <source>Đang đọc…</source>
        <translation>Reading…</translation>
    </message>
</context>
<context>
    <name>ServiceChecks</name>
    <message>
        <source>Đang kiểm tra… %1/%2</source>
        <extracomment>%1 of %2 parts of the machine</extracomment>
        <translation>Checking… %1/%2</translation>
    </message>
    <message>
        <source>%1 phần không chạy, %2 phần cần chú ý</source>
        <extracomment>%1 and %2 are numbers of parts</extracomment>
        <translation>%1 parts do not work, %2 want attention</translation>
    </message>
    <message>
        <source>%1 phần cần chú ý</source>
        <extracomment>%1 is a number of parts</extracomment>
        <translation>%1 parts want attention</translation>
    </message>
    <message>
        <source>Mọi phần đều tốt</source>
        <translation>Everything is well</translation>
    </message>
</context>
<context>
    <name>ServiceChecksPage</name>
    <message>
        <source>Như lệnh kiosk doctor. Máy tự kiểm tra lại từng phần; thiết bị đang dùng cho biết trạng thái của chúng.</source>
        <translation>As the command kiosk doctor. Parts are checked again one by one; devices in use tell how they are.</translation>
    </message>
    <message>
        <source>Kiểm tra máy</source>
        <translation>Check the kiosk</translation>
    </message>
    <message>
        <source>In biên bản</source>
        <translation>Print report</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
</context>
<context>
    <name>ServiceChipPage</name>
    <message>
        <source>Thẻ được mở bằng mã QR in trên chính thẻ đó. Không lưu gì của thẻ.</source>
        <translation>A card is opened by the QR code printed on it. Nothing of it is kept.</translation>
    </message>
    <message>
        <source>Thử thẻ chip</source>
        <translation>Try a chip card</translation>
    </message>
</context>
<context>
    <name>ServiceClosingPage</name>
    <message>
        <source>Người bệnh thấy lý do này và được mời đến quầy hoặc máy khác. Máy vẫn gửi các lượt đang chờ.</source>
        <translation>Patients read this reason and are sent to the desk or another kiosk. What waits is still delivered.</translation>
    </message>
    <message>
        <source>Vì sao ngừng phục vụ?</source>
        <translation>Why out of service?</translation>
    </message>
</context>
<context>
    <name>ServiceConfirmPage</name>
    <message>
        <source>Mục này nằm trong một tệp đã xuất. Nếu kiosk khác đã nhận tệp đó, lượt khám có thể được gửi hai lần.</source>
        <translation>This item is in a file that was exported. If another kiosk took that file in, the visit may be sent twice.</translation>
    </message>
    <message>
        <source>Bệnh viện đã từ chối các mục này. Chỉ gửi lại khi nguyên nhân đã hết, ví dụ khoa đã nhận bệnh lại.</source>
        <translation>The hospital refused these items. Send them again only once the cause is gone, for example when the department is open again.</translation>
    </message>
    <message>
        <source>Tệp đã hủy chưa?</source>
        <translation>Is the file destroyed?</translation>
    </message>
    <message>
        <source>Gửi lại mọi mục tạm giữ?</source>
        <translation>Send everything set aside again?</translation>
    </message>
    <message>
        <source>Tệp đã hủy, gửi lại từ đây</source>
        <translation>It is destroyed: send from here</translation>
    </message>
    <message>
        <source>Gửi lại tất cả</source>
        <translation>Send all again</translation>
    </message>
    <message>
        <source>Không gửi</source>
        <translation>Do not send</translation>
    </message>
</context>
<context>
    <name>ServiceDevices</name>
    <message>
        <source>Camera đọc mã</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Máy quét kiểu bàn phím</source>
        <translation>Keyboard scanner</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ chip</source>
        <translation>Chip card reader</translation>
    </message>
</context>
<context>
    <name>ServiceDevicesPage</name>
    <message>
        <source>Khi trang bảo trì mở, máy không nhận người bệnh: cứ thử thoải mái.</source>
        <translation>While this menu is open no visit begins: try whatever you like.</translation>
    </message>
    <message>
        <source>Thử thiết bị</source>
        <translation>Try the devices</translation>
    </message>
    <message>
        <source>Thử đọc mã</source>
        <translation>Try reading codes</translation>
    </message>
    <message>
        <source>Thử thẻ chip</source>
        <translation>Try a chip card</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Test print</translation>
    </message>
    <message>
        <source>Thử tiếng</source>
        <translation>Try the sound</translation>
    </message>
    <message>
        <source>Thử và chỉnh cảm ứng</source>
        <translation>Try and calibrate touch</translation>
    </message>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
</context>
<context>
    <name>ServiceDoor</name>
    <message>
        <source>Mã chưa đúng. Còn thử được %1 lần.</source>
        <extracomment>%1 is how many more PINs can be tried at once</extracomment>
        <translation>That PIN is wrong. Tries left: %1.</translation>
    </message>
    <message>
        <source>Mã chưa đúng nhiều lần. Thử lại sau %1 giây.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Too many wrong PINs. Try again in %1 seconds.</translation>
    </message>
    <message>
        <source>Mã chưa đúng nhiều lần. Thử lại sau %1 phút.</source>
        <extracomment>%1 is a number of minutes</extracomment>
        <translation>Too many wrong PINs. Try again in %1 minutes.</translation>
    </message>
    <message>
        <source>Tệp mã PIN không dùng được. Chạy lệnh: kiosk config pin</source>
        <translation>The PIN file cannot be used. Run: kiosk config pin</translation>
    </message>
</context>
<context>
    <name>ServiceDoorPage</name>
    <message>
        <source>Trang này dành cho nhân viên kỹ thuật. Nếu bạn đến khám, bấm “Đóng”.</source>
        <translation>This page is for technicians. If you are here for a visit, press “Close”.</translation>
    </message>
    <message>
        <source>Nhập mã kỹ thuật</source>
        <translation>Technician’s PIN</translation>
    </message>
    <message>
        <source>Đã nhập %1 chữ số</source>
        <translation>%1 digits typed</translation>
    </message>
</context>
<context>
    <name>ServiceExport</name>
    <message>
        <source>%1 · còn trống %2</source>
        <extracomment>%1 is the name of a USB stick, %2 the free room on it</extracomment>
        <translation>%1 · %2 free</translation>
    </message>
</context>
<context>
    <name>ServiceExportPage</name>
    <message>
        <source>Sau khi xuất, máy này không gửi các mục đó nữa: một kiosk khác nhận tệp và gửi.</source>
        <translation>After the export this kiosk no longer sends these items: another kiosk takes the file in and sends them.</translation>
    </message>
    <message>
        <source>Nhật ký 7 ngày, kết quả kiểm tra, cài đặt đã bỏ mật khẩu. Số và tên được che, tệp được khóa.</source>
        <translation>Logs of 7 days, findings, settings without secrets. Numbers and names are masked, the file is sealed.</translation>
    </message>
    <message>
        <source>Xuất hàng đợi ra USB</source>
        <translation>Export to a USB stick</translation>
    </message>
    <message>
        <source>Nhật ký ra USB</source>
        <translation>Logs to a stick</translation>
    </message>
    <message>
        <source>Đã giữ khóa, ghi ra USB</source>
        <translation>The key is kept: write the file</translation>
    </message>
    <message>
        <source>Tìm lại USB</source>
        <translation>Look for a stick again</translation>
    </message>
    <message>
        <source>Đang tìm USB…</source>
        <translation>Looking for a USB stick…</translation>
    </message>
    <message>
        <source>Máy đang gửi dở; chờ nó nghỉ, lâu nhất 15 giây.</source>
        <translation>The kiosk is sending; waiting for a pause, 15 seconds at most.</translation>
    </message>
    <message>
        <source>Máy kiểm tra mọi phần trước khi ghi: có thể mất một phút.</source>
        <translation>Everything is checked before it is written: that may take a minute.</translation>
    </message>
    <message>
        <source>Đang ghi… Đừng rút USB.</source>
        <translation>Writing… Do not pull the stick.</translation>
    </message>
    <message>
        <source>Tệp: %1. Trên kiosk khác: kiosk queue import</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>File: %1. On the other kiosk: kiosk queue import</translation>
    </message>
    <message>
        <source>Tệp: %1. Mở ở bàn làm việc: kiosk logs open</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>File: %1. At the desk: kiosk logs open</translation>
    </message>
    <message>
        <source>Đã xuất %1 mục. Có thể rút USB.</source>
        <extracomment>%1 is a number of items</extracomment>
        <translation>Items exported: %1. You may pull the stick.</translation>
    </message>
    <message>
        <source>Đã ghi, nhưng máy không có nhật ký hệ thống (journald). Có thể rút USB.</source>
        <translation>Written, but this machine has no journal (journald). The stick may be pulled.</translation>
    </message>
    <message>
        <source>Đã ghi %1 dòng nhật ký. Có thể rút USB.</source>
        <extracomment>%1 is a number of lines of the journal</extracomment>
        <translation>%1 lines of the journal were written. The stick may be pulled.</translation>
    </message>
    <message>
        <source>Khóa của tệp</source>
        <translation>The key of the file</translation>
    </message>
    <message>
        <source>Chụp mã QR hoặc chép 16 nhóm. Giữ riêng với USB: ai có cả hai thì đọc được.</source>
        <translation>Photograph the QR or copy the 16 groups. Keep them apart from the stick: whoever has both can read it.</translation>
    </message>
</context>
<context>
    <name>ServiceHeader</name>
    <message>
        <source>Bảo trì máy</source>
        <extracomment>Title of the technicians&apos; menu</extracomment>
        <translation>Service</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đóng, đón người bệnh</source>
        <extracomment>Leaves the technicians&apos; menu; the kiosk serves patients again</extracomment>
        <translation>Close, serve patients</translation>
    </message>
</context>
<context>
    <name>ServiceHome</name>
    <message>
        <source>%1 thiết bị cần xem</source>
        <extracomment>%1 is a number of devices</extracomment>
        <translation>%1 devices want a look</translation>
    </message>
    <message>
        <source>đang ngừng phục vụ</source>
        <translation>out of service</translation>
    </message>
    <message>
        <source>Đang kết nối</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Mất kết nối</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Bệnh viện</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Danh mục khoa</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>Chạy từ</source>
        <translation>Running since</translation>
    </message>
    <message>
        <source>Ngừng phục vụ</source>
        <translation>Out of service</translation>
    </message>
    <message>
        <source>Loại bản cài</source>
        <translation>Kind of build</translation>
    </message>
    <message>
        <source>Mã ảnh hệ thống</source>
        <translation>System image</translation>
    </message>
    <message>
        <source>Đóng gói lúc</source>
        <translation>Built</translation>
    </message>
    <message>
        <source>Bản %1 không dùng được: %2</source>
        <extracomment>%1 is the number of a version, %2 names of rules it breaks</extracomment>
        <translation>Version %1 cannot be used: %2</translation>
    </message>
    <message>
        <source>Bản bị từ chối</source>
        <translation>Refused version</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>%1 mục cần quyết định</source>
        <extracomment>%1 is a number of items</extracomment>
        <translation>%1 to decide on</translation>
    </message>
    <message>
        <source>%1 mục chờ gửi</source>
        <extracomment>%1 is a number of items</extracomment>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Theo hệ thống bệnh viện</source>
        <translation>The hospital&apos;s system</translation>
    </message>
    <message>
        <source>Tệp trên máy, %1 khoa</source>
        <extracomment>%1 is a number of departments</extracomment>
        <translation>File of this machine, %1 departments</translation>
    </message>
    <message>
        <source>Bản %1, %2 khoa</source>
        <extracomment>%1 is the number of a version, %2 a number of departments</extracomment>
        <translation>Version %1, %2 departments</translation>
    </message>
    <message>
        <source>Bản thử nghiệm, không dùng cho người bệnh</source>
        <translation>Test build, not for patients</translation>
    </message>
    <message>
        <source>Bản của người phát triển</source>
        <translation>Developers&apos; build</translation>
    </message>
</context>
<context>
    <name>ServiceHomePage</name>
    <message>
        <source>Kiểm tra máy</source>
        <translation>Check the kiosk</translation>
    </message>
    <message>
        <source>Thử thiết bị</source>
        <translation>Try the devices</translation>
    </message>
    <message>
        <source>Hàng đợi</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Máy in và giấy</source>
        <translation>Printers and paper</translation>
    </message>
    <message>
        <source>Phiên bản, danh mục</source>
        <translation>Versions, directory</translation>
    </message>
    <message>
        <source>Nhật ký ra USB</source>
        <translation>Logs to a stick</translation>
    </message>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Ngừng, khởi động lại</source>
        <translation>Stop, restart</translation>
    </message>
</context>
<context>
    <name>ServiceItemPage</name>
    <message>
        <source>Mục này đã gửi xong</source>
        <translation>This item was delivered</translation>
    </message>
    <message>
        <source>Số %1</source>
        <translation>Number %1</translation>
    </message>
    <message>
        <source>Không có số</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Tạm giữ, không gửi</source>
        <translation>Set aside, do not send</translation>
    </message>
    <message>
        <source>Việc tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Số lần gửi chưa được: %1</source>
        <translation>Tries put off: %1</translation>
    </message>
    <message>
        <source>Mã: %1 · Số lần gửi chưa được: %2</source>
        <translation>Code: %1 · Tries put off: %2</translation>
    </message>
</context>
<context>
    <name>ServiceListPage</name>
    <message>
        <source>Cần quyết định: %1</source>
        <translation>To be decided: %1</translation>
    </message>
    <message>
        <source>Tất cả: %1</source>
        <translation>All: %1</translation>
    </message>
    <message>
        <source>Cần quyết định</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Không có mục nào cần quyết định.</source>
        <translation>Nothing has to be decided.</translation>
    </message>
    <message>
        <source>Không còn gì chờ gửi.</source>
        <translation>Nothing waits to be sent.</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>ServiceMachine</name>
    <message>
        <source>Ổ đĩa không ghi được: khởi động lại máy sẽ quên điều này.</source>
        <translation>The disk takes nothing: a restart will forget this.</translation>
    </message>
    <message>
        <source>Đang ngừng phục vụ: %1</source>
        <extracomment>%1 is why, in a few words</extracomment>
        <translation>Out of service: %1</translation>
    </message>
    <message>
        <source>Khởi động lại chương trình?</source>
        <translation>Restart the program?</translation>
    </message>
    <message>
        <source>Khởi động lại chương trình</source>
        <translation>Restart the program</translation>
    </message>
    <message>
        <source>Khởi động lại máy?</source>
        <translation>Restart the machine?</translation>
    </message>
    <message>
        <source>Khởi động lại máy</source>
        <translation>Restart the machine</translation>
    </message>
    <message>
        <source>Tắt máy?</source>
        <translation>Switch off?</translation>
    </message>
    <message>
        <source>Tắt máy</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Thiết lập lại máy?</source>
        <translation>Set the machine up again?</translation>
    </message>
    <message>
        <source>Mở màn hình thiết lập</source>
        <translation>Open the set-up</translation>
    </message>
    <message>
        <source>Máy ngừng phục vụ và hiện các bước thiết lập với câu trả lời hiện có.</source>
        <translation>Service stops, and the set-up is shown with the answers there are.</translation>
    </message>
    <message>
        <source>Chưa áp dụng thì chưa có gì thay đổi: bấm “Giữ như cũ”, để yên 30 phút hoặc khởi động lại máy là như trước.</source>
        <translation>Until it is applied nothing changes: “Keep as it is”, 30 minutes left alone or a restart of the machine, and it is as before.</translation>
    </message>
    <message>
        <source>Chưa biết còn bao nhiêu lượt chưa gửi. Tất cả được giữ trên ổ đĩa.</source>
        <translation>How many wait is not known yet. All of them are kept on the disk.</translation>
    </message>
    <message>
        <source>Mọi lượt đăng ký đã gửi xong.</source>
        <translation>Every registration was delivered.</translation>
    </message>
    <message>
        <source>Còn %1 lượt chưa gửi. Không mất gì: máy giữ lại và gửi tiếp khi chạy lại.</source>
        <extracomment>%1 is a number of registrations</extracomment>
        <translation>%1 are not delivered yet. Nothing is lost: they are kept, and sent when the kiosk runs again.</translation>
    </message>
</context>
<context>
    <name>ServiceMachinePage</name>
    <message>
        <source>Ngừng phục vụ không làm gián đoạn ai đang đăng ký, và còn hiệu lực sau khi khởi động lại.</source>
        <translation>Out of service interrupts nobody who is registering, and outlives a restart.</translation>
    </message>
    <message>
        <source>Ngừng phục vụ, khởi động lại</source>
        <translation>Out of service, restart</translation>
    </message>
    <message>
        <source>Đang thực hiện…</source>
        <translation>Being done…</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Ngừng phục vụ</source>
        <translation>Out of service</translation>
    </message>
    <message>
        <source>Phục vụ trở lại</source>
        <translation>Back into service</translation>
    </message>
    <message>
        <source>Khởi động lại chương trình</source>
        <translation>Restart the program</translation>
    </message>
    <message>
        <source>Khởi động lại máy</source>
        <translation>Restart the machine</translation>
    </message>
    <message>
        <source>Thiết lập lại máy</source>
        <translation>Set the machine up again</translation>
    </message>
    <message>
        <source>Tắt máy</source>
        <translation>Switch off</translation>
    </message>
</context>
<context>
    <name>ServiceOverview</name>
    <message>
        <source>Tệp chưa được kiểm tra từ khi máy khởi động.</source>
        <translation>The file was not checked since the kiosk started.</translation>
    </message>
    <message>
        <source>Tệp nguyên vẹn lúc %1.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>The file was whole at %1.</translation>
    </message>
    <message>
        <source>Tệp có lỗi lúc %1: xem trang kiểm tra.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>The file had faults at %1: see the check.</translation>
    </message>
</context>
<context>
    <name>ServiceOverviewPage</name>
    <message>
        <source>Mục lâu nhất đã chờ %1.</source>
        <translation>The oldest item has waited %1.</translation>
    </message>
    <message>
        <source>Hàng đợi gửi bệnh viện</source>
        <translation>Queue to the hospital</translation>
    </message>
    <message>
        <source>Xem mục cần quyết định</source>
        <translation>See what has to be decided</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Gửi lại mọi mục tạm giữ</source>
        <translation>Send all set aside again</translation>
    </message>
    <message>
        <source>Kiểm tra tệp</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>Xuất ra USB</source>
        <translation>Export to a USB stick</translation>
    </message>
    <message>
        <source>Máy in và giấy</source>
        <translation>Printers and paper</translation>
    </message>
    <message>
        <source>Các mục chờ được gửi ngay.</source>
        <translation>What waits is sent at once.</translation>
    </message>
    <message>
        <source>Các mục chờ được giữ lại và tự gửi khi có mạng.</source>
        <translation>What waits is kept, and sent by itself once the line is back.</translation>
    </message>
    <message>
        <source>Đang kết nối với bệnh viện</source>
        <translation>Connected to the hospital</translation>
    </message>
    <message>
        <source>Mất kết nối với bệnh viện</source>
        <translation>No connection to the hospital</translation>
    </message>
    <message>
        <source>chờ gửi</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>tạm giữ</source>
        <translation>set aside</translation>
    </message>
    <message>
        <source>đã xuất ra tệp</source>
        <translation>carried out</translation>
    </message>
    <message>
        <source>không mở được</source>
        <translation>do not open</translation>
    </message>
</context>
<context>
    <name>ServicePatientWords</name>
    <message>
        <source>Nói với người bệnh</source>
        <translation>Tell the patient</translation>
    </message>
</context>
<context>
    <name>ServicePrinting</name>
    <message>
        <source>Chưa biết còn bao nhiêu giấy.</source>
        <translation>How much paper is left is not known yet.</translation>
    </message>
    <message>
        <source>Còn khoảng %1 phiếu</source>
        <extracomment>%1 is a number of tickets</extracomment>
        <translation>About %1 tickets left</translation>
    </message>
    <message>
        <source>Ước chừng còn %1 phiếu, chưa đo được</source>
        <extracomment>%1 is a number of tickets</extracomment>
        <translation>Perhaps %1 tickets left, not measured yet</translation>
    </message>
    <message>
        <source>hết vào khoảng %1 ngày %2.</source>
        <extracomment>%1 is a time of day, %2 a day and month</extracomment>
        <translation>used up at about %1 on %2.</translation>
    </message>
    <message>
        <source>Phiếu số %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Giấy về tiền khám, số %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>Paper about a payment, number %1</translation>
    </message>
    <message>
        <source>chưa chắc đã ra giấy</source>
        <translation>it may have come out</translation>
    </message>
    <message>
        <source>chưa ra giấy</source>
        <translation>it did not come out</translation>
    </message>
</context>
<context>
    <name>ServicePrintingPage</name>
    <message>
        <source>Phiếu in lại mang số cũ và chữ PHIẾU IN LẠI.</source>
        <translation>A ticket printed again has the same number and says &quot;Copy of your ticket&quot;.</translation>
    </message>
    <message>
        <source>Máy in và giấy</source>
        <translation>Printers and paper</translation>
    </message>
    <message>
        <source>Đang in…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>In thử</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>Đã thay cuộn giấy</source>
        <translation>New roll put in</translation>
    </message>
    <message>
        <source>Chưa ra giấy: %1</source>
        <extracomment>%1 is a number of tickets</extracomment>
        <translation>Did not come out: %1</translation>
    </message>
    <message>
        <source>Mọi phiếu đã ra giấy.</source>
        <translation>Every ticket came out.</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>ServiceReading</name>
    <message>
        <source>%1 byte</source>
        <extracomment>%1 is a number of bytes</extracomment>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Đang đọc thẻ…</source>
        <translation>Reading the card…</translation>
    </message>
    <message>
        <source>Thẻ đã nằm trên đầu đọc</source>
        <translation>The card lies on the reader</translation>
    </message>
    <message>
        <source>Đưa mã QR của chính thẻ này trước camera hoặc máy quét.</source>
        <translation>Hold the QR code of this very card before camera or scanner.</translation>
    </message>
    <message>
        <source>Đã có mã của thẻ</source>
        <translation>The card&apos;s code is known</translation>
    </message>
    <message>
        <source>Đặt thẻ lên đầu đọc.</source>
        <translation>Lay the card on the reader.</translation>
    </message>
    <message>
        <source>Đưa mã QR của một thẻ căn cước, rồi đặt thẻ lên đầu đọc</source>
        <translation>Hold up a citizen card&apos;s QR code, then lay the card on the reader</translation>
    </message>
    <message>
        <source>Không lưu gì của thẻ; chỉ hiện mức xác thực và thời gian.</source>
        <translation>Nothing of the card is kept; only level and time are shown.</translation>
    </message>
    <message>
        <source>Chưa đọc được thẻ</source>
        <translation>The card was not read</translation>
    </message>
    <message>
        <source>Thẻ thật: đúng chữ ký của nơi cấp</source>
        <translation>Genuine: signed by a known issuer</translation>
    </message>
    <message>
        <source>Dữ liệu nguyên vẹn, chưa biết nơi ký</source>
        <translation>Unaltered, signed by an issuer not known here</translation>
    </message>
    <message>
        <source>Không xác thực được thẻ</source>
        <translation>The card could not be verified</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 is a number of milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>ServiceReasonPage</name>
    <message>
        <source>Mục này sẽ không tự gửi nữa, cho đến khi bấm “Gửi lại”. Các mục sau của cùng người bệnh cũng chờ.</source>
        <translation>This item is no longer sent, until “Send again” is pressed. Later items of the same patient wait too.</translation>
    </message>
    <message>
        <source>Vì sao tạm giữ?</source>
        <translation>Why set it aside?</translation>
    </message>
</context>
<context>
    <name>ServiceRuler</name>
    <message>
        <source>Mỗi cạnh dài %1 mm. Chạm để quay lại.</source>
        <extracomment>%1 is a number of millimetres</extracomment>
        <translation>Each side is %1 mm. Touch to go back.</translation>
    </message>
</context>
<context>
    <name>ServiceScanPage</name>
    <message>
        <source>Đưa mã trước camera hoặc máy quét. Số và tên được che, không lưu gì.</source>
        <translation>Hold a code before camera or scanner. Numbers and names are masked, nothing is kept.</translation>
    </message>
    <message>
        <source>Thử đọc mã</source>
        <translation>Try reading codes</translation>
    </message>
    <message>
        <source>Chưa có mã nào được đọc.</source>
        <translation>No code was read yet.</translation>
    </message>
</context>
<context>
    <name>ServiceScreenPage</name>
    <message>
        <source>Màu đặc để tìm điểm chết; thước để so với thước thật: lệch thì sửa diagonal_inches trong kiosk.toml.</source>
        <translation>Solid colours show dead pixels; compare the ruler with a real one: if it is off, mend diagonal_inches in kiosk.toml.</translation>
    </message>
    <message>
        <source>Thử màn hình</source>
        <translation>Try the screen</translation>
    </message>
    <message>
        <source>Xem từng màu</source>
        <translation>Colour by colour</translation>
    </message>
    <message>
        <source>Thước milimét</source>
        <translation>Millimetre ruler</translation>
    </message>
    <message>
        <source>Chạm để xem màu tiếp theo</source>
        <translation>Touch for the next colour</translation>
    </message>
</context>
<context>
    <name>ServiceSound</name>
    <message>
        <source>Tiếng chạm</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>Tiếng báo tốt</source>
        <translation>Good news</translation>
    </message>
    <message>
        <source>Tiếng báo lỗi</source>
        <translation>Trouble</translation>
    </message>
    <message>
        <source>Tiếng hỏi còn ở đây không</source>
        <translation>Are you still there</translation>
    </message>
</context>
<context>
    <name>ServiceSoundPage</name>
    <message>
        <source>Âm lượng ở đây chỉ để thử; mức của máy đặt trong kiosk.toml.</source>
        <translation>This volume is for the trial; the kiosk&apos;s own stands in kiosk.toml.</translation>
    </message>
    <message>
        <source>Thử tiếng</source>
        <translation>Try the sound</translation>
    </message>
</context>
<context>
    <name>ServiceTargets</name>
    <message>
        <source>Chạm đúng giữa dấu %1/%2</source>
        <extracomment>%1 of %2 targets</extracomment>
        <translation>Touch the middle of mark %1/%2</translation>
    </message>
    <message>
        <source>Thôi, không chỉnh</source>
        <translation>Do not calibrate</translation>
    </message>
</context>
<context>
    <name>ServiceTouch</name>
    <message>
        <source>Chưa khớp: hãy chạm đúng giữa từng dấu. Cảm ứng chưa bị đổi.</source>
        <translation>That does not fit: touch the middle of each mark. Nothing was changed.</translation>
    </message>
    <message>
        <source>Đang đặt lại cảm ứng…</source>
        <translation>Setting the touch screen…</translation>
    </message>
    <message>
        <source>Bấm “Giữ lại” trong 15 giây; nếu không bấm được, máy tự trả về như cũ.</source>
        <translation>Press “Keep” within 15 seconds; if you cannot, the old setting comes back by itself.</translation>
    </message>
    <message>
        <source>Đang trả cảm ứng về như cũ…</source>
        <translation>Taking it back…</translation>
    </message>
    <message>
        <source>Đã giữ lại chỉnh mới.</source>
        <translation>The new setting is kept.</translation>
    </message>
    <message>
        <source>Đã trả cảm ứng về như cũ.</source>
        <translation>The old setting is back.</translation>
    </message>
</context>
<context>
    <name>ServiceTouchTrial</name>
    <message>
        <source>Vẽ bằng ngón tay: nét phải theo đúng ngón, không đứt.</source>
        <translation>Draw with a finger: the line follows it and does not break.</translation>
    </message>
    <message>
        <source>Thử và chỉnh cảm ứng</source>
        <translation>Try and calibrate touch</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Trả về như cũ</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Chỉnh cảm ứng bằng 5 dấu</source>
        <translation>Calibrate by 5 marks</translation>
    </message>
</context>
<context>
    <name>ServiceUpdate</name>
    <message>
        <source>Bản đang chạy: %1</source>
        <extracomment>%1 is the version of the program</extracomment>
        <translation>Running now: %1</translation>
    </message>
    <message>
        <source>Cài bản %1?</source>
        <extracomment>%1 is the version of a new release</extracomment>
        <translation>Install %1?</translation>
    </message>
    <message>
        <source>Bản %1 · %2</source>
        <extracomment>%1 is a version, %2 the name of a folder on a stick</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Bản %1 · %2 · không mới hơn</source>
        <extracomment>%1 is a version that is not newer than the one of now, %2 the name of a folder on a stick</extracomment>
        <translation>%1 · %2 · not newer</translation>
    </message>
    <message>
        <source>Đang tìm bản mới trên USB…</source>
        <translation>Looking for new releases on the stick…</translation>
    </message>
    <message>
        <source>Máy này không chạy từ ảnh đĩa: cập nhật gói kiosk của nó.</source>
        <translation>This machine is no image: update its package.</translation>
    </message>
    <message>
        <source>Không thấy bản nào trên USB. Cần thư mục “.update” đủ tệp.</source>
        <translation>There is no release on a stick. It takes a whole “.update” folder.</translation>
    </message>
    <message>
        <source>Không có bản nào mới hơn bản đang chạy.</source>
        <translation>None is newer than the one that runs.</translation>
    </message>
    <message>
        <source>Đang bắt đầu… Đừng rút USB.</source>
        <translation>Starting… Leave the stick in.</translation>
    </message>
</context>
<context>
    <name>ServiceUpdatePage</name>
    <message>
        <source>Máy kiểm tra chữ ký rồi ghi bản mới cạnh bản đang chạy, mất vài phút. Mất điện giữa chừng không sao: bản cũ vẫn chạy.</source>
        <translation>The machine checks the signature, then writes the new release beside the one that runs; some minutes. A power cut does no harm: the old one goes on.</translation>
    </message>
    <message>
        <source>Cập nhật từ USB</source>
        <translation>Update from a USB stick</translation>
    </message>
    <message>
        <source>Cài bản này</source>
        <translation>Install this release</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Khởi động lại máy</source>
        <translation>Restart the machine</translation>
    </message>
    <message>
        <source>Tìm lại USB</source>
        <translation>Look for a stick again</translation>
    </message>
</context>
<context>
    <name>ServiceVersionsPage</name>
    <message>
        <source>Đọc các dòng này khi gọi hỗ trợ.</source>
        <translation>Read these lines out when you call for help.</translation>
    </message>
    <message>
        <source>Phiên bản và danh mục</source>
        <translation>Versions and directory</translation>
    </message>
    <message>
        <source>Cập nhật từ USB</source>
        <translation>Update from a USB stick</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sáng %1</source>
        <translation>Morning %1</translation>
    </message>
    <message>
        <source>Chiều %1</source>
        <translation>Afternoon %1</translation>
    </message>
    <message>
        <source>Đã hết chỗ hôm nay</source>
        <translation>No places left today</translation>
    </message>
    <message>
        <source>Đang giữ chỗ cho bạn…</source>
        <translation>Keeping the place for you…</translation>
    </message>
    <message>
        <source>Đang giữ chỗ lúc %1 cho bạn…</source>
        <translation>Keeping %1 for you…</translation>
    </message>
    <message>
        <source>Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.</source>
        <translation>Somebody else has just taken that time. Please choose another.</translation>
    </message>
    <message>
        <source>Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.</source>
        <translation>That doctor has no places left. Please choose another doctor.</translation>
    </message>
    <message>
        <source>Chưa giữ được chỗ này. Xin chọn lại.</source>
        <translation>This place could not be kept. Please choose again.</translation>
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
        <translation>See %1</translation>
    </message>
    <message>
        <source>Khám với bác sĩ này</source>
        <translation>See this doctor</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Đang xem lịch của bác sĩ…</source>
        <translation>Looking up the doctors’ times…</translation>
    </message>
    <message>
        <source>Chọn bác sĩ và giờ khám</source>
        <translation>Choose a doctor and a time</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>Any doctor, as soon as possible</translation>
    </message>
    <message>
        <source>Bạn vẫn khám được với bác sĩ bất kỳ.</source>
        <translation>You can still see any doctor.</translation>
    </message>
    <message>
        <source>Lúc này chưa xem được lịch của bác sĩ</source>
        <translation>The doctors&apos; times cannot be seen just now</translation>
    </message>
    <message>
        <source>Hôm nay khoa này không có lịch riêng của bác sĩ</source>
        <translation>This department has no separate doctors&apos; times today</translation>
    </message>
</context>
<context>
    <name>SetupApplyPage</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Quay lại sửa</source>
        <translation>Back to correct it</translation>
    </message>
    <message>
        <source>Đang làm…</source>
        <translation>Under way…</translation>
    </message>
    <message>
        <source>Máy chạy được, nhưng còn điều cần xem:</source>
        <translation>The machine works, and this is to be seen to:</translation>
    </message>
    <message>
        <source>Không cần làm gì thêm.</source>
        <translation>Nothing else is to be done.</translation>
    </message>
</context>
<context>
    <name>SetupHeader</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Thiết lập kiosk · chạy thử</source>
        <extracomment>Title of the first start&apos;s wizard</extracomment>
        <translation>Kiosk set-up · demo</translation>
    </message>
    <message>
        <source>Thiết lập kiosk</source>
        <translation>Kiosk set-up</translation>
    </message>
    <message>
        <source>Bước %1/%2</source>
        <extracomment>%1 is the number of this step, %2 how many there are</extracomment>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>SetupKeyboard</name>
    <message>
        <source>Chữ hoa</source>
        <translation>Capital letter</translation>
    </message>
    <message>
        <source>Hoa</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Dấu khác</source>
        <translation>Other signs</translation>
    </message>
</context>
<context>
    <name>SetupPadPage</name>
    <message>
        <source>Máy này chưa biết người ký. So 6 nhóm số này với phiếu mã; chỉ tiếp tục khi giống hệt.</source>
        <translation>This machine does not know the signer yet. Compare these 6 groups with the sheet of codes; go on only if they are the same.</translation>
    </message>
    <message>
        <source>Ai đã ký tệp này?</source>
        <translation>Who signed this file?</translation>
    </message>
    <message>
        <source>Đã nhập %1 chữ số</source>
        <translation>%1 digits typed</translation>
    </message>
    <message>
        <source>Giống hệt phiếu mã</source>
        <translation>The same as on the sheet</translation>
    </message>
    <message>
        <source>Khác: không dùng tệp này</source>
        <translation>Different: do not use this file</translation>
    </message>
</context>
<context>
    <name>SetupRuler</name>
    <message>
        <source>Vạch ngắn hơn</source>
        <extracomment>The line on the screen is shorter than 100 mm of a real ruler</extracomment>
        <translation>The line is shorter</translation>
    </message>
    <message>
        <source>Vạch dài hơn</source>
        <extracomment>The line on the screen is longer than 100 mm of a real ruler</extracomment>
        <translation>The line is longer</translation>
    </message>
</context>
<context>
    <name>SetupStartPage</name>
    <message>
        <source>Cắm USB có tệp thiết lập, hoặc đưa mã QR của tệp trước máy ảnh. Máy tự nhận ra.</source>
        <translation>Plug in the stick with the file, or hold the file’s QR before the camera. It is noticed by itself.</translation>
    </message>
    <message>
        <source>Máy này chưa được thiết lập</source>
        <translation>This machine is not set up yet</translation>
    </message>
    <message>
        <source>Thiết lập lại %1</source>
        <extracomment>%1 is the id and the name of a kiosk</extracomment>
        <translation>Set up %1 again</translation>
    </message>
    <message>
        <source>Giữ như cũ</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>Tiếp tục từng bước</source>
        <translation>Go on step by step</translation>
    </message>
    <message>
        <source>Làm từng bước</source>
        <translation>Step by step</translation>
    </message>
    <message>
        <source>Sửa từng bước</source>
        <translation>Change it step by step</translation>
    </message>
    <message>
        <source>Xoay màn hình</source>
        <translation>Turn the picture</translation>
    </message>
    <message>
        <source>Để yên 30 phút hoặc khởi động lại máy cũng vậy. Mật khẩu không nhập lại thì giữ nguyên.</source>
        <translation>Leaving it alone for 30 minutes or restarting the machine does the same. Secrets that are not typed anew stay.</translation>
    </message>
    <message>
        <source>Đang trở lại như cũ…</source>
        <translation>Going back to how it was…</translation>
    </message>
    <message>
        <source>Chưa có gì thay đổi: “Giữ như cũ” là máy phục vụ tiếp.</source>
        <translation>Nothing has changed yet: with “Keep as it is” the kiosk goes on.</translation>
    </message>
    <message>
        <source>Các mật khẩu phải nhập lại.</source>
        <translation>Passwords have to be typed again.</translation>
    </message>
    <message>
        <source>Những gì đã nhập trước đây vẫn còn.</source>
        <translation>What was typed before is still there.</translation>
    </message>
    <message>
        <source>USB: tệp đuôi .provision, do “kiosk provision make” tạo ra</source>
        <translation>USB: a file ending in .provision, made by “kiosk provision make”</translation>
    </message>
    <message>
        <source>QR: in từ cùng một tệp; nếu có nhiều mã, đưa lần lượt</source>
        <translation>QR: printed from the same file; if there are several, one after the other</translation>
    </message>
    <message>
        <source>Cần mã 12 chữ số trên phiếu mã</source>
        <translation>The 12 digits on the sheet of codes are needed</translation>
    </message>
    <message>
        <source>Phiên bản %1</source>
        <extracomment>%1 is the version of the program</extracomment>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>SetupStepper</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Lớn hơn</source>
        <translation>Larger</translation>
    </message>
</context>
<context>
    <name>SetupTestPage</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Dừng thử</source>
        <translation>Stop the test</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>SetupTouchPage</name>
    <message>
        <source>Chạm đúng giữa từng dấu ở bốn góc</source>
        <translation>Touch the middle of each mark in the four corners</translation>
    </message>
    <message>
        <source>Bỏ qua, thử sau</source>
        <translation>Pass over, try later</translation>
    </message>
    <message>
        <source>Nếu dấu không nhận: chạm lệch chỗ, cần căn chỉnh trong trang bảo trì.</source>
        <translation>If a mark does not take it, the touch is off its place: adjust it in the service menu.</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the number of a target of the touch test</extracomment>
        <translation>Mark %1</translation>
    </message>
</context>
<context>
    <name>SetupTypingPage</name>
    <message>
        <source>Che</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Hiện</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1. Lúc này không chọn được.</source>
        <translation>%1. Cannot be chosen now.</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, đã chọn</source>
        <translation>%1. Check box, chosen</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, chưa chọn</source>
        <translation>%1. Check box, not chosen</translation>
    </message>
    <message>
        <source>%1. Đang chọn</source>
        <translation>%1. Chosen</translation>
    </message>
    <message>
        <source>%1. Nút bấm</source>
        <translation>%1. Button</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: the place of what is chosen in a list, such as 3 of 7</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Đã bấm: %1</source>
        <translation>Pressed: %1</translation>
    </message>
    <message>
        <source>Lúc này không cần chọn gì.</source>
        <translation>There is nothing to choose now.</translation>
    </message>
    <message>
        <source>Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.</source>
        <extracomment>Spoken at the end of a screen that was read out, to somebody who does not look</extracomment>
        <translation>There is %n choice. Touch the lower right corner to hear it.</translation>
    </message>
    <message>
        <source>Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.</source>
        <translation>You are at no choice yet. Touch the lower right corner to hear the first one.</translation>
    </message>
    <message>
        <source>Chào bạn. Đây là máy đăng ký khám bệnh của %1.</source>
        <translation>Welcome. This is the registration kiosk of %1.</translation>
    </message>
    <message>
        <source>Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn.</source>
        <translation>You do not need to see the screen. It has four large corners.</translation>
    </message>
    <message>
        <source>Góc dưới bên phải: nghe lựa chọn tiếp theo.</source>
        <translation>Lower right corner: hear the next choice.</translation>
    </message>
    <message>
        <source>Góc dưới bên trái: nghe lựa chọn trước.</source>
        <translation>Lower left corner: hear the previous choice.</translation>
    </message>
    <message>
        <source>Góc trên bên phải: chọn điều vừa nghe.</source>
        <translation>Upper right corner: choose what you have just heard.</translation>
    </message>
    <message>
        <source>Góc trên bên trái: nghe lại.</source>
        <translation>Upper left corner: hear again.</translation>
    </message>
    <message>
        <source>Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này.</source>
        <translation>Hold your finger anywhere to hear this help again.</translation>
    </message>
    <message>
        <source>Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại.</source>
        <translation>With a keypad: the arrow keys go forward and back, Enter chooses, Escape goes back.</translation>
    </message>
    <message>
        <source>Chạm vào màn hình ở bất kỳ đâu để tiếp tục.</source>
        <translation>Touch the screen anywhere to go on.</translation>
    </message>
    <message>
        <source>Âm lượng %1 trên %2</source>
        <translation>Volume %1 of %2</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 số được che</source>
        <extracomment>Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742</extracomment>
        <translation>%1 hidden digits</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <extracomment>Spoken: an amount of money in Vietnamese dong</extracomment>
        <translation>%1 dong</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1 percent</translation>
    </message>
    <message>
        <source>ngày %1 tháng %2 năm %3</source>
        <extracomment>Spoken: a date; %1 day, %2 month, %3 year, all in figures</extracomment>
        <translation>day %1, month %2, %3</translation>
    </message>
    <message>
        <source>%1 giờ %2</source>
        <extracomment>Spoken: a time of day; %1 hours, %2 minutes</extracomment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <extracomment>Spoken: a time of day without minutes</extracomment>
        <translation>%1 o&apos;clock</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: a part of several, as in page 1 of 3</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 đến %2</source>
        <extracomment>Spoken: from %1 to %2, of times or numbers</extracomment>
        <translation>%1 to %2</translation>
    </message>
</context>
<context>
    <name>StillThereNotice</name>
    <message>
        <source>Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.</source>
        <translation>If you need more time, just touch the screen. Otherwise your details will be hidden.</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>Yes, I am here</translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Nhập lại số</source>
        <translation>Type the number again</translation>
    </message>
    <message>
        <source>Gọi nhân viên đến đây</source>
        <translation>Call somebody here</translation>
    </message>
    <message>
        <source>Mã cho nhân viên: %1</source>
        <extracomment>%1 is a short code such as K10 that staff can look up</extracomment>
        <translation>Code for staff: %1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>Appointment at %1</translation>
    </message>
    <message>
        <source>Trước bạn không còn ai</source>
        <translation>Nobody before you</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.</source>
        <translation>You had registered before. This is the number you already have, not a new one.</translation>
    </message>
    <message>
        <source>Số của bạn</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Đây là phiếu in lại, số của bạn không đổi.</source>
        <translation>This is a copy; your number stays the same.</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. Giữ phiếu này, nhân viên sẽ gọi theo số này.</source>
        <translation>The hospital&apos;s network is interrupted. Your registration is saved and will be sent. Keep this ticket: you will be called by this number.</translation>
    </message>
    <message>
        <source>Quét mã QR để biết khi bệnh viện đã xác nhận.</source>
        <translation>Scan the QR code to see when it is confirmed.</translation>
    </message>
    <message>
        <source>Số tạm của bạn</source>
        <translation>Your provisional number</translation>
    </message>
    <message>
        <source>Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.</source>
        <translation>The hospital has received your registration. This number stays yours.</translation>
    </message>
    <message>
        <source>Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>The hospital could not arrange a visit for this number. Please take it to the information desk, our staff will help you.</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>Please go to the information desk</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân sau khi khám</source>
        <translation>Pay at the cashier after you are seen</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân trước khi khám</source>
        <translation>Pay at the cashier before you are seen</translation>
    </message>
    <message>
        <source>Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem</source>
        <translation>If you have paid, please keep the receipt</translation>
    </message>
    <message>
        <source>Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.</source>
        <translation>Photograph this screen with your phone, or write your number down.</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>Printing your ticket…</translation>
    </message>
    <message>
        <source>Xin chờ phiếu ra ở khe in.</source>
        <translation>Please wait for it at the slot.</translation>
    </message>
    <message>
        <source>Đang in lại phiếu…</source>
        <translation>Printing the ticket again…</translation>
    </message>
    <message>
        <source>Tờ trước bị dở dang. Xin chờ tờ mới, số của bạn không đổi.</source>
        <translation>The first one was cut short. Please wait for the new one; your number stays the same.</translation>
    </message>
    <message>
        <source>Mang phiếu đến quầy hướng dẫn.</source>
        <translation>Take it to the information desk.</translation>
    </message>
    <message>
        <source>Mang phiếu đến phòng khám và chờ gọi số.</source>
        <translation>Take it to the room and wait to be called.</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu ở %1</source>
        <extracomment>%1 is where another printer stands, e.g. &quot;quầy 2&quot;.</extracomment>
        <translation>Please take your ticket at: %1</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu</source>
        <translation>Take your ticket</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in</source>
        <translation>We are out of paper</translation>
    </message>
    <message>
        <source>Máy chưa in được phiếu</source>
        <translation>The ticket was not printed</translation>
    </message>
    <message>
        <source>Xin xem phiếu đã ra khe in chưa</source>
        <translation>Please see whether your ticket came out</translation>
    </message>
    <message>
        <source>Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại.</source>
        <translation>If there is none, photograph this screen with your phone.</translation>
    </message>
    <message>
        <source>Giấy về tiền khám ra sau phiếu.</source>
        <translation>The paper about your payment comes after the ticket.</translation>
    </message>
    <message>
        <source>Lấy cả giấy về tiền khám.</source>
        <translation>Take the paper about your payment too.</translation>
    </message>
    <message>
        <source>Giấy về tiền khám chưa in được: xin lấy ở quầy thu ngân.</source>
        <translation>The paper about your payment could not be printed: please ask at the cashier.</translation>
    </message>
</context>
<context>
    <name>TicketNews</name>
    <message>
        <source>Xem sơ đồ</source>
        <translation>Floor map</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Mã QR của lượt khám, để chụp bằng điện thoại</source>
        <translation>QR code of your visit, to photograph with a phone</translation>
    </message>
    <message>
        <source>Mã QR của lượt khám, để quét bằng điện thoại</source>
        <translation>QR code of your visit, to scan with your phone</translation>
    </message>
    <message>
        <source>Chụp mã này để giữ số trên điện thoại.</source>
        <translation>Photograph this code to keep your number on your phone.</translation>
    </message>
    <message>
        <source>Quét mã để xem lượt khám trên điện thoại</source>
        <translation>Scan to follow your visit on your phone</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>Cancel this visit</translation>
    </message>
    <message>
        <source>Thanh toán tại đây</source>
        <translation>Pay here</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>Don&apos;t forget your card on the reader</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>Register another person</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TodaysVisit</name>
    <message>
        <source>In lại phiếu số %1</source>
        <translation>Print ticket %1 again</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>Print ticket again</translation>
    </message>
    <message>
        <source>Hủy lượt khám số %1</source>
        <translation>Cancel visit %1</translation>
    </message>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>Cancel this visit</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.</source>
        <translation>There is no number yet. Touch the digits, then “Continue”.</translation>
    </message>
    <message>
        <source>Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.</source>
        <translation>The length is not right: ID numbers have 12 digits, insurance numbers 10.</translation>
    </message>
    <message>
        <source>Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.</source>
        <translation>We do not know this number. Please check every digit.</translation>
    </message>
</context>
<context>
    <name>TypingScreen</name>
    <message>
        <source>Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.</source>
        <translation>You will find the code in your message or on your appointment slip.</translation>
    </message>
    <message>
        <source>Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.</source>
        <translation>ID numbers have 12 digits, insurance numbers have 10.</translation>
    </message>
    <message>
        <source>Nhập mã hẹn</source>
        <translation>Type your appointment code</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>Type a number</translation>
    </message>
    <message>
        <source>Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.</source>
        <translation>You can show your card or a QR code at any time.</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Nơi khám</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>Chọn bác sĩ hoặc giờ khám</source>
        <translation>Choose a doctor or a time</translation>
    </message>
    <message>
        <source>Đổi bác sĩ</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Chọn bác sĩ</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Âm lượng %1</source>
        <extracomment>How loud, from 0 to 4</extracomment>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>WelcomeHero</name>
    <message>
        <source>Đăng ký khám bệnh</source>
        <translation>Register for a visit</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>Please take the card</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>Hold the QR code of your ID card before the camera</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>Place your ID card on the reader</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>There is still a card on the reader. If it is not yours, please call our staff.</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>A hand’s width from the camera.</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>Chip side down. Leave it there for about 3 seconds.</translation>
    </message>
    <message>
        <source>Không cần chạm màn hình.</source>
        <translation>No need to touch the screen.</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.</source>
        <translation>You can still register with your ID card or a QR code.</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn</source>
        <translation>The hospital&apos;s network is interrupted</translation>
    </message>
    <message>
        <source>Mã QR trên VNeID</source>
        <translation>QR code in VNeID</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR ra trước camera</source>
        <translation>Or hold a QR code before the camera</translation>
    </message>
    <message>
        <source>Trên điện thoại của bạn</source>
        <translation>On your phone</translation>
    </message>
    <message>
        <source>Thẻ giấy hoặc VssID</source>
        <translation>Paper card or VssID</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>Insurance card</translation>
    </message>
    <message>
        <source>Không mang giấy tờ có mã?</source>
        <translation>No card or code with you?</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>Type a number</translation>
    </message>
    <message>
        <source>Tôi có mã hẹn</source>
        <translation>Appointment code</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>chưa đầy 1 tuổi</source>
        <translation>under 1 year old</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>sinh năm %1</source>
        <translation>born in %1</translation>
    </message>
    <message>
        <source>Tầng %1</source>
        <extracomment>A floor as it stands on signs; %1 is its number or name</extracomment>
        <translation>Floor %1</translation>
    </message>
    <message>
        <source>Phòng %1</source>
        <extracomment>A room by what stands on its door; %1 is its number</extracomment>
        <translation>Room %1</translation>
    </message>
    <message>
        <source>Nhà %1</source>
        <extracomment>A building of the hospital; %1 is its letter</extracomment>
        <translation>Building %1</translation>
    </message>
    <message>
        <source>Khu %1</source>
        <extracomment>A block of the hospital; %1 is its letter</extracomment>
        <translation>Block %1</translation>
    </message>
</context>
</TS>
