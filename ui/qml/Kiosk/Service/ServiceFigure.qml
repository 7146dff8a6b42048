pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme

// One figure and what it counts, with the sign and colour of its state.
Rectangle {
    id: root

    required property int number
    required property string text
    required property string tone
    property string icon: Tones.icon(root.tone)
    readonly property string shade: root.number > 0 ? root.tone : "off"

    color: Tones.ground(root.shade)
    implicitHeight: Theme.mm(44)
    implicitWidth: Theme.mm(90)
    radius: Theme.radius

    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        color: Tones.words(root.shade)
        name: root.icon
        size: Theme.icon
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Words {
            color: Tones.words(root.shade)
            font.features: {
                "tnum": 1
            }
            font.pixelSize: Theme.textDisplay
            font.weight: Font.Bold
            text: root.number
        }

        Words {
            color: Tones.words(root.shade)
            font.weight: Font.DemiBold
            text: root.text
            width: parent.width
        }
    }
}
