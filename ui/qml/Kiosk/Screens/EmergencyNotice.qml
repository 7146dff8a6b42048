pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The way to the emergency room.
FocusScope {
    id: root

    required property NoticeViewModel viewModel

    NoticeCard {
        icon: "plus"
        text: qsTr("Không cần đăng ký, không cần lấy số. Đi theo biển đỏ “Cấp cứu”, hoặc báo ngay cho nhân viên gần nhất.")
        title: qsTr("Đi thẳng tới khoa Cấp cứu")
        tone: "bad"

        Banner {
            icon: "pin"
            title: root.viewModel.place
            tone: "bad"
            visible: root.viewModel.place !== ""
            width: parent.width
        }

        ActionButton {
            focus: true
            kind: "danger"
            objectName: "dismissNotice"
            text: qsTr("Đóng")
            textSize: Theme.textLead
            width: parent.width
            onClicked: root.viewModel.dismiss()
        }
    }
}
