pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// A value with a key for less and one for more.
Card {
    id: root

    required property string name
    required property string value
    required property string hint
    property string tone

    signal turned(bool up)

    implicitHeight: Math.max(lines.implicitHeight, less.height) + 2 * Theme.gap
    implicitWidth: Theme.mm(100)

    KeyboardKey {
        id: less

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.touchMain
        icon: "minus"
        named: false
        objectName: "stepperLess"
        special: true
        text: qsTr("Nhỏ hơn")
        width: Theme.touchMain
        onClicked: root.turned(false)
    }

    Column {
        id: lines

        anchors.left: less.right
        anchors.margins: Theme.gap
        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            horizontalAlignment: Text.AlignHCenter
            text: root.name
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            objectName: "stepperValue"
            text: root.value
            width: parent.width
        }

        Words {
            color: root.tone === "" ? Theme.inkSoft : Tones.words(root.tone)
            font.pixelSize: Theme.textCaption
            horizontalAlignment: Text.AlignHCenter
            text: root.hint
            width: parent.width
        }
    }

    KeyboardKey {
        id: more

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.touchMain
        icon: "plus"
        named: false
        objectName: "stepperMore"
        special: true
        text: qsTr("Lớn hơn")
        width: Theme.touchMain
        onClicked: root.turned(true)
    }
}
