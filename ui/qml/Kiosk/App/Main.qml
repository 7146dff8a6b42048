pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// The window: tells the theme what panel it is on, then fits the glass into whatever room there is.
Window {
    id: root

    required property AppModel app
    required property bool wholeScreen
    required property real panelWidth
    required property real panelHeight
    required property real unit
    required property bool motion
    required property real reachHeight
    required property var brand
    required property string mark
    readonly property real markHeight: root.mark === "" ? 0 : Math.round(6 * root.unit)
    property bool drawn: false
    property bool dark: false
    readonly property real fit: Math.min(root.width / root.panelWidth, root.height / root.panelHeight)
    readonly property Glass glass: loader.item as Glass
    readonly property bool settled: root.glass !== null && root.glass.settled

    // The black glass was touched.
    signal woken

    // Makes the screens nobody has asked for yet, one after the other, while nothing else is to be done.
    function preload(): void {
        root.glass.preload();
    }

    // Ends whatever is moving, so that a picture shows the screen and not the way to it.
    function settle(): void {
        root.glass.settle();
    }

    color: Theme.paper
    visibility: root.wholeScreen ? Window.FullScreen : Window.Windowed

    Component.onCompleted: {
        Theme.unit = root.unit;
        Theme.panelWidth = root.panelWidth;
        Theme.panelHeight = root.panelHeight - root.markHeight;
        Theme.motion = root.motion;
        Theme.reachHeight = root.reachHeight;
        Theme.brand = root.brand;
        loader.active = true;
    }

    Connections {
        function onFrameSwapped() {
            root.drawn = true;
            root.app.firstPicture();
        }

        enabled: !root.drawn
        target: root
    }

    Binding {
        property: "textSize"
        target: Theme
        value: root.app.shell.textSize
    }

    Binding {
        property: "palette"
        target: Theme
        value: root.app.shell.palette
    }

    Binding {
        property: "low"
        target: Theme
        value: root.app.shell.low
    }

    Binding {
        property: "family"
        target: Theme
        value: root.app.shell.family
    }

    HoverHandler {
        cursorShape: Qt.BlankCursor
        enabled: root.wholeScreen
    }

    Loader {
        id: loader

        active: false
        focus: true

        sourceComponent: Glass {
            app: root.app
            scale: root.fit
            x: (root.width - Theme.panelWidth * scale) / 2
            y: (root.height - (Theme.panelHeight - root.markHeight) * scale) / 2
        }
    }

    Loader {
        active: root.mark !== ""
        height: root.markHeight * root.fit
        width: root.width

        sourceComponent: TrialMark {
            words: root.mark
        }
    }

    DarkLayer {
        height: root.height
        visible: root.dark
        width: root.width
        onWoken: root.woken()
    }
}
