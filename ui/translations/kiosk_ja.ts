<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="vi">
<context>
    <name>Agreeing</name>
    <message>
        <source>Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.</source>
        <translation>「…です」のいずれかのボタンを押すと、個人データ保護法（91/2025/QH15）に基づき、病院が今回の受診の受付のために、お子さまの身分証・健康保険（BHYT）・健康に関する情報（機微データ）を利用することに同意したことになります。</translation>
    </message>
    <message>
        <source>Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.</source>
        <translation>「はい、本人です」を押すと、個人データ保護法（91/2025/QH15）に基づき、病院が今回の受診の受付のために、身分証・健康保険（BHYT）・健康に関する情報（機微データ）を利用することに同意したことになります。代理で受付をする方は、患者さんから頼まれたことを確認したものとします。</translation>
    </message>
    <message>
        <source>Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.</source>
        <translation>お子さまは7歳以上です。押す前に、お子さまにも同意するかお聞きください。</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Lịch hẹn lúc %1, %2, %3</source>
        <extracomment>Spoken: the time, the department and the place of an appointment</extracomment>
        <translation>%1 の予約、%2、%3</translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>Chạm vào lịch hẹn để nhận số.</source>
        <translation>予約に触れて、番号をお受け取りください。</translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lịch hẹn hôm nay</source>
        <translation>
            <numerusform>本日の予約が%n件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>Khám chuyên khoa khác</source>
        <translation>別の科を受診する</translation>
    </message>
</context>
<context>
    <name>CancelAskedNotice</name>
    <message>
        <source>Giữ lượt khám</source>
        <translation>取り消さない</translation>
    </message>
    <message>
        <source>Hủy lượt khám</source>
        <translation>受診を取り消す</translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Đang hủy lượt khám</source>
        <translation>受診を取り消しています</translation>
    </message>
    <message>
        <source>Xin chờ một chút, máy đang làm theo yêu cầu của bạn.</source>
        <translation>お手続き中です。少々お待ちください。</translation>
    </message>
    <message>
        <source>Đã hủy lượt khám</source>
        <translation>受診を取り消しました</translation>
    </message>
    <message>
        <source>Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.</source>
        <translation>番号 %1 は無効になりました。受付票をお持ちでも、もう使わないでください。</translation>
    </message>
    <message>
        <source>Đã lưu yêu cầu hủy</source>
        <translation>取り消しの依頼を保存しました</translation>
    </message>
    <message>
        <source>Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.</source>
        <translation>通信が戻りしだい、病院に伝えます。番号 %1 は無効です。</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>案内窓口へお越しください</translation>
    </message>
    <message>
        <source>Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, nhân viên sẽ giúp bạn.</source>
        <translation>番号 %1 は、すでに呼び出し済みか支払い済みのため、ここでは取り消せません。受付票を窓口へお持ちください。係員がお手伝いします。</translation>
    </message>
    <message>
        <source>Máy chưa hủy được lượt khám này</source>
        <translation>この受診を取り消せませんでした</translation>
    </message>
    <message>
        <source>Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.</source>
        <translation>番号 %1 の受付票を案内窓口へお持ちください。係員が取り消します。</translation>
    </message>
    <message>
        <source>Lưu yêu cầu hủy</source>
        <translation>取り消しの依頼を保存</translation>
    </message>
    <message>
        <source>Báo cho bệnh viện</source>
        <translation>病院への連絡</translation>
    </message>
</context>
<context>
    <name>CancellingScreen</name>
    <message>
        <source>Chọn khoa khác</source>
        <translation>別の科を選ぶ</translation>
    </message>
    <message>
        <source>Xong – Người tiếp theo</source>
        <translation>完了 – 次の方へ</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>読み取り機のカードをお忘れなく</translation>
    </message>
