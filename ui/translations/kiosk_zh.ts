<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="vi">
<context>
    <name>Agreeing</name>
    <message>
        <source>Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.</source>
        <translation>按任一“我是…”按钮，即表示您同意医院根据第91/2025/QH15号法律，使用孩子的证件、医保（BHYT）和健康信息（敏感数据）办理本次挂号。</translation>
    </message>
    <message>
        <source>Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.</source>
        <translation>按“对，是我”，即表示您同意医院根据第91/2025/QH15号法律，使用您的证件、医保（BHYT）和健康信息（敏感数据）办理本次挂号。代他人挂号者确认已受患者委托。</translation>
    </message>
    <message>
        <source>Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.</source>
        <translation>孩子已满7岁：按之前，请先问孩子是否同意。</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Lịch hẹn lúc %1, %2, %3</source>
        <extracomment>Spoken: the time, the department and the place of an appointment</extracomment>
        <translation>%1的预约，%2，%3</translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>Chạm vào lịch hẹn để nhận số.</source>
        <translation>请点预约，领取号码。</translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lịch hẹn hôm nay</source>
        <translation>
            <numerusform>您今天有%n个预约</numerusform>
        </translation>
    </message>
    <message>
        <source>Khám chuyên khoa khác</source>
        <translation>看其他科室</translation>
    </message>
</context>
<context>
    <name>CancelAskedNotice</name>
    <message>
        <source>Giữ lượt khám</source>
        <translation>保留挂号</translation>
    </message>
    <message>
        <source>Hủy lượt khám</source>
        <translation>取消挂号</translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Đang hủy lượt khám</source>
        <translation>正在取消挂号</translation>
    </message>
    <message>
        <source>Xin chờ một chút, máy đang làm theo yêu cầu của bạn.</source>
        <translation>请稍等，正在按您的要求办理。</translation>
    </message>
    <message>
        <source>Đã hủy lượt khám</source>
        <translation>挂号已取消</translation>
    </message>
    <message>
        <source>Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.</source>
        <translation>%1号已失效。如已拿到挂号单，请不要再使用。</translation>
    </message>
    <message>
        <source>Đã lưu yêu cầu hủy</source>
        <translation>取消申请已保存</translation>
    </message>
    <message>
        <source>Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.</source>
        <translation>网络恢复后，机器会通知医院。%1号已失效。</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>请到导诊台</translation>
    </message>
    <message>
        <source>Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, nhân viên sẽ giúp bạn.</source>
        <translation>%1号已叫号或已付款，机器无法取消。请带挂号单到柜台，工作人员会帮您办理。</translation>
    </message>
    <message>
        <source>Máy chưa hủy được lượt khám này</source>
        <translation>机器没能取消这次挂号</translation>
    </message>
    <message>
        <source>Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.</source>
        <translation>请带%1号挂号单到导诊台，工作人员会帮您取消。</translation>
    </message>
    <message>
        <source>Lưu yêu cầu hủy</source>
        <translation>保存取消申请</translation>
    </message>
    <message>
        <source>Báo cho bệnh viện</source>
        <translation>通知医院</translation>
    </message>
</context>
<context>
    <name>CancellingScreen</name>
    <message>
        <source>Chọn khoa khác</source>
        <translation>选其他科室</translation>
    </message>
    <message>
        <source>Xong – Người tiếp theo</source>
        <translation>完成 – 下一位</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>别忘了取回读卡器上的卡</translation>
    </message>
