pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// Somebody stepped away. Nothing of them stands here; a new visit is one touch away, theirs as near as who they are.
ScreenPage {
    id: root

    required property CurtainViewModel viewModel

    asideShare: 0.5
    lead: Theme.textSize > 1 ? "" : qsTr("Máy đang giữ lượt của một người vừa rời đi.")
    title: qsTr("Bạn muốn đăng ký khám?")

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "forward"
            iconLast: true
            kind: "primary"
            objectName: "beginAnew"
            text: qsTr("Bắt đầu lượt mới")
            onClicked: root.viewModel.beginAnew()
        }
    ]

    aside: [
        Banner {
            Layout.fillWidth: true
            icon: root.viewModel.wrong ? "alert" : "card"
            text: root.viewModel.byYear ? qsTr("Đưa lại giấy tờ, hoặc nhập năm sinh của người bệnh.") : qsTr("Đưa lại giấy tờ vào máy để tiếp tục.")
            title: root.viewModel.wrong ? qsTr("Năm sinh chưa đúng. Bạn còn một lần nhập.") : qsTr("Đó là bạn?")
            tone: root.viewModel.wrong ? "bad" : "info"
        },
        NumberField {
            Layout.fillWidth: true
            bad: root.viewModel.wrong
            number: root.viewModel.year
            visible: root.viewModel.byYear
        }
    ]

    Keypad {
        Layout.fillHeight: root.viewModel.byYear
        Layout.fillWidth: true
        visible: root.viewModel.byYear
        onEntered: root.viewModel.enter()
        onErased: root.viewModel.erase()
        onPressed: digit => root.viewModel.press(digit)
    }

    Loader {
        Layout.fillHeight: true
        Layout.fillWidth: true
        active: !root.viewModel.byYear
        visible: active

        sourceComponent: CodeAtCamera {}
    }
}