</context>
<context>
    <name>CardWelcome</name>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>カードをお取りください</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>IDカードのQRコードをカメラにかざしてください</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>IDカードを読み取り機に置いてください</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>読み取り機にカードが残っています。ご自分のものでなければ、係員をお呼びください。</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>カードをカメラから20cmほど離してください。</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>ICチップの面を下にして、約3秒そのままにしてください。</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Tìm hồ sơ người bệnh</source>
        <translation>患者さんの記録を探す</translation>
    </message>
    <message>
        <source>Kiểm tra BHYT</source>
        <translation>健康保険の確認</translation>
    </message>
    <message>
        <source>Xem lịch hẹn hôm nay</source>
        <translation>本日の予約の確認</translation>
    </message>
    <message>
        <source>Lưu đăng ký</source>
        <translation>受付の保存</translation>
    </message>
    <message>
        <source>Máy cấp số</source>
        <translation>受付機で番号を発行</translation>
    </message>
    <message>
        <source>Gửi đến bệnh viện</source>
        <translation>病院への送信</translation>
    </message>
    <message>
        <source>Nhận số khám</source>
        <translation>番号の受け取り</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.</source>
        <translation>病院から返答がなくても、受付はできます。</translation>
    </message>
    <message>
        <source>Xin chờ một chút</source>
        <translation>少々お待ちください</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentScreen</name>
    <message numerus="yes">
        <source>Máy thấy giấy tờ của %n người.</source>
        <translation>
            <numerusform>%n人分の身分証が見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation>どなたの受付ですか？</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Xin đưa mã lại gần hơn một chút</source>
        <translation>コードをもう少し近づけてください</translation>
    </message>
    <message>
        <source>Xin đưa mã ra xa hơn một chút</source>
        <translation>コードをもう少し離してください</translation>
    </message>
    <message>
        <source>Hơi tối. Xin đưa mã ra chỗ sáng hơn</source>
        <translation>少し暗いです。コードを明るい所でかざしてください</translation>
    </message>
    <message>
        <source>Xin nghiêng mã, hoặc giảm độ sáng điện thoại</source>
        <translation>コードを傾けるか、スマホの画面を暗くしてください</translation>
    </message>
    <message>
        <source>Mã đang bị lóa sáng.</source>
        <translation>光が反射しています。</translation>
    </message>
    <message>
        <source>Xin giữ yên tay một chút</source>
        <translation>少しの間、動かさないでください</translation>
    </message>
    <message>
        <source>Xin đưa trọn mã vào giữa khung hình</source>
        <translation>コード全体を枠の中央に入れてください</translation>
    </message>
    <message>
        <source>Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT</source>
        <translation>IDカード、VNeID、保険証のコードをかざしてください</translation>
    </message>
    <message>
        <source>Đây không phải mã trên giấy tờ tuỳ thân.</source>
        <translation>身分証のコードではありません。</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Sốt</source>
        <translation>熱がある</translation>
    </message>
    <message>
        <source>Ho, có đờm</source>
        <translation>せき、たん</translation>
    </message>
    <message>
        <source>Đau họng</source>
        <translation>のどの痛み</translation>
    </message>
    <message>
        <source>Sổ mũi, nghẹt mũi</source>
        <translation>鼻水、鼻づまり</translation>
    </message>
    <message>
        <source>Đau đầu</source>
        <translation>頭痛</translation>
    </message>
    <message>
        <source>Chóng mặt, hoa mắt</source>
        <translation>めまい、立ちくらみ</translation>
    </message>
    <message>
        <source>Đau bụng</source>
        <translation>お腹の痛み</translation>
    </message>
    <message>
        <source>Tiêu chảy</source>
        <translation>下痢</translation>
    </message>
    <message>
        <source>Táo bón</source>
        <translation>便秘</translation>
    </message>
    <message>
        <source>Buồn nôn, nôn</source>
        <translation>吐き気、おう吐</translation>
    </message>
    <message>
        <source>Đau ngực</source>
        <translation>胸の痛み</translation>
    </message>
    <message>
        <source>Đau ngực dữ dội</source>
        <translation>激しい胸の痛み</translation>
    </message>
    <message>
        <source>Hồi hộp, tim đập nhanh</source>
        <translation>どきどきする、脈が速い</translation>
    </message>
    <message>
        <source>Huyết áp cao</source>
        <translation>血圧が高い</translation>
    </message>
    <message>
        <source>Khó thở</source>
        <translation>息苦しい</translation>
    </message>
    <message>
        <source>Đau lưng</source>
        <translation>腰・背中の痛み</translation>
    </message>
    <message>
        <source>Đau vai, đau cổ</source>
        <translation>肩・首の痛み</translation>
    </message>
    <message>
        <source>Đau khớp, đau gối</source>
        <translation>関節・ひざの痛み</translation>
    </message>
    <message>
        <source>Té ngã, chấn thương</source>
        <translation>転んだ、けが</translation>
    </message>
    <message>
        <source>Vết thương, thay băng</source>
        <translation>傷、ガーゼ交換</translation>
    </message>
    <message>
        <source>Tê tay, tê chân</source>
        <translation>手足のしびれ</translation>
    </message>
    <message>
        <source>Yếu liệt nửa người, méo miệng</source>
        <translation>半身が動かない、口がゆがむ</translation>
    </message>
    <message>
        <source>Co giật</source>
        <translation>けいれん</translation>
    </message>
    <message>
        <source>Bất tỉnh, ngất</source>
        <translation>意識がない、気を失った</translation>
    </message>
    <message>
        <source>Chảy máu nhiều</source>
        <translation>ひどい出血</translation>
    </message>
    <message>
        <source>Ngộ độc</source>
        <translation>食べ物・薬などの中毒</translation>
    </message>
    <message>
        <source>Sưng mặt, sưng môi đột ngột</source>
        <translation>急な顔・唇の腫れ</translation>
    </message>
    <message>
        <source>Mất ngủ</source>
        <translation>眠れない</translation>
    </message>
    <message>
        <source>Lo âu, buồn chán</source>
        <translation>不安、気分の落ち込み</translation>
    </message>
    <message>
        <source>Đau tai, ù tai</source>
        <translation>耳の痛み、耳鳴り</translation>
    </message>
    <message>
        <source>Đau mắt, đỏ mắt</source>
        <translation>目の痛み、充血</translation>
    </message>
    <message>
        <source>Nhìn mờ, đo kính</source>
        <translation>目がかすむ、視力検査</translation>
    </message>
    <message>
        <source>Đau răng, nhổ răng</source>
        <translation>歯の痛み、抜歯</translation>
    </message>
    <message>
        <source>Ngứa, nổi mẩn</source>
        <translation>かゆみ、ぶつぶつ</translation>
    </message>
    <message>
        <source>Tiểu buốt, tiểu nhiều</source>
        <translation>排尿の痛み、トイレが近い</translation>
    </message>
    <message>
        <source>Tiểu đường</source>
        <translation>糖尿病</translation>
    </message>
    <message>
        <source>Bướu cổ, tuyến giáp</source>
        <translation>首の腫れ、甲状腺</translation>
    </message>
    <message>
        <source>Mệt mỏi, sụt cân</source>
        <translation>だるい、やせてきた</translation>
    </message>
    <message>
        <source>Khám thai</source>
        <translation>妊婦健診</translation>
    </message>
    <message>
        <source>Khám phụ khoa</source>
        <translation>婦人科の診察</translation>
    </message>
    <message>
        <source>Khám nam khoa</source>
        <translation>男性科の診察</translation>
    </message>
    <message>
        <source>Trẻ sốt, ho, biếng ăn</source>
        <translation>子どもの熱、せき、食欲不振</translation>
    </message>
    <message>
        <source>Nổi cục, nổi hạch</source>
        <translation>しこり、リンパの腫れ</translation>
    </message>
    <message>
        <source>Phù chân, phù mặt</source>
        <translation>足・顔のむくみ</translation>
    </message>
    <message>
        <source>Vàng da, bệnh gan</source>
        <translation>皮膚が黄色い、肝臓の病気</translation>
    </message>
    <message>
        <source>Tập phục hồi, châm cứu</source>
        <translation>リハビリ、はり治療</translation>
    </message>
    <message>
        <source>Khám tổng quát</source>
        <translation>全身の健康診断</translation>
    </message>
    <message>
        <source>Tái khám, lấy thuốc</source>
        <translation>再診、薬の受け取り</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám</source>
        <translation>受診の受付での個人データの取り扱いに関する同意</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi</source>
        <translation>受付番号と診察結果を携帯電話のメッセージで知らせること</translation>
    </message>
    <message>
        <source>Liên hệ hỏi ý kiến của tôi sau khi khám</source>
        <translation>受診後に、感想を聞くために連絡すること</translation>
    </message>
    <message>
        <source>Mục đích khác, không bắt buộc</source>
        <translation>その他の目的（任意）</translation>
    </message>
    <message>
        <source>Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, và việc khám của bạn không bị ảnh hưởng.</source>
        <translation>目的ごとに個別にお聞きし、あらかじめ選択されているものはありません：%1。同意しない場合や回答がない場合は、その目的には利用せず、診察にも影響しません。</translation>
    </message>
    <message>
        <source>Ai dùng dữ liệu của bạn</source>
        <translation>データを利用する者</translation>
    </message>
    <message>
        <source>%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.</source>
        <translation>%1 が、この受付機からデータを受け取り、あなたのデータについて責任を負います。</translation>
    </message>
    <message>
        <source>Dữ liệu nào</source>
        <translation>対象となるデータ</translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.</source>
        <translation>氏名、生年月日、性別、住所、身分証の番号、保険証（BHYT）、選択した診療科。健康に関する情報と優先区分は機微データです。受付機は、身分証の画像も顔写真も保存しません。</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>利用目的</translation>
    </message>
    <message>
        <source>Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.</source>
        <translation>本日の受診の受付、健康保険（BHYT）の給付の確認、順番待ちと番号の呼び出し。受診に必要なもので、「はい」を押すと同意したことになります。同意しない場合は窓口へお越しください。その場合も受診できます。</translation>
    </message>
    <message>
        <source>Ai khác được xem</source>
        <translation>ほかに見る者</translation>
    </message>
    <message>
        <source>Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.</source>
        <translation>健康保険で受診する場合は、社会保険機関。法律に定めがある場合またはあなたが求めた場合を除き、ほかには誰も見ません。</translation>
    </message>
    <message>
        <source>Giữ trong bao lâu</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.</source>
        <translation>この受付機は、病院への送信後にデータを削除します。病院は、診察・治療に関する法律に従って記録を保存します。</translation>
    </message>
    <message>
        <source>Quyền của bạn</source>
        <translation>あなたの権利</translation>
    </message>
    <message>
        <source>Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.</source>
        <translation>データの閲覧、訂正、写しの受け取り、同意の撤回、削除の請求、苦情の申し立てができます。案内窓口にお申し出ください。撤回しても、それまでに行われたことの効力は失われません。</translation>
    </message>
    <message>
        <source>Trẻ em và người nhờ đăng ký giúp</source>
        <translation>お子さまと代理での受付</translation>
    </message>
    <message>
        <source>Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.</source>
        <translation>14歳未満のお子さまについては、父母または後見人が同意します。7歳以上のお子さまは、本人の同意も必要です。代理で受付をする方は、本人から頼まれたこと、および本人がこの内容を知っていることを確認したものとします。</translation>
    </message>
    <message>
        <source>Theo luật nào</source>
        <translation>根拠となる法律</translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</source>
        <translation>個人データ保護法（91/2025/QH15）および政令（356/2025/NĐ-CP）。</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Bạn đồng ý điều gì?</source>
        <translation>何に同意するのですか？</translation>
    </message>
    <message>
        <source>Đọc toàn văn</source>
        <translation>全文を読む</translation>
    </message>
    <message>
        <source>Không bắt buộc. Không chọn là không đồng ý:</source>
        <translation>任意です。選ばなければ、同意しないことになります：</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Đang in…</source>
        <translation>印刷しています…</translation>
    </message>
    <message>
        <source>Đã in xong. Mời bạn lấy giấy.</source>
        <translation>印刷できました。用紙をお取りください。</translation>
    </message>
    <message>
        <source>Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản.</source>
        <translation>用紙が出ていなければ、案内窓口でお受け取りください。</translation>
    </message>
    <message>
        <source>Máy chưa in được. Quầy hướng dẫn có bản in sẵn.</source>
        <translation>印刷できませんでした。案内窓口に印刷したものがあります。</translation>
    </message>
</context>
<context>
    <name>ConsentTextNotice</name>
    <message>
        <source>In bản này</source>
        <translation>これを印刷</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n tuổi</source>
        <translation>
            <numerusform>%n歳</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người chờ</source>
        <translation>
            <numerusform>%n人待ち</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation>
            <numerusform>%n人がお待ちです</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trước bạn còn %n người</source>
        <translation>
            <numerusform>あなたの前に%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>khoảng %n phút</source>
        <translation>
            <numerusform>約%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chờ khoảng %n phút</source>
        <translation>
            <numerusform>待ち時間 約%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giá khám, %n khoản</source>
        <translation>
            <numerusform>診察料、%n項目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ trống</source>
        <translation>
            <numerusform>空き時間 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n chỗ</source>
        <translation>
            <numerusform>残り%n枠</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Thẻ BHYT chưa đến ngày có giá trị</source>
        <translation>保険証の有効期間がまだ始まっていません</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị từ ngày %1.</source>
        <translation>保険証は %1 から有効です。</translation>
    </message>
    <message>
        <source>Chưa tìm thấy thẻ BHYT của bạn</source>
        <translation>保険証が見つかりませんでした</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này.</source>
        <translation>この身分証では、保険システムに保険証の登録がありません。</translation>
    </message>
    <message>
        <source>Thông tin BHYT chưa khớp</source>
        <translation>健康保険の情報が一致しません</translation>
    </message>
    <message>
        <source>Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa.</source>
        <translation>保険証の名前または生年月日が、今お出しの身分証と異なります。</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả cho lượt khám này</source>
        <translation>今回の受診には健康保険を使えません</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay.</source>
        <translation>保険システムによると、保険証は本日お使いになれません。</translation>
    </message>
    <message>
        <source>Thẻ BHYT đã hết hạn</source>
        <translation>保険証の有効期限が切れています</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.</source>
        <translation>保険システムによると、保険証の有効期限が切れています。</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị đến hết ngày %1.</source>
        <translation>保険証の有効期限は %1 まででした。</translation>
    </message>
    <message>
        <source>Bạn đã được cấp thẻ BHYT mới</source>
        <translation>新しい保険証が発行されています</translation>
    </message>
    <message>
        <source>Thẻ này là thẻ cũ. Xin dùng thẻ mới.</source>
        <translation>これは古い保険証です。新しいものをお使いください。</translation>
    </message>
    <message>
        <source>Thẻ BHYT này không còn dùng được</source>
        <translation>この保険証は使えなくなりました</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn.</source>
        <translation>保険システムによると、保険証は回収されています。係員が確認します。</translation>
    </message>
    <message>
        <source>Thẻ BHYT này đã ngừng giá trị</source>
        <translation>この保険証は無効になりました</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn.</source>
        <translation>保険システムによると、保険証は停止されています。係員が確認します。</translation>
    </message>
    <message>
        <source>Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có.</source>
        <translation>別の所で新しい保険証が発行された可能性があります。お持ちならそれをお使いください。</translation>
    </message>
    <message>
        <source>Số thẻ BHYT chưa đúng</source>
        <translation>保険証の番号が正しくありません</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên.</source>
        <translation>保険システムにこの番号がありません。保険証をもう一度かざすか、係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Họ tên chưa khớp với thẻ BHYT</source>
        <translation>名前が保険証と一致しません</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>保険システムの名前が身分証と異なります。係員が修正します。</translation>
    </message>
    <message>
        <source>Ngày sinh chưa khớp với thẻ BHYT</source>
        <translation>生年月日が保険証と一致しません</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>保険システムの生年月日が身分証と異なります。係員が修正します。</translation>
    </message>
    <message>
        <source>Giới tính chưa khớp với thẻ BHYT</source>
        <translation>性別が保険証と一致しません</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>保険システムの性別が身分証と異なります。係員が修正します。</translation>
    </message>
    <message>
        <source>Bé chưa có thẻ BHYT</source>
        <translation>お子さまの保険証がまだありません</translation>
    </message>
    <message>
        <source>Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy.</source>
        <translation>6歳未満のお子さまは、出生証明書で代用できます。窓口でお見せください。</translation>
    </message>
    <message>
        <source>Bé vẫn được khám</source>
        <translation>お子さまは受診できます</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên lập thẻ BHYT tạm cho bé.</source>
        <translation>窓口で、お子さまの仮の保険証を作ります。</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám</source>
        <translation>受診はできます</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên đối chiếu thẻ với giấy tờ.</source>
        <translation>窓口で、保険証と身分証を照合します。</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT.</source>
        <translation>受診はできます。後で健康保険が確認された場合に備え、領収書を保管し、保険窓口でお尋ねください。</translation>
    </message>
    <message>
        <source>Có thẻ BHYT mới?</source>
        <translation>新しい保険証をお持ちですか？</translation>
    </message>
    <message>
        <source>Thử lại với thẻ BHYT?</source>
        <translation>保険証でやり直しますか？</translation>
    </message>
    <message>
        <source>Bé có thẻ BHYT?</source>
        <translation>お子さまの保険証をお持ちですか？</translation>
    </message>
    <message>
        <source>Có thẻ BHYT khác còn hạn?</source>
        <translation>有効な別の保険証をお持ちですか？</translation>
    </message>
