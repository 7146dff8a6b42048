pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Up and down in a `ScrollArea`.
RowLayout {
    id: root

    required property ScrollArea area
    property bool slim: false
    property bool wordless: root.slim
    readonly property string upWords: qsTr("Lên")
    readonly property string downWords: qsTr("Xem tiếp")

    spacing: Theme.gapSmall

    ActionButton {
        Layout.fillWidth: !root.slim
        Layout.preferredWidth: root.slim ? Theme.touchMain : 10
        enabled: !root.area.atStart
        icon: "up"
        kind: "quiet"
        label: root.upWords
        objectName: "scrollUp"
        text: root.wordless ? "" : root.upWords
        onClicked: root.area.turn(-1)
    }

    ActionButton {
        Layout.fillWidth: !root.slim
        Layout.preferredWidth: root.slim ? Theme.touchMain : 16
        enabled: !root.area.atEnd
        icon: "down"
        label: root.downWords
        objectName: "scrollDown"
        text: root.wordless ? "" : root.downWords
        onClicked: root.area.turn(1)
    }
}
