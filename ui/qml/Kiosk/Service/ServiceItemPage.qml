pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// One item: what happened, what to say, what to do.
ScreenPage {
    id: root

    required property ServiceItemModel viewModel

    lead: root.viewModel.about
    title: root.viewModel.gone ? qsTr("Mục này đã gửi xong") : root.viewModel.number !== "" ? qsTr("Số %1").arg(root.viewModel.number) : qsTr("Không có số")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.viewModel.busy
            icon: "send"
            kind: "primary"
            objectName: "itemSend"
            text: qsTr("Gửi lại")
            visible: root.viewModel.canSend
            onClicked: root.viewModel.sendAgain()
        },
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.viewModel.busy
            icon: "hand"
            objectName: "itemKeep"
            text: qsTr("Tạm giữ, không gửi")
            visible: root.viewModel.canKeep
            onClicked: root.viewModel.keep()
        }
    ]

    Banner {
        Layout.fillWidth: true
        text: root.viewModel.what
        title: root.viewModel.state
        tone: root.viewModel.tone
        visible: !root.viewModel.gone
    }

    ServicePatientWords {
        Layout.fillWidth: true
        text: root.viewModel.say
        visible: root.viewModel.say !== ""
    }

    Banner {
        Layout.fillWidth: true
        icon: "forward"
        text: root.viewModel.todo
        title: qsTr("Việc tiếp theo")
        visible: root.viewModel.todo !== ""
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        text: root.viewModel.code === "" ? qsTr("Số lần gửi chưa được: %1").arg(root.viewModel.attempts) : qsTr("Mã: %1 · Số lần gửi chưa được: %2").arg(root.viewModel.code).arg(root.viewModel.attempts)
        visible: !root.viewModel.gone
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
