pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// A line of the summary: its light as a sign and a colour, what it is about, how it is, what to do.
Touchable {
    id: root

    required property string about
    required property string words
    required property string hint
    required property string tone

    Accessible.description: root.hint
    implicitHeight: Math.max(Theme.touchMain * 0.86, lines.implicitHeight + 2 * Theme.gapSmall)
    implicitWidth: Theme.mm(100)
    label: root.about + ": " + root.words

    Rectangle {
        anchors.fill: parent
        border.color: Theme.line
        border.width: Theme.hairline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Rectangle {
        id: light

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Tones.ground(root.tone)
        height: Theme.mm(13)
        radius: height / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: Tones.words(root.tone)
            name: Tones.icon(root.tone)
            pen: 2.4
            size: parent.height * 0.62
        }
    }

    Column {
        id: lines

        anchors.left: light.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.about
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            color: root.tone === "bad" ? Theme.bad : Theme.ink
            font.weight: Font.DemiBold
            text: root.words
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: root.hint
            visible: root.hint !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
