pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A quarter of the glass for a hand that finds the corner by the frame: all of it can be touched, only a mark in the
// corner is seen. Screen readers pass it by, for what it does is said by the kiosk itself.
Touchable {
    id: root

    required property string icon
    required property bool onLeft
    required property bool onTop
    readonly property real reach: Theme.mm(24)

    Accessible.ignored: true
    activeFocusOnTab: false
    holdable: true

    Item {
        anchors.fill: parent
        clip: true

        Rectangle {
            id: mark

            border.color: Theme.codePaper
            border.width: Theme.outline * 1.5
            color: root.pressed ? Theme.metal : Theme.codeInk
            height: width
            radius: width / 2
            width: 2 * root.reach
            x: root.onLeft ? -root.reach : parent.width - root.reach
            y: root.onTop ? -root.reach : parent.height - root.reach
        }

        Icon {
            color: Theme.codePaper
            name: root.icon
            size: Theme.mm(12)
            x: root.onLeft ? root.reach * 0.42 - width / 2 : parent.width - root.reach * 0.42 - width / 2
            y: root.onTop ? root.reach * 0.42 - height / 2 : parent.height - root.reach * 0.42 - height / 2
        }
    }
}
