pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// Who is played now; a touch shows all the others.
Touchable {
    id: root

    required property string name
    required property string about
    required property string english
    property bool open: false

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(200)
    label: root.name
    objectName: "choosePerson"

    Rectangle {
        anchors.fill: parent
        color: root.pressed ? Theme.primaryPressed : Theme.primary
        radius: Theme.radius
    }

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primaryInk
        name: "person"
        size: Theme.mm(15)
    }

    Column {
        id: column

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: chevron.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter

        Words {
            color: Theme.primaryInk
            elide: Text.ElideRight
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            text: root.name
            width: parent.width
            wrapMode: Text.NoWrap
        }

        DockWords {
            color: Theme.primaryInk
            english: root.english
            softColor: Theme.primaryTint
            text: root.about
            weight: Font.Normal
            width: parent.width
        }
    }

    Icon {
        id: chevron

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primaryInk
        name: "forward"
        rotation: root.open ? -90 : 90
        size: Theme.mm(10)
    }
}
