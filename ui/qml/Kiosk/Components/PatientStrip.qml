pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The patient once more, short.
FactCard {
    id: root

    required property string name
    required property string about
    required property string number
    property string helper

    caption: root.short ? "" : qsTr("Người bệnh")
    icon: "person"

    Words {
        font.pixelSize: root.roomy ? Theme.textTitle : Theme.textHeading
        font.weight: Font.Bold
        text: root.name
        width: parent.width
    }

    Words {
        font.pixelSize: root.textSize
        text: root.about
        visible: root.about !== ""
        width: parent.width
    }

    Words {
        color: Theme.inkSoft
        font.pixelSize: root.textSize
        text: root.number
        visible: root.number !== ""
        width: parent.width
    }

    IconLine {
        icon: "people"
        text: root.helper
        textSize: root.textSize
        visible: root.helper !== ""
        width: parent.width
    }
}
