pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Models
import Kiosk.Theme

// The ways that are always open: back, help, out, and straight to the emergency room.
Rectangle {
    id: root

    required property ShellViewModel viewModel

    color: Theme.card
    implicitHeight: grid.implicitHeight + 2 * Theme.gapSmall + Theme.hairline

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.gap
        columns: Theme.landscape ? 2 : 1
        rowSpacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 60
            spacing: Theme.gapSmall

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "back"
                kind: "quiet"
                objectName: "backButton"
                text: qsTr("Quay lại")
                visible: root.viewModel.canGoBack
                onClicked: root.viewModel.back()
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "bell"
                kind: "quiet"
                objectName: "helpButton"
                //: Calls a member of staff to the kiosk
                text: qsTr("Gọi hỗ trợ")
                onClicked: root.viewModel.help()
            }

            ActionButton {
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "exit"
                kind: "quiet"
                objectName: "exitButton"
                //: Ends the visit; nothing of it stays
                text: qsTr("Thoát")
                visible: root.viewModel.canExit
                onClicked: root.viewModel.exit()
            }
        }

        EmergencyButton {
            Layout.fillWidth: true
            Layout.preferredWidth: 40
            objectName: "emergencyButton"
            onClicked: root.viewModel.emergency()
        }
    }
}
