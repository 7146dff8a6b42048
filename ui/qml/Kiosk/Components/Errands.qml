pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A list of what is being done, spread over whatever height there is.
Card {
    id: root

    required property var errands
    readonly property real pad: Theme.textSize < 2 ? Theme.gapLarge : Theme.gapSmall

    implicitHeight: column.implicitHeight + 2 * root.pad
    implicitWidth: Theme.mm(160)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(root.height - 2 * root.pad, Math.max(column.implicitHeight, root.errands.rowCount() * Theme.mm(34)))
        spacing: root.pad

        Repeater {
            model: root.errands

            ErrandLine {
                Layout.fillHeight: true
                Layout.fillWidth: true
            }
        }
    }
}