</context>
<context>
    <name>CoverageScreen</name>
    <message>
        <source>Nhờ nhân viên xem giúp</source>
        <translation>係員に見てもらう</translation>
    </message>
    <message>
        <source>Tiếp tục, tôi tự trả tiền khám</source>
        <translation>自費で続ける</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera ngay bây giờ.</source>
        <translation>今すぐ、保険証のQRコードをカメラにかざしてください。</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Máy đang giữ lượt của một người vừa rời đi.</source>
        <translation>先ほど離れた方の手続きが残っています。</translation>
    </message>
    <message>
        <source>Bạn muốn đăng ký khám?</source>
        <translation>受診の受付をしますか？</translation>
    </message>
    <message>
        <source>Bắt đầu lượt mới</source>
        <translation>新しく始める</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.</source>
        <translation>身分証をもう一度かざすか、患者さんの生まれた年を入力してください。</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ vào máy để tiếp tục.</source>
        <translation>続けるには、身分証をもう一度かざしてください。</translation>
    </message>
    <message>
        <source>Năm sinh chưa đúng. Bạn còn một lần nhập.</source>
        <translation>生まれた年が違います。あと1回入力できます。</translation>
    </message>
    <message>
        <source>Đó là bạn?</source>
        <translation>ご本人ですか？</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Xem bác sĩ và giờ khám</source>
        <translation>医師と診察時間を見る</translation>
    </message>
    <message>
        <source>Hết số hôm nay</source>
        <translation>本日は満員</translation>
    </message>
    <message>
        <source>Hiện không khám</source>
        <translation>現在休診中</translation>
    </message>
    <message>
        <source>Tạm nghỉ: %1</source>
        <extracomment>Why a room takes nobody today, in the hospital&apos;s words: &quot;Tạm nghỉ: bác sĩ đi họp&quot;</extracomment>
        <translation>一時休診：%1</translation>
    </message>
    <message>
        <source>Nghỉ %1</source>
        <extracomment>%1 is a holiday</extracomment>
        <translation>休診：%1</translation>
    </message>
    <message>
        <source>Nghỉ đến %1</source>
        <extracomment>%1 is the last day off</extracomment>
        <translation>%1まで休診</translation>
    </message>
    <message>
        <source>Nghỉ %1 đến %2</source>
        <extracomment>%1 is a holiday of several days, %2 its last one: &quot;Nghỉ Tết Nguyên đán đến 10/02&quot;</extracomment>
        <translation>%1のため%2まで休診</translation>
    </message>
    <message>
        <source>Mở lúc %1</source>
        <extracomment>%1 is a time of today</extracomment>
        <translation>%1に開始</translation>
    </message>
    <message>
        <source>Mở lại ngày mai lúc %1</source>
        <extracomment>%1 is a time of tomorrow</extracomment>
        <translation>明日 %1に開始</translation>
    </message>
    <message>
        <source>Mở lại %1 lúc %2</source>
        <extracomment>%1 is a weekday of the coming days, %2 a time</extracomment>
        <translation>%1 %2に開始</translation>
    </message>
    <message>
        <source>Mở lại ngày %1 lúc %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>%1 %2に開始</translation>
    </message>
    <message>
        <source>Ngoài giờ: đến Cấp cứu</source>
        <translation>時間外：救急へお越しください</translation>
    </message>
    <message>
        <source>Ngoài giờ, mời đến: %1</source>
        <extracomment>%1 is the department that sees patients outside the hours of this one</extracomment>
        <translation>時間外はこちらへ：%1</translation>
    </message>
    <message>
        <source>Chỉ khám cho nữ</source>
        <translation>女性のみ</translation>
    </message>
    <message>
        <source>Chỉ khám cho nam</source>
        <translation>男性のみ</translation>
    </message>
    <message>
        <source>Vắng · chưa có ai chờ</source>
        <translation>すいています · 待ちなし</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>すいています</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>Đông</source>
        <translation>混んでいます</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 đến %2 tuổi</source>
        <translation>%1歳から%2歳まで</translation>
    </message>
    <message>
        <source>Khám cho trẻ dưới %1 tuổi</source>
        <translation>%1歳未満のお子さま</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 tuổi</source>
        <translation>%1歳以上</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.</source>
        <translation>お選びの診療科は、たった今満員になりました。別の科をお選びください。</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.</source>
        <translation>お選びの診療科は、たった今受付を終了しました。別の科をお選びください。</translation>
    </message>
    <message>
        <source>Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.</source>
        <translation>この診療科では受付できませんでした。別の科をお選びください。</translation>
    </message>
    <message>
        <source>Vì bạn chọn: %1</source>
        <extracomment>%1 is a complaint: &quot;Đau ngực&quot;</extracomment>
        <translation>お選びの内容：%1</translation>
    </message>
    <message>
        <source>Hiện không có nơi khám nào khác nhận đăng ký.</source>
        <translation>現在、受付中の診療科は他にありません。</translation>
    </message>
    <message>
        <source>Xin gặp nhân viên để được hướng dẫn nơi khám.</source>
        <translation>診療科については、係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Chưa tìm thấy “%1”</source>
        <translation>「%1」は見つかりませんでした</translation>
    </message>
    <message>
        <source>Bệnh viện chưa báo bác sĩ nào khám hôm nay.</source>
        <translation>本日診察する医師の情報がありません。</translation>
    </message>
    <message>
        <source>Hiện chưa có nơi khám nào để chọn.</source>
        <translation>現在、選べる診療科がありません。</translation>
    </message>
</context>
<context>
    <name>DepartmentNothing</name>
    <message>
        <source>Tìm theo triệu chứng</source>
        <translation>症状から探す</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>係員を呼ぶ</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>すべての診療科を見る</translation>
    </message>
</context>
<context>
    <name>DepartmentScreen</name>
    <message>
        <source>Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.</source>
        <translation>この症状の方がよく受診する診療科です。ほかの科も選べます。</translation>
    </message>
    <message>
        <source>Bạn có thể chọn một nơi đang khám dưới đây.</source>
        <translation>下の診療中の科からお選びいただけます。</translation>
    </message>
    <message>
        <source>Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.</source>
        <translation>別の言葉で入力するか、「係員を呼ぶ」を押してください。</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>すべての診療科を見る</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>続きを見る</translation>
    </message>
    <message>
        <source>Bạn muốn khám ở đâu?</source>
        <translation>どの科を受診しますか？</translation>
    </message>
    <message>
        <source>Xóa chữ đã nhập</source>
        <extracomment>Takes back what was typed into the search field</extracomment>
        <translation>入力した文字を消す</translation>
    </message>
    <message>
        <source>Bấm “Xong” để xem nơi khám đã tìm được.</source>
        <translation>「完了」を押すと、見つかった診療科が表示されます。</translation>
    </message>
