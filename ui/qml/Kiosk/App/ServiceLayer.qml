pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// The technicians' menu over the whole glass, made when it is first opened.
FocusScope {
    id: root

    required property AppModel app

    focus: root.visible
    visible: root.app.servicePage !== ""

    // What is touched on the menu never reaches what lies below it.
    Rectangle {
        anchors.fill: parent
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
    }

    Connections {
        function onServiceChanged() {
            if (root.app.service !== null && loader.source.toString() === "")
                loader.setSource(Qt.resolvedUrl("../Service/ServiceMenu.qml"), {
                    "viewModel": root.app.service
                });
        }

        target: root.app
    }
}
