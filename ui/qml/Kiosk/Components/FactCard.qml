pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A card with a drawing before it where there is room for one, and what it is about above its words.
Card {
    id: root

    required property string icon
    required property string caption
    readonly property bool roomy: !Theme.landscape && !Theme.narrow && Theme.textSize < 2
    readonly property bool short: Theme.narrow && Theme.textSize < 2
    readonly property real pad: Theme.narrow ? Theme.gap : Theme.gapLarge
    readonly property real columnWidth: column.width
    readonly property int textSize: root.roomy ? Theme.textLead : Theme.textBody
    default property alias content: column.data

    implicitHeight: Math.max(column.implicitHeight, sign.visible ? sign.height : 0) + 2 * root.pad
    implicitWidth: Theme.mm(160)

    Rectangle {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        color: Theme.primarySoft
        height: Theme.mm(30)
        radius: height / 2
        visible: root.roomy
        width: height
        y: column.y

        Icon {
            anchors.centerIn: parent
            color: Theme.primary
            name: root.icon
            pen: 1.6
            size: parent.height * 0.54
        }
    }

    Column {
        id: column

        anchors.left: root.roomy ? sign.right : parent.left
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.narrow ? Theme.gapHair : Theme.gapSmall

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.caption
            visible: text !== ""
            width: parent.width
        }
    }
}
