pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// The registration is stored, then sent. What is done is said when it is done, and not before.
ScreenPage {
    id: root

    required property CheckingViewModel viewModel

    lead: root.viewModel.slow ? qsTr("Bệnh viện trả lời chậm, máy đang cấp số cho bạn. Bạn không mất lượt.") : qsTr("Nếu mạng chậm, máy sẽ cấp số tạm. Bạn không mất lượt.")
    title: qsTr("Đang đăng ký cho bạn")

    picture: Component {
        DeskHelper {}
    }

    Errands {
        Layout.fillHeight: root.wide
        Layout.fillWidth: true
        errands: root.viewModel.errands
    }
}
