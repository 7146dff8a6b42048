pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// The patient confirmed; the last answers are on their way.
ScreenPage {
    id: root

    required property CheckingViewModel viewModel

    lead: qsTr("Nếu bệnh viện chưa trả lời, bạn vẫn đăng ký được.")
    title: qsTr("Xin chờ một chút")

    picture: Component {
        DeskHelper {}
    }

    Errands {
        Layout.fillHeight: root.wide
        Layout.fillWidth: true
        errands: root.viewModel.errands
    }
}
