pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The visit cannot go on here: what happened, what to do now, and a small code for the nurse on the phone.
ScreenPage {
    id: root

    required property StoppedViewModel viewModel

    lead: root.viewModel.text
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "keypad"
            objectName: "tryAgain"
            text: qsTr("Nhập lại số")
            visible: root.viewModel.again !== ""
            onClicked: root.viewModel.typeAgain()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "bell"
            kind: "primary"
            objectName: "stoppedHelp"
            text: qsTr("Gọi nhân viên đến đây")
            onClicked: root.viewModel.help()
        }
    ]

    FixPicture {
        Layout.fillHeight: true
        Layout.fillWidth: true
        picture: root.viewModel.picture
    }

    Words {
        Layout.fillWidth: true
        color: Theme.inkSoft
        font.pixelSize: Theme.textCaption
        horizontalAlignment: Text.AlignHCenter
        //: %1 is a short code such as K10 that staff can look up
        text: qsTr("Mã cho nhân viên: %1").arg(root.viewModel.code)
    }
}