</context>
<context>
    <name>CardWelcome</name>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>请取回卡片</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>请把身份证上的二维码对准摄像头</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>请把身份证放在读卡器上</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>读卡器上还有一张卡。如果不是您的，请叫工作人员。</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>卡离摄像头约20厘米。</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>有芯片的一面朝下，保持约3秒不动。</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Tìm hồ sơ người bệnh</source>
        <translation>查找患者档案</translation>
    </message>
    <message>
        <source>Kiểm tra BHYT</source>
        <translation>核对医保</translation>
    </message>
    <message>
        <source>Xem lịch hẹn hôm nay</source>
        <translation>查看今天的预约</translation>
    </message>
    <message>
        <source>Lưu đăng ký</source>
        <translation>保存挂号</translation>
    </message>
    <message>
        <source>Máy cấp số</source>
        <translation>机器发号</translation>
    </message>
    <message>
        <source>Gửi đến bệnh viện</source>
        <translation>发送给医院</translation>
    </message>
    <message>
        <source>Nhận số khám</source>
        <translation>领取就诊号</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.</source>
        <translation>即使医院没有答复，您也可以挂号。</translation>
    </message>
    <message>
        <source>Xin chờ một chút</source>
        <translation>请稍等</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentScreen</name>
    <message numerus="yes">
        <source>Máy thấy giấy tờ của %n người.</source>
        <translation>
            <numerusform>机器看到了%n个人的证件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation>您为谁挂号？</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Xin đưa mã lại gần hơn một chút</source>
        <translation>请把码靠近一点</translation>
    </message>
    <message>
        <source>Xin đưa mã ra xa hơn một chút</source>
        <translation>请把码拿远一点</translation>
    </message>
    <message>
        <source>Hơi tối. Xin đưa mã ra chỗ sáng hơn</source>
        <translation>有点暗，请把码拿到亮一点的地方</translation>
    </message>
    <message>
        <source>Xin nghiêng mã, hoặc giảm độ sáng điện thoại</source>
        <translation>请把码倾斜一点，或调低手机亮度</translation>
    </message>
    <message>
        <source>Mã đang bị lóa sáng.</source>
        <translation>码有反光。</translation>
    </message>
    <message>
        <source>Xin giữ yên tay một chút</source>
        <translation>请拿稳，不要动</translation>
    </message>
    <message>
        <source>Xin đưa trọn mã vào giữa khung hình</source>
        <translation>请把整个码放到画面中间</translation>
    </message>
    <message>
        <source>Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT</source>
        <translation>请出示身份证、VNeID或医保卡（BHYT）上的码</translation>
    </message>
    <message>
        <source>Đây không phải mã trên giấy tờ tuỳ thân.</source>
        <translation>这不是身份证件上的码。</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Sốt</source>
        <translation>发烧</translation>
    </message>
    <message>
        <source>Ho, có đờm</source>
        <translation>咳嗽、有痰</translation>
    </message>
    <message>
        <source>Đau họng</source>
        <translation>嗓子疼</translation>
    </message>
    <message>
        <source>Sổ mũi, nghẹt mũi</source>
        <translation>流鼻涕、鼻塞</translation>
    </message>
    <message>
        <source>Đau đầu</source>
        <translation>头疼</translation>
    </message>
    <message>
        <source>Chóng mặt, hoa mắt</source>
        <translation>头晕、眼花</translation>
    </message>
    <message>
        <source>Đau bụng</source>
        <translation>肚子疼</translation>
    </message>
    <message>
        <source>Tiêu chảy</source>
        <translation>拉肚子</translation>
    </message>
    <message>
        <source>Táo bón</source>
        <translation>便秘</translation>
    </message>
    <message>
        <source>Buồn nôn, nôn</source>
        <translation>恶心、呕吐</translation>
    </message>
    <message>
        <source>Đau ngực</source>
        <translation>胸口疼</translation>
    </message>
    <message>
        <source>Đau ngực dữ dội</source>
        <translation>胸口剧痛</translation>
    </message>
    <message>
        <source>Hồi hộp, tim đập nhanh</source>
        <translation>心慌、心跳快</translation>
    </message>
    <message>
        <source>Huyết áp cao</source>
        <translation>高血压</translation>
    </message>
    <message>
        <source>Khó thở</source>
        <translation>呼吸困难</translation>
    </message>
    <message>
        <source>Đau lưng</source>
        <translation>腰背疼</translation>
    </message>
    <message>
        <source>Đau vai, đau cổ</source>
        <translation>肩膀疼、脖子疼</translation>
    </message>
    <message>
        <source>Đau khớp, đau gối</source>
        <translation>关节疼、膝盖疼</translation>
    </message>
    <message>
        <source>Té ngã, chấn thương</source>
        <translation>摔伤、外伤</translation>
    </message>
    <message>
        <source>Vết thương, thay băng</source>
        <translation>伤口、换药</translation>
    </message>
    <message>
        <source>Tê tay, tê chân</source>
        <translation>手麻、脚麻</translation>
    </message>
    <message>
        <source>Yếu liệt nửa người, méo miệng</source>
        <translation>半身无力或瘫痪、嘴歪</translation>
    </message>
    <message>
        <source>Co giật</source>
        <translation>抽搐</translation>
    </message>
    <message>
        <source>Bất tỉnh, ngất</source>
        <translation>昏迷、晕倒</translation>
    </message>
    <message>
        <source>Chảy máu nhiều</source>
        <translation>大量出血</translation>
    </message>
    <message>
        <source>Ngộ độc</source>
        <translation>中毒</translation>
    </message>
    <message>
        <source>Sưng mặt, sưng môi đột ngột</source>
        <translation>脸或嘴唇突然肿</translation>
    </message>
    <message>
        <source>Mất ngủ</source>
        <translation>失眠</translation>
    </message>
    <message>
        <source>Lo âu, buồn chán</source>
        <translation>焦虑、情绪低落</translation>
    </message>
    <message>
        <source>Đau tai, ù tai</source>
        <translation>耳朵疼、耳鸣</translation>
    </message>
    <message>
        <source>Đau mắt, đỏ mắt</source>
        <translation>眼睛疼、眼红</translation>
    </message>
    <message>
        <source>Nhìn mờ, đo kính</source>
        <translation>看东西模糊、配眼镜</translation>
    </message>
    <message>
        <source>Đau răng, nhổ răng</source>
        <translation>牙疼、拔牙</translation>
    </message>
    <message>
        <source>Ngứa, nổi mẩn</source>
        <translation>皮肤痒、起疹子</translation>
    </message>
    <message>
        <source>Tiểu buốt, tiểu nhiều</source>
        <translation>小便刺痛、小便多</translation>
    </message>
    <message>
        <source>Tiểu đường</source>
        <translation>糖尿病</translation>
    </message>
    <message>
        <source>Bướu cổ, tuyến giáp</source>
        <translation>脖子粗、甲状腺</translation>
    </message>
    <message>
        <source>Mệt mỏi, sụt cân</source>
        <translation>疲倦、体重下降</translation>
    </message>
    <message>
        <source>Khám thai</source>
        <translation>产检</translation>
    </message>
    <message>
        <source>Khám phụ khoa</source>
        <translation>看妇科</translation>
    </message>
    <message>
        <source>Khám nam khoa</source>
        <translation>看男科</translation>
    </message>
    <message>
        <source>Trẻ sốt, ho, biếng ăn</source>
        <translation>小孩发烧、咳嗽、不爱吃饭</translation>
    </message>
    <message>
        <source>Nổi cục, nổi hạch</source>
        <translation>长肿块、淋巴结肿大</translation>
    </message>
    <message>
        <source>Phù chân, phù mặt</source>
        <translation>腿脚肿、脸肿</translation>
    </message>
    <message>
        <source>Vàng da, bệnh gan</source>
        <translation>皮肤发黄、肝病</translation>
    </message>
    <message>
        <source>Tập phục hồi, châm cứu</source>
        <translation>康复训练、针灸</translation>
    </message>
    <message>
        <source>Khám tổng quát</source>
        <translation>全面体检</translation>
    </message>
    <message>
        <source>Tái khám, lấy thuốc</source>
        <translation>复诊、取药</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám</source>
        <translation>挂号个人数据处理同意书</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi</source>
        <translation>用手机消息通知我排队号码和就诊结果</translation>
    </message>
    <message>
        <source>Liên hệ hỏi ý kiến của tôi sau khi khám</source>
        <translation>就诊后联系我，征求我的意见</translation>
    </message>
    <message>
        <source>Mục đích khác, không bắt buộc</source>
        <translation>其他目的，非必选</translation>
    </message>
    <message>
        <source>Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, và việc khám của bạn không bị ảnh hưởng.</source>
        <translation>每个目的分别询问，不预先勾选：%1。不同意或不回答，就不使用，也不影响您看病。</translation>
    </message>
    <message>
        <source>Ai dùng dữ liệu của bạn</source>
        <translation>谁使用您的数据</translation>
    </message>
    <message>
        <source>%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.</source>
        <translation>%1从本挂号机接收数据，并对您的数据负责。</translation>
    </message>
    <message>
        <source>Dữ liệu nào</source>
        <translation>哪些数据</translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.</source>
        <translation>姓名、出生日期、性别、地址、证件号码、医保卡（BHYT）、您选的科室。健康信息和优先类别属于敏感数据。机器不保留证件图像和人像照片。</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>用来做什么</translation>
    </message>
    <message>
        <source>Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.</source>
        <translation>办理今天的挂号、核对医保（BHYT）待遇、排队和叫号。这是就诊所必需的：按“对，是我”即表示同意。如不同意，请到柜台，您仍然可以看病。</translation>
    </message>
    <message>
        <source>Ai khác được xem</source>
        <translation>还有谁能看到</translation>
    </message>
    <message>
        <source>Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.</source>
        <translation>您用医保（BHYT）看病时，社会保险机构可以看到。除法律规定或您要求外，其他任何人都不能看到。</translation>
    </message>
    <message>
        <source>Giữ trong bao lâu</source>
        <translation>保存多久</translation>
    </message>
    <message>
        <source>Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.</source>
        <translation>数据发送给医院后，本机即删除。医院依照诊疗法律保存病历。</translation>
    </message>
    <message>
        <source>Quyền của bạn</source>
        <translation>您的权利</translation>
    </message>
    <message>
        <source>Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.</source>
        <translation>您有权查看、更正、获取副本、撤回同意、要求删除数据和投诉。告诉导诊台即可。撤回同意不影响此前已做处理的效力。</translation>
    </message>
    <message>
        <source>Trẻ em và người nhờ đăng ký giúp</source>
        <translation>儿童和代人挂号</translation>
    </message>
    <message>
        <source>Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.</source>
        <translation>未满14岁的儿童由父母或监护人同意；满7岁的儿童还须本人同意。代他人挂号者确认已受对方委托，且对方已知悉本内容。</translation>
    </message>
    <message>
        <source>Theo luật nào</source>
        <translation>依据什么法律</translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</source>
        <translation>第91/2025/QH15号《个人数据保护法》和第356/2025/NĐ-CP号法令。</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Bạn đồng ý điều gì?</source>
        <translation>您同意什么？</translation>
    </message>
    <message>
        <source>Đọc toàn văn</source>
        <translation>阅读全文</translation>
    </message>
    <message>
        <source>Không bắt buộc. Không chọn là không đồng ý:</source>
        <translation>非必选。不选即为不同意：</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Đang in…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Đã in xong. Mời bạn lấy giấy.</source>
        <translation>打印好了，请取纸。</translation>
    </message>
    <message>
        <source>Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản.</source>
        <translation>如果纸没有出来，请向导诊台要一份。</translation>
    </message>
    <message>
        <source>Máy chưa in được. Quầy hướng dẫn có bản in sẵn.</source>
        <translation>机器没能打印。导诊台有印好的文本。</translation>
    </message>
</context>
<context>
    <name>ConsentTextNotice</name>
    <message>
        <source>In bản này</source>
        <translation>打印全文</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n tuổi</source>
        <translation>
            <numerusform>%n岁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người chờ</source>
        <translation>
            <numerusform>%n人等候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation>
            <numerusform>%n人正在等候</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trước bạn còn %n người</source>
        <translation>
            <numerusform>您前面还有%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>khoảng %n phút</source>
        <translation>
            <numerusform>约%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chờ khoảng %n phút</source>
        <translation>
            <numerusform>等候约%n分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giá khám, %n khoản</source>
        <translation>
            <numerusform>诊费，共%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ trống</source>
        <translation>
            <numerusform>剩%n个时段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n chỗ</source>
        <translation>
            <numerusform>剩%n个号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Thẻ BHYT chưa đến ngày có giá trị</source>
        <translation>医保卡还没到生效日期</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị từ ngày %1.</source>
        <translation>您的卡从%1起有效。</translation>
    </message>
    <message>
        <source>Chưa tìm thấy thẻ BHYT của bạn</source>
        <translation>没有找到您的医保卡</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này.</source>
        <translation>医保系统里没有这个证件对应的医保卡。</translation>
    </message>
    <message>
        <source>Thông tin BHYT chưa khớp</source>
        <translation>医保信息不一致</translation>
    </message>
    <message>
        <source>Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa.</source>
        <translation>医保卡上的姓名或出生日期与您刚出示的证件不同。</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả cho lượt khám này</source>
        <translation>医保不支付这次就诊</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay.</source>
        <translation>医保系统答复：这张卡今天还不能用。</translation>
    </message>
    <message>
        <source>Thẻ BHYT đã hết hạn</source>
        <translation>医保卡已过期</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.</source>
        <translation>医保系统显示，您的卡已过期。</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị đến hết ngày %1.</source>
        <translation>您的卡有效期至%1。</translation>
    </message>
    <message>
        <source>Bạn đã được cấp thẻ BHYT mới</source>
        <translation>您已有新的医保卡</translation>
    </message>
    <message>
        <source>Thẻ này là thẻ cũ. Xin dùng thẻ mới.</source>
        <translation>这是旧卡，请用新卡。</translation>
    </message>
    <message>
        <source>Thẻ BHYT này không còn dùng được</source>
        <translation>这张医保卡不能再用了</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn.</source>
        <translation>医保系统显示，此卡已被收回。工作人员会帮您查看。</translation>
    </message>
    <message>
        <source>Thẻ BHYT này đã ngừng giá trị</source>
        <translation>这张医保卡已停用</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn.</source>
        <translation>医保系统显示，此卡已报停。工作人员会帮您查看。</translation>
    </message>
    <message>
        <source>Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có.</source>
        <translation>您可能在别处领了新卡。如有，请用新卡。</translation>
    </message>
    <message>
        <source>Số thẻ BHYT chưa đúng</source>
        <translation>医保卡号不对</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên.</source>
        <translation>医保系统查不到这个卡号。请再出示一次卡，或请工作人员帮忙。</translation>
    </message>
    <message>
        <source>Họ tên chưa khớp với thẻ BHYT</source>
        <translation>姓名与医保卡不一致</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>医保系统里的姓名与您的证件不同。工作人员会帮您更正。</translation>
    </message>
    <message>
        <source>Ngày sinh chưa khớp với thẻ BHYT</source>
        <translation>出生日期与医保卡不一致</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>医保系统里的出生日期与您的证件不同。工作人员会帮您更正。</translation>
    </message>
    <message>
        <source>Giới tính chưa khớp với thẻ BHYT</source>
        <translation>性别与医保卡不一致</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>医保系统里的性别与您的证件不同。工作人员会帮您更正。</translation>
    </message>
    <message>
        <source>Bé chưa có thẻ BHYT</source>
        <translation>孩子还没有医保卡</translation>
    </message>
    <message>
        <source>Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy.</source>
        <translation>6岁以下儿童用出生证明代替医保卡。请在柜台出示出生证明。</translation>
    </message>
    <message>
        <source>Bé vẫn được khám</source>
        <translation>孩子仍然可以看病</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên lập thẻ BHYT tạm cho bé.</source>
        <translation>工作人员会在柜台为孩子办临时医保卡。</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám</source>
        <translation>您仍然可以看病</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên đối chiếu thẻ với giấy tờ.</source>
        <translation>工作人员会在柜台核对医保卡和证件。</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT.</source>
        <translation>您仍然可以看病。请保留发票，以后医保确认了，可到医保柜台询问。</translation>
    </message>
    <message>
        <source>Có thẻ BHYT mới?</source>
        <translation>有新的医保卡吗？</translation>
    </message>
    <message>
        <source>Thử lại với thẻ BHYT?</source>
        <translation>用医保卡再试一次？</translation>
    </message>
    <message>
        <source>Bé có thẻ BHYT?</source>
        <translation>孩子有医保卡吗？</translation>
    </message>
    <message>
        <source>Có thẻ BHYT khác còn hạn?</source>
        <translation>有其他没过期的医保卡吗？</translation>
    </message>
