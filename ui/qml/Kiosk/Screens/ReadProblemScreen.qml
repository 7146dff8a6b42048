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

    readonly property bool atDesk: root.viewModel.picture === "desk"

    // Large letters on a small panel leave room for the sentence, one picture and what else can be done.
    readonly property bool lowDown: Theme.low && (Theme.landscape || Theme.narrow)
    readonly property bool roomy: Theme.textSize < (root.lowDown ? 0 : Theme.landscape && Theme.narrow ? 1 : 2)
    readonly property bool compact: root.sharedRow || root.lowDown || ((Theme.narrow || Theme.low) && Theme.textSize >= 2)

    title: root.viewModel.title

    actions: GridLayout {
        readonly property bool oneRow: Theme.landscape && !root.roomy

        Layout.fillWidth: true
        columnSpacing: Theme.gapSmall
        columns: root.roomy || oneRow ? 2 : 1
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        ActionButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            icon: "keypad"
            objectName: "typeNumberButton"
            text: qsTr("Nhập số giấy tờ")
            onClicked: root.viewModel.typeNumber()
        }

        ActionButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            icon: "bell"
            objectName: "problemHelp"
            text: qsTr("Nhờ nhân viên giúp")
            visible: root.roomy
            onClicked: root.viewModel.help()
        }

        ActionButton {
            Layout.columnSpan: root.roomy ? 2 : 1
            Layout.fillHeight: true
            Layout.fillWidth: true
            icon: root.roomy ? "check" : ""
            kind: "primary"
            objectName: "skipChip"
            text: qsTr("Tiếp tục, không đọc chip")
            visible: root.viewModel.maySkip
            onClicked: root.viewModel.skip()
        }

        ActionButton {
            Layout.columnSpan: root.roomy ? 2 : 1
            Layout.fillHeight: true
            Layout.fillWidth: true
            kind: root.viewModel.maySkip ? "secondary" : "primary"
            objectName: "tryAgain"
            text: root.atDesk ? qsTr("Về màn hình đầu") : qsTr("Thử lại từ đầu")
            visible: !root.viewModel.maySkip || (root.roomy && !Theme.low && !Theme.narrow)
            onClicked: root.viewModel.tryAgain()
        }
    }

    aside: [
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap
            visible: !root.sharedRow && !(root.compact && place.coaching)

            CausePicture {
                badge: root.viewModel.badge
                icon: root.viewModel.icon
                size: Theme.mm(34)
                visible: !root.compact && (root.roomy || !root.viewModel.maySkip || !Theme.landscape)
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.textLead
                text: root.viewModel.fix
            }
        }
    ]

    RowLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        spacing: Theme.gap

        Words {
            Layout.fillWidth: true
            Layout.preferredWidth: 55
            font.pixelSize: Theme.textLead
            text: root.viewModel.fix
            visible: root.sharedRow && !place.coaching
        }

        CoachPlace {
            id: place

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 45
            app: root.app

            FixPicture {
                anchors.fill: parent
                picture: root.viewModel.picture
            }
        }
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.mm(80)
        spacing: Theme.gap
        visible: root.viewModel.other !== "" && root.roomy && !Theme.landscape && !Theme.narrow && !Theme.low

        OtherWay {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            picture: root.viewModel.other
        }

        OtherWay {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 10
            picture: root.viewModel.another
            visible: root.viewModel.another !== ""
        }
    }

    Banner {
        Layout.fillWidth: true
        icon: "camera"
        text: ""
        title: qsTr("Đưa lại thẻ hoặc mã ngay bây giờ, không cần chạm màn hình.")
        visible: !root.atDesk && !root.compact
    }
}