</context>
<context>
    <name>DepartmentWays</name>
    <message>
        <source>Tất cả</source>
        <extracomment>Shows every department</extracomment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Theo triệu chứng</source>
        <extracomment>Finds a department by what is wrong</extracomment>
        <translation>症状から</translation>
    </message>
    <message>
        <source>Theo bác sĩ</source>
        <extracomment>Finds a department by its doctor</extracomment>
        <translation>医師から</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Đăng ký cho %1, %2</source>
        <extracomment>Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number</extracomment>
        <translation>受付する方：%1、%2</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Thẻ căn cước</source>
        <translation>IDカード</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>パスポート</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>保険証（BHYT）</translation>
    </message>
    <message>
        <source>Số bạn đã nhập</source>
        <translation>入力した番号</translation>
    </message>
    <message>
        <source>Mã hẹn</source>
        <translation>予約番号</translation>
    </message>
    <message>
        <source>Thẻ khám bệnh</source>
        <translation>診察券</translation>
    </message>
</context>
<context>
    <name>EaseNotice</name>
    <message>
        <source>Cho dễ nhìn, dễ với, dễ nghe</source>
        <translation>見やすく、押しやすく、聞きやすく</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Cỡ chữ %1</source>
        <extracomment>%1: 1 is the smallest size of letters</extracomment>
        <translation>文字の大きさ %1</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>A letter that shows how large the letters will be</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Màu màn hình</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>明るい背景</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>暗い背景</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>くっきり表示</translation>
    </message>
    <message>
        <source>Đưa mọi nút xuống thấp</source>
        <translation>ボタンをすべて下へ</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>画面を読み上げる</translation>
    </message>
    <message>
        <source>Dùng không cần nhìn</source>
        <translation>見ないで使う</translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <extracomment>Nothing is shown on the screen, so that nobody behind can read it</extracomment>
        <translation>画面を隠す</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Cấp cứu? Đi thẳng tới khoa Cấp cứu</source>
        <translation>急患ですか？ 救急科へ直行</translation>
    </message>
</context>
<context>
    <name>EmergencyNotice</name>
    <message>
        <source>Đi thẳng tới khoa Cấp cứu</source>
        <translation>救急科へ直行してください</translation>
    </message>
    <message>
        <source>Không cần đăng ký, không cần lấy số.</source>
        <translation>受付も番号も必要ありません。</translation>
    </message>
    <message>
        <source>Đi theo biển đỏ “Cấp cứu”.</source>
        <translation>赤い「Cấp cứu」（救急）の案内に沿って進んでください。</translation>
    </message>
    <message>
        <source>Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.</source>
        <translation>動けないときは、すぐに係員か近くの人に知らせてください。</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ErrandLine</name>
    <message>
        <source>%1: xong</source>
        <translation>%1：完了</translation>
    </message>
    <message>
        <source>%1: đang làm</source>
        <translation>%1：処理中</translation>
    </message>
    <message>
        <source>%1: đang chờ</source>
        <translation>%1：これから</translation>
    </message>
    <message>
        <source>%1: chưa có trả lời</source>
        <translation>%1：返答なし</translation>
    </message>
</context>
<context>
    <name>EyesFreeLayer</name>
    <message>
        <source>Nghe lại</source>
        <translation>もう一度聞く</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>Lựa chọn trước</source>
        <translation>前の項目</translation>
    </message>
    <message>
        <source>Lựa chọn tiếp theo</source>
        <translation>次の項目</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Bệnh viện chưa tìm được hồ sơ với số này</source>
        <translation>この番号の記録が見つかりませんでした</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.</source>
        <translation>今すぐ、IDカードを読み取り機に置くか、QRコードをカメラにかざしてください。身分証がなければ、案内窓口へお越しください。</translation>
    </message>
    <message>
        <source>Chưa tra cứu được số này</source>
        <translation>今はこの番号を調べられません</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR: hãy đưa ra ngay bây giờ.</source>
        <translation>病院の通信が途切れています。IDカードかQRコードで受付できます。今すぐかざしてください。</translation>
    </message>
    <message>
        <source>Chưa tìm thấy lịch hẹn với mã này</source>
        <translation>この番号の予約が見つかりませんでした</translation>
    </message>
    <message>
        <source>Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.</source>
        <translation>予約番号と予約日をお確かめください。IDカードかQRコードでも受付できます。</translation>
    </message>
    <message>
        <source>Chưa tra cứu được lịch hẹn</source>
        <translation>今は予約を調べられません</translation>
    </message>
    <message>
        <source>Bệnh viện chưa nhận đăng ký này</source>
        <translation>病院がこの受付を受け取れませんでした</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay.</source>
        <translation>案内窓口へお越しください。係員がすぐに受付します。</translation>
    </message>
    <message>
        <source>Máy chưa biết đăng ký của bạn đã xong chưa</source>
        <translation>受付が完了したか、まだ分かりません</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.</source>
        <translation>案内窓口へお越しください。係員が確認します。受付機でもう一度受付しないでください。</translation>
    </message>
    <message>
        <source>Máy chưa lưu được đăng ký của bạn</source>
        <translation>受付を保存できませんでした</translation>
    </message>
    <message>
        <source>Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>受付はまだ済んでいません。案内窓口へお越しください。係員がお手伝いします。</translation>
    </message>
    <message>
        <source>Máy chưa có danh sách nơi khám</source>
        <translation>診療科の一覧がまだありません</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>案内窓口で受付をお願いします。ご不便をおかけして申し訳ありません。</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc</source>
        <translation>受付機に不具合が起きました</translation>
    </message>
    <message>
        <source>Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.</source>
        <translation>手続きを中止しました。あなたの情報は残っていません。案内窓口へお越しください。</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Quay lại</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Trợ năng</source>
        <extracomment>Opens larger letters, other colours, reading out: what makes the screen easier to use</extracomment>
        <translation>表示・音声</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <extracomment>Calls a member of staff to the kiosk</extracomment>
        <translation>係員を呼ぶ</translation>
    </message>
    <message>
        <source>Thoát</source>
        <extracomment>Ends the visit; nothing of it stays</extracomment>
        <translation>やめる</translation>
    </message>
</context>
<context>
    <name>GuideLayer</name>
    <message>
        <source>Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.</source>
        <translation>画面の文字をお読みになるか、「係員を呼ぶ」を押してください。</translation>
    </message>
    <message>
        <source>Lúc này máy không đọc thành tiếng được ngôn ngữ này</source>
        <translation>今、この言語は音声で読み上げできません</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>わかりました</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Ngôn ngữ khác</source>
        <extracomment>Opens the list of all languages</extracomment>
        <translation>ほかの言語</translation>
    </message>
    <message>
        <source>Ngừng đọc màn hình</source>
        <translation>読み上げを止める</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>画面を読み上げる</translation>
    </message>
