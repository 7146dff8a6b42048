pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// One gesture. It stays blue while what it did lasts; the remedy of an accident is yellow.
Touchable {
    id: root

    required property string gesture
    required property string words
    required property string english
    required property string icon
    required property string look
    required property bool possible
    readonly property bool lasting: root.look === "lasting"
    readonly property bool remedy: root.look === "remedy"
    readonly property color ground: {
        if (root.lasting)
            return root.pressed ? Theme.primaryPressed : Theme.primary;
        if (root.pressed)
            return Theme.cardPressed;
        return root.remedy ? Theme.warnSoft : Theme.card;
    }

    checkable: root.lasting
    checked: root.lasting
    enabled: root.possible
    implicitHeight: Theme.touchMain
    implicitWidth: Theme.mm(40)
    label: root.words
    objectName: root.gesture
    opacity: root.possible ? 1 : 0.4
    ringRadius: Theme.radiusSmall

    Rectangle {
        anchors.fill: parent
        border.color: root.remedy ? Theme.warnStrong : root.lasting ? root.ground : Theme.lineStrong
        border.width: Theme.hairline
        color: root.ground
        radius: Theme.radiusSmall
    }

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: root.remedy ? Theme.warn : root.lasting ? Theme.primaryInk : Theme.primary
        name: root.icon
        size: Theme.mm(7)
    }

    DockWords {
        anchors.left: drawing.right
        anchors.leftMargin: Theme.gapHair * 1.5
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapHair
        anchors.verticalCenter: parent.verticalCenter
        color: root.lasting ? Theme.primaryInk : Theme.ink
        english: root.english
        softColor: root.lasting ? Theme.primaryTint : Theme.inkSoft
        text: root.words
        textSize: Theme.textBody - 1
    }
}
