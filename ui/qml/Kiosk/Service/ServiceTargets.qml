pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// One target after the other over the whole glass; any touch counts, for a panel that is wrong misses every button.
FocusScope {
    id: root

    required property ServiceTouchModel viewModel

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    MouseArea {
        anchors.fill: parent
        objectName: "targetArea"
        onPressed: mouse => root.viewModel.hit(mouse.x / root.width, mouse.y / root.height)
    }

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        font.pixelSize: Theme.textLead
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        //: %1 of %2 targets
        text: qsTr("Chạm đúng giữa dấu %1/%2").arg(root.viewModel.target).arg(root.viewModel.most)
        width: parent.width * 0.7
        y: parent.height * 0.22
    }

    Item {
        height: Theme.mm(16)
        width: height
        x: root.viewModel.targetX * root.width - width / 2
        y: root.viewModel.targetY * root.height - height / 2

        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.primary
            border.width: Theme.outline
            color: "transparent"
            height: parent.height
            radius: height / 2
            width: height
        }

        Rectangle {
            anchors.centerIn: parent
            color: Theme.ink
            height: Theme.outline
            width: parent.width
        }

        Rectangle {
            anchors.centerIn: parent
            color: Theme.ink
            height: parent.height
            width: Theme.outline
        }
    }

    ActionButton {
        anchors.horizontalCenter: parent.horizontalCenter
        icon: "cross"
        kind: "quiet"
        objectName: "targetsStop"
        text: qsTr("Thôi, không chỉnh")
        y: parent.height * 0.68
        onClicked: root.viewModel.giveUp()
    }
}
