pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// The sentence for the patient, large enough to be read out or shown.
Rectangle {
    id: root

    required property string text

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.hero
    implicitHeight: column.implicitHeight + 2 * Theme.padding
    implicitWidth: Theme.mm(120)
    radius: Theme.radius

    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.padding
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall

        Words {
            color: Theme.heroInk
            font.weight: Font.DemiBold
            text: qsTr("Nói với người bệnh")
            width: parent.width
        }

        Words {
            color: Theme.heroInk
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            text: root.text
            width: parent.width
        }
    }
}
