pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// One item of the list: its number and state, then what happened. Never a name.
Touchable {
    id: root

    required property string key
    required property string number
    required property string about
    required property string what
    required property string standing
    required property string tone

    label: root.number + " " + root.what

    Rectangle {
        anchors.fill: parent
        border.color: Theme.lineStrong
        border.width: Theme.hairline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Column {
        id: left

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapHair
        width: Theme.mm(66)

        Words {
            Accessible.ignored: true
            font.features: {
                "tnum": 1
            }
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            text: root.number
        }

        Chip {
            Accessible.ignored: true
            text: root.standing
            textSize: Theme.textCaption
            tone: root.tone
            width: Math.min(implicitWidth, left.width)
        }
    }

    Column {
        anchors.left: left.right
        anchors.leftMargin: Theme.gap
        anchors.right: arrow.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapHair

        Words {
            Accessible.ignored: true
            font.weight: Font.DemiBold
            text: root.what
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.about
            width: parent.width
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        name: "forward"
        size: Theme.iconSmall
    }
}
