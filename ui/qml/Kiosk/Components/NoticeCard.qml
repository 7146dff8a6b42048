pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The sheet a notice is written on, in the middle of the glass.
Rectangle {
    id: root

    required property string title
    property string text
    property string icon: "info"
    property string tone: "info"
    default property alias content: column.data

    Accessible.name: root.title
    Accessible.role: Accessible.AlertMessage
    anchors.centerIn: parent
    color: Theme.card
    implicitHeight: column.implicitHeight + 2 * Theme.mm(12)
    implicitWidth: Math.min(Theme.panelWidth - 2 * Theme.margin, Theme.mm(220))
    radius: Theme.radiusLarge

    MouseArea {
        anchors.fill: parent
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.mm(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapLarge

        CausePicture {
            anchors.horizontalCenter: parent.horizontalCenter
            badge: ""
            icon: root.icon
            tone: root.tone
        }

        Words {
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.textLead
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            visible: root.text !== ""
            width: parent.width
        }
    }
}
