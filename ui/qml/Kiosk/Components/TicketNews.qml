pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// What is known of the wait, the priority, and a button for the picture of the way. Centred; as many lines as it takes.
Item {
    id: root

    required property string wait
    required property string waitIcon
    required property string minutes
    required property string priority
    required property string map
    readonly property bool empty: root.wait + root.minutes + root.priority + root.map === ""

    signal mapWanted

    implicitHeight: grid.implicitHeight
    implicitWidth: grid.implicitWidth

    GridLayout {
        id: grid

        anchors.horizontalCenter: parent.horizontalCenter
        columnSpacing: Theme.gapSmall
        columns: wait.implicitWidth + minutes.implicitWidth + Theme.gapSmall > root.width ? 1 : 2
        rowSpacing: Theme.narrow ? Theme.gapHair : Theme.gapSmall

        Chip {
            id: wait

            Layout.alignment: Qt.AlignHCenter
            Layout.columnSpan: root.minutes === "" ? grid.columns : 1
            Layout.maximumWidth: root.width
            icon: root.waitIcon
            text: root.wait
            visible: root.wait !== ""
        }

        Chip {
            id: minutes

            Layout.alignment: Qt.AlignHCenter
            Layout.columnSpan: root.wait === "" ? grid.columns : 1
            Layout.maximumWidth: root.width
            icon: "clock"
            text: root.minutes
            visible: root.minutes !== ""
        }

        Chip {
            id: group

            Layout.alignment: Qt.AlignHCenter
            Layout.columnSpan: grid.columns
            Layout.maximumWidth: root.width
            icon: "star"
            text: root.priority
            visible: root.priority !== ""
        }

        ActionButton {
            id: mapPlace

            Layout.alignment: Qt.AlignHCenter
            Layout.columnSpan: grid.columns
            Layout.maximumWidth: root.width
            icon: "pin"
            objectName: "mapButton"
            text: qsTr("Xem sơ đồ")
            visible: root.map !== ""
            onClicked: root.mapWanted()
        }
    }
}
