pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Along the upper edge of a machine that is not for patients: hazard stripes, and what it is. Nothing lies below it.
Rectangle {
    id: root

    required property string words

    clip: true
    color: Theme.codeInk

    Row {
        height: parent.height
        spacing: root.height

        Repeater {
            model: root.height > 0 ? Math.ceil(root.width / (root.height * 1.6)) + 2 : 0

            Rectangle {
                color: Theme.warnStrong
                height: root.height * 2
                rotation: 30
                width: root.height * 0.6
                y: -root.height / 2
            }
        }
    }

    Rectangle {
        anchors.centerIn: parent
        color: Theme.warnStrong
        height: parent.height
        width: label.width + root.height * 2

        Text {
            id: label

            anchors.centerIn: parent
            color: Theme.codeInk
            font.family: Theme.family
            font.pixelSize: root.height * 0.62
            font.weight: Font.DemiBold
            text: root.words
        }
    }
}
