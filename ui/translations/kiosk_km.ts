<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="vi">
<context>
    <name>Agreeing</name>
    <message>
        <source>Khi bấm một trong các nút “Tôi là…”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) của cháu để đăng ký lượt khám này, theo Luật số 91/2025/QH15.</source>
        <translation>ពេល​ចុច​ប៊ូតុង “ខ្ញុំ​ជា…” ណា​មួយ លោកអ្នក​យល់ព្រម​ឱ្យ​មន្ទីរពេទ្យ​ប្រើ​ព័ត៌មាន​ឯកសារ ធានារ៉ាប់រង​សុខភាព (BHYT) និង​សុខភាព (ទិន្នន័យ​រសើប) របស់​កុមារ ដើម្បី​ចុះឈ្មោះ​វេន​ពិនិត្យ​នេះ តាម​ច្បាប់​លេខ 91/2025/QH15។</translation>
    </message>
    <message>
        <source>Khi bấm “Đúng, là tôi”, bạn đồng ý cho bệnh viện dùng thông tin giấy tờ, BHYT và sức khoẻ (dữ liệu nhạy cảm) để đăng ký lượt khám này, theo Luật số 91/2025/QH15. Người đăng ký giúp xác nhận đã được người bệnh nhờ.</source>
        <translation>ពេល​ចុច “ត្រូវ​ហើយ គឺ​ខ្ញុំ” លោកអ្នក​យល់ព្រម​ឱ្យ​មន្ទីរពេទ្យ​ប្រើ​ព័ត៌មាន​ឯកសារ ធានារ៉ាប់រង​សុខភាព (BHYT) និង​សុខភាព (ទិន្នន័យ​រសើប) ដើម្បី​ចុះឈ្មោះ​វេន​ពិនិត្យ​នេះ តាម​ច្បាប់​លេខ 91/2025/QH15។ អ្នក​ចុះឈ្មោះ​ជំនួស បញ្ជាក់​ថា​អ្នកជំងឺ​បាន​ពឹង​ខ្លួន។</translation>
    </message>
    <message>
        <source>Cháu đã đủ 7 tuổi: xin hỏi cháu có đồng ý không trước khi bấm.</source>
        <translation>កុមារ​មាន​អាយុ​គ្រប់ 7 ឆ្នាំ​ហើយ៖ សូម​សួរ​កុមារ​ថា​យល់ព្រម​ឬ​ទេ មុន​ពេល​ចុច។</translation>
    </message>
</context>
<context>
    <name>AppointmentCard</name>
    <message>
        <source>Lịch hẹn lúc %1, %2, %3</source>
        <extracomment>Spoken: the time, the department and the place of an appointment</extracomment>
        <translation>ណាត់​ម៉ោង %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>AppointmentScreen</name>
    <message>
        <source>Chạm vào lịch hẹn để nhận số.</source>
        <translation>សូម​ប៉ះ​លើ​ការ​ណាត់ ដើម្បី​យក​លេខ។</translation>
    </message>
    <message numerus="yes">
        <source>Bạn có %n lịch hẹn hôm nay</source>
        <translation>
            <numerusform>ថ្ងៃនេះ​លោកអ្នក​មាន​ការ​ណាត់ %n</numerusform>
            <numerusform>ថ្ងៃនេះ​លោកអ្នក​មាន​ការ​ណាត់ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Khám chuyên khoa khác</source>
        <translation>ពិនិត្យ​ផ្នែក​ផ្សេង</translation>
    </message>
</context>
<context>
    <name>CancelAskedNotice</name>
    <message>
        <source>Giữ lượt khám</source>
        <translation>រក្សា​វេន​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Hủy lượt khám</source>
        <translation>បោះបង់​វេន​ពិនិត្យ</translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Đang hủy lượt khám</source>
        <translation>កំពុង​បោះបង់​វេន​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Xin chờ một chút, máy đang làm theo yêu cầu của bạn.</source>
        <translation>សូម​រង់ចាំ​បន្តិច ម៉ាស៊ីន​កំពុង​ធ្វើ​តាម​សំណើ​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Đã hủy lượt khám</source>
        <translation>បាន​បោះបង់​វេន​ពិនិត្យ​ហើយ</translation>
    </message>
    <message>
        <source>Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.</source>
        <translation>លេខ %1 លែង​ប្រើ​បាន​ហើយ។ បើ​មាន​សំបុត្រ សូម​កុំ​ប្រើ​សំបុត្រ​នោះ​ទៀត។</translation>
    </message>
    <message>
        <source>Đã lưu yêu cầu hủy</source>
        <translation>បាន​រក្សា​ទុក​សំណើ​បោះបង់</translation>
    </message>
    <message>
        <source>Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.</source>
        <translation>ពេល​មាន​បណ្ដាញ ម៉ាស៊ីន​នឹង​ប្រាប់​មន្ទីរពេទ្យ។ លេខ %1 លែង​ប្រើ​បាន​ហើយ។</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន</translation>
    </message>
    <message>
        <source>Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, nhân viên sẽ giúp bạn.</source>
        <translation>លេខ %1 ត្រូវ​បាន​ហៅ ឬ​បង់​ប្រាក់​រួច​ហើយ ដូច្នេះ​ម៉ាស៊ីន​បោះបង់​មិន​បាន​ទេ។ សូម​យក​សំបុត្រ​ទៅ​បញ្ជរ បុគ្គលិក​នឹង​ជួយ​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Máy chưa hủy được lượt khám này</source>
        <translation>ម៉ាស៊ីន​មិន​អាច​បោះបង់​វេន​នេះ​បាន​ទេ</translation>
    </message>
    <message>
        <source>Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.</source>
        <translation>សូម​យក​សំបុត្រ​លេខ %1 ទៅ​បញ្ជរ​ព័ត៌មាន បុគ្គលិក​នឹង​ជួយ​បោះបង់​ជូន។</translation>
    </message>
    <message>
        <source>Lưu yêu cầu hủy</source>
        <translation>រក្សា​ទុក​សំណើ​បោះបង់</translation>
    </message>
    <message>
        <source>Báo cho bệnh viện</source>
        <translation>ប្រាប់​មន្ទីរពេទ្យ</translation>
    </message>
</context>
<context>
    <name>CancellingScreen</name>
    <message>
        <source>Chọn khoa khác</source>
        <translation>ជ្រើស​ផ្នែក​ផ្សេង</translation>
    </message>
    <message>
        <source>Xong – Người tiếp theo</source>
        <translation>រួចរាល់ – អ្នក​បន្ទាប់</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>កុំ​ភ្លេច​យក​កាត​ពី​ឧបករណ៍​អាន</translation>
    </message>
</context>
<context>
    <name>CardWelcome</name>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>សូម​យក​កាត​វិញ</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>បង្ហាញ​កូដ QR របស់​អត្តសញ្ញាណ​ប័ណ្ណ​នៅ​មុខ​កាមេរ៉ា</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>នៅ​មាន​កាត​មួយ​លើ​ឧបករណ៍​អាន។ បើ​មិន​មែន​កាត​របស់​លោកអ្នក សូម​ហៅ​បុគ្គលិក។</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>ទុក​កាត​ឆ្ងាយ​ពី​កាមេរ៉ា​មួយ​ចំអាម។</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>ផ្កាប់​ផ្នែក​មាន​ឈីប​ចុះ​ក្រោម ហើយ​ទុក​ឱ្យ​ស្ងៀម​ប្រហែល 3 វិនាទី។</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Tìm hồ sơ người bệnh</source>
        <translation>រក​ប្រវត្តិ​អ្នកជំងឺ</translation>
    </message>
    <message>
        <source>Kiểm tra BHYT</source>
        <translation>ពិនិត្យ​ធានារ៉ាប់រង (BHYT)</translation>
    </message>
    <message>
        <source>Xem lịch hẹn hôm nay</source>
        <translation>មើល​ការ​ណាត់​ថ្ងៃនេះ</translation>
    </message>
    <message>
        <source>Lưu đăng ký</source>
        <translation>រក្សា​ទុក​ការ​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Máy cấp số</source>
        <translation>ម៉ាស៊ីន​ចេញ​លេខ</translation>
    </message>
    <message>
        <source>Gửi đến bệnh viện</source>
        <translation>ផ្ញើ​ទៅ​មន្ទីរពេទ្យ</translation>
    </message>
    <message>
        <source>Nhận số khám</source>
        <translation>យក​លេខ​ពិនិត្យ</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.</source>
        <translation>បើ​មន្ទីរពេទ្យ​មិន​ទាន់​ឆ្លើយ លោកអ្នក​នៅតែ​ចុះឈ្មោះ​បាន។</translation>
    </message>
    <message>
        <source>Xin chờ một chút</source>
        <translation>សូម​រង់ចាំ​បន្តិច</translation>
    </message>
</context>
<context>
    <name>ChooseDocumentScreen</name>
    <message numerus="yes">
        <source>Máy thấy giấy tờ của %n người.</source>
        <translation>
            <numerusform>ម៉ាស៊ីន​ឃើញ​ឯកសារ​របស់​មនុស្ស %n នាក់។</numerusform>
            <numerusform>ម៉ាស៊ីន​ឃើញ​ឯកសារ​របស់​មនុស្ស %n នាក់។</numerusform>
        </translation>
    </message>
    <message>
        <source>Bạn đăng ký cho ai?</source>
        <translation>លោកអ្នក​ចុះឈ្មោះ​ឱ្យ​អ្នក​ណា?</translation>
    </message>
