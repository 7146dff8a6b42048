pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What went wrong as a picture: the thing, and a sign on its corner.
Item {
    id: root

    required property string icon
    property string badge: "cross"
    property string tone: "warn"
    property real size: Theme.mm(44)

    Accessible.ignored: true
    implicitHeight: root.size
    implicitWidth: root.size

    Rectangle {
        color: Tones.ground(root.tone)
        height: root.size
        radius: root.size / 2
        width: root.size

        Icon {
            anchors.centerIn: parent
            color: Tones.words(root.tone)
            name: root.icon
            pen: 1.5
            size: root.size * 0.52
        }
    }

    Rectangle {
        border.color: Theme.card
        border.width: Theme.mm(1)
        color: Tones.words(root.tone)
        height: root.size * 0.34
        radius: height / 2
        visible: root.badge !== ""
        width: height
        x: root.size * 0.68
        y: root.size * 0.66

        Icon {
            anchors.centerIn: parent
            color: Theme.card
            name: root.badge
            pen: 2.8
            size: parent.height * 0.6
        }
    }
}
