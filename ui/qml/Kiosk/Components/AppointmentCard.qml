pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An appointment of today: a touch checks in.
Touchable {
    id: root

    required property int index
    required property string key
    required property string time
    required property string department
    required property string practitioner
    required property string place

    implicitHeight: Math.max(Theme.mm(Theme.landscape ? 36 : 56), words.implicitHeight + 2 * Theme.gap)
    implicitWidth: Theme.mm(160)
    //: Spoken: the time, the department and the place of an appointment
    label: qsTr("Lịch hẹn lúc %1, %2, %3").arg(root.time).arg(root.department).arg(root.place)
    objectName: "appointment-" + root.index

    Rectangle {
        anchors.fill: parent
        border.color: Theme.primary
        border.width: Theme.outline
        color: root.pressed ? Theme.cardPressed : Theme.card
        radius: Theme.radius
    }

    Rectangle {
        id: clock

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primarySoft
        height: parent.height - 2 * Theme.gap
        radius: Theme.radiusSmall
        width: widest.advanceWidth + 2 * Theme.gap

        TextMetrics {
            id: widest

            font.family: time.font.family
            font.pixelSize: time.font.pixelSize
            font.weight: time.font.weight
            text: "00:00"
        }

        Words {
            id: time

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.primary
            font.pixelSize: Theme.textTitle
            font.weight: Font.Bold
            text: root.time
            wrapMode: Text.NoWrap
        }
    }

    Column {
        id: words

        anchors.left: clock.right
        anchors.leftMargin: Theme.gap
        anchors.right: arrow.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapHair

        Words {
            Accessible.ignored: true
            font.pixelSize: Theme.textHeading
            font.weight: Font.Bold
            text: root.department
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            text: root.practitioner
            visible: root.practitioner !== ""
            width: parent.width
        }

        Words {
            Accessible.ignored: true
            color: Theme.inkSoft
            text: root.place
            visible: root.place !== ""
            width: parent.width
        }
    }

    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.primary
        name: "forward"
        size: Theme.mm(9)
    }
}
