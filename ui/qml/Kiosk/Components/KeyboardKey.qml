pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One key of the keyboard: a letter, or a drawing with a name.
Touchable {
    id: root

    property string text
    property string icon
    property bool strong: false
    property bool special: false
    readonly property color tone: root.strong ? Theme.primaryInk : Theme.ink
    readonly property bool drawn: root.icon !== ""
    property bool named: true
    readonly property real drawingSize: Math.min(root.height * 0.62, Theme.icon * 1.2)

    label: root.text

    Rectangle {
        anchors.fill: parent
        border.color: Theme.lineStrong
        border.width: root.strong ? 0 : Theme.outline
        color: root.strong ? (root.pressed ? Theme.primaryPressed : Theme.primary) : root.pressed ? Theme.primaryTint : root.special ? Theme.primarySoft : Theme.card
        radius: Theme.radiusSmall
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gapHair

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            name: root.icon
            pen: 2.2
            size: root.drawingSize
            visible: root.drawn
        }

        Words {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            font.pixelSize: root.drawn || root.text.length > 1 ? Theme.textFrame : Math.max(Theme.textFrame, Math.min(Theme.textKey, root.height * 0.5))
            font.weight: Font.DemiBold
            text: root.text
            visible: root.named
            wrapMode: Text.NoWrap
        }
    }
}
