pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// The hospital's own picture of a floor, over the screen; one touch puts it away.
FocusScope {
    id: root

    required property string source
    required property string place

    signal closed

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    MouseArea {
        anchors.fill: parent
    }

    ColumnLayout {
        anchors.bottomMargin: Theme.gap
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.gap
        spacing: Theme.gap

        IconLine {
            Layout.fillWidth: true
            color: Theme.primary
            icon: "pin"
            text: root.place
            textSize: Theme.textHeading
            weight: Font.Bold
        }

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            border.color: Theme.lineStrong
            border.width: Theme.hairline
            color: Theme.codePaper
            radius: Theme.radius

            Image {
                Accessible.name: qsTr("Sơ đồ tầng: %1").arg(root.place)
                Accessible.role: Accessible.Graphic
                anchors.fill: parent
                anchors.margins: Theme.gap
                cache: false
                fillMode: Image.PreserveAspectFit
                objectName: "floorMap"
                source: root.source
                sourceSize.width: width
            }
        }

        ActionButton {
            Layout.fillWidth: true
            focus: true
            kind: "primary"
            objectName: "closeMap"
            text: qsTr("Đóng sơ đồ")
            onClicked: root.closed()
        }
    }
}
