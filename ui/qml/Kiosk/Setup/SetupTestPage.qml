pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// A device under test: what to do with it, what it told, and for a camera what it sees.
ScreenPage {
    id: root

    required property SetupTestModel viewModel
    required property SetupViewModel frame
    readonly property bool asked: root.viewModel.yes !== ""

    asideShare: 0.4
    lead: root.viewModel.lead
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            icon: "check"
            kind: "primary"
            objectName: "testYes"
            text: root.viewModel.yes
            visible: root.asked
            onClicked: root.viewModel.witness(true)
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "cross"
            objectName: "testNo"
            text: root.viewModel.no
            visible: root.asked
            onClicked: root.viewModel.witness(false)
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "repeat"
            objectName: "testAgain"
            text: qsTr("Thử lại")
            visible: !root.viewModel.running && !root.asked
            onClicked: root.viewModel.again()
        },
        ActionButton {
            Layout.fillWidth: true
            icon: "back"
            kind: root.viewModel.tone === "good" ? "primary" : "secondary"
            objectName: "testDone"
            text: root.viewModel.running ? qsTr("Dừng thử") : qsTr("Xong")
            visible: !root.asked
            onClicked: root.viewModel.done()
        }
    ]

    Repeater {
        model: root.viewModel.rows

        Banner {
            required property string label
            required property string hint

            Layout.fillWidth: true
            text: hint
            title: label
        }
    }

    CameraMirror {
        id: mirror

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: Theme.mm(150)
        Layout.minimumHeight: Theme.mm(60)
        objectName: "setupMirror"
        radius: Theme.radius
        source: root.viewModel.mirror
        visible: root.viewModel.part === "camera" && root.viewModel.running
    }

    Icon {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.gap
        color: Theme.lineStrong
        name: root.viewModel.icon
        pen: 1
        size: Theme.mm(Theme.narrow ? 36 : 60)
        visible: !mirror.visible
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
