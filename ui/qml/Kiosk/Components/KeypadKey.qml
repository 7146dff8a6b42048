pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One key of the keypad: a digit, or a drawing with a name.
Touchable {
    id: root

    property string text
    property string icon
    property bool strong: false
    readonly property color tone: root.strong ? Theme.primaryInk : Theme.ink

    implicitHeight: Theme.touchKey
    implicitWidth: Theme.touchKey
    label: root.text

    Rectangle {
        anchors.fill: parent
        border.color: Theme.lineStrong
        border.width: root.strong ? 0 : Theme.outline
        color: root.strong ? (root.pressed ? Theme.primaryPressed : Theme.primary) : root.pressed ? Theme.primaryTint : Theme.card
        radius: Theme.radius
    }

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.tone
        font.pixelSize: Theme.textKey
        font.weight: Font.DemiBold
        text: root.icon === "" ? root.text : ""
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gapHair
        visible: root.icon !== ""

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.tone
            name: root.icon
            size: Theme.mm(9)
        }

        Words {
            Accessible.ignored: true
            color: root.tone
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: root.icon === "" ? "" : root.text
            width: Math.min(implicitWidth, root.width - Theme.gapSmall)
        }
    }
}
