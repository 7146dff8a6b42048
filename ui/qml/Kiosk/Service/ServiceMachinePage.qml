pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Components
import Kiosk.Models

// Out of service and back, start anew, switch off. What cannot be taken back is asked for twice.
ScreenPage {
    id: root

    required property ServiceMachineModel viewModel
    readonly property bool asks: root.viewModel.asking !== ""

    asideShare: 0.42
    lead: root.asks ? root.viewModel.hint : qsTr("Ngừng phục vụ không làm gián đoạn ai đang đăng ký, và còn hiệu lực sau khi khởi động lại.")
    title: root.asks ? root.viewModel.question : qsTr("Ngừng phục vụ, khởi động lại")

    aside: [
        Banner {
            Layout.fillWidth: true
            icon: root.viewModel.running ? "clock" : Tones.icon(root.viewModel.tone)
            objectName: "machineWord"
            title: root.viewModel.running ? qsTr("Đang thực hiện…") : root.viewModel.word
            tone: root.viewModel.running ? "info" : root.viewModel.tone
            visible: title !== ""
        },
        Banner {
            Layout.fillWidth: true
            title: root.viewModel.title
            tone: "warn"
            visible: root.viewModel.title !== "" && !root.asks
        },
        Banner {
            Layout.fillWidth: true
            icon: "send"
            objectName: "machineWaiting"
            title: root.viewModel.waiting
        }
    ]

    ActionButton {
        Layout.fillWidth: true
        icon: "check"
        kind: "danger"
        objectName: "powerYes"
        text: root.viewModel.yes
        visible: root.asks
        onClicked: root.viewModel.confirm()
    }

    ActionButton {
        Layout.fillWidth: true
        icon: "back"
        objectName: "powerNo"
        text: qsTr("Không")
        visible: root.asks
        onClicked: root.viewModel.back()
    }

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.running
        icon: "stop"
        objectName: "machineClose"
        text: qsTr("Ngừng phục vụ")
        visible: !root.asks && !root.viewModel.closed
        onClicked: root.viewModel.toClosing()
    }

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.running
        icon: "check"
        kind: "primary"
        objectName: "machineOpen"
        text: qsTr("Phục vụ trở lại")
        visible: !root.asks && root.viewModel.closed
        onClicked: root.viewModel.reopen()
    }

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.running
        icon: "repeat"
        objectName: "machineRestart"
        text: qsTr("Khởi động lại chương trình")
        visible: !root.asks
        onClicked: root.viewModel.want("restart")
    }

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.running
        icon: "repeat"
        objectName: "machineReboot"
        text: qsTr("Khởi động lại máy")
        visible: !root.asks
        onClicked: root.viewModel.want("reboot")
    }

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.running
        icon: "wrench"
        objectName: "machineSetUpAgain"
        text: qsTr("Thiết lập lại máy")
        visible: !root.asks
        onClicked: root.viewModel.want("set-up-again")
    }

    ActionButton {
        Layout.fillWidth: true
        enabled: !root.viewModel.running
        icon: "exit"
        objectName: "machineOff"
        text: qsTr("Tắt máy")
        visible: !root.asks
        onClicked: root.viewModel.want("power-off")
    }

    Item {
        Layout.fillHeight: true
        Layout.fillWidth: true
    }
}
