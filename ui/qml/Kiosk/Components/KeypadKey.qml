pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One key of the keypad: a digit, or a drawing with a name. Where the name has no room the drawing stands alone, larger.
Touchable {
    id: root

    property string text
    property string icon
    property bool strong: false
    property bool named: root.fits
    readonly property color tone: root.strong ? Theme.primaryInk : Theme.ink
    readonly property bool fits: root.icon !== "" && name.implicitWidth <= root.width - 2 * Theme.gapSmall && Theme.mm(9) + name.implicitHeight + Theme.gap <= root.height

    implicitHeight: Theme.touchKey
    implicitWidth: Theme.touchKey
    label: root.text

    Rectangle {
        anchors.fill: parent
        border.color: root.strong ? Theme.primary : Theme.lineStrong
        border.width: Theme.outline
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
            pen: root.named ? 2 : 2.4
            size: root.named ? Theme.mm(9) : Theme.textKey * 1.1
        }

        Words {
            id: name

            Accessible.ignored: true
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.tone
            font.weight: Font.DemiBold
            text: root.icon === "" ? "" : root.text
            visible: root.named
            wrapMode: Text.NoWrap
        }
    }
}
