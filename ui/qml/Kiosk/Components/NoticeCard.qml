pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The sheet a notice is written on, in the middle of the glass.
Rectangle {
    id: root

    required property string title
    property string text
    property string icon: "info"
    property string tone: "info"
    property bool showPicture: true
    property alias details: bodyColumn.data
    default property alias content: actionColumn.data
    readonly property real gapBelow: actionColumn.children.length > 0 ? Theme.gapLarge : 0

    readonly property real pad: Theme.mm(Theme.narrow || Theme.textSize > 1 ? 7 : 12)

    Accessible.name: root.title
    Accessible.role: Accessible.AlertMessage
    anchors.centerIn: parent
    color: Theme.card
    border.color: Theme.line
    border.width: Theme.outline
    height: Math.min(implicitHeight, parent.height - 2 * Theme.gap)
    implicitHeight: column.implicitHeight + root.gapBelow + actionColumn.implicitHeight + 2 * root.pad
    implicitWidth: Math.min(Theme.roomWidth - 2 * Theme.margin, Theme.mm(Theme.textSize > 1 ? 300 : 220))
    radius: Theme.radiusLarge

    MouseArea {
        anchors.fill: parent
    }

    ScrollArea {
        id: area

        anchors.bottom: actionColumn.top
        anchors.bottomMargin: root.gapBelow
        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        anchors.top: parent.top
        ground: root.color

        ColumnLayout {
            id: column

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.textSize > 1 ? Theme.gap : Theme.gapLarge

            CausePicture {
                Layout.alignment: Qt.AlignHCenter
                badge: ""
                icon: root.icon
                tone: root.tone
                visible: root.showPicture && (!Theme.landscape || Theme.textSize < 2)
            }

            Words {
                id: title

                Accessible.name: root.title
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.pixelSize: Theme.textTitle
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                text: title.heading(root.title)
            }

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.textLead
                horizontalAlignment: Text.AlignHCenter
                text: root.text
                visible: root.text !== ""
            }

            ColumnLayout {
                id: bodyColumn

                Layout.fillWidth: true
                spacing: Theme.gap
                visible: children.length > 0
            }
        }
    }

    Column {
        id: actionColumn

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: root.pad
        anchors.right: parent.right
        spacing: Theme.gap
    }
}