</context>
<context>
    <name>CoverageScreen</name>
    <message>
        <source>Nhờ nhân viên xem giúp</source>
        <translation>请工作人员看看</translation>
    </message>
    <message>
        <source>Tiếp tục, tôi tự trả tiền khám</source>
        <translation>继续，我自费</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera ngay bây giờ.</source>
        <translation>现在请把卡上的二维码对准摄像头。</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Máy đang giữ lượt của một người vừa rời đi.</source>
        <translation>有人刚离开，他的操作还留在机器上。</translation>
    </message>
    <message>
        <source>Bạn muốn đăng ký khám?</source>
        <translation>您要挂号吗？</translation>
    </message>
    <message>
        <source>Bắt đầu lượt mới</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.</source>
        <translation>请再出示证件，或输入患者的出生年份。</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ vào máy để tiếp tục.</source>
        <translation>请再出示证件，以便继续。</translation>
    </message>
    <message>
        <source>Năm sinh chưa đúng. Bạn còn một lần nhập.</source>
        <translation>出生年份不对。您还可以输入一次。</translation>
    </message>
    <message>
        <source>Đó là bạn?</source>
        <translation>刚才是您吗？</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Xem bác sĩ và giờ khám</source>
        <translation>查看医生和时间</translation>
    </message>
    <message>
        <source>Hết số hôm nay</source>
        <translation>今天号已满</translation>
    </message>
    <message>
        <source>Hiện không khám</source>
        <translation>现在不接诊</translation>
    </message>
    <message>
        <source>Tạm nghỉ: %1</source>
        <extracomment>Why a room takes nobody today, in the hospital&apos;s words: &quot;Tạm nghỉ: bác sĩ đi họp&quot;</extracomment>
        <translation>暂停接诊：%1</translation>
    </message>
    <message>
        <source>Nghỉ %1</source>
        <extracomment>%1 is a holiday</extracomment>
        <translation>休息：%1</translation>
    </message>
    <message>
        <source>Nghỉ đến %1</source>
        <extracomment>%1 is the last day off</extracomment>
        <translation>休息至 %1</translation>
    </message>
    <message>
        <source>Nghỉ %1 đến %2</source>
        <extracomment>%1 is a holiday of several days, %2 its last one: &quot;Nghỉ Tết Nguyên đán đến 10/02&quot;</extracomment>
        <translation>%1休息，至 %2</translation>
    </message>
    <message>
        <source>Mở lúc %1</source>
        <extracomment>%1 is a time of today</extracomment>
        <translation>%1 开诊</translation>
    </message>
    <message>
        <source>Mở lại ngày mai lúc %1</source>
        <extracomment>%1 is a time of tomorrow</extracomment>
        <translation>明天 %1 开诊</translation>
    </message>
    <message>
        <source>Mở lại %1 lúc %2</source>
        <extracomment>%1 is a weekday of the coming days, %2 a time</extracomment>
        <translation>%1 %2 开诊</translation>
    </message>
    <message>
        <source>Mở lại ngày %1 lúc %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1 %2 开诊</translation>
    </message>
    <message>
        <source>Ngoài giờ: đến Cấp cứu</source>
        <translation>非门诊时间：请到急诊</translation>
    </message>
    <message>
        <source>Ngoài giờ, mời đến: %1</source>
        <extracomment>%1 is the department that sees patients outside the hours of this one</extracomment>
        <translation>非门诊时间请到：%1</translation>
    </message>
    <message>
        <source>Chỉ khám cho nữ</source>
        <translation>只限女性</translation>
    </message>
    <message>
        <source>Chỉ khám cho nam</source>
        <translation>只限男性</translation>
    </message>
    <message>
        <source>Vắng · chưa có ai chờ</source>
        <translation>人少 · 无人等候</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>人少</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Đông</source>
        <translation>人多</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 đến %2 tuổi</source>
        <translation>限%1至%2岁</translation>
    </message>
    <message>
        <source>Khám cho trẻ dưới %1 tuổi</source>
        <translation>限%1岁以下儿童</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 tuổi</source>
        <translation>限%1岁及以上</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.</source>
        <translation>您选的科室刚刚号满，请选其他科室。</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.</source>
        <translation>您选的科室刚刚停止接诊，请选其他科室。</translation>
    </message>
    <message>
        <source>Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.</source>
        <translation>这个科室没能接受您的挂号，请选其他科室。</translation>
    </message>
    <message>
        <source>Vì bạn chọn: %1</source>
        <extracomment>%1 is a complaint: &quot;Đau ngực&quot;</extracomment>
        <translation>因为您选了：%1</translation>
    </message>
    <message>
        <source>Hiện không có nơi khám nào khác nhận đăng ký.</source>
        <translation>目前没有其他科室接受挂号。</translation>
    </message>
    <message>
        <source>Xin gặp nhân viên để được hướng dẫn nơi khám.</source>
        <translation>请问工作人员该看哪个科室。</translation>
    </message>
    <message>
        <source>Chưa tìm thấy “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
    <message>
        <source>Bệnh viện chưa báo bác sĩ nào khám hôm nay.</source>
        <translation>医院还没有公布今天出诊的医生。</translation>
    </message>
    <message>
        <source>Hiện chưa có nơi khám nào để chọn.</source>
        <translation>现在没有可选的科室。</translation>
    </message>
</context>
<context>
    <name>DepartmentNothing</name>
    <message>
        <source>Tìm theo triệu chứng</source>
        <translation>按症状查找</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>呼叫帮助</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>查看全部科室</translation>
    </message>
</context>
<context>
    <name>DepartmentScreen</name>
    <message>
        <source>Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.</source>
        <translation>有这种症状的人一般看下面的科室。您也可以选其他科室。</translation>
    </message>
    <message>
        <source>Bạn có thể chọn một nơi đang khám dưới đây.</source>
        <translation>您可以选择下面正在接诊的科室。</translation>
    </message>
    <message>
        <source>Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.</source>
        <translation>请换个写法试试，或按“呼叫帮助”请工作人员帮忙。</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>查看全部科室</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>往下看</translation>
    </message>
    <message>
        <source>Bạn muốn khám ở đâu?</source>
        <translation>您想看哪个科室？</translation>
    </message>
    <message>
        <source>Xóa chữ đã nhập</source>
        <extracomment>Takes back what was typed into the search field</extracomment>
        <translation>清除输入</translation>
    </message>
    <message>
        <source>Bấm “Xong” để xem nơi khám đã tìm được.</source>
        <translation>按“完成”查看找到的科室。</translation>
    </message>
