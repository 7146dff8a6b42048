pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Models
import Kiosk.Theme

// A person: name, what else the document says, the masked number, and the news of their insurance.
Card {
    id: root

    required property string name
    required property string about
    required property string number
    property string icon: "person"
    property string coverage
    property string coverageTone
    property string chip
    property string chipTone
    property string portrait

    implicitHeight: column.implicitHeight + 2 * (Theme.landscape || Theme.narrow ? Theme.gap : Theme.gapLarge)
    implicitWidth: Theme.mm(160)

    PortraitPicture {
        id: photo

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.mm(Theme.narrow ? 35 : 46)
        jpeg: root.portrait
        radius: Theme.radius
        visible: root.portrait !== ""
        width: Theme.narrow ? Theme.mm(26) : picture.size
        x: Theme.narrow ? parent.width - width - Theme.gapLarge : Theme.gapLarge
    }

    CausePicture {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        badge: ""
        icon: root.icon
        size: Theme.mm(Theme.landscape ? 26 : 34)
        tone: "info"
        visible: !Theme.narrow && !(photo?.visible ?? false)
    }

    Column {
        id: column

        anchors.left: Theme.narrow ? parent.left : picture.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: Theme.narrow && (photo?.visible ?? false) ? photo.left : parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        Words {
            font.pixelSize: Theme.landscape ? Theme.textHeading : Theme.textTitle
            font.weight: Font.Bold
            text: root.name
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.textLead
            text: root.about
            visible: root.about !== ""
            width: parent.width
        }

        Words {
            Accessible.name: root.number
            color: Theme.inkSoft
            font.pixelSize: Theme.textLead
            text: unbroken(root.number)
            visible: root.number !== ""
            width: parent.width
        }

        Chip {
            icon: root.chipTone === "good" ? "card" : root.chipTone === "warn" ? "question" : "info"
            text: root.chip
            tone: root.chipTone
            visible: root.chipTone !== ""
            width: Math.min(implicitWidth, parent.width)
        }

        Chip {
            icon: root.coverageTone === "good" ? "shield" : root.coverageTone === "warn" ? "shieldOff" : "info"
            text: root.coverage
            tone: root.coverageTone
            visible: root.coverageTone !== ""
            width: Math.min(implicitWidth, parent.width)
        }

        Chip {
            icon: "clock"
            text: qsTr("Đang kiểm tra BHYT…")
            tone: "info"
            visible: root.coverageTone === "" && root.name !== ""
            width: Math.min(implicitWidth, parent.width)

            SequentialAnimation on opacity {
                loops: Animation.Infinite
                running: root.visible && root.coverageTone === "" && root.name !== "" && Theme.motion

                NumberAnimation {
                    duration: 900
                    from: 1
                    to: 0.7
                }

                NumberAnimation {
                    duration: 900
                    from: 0.7
                    to: 1
                }
            }
        }
    }
}
