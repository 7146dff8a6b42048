pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Another way in: a code held before the camera. Where there is little height the drawing stands beside the words.
Card {
    id: root

    required property string title
    required property string text
    required property string holder
    property bool lying: false

    implicitHeight: grid.implicitHeight + 2 * Theme.gap
    implicitWidth: Theme.mm(80)

    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.gap
        columnSpacing: Theme.gap
        columns: root.lying ? 2 : 1
        rowSpacing: Theme.gapSmall

        CodeAtCamera {
            Layout.fillHeight: true
            Layout.fillWidth: !root.lying
            Layout.minimumHeight: Theme.mm(20)
            Layout.preferredHeight: Theme.mm(root.lying ? 22 : 30)
            Layout.preferredWidth: root.lying ? Math.round(Math.min(Theme.mm(66), root.width * 0.36)) : -1
            holder: root.holder
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            spacing: Theme.gapHair

            Words {
                Layout.fillWidth: true
                font.pixelSize: Theme.textHeading
                font.weight: Font.Bold
                text: root.title
            }

            Words {
                Layout.fillWidth: true
                color: Theme.inkSoft
                text: root.text
                visible: root.text !== ""
            }
        }
    }
}
