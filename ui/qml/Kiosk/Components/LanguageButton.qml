pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One language, written in itself.
Touchable {
    id: root

    required property string text
    required property bool chosen

    checked: root.chosen
    implicitHeight: Theme.touchSmall
    implicitWidth: words.implicitWidth + 2 * Theme.gap
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

    Words {
        id: words

        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.chosen ? Theme.primaryInk : Theme.primary
        font.weight: Font.DemiBold
        text: root.text
        wrapMode: Text.NoWrap
    }
}
