pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Something being done, truthfully: waiting, under way, done, or left without an answer.
Item {
    id: root

    required property string text
    required property string progress
    readonly property bool done: root.progress === "done"
    readonly property bool doing: root.progress === "doing"
    readonly property bool missed: root.progress === "missed"

    implicitHeight: Math.max(mark.height, words.implicitHeight)
    implicitWidth: Theme.mm(100)
    Accessible.role: Accessible.ListItem
    Accessible.name: root.done ? qsTr("%1: xong").arg(root.text) : root.doing ? qsTr("%1: đang làm").arg(root.text) : root.missed ? qsTr("%1: chưa có trả lời").arg(root.text) : qsTr("%1: đang chờ").arg(root.text)

    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        border.color: root.done ? Theme.good : root.doing ? Theme.primary : root.missed ? Theme.warn : Theme.lineStrong
        border.width: Theme.outline
        color: root.done ? Theme.good : root.missed ? Theme.warnSoft : Theme.card
        height: Theme.mm(13)
        radius: height / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: root.done ? Theme.card : Theme.warn
            name: root.done ? "check" : "offline"
            pen: root.done ? 3 : 2.2
            size: parent.height * 0.62
            visible: root.done || root.missed
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
        color: root.done || root.doing || root.missed ? Theme.ink : Theme.inkSoft
        font.pixelSize: Theme.textLead
        font.weight: root.doing ? Font.DemiBold : Font.Normal
        text: root.text
    }
}
