pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One language, written in itself.
Touchable {
    id: root

    required property string text
    required property bool chosen
    property string icon

    checked: root.chosen
    implicitHeight: Theme.touchSmall
    implicitWidth: Math.max(Theme.touchSmall, row.implicitWidth + 2 * Theme.gap)
    label: root.text
    role: Accessible.RadioButton
    ringRadius: root.height / 2

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primary
        border.width: root.chosen ? 0 : Theme.outline
        color: root.chosen ? Theme.primary : root.pressed ? Theme.cardPressed : Theme.card
        radius: height / 2
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gapHair

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: words.color
            name: root.icon
            size: Theme.textFrame * 1.2
            visible: root.icon !== ""
        }

        Words {
            id: words

            Accessible.ignored: true
            color: root.chosen ? Theme.primaryInk : Theme.primary
            font.pixelSize: Theme.textFrame
            font.weight: Font.DemiBold
            text: root.text
            visible: root.text !== ""
            wrapMode: Text.NoWrap
        }
    }
}
