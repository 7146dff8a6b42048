pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Shows in fifteen seconds how a visit goes: the card is laid down, a department is touched, the ticket comes out.
// `phase` goes from 0 to 3, a scene for each whole number; without `running` it stands at the beginning. Where nothing
// may move the scenes are shown as three pictures, each at its end.
Item {
    id: root

    required property bool running
    property bool code: false
    property real phase: 0
    readonly property int scene: Math.min(2, Math.floor(root.phase))
    readonly property real acted: 0.9
    readonly property real done: Math.min(1, (root.phase - root.scene) / root.acted)
    readonly property int rise: 1500
    readonly property int rest: 3500

    objectName: "attractLoop"

    onRunningChanged: if (!root.running)
        root.phase = 0

    Loader {
        active: !root.code
        anchors.fill: parent
        visible: root.scene === 0

        sourceComponent: CardOnReader {
            landed: root.done
        }
    }

    Loader {
        active: root.code
        anchors.fill: parent
        visible: root.scene === 0

        sourceComponent: CodeAtCamera {
            holder: "id-code"
            near: root.running ? root.done : 1
        }
    }

    Loader {
        active: root.running || root.scene === 1
        anchors.fill: parent
        asynchronous: root.scene !== 1
        visible: root.scene === 1

        sourceComponent: ChoosingDrawing {
            done: root.done
        }
    }

    Loader {
        active: root.running || root.scene === 2
        anchors.fill: parent
        asynchronous: root.scene !== 2
        visible: root.scene === 2

        sourceComponent: TicketDrawing {
            done: root.done
        }
    }

    SequentialAnimation {
        loops: Animation.Infinite
        running: root.running && Theme.motion

        Act {
            scene: 0
        }

        Act {
            scene: 1
        }

        Act {
            scene: 2
        }
    }

    Timer {
        interval: root.rise + root.rest
        objectName: "attractTurn"
        repeat: true
        running: root.running && !Theme.motion
        onTriggered: root.phase = (root.scene + 1) % 3 + root.acted
    }

    component Act: SequentialAnimation {
        id: act

        required property int scene

        PauseAnimation {
            duration: root.rest * 0.3
        }

        NumberAnimation {
            duration: root.rise
            easing.type: Easing.InOutCubic
            from: act.scene
            property: "phase"
            target: root
            to: act.scene + root.acted
        }

        PauseAnimation {
            duration: root.rest * 0.7
        }

        PropertyAction {
            property: "phase"
            target: root
            value: (act.scene + 1) % 3
        }
    }
}
