pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The right way as a picture: card, id-code, phone, insurance or desk.
Rectangle {
    id: root

    required property string picture

    color: root.picture === "card" ? Theme.primary : root.picture === "desk" ? Theme.nothing : Theme.card
    implicitHeight: Theme.mm(90)
    implicitWidth: Theme.mm(120)
    radius: Theme.radiusLarge

    CardOnReader {
        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        moving: true
        visible: root.picture === "card"
    }

    DeskHelper {
        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        visible: root.picture === "desk"
    }

    CodeAtCamera {
        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        holder: root.picture
        visible: root.picture !== "card" && root.picture !== "desk"
    }
}
