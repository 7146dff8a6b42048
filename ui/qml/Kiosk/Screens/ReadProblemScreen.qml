pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// What was shown could not be used: the cause, the remedy as a picture, and the other ways in.
ScreenPage {
    id: root

    required property AppModel app
    required property ReadProblemViewModel viewModel

    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "keypad"
            objectName: "typeNumberButton"
            text: qsTr("Nhập số giấy tờ")
            onClicked: root.viewModel.typeNumber()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "check"
            kind: "primary"
            objectName: "skipChip"
            text: qsTr("Tiếp tục, không đọc chip")
            visible: root.viewModel.maySkip
            onClicked: root.viewModel.skip()
        },
        ActionButton {
            Layout.fillWidth: true
            kind: root.viewModel.maySkip ? "" : "primary"
            objectName: "tryAgain"
            text: qsTr("Thử lại từ đầu")
            onClicked: root.viewModel.tryAgain()
        }
    ]

    aside: [
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            CausePicture {
                badge: root.viewModel.badge
                icon: root.viewModel.icon
                size: Theme.mm(34)
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.textLead
                text: root.viewModel.fix
            }
        }
    ]

    CoachPlace {
        Layout.fillHeight: true
        Layout.fillWidth: true
        app: root.app

        FixPicture {
            anchors.fill: parent
            picture: root.viewModel.picture
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.mm(96)
        spacing: Theme.gap
        visible: !Theme.landscape && !Theme.narrow && root.viewModel.picture !== "desk"

        WayIn {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            holder: root.viewModel.picture === "phone" ? "id-code" : "phone"
            text: ""
            title: root.viewModel.picture === "phone" ? qsTr("Hoặc mã QR trên thẻ") : qsTr("Hoặc mã trong VNeID")
        }

        WayIn {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            holder: "insurance"
            text: ""
            title: qsTr("Hoặc thẻ BHYT")
        }
    }

    Banner {
        Layout.fillWidth: true
        icon: "camera"
        text: ""
        title: qsTr("Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.")
        visible: root.viewModel.picture !== "desk"
    }
}
