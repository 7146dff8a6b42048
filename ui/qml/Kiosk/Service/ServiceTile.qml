pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Theme

// A way to go, with a drawing, a name and perhaps a word on how things stand there.
Touchable {
    id: root

    required property string text
    property string icon
    property string note
    property string tone: "info"

    Layout.fillHeight: true
    Layout.fillWidth: true
    Layout.maximumHeight: Math.max(Theme.mm(50), root.implicitHeight)
    Layout.minimumHeight: root.implicitHeight
    implicitHeight: Math.max(Theme.mm(30), column.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(70)
    label: root.note === "" ? root.text : root.text + ", " + root.note

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primary
        border.width: Theme.outline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: root.icon
        size: Theme.icon
    }

    Column {
        id: column

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: Theme.primary
            font.weight: Font.DemiBold
            text: root.text
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            color: Tones.words(root.tone)
            font.pixelSize: Theme.textCaption
            text: root.note
            visible: root.note !== ""
            width: parent.width
        }
    }
}
