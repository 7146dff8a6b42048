pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The patient once more, short.
Card {
    id: root

    required property string name
    required property string about
    required property string number

    implicitHeight: column.implicitHeight + 2 * (Theme.narrow ? Theme.gap : Theme.gapLarge)
    implicitWidth: Theme.mm(160)

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.narrow ? Theme.gapHair : Theme.gapSmall

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: qsTr("Người bệnh")
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            text: root.name
            width: parent.width
        }

        Words {
            text: root.about
            visible: root.about !== ""
            width: parent.width
        }

        Words {
            color: Theme.inkSoft
            text: root.number
            visible: root.number !== ""
            width: parent.width
        }
    }
}
