pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// The place of something that gives way to the coach while a code is held so that the camera cannot read it. Whichever
// of the two is seen, the place keeps its size.
Item {
    id: root

    required property AppModel app
    default required property Item content
    readonly property bool wanted: root.app.coached && root.visible
    readonly property bool coaching: root.wanted || linger.running
    property real shown: 0

    function settle(): void {
        fade.complete();
    }

    function show(): void {
        if (root.coaching && loader.source.toString() === "")
            loader.setSource(Qt.resolvedUrl("CodeCoach.qml"), {
                "mirror": root.app.mirror,
                "viewModel": root.app.coach
            });
        fade.to = root.coaching ? 1 : 0;
        if (Theme.motion && root.visible) {
            fade.restart();
        } else {
            fade.stop();
            root.shown = fade.to;
        }
    }

    implicitHeight: root.content.implicitHeight
    implicitWidth: root.content.implicitWidth
    objectName: "coachPlace"

    onCoachingChanged: root.show()
    onVisibleChanged: if (!root.visible)
        linger.stop()
    onWantedChanged: {
        if (root.wanted)
            linger.stop();
        else if (root.visible)
            linger.restart();
    }
    Component.onCompleted: {
        root.content.parent = still;
        if (root.coaching)
            root.show();
    }

    Item {
        id: still

        anchors.fill: parent
        opacity: 1 - root.shown
        visible: root.shown < 1
    }

    Loader {
        id: loader

        anchors.fill: parent
        opacity: root.shown
        visible: root.shown > 0
    }

    // A hint that comes and goes must not make the screen flicker.
    Timer {
        id: linger

        interval: Theme.linger
    }

    NumberAnimation {
        id: fade

        duration: Theme.transition
        easing.type: Easing.OutCubic
        property: "shown"
        target: root
    }
}
