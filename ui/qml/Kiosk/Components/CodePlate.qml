pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// A QR on white paper, whatever the palette: phones read nothing else.
Rectangle {
    id: root

    required property string label
    property alias text: code.text
    property alias codeName: code.objectName

    color: Theme.codePaper
    radius: Theme.radiusSmall

    VisitCode {
        id: code

        Accessible.name: root.label
        Accessible.role: Accessible.Graphic
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
    }
}