</context>
<context>
    <name>Coach</name>
    <message>
        <source>Xin đưa mã lại gần hơn một chút</source>
        <translation>សូម​យក​កូដ​មក​ជិត​បន្តិច</translation>
    </message>
    <message>
        <source>Xin đưa mã ra xa hơn một chút</source>
        <translation>សូម​ដក​កូដ​ឱ្យ​ឆ្ងាយ​បន្តិច</translation>
    </message>
    <message>
        <source>Hơi tối. Xin đưa mã ra chỗ sáng hơn</source>
        <translation>ងងឹត​បន្តិច។ សូម​យក​កូដ​ទៅ​កន្លែង​ភ្លឺ​ជាង</translation>
    </message>
    <message>
        <source>Xin nghiêng mã, hoặc giảm độ sáng điện thoại</source>
        <translation>សូម​ផ្អៀង​កូដ ឬ​បន្ថយ​ពន្លឺ​ទូរសព្ទ</translation>
    </message>
    <message>
        <source>Mã đang bị lóa sáng.</source>
        <translation>កូដ​ចាំង​ពន្លឺ។</translation>
    </message>
    <message>
        <source>Xin giữ yên tay một chút</source>
        <translation>សូម​កាន់​ឱ្យ​ស្ងៀម​បន្តិច</translation>
    </message>
    <message>
        <source>Xin đưa trọn mã vào giữa khung hình</source>
        <translation>សូម​ដាក់​កូដ​ទាំងមូល​ឱ្យ​ចំ​កណ្ដាល​ស៊ុម</translation>
    </message>
    <message>
        <source>Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT</source>
        <translation>សូម​បង្ហាញ​កូដ​លើ​អត្តសញ្ញាណ​ប័ណ្ណ VNeID ឬ​កាត​ធានារ៉ាប់រង (BHYT)</translation>
    </message>
    <message>
        <source>Đây không phải mã trên giấy tờ tuỳ thân.</source>
        <translation>នេះ​មិន​មែន​កូដ​លើ​ឯកសារ​សម្គាល់​ខ្លួន​ទេ។</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <source>Sốt</source>
        <translation>គ្រុនក្ដៅ</translation>
    </message>
    <message>
        <source>Ho, có đờm</source>
        <translation>ក្អក មាន​ស្លេស្ម</translation>
    </message>
    <message>
        <source>Đau họng</source>
        <translation>ឈឺ​បំពង់ក</translation>
    </message>
    <message>
        <source>Sổ mũi, nghẹt mũi</source>
        <translation>ហៀរ​សំបោរ តឹង​ច្រមុះ</translation>
    </message>
    <message>
        <source>Đau đầu</source>
        <translation>ឈឺ​ក្បាល</translation>
    </message>
    <message>
        <source>Chóng mặt, hoa mắt</source>
        <translation>វិល​មុខ ស្រវាំង​ភ្នែក</translation>
    </message>
    <message>
        <source>Đau bụng</source>
        <translation>ឈឺ​ពោះ</translation>
    </message>
    <message>
        <source>Tiêu chảy</source>
        <translation>រាករូស</translation>
    </message>
    <message>
        <source>Táo bón</source>
        <translation>ទល់​លាមក</translation>
    </message>
    <message>
        <source>Buồn nôn, nôn</source>
        <translation>ចង់​ក្អួត ក្អួត</translation>
    </message>
    <message>
        <source>Đau ngực</source>
        <translation>ឈឺ​ទ្រូង</translation>
    </message>
    <message>
        <source>Đau ngực dữ dội</source>
        <translation>ឈឺ​ទ្រូង​ខ្លាំង</translation>
    </message>
    <message>
        <source>Hồi hộp, tim đập nhanh</source>
        <translation>ញ័រ​ទ្រូង បេះដូង​លោត​ញាប់</translation>
    </message>
    <message>
        <source>Huyết áp cao</source>
        <translation>លើស​ឈាម</translation>
    </message>
    <message>
        <source>Khó thở</source>
        <translation>ពិបាក​ដកដង្ហើម</translation>
    </message>
    <message>
        <source>Đau lưng</source>
        <translation>ឈឺ​ខ្នង ឈឺ​ចង្កេះ</translation>
    </message>
    <message>
        <source>Đau vai, đau cổ</source>
        <translation>ឈឺ​ស្មា ឈឺ​ក</translation>
    </message>
    <message>
        <source>Đau khớp, đau gối</source>
        <translation>ឈឺ​សន្លាក់ ឈឺ​ជង្គង់</translation>
    </message>
    <message>
        <source>Té ngã, chấn thương</source>
        <translation>ដួល រង​របួស</translation>
    </message>
    <message>
        <source>Vết thương, thay băng</source>
        <translation>មុខ​របួស ប្ដូរ​បង់​រុំ</translation>
    </message>
    <message>
        <source>Tê tay, tê chân</source>
        <translation>ស្ពឹក​ដៃ ស្ពឹក​ជើង</translation>
    </message>
    <message>
        <source>Yếu liệt nửa người, méo miệng</source>
        <translation>ខ្សោយ​ឬ​ស្លាប់​មួយ​ចំហៀង​ខ្លួន វៀច​មាត់</translation>
    </message>
    <message>
        <source>Co giật</source>
        <translation>ប្រកាច់</translation>
    </message>
    <message>
        <source>Bất tỉnh, ngất</source>
        <translation>សន្លប់ បាត់​ស្មារតី</translation>
    </message>
    <message>
        <source>Chảy máu nhiều</source>
        <translation>ចេញ​ឈាម​ច្រើន</translation>
    </message>
    <message>
        <source>Ngộ độc</source>
        <translation>ពុល​អាហារ ឬ​ជាតិ​ពុល</translation>
    </message>
    <message>
        <source>Sưng mặt, sưng môi đột ngột</source>
        <translation>ហើម​មុខ ហើម​បបូរមាត់​ភ្លាមៗ</translation>
    </message>
    <message>
        <source>Mất ngủ</source>
        <translation>គេង​មិន​លក់</translation>
    </message>
    <message>
        <source>Lo âu, buồn chán</source>
        <translation>ព្រួយ​បារម្ភ បាក់​ទឹកចិត្ត</translation>
    </message>
    <message>
        <source>Đau tai, ù tai</source>
        <translation>ឈឺ​ត្រចៀក ហ៊ឹង​ត្រចៀក</translation>
    </message>
    <message>
        <source>Đau mắt, đỏ mắt</source>
        <translation>ឈឺ​ភ្នែក ភ្នែក​ក្រហម</translation>
    </message>
    <message>
        <source>Nhìn mờ, đo kính</source>
        <translation>មើល​ព្រិល វាស់​វ៉ែនតា</translation>
    </message>
    <message>
        <source>Đau răng, nhổ răng</source>
        <translation>ឈឺ​ធ្មេញ ដក​ធ្មេញ</translation>
    </message>
    <message>
        <source>Ngứa, nổi mẩn</source>
        <translation>រមាស់ ចេញ​កន្ទួល</translation>
    </message>
    <message>
        <source>Tiểu buốt, tiểu nhiều</source>
        <translation>នោម​ផ្សា នោម​ញឹក</translation>
    </message>
    <message>
        <source>Tiểu đường</source>
        <translation>ទឹកនោម​ផ្អែម</translation>
    </message>
    <message>
        <source>Bướu cổ, tuyến giáp</source>
        <translation>ពក​ក ក្រពេញ​ទីរ៉ូអ៊ីត</translation>
    </message>
    <message>
        <source>Mệt mỏi, sụt cân</source>
        <translation>អស់​កម្លាំង ស្រក​ទម្ងន់</translation>
    </message>
    <message>
        <source>Khám thai</source>
        <translation>ពិនិត្យ​ផ្ទៃពោះ</translation>
    </message>
    <message>
        <source>Khám phụ khoa</source>
        <translation>ពិនិត្យ​រោគ​ស្ត្រី</translation>
    </message>
    <message>
        <source>Khám nam khoa</source>
        <translation>ពិនិត្យ​រោគ​បុរស</translation>
    </message>
    <message>
        <source>Trẻ sốt, ho, biếng ăn</source>
        <translation>ក្មេង​គ្រុនក្ដៅ ក្អក មិន​ចង់​ញ៉ាំ</translation>
    </message>
    <message>
        <source>Nổi cục, nổi hạch</source>
        <translation>ឡើង​ដុំ ឡើង​កូនកណ្ដុរ</translation>
    </message>
    <message>
        <source>Phù chân, phù mặt</source>
        <translation>ហើម​ជើង ហើម​មុខ</translation>
    </message>
    <message>
        <source>Vàng da, bệnh gan</source>
        <translation>ស្បែក​លឿង ជំងឺ​ថ្លើម</translation>
    </message>
    <message>
        <source>Tập phục hồi, châm cứu</source>
        <translation>ព្យាបាល​ដោយ​ចលនា ចាក់​ម្ជុល</translation>
    </message>
    <message>
        <source>Khám tổng quát</source>
        <translation>ពិនិត្យ​សុខភាព​ទូទៅ</translation>
    </message>
    <message>
        <source>Tái khám, lấy thuốc</source>
        <translation>ពិនិត្យ​ម្ដងទៀត បើក​ថ្នាំ</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám</source>
        <translation>ការ​យល់ព្រម​ឱ្យ​ដំណើរការ​ទិន្នន័យ​ផ្ទាល់ខ្លួន ពេល​ចុះឈ្មោះ​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Bản %1</source>
        <translation>កំណែ %1</translation>
    </message>
    <message>
        <source>Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi</source>
        <translation>ផ្ញើ​សារ​តាម​ទូរសព្ទ អំពី​លេខ​រង់ចាំ និង​លទ្ធផល​ពិនិត្យ​របស់​ខ្ញុំ</translation>
    </message>
    <message>
        <source>Liên hệ hỏi ý kiến của tôi sau khi khám</source>
        <translation>ទាក់ទង​សួរ​មតិ​ខ្ញុំ ក្រោយ​ការ​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Mục đích khác, không bắt buộc</source>
        <translation>គោលបំណង​ផ្សេង មិន​បង្ខំ</translation>
    </message>
    <message>
        <source>Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, và việc khám của bạn không bị ảnh hưởng.</source>
        <translation>គោលបំណង​នីមួយៗ ត្រូវ​សួរ​ដោយ​ឡែក និង​មិន​ជ្រើស​ទុក​មុន៖ %1។ បើ​មិន​យល់ព្រម ឬ​មិន​ឆ្លើយ យើង​មិន​ប្រើ​ទេ ហើយ​ការ​ពិនិត្យ​របស់​លោកអ្នក​មិន​ប៉ះពាល់​ឡើយ។</translation>
    </message>
    <message>
        <source>Ai dùng dữ liệu của bạn</source>
        <translation>អ្នក​ណា​ប្រើ​ទិន្នន័យ​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.</source>
        <translation>%1 ទទួល​ទិន្នន័យ​ពី​ម៉ាស៊ីន​ចុះឈ្មោះ​នេះ និង​ទទួល​ខុស​ត្រូវ​លើ​ទិន្នន័យ​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Dữ liệu nào</source>
        <translation>ទិន្នន័យ​អ្វី​ខ្លះ</translation>
    </message>
    <message>
        <source>Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.</source>
        <translation>ឈ្មោះ ថ្ងៃ​កំណើត ភេទ អាសយដ្ឋាន លេខ​ឯកសារ កាត​ធានារ៉ាប់រង​សុខភាព (BHYT) និង​ផ្នែក​ដែល​លោកអ្នក​ជ្រើស។ ព័ត៌មាន​សុខភាព និង​ក្រុម​អាទិភាព ជា​ទិន្នន័យ​រសើប។ ម៉ាស៊ីន​មិន​រក្សា​ទុក​រូប​ឯកសារ និង​រូប​មុខ​ទេ។</translation>
    </message>
    <message>
        <source>Để làm gì</source>
        <translation>ដើម្បី​អ្វី</translation>
    </message>
    <message>
        <source>Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.</source>
        <translation>ចុះឈ្មោះ​វេន​ពិនិត្យ​ថ្ងៃនេះ ពិនិត្យ​សិទ្ធិ​ធានារ៉ាប់រង​សុខភាព រៀប​ជួរ និង​ហៅ​លេខ។ ការ​នេះ​ចាំបាច់​សម្រាប់​វេន​ពិនិត្យ៖ ចុច “ត្រូវ​ហើយ” មាន​ន័យ​ថា​លោកអ្នក​យល់ព្រម។ បើ​មិន​យល់ព្រម សូម​អញ្ជើញ​ទៅ​បញ្ជរ លោកអ្នក​នៅតែ​បាន​ពិនិត្យ។</translation>
    </message>
    <message>
        <source>Ai khác được xem</source>
        <translation>អ្នក​ណា​ផ្សេង​អាច​មើល</translation>
    </message>
    <message>
        <source>Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.</source>
        <translation>ស្ថាប័ន​ធានារ៉ាប់រង​សង្គម ពេល​លោកអ្នក​ពិនិត្យ​ដោយ​ធានារ៉ាប់រង​សុខភាព (BHYT)។ គ្មាន​អ្នក​ផ្សេង​ទេ លើកលែង​តែ​ច្បាប់​កំណត់ ឬ​លោកអ្នក​ស្នើ។</translation>
    </message>
    <message>
        <source>Giữ trong bao lâu</source>
        <translation>រក្សា​ទុក​យូរ​ប៉ុណ្ណា</translation>
    </message>
    <message>
        <source>Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.</source>
        <translation>ម៉ាស៊ីន​នេះ​លុប​ទិន្នន័យ ក្រោយ​ពេល​ផ្ញើ​ទៅ​មន្ទីរពេទ្យ​រួច។ មន្ទីរពេទ្យ​រក្សា​ទុក​ប្រវត្តិ តាម​ច្បាប់​ស្ដីពី​ការ​ពិនិត្យ និង​ព្យាបាល​ជំងឺ។</translation>
    </message>
    <message>
        <source>Quyền của bạn</source>
        <translation>សិទ្ធិ​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.</source>
        <translation>លោកអ្នក​មាន​សិទ្ធិ​មើល កែ ទទួល​ច្បាប់​ចម្លង ដក​ការ​យល់ព្រម​វិញ ស្នើ​លុប​ទិន្នន័យ និង​ប្ដឹង​តវ៉ា។ គ្រាន់តែ​ប្រាប់​បញ្ជរ​ព័ត៌មាន។ ការ​ដក​វិញ មិន​ធ្វើ​ឱ្យ​កិច្ចការ​ដែល​បាន​ធ្វើ​មុន​អស់​សុពលភាព​ទេ។</translation>
    </message>
    <message>
        <source>Trẻ em và người nhờ đăng ký giúp</source>
        <translation>កុមារ និង​អ្នក​ចុះឈ្មោះ​ជំនួស</translation>
    </message>
    <message>
        <source>Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.</source>
        <translation>កុមារ​អាយុ​ក្រោម 14 ឆ្នាំ ត្រូវ​មាន​ការ​យល់ព្រម​ពី​ឪពុក ម្ដាយ ឬ​អាណាព្យាបាល។ កុមារ​អាយុ​ចាប់ពី 7 ឆ្នាំ ក៏​ត្រូវ​យល់ព្រម​ដែរ។ អ្នក​ចុះឈ្មោះ​ជំនួស​អ្នក​ផ្សេង បញ្ជាក់​ថា​អ្នក​នោះ​បាន​ពឹង​ខ្លួន ហើយ​បាន​ដឹង​ខ្លឹមសារ​នេះ។</translation>
    </message>
    <message>
        <source>Theo luật nào</source>
        <translation>តាម​ច្បាប់​ណា</translation>
    </message>
    <message>
        <source>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.</source>
        <translation>ច្បាប់​ស្ដីពី​កិច្ចការពារ​ទិន្នន័យ​ផ្ទាល់ខ្លួន លេខ 91/2025/QH15 និង​អនុក្រឹត្យ​លេខ 356/2025/NĐ-CP។</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Bạn đồng ý điều gì?</source>
        <translation>លោកអ្នក​យល់ព្រម​អ្វី​ខ្លះ?</translation>
    </message>
    <message>
        <source>Đọc toàn văn</source>
        <translation>អាន​ទាំងអស់</translation>
    </message>
    <message>
        <source>Không bắt buộc. Không chọn là không đồng ý:</source>
        <translation>មិន​បង្ខំ​ទេ។ មិន​ជ្រើស មាន​ន័យ​ថា​មិន​យល់ព្រម៖</translation>
    </message>
</context>
<context>
    <name>ConsentText</name>
    <message>
        <source>Đang in…</source>
        <translation>កំពុង​បោះពុម្ព…</translation>
    </message>
    <message>
        <source>Đã in xong. Mời bạn lấy giấy.</source>
        <translation>បោះពុម្ព​រួច​ហើយ។ សូម​យក​ក្រដាស។</translation>
    </message>
    <message>
        <source>Nếu giấy chưa ra, xin hỏi quầy hướng dẫn một bản.</source>
        <translation>បើ​ក្រដាស​មិន​ទាន់​ចេញ សូម​សួរ​យក​មួយ​ច្បាប់​នៅ​បញ្ជរ​ព័ត៌មាន។</translation>
    </message>
    <message>
        <source>Máy chưa in được. Quầy hướng dẫn có bản in sẵn.</source>
        <translation>ម៉ាស៊ីន​បោះពុម្ព​មិន​បាន​ទេ។ បញ្ជរ​ព័ត៌មាន​មាន​ច្បាប់​បោះពុម្ព​ស្រាប់។</translation>
    </message>
</context>
<context>
    <name>ConsentTextNotice</name>
    <message>
        <source>In bản này</source>
        <translation>បោះពុម្ព​អត្ថបទ​នេះ</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>ថយ​ក្រោយ</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n tuổi</source>
        <translation>
            <numerusform>អាយុ %n ឆ្នាំ</numerusform>
            <numerusform>អាយុ %n ឆ្នាំ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người chờ</source>
        <translation>
            <numerusform>រង់ចាំ %n នាក់</numerusform>
            <numerusform>រង់ចាំ %n នាក់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n người đang chờ</source>
        <translation>
            <numerusform>កំពុង​រង់ចាំ %n នាក់</numerusform>
            <numerusform>កំពុង​រង់ចាំ %n នាក់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trước bạn còn %n người</source>
        <translation>
            <numerusform>មុន​លោកអ្នក​នៅ %n នាក់</numerusform>
            <numerusform>មុន​លោកអ្នក​នៅ %n នាក់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>khoảng %n phút</source>
        <translation>
            <numerusform>ប្រហែល %n នាទី</numerusform>
            <numerusform>ប្រហែល %n នាទី</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chờ khoảng %n phút</source>
        <translation>
            <numerusform>រង់ចាំ​ប្រហែល %n នាទី</numerusform>
            <numerusform>រង់ចាំ​ប្រហែល %n នាទី</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giá khám, %n khoản</source>
        <translation>
            <numerusform>តម្លៃ​ពិនិត្យ %n មុខ</numerusform>
            <numerusform>តម្លៃ​ពិនិត្យ %n មុខ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ trống</source>
        <translation>
            <numerusform>នៅ​ទំនេរ %n ពេល</numerusform>
            <numerusform>នៅ​ទំនេរ %n ពេល</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n chỗ</source>
        <translation>
            <numerusform>នៅ​ទទួល %n នាក់</numerusform>
            <numerusform>នៅ​ទទួល %n នាក់</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>Thẻ BHYT chưa đến ngày có giá trị</source>
        <translation>កាត​ធានារ៉ាប់រង (BHYT) មិន​ទាន់​ដល់​ថ្ងៃ​ប្រើ</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị từ ngày %1.</source>
        <translation>កាត​របស់​លោកអ្នក​ប្រើ​បាន​ពី​ថ្ងៃ %1។</translation>
    </message>
    <message>
        <source>Chưa tìm thấy thẻ BHYT của bạn</source>
        <translation>រក​មិន​ឃើញ​កាត​ធានារ៉ាប់រង (BHYT) របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này.</source>
        <translation>ប្រព័ន្ធ​ធានារ៉ាប់រង​គ្មាន​កាត​ណា​តាម​ឯកសារ​នេះ​ទេ។</translation>
    </message>
    <message>
        <source>Thông tin BHYT chưa khớp</source>
        <translation>ព័ត៌មាន​ធានារ៉ាប់រង​មិន​ត្រូវ​គ្នា</translation>
    </message>
    <message>
        <source>Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa.</source>
        <translation>ឈ្មោះ ឬ​ថ្ងៃ​កំណើត​លើ​កាត​ធានារ៉ាប់រង ខុស​ពី​ឯកសារ​ដែល​លោកអ្នក​បាន​បង្ហាញ។</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả cho lượt khám này</source>
        <translation>ធានារ៉ាប់រង (BHYT) មិន​ចេញ​ថ្លៃ​វេន​ពិនិត្យ​នេះ​ទេ</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay.</source>
        <translation>ប្រព័ន្ធ​ធានារ៉ាប់រង​ឆ្លើយ​ថា ថ្ងៃនេះ​កាត​មិន​ទាន់​ប្រើ​បាន​ទេ។</translation>
    </message>
    <message>
        <source>Thẻ BHYT đã hết hạn</source>
        <translation>កាត​ធានារ៉ាប់រង (BHYT) ផុត​កំណត់​ហើយ</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.</source>
        <translation>តាម​ប្រព័ន្ធ​ធានារ៉ាប់រង កាត​របស់​លោកអ្នក​ផុត​កំណត់​ហើយ។</translation>
    </message>
    <message>
        <source>Thẻ của bạn có giá trị đến hết ngày %1.</source>
        <translation>កាត​របស់​លោកអ្នក​ប្រើ​បាន​ដល់​ថ្ងៃ %1។</translation>
    </message>
    <message>
        <source>Bạn đã được cấp thẻ BHYT mới</source>
        <translation>លោកអ្នក​មាន​កាត​ធានារ៉ាប់រង​ថ្មី​ហើយ</translation>
    </message>
    <message>
        <source>Thẻ này là thẻ cũ. Xin dùng thẻ mới.</source>
        <translation>នេះ​ជា​កាត​ចាស់។ សូម​ប្រើ​កាត​ថ្មី។</translation>
    </message>
    <message>
        <source>Thẻ BHYT này không còn dùng được</source>
        <translation>កាត​ធានារ៉ាប់រង​នេះ​លែង​ប្រើ​បាន</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn.</source>
        <translation>តាម​ប្រព័ន្ធ​ធានារ៉ាប់រង កាត​ត្រូវ​បាន​ដក​វិញ។ បុគ្គលិក​នឹង​ជួយ​មើល​ជូន។</translation>
    </message>
    <message>
        <source>Thẻ BHYT này đã ngừng giá trị</source>
        <translation>កាត​ធានារ៉ាប់រង​នេះ​បាន​ឈប់​ប្រើ</translation>
    </message>
    <message>
        <source>Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn.</source>
        <translation>តាម​ប្រព័ន្ធ​ធានារ៉ាប់រង កាត​ត្រូវ​បាន​ជូន​ដំណឹង​ឈប់​ប្រើ។ បុគ្គលិក​នឹង​ជួយ​មើល​ជូន។</translation>
    </message>
    <message>
        <source>Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có.</source>
        <translation>លោកអ្នក​ប្រហែល​មាន​កាត​ថ្មី​ពី​កន្លែង​ផ្សេង។ បើ​មាន សូម​ប្រើ​កាត​ថ្មី។</translation>
    </message>
    <message>
        <source>Số thẻ BHYT chưa đúng</source>
        <translation>លេខ​កាត​ធានារ៉ាប់រង​មិន​ត្រឹមត្រូវ</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên.</source>
        <translation>ប្រព័ន្ធ​ធានារ៉ាប់រង​មិន​ស្គាល់​លេខ​កាត​នេះ​ទេ។ សូម​បង្ហាញ​កាត​ម្ដងទៀត ឬ​សួរ​បុគ្គលិក។</translation>
    </message>
    <message>
        <source>Họ tên chưa khớp với thẻ BHYT</source>
        <translation>ឈ្មោះ​មិន​ត្រូវ​នឹង​កាត​ធានារ៉ាប់រង</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>ឈ្មោះ​ក្នុង​ប្រព័ន្ធ​ធានារ៉ាប់រង ខុស​ពី​ឯកសារ​របស់​លោកអ្នក។ បុគ្គលិក​នឹង​ជួយ​កែ​ជូន។</translation>
    </message>
    <message>
        <source>Ngày sinh chưa khớp với thẻ BHYT</source>
        <translation>ថ្ងៃ​កំណើត​មិន​ត្រូវ​នឹង​កាត​ធានារ៉ាប់រង</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>ថ្ងៃ​កំណើត​ក្នុង​ប្រព័ន្ធ​ធានារ៉ាប់រង ខុស​ពី​ឯកសារ​របស់​លោកអ្នក។ បុគ្គលិក​នឹង​ជួយ​កែ​ជូន។</translation>
    </message>
    <message>
        <source>Giới tính chưa khớp với thẻ BHYT</source>
        <translation>ភេទ​មិន​ត្រូវ​នឹង​កាត​ធានារ៉ាប់រង</translation>
    </message>
    <message>
        <source>Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp.</source>
        <translation>ភេទ​ក្នុង​ប្រព័ន្ធ​ធានារ៉ាប់រង ខុស​ពី​ឯកសារ​របស់​លោកអ្នក។ បុគ្គលិក​នឹង​ជួយ​កែ​ជូន។</translation>
    </message>
    <message>
        <source>Bé chưa có thẻ BHYT</source>
        <translation>កុមារ​មិន​ទាន់​មាន​កាត​ធានារ៉ាប់រង (BHYT)</translation>
    </message>
    <message>
        <source>Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy.</source>
        <translation>កុមារ​អាយុ​ក្រោម 6 ឆ្នាំ ប្រើ​សំបុត្រ​កំណើត​ជំនួស​កាត។ សូម​បង្ហាញ​សំបុត្រ​កំណើត​នៅ​បញ្ជរ។</translation>
    </message>
    <message>
        <source>Bé vẫn được khám</source>
        <translation>កុមារ​នៅតែ​បាន​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên lập thẻ BHYT tạm cho bé.</source>
        <translation>នៅ​បញ្ជរ បុគ្គលិក​ធ្វើ​កាត​ធានារ៉ាប់រង​បណ្ដោះអាសន្ន​ឱ្យ​កុមារ។</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám</source>
        <translation>លោកអ្នក​នៅតែ​បាន​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Tại quầy, nhân viên đối chiếu thẻ với giấy tờ.</source>
        <translation>នៅ​បញ្ជរ បុគ្គលិក​ផ្ទៀងផ្ទាត់​កាត​ជាមួយ​ឯកសារ។</translation>
    </message>
    <message>
        <source>Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT.</source>
        <translation>លោកអ្នក​នៅតែ​បាន​ពិនិត្យ។ សូម​រក្សា​ទុក​វិក្កយបត្រ៖ បើ​ក្រោយ​មក​ធានារ៉ាប់រង​បញ្ជាក់ សូម​សួរ​បញ្ជរ​ធានារ៉ាប់រង (BHYT)។</translation>
    </message>
    <message>
        <source>Có thẻ BHYT mới?</source>
        <translation>មាន​កាត​ធានារ៉ាប់រង​ថ្មី​ទេ?</translation>
    </message>
    <message>
        <source>Thử lại với thẻ BHYT?</source>
        <translation>សាក​ម្ដងទៀត​ជាមួយ​កាត​ធានារ៉ាប់រង (BHYT)?</translation>
    </message>
    <message>
        <source>Bé có thẻ BHYT?</source>
        <translation>កុមារ​មាន​កាត​ធានារ៉ាប់រង (BHYT) ទេ?</translation>
    </message>
    <message>
        <source>Có thẻ BHYT khác còn hạn?</source>
        <translation>មាន​កាត​ធានារ៉ាប់រង​ផ្សេង​នៅ​ប្រើ​បាន​ទេ?</translation>
    </message>
