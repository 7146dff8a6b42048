pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What was typed so far, large, in groups. There is nothing to select or copy.
Rectangle {
    id: root

    required property string number
    property bool bad: false

    border.color: root.bad ? Theme.bad : Theme.primary
    border.width: Theme.outline * 1.5
    color: Theme.card
    implicitHeight: Theme.mm(Theme.low ? 20 : 26)
    implicitWidth: Theme.mm(120)
    radius: Theme.radius
    Accessible.role: Accessible.EditableText
    //: Spoken of what is typed on the keypad: others may listen, so only how many digits
    Accessible.name: qsTr("Đã nhập %n chữ số", "", root.number.replace(/ /g, "").length)

    Row {
        anchors.centerIn: parent
        spacing: Theme.mm(1.5)

        Words {
            id: digits

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            font.features: {
                "tnum": 1
            }
            font.pixelSize: Math.min(Theme.textKey, (root.width - 2 * Theme.gap) / 9.6)
            font.weight: Font.DemiBold
            text: root.number
            wrapMode: Text.NoWrap
        }

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.primary
            height: Theme.mm(12)
            width: Math.max(2, Theme.mm(0.8))
        }
    }
}
