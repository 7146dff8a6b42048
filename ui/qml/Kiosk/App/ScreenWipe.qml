pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Hides what has come and is drawn away over it, in the direction the visit goes: on to the right, back to the left.
// The screen below stands still and is painted strip by strip, so that no frame of the way pays for a whole screen.
Item {
    id: root

    readonly property bool settled: !arrival.running
    property bool onwards: true
    property real drawn: 1

    function draw(onwards: bool): void {
        root.onwards = onwards;
        arrival.restart();
    }

    function settle(): void {
        arrival.complete();
    }

    objectName: "screenWipe"
    visible: arrival.running

    Rectangle {
        id: cloth

        color: Theme.paper
        height: root.height
        width: Math.round(root.width * (1 - root.drawn))
        x: root.onwards ? root.width - width : 0
    }

    Rectangle {
        color: Theme.primaryTint
        height: root.height
        width: Theme.gapHair
        x: root.onwards ? cloth.x : cloth.width - width
    }

    NumberAnimation {
        id: arrival

        duration: Theme.transition
        easing.type: Easing.OutCubic
        from: 0.1
        property: "drawn"
        target: root
        to: 1
    }
}
