pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A list of what is being done.
Card {
    id: root

    required property var errands

    implicitHeight: column.implicitHeight + 2 * Theme.gapLarge
    implicitWidth: Theme.mm(160)

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapLarge

        Repeater {
            model: root.errands

            ErrandLine {
                width: column.width
            }
        }
    }
}
