pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// A text that is typed: its name, what was typed or for example could be; a touch opens the keyboard.
Touchable {
    id: root

    required property string name
    required property string value
    required property string hint
    property string tone
    readonly property bool empty: root.value === ""
    readonly property bool bad: root.tone === "bad"

    Accessible.description: root.hint
    implicitHeight: Math.max(Theme.touchMain, lines.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(100)
    label: root.empty ? root.name : root.name + ": " + root.value

    Rectangle {
        anchors.fill: parent
        border.color: root.bad ? Theme.bad : Theme.primary
        border.width: Theme.outline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: pen.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.name
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            font.pixelSize: Theme.textLead
            font.weight: Font.Bold
            text: root.value
            visible: !root.empty
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        Words {
            Accessible.ignored: true
            color: root.bad ? Theme.bad : Theme.inkSoft
            text: root.hint
            visible: root.hint !== "" && (root.empty || root.bad)
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }

    Icon {
        id: pen

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: root.bad ? Theme.bad : Theme.primary
        name: root.bad ? "alert" : "keypad"
        size: Theme.icon
    }
}
