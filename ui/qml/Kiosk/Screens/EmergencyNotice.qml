pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The way to the emergency room.
FocusScope {
    id: root

    required property NoticeViewModel viewModel

    NoticeCard {
        icon: "plus"
        title: qsTr("Đi thẳng tới khoa Cấp cứu")
        tone: "bad"

        details: [
            Banner {
                Layout.fillWidth: true
                icon: "pin"
                title: root.viewModel.place
                tone: "bad"
                visible: root.viewModel.place !== ""
            },
            IconLine {
                Layout.fillWidth: true
                icon: "check"
                text: qsTr("Không cần đăng ký, không cần lấy số.")
                textSize: Theme.textLead
                weight: Font.DemiBold
            },
            IconLine {
                Layout.fillWidth: true
                icon: "walking"
                text: qsTr("Đi theo biển đỏ “Cấp cứu”.")
                textSize: Theme.textLead
                weight: Font.DemiBold
            },
            IconLine {
                Layout.fillWidth: true
                icon: "people"
                text: qsTr("Không đi được? Xin báo ngay cho nhân viên hoặc người đứng gần bạn.")
                textSize: Theme.textLead
                weight: Font.DemiBold
            }
        ]

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