</context>
<context>
    <name>CoverageScreen</name>
    <message>
        <source>Nhờ nhân viên xem giúp</source>
        <translation>សុំ​បុគ្គលិក​ជួយ​មើល</translation>
    </message>
    <message>
        <source>Tiếp tục, tôi tự trả tiền khám</source>
        <translation>បន្ត ខ្ញុំ​បង់​ប្រាក់​ខ្លួនឯង</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera ngay bây giờ.</source>
        <translation>សូម​បង្ហាញ​កូដ QR របស់​កាត​នៅ​មុខ​កាមេរ៉ា​ឥឡូវ​នេះ។</translation>
    </message>
</context>
<context>
    <name>CurtainScreen</name>
    <message>
        <source>Máy đang giữ lượt của một người vừa rời đi.</source>
        <translation>ម៉ាស៊ីន​កំពុង​រក្សា​វេន​របស់​អ្នក​ដែល​ទើប​ចេញ​ទៅ។</translation>
    </message>
    <message>
        <source>Bạn muốn đăng ký khám?</source>
        <translation>លោកអ្នក​ចង់​ចុះឈ្មោះ​ពិនិត្យ​ឬ?</translation>
    </message>
    <message>
        <source>Bắt đầu lượt mới</source>
        <translation>ចាប់ផ្ដើម​ថ្មី</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.</source>
        <translation>បង្ហាញ​ឯកសារ​ម្ដងទៀត ឬ​បញ្ចូល​ឆ្នាំ​កំណើត​អ្នកជំងឺ។</translation>
    </message>
    <message>
        <source>Đưa lại giấy tờ vào máy để tiếp tục.</source>
        <translation>សូម​បង្ហាញ​ឯកសារ​ម្ដងទៀត ដើម្បី​បន្ត។</translation>
    </message>
    <message>
        <source>Năm sinh chưa đúng. Bạn còn một lần nhập.</source>
        <translation>ឆ្នាំ​កំណើត​មិន​ត្រឹមត្រូវ។ លោកអ្នក​អាច​បញ្ចូល​ម្ដងទៀត​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Đó là bạn?</source>
        <translation>នោះ​ជា​លោកអ្នក​មែន​ទេ?</translation>
    </message>
</context>
<context>
    <name>Department</name>
    <message>
        <source>Xem bác sĩ và giờ khám</source>
        <translation>មើល​គ្រូពេទ្យ និង​ម៉ោង​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Hết số hôm nay</source>
        <translation>ថ្ងៃនេះ​អស់​លេខ​ហើយ</translation>
    </message>
    <message>
        <source>Hiện không khám</source>
        <translation>ឥឡូវ​មិន​ពិនិត្យ​ទេ</translation>
    </message>
    <message>
        <source>Tạm nghỉ: %1</source>
        <extracomment>Why a room takes nobody today, in the hospital&apos;s words: &quot;Tạm nghỉ: bác sĩ đi họp&quot;</extracomment>
        <translation>សម្រាក​បណ្ដោះអាសន្ន៖ %1</translation>
    </message>
    <message>
        <source>Nghỉ %1</source>
        <extracomment>%1 is a holiday</extracomment>
        <translation>ឈប់សម្រាក៖ %1</translation>
    </message>
    <message>
        <source>Nghỉ đến %1</source>
        <extracomment>%1 is the last day off</extracomment>
        <translation>ឈប់សម្រាក​ដល់ %1</translation>
    </message>
    <message>
        <source>Nghỉ %1 đến %2</source>
        <extracomment>%1 is a holiday of several days, %2 its last one: &quot;Nghỉ Tết Nguyên đán đến 10/02&quot;</extracomment>
        <translation>ឈប់សម្រាក %1 ដល់ %2</translation>
    </message>
    <message>
        <source>Mở lúc %1</source>
        <extracomment>%1 is a time of today</extracomment>
        <translation>បើកនៅម៉ោង %1</translation>
    </message>
    <message>
        <source>Mở lại ngày mai lúc %1</source>
        <extracomment>%1 is a time of tomorrow</extracomment>
        <translation>បើកវិញថ្ងៃស្អែក ម៉ោង %1</translation>
    </message>
    <message>
        <source>Mở lại %1 lúc %2</source>
        <extracomment>%1 is a weekday of the coming days, %2 a time</extracomment>
        <translation>បើកវិញ %1 ម៉ោង %2</translation>
    </message>
    <message>
        <source>Mở lại ngày %1 lúc %2</source>
        <extracomment>%1 is a date, %2 a time</extracomment>
        <translation>បើកវិញថ្ងៃទី %1 ម៉ោង %2</translation>
    </message>
    <message>
        <source>Ngoài giờ: đến Cấp cứu</source>
        <translation>ក្រៅម៉ោង៖ សូម​ទៅ​សង្គ្រោះ​បន្ទាន់</translation>
    </message>
    <message>
        <source>Ngoài giờ, mời đến: %1</source>
        <extracomment>%1 is the department that sees patients outside the hours of this one</extracomment>
        <translation>ក្រៅម៉ោង សូម​ទៅ៖ %1</translation>
    </message>
    <message>
        <source>Chỉ khám cho nữ</source>
        <translation>សម្រាប់​ស្ត្រី​ប៉ុណ្ណោះ</translation>
    </message>
    <message>
        <source>Chỉ khám cho nam</source>
        <translation>សម្រាប់​បុរស​ប៉ុណ្ណោះ</translation>
    </message>
    <message>
        <source>Vắng · chưa có ai chờ</source>
        <translation>ស្ងាត់ · គ្មាន​អ្នក​រង់ចាំ</translation>
    </message>
    <message>
        <source>Vắng</source>
        <translation>ស្ងាត់</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>មធ្យម</translation>
    </message>
    <message>
        <source>Đông</source>
        <translation>មនុស្ស​ច្រើន</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 đến %2 tuổi</source>
        <translation>សម្រាប់​អាយុ %1 ដល់ %2 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Khám cho trẻ dưới %1 tuổi</source>
        <translation>សម្រាប់​កុមារ​ក្រោម %1 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Khám cho người từ %1 tuổi</source>
        <translation>សម្រាប់​អាយុ​ចាប់ពី %1 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.</source>
        <translation>ផ្នែក​ដែល​លោកអ្នក​ជ្រើស​ទើប​អស់​លេខ។ សូម​ជ្រើស​ផ្នែក​ផ្សេង។</translation>
    </message>
    <message>
        <source>Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.</source>
        <translation>ផ្នែក​ដែល​លោកអ្នក​ជ្រើស​ទើប​ឈប់​ទទួល។ សូម​ជ្រើស​ផ្នែក​ផ្សេង។</translation>
    </message>
    <message>
        <source>Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.</source>
        <translation>ផ្នែក​នេះ​មិន​ទាន់​ទទួល​ការ​ចុះឈ្មោះ​របស់​លោកអ្នក​ទេ។ សូម​ជ្រើស​ផ្នែក​ផ្សេង។</translation>
    </message>
    <message>
        <source>Vì bạn chọn: %1</source>
        <extracomment>%1 is a complaint: &quot;Đau ngực&quot;</extracomment>
        <translation>ព្រោះ​លោកអ្នក​ជ្រើស៖ %1</translation>
    </message>
    <message>
        <source>Hiện không có nơi khám nào khác nhận đăng ký.</source>
        <translation>ឥឡូវនេះ​មិន​មាន​ផ្នែក​ផ្សេង​ទទួល​ចុះឈ្មោះ​ទេ។</translation>
    </message>
    <message>
        <source>Xin gặp nhân viên để được hướng dẫn nơi khám.</source>
        <translation>សូម​ជួប​បុគ្គលិក ដើម្បី​ណែនាំ​ផ្នែក​ពិនិត្យ។</translation>
    </message>
    <message>
        <source>Chưa tìm thấy “%1”</source>
        <translation>រក​មិន​ឃើញ “%1”</translation>
    </message>
    <message>
        <source>Bệnh viện chưa báo bác sĩ nào khám hôm nay.</source>
        <translation>មន្ទីរពេទ្យ​មិន​ទាន់​ប្រាប់​ថា​មាន​គ្រូពេទ្យ​ណា​ពិនិត្យ​ថ្ងៃនេះ​ទេ។</translation>
    </message>
    <message>
        <source>Hiện chưa có nơi khám nào để chọn.</source>
        <translation>ឥឡូវ​មិន​ទាន់​មាន​ផ្នែក​សម្រាប់​ជ្រើស​ទេ។</translation>
    </message>
</context>
<context>
    <name>DepartmentNothing</name>
    <message>
        <source>Tìm theo triệu chứng</source>
        <translation>រក​តាម​អាការៈ</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <translation>ហៅ​ជំនួយ</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>មើល​ផ្នែក​ទាំងអស់</translation>
    </message>
</context>
<context>
    <name>DepartmentScreen</name>
    <message>
        <source>Người có triệu chứng này thường khám ở những nơi dưới đây. Bạn vẫn có thể chọn nơi khác.</source>
        <translation>អ្នក​មាន​អាការៈ​នេះ ច្រើន​ពិនិត្យ​នៅ​ផ្នែក​ខាងក្រោម។ លោកអ្នក​នៅតែ​អាច​ជ្រើស​ផ្នែក​ផ្សេង​បាន។</translation>
    </message>
    <message>
        <source>Bạn có thể chọn một nơi đang khám dưới đây.</source>
        <translation>អ្នក​អាច​ជ្រើសរើស​កន្លែង​ដែល​កំពុង​ពិនិត្យ​ខាងក្រោម។</translation>
    </message>
    <message>
        <source>Bạn thử viết cách khác, hoặc bấm “Gọi hỗ trợ” để nhân viên giúp bạn.</source>
        <translation>សូម​សាក​សរសេរ​បែប​ផ្សេង ឬ​ចុច “ហៅ​ជំនួយ” ដើម្បី​ឱ្យ​បុគ្គលិក​ជួយ។</translation>
    </message>
    <message>
        <source>Xem tất cả nơi khám</source>
        <translation>មើល​ផ្នែក​ទាំងអស់</translation>
    </message>
    <message>
        <source>Lên</source>
        <translation>ឡើង​លើ</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>មើល​បន្ត</translation>
    </message>
    <message>
        <source>Bạn muốn khám ở đâu?</source>
        <translation>លោកអ្នក​ចង់​ពិនិត្យ​នៅ​ផ្នែក​ណា?</translation>
    </message>
    <message>
        <source>Xóa chữ đã nhập</source>
        <extracomment>Takes back what was typed into the search field</extracomment>
        <translation>លុប​អក្សរ​ដែល​បាន​បញ្ចូល</translation>
    </message>
    <message>
        <source>Bấm “Xong” để xem nơi khám đã tìm được.</source>
        <translation>ចុច “រួចរាល់” ដើម្បី​មើល​ផ្នែក​ដែល​រក​ឃើញ។</translation>
    </message>
</context>
<context>
    <name>DepartmentWays</name>
    <message>
        <source>Tất cả</source>
        <extracomment>Shows every department</extracomment>
        <translation>ទាំងអស់</translation>
    </message>
    <message>
        <source>Theo triệu chứng</source>
        <extracomment>Finds a department by what is wrong</extracomment>
        <translation>តាម​អាការៈ</translation>
    </message>
    <message>
        <source>Theo bác sĩ</source>
        <extracomment>Finds a department by its doctor</extracomment>
        <translation>តាម​គ្រូពេទ្យ</translation>
    </message>
</context>
<context>
    <name>DocumentCard</name>
    <message>
        <source>Đăng ký cho %1, %2</source>
        <extracomment>Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number</extracomment>
        <translation>ចុះឈ្មោះ​ឱ្យ %1, %2</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Thẻ căn cước</source>
        <translation>អត្តសញ្ញាណ​ប័ណ្ណ</translation>
    </message>
    <message>
        <source>Hộ chiếu</source>
        <translation>លិខិត​ឆ្លងដែន</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>កាត​ធានារ៉ាប់រង (BHYT)</translation>
    </message>
    <message>
        <source>Số bạn đã nhập</source>
        <translation>លេខ​ដែល​លោកអ្នក​បាន​បញ្ចូល</translation>
    </message>
    <message>
        <source>Mã hẹn</source>
        <translation>កូដ​ណាត់</translation>
    </message>
    <message>
        <source>Thẻ khám bệnh</source>
        <translation>កាត​អ្នកជំងឺ</translation>
    </message>
