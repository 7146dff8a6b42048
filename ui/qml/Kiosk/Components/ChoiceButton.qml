pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One of several to choose from; the chosen one is filled and ticked, so that colour is not its only sign.
Touchable {
    id: root

    required property string text
    required property bool chosen
    property string icon
    property real letterSize: Theme.textBody
    readonly property color tone: root.chosen ? Theme.primaryInk : Theme.primary

    checked: root.chosen
    implicitHeight: Math.max(Theme.touchMain, words.implicitHeight + 2 * Theme.gapHair)
    implicitWidth: Theme.mm(28)
    label: root.text
    role: Accessible.RadioButton

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primary
        border.width: root.chosen ? 0 : Theme.outline
        color: root.chosen ? Theme.primary : root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Icon {
            id: drawing

            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            name: root.chosen ? "check" : root.icon
            size: Theme.textBody * 1.25
            visible: root.icon !== "" || root.chosen
        }

        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.tone
            font.pixelSize: root.letterSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            width: Math.min(implicitWidth, root.width - 2 * Theme.gapSmall - (drawing.visible ? drawing.width + row.spacing : 0))
        }
    }
}
