pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One department: what it is called, where it is, how many wait. One that cannot be chosen says why.
Touchable {
    id: root

    required property string key
    required property string name
    required property string icon
    required property string place
    required property bool open
    required property string tone
    required property string level
    required property string wait
    readonly property int textSize: root.roomy && !Theme.narrow ? Theme.textBody : Theme.textCaption
    readonly property real pad: Theme.mm(root.roomy ? 5 : 3.5)
    readonly property bool roomy: root.height > Theme.mm(66)

    enabled: root.open
    //: Spoken: department, place, how many wait or why it cannot be chosen
    label: qsTr("%1. %2. %3 %4").arg(root.name).arg(root.place).arg(root.level).arg(root.wait)
    objectName: "department-" + root.key

    Rectangle {
        anchors.fill: parent
        border.color: root.open ? Theme.lineStrong : Theme.line
        border.width: root.open ? Theme.hairline * 1.5 : Theme.hairline
        color: !root.open ? Theme.sunken : root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.top: parent.top
        anchors.topMargin: root.pad
        color: root.open ? Theme.primarySoft : Theme.paper
        height: Theme.mm(root.roomy ? 18 : Theme.narrow ? 12 : 15)
        radius: height / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: root.open ? Theme.primary : Theme.inkSunken
            name: root.icon
            pen: 1.8
            size: parent.height * 0.66
        }
    }

    Words {
        id: title

        Accessible.ignored: true
        anchors.left: disc.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.top: disc.top
        color: root.open ? Theme.ink : Theme.inkSunken
        font.pixelSize: Theme.textHeading
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        height: Math.max(disc.height, Math.min(implicitHeight, bottom.y - y - Theme.gapHair))
        lineHeight: 0.95
        minimumPixelSize: Theme.textCaption
        text: root.name
        verticalAlignment: Text.AlignVCenter
    }

    Column {
        id: bottom

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.pad
        anchors.left: parent.left
        anchors.leftMargin: root.pad
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        spacing: root.roomy ? Theme.gapSmall : Theme.gapHair

        FitLine {
            Accessible.ignored: true
            color: root.open ? Theme.inkSoft : Theme.inkSunken
            preferredSize: Theme.landscape ? Theme.textCaption : root.textSize
            text: root.place
            visible: root.place !== ""
            width: parent.width
        }

        FitLine {
            Accessible.ignored: true
            color: root.open ? Theme.ink : Theme.inkSunken
            preferredSize: root.textSize
            text: root.wait
            visible: root.wait !== ""
            width: parent.width
        }

        Chip {
            color: root.open ? Tones.ground(root.tone) : Theme.paper
            icon: root.open ? "people" : "info"
            text: root.level
            textSize: root.textSize
            tone: root.tone
            visible: root.level !== ""
            width: Math.min(implicitWidth, parent.width)
        }
    }
}
