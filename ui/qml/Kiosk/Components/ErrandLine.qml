pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Something being done, truthfully: waiting, under way, or done.
Item {
    id: root

    required property string text
    required property string progress
    readonly property bool done: root.progress === "done"
    readonly property bool doing: root.progress === "doing"

    implicitHeight: Math.max(mark.height, words.implicitHeight)
    implicitWidth: Theme.mm(100)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.done ? qsTr("%1: xong").arg(root.text) : root.doing ? qsTr("%1: đang làm").arg(root.text) : qsTr("%1: đang chờ").arg(root.text)

    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        border.color: root.done ? Theme.good : root.doing ? Theme.primary : Theme.lineStrong
        border.width: Theme.outline
        color: root.done ? Theme.good : Theme.card
        height: Theme.mm(13)
        radius: height / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: Theme.card
            name: "check"
            pen: 3
            size: parent.height * 0.62
            visible: root.done
        }

        Rectangle {
            anchors.centerIn: parent
            color: Theme.primary
            height: parent.height * 0.42
            radius: height / 2
            visible: root.doing
            width: height

            SequentialAnimation on scale {
                loops: Animation.Infinite
                running: root.doing && root.visible && Theme.motion

                NumberAnimation {
                    duration: 700
                    easing.type: Easing.InOutSine
                    from: 0.6
                    to: 1.15
                }

                NumberAnimation {
                    duration: 700
                    easing.type: Easing.InOutSine
                    from: 1.15
                    to: 0.6
                }
            }
        }
    }

    Words {
        id: words

        Accessible.ignored: true
        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.done || root.doing ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.textLead
        font.weight: root.doing ? Font.DemiBold : Font.Normal
        text: root.text
    }
}
