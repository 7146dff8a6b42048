pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Another way that leads on as well: its picture, and what it is.
Card {
    id: root

    required property string picture
    readonly property string words: {
        switch (root.picture) {
        case "card":
            return qsTr("Hoặc đặt thẻ lên đầu đọc");
        case "id-code":
            return qsTr("Hoặc đưa mã QR trên thẻ");
        case "phone":
            return qsTr("Hoặc đưa mã trong VNeID");
        default:
            return qsTr("Hoặc đưa thẻ BHYT");
        }
    }

    implicitHeight: Theme.mm(60) + name.implicitHeight
    implicitWidth: Theme.mm(80)

    FixPicture {
        anchors.bottom: name.top
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: parent.left
        anchors.margins: Theme.gapSmall
        anchors.right: parent.right
        anchors.top: parent.top
        border.width: 0
        picture: root.picture
        radius: Theme.radiusSmall
        space: Theme.gapSmall
        still: true
    }

    Words {
        id: name

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        font.pixelSize: Theme.textLead
        font.weight: Font.Bold
        text: root.words
    }
}
