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

            FrameButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "back"
                objectName: "backButton"
                text: qsTr("Quay lại")
                visible: root.viewModel.canGoBack
                onClicked: root.viewModel.back()
            }

            FrameButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "ease"
                objectName: "easeButton"
                //: Opens larger letters, other colours, reading out: what makes the screen easier to use
                text: qsTr("Trợ năng")
                onClicked: root.viewModel.wantEase()
            }

            FrameButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "bell"
                objectName: "helpButton"
                //: Calls a member of staff to the kiosk
                text: qsTr("Gọi hỗ trợ")
                onClicked: root.viewModel.help()
            }

            FrameButton {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 10
                icon: "exit"
                objectName: "exitButton"
                //: Ends the visit; nothing of it stays
                text: qsTr("Thoát")
                visible: root.viewModel.canExit
                onClicked: root.viewModel.exit()
            }
        }

        EmergencyButton {
            Layout.fillHeight: Theme.landscape
            Layout.fillWidth: true
            Layout.preferredWidth: 34
            objectName: "emergencyButton"
            onClicked: root.viewModel.emergency()
        }
    }
}
