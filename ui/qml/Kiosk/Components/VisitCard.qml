pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Where the patient is going, when, to which doctor, and with which priority.
Card {
    id: root

    required property string department
    required property string place
    required property string when
    required property string priority
    property string doctor
    property bool chosen: false
    property bool changeable: false

    signal doctorWanted

    implicitHeight: column.implicitHeight + 2 * (Theme.narrow ? Theme.gapSmall : Theme.gapLarge)
    implicitWidth: Theme.mm(160)

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.narrow ? Theme.gapHair : Theme.gapSmall

        Words {
            color: Theme.inkSoft
            font.pixelSize: Theme.textCaption
            text: qsTr("Nơi khám")
            width: parent.width
        }

        Words {
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            text: root.department
            width: parent.width
        }

        IconLine {
            icon: "pin"
            text: root.place
            visible: root.place !== ""
            width: parent.width
        }

        IconLine {
            icon: "clock"
            text: root.when
            visible: root.when !== ""
            width: parent.width
        }

        Item {
            implicitHeight: Math.max(who.implicitHeight, change.visible ? change.height : 0)
            visible: root.doctor !== ""
            width: parent.width

            IconLine {
                id: who

                anchors.left: parent.left
                anchors.right: change.visible ? change.left : parent.right
                anchors.rightMargin: change.visible ? Theme.gap : 0
                anchors.verticalCenter: parent.verticalCenter
                icon: "stethoscope"
                text: root.doctor
            }

            ActionButton {
                id: change

                anchors.right: parent.right
                height: Theme.touchSmall
                label: qsTr("Chọn bác sĩ hoặc giờ khám")
                objectName: "doctorButton"
                text: root.chosen ? qsTr("Đổi bác sĩ") : qsTr("Chọn bác sĩ")
                visible: root.changeable
                onClicked: root.doctorWanted()
            }
        }

        Chip {
            icon: "star"
            text: root.priority
            tone: "info"
            visible: root.priority !== ""
            width: Math.min(implicitWidth, parent.width)
        }
    }
}
