pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The right way as a picture: card, id-code, phone, insurance or desk. `space` is the air around it.
Rectangle {
    id: root

    required property string picture
    property bool still: false
    property real space: root.height < Theme.mm(60) ? Theme.gapSmall : Theme.gapLarge

    border.color: Theme.line
    border.width: root.picture === "desk" ? 0 : Theme.hairline
    color: root.picture === "card" ? Theme.hero : root.picture === "desk" ? Theme.nothing : Theme.card
    implicitHeight: Theme.pictureHeight
    implicitWidth: Theme.mm(120)
    radius: Theme.radiusLarge

    CardOnReader {
        anchors.fill: parent
        anchors.margins: root.space
        moving: !root.still
        visible: root.picture === "card"
    }

    DeskHelper {
        anchors.fill: parent
        anchors.margins: root.space
        visible: root.picture === "desk"
    }

    CodeAtCamera {
        anchors.fill: parent
        anchors.margins: root.space
        holder: root.picture
        visible: root.picture !== "card" && root.picture !== "desk"
    }
}
