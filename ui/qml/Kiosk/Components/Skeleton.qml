pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The place of something that is on its way: breathes slowly, so that nobody takes it for an empty field.
Rectangle {
    id: root

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.sunken
    implicitHeight: Theme.textBody
    implicitWidth: Theme.mm(60)
    radius: Theme.radiusSmall

    SequentialAnimation on opacity {
        loops: Animation.Infinite
        running: root.visible && Theme.motion

        NumberAnimation {
            duration: 900
            easing.type: Easing.InOutSine
            from: 1
            to: 0.55
        }

        NumberAnimation {
            duration: 900
            easing.type: Easing.InOutSine
            from: 0.55
            to: 1
        }
    }
}
