pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// What stands on the glass, at the panel's own size: frame, screens and notices.
Item {
    id: root

    required property AppModel app
    readonly property bool settled: stack.settled && notices.settled

    function preload(): void {
        stack.preload();
    }

    function settle(): void {
        stack.settle();
        notices.settle();
    }

    height: Theme.panelHeight
    objectName: "glass"
    transformOrigin: Item.TopLeft
    width: Theme.panelWidth

    PointHandler {
        onActiveChanged: {
            if (active)
                root.app.shell.touched();
        }
    }

    Rectangle {
        color: Theme.paper
        height: parent.height
        width: parent.width
    }

    ReachAbove {
        height: root.height - Theme.roomHeight
        hospital: root.app.shell.hospital
        visible: Theme.low && height > 0
        width: parent.width
    }

    // What a notice covers is out of reach of the keyboard too, and has it back when the notice is gone.
    FocusScope {
        id: room

        anchors.bottom: parent.bottom
        enabled: root.app.notice === "" && !service.visible
        focus: room.enabled
        height: Theme.roomHeight
        width: Theme.roomWidth

    HeaderBar {
        id: header

        objectName: "header"
        viewModel: root.app.shell
        visible: !service.visible
        width: parent.width
        onHeld: root.app.knock()
    }

    Loader {
        id: progress

        objectName: "progress"
        active: root.app.shell.part > 0 || progress.item !== null
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.gapSmall
        visible: root.app.shell.part > 0 && !service.visible

        sourceComponent: ProgressSteps {
            part: root.app.shell.part
        }
    }

    ScreenStack {
        id: stack

        objectName: "screens"
        anchors.bottom: footer.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: progress.visible ? progress.bottom : header.bottom
        app: root.app
        visible: !service.visible
    }

    FooterBar {
        id: footer

        objectName: "footer"
        anchors.bottom: parent.bottom
        viewModel: root.app.shell
        visible: !service.visible
        width: parent.width
    }

    }

    // A second tap that was meant for the last screen must not press a button of this one.
    MouseArea {
        anchors.fill: parent
        enabled: !stack.settled
        visible: enabled
    }

    NoticeLayer {
        id: notices

        objectName: "notices"
        anchors.fill: room
        app: root.app
    }

    ServiceLayer {
        id: service

        objectName: "service"
        anchors.fill: parent
        app: root.app
    }

    GuideSlot {
        anchors.fill: parent
        app: root.app
    }
}
