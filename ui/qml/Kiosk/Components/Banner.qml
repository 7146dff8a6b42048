pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// News across the whole width: what happened, and below it what it means.
Rectangle {
    id: root

    required property string title
    property string text
    property string tone: "info"
    property string icon: Tones.icon(root.tone)

    Accessible.ignored: root.tone !== "warn" && root.tone !== "bad"
    Accessible.name: root.title
    Accessible.role: Accessible.AlertMessage
    border.color: Tones.words(root.tone)
    border.width: Theme.palette === "high-contrast" ? Theme.outline : 0
    color: Tones.ground(root.tone)
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(120)
    radius: Theme.radius

    Icon {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Tones.words(root.tone)
        name: root.icon
        size: Math.max(Theme.icon, Theme.textBody)
    }

    Column {
        id: column

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapHair

        Words {
            color: Tones.words(root.tone)
            font.weight: Font.DemiBold
            text: root.title
            visible: root.title !== ""
            width: parent.width
        }

        Words {
            text: root.text
            visible: root.text !== ""
            width: parent.width
        }
    }
}
