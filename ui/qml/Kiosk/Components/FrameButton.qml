pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A button of the frame: a drawing, and below it what it does.
Touchable {
    id: root

    required property string text
    required property string icon

    implicitHeight: Math.max(Theme.touchMain, column.implicitHeight + 2 * Theme.gapHair)
    implicitWidth: Theme.mm(30)
    label: root.text

    Rectangle {
        anchors.fill: parent
        border.color: Theme.lineStrong
        border.width: Theme.outline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Column {
        id: column

        anchors.centerIn: parent
        spacing: Theme.gapHair
        width: root.width - 2 * Theme.gapHair

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.icon
            size: Theme.textFrame * 1.15
        }

        Words {
            Accessible.ignored: true
            font.pixelSize: Theme.textFrame
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 0.92
            text: root.text
            width: parent.width
        }
    }
}
