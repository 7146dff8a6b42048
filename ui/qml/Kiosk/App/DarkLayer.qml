pragma ComponentBehavior: Bound

import QtQuick

// The glass in dark hours: black on every palette, for it is no picture but none. A touch lights it and does no more.
Rectangle {
    id: root

    signal woken

    color: "black"

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onPositionChanged: root.woken()
        onPressed: root.woken()
    }
}
