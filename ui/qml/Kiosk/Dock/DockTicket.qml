pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// The printer's mouth, and the ticket that came out of it last. A touch shows it as large as the window.
Touchable {
    id: root

    required property int tickets

    clip: true
    enabled: root.tickets > 0
    implicitHeight: Theme.mm(110)
    implicitWidth: Theme.mm(95)
    label: "Phiếu vừa in"
    objectName: "lastTicket"
    ringRadius: Theme.radiusSmall

    onTicketsChanged: if (root.tickets > 0)
        feed.restart()

    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: mouth.verticalCenter
        clip: true

        Rectangle {
            id: paper

            property real fed: 1
            readonly property real room: Math.min(parent.width - 2 * Theme.gap, (parent.height - Theme.gap) * picture.ratio)

            border.color: Theme.line
            border.width: Theme.hairline
            color: Theme.card
            height: paper.width / picture.ratio
            visible: root.tickets > 0
            width: paper.room
            x: (parent.width - paper.width) / 2
            y: (paper.fed - 1) * paper.height

            Image {
                id: picture

                readonly property real ratio: picture.implicitHeight > 0 ? picture.implicitWidth / picture.implicitHeight : 0.7

                anchors.fill: parent
                anchors.margins: Theme.gapHair
                mipmap: true
                source: root.tickets > 0 ? "image://dock/" + root.tickets : ""
            }
        }
    }

    Rectangle {
        id: mouth

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.ink
        height: Theme.mm(4)
        radius: mouth.height / 2
    }

    Words {
        anchors.centerIn: parent
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        text: "Chưa in phiếu nào\nNo ticket yet"
        visible: root.tickets === 0
        width: parent.width
    }

    NumberAnimation {
        id: feed

        duration: Theme.motion ? 700 : 0
        easing.type: Easing.OutQuad
        from: 0
        property: "fed"
        target: paper
        to: 1
    }
}
