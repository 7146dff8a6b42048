pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One priority group to choose.
Touchable {
    id: root

    required property string key
    required property string text
    required property string hint
    required property string icon
    required property bool chosen

    checked: root.chosen
    implicitHeight: Math.max(Theme.mm(26), words.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(160)
    label: root.text
    objectName: "priority-" + root.key
    role: Accessible.RadioButton

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen ? Theme.primary : Theme.lineStrong
        border.width: root.chosen ? Theme.outline * 1.5 : Theme.hairline * 1.5
        color: root.pressed || root.chosen ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: root.icon
        size: Theme.iconLarge
    }

    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: mark.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapHair

        Words {
            Accessible.ignored: true
            font.pixelSize: Theme.textLead
            font.weight: Font.Bold
            text: root.text
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            text: root.hint
            width: parent.width
        }
    }

    Rectangle {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        border.color: root.chosen ? Theme.primary : Theme.lineStrong
        border.width: Theme.outline
        color: Theme.card
        height: Theme.mm(9)
        radius: height / 2
        width: height

        Rectangle {
            anchors.centerIn: parent
            color: Theme.primary
            height: parent.height * 0.52
            radius: height / 2
            visible: root.chosen
            width: height
        }
    }
}
