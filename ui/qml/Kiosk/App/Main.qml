pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The glass: frame, screens and notices at the panel's own size, fitted into whatever window there is.
Window {
    id: root

    required property AppModel app
    readonly property bool settled: stack.settled && notices.settled

    // Makes the screens nobody has asked for yet, one after the other, while nothing else is to be done.
    function preload(): void {
        stack.preload();
    }

    // Ends whatever is moving, so that a picture shows the screen and not the way to it.
    function settle(): void {
        stack.settle();
    }

    color: Theme.paper

    Item {
        id: panel

        height: Theme.panelHeight
        scale: Math.min(root.width / Theme.panelWidth, root.height / Theme.panelHeight)
        transformOrigin: Item.TopLeft
        width: Theme.panelWidth
        x: (root.width - Theme.panelWidth * panel.scale) / 2
        y: (root.height - Theme.panelHeight * panel.scale) / 2

        HoverHandler {
            cursorShape: Qt.BlankCursor
            enabled: root.visibility === Window.FullScreen
        }

        PointHandler {
            onActiveChanged: {
                if (active)
                    root.app.shell.touched();
            }
        }

        HeaderBar {
            id: header

            viewModel: root.app.shell
            width: parent.width
        }

        ProgressSteps {
            id: progress

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.topMargin: Theme.gapSmall
            part: root.app.shell.part
            visible: root.app.shell.part > 0
        }

        ScreenStack {
            id: stack

            anchors.bottom: footer.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: progress.visible ? progress.bottom : header.bottom
            app: root.app
        }

        FooterBar {
            id: footer

            anchors.bottom: parent.bottom
            viewModel: root.app.shell
            width: parent.width
        }

        // A second tap that was meant for the last screen must not press a button of this one.
        MouseArea {
            anchors.fill: parent
            enabled: !stack.settled
            visible: enabled
        }

        NoticeLayer {
            id: notices

            anchors.fill: parent
            app: root.app
        }
    }
}