</context>
<context>
    <name>EaseNotice</name>
    <message>
        <source>Cho dễ nhìn, dễ với, dễ nghe</source>
        <translation>ងាយ​មើល ងាយ​ឈោង ងាយ​ស្ដាប់</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>ទំហំ​អក្សរ</translation>
    </message>
    <message>
        <source>Cỡ chữ %1</source>
        <extracomment>%1: 1 is the smallest size of letters</extracomment>
        <translation>ទំហំ​អក្សរ %1</translation>
    </message>
    <message>
        <source>A</source>
        <extracomment>A letter that shows how large the letters will be</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>Màu màn hình</source>
        <translation>ពណ៌​អេក្រង់</translation>
    </message>
    <message>
        <source>Nền sáng</source>
        <translation>ផ្ទៃ​ភ្លឺ</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>ផ្ទៃ​ងងឹត</translation>
    </message>
    <message>
        <source>Tương phản cao</source>
        <translation>ពណ៌​ដាច់​ច្បាស់</translation>
    </message>
    <message>
        <source>Đưa mọi nút xuống thấp</source>
        <translation>ដាក់​ប៊ូតុង​ទាំងអស់​ឱ្យ​ទាប</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>អាន​អេក្រង់​ឮៗ</translation>
    </message>
    <message>
        <source>Dùng không cần nhìn</source>
        <translation>ប្រើ​ដោយ​មិន​បាច់​មើល</translation>
    </message>
    <message>
        <source>Che màn hình</source>
        <extracomment>Nothing is shown on the screen, so that nobody behind can read it</extracomment>
        <translation>បាំង​អេក្រង់</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>រួចរាល់</translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Cấp cứu? Đi thẳng tới khoa Cấp cứu</source>
        <translation>បន្ទាន់? ទៅ​ត្រង់​ផ្នែក​សង្គ្រោះ​បន្ទាន់</translation>
    </message>
</context>
<context>
    <name>EmergencyNotice</name>
    <message>
        <source>Đi thẳng tới khoa Cấp cứu</source>
        <translation>សូម​ទៅ​ត្រង់​ផ្នែក​សង្គ្រោះ​បន្ទាន់</translation>
    </message>
    <message>
        <source>Không cần đăng ký, không cần lấy số.</source>
        <translation>មិន​បាច់​ចុះឈ្មោះ មិន​បាច់​យក​លេខ​ទេ។</translation>
    </message>
    <message>
        <source>Đi theo biển đỏ “Cấp cứu”.</source>
        <translation>សូម​ដើរ​តាម​ស្លាក​ក្រហម “Cấp cứu”។</translation>
    </message>
    <message>
        <source>Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.</source>
        <translation>ទៅ​មិន​រួច? សូម​ប្រាប់​បុគ្គលិក ឬ​អ្នក​នៅ​ជិត​លោកអ្នក​ភ្លាម។</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>ErrandLine</name>
    <message>
        <source>%1: xong</source>
        <translation>%1៖ រួច</translation>
    </message>
    <message>
        <source>%1: đang làm</source>
        <translation>%1៖ កំពុង​ធ្វើ</translation>
    </message>
    <message>
        <source>%1: đang chờ</source>
        <translation>%1៖ កំពុង​រង់ចាំ</translation>
    </message>
    <message>
        <source>%1: chưa có trả lời</source>
        <translation>%1៖ មិន​ទាន់​មាន​ចម្លើយ</translation>
    </message>
</context>
<context>
    <name>EyesFreeLayer</name>
    <message>
        <source>Nghe lại</source>
        <translation>ស្ដាប់​ម្ដងទៀត</translation>
    </message>
    <message>
        <source>Chọn</source>
        <translation>ជ្រើស</translation>
    </message>
    <message>
        <source>Lựa chọn trước</source>
        <translation>ជម្រើស​មុន</translation>
    </message>
    <message>
        <source>Lựa chọn tiếp theo</source>
        <translation>ជម្រើស​បន្ទាប់</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Bệnh viện chưa tìm được hồ sơ với số này</source>
        <translation>មន្ទីរពេទ្យ​រក​ប្រវត្តិ​តាម​លេខ​នេះ​មិន​ឃើញ</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.</source>
        <translation>សូម​ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​លើ​ឧបករណ៍​អាន ឬ​បង្ហាញ​កូដ QR នៅ​មុខ​កាមេរ៉ា​ឥឡូវ​នេះ។ បើ​មិន​បាន​យក​ឯកសារ​មក សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន។</translation>
    </message>
    <message>
        <source>Chưa tra cứu được số này</source>
        <translation>មិន​ទាន់​អាច​រក​លេខ​នេះ​បាន</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR: hãy đưa ra ngay bây giờ.</source>
        <translation>បណ្ដាញ​មន្ទីរពេទ្យ​កំពុង​ដាច់។ លោកអ្នក​នៅតែ​ចុះឈ្មោះ​បាន ដោយ​អត្តសញ្ញាណ​ប័ណ្ណ ឬ​កូដ QR៖ សូម​បង្ហាញ​ឥឡូវ​នេះ។</translation>
    </message>
    <message>
        <source>Chưa tìm thấy lịch hẹn với mã này</source>
        <translation>រក​មិន​ឃើញ​ការ​ណាត់​តាម​កូដ​នេះ</translation>
    </message>
    <message>
        <source>Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.</source>
        <translation>សូម​មើល​កូដ​ណាត់ និង​ថ្ងៃ​ណាត់​ម្ដងទៀត។ លោកអ្នក​ក៏​អាច​បង្ហាញ​អត្តសញ្ញាណ​ប័ណ្ណ ឬ​កូដ QR ដើម្បី​ចុះឈ្មោះ​ពិនិត្យ។</translation>
    </message>
    <message>
        <source>Chưa tra cứu được lịch hẹn</source>
        <translation>មិន​ទាន់​អាច​រក​ការ​ណាត់​បាន</translation>
    </message>
    <message>
        <source>Bệnh viện chưa nhận đăng ký này</source>
        <translation>មន្ទីរពេទ្យ​មិន​ទាន់​ទទួល​ការ​ចុះឈ្មោះ​នេះ</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay.</source>
        <translation>សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន។ បុគ្គលិក​នឹង​ចុះឈ្មោះ​ជូន​ភ្លាម។</translation>
    </message>
    <message>
        <source>Máy chưa biết đăng ký của bạn đã xong chưa</source>
        <translation>ម៉ាស៊ីន​មិន​ទាន់​ដឹង​ថា​លោកអ្នក​ចុះឈ្មោះ​រួច​ឬ​នៅ</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.</source>
        <translation>សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន ឱ្យ​បុគ្គលិក​ពិនិត្យ​មើល។ សូម​កុំ​ចុះឈ្មោះ​ម្ដងទៀត​នៅ​ម៉ាស៊ីន។</translation>
    </message>
    <message>
        <source>Máy chưa lưu được đăng ký của bạn</source>
        <translation>ម៉ាស៊ីន​មិន​ទាន់​រក្សា​ទុក​ការ​ចុះឈ្មោះ​របស់​លោកអ្នក​បាន</translation>
    </message>
    <message>
        <source>Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>លោកអ្នក​មិន​ទាន់​បាន​ចុះឈ្មោះ​ទេ។ សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន បុគ្គលិក​នឹង​ជួយ​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Máy chưa có danh sách nơi khám</source>
        <translation>ម៉ាស៊ីន​មិន​ទាន់​មាន​បញ្ជី​ផ្នែក​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>សូម​អញ្ជើញ​ទៅ​ចុះឈ្មោះ​នៅ​បញ្ជរ​ព័ត៌មាន។ សូម​អភ័យទោស​ចំពោះ​ការ​រំខាន​នេះ។</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc</source>
        <translation>ម៉ាស៊ីន​មាន​បញ្ហា</translation>
    </message>
    <message>
        <source>Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.</source>
        <translation>វេន​នេះ​បាន​ឈប់ ហើយ​មិន​រក្សា​ទុក​ព័ត៌មាន​របស់​លោកអ្នក​ទេ។ សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន។</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Quay lại</source>
        <translation>ថយ​ក្រោយ</translation>
    </message>
    <message>
        <source>Trợ năng</source>
        <extracomment>Opens larger letters, other colours, reading out: what makes the screen easier to use</extracomment>
        <translation>ងាយ​ប្រើ</translation>
    </message>
    <message>
        <source>Gọi hỗ trợ</source>
        <extracomment>Calls a member of staff to the kiosk</extracomment>
        <translation>ហៅ​ជំនួយ</translation>
    </message>
    <message>
        <source>Thoát</source>
        <extracomment>Ends the visit; nothing of it stays</extracomment>
        <translation>ចាកចេញ</translation>
    </message>
</context>
<context>
    <name>GuideLayer</name>
    <message>
        <source>Xin đọc trên màn hình, hoặc bấm “Gọi hỗ trợ”.</source>
        <translation>សូម​អាន​លើ​អេក្រង់ ឬ​ចុច “ហៅ​ជំនួយ”។</translation>
    </message>
    <message>
        <source>Lúc này máy không đọc thành tiếng được ngôn ngữ này</source>
        <translation>ឥឡូវ​ម៉ាស៊ីន​មិន​អាច​អាន​ភាសា​នេះ​ឮៗ​បាន​ទេ</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>យល់​ហើយ</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Ngôn ngữ khác</source>
        <extracomment>Opens the list of all languages</extracomment>
        <translation>ភាសា​ផ្សេង</translation>
    </message>
    <message>
        <source>Ngừng đọc màn hình</source>
        <translation>ឈប់​អាន​អេក្រង់</translation>
    </message>
    <message>
        <source>Đọc to màn hình</source>
        <translation>អាន​អេក្រង់​ឮៗ</translation>
    </message>
</context>
<context>
    <name>HelpNotice</name>
    <message>
        <source>Tiếp tục</source>
        <translation>បន្ត</translation>
    </message>
</context>
<context>
    <name>HowSteps</name>
    <message>
        <source>Đưa mã QR</source>
        <extracomment>First of three steps shown on the welcome screen</extracomment>
        <translation>បង្ហាញ​កូដ QR</translation>
    </message>
    <message>
        <source>Đặt thẻ</source>
        <translation>ដាក់​កាត</translation>
    </message>
    <message>
        <source>Chọn nơi khám</source>
        <extracomment>Second of three steps shown on the welcome screen: a department is chosen</extracomment>
        <translation>ជ្រើស​ផ្នែក</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Third of three steps shown on the welcome screen: the ticket</extracomment>
        <translation>យក​លេខ</translation>
    </message>
</context>
<context>
    <name>IdentifyingScreen</name>
    <message>
        <source>Thường chỉ mất vài giây.</source>
        <translation>ធម្មតា​តែ​ប៉ុន្មាន​វិនាទី​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Đang tìm lịch hẹn của bạn</source>
        <translation>កំពុង​រក​ការ​ណាត់​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Đang tìm hồ sơ của bạn</source>
        <translation>កំពុង​រក​ប្រវត្តិ​របស់​លោកអ្នក</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Đã đọc chip của thẻ</source>
        <translation>បាន​អាន​ឈីប​កាត​រួច</translation>
    </message>
    <message>
        <source>Đang đọc chip, để yên thẻ…</source>
        <translation>កំពុង​អាន​ឈីប សូម​កុំ​ដក​កាត…</translation>
    </message>
    <message>
        <source>Thẻ trên đầu đọc là của người khác</source>
        <translation>កាត​លើ​ឧបករណ៍​អាន ជា​របស់​អ្នក​ផ្សេង</translation>
    </message>
    <message>
        <source>Chưa đọc được chip, bạn cứ tiếp tục</source>
        <translation>អាន​ឈីប​មិន​ទាន់​បាន សូម​បន្ត​ចុះ</translation>
    </message>
