pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Models
import Kiosk.Theme

// The frame of the wizard: where it is, the way back, and one page.
FocusScope {
    id: root

    required property SetupViewModel viewModel
    readonly property var pages: ({
            "start": ["SetupStartPage.qml", root.viewModel.start],
            "form": ["SetupFormPage.qml", root.viewModel.form],
            "typing": ["SetupTypingPage.qml", root.viewModel.typing],
            "pad": ["SetupPadPage.qml", root.viewModel.pad],
            "test": ["SetupTestPage.qml", root.viewModel.test],
            "touch": ["SetupTouchPage.qml", root.viewModel.touch],
            "apply": ["SetupApplyPage.qml", root.viewModel.apply]
        })
    property string shown

    function show(): void {
        if (root.viewModel.scene === root.shown)
            return;
        root.shown = root.viewModel.scene;
        const made = root.pages[root.viewModel.page];
        page.setSource(Qt.resolvedUrl(made[0]), {
            "viewModel": made[1],
            "frame": root.viewModel
        });
    }

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    SetupHeader {
        id: header

        viewModel: root.viewModel
        visible: root.viewModel.page !== "touch"
        width: parent.width
    }

    Banner {
        id: warning

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.gapSmall
        title: root.viewModel.warning
        tone: "warn"
        visible: root.viewModel.warning !== ""
    }

    Loader {
        id: page

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: !header.visible ? parent.top : warning.visible ? warning.bottom : header.bottom
        focus: true
    }

    Connections {
        function onChanged() {
            root.show();
        }

        target: root.viewModel
    }

    Component.onCompleted: root.show()
}
