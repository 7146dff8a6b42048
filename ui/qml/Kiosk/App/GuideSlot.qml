pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models

// The place of what lies over everything while the glass is read out; made when it first is.
Loader {
    id: root

    required property AppModel app
    readonly property bool guided: root.app.guided

    function make(): void {
        if (root.guided && root.status === Loader.Null)
            root.setSource(Qt.resolvedUrl("GuideLayer.qml"), {
                "viewModel": root.app.guide
            });
    }

    visible: root.guided

    onGuidedChanged: root.make()
    Component.onCompleted: root.make()
}
