pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Softer, how loud, louder.
RowLayout {
    id: root

    required property int volume
    required property int most

    signal chosen(int volume)

    spacing: Theme.gapSmall

    ChoiceButton {
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touchMain
        chosen: false
        enabled: root.volume > 0
        icon: "minus"
        label: qsTr("Nhỏ hơn")
        objectName: "softer"
        role: Accessible.Button
        text: ""
        onClicked: root.chosen(root.volume - 1)
    }

    Row {
        //: How loud, from 0 to 4
        Accessible.name: qsTr("Âm lượng %1").arg(root.volume)
        Accessible.role: Accessible.StaticText
        Layout.alignment: Qt.AlignVCenter
        Layout.fillWidth: true
        spacing: Theme.gapHair

        Repeater {
            model: root.most

            Rectangle {
                required property int index

                anchors.bottom: parent?.bottom
                border.color: Theme.primary
                border.width: Theme.hairline
                color: index < root.volume ? Theme.primary : Theme.nothing
                height: Theme.mm(6 + 3 * index)
                radius: Theme.hairline * 3
                width: (parent.width - 3 * Theme.gapHair) / root.most
            }
        }
    }

    ChoiceButton {
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.touchMain
        chosen: false
        enabled: root.volume < root.most
        icon: "speaker"
        label: qsTr("To hơn")
        objectName: "louder"
        role: Accessible.Button
        text: ""
        onClicked: root.chosen(root.volume + 1)
    }
}