</context>
<context>
    <name>DepartmentWays</name>
    <message>
        <source>Tất cả</source>
        <extracomment>Shows every department</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Theo triệu chứng</source>
        <extracomment>Finds a department by what is wrong</extracomment>
        <translation>按症状</translation>
    </message>
    <message>
        <source>Theo bác sĩ</source>
        <extracomment>Finds a department by its doctor</extracomment>
        <translation>按医生</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Đăng ký cho %1, %2</source>
        <extracomment>Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number</extracomment>
        <translation>为%1挂号，%2</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Thẻ căn cước</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>医保卡</translation>
    </message>
    <message>
        <source>Số bạn đã nhập</source>
        <translation>您输入的号码</translation>
    </message>
    <message>
        <source>Mã hẹn</source>
        <translation>预约码</translation>
    </message>
    <message>
        <source>Thẻ khám bệnh</source>
        <translation>就诊卡</translation>
    </message>
</context>
<context>
    <name>EaseNotice</name>
    <message>
        <source>Cho dễ nhìn, dễ với, dễ nghe</source>
        <translation>看得清、够得着、听得见</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Cỡ chữ %1</source>
        <extracomment>%1: 1 is the smallest size of letters</extracomment>
        <translation>文字大小%1</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>A letter that shows how large the letters will be</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Màu màn hình</source>
        <translation>屏幕颜色</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>浅色背景</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>深色背景</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Đưa mọi nút xuống thấp</source>
        <translation>按钮全部下移</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>朗读屏幕</translation>
    </message>
    <message>
        <source>Dùng không cần nhìn</source>
        <translation>不看屏幕操作</translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <extracomment>Nothing is shown on the screen, so that nobody behind can read it</extracomment>
        <translation>遮住屏幕</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Cấp cứu? Đi thẳng tới khoa Cấp cứu</source>
        <translation>情况紧急？请直接去急诊科</translation>
    </message>
</context>
<context>
    <name>EmergencyNotice</name>
    <message>
        <source>Đi thẳng tới khoa Cấp cứu</source>
        <translation>请直接去急诊科</translation>
    </message>
    <message>
        <source>Không cần đăng ký, không cần lấy số.</source>
        <translation>不用挂号，不用取号。</translation>
    </message>
    <message>
        <source>Đi theo biển đỏ “Cấp cứu”.</source>
        <translation>请跟着红色“Cấp cứu”指示牌走。</translation>
    </message>
    <message>
        <source>Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.</source>
        <translation>走不了？请马上告诉工作人员或身边的人。</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ErrandLine</name>
    <message>
        <source>%1: xong</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: đang làm</source>
        <translation>%1：正在办理</translation>
    </message>
    <message>
        <source>%1: đang chờ</source>
        <translation>%1：等待中</translation>
    </message>
    <message>
        <source>%1: chưa có trả lời</source>
        <translation>%1：还没有答复</translation>
    </message>
</context>
<context>
    <name>EyesFreeLayer</name>
    <message>
        <source>Nghe lại</source>
        <translation>再听一遍</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Lựa chọn trước</source>
        <translation>上一个选项</translation>
    </message>
    <message>
        <source>Lựa chọn tiếp theo</source>
        <translation>下一个选项</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Bệnh viện chưa tìm được hồ sơ với số này</source>
        <translation>医院没有找到这个号码的档案</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.</source>
        <translation>现在请把身份证放在读卡器上，或把二维码对准摄像头。如果没带证件，请到导诊台。</translation>
    </message>
    <message>
        <source>Chưa tra cứu được số này</source>
        <translation>现在查不了这个号码</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR: hãy đưa ra ngay bây giờ.</source>
        <translation>医院网络中断。您仍可用身份证或二维码挂号：现在请出示。</translation>
    </message>
    <message>
        <source>Chưa tìm thấy lịch hẹn với mã này</source>
        <translation>没有找到这个预约码的预约</translation>
    </message>
    <message>
        <source>Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.</source>
        <translation>请核对预约码和预约日期。您也可以出示身份证或二维码挂号。</translation>
    </message>
    <message>
        <source>Chưa tra cứu được lịch hẹn</source>
        <translation>现在查不了预约</translation>
    </message>
    <message>
        <source>Bệnh viện chưa nhận đăng ký này</source>
        <translation>医院没有接受这次挂号</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay.</source>
        <translation>请到导诊台，工作人员会马上为您挂号。</translation>
    </message>
    <message>
        <source>Máy chưa biết đăng ký của bạn đã xong chưa</source>
        <translation>机器还不知道您的挂号是否完成</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.</source>
        <translation>请到导诊台，让工作人员查看。请不要在机器上再次挂号。</translation>
    </message>
    <message>
        <source>Máy chưa lưu được đăng ký của bạn</source>
        <translation>机器没能保存您的挂号</translation>
    </message>
    <message>
        <source>Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>您还没有挂上号。请到导诊台，工作人员会帮您。</translation>
    </message>
    <message>
        <source>Máy chưa có danh sách nơi khám</source>
        <translation>机器还没有科室名单</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>请到导诊台挂号。给您带来不便，非常抱歉。</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc</source>
        <translation>机器出了故障</translation>
    </message>
    <message>
        <source>Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.</source>
        <translation>这次操作已停止，您的信息没有保留。请到导诊台。</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Quay lại</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Trợ năng</source>
        <extracomment>Opens larger letters, other colours, reading out: what makes the screen easier to use</extracomment>
        <translation>无障碍</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <extracomment>Calls a member of staff to the kiosk</extracomment>
        <translation>呼叫帮助</translation>
    </message>
    <message>
        <source>Thoát</source>
        <extracomment>Ends the visit; nothing of it stays</extracomment>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>GuideLayer</name>
    <message>
        <source>Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.</source>
        <translation>请看屏幕上的文字，或按“呼叫帮助”。</translation>
    </message>
    <message>
        <source>Lúc này máy không đọc thành tiếng được ngôn ngữ này</source>
        <translation>机器现在不能朗读这种语言</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Ngôn ngữ khác</source>
        <extracomment>Opens the list of all languages</extracomment>
        <translation>其他语言</translation>
    </message>
    <message>
        <source>Ngừng đọc màn hình</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>朗读屏幕</translation>
    </message>
