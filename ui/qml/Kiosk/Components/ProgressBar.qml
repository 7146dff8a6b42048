pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// How far something is, from 0 to 1, on a coloured ground. It only ever grows; a beginning is seen at once.
Rectangle {
    id: root

    required property real done

    Accessible.name: qsTr("Đã đọc %1 phần trăm").arg(Math.round(root.done * 100))
    Accessible.role: Accessible.ProgressBar
    border.color: Theme.metal
    border.width: Theme.hairline
    color: Theme.primaryDeep
    implicitHeight: Theme.mm(5)
    implicitWidth: Theme.mm(100)
    radius: height / 2

    Rectangle {
        color: Theme.lamp
        height: parent.height
        radius: parent.radius
        width: Math.max(parent.height, parent.width * Math.min(1, root.done))

        Behavior on width {
            enabled: Theme.motion

            NumberAnimation {
                duration: Theme.transition
                easing.type: Easing.OutCubic
            }
        }
    }
}
