pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A line of words with a small drawing before it.
Item {
    id: root

    required property string icon
    required property string text
    property color color: Theme.ink
    property int textSize: Theme.textBody
    property int weight: Font.Normal

    implicitHeight: Math.max(words.implicitHeight, drawing.height)
    implicitWidth: drawing.width + Theme.gapSmall + words.implicitWidth

    Icon {
        id: drawing

        color: root.color
        name: root.icon
        size: root.textSize * 1.2
        y: Math.max(0, (words.implicitHeight / Math.max(1, words.lineCount) - height) / 2)
    }

    Words {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gapSmall
        anchors.right: parent.right
        color: root.color
        font.pixelSize: root.textSize
        font.weight: root.weight
        text: root.text
    }
}
