pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A button with words and perhaps a drawing. `kind` is primary (one per screen), secondary, quiet or danger.
Touchable {
    id: root

    property string text
    property string icon
    property bool iconLast: false
    property string kind: "secondary"
    property int textSize: root.kind === "primary" ? Theme.textLead : Theme.textBody
    readonly property bool solid: root.kind === "primary" || root.kind === "danger"
    readonly property color tone: root.solid ? Theme.primaryInk : root.kind === "quiet" ? Theme.ink : Theme.primary
    readonly property color ground: {
        switch (root.kind) {
        case "primary":
            return root.pressed ? Theme.primaryPressed : Theme.primary;
        case "danger":
            return root.pressed ? Theme.badPressed : Theme.bad;
        default:
            return root.pressed ? Theme.cardPressed : Theme.card;
        }
    }

    label: root.text
    implicitHeight: Math.max(root.kind === "primary" ? Theme.touchKey : Theme.touchMain, words.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: words.implicitWidth + (drawing.visible ? drawing.width + row.spacing : 0) + 2 * Theme.padding

    Rectangle {
        anchors.fill: parent
        border.color: root.kind === "quiet" ? Theme.lineStrong : Theme.primary
        border.width: root.solid ? 0 : Theme.outline
        color: root.ground
        radius: Theme.radius
    }

    Row {
        id: row

        readonly property real room: root.width - 2 * Theme.gap - (drawing.visible ? drawing.width + row.spacing : 0)

        anchors.centerIn: parent
        layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gapSmall

        Icon {
            id: drawing

            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            name: root.icon
            size: root.textSize * 1.25
            visible: root.icon !== ""
        }

        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            font.pixelSize: root.textSize
            font.weight: Font.DemiBold
            horizontalAlignment: drawing.visible ? Text.AlignLeft : Text.AlignHCenter
            text: root.text
            width: root.width > 0 ? Math.min(words.implicitWidth, row.room) : words.implicitWidth
        }
    }
}
