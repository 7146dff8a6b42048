pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A word on the left, an amount on the right.
Item {
    id: root

    required property string name
    required property string amount
    property color color: Theme.ink
    property bool strong: false
    property int textSize: Theme.textBody

    implicitHeight: Math.max(word.implicitHeight, sum.implicitHeight)
    implicitWidth: Theme.mm(120)

    Words {
        id: word

        anchors.baseline: sum.baseline
        anchors.left: parent.left
        anchors.right: sum.left
        anchors.rightMargin: Theme.gap
        color: root.color
        font.pixelSize: root.strong ? Theme.textHeading : root.textSize
        font.weight: root.strong ? Font.Bold : root.color === Theme.ink ? Font.Normal : Font.DemiBold
        text: root.name
    }

    Words {
        id: sum

        anchors.right: parent.right
        color: root.color
        font.features: {
            "tnum": 1
        }
        font.pixelSize: word.font.pixelSize
        font.weight: root.strong ? Font.Bold : Font.DemiBold
        text: root.amount
        wrapMode: Text.NoWrap
    }
}
