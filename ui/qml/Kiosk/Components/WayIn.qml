pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Another way in: a code held before the camera.
Card {
    id: root

    required property string title
    required property string text
    required property string holder

    implicitHeight: Theme.mm(80)
    implicitWidth: Theme.mm(80)

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        CodeAtCamera {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.mm(20)
            Layout.preferredHeight: Theme.mm(30)
            holder: root.holder
        }

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
