pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The whole file is read: under way, or what was found.
ScreenPage {
    id: root

    required property ServiceCheckModel viewModel

    lead: qsTr("Đọc cả tệp, thử mở từng mục bằng khóa. Không thay đổi gì; máy vẫn gửi bình thường.")
    title: qsTr("Kiểm tra tệp hàng đợi")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "shield"
            objectName: "checkAgain"
            text: qsTr("Kiểm tra lần nữa")
            visible: !root.viewModel.running
            onClicked: root.viewModel.again()
        }
    ]

    Banner {
        Layout.fillWidth: true
        icon: "clock"
        text: qsTr("Hàng đợi rất dài có thể mất vài phút.")
        title: qsTr("Đang đọc…")
        visible: root.viewModel.running
    }

    Skeleton {
        Layout.fillWidth: true
        implicitHeight: Theme.mm(5)
        visible: root.viewModel.running
    }

    Banner {
        Layout.fillWidth: true
        text: root.viewModel.text
        title: root.viewModel.title
        tone: root.viewModel.tone
        visible: root.viewModel.tone !== ""
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
