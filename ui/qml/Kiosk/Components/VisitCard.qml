pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Where the patient is going, when, to which doctor, and with which priority.
FactCard {
    id: root

    required property string department
    required property string place
    required property string when
    required property string priority
    property string doctor
    property bool chosen: false
    property bool changeable: false

    signal doctorWanted

    caption: root.short ? "" : qsTr("Nơi khám")
    icon: "stethoscope"

    Words {
        font.pixelSize: root.roomy ? Theme.textTitle : Theme.textHeading
        font.weight: Font.Bold
        text: root.department
        width: parent.width
    }

    IconLine {
        icon: "pin"
        text: root.place
        textSize: root.textSize
        visible: root.place !== ""
        width: parent.width
    }

    IconLine {
        icon: "clock"
        text: root.when
        textSize: root.textSize
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
            textSize: root.textSize
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
