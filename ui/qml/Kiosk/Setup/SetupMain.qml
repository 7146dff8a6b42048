pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// The wizard's window: the glass in the middle, turned as the technician turns it, in the millimetres answered so far.
Window {
    id: root

    required property SetupViewModel wizard
    required property bool wholeScreen
    required property bool motion
    property bool drawn: false
    readonly property bool aside: root.wizard.rotation % 180 !== 0
    readonly property real fit: Math.min(root.width / (root.aside ? Theme.panelHeight : Theme.panelWidth), root.height / (root.aside ? Theme.panelWidth : Theme.panelHeight))

    color: Theme.paper
    visibility: root.wholeScreen ? Window.FullScreen : Window.Windowed

    Component.onCompleted: {
        Theme.motion = root.motion;
        Theme.palette = "light";
        Theme.low = false;
        Theme.brand = {};
    }

    Binding {
        property: "unit"
        target: Theme
        value: root.wizard.unit
    }

    Binding {
        property: "panelWidth"
        target: Theme
        value: root.wizard.panelWidth
    }

    Binding {
        property: "panelHeight"
        target: Theme
        value: root.wizard.panelHeight
    }

    Binding {
        property: "textSize"
        target: Theme
        value: root.wizard.textSize
    }

    Connections {
        function onFrameSwapped() {
            root.drawn = true;
            root.wizard.firstPicture();
        }

        enabled: !root.drawn
        target: root
    }

    HoverHandler {
        cursorShape: Qt.BlankCursor
        enabled: root.wholeScreen
    }

    SetupFrame {
        anchors.centerIn: parent
        height: Theme.panelHeight
        objectName: "glass"
        rotation: root.wizard.rotation
        scale: root.fit
        viewModel: root.wizard
        width: Theme.panelWidth
    }
}