</context>
<context>
    <name>HelpNotice</name>
    <message>
        <source>Tiếp tục</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>HowSteps</name>
    <message>
        <source>Đưa mã QR</source>
        <extracomment>First of three steps shown on the welcome screen</extracomment>
        <translation>出示二维码</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>放卡</translation>
    </message>
    <message>
        <source>Chọn nơi khám</source>
        <extracomment>Second of three steps shown on the welcome screen: a department is chosen</extracomment>
        <translation>选科室</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Third of three steps shown on the welcome screen: the ticket</extracomment>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>Thường chỉ mất vài giây.</source>
        <translation>一般只要几秒钟。</translation>
    </message>
    <message>
        <source>Đang tìm lịch hẹn của bạn</source>
        <translation>正在查找您的预约</translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ của bạn</source>
        <translation>正在查找您的档案</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation>芯片已读取</translation>
    </message>
    <message>
        <source>Đang đọc chip, để yên thẻ…</source>
        <translation>正在读芯片，请不要动卡…</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc là của người khác</source>
        <translation>读卡器上的卡是别人的</translation>
    </message>
    <message>
        <source>Chưa đọc được chip, bạn cứ tiếp tục</source>
        <translation>芯片没有读到，您可以继续</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Trẻ dưới 14 tuổi cần người lớn đăng ký.</source>
        <translation>未满14岁的儿童须由大人挂号。</translation>
    </message>
    <message>
        <source>Bạn đăng ký cho cháu này?</source>
        <translation>您为这个孩子挂号吗？</translation>
    </message>
    <message>
        <source>Đây có phải là bạn?</source>
        <translation>这是您吗？</translation>
    </message>
    <message>
        <source>Tôi là mẹ của cháu</source>
        <translation>我是孩子的母亲</translation>
    </message>
    <message>
        <source>Tôi là cha của cháu</source>
        <translation>我是孩子的父亲</translation>
    </message>
    <message>
        <source>Tôi là người giám hộ khác</source>
        <translation>我是其他监护人</translation>
    </message>
    <message>
        <source>Tôi đăng ký giúp người này</source>
        <translation>我帮这个人挂号</translation>
    </message>
    <message>
        <source>Không phải cháu này</source>
        <translation>不是这个孩子</translation>
    </message>
    <message>
        <source>Không phải tôi</source>
        <translation>不是我</translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation>对，是我</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Sắc</source>
        <extracomment>A tone mark of Vietnamese: ´</extracomment>
        <translation>锐声</translation>
    </message>
    <message>
        <source>Huyền</source>
        <extracomment>A tone mark of Vietnamese: `</extracomment>
        <translation>玄声</translation>
    </message>
    <message>
        <source>Hỏi</source>
        <extracomment>A tone mark of Vietnamese: a small hook above</extracomment>
        <translation>问声</translation>
    </message>
    <message>
        <source>Ngã</source>
        <extracomment>A tone mark of Vietnamese: ~</extracomment>
        <translation>跌声</translation>
    </message>
    <message>
        <source>Nặng</source>
        <extracomment>A tone mark of Vietnamese: a dot below</extracomment>
        <translation>重声</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the name of a tone</extracomment>
        <translation>声调：%1</translation>
    </message>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keyboard: takes the last letter back</extracomment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Key of the keyboard: takes everything typed back</extracomment>
        <translation>清空</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <extracomment>Key of the keyboard: a space between words</extracomment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Xong</source>
        <extracomment>Key of the keyboard: closes it</extracomment>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keypad: takes the last digit back</extracomment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <extracomment>Key of the keypad: use the number that was typed</extracomment>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>LanguagesNotice</name>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation>选择语言</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>Sơ đồ tầng: %1</source>
        <translation>楼层图：%1</translation>
    </message>
    <message>
        <source>Đóng sơ đồ</source>
        <translation>关闭楼层图</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đang báo cho nhân viên…</source>
        <translation>正在通知工作人员…</translation>
    </message>
    <message>
        <source>Xin chờ một chút. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>请稍等。您也可以继续操作。</translation>
    </message>
    <message>
        <source>Nhân viên đã được báo</source>
        <translation>已通知工作人员</translation>
    </message>
    <message>
        <source>Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>请在机器旁等候，工作人员会过来。您也可以继续操作。</translation>
    </message>
    <message>
        <source>Chưa báo được cho nhân viên</source>
        <translation>没能通知到工作人员</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn.</source>
        <translation>请到导诊台，那里的工作人员会帮您。</translation>
    </message>
    <message>
        <source>Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.</source>
        <translation>%1号将不再叫号。如果还想看病，需要重新取号。</translation>
    </message>
    <message>
        <source>Hủy lượt khám này?</source>
        <translation>取消这次挂号吗？</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <extracomment>Spoken of what is typed on the keypad: others may listen, so only how many digits</extracomment>
        <translation>
            <numerusform>已输入%n位数字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWay</name>
    <message>
        <source>Hoặc đặt thẻ lên đầu đọc</source>
        <translation>或把卡放在读卡器上</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR trên thẻ</source>
        <translation>或出示卡上的二维码</translation>
    </message>
    <message>
        <source>Hoặc đưa mã trong VNeID</source>
        <translation>或出示VNeID里的码</translation>
    </message>
    <message>
        <source>Hoặc đưa thẻ BHYT</source>
        <translation>或出示医保卡（BHYT）</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.</source>
        <translation>机器上的挂号已存满，正在等待发送给医院。</translation>
    </message>
    <message>
        <source>Máy cần nhân viên kỹ thuật kiểm tra.</source>
        <translation>机器需要技术人员检查。</translation>
    </message>
    <message>
        <source>Nhân viên kỹ thuật đang bảo trì máy.</source>
        <translation>技术人员正在维护机器。</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in phiếu. Nhân viên sẽ thay giấy sớm.</source>
        <translation>本机取号纸已用完，工作人员会尽快更换。</translation>
    </message>
    <message>
        <source>Mời bạn dùng một máy khác gần đây.</source>
        <translation>请使用附近的其他自助机。</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>请到导诊台或另一台机器挂号。给您带来不便，非常抱歉。</translation>
    </message>
    <message>
        <source>Máy này đang tạm ngừng</source>
        <translation>本机暂停使用</translation>
    </message>
    <message>
        <source>Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>如果卡不是您的，请叫工作人员。</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ trên đầu đọc</source>
        <translation>请取回读卡器上的卡</translation>
    </message>
    <message>
        <source>Mã cho nhân viên kỹ thuật: %1</source>
        <extracomment>%1 is a short code for the technician</extracomment>
        <translation>技术人员代码：%1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <extracomment>Page 1 of 2</extracomment>
        <translation>第%1/%2页</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Người bệnh</source>
        <translation>患者</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>医院还没有答复。如果您已转账，钱不会丢：请保留付款凭证，工作人员会核对。</translation>
    </message>
    <message>
        <source>Đang tạo mã thanh toán…</source>
        <translation>正在生成付款码…</translation>
    </message>
    <message>
        <source>Chưa có mã thanh toán</source>
        <translation>还没有付款码</translation>
    </message>
    <message>
        <source>Bạn có thể thử lại, hoặc trả tiền tại quầy.</source>
        <translation>您可以再试一次，或在柜台付款。</translation>
    </message>
    <message>
        <source>Khoản này trả tại quầy</source>
        <translation>这笔费用请在柜台付款</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.</source>
        <translation>请取挂号单，到收费处付款。</translation>
    </message>
    <message>
        <source>Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>如果您已转账，钱不会丢：请保留付款凭证，工作人员会核对。</translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.</source>
        <translation>请打开银行应用，扫描此码。钱到账后，屏幕会自动切换。</translation>
    </message>
    <message>
        <source>Quét mã để thanh toán</source>
        <translation>扫码付款</translation>
    </message>
    <message>
        <source>Đã nhận tiền của bạn</source>
        <translation>您的付款已收到</translation>
    </message>
    <message>
        <source>Xin cảm ơn.</source>
        <translation>谢谢您。</translation>
    </message>
    <message>
        <source>Mã thanh toán đã hết hạn</source>
        <translation>付款码已过期</translation>
    </message>
    <message>
        <source>Thanh toán chưa thành công</source>
        <translation>付款没有成功</translation>
    </message>
    <message>
        <source>Nhân viên cần xem lại khoản tiền</source>
        <translation>这笔钱需要工作人员核对</translation>
    </message>
    <message>
        <source>Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: mời bạn mang phiếu và biên lai đến quầy thu ngân.</source>
        <translation>可能金额不符或到账太晚。您的钱不会丢：请带挂号单和付款凭证到收费处。</translation>
    </message>
    <message>
        <source>Chưa rõ khoản tiền đã đến chưa</source>
        <translation>还不清楚钱是否到账</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>Số khám của bạn: %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>您的号码：%1</translation>
    </message>
    <message>
        <source>Lấy mã thanh toán mới</source>
        <translation>换新的付款码</translation>
    </message>
    <message>
        <source>Lấy phiếu</source>
        <translation>取挂号单</translation>
    </message>
    <message>
        <source>Lấy phiếu và đến quầy</source>
        <translation>取挂号单去柜台</translation>
    </message>
    <message>
        <source>Lấy phiếu, trả tiền tại quầy</source>
        <translation>取挂号单，到柜台付款</translation>
    </message>
    <message>
        <source>Số tiền cần trả</source>
        <translation>应付金额</translation>
    </message>
    <message>
        <source>Số tiền đã nhận</source>
        <translation>已收金额</translation>
    </message>
    <message>
        <source>Mã VietQR để thanh toán</source>
        <translation>VietQR付款码</translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận…</source>
        <translation>正在等待银行确认…</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>sinh năm %1</source>
        <translation>%1年出生</translation>
    </message>
    <message>
        <source>Số căn cước %1</source>
        <translation>身份证号 %1</translation>
    </message>
    <message>
        <source>Số hộ chiếu %1</source>
        <translation>护照号 %1</translation>
    </message>
    <message>
        <source>Số thẻ BHYT %1</source>
        <translation>医保卡号 %1</translation>
    </message>
    <message>
        <source>BHYT còn hiệu lực</source>
        <translation>医保有效</translation>
    </message>
    <message>
        <source>Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên.</source>
        <translation>这张医保卡须由柜台确认，请把卡给工作人员看。</translation>
    </message>
    <message>
        <source>BHYT còn hạn đến %1</source>
        <translation>医保有效期至%1</translation>
    </message>
    <message>
        <source>hưởng %1%</source>
        <translation>报销%1%</translation>
    </message>
    <message>
        <source>xác nhận tại quầy</source>
        <translation>在柜台确认</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả được cho lượt khám này</source>
        <translation>医保还不能支付这次就诊</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>医保还没能核对，工作人员稍后会核对。</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang kiểm tra BHYT…</source>
        <translation>正在核对医保…</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Chi phí dự kiến</source>
        <translation>预计费用</translation>
    </message>
    <message>
        <source>Giá khám được báo tại quầy thu phí.</source>
        <translation>收费处会告诉您诊费。</translation>
    </message>
    <message>
        <source>BHYT trả</source>
        <translation>医保支付</translation>
    </message>
    <message>
        <source>Bạn trả</source>
        <translation>您支付</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Ưu tiên: phụ nữ có thai</source>
        <translation>优先：孕妇</translation>
    </message>
    <message>
        <source>Ưu tiên: người khuyết tật nặng</source>
        <translation>优先：重度残疾人</translation>
    </message>
    <message>
        <source>Ưu tiên: người có công</source>
        <translation>优先：有功人员</translation>
    </message>
    <message>
        <source>Người khuyết tật nặng</source>
        <translation>重度残疾人</translation>
    </message>
    <message>
        <source>Nặng hoặc đặc biệt nặng</source>
        <translation>重度或特重度</translation>
    </message>
    <message>
        <source>Người có công với cách mạng</source>
        <translation>革命有功人员</translation>
    </message>
    <message>
        <source>Có giấy xác nhận người có công</source>
        <translation>凭有功人员证明</translation>
    </message>
    <message>
        <source>Không thuộc diện nào</source>
        <translation>以上都不是</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi, nếu có, vẫn được giữ</source>
        <translation>如有年龄优先，仍然保留</translation>
    </message>
    <message>
        <source>Phụ nữ có thai</source>
        <translation>孕妇</translation>
    </message>
    <message>
        <source>Ưu tiên: từ %1 tuổi</source>
        <translation>优先：%1 岁及以上</translation>
    </message>
    <message>
        <source>Ưu tiên: trẻ dưới %1 tuổi</source>
        <translation>优先：%1 岁以下儿童</translation>
    </message>
    <message>
        <source>Ở mọi tháng của thai kỳ</source>
        <translation>怀孕任何月份</translation>
    </message>
</context>
<context>
    <name>PriorityScreen</name>
    <message>
        <source>Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.</source>
        <translation>请选一项。工作人员会在诊室查看您的证明。</translation>
    </message>
    <message>
        <source>Bạn thuộc diện ưu tiên nào?</source>
        <translation>您属于哪类优先？</translation>
    </message>
    <message>
        <source>Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.</source>
        <translation>75岁及以上的人和6岁以下儿童，按证件上的出生日期享受优先。</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi là tự động</source>
        <translation>年龄优先是自动的</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation>已读取百分之%1</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Giấy tờ</source>
        <extracomment>Parts of a visit, shown small under the progress bar: the document is shown</extracomment>
        <translation>证件</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <extracomment>Part of a visit: the patient confirms who they are</extracomment>
        <translation>信息</translation>
    </message>
    <message>
        <source>Nơi khám</source>
        <extracomment>Part of a visit: a department is chosen</extracomment>
        <translation>科室</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <extracomment>Part of a visit: the patient looks everything over</extracomment>
        <translation>确认</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Part of a visit: the ticket</extracomment>
        <translation>取号</translation>
    </message>
    <message>
        <source>Bước %1 trong 5: %2</source>
        <translation>第%1步，共5步：%2</translation>
    </message>
</context>
<context>
    <name>PurposeQuestion</name>
    <message>
        <source>Đồng ý: %1</source>
        <extracomment>Spoken: the answer yes to what %1 asks for</extracomment>
        <translation>同意：%1</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Không đồng ý: %1</source>
        <extracomment>Spoken: the answer no to what %1 asks for</extracomment>
        <translation>不同意：%1</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>不同意</translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>请带证件到导诊台，工作人员会帮您挂号。</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>请放带芯片的身份证，或询问导诊台的工作人员。</translation>
    </message>
    <message>
        <source>Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>请把证件重新贴紧读卡器，或询问导诊台的工作人员。</translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation>卡拿走得早了一点</translation>
    </message>
    <message>
        <source>Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn.</source>
        <translation>请把卡重新放在读卡器上，等屏幕显示您的姓名再拿走。</translation>
    </message>
    <message>
        <source>Đọc thẻ lâu hơn bình thường</source>
        <translation>读卡时间比平常长</translation>
    </message>
    <message>
        <source>Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc.</source>
        <translation>请取下卡，去掉卡套或钱包，再贴紧读卡器放好。</translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước gắn chip</source>
        <translation>这不是带芯片的身份证</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera.</source>
        <translation>请放带芯片的身份证，或把证件上的二维码对准摄像头。</translation>
    </message>
    <message>
        <source>Có nhiều thẻ trên đầu đọc</source>
        <translation>读卡器上有多张卡</translation>
    </message>
    <message>
        <source>Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc.</source>
        <translation>请把卡从钱包里拿出来，只放一张身份证在读卡器上。</translation>
    </message>
    <message>
        <source>Thẻ nằm chưa sát đầu đọc</source>
        <translation>卡没有贴紧读卡器</translation>
    </message>
    <message>
        <source>Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên.</source>
        <translation>请把卡放在读卡器中间，不要有卡套、钱包和钥匙，放好不要动。</translation>
    </message>
    <message>
        <source>Số này không phải của thẻ trên đầu đọc</source>
        <translation>这个号码与读卡器上的卡不符</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn.</source>
        <translation>请出示读卡器上这张卡的二维码，或放上您自己的卡。</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang tạm ngừng</source>
        <translation>读卡器暂停使用</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ.</source>
        <translation>请把卡上的二维码对准摄像头，或输入证件号码。</translation>
    </message>
    <message>
        <source>Máy chưa đọc được chip của thẻ</source>
        <translation>机器没能读取卡的芯片</translation>
    </message>
    <message>
        <source>Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera.</source>
        <translation>请把卡重新放好，有芯片的一面朝下，或把卡上的二维码对准摄像头。</translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này</source>
        <translation>机器没能确认这张卡</translation>
    </message>
    <message>
        <source>Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>请带卡到导诊台，工作人员会帮您挂号。</translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation>这是网页的码</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID.</source>
        <translation>请出示身份证上印的二维码，或VNeID应用里的码。</translation>
    </message>
    <message>
        <source>Đây là mã dùng cho ứng dụng khác</source>
        <translation>这个码是给其他应用用的</translation>
    </message>
    <message>
        <source>Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó.</source>
        <translation>请在VNeID里打开“Ví giấy tờ”，选“Thẻ căn cước”，再出示那里的二维码。</translation>
    </message>
    <message>
        <source>Đây là mã khai báo y tế</source>
        <translation>这是健康申报码</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT.</source>
        <translation>请出示身份证上印的二维码，或医保卡（BHYT）上的码。</translation>
    </message>
    <message>
        <source>Máy đọc chưa đúng chữ trên mã này</source>
        <translation>机器没有读对这个码里的文字</translation>
    </message>
    <message>
        <source>Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc.</source>
        <translation>请把码对准摄像头，或把身份证放在读卡器上。</translation>
    </message>
    <message>
        <source>Mã bị mờ hoặc đọc chưa đủ</source>
        <translation>码模糊或没有读全</translation>
    </message>
    <message>
        <source>Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa.</source>
        <translation>请把码擦干净，离摄像头约20厘米拿稳，避开灯光反射。</translation>
    </message>
    <message>
        <source>Mã này không có thông tin</source>
        <translation>这个码里没有信息</translation>
    </message>
    <message>
        <source>Đây là phiếu khám của bạn</source>
        <translation>这是您的挂号单</translation>
    </message>
    <message>
        <source>Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số.</source>
        <translation>您已经有号了。请到挂号单上写的诊室等候叫号。</translation>
    </message>
    <message>
        <source>Giấy tờ này cần đăng ký tại quầy</source>
        <translation>这种证件需要在柜台挂号</translation>
    </message>
    <message>
        <source>Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn.</source>
        <translation>请带护照或这个证件到柜台，工作人员会帮您。</translation>
    </message>
    <message>
        <source>Máy không nhận ra mã này</source>
        <translation>机器不认识这个码</translation>
    </message>
    <message>
        <source>Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT.</source>
        <translation>机器能读身份证上的码、VNeID里的码和医保卡（BHYT）上的码。</translation>
    </message>
</context>
<context>
    <name>ReadProblemScreen</name>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>输入证件号码</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>请工作人员帮忙</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>继续，不读芯片</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>从头再试</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.</source>
        <translation>现在请再出示卡或码，不用碰屏幕。</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Đang đọc thẻ của bạn</source>
        <translation>正在读您的卡</translation>
    </message>
    <message>
        <source>Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.</source>
        <translation>请让卡留在读卡器上，等屏幕显示您的姓名再拿走。</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera</source>
        <translation>请把卡上的二维码对准摄像头</translation>
    </message>
    <message>
        <source>Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.</source>
        <translation>请拿起卡，出示二维码，或输入卡号。</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.</source>
        <translation>请让卡离摄像头约20厘米，或输入卡号。</translation>
    </message>
    <message>
        <source>Trên đầu đọc đang có một thẻ khác</source>
        <translation>读卡器上有另一张卡</translation>
    </message>
    <message>
        <source>Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên.</source>
        <translation>请先拿走那张卡，再放上您的证件。别人忘记的卡请交给工作人员。</translation>
    </message>
    <message>
        <source>Đặt hộ chiếu lên đầu đọc</source>
        <translation>请把护照放在读卡器上</translation>
    </message>
    <message>
        <source>Mở trang có ảnh, úp xuống đầu đọc và để yên.</source>
        <translation>打开有照片的一页，朝下放在读卡器上，不要动。</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>请把身份证放在读卡器上</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và để yên vài giây.</source>
        <translation>有芯片的一面朝下，几秒钟不要动。</translation>
    </message>
</context>
<context>
    <name>ReadingCardScreen</name>
    <message>
        <source>Nhập số thẻ</source>
        <translation>输入卡号</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>请工作人员帮忙</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>继续，不读芯片</translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ lên lúc này.</source>
        <translation>现在请不要拿起卡。</translation>
    </message>
    <message>
        <source>Việc đọc thường mất 2 đến 5 giây</source>
        <translation>一般需要2到5秒</translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>Đăng ký lúc %1</source>
        <translation>挂号时间：%1</translation>
    </message>
    <message>
        <source>Phiếu chưa ra giấy</source>
        <translation>挂号单未打印出来</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>已付款</translation>
    </message>
</context>
<context>
    <name>RegisteredScreen</name>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.</source>
        <translation>如果需要，可以补打挂号单或取消挂号。</translation>
    </message>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu.</source>
        <translation>如果需要，可以补打挂号单。</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>要补打挂号单，请把卡放在读卡器上，或把二维码对准摄像头。您也可以询问导诊台。</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>要补打挂号单，请把证件上的二维码对准摄像头。您也可以询问导诊台。</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký khám hôm nay</source>
        <translation>您今天已经挂号了</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>为别人挂号</translation>
    </message>
    <message>
        <source>Đăng ký thêm chuyên khoa khác</source>
        <translation>再挂其他科室</translation>
    </message>
</context>
<context>
    <name>RegisteringScreen</name>
    <message>
        <source>Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.</source>
        <translation>医院答复较慢，机器正在为您发号。您的排队顺序不变。</translation>
    </message>
    <message>
        <source>Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.</source>
        <translation>如果网络慢，机器会发临时号。您的排队顺序不变。</translation>
    </message>
    <message>
        <source>Đang đăng ký cho bạn</source>
        <translation>正在为您挂号</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Mẹ đăng ký cho con</source>
        <translation>由母亲代为挂号</translation>
    </message>
    <message>
        <source>Bố đăng ký cho con</source>
        <translation>由父亲代为挂号</translation>
    </message>
    <message>
        <source>Người giám hộ đăng ký giúp</source>
        <translation>由监护人代为挂号</translation>
    </message>
    <message>
        <source>Người thân đăng ký giúp</source>
        <translation>由他人代为挂号</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>医生不限，最快就诊</translation>
    </message>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>预约时间：%1</translation>
    </message>
    <message>
        <source>Khám lúc %1</source>
        <translation>就诊时间：%1</translation>
    </message>
    <message>
        <source>Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.</source>
        <translation>这个科室不接受医保，您需要自费。</translation>
    </message>
    <message>
        <source>Bạn tự trả tiền khám.</source>
        <translation>您需要自费。</translation>
    </message>
    <message>
        <source>Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.</source>
        <translation>工作人员会在柜台确认您的医保待遇。</translation>
    </message>
    <message>
        <source>Khám BHYT. Mức hưởng được tính tại quầy.</source>
        <translation>用医保看病，报销比例在柜台计算。</translation>
    </message>
    <message>
        <source>Khám BHYT, hưởng %1%.</source>
        <translation>用医保看病，报销%1%。</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>医保还没能核对，工作人员稍后会核对。</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Nếu có gì chưa đúng, bấm “Quay lại”.</source>
        <translation>如有不对，请按“返回”。</translation>
    </message>
    <message>
        <source>Xin xem lại thông tin</source>
        <translation>请核对信息</translation>
    </message>
    <message>
        <source>Tôi thuộc diện ưu tiên</source>
        <translation>我属于优先对象</translation>
    </message>
    <message>
        <source>Xác nhận và lấy số</source>
        <translation>确认并取号</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Lên</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>往下看</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm nơi khám…</source>
        <extracomment>In the empty search field</extracomment>
        <translation>查找科室…</translation>
    </message>
    <message>
        <source>Đang tìm: %1</source>
        <extracomment>Spoken: what was typed into the search field</extracomment>
        <translation>正在查找：%1</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sáng %1</source>
        <translation>上午%1</translation>
    </message>
    <message>
        <source>Chiều %1</source>
        <translation>下午%1</translation>
    </message>
    <message>
        <source>Đã hết chỗ hôm nay</source>
        <translation>今天已满</translation>
    </message>
    <message>
        <source>Đang giữ chỗ cho bạn…</source>
        <translation>正在为您留号…</translation>
    </message>
    <message>
        <source>Đang giữ chỗ lúc %1 cho bạn…</source>
        <translation>正在为您留%1的号…</translation>
    </message>
    <message>
        <source>Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.</source>
        <translation>您选的时间刚被别人选走，请选其他时间。</translation>
    </message>
    <message>
        <source>Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.</source>
        <translation>您选的医生号已满，请选其他医生。</translation>
    </message>
    <message>
        <source>Chưa giữ được chỗ này. Xin chọn lại.</source>
        <translation>这个号没能留住，请重新选。</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken: a time and a doctor</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Khám với %1</source>
        <translation>由%1看诊</translation>
    </message>
    <message>
        <source>Khám với bác sĩ này</source>
        <translation>由这位医生看诊</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Đang xem lịch của bác sĩ…</source>
        <translation>正在查看医生出诊时间…</translation>
    </message>
    <message>
        <source>Chọn bác sĩ và giờ khám</source>
        <translation>选择医生和时间</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>医生不限，最快就诊</translation>
    </message>
    <message>
        <source>Bạn vẫn khám được với bác sĩ bất kỳ.</source>
        <translation>您仍然可以看病，医生不限。</translation>
    </message>
    <message>
        <source>Lúc này chưa xem được lịch của bác sĩ</source>
        <translation>现在看不了医生出诊时间</translation>
    </message>
    <message>
        <source>Hôm nay khoa này không có lịch riêng của bác sĩ</source>
        <translation>今天这个科室没有单独的医生出诊时间</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1. Lúc này không chọn được.</source>
        <translation>%1。现在不能选。</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, đã chọn</source>
        <translation>%1。勾选框，已勾选</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, chưa chọn</source>
        <translation>%1。勾选框，未勾选</translation>
    </message>
    <message>
        <source>%1. Đang chọn</source>
        <translation>%1。已选中</translation>
    </message>
    <message>
        <source>%1. Nút bấm</source>
        <translation>%1。按钮</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: the place of what is chosen in a list, such as 3 of 7</extracomment>
        <translation>第%1个，共%2个</translation>
    </message>
    <message>
        <source>Đã bấm: %1</source>
        <translation>已按：%1</translation>
    </message>
    <message>
        <source>Lúc này không cần chọn gì.</source>
        <translation>现在不用选择。</translation>
    </message>
    <message>
        <source>Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.</source>
        <extracomment>Spoken at the end of a screen that was read out, to somebody who does not look</extracomment>
        <translation>有%n个选项。请点右下角，逐个听选项。</translation>
    </message>
    <message>
        <source>Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.</source>
        <translation>您还没有听到任何选项。请点右下角，听第一个选项。</translation>
    </message>
    <message>
        <source>Chào bạn. Đây là máy đăng ký khám bệnh của %1.</source>
        <translation>您好。这是%1的挂号机。</translation>
    </message>
    <message>
        <source>Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn.</source>
        <translation>您不用看屏幕。屏幕的四个角是四个大按键。</translation>
    </message>
    <message>
        <source>Góc dưới bên phải: nghe lựa chọn tiếp theo.</source>
        <translation>右下角：听下一个选项。</translation>
    </message>
    <message>
        <source>Góc dưới bên trái: nghe lựa chọn trước.</source>
        <translation>左下角：听上一个选项。</translation>
    </message>
    <message>
        <source>Góc trên bên phải: chọn điều vừa nghe.</source>
        <translation>右上角：选择刚听到的选项。</translation>
    </message>
    <message>
        <source>Góc trên bên trái: nghe lại.</source>
        <translation>左上角：再听一遍。</translation>
    </message>
    <message>
        <source>Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này.</source>
        <translation>在屏幕任何地方按住不放，可以再听一遍这段说明。</translation>
    </message>
    <message>
        <source>Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại.</source>
        <translation>如果用键盘：方向键前后移动，Enter键选择，Esc键返回。</translation>
    </message>
    <message>
        <source>Chạm vào màn hình ở bất kỳ đâu để tiếp tục.</source>
        <translation>请点屏幕任何地方继续。</translation>
    </message>
    <message>
        <source>Âm lượng %1 trên %2</source>
        <translation>音量%1，最大为%2</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 số được che</source>
        <extracomment>Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742</extracomment>
        <translation>%1位数字已隐藏</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <extracomment>Spoken: an amount of money in Vietnamese dong</extracomment>
        <translation>%1越南盾</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>百分之%1</translation>
    </message>
    <message>
        <source>ngày %1 tháng %2 năm %3</source>
        <extracomment>Spoken: a date; %1 day, %2 month, %3 year, all in figures</extracomment>
        <translation>%3年%2月%1日</translation>
    </message>
    <message>
        <source>%1 giờ %2</source>
        <extracomment>Spoken: a time of day; %1 hours, %2 minutes</extracomment>
        <translation>%1点%2分</translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <extracomment>Spoken: a time of day without minutes</extracomment>
        <translation>%1点</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: a part of several, as in page 1 of 3</extracomment>
        <translation>%1，共%2</translation>
    </message>
    <message>
        <source>%1 đến %2</source>
        <extracomment>Spoken: from %1 to %2, of times or numbers</extracomment>
        <translation>%1到%2</translation>
    </message>
</context>
<context>
    <name>StillThereNotice</name>
    <message>
        <source>Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.</source>
        <translation>如果需要更多时间，请点一下屏幕。否则，机器会遮住您的信息。</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>我还在</translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Nhập lại số</source>
        <translation>重新输入号码</translation>
    </message>
    <message>
        <source>Gọi nhân viên đến đây</source>
        <translation>叫工作人员过来</translation>
    </message>
    <message>
        <source>Mã cho nhân viên: %1</source>
        <extracomment>%1 is a short code such as K10 that staff can look up</extracomment>
        <translation>工作人员代码：%1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>预约时间：%1</translation>
    </message>
    <message>
        <source>Trước bạn không còn ai</source>
        <translation>您前面没有人了</translation>
    </message>
    <message>
        <source>Đây là phiếu in lại, số của bạn không đổi.</source>
        <translation>这是补打的挂号单，您的号码不变。</translation>
    </message>
    <message>
        <source>Số của bạn</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.</source>
        <translation>您之前已经挂号。这是原来的号码，不是新号码。</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. Giữ phiếu này, nhân viên sẽ gọi theo số này.</source>
        <translation>医院网络中断。您的挂号已保存，稍后会发送。请保留挂号单，工作人员会按这个号叫您。</translation>
    </message>
    <message>
        <source>Quét mã QR để biết khi bệnh viện đã xác nhận.</source>
        <translation>扫描二维码，可查看医院是否已确认。</translation>
    </message>
    <message>
        <source>Số tạm của bạn</source>
        <translation>您的临时号码</translation>
    </message>
    <message>
        <source>Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.</source>
        <translation>医院已收到您的挂号。这个号码不变。</translation>
    </message>
    <message>
        <source>Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>医院没能为这个号码安排就诊。请带号码到导诊台，工作人员会帮您。</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>请到导诊台</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân sau khi khám</source>
        <translation>看病后到收费处付款</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân trước khi khám</source>
        <translation>看病前到收费处付款</translation>
    </message>
    <message>
        <source>Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem</source>
        <translation>如已转账，请保留付款凭证给工作人员看</translation>
    </message>
    <message>
        <source>Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.</source>
        <translation>请用手机拍下这个屏幕，或记下您的号码。</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>正在打印挂号单…</translation>
    </message>
    <message>
        <source>Xin chờ phiếu ra ở khe in.</source>
        <translation>请等挂号单从出票口出来。</translation>
    </message>
    <message>
        <source>Đang in lại phiếu…</source>
        <translation>正在重新打印挂号单…</translation>
    </message>
    <message>
        <source>Tờ trước bị dở dang. Xin chờ tờ mới, số của bạn không đổi.</source>
        <translation>前一张没有打印完整。请等待新的一张，您的号码不变。</translation>
    </message>
    <message>
        <source>Mang phiếu đến quầy hướng dẫn.</source>
        <translation>请带挂号单到导诊台。</translation>
    </message>
    <message>
        <source>Mang phiếu đến phòng khám và chờ gọi số.</source>
        <translation>请带挂号单到诊室等候叫号。</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu ở %1</source>
        <extracomment>%1 is where another printer stands, e.g. &quot;quầy 2&quot;.</extracomment>
        <translation>请到此处取挂号单：%1</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu</source>
        <translation>请取挂号单</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in</source>
        <translation>打印纸用完了</translation>
    </message>
    <message>
        <source>Máy chưa in được phiếu</source>
        <translation>机器没能打印挂号单</translation>
    </message>
    <message>
        <source>Xin xem phiếu đã ra khe in chưa</source>
        <translation>请看挂号单是否已从出票口出来</translation>
    </message>
    <message>
        <source>Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại.</source>
        <translation>如果没有挂号单，请用手机拍下这个屏幕。</translation>
    </message>
    <message>
        <source>Giấy về tiền khám ra sau phiếu.</source>
        <translation>付款单据在挂号单之后打印。</translation>
    </message>
    <message>
        <source>Lấy cả giấy về tiền khám.</source>
        <translation>请把付款单据也取走。</translation>
    </message>
    <message>
        <source>Giấy về tiền khám chưa in được: xin lấy ở quầy thu ngân.</source>
        <translation>付款单据没有打印出来：请到收费处领取。</translation>
    </message>
</context>
<context>
    <name>TicketNews</name>
    <message>
        <source>Xem sơ đồ</source>
        <translation>看楼层图</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Mã QR của lượt khám, để quét bằng điện thoại</source>
        <translation>就诊二维码，用手机扫描</translation>
    </message>
    <message>
        <source>Mã QR của lượt khám, để chụp bằng điện thoại</source>
        <translation>就诊二维码，用手机拍照</translation>
    </message>
    <message>
        <source>Chụp mã này để giữ số trên điện thoại.</source>
        <translation>拍下此码，把号码存在手机里。</translation>
    </message>
    <message>
        <source>Quét mã để xem lượt khám trên điện thoại</source>
        <translation>扫码在手机上查看就诊</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>取消这次挂号</translation>
    </message>
    <message>
        <source>Thanh toán tại đây</source>
        <translation>在这里付款</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>别忘了取回读卡器上的卡</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>为别人挂号</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>TodaysVisit</name>
    <message>
        <source>In lại phiếu số %1</source>
        <translation>补打%1号挂号单</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>补打挂号单</translation>
    </message>
    <message>
        <source>Hủy lượt khám số %1</source>
        <translation>取消%1号挂号</translation>
    </message>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>取消这次挂号</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.</source>
        <translation>您还没有输入号码。请逐个按数字，再按“继续”。</translation>
    </message>
    <message>
        <source>Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.</source>
        <translation>号码位数不对：身份证12位，医保（BHYT）10位。</translation>
    </message>
    <message>
        <source>Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.</source>
        <translation>机器查不到这个号码，请逐个核对数字。</translation>
    </message>
</context>
<context>
    <name>TypingScreen</name>
    <message>
        <source>Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.</source>
        <translation>预约码在您的短信或预约单上。</translation>
    </message>
    <message>
        <source>Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.</source>
        <translation>身份证号有12位，医保号（BHYT）有10位。</translation>
    </message>
    <message>
        <source>Nhập mã hẹn</source>
        <translation>输入预约码</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>输入证件号码</translation>
    </message>
    <message>
        <source>Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.</source>
        <translation>您随时可以出示卡或二维码。</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Nơi khám</source>
        <translation>科室</translation>
    </message>
    <message>
        <source>Chọn bác sĩ hoặc giờ khám</source>
        <translation>选择医生或时间</translation>
    </message>
    <message>
        <source>Đổi bác sĩ</source>
        <translation>换医生</translation>
    </message>
    <message>
        <source>Chọn bác sĩ</source>
        <translation>选医生</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation>小一点</translation>
    </message>
    <message>
        <source>Âm lượng %1</source>
        <extracomment>How loud, from 0 to 4</extracomment>
        <translation>音量%1</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>大一点</translation>
    </message>
</context>
<context>
    <name>WelcomeHero</name>
    <message>
        <source>Đăng ký khám bệnh</source>
        <translation>看病挂号</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>请取回卡片</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>请把身份证上的二维码对准摄像头</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>请把身份证放在读卡器上</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>读卡器上还有一张卡。如果不是您的，请叫工作人员。</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>卡离摄像头约20厘米。</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>有芯片的一面朝下，保持约3秒不动。</translation>
    </message>
    <message>
        <source>Không cần chạm màn hình.</source>
        <translation>不用碰屏幕。</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.</source>
        <translation>您仍可用身份证或二维码挂号。</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn</source>
        <translation>医院网络中断</translation>
    </message>
    <message>
        <source>Mã QR trên VNeID</source>
        <translation>VNeID二维码</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR ra trước camera</source>
        <translation>或把二维码对准摄像头</translation>
    </message>
    <message>
        <source>Trên điện thoại của bạn</source>
        <translation>在您的手机上</translation>
    </message>
    <message>
        <source>Thẻ giấy hoặc VssID</source>
        <translation>纸质卡或VssID</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>医保卡（BHYT）</translation>
    </message>
    <message>
        <source>Không mang giấy tờ có mã?</source>
        <translation>没带证件，也没有码？</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>输入证件号码</translation>
    </message>
    <message>
        <source>Tôi có mã hẹn</source>
        <translation>我有预约码</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>chưa đầy 1 tuổi</source>
        <translation>不满1岁</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>女</translation>
    </message>
    <message>
        <source>sinh năm %1</source>
        <translation>%1年出生</translation>
    </message>
    <message>
        <source>Tầng %1</source>
        <extracomment>A floor as it stands on signs; %1 is its number or name</extracomment>
        <translation>%1楼</translation>
    </message>
    <message>
        <source>Phòng %1</source>
        <extracomment>A room by what stands on its door; %1 is its number</extracomment>
        <translation>%1室</translation>
    </message>
    <message>
        <source>Nhà %1</source>
        <extracomment>A building of the hospital; %1 is its letter</extracomment>
        <translation>%1栋</translation>
    </message>
    <message>
        <source>Khu %1</source>
        <extracomment>A block of the hospital; %1 is its letter</extracomment>
        <translation>%1区</translation>
    </message>
</context>
</TS>
