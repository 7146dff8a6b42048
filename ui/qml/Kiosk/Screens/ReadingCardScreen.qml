pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A card on the chip reader: it is being read, or its code is wanted to open it, or it is to be laid there.
ScreenPage {
    id: root

    required property AppModel app
    required property ReadingCardViewModel viewModel
    readonly property bool code: root.viewModel.part === "code"
    readonly property bool reading: root.viewModel.part === "reading"

    lead: root.viewModel.lead
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "keypad"
            kind: "primary"
            objectName: "typeCardNumber"
            text: qsTr("Nhập số thẻ")
            visible: root.code
            onClicked: root.viewModel.typeNumber()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "bell"
            objectName: "chipHelp"
            text: qsTr("Nhờ nhân viên giúp")
            visible: !root.code && !root.reading && !root.viewModel.maySkip
            onClicked: root.viewModel.help()
        },
        ActionButton {
            Layout.fillWidth: true
            objectName: "skipChip"
            text: qsTr("Tiếp tục, không đọc chip")
            visible: root.viewModel.maySkip
            onClicked: root.viewModel.skip()
        }
    ]

    CoachPlace {
        Layout.fillHeight: true
        Layout.fillWidth: true
        app: root.app
        visible: root.code

        FixPicture {
            anchors.fill: parent
            picture: "id-code"
        }
    }

    Rectangle {
        Layout.fillHeight: true
        Layout.fillWidth: true
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.hero
        implicitHeight: Theme.pictureHeight
        radius: Theme.radiusLarge
        visible: !root.code

        CardOnReader {
            anchors.fill: parent
            anchors.bottomMargin: root.reading ? Theme.gapLarge + bar.height + Theme.gap : Theme.gapSmall
            anchors.margins: root.sharedRow ? Theme.gapSmall : Theme.gapLarge
            leaving: root.viewModel.part === "taking"
            moving: !root.reading
            reading: root.reading
        }

        ProgressBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Theme.gapLarge
            anchors.right: parent.right
            done: root.viewModel.done
            visible: root.reading
        }
    }

    Banner {
        Layout.fillWidth: true
        icon: "clock"
        text: qsTr("Xin đừng nhấc thẻ lên lúc này.")
        title: qsTr("Việc đọc thường mất 2 đến 5 giây")
        visible: root.reading && (Theme.textSize < 2 || !Theme.narrow)
    }
}
