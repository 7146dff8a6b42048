pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// On every screen: an emergency never queues at a kiosk.
Touchable {
    id: root

    implicitHeight: Math.max(Theme.landscape ? Theme.touchMain : Theme.touchSmall, words.implicitHeight + Theme.gapSmall)
    label: words.text

    Rectangle {
        anchors.fill: parent
        border.color: Theme.bad
        border.width: Theme.outline
        color: root.pressed ? Theme.card : Theme.badSoft
        radius: Theme.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Icon {
            id: drawing

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.bad
            name: "plus"
            pen: 1
            size: Theme.textFrame * 1.3
        }

        Words {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.bad
            font.pixelSize: Theme.textFrame
            font.weight: Font.Bold
            text: qsTr("Cấp cứu? Đi thẳng tới khoa Cấp cứu")
            width: root.width > 0 ? Math.min(words.implicitWidth, root.width - drawing.width - 4 * Theme.gapSmall) : words.implicitWidth
        }
    }
}
