pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models

// The place of one screen: made when first needed or when there is time, then kept. A hidden screen's view model is
// empty, so nothing of a patient stays in it. A `coached` screen has a place for the coach and is told of the app.
Loader {
    id: root

    required property AppModel app
    required property string name
    required property string file
    property string model
    property bool coached: false
    readonly property bool current: root.app.screen === root.name
    readonly property bool made: root.status === Loader.Ready

    // Setting `asynchronous` while a file is read would forget the view model, so the file is asked for again.
    function make(atOnce: bool): void {
        if (root.made || (!atOnce && root.status === Loader.Loading))
            return;
        root.source = "";
        root.asynchronous = !atOnce;
        const given = root.model === "" ? {} : {
            "viewModel": root.app[root.model]
        };
        if (root.coached)
            given.app = root.app;
        root.setSource(Qt.resolvedUrl("../Screens/" + root.file), given);
    }

    anchors.fill: parent
    focus: root.current
    visible: root.current

    onCurrentChanged: if (root.current)
        root.make(true)
    Component.onCompleted: if (root.current)
        root.make(true)
}
