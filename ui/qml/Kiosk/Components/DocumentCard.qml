pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A document the kiosk sees: a touch says that the visit is for its owner.
Touchable {
    id: root

    required property int position
    required property string icon
    required property string title
    required property string about
    required property string number
    property bool large: false

    implicitHeight: Math.max(Theme.mm(Theme.landscape ? 40 : 46), words.implicitHeight + 2 * Theme.gap)
    implicitWidth: Theme.mm(160)
    //: Spoken: whom to register: a name or a masked number, and the kind of document with year of birth and number
    label: qsTr("Đăng ký cho %1, %2").arg(root.title).arg([root.about, root.number].filter(Boolean).join(", "))
    objectName: "document-" + root.position

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primary
        border.width: Theme.outline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    CausePicture {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.narrow ? Theme.gap : Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        badge: ""
        icon: root.icon
        size: Theme.mm(Theme.narrow ? 20 : root.large ? 38 : 30)
        tone: "info"
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.leftMargin: Theme.narrow ? Theme.gap : Theme.gapLarge
        anchors.right: arrow.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapHair

        Words {
            Accessible.ignored: true
            font.pixelSize: root.large ? Theme.textTitle : Theme.textHeading
            font.weight: Font.Bold
            text: root.title
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            font.pixelSize: Theme.textLead
            text: root.about
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            font.pixelSize: Theme.textLead
            text: root.number
            visible: root.number !== ""
            width: parent.width
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: "forward"
        size: Theme.mm(9)
    }
}
