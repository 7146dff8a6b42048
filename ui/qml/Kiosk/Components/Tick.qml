pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The box of a choice that can be made or left.
Rectangle {
    id: root

    required property bool checked

    border.color: root.checked ? Theme.primary : Theme.lineStrong
    border.width: Theme.outline
    color: root.checked ? Theme.primary : Theme.card
    implicitHeight: Theme.mm(9)
    implicitWidth: Theme.mm(9)
    radius: Theme.mm(2)

    Icon {
        anchors.centerIn: parent
        color: Theme.primaryInk
        name: "check"
        pen: 3
        size: root.width * 0.8
        visible: root.checked
    }
}