</context>
<context>
    <name>HelpNotice</name>
    <message>
        <source>Tiếp tục</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>HowSteps</name>
    <message>
        <source>Đưa mã QR</source>
        <extracomment>First of three steps shown on the welcome screen</extracomment>
        <translation>QRコードをかざす</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>カードを置く</translation>
    </message>
    <message>
        <source>Chọn nơi khám</source>
        <extracomment>Second of three steps shown on the welcome screen: a department is chosen</extracomment>
        <translation>診療科を選ぶ</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Third of three steps shown on the welcome screen: the ticket</extracomment>
        <translation>番号を受け取る</translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>Thường chỉ mất vài giây.</source>
        <translation>通常は数秒で終わります。</translation>
    </message>
    <message>
        <source>Đang tìm lịch hẹn của bạn</source>
        <translation>予約を探しています</translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ của bạn</source>
        <translation>記録を探しています</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation>チップを読み取りました</translation>
    </message>
    <message>
        <source>Đang đọc chip, để yên thẻ…</source>
        <translation>チップを読み取り中です。カードをそのままに…</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc là của người khác</source>
        <translation>読み取り機のカードは別の方のものです</translation>
    </message>
    <message>
        <source>Chưa đọc được chip, bạn cứ tiếp tục</source>
        <translation>チップを読み取れませんでしたが、続けられます</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Trẻ dưới 14 tuổi cần người lớn đăng ký.</source>
        <translation>14歳未満のお子さまは、大人の方が受付をしてください。</translation>
    </message>
    <message>
        <source>Bạn đăng ký cho cháu này?</source>
        <translation>このお子さまの受付ですか？</translation>
    </message>
    <message>
        <source>Đây có phải là bạn?</source>
        <translation>ご本人ですか？</translation>
    </message>
    <message>
        <source>Tôi là mẹ của cháu</source>
        <translation>母親です</translation>
    </message>
    <message>
        <source>Tôi là cha của cháu</source>
        <translation>父親です</translation>
    </message>
    <message>
        <source>Tôi là người giám hộ khác</source>
        <translation>その他の後見人です</translation>
    </message>
    <message>
        <source>Tôi đăng ký giúp người này</source>
        <translation>代理で受付をします</translation>
    </message>
    <message>
        <source>Không phải cháu này</source>
        <translation>この子ではありません</translation>
    </message>
    <message>
        <source>Không phải tôi</source>
        <translation>本人ではありません</translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation>はい、本人です</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Sắc</source>
        <extracomment>A tone mark of Vietnamese: ´</extracomment>
        <translation>サック</translation>
    </message>
    <message>
        <source>Huyền</source>
        <extracomment>A tone mark of Vietnamese: `</extracomment>
        <translation>フエン</translation>
    </message>
    <message>
        <source>Hỏi</source>
        <extracomment>A tone mark of Vietnamese: a small hook above</extracomment>
        <translation>ホイ</translation>
    </message>
    <message>
        <source>Ngã</source>
        <extracomment>A tone mark of Vietnamese: ~</extracomment>
        <translation>ガー</translation>
    </message>
    <message>
        <source>Nặng</source>
        <extracomment>A tone mark of Vietnamese: a dot below</extracomment>
        <translation>ナン</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the name of a tone</extracomment>
        <translation>声調記号 %1</translation>
    </message>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keyboard: takes the last letter back</extracomment>
        <translation>消す</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Key of the keyboard: takes everything typed back</extracomment>
        <translation>全部消す</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <extracomment>Key of the keyboard: a space between words</extracomment>
        <translation>空白</translation>
    </message>
    <message>
        <source>Xong</source>
        <extracomment>Key of the keyboard: closes it</extracomment>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keypad: takes the last digit back</extracomment>
        <translation>消す</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <extracomment>Key of the keypad: use the number that was typed</extracomment>
        <translation>次へ</translation>
    </message>
</context>
<context>
    <name>LanguagesNotice</name>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation>言語を選ぶ</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>Sơ đồ tầng: %1</source>
        <translation>フロア案内図：%1</translation>
    </message>
    <message>
        <source>Đóng sơ đồ</source>
        <translation>案内図を閉じる</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đang báo cho nhân viên…</source>
        <translation>係員に知らせています…</translation>
    </message>
    <message>
        <source>Xin chờ một chút. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>少々お待ちください。そのまま続けることもできます。</translation>
    </message>
    <message>
        <source>Nhân viên đã được báo</source>
        <translation>係員に知らせました</translation>
    </message>
    <message>
        <source>Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>この受付機の前でお待ちください。係員がまいります。そのまま続けることもできます。</translation>
    </message>
    <message>
        <source>Chưa báo được cho nhân viên</source>
        <translation>係員に知らせることができませんでした</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn.</source>
        <translation>案内窓口へお越しください。係員がお手伝いします。</translation>
    </message>
    <message>
        <source>Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.</source>
        <translation>番号 %1 は呼び出されなくなります。受診するには、新しい番号が必要になります。</translation>
    </message>
    <message>
        <source>Hủy lượt khám này?</source>
        <translation>この受診を取り消しますか？</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <extracomment>Spoken of what is typed on the keypad: others may listen, so only how many digits</extracomment>
        <translation>
            <numerusform>%n桁入力しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWay</name>
    <message>
        <source>Hoặc đặt thẻ lên đầu đọc</source>
        <translation>またはカードを読み取り機に置く</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR trên thẻ</source>
        <translation>またはカードのQRコードをかざす</translation>
    </message>
    <message>
        <source>Hoặc đưa mã trong VNeID</source>
        <translation>またはVNeIDのコードをかざす</translation>
    </message>
    <message>
        <source>Hoặc đưa thẻ BHYT</source>
        <translation>または保険証（BHYT）をかざす</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.</source>
        <translation>受付の件数がいっぱいになり、病院への送信を待っています。</translation>
    </message>
    <message>
        <source>Máy cần nhân viên kỹ thuật kiểm tra.</source>
        <translation>技術者の点検が必要です。</translation>
    </message>
    <message>
        <source>Nhân viên kỹ thuật đang bảo trì máy.</source>
        <translation>技術者が点検中です。</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in phiếu. Nhân viên sẽ thay giấy sớm.</source>
        <translation>この機械の番号札の用紙がなくなりました。まもなく係員が補充します。</translation>
    </message>
    <message>
        <source>Mời bạn dùng một máy khác gần đây.</source>
        <translation>近くの別の機械をご利用ください。</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>案内窓口か、ほかの受付機で受付をお願いします。ご不便をおかけして申し訳ありません。</translation>
    </message>
    <message>
        <source>Máy này đang tạm ngừng</source>
        <translation>この受付機は休止中です</translation>
    </message>
    <message>
        <source>Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>ご自分のカードでなければ、係員をお呼びください。</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ trên đầu đọc</source>
        <translation>読み取り機のカードをお取りください</translation>
    </message>
    <message>
        <source>Mã cho nhân viên kỹ thuật: %1</source>
        <extracomment>%1 is a short code for the technician</extracomment>
        <translation>技術者用コード：%1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <extracomment>Page 1 of 2</extracomment>
        <translation>ページ %1/%2</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>もっと見る</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Người bệnh</source>
        <translation>患者さん</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>病院から返答がありません。送金済みでもお金は失われません。控えをお持ちください。係員が確認します。</translation>
    </message>
    <message>
        <source>Đang tạo mã thanh toán…</source>
        <translation>支払いコードを作っています…</translation>
    </message>
    <message>
        <source>Chưa có mã thanh toán</source>
        <translation>支払いコードがまだありません</translation>
    </message>
    <message>
        <source>Bạn có thể thử lại, hoặc trả tiền tại quầy.</source>
        <translation>もう一度試すか、窓口でお支払いください。</translation>
    </message>
    <message>
        <source>Khoản này trả tại quầy</source>
        <translation>この料金は窓口でお支払いください</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.</source>
        <translation>受付票を取り、会計窓口でお支払いください。</translation>
    </message>
    <message>
        <source>Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>送金済みでもお金は失われません。控えをお持ちください。係員が確認します。</translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.</source>
        <translation>銀行アプリを開き、このコードを読み取ってください。入金されると画面が自動で切り替わります。</translation>
    </message>
    <message>
        <source>Quét mã để thanh toán</source>
        <translation>コードを読み取ってお支払い</translation>
    </message>
    <message>
        <source>Đã nhận tiền của bạn</source>
        <translation>お支払いを確認しました</translation>
    </message>
    <message>
        <source>Xin cảm ơn.</source>
        <translation>ありがとうございます。</translation>
    </message>
    <message>
        <source>Mã thanh toán đã hết hạn</source>
        <translation>支払いコードの期限が切れました</translation>
    </message>
    <message>
        <source>Thanh toán chưa thành công</source>
        <translation>お支払いができませんでした</translation>
    </message>
    <message>
        <source>Nhân viên cần xem lại khoản tiền</source>
        <translation>係員がお支払いを確認します</translation>
    </message>
    <message>
        <source>Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: mời bạn mang phiếu và biên lai đến quầy thu ngân.</source>
        <translation>金額が違うか、入金が遅れた可能性があります。お金は失われません。受付票と控えを会計窓口へお持ちください。</translation>
    </message>
    <message>
        <source>Chưa rõ khoản tiền đã đến chưa</source>
        <translation>入金されたか、まだ分かりません</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>Số khám của bạn: %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>あなたの番号：%1</translation>
    </message>
    <message>
        <source>Lấy mã thanh toán mới</source>
        <translation>新しい支払いコードを出す</translation>
    </message>
    <message>
        <source>Lấy phiếu</source>
        <translation>受付票を取る</translation>
    </message>
    <message>
        <source>Lấy phiếu và đến quầy</source>
        <translation>受付票を取り、窓口へ</translation>
    </message>
    <message>
        <source>Lấy phiếu, trả tiền tại quầy</source>
        <translation>受付票を取り、窓口で支払う</translation>
    </message>
    <message>
        <source>Số tiền cần trả</source>
        <translation>お支払い金額</translation>
    </message>
    <message>
        <source>Số tiền đã nhận</source>
        <translation>お支払い済みの金額</translation>
    </message>
    <message>
        <source>Mã VietQR để thanh toán</source>
        <translation>お支払い用VietQRコード</translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận…</source>
        <translation>銀行の確認を待っています…</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>sinh năm %1</source>
        <translation>%1年生まれ</translation>
    </message>
    <message>
        <source>Số căn cước %1</source>
        <translation>IDカード番号 %1</translation>
    </message>
    <message>
        <source>Số hộ chiếu %1</source>
        <translation>パスポート番号 %1</translation>
    </message>
    <message>
        <source>Số thẻ BHYT %1</source>
        <translation>保険証番号 %1</translation>
    </message>
    <message>
        <source>BHYT còn hiệu lực</source>
        <translation>健康保険は有効です</translation>
    </message>
    <message>
        <source>Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên.</source>
        <translation>この保険証は窓口で確認します。係員にお見せください。</translation>
    </message>
    <message>
        <source>BHYT còn hạn đến %1</source>
        <translation>健康保険の有効期限 %1</translation>
    </message>
    <message>
        <source>hưởng %1%</source>
        <translation>保険が%1%負担</translation>
    </message>
    <message>
        <source>xác nhận tại quầy</source>
        <translation>窓口で確認</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả được cho lượt khám này</source>
        <translation>今回の受診には健康保険を使えません</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>健康保険を確認できませんでした。後で係員が確認します。</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang kiểm tra BHYT…</source>
        <translation>健康保険を確認しています…</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Chi phí dự kiến</source>
        <translation>費用の見込み</translation>
    </message>
    <message>
        <source>Giá khám được báo tại quầy thu phí.</source>
        <translation>診察料は会計窓口でお知らせします。</translation>
    </message>
    <message>
        <source>BHYT trả</source>
        <translation>保険の負担</translation>
    </message>
    <message>
        <source>Bạn trả</source>
        <translation>お支払い額</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Ưu tiên: phụ nữ có thai</source>
        <translation>優先：妊娠中</translation>
    </message>
    <message>
        <source>Ưu tiên: người khuyết tật nặng</source>
        <translation>優先：重度の障害</translation>
    </message>
    <message>
        <source>Ưu tiên: người có công</source>
        <translation>優先：革命功労者</translation>
    </message>
    <message>
        <source>Người khuyết tật nặng</source>
        <translation>重度の障害がある方</translation>
    </message>
    <message>
        <source>Nặng hoặc đặc biệt nặng</source>
        <translation>重度または特に重度</translation>
    </message>
    <message>
        <source>Người có công với cách mạng</source>
        <translation>革命功労者</translation>
    </message>
    <message>
        <source>Có giấy xác nhận người có công</source>
        <translation>功労者の証明書がある方</translation>
    </message>
    <message>
        <source>Không thuộc diện nào</source>
        <translation>どれにも当てはまらない</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi, nếu có, vẫn được giữ</source>
        <translation>年齢による優先は、そのまま残ります</translation>
    </message>
    <message>
        <source>Phụ nữ có thai</source>
        <translation>妊娠中の方</translation>
    </message>
    <message>
        <source>Ưu tiên: từ %1 tuổi</source>
        <translation>優先：%1歳以上</translation>
    </message>
    <message>
        <source>Ưu tiên: trẻ dưới %1 tuổi</source>
        <translation>優先：%1歳未満のお子さま</translation>
    </message>
    <message>
        <source>Ở mọi tháng của thai kỳ</source>
        <translation>妊娠の月数を問いません</translation>
    </message>
</context>
<context>
    <name>PriorityScreen</name>
    <message>
        <source>Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.</source>
        <translation>ひとつお選びください。診察室で係員が書類を確認します。</translation>
    </message>
    <message>
        <source>Bạn thuộc diện ưu tiên nào?</source>
        <translation>どの優先に当てはまりますか？</translation>
    </message>
    <message>
        <source>Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.</source>
        <translation>75歳以上の方と6歳未満のお子さまは、身分証の生年月日により優先されます。</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi là tự động</source>
        <translation>年齢による優先は自動です</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation>%1パーセント読み取りました</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Giấy tờ</source>
        <extracomment>Parts of a visit, shown small under the progress bar: the document is shown</extracomment>
        <translation>身分証</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <extracomment>Part of a visit: the patient confirms who they are</extracomment>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Nơi khám</source>
        <extracomment>Part of a visit: a department is chosen</extracomment>
        <translation>診療科</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <extracomment>Part of a visit: the patient looks everything over</extracomment>
        <translation>確認</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Part of a visit: the ticket</extracomment>
        <translation>番号</translation>
    </message>
    <message>
        <source>Bước %1 trong 5: %2</source>
        <translation>全5段階の%1番目：%2</translation>
    </message>
</context>
<context>
    <name>PurposeQuestion</name>
    <message>
        <source>Đồng ý: %1</source>
        <extracomment>Spoken: the answer yes to what %1 asks for</extracomment>
        <translation>同意する：%1</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>同意する</translation>
    </message>
    <message>
        <source>Không đồng ý: %1</source>
        <extracomment>Spoken: the answer no to what %1 asks for</extracomment>
        <translation>同意しない：%1</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>同意しない</translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>身分証を案内窓口へお持ちください。係員が受付をお手伝いします。</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>ICチップ付きのIDカードを置くか、案内窓口の係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>身分証を読み取り機にぴったり置き直すか、案内窓口の係員にお尋ねください。</translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation>カードを離すのが少し早すぎました</translation>
    </message>
    <message>
        <source>Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn.</source>
        <translation>カードをもう一度置き、お名前が表示されるまでそのままにしてください。</translation>
    </message>
    <message>
        <source>Đọc thẻ lâu hơn bình thường</source>
        <translation>読み取りに時間がかかっています</translation>
    </message>
    <message>
        <source>Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc.</source>
        <translation>カードをケースや財布から出し、読み取り機にぴったり置き直してください。</translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước gắn chip</source>
        <translation>ICチップ付きのIDカードではありません</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera.</source>
        <translation>ICチップ付きのIDカードを置くか、身分証のQRコードをカメラにかざしてください。</translation>
    </message>
    <message>
        <source>Có nhiều thẻ trên đầu đọc</source>
        <translation>読み取り機にカードが2枚以上あります</translation>
    </message>
    <message>
        <source>Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc.</source>
        <translation>カードを財布から出し、IDカードを1枚だけ読み取り機に置いてください。</translation>
    </message>
    <message>
        <source>Thẻ nằm chưa sát đầu đọc</source>
        <translation>カードが読み取り機から浮いています</translation>
    </message>
    <message>
        <source>Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên.</source>
        <translation>ケース・財布・鍵を離し、カードを読み取り機の中央に置いて、そのままにしてください。</translation>
    </message>
    <message>
        <source>Số này không phải của thẻ trên đầu đọc</source>
        <translation>読み取り機のカードの番号と違います</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn.</source>
        <translation>読み取り機にあるカードのQRコードをかざすか、ご自分のカードを置いてください。</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang tạm ngừng</source>
        <translation>カード読み取り機は休止中です</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ.</source>
        <translation>カードのQRコードをカメラにかざすか、身分証の番号を入力してください。</translation>
    </message>
    <message>
        <source>Máy chưa đọc được chip của thẻ</source>
        <translation>カードのチップを読み取れませんでした</translation>
    </message>
    <message>
        <source>Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera.</source>
        <translation>ICチップの面を下にして置き直すか、カードのQRコードをカメラにかざしてください。</translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này</source>
        <translation>このカードを確認できませんでした</translation>
    </message>
    <message>
        <source>Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>カードを案内窓口へお持ちください。係員が受付をお手伝いします。</translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation>これはウェブサイトのコードです</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID.</source>
        <translation>IDカードのQRコードか、VNeIDアプリのコードをかざしてください。</translation>
    </message>
    <message>
        <source>Đây là mã dùng cho ứng dụng khác</source>
        <translation>これは別のアプリのコードです</translation>
    </message>
    <message>
        <source>Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó.</source>
        <translation>VNeIDで「Ví giấy tờ」を開き、「Thẻ căn cước」を選んで、そのQRコードをかざしてください。</translation>
    </message>
    <message>
        <source>Đây là mã khai báo y tế</source>
        <translation>これは健康申告のコードです</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT.</source>
        <translation>IDカードのQRコードか、保険証のコードをかざしてください。</translation>
    </message>
    <message>
        <source>Máy đọc chưa đúng chữ trên mã này</source>
        <translation>コードの文字を正しく読み取れませんでした</translation>
    </message>
    <message>
        <source>Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc.</source>
        <translation>コードをカメラにかざすか、IDカードを読み取り機に置いてください。</translation>
    </message>
    <message>
        <source>Mã bị mờ hoặc đọc chưa đủ</source>
        <translation>コードがぼやけているか、欠けています</translation>
    </message>
    <message>
        <source>Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa.</source>
        <translation>コードをきれいに拭き、カメラから20cmほど離して動かさず、光の反射を避けてください。</translation>
    </message>
    <message>
        <source>Mã này không có thông tin</source>
        <translation>このコードには情報がありません</translation>
    </message>
    <message>
        <source>Đây là phiếu khám của bạn</source>
        <translation>これはあなたの受付票です</translation>
    </message>
    <message>
        <source>Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số.</source>
        <translation>すでに番号をお持ちです。受付票に書かれた部屋へ行き、呼び出しをお待ちください。</translation>
    </message>
    <message>
        <source>Giấy tờ này cần đăng ký tại quầy</source>
        <translation>この身分証は窓口での受付が必要です</translation>
    </message>
    <message>
        <source>Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn.</source>
        <translation>パスポートまたはこの身分証を窓口へお持ちください。係員がお手伝いします。</translation>
    </message>
    <message>
        <source>Máy không nhận ra mã này</source>
        <translation>このコードを認識できません</translation>
    </message>
    <message>
        <source>Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT.</source>
        <translation>IDカード、VNeID、保険証のコードを読み取れます。</translation>
    </message>
</context>
<context>
    <name>ReadProblemScreen</name>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>身分証の番号を入力</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>係員に頼む</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>チップなしで続ける</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>最初の画面へ</translation>
    </message>
    <message>
        <source>Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.</source>
        <translation>今すぐ、カードかコードをもう一度かざしてください。画面に触れる必要はありません。</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Đang đọc thẻ của bạn</source>
        <translation>カードを読み取っています</translation>
    </message>
    <message>
        <source>Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.</source>
        <translation>お名前が表示されるまで、カードを読み取り機に置いたままにしてください。</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera</source>
        <translation>カードのQRコードをカメラにかざしてください</translation>
    </message>
    <message>
        <source>Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.</source>
        <translation>カードを持ち上げてQRコードをかざすか、カード番号を入力してください。</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.</source>
        <translation>カードをカメラから20cmほど離してかざすか、カード番号を入力してください。</translation>
    </message>
    <message>
        <source>Trên đầu đọc đang có một thẻ khác</source>
        <translation>読み取り機に別のカードがあります</translation>
    </message>
    <message>
        <source>Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên.</source>
        <translation>そのカードを取り、ご自分の身分証を置いてください。忘れ物のカードは係員にお渡しください。</translation>
    </message>
    <message>
        <source>Đặt hộ chiếu lên đầu đọc</source>
        <translation>パスポートを読み取り機に置いてください</translation>
    </message>
    <message>
        <source>Mở trang có ảnh, úp xuống đầu đọc và để yên.</source>
        <translation>写真のページを開き、下に向けて置き、そのままにしてください。</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>IDカードを読み取り機に置いてください</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và để yên vài giây.</source>
        <translation>ICチップの面を下にして、数秒そのままにしてください。</translation>
    </message>
</context>
<context>
    <name>ReadingCardScreen</name>
    <message>
        <source>Nhập số thẻ</source>
        <translation>カード番号を入力</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>係員に頼む</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>チップなしで続ける</translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ lên lúc này.</source>
        <translation>今はカードを持ち上げないでください。</translation>
    </message>
    <message>
        <source>Việc đọc thường mất 2 đến 5 giây</source>
        <translation>読み取りは通常2～5秒です</translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>Đăng ký lúc %1</source>
        <translation>%1 に受付</translation>
    </message>
    <message>
        <source>Phiếu chưa ra giấy</source>
        <translation>受付票はまだ印刷されていません</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>支払い済み</translation>
    </message>
</context>
<context>
    <name>RegisteredScreen</name>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.</source>
        <translation>必要なら、受付票の再印刷や受診の取り消しができます。</translation>
    </message>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu.</source>
        <translation>必要なら、受付票を再印刷できます。</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>再印刷するには、カードを読み取り機に置くか、QRコードをカメラにかざしてください。案内窓口でもお尋ねいただけます。</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>再印刷するには、身分証のQRコードをカメラにかざしてください。案内窓口でもお尋ねいただけます。</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký khám hôm nay</source>
        <translation>本日の受付は済んでいます</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>別の方の受付をする</translation>
    </message>
    <message>
        <source>Đăng ký thêm chuyên khoa khác</source>
        <translation>別の科の受付もする</translation>
    </message>
</context>
<context>
    <name>RegisteringScreen</name>
    <message>
        <source>Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.</source>
        <translation>病院の返答が遅いため、受付機が番号を発行しています。順番は失われません。</translation>
    </message>
    <message>
        <source>Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.</source>
        <translation>通信が遅いときは、仮の番号を発行します。順番は失われません。</translation>
    </message>
    <message>
        <source>Đang đăng ký cho bạn</source>
        <translation>受付をしています</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Mẹ đăng ký cho con</source>
        <translation>お母様が受付</translation>
    </message>
    <message>
        <source>Bố đăng ký cho con</source>
        <translation>お父様が受付</translation>
    </message>
    <message>
        <source>Người giám hộ đăng ký giúp</source>
        <translation>後見人が受付</translation>
    </message>
    <message>
        <source>Người thân đăng ký giúp</source>
        <translation>付き添いの方が受付</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>医師の指定なし、最短で診察</translation>
    </message>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>予約 %1</translation>
    </message>
    <message>
        <source>Khám lúc %1</source>
        <translation>診察 %1</translation>
    </message>
    <message>
        <source>Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.</source>
        <translation>この診療科では健康保険を使えません。診察料は自費です。</translation>
    </message>
    <message>
        <source>Bạn tự trả tiền khám.</source>
        <translation>診察料は自費です。</translation>
    </message>
    <message>
        <source>Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.</source>
        <translation>健康保険は窓口で係員が確認します。</translation>
    </message>
    <message>
        <source>Khám BHYT. Mức hưởng được tính tại quầy.</source>
        <translation>健康保険で受診。保険の負担割合は窓口で計算します。</translation>
    </message>
    <message>
        <source>Khám BHYT, hưởng %1%.</source>
        <translation>健康保険で受診、保険が%1%を負担します。</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>健康保険を確認できませんでした。後で係員が確認します。</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Nếu có gì chưa đúng, bấm “Quay lại”.</source>
        <translation>間違いがあれば「戻る」を押してください。</translation>
    </message>
    <message>
        <source>Xin xem lại thông tin</source>
        <translation>内容をご確認ください</translation>
    </message>
    <message>
        <source>Tôi thuộc diện ưu tiên</source>
        <translation>優先の対象です</translation>
    </message>
    <message>
        <source>Xác nhận và lấy số</source>
        <translation>確認して番号を取る</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Lên</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>続きを見る</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm nơi khám…</source>
        <extracomment>In the empty search field</extracomment>
        <translation>診療科を探す…</translation>
    </message>
    <message>
        <source>Đang tìm: %1</source>
        <extracomment>Spoken: what was typed into the search field</extracomment>
        <translation>検索中：%1</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sáng %1</source>
        <translation>午前の部 %1</translation>
    </message>
    <message>
        <source>Chiều %1</source>
        <translation>午後の部 %1</translation>
    </message>
    <message>
        <source>Đã hết chỗ hôm nay</source>
        <translation>本日は満員です</translation>
    </message>
    <message>
        <source>Đang giữ chỗ cho bạn…</source>
        <translation>枠を確保しています…</translation>
    </message>
    <message>
        <source>Đang giữ chỗ lúc %1 cho bạn…</source>
        <translation>%1 の枠を確保しています…</translation>
    </message>
    <message>
        <source>Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.</source>
        <translation>その時間は、たった今ほかの方が取りました。別の時間をお選びください。</translation>
    </message>
    <message>
        <source>Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.</source>
        <translation>その医師は満員になりました。別の医師をお選びください。</translation>
    </message>
    <message>
        <source>Chưa giữ được chỗ này. Xin chọn lại.</source>
        <translation>枠を確保できませんでした。もう一度お選びください。</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Spoken: a time and a doctor</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Khám với %1</source>
        <translation>%1 を選ぶ</translation>
    </message>
    <message>
        <source>Khám với bác sĩ này</source>
        <translation>この医師を選ぶ</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Đang xem lịch của bác sĩ…</source>
        <translation>医師の予定を調べています…</translation>
    </message>
    <message>
        <source>Chọn bác sĩ và giờ khám</source>
        <translation>医師と診察時間を選ぶ</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>医師の指定なし、最短で診察</translation>
    </message>
    <message>
        <source>Bạn vẫn khám được với bác sĩ bất kỳ.</source>
        <translation>医師の指定なしで受診できます。</translation>
    </message>
    <message>
        <source>Lúc này chưa xem được lịch của bác sĩ</source>
        <translation>今は医師の予定を見られません</translation>
    </message>
    <message>
        <source>Hôm nay khoa này không có lịch riêng của bác sĩ</source>
        <translation>本日この科には医師ごとの予定がありません</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1. Lúc này không chọn được.</source>
        <translation>%1。今は選べません。</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, đã chọn</source>
        <translation>%1。チェック欄、選択済み</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, chưa chọn</source>
        <translation>%1。チェック欄、未選択</translation>
    </message>
    <message>
        <source>%1. Đang chọn</source>
        <translation>%1。選択中</translation>
    </message>
    <message>
        <source>%1. Nút bấm</source>
        <translation>%1。ボタン</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: the place of what is chosen in a list, such as 3 of 7</extracomment>
        <translation>%2個のうち%1番目</translation>
    </message>
    <message>
        <source>Đã bấm: %1</source>
        <translation>押しました：%1</translation>
    </message>
    <message>
        <source>Lúc này không cần chọn gì.</source>
        <translation>今は何も選ぶ必要はありません。</translation>
    </message>
    <message>
        <source>Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.</source>
        <extracomment>Spoken at the end of a screen that was read out, to somebody who does not look</extracomment>
        <translation>選択肢は%n個です。右下の角に触れると、ひとつずつ聞けます。</translation>
    </message>
    <message>
        <source>Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.</source>
        <translation>まだどの項目にも移動していません。右下の角に触れると、最初の項目を聞けます。</translation>
    </message>
    <message>
        <source>Chào bạn. Đây là máy đăng ký khám bệnh của %1.</source>
        <translation>こんにちは。これは %1 の受診受付機です。</translation>
    </message>
    <message>
        <source>Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn.</source>
        <translation>画面を見る必要はありません。画面には大きな四つの角があります。</translation>
    </message>
    <message>
        <source>Góc dưới bên phải: nghe lựa chọn tiếp theo.</source>
        <translation>右下の角：次の項目を聞きます。</translation>
    </message>
    <message>
        <source>Góc dưới bên trái: nghe lựa chọn trước.</source>
        <translation>左下の角：前の項目を聞きます。</translation>
    </message>
    <message>
        <source>Góc trên bên phải: chọn điều vừa nghe.</source>
        <translation>右上の角：今聞いた項目を選びます。</translation>
    </message>
    <message>
        <source>Góc trên bên trái: nghe lại.</source>
        <translation>左上の角：もう一度聞きます。</translation>
    </message>
    <message>
        <source>Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này.</source>
        <translation>画面のどこかに長く触れると、この説明をもう一度聞けます。</translation>
    </message>
    <message>
        <source>Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại.</source>
        <translation>キーボードの場合：矢印キーで前後に移動、エンターキーで選択、エスケープキーで戻ります。</translation>
    </message>
    <message>
        <source>Chạm vào màn hình ở bất kỳ đâu để tiếp tục.</source>
        <translation>続けるには、画面のどこかに触れてください。</translation>
    </message>
    <message>
        <source>Âm lượng %1 trên %2</source>
        <translation>音量 %1、最大 %2</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 số được che</source>
        <extracomment>Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742</extracomment>
        <translation>伏せた数字%1桁</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <extracomment>Spoken: an amount of money in Vietnamese dong</extracomment>
        <translation>%1ドン</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1パーセント</translation>
    </message>
    <message>
        <source>ngày %1 tháng %2 năm %3</source>
        <extracomment>Spoken: a date; %1 day, %2 month, %3 year, all in figures</extracomment>
        <translation>%3年%2月%1日</translation>
    </message>
    <message>
        <source>%1 giờ %2</source>
        <extracomment>Spoken: a time of day; %1 hours, %2 minutes</extracomment>
        <translation>%1時%2分</translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <extracomment>Spoken: a time of day without minutes</extracomment>
        <translation>%1時</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: a part of several, as in page 1 of 3</extracomment>
        <translation>%2のうち%1</translation>
    </message>
    <message>
        <source>%1 đến %2</source>
        <extracomment>Spoken: from %1 to %2, of times or numbers</extracomment>
        <translation>%1から%2まで</translation>
    </message>
</context>
<context>
    <name>StillThereNotice</name>
    <message>
        <source>Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.</source>
        <translation>時間が必要なら、画面に触れてください。触れなければ、あなたの情報を隠します。</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>まだご利用中ですか？</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>まだ使っています</translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Nhập lại số</source>
        <translation>番号を入力し直す</translation>
    </message>
    <message>
        <source>Gọi nhân viên đến đây</source>
        <translation>係員をここに呼ぶ</translation>
    </message>
    <message>
        <source>Mã cho nhân viên: %1</source>
        <extracomment>%1 is a short code such as K10 that staff can look up</extracomment>
        <translation>係員用コード：%1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>予約 %1</translation>
    </message>
    <message>
        <source>Trước bạn không còn ai</source>
        <translation>あなたの前には誰もいません</translation>
    </message>
    <message>
        <source>Đây là phiếu in lại, số của bạn không đổi.</source>
        <translation>再印刷した受付票です。番号は変わりません。</translation>
    </message>
    <message>
        <source>Số của bạn</source>
        <translation>あなたの番号</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.</source>
        <translation>すでに受付済みです。これは発行済みの番号で、新しい番号ではありません。</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. Giữ phiếu này, nhân viên sẽ gọi theo số này.</source>
        <translation>病院の通信が途切れています。受付は保存され、後で送信されます。この受付票をお持ちください。この番号でお呼びします。</translation>
    </message>
    <message>
        <source>Quét mã QR để biết khi bệnh viện đã xác nhận.</source>
        <translation>QRコードを読み取ると、病院が確認したか分かります。</translation>
    </message>
    <message>
        <source>Số tạm của bạn</source>
        <translation>あなたの仮の番号</translation>
    </message>
    <message>
        <source>Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.</source>
        <translation>病院が受付を受け取りました。番号はこのままです。</translation>
    </message>
    <message>
        <source>Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>この番号では受診の手配ができませんでした。この番号を案内窓口へお持ちください。係員がお手伝いします。</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>案内窓口へお越しください</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>支払い済み</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân sau khi khám</source>
        <translation>診察後に会計窓口でお支払いください</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân trước khi khám</source>
        <translation>診察前に会計窓口でお支払いください</translation>
    </message>
    <message>
        <source>Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem</source>
        <translation>送金済みの方は、係員に見せる控えをお持ちください</translation>
    </message>
    <message>
        <source>Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.</source>
        <translation>この画面をスマホで撮るか、番号を書き留めてください。</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>受付票を印刷しています…</translation>
    </message>
    <message>
        <source>Xin chờ phiếu ra ở khe in.</source>
        <translation>取り出し口から受付票が出るまでお待ちください。</translation>
    </message>
    <message>
        <source>Đang in lại phiếu…</source>
        <translation>受付票をもう一度印刷しています…</translation>
    </message>
    <message>
        <source>Tờ trước bị dở dang. Xin chờ tờ mới, số của bạn không đổi.</source>
        <translation>前の受付票は途中で切れました。新しい受付票をお待ちください。番号は変わりません。</translation>
    </message>
    <message>
        <source>Mang phiếu đến quầy hướng dẫn.</source>
        <translation>受付票を案内窓口へお持ちください。</translation>
    </message>
    <message>
        <source>Mang phiếu đến phòng khám và chờ gọi số.</source>
        <translation>受付票を持って診察室へ行き、呼び出しをお待ちください。</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu ở %1</source>
        <extracomment>%1 is where another printer stands, e.g. &quot;quầy 2&quot;.</extracomment>
        <translation>受付票はこちらでお取りください：%1</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu</source>
        <translation>受付票をお取りください</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in</source>
        <translation>印刷用紙がなくなりました</translation>
    </message>
    <message>
        <source>Máy chưa in được phiếu</source>
        <translation>受付票を印刷できませんでした</translation>
    </message>
    <message>
        <source>Xin xem phiếu đã ra khe in chưa</source>
        <translation>受付票が取り出し口に出ているかご確認ください</translation>
    </message>
    <message>
        <source>Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại.</source>
        <translation>受付票がなければ、この画面をスマホで撮ってください。</translation>
    </message>
    <message>
        <source>Giấy về tiền khám ra sau phiếu.</source>
        <translation>お支払いの用紙は受付票のあとに出ます。</translation>
    </message>
    <message>
        <source>Lấy cả giấy về tiền khám.</source>
        <translation>お支払いの用紙もお取りください。</translation>
    </message>
    <message>
        <source>Giấy về tiền khám chưa in được: xin lấy ở quầy thu ngân.</source>
        <translation>お支払いの用紙を印刷できませんでした。会計窓口でお受け取りください。</translation>
    </message>
</context>
<context>
    <name>TicketNews</name>
    <message>
        <source>Xem sơ đồ</source>
        <translation>案内図を見る</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Mã QR của lượt khám, để quét bằng điện thoại</source>
        <translation>受診のQRコード、スマホで読み取り用</translation>
    </message>
    <message>
        <source>Mã QR của lượt khám, để chụp bằng điện thoại</source>
        <translation>受診のQRコード、スマホで撮影用</translation>
    </message>
    <message>
        <source>Chụp mã này để giữ số trên điện thoại.</source>
        <translation>このコードを撮ると、番号をスマホに残せます。</translation>
    </message>
    <message>
        <source>Quét mã để xem lượt khám trên điện thoại</source>
        <translation>読み取ると、受診の状況をスマホで見られます</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>この受診を取り消す</translation>
    </message>
    <message>
        <source>Thanh toán tại đây</source>
        <translation>ここで支払う</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>読み取り機のカードをお忘れなく</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>別の方の受付をする</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>TodaysVisit</name>
    <message>
        <source>In lại phiếu số %1</source>
        <translation>番号 %1 の受付票を再印刷</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>受付票を再印刷</translation>
    </message>
    <message>
        <source>Hủy lượt khám số %1</source>
        <translation>番号 %1 の受診を取り消す</translation>
    </message>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>この受診を取り消す</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.</source>
        <translation>番号が入力されていません。数字を押してから「次へ」を押してください。</translation>
    </message>
    <message>
        <source>Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.</source>
        <translation>桁数が違います。IDカードは12桁、健康保険は10桁です。</translation>
    </message>
    <message>
        <source>Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.</source>
        <translation>この番号は確認できません。数字を一つずつお確かめください。</translation>
    </message>
</context>
<context>
    <name>TypingScreen</name>
    <message>
        <source>Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.</source>
        <translation>予約番号は、届いたメッセージか予約票にあります。</translation>
    </message>
    <message>
        <source>Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.</source>
        <translation>IDカード番号は12桁、保険証番号は10桁です。</translation>
    </message>
    <message>
        <source>Nhập mã hẹn</source>
        <translation>予約番号を入力</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>身分証の番号を入力</translation>
    </message>
    <message>
        <source>Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.</source>
        <translation>カードやQRコードは、いつでもかざせます。</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Nơi khám</source>
        <translation>診療科</translation>
    </message>
    <message>
        <source>Chọn bác sĩ hoặc giờ khám</source>
        <translation>医師または診察時間を選ぶ</translation>
    </message>
    <message>
        <source>Đổi bác sĩ</source>
        <translation>医師を変更</translation>
    </message>
    <message>
        <source>Chọn bác sĩ</source>
        <translation>医師を選ぶ</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Âm lượng %1</source>
        <extracomment>How loud, from 0 to 4</extracomment>
        <translation>音量 %1</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>大きく</translation>
    </message>
</context>
<context>
    <name>WelcomeHero</name>
    <message>
        <source>Đăng ký khám bệnh</source>
        <translation>受診の受付</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>カードをお取りください</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>IDカードのQRコードをカメラにかざしてください</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>IDカードを読み取り機に置いてください</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>読み取り機にカードが残っています。ご自分のものでなければ、係員をお呼びください。</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>カードをカメラから20cmほど離してください。</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>ICチップの面を下にして、約3秒そのままにしてください。</translation>
    </message>
    <message>
        <source>Không cần chạm màn hình.</source>
        <translation>画面に触れる必要はありません。</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.</source>
        <translation>IDカードかQRコードで受付できます。</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn</source>
        <translation>病院の通信が途切れています</translation>
    </message>
    <message>
        <source>Mã QR trên VNeID</source>
        <translation>VNeIDのQRコード</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR ra trước camera</source>
        <translation>またはQRコードをカメラにかざしてください</translation>
    </message>
    <message>
        <source>Trên điện thoại của bạn</source>
        <translation>スマホに表示</translation>
    </message>
    <message>
        <source>Thẻ giấy hoặc VssID</source>
        <translation>紙の保険証またはVssID</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>保険証（BHYT）</translation>
    </message>
    <message>
        <source>Không mang giấy tờ có mã?</source>
        <translation>コード付きの身分証がない方</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>身分証の番号を入力</translation>
    </message>
    <message>
        <source>Tôi có mã hẹn</source>
        <translation>予約番号がある</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>chưa đầy 1 tuổi</source>
        <translation>1歳未満</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>sinh năm %1</source>
        <translation>%1年生まれ</translation>
    </message>
    <message>
        <source>Tầng %1</source>
        <extracomment>A floor as it stands on signs; %1 is its number or name</extracomment>
        <translation>%1階</translation>
    </message>
    <message>
        <source>Phòng %1</source>
        <extracomment>A room by what stands on its door; %1 is its number</extracomment>
        <translation>%1号室</translation>
    </message>
    <message>
        <source>Nhà %1</source>
        <extracomment>A building of the hospital; %1 is its letter</extracomment>
        <translation>%1棟</translation>
    </message>
    <message>
        <source>Khu %1</source>
        <extracomment>A block of the hospital; %1 is its letter</extracomment>
        <translation>%1エリア</translation>
    </message>
</context>
</TS>
