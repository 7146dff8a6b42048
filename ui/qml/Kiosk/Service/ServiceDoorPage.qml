pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The PIN pad: dots for what was typed, never the digits.
KeypadPage {
    id: root

    required property ServiceDoorModel viewModel

    keypad.enabled: root.viewModel.open
    keypad.visible: !root.viewModel.shut
    lead: qsTr("Trang này dành cho nhân viên kỹ thuật. Nếu bạn đến khám, bấm “Đóng”.")
    title: qsTr("Nhập mã kỹ thuật")

    onEntered: root.viewModel.enter()
    onErased: root.viewModel.erase()
    onPressed: digit => root.viewModel.press(digit)

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.mm(26)
        border.color: root.viewModel.message === "" ? Theme.primary : Theme.bad
        border.width: Theme.outline * 1.5
        color: Theme.card
        objectName: "pinDots"
        radius: Theme.radius
        Accessible.name: qsTr("Đã nhập %1 chữ số").arg(root.viewModel.typed)
        Accessible.role: Accessible.StaticText

        Row {
            anchors.centerIn: parent
            spacing: Theme.mm(3.5)

            Repeater {
                model: root.viewModel.typed

                Rectangle {
                    color: Theme.ink
                    height: Theme.mm(5)
                    radius: height / 2
                    width: height
                }
            }
        }
    }

    Banner {
        Layout.fillWidth: true
        icon: "alert"
        title: root.viewModel.message
        tone: "bad"
        visible: root.viewModel.message !== ""
    }

    Icon {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.gapLarge
        color: Theme.lineStrong
        name: "clock"
        pen: 1
        size: Theme.mm(70)
        visible: root.viewModel.shut
    }
}
