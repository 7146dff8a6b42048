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

    function show(): void {
        const file = root.files[root.app.notice];
        if (file === undefined) {
            loader.source = "";
            return;
        }
        loader.setSource(Qt.resolvedUrl("../Screens/" + file), {
            "viewModel": root.modelOf(root.app.notice)
        });
        if (Theme.motion)
            arrival.restart();
    }

    function modelOf(notice: string): QtObject {
        if (notice === "consent-text")
            return root.app.consentText;
        return ["ease", "languages"].includes(notice) ? root.app.ease : root.app.notices;
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
