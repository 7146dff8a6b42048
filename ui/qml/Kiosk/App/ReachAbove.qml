pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// What stands above the room when everything was moved into reach: calm, and nothing to touch.
Rectangle {
    id: root

    required property string hospital

    color: Theme.hero

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: parent.width - 2 * Theme.margin

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.heroInk
            name: "plus"
            pen: 1
            size: Theme.mm(24)
            visible: root.height > Theme.mm(70)
        }

        Words {
            Accessible.ignored: true
            color: Theme.heroInk
            font.pixelSize: root.height > Theme.mm(50) ? Theme.textHeading : Theme.textBody
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: root.hospital
            visible: root.height > implicitHeight + Theme.gap
            width: parent.width
        }
    }
}
