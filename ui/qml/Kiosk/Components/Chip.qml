pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A short piece of news in a pill: a sign, a colour and words that say the same.
Rectangle {
    id: root

    required property string text
    property string tone: "info"
    property string icon: Tones.icon(root.tone)
    property int mostLines: 12
    property int textSize: Theme.textBody

    border.color: Tones.words(root.tone)
    border.width: Theme.palette === "high-contrast" ? Theme.hairline : 0
    color: Tones.ground(root.tone)
    implicitHeight: Math.max(words.implicitHeight + 2 * Theme.gapHair, Theme.mm(10))
    implicitWidth: words.implicitWidth + drawing.width + 3 * Theme.gapSmall
    radius: Math.min(root.height / 2, Theme.mm(6))

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: root.icon
        pen: 2.4
        size: root.textSize * 1.05
    }

    Words {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gapHair
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        color: Tones.words(root.tone)
        elide: Text.ElideRight
        font.pixelSize: root.textSize
        font.weight: Font.DemiBold
        maximumLineCount: root.mostLines
        text: root.text
    }
}