</context>
<context>
    <name>IdentityScreen</name>
    <message>
        <source>Trẻ dưới 14 tuổi cần người lớn đăng ký.</source>
        <translation>កុមារ​អាយុ​ក្រោម 14 ឆ្នាំ ត្រូវ​មាន​មនុស្ស​ធំ​ចុះឈ្មោះ​ឱ្យ។</translation>
    </message>
    <message>
        <source>Bạn đăng ký cho cháu này?</source>
        <translation>លោកអ្នក​ចុះឈ្មោះ​ឱ្យ​កុមារ​នេះ​មែន​ទេ?</translation>
    </message>
    <message>
        <source>Đây có phải là bạn?</source>
        <translation>តើ​នេះ​ជា​លោកអ្នក​មែន​ទេ?</translation>
    </message>
    <message>
        <source>Tôi là mẹ của cháu</source>
        <translation>ខ្ញុំ​ជា​ម្ដាយ</translation>
    </message>
    <message>
        <source>Tôi là cha của cháu</source>
        <translation>ខ្ញុំ​ជា​ឪពុក</translation>
    </message>
    <message>
        <source>Tôi là người giám hộ khác</source>
        <translation>ខ្ញុំ​ជា​អាណាព្យាបាល​ផ្សេង</translation>
    </message>
    <message>
        <source>Tôi đăng ký giúp người này</source>
        <translation>ខ្ញុំ​ចុះឈ្មោះ​ជំនួស​អ្នក​នេះ</translation>
    </message>
    <message>
        <source>Không phải cháu này</source>
        <translation>មិន​មែន​កុមារ​នេះ​ទេ</translation>
    </message>
    <message>
        <source>Không phải tôi</source>
        <translation>មិន​មែន​ខ្ញុំ​ទេ</translation>
    </message>
    <message>
        <source>Đúng, là tôi</source>
        <translation>ត្រូវ​ហើយ គឺ​ខ្ញុំ</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Sắc</source>
        <extracomment>A tone mark of Vietnamese: ´</extracomment>
        <translation>សាក់</translation>
    </message>
    <message>
        <source>Huyền</source>
        <extracomment>A tone mark of Vietnamese: `</extracomment>
        <translation>ហ្វៀន</translation>
    </message>
    <message>
        <source>Hỏi</source>
        <extracomment>A tone mark of Vietnamese: a small hook above</extracomment>
        <translation>ហយ</translation>
    </message>
    <message>
        <source>Ngã</source>
        <extracomment>A tone mark of Vietnamese: ~</extracomment>
        <translation>ង៉ា</translation>
    </message>
    <message>
        <source>Nặng</source>
        <extracomment>A tone mark of Vietnamese: a dot below</extracomment>
        <translation>ណាំង</translation>
    </message>
    <message>
        <source>Dấu %1</source>
        <extracomment>Spoken: %1 is the name of a tone</extracomment>
        <translation>សញ្ញា %1</translation>
    </message>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keyboard: takes the last letter back</extracomment>
        <translation>លុប</translation>
    </message>
    <message>
        <source>Xóa hết</source>
        <extracomment>Key of the keyboard: takes everything typed back</extracomment>
        <translation>លុប​អស់</translation>
    </message>
    <message>
        <source>Dấu cách</source>
        <extracomment>Key of the keyboard: a space between words</extracomment>
        <translation>ដកឃ្លា</translation>
    </message>
    <message>
        <source>Xong</source>
        <extracomment>Key of the keyboard: closes it</extracomment>
        <translation>រួចរាល់</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Xóa</source>
        <extracomment>Key of the keypad: takes the last digit back</extracomment>
        <translation>លុប</translation>
    </message>
    <message>
        <source>Tiếp tục</source>
        <extracomment>Key of the keypad: use the number that was typed</extracomment>
        <translation>បន្ត</translation>
    </message>
</context>
<context>
    <name>LanguagesNotice</name>
    <message>
        <source>Chọn ngôn ngữ</source>
        <translation>ជ្រើស​ភាសា</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>MapSheet</name>
    <message>
        <source>Sơ đồ tầng: %1</source>
        <translation>ប្លង់​ជាន់៖ %1</translation>
    </message>
    <message>
        <source>Đóng sơ đồ</source>
        <translation>បិទ​ប្លង់</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đang báo cho nhân viên…</source>
        <translation>កំពុង​ប្រាប់​បុគ្គលិក…</translation>
    </message>
    <message>
        <source>Xin chờ một chút. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>សូម​រង់ចាំ​បន្តិច។ លោកអ្នក​អាច​បន្ត​បាន​បើ​ចង់។</translation>
    </message>
    <message>
        <source>Nhân viên đã được báo</source>
        <translation>បាន​ប្រាប់​បុគ្គលិក​ហើយ</translation>
    </message>
    <message>
        <source>Xin đứng chờ tại máy này, nhân viên sẽ đến với bạn. Bạn cứ tiếp tục nếu muốn.</source>
        <translation>សូម​រង់ចាំ​នៅ​ម៉ាស៊ីន​នេះ បុគ្គលិក​នឹង​មក​រក​លោកអ្នក។ លោកអ្នក​អាច​បន្ត​បាន​បើ​ចង់។</translation>
    </message>
    <message>
        <source>Chưa báo được cho nhân viên</source>
        <translation>មិន​ទាន់​ប្រាប់​បុគ្គលិក​បាន</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn. Nhân viên ở đó sẽ giúp bạn.</source>
        <translation>សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន។ បុគ្គលិក​នៅ​ទីនោះ​នឹង​ជួយ​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Số %1 sẽ không được gọi nữa. Nếu vẫn muốn khám, bạn sẽ cần lấy số mới.</source>
        <translation>លេខ %1 នឹង​មិន​ត្រូវ​ហៅ​ទៀត​ទេ។ បើ​នៅ​ចង់​ពិនិត្យ លោកអ្នក​ត្រូវ​យក​លេខ​ថ្មី។</translation>
    </message>
    <message>
        <source>Hủy lượt khám này?</source>
        <translation>បោះបង់​វេន​ពិនិត្យ​នេះ​ឬ?</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message numerus="yes">
        <source>Đã nhập %n chữ số</source>
        <extracomment>Spoken of what is typed on the keypad: others may listen, so only how many digits</extracomment>
        <translation>
            <numerusform>បាន​បញ្ចូល %n ខ្ទង់</numerusform>
            <numerusform>បាន​បញ្ចូល %n ខ្ទង់</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWay</name>
    <message>
        <source>Hoặc đặt thẻ lên đầu đọc</source>
        <translation>ឬ​ដាក់​កាត​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR trên thẻ</source>
        <translation>ឬ​បង្ហាញ​កូដ QR លើ​កាត</translation>
    </message>
    <message>
        <source>Hoặc đưa mã trong VNeID</source>
        <translation>ឬ​បង្ហាញ​កូដ​ក្នុង VNeID</translation>
    </message>
    <message>
        <source>Hoặc đưa thẻ BHYT</source>
        <translation>ឬ​បង្ហាញ​កាត​ធានារ៉ាប់រង (BHYT)</translation>
    </message>
</context>
<context>
    <name>OutOfService</name>
    <message>
        <source>Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.</source>
        <translation>ម៉ាស៊ីន​បាន​ទទួល​ការ​ចុះឈ្មោះ​ពេញ​ហើយ ហើយ​កំពុង​រង់ចាំ​ផ្ញើ​ទៅ​មន្ទីរពេទ្យ។</translation>
    </message>
    <message>
        <source>Máy cần nhân viên kỹ thuật kiểm tra.</source>
        <translation>ម៉ាស៊ីន​ត្រូវ​ការ​ជាង​បច្ចេកទេស​ពិនិត្យ​មើល។</translation>
    </message>
    <message>
        <source>Nhân viên kỹ thuật đang bảo trì máy.</source>
        <translation>ជាង​បច្ចេកទេស​កំពុង​ថែទាំ​ម៉ាស៊ីន។</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in phiếu. Nhân viên sẽ thay giấy sớm.</source>
        <translation>ម៉ាស៊ីន​នេះ​អស់​ក្រដាស​បោះពុម្ព​សំបុត្រ។ បុគ្គលិក​នឹង​ដាក់​ក្រដាស​ឆាប់ៗ។</translation>
    </message>
    <message>
        <source>Mời bạn dùng một máy khác gần đây.</source>
        <translation>សូម​ប្រើ​ម៉ាស៊ីន​ផ្សេង​ដែល​នៅ​ជិត។</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Mời bạn đến quầy hướng dẫn hoặc một máy khác để đăng ký. Xin lỗi vì sự bất tiện này.</source>
        <translation>សូម​អញ្ជើញ​ទៅ​ចុះឈ្មោះ​នៅ​បញ្ជរ​ព័ត៌មាន ឬ​ម៉ាស៊ីន​ផ្សេង។ សូម​អភ័យទោស​ចំពោះ​ការ​រំខាន​នេះ។</translation>
    </message>
    <message>
        <source>Máy này đang tạm ngừng</source>
        <translation>ម៉ាស៊ីន​នេះ​ផ្អាក​បណ្ដោះអាសន្ន</translation>
    </message>
    <message>
        <source>Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>បើ​មិន​មែន​កាត​របស់​លោកអ្នក សូម​ហៅ​បុគ្គលិក។</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ trên đầu đọc</source>
        <translation>សូម​យក​កាត​ពី​ឧបករណ៍​អាន​វិញ</translation>
    </message>
    <message>
        <source>Mã cho nhân viên kỹ thuật: %1</source>
        <extracomment>%1 is a short code for the technician</extracomment>
        <translation>កូដ​សម្រាប់​ជាង​បច្ចេកទេស៖ %1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Trang trước</source>
        <translation>ទំព័រ​មុន</translation>
    </message>
    <message>
        <source>Trang %1/%2</source>
        <extracomment>Page 1 of 2</extracomment>
        <translation>ទំព័រ %1/%2</translation>
    </message>
    <message>
        <source>Xem thêm</source>
        <translation>មើល​បន្ថែម</translation>
    </message>
</context>
<context>
    <name>PatientStrip</name>
    <message>
        <source>Người bệnh</source>
        <translation>អ្នកជំងឺ</translation>
    </message>
</context>
<context>
    <name>Paying</name>
    <message>
        <source>Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>មន្ទីរពេទ្យ​មិន​ទាន់​ឆ្លើយ។ បើ​លោកអ្នក​បាន​ផ្ទេរ​ប្រាក់​ហើយ ប្រាក់​មិន​បាត់​ទេ៖ សូម​រក្សា​ទុក​បង្កាន់ដៃ បុគ្គលិក​នឹង​ពិនិត្យ​មើល។</translation>
    </message>
    <message>
        <source>Đang tạo mã thanh toán…</source>
        <translation>កំពុង​បង្កើត​កូដ​បង់​ប្រាក់…</translation>
    </message>
    <message>
        <source>Chưa có mã thanh toán</source>
        <translation>មិន​ទាន់​មាន​កូដ​បង់​ប្រាក់</translation>
    </message>
    <message>
        <source>Bạn có thể thử lại, hoặc trả tiền tại quầy.</source>
        <translation>លោកអ្នក​អាច​សាក​ម្ដងទៀត ឬ​បង់​ប្រាក់​នៅ​បញ្ជរ។</translation>
    </message>
    <message>
        <source>Khoản này trả tại quầy</source>
        <translation>សូម​បង់​ប្រាក់​នេះ​នៅ​បញ្ជរ</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.</source>
        <translation>សូម​យក​សំបុត្រ ហើយ​បង់​ប្រាក់​នៅ​បញ្ជរ​បង់​ប្រាក់។</translation>
    </message>
    <message>
        <source>Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.</source>
        <translation>បើ​លោកអ្នក​បាន​ផ្ទេរ​ប្រាក់​ហើយ ប្រាក់​មិន​បាត់​ទេ៖ សូម​រក្សា​ទុក​បង្កាន់ដៃ បុគ្គលិក​នឹង​ពិនិត្យ​មើល។</translation>
    </message>
    <message>
        <source>Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.</source>
        <translation>សូម​បើក​កម្មវិធី​ធនាគារ ហើយ​ស្កេន​កូដ​នេះ។ ពេល​ប្រាក់​មក​ដល់ អេក្រង់​នឹង​ប្ដូរ​ដោយ​ខ្លួនឯង។</translation>
    </message>
    <message>
        <source>Quét mã để thanh toán</source>
        <translation>ស្កេន​កូដ​ដើម្បី​បង់​ប្រាក់</translation>
    </message>
    <message>
        <source>Đã nhận tiền của bạn</source>
        <translation>បាន​ទទួល​ប្រាក់​របស់​លោកអ្នក​ហើយ</translation>
    </message>
    <message>
        <source>Xin cảm ơn.</source>
        <translation>សូម​អរគុណ។</translation>
    </message>
    <message>
        <source>Mã thanh toán đã hết hạn</source>
        <translation>កូដ​បង់​ប្រាក់​ផុត​កំណត់​ហើយ</translation>
    </message>
    <message>
        <source>Thanh toán chưa thành công</source>
        <translation>ការ​បង់​ប្រាក់​មិន​ទាន់​សម្រេច</translation>
    </message>
    <message>
        <source>Nhân viên cần xem lại khoản tiền</source>
        <translation>បុគ្គលិក​ត្រូវ​ពិនិត្យ​ប្រាក់​នេះ​ឡើងវិញ</translation>
    </message>
    <message>
        <source>Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: mời bạn mang phiếu và biên lai đến quầy thu ngân.</source>
        <translation>ប្រហែល​ចំនួន​ប្រាក់​មិន​ត្រូវ​គ្នា ឬ​មក​ដល់​យឺត។ ប្រាក់​របស់​លោកអ្នក​មិន​បាត់​ទេ៖ សូម​យក​សំបុត្រ និង​បង្កាន់ដៃ​ទៅ​បញ្ជរ​បង់​ប្រាក់។</translation>
    </message>
    <message>
        <source>Chưa rõ khoản tiền đã đến chưa</source>
        <translation>មិន​ទាន់​ដឹង​ថា​ប្រាក់​មក​ដល់​ឬ​នៅ</translation>
    </message>
</context>
<context>
    <name>PayingScreen</name>
    <message>
        <source>Số khám của bạn: %1</source>
        <extracomment>%1 is a queue number</extracomment>
        <translation>លេខ​ពិនិត្យ​របស់​លោកអ្នក៖ %1</translation>
    </message>
    <message>
        <source>Lấy mã thanh toán mới</source>
        <translation>យក​កូដ​បង់​ប្រាក់​ថ្មី</translation>
    </message>
    <message>
        <source>Lấy phiếu</source>
        <translation>យក​សំបុត្រ</translation>
    </message>
    <message>
        <source>Lấy phiếu và đến quầy</source>
        <translation>យក​សំបុត្រ ហើយ​ទៅ​បញ្ជរ</translation>
    </message>
    <message>
        <source>Lấy phiếu, trả tiền tại quầy</source>
        <translation>យក​សំបុត្រ បង់​នៅ​បញ្ជរ</translation>
    </message>
    <message>
        <source>Số tiền cần trả</source>
        <translation>ប្រាក់​ត្រូវ​បង់</translation>
    </message>
    <message>
        <source>Số tiền đã nhận</source>
        <translation>ប្រាក់​បាន​ទទួល</translation>
    </message>
    <message>
        <source>Mã VietQR để thanh toán</source>
        <translation>កូដ VietQR សម្រាប់​បង់​ប្រាក់</translation>
    </message>
    <message>
        <source>Đang chờ ngân hàng xác nhận…</source>
        <translation>កំពុង​រង់ចាំ​ធនាគារ​បញ្ជាក់…</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>sinh năm %1</source>
        <translation>កើត​ឆ្នាំ %1</translation>
    </message>
    <message>
        <source>Số căn cước %1</source>
        <translation>លេខ​អត្តសញ្ញាណ​ប័ណ្ណ %1</translation>
    </message>
    <message>
        <source>Số hộ chiếu %1</source>
        <translation>លេខ​លិខិត​ឆ្លងដែន %1</translation>
    </message>
    <message>
        <source>Số thẻ BHYT %1</source>
        <translation>លេខ​កាត​ធានារ៉ាប់រង (BHYT) %1</translation>
    </message>
    <message>
        <source>BHYT còn hiệu lực</source>
        <translation>ធានារ៉ាប់រង (BHYT) នៅ​ប្រើ​បាន</translation>
    </message>
    <message>
        <source>Thẻ BHYT này do quầy xác nhận. Xin đưa thẻ cho nhân viên.</source>
        <translation>កាត​ធានារ៉ាប់រង​នេះ​ត្រូវ​បញ្ជាក់​នៅ​បញ្ជរ។ សូម​បង្ហាញ​កាត​ដល់​បុគ្គលិក។</translation>
    </message>
    <message>
        <source>BHYT còn hạn đến %1</source>
        <translation>ធានារ៉ាប់រង (BHYT) ប្រើ​បាន​ដល់ %1</translation>
    </message>
    <message>
        <source>hưởng %1%</source>
        <translation>ចេញ​ឱ្យ %1%</translation>
    </message>
    <message>
        <source>xác nhận tại quầy</source>
        <translation>បញ្ជាក់​នៅ​បញ្ជរ</translation>
    </message>
    <message>
        <source>BHYT chưa chi trả được cho lượt khám này</source>
        <translation>ធានារ៉ាប់រង (BHYT) មិន​ទាន់​ចេញ​ថ្លៃ​វេន​ពិនិត្យ​នេះ​បាន</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>មិន​ទាន់​ពិនិត្យ​ធានារ៉ាប់រង (BHYT) បាន​ទេ។ បុគ្គលិក​នឹង​ពិនិត្យ​តាម​ក្រោយ។</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Đang kiểm tra BHYT…</source>
        <translation>កំពុង​ពិនិត្យ​ធានារ៉ាប់រង (BHYT)…</translation>
    </message>
</context>
<context>
    <name>PriceCard</name>
    <message>
        <source>Chi phí dự kiến</source>
        <translation>តម្លៃ​ប៉ាន់ស្មាន</translation>
    </message>
    <message>
        <source>Giá khám được báo tại quầy thu phí.</source>
        <translation>តម្លៃ​ពិនិត្យ​នឹង​ប្រាប់​នៅ​បញ្ជរ​បង់​ប្រាក់។</translation>
    </message>
    <message>
        <source>BHYT trả</source>
        <translation>ធានារ៉ាប់រង​ចេញ</translation>
    </message>
    <message>
        <source>Bạn trả</source>
        <translation>លោកអ្នក​បង់</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Ưu tiên: phụ nữ có thai</source>
        <translation>អាទិភាព៖ ស្ត្រី​មាន​ផ្ទៃពោះ</translation>
    </message>
    <message>
        <source>Ưu tiên: người khuyết tật nặng</source>
        <translation>អាទិភាព៖ ជន​ពិការ​ធ្ងន់</translation>
    </message>
    <message>
        <source>Ưu tiên: người có công</source>
        <translation>អាទិភាព៖ អ្នក​មាន​គុណូបការៈ</translation>
    </message>
    <message>
        <source>Người khuyết tật nặng</source>
        <translation>ជន​ពិការ​ធ្ងន់</translation>
    </message>
    <message>
        <source>Nặng hoặc đặc biệt nặng</source>
        <translation>ធ្ងន់ ឬ​ធ្ងន់​ពិសេស</translation>
    </message>
    <message>
        <source>Người có công với cách mạng</source>
        <translation>អ្នក​មាន​គុណូបការៈ​ចំពោះ​បដិវត្តន៍</translation>
    </message>
    <message>
        <source>Có giấy xác nhận người có công</source>
        <translation>មាន​លិខិត​បញ្ជាក់​អ្នក​មាន​គុណូបការៈ</translation>
    </message>
    <message>
        <source>Không thuộc diện nào</source>
        <translation>មិន​មាន​មួយ​ណា​ទេ</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi, nếu có, vẫn được giữ</source>
        <translation>អាទិភាព​តាម​អាយុ បើ​មាន នៅ​ដដែល</translation>
    </message>
    <message>
        <source>Phụ nữ có thai</source>
        <translation>ស្ត្រី​មាន​ផ្ទៃពោះ</translation>
    </message>
    <message>
        <source>Ưu tiên: từ %1 tuổi</source>
        <translation>អាទិភាព៖ អាយុចាប់ពី %1 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Ưu tiên: trẻ dưới %1 tuổi</source>
        <translation>អាទិភាព៖ កុមារ​អាយុ​ក្រោម %1 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Ở mọi tháng của thai kỳ</source>
        <translation>ផ្ទៃពោះ​ខែ​ណា​ក៏​បាន</translation>
    </message>
</context>
<context>
    <name>PriorityScreen</name>
    <message>
        <source>Chọn một mục. Nhân viên sẽ xem giấy tờ của bạn tại phòng khám.</source>
        <translation>សូម​ជ្រើស​មួយ។ បុគ្គលិក​នឹង​មើល​ឯកសារ​របស់​លោកអ្នក​នៅ​បន្ទប់​ពិនិត្យ។</translation>
    </message>
    <message>
        <source>Bạn thuộc diện ưu tiên nào?</source>
        <translation>លោកអ្នក​មាន​អាទិភាព​មួយ​ណា?</translation>
    </message>
    <message>
        <source>Người từ 75 tuổi và trẻ dưới 6 tuổi được ưu tiên theo ngày sinh trên giấy tờ.</source>
        <translation>អ្នក​អាយុ​ចាប់ពី 75 ឆ្នាំ និង​កុមារ​ក្រោម 6 ឆ្នាំ មាន​អាទិភាព​តាម​ថ្ងៃ​កំណើត​លើ​ឯកសារ។</translation>
    </message>
    <message>
        <source>Ưu tiên theo tuổi là tự động</source>
        <translation>អាទិភាព​តាម​អាយុ​មាន​ដោយ​ស្វ័យប្រវត្តិ</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã đọc %1 phần trăm</source>
        <translation>អាន​បាន %1 ភាគរយ</translation>
    </message>
</context>
<context>
    <name>ProgressSteps</name>
    <message>
        <source>Giấy tờ</source>
        <extracomment>Parts of a visit, shown small under the progress bar: the document is shown</extracomment>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <extracomment>Part of a visit: the patient confirms who they are</extracomment>
        <translation>ព័ត៌មាន</translation>
    </message>
    <message>
        <source>Nơi khám</source>
        <extracomment>Part of a visit: a department is chosen</extracomment>
        <translation>ផ្នែក</translation>
    </message>
    <message>
        <source>Xác nhận</source>
        <extracomment>Part of a visit: the patient looks everything over</extracomment>
        <translation>បញ្ជាក់</translation>
    </message>
    <message>
        <source>Nhận số</source>
        <extracomment>Part of a visit: the ticket</extracomment>
        <translation>យក​លេខ</translation>
    </message>
    <message>
        <source>Bước %1 trong 5: %2</source>
        <translation>ជំហាន %1 ក្នុង​ចំណោម 5៖ %2</translation>
    </message>
</context>
<context>
    <name>PurposeQuestion</name>
    <message>
        <source>Đồng ý: %1</source>
        <extracomment>Spoken: the answer yes to what %1 asks for</extracomment>
        <translation>យល់ព្រម៖ %1</translation>
    </message>
    <message>
        <source>Đồng ý</source>
        <translation>យល់ព្រម</translation>
    </message>
    <message>
        <source>Không đồng ý: %1</source>
        <extracomment>Spoken: the answer no to what %1 asks for</extracomment>
        <translation>មិន​យល់ព្រម៖ %1</translation>
    </message>
    <message>
        <source>Không đồng ý</source>
        <translation>មិន​យល់ព្រម</translation>
    </message>
</context>
<context>
    <name>ReadProblem</name>
    <message>
        <source>Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>សូម​យក​ឯកសារ​ទៅ​បញ្ជរ​ព័ត៌មាន។ បុគ្គលិក​នឹង​ជួយ​ចុះឈ្មោះ​ជូន។</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>សូម​ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​មាន​ឈីប ឬ​សួរ​បុគ្គលិក​នៅ​បញ្ជរ​ព័ត៌មាន។</translation>
    </message>
    <message>
        <source>Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.</source>
        <translation>សូម​ដាក់​ឯកសារ​ម្ដងទៀត​ឱ្យ​ជាប់​ឧបករណ៍​អាន ឬ​សួរ​បុគ្គលិក​នៅ​បញ្ជរ​ព័ត៌មាន។</translation>
    </message>
    <message>
        <source>Thẻ được lấy ra hơi sớm</source>
        <translation>កាត​ត្រូវ​បាន​ដក​ចេញ​លឿន​បន្តិច</translation>
    </message>
    <message>
        <source>Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn.</source>
        <translation>សូម​ដាក់​កាត​លើ​ឧបករណ៍​អាន​ម្ដងទៀត ហើយ​ទុក​ឱ្យ​ស្ងៀម រហូត​ដល់​អេក្រង់​បង្ហាញ​ឈ្មោះ​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Đọc thẻ lâu hơn bình thường</source>
        <translation>អាន​កាត​យូរ​ជាង​ធម្មតា</translation>
    </message>
    <message>
        <source>Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc.</source>
        <translation>សូម​ដក​កាត​ចេញ​ពី​ស្រោម ឬ​កាបូប រួច​ដាក់​ម្ដងទៀត​ឱ្យ​ជាប់​ឧបករណ៍​អាន។</translation>
    </message>
    <message>
        <source>Đây không phải thẻ căn cước gắn chip</source>
        <translation>នេះ​មិន​មែន​អត្តសញ្ញាណ​ប័ណ្ណ​មាន​ឈីប​ទេ</translation>
    </message>
    <message>
        <source>Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera.</source>
        <translation>សូម​ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​មាន​ឈីប ឬ​បង្ហាញ​កូដ QR របស់​ឯកសារ​នៅ​មុខ​កាមេរ៉ា។</translation>
    </message>
    <message>
        <source>Có nhiều thẻ trên đầu đọc</source>
        <translation>មាន​កាត​ច្រើន​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc.</source>
        <translation>សូម​យក​កាត​ចេញ​ពី​កាបូប រួច​ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​តែ​មួយ​លើ​ឧបករណ៍​អាន។</translation>
    </message>
    <message>
        <source>Thẻ nằm chưa sát đầu đọc</source>
        <translation>កាត​មិន​ទាន់​ជាប់​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên.</source>
        <translation>សូម​ដាក់​កាត​ចំ​កណ្ដាល​ឧបករណ៍​អាន យក​ស្រោម កាបូប និង​សោ​ចេញ​ឆ្ងាយ រួច​ទុក​ឱ្យ​ស្ងៀម។</translation>
    </message>
    <message>
        <source>Số này không phải của thẻ trên đầu đọc</source>
        <translation>លេខ​នេះ​មិន​មែន​របស់​កាត​លើ​ឧបករណ៍​អាន​ទេ</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn.</source>
        <translation>សូម​បង្ហាញ​កូដ QR របស់​កាត​លើ​ឧបករណ៍​អាន ឬ​ដាក់​កាត​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Đầu đọc thẻ đang tạm ngừng</source>
        <translation>ឧបករណ៍​អាន​កាត​ផ្អាក​បណ្ដោះអាសន្ន</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ.</source>
        <translation>សូម​បង្ហាញ​កូដ QR របស់​កាត​នៅ​មុខ​កាមេរ៉ា ឬ​បញ្ចូល​លេខ​ឯកសារ។</translation>
    </message>
    <message>
        <source>Máy chưa đọc được chip của thẻ</source>
        <translation>ម៉ាស៊ីន​មិន​ទាន់​អាន​ឈីប​កាត​បាន</translation>
    </message>
    <message>
        <source>Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera.</source>
        <translation>សូម​ដាក់​កាត​ម្ដងទៀត ផ្កាប់​ផ្នែក​មាន​ឈីប​ចុះ​ក្រោម ឬ​បង្ហាញ​កូដ QR របស់​កាត​នៅ​មុខ​កាមេរ៉ា។</translation>
    </message>
    <message>
        <source>Máy chưa xác nhận được thẻ này</source>
        <translation>ម៉ាស៊ីន​មិន​ទាន់​បញ្ជាក់​កាត​នេះ​បាន</translation>
    </message>
    <message>
        <source>Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.</source>
        <translation>សូម​យក​កាត​ទៅ​បញ្ជរ​ព័ត៌មាន។ បុគ្គលិក​នឹង​ជួយ​ចុះឈ្មោះ​ជូន។</translation>
    </message>
    <message>
        <source>Đây là mã của một trang web</source>
        <translation>នេះ​ជា​កូដ​របស់​គេហទំព័រ</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID.</source>
        <translation>សូម​បង្ហាញ​កូដ QR លើ​អត្តសញ្ញាណ​ប័ណ្ណ ឬ​កូដ​ក្នុង​កម្មវិធី VNeID។</translation>
    </message>
    <message>
        <source>Đây là mã dùng cho ứng dụng khác</source>
        <translation>នេះ​ជា​កូដ​សម្រាប់​កម្មវិធី​ផ្សេង</translation>
    </message>
    <message>
        <source>Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó.</source>
        <translation>ក្នុង VNeID សូម​បើក “Ví giấy tờ” ជ្រើស “Thẻ căn cước” រួច​បង្ហាញ​កូដ QR នៅ​ទីនោះ។</translation>
    </message>
    <message>
        <source>Đây là mã khai báo y tế</source>
        <translation>នេះ​ជា​កូដ​ប្រកាស​សុខភាព</translation>
    </message>
    <message>
        <source>Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT.</source>
        <translation>សូម​បង្ហាញ​កូដ QR លើ​អត្តសញ្ញាណ​ប័ណ្ណ ឬ​កូដ​លើ​កាត​ធានារ៉ាប់រង (BHYT)។</translation>
    </message>
    <message>
        <source>Máy đọc chưa đúng chữ trên mã này</source>
        <translation>ម៉ាស៊ីន​អាន​អក្សរ​លើ​កូដ​នេះ​មិន​ត្រូវ</translation>
    </message>
    <message>
        <source>Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc.</source>
        <translation>សូម​បង្ហាញ​កូដ​នៅ​មុខ​កាមេរ៉ា ឬ​ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​លើ​ឧបករណ៍​អាន។</translation>
    </message>
    <message>
        <source>Mã bị mờ hoặc đọc chưa đủ</source>
        <translation>កូដ​ព្រិល ឬ​អាន​មិន​អស់</translation>
    </message>
    <message>
        <source>Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa.</source>
        <translation>សូម​ជូត​កូដ​ឱ្យ​ស្អាត កាន់​ឱ្យ​ស្ងៀម​ឆ្ងាយ​ពី​កាមេរ៉ា​មួយ​ចំអាម កុំ​ឱ្យ​ចាំង​ភ្លើង។</translation>
    </message>
    <message>
        <source>Mã này không có thông tin</source>
        <translation>កូដ​នេះ​គ្មាន​ព័ត៌មាន</translation>
    </message>
    <message>
        <source>Đây là phiếu khám của bạn</source>
        <translation>នេះ​ជា​សំបុត្រ​ពិនិត្យ​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số.</source>
        <translation>លោកអ្នក​មាន​លេខ​ហើយ។ សូម​អញ្ជើញ​ទៅ​បន្ទប់​លើ​សំបុត្រ ហើយ​រង់ចាំ​ហៅ​លេខ។</translation>
    </message>
    <message>
        <source>Giấy tờ này cần đăng ký tại quầy</source>
        <translation>ឯកសារ​នេះ​ត្រូវ​ចុះឈ្មោះ​នៅ​បញ្ជរ</translation>
    </message>
    <message>
        <source>Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn.</source>
        <translation>សូម​យក​លិខិត​ឆ្លងដែន ឬ​ឯកសារ​នេះ​ទៅ​បញ្ជរ។ បុគ្គលិក​នឹង​ជួយ​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Máy không nhận ra mã này</source>
        <translation>ម៉ាស៊ីន​មិន​ស្គាល់​កូដ​នេះ</translation>
    </message>
    <message>
        <source>Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT.</source>
        <translation>ម៉ាស៊ីន​អាច​អាន​កូដ​លើ​អត្តសញ្ញាណ​ប័ណ្ណ កូដ​ក្នុង VNeID និង​កូដ​លើ​កាត​ធានារ៉ាប់រង (BHYT)។</translation>
    </message>
</context>
<context>
    <name>ReadProblemScreen</name>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>បញ្ចូល​លេខ​ឯកសារ</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>សុំ​បុគ្គលិក​ជួយ</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>បន្ត ដោយ​មិន​អាន​ឈីប</translation>
    </message>
    <message>
        <source>Thử lại từ đầu</source>
        <translation>ចាប់ផ្ដើម​ឡើងវិញ</translation>
    </message>
    <message>
        <source>Về màn hình đầu</source>
        <translation>ទៅ​អេក្រង់​ដំបូង</translation>
    </message>
    <message>
        <source>Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.</source>
        <translation>សូម​បង្ហាញ​កាត ឬ​កូដ​ម្ដងទៀត​ឥឡូវ​នេះ មិន​បាច់​ប៉ះ​អេក្រង់​ទេ។</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Đang đọc thẻ của bạn</source>
        <translation>កំពុង​អាន​កាត​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn.</source>
        <translation>សូម​ទុក​កាត​លើ​ឧបករណ៍​អាន រហូត​ដល់​អេក្រង់​បង្ហាញ​ឈ្មោះ​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ ra trước camera</source>
        <translation>បង្ហាញ​កូដ QR របស់​កាត​នៅ​មុខ​កាមេរ៉ា</translation>
    </message>
    <message>
        <source>Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.</source>
        <translation>សូម​លើក​កាត​បង្ហាញ​កូដ QR ឬ​បញ្ចូល​លេខ​កាត។</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.</source>
        <translation>ទុក​កាត​ឆ្ងាយ​ពី​កាមេរ៉ា​មួយ​ចំអាម ឬ​បញ្ចូល​លេខ​កាត។</translation>
    </message>
    <message>
        <source>Trên đầu đọc đang có một thẻ khác</source>
        <translation>មាន​កាត​ផ្សេង​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên.</source>
        <translation>សូម​យក​កាត​នោះ​ចេញ រួច​ដាក់​ឯកសារ​របស់​លោកអ្នក។ កាត​ដែល​គេ​ភ្លេច សូម​ប្រគល់​ឱ្យ​បុគ្គលិក។</translation>
    </message>
    <message>
        <source>Đặt hộ chiếu lên đầu đọc</source>
        <translation>ដាក់​លិខិត​ឆ្លងដែន​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Mở trang có ảnh, úp xuống đầu đọc và để yên.</source>
        <translation>សូម​បើក​ទំព័រ​មាន​រូប ផ្កាប់​លើ​ឧបករណ៍​អាន ហើយ​ទុក​ឱ្យ​ស្ងៀម។</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và để yên vài giây.</source>
        <translation>ផ្កាប់​ផ្នែក​មាន​ឈីប​ចុះ​ក្រោម ហើយ​ទុក​ឱ្យ​ស្ងៀម​ប៉ុន្មាន​វិនាទី។</translation>
    </message>
</context>
<context>
    <name>ReadingCardScreen</name>
    <message>
        <source>Nhập số thẻ</source>
        <translation>បញ្ចូល​លេខ​កាត</translation>
    </message>
    <message>
        <source>Nhờ nhân viên giúp</source>
        <translation>សុំ​បុគ្គលិក​ជួយ</translation>
    </message>
    <message>
        <source>Tiếp tục, không đọc chip</source>
        <translation>បន្ត ដោយ​មិន​អាន​ឈីប</translation>
    </message>
    <message>
        <source>Xin đừng nhấc thẻ lên lúc này.</source>
        <translation>សូម​កុំ​លើក​កាត​ឥឡូវ​នេះ។</translation>
    </message>
    <message>
        <source>Việc đọc thường mất 2 đến 5 giây</source>
        <translation>ធម្មតា​អាន 2 ទៅ 5 វិនាទី</translation>
    </message>
</context>
<context>
    <name>Registered</name>
    <message>
        <source>Đăng ký lúc %1</source>
        <translation>ចុះឈ្មោះ​ម៉ោង %1</translation>
    </message>
    <message>
        <source>Phiếu chưa ra giấy</source>
        <translation>សំបុត្រ​មិន​ទាន់​ចេញ</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>បាន​បង់​ប្រាក់​ហើយ</translation>
    </message>
</context>
<context>
    <name>RegisteredScreen</name>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu hoặc hủy lượt khám.</source>
        <translation>បើ​ត្រូវ​ការ លោកអ្នក​អាច​បោះពុម្ព​សំបុត្រ​ម្ដងទៀត ឬ​បោះបង់​វេន​ពិនិត្យ។</translation>
    </message>
    <message>
        <source>Nếu cần, bạn có thể in lại phiếu.</source>
        <translation>បើ​ត្រូវ​ការ លោកអ្នក​អាច​បោះពុម្ព​សំបុត្រ​ម្ដងទៀត។</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đặt thẻ lên đầu đọc hoặc đưa mã QR trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>ដើម្បី​បោះពុម្ព​សំបុត្រ​ម្ដងទៀត សូម​ដាក់​កាត​លើ​ឧបករណ៍​អាន ឬ​បង្ហាញ​កូដ QR នៅ​មុខ​កាមេរ៉ា។ លោកអ្នក​ក៏​អាច​សួរ​បញ្ជរ​ព័ត៌មាន​បាន។</translation>
    </message>
    <message>
        <source>Để in lại phiếu, đưa mã QR trên giấy tờ trước camera. Bạn cũng có thể hỏi quầy hướng dẫn.</source>
        <translation>ដើម្បី​បោះពុម្ព​សំបុត្រ​ម្ដងទៀត សូម​បង្ហាញ​កូដ QR របស់​ឯកសារ​នៅ​មុខ​កាមេរ៉ា។ លោកអ្នក​ក៏​អាច​សួរ​បញ្ជរ​ព័ត៌មាន​បាន។</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký khám hôm nay</source>
        <translation>លោកអ្នក​បាន​ចុះឈ្មោះ​ពិនិត្យ​ថ្ងៃនេះ​ហើយ</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>ចុះឈ្មោះ​ឱ្យ​អ្នក​ផ្សេង</translation>
    </message>
    <message>
        <source>Đăng ký thêm chuyên khoa khác</source>
        <translation>ចុះឈ្មោះ​ផ្នែក​ផ្សេង​ទៀត</translation>
    </message>
</context>
<context>
    <name>RegisteringScreen</name>
    <message>
        <source>Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.</source>
        <translation>មន្ទីរពេទ្យ​ឆ្លើយ​យឺត ម៉ាស៊ីន​កំពុង​ចេញ​លេខ​ជូន​លោកអ្នក។ លោកអ្នក​មិន​បាត់​វេន​ទេ។</translation>
    </message>
    <message>
        <source>Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.</source>
        <translation>បើ​បណ្ដាញ​យឺត ម៉ាស៊ីន​នឹង​ចេញ​លេខ​បណ្ដោះអាសន្ន។ លោកអ្នក​មិន​បាត់​វេន​ទេ។</translation>
    </message>
    <message>
        <source>Đang đăng ký cho bạn</source>
        <translation>កំពុង​ចុះឈ្មោះ​ជូន​លោកអ្នក</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Mẹ đăng ký cho con</source>
        <translation>ម្ដាយ​ចុះឈ្មោះ​ឲ្យ​កូន</translation>
    </message>
    <message>
        <source>Bố đăng ký cho con</source>
        <translation>ឪពុក​ចុះឈ្មោះ​ឲ្យ​កូន</translation>
    </message>
    <message>
        <source>Người giám hộ đăng ký giúp</source>
        <translation>អាណាព្យាបាល​ជួយ​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Người thân đăng ký giúp</source>
        <translation>អ្នក​ដទៃ​ជួយ​ចុះឈ្មោះ</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>គ្រូពេទ្យ​ណា​ក៏​បាន ពិនិត្យ​ឆាប់​បំផុត</translation>
    </message>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>ណាត់​ម៉ោង %1</translation>
    </message>
    <message>
        <source>Khám lúc %1</source>
        <translation>ពិនិត្យ​ម៉ោង %1</translation>
    </message>
    <message>
        <source>Nơi khám này không nhận BHYT. Bạn tự trả tiền khám.</source>
        <translation>ផ្នែក​នេះ​មិន​ទទួល​ធានារ៉ាប់រង (BHYT) ទេ។ លោកអ្នក​បង់​ប្រាក់​ខ្លួនឯង។</translation>
    </message>
    <message>
        <source>Bạn tự trả tiền khám.</source>
        <translation>លោកអ្នក​បង់​ប្រាក់​ខ្លួនឯង។</translation>
    </message>
    <message>
        <source>Nhân viên sẽ xác nhận quyền lợi BHYT tại quầy.</source>
        <translation>បុគ្គលិក​នឹង​បញ្ជាក់​សិទ្ធិ​ធានារ៉ាប់រង (BHYT) នៅ​បញ្ជរ។</translation>
    </message>
    <message>
        <source>Khám BHYT. Mức hưởng được tính tại quầy.</source>
        <translation>ពិនិត្យ​ដោយ​ធានារ៉ាប់រង (BHYT)។ ចំណែក​ដែល​ចេញ​ឱ្យ នឹង​គិត​នៅ​បញ្ជរ។</translation>
    </message>
    <message>
        <source>Khám BHYT, hưởng %1%.</source>
        <translation>ពិនិត្យ​ដោយ​ធានារ៉ាប់រង (BHYT) ចេញ​ឱ្យ %1%។</translation>
    </message>
    <message>
        <source>BHYT chưa kiểm tra được. Nhân viên sẽ kiểm tra sau.</source>
        <translation>មិន​ទាន់​ពិនិត្យ​ធានារ៉ាប់រង (BHYT) បាន​ទេ។ បុគ្គលិក​នឹង​ពិនិត្យ​តាម​ក្រោយ។</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Nếu có gì chưa đúng, bấm “Quay lại”.</source>
        <translation>បើ​មាន​អ្វី​មិន​ត្រឹមត្រូវ សូម​ចុច “ថយ​ក្រោយ”។</translation>
    </message>
    <message>
        <source>Xin xem lại thông tin</source>
        <translation>សូម​ពិនិត្យ​ព័ត៌មាន​ម្ដងទៀត</translation>
    </message>
    <message>
        <source>Tôi thuộc diện ưu tiên</source>
        <translation>ខ្ញុំ​មាន​អាទិភាព</translation>
    </message>
    <message>
        <source>Xác nhận và lấy số</source>
        <translation>បញ្ជាក់ និង​យក​លេខ</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Lên</source>
        <translation>ឡើង​លើ</translation>
    </message>
    <message>
        <source>Xem tiếp</source>
        <translation>មើល​បន្ត</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Tìm nơi khám…</source>
        <extracomment>In the empty search field</extracomment>
        <translation>រក​ផ្នែក…</translation>
    </message>
    <message>
        <source>Đang tìm: %1</source>
        <extracomment>Spoken: what was typed into the search field</extracomment>
        <translation>កំពុង​រក៖ %1</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Sáng %1</source>
        <translation>ព្រឹក %1</translation>
    </message>
    <message>
        <source>Chiều %1</source>
        <translation>រសៀល %1</translation>
    </message>
    <message>
        <source>Đã hết chỗ hôm nay</source>
        <translation>ថ្ងៃនេះ​ពេញ​ហើយ</translation>
    </message>
    <message>
        <source>Đang giữ chỗ cho bạn…</source>
        <translation>កំពុង​កក់​វេន​ជូន​លោកអ្នក…</translation>
    </message>
    <message>
        <source>Đang giữ chỗ lúc %1 cho bạn…</source>
        <translation>កំពុង​កក់​ម៉ោង %1 ជូន​លោកអ្នក…</translation>
    </message>
    <message>
        <source>Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.</source>
        <translation>ម៉ោង​ដែល​ទើប​ជ្រើស មាន​អ្នក​ផ្សេង​យក​ហើយ។ សូម​ជ្រើស​ម៉ោង​ផ្សេង។</translation>
    </message>
    <message>
        <source>Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.</source>
        <translation>គ្រូពេទ្យ​ដែល​ទើប​ជ្រើស ពេញ​ហើយ។ សូម​ជ្រើស​គ្រូពេទ្យ​ផ្សេង។</translation>
    </message>
    <message>
        <source>Chưa giữ được chỗ này. Xin chọn lại.</source>
        <translation>មិន​ទាន់​កក់​វេន​នេះ​បាន​ទេ។ សូម​ជ្រើស​ម្ដងទៀត។</translation>
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
        <translation>ពិនិត្យ​ជាមួយ %1</translation>
    </message>
    <message>
        <source>Khám với bác sĩ này</source>
        <translation>ពិនិត្យ​ជាមួយ​គ្រូពេទ្យ​នេះ</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>Đang xem lịch của bác sĩ…</source>
        <translation>កំពុង​មើល​ម៉ោង​គ្រូពេទ្យ…</translation>
    </message>
    <message>
        <source>Chọn bác sĩ và giờ khám</source>
        <translation>ជ្រើស​គ្រូពេទ្យ និង​ម៉ោង​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Bác sĩ bất kỳ, khám sớm nhất</source>
        <translation>គ្រូពេទ្យ​ណា​ក៏​បាន ពិនិត្យ​ឆាប់​បំផុត</translation>
    </message>
    <message>
        <source>Bạn vẫn khám được với bác sĩ bất kỳ.</source>
        <translation>លោកអ្នក​នៅតែ​អាច​ពិនិត្យ​ជាមួយ​គ្រូពេទ្យ​ណា​ក៏​បាន។</translation>
    </message>
    <message>
        <source>Lúc này chưa xem được lịch của bác sĩ</source>
        <translation>ឥឡូវ​មិន​ទាន់​មើល​ម៉ោង​គ្រូពេទ្យ​បាន</translation>
    </message>
    <message>
        <source>Hôm nay khoa này không có lịch riêng của bác sĩ</source>
        <translation>ថ្ងៃនេះ​ផ្នែក​នេះ​គ្មាន​ម៉ោង​គ្រូពេទ្យ​ដោយ​ឡែក​ទេ</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1. Lúc này không chọn được.</source>
        <translation>%1។ ឥឡូវ​ជ្រើស​មិន​បាន​ទេ។</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, đã chọn</source>
        <translation>%1។ ប្រអប់​ធីក បាន​ជ្រើស</translation>
    </message>
    <message>
        <source>%1. Ô đánh dấu, chưa chọn</source>
        <translation>%1។ ប្រអប់​ធីក មិន​ទាន់​ជ្រើស</translation>
    </message>
    <message>
        <source>%1. Đang chọn</source>
        <translation>%1។ កំពុង​ជ្រើស</translation>
    </message>
    <message>
        <source>%1. Nút bấm</source>
        <translation>%1។ ប៊ូតុង</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: the place of what is chosen in a list, such as 3 of 7</extracomment>
        <translation>%1 នៃ %2</translation>
    </message>
    <message>
        <source>Đã bấm: %1</source>
        <translation>បាន​ចុច៖ %1</translation>
    </message>
    <message>
        <source>Lúc này không cần chọn gì.</source>
        <translation>ឥឡូវ​មិន​បាច់​ជ្រើស​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>Có %n lựa chọn. Chạm góc dưới bên phải để nghe từng lựa chọn.</source>
        <extracomment>Spoken at the end of a screen that was read out, to somebody who does not look</extracomment>
        <translation>មាន​ជម្រើស %n។ សូម​ប៉ះ​ជ្រុង​ខាងក្រោម​ខាងស្ដាំ ដើម្បី​ស្ដាប់​ជម្រើស​ម្ដង​មួយៗ។</translation>
    </message>
    <message>
        <source>Bạn chưa đến lựa chọn nào. Chạm góc dưới bên phải để nghe lựa chọn đầu tiên.</source>
        <translation>លោកអ្នក​មិន​ទាន់​ដល់​ជម្រើស​ណា​ទេ។ សូម​ប៉ះ​ជ្រុង​ខាងក្រោម​ខាងស្ដាំ ដើម្បី​ស្ដាប់​ជម្រើស​ទី​មួយ។</translation>
    </message>
    <message>
        <source>Chào bạn. Đây là máy đăng ký khám bệnh của %1.</source>
        <translation>សួស្ដី​លោកអ្នក។ នេះ​ជា​ម៉ាស៊ីន​ចុះឈ្មោះ​ពិនិត្យ​ជំងឺ​របស់ %1។</translation>
    </message>
    <message>
        <source>Bạn không cần nhìn màn hình. Màn hình có bốn góc lớn.</source>
        <translation>លោកអ្នក​មិន​បាច់​មើល​អេក្រង់​ទេ។ អេក្រង់​មាន​ជ្រុង​ធំ​បួន។</translation>
    </message>
    <message>
        <source>Góc dưới bên phải: nghe lựa chọn tiếp theo.</source>
        <translation>ជ្រុង​ខាងក្រោម​ខាងស្ដាំ៖ ស្ដាប់​ជម្រើស​បន្ទាប់។</translation>
    </message>
    <message>
        <source>Góc dưới bên trái: nghe lựa chọn trước.</source>
        <translation>ជ្រុង​ខាងក្រោម​ខាងឆ្វេង៖ ស្ដាប់​ជម្រើស​មុន។</translation>
    </message>
    <message>
        <source>Góc trên bên phải: chọn điều vừa nghe.</source>
        <translation>ជ្រុង​ខាងលើ​ខាងស្ដាំ៖ ជ្រើស​អ្វី​ដែល​ទើប​ឮ។</translation>
    </message>
    <message>
        <source>Góc trên bên trái: nghe lại.</source>
        <translation>ជ្រុង​ខាងលើ​ខាងឆ្វេង៖ ស្ដាប់​ម្ដងទៀត។</translation>
    </message>
    <message>
        <source>Giữ tay lâu ở bất kỳ đâu để nghe lại hướng dẫn này.</source>
        <translation>ដាក់​ដៃ​ឱ្យ​យូរ​នៅ​កន្លែង​ណា​ក៏​បាន ដើម្បី​ស្ដាប់​ការ​ណែនាំ​នេះ​ម្ដងទៀត។</translation>
    </message>
    <message>
        <source>Nếu dùng bàn phím: phím mũi tên để đi tới và đi lui, Enter để chọn, Esc để quay lại.</source>
        <translation>បើ​ប្រើ​ក្ដារ​ចុច៖ ចុច​ព្រួញ​ដើម្បី​ទៅ​មុខ ឬ​ថយ​ក្រោយ, Enter ដើម្បី​ជ្រើស, Esc ដើម្បី​ត្រឡប់​វិញ។</translation>
    </message>
    <message>
        <source>Chạm vào màn hình ở bất kỳ đâu để tiếp tục.</source>
        <translation>សូម​ប៉ះ​អេក្រង់​កន្លែង​ណា​ក៏​បាន ដើម្បី​បន្ត។</translation>
    </message>
    <message>
        <source>Âm lượng %1 trên %2</source>
        <translation>កម្រិត​សំឡេង %1 នៃ %2</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>%1 số được che</source>
        <extracomment>Spoken: %1 digits of a number are hidden, as in 031 158 ••• 742</extracomment>
        <translation>លាក់ %1 ខ្ទង់</translation>
    </message>
    <message>
        <source>%1 đồng</source>
        <extracomment>Spoken: an amount of money in Vietnamese dong</extracomment>
        <translation>%1 ដុង</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1 ភាគរយ</translation>
    </message>
    <message>
        <source>ngày %1 tháng %2 năm %3</source>
        <extracomment>Spoken: a date; %1 day, %2 month, %3 year, all in figures</extracomment>
        <translation>ថ្ងៃទី %1 ខែ %2 ឆ្នាំ %3</translation>
    </message>
    <message>
        <source>%1 giờ %2</source>
        <extracomment>Spoken: a time of day; %1 hours, %2 minutes</extracomment>
        <translation>ម៉ោង %1 និង %2 នាទី</translation>
    </message>
    <message>
        <source>%1 giờ</source>
        <extracomment>Spoken: a time of day without minutes</extracomment>
        <translation>ម៉ោង %1</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <extracomment>Spoken: a part of several, as in page 1 of 3</extracomment>
        <translation>%1 នៃ %2</translation>
    </message>
    <message>
        <source>%1 đến %2</source>
        <extracomment>Spoken: from %1 to %2, of times or numbers</extracomment>
        <translation>%1 ដល់ %2</translation>
    </message>
</context>
<context>
    <name>StillThereNotice</name>
    <message>
        <source>Cần thêm thời gian, bạn chỉ cần chạm vào màn hình. Nếu không, máy sẽ che thông tin của bạn.</source>
        <translation>បើ​ត្រូវ​ការ​ពេល​ទៀត គ្រាន់តែ​ប៉ះ​អេក្រង់។ បើ​មិន​ប៉ះ ម៉ាស៊ីន​នឹង​បាំង​ព័ត៌មាន​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Bạn còn ở đây không?</source>
        <translation>លោកអ្នក​នៅ​ទីនេះ​ទេ?</translation>
    </message>
    <message>
        <source>Tôi vẫn ở đây</source>
        <translation>ខ្ញុំ​នៅ​ទីនេះ</translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Nhập lại số</source>
        <translation>បញ្ចូល​លេខ​ម្ដងទៀត</translation>
    </message>
    <message>
        <source>Gọi nhân viên đến đây</source>
        <translation>ហៅ​បុគ្គលិក​មក​ទីនេះ</translation>
    </message>
    <message>
        <source>Mã cho nhân viên: %1</source>
        <extracomment>%1 is a short code such as K10 that staff can look up</extracomment>
        <translation>កូដ​សម្រាប់​បុគ្គលិក៖ %1</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Hẹn lúc %1</source>
        <translation>ណាត់​ម៉ោង %1</translation>
    </message>
    <message>
        <source>Trước bạn không còn ai</source>
        <translation>គ្មាន​អ្នក​នៅ​មុន​លោកអ្នក​ទេ</translation>
    </message>
    <message>
        <source>Đây là phiếu in lại, số của bạn không đổi.</source>
        <translation>នេះ​ជា​សំបុត្រ​បោះពុម្ព​ម្ដងទៀត លេខ​របស់​លោកអ្នក​មិន​ប្ដូរ​ទេ។</translation>
    </message>
    <message>
        <source>Số của bạn</source>
        <translation>លេខ​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Bạn đã đăng ký trước đó. Đây là số đã cấp cho bạn, không phải số mới.</source>
        <translation>លោកអ្នក​បាន​ចុះឈ្មោះ​មុន​ហើយ។ នេះ​ជា​លេខ​ដែល​លោកអ្នក​មាន​ស្រាប់ មិន​មែន​លេខ​ថ្មី​ទេ។</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn. Đăng ký của bạn đã được lưu và sẽ được gửi. Giữ phiếu này, nhân viên sẽ gọi theo số này.</source>
        <translation>បណ្ដាញ​មន្ទីរពេទ្យ​កំពុង​ដាច់។ ការ​ចុះឈ្មោះ​របស់​លោកអ្នក​បាន​រក្សា​ទុក ហើយ​នឹង​ផ្ញើ​ទៅ។ សូម​រក្សា​ទុក​សំបុត្រ​នេះ បុគ្គលិក​នឹង​ហៅ​តាម​លេខ​នេះ។</translation>
    </message>
    <message>
        <source>Quét mã QR để biết khi bệnh viện đã xác nhận.</source>
        <translation>សូម​ស្កេន​កូដ QR ដើម្បី​ដឹង​ពេល​មន្ទីរពេទ្យ​បញ្ជាក់។</translation>
    </message>
    <message>
        <source>Số tạm của bạn</source>
        <translation>លេខ​បណ្ដោះអាសន្ន​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Bệnh viện đã nhận đăng ký của bạn. Số này được giữ nguyên.</source>
        <translation>មន្ទីរពេទ្យ​បាន​ទទួល​ការ​ចុះឈ្មោះ​របស់​លោកអ្នក​ហើយ។ លេខ​នេះ​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Bệnh viện chưa xếp được lượt khám cho số này. Mời bạn mang số này đến quầy hướng dẫn, nhân viên sẽ giúp bạn.</source>
        <translation>មន្ទីរពេទ្យ​មិន​ទាន់​រៀប​វេន​ពិនិត្យ​តាម​លេខ​នេះ​បាន​ទេ។ សូម​យក​លេខ​នេះ​ទៅ​បញ្ជរ​ព័ត៌មាន បុគ្គលិក​នឹង​ជួយ​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Mời bạn đến quầy hướng dẫn</source>
        <translation>សូម​អញ្ជើញ​ទៅ​បញ្ជរ​ព័ត៌មាន</translation>
    </message>
    <message>
        <source>Đã thanh toán</source>
        <translation>បាន​បង់​ប្រាក់​ហើយ</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân sau khi khám</source>
        <translation>បង់​ប្រាក់​នៅ​បញ្ជរ​បង់​ប្រាក់ ក្រោយ​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Trả tiền tại quầy thu ngân trước khi khám</source>
        <translation>បង់​ប្រាក់​នៅ​បញ្ជរ​បង់​ប្រាក់ មុន​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Nếu đã chuyển tiền, xin giữ biên lai để nhân viên xem</source>
        <translation>បើ​បាន​ផ្ទេរ​ប្រាក់​ហើយ សូម​រក្សា​ទុក​បង្កាន់ដៃ​ឱ្យ​បុគ្គលិក​មើល</translation>
    </message>
    <message>
        <source>Hãy chụp màn hình này bằng điện thoại, hoặc ghi lại số của bạn.</source>
        <translation>សូម​ថត​អេក្រង់​នេះ​ដោយ​ទូរសព្ទ ឬ​កត់​លេខ​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Đang in phiếu…</source>
        <translation>កំពុង​បោះពុម្ព​សំបុត្រ…</translation>
    </message>
    <message>
        <source>Xin chờ phiếu ra ở khe in.</source>
        <translation>សូម​រង់ចាំ​សំបុត្រ​ចេញ​ពី​រន្ធ​បោះពុម្ព។</translation>
    </message>
    <message>
        <source>Đang in lại phiếu…</source>
        <translation>កំពុង​បោះពុម្ព​សំបុត្រ​ម្ដង​ទៀត…</translation>
    </message>
    <message>
        <source>Tờ trước bị dở dang. Xin chờ tờ mới, số của bạn không đổi.</source>
        <translation>សំបុត្រ​មុន​ចេញ​មិន​ពេញ។ សូម​រង់ចាំ​សំបុត្រ​ថ្មី លេខ​របស់​អ្នក​មិន​ប្ដូរ​ទេ។</translation>
    </message>
    <message>
        <source>Mang phiếu đến quầy hướng dẫn.</source>
        <translation>សូម​យក​សំបុត្រ​ទៅ​បញ្ជរ​ព័ត៌មាន។</translation>
    </message>
    <message>
        <source>Mang phiếu đến phòng khám và chờ gọi số.</source>
        <translation>សូម​យក​សំបុត្រ​ទៅ​បន្ទប់​ពិនិត្យ ហើយ​រង់ចាំ​ហៅ​លេខ។</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu ở %1</source>
        <extracomment>%1 is where another printer stands, e.g. &quot;quầy 2&quot;.</extracomment>
        <translation>សូម​យក​សំបុត្រ​នៅ៖ %1</translation>
    </message>
    <message>
        <source>Mời bạn lấy phiếu</source>
        <translation>សូម​យក​សំបុត្រ</translation>
    </message>
    <message>
        <source>Máy đã hết giấy in</source>
        <translation>ម៉ាស៊ីន​អស់​ក្រដាស​ហើយ</translation>
    </message>
    <message>
        <source>Máy chưa in được phiếu</source>
        <translation>ម៉ាស៊ីន​មិន​ទាន់​បោះពុម្ព​សំបុត្រ​បាន</translation>
    </message>
    <message>
        <source>Xin xem phiếu đã ra khe in chưa</source>
        <translation>សូម​មើល​ថា​សំបុត្រ​ចេញ​ពី​រន្ធ​ឬ​នៅ</translation>
    </message>
    <message>
        <source>Nếu chưa có phiếu, hãy chụp màn hình này bằng điện thoại.</source>
        <translation>បើ​មិន​ទាន់​មាន​សំបុត្រ សូម​ថត​អេក្រង់​នេះ​ដោយ​ទូរសព្ទ។</translation>
    </message>
    <message>
        <source>Giấy về tiền khám ra sau phiếu.</source>
        <translation>ក្រដាស​បង់​ប្រាក់​ចេញ​ក្រោយ​សំបុត្រ។</translation>
    </message>
    <message>
        <source>Lấy cả giấy về tiền khám.</source>
        <translation>សូម​យក​ក្រដាស​បង់​ប្រាក់​ផង។</translation>
    </message>
    <message>
        <source>Giấy về tiền khám chưa in được: xin lấy ở quầy thu ngân.</source>
        <translation>ក្រដាស​បង់​ប្រាក់​បោះពុម្ព​មិន​បាន៖ សូម​យក​នៅ​បញ្ជរ​បង់​ប្រាក់។</translation>
    </message>
</context>
<context>
    <name>TicketNews</name>
    <message>
        <source>Xem sơ đồ</source>
        <translation>មើល​ប្លង់</translation>
    </message>
</context>
<context>
    <name>TicketPaper</name>
    <message>
        <source>Mã QR của lượt khám, để quét bằng điện thoại</source>
        <translation>កូដ QR នៃ​វេន​ពិនិត្យ សម្រាប់​ស្កេន​ដោយ​ទូរសព្ទ</translation>
    </message>
    <message>
        <source>Mã QR của lượt khám, để chụp bằng điện thoại</source>
        <translation>កូដ QR នៃ​វេន​ពិនិត្យ សម្រាប់​ថត​ដោយ​ទូរសព្ទ</translation>
    </message>
    <message>
        <source>Chụp mã này để giữ số trên điện thoại.</source>
        <translation>សូម​ថត​កូដ​នេះ ដើម្បី​ទុក​លេខ​ក្នុង​ទូរសព្ទ។</translation>
    </message>
    <message>
        <source>Quét mã để xem lượt khám trên điện thoại</source>
        <translation>ស្កេន​កូដ ដើម្បី​មើល​វេន​ពិនិត្យ​លើ​ទូរសព្ទ</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>បោះបង់​វេន​ពិនិត្យ​នេះ</translation>
    </message>
    <message>
        <source>Thanh toán tại đây</source>
        <translation>បង់​ប្រាក់​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Đừng quên lấy lại thẻ trên đầu đọc</source>
        <translation>កុំ​ភ្លេច​យក​កាត​ពី​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Đăng ký cho người khác</source>
        <translation>ចុះឈ្មោះ​ឱ្យ​អ្នក​ផ្សេង</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>រួចរាល់</translation>
    </message>
</context>
<context>
    <name>TodaysVisit</name>
    <message>
        <source>In lại phiếu số %1</source>
        <translation>បោះពុម្ព​លេខ %1 ម្ដងទៀត</translation>
    </message>
    <message>
        <source>In lại phiếu</source>
        <translation>បោះពុម្ព​ម្ដងទៀត</translation>
    </message>
    <message>
        <source>Hủy lượt khám số %1</source>
        <translation>បោះបង់​វេន​លេខ %1</translation>
    </message>
    <message>
        <source>Hủy lượt khám này</source>
        <translation>បោះបង់​វេន​ពិនិត្យ​នេះ</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Bạn chưa nhập số. Bấm từng chữ số, rồi bấm “Tiếp tục”.</source>
        <translation>លោកអ្នក​មិន​ទាន់​បញ្ចូល​លេខ​ទេ។ សូម​ចុច​លេខ​ម្ដង​មួយៗ រួច​ចុច “បន្ត”។</translation>
    </message>
    <message>
        <source>Số chưa đúng độ dài: căn cước có 12 chữ số, BHYT có 10 chữ số.</source>
        <translation>លេខ​មិន​គ្រប់​ចំនួន៖ អត្តសញ្ញាណ​ប័ណ្ណ​មាន 12 ខ្ទង់ ធានារ៉ាប់រង (BHYT) មាន 10 ខ្ទង់។</translation>
    </message>
    <message>
        <source>Máy không nhận ra số này. Xin kiểm tra lại từng chữ số.</source>
        <translation>ម៉ាស៊ីន​មិន​ស្គាល់​លេខ​នេះ​ទេ។ សូម​មើល​លេខ​នីមួយៗ​ម្ដងទៀត។</translation>
    </message>
</context>
<context>
    <name>TypingScreen</name>
    <message>
        <source>Mã hẹn có trong tin nhắn hoặc trên giấy hẹn của bạn.</source>
        <translation>កូដ​ណាត់​មាន​ក្នុង​សារ ឬ​លើ​ក្រដាស​ណាត់​របស់​លោកអ្នក។</translation>
    </message>
    <message>
        <source>Số căn cước có 12 chữ số, mã số BHYT có 10 chữ số.</source>
        <translation>លេខ​អត្តសញ្ញាណ​ប័ណ្ណ​មាន 12 ខ្ទង់ លេខ​ធានារ៉ាប់រង (BHYT) មាន 10 ខ្ទង់។</translation>
    </message>
    <message>
        <source>Nhập mã hẹn</source>
        <translation>បញ្ចូល​កូដ​ណាត់</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>បញ្ចូល​លេខ​ឯកសារ</translation>
    </message>
    <message>
        <source>Bạn có thể đưa thẻ hoặc mã QR vào máy bất cứ lúc nào.</source>
        <translation>លោកអ្នក​អាច​បង្ហាញ​កាត ឬ​កូដ QR ពេល​ណា​ក៏​បាន។</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Nơi khám</source>
        <translation>ផ្នែក</translation>
    </message>
    <message>
        <source>Chọn bác sĩ hoặc giờ khám</source>
        <translation>ជ្រើស​គ្រូពេទ្យ ឬ​ម៉ោង​ពិនិត្យ</translation>
    </message>
    <message>
        <source>Đổi bác sĩ</source>
        <translation>ប្ដូរ​គ្រូពេទ្យ</translation>
    </message>
    <message>
        <source>Chọn bác sĩ</source>
        <translation>ជ្រើស​គ្រូពេទ្យ</translation>
    </message>
</context>
<context>
    <name>VolumeRow</name>
    <message>
        <source>Nhỏ hơn</source>
        <translation>បន្ថយ</translation>
    </message>
    <message>
        <source>Âm lượng %1</source>
        <extracomment>How loud, from 0 to 4</extracomment>
        <translation>កម្រិត​សំឡេង %1</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>បង្កើន</translation>
    </message>
</context>
<context>
    <name>WelcomeHero</name>
    <message>
        <source>Đăng ký khám bệnh</source>
        <translation>ចុះឈ្មោះ​ពិនិត្យ​ជំងឺ</translation>
    </message>
    <message>
        <source>Vui lòng lấy lại thẻ</source>
        <translation>សូម​យក​កាត​វិញ</translation>
    </message>
    <message>
        <source>Đưa mã QR trên thẻ căn cước ra trước camera</source>
        <translation>បង្ហាញ​កូដ QR របស់​អត្តសញ្ញាណ​ប័ណ្ណ​នៅ​មុខ​កាមេរ៉ា</translation>
    </message>
    <message>
        <source>Đặt thẻ căn cước lên đầu đọc</source>
        <translation>ដាក់​អត្តសញ្ញាណ​ប័ណ្ណ​លើ​ឧបករណ៍​អាន</translation>
    </message>
    <message>
        <source>Trên đầu đọc vẫn còn một thẻ. Nếu thẻ không phải của bạn, xin gọi nhân viên.</source>
        <translation>នៅ​មាន​កាត​មួយ​លើ​ឧបករណ៍​អាន។ បើ​មិន​មែន​កាត​របស់​លោកអ្នក សូម​ហៅ​បុគ្គលិក។</translation>
    </message>
    <message>
        <source>Giữ thẻ cách camera một gang tay.</source>
        <translation>ទុក​កាត​ឆ្ងាយ​ពី​កាមេរ៉ា​មួយ​ចំអាម។</translation>
    </message>
    <message>
        <source>Úp mặt có chip xuống và giữ yên khoảng 3 giây.</source>
        <translation>ផ្កាប់​ផ្នែក​មាន​ឈីប​ចុះ​ក្រោម ហើយ​ទុក​ឱ្យ​ស្ងៀម​ប្រហែល 3 វិនាទី។</translation>
    </message>
    <message>
        <source>Không cần chạm màn hình.</source>
        <translation>មិន​បាច់​ប៉ះ​អេក្រង់​ទេ។</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Bạn vẫn đăng ký được bằng thẻ căn cước hoặc mã QR.</source>
        <translation>លោកអ្នក​នៅតែ​ចុះឈ្មោះ​បាន ដោយ​អត្តសញ្ញាណ​ប័ណ្ណ ឬ​កូដ QR។</translation>
    </message>
    <message>
        <source>Mạng của bệnh viện đang gián đoạn</source>
        <translation>បណ្ដាញ​មន្ទីរពេទ្យ​កំពុង​ដាច់</translation>
    </message>
    <message>
        <source>Mã QR trên VNeID</source>
        <translation>កូដ QR លើ VNeID</translation>
    </message>
    <message>
        <source>Hoặc đưa mã QR ra trước camera</source>
        <translation>ឬ​បង្ហាញ​កូដ QR នៅ​មុខ​កាមេរ៉ា</translation>
    </message>
    <message>
        <source>Trên điện thoại của bạn</source>
        <translation>លើ​ទូរសព្ទ​របស់​លោកអ្នក</translation>
    </message>
    <message>
        <source>Thẻ giấy hoặc VssID</source>
        <translation>កាត​ក្រដាស ឬ VssID</translation>
    </message>
    <message>
        <source>Thẻ BHYT</source>
        <translation>កាត​ធានារ៉ាប់រង (BHYT)</translation>
    </message>
    <message>
        <source>Không mang giấy tờ có mã?</source>
        <translation>គ្មាន​ឯកសារ​ដែល​មាន​កូដ​ឬ?</translation>
    </message>
    <message>
        <source>Nhập số giấy tờ</source>
        <translation>បញ្ចូល​លេខ​ឯកសារ</translation>
    </message>
    <message>
        <source>Tôi có mã hẹn</source>
        <translation>ខ្ញុំ​មាន​កូដ​ណាត់</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>chưa đầy 1 tuổi</source>
        <translation>អាយុ​ក្រោម 1 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Nam</source>
        <translation>ប្រុស</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>ស្រី</translation>
    </message>
    <message>
        <source>sinh năm %1</source>
        <translation>កើត​ឆ្នាំ %1</translation>
    </message>
    <message>
        <source>Tầng %1</source>
        <extracomment>A floor as it stands on signs; %1 is its number or name</extracomment>
        <translation>ជាន់ %1</translation>
    </message>
    <message>
        <source>Phòng %1</source>
        <extracomment>A room by what stands on its door; %1 is its number</extracomment>
        <translation>បន្ទប់ %1</translation>
    </message>
    <message>
        <source>Nhà %1</source>
        <extracomment>A building of the hospital; %1 is its letter</extracomment>
        <translation>អគារ %1</translation>
    </message>
    <message>
        <source>Khu %1</source>
        <extracomment>A block of the hospital; %1 is its letter</extracomment>
        <translation>ប្លុក %1</translation>
    </message>
</context>
</TS>
