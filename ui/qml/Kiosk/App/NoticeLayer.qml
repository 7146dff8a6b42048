pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// What lies over a screen and leaves it as it is.
Item {
    id: root

    required property AppModel app
    readonly property bool settled: !arrival.running
    readonly property var files: ({
            "still-there": "StillThereNotice.qml",
            "help": "HelpNotice.qml",
            "cancel-asked": "CancelAskedNotice.qml",
            "consent-text": "ConsentTextNotice.qml",
            "emergency": "EmergencyNotice.qml",
            "languages": "LanguagesNotice.qml",
            "ease": "EaseNotice.qml"
        })

    // The view models of those that do not show `notices`.
    readonly property var models: ({
            "consent-text": "consentText",
            "languages": "ease",
            "ease": "ease"
        })

    function show(): void {
        const file = root.files[root.app.notice];
        if (file === undefined) {
            loader.source = "";
            return;
        }
        loader.setSource(Qt.resolvedUrl("../Screens/" + file), {
            "viewModel": root.app[root.models[root.app.notice] ?? "notices"]
        });
        if (Theme.motion)
            arrival.restart();
    }

    function settle(): void {
        arrival.complete();
    }

    visible: root.app.notice !== ""

    Rectangle {
        anchors.fill: parent
        color: root.app.notice === "still-there" ? Theme.paper : Theme.dim

        MouseArea {
            anchors.fill: parent
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: root.visible
        onLoaded: (loader.item as Item).focus = true
    }

    Connections {
        function onNoticeChanged() {
            root.show();
        }

        target: root.app
    }

    NumberAnimation {
        id: arrival

        duration: Theme.transition
        easing.type: Easing.OutCubic
        from: 0
        property: "opacity"
        target: loader
        to: 1
    }

    Component.onCompleted: root.show()
}
