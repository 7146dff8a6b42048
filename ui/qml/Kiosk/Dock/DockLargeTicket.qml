pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// The last ticket as large as the window allows; a touch anywhere puts it away.
Touchable {
    id: root

    required property int tickets

    label: "Cất phiếu"
    objectName: "largeTicket"

    Rectangle {
        anchors.fill: parent
        color: Theme.dim
    }

    Rectangle {
        anchors.centerIn: parent
        color: Theme.card
        height: picture.paintedHeight + 2 * Theme.gapSmall
        width: picture.paintedWidth + 2 * Theme.gapSmall
    }

    Image {
        id: picture

        anchors.fill: parent
        anchors.margins: Theme.margin
        fillMode: Image.PreserveAspectFit
        mipmap: true
        source: root.visible && root.tickets > 0 ? "image://dock/" + root.tickets : ""
    }
}
