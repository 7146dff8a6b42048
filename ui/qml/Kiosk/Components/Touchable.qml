pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Anything a finger or the keyboard can press. Draws only the ring that shows where the keyboard is.
Item {
    id: root

    required property string label
    property int role: Accessible.Button
    property bool checkable: false
    property bool checked: false
    property real ringRadius: Theme.radius
    readonly property bool pressed: area.pressed || root.keyHeld
    property bool keyHeld: false
    property bool holdable: false

    signal clicked
    signal held

    activeFocusOnTab: true

    Accessible.role: root.role
    Accessible.name: root.label
    Accessible.focusable: true
    Accessible.checkable: root.checkable
    Accessible.checked: root.checked
    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()

    Keys.onPressed: event => {
        if (!event.isAutoRepeat && [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key)) {
            root.keyHeld = true;
            event.accepted = true;
        }
    }
    Keys.onReleased: event => {
        if (root.keyHeld && !event.isAutoRepeat) {
            root.keyHeld = false;
            event.accepted = true;
            root.clicked();
        }
    }
    onActiveFocusChanged: root.keyHeld = false

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.clicked()
        onPressAndHold: mouse => {
            mouse.accepted = root.holdable;
            if (root.holdable)
                root.held();
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.gapHair
        border.color: Theme.ink
        border.width: Theme.outline * 1.5
        color: "transparent"
        radius: root.ringRadius + Theme.gapHair
        visible: root.activeFocus
        z: 1
    }
}
