pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// A step that is a form: line by line, and what leads on.
ScreenPage {
    id: root

    required property SetupFormModel viewModel
    required property SetupViewModel frame

    property bool told: false

    asideShare: 0.34
    lead: root.viewModel.lead
    title: root.viewModel.title

    actions: [
        ActionButton {
            Layout.fillWidth: true
            enabled: !root.viewModel.busy
            icon: root.viewModel.busy ? "clock" : "repeat"
            objectName: "setupTry"
            text: root.viewModel.extra
            visible: root.viewModel.extra !== ""
            onClicked: root.viewModel.more()
        },
        ActionButton {
            Layout.fillWidth: true
            enabled: root.viewModel.mayGo
            icon: root.viewModel.mayGo ? "forward" : "alert"
            iconLast: root.viewModel.mayGo
            kind: root.viewModel.mayGo ? "primary" : "quiet"
            objectName: "setupNext"
            text: root.viewModel.on
            visible: root.viewModel.on !== ""
            onClicked: root.viewModel.go()
        }
    ]

    Banner {
        Layout.fillWidth: true
        icon: root.viewModel.busy ? "clock" : "info"
        title: root.viewModel.note
        visible: root.viewModel.note !== ""
    }

    Repeater {
        model: root.viewModel.rows

        SetupRow {
            Layout.fillWidth: true
            form: root.viewModel
            realUnit: root.frame.realUnit
        }
    }

    Item {
        id: end

        Layout.fillHeight: true
        Layout.fillWidth: true
    }

    // What a test tells stands at the end: it is brought into view once it has its place. Unlike a call that is put off
    // the timer goes with this page.
    Timer {
        id: soon

        interval: 1
        onTriggered: root.reveal(end)
    }

    Connections {
        function onChanged() {
            if (root.viewModel.telling || root.told)
                soon.restart();
            root.told = root.viewModel.telling;
        }

        target: root.viewModel
    }
}
